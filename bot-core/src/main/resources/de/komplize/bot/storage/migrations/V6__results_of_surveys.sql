-- What was seen of the results of a survey, step by step; figures of groups, of nobody in particular. See Tallies.
CREATE TABLE tally (
    survey      TEXT    NOT NULL,           -- the id of the survey
    step        BIGINT  NOT NULL,           -- from 0
    body        TEXT    NOT NULL,           -- JSON, see Tally
    at          BIGINT  NOT NULL,
    PRIMARY KEY (survey, step)
);
