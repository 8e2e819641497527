-- title = { zh = "离队后仍任职", en = "posts of officers who have left" }
-- level = "block"
-- on = ["post", "officer"]
-- group = "posts"
-- message = { zh = "{officer}（{badge}）{left_on} 已离队，在 {room} 的任职却到 {until}", en = "{officer} ({badge}) left on {left_on} but the post in {room} runs until {until}" }

SELECT 'post' AS ledger, p.id, o.badge, o.name AS officer, o.left_on, r.name AS room, COALESCE(p.until, '…') AS until, u.code AS station
  FROM post p
  JOIN officer o ON o.id = p.officer AND o.left_on IS NOT NULL
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
 WHERE p.until IS NULL OR p.until > o.left_on
 ORDER BY o.badge, p.since, p.id
