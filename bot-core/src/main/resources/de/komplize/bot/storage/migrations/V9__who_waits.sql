-- Who waits for somebody, in the order of the office's list: among all conversations those few are far apart.

CREATE INDEX session_waiting ON session ((updated_at + CASE WHEN attention = 'danger' THEN 1000000000000000 ELSE 0 END))
    WHERE attention IS NOT NULL;
