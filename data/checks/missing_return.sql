-- title = { zh = "未报送的单位", en = "stations that sent no return" }
-- level = "warn"
-- group = "month"
-- message = { zh = "{station_name} 没有报送 {month} 的数据，所属民警和警务室不计分、不排名", en = "{station_name} has sent no return for {month}; its officers and rooms get no score and no rank" }

-- Stations with a room open in the month; months that lie whole in the period and are over.
WITH whole_month AS (
  SELECT month, MIN(date) AS first, MAX(date) AS last
    FROM calendar
   WHERE month IN (SELECT month FROM calendar WHERE date BETWEEN :first AND :last)
   GROUP BY month
)
SELECT 'unit' AS ledger, u.id, u.code AS station, u.name AS station_name, m.month
  FROM whole_month m
  JOIN unit u ON u.level = 'station'
 WHERE m.first >= :first AND m.last <= :last AND m.last < :today
   AND EXISTS (SELECT 1 FROM room r WHERE r.station = u.id AND r.opened <= m.last AND (r.closed IS NULL OR r.closed >= m.first))
   AND NOT EXISTS (SELECT 1 FROM return t WHERE t.station = u.id AND t.month = m.month)
 ORDER BY m.month, u.code
