-- What a bulletin says beside the scores, kept with the run so that a later change of the records does not change it.

-- How many rooms and people there were on the month's last day.
CREATE TABLE run_fact (
  run   INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  name  TEXT NOT NULL,                    -- bureau, urban_rooms, helpers …
  value TEXT NOT NULL,
  PRIMARY KEY (run, name)
) STRICT, WITHOUT ROWID;

-- What the checks found in the month's records when the run was made.
CREATE TABLE run_finding (
  run        INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  check_name TEXT NOT NULL,
  level      TEXT NOT NULL CHECK (level IN ('block', 'warn', 'info')),
  ledger     TEXT NOT NULL,
  row_id     INTEGER NOT NULL,
  station    TEXT NOT NULL,               -- code; may be empty
  reason_zh  TEXT NOT NULL,
  reason_en  TEXT NOT NULL,
  PRIMARY KEY (run, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER run_fact_published_delete BEFORE DELETE ON run_fact
WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER run_finding_published_delete BEFORE DELETE ON run_finding
WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
