-- title = { zh = "警务室注销后仍任职", en = "posts in rooms that have closed" }
-- level = "block"
-- on = ["post", "officer", "room"]
-- group = "posts"
-- message = { zh = "{room}（{code}）{closed} 已注销，{officer}（{badge}）在此的任职却到 {until}", en = "{room} ({code}) closed on {closed} but the post of {officer} ({badge}) in it runs until {until}" }

SELECT 'post' AS ledger, p.id, r.code, r.name AS room, r.closed, o.badge, o.name AS officer, COALESCE(p.until, '…') AS until, u.code AS station
  FROM post p
  JOIN room r ON r.id = p.room AND r.closed IS NOT NULL
  JOIN officer o ON o.id = p.officer
  JOIN unit u ON u.id = r.station
 WHERE p.until IS NULL OR p.until > r.closed
 ORDER BY r.code, p.since, p.id
