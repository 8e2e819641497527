-- What the program itself keeps: the journal of operations and the regulation in force.
-- The tables of records come from data/ledgers; every one has `id` and `op`, the operation that its present content goes back to.
-- Dates are ISO text, months 'YYYY-MM', digests SHA-256 in hex. Nothing here is ever updated, except that `image.before` may be purged.

-- One row per command that changed the database. Each carries the digest of the one before: a chain.
CREATE TABLE operation (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- 1, 2, 3 … without gaps
    done_at TEXT NOT NULL,                    -- local time, '2026-11-03 08:15:00'
    os_user TEXT NOT NULL,
    done_by TEXT NOT NULL,                    -- --by or CWP_USER; may be empty
    command TEXT NOT NULL,                    -- the command line, sensitive values left out
    kind TEXT NOT NULL,                       -- init import add edit remove undo publish …
    note TEXT NOT NULL,                       -- --reason
    reversible INTEGER NOT NULL CHECK (reversible IN (0, 1)),
    undoes INTEGER,                           -- the operation that this one undid
    sources_digest TEXT NOT NULL,             -- over its rows in source_run
    images_digest TEXT NOT NULL,              -- over its rows in image
    previous TEXT NOT NULL,                   -- digest of operation number - 1; empty for the first
    digest TEXT NOT NULL UNIQUE               -- over all of the above and its rows in the two tables below
) STRICT;

-- How many records of which ledger an operation wrote.
CREATE TABLE operation_count (
    operation INTEGER NOT NULL,
    ledger TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    first_date TEXT NOT NULL,                 -- the dates between which the records lie; empty for ledgers without dates
    last_date TEXT NOT NULL,
    rows_digest TEXT NOT NULL,                -- over the records as the operation left them
    PRIMARY KEY (operation, ledger)
) STRICT, WITHOUT ROWID;

-- The files that an import read.
CREATE TABLE operation_file (
    operation INTEGER NOT NULL,
    place INTEGER NOT NULL,                   -- 1, 2, 3 … in the order read
    name TEXT NOT NULL,                       -- as given
    sha256 TEXT NOT NULL,                     -- of its bytes: the same file is known again under any name
    PRIMARY KEY (operation, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX operation_file_content ON operation_file (sha256);

-- Which line of which file a record came from: record first_id + n stands on line first_line + n.
CREATE TABLE source_run (
    ledger TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    file TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    PRIMARY KEY (ledger, first_id, operation)
) STRICT, WITHOUT ROWID;
CREATE INDEX source_run_operation ON source_run (operation, ledger, first_id);

-- What a record was before an operation changed or removed it. Holds real values: masked whenever it is printed.
CREATE TABLE image (
    operation INTEGER NOT NULL,
    ledger TEXT NOT NULL,
    id INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('changed', 'removed', 'restored')), -- restored: an undo put the record back, before that it was not there
    before TEXT,                              -- JSON object of the columns; NULL: purged, or restored
    before_op INTEGER,                        -- the record's op before
    after_op INTEGER,                         -- and after; NULL when it was removed
    PRIMARY KEY (operation, ledger, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_record ON image (ledger, id);

-- Facts about this database: name of the bureau, pack and the like.
CREATE TABLE property (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The regulation: the files of the pack, each from the month in which it takes effect.
CREATE TABLE pack_file (
    path TEXT NOT NULL,                       -- as in the pack's folder: schemes/officer.toml
    valid_from TEXT NOT NULL,                 -- 'YYYY-MM'; '0000-00': always
    text TEXT NOT NULL,                       -- empty: no longer in force from that month
    sha256 TEXT NOT NULL,
    PRIMARY KEY (path, valid_from)
) STRICT;

-- The standards of the pack as tables that queries can join. Open ends are '0000-00' and '9999-99'.
CREATE TABLE standard_item (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,                -- its place in the list
    zh TEXT NOT NULL,
    en TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (list, code, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE standard_attribute (
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER,                           -- value × 10000; yes is 10000, no is 0
    text TEXT,
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (list, code, name, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE norm (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,                   -- × 10000
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (name, valid_from)
) STRICT, WITHOUT ROWID;

-- Every day of the years that the pack's calendar covers.
CREATE TABLE calendar (
    date TEXT PRIMARY KEY,
    month TEXT NOT NULL,                      -- the assessment month it counts in
    half INTEGER NOT NULL CHECK (half IN (1, 2)),
    workday INTEGER NOT NULL CHECK (workday IN (0, 1)),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1 Monday
    workday_number INTEGER NOT NULL,          -- running count of workdays up to and including this day: 'n workdays later' is a join
    day_number INTEGER NOT NULL UNIQUE        -- running count of days: 'n days later' is a join
) STRICT, WITHOUT ROWID;
CREATE INDEX calendar_month ON calendar (month, date);
CREATE INDEX calendar_workday ON calendar (workday_number);
