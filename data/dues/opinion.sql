-- title = { zh = "群众意见答复", en = "answer to an opinion" }
-- message = { zh = "{number} {content}", en = "{number} {content}" }

-- Without a due date it is the norm's workdays after it was raised.
SELECT 'opinion' AS ledger, p.id, u.name AS station, r.name AS room, o.name AS officer, p.number, p.content,
       COALESCE(p.due, (SELECT MIN(e.date) FROM calendar e, calendar c, norm n
                         WHERE c.date = p.date AND n.name = 'answer_workdays' AND c.month BETWEEN n.valid_from AND n.valid_until
                           AND e.workday_number = c.workday_number + n.value / 10000)) AS due
  FROM opinion p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE p.answered IS NULL
