-- title = { zh = "疑似一户多录", en = "one household entered person by person" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{date} {start} 走访“{subject}”，与 #{earlier}“{other}”同一地点", en = "{officer} ({badge}) visited “{subject}” on {date} {start}, the place of #{earlier} “{other}”" }

-- A visit is to a household, not to each of its members: the same place in the same minute, or on the same day where no time is kept. The place is
-- the address up to its last figure, 白龙路1号张三 and 白龙路1号李四 are one. The same subject twice is found by entered_twice. In one building there
-- may be many businesses.
WITH busy AS (
  SELECT date, officer, start FROM visit WHERE date BETWEEN :first AND :last GROUP BY date, officer, start HAVING COUNT(*) > 1
), house AS (
  SELECT v.date, v.officer, v.start, v.id, v.subject,
         replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(v.subject,
           '0', ''), '1', ''), '2', ''), '3', ''), '4', ''), '5', ''), '6', ''), '7', ''), '8', ''), '9', '') AS letters
    FROM busy b
    CROSS JOIN visit v ON v.date = b.date AND v.officer = b.officer AND v.start = b.start
   WHERE v.target <> 'business'
), placed AS (
  SELECT date, officer, start, rtrim(subject, letters) AS place, subject, MIN(id) AS id
    FROM house
   WHERE letters <> subject
   GROUP BY date, officer, start, rtrim(subject, letters), subject
), again AS (
  SELECT date, officer, start, subject, id,
         FIRST_VALUE(id) OVER w AS earlier, FIRST_VALUE(subject) OVER w AS other
    FROM placed
  WINDOW w AS (PARTITION BY date, officer, start, place ORDER BY id)
)
SELECT 'visit' AS ledger, g.id, g.date, g.start, g.subject, g.earlier, g.other, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = g.officer AND p.since <= g.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM again g
  JOIN officer o ON o.id = g.officer
 WHERE g.id <> g.earlier
 ORDER BY g.date, o.badge, g.start, g.id
