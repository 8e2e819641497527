-- title = { zh = "警民恳谈", en = "talks with residents" }
-- unit = { zh = "次", en = "times" }
-- subject = "room"
-- notes = { nobody_came = { zh = "无人参加", en = "nobody came" }, other_day = { zh = "不在规定的日子", en = "not on the day" } }

-- On the month's 18th, which always counts; if it is no workday, the next workday counts too.
WITH the_day AS (
  SELECT c.date, c.workday, c.workday_number
    FROM calendar c
    JOIN norm n ON n.name = 'day18' AND :month BETWEEN n.valid_from AND n.valid_until
   WHERE c.month = :month AND CAST(substr(c.date, 9, 2) AS INTEGER) = n.value / 10000
), counted AS (
  SELECT date FROM the_day
  UNION ALL
  SELECT c.date FROM the_day d JOIN calendar c ON c.workday = 1 AND c.workday_number = d.workday_number + 1 WHERE d.workday = 0
)
SELECT e.room AS subject, 'talk' AS part, 'event' AS ledger, e.id, e.date,
       CASE WHEN d.date IS NOT NULL AND e.people > 0 THEN 1 ELSE 0 END AS done,
       CASE WHEN d.date IS NULL THEN 'other_day' WHEN e.people = 0 THEN 'nobody_came' END AS note
  FROM event e
  LEFT JOIN counted d ON d.date = e.date
 WHERE (e.date BETWEEN :first AND :last OR d.date IS NOT NULL) AND e.kind IN ('talk_day', 'open_day') AND e.room > 0
