-- What the database holds, as digests: a value that changes without an operation, by a bit that flips on the disk or by somebody's hand, is found and named.

-- The records that an operation wrote, in blocks of 64 ids: block b of a ledger has the ids 64 b to 64 b + 63.
CREATE TABLE block_seal (
    sealed_by INTEGER NOT NULL,               -- the operation itself, or a later one that purged some of the block: the latest counts
    ledger TEXT NOT NULL,
    operation INTEGER NOT NULL,               -- that wrote the records
    block INTEGER NOT NULL,
    digest TEXT NOT NULL,                     -- over the records as it left them
    PRIMARY KEY (sealed_by, ledger, operation, block)
) STRICT, WITHOUT ROWID;
CREATE INDEX block_seal_place ON block_seal (ledger, block, operation, sealed_by, digest);

-- What is no record. The latest seal of a part counts.
CREATE TABLE area_seal (
    sealed_by INTEGER NOT NULL,               -- operation; 0: renewed with every change, not part of the chain
    area TEXT NOT NULL,                       -- regulation: tables of the pack; run: results; image: purged images; schema; numbers: ids given
    part TEXT NOT NULL,                       -- the table, the run's id, the operation
    digest TEXT NOT NULL,                     -- empty: it is gone
    PRIMARY KEY (sealed_by, area, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX area_seal_part ON area_seal (area, part, sealed_by);
