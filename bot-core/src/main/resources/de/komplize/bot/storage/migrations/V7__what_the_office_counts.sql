-- What the office counts and lists, found without looking at every row there ever was. Each index holds only what is asked for, so that a turn
-- writes little more.

CREATE INDEX message_written ON message (at, address_id) WHERE author = 'contact';
CREATE INDEX event_not_understood ON event (at) WHERE kind = 'not_understood';
CREATE INDEX event_idea_submitted ON event (at) WHERE kind = 'idea_submitted';
CREATE INDEX event_idea_supported ON event (at) WHERE kind = 'idea_supported';
CREATE INDEX contact_created ON contact (created_at);
CREATE INDEX session_attention ON session (attention, updated_at) WHERE attention IS NOT NULL;
CREATE INDEX session_held ON session (held_by, updated_at) WHERE held_by IS NOT NULL;
