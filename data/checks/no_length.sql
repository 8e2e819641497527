-- title = { zh = "起止时间相同", en = "duties, patrols and trips without length" }
-- level = "block"
-- on = ["duty", "patrol", "trip"]
-- group = "records"
-- message = { zh = "{who}（{code}）{date} 的起止时间都是 {start}", en = "the entry of {who} ({code}) on {date} starts and finishes at {start}" }

SELECT 'duty' AS ledger, t.id, o.badge AS code, o.name AS who, t.date, t.start
  FROM duty t JOIN officer o ON o.id = t.officer
 WHERE t.date BETWEEN :first AND :last AND t.finish = t.start
UNION ALL
SELECT 'patrol', t.id, o.badge, o.name, t.date, t.start
  FROM patrol t JOIN officer o ON o.id = t.officer
 WHERE t.date BETWEEN :first AND :last AND t.finish = t.start
UNION ALL
SELECT 'trip', t.id, r.code, r.name, t.date, t.start
  FROM trip t JOIN room r ON r.id = t.room
 WHERE t.date BETWEEN :first AND :last AND t.finish = t.start
 ORDER BY 1, 5, 2
