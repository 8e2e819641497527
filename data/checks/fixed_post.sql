-- title = { zh = "未满年限离岗", en = "moved early" }
-- level = "warn"
-- group = "requirements"
-- uses = ["early_move"]
-- message = { zh = "{officer}（{badge}）{since} 至 {until} 在{room}（{room_code}）任职，未满{years}年离岗，未经批准；责任单位：{responsible_name}", en = "{officer} ({badge}) was moved out of {room} ({room_code}) after {since} to {until}, before {years} years were full, and nobody approved it; responsible: {responsible_name}" }

SELECT m.ledger, m.id, m.date, o.badge, o.name AS officer, r.code AS room_code, r.name AS room, p.since, p.until, n.value / 10000 AS years,
       u.code AS station, u.name AS station_name, u.code AS responsible, u.name AS responsible_name
  FROM early_move m
  JOIN post p ON p.id = m.id
  JOIN norm n ON n.name = 'tenure_years' AND substr(p.until, 1, 7) BETWEEN n.valid_from AND n.valid_until
  JOIN officer o ON o.id = m.officer
  JOIN room r ON r.id = m.room
  JOIN unit u ON u.id = r.station
 ORDER BY m.date, o.badge, m.id
