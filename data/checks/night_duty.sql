-- title = { zh = "夜间安排值班处警", en = "night duty" }
-- level = "warn"
-- group = "requirements"
-- uses = ["night_turn"]
-- message = { zh = "{officer}（{badge}）{date} {start} 至 {finish} 夜间被安排值班或处警；责任单位：{responsible_name}", en = "{officer} ({badge}) was on station duty or call-out at night: {date} {start} to {finish}; responsible: {responsible_name}" }

SELECT m.ledger, m.id, m.date, o.badge, o.name AS officer, r.code AS room_code, r.name AS room, d.start, d.finish,
       u.code AS station, u.name AS station_name, u.code AS responsible, u.name AS responsible_name
  FROM night_turn m
  JOIN duty d ON d.id = m.id
  JOIN officer o ON o.id = m.officer
  JOIN room r ON r.id = m.room
  JOIN unit u ON u.id = r.station
 ORDER BY m.date, o.badge, d.start, m.id
