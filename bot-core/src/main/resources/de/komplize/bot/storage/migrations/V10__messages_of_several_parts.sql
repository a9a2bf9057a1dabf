-- What a provider counts as messages of their own and a resident does not, such as the pictures of an album: which stored message they are part of.
CREATE TABLE message_part (
    channel     TEXT    NOT NULL,
    external_id TEXT    NOT NULL,
    message_id  BIGINT  NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    PRIMARY KEY (channel, external_id)
);
CREATE INDEX message_part_message ON message_part (message_id);
