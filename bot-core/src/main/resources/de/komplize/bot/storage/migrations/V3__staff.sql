-- Who works in the office: accounts, how they come in, and what they read, handed out and changed.

-- An account acts under the row of the same number in token, which has its name and role; the hash there belongs to no secret that anybody has.
CREATE TABLE staff (
    id          ${id} NOT NULL PRIMARY KEY REFERENCES token (id),
    login       TEXT    NOT NULL UNIQUE,    -- the name in small letters, as it is typed to log in
    password    TEXT,                       -- argon2id with its parameters and salt; none until the set-up link was used
    factor      BYTEA,                      -- the secret of the second step (RFC 6238); none until it is set up
    factor_step BIGINT  NOT NULL,           -- the last step whose code was used: each code opens once
    locked_at   BIGINT,
    seen_at     BIGINT                      -- the last log-in
);

-- Of the cookie only the hash: a copy of the database opens nothing.
CREATE TABLE staff_session (
    id          ${id} NOT NULL PRIMARY KEY,
    hash        BYTEA   NOT NULL UNIQUE,    -- SHA-256
    staff_id    BIGINT  NOT NULL REFERENCES staff (id),
    state       TEXT    NOT NULL,           -- password: the second step is missing | in
    created_at  BIGINT  NOT NULL,
    seen_at     BIGINT  NOT NULL
);
CREATE INDEX staff_session_staff ON staff_session (staff_id);

-- A link that sets a password, once; a newer one takes its place.
CREATE TABLE staff_link (
    staff_id    ${id} NOT NULL PRIMARY KEY REFERENCES staff (id),
    hash        BYTEA   NOT NULL UNIQUE,    -- SHA-256
    expires_at  BIGINT  NOT NULL
);

-- Codes for the day on which the telephone is lost; each is gone once it was used.
CREATE TABLE staff_code (
    hash        BYTEA   NOT NULL PRIMARY KEY,   -- SHA-256
    staff_id    BIGINT  NOT NULL REFERENCES staff (id)
);
CREATE INDEX staff_code_staff ON staff_code (staff_id);

-- What staff did, with ids and kinds only. Each row's hash covers its fields and the hash of the row before.
CREATE TABLE audit (
    id          ${id} NOT NULL PRIMARY KEY, -- 1, 2, 3 … without gaps
    at          BIGINT  NOT NULL,
    staff_id    BIGINT  NOT NULL,           -- 0: from the command line
    deed        TEXT    NOT NULL,
    what        TEXT    NOT NULL,
    hash        BYTEA   NOT NULL            -- SHA-256
);
CREATE INDEX audit_staff ON audit (staff_id, id);
CREATE INDEX audit_deed ON audit (deed, id);

-- Where the chain ends, so that rows cut off its end are missed.
CREATE TABLE audit_head (
    one         ${id} NOT NULL PRIMARY KEY, -- always 1
    last        BIGINT  NOT NULL,
    hash        BYTEA   NOT NULL
);

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is only added to');
END;

CREATE TRIGGER audit_is_not_removed BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit is only added to');
END;
