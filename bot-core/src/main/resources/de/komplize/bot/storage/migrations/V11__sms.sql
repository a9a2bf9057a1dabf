-- What carriers of SMS need: messages that come in several parts, and what becomes of those that were sent.

-- A part is on the disk before it is acknowledged. Once its message is taken the text goes, the rest is kept for a day to know a repeat.
CREATE TABLE piece (
    channel     TEXT    NOT NULL,
    handle      TEXT    NOT NULL,
    reference   TEXT    NOT NULL,           -- the sender's, used again after some messages
    total       INTEGER NOT NULL,
    number      INTEGER NOT NULL,
    message     TEXT    NOT NULL,           -- the external id of the message they are parts of
    digest      TEXT    NOT NULL,           -- of the text, to know a repeat
    text        TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    taken_at    BIGINT,
    PRIMARY KEY (message, number)
);
CREATE INDEX piece_sender ON piece (channel, handle, reference);
CREATE INDEX piece_open ON piece (channel, message) WHERE taken_at IS NULL;

-- One row for each part that a provider has taken. Without an outbox row: the report came before the answer to the send.
CREATE TABLE delivery (
    channel     TEXT    NOT NULL,
    provider_id TEXT    NOT NULL,           -- small letters, no zeros in front
    outbox_id   BIGINT,
    state       TEXT,                       -- under_way | failed | delivered; nothing as long as nothing was said
    at          BIGINT  NOT NULL,
    PRIMARY KEY (channel, provider_id)
);
CREATE INDEX delivery_outbox ON delivery (outbox_id) WHERE outbox_id IS NOT NULL;
