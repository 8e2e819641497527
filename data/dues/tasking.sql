-- title = { zh = "任务准入审核", en = "decision on a task handed down" }
-- message = { zh = "{issuer} {number} {title}", en = "{issuer} {number} {title}" }

-- Whether it is accepted or returned is decided within the norm's workdays.
SELECT 'tasking' AS ledger, t.id, u.name AS station, r.name AS room, o.name AS officer, i.name AS issuer, t.number, t.title,
       (SELECT MIN(e.date) FROM calendar e, calendar c, norm n
         WHERE c.date = t.date AND n.name = 'tasking_workdays' AND c.month BETWEEN n.valid_from AND n.valid_until
           AND e.workday_number = c.workday_number + n.value / 10000) AS due
  FROM tasking t
  JOIN unit i ON i.id = t.issued_by
  LEFT JOIN room r ON r.id = t.room
  LEFT JOIN unit u ON u.id = r.station
  LEFT JOIN officer o ON o.id = t.officer
 WHERE t.outcome IS NULL
