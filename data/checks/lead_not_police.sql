-- title = { zh = "责任民警不是民警", en = "leads who are not police" }
-- level = "block"
-- on = ["post", "officer"]
-- group = "posts"
-- message = { zh = "{room}（{code}）的责任民警 {officer}（{badge}）不是民警", en = "{officer} ({badge}), who leads {room} ({code}), is not a police officer" }

SELECT 'post' AS ledger, p.id, r.code, r.name AS room, o.badge, o.name AS officer, u.code AS station
  FROM post p
  JOIN officer o ON o.id = p.officer AND o.kind <> 'police'
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
 WHERE p.role = 'lead' AND (p.until IS NULL OR p.until >= :first)
 ORDER BY r.code, p.since, p.id
