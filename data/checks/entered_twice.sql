-- title = { zh = "重复录入", en = "activities entered twice" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} 的{what_zh}“{subject}”已有记录 #{earlier}", en = "{officer} ({badge}) already has #{earlier} for the {what_en} “{subject}” on {date}" }

-- The same household or unit twice on one day, the same words twice in one day's journal. A patrol or a duty entered twice overlaps, which is refused.
-- First the days on which anything stands twice, which are few, then what it is.
WITH double_day AS (
  SELECT date, officer FROM visit WHERE date BETWEEN :first AND :last GROUP BY date, officer HAVING COUNT(*) > COUNT(DISTINCT subject)
), twice AS (
  SELECT v.date, v.officer, v.subject, MIN(v.id) AS earlier
    FROM double_day d
    CROSS JOIN visit v ON v.date = d.date AND v.officer = d.officer
   GROUP BY v.date, v.officer, v.subject
  HAVING COUNT(*) > 1
), again AS (
  SELECT 'visit' AS ledger, '走访对象' AS what_zh, 'visit to' AS what_en, v.id, v.officer, v.date, v.subject, t.earlier
    FROM twice t
    JOIN visit v ON v.date = t.date AND v.officer = t.officer AND v.subject = t.subject AND v.id > t.earlier
  UNION ALL
  SELECT 'journal', '工作日志', 'journal entry', id, officer, date, note, earlier
    FROM (SELECT id, officer, date, note, LAG(id) OVER (PARTITION BY date, officer, task, note ORDER BY id) AS earlier
            FROM journal WHERE date BETWEEN :first AND :last) j
   WHERE earlier IS NOT NULL
)
SELECT g.ledger, g.id, g.date, g.what_zh, g.what_en, g.subject, g.earlier, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM again g
  JOIN officer o ON o.id = g.officer
 ORDER BY g.ledger, g.date, o.badge, g.id
