-- title = { zh = "重复录入", en = "activities entered twice" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} 的{what_zh}“{subject}”已有记录 #{earlier}", en = "{officer} ({badge}) already has #{earlier} for the {what_en} “{subject}” on {date}" }

-- The same household or unit twice on one day, the same words twice in one day's journal. A patrol or a duty entered twice overlaps, which is refused.
WITH again AS (
  SELECT 'visit' AS ledger, '走访对象' AS what_zh, 'visit to' AS what_en, id, officer, date, subject,
         LAG(id) OVER (PARTITION BY date, officer, subject ORDER BY id) AS earlier
    FROM visit WHERE date BETWEEN :first AND :last
  UNION ALL
  SELECT 'journal', '工作日志', 'journal entry', id, officer, date, note,
         LAG(id) OVER (PARTITION BY date, officer, task, note ORDER BY id)
    FROM journal WHERE date BETWEEN :first AND :last
)
SELECT g.ledger, g.id, g.date, g.what_zh, g.what_en, g.subject, g.earlier, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM again g
  JOIN officer o ON o.id = g.officer
 WHERE g.earlier IS NOT NULL
 ORDER BY g.ledger, g.date, o.badge, g.id
