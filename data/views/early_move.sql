-- title = { zh = "未满任职年限的离岗", en = "posts ended before their time" }

-- A lead or member post of police that ended before the norm's years were full, without anybody's approval, unless the officer left the force.
-- Both ends of a post count, so the years are full on the day before they began.
WITH ended AS (
  SELECT p.id, p.officer, p.room, p.until,
         CASE WHEN substr(p.until, 6) = '12-31' THEN CAST(CAST(substr(p.until, 1, 4) AS INTEGER) + 1 AS TEXT) || '-01-01' ELSE d.date END AS first_day_without,
         CAST(CAST(substr(p.since, 1, 4) AS INTEGER) + n.value / 10000 AS TEXT) || substr(p.since, 5) AS free_from
    FROM post p
    JOIN norm n ON n.name = 'tenure_years' AND substr(p.until, 1, 7) BETWEEN n.valid_from AND n.valid_until
    JOIN calendar c ON c.date = p.until
    LEFT JOIN calendar d ON d.day_number = c.day_number + 1
   WHERE p.until BETWEEN :first AND :last AND p.role IN ('lead', 'member') AND COALESCE(p.approved_by, '') = ''
)
SELECT 'post' AS ledger, e.id, e.until AS date, e.officer, e.room
  FROM ended e
  JOIN officer o ON o.id = e.officer AND o.kind = 'police'
 WHERE e.first_day_without < e.free_from AND (o.left_on IS NULL OR o.left_on > e.first_day_without)
