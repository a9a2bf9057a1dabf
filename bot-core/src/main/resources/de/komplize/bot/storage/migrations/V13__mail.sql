-- What comes by mail and goes by mail.

-- What a message that came by mail has beside its text.
CREATE TABLE letter (
    message_id  ${id} NOT NULL PRIMARY KEY REFERENCES message (id),
    mail_id     TEXT,                       -- its Message-ID, in angle brackets
    subject     TEXT    NOT NULL,
    survey      TEXT,                       -- the survey that the answered mail was about
    proven      INTEGER NOT NULL,           -- 1: with a secret of ours, from the address it was sent to
    marks       TEXT    NOT NULL,           -- JSON, what the office shall see of it
    raw         TEXT    NOT NULL,           -- the attachment that holds the mail as it came
    unread      TEXT    NOT NULL,           -- JSON, passages in the person's own words that no answer accounts for
    reading     TEXT    NOT NULL            -- JSON, how it was read
);

-- How a message goes by mail, where that differs from a plain answer.
CREATE TABLE posting (
    message_id  ${id} NOT NULL PRIMARY KEY REFERENCES message (id),
    survey      TEXT,
    subject     TEXT,
    blocks      TEXT    NOT NULL            -- JSON, the mail as a page
);

-- A mail that is no message of anybody: sent by a machine, or not readable. It is never answered.
CREATE TABLE set_aside (
    id          ${id} NOT NULL PRIMARY KEY,
    external_id TEXT    NOT NULL UNIQUE,
    kind        TEXT    NOT NULL,           -- auto_reply | bounce | delay | feedback | empty | unreadable
    mailbox     TEXT    NOT NULL,           -- who it names as its sender, or whom it could not reach; empty where it names none
    message_id  BIGINT,                     -- the message of ours that it is about, where it shows so by a secret
    status      TEXT,                       -- of a bounce, such as 5.1.1
    hard        INTEGER,
    raw         TEXT    NOT NULL,           -- the file that holds the mail as it came
    reading     TEXT    NOT NULL,           -- JSON, how it was read
    at          BIGINT  NOT NULL
);
CREATE INDEX set_aside_mailbox ON set_aside (mailbox, at);
CREATE INDEX set_aside_message ON set_aside (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX set_aside_raw ON set_aside (raw);
CREATE INDEX set_aside_at ON set_aside (at);

-- A mail box that mails came back from.
CREATE TABLE mailbox (
    name        TEXT    NOT NULL PRIMARY KEY,
    soft        INTEGER NOT NULL,           -- refusals for a while since the last one that arrived
    status      TEXT,                       -- the last one's
    suspended_at BIGINT,                    -- nothing is sent there any more
    at          BIGINT  NOT NULL
);
CREATE INDEX mailbox_suspended ON mailbox (suspended_at) WHERE suspended_at IS NOT NULL;

-- How far a folder of the mail server was read.
CREATE TABLE mail_place (
    folder      TEXT    NOT NULL PRIMARY KEY,
    validity    BIGINT  NOT NULL,           -- UIDVALIDITY
    uid         BIGINT  NOT NULL,           -- all up to this one are done
    since       BIGINT  NOT NULL            -- when the folder was first looked into
);

-- Whom the office has invited to a survey by mail: once.
CREATE TABLE invitation (
    id          ${id} NOT NULL PRIMARY KEY,
    survey      TEXT    NOT NULL,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    address_id  BIGINT  NOT NULL REFERENCES address (id),
    message_id  BIGINT  NOT NULL,
    source      TEXT    NOT NULL,           -- where the consent to be written to was given, as the office states it
    at          BIGINT  NOT NULL,
    UNIQUE (survey, address_id)
);
CREATE INDEX invitation_contact ON invitation (contact_id);
CREATE INDEX invitation_address ON invitation (address_id);
