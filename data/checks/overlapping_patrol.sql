-- title = { zh = "巡逻时间重叠", en = "patrols that overlap" }
-- level = "block"
-- on = ["patrol"]
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} {start} 起的巡逻与 #{earlier}（{other_date} {other_start} 至 {other_finish}）时间重叠", en = "the patrol of {officer} ({badge}) from {date} {start} overlaps #{earlier} ({other_date} {other_start} to {other_finish})" }

-- Whoever is in two places at once is so in two neighbours by start. A finish not after the start is on the next day,
-- so the day before the period is read too: its last patrol may reach into the first.
WITH turn AS (
  SELECT id, officer, date, start, finish,
         LAG(id) OVER w AS earlier, LAG(date) OVER w AS other_date, LAG(start) OVER w AS other_start, LAG(finish) OVER w AS other_finish
    FROM patrol
   WHERE date BETWEEN :before AND :last
  WINDOW w AS (PARTITION BY officer ORDER BY date, start, id)
), day AS (
  SELECT date, LAG(date) OVER (ORDER BY date) AS eve FROM calendar WHERE date BETWEEN :before AND :last
), clash AS (
  SELECT t.*
    FROM turn t
   WHERE t.other_date = t.date AND (t.other_finish <= t.other_start OR t.other_finish > t.start)
  UNION ALL
  SELECT t.*
    FROM turn t
    JOIN day d ON d.date = t.date AND d.eve = t.other_date
   WHERE t.other_finish <= t.other_start AND t.other_finish > t.start
)
SELECT 'patrol' AS ledger, c.id, o.badge, o.name AS officer, c.date, c.start, c.earlier, c.other_date, c.other_start, c.other_finish,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = c.officer AND p.since <= c.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM clash c
  JOIN officer o ON o.id = c.officer
 WHERE c.date BETWEEN :first AND :last
 ORDER BY c.date, o.badge, c.start, c.id
