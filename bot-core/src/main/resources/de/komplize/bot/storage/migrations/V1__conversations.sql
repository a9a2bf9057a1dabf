-- ${id} is a 64-bit number on every database; on SQLite it must be called INTEGER to be the row's own key, without an index beside it.
-- Times are milliseconds since 1970 UTC. Identifiers are given by the program. Stored names are lower-case constants.

CREATE TABLE contact (
    id          ${id} NOT NULL PRIMARY KEY,
    language    TEXT    NOT NULL,
    district    TEXT,
    created_at  BIGINT  NOT NULL
);

CREATE TABLE address (
    id          ${id} NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    channel     TEXT    NOT NULL,
    handle      TEXT    NOT NULL,
    state       TEXT    NOT NULL,           -- active | opted_out | unreachable
    created_at  BIGINT  NOT NULL,
    UNIQUE (channel, handle)
);
CREATE INDEX address_contact ON address (contact_id);

-- version guards every turn: a turn writes only if nobody wrote since it read.
CREATE TABLE session (
    contact_id  ${id} NOT NULL PRIMARY KEY REFERENCES contact (id),
    version     BIGINT  NOT NULL,
    body        TEXT    NOT NULL,           -- tagged JSON, see Session
    attention   TEXT,                       -- why the office should look: danger | failed | asked
    updated_at  BIGINT  NOT NULL
);
CREATE INDEX session_updated ON session (updated_at);

-- What was written and said. seq counts an address's messages from 1.
CREATE TABLE message (
    id          ${id} NOT NULL PRIMARY KEY,
    address_id  BIGINT  NOT NULL REFERENCES address (id),
    seq         BIGINT  NOT NULL,
    author      TEXT    NOT NULL,           -- contact | bot | staff
    text        TEXT    NOT NULL,
    choice      TEXT,                       -- the id of the choice that was taken
    choices     TEXT,                       -- JSON, the choices that were offered
    language    TEXT    NOT NULL,
    intent      TEXT,
    confidence  DOUBLE PRECISION,
    channel     TEXT,                       -- with external_id, for inbound messages only
    external_id TEXT,
    failure     TEXT,                       -- why the turn failed, without words of the resident
    at          BIGINT  NOT NULL,
    UNIQUE (address_id, seq),
    UNIQUE (channel, external_id)
);
CREATE INDEX message_failed ON message (at) WHERE failure IS NOT NULL;

CREATE TABLE event (
    id          ${id} NOT NULL PRIMARY KEY,
    contact_id  BIGINT  NOT NULL REFERENCES contact (id),
    message_id  BIGINT  NOT NULL,
    kind        TEXT    NOT NULL,
    body        TEXT    NOT NULL,           -- tagged JSON, see Event
    at          BIGINT  NOT NULL
);
CREATE INDEX event_contact ON event (contact_id, id);

-- What a channel must still send. Rows stay when they are done, for the office and for repeats by hand.
CREATE TABLE outbox (
    id          ${id} NOT NULL PRIMARY KEY,
    message_id  BIGINT  NOT NULL REFERENCES message (id),
    address_id  BIGINT  NOT NULL REFERENCES address (id),
    channel     TEXT    NOT NULL,
    priority    INTEGER NOT NULL,           -- 0 a reply to somebody who waits, 1 unasked
    state       TEXT    NOT NULL,           -- due | sending | sent | failed | dead
    due_at      BIGINT  NOT NULL,
    attempts    INTEGER NOT NULL,
    refusals    INTEGER NOT NULL,           -- temporary refusals of this message
    refused_at  BIGINT,                     -- the first of them
    uncertain   INTEGER NOT NULL,           -- 1: an earlier attempt's outcome is not known
    reason      TEXT,
    provider_id TEXT,
    created_at  BIGINT  NOT NULL,
    updated_at  BIGINT  NOT NULL
);
CREATE INDEX outbox_due ON outbox (channel, priority, due_at, id) WHERE state IN ('due', 'sending');
CREATE INDEX outbox_address ON outbox (address_id, priority, id) WHERE state IN ('due', 'sending');
CREATE INDEX outbox_message ON outbox (message_id);
CREATE INDEX outbox_visible ON outbox (state, updated_at) WHERE state IN ('failed', 'dead');

CREATE TABLE attachment (
    id          TEXT    NOT NULL PRIMARY KEY,
    address_id  BIGINT  NOT NULL REFERENCES address (id),
    message_id  BIGINT,
    media_type  TEXT    NOT NULL,
    size        BIGINT  NOT NULL,
    created_at  BIGINT  NOT NULL
);
CREATE INDEX attachment_address ON attachment (address_id);
CREATE INDEX attachment_message ON attachment (message_id);

-- Secrets the program made for itself, such as the key that signs web chat tokens.
CREATE TABLE secret (
    name        TEXT    NOT NULL PRIMARY KEY,
    bytes       BYTEA   NOT NULL
);
