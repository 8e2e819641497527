-- title = { zh = "起止时间相同", en = "duties and patrols without length" }
-- level = "block"
-- on = ["duty", "patrol"]
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} 的起止时间都是 {start}", en = "the entry of {officer} ({badge}) on {date} starts and finishes at {start}" }

WITH turn AS (
  SELECT 'duty' AS ledger, id, officer, date, start FROM duty WHERE date BETWEEN :first AND :last AND finish = start
  UNION ALL
  SELECT 'patrol', id, officer, date, start FROM patrol WHERE date BETWEEN :first AND :last AND finish = start
)
SELECT t.ledger, t.id, o.badge, o.name AS officer, t.date, t.start
  FROM turn t
  JOIN officer o ON o.id = t.officer
 ORDER BY t.ledger, t.date, t.id
