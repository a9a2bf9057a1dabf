-- Ideas that are put together, and what the office decided, step by step.

-- Where the idea stood before it was put together with another: what it is again when that is undone.
ALTER TABLE idea ADD COLUMN merged_from TEXT;

-- What was decided about an idea, by whom, and how many people were told of it in their channels.
CREATE TABLE idea_decision (
    id          ${id} NOT NULL PRIMARY KEY,
    idea_id     BIGINT  NOT NULL REFERENCES idea (id),
    status      TEXT    NOT NULL,           -- what it became
    merged_into BIGINT  REFERENCES idea (id),
    answer      TEXT,
    staff       BIGINT  NOT NULL,           -- the token
    told        INTEGER NOT NULL,
    at          BIGINT  NOT NULL
);
CREATE INDEX idea_decision_idea ON idea_decision (idea_id, id);
