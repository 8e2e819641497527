-- title = { zh = "十项任务以外", en = "outside the ten" }
-- level = "warn"
-- group = "requirements"
-- uses = ["task_outside"]
-- message = { zh = "{responsible_name} {date} 下达 {number} 号{form_zh}“{title}”，不在十项任务之内，未退回；责任单位：{responsible_name}", en = "{responsible_name} handed down {form_en} {number} “{title}” on {date}, which is none of the ten tasks, and it was not sent back; responsible: {responsible_name}" }

-- Whoever handed it down is responsible, whichever station's room has it.
SELECT m.ledger, m.id, m.date, o.badge, o.name AS officer, r.code AS room_code, r.name AS room, t.number, t.title,
       CASE t.form WHEN 'indicator' THEN '指标' ELSE '任务' END AS form_zh, CASE t.form WHEN 'indicator' THEN 'indicator' ELSE 'task' END AS form_en,
       COALESCE(u.code, i.code) AS station, COALESCE(u.name, i.name) AS station_name, i.code AS responsible, i.name AS responsible_name
  FROM task_outside m
  JOIN tasking t ON t.id = m.id
  JOIN unit i ON i.id = t.issued_by
  LEFT JOIN officer o ON o.id = m.officer
  LEFT JOIN room r ON r.id = m.room
  LEFT JOIN unit u ON u.id = r.station
 ORDER BY m.date, i.code, t.number, m.id
