-- title = { zh = "未启用或已注销警务室的记录", en = "records in a room that was not open" }
-- level = "warn"
-- group = "records"
-- message = { zh = "{date} {room}（{code}）未启用或已注销（{opened} 至 {closed}）", en = "on {date} the room {room} ({code}) was not open (it was from {opened} to {closed})" }

-- Where every room was open all the time no record is looked at.
WITH shut AS (
  SELECT id FROM room WHERE opened > :first OR closed < :last
), work AS (
  SELECT 'visit' AS ledger, id, room, date FROM visit WHERE date BETWEEN :first AND :last AND room IN (SELECT id FROM shut) AND EXISTS (SELECT 1 FROM shut)
  UNION ALL SELECT 'publicity', id, room, date FROM publicity WHERE date BETWEEN :first AND :last AND room IN (SELECT id FROM shut) AND EXISTS (SELECT 1 FROM shut)
  UNION ALL SELECT 'patrol', id, room, date FROM patrol WHERE date BETWEEN :first AND :last AND room IN (SELECT id FROM shut) AND EXISTS (SELECT 1 FROM shut)
  UNION ALL SELECT 'inspection', id, room, date FROM inspection WHERE date BETWEEN :first AND :last AND room IN (SELECT id FROM shut) AND EXISTS (SELECT 1 FROM shut)
  UNION ALL SELECT 'notice', id, room, date FROM notice WHERE date BETWEEN :first AND :last AND room IN (SELECT id FROM shut) AND EXISTS (SELECT 1 FROM shut)
)
SELECT w.ledger, w.id, w.date, r.code, r.name AS room, r.opened, COALESCE(r.closed, '…') AS closed, u.code AS station
  FROM work w
  JOIN room r ON r.id = w.room
  JOIN unit u ON u.id = r.station
 WHERE w.date < r.opened OR w.date > r.closed
 ORDER BY w.ledger, w.date, w.id
