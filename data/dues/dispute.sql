-- title = { zh = "矛盾纠纷", en = "dispute" }
-- message = { zh = "{number} {summary}", en = "{number} {summary}" }

-- One without a due date is never due.
SELECT 'dispute' AS ledger, d.id, u.name AS station, r.name AS room, COALESCE(m.name, o.name) AS officer, d.number, d.summary, d.due
  FROM dispute d
  JOIN room r ON r.id = d.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN officer m ON m.id = d.officer
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE d.due IS NOT NULL AND d.settled IS NULL
