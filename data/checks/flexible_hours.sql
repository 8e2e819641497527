-- title = { zh = "弹性工作未获同意", en = "flexible hours refused" }
-- level = "warn"
-- group = "requirements"
-- uses = ["refused_flexible"]
-- message = { zh = "{officer}（{badge}）{date} 申请弹性工作（{what}），未获同意（决定人：{decided_by}）；责任单位：{responsible_name}", en = "{officer} ({badge}) asked for flexible hours on {date} ({what}) and was refused (decided by: {decided_by}); responsible: {responsible_name}" }

SELECT m.ledger, m.id, m.date, o.badge, o.name AS officer, r.code AS room_code, r.name AS room, q.what,
       CASE WHEN COALESCE(q.decided_by, '') = '' THEN '—' ELSE q.decided_by END AS decided_by,
       u.code AS station, u.name AS station_name, u.code AS responsible, u.name AS responsible_name
  FROM refused_flexible m
  JOIN request q ON q.id = m.id
  JOIN officer o ON o.id = m.officer
  JOIN room r ON r.id = m.room
  JOIN unit u ON u.id = r.station
 ORDER BY m.date, o.badge, m.id
