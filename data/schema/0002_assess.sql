-- Runs of the monthly assessment and what they said of everybody.
-- A draft is replaced by the next run of its month; a published run is never written again (the triggers at the end see to it).

CREATE TABLE run (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  month        TEXT NOT NULL,              -- assessment month, 'YYYY-MM'
  first        TEXT NOT NULL,              -- its first and last day
  last         TEXT NOT NULL,
  revision     INTEGER NOT NULL CHECK (revision >= 1),
  state        TEXT NOT NULL CHECK (state IN ('draft', 'published')),
  made_at      TEXT NOT NULL,              -- local time: the cut-off of its data
  published_at TEXT NOT NULL DEFAULT '',
  published_by TEXT NOT NULL DEFAULT '',
  waived       TEXT NOT NULL DEFAULT '',   -- reason for publishing over findings of block checks
  chain_head   TEXT NOT NULL,              -- head of the operation chain when it was made
  operation    INTEGER NOT NULL,           -- that made it, then that published it
  UNIQUE (month, revision)
) STRICT;

-- The scheme as it was, because the one in force may change and the run must say what it used.
CREATE TABLE run_scheme (
  run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('officer', 'room')),
  name    TEXT NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (run, subject)
) STRICT, WITHOUT ROWID;

-- One line per subject. Names are kept as they were on the day of the run.
CREATE TABLE result (
  run          INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('officer', 'room')),
  position     INTEGER NOT NULL,           -- order of the list: class, rank, code
  subject      INTEGER NOT NULL,           -- officer.id or room.id
  code         TEXT NOT NULL,
  name         TEXT NOT NULL,
  room         TEXT NOT NULL,
  room_name    TEXT NOT NULL,
  station      TEXT NOT NULL,
  station_name TEXT NOT NULL,
  area         TEXT NOT NULL,              -- urban rural mobile
  rating       TEXT NOT NULL,              -- class 1-4; '' where the room has none
  workdays     INTEGER NOT NULL,
  in_post      INTEGER NOT NULL,
  excused      INTEGER NOT NULL,
  factor       TEXT NOT NULL,              -- exact: a decimal or n/d
  weight       TEXT NOT NULL,
  standing     TEXT NOT NULL,
  reason       TEXT NOT NULL,
  earned       INTEGER NOT NULL,           -- hundredths of a point, like bonus, penalty and total
  full_points  TEXT NOT NULL,
  bonus        INTEGER NOT NULL,
  penalty      INTEGER NOT NULL,
  total        INTEGER,
  rank         INTEGER,
  overall_rank INTEGER,
  grade        TEXT NOT NULL,
  PRIMARY KEY (run, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE result_part (
  run         INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL,
  position    INTEGER NOT NULL,            -- of the result
  indicator   INTEGER NOT NULL,            -- position in the scheme, from 0
  part        INTEGER NOT NULL,            -- position in the indicator, from 0
  done        INTEGER NOT NULL,
  due         INTEGER NOT NULL,
  known       INTEGER NOT NULL CHECK (known IN (0, 1)),
  target      TEXT NOT NULL,
  full_points TEXT NOT NULL,
  earned      TEXT NOT NULL,               -- exact
  policy      INTEGER NOT NULL,            -- which rule for missing data was applied; 0: none
  PRIMARY KEY (run, kind, position, indicator, part)
) STRICT, WITHOUT ROWID;

-- The rows behind a published figure, copied when it was published.
CREATE TABLE evidence (
  run      INTEGER NOT NULL REFERENCES run (id),
  kind     TEXT NOT NULL,
  subject  INTEGER NOT NULL,
  measure  TEXT NOT NULL,
  part     TEXT NOT NULL,
  position INTEGER NOT NULL,
  ledger   TEXT NOT NULL,
  row_id   INTEGER NOT NULL,
  date     TEXT NOT NULL,
  done     INTEGER NOT NULL,
  due      INTEGER NOT NULL,
  note     TEXT NOT NULL,
  PRIMARY KEY (run, kind, subject, measure, part, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER run_published_update BEFORE UPDATE ON run WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER run_published_delete BEFORE DELETE ON run WHEN OLD.state = 'published'
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER result_update BEFORE UPDATE ON result
BEGIN SELECT RAISE(ABORT, 'results are written once'); END;
CREATE TRIGGER result_published_delete BEFORE DELETE ON result
WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER result_part_update BEFORE UPDATE ON result_part
BEGIN SELECT RAISE(ABORT, 'results are written once'); END;
CREATE TRIGGER result_part_published_delete BEFORE DELETE ON result_part
WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER evidence_update BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is written once'); END;
CREATE TRIGGER evidence_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is written once'); END;
CREATE TRIGGER run_scheme_update BEFORE UPDATE ON run_scheme
BEGIN SELECT RAISE(ABORT, 'the scheme of a run is written once'); END;
CREATE TRIGGER run_scheme_published_delete BEFORE DELETE ON run_scheme
WHEN EXISTS (SELECT 1 FROM run WHERE id = OLD.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER run_scheme_published_insert BEFORE INSERT ON run_scheme
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER result_published_insert BEFORE INSERT ON result
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER result_part_published_insert BEFORE INSERT ON result_part
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
CREATE TRIGGER evidence_published_insert BEFORE INSERT ON evidence
WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run AND state = 'published')
BEGIN SELECT RAISE(ABORT, 'a published run is read-only'); END;
