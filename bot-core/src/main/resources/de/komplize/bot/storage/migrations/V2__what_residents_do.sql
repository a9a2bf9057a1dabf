-- What residents do: ideas, surveys and short forms, what they agreed to, and what is theirs to have or to take away.

-- An erased contact stays as a number alone, so that what was counted stays counted.
ALTER TABLE contact ADD COLUMN erased_at BIGINT;

-- Set where somebody was erased who is written to: the seq of their last message. The address goes once the farewell has gone out, unless they
-- have written again.
ALTER TABLE address ADD COLUMN leaves_after BIGINT;

-- What somebody agreed to, and when they took it back; the last row of a purpose holds.
CREATE TABLE consent (
    id          ${id} NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    purpose     TEXT    NOT NULL,           -- news | the id of a form
    version     TEXT    NOT NULL,           -- of the words that were agreed to
    channel     TEXT    NOT NULL,
    given       INTEGER NOT NULL,           -- 1 given, 0 taken back or refused
    at          BIGINT  NOT NULL
);
CREATE INDEX consent_contact ON consent (contact_id, purpose, id);

-- contact_id is gone when the author was erased; number is what people call it by.
CREATE TABLE idea (
    id          ${id} NOT NULL PRIMARY KEY,
    number      BIGINT  NOT NULL UNIQUE,
    contact_id  BIGINT  REFERENCES contact (id),
    status      TEXT    NOT NULL,           -- submitted | published | declined | merged | planned | realised | withdrawn | erased
    title       TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    topic       TEXT    NOT NULL,           -- an id of topics.yaml
    district    TEXT,                       -- the official name
    place       TEXT,
    answer      TEXT,                       -- what the office says to it
    merged_into BIGINT  REFERENCES idea (id),   -- the idea it was put together with
    hints       TEXT    NOT NULL,           -- JSON: passages that moderation should look at
    channel     TEXT    NOT NULL,
    language    TEXT    NOT NULL,
    created_at  BIGINT  NOT NULL,
    updated_at  BIGINT  NOT NULL
);
CREATE INDEX idea_contact ON idea (contact_id);
CREATE INDEX idea_merged ON idea (merged_into);
CREATE INDEX idea_status ON idea (status, number);

-- One support a contact; the key is what makes it one (check 7). An erased contact is counted under a number that stands for nobody.
CREATE TABLE idea_support (
    idea_id     BIGINT  NOT NULL REFERENCES idea (id),
    contact_id  BIGINT  NOT NULL,
    channel     TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    PRIMARY KEY (idea_id, contact_id)
);
CREATE INDEX idea_support_contact ON idea_support (contact_id);

CREATE TABLE idea_attachment (
    idea_id       BIGINT NOT NULL REFERENCES idea (id),
    attachment_id TEXT   NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (idea_id, attachment_id)
);
CREATE INDEX idea_attachment_attachment ON idea_attachment (attachment_id);

-- One pass through a survey or a short form. A filed form has a number and a status of the office.
CREATE TABLE response (
    id            ${id} NOT NULL PRIMARY KEY,
    kind          TEXT    NOT NULL,         -- survey | form
    questionnaire TEXT    NOT NULL,         -- the id of the survey or form
    version       TEXT    NOT NULL,         -- of its words
    contact_id    BIGINT  REFERENCES contact (id),
    number        BIGINT  UNIQUE,
    state         TEXT    NOT NULL,         -- open | complete | withdrawn
    status        TEXT    NOT NULL,         -- of a filed form: open | taken | done; of a survey: none
    taken_by      BIGINT,                   -- the token that took a filed form
    language      TEXT    NOT NULL,
    first_channel TEXT    NOT NULL,
    last_channel  TEXT    NOT NULL,
    started_at    BIGINT  NOT NULL,
    updated_at    BIGINT  NOT NULL,
    completed_at  BIGINT
);
-- A contact answers a survey once.
CREATE UNIQUE INDEX response_once ON response (contact_id, questionnaire) WHERE kind = 'survey';
CREATE INDEX response_contact ON response (contact_id, updated_at);
CREATE INDEX response_questionnaire ON response (questionnaire, state, id);
CREATE INDEX response_number ON response (kind, number);

-- The answers, with those that were corrected since.
CREATE TABLE answer (
    id          ${id} NOT NULL PRIMARY KEY,
    response_id BIGINT  NOT NULL REFERENCES response (id),
    question    TEXT    NOT NULL,
    body        TEXT    NOT NULL,           -- tagged JSON, see Answer
    channel     TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    replaced_at BIGINT                      -- when a later answer took its place
);
CREATE UNIQUE INDEX answer_current ON answer (response_id, question) WHERE replaced_at IS NULL;
CREATE INDEX answer_response ON answer (response_id);

-- A copy of the own data that may be fetched once, by its owner.
CREATE TABLE data_export (
    id          TEXT    NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    address_id  BIGINT  NOT NULL REFERENCES address (id),
    created_at  BIGINT  NOT NULL,
    expires_at  BIGINT  NOT NULL,
    fetched_at  BIGINT
);
CREATE INDEX data_export_contact ON data_export (contact_id);

-- Files whose rows are gone: taken off the disk by the next round of tidying, also after a crash in between.
CREATE TABLE doomed_file (
    id          TEXT    NOT NULL PRIMARY KEY
);

-- What is still to be done to the files after words were removed; see Upkeep.
CREATE TABLE upkeep (
    task        TEXT    NOT NULL PRIMARY KEY,   -- log | pages
    due_at      BIGINT  NOT NULL
);

-- Who may use the office's interface; the token itself is shown once and kept nowhere.
CREATE TABLE token (
    id          ${id} NOT NULL PRIMARY KEY,
    name        TEXT    NOT NULL UNIQUE,
    role        TEXT    NOT NULL,           -- reader | editor | moderator | administrator | integration
    hash        BYTEA   NOT NULL UNIQUE,    -- SHA-256
    created_at  BIGINT  NOT NULL,
    revoked_at  BIGINT
);

-- Which token has taken the conversation over, as long as the session says that somebody has.
ALTER TABLE session ADD COLUMN held_by BIGINT;
