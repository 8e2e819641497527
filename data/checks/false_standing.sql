-- title = { zh = "核实虚假仍未删除的记录", en = "records proved false that still stand" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} 的这条记录经监督 {proof} 核实为虚假，尚未删除", en = "the record of {officer} ({badge}) on {date} was proved false by supervision {proof} and still stands" }

-- A correction costs nothing; the row is for the clerk to remove. `supervision.ref` names it as visit#123.
WITH proved AS (
  SELECT number,
         CASE WHEN ref LIKE 'visit#%' THEN CAST(substr(ref, 7) AS INTEGER) END AS visit,
         CASE WHEN ref LIKE 'publicity#%' THEN CAST(substr(ref, 11) AS INTEGER) END AS publicity,
         CASE WHEN ref LIKE 'patrol#%' THEN CAST(substr(ref, 8) AS INTEGER) END AS patrol,
         CASE WHEN ref LIKE 'inspection#%' THEN CAST(substr(ref, 12) AS INTEGER) END AS inspection,
         CASE WHEN ref LIKE 'notice#%' THEN CAST(substr(ref, 8) AS INTEGER) END AS notice,
         CASE WHEN ref LIKE 'journal#%' THEN CAST(substr(ref, 9) AS INTEGER) END AS journal,
         CASE WHEN ref LIKE 'duty#%' THEN CAST(substr(ref, 6) AS INTEGER) END AS duty
    FROM supervision
   WHERE verdict = 'false' AND ref IS NOT NULL AND date <= :last
), standing AS (
  SELECT 'visit' AS ledger, w.id, w.date, w.officer, s.number AS proof FROM proved s JOIN visit w ON w.id = s.visit
  UNION ALL
  SELECT 'publicity', w.id, w.date, w.officer, s.number FROM proved s JOIN publicity w ON w.id = s.publicity
  UNION ALL
  SELECT 'patrol', w.id, w.date, w.officer, s.number FROM proved s JOIN patrol w ON w.id = s.patrol
  UNION ALL
  SELECT 'inspection', w.id, w.date, w.officer, s.number FROM proved s JOIN inspection w ON w.id = s.inspection
  UNION ALL
  SELECT 'notice', w.id, w.date, w.officer, s.number FROM proved s JOIN notice w ON w.id = s.notice
  UNION ALL
  SELECT 'journal', w.id, w.date, w.officer, s.number FROM proved s JOIN journal w ON w.id = s.journal
  UNION ALL
  SELECT 'duty', w.id, w.date, w.officer, s.number FROM proved s JOIN duty w ON w.id = s.duty
)
SELECT f.ledger, f.id, f.date, f.proof, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = f.officer AND p.since <= f.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM standing f
  JOIN officer o ON o.id = f.officer
 ORDER BY f.ledger, f.id
