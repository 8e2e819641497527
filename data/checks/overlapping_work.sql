-- title = { zh = "勤务、巡逻时间重叠", en = "duties and patrols that overlap" }
-- level = "block"
-- on = ["duty", "patrol"]
-- group = "records"
-- message = { zh = "{officer}（{badge}）{date} {start} 起的{what_zh}与 #{earlier}（{other_date} {other_start} 至 {other_finish}）时间重叠", en = "the {what_en} of {officer} ({badge}) from {date} {start} overlaps #{earlier} ({other_date} {other_start} to {other_finish})" }

-- Two duties or two patrols of one officer; a patrol during a duty is what duty is for. A finish not after the start is on the next day:
-- those few are also held against the next day's records, and the day before the period is read for them, for its last may reach into the first.
-- CROSS JOIN keeps the order in which the index over date, officer and start is a short way.
WITH day AS (
  SELECT date, LAG(date) OVER (ORDER BY date) AS eve FROM calendar WHERE date BETWEEN :before AND :last
), clash AS (
  SELECT 'duty' AS ledger, b.id, b.officer, b.date, b.start, a.id AS earlier, a.date AS other_date, a.start AS other_start, a.finish AS other_finish
    FROM duty a
    CROSS JOIN duty b ON b.date = a.date AND b.officer = a.officer AND b.start > a.start AND b.start < CASE WHEN a.finish <= a.start THEN '24:00' ELSE a.finish END
   WHERE a.date BETWEEN :first AND :last
  UNION ALL
  SELECT 'patrol', b.id, b.officer, b.date, b.start, a.id, a.date, a.start, a.finish
    FROM patrol a
    CROSS JOIN patrol b ON b.date = a.date AND b.officer = a.officer AND b.start > a.start AND b.start < CASE WHEN a.finish <= a.start THEN '24:00' ELSE a.finish END
   WHERE a.date BETWEEN :first AND :last
  UNION ALL
  SELECT 'duty', b.id, b.officer, b.date, b.start, a.id, a.date, a.start, a.finish
    FROM day d
    CROSS JOIN duty a ON a.date = d.eve AND a.finish <= a.start
    CROSS JOIN duty b ON b.date = d.date AND b.officer = a.officer AND b.start < a.finish
  UNION ALL
  SELECT 'patrol', b.id, b.officer, b.date, b.start, a.id, a.date, a.start, a.finish
    FROM day d
    CROSS JOIN patrol a ON a.date = d.eve AND a.finish <= a.start
    CROSS JOIN patrol b ON b.date = d.date AND b.officer = a.officer AND b.start < a.finish
)
SELECT c.ledger, c.id, o.badge, o.name AS officer, c.date, c.start, c.earlier, c.other_date, c.other_start, c.other_finish,
       CASE c.ledger WHEN 'duty' THEN '勤务' ELSE '巡逻' END AS what_zh, c.ledger AS what_en,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = c.officer AND p.since <= c.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM clash c
  JOIN officer o ON o.id = c.officer
 ORDER BY c.ledger, c.date, o.badge, c.start, c.id
