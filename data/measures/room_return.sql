-- title = { zh = "月报送", en = "monthly return" }
-- unit = { zh = "次", en = "returns" }
-- subject = "room"
-- notes = { late = { zh = "迟报", en = "late" }, no_calendar = { zh = "次年工作日历尚未安装", en = "the calendar of the next year is not installed" } }

-- The station's return is that of its rooms; in time until so many workdays after the month's last day.
WITH term AS (
  SELECT (SELECT MIN(d.date) FROM calendar d WHERE d.workday_number = c.workday_number + n.value / 10000) AS date
    FROM calendar c
    JOIN norm n ON n.name = 'return_workdays' AND :month BETWEEN n.valid_from AND n.valid_until
   WHERE c.date = :last
)
SELECT o.room AS subject, 'return' AS part, 'return' AS ledger, t.id, t.submitted AS date,
       CASE WHEN t.submitted <= e.date THEN 1 ELSE 0 END AS done,
       CASE WHEN e.date IS NULL THEN 'no_calendar' WHEN t.submitted > e.date THEN 'late' END AS note
  FROM open_room o
  JOIN room r ON r.id = o.room
  JOIN return t ON t.station = r.station AND t.month = :month
  CROSS JOIN term e
