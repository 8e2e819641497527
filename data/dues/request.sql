-- title = { zh = "勤务报批审批", en = "decision on a duty request" }
-- message = { zh = "{what}", en = "{what}" }

-- What was asked for is decided by the day it is asked for.
SELECT 'request' AS ledger, q.id, u.name AS station, r.name AS room, o.name AS officer, q.what, q.date AS due
  FROM request q
  JOIN officer o ON o.id = q.officer
  LEFT JOIN post p ON p.officer = q.officer AND p.since <= q.date AND (p.until IS NULL OR p.until >= q.date)
  LEFT JOIN room r ON r.id = p.room
  LEFT JOIN unit u ON u.id = r.station
 WHERE q.decision IS NULL
