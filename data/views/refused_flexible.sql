-- title = { zh = "弹性工作不予同意", en = "flexible hours refused" }

-- To police in lead and member posts, by their room of that day.
SELECT 'request' AS ledger, q.id, q.date, q.officer, p.room
  FROM request q
  JOIN officer o ON o.id = q.officer AND o.kind = 'police'
  JOIN post p ON p.officer = q.officer AND p.role IN ('lead', 'member') AND p.since <= q.date AND (p.until IS NULL OR p.until >= q.date)
 WHERE q.date BETWEEN :first AND :last AND q.kind = 'flexible' AND q.decision = 'refused'
