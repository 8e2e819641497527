-- title = { zh = "监督问题整改", en = "problem to be put right" }
-- message = { zh = "{number} {finding}", en = "{number} {finding}" }

-- What supervision found, and what was named at a meeting, until it is closed.
SELECT 'supervision' AS ledger, s.id, u.name AS station, r.name AS room, COALESCE(m.name, o.name) AS officer, s.number, s.finding, s.due
  FROM supervision s
  JOIN room r ON r.id = s.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN officer m ON m.id = s.officer
  LEFT JOIN post l ON l.room = r.id AND l.role = 'lead' AND l.since <= :today AND (l.until IS NULL OR l.until >= :today)
  LEFT JOIN officer o ON o.id = l.officer
 WHERE s.due IS NOT NULL AND s.closed IS NULL
