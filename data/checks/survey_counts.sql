-- title = { zh = "测评人数超过样本数", en = "more answers than were asked" }
-- level = "block"
-- on = ["survey"]
-- group = "records"
-- message = { zh = "{room} {date} 第 {batch} 批测评：安全感 {safe}/{safety_sample}，满意度 {satisfied}/{satisfaction_sample}，人数不能多于样本数", en = "survey {batch} of {room} on {date}: safe {safe} of {safety_sample}, satisfied {satisfied} of {satisfaction_sample}; no more can answer so than were asked" }

SELECT 'survey' AS ledger, s.id, s.date, s.batch, s.safe, s.safety_sample, s.satisfied, s.satisfaction_sample, r.name AS room, u.code AS station
  FROM survey s
  JOIN room r ON r.id = s.room
  JOIN unit u ON u.id = r.station
 WHERE s.date BETWEEN :first AND :last AND (s.safe > s.safety_sample OR s.satisfied > s.satisfaction_sample)
 ORDER BY s.date, s.batch, s.id
