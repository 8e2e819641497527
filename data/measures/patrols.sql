-- title = { zh = "治安巡逻", en = "patrols" }
-- unit = { zh = "次、分钟", en = "patrols, minutes" }
-- subject = "officer"

-- A finish not after the start is on the next day; the patrol belongs to the date of its start.
SELECT officer AS subject, 'times' AS part, 'patrol' AS ledger, id, date, 1 AS done
  FROM patrol
 WHERE date BETWEEN :first AND :last
UNION ALL
SELECT officer, 'minutes', 'patrol', id, date,
       CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)
       - CAST(substr(start, 1, 2) AS INTEGER) * 60 - CAST(substr(start, 4, 2) AS INTEGER)
       + CASE WHEN finish <= start THEN 1440 ELSE 0 END
  FROM patrol
 WHERE date BETWEEN :first AND :last
