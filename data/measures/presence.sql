-- title = { zh = "在岗", en = "presence" }
-- unit = { zh = "分钟、天", en = "minutes, days" }
-- subject = "officer"

-- Duty in the room, in the community and flexible duty; a finish not after the start is on the next day.
SELECT officer AS subject, 'minutes' AS part, 'duty' AS ledger, id, date,
       CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)
       - CAST(substr(start, 1, 2) AS INTEGER) * 60 - CAST(substr(start, 4, 2) AS INTEGER)
       + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS done,
       NULL AS once
  FROM duty
 WHERE date BETWEEN :first AND :last AND kind IN ('room', 'community', 'flexible')
UNION ALL
SELECT officer, 'days', 'duty', id, date, 1, date
  FROM duty
 WHERE date BETWEEN :first AND :last AND kind IN ('room', 'community', 'flexible')
