-- One person, one conversation: channels are tied together by a code, and taken apart again.

-- The contact that this one has become; nothing is this one's then. It stays as a number, so that the ledger of the erased knows both.
ALTER TABLE contact ADD COLUMN merged_into BIGINT REFERENCES contact (id);
CREATE INDEX contact_merged ON contact (merged_into) WHERE merged_into IS NOT NULL;

-- Where two who have become one had both answered, one response counts; the other is superseded, and kept.
DROP INDEX response_once;
CREATE UNIQUE INDEX response_once ON response (contact_id, questionnaire) WHERE kind = 'survey' AND state <> 'superseded';

-- What ties another channel to a contact, once, within minutes: six figures to be typed, or more than anybody can guess in a link. As a hash.
CREATE TABLE link_code (
    id          ${id} NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    address_id  BIGINT  NOT NULL REFERENCES address (id),   -- where it was asked for
    kind        TEXT    NOT NULL,           -- code | payload
    hash        BYTEA   NOT NULL UNIQUE,    -- HMAC-SHA-256 with a secret of the installation
    expires_at  BIGINT  NOT NULL
);
CREATE INDEX link_code_contact ON link_code (contact_id);
CREATE INDEX link_code_address ON link_code (address_id);
CREATE INDEX link_code_expires ON link_code (kind, expires_at);

-- A wrong code that was typed. Of an address that is gone it counts on, under the number 0.
CREATE TABLE link_miss (
    id          ${id} NOT NULL PRIMARY KEY,
    address_id  BIGINT  NOT NULL,
    at          BIGINT  NOT NULL
);
CREATE INDEX link_miss_address ON link_miss (address_id, at);
CREATE INDEX link_miss_at ON link_miss (at);

-- Two contacts that have become one, with what is needed to undo it.
CREATE TABLE link (
    id                ${id} NOT NULL PRIMARY KEY,
    contact_id        BIGINT  NOT NULL REFERENCES contact (id), -- the one they are
    absorbed_id       BIGINT  NOT NULL REFERENCES contact (id),
    absorbed_language TEXT    NOT NULL,
    absorbed_district TEXT,
    language          TEXT    NOT NULL,     -- of the other, before
    district          TEXT,
    at                BIGINT  NOT NULL,
    undone_at         BIGINT
);
CREATE INDEX link_contact ON link (contact_id, id);
CREATE INDEX link_absorbed ON link (absorbed_id);
CREATE INDEX link_at ON link (at);

-- What the absorbed contact brought along, row by row; and what both had, of which one is left.
CREATE TABLE link_row (
    link_id     BIGINT  NOT NULL REFERENCES link (id),
    kind        TEXT    NOT NULL,           -- a table, or: superseded | same_support | same_label
    row_id      BIGINT  NOT NULL,           -- the row; of a support the idea
    name        TEXT,                       -- a label; the channel of a support; the state of a response before
    staff       BIGINT,                     -- who gave a label
    at          BIGINT                      -- when a support or a label was given
);
CREATE INDEX link_row_link ON link_row (link_id, kind, row_id);
