-- title = { zh = "专项经费超支", en = "rooms that spent more than they had" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{room}（{code}）{date} 支出 {head} {spent} 元后，结余为 {balance} 元", en = "{room} ({code}) spent {spent} yuan on {head} on {date}: the balance was {balance} yuan after it" }

-- The balance after each line, by day and line. Money is in fen.
WITH running AS (
  SELECT id, room, date, head, spent,
         SUM(received - spent) OVER (PARTITION BY room ORDER BY date, line, id) AS balance
    FROM fund
)
SELECT 'fund' AS ledger, f.id, r.code, r.name AS room, f.date, h.zh AS head,
       (f.spent / 100) || '.' || substr('0' || (f.spent % 100), -2) AS spent,
       '-' || (-f.balance / 100) || '.' || substr('0' || (-f.balance % 100), -2) AS balance, u.code AS station
  FROM running f
  JOIN room r ON r.id = f.room
  JOIN unit u ON u.id = r.station
  LEFT JOIN standard_item h ON h.list = 'funds' AND h.code = f.head AND substr(f.date, 1, 7) BETWEEN h.valid_from AND h.valid_until
 WHERE f.date BETWEEN :first AND :last AND f.spent > 0 AND f.balance < 0
 ORDER BY r.code, f.date, f.id
