-- title = { zh = "来信来访", en = "petition" }
-- message = { zh = "{number} {subject}", en = "{number} {subject}" }

-- Without a due date it is the norm's workdays after receipt.
SELECT 'petition' AS ledger, p.id, u.name AS station, r.name AS room, COALESCE(m.name, o.name) AS officer, p.number, p.subject,
       COALESCE(p.due, (SELECT MIN(e.date) FROM calendar e, calendar c, norm n
                         WHERE c.date = p.received AND n.name = 'answer_workdays' AND c.month BETWEEN n.valid_from AND n.valid_until
                           AND e.workday_number = c.workday_number + n.value / 10000)) AS due,
       p.paused_from, p.paused_to
  FROM petition p
  JOIN room r ON r.id = p.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN officer m ON m.id = p.officer
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE p.answered IS NULL
