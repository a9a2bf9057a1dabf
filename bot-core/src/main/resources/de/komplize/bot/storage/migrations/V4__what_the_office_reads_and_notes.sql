-- What the office reads, seeks and notes in conversations.

-- The words of residents and staff by their stems, newest found first: rowid is the id of the message. It keeps no text beside the message; what
-- is taken out leaves the bytes when the parts of the index are merged by night, see Upkeep. The stems hold no blank and no quote.
CREATE VIRTUAL TABLE message_search USING fts5 (stems, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii');

-- Messages that are still to be taken into the index, noted in the write that stores them.
CREATE TABLE search_due (
    message_id  ${id} NOT NULL PRIMARY KEY
);
INSERT INTO search_due (message_id) SELECT id FROM message WHERE author <> 'bot' AND text <> '';

-- What staff note for each other on a conversation.
CREATE TABLE note (
    id          ${id} NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    text        TEXT    NOT NULL,
    staff       BIGINT  NOT NULL,           -- the token of who wrote it
    at          BIGINT  NOT NULL
);
CREATE INDEX note_contact ON note (contact_id, id);

CREATE TABLE label (
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    name        TEXT    NOT NULL,
    staff       BIGINT  NOT NULL,
    at          BIGINT  NOT NULL,
    PRIMARY KEY (contact_id, name)
);
CREATE INDEX label_name ON label (name, contact_id);

-- What staff say a message that was not understood had meant: a suggestion for the training phrases.
CREATE TABLE phrase_suggestion (
    message_id  ${id} NOT NULL PRIMARY KEY REFERENCES message (id),
    intent      TEXT    NOT NULL,           -- one of the catalogue, or none
    staff       BIGINT  NOT NULL,
    at          BIGINT  NOT NULL
);

-- Danger first, then the latest: the order of the office's list, see Inbox.
CREATE INDEX session_urgency ON session ((updated_at + CASE WHEN attention = 'danger' THEN 1000000000000000 ELSE 0 END));
CREATE INDEX message_intent ON message (intent, address_id) WHERE intent IS NOT NULL;
CREATE INDEX event_unclear ON event (id) WHERE kind IN ('not_understood', 'clarification_asked');
