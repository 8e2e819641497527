-- title = { zh = "内务检查", en = "inspection of signs and order" }
-- message = { zh = "上次检查：{latest}", en = "last inspected: {latest}" }

-- Once in every inspection_months, by the last day of the month in which the last one no longer holds; from the first inspection in the database on.
WITH latest AS (
  SELECT r.id AS room, r.station, r.name, r.code, MAX(k.date) AS date
    FROM room r LEFT JOIN checklist k ON k.room = r.id AND k.date <= :today
   WHERE r.opened <= :today AND (r.closed IS NULL OR r.closed >= :today)
   GROUP BY r.id
), numbered AS (
  SELECT month, MAX(date) AS last, CAST(substr(month, 1, 4) AS INTEGER) * 12 + CAST(substr(month, 6, 2) AS INTEGER) AS number FROM calendar GROUP BY month
), begun AS (
  SELECT MIN(date) AS date FROM checklist
)
SELECT 'room' AS ledger, l.room AS id, u.name AS station, l.name AS room, COALESCE(l.date, '—') AS latest, d.last AS due
  FROM latest l
  JOIN begun b ON b.date IS NOT NULL
  JOIN unit u ON u.id = l.station
  JOIN calendar c ON c.date = COALESCE(l.date, b.date)
  JOIN norm n ON n.name = 'inspection_months' AND c.month BETWEEN n.valid_from AND n.valid_until
  JOIN numbered m ON m.month = c.month
  JOIN numbered d ON d.number = m.number + n.value / 10000
 ORDER BY u.code, l.code
