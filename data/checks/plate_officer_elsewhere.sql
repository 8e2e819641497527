-- title = { zh = "命名民警不在该室任职", en = "plates for officers without a post there" }
-- level = "block"
-- on = ["plate"]
-- group = "rooms"
-- message = { zh = "“{name}”以 {officer}（{badge}）命名，但其 {granted} 授牌时不是 {room}（{code}）的责任民警或协办民警：请改命名民警或授牌日期", en = "“{name}” bears {officer} ({badge}), who had no lead or member post in {room} ({code}) on {granted}, when it was granted: correct the officer or the day" }

SELECT 'plate' AS ledger, p.id, p.name, o.name AS officer, o.badge, p.granted, r.code, r.name AS room, u.code AS station
  FROM plate p
  JOIN officer o ON o.id = p.officer
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
 WHERE NOT EXISTS (SELECT 1 FROM post t WHERE t.officer = p.officer AND t.room = p.room AND t.role IN ('lead', 'member') AND t.since <= p.granted AND (t.until IS NULL OR t.until >= p.granted))
 ORDER BY r.code, p.granted
