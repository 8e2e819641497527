-- title = { zh = "开放值守", en = "opening" }
-- unit = { zh = "天、分钟", en = "days, minutes" }
-- subject = "room"
-- notes = { overlap = { zh = "该时段已有人值守", en = "somebody was there already" } }

-- A fixed room is open while somebody posted there that day is on duty in it, whatever his post; a mobile room while it is out on a trip.
-- A finish not after the start is on the next day. Where several overlap, a later one adds only the minutes that the earlier ones left.
WITH stay AS (
  SELECT 'duty' AS ledger, d.id, p.room, d.date, d.start, d.finish
    FROM duty d
    JOIN post p ON p.officer = d.officer AND p.since <= d.date AND (p.until IS NULL OR p.until >= d.date)
    JOIN room r ON r.id = p.room AND r.kind <> 'mobile'
   WHERE d.date BETWEEN :first AND :last AND d.kind = 'room'
  UNION ALL
  SELECT 'trip', t.id, t.room, t.date, t.start, t.finish
    FROM trip t
    JOIN room r ON r.id = t.room AND r.kind = 'mobile'
   WHERE t.date BETWEEN :first AND :last
), timed AS (
  SELECT s.ledger, s.id, s.room, s.date,
         c.day_number * 1440 + CAST(substr(s.start, 1, 2) AS INTEGER) * 60 + CAST(substr(s.start, 4, 2) AS INTEGER) AS starts,
         c.day_number * 1440 + CAST(substr(s.finish, 1, 2) AS INTEGER) * 60 + CAST(substr(s.finish, 4, 2) AS INTEGER)
           + CASE WHEN s.finish <= s.start THEN 1440 ELSE 0 END AS ends
    FROM stay s
    JOIN calendar c ON c.date = s.date
), in_order AS (
  SELECT ledger, id, room, date, starts, ends,
         MAX(ends) OVER (PARTITION BY room ORDER BY starts, ends, ledger, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS until_now
    FROM timed
)
SELECT room AS subject, 'days' AS part, ledger, id, date, 1 AS done, date AS once, NULL AS note
  FROM timed
UNION ALL
SELECT room, 'minutes', ledger, id, date,
       CASE WHEN until_now IS NULL OR until_now <= starts THEN ends - starts
            WHEN until_now < ends THEN ends - until_now
            ELSE 0 END,
       NULL,
       CASE WHEN until_now > starts THEN 'overlap' END
  FROM in_order
