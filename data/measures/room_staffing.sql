-- title = { zh = "警力配备", en = "staffing" }
-- unit = { zh = "人天", en = "person-days" }
-- subject = "room"
-- notes = { required = { zh = "应配备：岗位数×开放工作日", en = "required: posts × open workdays" } }

-- Workdays on which the room is open; absences are not subtracted. How many posts are due may change with the rating.
WITH rated AS (
  SELECT g.id, g.room, g.posts_due, g.since,
         LEAD(g.since) OVER (PARTITION BY g.room ORDER BY g.since) AS next_since
    FROM rating g
), held AS (
  SELECT 'rating' AS ledger, g.id, r.room, g.posts_due AS required, 0 AS filled,
         CASE WHEN g.since > r.first THEN g.since ELSE r.first END AS first, r.last, g.next_since
    FROM open_room r
    JOIN rated g ON g.room = r.room AND g.since <= r.last AND (g.next_since IS NULL OR g.next_since > r.first)
  UNION ALL
  SELECT 'post', p.id, r.room, 0, 1,
         CASE WHEN p.since > r.first THEN p.since ELSE r.first END,
         CASE WHEN p.until < r.last THEN p.until ELSE r.last END, NULL
    FROM open_room r
    JOIN post p ON p.room = r.room AND p.role IN ('lead', 'member') AND p.since <= r.last AND (p.until IS NULL OR p.until >= r.first)
    JOIN officer o ON o.id = p.officer AND o.kind = 'police'
), counted AS (
  SELECT h.ledger, h.id, h.room, h.first, h.required, h.filled, COUNT(*) AS workdays
    FROM held h
    JOIN calendar c ON c.date BETWEEN h.first AND h.last AND (h.next_since IS NULL OR c.date < h.next_since) AND c.workday = 1
   GROUP BY h.ledger, h.id, h.room, h.first, h.required, h.filled
)
SELECT room AS subject, 'posts' AS part, ledger, id, first AS date, filled * workdays AS done, required * workdays AS due,
       CASE ledger WHEN 'rating' THEN 'required' END AS note
  FROM counted
