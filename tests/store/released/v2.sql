-- A small bureau in the form of schema version 2: written by cwp 0.1.0 of 25 November 2026 (03:48), dumped by sqlite3; the tables of its third step were taken away.
-- Tests open it with the program of today. It is never written anew.
PRAGMA application_id = 1668771889;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
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
INSERT INTO operation VALUES(1,'2026-11-25 08:02:37','root','','cwp init','init','',0,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','','2eb42885c792eec792e30c0f3426c0a5ff3e87dae15edf2f59ebeb57ec48addf');
INSERT INTO operation VALUES(2,'2026-11-25 08:02:37','root','','cwp import unit.csv','import','',1,NULL,'4a23ed70b34157e5ee5e7f0bb82a7172f60d739f1a4bb1610149cfd0ad41aa79','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','2eb42885c792eec792e30c0f3426c0a5ff3e87dae15edf2f59ebeb57ec48addf','827f0b2ad2ee8ef44c383fcb864df1697e798512838ce4160956166299605543');
INSERT INTO operation VALUES(3,'2026-11-25 08:02:37','root','','cwp import room.csv','import','',1,NULL,'ab0141f09ba7e6e83ff3f3451413d45c8af16871ce8f3bcfb4eb4b355016c204','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','827f0b2ad2ee8ef44c383fcb864df1697e798512838ce4160956166299605543','52ddbe2f1bbc2ef1c19bcaeeecdba9a898a9ec12ca3ba1b35e58d171a6a88ce7');
INSERT INTO operation VALUES(4,'2026-11-25 08:02:37','root','','cwp import officer.csv','import','',1,NULL,'a57ba5de3f3e2be28a595fa8ffd0f67cc2d6122933136d2d3d19057b0621ce74','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','52ddbe2f1bbc2ef1c19bcaeeecdba9a898a9ec12ca3ba1b35e58d171a6a88ce7','cbd25e90ca0cf04bb5423a9988834715e90ea16d757ff936d1da2c41046eab9b');
INSERT INTO operation VALUES(5,'2026-11-25 08:02:38','root','','cwp import post.csv','import','',1,NULL,'71e9f618ac4c76826e7a1911f54315b7c041c4fcfaea351a0dfbd9d39ce1c0ec','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','cbd25e90ca0cf04bb5423a9988834715e90ea16d757ff936d1da2c41046eab9b','91153912994d9427a42f76bfc5798f79ee5b8d9652462bd87aa7f1517ee8360e');
INSERT INTO operation VALUES(6,'2026-11-25 08:02:38','root','','cwp import rating.csv','import','',1,NULL,'7248b954aadfbcb042957d2fcf74d88eda1ef9c1b098930a1382f10ba18c61a3','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','91153912994d9427a42f76bfc5798f79ee5b8d9652462bd87aa7f1517ee8360e','e227c772a4f84930294f6264896904b70bc75637c320bb7280b8d495aa2c248a');
INSERT INTO operation VALUES(7,'2026-11-25 08:02:38','root','','cwp import community.csv','import','',1,NULL,'e60b734b5a71871b986895b46bcfdc29479c8e7558ac76b78b56167f52ee1b34','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e227c772a4f84930294f6264896904b70bc75637c320bb7280b8d495aa2c248a','30c4604dfd515a8f87ba6386557c8c338c93a0316b72f35ce57f9e4a88b8968c');
INSERT INTO operation VALUES(8,'2026-11-25 08:02:39','root','','cwp import coverage.csv','import','',1,NULL,'ce1dd723908a9d39e897100ca538dc32b899d10fd6ba2475c56ea64703a4859f','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','30c4604dfd515a8f87ba6386557c8c338c93a0316b72f35ce57f9e4a88b8968c','435dfd5217ac982166254c0e8404f4fd35f67f1ee302cd7a7428d7d6c930f77a');
INSERT INTO operation VALUES(9,'2026-11-25 08:02:39','root','','cwp import visits.csv','import','',1,NULL,'406cb70d7341f84c11df4e79d9e4f31c17fe9dd0e2e219473c085fa6f3e5cebb','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','435dfd5217ac982166254c0e8404f4fd35f67f1ee302cd7a7428d7d6c930f77a','7228baade66caed724c44bb7e9386dbe666e2b7e2f4f5d28d9e8e84bf16b4fc5');
INSERT INTO operation VALUES(10,'2026-11-25 08:02:39','root','','cwp import more.csv','import','',1,NULL,'b83dd450d6c3bf6a28be254a5e8f004f5ae534aa6be6a71c1428364fdece231e','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','7228baade66caed724c44bb7e9386dbe666e2b7e2f4f5d28d9e8e84bf16b4fc5','5dbdfe2fbfb7526790ac3058c06a1305b9bc360dcba448a87ce289c099c45e66');
INSERT INTO operation VALUES(11,'2026-11-25 08:02:39','root','','cwp visit edit ''#3'' met=no note=再访 --reason 更正','edit','更正',1,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','795f82705735a4e380c95a537487711e266bf1477c4cad276b8cbac4696ee52f','5dbdfe2fbfb7526790ac3058c06a1305b9bc360dcba448a87ce289c099c45e66','b6b54b9053fd438738b4debcb1b8fca9f9a6be37f2cdbbab0cf87002954ac95e');
INSERT INTO operation VALUES(12,'2026-11-25 08:02:40','root','','cwp visit remove ''#4'' --reason 重复','remove','重复',1,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','bf21a099800a15516a21683369df194619fb1bca03113228bbc9baedf3dcc9f2','b6b54b9053fd438738b4debcb1b8fca9f9a6be37f2cdbbab0cf87002954ac95e','89a268d068590ad8a1744ef1d583dcfdeb428e011743300383d14e2d0e9bc553');
INSERT INTO operation VALUES(13,'2026-11-25 08:02:40','root','','cwp visit remove ''#5'' --reason 误删','remove','误删',1,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','915d7635103efe616cdfca2cb6f7c07d0722b9a55f6d2d0179910e9438d053c6','89a268d068590ad8a1744ef1d583dcfdeb428e011743300383d14e2d0e9bc553','4b7ef7409fab865734a579428faf933d47d4bfdb665d6f4b0489fa3fc91ff135');
INSERT INTO operation VALUES(14,'2026-11-25 08:02:40','root','','cwp undo','undo','',1,13,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','66dad49641cd3b0641b3fb5657ffd27c30a61046f48a3cccc2c1f743a46a0461','4b7ef7409fab865734a579428faf933d47d4bfdb665d6f4b0489fa3fc91ff135','ce857b391fe5e3faefbb2298e3338195d66856d232ef45892753f81cc5e424bd');
INSERT INTO operation VALUES(15,'2026-11-25 08:03:35','root','','cwp import return.csv','import','',1,NULL,'9485ed092bdebfdf0b9d70f6d0b1d6d9c7f0f236b63ee02d55c9b00cb6ab7edb','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','ce857b391fe5e3faefbb2298e3338195d66856d232ef45892753f81cc5e424bd','138fb984890cee00f7e0b6e727cd0ddddcb2a8af79be18c13986e204d028af31');
INSERT INTO operation VALUES(16,'2026-11-25 08:03:36','root','','cwp assess run --month 2026-10','assess','',0,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','138fb984890cee00f7e0b6e727cd0ddddcb2a8af79be18c13986e204d028af31','21f443556abfd484a23341af23129b07beae4d3cb490a7955040cbb62550c7ed');
INSERT INTO operation VALUES(17,'2026-11-25 08:03:36','root','','cwp assess publish --month 2026-10 --waive 大鲸港未报','publish','大鲸港未报',0,NULL,'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855','21f443556abfd484a23341af23129b07beae4d3cb490a7955040cbb62550c7ed','b6584d0e05a328c7c45fd23ea74cd42459f3d7bcea2fc2c3af77bb82b7f5e5b7');
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
INSERT INTO operation_count VALUES(2,'unit',3,0,0,'','','6713639e57c76434c74b22b63d8814f53d8020fda038661a3ab1ca313aefa9f4');
INSERT INTO operation_count VALUES(3,'room',2,0,0,'','','ca0b3c2f315651dd8c177ee32386874f2e3d95ae387634fa83ef6a93369430b0');
INSERT INTO operation_count VALUES(4,'officer',3,0,0,'','','6eca9c2c6096a53c1419e54b4b2a556d4380caed2668bfb8d84f72f404eb757d');
INSERT INTO operation_count VALUES(5,'post',3,0,0,'2022-07-01','2023-06-01','0c28a1aab8432ebe43e826b8d9b9de509b921a4d57e28108252766dae403a153');
INSERT INTO operation_count VALUES(6,'rating',2,0,0,'2026-01-01','2026-01-01','9aeb24c9093f38a2790097cddb1ce10cb877ff1ca80e26cb30d147d984d84643');
INSERT INTO operation_count VALUES(7,'community',2,0,0,'','','169101482470aa34d8603e71c8e44053f324fd6c41632e5c6a8aa87f3a61669f');
INSERT INTO operation_count VALUES(8,'coverage',2,0,0,'2020-01-01','2020-01-01','cd2332a4fbf6a5ed7c416ddc688f504aebbab96c2f46114347586ce956396b29');
INSERT INTO operation_count VALUES(9,'visit',7,0,0,'2026-10-08','2026-10-20','30c4754b8b6da72f288971416a8997caa244c1e082c8e29292d05869a7a11c19');
INSERT INTO operation_count VALUES(10,'visit',1,0,0,'2026-10-21','2026-10-21','3525c81e2c7a33dcf3dea79a82bfca008893cbf3cd762357fda02fc2fcc6adbb');
INSERT INTO operation_count VALUES(11,'visit',0,1,0,'2026-10-12','2026-10-12','24dd07ccdbb435b97d39a164f13a2341b6cfae1c7d79062268aba112ea8d8754');
INSERT INTO operation_count VALUES(12,'visit',0,0,1,'2026-10-13','2026-10-13','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO operation_count VALUES(13,'visit',0,0,1,'2026-10-14','2026-10-14','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO operation_count VALUES(14,'visit',1,0,0,'2026-10-14','2026-10-14','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO operation_count VALUES(15,'return',1,0,0,'2026-10-01','2026-10-01','725da1a501cb90d19d003494ed71938312e435e5d5171d1d7b9a1cd89d0054ce');
INSERT INTO operation_count VALUES(16,'run',1,0,0,'','','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
INSERT INTO operation_count VALUES(17,'run',0,1,0,'','','e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
CREATE TABLE operation_file (
    operation INTEGER NOT NULL,
    place INTEGER NOT NULL,                   -- 1, 2, 3 … in the order read
    name TEXT NOT NULL,                       -- as given
    sha256 TEXT NOT NULL,                     -- of its bytes: the same file is known again under any name
    PRIMARY KEY (operation, place)
) STRICT, WITHOUT ROWID;
INSERT INTO operation_file VALUES(2,1,'unit.csv','ed1d29e6eeb55802b6ce21a9a4b8650ce93d346c5a377e341b0899dcf527c5e2');
INSERT INTO operation_file VALUES(3,1,'room.csv','12f4f903b884f719b9bb5365bde8b4edcf89c2abda7f67e2dd101eef86a5ca1e');
INSERT INTO operation_file VALUES(4,1,'officer.csv','693d5dbb9b5d88b807b9a143ffb3b73be34295ba274783471a4f396dedd6e7bb');
INSERT INTO operation_file VALUES(5,1,'post.csv','c28cc65111a7265e001bc303d3fd091b6730073eec36728898057c8cfde2f8d2');
INSERT INTO operation_file VALUES(6,1,'rating.csv','4d645946d62c51da678932c62e1cb068496f56ac7ea2ae7dc160d0078f127342');
INSERT INTO operation_file VALUES(7,1,'community.csv','14baa62cfa62998cec68af40b833369ac02bac3f8f33dbafdb8dee3bdad29ffe');
INSERT INTO operation_file VALUES(8,1,'coverage.csv','54c44b7026f948bdf25d8330c0ed36007d2e7cee1a43ea55e4846eda6c7fbcb5');
INSERT INTO operation_file VALUES(9,1,'visits.csv','f9b348d5d9981821d391d31c8463b72df55f3c935bb7fe87f25e2a77e672018a');
INSERT INTO operation_file VALUES(10,1,'more.csv','abc5f9f9c131f5de2d8b941ee513f70a020c0dbe5e366b071c6511279b6f37b8');
INSERT INTO operation_file VALUES(15,1,'return.csv','e4b2dd28d9987f9039fa8ede7483e4d90300f3f74361ff0b6eafa75accb38fca');
CREATE TABLE source_run (
    ledger TEXT NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    operation INTEGER NOT NULL,
    file TEXT NOT NULL,
    first_line INTEGER NOT NULL,
    PRIMARY KEY (ledger, first_id, operation)
) STRICT, WITHOUT ROWID;
INSERT INTO source_run VALUES('community',1,2,7,'community.csv',2);
INSERT INTO source_run VALUES('coverage',1,2,8,'coverage.csv',2);
INSERT INTO source_run VALUES('officer',1,3,4,'officer.csv',2);
INSERT INTO source_run VALUES('post',1,3,5,'post.csv',2);
INSERT INTO source_run VALUES('rating',1,2,6,'rating.csv',2);
INSERT INTO source_run VALUES('return',1,1,15,'return.csv',2);
INSERT INTO source_run VALUES('room',1,2,3,'room.csv',2);
INSERT INTO source_run VALUES('unit',1,3,2,'unit.csv',2);
INSERT INTO source_run VALUES('visit',1,7,9,'visits.csv',2);
INSERT INTO source_run VALUES('visit',8,8,10,'more.csv',2);
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
INSERT INTO image VALUES(11,'visit',3,'changed','{"officer":1,"date":"2026-10-12","start":"","subject":"官陵湖肖记渔具店","target":"business","community":null,"room":null,"met":1,"reason":"routine","note":null}',9,11);
INSERT INTO image VALUES(12,'visit',4,'removed','{"officer":1,"date":"2026-10-13","start":"","subject":"官陵湖12栋2-104","target":"household","community":null,"room":null,"met":0,"reason":"routine","note":null}',9,NULL);
INSERT INTO image VALUES(13,'visit',5,'removed','{"officer":2,"date":"2026-10-14","start":"","subject":"小港出租房47号","target":"rental","community":null,"room":null,"met":1,"reason":"routine","note":null}',9,NULL);
INSERT INTO image VALUES(14,'visit',5,'restored',NULL,NULL,9);
CREATE TABLE property (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pack_file (
    path TEXT NOT NULL,                       -- as in the pack's folder: schemes/officer.toml
    valid_from TEXT NOT NULL,                 -- 'YYYY-MM'; '0000-00': always
    text TEXT NOT NULL,                       -- empty: no longer in force from that month
    sha256 TEXT NOT NULL,
    PRIMARY KEY (path, valid_from)
) STRICT;
INSERT INTO pack_file VALUES('checks/closed_room.sql','0000-00',replace('-- title = { zh = "未启用或已注销警务室的记录", en = "records in a room that was not open" }\n-- level = "warn"\n-- group = "records"\n-- message = { zh = "{date} {room}（{code}）未启用或已注销（{opened} 至 {closed}）", en = "on {date} the room {room} ({code}) was not open (it was from {opened} to {closed})" }\n\nWITH work AS (\n  SELECT ''visit'' AS ledger, id, room, date FROM visit WHERE date BETWEEN :first AND :last AND room IS NOT NULL\n  UNION ALL SELECT ''publicity'', id, room, date FROM publicity WHERE date BETWEEN :first AND :last AND room IS NOT NULL\n  UNION ALL SELECT ''patrol'', id, room, date FROM patrol WHERE date BETWEEN :first AND :last AND room IS NOT NULL\n  UNION ALL SELECT ''inspection'', id, room, date FROM inspection WHERE date BETWEEN :first AND :last AND room IS NOT NULL\n  UNION ALL SELECT ''notice'', id, room, date FROM notice WHERE date BETWEEN :first AND :last AND room IS NOT NULL\n)\nSELECT w.ledger, w.id, w.date, r.code, r.name AS room, r.opened, COALESCE(r.closed, ''…'') AS closed, u.code AS station\n  FROM work w\n  JOIN room r ON r.id = w.room\n  JOIN unit u ON u.id = r.station\n WHERE w.date < r.opened OR w.date > r.closed\n ORDER BY w.ledger, w.date, w.id\n','\n',char(10)),'339574ddf3ce27aaee97c3a8d9e8206556c269555f1027963df8f9113f5cecf7');
INSERT INTO pack_file VALUES('checks/coverage_blanks.sql','0000-00',replace('-- title = { zh = "覆盖缺警务室或民警", en = "coverage without room or officer" }\n-- level = "block"\n-- on = ["coverage"]\n-- group = "rooms"\n-- message = { zh = "{community}（{code}）从 {since} 起的覆盖方式需要填写{missing_zh}", en = "{community} ({code}) from {since}: this mode of coverage needs a {missing_en}" }\n\nSELECT ''coverage'' AS ledger, v.id, c.code, c.name AS community, v.since,\n       CASE WHEN v.mode IN (''own_room'', ''linked'', ''urban_single'', ''urban_multi'') THEN ''警务室'' ELSE ''警号'' END AS missing_zh,\n       CASE WHEN v.mode IN (''own_room'', ''linked'', ''urban_single'', ''urban_multi'') THEN ''room'' ELSE ''officer'' END AS missing_en,\n       u.code AS station\n  FROM coverage v\n  JOIN community c ON c.id = v.community\n  JOIN unit u ON u.id = c.station\n WHERE (v.mode IN (''own_room'', ''linked'', ''urban_single'', ''urban_multi'') AND v.room = 0)\n    OR (v.mode NOT IN (''own_room'', ''linked'', ''urban_single'', ''urban_multi'') AND v.officer = 0)\n ORDER BY c.code, v.since, v.id\n','\n',char(10)),'78557ee7be7f6e9fe5661441a06fcb0035af93a73138779a8c19d43c8a8d3f43');
INSERT INTO pack_file VALUES('checks/entered_twice.sql','0000-00',replace('-- title = { zh = "重复录入", en = "activities entered twice" }\n-- level = "warn"\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} 的{what_zh}“{subject}”已有记录 #{earlier}", en = "{officer} ({badge}) already has #{earlier} for the {what_en} “{subject}” on {date}" }\n\n-- The same household or unit twice on one day, the same words twice in one day''s journal. A patrol or a duty entered twice overlaps, which is refused.\nWITH again AS (\n  SELECT ''visit'' AS ledger, ''走访对象'' AS what_zh, ''visit to'' AS what_en, id, officer, date, subject,\n         LAG(id) OVER (PARTITION BY date, officer, subject ORDER BY id) AS earlier\n    FROM visit WHERE date BETWEEN :first AND :last\n  UNION ALL\n  SELECT ''journal'', ''工作日志'', ''journal entry'', id, officer, date, note,\n         LAG(id) OVER (PARTITION BY date, officer, task, note ORDER BY id)\n    FROM journal WHERE date BETWEEN :first AND :last\n)\nSELECT g.ledger, g.id, g.date, g.what_zh, g.what_en, g.subject, g.earlier, o.badge, o.name AS officer,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station\n  FROM again g\n  JOIN officer o ON o.id = g.officer\n WHERE g.earlier IS NOT NULL\n ORDER BY g.ledger, g.date, o.badge, g.id\n','\n',char(10)),'6cf517c6105e3cb9833928046ba4d1b8b15a51b3b8255947e4e9763a9e4b39f0');
INSERT INTO pack_file VALUES('checks/false_standing.sql','0000-00',replace('-- title = { zh = "核实虚假仍未删除的记录", en = "records proved false that still stand" }\n-- level = "warn"\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} 的这条记录经监督 {proof} 核实为虚假，尚未删除", en = "the record of {officer} ({badge}) on {date} was proved false by supervision {proof} and still stands" }\n\n-- A correction costs nothing; the row is for the clerk to remove. `supervision.ref` names it as visit#123.\nWITH proved AS (\n  SELECT number,\n         CASE WHEN ref LIKE ''visit#%'' THEN CAST(substr(ref, 7) AS INTEGER) END AS visit,\n         CASE WHEN ref LIKE ''publicity#%'' THEN CAST(substr(ref, 11) AS INTEGER) END AS publicity,\n         CASE WHEN ref LIKE ''patrol#%'' THEN CAST(substr(ref, 8) AS INTEGER) END AS patrol,\n         CASE WHEN ref LIKE ''inspection#%'' THEN CAST(substr(ref, 12) AS INTEGER) END AS inspection,\n         CASE WHEN ref LIKE ''notice#%'' THEN CAST(substr(ref, 8) AS INTEGER) END AS notice,\n         CASE WHEN ref LIKE ''journal#%'' THEN CAST(substr(ref, 9) AS INTEGER) END AS journal,\n         CASE WHEN ref LIKE ''duty#%'' THEN CAST(substr(ref, 6) AS INTEGER) END AS duty\n    FROM supervision\n   WHERE verdict = ''false'' AND ref IS NOT NULL AND date <= :last\n), standing AS (\n  SELECT ''visit'' AS ledger, w.id, w.date, w.officer, s.number AS proof FROM proved s JOIN visit w ON w.id = s.visit\n  UNION ALL\n  SELECT ''publicity'', w.id, w.date, w.officer, s.number FROM proved s JOIN publicity w ON w.id = s.publicity\n  UNION ALL\n  SELECT ''patrol'', w.id, w.date, w.officer, s.number FROM proved s JOIN patrol w ON w.id = s.patrol\n  UNION ALL\n  SELECT ''inspection'', w.id, w.date, w.officer, s.number FROM proved s JOIN inspection w ON w.id = s.inspection\n  UNION ALL\n  SELECT ''notice'', w.id, w.date, w.officer, s.number FROM proved s JOIN notice w ON w.id = s.notice\n  UNION ALL\n  SELECT ''journal'', w.id, w.date, w.officer, s.number FROM proved s JOIN journal w ON w.id = s.journal\n  UNION ALL\n  SELECT ''duty'', w.id, w.date, w.officer, s.number FROM proved s JOIN duty w ON w.id = s.duty\n)\nSELECT f.ledger, f.id, f.date, f.proof, o.badge, o.name AS officer,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = f.officer AND p.since <= f.date ORDER BY p.since DESC LIMIT 1) AS station\n  FROM standing f\n  JOIN officer o ON o.id = f.officer\n ORDER BY f.ledger, f.id\n','\n',char(10)),'2c6d612def965fd09c1cc310654b3f2d29d72af1f6e434e25681cc5735c99f31');
INSERT INTO pack_file VALUES('checks/idle_officer.sql','0000-00',replace('-- title = { zh = "没有工作记录的民警", en = "officers without any record" }\n-- level = "warn"\n-- group = "month"\n-- message = { zh = "{station_name} {officer}（{badge}）在岗 {days} 个工作日，没有任何工作记录", en = "{station_name}: {officer} ({badge}) was in post on {days} workdays and has no record of any work" }\n\n-- Workdays in a lead or member post on which the officer was not away.\nWITH at_work AS (\n  SELECT p.officer, COUNT(*) AS days, MAX(p.room) AS room\n    FROM calendar c\n    JOIN post p ON p.role IN (''lead'', ''member'') AND p.since <= c.date AND (p.until IS NULL OR p.until >= c.date)\n    LEFT JOIN absence a ON a.officer = p.officer AND a.since <= c.date AND a.until >= c.date\n   WHERE c.workday = 1 AND c.date BETWEEN :first AND :last AND c.date <= :today AND a.id IS NULL\n   GROUP BY p.officer\n), busy AS (\n  SELECT officer FROM visit WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM publicity WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM patrol WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM inspection WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM notice WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM journal WHERE date BETWEEN :first AND :last\n  UNION SELECT officer FROM duty WHERE date BETWEEN :first AND :last\n)\nSELECT ''officer'' AS ledger, o.id, o.badge, o.name AS officer, w.days, u.code AS station, u.name AS station_name\n  FROM at_work w\n  JOIN officer o ON o.id = w.officer AND o.kind = ''police''\n  JOIN room r ON r.id = w.room\n  JOIN unit u ON u.id = r.station\n WHERE w.officer NOT IN (SELECT officer FROM busy)\n ORDER BY u.code, o.badge\n','\n',char(10)),'aba45a43cc80390fdda47cae0287a42bfda1b40f2074048828fe1a816891f070');
INSERT INTO pack_file VALUES('checks/lead_not_police.sql','0000-00',replace('-- title = { zh = "责任民警不是民警", en = "leads who are not police" }\n-- level = "block"\n-- on = ["post", "officer"]\n-- group = "posts"\n-- message = { zh = "{room}（{code}）的责任民警 {officer}（{badge}）不是民警", en = "{officer} ({badge}), who leads {room} ({code}), is not a police officer" }\n\nSELECT ''post'' AS ledger, p.id, r.code, r.name AS room, o.badge, o.name AS officer, u.code AS station\n  FROM post p\n  JOIN officer o ON o.id = p.officer AND o.kind <> ''police''\n  JOIN room r ON r.id = p.room\n  JOIN unit u ON u.id = r.station\n WHERE p.role = ''lead'' AND (p.until IS NULL OR p.until >= :first)\n ORDER BY r.code, p.since, p.id\n','\n',char(10)),'c206c165004e4b6ca960af6e3af6de63601153d9a71a8a65118e835ab2daeec6');
INSERT INTO pack_file VALUES('checks/missing_return.sql','0000-00',replace('-- title = { zh = "未报送的单位", en = "stations that sent no return" }\n-- level = "warn"\n-- group = "month"\n-- message = { zh = "{station_name} 没有报送 {month} 的数据，所属民警和警务室不计分、不排名", en = "{station_name} has sent no return for {month}; its officers and rooms get no score and no rank" }\n\n-- Stations with a room open in the month; months that lie whole in the period and are over.\nWITH whole_month AS (\n  SELECT month, MIN(date) AS first, MAX(date) AS last\n    FROM calendar\n   WHERE month IN (SELECT month FROM calendar WHERE date BETWEEN :first AND :last)\n   GROUP BY month\n)\nSELECT ''unit'' AS ledger, u.id, u.code AS station, u.name AS station_name, m.month\n  FROM whole_month m\n  JOIN unit u ON u.level = ''station''\n WHERE m.first >= :first AND m.last <= :last AND m.last < :today\n   AND EXISTS (SELECT 1 FROM room r WHERE r.station = u.id AND r.opened <= m.last AND (r.closed IS NULL OR r.closed >= m.first))\n   AND NOT EXISTS (SELECT 1 FROM return t WHERE t.station = u.id AND t.month = m.month)\n ORDER BY m.month, u.code\n','\n',char(10)),'995875a1ecb6d92d16dce5fb98323131c936fc9861e933793a4efac305921b1c');
INSERT INTO pack_file VALUES('checks/night_duty.sql','0000-00',replace('-- title = { zh = "夜间安排值班处警", en = "station duty or call-out at night" }\n-- level = "warn"\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} {start} 至 {finish} 夜间被安排值班或处警", en = "{officer} ({badge}) was on station duty or call-out at night: {date} {start} to {finish}" }\n\n-- The regulation keeps community officers from both between night_from and night_until. A finish not after the start is on the next day.\nWITH turn AS (\n  SELECT id, officer, date, start, finish,\n         CAST(substr(start, 1, 2) AS INTEGER) * 60 + CAST(substr(start, 4, 2) AS INTEGER) AS starts,\n         CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)\n           + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS ends\n    FROM duty\n   WHERE date BETWEEN :first AND :last AND kind IN (''station'', ''callout'')\n)\nSELECT ''duty'' AS ledger, t.id, o.badge, o.name AS officer, t.date, t.start, t.finish, u.code AS station\n  FROM turn t\n  JOIN norm f ON f.name = ''night_from'' AND substr(t.date, 1, 7) BETWEEN f.valid_from AND f.valid_until\n  JOIN norm n ON n.name = ''night_until'' AND substr(t.date, 1, 7) BETWEEN n.valid_from AND n.valid_until\n  JOIN officer o ON o.id = t.officer\n  JOIN post p ON p.officer = t.officer AND p.role IN (''lead'', ''member'') AND p.since <= t.date AND (p.until IS NULL OR p.until >= t.date)\n  JOIN room r ON r.id = p.room\n  JOIN unit u ON u.id = r.station\n WHERE o.kind = ''police'' AND (t.starts * 10000 < n.value OR t.ends * 10000 > f.value)\n ORDER BY t.date, o.badge, t.start, t.id\n','\n',char(10)),'43ded91bfec4cabed49983cfcf53b9dd98dd172c75d4aa2819a7a13a5124ef08');
INSERT INTO pack_file VALUES('checks/no_length.sql','0000-00',replace('-- title = { zh = "起止时间相同", en = "duties and patrols without length" }\n-- level = "block"\n-- on = ["duty", "patrol"]\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} 的起止时间都是 {start}", en = "the entry of {officer} ({badge}) on {date} starts and finishes at {start}" }\n\nWITH turn AS (\n  SELECT ''duty'' AS ledger, id, officer, date, start FROM duty WHERE date BETWEEN :first AND :last AND finish = start\n  UNION ALL\n  SELECT ''patrol'', id, officer, date, start FROM patrol WHERE date BETWEEN :first AND :last AND finish = start\n)\nSELECT t.ledger, t.id, o.badge, o.name AS officer, t.date, t.start\n  FROM turn t\n  JOIN officer o ON o.id = t.officer\n ORDER BY t.ledger, t.date, t.id\n','\n',char(10)),'506aee1654e78f6adfee96922308def6dcb7cfbe31f0c52391788b333f723fa7');
INSERT INTO pack_file VALUES('checks/outside_post.sql','0000-00',replace('-- title = { zh = "任职之外的记录", en = "records outside any post" }\n-- level = "warn"\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）在 {date} 没有任何任职，这条记录不计分", en = "{officer} ({badge}) had no post on {date}; the record counts nowhere" }\n\nWITH work AS (\n  SELECT ''visit'' AS ledger, id, officer, date FROM visit WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''publicity'', id, officer, date FROM publicity WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''patrol'', id, officer, date FROM patrol WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''inspection'', id, officer, date FROM inspection WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''notice'', id, officer, date FROM notice WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''journal'', id, officer, date FROM journal WHERE date BETWEEN :first AND :last\n  UNION ALL SELECT ''duty'', id, officer, date FROM duty WHERE date BETWEEN :first AND :last\n), stray AS (\n  SELECT w.ledger, w.id, w.officer, w.date\n    FROM work w\n    LEFT JOIN post p ON p.officer = w.officer AND p.since <= w.date AND (p.until IS NULL OR p.until >= w.date)\n   WHERE p.id IS NULL\n)\nSELECT s.ledger, s.id, s.date, o.badge, o.name AS officer,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = s.officer ORDER BY p.since DESC LIMIT 1) AS station\n  FROM stray s\n  JOIN officer o ON o.id = s.officer\n ORDER BY s.ledger, s.date, s.id\n','\n',char(10)),'0074f4f1608d9402a45c8540d1970b4dfa9ec9b5219be8c5d916863fd30f21ce');
INSERT INTO pack_file VALUES('checks/overlapping_duty.sql','0000-00',replace('-- title = { zh = "勤务时间重叠", en = "duties that overlap" }\n-- level = "block"\n-- on = ["duty"]\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} {start} 起的勤务与 #{earlier}（{other_date} {other_start} 至 {other_finish}）时间重叠", en = "the duty of {officer} ({badge}) from {date} {start} overlaps #{earlier} ({other_date} {other_start} to {other_finish})" }\n\n-- Whoever is in two places at once is so in two neighbours by start. A finish not after the start is on the next day,\n-- so the day before the period is read too: its last duty may reach into the first.\nWITH turn AS (\n  SELECT id, officer, date, start, finish,\n         LAG(id) OVER w AS earlier, LAG(date) OVER w AS other_date, LAG(start) OVER w AS other_start, LAG(finish) OVER w AS other_finish\n    FROM duty\n   WHERE date BETWEEN :before AND :last\n  WINDOW w AS (PARTITION BY officer ORDER BY date, start, id)\n), day AS (\n  SELECT date, LAG(date) OVER (ORDER BY date) AS eve FROM calendar WHERE date BETWEEN :before AND :last\n), clash AS (\n  SELECT t.*\n    FROM turn t\n   WHERE t.other_date = t.date AND (t.other_finish <= t.other_start OR t.other_finish > t.start)\n  UNION ALL\n  SELECT t.*\n    FROM turn t\n    JOIN day d ON d.date = t.date AND d.eve = t.other_date\n   WHERE t.other_finish <= t.other_start AND t.other_finish > t.start\n)\nSELECT ''duty'' AS ledger, c.id, o.badge, o.name AS officer, c.date, c.start, c.earlier, c.other_date, c.other_start, c.other_finish,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = c.officer AND p.since <= c.date ORDER BY p.since DESC LIMIT 1) AS station\n  FROM clash c\n  JOIN officer o ON o.id = c.officer\n WHERE c.date BETWEEN :first AND :last\n ORDER BY c.date, o.badge, c.start, c.id\n','\n',char(10)),'cb47817d0bf49a29306e5b93d2e0d5f03cccef3adff0321c27df8f4de1fef08a');
INSERT INTO pack_file VALUES('checks/overlapping_patrol.sql','0000-00',replace('-- title = { zh = "巡逻时间重叠", en = "patrols that overlap" }\n-- level = "block"\n-- on = ["patrol"]\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} {start} 起的巡逻与 #{earlier}（{other_date} {other_start} 至 {other_finish}）时间重叠", en = "the patrol of {officer} ({badge}) from {date} {start} overlaps #{earlier} ({other_date} {other_start} to {other_finish})" }\n\n-- Whoever is in two places at once is so in two neighbours by start. A finish not after the start is on the next day,\n-- so the day before the period is read too: its last patrol may reach into the first.\nWITH turn AS (\n  SELECT id, officer, date, start, finish,\n         LAG(id) OVER w AS earlier, LAG(date) OVER w AS other_date, LAG(start) OVER w AS other_start, LAG(finish) OVER w AS other_finish\n    FROM patrol\n   WHERE date BETWEEN :before AND :last\n  WINDOW w AS (PARTITION BY officer ORDER BY date, start, id)\n), day AS (\n  SELECT date, LAG(date) OVER (ORDER BY date) AS eve FROM calendar WHERE date BETWEEN :before AND :last\n), clash AS (\n  SELECT t.*\n    FROM turn t\n   WHERE t.other_date = t.date AND (t.other_finish <= t.other_start OR t.other_finish > t.start)\n  UNION ALL\n  SELECT t.*\n    FROM turn t\n    JOIN day d ON d.date = t.date AND d.eve = t.other_date\n   WHERE t.other_finish <= t.other_start AND t.other_finish > t.start\n)\nSELECT ''patrol'' AS ledger, c.id, o.badge, o.name AS officer, c.date, c.start, c.earlier, c.other_date, c.other_start, c.other_finish,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = c.officer AND p.since <= c.date ORDER BY p.since DESC LIMIT 1) AS station\n  FROM clash c\n  JOIN officer o ON o.id = c.officer\n WHERE c.date BETWEEN :first AND :last\n ORDER BY c.date, o.badge, c.start, c.id\n','\n',char(10)),'1f6d460464549a8e2e13426acb71b4d9e96d0af599d9cc86556ee936ebfe90fd');
INSERT INTO pack_file VALUES('checks/overlapping_posts.sql','0000-00',replace('-- title = { zh = "任职日期重叠", en = "posts that overlap" }\n-- level = "block"\n-- on = ["post"]\n-- group = "posts"\n-- message = { zh = "{officer}（{badge}）从 {since} 起在 {room} 任职，而在 {other} 的任职（#{earlier}，{other_since} 至 {other_until}）尚未结束", en = "{officer} ({badge}) is in {room} from {since} while the post in {other} (#{earlier}, {other_since} to {other_until}) has not ended" }\n\n-- The later of the two is the finding. Only days from the first of the period on matter: what ended before it is past.\nSELECT ''post'' AS ledger, b.id, o.badge, o.name AS officer, b.since, rb.name AS room,\n       a.id AS earlier, ra.name AS other, a.since AS other_since, COALESCE(a.until, ''…'') AS other_until, u.code AS station\n  FROM post a\n  JOIN post b ON b.officer = a.officer AND (b.since > a.since OR (b.since = a.since AND b.id > a.id))\n             AND (a.until IS NULL OR a.until >= b.since)\n  JOIN officer o ON o.id = b.officer\n  JOIN room ra ON ra.id = a.room\n  JOIN room rb ON rb.id = b.room\n  JOIN unit u ON u.id = rb.station\n WHERE (a.until IS NULL OR a.until >= :first) AND (b.until IS NULL OR b.until >= :first)\n ORDER BY o.badge, b.since, b.id\n','\n',char(10)),'72c264c1af37b365bba4642762dfec2aaf48cb24069563c5f4adc825ec067496');
INSERT INTO pack_file VALUES('checks/post_after_leaving.sql','0000-00',replace('-- title = { zh = "离队后仍任职", en = "posts of officers who have left" }\n-- level = "block"\n-- on = ["post", "officer"]\n-- group = "posts"\n-- message = { zh = "{officer}（{badge}）{left_on} 已离队，在 {room} 的任职却到 {until}", en = "{officer} ({badge}) left on {left_on} but the post in {room} runs until {until}" }\n\nSELECT ''post'' AS ledger, p.id, o.badge, o.name AS officer, o.left_on, r.name AS room, COALESCE(p.until, ''…'') AS until, u.code AS station\n  FROM post p\n  JOIN officer o ON o.id = p.officer AND o.left_on IS NOT NULL\n  JOIN room r ON r.id = p.room\n  JOIN unit u ON u.id = r.station\n WHERE p.until IS NULL OR p.until > o.left_on\n ORDER BY o.badge, p.since, p.id\n','\n',char(10)),'80dc928ee2388f96604e7dd737b00c46f045ec81e27630cdea4444eb6128d0cd');
INSERT INTO pack_file VALUES('checks/post_in_closed_room.sql','0000-00',replace('-- title = { zh = "警务室注销后仍任职", en = "posts in rooms that have closed" }\n-- level = "block"\n-- on = ["post", "officer", "room"]\n-- group = "posts"\n-- message = { zh = "{room}（{code}）{closed} 已注销，{officer}（{badge}）在此的任职却到 {until}", en = "{room} ({code}) closed on {closed} but the post of {officer} ({badge}) in it runs until {until}" }\n\nSELECT ''post'' AS ledger, p.id, r.code, r.name AS room, r.closed, o.badge, o.name AS officer, COALESCE(p.until, ''…'') AS until, u.code AS station\n  FROM post p\n  JOIN room r ON r.id = p.room AND r.closed IS NOT NULL\n  JOIN officer o ON o.id = p.officer\n  JOIN unit u ON u.id = r.station\n WHERE p.until IS NULL OR p.until > r.closed\n ORDER BY r.code, p.since, p.id\n','\n',char(10)),'2a5630f414dd434de62667ca9669e3ea1427b2ac6a5edaf5b97835668fd77e98');
INSERT INTO pack_file VALUES('checks/room_without_officer.sql','0000-00',replace('-- title = { zh = "警务室无民警", en = "rooms without an officer" }\n-- level = "warn"\n-- group = "rooms"\n-- message = { zh = "{station_name} {room}（{code}）在 {day} 没有民警任职", en = "{station_name}: {room} ({code}) has no police officer in post on {day}" }\n\nSELECT ''room'' AS ledger, r.id, r.code, r.name AS room, :last AS day, u.code AS station, u.name AS station_name\n  FROM room r\n  JOIN unit u ON u.id = r.station\n WHERE r.opened <= :last AND (r.closed IS NULL OR r.closed >= :last)\n   AND r.id NOT IN (SELECT p.room FROM post p JOIN officer o ON o.id = p.officer AND o.kind = ''police''\n                     WHERE p.role IN (''lead'', ''member'') AND p.since <= :last AND (p.until IS NULL OR p.until >= :last))\n ORDER BY u.code, r.code\n','\n',char(10)),'eacc0e18d0e0171dbe63805c40d0936a416d22d292494997cc22941c0c591687');
INSERT INTO pack_file VALUES('checks/same_time.sql','0000-00',replace('-- title = { zh = "同一时刻走访两处", en = "two visits at the same time" }\n-- level = "info"\n-- group = "records"\n-- message = { zh = "{officer}（{badge}）{date} {start} 走访“{subject}”，同一时刻还有 #{earlier}", en = "{officer} ({badge}) visited “{subject}” on {date} at {start}, the time of #{earlier} too" }\n\nWITH again AS (\n  SELECT id, officer, date, start, subject,\n         LAG(id) OVER (PARTITION BY date, officer, start ORDER BY id) AS earlier\n    FROM visit WHERE date BETWEEN :first AND :last AND start <> ''''\n)\nSELECT ''visit'' AS ledger, g.id, g.date, g.start, g.subject, g.earlier, o.badge, o.name AS officer,\n       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station\n         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station\n  FROM again g\n  JOIN officer o ON o.id = g.officer\n WHERE g.earlier IS NOT NULL\n ORDER BY g.date, o.badge, g.id\n','\n',char(10)),'38940a6835e8e0e09405eea479f79aa535c87bae3984aa2c98e23584ab791e98');
INSERT INTO pack_file VALUES('checks/two_leads.sql','0000-00',replace('-- title = { zh = "一室多名责任民警", en = "rooms with two leads at once" }\n-- level = "block"\n-- on = ["post"]\n-- group = "posts"\n-- message = { zh = "{room}（{code}）从 {since} 起由 {officer} 任责任民警，而 {other}（#{earlier}，{other_since} 至 {other_until}）仍是责任民警", en = "{room} ({code}) is led by {officer} from {since} while {other} (#{earlier}, {other_since} to {other_until}) still leads it" }\n\nSELECT ''post'' AS ledger, b.id, r.code, r.name AS room, ob.name AS officer, b.since,\n       a.id AS earlier, oa.name AS other, a.since AS other_since, COALESCE(a.until, ''…'') AS other_until, u.code AS station\n  FROM post a\n  JOIN post b ON b.room = a.room AND b.role = ''lead'' AND (b.since > a.since OR (b.since = a.since AND b.id > a.id))\n             AND (a.until IS NULL OR a.until >= b.since) AND b.officer <> a.officer\n  JOIN room r ON r.id = b.room\n  JOIN officer oa ON oa.id = a.officer\n  JOIN officer ob ON ob.id = b.officer\n  JOIN unit u ON u.id = r.station\n WHERE a.role = ''lead'' AND (a.until IS NULL OR a.until >= :first) AND (b.until IS NULL OR b.until >= :first)\n ORDER BY r.code, b.since, b.id\n','\n',char(10)),'c7cdc4bbd2486bb6b4c4f83098d0935deaa7727292fa58141435b6d2d258c34f');
INSERT INTO pack_file VALUES('checks/uncovered_community.sql','0000-00',replace('-- title = { zh = "未覆盖的社区(行政村)", en = "communities that nobody covers" }\n-- level = "warn"\n-- group = "rooms"\n-- message = { zh = "{station_name} {community}（{code}）在 {day} 没有警务室或人员覆盖", en = "{station_name}: {community} ({code}) is covered by no room and nobody on {day}" }\n\nSELECT ''community'' AS ledger, c.id, c.code, c.name AS community, :last AS day, u.code AS station, u.name AS station_name\n  FROM community c\n  JOIN unit u ON u.id = c.station\n WHERE c.id NOT IN (SELECT v.community FROM coverage v WHERE v.since <= :last AND (v.until IS NULL OR v.until >= :last))\n ORDER BY u.code, c.code\n','\n',char(10)),'b1986fa7204ac4041233ebf6551938b54e3fd12e8159e391be00f28bbb898db0');
INSERT INTO pack_file VALUES('checks/unrated_room.sql','0000-00',replace('-- title = { zh = "警务室未定级", en = "rooms without a rating" }\n-- level = "warn"\n-- group = "rooms"\n-- message = { zh = "{station_name} {room}（{code}）从 {day} 起没有定级，所在民警的得分无法计算", en = "{station_name}: {room} ({code}) has no rating on {day}; its officers cannot be scored" }\n\n-- From the first day of the period on which the room is open.\nWITH open_room AS (\n  SELECT id, code, name, station, CASE WHEN opened > :first THEN opened ELSE :first END AS day\n    FROM room\n   WHERE opened <= :last AND (closed IS NULL OR closed >= :first)\n)\nSELECT ''room'' AS ledger, r.id, r.code, r.name AS room, r.day, u.code AS station, u.name AS station_name\n  FROM open_room r\n  JOIN unit u ON u.id = r.station\n WHERE NOT EXISTS (SELECT 1 FROM rating g WHERE g.room = r.id AND g.since <= r.day)\n ORDER BY u.code, r.code\n','\n',char(10)),'4d4aae89e9c21c081411904873d8012334af33dc6f05113d78ecbe59c709214f');
INSERT INTO pack_file VALUES('documents/bulletin.toml','0000-00',replace('# The standing wording of the monthly bulletin. Names in braces are filled in from the run; a bureau changes the rest.\n\n[document]\nname = "bulletin"\ntitle = { zh = "月通报", en = "monthly bulletin" }\nlanguage = "zh"\n\n[text]\noffice = "{bureau}"\nbureau_unknown = "××公安局"\ntitle = "关于{year}年{month}月社区警务工作考核情况的通报"\ndraft = "（试算，未发布）"\nrevised = "（第{revision}次更正）"\nday = "{year}年{month}月{day}日"\nrecipients = "各分局、派出所，各社区警务室："\nopening = "根据{basis}，现将{year}年{month}月社区警务工作考核情况通报如下。本月计分民警{assessed}名，其中参加排名{ranked}名；未计分民警{unassessed}名，未上报单位{missing_returns}个。考核期为{first}至{last}，共{workdays}个工作日，数据截止{cutoff}。"\nclosing = "特此通报。"\nenclosures = "附件："\n\n# 一\noverview = "一、总体情况"\nstaffing = "全局现有警务室{rooms}个，其中城市社区警务室{urban_rooms}个、农村警务室{rural_rooms}个、流动警务室{mobile_rooms}个；在岗民警{officers}名，其中城市{urban_officers}名、农村{rural_officers}名、流动警务室{mobile_officers}名；各类辅助力量{helpers}名。"\nscores = "参加排名民警平均得分{mean}分，中位数{median}分，最高{highest}分，最低{lowest}分；{grades}。"\ngrade_count = "{grade}{count}名"\ncompared = "平均得分比上月{change}，中位数比上月{median_change}。"\nfirst_month = "上月没有考核结果，不作比较。"\nhigher = "提高{by}分"\nlower = "下降{by}分"\nlevel = "持平"\nactivities = ["visits", "publicity", "patrols", "inspections", "notices"]\nactivity_opening = "五项活动完成情况："\nactivity = "{indicator}：{parts}。"\nactivity_part = "{part}{count}{change}"\nactivity_change = "（比上月{change}）"\nrose = "上升{by}%"\nfell = "下降{by}%"\nunit_table = "表1  各单位考核情况"\nactivity_table = "表2  各单位五项活动"\ndistribution = "得分分布"\ndistribution_table = "表3  得分分布"\ndistribution_unit = "人"\nunder = "{to}以下"\nbetween = "{from}～{to}"\nover = "{from}以上"\ntrend = "各月得分走势"\ntrend_table = "表4  各月得分"\ntrend_unit = "分"\n\n# 二\nleaders = "二、先进单位和个人"\nbest_units = "得分靠前的单位：{units}。"\nbest_unit = "{station}{score}分"\nbest = "各类别得分靠前的民警如下。"\nbest_table = "表5  各类别前三名"\nbest_item = "{indicator}{points}分，高出同类平均{by}分"\nbest_bonus = "加分{points}分"\nno_best = "本月没有可列为先进的民警。"\n\n# 三\nproblems = "三、存在的主要问题"\nweakest = "得分率最低的指标依次是{indicators}。"\nweak_indicator = "{indicator}（{rate}%）"\nmissing = "未按时上报数据的单位：{stations}。上述单位所属民警本月不计分、不排名。"\nnone_missing = "各单位均已上报数据。"\nfindings = "数据核查发现下列问题，请有关单位核实更正，清单见附件4。"\nfindings_table = "表6  数据核查情况"\nno_findings = "数据核查未发现问题。"\nwaived = "下列问题经批准后予以发布，理由：{reason}。"\n\n# 四\nlaggards = "四、后进单位和个人"\nworst_units = "得分靠后的单位：{units}。"\nlagging = "下列民警位于所在类别末位、得分低于{line}分或者被一票否决，列为后进。"\nlaggard_line = "70"\nlaggard_table = "表7  后进民警"\nlost_item = "{indicator}失{points}分"\nno_laggards = "本月没有后进民警。"\n\n# 五\nrequirements = "五、下步工作要求"\ndemands = [\n  "各单位要对照通报查找差距，逐项整改存在的问题。",\n  "未上报和数据有误的单位要在收到通报后三个工作日内补报、更正。",\n  "后进民警所在派出所要分析原因，落实帮扶措施，主要负责人要逐一谈话。",\n  "对考核结果有异议的，自通报之日起三个工作日内向考核办公室书面提出。",\n]\n\n# 附件\nannex = "附件{number}  {title}"\nannex_ranking = "各类别民警得分排名"\nannex_details = "民警得分明细"\nannex_activities = "五项活动统计"\nannex_problems = "未上报和数据问题清单"\nannex_unassessed = "未参加考核和未参加排名人员"\nclass_1 = "一类警务室民警"\nclass_2 = "二类警务室民警"\nclass_3 = "三类警务室民警"\nclass_4 = "四类警务室民警"\nclass_unknown = "未定级警务室民警"\nrating_1 = "一类"\nrating_2 = "二类"\nrating_3 = "三类"\nrating_4 = "四类"\nrating_unknown = "未定级"\ntotal = "合计"\nmissing_list = "未上报单位"\nmissing_none = "无。"\nproblem_list = "数据问题"\nproblem_more = "另有{count}条，见 cwp check {check} --month {period}"\nunassessed_none = "无。"\nscaled_up = "折算×100/{full}"\nsmall_print = "考核办法：{scheme}。计算批次{run}（第{revision}次），数据截止{cutoff}，操作链{head}。"\n\ncolumn_name = "姓名"\ncolumn_badge = "警号"\ncolumn_station = "单位"\ncolumn_room = "警务室"\ncolumn_class = "类别"\ncolumn_area = "区域"\ncolumn_officers = "应评"\ncolumn_scored = "实评"\ncolumn_score = "得分"\ncolumn_rank = "名次"\ncolumn_last_rank = "上月名次"\ncolumn_change = "升降"\ncolumn_range = "分数段"\ncolumn_count = "人数"\ncolumn_share = "占比"\ncolumn_month = "月份"\ncolumn_mean = "平均分"\ncolumn_median = "中位数"\ncolumn_ranked = "参加排名"\ncolumn_total = "总分"\ncolumn_grade = "等次"\ncolumn_item = "突出项目"\ncolumn_check = "核查项目"\ncolumn_level = "级别"\ncolumn_findings = "问题数"\ncolumn_reason = "原因"\ncolumn_months = "连续月数"\ncolumn_ledger = "台账"\ncolumn_id = "编号"\ncolumn_factor = "出勤系数"\ncolumn_bonus = "加分"\ncolumn_penalty = "扣分"\ncolumn_note = "备注"\ncolumn_standing = "情况"\n\nurban = "城市"\nrural = "农村"\nmobile = "流动"\n','\n',char(10)),'fff335fce419769179a8d1bac3628823dacbdbc3c2088449197abad9b6599b30');
INSERT INTO pack_file VALUES('documents/officer.toml','0000-00',replace('# The standing wording of an officer''s card: one page, for the officer himself.\n\n[document]\nname = "officer"\ntitle = { zh = "民警考核卡", en = "officer''s card" }\nlanguage = "zh"\n\n[text]\ntitle = "{name}（{badge}）{year}年{month}月考核卡"\ndraft = "试算，未发布"\npost = "所属派出所：{station}；警务室：{room}；类别：{class}。"\nduty = "本月工作日{workdays}天，任职{in_post}天，其中准假{excused}天，出勤系数{factor}。"\nresult = "总分{total}分，等次{grade}，类别内排名第{rank}（共{ranked}名）。"\nvetoed = "总分{total}分，等次{grade}，不参加排名：{reason}。"\nunranked = "总分{total}分，不参加排名：{reason}。"\nunassessed = "本月不计分：{reason}。"\nscaled = "有指标不适用，按折算×100/{full}计算。"\nrating_1 = "一类"\nrating_2 = "二类"\nrating_3 = "三类"\nrating_4 = "四类"\nrating_unknown = "未定级"\nposts = "一年来任职情况"\nindicators = "各项得分"\nsubtotal = "小计"\nearned = "各项合计"\nbonus = "加分"\npenalty = "扣分"\ntotal = "总分"\nnot_applicable = "不适用"\ntrend = "一年得分走势"\ntrend_unit = "分"\nuncounted = "未计入的记录"\nuncounted_none = "没有未计入的记录。"\nappeal = "对得分有异议的，可在发布之日起三个工作日内提出；每一分所依据的记录可用 cwp assess explain {badge} --month {period} 查看。"\nsmall_print = "考核办法：{scheme}。数据截止{cutoff}，操作链{head}。"\n\ncolumn_room = "警务室"\ncolumn_role = "职责"\ncolumn_since = "到岗日期"\ncolumn_until = "离岗日期"\ncolumn_indicator = "指标"\ncolumn_part = "项目"\ncolumn_done = "完成"\ncolumn_target = "目标"\ncolumn_full = "满分"\ncolumn_points = "得分"\ncolumn_month = "月份"\ncolumn_total = "总分"\ncolumn_rank = "名次"\ncolumn_grade = "等次"\ncolumn_reason = "原因"\ncolumn_count = "条数"\n','\n',char(10)),'55b7b2f4ccff3856fcef2f29ea3785c175152fd8d045c09cbbf6542b1af2c0c8');
INSERT INTO pack_file VALUES('ledgers/absence.toml','0000-00',replace('# Days on which an officer in post was away, and why.\n\n[ledger]\nname = "absence"\ntitle = { zh = "离岗", en = "absences" }\npillar = "post"\norder = 7\nkey = ["officer", "since", "kind"]\ndate = "since"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "since"\ntype = "date"\nlabel = { zh = "开始日期", en = "since" }\naliases = ["离岗起始日期", "离岗日期", "起始日期", "请假起始日期", "离岗时间"]\nrequired = true\n\n# The last day away; both ends count.\n[[column]]\nname = "until"\ntype = "date"\nlabel = { zh = "结束日期", en = "until" }\naliases = ["离岗截止日期", "截止日期", "请假截止日期", "离岗结束日期"]\nrequired = true\nnot_before = "since"\n\n# All but the last reduce the targets of the month.\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "离岗类别", en = "kind" }\naliases = ["离岗类型", "离岗原因", "请假类别", "请假类型", "类别", "类型", "假别"]\nchoices = [\n  { code = "annual", zh = "年休假", en = "annual leave", aliases = ["年假", "公休", "休假"] },\n  { code = "sick", zh = "病假", en = "sick leave", aliases = ["因病", "病休"] },\n  { code = "family", zh = "事假婚产假", en = "family leave", aliases = ["事假", "婚假", "产假", "陪产假", "丧假", "探亲假", "育儿假"] },\n  { code = "training", zh = "培训", en = "training", aliases = ["外出培训", "学习培训", "脱产培训"] },\n  { code = "secondment", zh = "借调", en = "secondment", aliases = ["抽调", "外派", "借用"] },\n  { code = "unexcused", zh = "擅自离岗", en = "unexcused", aliases = ["旷工", "脱岗", "无故离岗"] },\n]\nrequired = true\n\n[[column]]\nname = "ordered_by"\ntype = "text"\nlabel = { zh = "批准单位", en = "ordered by" }\naliases = ["批准人", "审批人", "调派单位", "借调单位", "批准领导"]\n','\n',char(10)),'3aae67e4e32d612144073f1be37eb74adbf7217e667e9c1789782bcb710bd562');
INSERT INTO pack_file VALUES('ledgers/community.toml','0000-00',replace('# City communities and administrative villages: what must be covered.\n\n[ledger]\nname = "community"\ntitle = { zh = "社区(行政村)", en = "communities and villages" }\npillar = "organisation"\norder = 2\nkey = ["code"]\n\n# Twelve digits, or the fifteen of GA/T 2000.33.\n[[column]]\nname = "code"\ntype = "code"\nlabel = { zh = "社区代码", en = "community code" }\naliases = ["村级代码", "社区编号", "社区村代码", "行政村代码", "居村委会代码", "统计用区划代码", "代码"]\nrequired = true\n\n[[column]]\nname = "name"\ntype = "text"\nlabel = { zh = "社区名称", en = "community name" }\naliases = ["行政村名称", "社区村名称", "居村委会名称", "村名", "名称", "社区", "行政村"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "类别", en = "kind" }\naliases = ["社区类别", "社区类型", "类型"]\nchoices = [\n  { code = "community", zh = "社区", en = "community", aliases = ["居委会", "居民委员会", "城市社区"] },\n  { code = "village", zh = "行政村", en = "village", aliases = ["村", "村委会", "村民委员会"] },\n]\nrequired = true\n\n# The classes of the statistics office, whose codes are what files carry.\n[[column]]\nname = "urban_rural"\ntype = "choice"\nlabel = { zh = "城乡分类", en = "urban or rural" }\naliases = ["城乡分类代码", "城乡类别"]\nchoices = [\n  { code = "111", zh = "主城区", en = "city proper" },\n  { code = "112", zh = "城乡结合区", en = "city fringe" },\n  { code = "121", zh = "镇中心区", en = "town centre" },\n  { code = "122", zh = "镇乡结合区", en = "town fringe" },\n  { code = "123", zh = "特殊区域", en = "special area" },\n  { code = "210", zh = "乡中心区", en = "township centre" },\n  { code = "220", zh = "村庄", en = "countryside" },\n]\n\n[[column]]\nname = "township"\ntype = "text"\nlabel = { zh = "乡镇街道", en = "township" }\naliases = ["所属乡镇", "所属街道", "乡镇", "街道", "街道乡镇"]\n\n[[column]]\nname = "station"\ntype = "ref:unit"\nlabel = { zh = "派出所", en = "station" }\naliases = ["所属派出所", "管辖派出所", "派出所代码", "派出所名称", "管辖单位"]\nrequired = true\n\n[[column]]\nname = "households"\ntype = "count"\nlabel = { zh = "户数", en = "households" }\naliases = ["总户数", "实有户数", "常住户数"]\n\n[[column]]\nname = "population"\ntype = "count"\nlabel = { zh = "常住人口数", en = "resident population" }\naliases = ["常住人口", "实有人口数", "实有人口", "人口数", "总人口"]\n\n[[column]]\nname = "floating"\ntype = "count"\nlabel = { zh = "流动人口数", en = "floating population" }\naliases = ["流动人口", "暂住人口数", "暂住人口"]\n\n[[column]]\nname = "rentals"\ntype = "count"\nlabel = { zh = "出租房屋数", en = "rental homes" }\naliases = ["出租房屋", "出租屋数", "出租房数", "出租户数"]\n\n[[column]]\nname = "businesses"\ntype = "count"\nlabel = { zh = "单位商户数", en = "businesses" }\naliases = ["单位数", "商户数", "单位场所数", "企事业单位数"]\n\n# Key villages get an officer of their own; calm ones are linked.\n[[column]]\nname = "key_village"\ntype = "bool"\nlabel = { zh = "重点村", en = "key village" }\naliases = ["是否重点村", "治安重点村", "是否重点"]\n\n# What policing this community calls for; compared with the style of its room.\n[[column]]\nname = "style"\ntype = "standard:styles"\nlabel = { zh = "社区特点", en = "feature" }\naliases = ["社区特征", "勤务类型", "特色类型"]\n\n[[column]]\nname = "lat"\ntype = "decimal(6)"\nlabel = { zh = "纬度", en = "latitude" }\naliases = ["北纬", "y坐标"]\nnullable = true\n\n[[column]]\nname = "lon"\ntype = "decimal(6)"\nlabel = { zh = "经度", en = "longitude" }\naliases = ["东经", "x坐标"]\nnullable = true\n','\n',char(10)),'82db7987efed1ca4837abb9a21f226138c4f7982c7c3605743c28ad9db69440d');
INSERT INTO pack_file VALUES('ledgers/coverage.toml','0000-00',replace('# By which room or person each community is covered. One of room and officer is always given:\n# the room in the first four modes, the officer in the others.\n\n[ledger]\nname = "coverage"\ntitle = { zh = "覆盖", en = "coverage" }\npillar = "post"\norder = 3\nkey = ["community", "mode", "since", "room", "officer"]\ndate = "since"\n\n[[column]]\nname = "community"\ntype = "ref:community"\nlabel = { zh = "社区", en = "community" }\naliases = ["行政村", "社区名称", "社区代码", "社区村", "管辖社区", "管辖村", "行政村名称", "村社区"]\nrequired = true\n\n[[column]]\nname = "mode"\ntype = "choice"\nlabel = { zh = "覆盖方式", en = "mode" }\naliases = ["警务模式", "驻警方式", "覆盖模式", "模式", "警务方式"]\nchoices = [\n  { code = "own_room", zh = "一村一警", en = "officer of its own", aliases = ["一村一警务室"] },\n  { code = "linked", zh = "联村一警", en = "linked villages", aliases = ["一警联村", "联村"] },\n  { code = "urban_single", zh = "一区一警", en = "one officer a community" },\n  { code = "urban_multi", zh = "一区多警", en = "several officers a community" },\n  { code = "household", zh = "驻村联户", en = "resident with households" },\n  { code = "mobile_stop", zh = "流动警务站", en = "mobile stop", aliases = ["流动警务点"] },\n  { code = "liaison", zh = "警务联络室", en = "liaison room", aliases = ["警务联络点"] },\n  { code = "auxiliary", zh = "驻村协警", en = "resident auxiliary", aliases = ["驻村辅警", "一村一辅警"] },\n  { code = "village_post", zh = "民警兼村官", en = "officer in a village post", aliases = ["民警兼任村官"] },\n]\nrequired = true\n\n[[column]]\nname = "since"\ntype = "date"\nlabel = { zh = "开始日期", en = "since" }\naliases = ["起始日期", "覆盖起始日期", "启用日期", "生效日期"]\nrequired = true\n\n[[column]]\nname = "until"\ntype = "date"\nlabel = { zh = "结束日期", en = "until" }\naliases = ["截止日期", "覆盖截止日期", "终止日期"]\nnot_before = "since"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["负责警务室", "警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n\n# Where there is no room, the officer or helper who covers the place.\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["包村民警", "驻村民警", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\n','\n',char(10)),'cd8acd11950dced68d3feed67a016770dd8e2c5595db2be0a74ddcc3a0cf399a');
INSERT INTO pack_file VALUES('ledgers/dispute.toml','0000-00',replace('# Disputes found, mediated and followed up.\n\n[ledger]\nname = "dispute"\ntitle = { zh = "矛盾纠纷", en = "disputes" }\npillar = "service"\norder = 2\nkey = ["room", "number"]\ndate = "found"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n[[column]]\nname = "number"\ntype = "code"\nlabel = { zh = "纠纷编号", en = "number" }\naliases = ["编号", "登记编号", "序号", "登记号"]\nrequired = true\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "承办民警", en = "officer" }\naliases = ["警号", "调解民警", "主持人", "民警编号", "警员编号", "民警警号", "责任民警", "民警"]\n\n[[column]]\nname = "found"\ntype = "date"\nlabel = { zh = "发现日期", en = "found on" }\naliases = ["排查日期", "受理日期", "登记日期", "发生时间", "发生日期", "发现时间", "日期"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "纠纷类型", en = "kind" }\naliases = ["类型", "纠纷类别", "类别", "矛盾类型"]\nchoices = [\n  { code = "neighbour", zh = "邻里纠纷", en = "neighbours", aliases = ["邻里"] },\n  { code = "family", zh = "婚姻家庭纠纷", en = "family", aliases = ["家庭", "家庭纠纷", "婚姻家庭", "婚恋纠纷"] },\n  { code = "land", zh = "土地房产纠纷", en = "land and housing", aliases = ["土地", "宅基地", "土地纠纷", "房屋宅基地", "山林土地"] },\n  { code = "wage", zh = "劳资纠纷", en = "wages", aliases = ["劳资", "欠薪", "劳动争议", "工资纠纷"] },\n  { code = "medical", zh = "医疗纠纷", en = "medical", aliases = ["医疗", "医患纠纷"] },\n  { code = "traffic", zh = "交通事故纠纷", en = "traffic", aliases = ["交通", "交通事故", "交通纠纷"] },\n  { code = "other", zh = "其他", en = "other", aliases = ["其它"] },\n]\nrequired = true\n\n[[column]]\nname = "level"\ntype = "text"\nlabel = { zh = "纠纷级别", en = "level" }\naliases = ["级别", "等级", "风险等级", "纠纷等级"]\n\n[[column]]\nname = "parties"\ntype = "text"\nlabel = { zh = "当事人", en = "parties" }\naliases = ["双方当事人", "当事人姓名", "纠纷当事人"]\nsensitive = true\n\n[[column]]\nname = "summary"\ntype = "text"\nlabel = { zh = "简要情况", en = "summary" }\naliases = ["纠纷情况", "主要情况", "情况", "原因", "事由", "简要案情"]\nrequired = true\n\n# Without one the dispute is never due.\n[[column]]\nname = "due"\ntype = "date"\nlabel = { zh = "化解期限", en = "due" }\naliases = ["办理期限", "调处时限", "化解时限", "截止日期"]\nnot_before = "found"\n\n[[column]]\nname = "settled"\ntype = "date"\nlabel = { zh = "化解日期", en = "settled on" }\naliases = ["调解日期", "调解时间", "办结日期", "化解时间", "调处日期"]\nnot_before = "found"\n\n# Blank is unknown and counts; no does not count.\n[[column]]\nname = "agreement"\ntype = "bool"\nlabel = { zh = "是否达成协议", en = "agreement" }\naliases = ["达成协议", "协议", "调解成功"]\nnullable = true\n\n[[column]]\nname = "revisit"\ntype = "date"\nlabel = { zh = "回访日期", en = "revisited on" }\naliases = ["回访时间", "跟踪日期", "跟踪时间"]\nnot_before = "found"\n\n[[column]]\nname = "recurred"\ntype = "date"\nlabel = { zh = "复发日期", en = "recurred on" }\naliases = ["反弹日期", "再次发生日期", "复发时间"]\nnot_before = "found"\n\n[[column]]\nname = "passed_to"\ntype = "text"\nlabel = { zh = "移交单位", en = "passed to" }\naliases = ["移交", "移送单位", "移交去向", "移交部门"]\n','\n',char(10)),'c958ec83830e5706974d0e456ca406353f98ae9799af3c385c997f3e0479eb28');
INSERT INTO pack_file VALUES('ledgers/duty.toml','0000-00',replace('# Where an officer spent his hours. Two duties of one officer never overlap.\n\n[ledger]\nname = "duty"\ntitle = { zh = "勤务", en = "duties" }\npillar = "post"\norder = 8\nkey = ["officer", "date", "start"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["值班民警", "执勤民警", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "勤务日期", en = "date" }\naliases = ["日期", "值班日期", "执勤日期", "值守日期", "上岗日期"]\nrequired = true\n\n[[column]]\nname = "start"\ntype = "time"\nlabel = { zh = "开始时间", en = "start" }\naliases = ["起始时间", "上岗时间", "到岗时间", "值班开始时间"]\nrequired = true\n\n# Earlier than the start means the next day; equal to it is refused.\n[[column]]\nname = "finish"\ntype = "time"\nlabel = { zh = "结束时间", en = "finish" }\naliases = ["截止时间", "离岗时间", "下岗时间", "值班结束时间"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "勤务类别", en = "kind" }\naliases = ["勤务类型", "勤务方式", "值班类别", "类别", "类型"]\nchoices = [\n  { code = "room", zh = "警务室值守", en = "in the room", aliases = ["值守", "警务室坐班", "坐班"] },\n  { code = "community", zh = "下社区", en = "in the community", aliases = ["下社区走访", "进社区", "下片区"] },\n  { code = "flexible", zh = "弹性工作", en = "flexible hours", aliases = ["弹性", "弹性工作制", "错时工作", "错时"] },\n  { code = "station", zh = "派出所值班", en = "station duty", aliases = ["所内值班", "值班备勤", "备勤"] },\n  { code = "callout", zh = "处警", en = "call-out", aliases = ["出警", "接处警"] },\n]\nrequired = true\n\n[[column]]\nname = "ordered_by"\ntype = "text"\nlabel = { zh = "安排人", en = "ordered by" }\naliases = ["指派人", "安排单位", "批准人", "下达人", "指派单位"]\n','\n',char(10)),'8799568e5896a162f9037485343e05cd8e0478fea566c155b27ab33e4f4e6c1a');
INSERT INTO pack_file VALUES('ledgers/inspection.toml','0000-00',replace('# On-the-spot inspections, the fourth of the five activities, and the hazards they find.\n\n[ledger]\nname = "inspection"\ntitle = { zh = "实地检查", en = "inspections" }\npillar = "ground"\norder = 4\nkey = ["officer", "date", "unit_name"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["检查人", "检查民警", "参检民警", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "检查日期", en = "date" }\naliases = ["日期", "检查时间"]\nrequired = true\n\n[[column]]\nname = "unit_name"\ntype = "text"\nlabel = { zh = "被检查单位", en = "unit inspected" }\naliases = ["被检单位", "单位名称", "场所名称", "检查单位名称", "检查对象", "被检查单位名称"]\nrequired = true\n\n[[column]]\nname = "place_kind"\ntype = "text"\nlabel = { zh = "场所类型", en = "kind of place" }\naliases = ["场所类别", "单位类型", "行业类别", "单位类别"]\nrequired = true\n\n# With text here the row is a hazard, to be fixed by its due date.\n[[column]]\nname = "hazard"\ntype = "text"\nlabel = { zh = "发现隐患", en = "hazard" }\naliases = ["隐患", "隐患内容", "存在问题", "问题", "隐患情况"]\n\n[[column]]\nname = "severity"\ntype = "choice"\nlabel = { zh = "隐患级别", en = "severity" }\naliases = ["隐患等级", "级别", "严重程度"]\nchoices = [\n  { code = "minor", zh = "一般隐患", en = "minor", aliases = ["一般"] },\n  { code = "major", zh = "较大隐患", en = "major", aliases = ["较大"] },\n  { code = "grave", zh = "重大隐患", en = "grave", aliases = ["重大", "特大", "特大隐患"] },\n]\n\n[[column]]\nname = "due"\ntype = "date"\nlabel = { zh = "整改期限", en = "due" }\naliases = ["完成时限", "整改时限", "限期整改日期", "整改截止日期"]\nnot_before = "date"\n\n[[column]]\nname = "fixed"\ntype = "date"\nlabel = { zh = "整改完成日期", en = "fixed on" }\naliases = ["整改日期", "完成日期", "复查合格日期", "整改完成时间"]\nnot_before = "date"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n\n[[column]]\nname = "note"\ntype = "text"\nlabel = { zh = "备注", en = "note" }\naliases = ["整改要求", "检查情况", "说明"]\n','\n',char(10)),'bf467ba19a59e4a807f5781fbc974906722f1fef099bcb9ead13be3b9228791a');
INSERT INTO pack_file VALUES('ledgers/journal.toml','0000-00',replace('# The journal: work on those of the ten tasks that have no ledger of their own.\n\n[ledger]\nname = "journal"\ntitle = { zh = "工作日志", en = "journal" }\npillar = "ground"\norder = 6\nkey = ["officer", "date", "task", "line"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["记录人", "填写人", "登记人", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "工作日期", en = "date" }\naliases = ["日期", "工作时间", "日志日期"]\nrequired = true\n\n[[column]]\nname = "task"\ntype = "standard:tasks"\nlabel = { zh = "任务类别", en = "task" }\naliases = ["十项任务", "工作类别", "任务", "工作任务", "主题"]\nrequired = true\n\n# Tells apart several entries of one task on one day; blank is 0.\n[[column]]\nname = "line"\ntype = "count"\nlabel = { zh = "序号", en = "line" }\naliases = ["行号", "条目", "次序"]\n\n[[column]]\nname = "minutes"\ntype = "count"\nlabel = { zh = "用时", en = "minutes" }\naliases = ["时长", "工作时长", "用时分钟", "耗时"]\n\n[[column]]\nname = "note"\ntype = "text"\nlabel = { zh = "工作内容", en = "entry" }\naliases = ["内容", "工作情况", "工作记录", "日志内容", "备注"]\nrequired = true\n','\n',char(10)),'1b629759d7d9e9756194e62c98d067fdd3454804da3be37191ba4e7129038e8c');
INSERT INTO pack_file VALUES('ledgers/leader.toml','0000-00',replace('# Those who receive petitions, sit in on meetings and approve: named, with the time of their office.\n\n[ledger]\nname = "leader"\ntitle = { zh = "领导", en = "leaders" }\npillar = "organisation"\norder = 3\nkey = ["code"]\n\n[[column]]\nname = "code"\ntype = "code"\nlabel = { zh = "领导编号", en = "leader code" }\naliases = ["警号", "领导警号", "编号", "代码"]\nrequired = true\n\n[[column]]\nname = "name"\ntype = "text"\nlabel = { zh = "姓名", en = "name" }\naliases = ["领导姓名", "领导"]\nrequired = true\n\n[[column]]\nname = "unit"\ntype = "ref:unit"\nlabel = { zh = "所在单位", en = "unit" }\naliases = ["单位", "单位名称", "单位代码", "任职单位", "所属单位", "工作单位"]\nrequired = true\n\n[[column]]\nname = "since"\ntype = "date"\nlabel = { zh = "任职日期", en = "since" }\naliases = ["任职起始日期", "任职时间", "到任日期", "开始日期", "起始日期"]\nrequired = true\n\n[[column]]\nname = "until"\ntype = "date"\nlabel = { zh = "免职日期", en = "until" }\naliases = ["离任日期", "任职截止日期", "免职时间", "结束日期", "截止日期"]\nnot_before = "since"\n','\n',char(10)),'935adcecbb32f37dc36b35c5333410b7cbf77f71031ec0e4e54edef0c4451664');
INSERT INTO pack_file VALUES('ledgers/merit.toml','0000-00',replace('# What adds to or takes from an officer''s score, and the facts that veto it.\n\n[ledger]\nname = "merit"\ntitle = { zh = "奖惩", en = "merits and reprimands" }\npillar = "management"\norder = 5\nkey = ["officer", "number"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["奖惩对象", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "number"\ntype = "code"\nlabel = { zh = "奖惩编号", en = "number" }\naliases = ["编号", "文号", "序号", "登记号"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "奖惩日期", en = "date" }\naliases = ["日期", "决定日期", "奖惩时间"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "standard:merit"\nlabel = { zh = "奖惩类别", en = "kind" }\naliases = ["类别", "奖惩类型", "类型", "奖惩种类", "加减分项目"]\nrequired = true\n\n# Blank: the value of the kind.\n[[column]]\nname = "points"\ntype = "decimal(2)"\nlabel = { zh = "分值", en = "points" }\naliases = ["加减分", "加分", "扣分", "分数", "奖惩分值"]\nnullable = true\n\n[[column]]\nname = "evidence"\ntype = "text"\nlabel = { zh = "依据", en = "evidence" }\naliases = ["事由", "奖惩事由", "事实依据", "证明材料", "奖惩依据"]\nrequired = true\n\n[[column]]\nname = "decided_by"\ntype = "text"\nlabel = { zh = "决定单位", en = "decided by" }\naliases = ["决定机关", "批准人", "审批人", "决定人", "批准单位"]\nrequired = true\n','\n',char(10)),'9d5cc52efef3141c059bb2abc4fed743c100dddce11e3b9008d97e0e0fc60803');
INSERT INTO pack_file VALUES('ledgers/notice.toml','0000-00',replace('# Notices of local crime with advice, the fifth of the five activities; one is due each half month.\n\n[ledger]\nname = "notice"\ntitle = { zh = "警情通报", en = "crime notices" }\npillar = "ground"\norder = 5\nkey = ["officer", "date", "audience"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["发布民警", "通报民警", "发布人", "通报人", "填报人", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "通报日期", en = "date" }\naliases = ["日期", "发布日期", "通报时间", "发布时间"]\nrequired = true\n\n[[column]]\nname = "audience"\ntype = "text"\nlabel = { zh = "通报对象", en = "audience" }\naliases = ["对象", "发布对象", "通报范围", "受众", "发布范围"]\nrequired = true\n\n[[column]]\nname = "advice"\ntype = "text"\nlabel = { zh = "防范提示", en = "advice" }\naliases = ["提示内容", "通报内容", "防范建议", "内容"]\nrequired = true\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n','\n',char(10)),'e54b018cf6993997064d4322d151cd54301d28de1baa72aab28664a1b3e743f4');
INSERT INTO pack_file VALUES('ledgers/officer.toml','0000-00',replace('# Everyone who works from a room: police officers, who are assessed, and those who help them.\n\n[ledger]\nname = "officer"\ntitle = { zh = "民警及辅助力量", en = "officers and helpers" }\npillar = "post"\norder = 5\nkey = ["badge"]\n\n# Police numbers may begin with 0; helpers have numbers of the station''s own making.\n[[column]]\nname = "badge"\ntype = "code"\nlabel = { zh = "警号", en = "badge" }\naliases = ["民警编号", "警员编号", "民警警号", "辅警编号", "人员编号", "工号", "编号"]\nrequired = true\n\n[[column]]\nname = "name"\ntype = "text"\nlabel = { zh = "姓名", en = "name" }\naliases = ["民警姓名", "警员姓名", "人员姓名", "辅警姓名"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "人员类别", en = "kind" }\naliases = ["类别", "人员类型", "身份类别", "队伍类别", "力量类别"]\nchoices = [\n  { code = "police", zh = "民警", en = "police officer", aliases = ["社区民警", "驻村民警", "正式民警", "人民警察"] },\n  { code = "auxiliary", zh = "协警", en = "auxiliary", aliases = ["辅警", "协辅警", "警务辅助人员", "流口协管员", "政法协辅警"] },\n  { code = "patrol", zh = "巡防队员", en = "patrol member", aliases = ["巡防员", "专职巡逻队员"] },\n  { code = "governance_cadre", zh = "综治干部", en = "governance cadre", aliases = ["综治专干", "综治员"] },\n  { code = "security_cadre", zh = "治保干部", en = "security cadre", aliases = ["治保主任", "治保会成员"] },\n]\nrequired = true\n\n[[column]]\nname = "person_id"\ntype = "person_id"\nlabel = { zh = "公民身份号码", en = "citizen id" }\naliases = ["身份证号码", "身份证号", "身份证", "公民身份证号码"]\nsensitive = true\n\n[[column]]\nname = "phone"\ntype = "phone"\nlabel = { zh = "手机号码", en = "mobile phone" }\naliases = ["手机", "手机号", "联系电话", "电话", "电话号码", "联系方式"]\nsensitive = true\n\n[[column]]\nname = "joined"\ntype = "date"\nlabel = { zh = "从警日期", en = "joined on" }\naliases = ["参加工作日期", "入警日期", "从警时间", "聘用日期", "聘用时间", "入警时间"]\n\n[[column]]\nname = "probation_until"\ntype = "date"\nlabel = { zh = "试用期至", en = "probation until" }\naliases = ["试用期满日期", "试用期截止日期", "见习期至", "试用期结束"]\nnot_before = "joined"\n\n[[column]]\nname = "full_time"\ntype = "bool"\nlabel = { zh = "专职", en = "full time" }\naliases = ["是否专职", "专职社区民警", "是否专职社区民警"]\n\n[[column]]\nname = "village_post"\ntype = "bool"\nlabel = { zh = "兼任村官", en = "holds a village post" }\naliases = ["是否村居委会兼职", "村居兼职", "是否兼任村官", "民警兼村官", "兼任村居职务"]\n\n[[column]]\nname = "left_on"\ntype = "date"\nlabel = { zh = "离队日期", en = "left on" }\naliases = ["调离日期", "离职日期", "退休日期", "离岗日期", "离队时间"]\nnot_before = "joined"\n','\n',char(10)),'b87d3ea4273cccd33c9c2bdec235667956e1ed8a9bb8dae1a32d00f52ef74817');
INSERT INTO pack_file VALUES('ledgers/patrol.toml','0000-00',replace('# Patrols, the third of the five activities. Several officers on one patrol: one row each.\n\n[ledger]\nname = "patrol"\ntitle = { zh = "治安巡逻", en = "patrols" }\npillar = "ground"\norder = 3\nkey = ["officer", "date", "start"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["带队民警", "带班民警", "巡逻民警", "巡逻人", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "巡逻日期", en = "date" }\naliases = ["日期", "巡逻时间"]\nrequired = true\n\n[[column]]\nname = "start"\ntype = "time"\nlabel = { zh = "开始时间", en = "start" }\naliases = ["起始时间", "巡逻开始时间", "出发时间"]\nrequired = true\n\n# Earlier than the start means the next day; equal to it is refused.\n[[column]]\nname = "finish"\ntype = "time"\nlabel = { zh = "结束时间", en = "finish" }\naliases = ["截止时间", "巡逻结束时间", "返回时间"]\nrequired = true\n\n[[column]]\nname = "route"\ntype = "text"\nlabel = { zh = "巡逻路线", en = "route" }\naliases = ["路线", "地段", "巡逻地段", "巡逻区域", "地段和任务"]\nrequired = true\n\n[[column]]\nname = "team"\ntype = "count"\nlabel = { zh = "参加人数", en = "team" }\naliases = ["巡逻人数", "队员人数", "人数", "巡逻力量"]\n\n[[column]]\nname = "checked"\ntype = "count"\nlabel = { zh = "盘查人数", en = "persons checked" }\naliases = ["盘查", "盘查人次", "被盘查人数", "盘查人员数"]\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n\n[[column]]\nname = "note"\ntype = "text"\nlabel = { zh = "备注", en = "note" }\naliases = ["巡逻情况", "执勤记录", "情况", "说明"]\n','\n',char(10)),'285a553e6dd4bce0d843e5f0f1fc44f7d5d5c24adb6d527ca1e7c540c28430e4');
INSERT INTO pack_file VALUES('ledgers/petition.toml','0000-00',replace('# Letters and callers: what they ask, and the answer they get within the norm''s workdays.\n\n[ledger]\nname = "petition"\ntitle = { zh = "来信来访", en = "petitions" }\npillar = "ground"\norder = 9\nkey = ["room", "number"]\ndate = "received"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["接收警务室", "接待警务室", "受理警务室", "警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n[[column]]\nname = "number"\ntype = "code"\nlabel = { zh = "信访编号", en = "number" }\naliases = ["编号", "登记编号", "信访件编号", "序号", "登记号"]\nrequired = true\n\n[[column]]\nname = "received"\ntype = "date"\nlabel = { zh = "来访日期", en = "received on" }\naliases = ["收到日期", "来信日期", "接待日期", "受理日期", "登记日期", "来访时间", "日期"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "来访类型", en = "kind" }\naliases = ["信访类型", "类型", "类别", "信访类别", "来信来访类别", "属性"]\nchoices = [\n  { code = "letter", zh = "来信", en = "letter", aliases = ["群众来信", "信件"] },\n  { code = "visit", zh = "来访", en = "visit", aliases = ["群众来访", "走访上访"] },\n  { code = "appointment", zh = "约访", en = "by appointment", aliases = ["预约来访"] },\n  { code = "outreach", zh = "下访", en = "officer calls on them", aliases = ["上门走访"] },\n  { code = "online", zh = "网上信访", en = "online", aliases = ["网上", "网络", "网络信访"] },\n]\nrequired = true\n\n[[column]]\nname = "subject"\ntype = "text"\nlabel = { zh = "反映事项", en = "subject" }\naliases = ["主题", "信访事项", "内容", "反映内容", "事项", "反映问题", "来访事由"]\nrequired = true\n\n[[column]]\nname = "person"\ntype = "text"\nlabel = { zh = "来访人", en = "person" }\naliases = ["姓名", "来访人姓名", "信访人", "来信人", "信访人姓名", "群众姓名"]\nsensitive = true\n\n[[column]]\nname = "phone"\ntype = "phone"\nlabel = { zh = "联系电话", en = "phone" }\naliases = ["电话", "来访人电话", "信访人电话", "手机", "手机号码"]\nsensitive = true\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "接待民警", en = "officer" }\naliases = ["警号", "承办民警", "民警编号", "警员编号", "民警警号", "责任民警", "经办民警", "民警"]\n\n[[column]]\nname = "received_by"\ntype = "ref:leader"\nlabel = { zh = "接访领导", en = "received by" }\naliases = ["接待领导", "值班领导", "领导", "接访人"]\n\n# Blank: so many workdays after receipt as the norm answer_workdays says.\n[[column]]\nname = "due"\ntype = "date"\nlabel = { zh = "办理期限", en = "due" }\naliases = ["答复期限", "办结时限", "办结期限", "截止日期"]\nnot_before = "received"\n\n[[column]]\nname = "paused_from"\ntype = "date"\nlabel = { zh = "中止开始日期", en = "paused from" }\naliases = ["中止日期", "暂停日期", "中止起始日期", "暂停起始日期"]\nnot_before = "received"\n\n# The last day of the pause. The pause moves the due date by as many days, both ends counted.\n[[column]]\nname = "paused_to"\ntype = "date"\nlabel = { zh = "中止结束日期", en = "paused to" }\naliases = ["中止截止日期", "中止期满日期", "暂停截止日期"]\nnot_before = "paused_from"\n\n[[column]]\nname = "answered"\ntype = "date"\nlabel = { zh = "答复日期", en = "answered on" }\naliases = ["办结日期", "回复日期", "答复时间", "办结时间", "处理时间"]\nnot_before = "received"\n\n[[column]]\nname = "satisfied"\ntype = "bool"\nlabel = { zh = "是否满意", en = "satisfied" }\naliases = ["满意", "群众满意", "来访人是否满意"]\nnullable = true\n\n[[column]]\nname = "result"\ntype = "text"\nlabel = { zh = "办理结果", en = "result" }\naliases = ["处理结果", "答复内容", "办理情况", "处理情况"]\n\n[[column]]\nname = "liable"\ntype = "ref:officer"\nlabel = { zh = "责任人", en = "liable officer" }\naliases = ["被追责民警", "责任追究对象", "追责对象"]\n','\n',char(10)),'efd39da6f6c9902c6f139d7a4732585971a92875d21755482e082c43b3b4365b');
INSERT INTO pack_file VALUES('ledgers/post.toml','0000-00',replace('# Who is posted to which room, and from when to when. An officer''s posts never overlap in days.\n\n[ledger]\nname = "post"\ntitle = { zh = "任职", en = "posts" }\npillar = "post"\norder = 6\nkey = ["officer", "room", "since"]\ndate = "since"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["任职警务室", "现任警务室", "责任区", "警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n# A room has at most one lead on a day, and a lead is a police officer.\n[[column]]\nname = "role"\ntype = "choice"\nlabel = { zh = "职责", en = "role" }\naliases = ["任职角色", "角色", "岗位", "职务", "岗位职责", "任职类别"]\nchoices = [\n  { code = "lead", zh = "责任民警", en = "lead officer", aliases = ["主管民警", "主办民警", "警长", "室长", "负责人"] },\n  { code = "member", zh = "协办民警", en = "member", aliases = ["成员", "民警", "警务室民警"] },\n  { code = "partner", zh = "协作力量", en = "partner", aliases = ["协警", "辅警", "协作", "辅助力量"] },\n]\nrequired = true\n\n[[column]]\nname = "since"\ntype = "date"\nlabel = { zh = "到岗日期", en = "in post since" }\naliases = ["任职日期", "任职起始日期", "任现警务区起始时间", "上岗日期", "到任日期", "开始日期", "起始日期", "到岗时间", "任职时间"]\nrequired = true\n\n# The last day in the post; blank while it is held.\n[[column]]\nname = "until"\ntype = "date"\nlabel = { zh = "离岗日期", en = "in post until" }\naliases = ["免职日期", "任职截止日期", "离任日期", "调离日期", "结束日期", "截止日期", "离岗时间"]\nnot_before = "since"\n\n[[column]]\nname = "reason"\ntype = "text"\nlabel = { zh = "调整原因", en = "reason" }\naliases = ["离岗原因", "变动原因", "调离原因", "调整事由", "原因"]\n\n# Needed to end a post before the tenure norm (tenure_years).\n[[column]]\nname = "approved_by"\ntype = "text"\nlabel = { zh = "批准人", en = "approved by" }\naliases = ["审批人", "批准单位", "批准领导", "审批单位"]\n','\n',char(10)),'a80b8d8787587b3c15417395c0b3a784de39d77c8c4e99cf010988687d6f0f2c');
INSERT INTO pack_file VALUES('ledgers/publicity.toml','0000-00',replace('# Publicity and mobilisation, the second of the five activities.\n\n[ledger]\nname = "publicity"\ntitle = { zh = "宣传发动", en = "publicity" }\npillar = "ground"\norder = 2\nkey = ["officer", "date", "theme", "place"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["宣传民警", "宣传人", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "宣传日期", en = "date" }\naliases = ["日期", "宣传时间", "活动日期", "活动时间", "时间"]\nrequired = true\n\n[[column]]\nname = "theme"\ntype = "choice"\nlabel = { zh = "宣传主题", en = "theme" }\naliases = ["主题", "宣传类别", "宣传类型", "类别"]\nchoices = [\n  { code = "anti_fraud", zh = "反诈", en = "fraud", aliases = ["反电诈", "防电诈", "防诈骗", "反电信诈骗", "反诈宣传", "防范电信网络诈骗"] },\n  { code = "anti_theft", zh = "防盗", en = "theft", aliases = ["防盗窃", "防入户盗窃", "防扒窃", "防盗抢", "防盗宣传"] },\n  { code = "fire", zh = "消防", en = "fire", aliases = ["防火", "消防安全", "消防宣传"] },\n  { code = "drugs", zh = "禁毒", en = "drugs", aliases = ["禁毒宣传", "毒品预防"] },\n  { code = "domestic", zh = "反家暴", en = "domestic violence", aliases = ["家庭暴力", "反家庭暴力"] },\n  { code = "traffic", zh = "交通安全", en = "traffic", aliases = ["交通", "交通宣传"] },\n  { code = "other", zh = "其他", en = "other", aliases = ["其它"] },\n]\nrequired = true\n\n[[column]]\nname = "place"\ntype = "text"\nlabel = { zh = "宣传地点", en = "place" }\naliases = ["地点", "地址", "活动地点"]\n\n[[column]]\nname = "form"\ntype = "text"\nlabel = { zh = "宣传形式", en = "form" }\naliases = ["形式", "宣传方式", "活动形式", "方式"]\nrequired = true\n\n[[column]]\nname = "people"\ntype = "count"\nlabel = { zh = "受教育人数", en = "people" }\naliases = ["参加人数", "教育群众人数", "人数", "宣传人数", "受众人数", "受益人数"]\nrequired = true\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n\n[[column]]\nname = "note"\ntype = "text"\nlabel = { zh = "备注", en = "note" }\naliases = ["宣传内容", "内容", "活动内容", "说明"]\n','\n',char(10)),'ab808550d4bda9d8f4e057028463ec13cffaf73c16ffbc6ef547d8d00bd823c5');
INSERT INTO pack_file VALUES('ledgers/rating.toml','0000-00',replace('# The class of a room and what follows from it, dated, so that a new class never changes the past.\n\n[ledger]\nname = "rating"\ntitle = { zh = "警务室定级", en = "ratings" }\npillar = "post"\norder = 2\nkey = ["room", "since"]\ndate = "since"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n[[column]]\nname = "since"\ntype = "date"\nlabel = { zh = "定级日期", en = "since" }\naliases = ["生效日期", "起始日期", "评定日期", "定级时间", "执行日期"]\nrequired = true\n\n# Ranking is within one class, and the class scales the targets.\n[[column]]\nname = "class"\ntype = "choice"\nlabel = { zh = "类别", en = "class" }\naliases = ["警务室类别", "警务室等级", "定级", "考核类别", "定级类别"]\nchoices = [\n  { code = "1", zh = "一类", en = "class 1", aliases = ["1类", "Ⅰ类", "一类警务室"] },\n  { code = "2", zh = "二类", en = "class 2", aliases = ["2类", "Ⅱ类", "二类警务室"] },\n  { code = "3", zh = "三类", en = "class 3", aliases = ["3类", "Ⅲ类", "三类警务室"] },\n  { code = "4", zh = "四类", en = "class 4", aliases = ["4类", "Ⅳ类", "四类警务室"] },\n]\nrequired = true\n\n[[column]]\nname = "funding"\ntype = "choice"\nlabel = { zh = "经费类别", en = "funding class" }\naliases = ["地域类别", "经费保障类别", "补助类别", "区域类别"]\nchoices = [\n  { code = "urban", zh = "城区", en = "urban", aliases = ["市区", "城市"] },\n  { code = "suburb", zh = "偏僻郊区", en = "outlying suburb", aliases = ["郊区", "近郊"] },\n  { code = "remote", zh = "偏远农村", en = "remote countryside", aliases = ["农村", "偏远", "偏远山区"] },\n]\nrequired = true\n\n[[column]]\nname = "staffing"\ntype = "choice"\nlabel = { zh = "警力配置模式", en = "staffing pattern" }\naliases = ["配置模式", "警力模式", "1+X模式", "配备模式"]\nchoices = [\n  { code = "cadre", zh = "一室一警+综治干部", en = "officer and governance cadre", aliases = ["民警+综治干部", "综治干部"] },\n  { code = "auxiliary", zh = "民警+协警或巡防队员", en = "officer and auxiliary or patrol member", aliases = ["民警+协警", "民警+巡防队员", "民警+辅警"] },\n  { code = "guard", zh = "民警+治保干部", en = "officer and security cadre", aliases = ["治保干部"] },\n]\n\n# How many police posts the room must have.\n[[column]]\nname = "posts_due"\ntype = "count"\nlabel = { zh = "应配警力", en = "posts due" }\naliases = ["应配民警数", "编制警力", "核定警力", "应配警力数"]\nrequired = true\n\n# Such a room is due more kit.\n[[column]]\nname = "heavy_load"\ntype = "bool"\nlabel = { zh = "任务繁重", en = "heavy load" }\naliases = ["是否任务繁重", "任务繁重警务室", "是否繁重"]\n\n[[column]]\nname = "demonstration"\ntype = "bool"\nlabel = { zh = "示范警务室", en = "demonstration room" }\naliases = ["是否示范警务室", "示范室", "是否示范"]\n','\n',char(10)),'5105a9b214e71b3434be94b89cc2440fb64eb3742d78de7dbe6aa6237d6907e0');
INSERT INTO pack_file VALUES('ledgers/return.toml','0000-00',replace('# That a station has handed in its figures for a month. Without it the station''s officers and rooms are not assessed.\n\n[ledger]\nname = "return"\ntitle = { zh = "月报送", en = "monthly returns" }\npillar = "management"\norder = 6\nkey = ["station", "month"]\ndate = "month"\n\n[[column]]\nname = "station"\ntype = "ref:unit"\nlabel = { zh = "派出所", en = "station" }\naliases = ["派出所代码", "所属派出所", "派出所名称", "单位", "所属单位", "报送单位", "填报单位"]\nrequired = true\n\n[[column]]\nname = "month"\ntype = "month"\nlabel = { zh = "报送月份", en = "month" }\naliases = ["月份", "所属月份", "年月", "考核月份"]\nrequired = true\n\n[[column]]\nname = "submitted"\ntype = "date"\nlabel = { zh = "报送日期", en = "submitted on" }\naliases = ["上报日期", "报送时间", "填报日期", "上报时间"]\nrequired = true\n','\n',char(10)),'172f8028b190557afaff77d043f426cd4e8d339b1f00204dab1aa5289c438aee');
INSERT INTO pack_file VALUES('ledgers/room.toml','0000-00',replace('# The rooms themselves: fixed ones in the city and the country, and cars that serve as rooms.\n\n[ledger]\nname = "room"\ntitle = { zh = "警务室", en = "police rooms" }\npillar = "post"\norder = 1\nkey = ["code"]\n\n[[column]]\nname = "code"\ntype = "code"\nlabel = { zh = "警务室编号", en = "room code" }\naliases = ["警务室代码", "警务室编码", "编号", "代码"]\nrequired = true\n\n[[column]]\nname = "name"\ntype = "text"\nlabel = { zh = "警务室名称", en = "room name" }\naliases = ["名称", "警务室"]\nrequired = true\n\n[[column]]\nname = "station"\ntype = "ref:unit"\nlabel = { zh = "所属派出所", en = "station" }\naliases = ["派出所", "派出所代码", "派出所名称", "主管派出所", "管辖单位", "所属单位"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "警务室类别", en = "kind" }\naliases = ["类别", "警务室类型"]\nchoices = [\n  { code = "urban", zh = "城市社区警务室", en = "urban room", aliases = ["社区警务室", "城市警务室", "城市", "城区"] },\n  { code = "rural", zh = "农村警务室", en = "rural room", aliases = ["农村", "驻村警务室", "乡村警务室"] },\n  { code = "mobile", zh = "流动警务室", en = "mobile room", aliases = ["流动", "流动警务车", "流动警务室车", "移动警务室"] },\n]\nrequired = true\n\n[[column]]\nname = "style"\ntype = "standard:styles"\nlabel = { zh = "工作类型", en = "style" }\naliases = ["类型", "警务室特色", "特色类型", "勤务类型"]\n\n[[column]]\nname = "address"\ntype = "text"\nlabel = { zh = "地址", en = "address" }\naliases = ["警务室地址", "详细地址", "所在地址"]\n\n[[column]]\nname = "phone"\ntype = "phone"\nlabel = { zh = "电话", en = "telephone" }\naliases = ["联系电话", "警务室电话", "办公电话", "值班电话"]\n\n# The plate of a mobile room.\n[[column]]\nname = "vehicle"\ntype = "text"\nlabel = { zh = "车牌号", en = "vehicle" }\naliases = ["车牌", "号牌号码", "车牌号码", "警车号牌", "警务车"]\n\n[[column]]\nname = "site"\ntype = "text"\nlabel = { zh = "办公场所类型", en = "site" }\naliases = ["办公场所", "场所类型", "选址"]\n\n[[column]]\nname = "opened"\ntype = "date"\nlabel = { zh = "启用日期", en = "opened on" }\naliases = ["设立日期", "成立日期", "建成日期", "登记日期", "启用时间", "设立时间"]\nrequired = true\n\n# A room is closed, never deleted.\n[[column]]\nname = "closed"\ntype = "date"\nlabel = { zh = "注销日期", en = "closed on" }\naliases = ["撤销日期", "停用日期", "注销时间", "撤销时间"]\nnot_before = "opened"\n\n[[column]]\nname = "successor"\ntype = "ref:room"\nlabel = { zh = "承接警务室", en = "successor" }\naliases = ["并入警务室", "接替警务室", "承接警务室编号"]\n','\n',char(10)),'4bc3cc390e859a3f56d7679c28756cb98a9748d1bc00bd6cc9597808ef4add26');
INSERT INTO pack_file VALUES('ledgers/supervision.toml','0000-00',replace('# Checks on whether the records are true and the rules are kept.\n\n[ledger]\nname = "supervision"\ntitle = { zh = "检查监督", en = "supervision" }\npillar = "management"\norder = 4\nkey = ["room", "number"]\ndate = "date"\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["被检查警务室", "受检警务室", "警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n[[column]]\nname = "number"\ntype = "code"\nlabel = { zh = "监督编号", en = "number" }\naliases = ["编号", "检查编号", "督察编号", "序号", "登记号"]\nrequired = true\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["被检查民警", "民警编号", "警员编号", "民警警号", "责任民警", "民警", "民警姓名"]\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "检查日期", en = "date" }\naliases = ["日期", "监督日期", "督察日期", "核实日期", "检查时间"]\nrequired = true\n\n[[column]]\nname = "kind"\ntype = "choice"\nlabel = { zh = "监督方式", en = "kind" }\naliases = ["检查方式", "监督类别", "类别", "类型", "方式"]\nchoices = [\n  { code = "spot_check", zh = "抽查", en = "spot check", aliases = ["实地抽查", "明察暗访", "检查"] },\n  { code = "back_check", zh = "回访核实", en = "check by calling back", aliases = ["回访", "电话回访", "核实"] },\n  { code = "complaint", zh = "投诉举报", en = "complaint", aliases = ["投诉", "举报", "群众投诉"] },\n  { code = "meeting", zh = "会议通报", en = "meeting", aliases = ["会议"] },\n]\nrequired = true\n\n[[column]]\nname = "finding"\ntype = "text"\nlabel = { zh = "检查情况", en = "finding" }\naliases = ["发现问题", "问题", "核查情况", "情况", "监督情况"]\nrequired = true\n\n# The row that was checked, as ledger and number: visit#123.\n[[column]]\nname = "ref"\ntype = "text"\nlabel = { zh = "核查记录", en = "row checked" }\naliases = ["被核查记录", "对应记录", "台账记录"]\n\n# A false record costs points; it is for the clerk to remove it.\n[[column]]\nname = "verdict"\ntype = "choice"\nlabel = { zh = "结论", en = "verdict" }\naliases = ["核实结论", "信息真伪", "检查结论", "核查结论", "认定结论"]\nchoices = [\n  { code = "genuine", zh = "属实", en = "genuine", aliases = ["真实", "真"] },\n  { code = "false", zh = "虚假", en = "false", aliases = ["不属实", "失实", "假"] },\n  { code = "unclear", zh = "无法核实", en = "unclear", aliases = ["待查", "未核实", "不清"] },\n  { code = "violation", zh = "违规", en = "violation", aliases = ["违反规定", "违反硬性要求"] },\n]\nrequired = true\n\n[[column]]\nname = "due"\ntype = "date"\nlabel = { zh = "整改期限", en = "due" }\naliases = ["整改时限", "完成时限", "限期整改日期"]\nnot_before = "date"\n\n[[column]]\nname = "closed"\ntype = "date"\nlabel = { zh = "整改完成日期", en = "closed on" }\naliases = ["办结日期", "整改日期", "完成日期", "销号日期"]\nnot_before = "date"\n','\n',char(10)),'d4b4081cf749b9a336a2f142c64d680ef5d73719749a8c456cafba754af90168');
INSERT INTO pack_file VALUES('ledgers/survey.toml','0000-00',replace('# Surveys of safety and satisfaction: two measures, each with a sample of its own.\n\n[ledger]\nname = "survey"\ntitle = { zh = "安全感满意度测评", en = "surveys" }\npillar = "management"\norder = 7\nkey = ["batch", "room"]\ndate = "date"\n\n[[column]]\nname = "batch"\ntype = "code"\nlabel = { zh = "测评批次", en = "batch" }\naliases = ["批次", "批次号", "测评批次号"]\nrequired = true\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["被测评警务室", "警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "测评日期", en = "date" }\naliases = ["日期", "调查日期", "测评时间", "调查时间"]\nrequired = true\n\n[[column]]\nname = "method"\ntype = "choice"\nlabel = { zh = "测评方式", en = "method" }\naliases = ["方式", "调查方式"]\nchoices = [\n  { code = "phone", zh = "电话", en = "by phone", aliases = ["电话访问", "电话调查", "电话测评"] },\n  { code = "household", zh = "入户", en = "at home", aliases = ["入户调查", "入户访问", "入户测评"] },\n  { code = "street", zh = "街头偶遇", en = "in the street", aliases = ["偶遇", "街头", "拦截访问"] },\n  { code = "online", zh = "网络", en = "online", aliases = ["网上", "网络问卷", "微信"] },\n]\nrequired = true\n\n# 0 means the question was not asked.\n[[column]]\nname = "safety_sample"\ntype = "count"\nlabel = { zh = "安全感样本数", en = "safety sample" }\naliases = ["安全感样本量", "安全感有效样本", "安全感调查人数"]\n\n[[column]]\nname = "safe"\ntype = "count"\nlabel = { zh = "感到安全人数", en = "feel safe" }\naliases = ["安全感人数", "安全人数", "回答安全人数"]\n\n# 0 means the question was not asked.\n[[column]]\nname = "satisfaction_sample"\ntype = "count"\nlabel = { zh = "满意度样本数", en = "satisfaction sample" }\naliases = ["满意度样本量", "满意度有效样本", "满意度调查人数"]\n\n[[column]]\nname = "satisfied"\ntype = "count"\nlabel = { zh = "满意人数", en = "satisfied" }\naliases = ["满意度人数", "回答满意人数", "表示满意人数"]\n','\n',char(10)),'aeef95f3f1f9d4c159e103b7e019479b4f37c58b5e537f68f15443b8824958e3');
INSERT INTO pack_file VALUES('ledgers/unit.toml','0000-00',replace('# The bureau, its sub-bureaus and its stations.\n\n[ledger]\nname = "unit"\ntitle = { zh = "单位", en = "units" }\npillar = "organisation"\norder = 1\nkey = ["code"]\n\n# The twelve digits of the unit (GA 380); opaque text, leading zeros and all.\n[[column]]\nname = "code"\ntype = "code"\nlabel = { zh = "单位代码", en = "unit code" }\naliases = ["机构代码", "单位编号", "公安机关机构代码", "代码"]\nrequired = true\n\n[[column]]\nname = "name"\ntype = "text"\nlabel = { zh = "单位名称", en = "unit name" }\naliases = ["机构名称", "名称", "单位"]\nrequired = true\n\n[[column]]\nname = "level"\ntype = "choice"\nlabel = { zh = "级别", en = "level" }\naliases = ["单位级别", "机构级别", "单位类别"]\nchoices = [\n  { code = "bureau", zh = "公安局", en = "bureau", aliases = ["市局", "县局", "市公安局", "县公安局"] },\n  { code = "sub_bureau", zh = "分局", en = "sub-bureau", aliases = ["公安分局", "县市公安局"] },\n  { code = "station", zh = "派出所", en = "station", aliases = ["公安派出所"] },\n]\nrequired = true\n\n[[column]]\nname = "parent"\ntype = "ref:unit"\nlabel = { zh = "上级单位", en = "parent unit" }\naliases = ["上级机构", "上级单位代码", "上级机构代码", "主管单位"]\n\n# Other forms of the name found in files, separated by 、 or ;\n[[column]]\nname = "aliases"\ntype = "text"\nlabel = { zh = "别名", en = "other names" }\naliases = ["曾用名", "简称", "单位简称", "其他名称"]\n','\n',char(10)),'cd7abfe80a838958c228a98449b2cdd0c8da0ebe35a496feee9c8d0d47e0476e');
INSERT INTO pack_file VALUES('ledgers/visit.toml','0000-00',replace('# Home visits, the first of the five activities: households, businesses and rented homes.\n\n[ledger]\nname = "visit"\ntitle = { zh = "入户调查", en = "home visits" }\npillar = "ground"\norder = 1\nkey = ["officer", "date", "start", "subject"]\ndate = "date"\n\n[[column]]\nname = "officer"\ntype = "ref:officer"\nlabel = { zh = "警号", en = "officer" }\naliases = ["走访人", "走访民警", "调查人", "走访人警号", "民警编号", "警员编号", "民警警号", "责任民警", "社区民警", "民警", "民警姓名", "姓名"]\nrequired = true\n\n[[column]]\nname = "date"\ntype = "date"\nlabel = { zh = "走访日期", en = "date" }\naliases = ["走访时间", "日期", "调查日期", "入户日期", "入户时间", "调查时间"]\nrequired = true\n\n[[column]]\nname = "start"\ntype = "time"\nlabel = { zh = "开始时间", en = "start" }\naliases = ["起始时间", "时间", "走访时刻", "入户时刻"]\n\n# The household or the unit, by its address or its code: two rows about one subject must write it alike.\n[[column]]\nname = "subject"\ntype = "text"\nlabel = { zh = "走访对象", en = "subject" }\naliases = ["走访地址", "走访户", "地址", "户址", "走访单位", "走访对象编号", "走访群众", "详细地址", "户主地址"]\nrequired = true\n\n[[column]]\nname = "target"\ntype = "choice"\nlabel = { zh = "对象类型", en = "target" }\naliases = ["走访对象类型", "走访对象类别", "对象类别", "属性", "户类型"]\nchoices = [\n  { code = "household", zh = "居民户", en = "household", aliases = ["居民", "住户", "一般居民", "家庭户", "农户"] },\n  { code = "business", zh = "单位商户", en = "business", aliases = ["单位", "商户", "商铺", "企业", "企事业单位", "沿街商铺"] },\n  { code = "rental", zh = "出租房", en = "rental home", aliases = ["出租屋", "出租房屋", "出租户"] },\n]\nrequired = true\n\n[[column]]\nname = "community"\ntype = "ref:community"\nlabel = { zh = "社区", en = "community" }\naliases = ["行政村", "所属社区", "社区名称", "社区代码", "村社区", "社区村"]\n\n[[column]]\nname = "room"\ntype = "ref:room"\nlabel = { zh = "警务室", en = "room" }\naliases = ["警务室编号", "警务室代码", "所属警务室", "所在警务室", "警务室名称", "警务区"]\n\n# Blank is unknown and counts; no does not count.\n[[column]]\nname = "met"\ntype = "bool"\nlabel = { zh = "是否见面", en = "met" }\naliases = ["见面", "是否见到", "是否见到本人"]\nnullable = true\n\n[[column]]\nname = "reason"\ntype = "choice"\nlabel = { zh = "走访事由", en = "reason" }\naliases = ["走访类型", "走访原因", "走访类别", "事由"]\nchoices = [\n  { code = "routine", zh = "日常走访", en = "routine", aliases = ["一般走访", "一般居民走访", "常规走访"] },\n  { code = "burglary_followup", zh = "入室盗窃回访", en = "burglary follow-up", aliases = ["盗窃回访", "被盗回访"] },\n  { code = "petition", zh = "信访回访", en = "petition", aliases = ["来信来访", "信访走访"] },\n  { code = "other", zh = "其他", en = "other", aliases = ["其它"] },\n]\n\n[[column]]\nname = "note"\ntype = "text"\nlabel = { zh = "走访情况", en = "note" }\naliases = ["走访内容", "备注", "调查情况", "调查结果", "工作内容"]\n','\n',char(10)),'41d255e0f2ea50810ef35ec16ef0ffecfa1a44bda8d38246c097e66562c931a3');
INSERT INTO pack_file VALUES('measures/disputes.sql','0000-00',replace('-- title = { zh = "矛盾纠纷化解", en = "disputes settled" }\n-- unit = { zh = "起", en = "disputes" }\n-- subject = "officer"\n-- counts = "always"\n-- notes = { open = { zh = "到期未化解", en = "not settled by the due date" }, no_agreement = { zh = "未达成协议", en = "without agreement" } }\n\nSELECT l.officer AS subject, ''disputes'' AS part, ''dispute'' AS ledger, d.id, d.due AS date,\n       CASE WHEN d.settled <= d.due AND COALESCE(d.agreement, 1) = 1 THEN 1 ELSE 0 END AS done,\n       1 AS due,\n       CASE WHEN d.settled IS NULL OR d.settled > d.due THEN ''open''\n            WHEN d.agreement = 0 THEN ''no_agreement'' END AS note\n  FROM dispute d\n  JOIN post l ON l.room = d.room AND l.role = ''lead'' AND l.since <= d.due AND (l.until IS NULL OR l.until >= d.due)\n WHERE d.due BETWEEN :first AND :last\n','\n',char(10)),'e35a82b54965985b059aa8272fca3c2b9d7e1b9f65b56d37184cab45b5fc06f8');
INSERT INTO pack_file VALUES('measures/false_records.sql','0000-00',replace('-- title = { zh = "虚假记录", en = "false records" }\n-- unit = { zh = "条", en = "records" }\n-- subject = "officer"\n-- counts = "always"\n\nSELECT officer AS subject, ''false'' AS part, ''supervision'' AS ledger, id, date, 1 AS done\n  FROM supervision\n WHERE date BETWEEN :first AND :last AND verdict = ''false'' AND officer IS NOT NULL\n','\n',char(10)),'f9087c9b9e55a1dc13e3f30c99638d746a85bf35f9fc02c46f4941f30db851bb');
INSERT INTO pack_file VALUES('measures/hazards.sql','0000-00',replace('-- title = { zh = "隐患整改", en = "hazards put right" }\n-- unit = { zh = "处", en = "hazards" }\n-- subject = "officer"\n-- counts = "always"\n-- notes = { open = { zh = "到期未整改", en = "not put right by the due date" } }\n\n-- A hazard is an inspection in which one was found. It belongs to who leads its room on the day it is due.\nWITH hazard AS (\n  SELECT i.id, i.due, i.fixed, COALESCE(i.room, p.room) AS room\n    FROM inspection i\n    LEFT JOIN post p ON p.officer = i.officer AND p.since <= i.date AND (p.until IS NULL OR p.until >= i.date)\n   WHERE i.due BETWEEN :first AND :last AND i.hazard <> ''''\n)\nSELECT l.officer AS subject, ''hazards'' AS part, ''inspection'' AS ledger, h.id, h.due AS date,\n       CASE WHEN h.fixed <= h.due THEN 1 ELSE 0 END AS done,\n       1 AS due,\n       CASE WHEN h.fixed IS NULL OR h.fixed > h.due THEN ''open'' END AS note\n  FROM hazard h\n  JOIN post l ON l.room = h.room AND l.role = ''lead'' AND l.since <= h.due AND (l.until IS NULL OR l.until >= h.due)\n','\n',char(10)),'5e285fdadf793d46cdd0910d8dd7fc9c56d407db593383f846dd625327b9b989');
INSERT INTO pack_file VALUES('measures/inspections.sql','0000-00',replace('-- title = { zh = "实地检查", en = "inspections" }\n-- unit = { zh = "家", en = "units" }\n-- subject = "officer"\n\nSELECT officer AS subject, ''units'' AS part, ''inspection'' AS ledger, id, date, 1 AS done, unit_name AS once\n  FROM inspection\n WHERE date BETWEEN :first AND :last\n','\n',char(10)),'bbd43b2e38c3ac956c0e69989482bbfb09b67b3d4d20fa819b5b2786e58235bd');
INSERT INTO pack_file VALUES('measures/merit.sql','0000-00',replace('-- title = { zh = "加分、扣分和一票否决", en = "bonus, penalty and veto" }\n-- unit = { zh = "百分之一分", en = "hundredths of a point" }\n-- subject = "officer"\n-- counts = "always"\n\n-- Given points replace the kind''s value. A veto fact has no points.\nWITH fact AS (\n  SELECT m.id, m.officer, m.date,\n         COALESCE(m.points, p.number / 100, 0) AS hundredths,\n         COALESCE(v.number, 0) > 0 AS is_veto\n    FROM merit m\n    LEFT JOIN standard_attribute p ON p.list = ''merit'' AND p.code = m.kind AND p.name = ''points'' AND :month BETWEEN p.valid_from AND p.valid_until\n    LEFT JOIN standard_attribute v ON v.list = ''merit'' AND v.code = m.kind AND v.name = ''veto'' AND :month BETWEEN v.valid_from AND v.valid_until\n   WHERE m.date BETWEEN :first AND :last\n)\nSELECT officer AS subject, ''bonus'' AS part, ''merit'' AS ledger, id, date, hundredths AS done FROM fact WHERE hundredths > 0\nUNION ALL\nSELECT officer, ''penalty'', ''merit'', id, date, -hundredths FROM fact WHERE hundredths < 0\nUNION ALL\nSELECT officer, ''veto'', ''merit'', id, date, 1 FROM fact WHERE is_veto\n','\n',char(10)),'e9be0c32a39e46653a51222babdca8bbb3ce3c34fce6843efd5a33ed8f3a17a1');
INSERT INTO pack_file VALUES('measures/notices.sql','0000-00',replace('-- title = { zh = "警情通报", en = "notices to residents" }\n-- unit = { zh = "半月", en = "halves of the month" }\n-- subject = "officer"\n\n-- What counts is that each half of the month has one.\nSELECT n.officer AS subject, ''halves'' AS part, ''notice'' AS ledger, n.id, n.date, 1 AS done,\n       CASE c.half WHEN 1 THEN ''first'' ELSE ''second'' END AS once\n  FROM notice n\n  JOIN calendar c ON c.date = n.date\n WHERE n.date BETWEEN :first AND :last\n','\n',char(10)),'cc2f55bf8345837b5da45a1f12a6b37041616766edc020866ffa041beabe7033');
INSERT INTO pack_file VALUES('measures/patrols.sql','0000-00',replace('-- title = { zh = "治安巡逻", en = "patrols" }\n-- unit = { zh = "次、分钟", en = "patrols, minutes" }\n-- subject = "officer"\n\n-- A finish not after the start is on the next day; the patrol belongs to the date of its start.\nSELECT officer AS subject, ''times'' AS part, ''patrol'' AS ledger, id, date, 1 AS done\n  FROM patrol\n WHERE date BETWEEN :first AND :last\nUNION ALL\nSELECT officer, ''minutes'', ''patrol'', id, date,\n       CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)\n       - CAST(substr(start, 1, 2) AS INTEGER) * 60 - CAST(substr(start, 4, 2) AS INTEGER)\n       + CASE WHEN finish <= start THEN 1440 ELSE 0 END\n  FROM patrol\n WHERE date BETWEEN :first AND :last\n','\n',char(10)),'c48cd4e01d922f4e5deabb1339a6e52bc834bad730d4f452a6eb5d0682ecd476');
INSERT INTO pack_file VALUES('measures/petitions.sql','0000-00',replace('-- title = { zh = "来信来访办结", en = "petitions answered" }\n-- unit = { zh = "件", en = "petitions" }\n-- subject = "officer"\n-- counts = "always"\n-- notes = { open = { zh = "到期未答复", en = "not answered by the due date" } }\n\n-- Without a due date it is the norm''s workdays after receipt. A pause moves the due date by its days, both ends counted; one that has not ended stops the clock.\nWITH term AS (\n  SELECT value / 10000 AS workdays FROM norm\n   WHERE name = ''answer_workdays'' AND :month BETWEEN valid_from AND valid_until\n), due_by_rule AS (\n  SELECT p.id, p.room, p.answered, p.paused_from, p.paused_to, COALESCE(p.due, e.date) AS due\n    FROM petition p\n   CROSS JOIN term\n    LEFT JOIN calendar r ON r.date = p.received\n    LEFT JOIN calendar e ON e.workday_number = r.workday_number + term.workdays AND e.workday = 1\n   WHERE p.received <= :last\n), due_after_pause AS (\n  SELECT d.id, d.room, d.answered,\n         CASE WHEN d.paused_from IS NULL THEN d.due\n              WHEN d.paused_to IS NOT NULL THEN m.date END AS due\n    FROM due_by_rule d\n    LEFT JOIN calendar o ON o.date = d.due\n    LEFT JOIN calendar a ON a.date = d.paused_from\n    LEFT JOIN calendar b ON b.date = d.paused_to\n    LEFT JOIN calendar m ON m.day_number = o.day_number + b.day_number - a.day_number + 1\n)\nSELECT l.officer AS subject, ''petitions'' AS part, ''petition'' AS ledger, d.id, d.due AS date,\n       CASE WHEN d.answered <= d.due THEN 1 ELSE 0 END AS done,\n       1 AS due,\n       CASE WHEN d.answered IS NULL OR d.answered > d.due THEN ''open'' END AS note\n  FROM due_after_pause d\n  JOIN post l ON l.room = d.room AND l.role = ''lead'' AND l.since <= d.due AND (l.until IS NULL OR l.until >= d.due)\n WHERE d.due BETWEEN :first AND :last\n','\n',char(10)),'6d7a26b7bba3c2f268ec8c82c6c0fd6711b2b733fb6b968a2ad3cb20600bc7ab');
INSERT INTO pack_file VALUES('measures/presence.sql','0000-00',replace('-- title = { zh = "在岗", en = "presence" }\n-- unit = { zh = "分钟、天", en = "minutes, days" }\n-- subject = "officer"\n\n-- Duty in the room, in the community and flexible duty; a finish not after the start is on the next day.\nSELECT officer AS subject, ''minutes'' AS part, ''duty'' AS ledger, id, date,\n       CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)\n       - CAST(substr(start, 1, 2) AS INTEGER) * 60 - CAST(substr(start, 4, 2) AS INTEGER)\n       + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS done,\n       NULL AS once\n  FROM duty\n WHERE date BETWEEN :first AND :last AND kind IN (''room'', ''community'', ''flexible'')\nUNION ALL\nSELECT officer, ''days'', ''duty'', id, date, 1, date\n  FROM duty\n WHERE date BETWEEN :first AND :last AND kind IN (''room'', ''community'', ''flexible'')\n','\n',char(10)),'0f4567dc9a8fd76b582c3a1561f689989b8e5809556ffcb3c06d3f398b1d31a9');
INSERT INTO pack_file VALUES('measures/publicity.sql','0000-00',replace('-- title = { zh = "宣传发动", en = "publicity" }\n-- unit = { zh = "次", en = "sessions" }\n-- subject = "officer"\n-- notes = { nobody_came = { zh = "无人参加", en = "nobody came" } }\n\nSELECT officer AS subject, ''sessions'' AS part, ''publicity'' AS ledger, id, date,\n       CASE WHEN people >= 1 THEN 1 ELSE 0 END AS done,\n       CASE WHEN people < 1 THEN ''nobody_came'' END AS note\n  FROM publicity\n WHERE date BETWEEN :first AND :last\nUNION ALL\nSELECT officer, ''themed'', ''publicity'', id, date,\n       CASE WHEN people >= 1 THEN 1 ELSE 0 END,\n       CASE WHEN people < 1 THEN ''nobody_came'' END\n  FROM publicity\n WHERE date BETWEEN :first AND :last AND theme IN (''anti_fraud'', ''anti_theft'')\n','\n',char(10)),'017efa13d93b876843752e3d5b47245beb33eaed401014b4204714e152f31d0e');
INSERT INTO pack_file VALUES('measures/satisfaction.sql','0000-00',replace('-- title = { zh = "群众安全感和满意度", en = "safety and satisfaction" }\n-- unit = { zh = "人", en = "people asked" }\n-- subject = "officer"\n-- counts = "always"\n\n-- The latest date within twelve assessment months on which the officer''s room was surveyed, all batches of that date together.\n-- The lower of the two measures counts, each over its own sample; a sample of nobody is no measure.\nWITH latest AS (\n  SELECT room, MAX(date) AS date FROM survey\n   WHERE date BETWEEN :since AND :last AND (safety_sample > 0 OR satisfaction_sample > 0)\n   GROUP BY room\n), pooled AS (\n  SELECT s.room, s.date, SUM(s.safe) AS safe, SUM(s.safety_sample) AS safety_sample,\n         SUM(s.satisfied) AS satisfied, SUM(s.satisfaction_sample) AS satisfaction_sample\n    FROM survey s JOIN latest l ON l.room = s.room AND l.date = s.date\n   GROUP BY s.room, s.date\n), lower_measure AS (\n  SELECT room, date,\n         CASE WHEN satisfaction_sample = 0 THEN 1\n              WHEN safety_sample = 0 THEN 0\n              WHEN safe * satisfaction_sample <= satisfied * safety_sample THEN 1 ELSE 0 END AS is_safety\n    FROM pooled\n)\nSELECT h.officer AS subject, ''satisfaction'' AS part, ''survey'' AS ledger, s.id, s.date,\n       CASE m.is_safety WHEN 1 THEN s.safe ELSE s.satisfied END AS done,\n       CASE m.is_safety WHEN 1 THEN s.safety_sample ELSE s.satisfaction_sample END AS due\n  FROM lower_measure m\n  JOIN survey s ON s.room = m.room AND s.date = m.date\n  JOIN home h ON h.room = m.room\n','\n',char(10)),'4194a284193ddbe51c5a61565033247a54221a9044d0650c7edfe5101656ccd6');
INSERT INTO pack_file VALUES('measures/visits.sql','0000-00',replace('-- title = { zh = "入户调查", en = "home visits" }\n-- unit = { zh = "户", en = "subjects" }\n-- subject = "officer"\n-- notes = { nobody_met = { zh = "未见面", en = "nobody was met" } }\n\n-- A subject visited again in the month is the same subject (once); two officers at one door both count.\nSELECT officer AS subject,\n       CASE target WHEN ''household'' THEN ''households'' ELSE ''businesses'' END AS part,\n       ''visit'' AS ledger, id, date,\n       CASE WHEN met = 0 THEN 0 ELSE 1 END AS done,\n       subject AS once,\n       CASE WHEN met = 0 THEN ''nobody_met'' END AS note\n  FROM visit\n WHERE date BETWEEN :first AND :last\n','\n',char(10)),'ff6dc30d8e94d84ee5932f9d187c54866d062435aa5917e67ca230c64255d94e');
INSERT INTO pack_file VALUES('schemes/officer.toml','0000-00',replace('# What a month''s work of a community police officer is worth. Numbers are decimals of at most four places.\n\n[scheme]\nname = "officer"\ntitle = { zh = "社区民警月度考核", en = "monthly assessment of officers" }\nsubject = "officer"\nfrom = "2020-01"\nbasis = "《社区警务工作规范》和本局社区民警考核办法"\nprobation = 0.85      # targets of an officer on probation\nrank_from = 0.5       # least duty factor that is ranked and graded\nexcellent_share = 5   # at most one in so many of a class gets the best grade\n\n# By the class of the room (rating.class): targets are multiplied by it.\n[class_coefficient]\n"1" = 1.0\n"2" = 1.0\n"3" = 0.9\n"4" = 0.75\n\n[[grade]]\ncode = "excellent"\nzh = "优秀"\nen = "excellent"\nleast = 90\n\n[[grade]]\ncode = "good"\nzh = "良好"\nen = "good"\nleast = 80\n\n[[grade]]\ncode = "pass"\nzh = "合格"\nen = "pass"\nleast = 70\n\n[[grade]]\ncode = "barely"\nzh = "基本合格"\nen = "bare pass"\nleast = 60\n\n[[grade]]\ncode = "fail"\nzh = "不合格"\nen = "fail"\nleast = 0\n\n[[indicator]]\nid = "visits"\ntitle = { zh = "入户调查", en = "home visits" }\ntasks = ["2"]\n\n[[indicator.part]]\nid = "households"\ntitle = { zh = "走访居民户", en = "households visited" }\nmeasure = "visits"\nrule = "share"\ntarget = 40\npoints = 14\n\n[[indicator.part]]\nid = "businesses"\ntitle = { zh = "走访单位商户和出租房", en = "businesses and rentals visited" }\nmeasure = "visits"\nrule = "share"\ntarget = 20\npoints = 6\n\n[[indicator]]\nid = "publicity"\ntitle = { zh = "宣传发动", en = "publicity" }\ntasks = ["7"]\n\n[[indicator.part]]\nid = "sessions"\ntitle = { zh = "宣传场次", en = "sessions held" }\nmeasure = "publicity"\nrule = "share"\ntarget = 2\npoints = 5\n\n[[indicator.part]]\nid = "themed"\ntitle = { zh = "防诈骗、防盗窃专题宣传", en = "sessions against fraud or theft" }\nmeasure = "publicity"\nrule = "share"\ntarget = 1\npoints = 5\n\n[[indicator]]\nid = "patrols"\ntitle = { zh = "治安巡逻", en = "patrols" }\ntasks = ["6"]\n\n[[indicator.part]]\nid = "times"\ntitle = { zh = "巡逻次数", en = "patrols made" }\nmeasure = "patrols"\nrule = "share"\ntarget = 8\npoints = 6\n\n[[indicator.part]]\nid = "minutes"\ntitle = { zh = "巡逻时长（分钟）", en = "minutes on patrol" }\nmeasure = "patrols"\nrule = "share"\ntarget = 720\npoints = 6\n\n[[indicator]]\nid = "inspections"\ntitle = { zh = "实地检查", en = "inspections" }\ntasks = ["8"]\n\n[[indicator.part]]\nid = "units"\ntitle = { zh = "检查单位数", en = "units inspected" }\nmeasure = "inspections"\nrule = "share"\ntarget = 8\npoints = 8\n\n[[indicator.part]]\nid = "hazards"\ntitle = { zh = "隐患按期整改", en = "hazards fixed in time" }\nmeasure = "hazards"\nrule = "rate"\nfull_at = 95\nnothing_due = "full"\npoints = 5\n\n[[indicator]]\nid = "notices"\ntitle = { zh = "警情通报", en = "crime notices" }\ntasks = ["9"]\n\n[[indicator.part]]\nid = "halves"\ntitle = { zh = "有警情通报的半月", en = "half months with a notice" }\nmeasure = "notices"\nrule = "share"\ntarget = 2\nscaled = "duty"\npoints = 10\n\n[[indicator]]\nid = "grievances"\ntitle = { zh = "矛盾与来信", en = "disputes and petitions" }\ntasks = ["5", "10"]\n\n[[indicator.part]]\nid = "disputes"\ntitle = { zh = "矛盾纠纷按期化解", en = "disputes settled in time" }\nmeasure = "disputes"\nrule = "rate"\nfull_at = 90\nslope = 0.2\nnothing_due = "full"\npoints = 6\n\n[[indicator.part]]\nid = "petitions"\ntitle = { zh = "来信来访按期答复", en = "petitions answered in time" }\nmeasure = "petitions"\nrule = "rate"\nfull_at = 100\nnothing_due = "full"\npoints = 4\n\n[[indicator]]\nid = "presence"\ntitle = { zh = "在岗", en = "presence" }\n\n[[indicator.part]]\nid = "minutes"\ntitle = { zh = "在岗时长（分钟）", en = "minutes on duty in the community" }\nmeasure = "presence"\nrule = "share"\ntarget = 4800\nscaled = "duty"\npoints = 6\n\n[[indicator.part]]\nid = "days"\ntitle = { zh = "在岗天数", en = "days on duty in the community" }\nmeasure = "presence"\nrule = "share"\ntarget = 16\nscaled = "duty"\npoints = 4\n\n[[indicator]]\nid = "satisfaction"\ntitle = { zh = "群众满意度", en = "public satisfaction" }\ntasks = ["3"]\n\n[[indicator.part]]\nid = "satisfaction"\ntitle = { zh = "安全感和满意度取低", en = "the lower of safety and satisfaction" }\nmeasure = "satisfaction"\nrule = "bands"\nbands = [[80, 4], [90, 8], [95, 10]]\nbelow = 0\nmissing = "drop"\npoints = 10\n\n[[indicator]]\nid = "quality"\ntitle = { zh = "数据质量", en = "quality of records" }\n\n[[indicator.part]]\nid = "false"\ntitle = { zh = "虚假记录", en = "false records" }\nmeasure = "false_records"\nrule = "deduct"\neach = 0.3\nfloor = 0\npoints = 5\n\n# Outside the hundred. Merits are counted in hundredths of a point.\n[bonus]\ncap = 5\n\n[[bonus.from]]\nmeasure = "merit"\npart = "bonus"\neach = 0.01\n\n[penalty]\ncap = 10\n\n[[penalty.from]]\nmeasure = "merit"\npart = "penalty"\neach = 0.01\n\n[[penalty.from]]\nmeasure = "false_records"\npart = "false"\neach = 1\n\n[[veto]]\nmeasure = "false_records"\npart = "false"\nat = 3\n\n[[veto]]\nmeasure = "merit"\npart = "veto"\nat = 1\n','\n',char(10)),'875b590d24c2eebfeb112ef3eab59dbc318158a4d274806f7cfd39689f7c2999');
INSERT INTO pack_file VALUES('standards/allowance.toml','0000-00',replace('# amount: yuan a month for a full month in post in a room of that funding class (rating.funding);\n# part of a month counts by workdays in post ÷ workdays of the month.\n\n[standard]\nname = "allowance"\ntitle = { zh = "通勤补助标准", en = "commuting allowance" }\n\n[[item]]\ncode = "urban"\nzh = "城区"\nen = "urban"\namount = 200\n\n[[item]]\ncode = "suburb"\nzh = "偏僻郊区"\nen = "outlying suburb"\namount = 400\n\n[[item]]\ncode = "remote"\nzh = "偏远农村"\nen = "remote countryside"\namount = 600\n','\n',char(10)),'ca293c8505f841ab32ae2450b8ad95ad6e8a160a97a7ec95c9726429f0a76524');
INSERT INTO pack_file VALUES('standards/calendar.toml','0000-00',replace('# Holidays and make-up workdays as the State Council announces them each November. A year counts as complete\n# when it stands here as a [[year]]; months of other years cannot be assessed until their days are added.\n\n[standard]\nname = "calendar"\ntitle = { zh = "工作日历", en = "calendar" }\n\n# 1 is the civil month; 26 makes October run from 26 September to 25 October.\n[[value]]\nname = "month_start_day"\nvalue = 1\nzh = "考核月起始日"\nen = "first day of an assessment month"\nunit = "日"\n\n[[year]]\nyear = 2025\n\n[[holiday]]\nfrom = "2025-01-01"\nuntil = "2025-01-01"\nzh = "元旦"\nen = "New Year"\n\n[[holiday]]\nfrom = "2025-01-28"\nuntil = "2025-02-04"\nzh = "春节"\nen = "Spring Festival"\n\n[[holiday]]\nfrom = "2025-04-04"\nuntil = "2025-04-06"\nzh = "清明节"\nen = "Tomb-sweeping Day"\n\n[[holiday]]\nfrom = "2025-05-01"\nuntil = "2025-05-05"\nzh = "劳动节"\nen = "Labour Day"\n\n[[holiday]]\nfrom = "2025-05-31"\nuntil = "2025-06-02"\nzh = "端午节"\nen = "Dragon Boat Festival"\n\n[[holiday]]\nfrom = "2025-10-01"\nuntil = "2025-10-08"\nzh = "国庆节、中秋节"\nen = "National Day and Mid-Autumn Festival"\n\n[[workday]]\ndate = "2025-01-26"\n\n[[workday]]\ndate = "2025-02-08"\n\n[[workday]]\ndate = "2025-04-27"\n\n[[workday]]\ndate = "2025-09-28"\n\n[[workday]]\ndate = "2025-10-11"\n\n[[year]]\nyear = 2026\n\n[[holiday]]\nfrom = "2026-01-01"\nuntil = "2026-01-03"\nzh = "元旦"\nen = "New Year"\n\n[[holiday]]\nfrom = "2026-02-15"\nuntil = "2026-02-23"\nzh = "春节"\nen = "Spring Festival"\n\n[[holiday]]\nfrom = "2026-04-04"\nuntil = "2026-04-06"\nzh = "清明节"\nen = "Tomb-sweeping Day"\n\n[[holiday]]\nfrom = "2026-05-01"\nuntil = "2026-05-05"\nzh = "劳动节"\nen = "Labour Day"\n\n[[holiday]]\nfrom = "2026-06-19"\nuntil = "2026-06-21"\nzh = "端午节"\nen = "Dragon Boat Festival"\n\n[[holiday]]\nfrom = "2026-09-25"\nuntil = "2026-09-27"\nzh = "中秋节"\nen = "Mid-Autumn Festival"\n\n[[holiday]]\nfrom = "2026-10-01"\nuntil = "2026-10-07"\nzh = "国庆节"\nen = "National Day"\n\n[[workday]]\ndate = "2026-01-04"\n\n[[workday]]\ndate = "2026-02-14"\n\n[[workday]]\ndate = "2026-02-28"\n\n[[workday]]\ndate = "2026-05-09"\n\n[[workday]]\ndate = "2026-09-20"\n\n[[workday]]\ndate = "2026-10-10"\n','\n',char(10)),'9389476847bc178cdda1e073a5c4d3f15684e75a0255c69f6f6b1afa1e273d22');
INSERT INTO pack_file VALUES('standards/checklist.toml','0000-00',replace('# What is looked at in a room. An item that is false for a kind of room does not apply to it.\n\n[standard]\nname = "checklist"\ntitle = { zh = "标识与内务检查项目", en = "checklist of signs and order" }\n\n[[item]]\ncode = "own_office"\nzh = "独立办公场所"\nen = "office of its own"\nurban = true\nrural = true\nmobile = false\n\n[[item]]\ncode = "exterior"\nzh = "外观蓝白"\nen = "blue and white exterior"\nurban = true\nrural = true\nmobile = false\n\n[[item]]\ncode = "name_rule"\nzh = "名称规范"\nen = "name by the rule"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "name_board"\nzh = "标牌"\nen = "name board"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "light_box"\nzh = "灯箱"\nen = "light box"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "notice_board"\nzh = "公示栏"\nen = "notice board"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "contact_card"\nzh = "联系牌"\nen = "contact plate"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "contact_box"\nzh = "联系箱"\nen = "contact box"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "rules_on_wall"\nzh = "制度上墙"\nen = "rules on the wall"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "area_map"\nzh = "警务区地图"\nen = "map of the area"\nurban = true\nrural = true\nmobile = false\n\n[[item]]\ncode = "ledgers_complete"\nzh = "台账齐全"\nen = "ledgers complete"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "equipment_sound"\nzh = "设备完好"\nen = "equipment in order"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "tidy"\nzh = "环境整洁"\nen = "clean and tidy"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "hours_posted"\nzh = "接待时间公示"\nen = "reception hours posted"\nurban = true\nrural = true\nmobile = true\n\n[[item]]\ncode = "filing_cabinet"\nzh = "档案柜"\nen = "filing cabinet"\nurban = true\nrural = true\nmobile = true\n','\n',char(10)),'11a9c8d0c744f8a7f34577f54efa6abcbc3884b3a107d816fc29b3430bcd4535');
INSERT INTO pack_file VALUES('standards/funds.toml','0000-00',replace('# The heads under which a room''s money is received and spent.\n\n[standard]\nname = "funds"\ntitle = { zh = "专项经费科目", en = "fund heads" }\n\n[[item]]\ncode = "office"\nzh = "办公"\nen = "office"\n\n[[item]]\ncode = "utilities"\nzh = "水电"\nen = "water and power"\n\n[[item]]\ncode = "communication"\nzh = "通信"\nen = "communication"\n\n[[item]]\ncode = "maintenance"\nzh = "装备维护"\nen = "upkeep of equipment"\n\n[[item]]\ncode = "publicity"\nzh = "宣传"\nen = "publicity"\n\n[[item]]\ncode = "visiting"\nzh = "走访"\nen = "visiting"\n\n[[item]]\ncode = "training"\nzh = "培训"\nen = "training"\n\n[[item]]\ncode = "fuel"\nzh = "燃油"\nen = "fuel"\n','\n',char(10)),'2c10ddef15dacc9820045dcad505922465d80dd3d67f2a1756e090889c7cb566');
INSERT INTO pack_file VALUES('standards/kit.toml','0000-00',replace('# Pieces required. urban, rural, mobile: in a room of that kind; heavy: so many more in an urban or rural room\n# under heavy load; officer: in the hands of every police officer in post. yearly: handed out anew each year.\n\n[standard]\nname = "kit"\ntitle = { zh = "装备配备标准", en = "kit" }\n\n[[item]]\ncode = "name_board"\nzh = "标牌"\nen = "name board"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "light_box"\nzh = "标识灯箱"\nen = "light box"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "notice_board"\nzh = "警务公示栏"\nen = "notice board"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "contact_card"\nzh = "警民联系牌"\nen = "contact plate"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "contact_box"\nzh = "警民联系箱"\nen = "contact box"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "computer"\nzh = "计算机"\nen = "computer"\nurban = 1\nrural = 1\nmobile = 1\nheavy = 1\nofficer = 0\n\n[[item]]\ncode = "telephone"\nzh = "电话"\nen = "telephone"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "printer"\nzh = "打印机"\nen = "printer"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "body_camera"\nzh = "执法记录仪"\nen = "body camera"\nurban = 1\nrural = 1\nmobile = 1\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "torch"\nzh = "强光手电"\nen = "torch"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "first_aid"\nzh = "急救包"\nen = "first-aid kit"\nurban = 1\nrural = 1\nmobile = 1\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "furniture"\nzh = "办公桌椅"\nen = "desk and chairs"\nurban = 1\nrural = 1\nmobile = 0\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "vehicle"\nzh = "交通工具"\nen = "vehicle"\nurban = 0\nrural = 0\nmobile = 0\nheavy = 1\nofficer = 0\n\n[[item]]\ncode = "police_car"\nzh = "警车"\nen = "police car"\nurban = 0\nrural = 0\nmobile = 1\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "light_sign"\nzh = "灯光标识"\nen = "illuminated sign"\nurban = 0\nrural = 0\nmobile = 1\nheavy = 0\nofficer = 0\n\n[[item]]\ncode = "work_bag"\nzh = "警务工作包"\nen = "work bag"\nurban = 0\nrural = 0\nmobile = 0\nheavy = 0\nofficer = 1\nyearly = false\n\n[[item]]\ncode = "journal_book"\nzh = "工作日志本"\nen = "journal book"\nurban = 0\nrural = 0\nmobile = 0\nheavy = 0\nofficer = 1\nyearly = true\n','\n',char(10)),'ba7f1c5d52ec6338da5199d1c7b1de8e8724e705431c5bd12260b2eabc82cbae');
INSERT INTO pack_file VALUES('standards/merit.toml','0000-00',replace('# points: what one is worth where the row gives none. veto: a fact that makes the month 不合格 by itself.\n\n[standard]\nname = "merit"\ntitle = { zh = "奖惩类别", en = "merits and reprimands" }\n\n[[item]]\ncode = "lead"\nzh = "采用线索"\nen = "lead adopted"\npoints = 0.5\nveto = false\n\n[[item]]\ncode = "lead_important"\nzh = "重要线索"\nen = "important lead"\npoints = 1\nveto = false\n\n[[item]]\ncode = "clue"\nzh = "破案线索"\nen = "clue that solved a case"\npoints = 1\nveto = false\n\n[[item]]\ncode = "praise_county"\nzh = "县级表彰"\nen = "praise at county level"\npoints = 1\nveto = false\n\n[[item]]\ncode = "praise_city"\nzh = "市级表彰"\nen = "praise at city level"\npoints = 2\nveto = false\n\n[[item]]\ncode = "praise_province"\nzh = "省级表彰"\nen = "praise at province level"\npoints = 3\nveto = false\n\n[[item]]\ncode = "reprimand"\nzh = "通报批评"\nen = "reprimand"\npoints = -1\nveto = false\n\n[[item]]\ncode = "accountability"\nzh = "责任追究"\nen = "held accountable"\npoints = -2\nveto = false\n\n[[item]]\ncode = "leak"\nzh = "泄露公民信息"\nen = "leak of personal data"\npoints = 0\nveto = true\n\n[[item]]\ncode = "discipline"\nzh = "违纪违法"\nen = "breach of discipline or law"\npoints = 0\nveto = true\n\n[[item]]\ncode = "grave"\nzh = "重大失职"\nen = "grave dereliction"\npoints = 0\nveto = true\n','\n',char(10)),'a8b9508b5b04062fc10bbbebaae17f4e9d1e0222da27659f96923cb7f99530af');
INSERT INTO pack_file VALUES('standards/networks.toml','0000-00',replace('# The prevention networks a room builds and keeps.\n\n[standard]\nname = "networks"\ntitle = { zh = "五个网络", en = "the five networks" }\n\n[[item]]\ncode = "street"\nzh = "街面巡逻防控网"\nen = "street patrols"\n\n[[item]]\ncode = "community"\nzh = "社区防控网"\nen = "communities"\n\n[[item]]\ncode = "unit"\nzh = "单位内部防控网"\nen = "inside firms and institutions"\n\n[[item]]\ncode = "technical"\nzh = "技术视频防控网"\nen = "cameras and alarms"\n\n[[item]]\ncode = "virtual"\nzh = "虚拟社会防控网"\nen = "online"\n','\n',char(10)),'1dfd2eb6fc62eb4d8dbcc7f2fb79569d9071138fd62894d50964cb077bb52a9d');
INSERT INTO pack_file VALUES('standards/norms.toml','0000-00',replace('# The figures of the regulation. The months from and until bound a figure that changes; open ends hold for ever.\n\n[standard]\nname = "norms"\ntitle = { zh = "工作规范数值", en = "norms" }\n\n[[value]]\nname = "tenure_years"\nvalue = 5\nzh = "同一警务室任职最低年限"\nen = "least years in one room"\nunit = "年"\n\n[[value]]\nname = "people_per_urban_officer"\nvalue = 3000\nzh = "城区每名民警服务人口上限"\nen = "most residents for a city officer"\nunit = "人"\n\n[[value]]\nname = "people_per_rural_officer"\nvalue = 5000\nzh = "农村每名民警服务人口上限"\nen = "most residents for a rural officer"\nunit = "人"\n\n[[value]]\nname = "villages_per_linked_room"\nvalue = 4\nzh = "联村警务室覆盖村数上限"\nen = "most villages for a linked room"\nunit = "个"\n\n[[value]]\nname = "community_officer_share"\nvalue = 40\nzh = "社区民警占派出所警力最低比例"\nen = "least share of a station''s officers in rooms"\nunit = "%"\n\n[[value]]\nname = "room_open_days"\nvalue = 16\nzh = "警务室每月开放天数"\nen = "days a room is open in a month"\nunit = "天"\n\n[[value]]\nname = "room_open_hours"\nvalue = 80\nzh = "警务室每月开放时长"\nen = "hours a room is open in a month"\nunit = "小时"\n\n# Minutes after midnight: 22:00. No station duty or call-out from here to night_until.\n[[value]]\nname = "night_from"\nvalue = 1320\nzh = "夜间起始时刻"\nen = "start of the night"\nunit = "分钟"\n\n# Minutes after midnight: 06:00 of the next day, itself no longer night.\n[[value]]\nname = "night_until"\nvalue = 360\nzh = "夜间终止时刻"\nen = "end of the night"\nunit = "分钟"\n\n# If it is no workday, the next workday counts too.\n[[value]]\nname = "day18"\nvalue = 18\nzh = "警民恳谈日"\nen = "day of the month for talks with residents"\nunit = "日"\n\n[[value]]\nname = "training_days"\nvalue = 15\nzh = "每年培训天数"\nen = "training days a year"\nunit = "天"\n\n[[value]]\nname = "answer_workdays"\nvalue = 15\nzh = "群众意见和来信来访答复时限"\nen = "time to answer opinions and petitions"\nunit = "个工作日"\n\n[[value]]\nname = "inspection_months"\nvalue = 6\nzh = "内务检查有效月数"\nen = "months a checklist inspection holds"\nunit = "个月"\n\n[[value]]\nname = "return_workdays"\nvalue = 3\nzh = "月报送期限"\nen = "time to hand in a month''s figures, after its end"\nunit = "个工作日"\n','\n',char(10)),'84d642760a23f279e9352f32868f9bc0e47e89ae0f6db1e8f7527b97309fbdcf');
INSERT INTO pack_file VALUES('standards/services.toml','0000-00',replace('# What residents can have done in a room. mode: delegated = decided there, agency = taken in for the office that decides.\n\n[standard]\nname = "services"\ntitle = { zh = "便民服务事项", en = "services" }\n\n[[item]]\ncode = "household_entry"\nzh = "户口补登"\nen = "late household registration"\nmode = "agency"\n\n[[item]]\ncode = "household_move"\nzh = "户口迁移"\nen = "moving a household registration"\nmode = "agency"\n\n[[item]]\ncode = "household_correction"\nzh = "项目更正"\nen = "correcting a household entry"\nmode = "agency"\n\n[[item]]\ncode = "household_certificate"\nzh = "户籍证明"\nen = "household certificate"\nmode = "delegated"\n\n[[item]]\ncode = "residence_registration"\nzh = "居住登记"\nen = "residence registration"\nmode = "delegated"\n\n[[item]]\ncode = "residence_permit"\nzh = "居住证受理"\nen = "residence permit application"\nmode = "delegated"\n\n[[item]]\ncode = "residence_endorsement"\nzh = "居住证签注"\nen = "residence permit endorsement"\nmode = "delegated"\n\n[[item]]\ncode = "identity_card"\nzh = "身份证受理"\nen = "identity card application"\nmode = "delegated"\n\n[[item]]\ncode = "identity_card_pickup"\nzh = "身份证领取"\nen = "identity card pick-up"\nmode = "delegated"\n\n[[item]]\ncode = "identity_card_temporary"\nzh = "临时身份证"\nen = "temporary identity card"\nmode = "delegated"\n\n[[item]]\ncode = "birth"\nzh = "出生登记受理"\nen = "birth registration application"\nmode = "delegated"\n\n[[item]]\ncode = "death"\nzh = "死亡注销受理"\nen = "death registration application"\nmode = "delegated"\n\n[[item]]\ncode = "fire_advice"\nzh = "消防咨询"\nen = "fire safety advice"\nmode = "delegated"\n\n[[item]]\ncode = "rental_filing"\nzh = "出租房备案"\nen = "rental filing"\nmode = "delegated"\n\n[[item]]\ncode = "floating_registration"\nzh = "流动人口登记"\nen = "floating population registration"\nmode = "delegated"\n\n[[item]]\ncode = "dog_registration"\nzh = "犬只登记"\nen = "dog registration"\nmode = "delegated"\n\n[[item]]\ncode = "loss_certificate"\nzh = "遗失证明"\nen = "certificate of loss"\nmode = "delegated"\n\n[[item]]\ncode = "legal_advice"\nzh = "法律咨询"\nen = "legal advice"\nmode = "delegated"\n\n[[item]]\ncode = "public_order_advice"\nzh = "治安备案咨询"\nen = "advice on public order filings"\nmode = "delegated"\n\n[[item]]\ncode = "mediation"\nzh = "矛盾调解"\nen = "mediation"\nmode = "delegated"\n\n[[item]]\ncode = "help_request"\nzh = "求助登记"\nen = "requests for help"\nmode = "delegated"\n','\n',char(10)),'abecfb44876742a65bc163eea82ef099cb6999ed3dc47d88513d344c64451f66');
INSERT INTO pack_file VALUES('standards/styles.toml','0000-00',replace('# What a room is best at. The first three are named by the regulation, the others are defaults.\n\n[standard]\nname = "styles"\ntitle = { zh = "警务室工作类型", en = "styles of policing" }\n\n[[item]]\ncode = "control"\nzh = "打击控制型"\nen = "crime control"\n\n[[item]]\ncode = "prevention"\nzh = "防范服务型"\nen = "prevention and service"\n\n[[item]]\ncode = "combined"\nzh = "综合实战型"\nen = "all-round"\n\n[[item]]\ncode = "mediation"\nzh = "矛盾调处型"\nen = "mediation"\n\n[[item]]\ncode = "migrants"\nzh = "流动人口服务型"\nen = "service to migrants"\n\n[[item]]\ncode = "partnership"\nzh = "警企警校共建型"\nen = "partnership with firms and schools"\n','\n',char(10)),'f8a176ba33fd69d9fafa7a0c82ebce817aeda6e46f76549836d6015fca59402d');
INSERT INTO pack_file VALUES('standards/tasks.toml','0000-00',replace('# What an officer in a room is there to do. A task or an indicator outside these ten is a violation.\n\n[standard]\nname = "tasks"\ntitle = { zh = "十项任务", en = "the ten tasks" }\n\n[[item]]\ncode = "1"\nzh = "人口房屋单位信息采集"\nen = "recording people, homes and units"\n\n[[item]]\ncode = "2"\nzh = "入户调查"\nen = "home visits"\n\n[[item]]\ncode = "3"\nzh = "社情民意与情报信息"\nen = "public mood and intelligence"\n\n[[item]]\ncode = "4"\nzh = "重点人员管控"\nen = "managing persons of concern"\n\n[[item]]\ncode = "5"\nzh = "矛盾纠纷排查化解"\nen = "finding and settling disputes"\n\n[[item]]\ncode = "6"\nzh = "治安巡逻"\nen = "patrols"\n\n[[item]]\ncode = "7"\nzh = "宣传发动"\nen = "publicity and mobilisation"\n\n[[item]]\ncode = "8"\nzh = "实地检查"\nen = "on-the-spot inspections"\n\n[[item]]\ncode = "9"\nzh = "警情通报与群防群治"\nen = "crime notices and neighbourhood watch"\n\n[[item]]\ncode = "10"\nzh = "来信来访与便民服务"\nen = "petitions and services"\n','\n',char(10)),'dcc9cd7390a26616f2df2bcfb9aafdba803d8abd74869b3d3e0b62b11ac8baf9');
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
INSERT INTO standard_item VALUES('allowance','remote',3,'偏远农村','remote countryside','0000-00','9999-99');
INSERT INTO standard_item VALUES('allowance','suburb',2,'偏僻郊区','outlying suburb','0000-00','9999-99');
INSERT INTO standard_item VALUES('allowance','urban',1,'城区','urban','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','area_map',10,'警务区地图','map of the area','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','contact_box',8,'联系箱','contact box','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','contact_card',7,'联系牌','contact plate','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','equipment_sound',12,'设备完好','equipment in order','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','exterior',2,'外观蓝白','blue and white exterior','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','filing_cabinet',15,'档案柜','filing cabinet','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','hours_posted',14,'接待时间公示','reception hours posted','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','ledgers_complete',11,'台账齐全','ledgers complete','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','light_box',5,'灯箱','light box','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','name_board',4,'标牌','name board','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','name_rule',3,'名称规范','name by the rule','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','notice_board',6,'公示栏','notice board','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','own_office',1,'独立办公场所','office of its own','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','rules_on_wall',9,'制度上墙','rules on the wall','0000-00','9999-99');
INSERT INTO standard_item VALUES('checklist','tidy',13,'环境整洁','clean and tidy','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','communication',3,'通信','communication','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','fuel',8,'燃油','fuel','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','maintenance',4,'装备维护','upkeep of equipment','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','office',1,'办公','office','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','publicity',5,'宣传','publicity','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','training',7,'培训','training','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','utilities',2,'水电','water and power','0000-00','9999-99');
INSERT INTO standard_item VALUES('funds','visiting',6,'走访','visiting','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','body_camera',9,'执法记录仪','body camera','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','computer',6,'计算机','computer','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','contact_box',5,'警民联系箱','contact box','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','contact_card',4,'警民联系牌','contact plate','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','first_aid',11,'急救包','first-aid kit','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','furniture',12,'办公桌椅','desk and chairs','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','journal_book',17,'工作日志本','journal book','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','light_box',2,'标识灯箱','light box','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','light_sign',15,'灯光标识','illuminated sign','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','name_board',1,'标牌','name board','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','notice_board',3,'警务公示栏','notice board','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','police_car',14,'警车','police car','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','printer',8,'打印机','printer','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','telephone',7,'电话','telephone','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','torch',10,'强光手电','torch','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','vehicle',13,'交通工具','vehicle','0000-00','9999-99');
INSERT INTO standard_item VALUES('kit','work_bag',16,'警务工作包','work bag','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','accountability',8,'责任追究','held accountable','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','clue',3,'破案线索','clue that solved a case','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','discipline',10,'违纪违法','breach of discipline or law','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','grave',11,'重大失职','grave dereliction','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','lead',1,'采用线索','lead adopted','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','lead_important',2,'重要线索','important lead','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','leak',9,'泄露公民信息','leak of personal data','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','praise_city',5,'市级表彰','praise at city level','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','praise_county',4,'县级表彰','praise at county level','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','praise_province',6,'省级表彰','praise at province level','0000-00','9999-99');
INSERT INTO standard_item VALUES('merit','reprimand',7,'通报批评','reprimand','0000-00','9999-99');
INSERT INTO standard_item VALUES('networks','community',2,'社区防控网','communities','0000-00','9999-99');
INSERT INTO standard_item VALUES('networks','street',1,'街面巡逻防控网','street patrols','0000-00','9999-99');
INSERT INTO standard_item VALUES('networks','technical',4,'技术视频防控网','cameras and alarms','0000-00','9999-99');
INSERT INTO standard_item VALUES('networks','unit',3,'单位内部防控网','inside firms and institutions','0000-00','9999-99');
INSERT INTO standard_item VALUES('networks','virtual',5,'虚拟社会防控网','online','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','birth',11,'出生登记受理','birth registration application','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','death',12,'死亡注销受理','death registration application','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','dog_registration',16,'犬只登记','dog registration','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','fire_advice',13,'消防咨询','fire safety advice','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','floating_registration',15,'流动人口登记','floating population registration','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','help_request',21,'求助登记','requests for help','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','household_certificate',4,'户籍证明','household certificate','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','household_correction',3,'项目更正','correcting a household entry','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','household_entry',1,'户口补登','late household registration','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','household_move',2,'户口迁移','moving a household registration','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','identity_card',8,'身份证受理','identity card application','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','identity_card_pickup',9,'身份证领取','identity card pick-up','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','identity_card_temporary',10,'临时身份证','temporary identity card','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','legal_advice',18,'法律咨询','legal advice','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','loss_certificate',17,'遗失证明','certificate of loss','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','mediation',20,'矛盾调解','mediation','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','public_order_advice',19,'治安备案咨询','advice on public order filings','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','rental_filing',14,'出租房备案','rental filing','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','residence_endorsement',7,'居住证签注','residence permit endorsement','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','residence_permit',6,'居住证受理','residence permit application','0000-00','9999-99');
INSERT INTO standard_item VALUES('services','residence_registration',5,'居住登记','residence registration','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','combined',3,'综合实战型','all-round','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','control',1,'打击控制型','crime control','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','mediation',4,'矛盾调处型','mediation','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','migrants',5,'流动人口服务型','service to migrants','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','partnership',6,'警企警校共建型','partnership with firms and schools','0000-00','9999-99');
INSERT INTO standard_item VALUES('styles','prevention',2,'防范服务型','prevention and service','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','1',1,'人口房屋单位信息采集','recording people, homes and units','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','10',10,'来信来访与便民服务','petitions and services','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','2',2,'入户调查','home visits','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','3',3,'社情民意与情报信息','public mood and intelligence','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','4',4,'重点人员管控','managing persons of concern','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','5',5,'矛盾纠纷排查化解','finding and settling disputes','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','6',6,'治安巡逻','patrols','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','7',7,'宣传发动','publicity and mobilisation','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','8',8,'实地检查','on-the-spot inspections','0000-00','9999-99');
INSERT INTO standard_item VALUES('tasks','9',9,'警情通报与群防群治','crime notices and neighbourhood watch','0000-00','9999-99');
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
INSERT INTO standard_attribute VALUES('allowance','remote','amount',6000000,'600','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('allowance','suburb','amount',4000000,'400','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('allowance','urban','amount',2000000,'200','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','area_map','mobile',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','area_map','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','area_map','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_box','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_box','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_box','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_card','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_card','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','contact_card','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','equipment_sound','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','equipment_sound','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','equipment_sound','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','exterior','mobile',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','exterior','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','exterior','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','filing_cabinet','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','filing_cabinet','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','filing_cabinet','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','hours_posted','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','hours_posted','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','hours_posted','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','ledgers_complete','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','ledgers_complete','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','ledgers_complete','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','light_box','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','light_box','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','light_box','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_board','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_board','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_board','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_rule','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_rule','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','name_rule','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','notice_board','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','notice_board','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','notice_board','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','own_office','mobile',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','own_office','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','own_office','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','rules_on_wall','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','rules_on_wall','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','rules_on_wall','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','tidy','mobile',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','tidy','rural',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('checklist','tidy','urban',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','body_camera','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','body_camera','mobile',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','body_camera','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','body_camera','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','body_camera','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','computer','heavy',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','computer','mobile',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','computer','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','computer','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','computer','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_box','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_box','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_box','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_box','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_box','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_card','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_card','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_card','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_card','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','contact_card','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','first_aid','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','first_aid','mobile',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','first_aid','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','first_aid','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','first_aid','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','furniture','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','furniture','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','furniture','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','furniture','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','furniture','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','officer',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','rural',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','urban',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','journal_book','yearly',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_box','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_box','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_box','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_box','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_box','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_sign','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_sign','mobile',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_sign','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_sign','rural',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','light_sign','urban',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','name_board','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','name_board','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','name_board','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','name_board','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','name_board','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','notice_board','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','notice_board','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','notice_board','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','notice_board','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','notice_board','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','police_car','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','police_car','mobile',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','police_car','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','police_car','rural',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','police_car','urban',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','printer','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','printer','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','printer','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','printer','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','printer','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','telephone','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','telephone','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','telephone','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','telephone','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','telephone','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','torch','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','torch','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','torch','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','torch','rural',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','torch','urban',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','vehicle','heavy',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','vehicle','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','vehicle','officer',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','vehicle','rural',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','vehicle','urban',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','heavy',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','mobile',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','officer',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','rural',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','urban',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('kit','work_bag','yearly',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','accountability','points',-20000,'-2','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','accountability','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','clue','points',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','clue','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','discipline','points',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','discipline','veto',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','grave','points',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','grave','veto',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','lead','points',5000,'0.5','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','lead','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','lead_important','points',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','lead_important','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','leak','points',0,'0','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','leak','veto',10000,'true','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_city','points',20000,'2','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_city','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_county','points',10000,'1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_county','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_province','points',30000,'3','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','praise_province','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','reprimand','points',-10000,'-1','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('merit','reprimand','veto',0,'false','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','birth','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','death','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','dog_registration','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','fire_advice','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','floating_registration','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','help_request','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','household_certificate','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','household_correction','mode',NULL,'agency','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','household_entry','mode',NULL,'agency','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','household_move','mode',NULL,'agency','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','identity_card','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','identity_card_pickup','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','identity_card_temporary','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','legal_advice','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','loss_certificate','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','mediation','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','public_order_advice','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','rental_filing','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','residence_endorsement','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','residence_permit','mode',NULL,'delegated','0000-00','9999-99');
INSERT INTO standard_attribute VALUES('services','residence_registration','mode',NULL,'delegated','0000-00','9999-99');
CREATE TABLE norm (
    name TEXT NOT NULL,
    value INTEGER NOT NULL,                   -- × 10000
    valid_from TEXT NOT NULL,
    valid_until TEXT NOT NULL,
    PRIMARY KEY (name, valid_from)
) STRICT, WITHOUT ROWID;
INSERT INTO norm VALUES('answer_workdays',150000,'0000-00','9999-99');
INSERT INTO norm VALUES('community_officer_share',400000,'0000-00','9999-99');
INSERT INTO norm VALUES('day18',180000,'0000-00','9999-99');
INSERT INTO norm VALUES('inspection_months',60000,'0000-00','9999-99');
INSERT INTO norm VALUES('month_start_day',10000,'0000-00','9999-99');
INSERT INTO norm VALUES('night_from',13200000,'0000-00','9999-99');
INSERT INTO norm VALUES('night_until',3600000,'0000-00','9999-99');
INSERT INTO norm VALUES('people_per_rural_officer',50000000,'0000-00','9999-99');
INSERT INTO norm VALUES('people_per_urban_officer',30000000,'0000-00','9999-99');
INSERT INTO norm VALUES('return_workdays',30000,'0000-00','9999-99');
INSERT INTO norm VALUES('room_open_days',160000,'0000-00','9999-99');
INSERT INTO norm VALUES('room_open_hours',800000,'0000-00','9999-99');
INSERT INTO norm VALUES('tenure_years',50000,'0000-00','9999-99');
INSERT INTO norm VALUES('training_days',150000,'0000-00','9999-99');
INSERT INTO norm VALUES('villages_per_linked_room',40000,'0000-00','9999-99');
CREATE TABLE calendar (
    date TEXT PRIMARY KEY,
    month TEXT NOT NULL,                      -- the assessment month it counts in
    half INTEGER NOT NULL CHECK (half IN (1, 2)),
    workday INTEGER NOT NULL CHECK (workday IN (0, 1)),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7), -- 1 Monday
    workday_number INTEGER NOT NULL,          -- running count of workdays up to and including this day: 'n workdays later' is a join
    day_number INTEGER NOT NULL UNIQUE        -- running count of days: 'n days later' is a join
) STRICT, WITHOUT ROWID;
INSERT INTO calendar VALUES('2025-01-01','2025-01',1,0,3,0,1);
INSERT INTO calendar VALUES('2025-01-02','2025-01',1,1,4,1,2);
INSERT INTO calendar VALUES('2025-01-03','2025-01',1,1,5,2,3);
INSERT INTO calendar VALUES('2025-01-04','2025-01',1,0,6,2,4);
INSERT INTO calendar VALUES('2025-01-05','2025-01',1,0,7,2,5);
INSERT INTO calendar VALUES('2025-01-06','2025-01',1,1,1,3,6);
INSERT INTO calendar VALUES('2025-01-07','2025-01',1,1,2,4,7);
INSERT INTO calendar VALUES('2025-01-08','2025-01',1,1,3,5,8);
INSERT INTO calendar VALUES('2025-01-09','2025-01',1,1,4,6,9);
INSERT INTO calendar VALUES('2025-01-10','2025-01',1,1,5,7,10);
INSERT INTO calendar VALUES('2025-01-11','2025-01',1,0,6,7,11);
INSERT INTO calendar VALUES('2025-01-12','2025-01',1,0,7,7,12);
INSERT INTO calendar VALUES('2025-01-13','2025-01',1,1,1,8,13);
INSERT INTO calendar VALUES('2025-01-14','2025-01',1,1,2,9,14);
INSERT INTO calendar VALUES('2025-01-15','2025-01',1,1,3,10,15);
INSERT INTO calendar VALUES('2025-01-16','2025-01',2,1,4,11,16);
INSERT INTO calendar VALUES('2025-01-17','2025-01',2,1,5,12,17);
INSERT INTO calendar VALUES('2025-01-18','2025-01',2,0,6,12,18);
INSERT INTO calendar VALUES('2025-01-19','2025-01',2,0,7,12,19);
INSERT INTO calendar VALUES('2025-01-20','2025-01',2,1,1,13,20);
INSERT INTO calendar VALUES('2025-01-21','2025-01',2,1,2,14,21);
INSERT INTO calendar VALUES('2025-01-22','2025-01',2,1,3,15,22);
INSERT INTO calendar VALUES('2025-01-23','2025-01',2,1,4,16,23);
INSERT INTO calendar VALUES('2025-01-24','2025-01',2,1,5,17,24);
INSERT INTO calendar VALUES('2025-01-25','2025-01',2,0,6,17,25);
INSERT INTO calendar VALUES('2025-01-26','2025-01',2,1,7,18,26);
INSERT INTO calendar VALUES('2025-01-27','2025-01',2,1,1,19,27);
INSERT INTO calendar VALUES('2025-01-28','2025-01',2,0,2,19,28);
INSERT INTO calendar VALUES('2025-01-29','2025-01',2,0,3,19,29);
INSERT INTO calendar VALUES('2025-01-30','2025-01',2,0,4,19,30);
INSERT INTO calendar VALUES('2025-01-31','2025-01',2,0,5,19,31);
INSERT INTO calendar VALUES('2025-02-01','2025-02',1,0,6,19,32);
INSERT INTO calendar VALUES('2025-02-02','2025-02',1,0,7,19,33);
INSERT INTO calendar VALUES('2025-02-03','2025-02',1,0,1,19,34);
INSERT INTO calendar VALUES('2025-02-04','2025-02',1,0,2,19,35);
INSERT INTO calendar VALUES('2025-02-05','2025-02',1,1,3,20,36);
INSERT INTO calendar VALUES('2025-02-06','2025-02',1,1,4,21,37);
INSERT INTO calendar VALUES('2025-02-07','2025-02',1,1,5,22,38);
INSERT INTO calendar VALUES('2025-02-08','2025-02',1,1,6,23,39);
INSERT INTO calendar VALUES('2025-02-09','2025-02',1,0,7,23,40);
INSERT INTO calendar VALUES('2025-02-10','2025-02',1,1,1,24,41);
INSERT INTO calendar VALUES('2025-02-11','2025-02',1,1,2,25,42);
INSERT INTO calendar VALUES('2025-02-12','2025-02',1,1,3,26,43);
INSERT INTO calendar VALUES('2025-02-13','2025-02',1,1,4,27,44);
INSERT INTO calendar VALUES('2025-02-14','2025-02',1,1,5,28,45);
INSERT INTO calendar VALUES('2025-02-15','2025-02',1,0,6,28,46);
INSERT INTO calendar VALUES('2025-02-16','2025-02',2,0,7,28,47);
INSERT INTO calendar VALUES('2025-02-17','2025-02',2,1,1,29,48);
INSERT INTO calendar VALUES('2025-02-18','2025-02',2,1,2,30,49);
INSERT INTO calendar VALUES('2025-02-19','2025-02',2,1,3,31,50);
INSERT INTO calendar VALUES('2025-02-20','2025-02',2,1,4,32,51);
INSERT INTO calendar VALUES('2025-02-21','2025-02',2,1,5,33,52);
INSERT INTO calendar VALUES('2025-02-22','2025-02',2,0,6,33,53);
INSERT INTO calendar VALUES('2025-02-23','2025-02',2,0,7,33,54);
INSERT INTO calendar VALUES('2025-02-24','2025-02',2,1,1,34,55);
INSERT INTO calendar VALUES('2025-02-25','2025-02',2,1,2,35,56);
INSERT INTO calendar VALUES('2025-02-26','2025-02',2,1,3,36,57);
INSERT INTO calendar VALUES('2025-02-27','2025-02',2,1,4,37,58);
INSERT INTO calendar VALUES('2025-02-28','2025-02',2,1,5,38,59);
INSERT INTO calendar VALUES('2025-03-01','2025-03',1,0,6,38,60);
INSERT INTO calendar VALUES('2025-03-02','2025-03',1,0,7,38,61);
INSERT INTO calendar VALUES('2025-03-03','2025-03',1,1,1,39,62);
INSERT INTO calendar VALUES('2025-03-04','2025-03',1,1,2,40,63);
INSERT INTO calendar VALUES('2025-03-05','2025-03',1,1,3,41,64);
INSERT INTO calendar VALUES('2025-03-06','2025-03',1,1,4,42,65);
INSERT INTO calendar VALUES('2025-03-07','2025-03',1,1,5,43,66);
INSERT INTO calendar VALUES('2025-03-08','2025-03',1,0,6,43,67);
INSERT INTO calendar VALUES('2025-03-09','2025-03',1,0,7,43,68);
INSERT INTO calendar VALUES('2025-03-10','2025-03',1,1,1,44,69);
INSERT INTO calendar VALUES('2025-03-11','2025-03',1,1,2,45,70);
INSERT INTO calendar VALUES('2025-03-12','2025-03',1,1,3,46,71);
INSERT INTO calendar VALUES('2025-03-13','2025-03',1,1,4,47,72);
INSERT INTO calendar VALUES('2025-03-14','2025-03',1,1,5,48,73);
INSERT INTO calendar VALUES('2025-03-15','2025-03',1,0,6,48,74);
INSERT INTO calendar VALUES('2025-03-16','2025-03',2,0,7,48,75);
INSERT INTO calendar VALUES('2025-03-17','2025-03',2,1,1,49,76);
INSERT INTO calendar VALUES('2025-03-18','2025-03',2,1,2,50,77);
INSERT INTO calendar VALUES('2025-03-19','2025-03',2,1,3,51,78);
INSERT INTO calendar VALUES('2025-03-20','2025-03',2,1,4,52,79);
INSERT INTO calendar VALUES('2025-03-21','2025-03',2,1,5,53,80);
INSERT INTO calendar VALUES('2025-03-22','2025-03',2,0,6,53,81);
INSERT INTO calendar VALUES('2025-03-23','2025-03',2,0,7,53,82);
INSERT INTO calendar VALUES('2025-03-24','2025-03',2,1,1,54,83);
INSERT INTO calendar VALUES('2025-03-25','2025-03',2,1,2,55,84);
INSERT INTO calendar VALUES('2025-03-26','2025-03',2,1,3,56,85);
INSERT INTO calendar VALUES('2025-03-27','2025-03',2,1,4,57,86);
INSERT INTO calendar VALUES('2025-03-28','2025-03',2,1,5,58,87);
INSERT INTO calendar VALUES('2025-03-29','2025-03',2,0,6,58,88);
INSERT INTO calendar VALUES('2025-03-30','2025-03',2,0,7,58,89);
INSERT INTO calendar VALUES('2025-03-31','2025-03',2,1,1,59,90);
INSERT INTO calendar VALUES('2025-04-01','2025-04',1,1,2,60,91);
INSERT INTO calendar VALUES('2025-04-02','2025-04',1,1,3,61,92);
INSERT INTO calendar VALUES('2025-04-03','2025-04',1,1,4,62,93);
INSERT INTO calendar VALUES('2025-04-04','2025-04',1,0,5,62,94);
INSERT INTO calendar VALUES('2025-04-05','2025-04',1,0,6,62,95);
INSERT INTO calendar VALUES('2025-04-06','2025-04',1,0,7,62,96);
INSERT INTO calendar VALUES('2025-04-07','2025-04',1,1,1,63,97);
INSERT INTO calendar VALUES('2025-04-08','2025-04',1,1,2,64,98);
INSERT INTO calendar VALUES('2025-04-09','2025-04',1,1,3,65,99);
INSERT INTO calendar VALUES('2025-04-10','2025-04',1,1,4,66,100);
INSERT INTO calendar VALUES('2025-04-11','2025-04',1,1,5,67,101);
INSERT INTO calendar VALUES('2025-04-12','2025-04',1,0,6,67,102);
INSERT INTO calendar VALUES('2025-04-13','2025-04',1,0,7,67,103);
INSERT INTO calendar VALUES('2025-04-14','2025-04',1,1,1,68,104);
INSERT INTO calendar VALUES('2025-04-15','2025-04',1,1,2,69,105);
INSERT INTO calendar VALUES('2025-04-16','2025-04',2,1,3,70,106);
INSERT INTO calendar VALUES('2025-04-17','2025-04',2,1,4,71,107);
INSERT INTO calendar VALUES('2025-04-18','2025-04',2,1,5,72,108);
INSERT INTO calendar VALUES('2025-04-19','2025-04',2,0,6,72,109);
INSERT INTO calendar VALUES('2025-04-20','2025-04',2,0,7,72,110);
INSERT INTO calendar VALUES('2025-04-21','2025-04',2,1,1,73,111);
INSERT INTO calendar VALUES('2025-04-22','2025-04',2,1,2,74,112);
INSERT INTO calendar VALUES('2025-04-23','2025-04',2,1,3,75,113);
INSERT INTO calendar VALUES('2025-04-24','2025-04',2,1,4,76,114);
INSERT INTO calendar VALUES('2025-04-25','2025-04',2,1,5,77,115);
INSERT INTO calendar VALUES('2025-04-26','2025-04',2,0,6,77,116);
INSERT INTO calendar VALUES('2025-04-27','2025-04',2,1,7,78,117);
INSERT INTO calendar VALUES('2025-04-28','2025-04',2,1,1,79,118);
INSERT INTO calendar VALUES('2025-04-29','2025-04',2,1,2,80,119);
INSERT INTO calendar VALUES('2025-04-30','2025-04',2,1,3,81,120);
INSERT INTO calendar VALUES('2025-05-01','2025-05',1,0,4,81,121);
INSERT INTO calendar VALUES('2025-05-02','2025-05',1,0,5,81,122);
INSERT INTO calendar VALUES('2025-05-03','2025-05',1,0,6,81,123);
INSERT INTO calendar VALUES('2025-05-04','2025-05',1,0,7,81,124);
INSERT INTO calendar VALUES('2025-05-05','2025-05',1,0,1,81,125);
INSERT INTO calendar VALUES('2025-05-06','2025-05',1,1,2,82,126);
INSERT INTO calendar VALUES('2025-05-07','2025-05',1,1,3,83,127);
INSERT INTO calendar VALUES('2025-05-08','2025-05',1,1,4,84,128);
INSERT INTO calendar VALUES('2025-05-09','2025-05',1,1,5,85,129);
INSERT INTO calendar VALUES('2025-05-10','2025-05',1,0,6,85,130);
INSERT INTO calendar VALUES('2025-05-11','2025-05',1,0,7,85,131);
INSERT INTO calendar VALUES('2025-05-12','2025-05',1,1,1,86,132);
INSERT INTO calendar VALUES('2025-05-13','2025-05',1,1,2,87,133);
INSERT INTO calendar VALUES('2025-05-14','2025-05',1,1,3,88,134);
INSERT INTO calendar VALUES('2025-05-15','2025-05',1,1,4,89,135);
INSERT INTO calendar VALUES('2025-05-16','2025-05',2,1,5,90,136);
INSERT INTO calendar VALUES('2025-05-17','2025-05',2,0,6,90,137);
INSERT INTO calendar VALUES('2025-05-18','2025-05',2,0,7,90,138);
INSERT INTO calendar VALUES('2025-05-19','2025-05',2,1,1,91,139);
INSERT INTO calendar VALUES('2025-05-20','2025-05',2,1,2,92,140);
INSERT INTO calendar VALUES('2025-05-21','2025-05',2,1,3,93,141);
INSERT INTO calendar VALUES('2025-05-22','2025-05',2,1,4,94,142);
INSERT INTO calendar VALUES('2025-05-23','2025-05',2,1,5,95,143);
INSERT INTO calendar VALUES('2025-05-24','2025-05',2,0,6,95,144);
INSERT INTO calendar VALUES('2025-05-25','2025-05',2,0,7,95,145);
INSERT INTO calendar VALUES('2025-05-26','2025-05',2,1,1,96,146);
INSERT INTO calendar VALUES('2025-05-27','2025-05',2,1,2,97,147);
INSERT INTO calendar VALUES('2025-05-28','2025-05',2,1,3,98,148);
INSERT INTO calendar VALUES('2025-05-29','2025-05',2,1,4,99,149);
INSERT INTO calendar VALUES('2025-05-30','2025-05',2,1,5,100,150);
INSERT INTO calendar VALUES('2025-05-31','2025-05',2,0,6,100,151);
INSERT INTO calendar VALUES('2025-06-01','2025-06',1,0,7,100,152);
INSERT INTO calendar VALUES('2025-06-02','2025-06',1,0,1,100,153);
INSERT INTO calendar VALUES('2025-06-03','2025-06',1,1,2,101,154);
INSERT INTO calendar VALUES('2025-06-04','2025-06',1,1,3,102,155);
INSERT INTO calendar VALUES('2025-06-05','2025-06',1,1,4,103,156);
INSERT INTO calendar VALUES('2025-06-06','2025-06',1,1,5,104,157);
INSERT INTO calendar VALUES('2025-06-07','2025-06',1,0,6,104,158);
INSERT INTO calendar VALUES('2025-06-08','2025-06',1,0,7,104,159);
INSERT INTO calendar VALUES('2025-06-09','2025-06',1,1,1,105,160);
INSERT INTO calendar VALUES('2025-06-10','2025-06',1,1,2,106,161);
INSERT INTO calendar VALUES('2025-06-11','2025-06',1,1,3,107,162);
INSERT INTO calendar VALUES('2025-06-12','2025-06',1,1,4,108,163);
INSERT INTO calendar VALUES('2025-06-13','2025-06',1,1,5,109,164);
INSERT INTO calendar VALUES('2025-06-14','2025-06',1,0,6,109,165);
INSERT INTO calendar VALUES('2025-06-15','2025-06',1,0,7,109,166);
INSERT INTO calendar VALUES('2025-06-16','2025-06',2,1,1,110,167);
INSERT INTO calendar VALUES('2025-06-17','2025-06',2,1,2,111,168);
INSERT INTO calendar VALUES('2025-06-18','2025-06',2,1,3,112,169);
INSERT INTO calendar VALUES('2025-06-19','2025-06',2,1,4,113,170);
INSERT INTO calendar VALUES('2025-06-20','2025-06',2,1,5,114,171);
INSERT INTO calendar VALUES('2025-06-21','2025-06',2,0,6,114,172);
INSERT INTO calendar VALUES('2025-06-22','2025-06',2,0,7,114,173);
INSERT INTO calendar VALUES('2025-06-23','2025-06',2,1,1,115,174);
INSERT INTO calendar VALUES('2025-06-24','2025-06',2,1,2,116,175);
INSERT INTO calendar VALUES('2025-06-25','2025-06',2,1,3,117,176);
INSERT INTO calendar VALUES('2025-06-26','2025-06',2,1,4,118,177);
INSERT INTO calendar VALUES('2025-06-27','2025-06',2,1,5,119,178);
INSERT INTO calendar VALUES('2025-06-28','2025-06',2,0,6,119,179);
INSERT INTO calendar VALUES('2025-06-29','2025-06',2,0,7,119,180);
INSERT INTO calendar VALUES('2025-06-30','2025-06',2,1,1,120,181);
INSERT INTO calendar VALUES('2025-07-01','2025-07',1,1,2,121,182);
INSERT INTO calendar VALUES('2025-07-02','2025-07',1,1,3,122,183);
INSERT INTO calendar VALUES('2025-07-03','2025-07',1,1,4,123,184);
INSERT INTO calendar VALUES('2025-07-04','2025-07',1,1,5,124,185);
INSERT INTO calendar VALUES('2025-07-05','2025-07',1,0,6,124,186);
INSERT INTO calendar VALUES('2025-07-06','2025-07',1,0,7,124,187);
INSERT INTO calendar VALUES('2025-07-07','2025-07',1,1,1,125,188);
INSERT INTO calendar VALUES('2025-07-08','2025-07',1,1,2,126,189);
INSERT INTO calendar VALUES('2025-07-09','2025-07',1,1,3,127,190);
INSERT INTO calendar VALUES('2025-07-10','2025-07',1,1,4,128,191);
INSERT INTO calendar VALUES('2025-07-11','2025-07',1,1,5,129,192);
INSERT INTO calendar VALUES('2025-07-12','2025-07',1,0,6,129,193);
INSERT INTO calendar VALUES('2025-07-13','2025-07',1,0,7,129,194);
INSERT INTO calendar VALUES('2025-07-14','2025-07',1,1,1,130,195);
INSERT INTO calendar VALUES('2025-07-15','2025-07',1,1,2,131,196);
INSERT INTO calendar VALUES('2025-07-16','2025-07',2,1,3,132,197);
INSERT INTO calendar VALUES('2025-07-17','2025-07',2,1,4,133,198);
INSERT INTO calendar VALUES('2025-07-18','2025-07',2,1,5,134,199);
INSERT INTO calendar VALUES('2025-07-19','2025-07',2,0,6,134,200);
INSERT INTO calendar VALUES('2025-07-20','2025-07',2,0,7,134,201);
INSERT INTO calendar VALUES('2025-07-21','2025-07',2,1,1,135,202);
INSERT INTO calendar VALUES('2025-07-22','2025-07',2,1,2,136,203);
INSERT INTO calendar VALUES('2025-07-23','2025-07',2,1,3,137,204);
INSERT INTO calendar VALUES('2025-07-24','2025-07',2,1,4,138,205);
INSERT INTO calendar VALUES('2025-07-25','2025-07',2,1,5,139,206);
INSERT INTO calendar VALUES('2025-07-26','2025-07',2,0,6,139,207);
INSERT INTO calendar VALUES('2025-07-27','2025-07',2,0,7,139,208);
INSERT INTO calendar VALUES('2025-07-28','2025-07',2,1,1,140,209);
INSERT INTO calendar VALUES('2025-07-29','2025-07',2,1,2,141,210);
INSERT INTO calendar VALUES('2025-07-30','2025-07',2,1,3,142,211);
INSERT INTO calendar VALUES('2025-07-31','2025-07',2,1,4,143,212);
INSERT INTO calendar VALUES('2025-08-01','2025-08',1,1,5,144,213);
INSERT INTO calendar VALUES('2025-08-02','2025-08',1,0,6,144,214);
INSERT INTO calendar VALUES('2025-08-03','2025-08',1,0,7,144,215);
INSERT INTO calendar VALUES('2025-08-04','2025-08',1,1,1,145,216);
INSERT INTO calendar VALUES('2025-08-05','2025-08',1,1,2,146,217);
INSERT INTO calendar VALUES('2025-08-06','2025-08',1,1,3,147,218);
INSERT INTO calendar VALUES('2025-08-07','2025-08',1,1,4,148,219);
INSERT INTO calendar VALUES('2025-08-08','2025-08',1,1,5,149,220);
INSERT INTO calendar VALUES('2025-08-09','2025-08',1,0,6,149,221);
INSERT INTO calendar VALUES('2025-08-10','2025-08',1,0,7,149,222);
INSERT INTO calendar VALUES('2025-08-11','2025-08',1,1,1,150,223);
INSERT INTO calendar VALUES('2025-08-12','2025-08',1,1,2,151,224);
INSERT INTO calendar VALUES('2025-08-13','2025-08',1,1,3,152,225);
INSERT INTO calendar VALUES('2025-08-14','2025-08',1,1,4,153,226);
INSERT INTO calendar VALUES('2025-08-15','2025-08',1,1,5,154,227);
INSERT INTO calendar VALUES('2025-08-16','2025-08',2,0,6,154,228);
INSERT INTO calendar VALUES('2025-08-17','2025-08',2,0,7,154,229);
INSERT INTO calendar VALUES('2025-08-18','2025-08',2,1,1,155,230);
INSERT INTO calendar VALUES('2025-08-19','2025-08',2,1,2,156,231);
INSERT INTO calendar VALUES('2025-08-20','2025-08',2,1,3,157,232);
INSERT INTO calendar VALUES('2025-08-21','2025-08',2,1,4,158,233);
INSERT INTO calendar VALUES('2025-08-22','2025-08',2,1,5,159,234);
INSERT INTO calendar VALUES('2025-08-23','2025-08',2,0,6,159,235);
INSERT INTO calendar VALUES('2025-08-24','2025-08',2,0,7,159,236);
INSERT INTO calendar VALUES('2025-08-25','2025-08',2,1,1,160,237);
INSERT INTO calendar VALUES('2025-08-26','2025-08',2,1,2,161,238);
INSERT INTO calendar VALUES('2025-08-27','2025-08',2,1,3,162,239);
INSERT INTO calendar VALUES('2025-08-28','2025-08',2,1,4,163,240);
INSERT INTO calendar VALUES('2025-08-29','2025-08',2,1,5,164,241);
INSERT INTO calendar VALUES('2025-08-30','2025-08',2,0,6,164,242);
INSERT INTO calendar VALUES('2025-08-31','2025-08',2,0,7,164,243);
INSERT INTO calendar VALUES('2025-09-01','2025-09',1,1,1,165,244);
INSERT INTO calendar VALUES('2025-09-02','2025-09',1,1,2,166,245);
INSERT INTO calendar VALUES('2025-09-03','2025-09',1,1,3,167,246);
INSERT INTO calendar VALUES('2025-09-04','2025-09',1,1,4,168,247);
INSERT INTO calendar VALUES('2025-09-05','2025-09',1,1,5,169,248);
INSERT INTO calendar VALUES('2025-09-06','2025-09',1,0,6,169,249);
INSERT INTO calendar VALUES('2025-09-07','2025-09',1,0,7,169,250);
INSERT INTO calendar VALUES('2025-09-08','2025-09',1,1,1,170,251);
INSERT INTO calendar VALUES('2025-09-09','2025-09',1,1,2,171,252);
INSERT INTO calendar VALUES('2025-09-10','2025-09',1,1,3,172,253);
INSERT INTO calendar VALUES('2025-09-11','2025-09',1,1,4,173,254);
INSERT INTO calendar VALUES('2025-09-12','2025-09',1,1,5,174,255);
INSERT INTO calendar VALUES('2025-09-13','2025-09',1,0,6,174,256);
INSERT INTO calendar VALUES('2025-09-14','2025-09',1,0,7,174,257);
INSERT INTO calendar VALUES('2025-09-15','2025-09',1,1,1,175,258);
INSERT INTO calendar VALUES('2025-09-16','2025-09',2,1,2,176,259);
INSERT INTO calendar VALUES('2025-09-17','2025-09',2,1,3,177,260);
INSERT INTO calendar VALUES('2025-09-18','2025-09',2,1,4,178,261);
INSERT INTO calendar VALUES('2025-09-19','2025-09',2,1,5,179,262);
INSERT INTO calendar VALUES('2025-09-20','2025-09',2,0,6,179,263);
INSERT INTO calendar VALUES('2025-09-21','2025-09',2,0,7,179,264);
INSERT INTO calendar VALUES('2025-09-22','2025-09',2,1,1,180,265);
INSERT INTO calendar VALUES('2025-09-23','2025-09',2,1,2,181,266);
INSERT INTO calendar VALUES('2025-09-24','2025-09',2,1,3,182,267);
INSERT INTO calendar VALUES('2025-09-25','2025-09',2,1,4,183,268);
INSERT INTO calendar VALUES('2025-09-26','2025-09',2,1,5,184,269);
INSERT INTO calendar VALUES('2025-09-27','2025-09',2,0,6,184,270);
INSERT INTO calendar VALUES('2025-09-28','2025-09',2,1,7,185,271);
INSERT INTO calendar VALUES('2025-09-29','2025-09',2,1,1,186,272);
INSERT INTO calendar VALUES('2025-09-30','2025-09',2,1,2,187,273);
INSERT INTO calendar VALUES('2025-10-01','2025-10',1,0,3,187,274);
INSERT INTO calendar VALUES('2025-10-02','2025-10',1,0,4,187,275);
INSERT INTO calendar VALUES('2025-10-03','2025-10',1,0,5,187,276);
INSERT INTO calendar VALUES('2025-10-04','2025-10',1,0,6,187,277);
INSERT INTO calendar VALUES('2025-10-05','2025-10',1,0,7,187,278);
INSERT INTO calendar VALUES('2025-10-06','2025-10',1,0,1,187,279);
INSERT INTO calendar VALUES('2025-10-07','2025-10',1,0,2,187,280);
INSERT INTO calendar VALUES('2025-10-08','2025-10',1,0,3,187,281);
INSERT INTO calendar VALUES('2025-10-09','2025-10',1,1,4,188,282);
INSERT INTO calendar VALUES('2025-10-10','2025-10',1,1,5,189,283);
INSERT INTO calendar VALUES('2025-10-11','2025-10',1,1,6,190,284);
INSERT INTO calendar VALUES('2025-10-12','2025-10',1,0,7,190,285);
INSERT INTO calendar VALUES('2025-10-13','2025-10',1,1,1,191,286);
INSERT INTO calendar VALUES('2025-10-14','2025-10',1,1,2,192,287);
INSERT INTO calendar VALUES('2025-10-15','2025-10',1,1,3,193,288);
INSERT INTO calendar VALUES('2025-10-16','2025-10',2,1,4,194,289);
INSERT INTO calendar VALUES('2025-10-17','2025-10',2,1,5,195,290);
INSERT INTO calendar VALUES('2025-10-18','2025-10',2,0,6,195,291);
INSERT INTO calendar VALUES('2025-10-19','2025-10',2,0,7,195,292);
INSERT INTO calendar VALUES('2025-10-20','2025-10',2,1,1,196,293);
INSERT INTO calendar VALUES('2025-10-21','2025-10',2,1,2,197,294);
INSERT INTO calendar VALUES('2025-10-22','2025-10',2,1,3,198,295);
INSERT INTO calendar VALUES('2025-10-23','2025-10',2,1,4,199,296);
INSERT INTO calendar VALUES('2025-10-24','2025-10',2,1,5,200,297);
INSERT INTO calendar VALUES('2025-10-25','2025-10',2,0,6,200,298);
INSERT INTO calendar VALUES('2025-10-26','2025-10',2,0,7,200,299);
INSERT INTO calendar VALUES('2025-10-27','2025-10',2,1,1,201,300);
INSERT INTO calendar VALUES('2025-10-28','2025-10',2,1,2,202,301);
INSERT INTO calendar VALUES('2025-10-29','2025-10',2,1,3,203,302);
INSERT INTO calendar VALUES('2025-10-30','2025-10',2,1,4,204,303);
INSERT INTO calendar VALUES('2025-10-31','2025-10',2,1,5,205,304);
INSERT INTO calendar VALUES('2025-11-01','2025-11',1,0,6,205,305);
INSERT INTO calendar VALUES('2025-11-02','2025-11',1,0,7,205,306);
INSERT INTO calendar VALUES('2025-11-03','2025-11',1,1,1,206,307);
INSERT INTO calendar VALUES('2025-11-04','2025-11',1,1,2,207,308);
INSERT INTO calendar VALUES('2025-11-05','2025-11',1,1,3,208,309);
INSERT INTO calendar VALUES('2025-11-06','2025-11',1,1,4,209,310);
INSERT INTO calendar VALUES('2025-11-07','2025-11',1,1,5,210,311);
INSERT INTO calendar VALUES('2025-11-08','2025-11',1,0,6,210,312);
INSERT INTO calendar VALUES('2025-11-09','2025-11',1,0,7,210,313);
INSERT INTO calendar VALUES('2025-11-10','2025-11',1,1,1,211,314);
INSERT INTO calendar VALUES('2025-11-11','2025-11',1,1,2,212,315);
INSERT INTO calendar VALUES('2025-11-12','2025-11',1,1,3,213,316);
INSERT INTO calendar VALUES('2025-11-13','2025-11',1,1,4,214,317);
INSERT INTO calendar VALUES('2025-11-14','2025-11',1,1,5,215,318);
INSERT INTO calendar VALUES('2025-11-15','2025-11',1,0,6,215,319);
INSERT INTO calendar VALUES('2025-11-16','2025-11',2,0,7,215,320);
INSERT INTO calendar VALUES('2025-11-17','2025-11',2,1,1,216,321);
INSERT INTO calendar VALUES('2025-11-18','2025-11',2,1,2,217,322);
INSERT INTO calendar VALUES('2025-11-19','2025-11',2,1,3,218,323);
INSERT INTO calendar VALUES('2025-11-20','2025-11',2,1,4,219,324);
INSERT INTO calendar VALUES('2025-11-21','2025-11',2,1,5,220,325);
INSERT INTO calendar VALUES('2025-11-22','2025-11',2,0,6,220,326);
INSERT INTO calendar VALUES('2025-11-23','2025-11',2,0,7,220,327);
INSERT INTO calendar VALUES('2025-11-24','2025-11',2,1,1,221,328);
INSERT INTO calendar VALUES('2025-11-25','2025-11',2,1,2,222,329);
INSERT INTO calendar VALUES('2025-11-26','2025-11',2,1,3,223,330);
INSERT INTO calendar VALUES('2025-11-27','2025-11',2,1,4,224,331);
INSERT INTO calendar VALUES('2025-11-28','2025-11',2,1,5,225,332);
INSERT INTO calendar VALUES('2025-11-29','2025-11',2,0,6,225,333);
INSERT INTO calendar VALUES('2025-11-30','2025-11',2,0,7,225,334);
INSERT INTO calendar VALUES('2025-12-01','2025-12',1,1,1,226,335);
INSERT INTO calendar VALUES('2025-12-02','2025-12',1,1,2,227,336);
INSERT INTO calendar VALUES('2025-12-03','2025-12',1,1,3,228,337);
INSERT INTO calendar VALUES('2025-12-04','2025-12',1,1,4,229,338);
INSERT INTO calendar VALUES('2025-12-05','2025-12',1,1,5,230,339);
INSERT INTO calendar VALUES('2025-12-06','2025-12',1,0,6,230,340);
INSERT INTO calendar VALUES('2025-12-07','2025-12',1,0,7,230,341);
INSERT INTO calendar VALUES('2025-12-08','2025-12',1,1,1,231,342);
INSERT INTO calendar VALUES('2025-12-09','2025-12',1,1,2,232,343);
INSERT INTO calendar VALUES('2025-12-10','2025-12',1,1,3,233,344);
INSERT INTO calendar VALUES('2025-12-11','2025-12',1,1,4,234,345);
INSERT INTO calendar VALUES('2025-12-12','2025-12',1,1,5,235,346);
INSERT INTO calendar VALUES('2025-12-13','2025-12',1,0,6,235,347);
INSERT INTO calendar VALUES('2025-12-14','2025-12',1,0,7,235,348);
INSERT INTO calendar VALUES('2025-12-15','2025-12',1,1,1,236,349);
INSERT INTO calendar VALUES('2025-12-16','2025-12',2,1,2,237,350);
INSERT INTO calendar VALUES('2025-12-17','2025-12',2,1,3,238,351);
INSERT INTO calendar VALUES('2025-12-18','2025-12',2,1,4,239,352);
INSERT INTO calendar VALUES('2025-12-19','2025-12',2,1,5,240,353);
INSERT INTO calendar VALUES('2025-12-20','2025-12',2,0,6,240,354);
INSERT INTO calendar VALUES('2025-12-21','2025-12',2,0,7,240,355);
INSERT INTO calendar VALUES('2025-12-22','2025-12',2,1,1,241,356);
INSERT INTO calendar VALUES('2025-12-23','2025-12',2,1,2,242,357);
INSERT INTO calendar VALUES('2025-12-24','2025-12',2,1,3,243,358);
INSERT INTO calendar VALUES('2025-12-25','2025-12',2,1,4,244,359);
INSERT INTO calendar VALUES('2025-12-26','2025-12',2,1,5,245,360);
INSERT INTO calendar VALUES('2025-12-27','2025-12',2,0,6,245,361);
INSERT INTO calendar VALUES('2025-12-28','2025-12',2,0,7,245,362);
INSERT INTO calendar VALUES('2025-12-29','2025-12',2,1,1,246,363);
INSERT INTO calendar VALUES('2025-12-30','2025-12',2,1,2,247,364);
INSERT INTO calendar VALUES('2025-12-31','2025-12',2,1,3,248,365);
INSERT INTO calendar VALUES('2026-01-01','2026-01',1,0,4,248,366);
INSERT INTO calendar VALUES('2026-01-02','2026-01',1,0,5,248,367);
INSERT INTO calendar VALUES('2026-01-03','2026-01',1,0,6,248,368);
INSERT INTO calendar VALUES('2026-01-04','2026-01',1,1,7,249,369);
INSERT INTO calendar VALUES('2026-01-05','2026-01',1,1,1,250,370);
INSERT INTO calendar VALUES('2026-01-06','2026-01',1,1,2,251,371);
INSERT INTO calendar VALUES('2026-01-07','2026-01',1,1,3,252,372);
INSERT INTO calendar VALUES('2026-01-08','2026-01',1,1,4,253,373);
INSERT INTO calendar VALUES('2026-01-09','2026-01',1,1,5,254,374);
INSERT INTO calendar VALUES('2026-01-10','2026-01',1,0,6,254,375);
INSERT INTO calendar VALUES('2026-01-11','2026-01',1,0,7,254,376);
INSERT INTO calendar VALUES('2026-01-12','2026-01',1,1,1,255,377);
INSERT INTO calendar VALUES('2026-01-13','2026-01',1,1,2,256,378);
INSERT INTO calendar VALUES('2026-01-14','2026-01',1,1,3,257,379);
INSERT INTO calendar VALUES('2026-01-15','2026-01',1,1,4,258,380);
INSERT INTO calendar VALUES('2026-01-16','2026-01',2,1,5,259,381);
INSERT INTO calendar VALUES('2026-01-17','2026-01',2,0,6,259,382);
INSERT INTO calendar VALUES('2026-01-18','2026-01',2,0,7,259,383);
INSERT INTO calendar VALUES('2026-01-19','2026-01',2,1,1,260,384);
INSERT INTO calendar VALUES('2026-01-20','2026-01',2,1,2,261,385);
INSERT INTO calendar VALUES('2026-01-21','2026-01',2,1,3,262,386);
INSERT INTO calendar VALUES('2026-01-22','2026-01',2,1,4,263,387);
INSERT INTO calendar VALUES('2026-01-23','2026-01',2,1,5,264,388);
INSERT INTO calendar VALUES('2026-01-24','2026-01',2,0,6,264,389);
INSERT INTO calendar VALUES('2026-01-25','2026-01',2,0,7,264,390);
INSERT INTO calendar VALUES('2026-01-26','2026-01',2,1,1,265,391);
INSERT INTO calendar VALUES('2026-01-27','2026-01',2,1,2,266,392);
INSERT INTO calendar VALUES('2026-01-28','2026-01',2,1,3,267,393);
INSERT INTO calendar VALUES('2026-01-29','2026-01',2,1,4,268,394);
INSERT INTO calendar VALUES('2026-01-30','2026-01',2,1,5,269,395);
INSERT INTO calendar VALUES('2026-01-31','2026-01',2,0,6,269,396);
INSERT INTO calendar VALUES('2026-02-01','2026-02',1,0,7,269,397);
INSERT INTO calendar VALUES('2026-02-02','2026-02',1,1,1,270,398);
INSERT INTO calendar VALUES('2026-02-03','2026-02',1,1,2,271,399);
INSERT INTO calendar VALUES('2026-02-04','2026-02',1,1,3,272,400);
INSERT INTO calendar VALUES('2026-02-05','2026-02',1,1,4,273,401);
INSERT INTO calendar VALUES('2026-02-06','2026-02',1,1,5,274,402);
INSERT INTO calendar VALUES('2026-02-07','2026-02',1,0,6,274,403);
INSERT INTO calendar VALUES('2026-02-08','2026-02',1,0,7,274,404);
INSERT INTO calendar VALUES('2026-02-09','2026-02',1,1,1,275,405);
INSERT INTO calendar VALUES('2026-02-10','2026-02',1,1,2,276,406);
INSERT INTO calendar VALUES('2026-02-11','2026-02',1,1,3,277,407);
INSERT INTO calendar VALUES('2026-02-12','2026-02',1,1,4,278,408);
INSERT INTO calendar VALUES('2026-02-13','2026-02',1,1,5,279,409);
INSERT INTO calendar VALUES('2026-02-14','2026-02',1,1,6,280,410);
INSERT INTO calendar VALUES('2026-02-15','2026-02',1,0,7,280,411);
INSERT INTO calendar VALUES('2026-02-16','2026-02',2,0,1,280,412);
INSERT INTO calendar VALUES('2026-02-17','2026-02',2,0,2,280,413);
INSERT INTO calendar VALUES('2026-02-18','2026-02',2,0,3,280,414);
INSERT INTO calendar VALUES('2026-02-19','2026-02',2,0,4,280,415);
INSERT INTO calendar VALUES('2026-02-20','2026-02',2,0,5,280,416);
INSERT INTO calendar VALUES('2026-02-21','2026-02',2,0,6,280,417);
INSERT INTO calendar VALUES('2026-02-22','2026-02',2,0,7,280,418);
INSERT INTO calendar VALUES('2026-02-23','2026-02',2,0,1,280,419);
INSERT INTO calendar VALUES('2026-02-24','2026-02',2,1,2,281,420);
INSERT INTO calendar VALUES('2026-02-25','2026-02',2,1,3,282,421);
INSERT INTO calendar VALUES('2026-02-26','2026-02',2,1,4,283,422);
INSERT INTO calendar VALUES('2026-02-27','2026-02',2,1,5,284,423);
INSERT INTO calendar VALUES('2026-02-28','2026-02',2,1,6,285,424);
INSERT INTO calendar VALUES('2026-03-01','2026-03',1,0,7,285,425);
INSERT INTO calendar VALUES('2026-03-02','2026-03',1,1,1,286,426);
INSERT INTO calendar VALUES('2026-03-03','2026-03',1,1,2,287,427);
INSERT INTO calendar VALUES('2026-03-04','2026-03',1,1,3,288,428);
INSERT INTO calendar VALUES('2026-03-05','2026-03',1,1,4,289,429);
INSERT INTO calendar VALUES('2026-03-06','2026-03',1,1,5,290,430);
INSERT INTO calendar VALUES('2026-03-07','2026-03',1,0,6,290,431);
INSERT INTO calendar VALUES('2026-03-08','2026-03',1,0,7,290,432);
INSERT INTO calendar VALUES('2026-03-09','2026-03',1,1,1,291,433);
INSERT INTO calendar VALUES('2026-03-10','2026-03',1,1,2,292,434);
INSERT INTO calendar VALUES('2026-03-11','2026-03',1,1,3,293,435);
INSERT INTO calendar VALUES('2026-03-12','2026-03',1,1,4,294,436);
INSERT INTO calendar VALUES('2026-03-13','2026-03',1,1,5,295,437);
INSERT INTO calendar VALUES('2026-03-14','2026-03',1,0,6,295,438);
INSERT INTO calendar VALUES('2026-03-15','2026-03',1,0,7,295,439);
INSERT INTO calendar VALUES('2026-03-16','2026-03',2,1,1,296,440);
INSERT INTO calendar VALUES('2026-03-17','2026-03',2,1,2,297,441);
INSERT INTO calendar VALUES('2026-03-18','2026-03',2,1,3,298,442);
INSERT INTO calendar VALUES('2026-03-19','2026-03',2,1,4,299,443);
INSERT INTO calendar VALUES('2026-03-20','2026-03',2,1,5,300,444);
INSERT INTO calendar VALUES('2026-03-21','2026-03',2,0,6,300,445);
INSERT INTO calendar VALUES('2026-03-22','2026-03',2,0,7,300,446);
INSERT INTO calendar VALUES('2026-03-23','2026-03',2,1,1,301,447);
INSERT INTO calendar VALUES('2026-03-24','2026-03',2,1,2,302,448);
INSERT INTO calendar VALUES('2026-03-25','2026-03',2,1,3,303,449);
INSERT INTO calendar VALUES('2026-03-26','2026-03',2,1,4,304,450);
INSERT INTO calendar VALUES('2026-03-27','2026-03',2,1,5,305,451);
INSERT INTO calendar VALUES('2026-03-28','2026-03',2,0,6,305,452);
INSERT INTO calendar VALUES('2026-03-29','2026-03',2,0,7,305,453);
INSERT INTO calendar VALUES('2026-03-30','2026-03',2,1,1,306,454);
INSERT INTO calendar VALUES('2026-03-31','2026-03',2,1,2,307,455);
INSERT INTO calendar VALUES('2026-04-01','2026-04',1,1,3,308,456);
INSERT INTO calendar VALUES('2026-04-02','2026-04',1,1,4,309,457);
INSERT INTO calendar VALUES('2026-04-03','2026-04',1,1,5,310,458);
INSERT INTO calendar VALUES('2026-04-04','2026-04',1,0,6,310,459);
INSERT INTO calendar VALUES('2026-04-05','2026-04',1,0,7,310,460);
INSERT INTO calendar VALUES('2026-04-06','2026-04',1,0,1,310,461);
INSERT INTO calendar VALUES('2026-04-07','2026-04',1,1,2,311,462);
INSERT INTO calendar VALUES('2026-04-08','2026-04',1,1,3,312,463);
INSERT INTO calendar VALUES('2026-04-09','2026-04',1,1,4,313,464);
INSERT INTO calendar VALUES('2026-04-10','2026-04',1,1,5,314,465);
INSERT INTO calendar VALUES('2026-04-11','2026-04',1,0,6,314,466);
INSERT INTO calendar VALUES('2026-04-12','2026-04',1,0,7,314,467);
INSERT INTO calendar VALUES('2026-04-13','2026-04',1,1,1,315,468);
INSERT INTO calendar VALUES('2026-04-14','2026-04',1,1,2,316,469);
INSERT INTO calendar VALUES('2026-04-15','2026-04',1,1,3,317,470);
INSERT INTO calendar VALUES('2026-04-16','2026-04',2,1,4,318,471);
INSERT INTO calendar VALUES('2026-04-17','2026-04',2,1,5,319,472);
INSERT INTO calendar VALUES('2026-04-18','2026-04',2,0,6,319,473);
INSERT INTO calendar VALUES('2026-04-19','2026-04',2,0,7,319,474);
INSERT INTO calendar VALUES('2026-04-20','2026-04',2,1,1,320,475);
INSERT INTO calendar VALUES('2026-04-21','2026-04',2,1,2,321,476);
INSERT INTO calendar VALUES('2026-04-22','2026-04',2,1,3,322,477);
INSERT INTO calendar VALUES('2026-04-23','2026-04',2,1,4,323,478);
INSERT INTO calendar VALUES('2026-04-24','2026-04',2,1,5,324,479);
INSERT INTO calendar VALUES('2026-04-25','2026-04',2,0,6,324,480);
INSERT INTO calendar VALUES('2026-04-26','2026-04',2,0,7,324,481);
INSERT INTO calendar VALUES('2026-04-27','2026-04',2,1,1,325,482);
INSERT INTO calendar VALUES('2026-04-28','2026-04',2,1,2,326,483);
INSERT INTO calendar VALUES('2026-04-29','2026-04',2,1,3,327,484);
INSERT INTO calendar VALUES('2026-04-30','2026-04',2,1,4,328,485);
INSERT INTO calendar VALUES('2026-05-01','2026-05',1,0,5,328,486);
INSERT INTO calendar VALUES('2026-05-02','2026-05',1,0,6,328,487);
INSERT INTO calendar VALUES('2026-05-03','2026-05',1,0,7,328,488);
INSERT INTO calendar VALUES('2026-05-04','2026-05',1,0,1,328,489);
INSERT INTO calendar VALUES('2026-05-05','2026-05',1,0,2,328,490);
INSERT INTO calendar VALUES('2026-05-06','2026-05',1,1,3,329,491);
INSERT INTO calendar VALUES('2026-05-07','2026-05',1,1,4,330,492);
INSERT INTO calendar VALUES('2026-05-08','2026-05',1,1,5,331,493);
INSERT INTO calendar VALUES('2026-05-09','2026-05',1,1,6,332,494);
INSERT INTO calendar VALUES('2026-05-10','2026-05',1,0,7,332,495);
INSERT INTO calendar VALUES('2026-05-11','2026-05',1,1,1,333,496);
INSERT INTO calendar VALUES('2026-05-12','2026-05',1,1,2,334,497);
INSERT INTO calendar VALUES('2026-05-13','2026-05',1,1,3,335,498);
INSERT INTO calendar VALUES('2026-05-14','2026-05',1,1,4,336,499);
INSERT INTO calendar VALUES('2026-05-15','2026-05',1,1,5,337,500);
INSERT INTO calendar VALUES('2026-05-16','2026-05',2,0,6,337,501);
INSERT INTO calendar VALUES('2026-05-17','2026-05',2,0,7,337,502);
INSERT INTO calendar VALUES('2026-05-18','2026-05',2,1,1,338,503);
INSERT INTO calendar VALUES('2026-05-19','2026-05',2,1,2,339,504);
INSERT INTO calendar VALUES('2026-05-20','2026-05',2,1,3,340,505);
INSERT INTO calendar VALUES('2026-05-21','2026-05',2,1,4,341,506);
INSERT INTO calendar VALUES('2026-05-22','2026-05',2,1,5,342,507);
INSERT INTO calendar VALUES('2026-05-23','2026-05',2,0,6,342,508);
INSERT INTO calendar VALUES('2026-05-24','2026-05',2,0,7,342,509);
INSERT INTO calendar VALUES('2026-05-25','2026-05',2,1,1,343,510);
INSERT INTO calendar VALUES('2026-05-26','2026-05',2,1,2,344,511);
INSERT INTO calendar VALUES('2026-05-27','2026-05',2,1,3,345,512);
INSERT INTO calendar VALUES('2026-05-28','2026-05',2,1,4,346,513);
INSERT INTO calendar VALUES('2026-05-29','2026-05',2,1,5,347,514);
INSERT INTO calendar VALUES('2026-05-30','2026-05',2,0,6,347,515);
INSERT INTO calendar VALUES('2026-05-31','2026-05',2,0,7,347,516);
INSERT INTO calendar VALUES('2026-06-01','2026-06',1,1,1,348,517);
INSERT INTO calendar VALUES('2026-06-02','2026-06',1,1,2,349,518);
INSERT INTO calendar VALUES('2026-06-03','2026-06',1,1,3,350,519);
INSERT INTO calendar VALUES('2026-06-04','2026-06',1,1,4,351,520);
INSERT INTO calendar VALUES('2026-06-05','2026-06',1,1,5,352,521);
INSERT INTO calendar VALUES('2026-06-06','2026-06',1,0,6,352,522);
INSERT INTO calendar VALUES('2026-06-07','2026-06',1,0,7,352,523);
INSERT INTO calendar VALUES('2026-06-08','2026-06',1,1,1,353,524);
INSERT INTO calendar VALUES('2026-06-09','2026-06',1,1,2,354,525);
INSERT INTO calendar VALUES('2026-06-10','2026-06',1,1,3,355,526);
INSERT INTO calendar VALUES('2026-06-11','2026-06',1,1,4,356,527);
INSERT INTO calendar VALUES('2026-06-12','2026-06',1,1,5,357,528);
INSERT INTO calendar VALUES('2026-06-13','2026-06',1,0,6,357,529);
INSERT INTO calendar VALUES('2026-06-14','2026-06',1,0,7,357,530);
INSERT INTO calendar VALUES('2026-06-15','2026-06',1,1,1,358,531);
INSERT INTO calendar VALUES('2026-06-16','2026-06',2,1,2,359,532);
INSERT INTO calendar VALUES('2026-06-17','2026-06',2,1,3,360,533);
INSERT INTO calendar VALUES('2026-06-18','2026-06',2,1,4,361,534);
INSERT INTO calendar VALUES('2026-06-19','2026-06',2,0,5,361,535);
INSERT INTO calendar VALUES('2026-06-20','2026-06',2,0,6,361,536);
INSERT INTO calendar VALUES('2026-06-21','2026-06',2,0,7,361,537);
INSERT INTO calendar VALUES('2026-06-22','2026-06',2,1,1,362,538);
INSERT INTO calendar VALUES('2026-06-23','2026-06',2,1,2,363,539);
INSERT INTO calendar VALUES('2026-06-24','2026-06',2,1,3,364,540);
INSERT INTO calendar VALUES('2026-06-25','2026-06',2,1,4,365,541);
INSERT INTO calendar VALUES('2026-06-26','2026-06',2,1,5,366,542);
INSERT INTO calendar VALUES('2026-06-27','2026-06',2,0,6,366,543);
INSERT INTO calendar VALUES('2026-06-28','2026-06',2,0,7,366,544);
INSERT INTO calendar VALUES('2026-06-29','2026-06',2,1,1,367,545);
INSERT INTO calendar VALUES('2026-06-30','2026-06',2,1,2,368,546);
INSERT INTO calendar VALUES('2026-07-01','2026-07',1,1,3,369,547);
INSERT INTO calendar VALUES('2026-07-02','2026-07',1,1,4,370,548);
INSERT INTO calendar VALUES('2026-07-03','2026-07',1,1,5,371,549);
INSERT INTO calendar VALUES('2026-07-04','2026-07',1,0,6,371,550);
INSERT INTO calendar VALUES('2026-07-05','2026-07',1,0,7,371,551);
INSERT INTO calendar VALUES('2026-07-06','2026-07',1,1,1,372,552);
INSERT INTO calendar VALUES('2026-07-07','2026-07',1,1,2,373,553);
INSERT INTO calendar VALUES('2026-07-08','2026-07',1,1,3,374,554);
INSERT INTO calendar VALUES('2026-07-09','2026-07',1,1,4,375,555);
INSERT INTO calendar VALUES('2026-07-10','2026-07',1,1,5,376,556);
INSERT INTO calendar VALUES('2026-07-11','2026-07',1,0,6,376,557);
INSERT INTO calendar VALUES('2026-07-12','2026-07',1,0,7,376,558);
INSERT INTO calendar VALUES('2026-07-13','2026-07',1,1,1,377,559);
INSERT INTO calendar VALUES('2026-07-14','2026-07',1,1,2,378,560);
INSERT INTO calendar VALUES('2026-07-15','2026-07',1,1,3,379,561);
INSERT INTO calendar VALUES('2026-07-16','2026-07',2,1,4,380,562);
INSERT INTO calendar VALUES('2026-07-17','2026-07',2,1,5,381,563);
INSERT INTO calendar VALUES('2026-07-18','2026-07',2,0,6,381,564);
INSERT INTO calendar VALUES('2026-07-19','2026-07',2,0,7,381,565);
INSERT INTO calendar VALUES('2026-07-20','2026-07',2,1,1,382,566);
INSERT INTO calendar VALUES('2026-07-21','2026-07',2,1,2,383,567);
INSERT INTO calendar VALUES('2026-07-22','2026-07',2,1,3,384,568);
INSERT INTO calendar VALUES('2026-07-23','2026-07',2,1,4,385,569);
INSERT INTO calendar VALUES('2026-07-24','2026-07',2,1,5,386,570);
INSERT INTO calendar VALUES('2026-07-25','2026-07',2,0,6,386,571);
INSERT INTO calendar VALUES('2026-07-26','2026-07',2,0,7,386,572);
INSERT INTO calendar VALUES('2026-07-27','2026-07',2,1,1,387,573);
INSERT INTO calendar VALUES('2026-07-28','2026-07',2,1,2,388,574);
INSERT INTO calendar VALUES('2026-07-29','2026-07',2,1,3,389,575);
INSERT INTO calendar VALUES('2026-07-30','2026-07',2,1,4,390,576);
INSERT INTO calendar VALUES('2026-07-31','2026-07',2,1,5,391,577);
INSERT INTO calendar VALUES('2026-08-01','2026-08',1,0,6,391,578);
INSERT INTO calendar VALUES('2026-08-02','2026-08',1,0,7,391,579);
INSERT INTO calendar VALUES('2026-08-03','2026-08',1,1,1,392,580);
INSERT INTO calendar VALUES('2026-08-04','2026-08',1,1,2,393,581);
INSERT INTO calendar VALUES('2026-08-05','2026-08',1,1,3,394,582);
INSERT INTO calendar VALUES('2026-08-06','2026-08',1,1,4,395,583);
INSERT INTO calendar VALUES('2026-08-07','2026-08',1,1,5,396,584);
INSERT INTO calendar VALUES('2026-08-08','2026-08',1,0,6,396,585);
INSERT INTO calendar VALUES('2026-08-09','2026-08',1,0,7,396,586);
INSERT INTO calendar VALUES('2026-08-10','2026-08',1,1,1,397,587);
INSERT INTO calendar VALUES('2026-08-11','2026-08',1,1,2,398,588);
INSERT INTO calendar VALUES('2026-08-12','2026-08',1,1,3,399,589);
INSERT INTO calendar VALUES('2026-08-13','2026-08',1,1,4,400,590);
INSERT INTO calendar VALUES('2026-08-14','2026-08',1,1,5,401,591);
INSERT INTO calendar VALUES('2026-08-15','2026-08',1,0,6,401,592);
INSERT INTO calendar VALUES('2026-08-16','2026-08',2,0,7,401,593);
INSERT INTO calendar VALUES('2026-08-17','2026-08',2,1,1,402,594);
INSERT INTO calendar VALUES('2026-08-18','2026-08',2,1,2,403,595);
INSERT INTO calendar VALUES('2026-08-19','2026-08',2,1,3,404,596);
INSERT INTO calendar VALUES('2026-08-20','2026-08',2,1,4,405,597);
INSERT INTO calendar VALUES('2026-08-21','2026-08',2,1,5,406,598);
INSERT INTO calendar VALUES('2026-08-22','2026-08',2,0,6,406,599);
INSERT INTO calendar VALUES('2026-08-23','2026-08',2,0,7,406,600);
INSERT INTO calendar VALUES('2026-08-24','2026-08',2,1,1,407,601);
INSERT INTO calendar VALUES('2026-08-25','2026-08',2,1,2,408,602);
INSERT INTO calendar VALUES('2026-08-26','2026-08',2,1,3,409,603);
INSERT INTO calendar VALUES('2026-08-27','2026-08',2,1,4,410,604);
INSERT INTO calendar VALUES('2026-08-28','2026-08',2,1,5,411,605);
INSERT INTO calendar VALUES('2026-08-29','2026-08',2,0,6,411,606);
INSERT INTO calendar VALUES('2026-08-30','2026-08',2,0,7,411,607);
INSERT INTO calendar VALUES('2026-08-31','2026-08',2,1,1,412,608);
INSERT INTO calendar VALUES('2026-09-01','2026-09',1,1,2,413,609);
INSERT INTO calendar VALUES('2026-09-02','2026-09',1,1,3,414,610);
INSERT INTO calendar VALUES('2026-09-03','2026-09',1,1,4,415,611);
INSERT INTO calendar VALUES('2026-09-04','2026-09',1,1,5,416,612);
INSERT INTO calendar VALUES('2026-09-05','2026-09',1,0,6,416,613);
INSERT INTO calendar VALUES('2026-09-06','2026-09',1,0,7,416,614);
INSERT INTO calendar VALUES('2026-09-07','2026-09',1,1,1,417,615);
INSERT INTO calendar VALUES('2026-09-08','2026-09',1,1,2,418,616);
INSERT INTO calendar VALUES('2026-09-09','2026-09',1,1,3,419,617);
INSERT INTO calendar VALUES('2026-09-10','2026-09',1,1,4,420,618);
INSERT INTO calendar VALUES('2026-09-11','2026-09',1,1,5,421,619);
INSERT INTO calendar VALUES('2026-09-12','2026-09',1,0,6,421,620);
INSERT INTO calendar VALUES('2026-09-13','2026-09',1,0,7,421,621);
INSERT INTO calendar VALUES('2026-09-14','2026-09',1,1,1,422,622);
INSERT INTO calendar VALUES('2026-09-15','2026-09',1,1,2,423,623);
INSERT INTO calendar VALUES('2026-09-16','2026-09',2,1,3,424,624);
INSERT INTO calendar VALUES('2026-09-17','2026-09',2,1,4,425,625);
INSERT INTO calendar VALUES('2026-09-18','2026-09',2,1,5,426,626);
INSERT INTO calendar VALUES('2026-09-19','2026-09',2,0,6,426,627);
INSERT INTO calendar VALUES('2026-09-20','2026-09',2,1,7,427,628);
INSERT INTO calendar VALUES('2026-09-21','2026-09',2,1,1,428,629);
INSERT INTO calendar VALUES('2026-09-22','2026-09',2,1,2,429,630);
INSERT INTO calendar VALUES('2026-09-23','2026-09',2,1,3,430,631);
INSERT INTO calendar VALUES('2026-09-24','2026-09',2,1,4,431,632);
INSERT INTO calendar VALUES('2026-09-25','2026-09',2,0,5,431,633);
INSERT INTO calendar VALUES('2026-09-26','2026-09',2,0,6,431,634);
INSERT INTO calendar VALUES('2026-09-27','2026-09',2,0,7,431,635);
INSERT INTO calendar VALUES('2026-09-28','2026-09',2,1,1,432,636);
INSERT INTO calendar VALUES('2026-09-29','2026-09',2,1,2,433,637);
INSERT INTO calendar VALUES('2026-09-30','2026-09',2,1,3,434,638);
INSERT INTO calendar VALUES('2026-10-01','2026-10',1,0,4,434,639);
INSERT INTO calendar VALUES('2026-10-02','2026-10',1,0,5,434,640);
INSERT INTO calendar VALUES('2026-10-03','2026-10',1,0,6,434,641);
INSERT INTO calendar VALUES('2026-10-04','2026-10',1,0,7,434,642);
INSERT INTO calendar VALUES('2026-10-05','2026-10',1,0,1,434,643);
INSERT INTO calendar VALUES('2026-10-06','2026-10',1,0,2,434,644);
INSERT INTO calendar VALUES('2026-10-07','2026-10',1,0,3,434,645);
INSERT INTO calendar VALUES('2026-10-08','2026-10',1,1,4,435,646);
INSERT INTO calendar VALUES('2026-10-09','2026-10',1,1,5,436,647);
INSERT INTO calendar VALUES('2026-10-10','2026-10',1,1,6,437,648);
INSERT INTO calendar VALUES('2026-10-11','2026-10',1,0,7,437,649);
INSERT INTO calendar VALUES('2026-10-12','2026-10',1,1,1,438,650);
INSERT INTO calendar VALUES('2026-10-13','2026-10',1,1,2,439,651);
INSERT INTO calendar VALUES('2026-10-14','2026-10',1,1,3,440,652);
INSERT INTO calendar VALUES('2026-10-15','2026-10',1,1,4,441,653);
INSERT INTO calendar VALUES('2026-10-16','2026-10',2,1,5,442,654);
INSERT INTO calendar VALUES('2026-10-17','2026-10',2,0,6,442,655);
INSERT INTO calendar VALUES('2026-10-18','2026-10',2,0,7,442,656);
INSERT INTO calendar VALUES('2026-10-19','2026-10',2,1,1,443,657);
INSERT INTO calendar VALUES('2026-10-20','2026-10',2,1,2,444,658);
INSERT INTO calendar VALUES('2026-10-21','2026-10',2,1,3,445,659);
INSERT INTO calendar VALUES('2026-10-22','2026-10',2,1,4,446,660);
INSERT INTO calendar VALUES('2026-10-23','2026-10',2,1,5,447,661);
INSERT INTO calendar VALUES('2026-10-24','2026-10',2,0,6,447,662);
INSERT INTO calendar VALUES('2026-10-25','2026-10',2,0,7,447,663);
INSERT INTO calendar VALUES('2026-10-26','2026-10',2,1,1,448,664);
INSERT INTO calendar VALUES('2026-10-27','2026-10',2,1,2,449,665);
INSERT INTO calendar VALUES('2026-10-28','2026-10',2,1,3,450,666);
INSERT INTO calendar VALUES('2026-10-29','2026-10',2,1,4,451,667);
INSERT INTO calendar VALUES('2026-10-30','2026-10',2,1,5,452,668);
INSERT INTO calendar VALUES('2026-10-31','2026-10',2,0,6,452,669);
INSERT INTO calendar VALUES('2026-11-01','2026-11',1,0,7,452,670);
INSERT INTO calendar VALUES('2026-11-02','2026-11',1,1,1,453,671);
INSERT INTO calendar VALUES('2026-11-03','2026-11',1,1,2,454,672);
INSERT INTO calendar VALUES('2026-11-04','2026-11',1,1,3,455,673);
INSERT INTO calendar VALUES('2026-11-05','2026-11',1,1,4,456,674);
INSERT INTO calendar VALUES('2026-11-06','2026-11',1,1,5,457,675);
INSERT INTO calendar VALUES('2026-11-07','2026-11',1,0,6,457,676);
INSERT INTO calendar VALUES('2026-11-08','2026-11',1,0,7,457,677);
INSERT INTO calendar VALUES('2026-11-09','2026-11',1,1,1,458,678);
INSERT INTO calendar VALUES('2026-11-10','2026-11',1,1,2,459,679);
INSERT INTO calendar VALUES('2026-11-11','2026-11',1,1,3,460,680);
INSERT INTO calendar VALUES('2026-11-12','2026-11',1,1,4,461,681);
INSERT INTO calendar VALUES('2026-11-13','2026-11',1,1,5,462,682);
INSERT INTO calendar VALUES('2026-11-14','2026-11',1,0,6,462,683);
INSERT INTO calendar VALUES('2026-11-15','2026-11',1,0,7,462,684);
INSERT INTO calendar VALUES('2026-11-16','2026-11',2,1,1,463,685);
INSERT INTO calendar VALUES('2026-11-17','2026-11',2,1,2,464,686);
INSERT INTO calendar VALUES('2026-11-18','2026-11',2,1,3,465,687);
INSERT INTO calendar VALUES('2026-11-19','2026-11',2,1,4,466,688);
INSERT INTO calendar VALUES('2026-11-20','2026-11',2,1,5,467,689);
INSERT INTO calendar VALUES('2026-11-21','2026-11',2,0,6,467,690);
INSERT INTO calendar VALUES('2026-11-22','2026-11',2,0,7,467,691);
INSERT INTO calendar VALUES('2026-11-23','2026-11',2,1,1,468,692);
INSERT INTO calendar VALUES('2026-11-24','2026-11',2,1,2,469,693);
INSERT INTO calendar VALUES('2026-11-25','2026-11',2,1,3,470,694);
INSERT INTO calendar VALUES('2026-11-26','2026-11',2,1,4,471,695);
INSERT INTO calendar VALUES('2026-11-27','2026-11',2,1,5,472,696);
INSERT INTO calendar VALUES('2026-11-28','2026-11',2,0,6,472,697);
INSERT INTO calendar VALUES('2026-11-29','2026-11',2,0,7,472,698);
INSERT INTO calendar VALUES('2026-11-30','2026-11',2,1,1,473,699);
INSERT INTO calendar VALUES('2026-12-01','2026-12',1,1,2,474,700);
INSERT INTO calendar VALUES('2026-12-02','2026-12',1,1,3,475,701);
INSERT INTO calendar VALUES('2026-12-03','2026-12',1,1,4,476,702);
INSERT INTO calendar VALUES('2026-12-04','2026-12',1,1,5,477,703);
INSERT INTO calendar VALUES('2026-12-05','2026-12',1,0,6,477,704);
INSERT INTO calendar VALUES('2026-12-06','2026-12',1,0,7,477,705);
INSERT INTO calendar VALUES('2026-12-07','2026-12',1,1,1,478,706);
INSERT INTO calendar VALUES('2026-12-08','2026-12',1,1,2,479,707);
INSERT INTO calendar VALUES('2026-12-09','2026-12',1,1,3,480,708);
INSERT INTO calendar VALUES('2026-12-10','2026-12',1,1,4,481,709);
INSERT INTO calendar VALUES('2026-12-11','2026-12',1,1,5,482,710);
INSERT INTO calendar VALUES('2026-12-12','2026-12',1,0,6,482,711);
INSERT INTO calendar VALUES('2026-12-13','2026-12',1,0,7,482,712);
INSERT INTO calendar VALUES('2026-12-14','2026-12',1,1,1,483,713);
INSERT INTO calendar VALUES('2026-12-15','2026-12',1,1,2,484,714);
INSERT INTO calendar VALUES('2026-12-16','2026-12',2,1,3,485,715);
INSERT INTO calendar VALUES('2026-12-17','2026-12',2,1,4,486,716);
INSERT INTO calendar VALUES('2026-12-18','2026-12',2,1,5,487,717);
INSERT INTO calendar VALUES('2026-12-19','2026-12',2,0,6,487,718);
INSERT INTO calendar VALUES('2026-12-20','2026-12',2,0,7,487,719);
INSERT INTO calendar VALUES('2026-12-21','2026-12',2,1,1,488,720);
INSERT INTO calendar VALUES('2026-12-22','2026-12',2,1,2,489,721);
INSERT INTO calendar VALUES('2026-12-23','2026-12',2,1,3,490,722);
INSERT INTO calendar VALUES('2026-12-24','2026-12',2,1,4,491,723);
INSERT INTO calendar VALUES('2026-12-25','2026-12',2,1,5,492,724);
INSERT INTO calendar VALUES('2026-12-26','2026-12',2,0,6,492,725);
INSERT INTO calendar VALUES('2026-12-27','2026-12',2,0,7,492,726);
INSERT INTO calendar VALUES('2026-12-28','2026-12',2,1,1,493,727);
INSERT INTO calendar VALUES('2026-12-29','2026-12',2,1,2,494,728);
INSERT INTO calendar VALUES('2026-12-30','2026-12',2,1,3,495,729);
INSERT INTO calendar VALUES('2026-12-31','2026-12',2,1,4,496,730);
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
INSERT INTO run VALUES(1,'2026-10','2026-10-01','2026-10-31',1,'published','2026-11-25 08:03:36','2026-11-25 08:03:36','root','','138fb984890cee00f7e0b6e727cd0ddddcb2a8af79be18c13986e204d028af31',17);
CREATE TABLE run_scheme (
  run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  subject TEXT NOT NULL CHECK (subject IN ('officer', 'room')),
  name    TEXT NOT NULL,
  text    TEXT NOT NULL,
  PRIMARY KEY (run, subject)
) STRICT, WITHOUT ROWID;
INSERT INTO run_scheme VALUES(1,'officer','officer',replace('# What a month''s work of a community police officer is worth. Numbers are decimals of at most four places.\n\n[scheme]\nname = "officer"\ntitle = { zh = "社区民警月度考核", en = "monthly assessment of officers" }\nsubject = "officer"\nfrom = "2020-01"\nbasis = "《社区警务工作规范》和本局社区民警考核办法"\nprobation = 0.85      # targets of an officer on probation\nrank_from = 0.5       # least duty factor that is ranked and graded\nexcellent_share = 5   # at most one in so many of a class gets the best grade\n\n# By the class of the room (rating.class): targets are multiplied by it.\n[class_coefficient]\n"1" = 1.0\n"2" = 1.0\n"3" = 0.9\n"4" = 0.75\n\n[[grade]]\ncode = "excellent"\nzh = "优秀"\nen = "excellent"\nleast = 90\n\n[[grade]]\ncode = "good"\nzh = "良好"\nen = "good"\nleast = 80\n\n[[grade]]\ncode = "pass"\nzh = "合格"\nen = "pass"\nleast = 70\n\n[[grade]]\ncode = "barely"\nzh = "基本合格"\nen = "bare pass"\nleast = 60\n\n[[grade]]\ncode = "fail"\nzh = "不合格"\nen = "fail"\nleast = 0\n\n[[indicator]]\nid = "visits"\ntitle = { zh = "入户调查", en = "home visits" }\ntasks = ["2"]\n\n[[indicator.part]]\nid = "households"\ntitle = { zh = "走访居民户", en = "households visited" }\nmeasure = "visits"\nrule = "share"\ntarget = 40\npoints = 14\n\n[[indicator.part]]\nid = "businesses"\ntitle = { zh = "走访单位商户和出租房", en = "businesses and rentals visited" }\nmeasure = "visits"\nrule = "share"\ntarget = 20\npoints = 6\n\n[[indicator]]\nid = "publicity"\ntitle = { zh = "宣传发动", en = "publicity" }\ntasks = ["7"]\n\n[[indicator.part]]\nid = "sessions"\ntitle = { zh = "宣传场次", en = "sessions held" }\nmeasure = "publicity"\nrule = "share"\ntarget = 2\npoints = 5\n\n[[indicator.part]]\nid = "themed"\ntitle = { zh = "防诈骗、防盗窃专题宣传", en = "sessions against fraud or theft" }\nmeasure = "publicity"\nrule = "share"\ntarget = 1\npoints = 5\n\n[[indicator]]\nid = "patrols"\ntitle = { zh = "治安巡逻", en = "patrols" }\ntasks = ["6"]\n\n[[indicator.part]]\nid = "times"\ntitle = { zh = "巡逻次数", en = "patrols made" }\nmeasure = "patrols"\nrule = "share"\ntarget = 8\npoints = 6\n\n[[indicator.part]]\nid = "minutes"\ntitle = { zh = "巡逻时长（分钟）", en = "minutes on patrol" }\nmeasure = "patrols"\nrule = "share"\ntarget = 720\npoints = 6\n\n[[indicator]]\nid = "inspections"\ntitle = { zh = "实地检查", en = "inspections" }\ntasks = ["8"]\n\n[[indicator.part]]\nid = "units"\ntitle = { zh = "检查单位数", en = "units inspected" }\nmeasure = "inspections"\nrule = "share"\ntarget = 8\npoints = 8\n\n[[indicator.part]]\nid = "hazards"\ntitle = { zh = "隐患按期整改", en = "hazards fixed in time" }\nmeasure = "hazards"\nrule = "rate"\nfull_at = 95\nnothing_due = "full"\npoints = 5\n\n[[indicator]]\nid = "notices"\ntitle = { zh = "警情通报", en = "crime notices" }\ntasks = ["9"]\n\n[[indicator.part]]\nid = "halves"\ntitle = { zh = "有警情通报的半月", en = "half months with a notice" }\nmeasure = "notices"\nrule = "share"\ntarget = 2\nscaled = "duty"\npoints = 10\n\n[[indicator]]\nid = "grievances"\ntitle = { zh = "矛盾与来信", en = "disputes and petitions" }\ntasks = ["5", "10"]\n\n[[indicator.part]]\nid = "disputes"\ntitle = { zh = "矛盾纠纷按期化解", en = "disputes settled in time" }\nmeasure = "disputes"\nrule = "rate"\nfull_at = 90\nslope = 0.2\nnothing_due = "full"\npoints = 6\n\n[[indicator.part]]\nid = "petitions"\ntitle = { zh = "来信来访按期答复", en = "petitions answered in time" }\nmeasure = "petitions"\nrule = "rate"\nfull_at = 100\nnothing_due = "full"\npoints = 4\n\n[[indicator]]\nid = "presence"\ntitle = { zh = "在岗", en = "presence" }\n\n[[indicator.part]]\nid = "minutes"\ntitle = { zh = "在岗时长（分钟）", en = "minutes on duty in the community" }\nmeasure = "presence"\nrule = "share"\ntarget = 4800\nscaled = "duty"\npoints = 6\n\n[[indicator.part]]\nid = "days"\ntitle = { zh = "在岗天数", en = "days on duty in the community" }\nmeasure = "presence"\nrule = "share"\ntarget = 16\nscaled = "duty"\npoints = 4\n\n[[indicator]]\nid = "satisfaction"\ntitle = { zh = "群众满意度", en = "public satisfaction" }\ntasks = ["3"]\n\n[[indicator.part]]\nid = "satisfaction"\ntitle = { zh = "安全感和满意度取低", en = "the lower of safety and satisfaction" }\nmeasure = "satisfaction"\nrule = "bands"\nbands = [[80, 4], [90, 8], [95, 10]]\nbelow = 0\nmissing = "drop"\npoints = 10\n\n[[indicator]]\nid = "quality"\ntitle = { zh = "数据质量", en = "quality of records" }\n\n[[indicator.part]]\nid = "false"\ntitle = { zh = "虚假记录", en = "false records" }\nmeasure = "false_records"\nrule = "deduct"\neach = 0.3\nfloor = 0\npoints = 5\n\n# Outside the hundred. Merits are counted in hundredths of a point.\n[bonus]\ncap = 5\n\n[[bonus.from]]\nmeasure = "merit"\npart = "bonus"\neach = 0.01\n\n[penalty]\ncap = 10\n\n[[penalty.from]]\nmeasure = "merit"\npart = "penalty"\neach = 0.01\n\n[[penalty.from]]\nmeasure = "false_records"\npart = "false"\neach = 1\n\n[[veto]]\nmeasure = "false_records"\npart = "false"\nat = 3\n\n[[veto]]\nmeasure = "merit"\npart = "veto"\nat = 1\n','\n',char(10)));
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
INSERT INTO result VALUES(1,'officer',0,1,'071207','蒋燕','430721513101','官陵湖社区警务室','430721510000','深柳派出所','urban','1',18,18,0,'1','1','ranked','',2065,'90',0,0,2294,1,1,'fail');
INSERT INTO result VALUES(1,'officer',1,2,'071410','李强','430721523101','小港村警务室','430721520000','大鲸港派出所','rural','3',18,18,0,'1','0.9','unreported','no_return',2150,'90',0,0,NULL,NULL,NULL,'');
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
INSERT INTO result_part VALUES(1,'officer',0,0,0,1,0,1,'40','14','0.35',0);
INSERT INTO result_part VALUES(1,'officer',0,0,1,1,0,1,'20','6','0.3',0);
INSERT INTO result_part VALUES(1,'officer',0,1,0,0,0,0,'2','5','0',0);
INSERT INTO result_part VALUES(1,'officer',0,1,1,0,0,0,'1','5','0',0);
INSERT INTO result_part VALUES(1,'officer',0,2,0,0,0,0,'8','6','0',0);
INSERT INTO result_part VALUES(1,'officer',0,2,1,0,0,0,'720','6','0',0);
INSERT INTO result_part VALUES(1,'officer',0,3,0,0,0,0,'8','8','0',0);
INSERT INTO result_part VALUES(1,'officer',0,3,1,0,0,0,'','5','5',1);
INSERT INTO result_part VALUES(1,'officer',0,4,0,0,0,0,'2','10','0',0);
INSERT INTO result_part VALUES(1,'officer',0,5,0,0,0,0,'','6','6',1);
INSERT INTO result_part VALUES(1,'officer',0,5,1,0,0,0,'','4','4',1);
INSERT INTO result_part VALUES(1,'officer',0,6,0,0,0,0,'4800','6','0',0);
INSERT INTO result_part VALUES(1,'officer',0,6,1,0,0,0,'16','4','0',0);
INSERT INTO result_part VALUES(1,'officer',0,7,0,0,0,0,'','0','0',2);
INSERT INTO result_part VALUES(1,'officer',0,8,0,0,0,0,'','5','5',0);
INSERT INTO result_part VALUES(1,'officer',1,0,0,3,0,1,'36','14','7/6',0);
INSERT INTO result_part VALUES(1,'officer',1,0,1,1,0,1,'18','6','1/3',0);
INSERT INTO result_part VALUES(1,'officer',1,1,0,0,0,0,'1.8','5','0',0);
INSERT INTO result_part VALUES(1,'officer',1,1,1,0,0,0,'0.9','5','0',0);
INSERT INTO result_part VALUES(1,'officer',1,2,0,0,0,0,'7.2','6','0',0);
INSERT INTO result_part VALUES(1,'officer',1,2,1,0,0,0,'648','6','0',0);
INSERT INTO result_part VALUES(1,'officer',1,3,0,0,0,0,'7.2','8','0',0);
INSERT INTO result_part VALUES(1,'officer',1,3,1,0,0,0,'','5','5',1);
INSERT INTO result_part VALUES(1,'officer',1,4,0,0,0,0,'2','10','0',0);
INSERT INTO result_part VALUES(1,'officer',1,5,0,0,0,0,'','6','6',1);
INSERT INTO result_part VALUES(1,'officer',1,5,1,0,0,0,'','4','4',1);
INSERT INTO result_part VALUES(1,'officer',1,6,0,0,0,0,'4800','6','0',0);
INSERT INTO result_part VALUES(1,'officer',1,6,1,0,0,0,'16','4','0',0);
INSERT INTO result_part VALUES(1,'officer',1,7,0,0,0,0,'','0','0',2);
INSERT INTO result_part VALUES(1,'officer',1,8,0,0,0,0,'','5','5',0);
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
INSERT INTO evidence VALUES(1,'officer',1,'visits','businesses',1,'visit',2,'2026-10-09',1,0,'');
INSERT INTO evidence VALUES(1,'officer',1,'visits','businesses',2,'visit',3,'2026-10-12',0,0,'nobody_met');
INSERT INTO evidence VALUES(1,'officer',1,'visits','households',3,'visit',1,'2026-10-08',1,0,'');
INSERT INTO evidence VALUES(1,'officer',2,'visits','businesses',4,'visit',5,'2026-10-14',1,0,'');
INSERT INTO evidence VALUES(1,'officer',2,'visits','households',5,'visit',6,'2026-10-15',1,0,'');
INSERT INTO evidence VALUES(1,'officer',2,'visits','households',6,'visit',7,'2026-10-20',1,0,'');
INSERT INTO evidence VALUES(1,'officer',2,'visits','households',7,'visit',8,'2026-10-21',1,0,'');
CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL CHECK (level IN ('bureau', 'sub_bureau', 'station')),
  parent INTEGER CHECK (parent > 0) REFERENCES unit(id),
  aliases TEXT,
  op INTEGER NOT NULL,
  UNIQUE (code)
) STRICT;
INSERT INTO unit VALUES(1,'430721000000','安乡县公安局','bureau',NULL,'安乡县局',2);
INSERT INTO unit VALUES(2,'430721510000','深柳派出所','station',1,'深柳所',2);
INSERT INTO unit VALUES(3,'430721520000','大鲸港派出所','station',1,NULL,2);
CREATE TABLE community (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('community', 'village')),
  urban_rural TEXT CHECK (urban_rural IN ('111', '112', '121', '122', '123', '210', '220')),
  township TEXT,
  station INTEGER NOT NULL CHECK (station > 0) REFERENCES unit(id),
  households INTEGER NOT NULL CHECK (households >= 0),
  population INTEGER NOT NULL CHECK (population >= 0),
  floating INTEGER NOT NULL CHECK (floating >= 0),
  rentals INTEGER NOT NULL CHECK (rentals >= 0),
  businesses INTEGER NOT NULL CHECK (businesses >= 0),
  key_village INTEGER NOT NULL CHECK (key_village IN (0, 1)),
  style TEXT,
  lat INTEGER,
  lon INTEGER,
  op INTEGER NOT NULL,
  UNIQUE (code)
) STRICT;
INSERT INTO community VALUES(1,'430721100001','官陵湖社区','community','111','深柳镇',2,1748,4544,0,0,0,0,NULL,NULL,NULL,7);
INSERT INTO community VALUES(2,'430721100101','小港村','village','220','大鲸港镇',3,820,2544,0,0,0,0,NULL,NULL,NULL,7);
CREATE TABLE leader (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  unit INTEGER NOT NULL CHECK (unit > 0) REFERENCES unit(id),
  since TEXT NOT NULL CHECK (length(since) = 10),
  until TEXT CHECK (length(until) = 10),
  op INTEGER NOT NULL,
  UNIQUE (code)
) STRICT;
CREATE TABLE room (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  station INTEGER NOT NULL CHECK (station > 0) REFERENCES unit(id),
  kind TEXT NOT NULL CHECK (kind IN ('urban', 'rural', 'mobile')),
  style TEXT,
  address TEXT,
  phone TEXT CHECK (length(phone) >= 7),
  vehicle TEXT,
  site TEXT,
  opened TEXT NOT NULL CHECK (length(opened) = 10),
  closed TEXT CHECK (length(closed) = 10),
  successor INTEGER CHECK (successor > 0) REFERENCES room(id),
  op INTEGER NOT NULL,
  UNIQUE (code)
) STRICT;
INSERT INTO room VALUES(1,'430721513101','官陵湖社区警务室',2,'urban',NULL,'官陵湖社区','0736-4320010',NULL,NULL,'2008-03-01',NULL,NULL,3);
INSERT INTO room VALUES(2,'430721523101','小港村警务室',3,'rural',NULL,'小港村','13907360020',NULL,NULL,'2010-05-01',NULL,NULL,3);
CREATE TABLE rating (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  since TEXT NOT NULL CHECK (length(since) = 10),
  class TEXT NOT NULL CHECK (class IN ('1', '2', '3', '4')),
  funding TEXT NOT NULL CHECK (funding IN ('urban', 'suburb', 'remote')),
  staffing TEXT CHECK (staffing IN ('cadre', 'auxiliary', 'guard')),
  posts_due INTEGER NOT NULL CHECK (posts_due >= 0),
  heavy_load INTEGER NOT NULL CHECK (heavy_load IN (0, 1)),
  demonstration INTEGER NOT NULL CHECK (demonstration IN (0, 1)),
  op INTEGER NOT NULL,
  UNIQUE (since, room)
) STRICT;
INSERT INTO rating VALUES(1,1,'2026-01-01','1','urban',NULL,2,1,1,6);
INSERT INTO rating VALUES(2,2,'2026-01-01','3','remote',NULL,1,0,0,6);
CREATE TABLE coverage (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  community INTEGER NOT NULL CHECK (community > 0) REFERENCES community(id),
  mode TEXT NOT NULL CHECK (mode IN ('own_room', 'linked', 'urban_single', 'urban_multi', 'household', 'mobile_stop', 'liaison', 'auxiliary', 'village_post')),
  since TEXT NOT NULL CHECK (length(since) = 10),
  until TEXT CHECK (length(until) = 10),
  room INTEGER NOT NULL CHECK (room >= 0),
  officer INTEGER NOT NULL CHECK (officer >= 0),
  op INTEGER NOT NULL,
  UNIQUE (since, community, mode, room, officer)
) STRICT;
INSERT INTO coverage VALUES(1,1,'urban_single','2020-01-01',NULL,1,0,8);
INSERT INTO coverage VALUES(2,2,'own_room','2020-01-01',NULL,2,0,8);
CREATE TABLE officer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  badge TEXT NOT NULL CHECK (badge <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('police', 'auxiliary', 'patrol', 'governance_cadre', 'security_cadre')),
  person_id TEXT CHECK (length(person_id) = 18),
  phone TEXT CHECK (length(phone) >= 7),
  joined TEXT CHECK (length(joined) = 10),
  probation_until TEXT CHECK (length(probation_until) = 10),
  full_time INTEGER NOT NULL CHECK (full_time IN (0, 1)),
  village_post INTEGER NOT NULL CHECK (village_post IN (0, 1)),
  left_on TEXT CHECK (length(left_on) = 10),
  op INTEGER NOT NULL,
  UNIQUE (badge)
) STRICT;
INSERT INTO officer VALUES(1,'071207','蒋燕','police','11010519491231002X','13800138000','2007-12-01',NULL,1,0,NULL,4);
INSERT INTO officer VALUES(2,'071410','李强','police',NULL,NULL,'2012-03-02',NULL,1,0,NULL,4);
INSERT INTO officer VALUES(3,'F01001','王芳','auxiliary',NULL,NULL,'2019-07-01',NULL,1,0,NULL,4);
CREATE TABLE post (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'member', 'partner')),
  since TEXT NOT NULL CHECK (length(since) = 10),
  until TEXT CHECK (length(until) = 10),
  reason TEXT,
  approved_by TEXT,
  op INTEGER NOT NULL,
  UNIQUE (since, officer, room)
) STRICT;
INSERT INTO post VALUES(1,1,1,'lead','2022-12-01',NULL,NULL,NULL,5);
INSERT INTO post VALUES(2,2,2,'lead','2023-06-01',NULL,NULL,NULL,5);
INSERT INTO post VALUES(3,3,1,'partner','2022-07-01',NULL,NULL,NULL,5);
CREATE TABLE absence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  since TEXT NOT NULL CHECK (length(since) = 10),
  until TEXT NOT NULL CHECK (length(until) = 10),
  kind TEXT NOT NULL CHECK (kind IN ('annual', 'sick', 'family', 'training', 'secondment', 'unexcused')),
  ordered_by TEXT,
  op INTEGER NOT NULL,
  UNIQUE (since, officer, kind)
) STRICT;
CREATE TABLE duty (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  start TEXT NOT NULL CHECK (length(start) = 5),
  finish TEXT NOT NULL CHECK (length(finish) = 5),
  kind TEXT NOT NULL CHECK (kind IN ('room', 'community', 'flexible', 'station', 'callout')),
  ordered_by TEXT,
  op INTEGER NOT NULL,
  UNIQUE (date, officer, start)
) STRICT;
CREATE TABLE visit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  start TEXT NOT NULL CHECK (start = '' OR length(start) = 5),
  subject TEXT NOT NULL CHECK (subject <> ''),
  target TEXT NOT NULL CHECK (target IN ('household', 'business', 'rental')),
  community INTEGER CHECK (community > 0) REFERENCES community(id),
  room INTEGER CHECK (room > 0) REFERENCES room(id),
  met INTEGER CHECK (met IN (0, 1)),
  reason TEXT CHECK (reason IN ('routine', 'burglary_followup', 'petition', 'other')),
  note TEXT,
  op INTEGER NOT NULL,
  UNIQUE (date, officer, start, subject)
) STRICT;
INSERT INTO visit VALUES(1,1,'2026-10-08','','官陵湖5栋2-201','household',NULL,NULL,1,'routine',NULL,9);
INSERT INTO visit VALUES(2,1,'2026-10-09','','官陵湖田记网吧','business',NULL,NULL,1,'routine',NULL,9);
INSERT INTO visit VALUES(3,1,'2026-10-12','','官陵湖肖记渔具店','business',NULL,NULL,0,'routine','再访',11);
INSERT INTO visit VALUES(5,2,'2026-10-14','','小港出租房47号','rental',NULL,NULL,1,'routine',NULL,9);
INSERT INTO visit VALUES(6,2,'2026-10-15','','小港3组12号','household',NULL,NULL,1,'routine',NULL,9);
INSERT INTO visit VALUES(7,2,'2026-10-20','','小港3组14号','household',NULL,NULL,1,'routine',NULL,9);
INSERT INTO visit VALUES(8,2,'2026-10-21','','小港2组1号','household',NULL,NULL,1,'routine',NULL,10);
CREATE TABLE publicity (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  theme TEXT NOT NULL CHECK (theme IN ('anti_fraud', 'anti_theft', 'fire', 'drugs', 'domestic', 'traffic', 'other')),
  place TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form <> ''),
  people INTEGER NOT NULL CHECK (people >= 0),
  room INTEGER CHECK (room > 0) REFERENCES room(id),
  note TEXT,
  op INTEGER NOT NULL,
  UNIQUE (date, officer, theme, place)
) STRICT;
CREATE TABLE patrol (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  start TEXT NOT NULL CHECK (length(start) = 5),
  finish TEXT NOT NULL CHECK (length(finish) = 5),
  route TEXT NOT NULL CHECK (route <> ''),
  team INTEGER NOT NULL CHECK (team >= 0),
  checked INTEGER NOT NULL CHECK (checked >= 0),
  room INTEGER CHECK (room > 0) REFERENCES room(id),
  note TEXT,
  op INTEGER NOT NULL,
  UNIQUE (date, officer, start)
) STRICT;
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  unit_name TEXT NOT NULL CHECK (unit_name <> ''),
  place_kind TEXT NOT NULL CHECK (place_kind <> ''),
  hazard TEXT,
  severity TEXT CHECK (severity IN ('minor', 'major', 'grave')),
  due TEXT CHECK (length(due) = 10),
  fixed TEXT CHECK (length(fixed) = 10),
  room INTEGER CHECK (room > 0) REFERENCES room(id),
  note TEXT,
  op INTEGER NOT NULL,
  UNIQUE (date, officer, unit_name)
) STRICT;
CREATE TABLE notice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  audience TEXT NOT NULL CHECK (audience <> ''),
  advice TEXT NOT NULL CHECK (advice <> ''),
  room INTEGER CHECK (room > 0) REFERENCES room(id),
  op INTEGER NOT NULL,
  UNIQUE (date, officer, audience)
) STRICT;
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  task TEXT NOT NULL CHECK (task <> ''),
  line INTEGER NOT NULL CHECK (line >= 0),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  note TEXT NOT NULL CHECK (note <> ''),
  op INTEGER NOT NULL,
  UNIQUE (date, officer, task, line)
) STRICT;
CREATE TABLE petition (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  number TEXT NOT NULL CHECK (number <> ''),
  received TEXT NOT NULL CHECK (length(received) = 10),
  kind TEXT NOT NULL CHECK (kind IN ('letter', 'visit', 'appointment', 'outreach', 'online')),
  subject TEXT NOT NULL CHECK (subject <> ''),
  person TEXT,
  phone TEXT CHECK (length(phone) >= 7),
  officer INTEGER CHECK (officer > 0) REFERENCES officer(id),
  received_by INTEGER CHECK (received_by > 0) REFERENCES leader(id),
  due TEXT CHECK (length(due) = 10),
  paused_from TEXT CHECK (length(paused_from) = 10),
  paused_to TEXT CHECK (length(paused_to) = 10),
  answered TEXT CHECK (length(answered) = 10),
  satisfied INTEGER CHECK (satisfied IN (0, 1)),
  result TEXT,
  liable INTEGER CHECK (liable > 0) REFERENCES officer(id),
  op INTEGER NOT NULL,
  UNIQUE (room, number)
) STRICT;
CREATE TABLE supervision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  number TEXT NOT NULL CHECK (number <> ''),
  officer INTEGER CHECK (officer > 0) REFERENCES officer(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  kind TEXT NOT NULL CHECK (kind IN ('spot_check', 'back_check', 'complaint', 'meeting')),
  finding TEXT NOT NULL CHECK (finding <> ''),
  ref TEXT,
  verdict TEXT NOT NULL CHECK (verdict IN ('genuine', 'false', 'unclear', 'violation')),
  due TEXT CHECK (length(due) = 10),
  closed TEXT CHECK (length(closed) = 10),
  op INTEGER NOT NULL,
  UNIQUE (room, number)
) STRICT;
CREATE TABLE merit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  officer INTEGER NOT NULL CHECK (officer > 0) REFERENCES officer(id),
  number TEXT NOT NULL CHECK (number <> ''),
  date TEXT NOT NULL CHECK (length(date) = 10),
  kind TEXT NOT NULL CHECK (kind <> ''),
  points INTEGER,
  evidence TEXT NOT NULL CHECK (evidence <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  op INTEGER NOT NULL,
  UNIQUE (officer, number)
) STRICT;
CREATE TABLE return (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  station INTEGER NOT NULL CHECK (station > 0) REFERENCES unit(id),
  month TEXT NOT NULL CHECK (length(month) = 7),
  submitted TEXT NOT NULL CHECK (length(submitted) = 10),
  op INTEGER NOT NULL,
  UNIQUE (month, station)
) STRICT;
INSERT INTO return VALUES(1,2,'2026-10','2026-11-03',15);
CREATE TABLE survey (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  batch TEXT NOT NULL CHECK (batch <> ''),
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  date TEXT NOT NULL CHECK (length(date) = 10),
  method TEXT NOT NULL CHECK (method IN ('phone', 'household', 'street', 'online')),
  safety_sample INTEGER NOT NULL CHECK (safety_sample >= 0),
  safe INTEGER NOT NULL CHECK (safe >= 0),
  satisfaction_sample INTEGER NOT NULL CHECK (satisfaction_sample >= 0),
  satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
  op INTEGER NOT NULL,
  UNIQUE (batch, room)
) STRICT;
CREATE TABLE dispute (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL CHECK (room > 0) REFERENCES room(id),
  number TEXT NOT NULL CHECK (number <> ''),
  officer INTEGER CHECK (officer > 0) REFERENCES officer(id),
  found TEXT NOT NULL CHECK (length(found) = 10),
  kind TEXT NOT NULL CHECK (kind IN ('neighbour', 'family', 'land', 'wage', 'medical', 'traffic', 'other')),
  level TEXT,
  parties TEXT,
  summary TEXT NOT NULL CHECK (summary <> ''),
  due TEXT CHECK (length(due) = 10),
  settled TEXT CHECK (length(settled) = 10),
  agreement INTEGER CHECK (agreement IN (0, 1)),
  revisit TEXT CHECK (length(revisit) = 10),
  recurred TEXT CHECK (length(recurred) = 10),
  passed_to TEXT,
  op INTEGER NOT NULL,
  UNIQUE (room, number)
) STRICT;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('operation',17);
INSERT INTO sqlite_sequence VALUES('unit',3);
INSERT INTO sqlite_sequence VALUES('room',2);
INSERT INTO sqlite_sequence VALUES('officer',3);
INSERT INTO sqlite_sequence VALUES('post',3);
INSERT INTO sqlite_sequence VALUES('rating',2);
INSERT INTO sqlite_sequence VALUES('community',2);
INSERT INTO sqlite_sequence VALUES('coverage',2);
INSERT INTO sqlite_sequence VALUES('visit',8);
INSERT INTO sqlite_sequence VALUES('return',1);
INSERT INTO sqlite_sequence VALUES('run',1);
CREATE INDEX operation_file_content ON operation_file (sha256);
CREATE INDEX source_run_operation ON source_run (operation, ledger, first_id);
CREATE INDEX image_record ON image (ledger, id);
CREATE INDEX calendar_month ON calendar (month, date);
CREATE INDEX calendar_workday ON calendar (workday_number);
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
COMMIT;
