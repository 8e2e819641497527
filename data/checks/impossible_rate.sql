-- title = { zh = "数量超出常理", en = "more than one person can do" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{when_zh}{what_zh} {done}{unit_zh}，超过 {most}{unit_zh}（首条 #{id}）", en = "{officer} ({badge}): {done} {what_en} {when_en}, more than {most} (first: #{id})" }

WITH limits AS (
  SELECT name, value / 10000 AS most FROM norm WHERE substr(:last, 1, 7) BETWEEN valid_from AND valid_until
), turn AS (
  SELECT id, officer, date, start, checked,
         CAST(substr(finish, 1, 2) AS INTEGER) * 60 + CAST(substr(finish, 4, 2) AS INTEGER)
           - CAST(substr(start, 1, 2) AS INTEGER) * 60 - CAST(substr(start, 4, 2) AS INTEGER)
           + CASE WHEN finish <= start THEN 1440 ELSE 0 END AS minutes
    FROM patrol
   WHERE date BETWEEN :first AND :last
), too_much AS (
  SELECT 'visit' AS ledger, d.id, d.officer, d.date, '' AS hour, d.done, l.most, '当日入户' AS what_zh, 'visits in a day' AS what_en, ' 户' AS unit_zh
    FROM (SELECT date, officer, MIN(id) AS id, COUNT(*) AS done FROM visit WHERE date BETWEEN :first AND :last GROUP BY date, officer) d
    JOIN limits l ON l.name = 'visits_per_day' AND d.done > l.most
  UNION ALL
  SELECT 'visit', d.id, d.officer, d.date, d.hour, d.done, l.most, '一小时内入户', 'visits in an hour', ' 户'
    FROM (SELECT date, officer, substr(start, 1, 2) AS hour, MIN(id) AS id, COUNT(*) AS done
            FROM visit WHERE date BETWEEN :first AND :last AND start <> '' GROUP BY date, officer, substr(start, 1, 2)) d
    JOIN limits l ON l.name = 'visits_per_hour' AND d.done > l.most
  UNION ALL
  SELECT 'inspection', d.id, d.officer, d.date, '', d.done, l.most, '当日实地检查', 'inspections in a day', ' 家'
    FROM (SELECT date, officer, MIN(id) AS id, COUNT(*) AS done FROM inspection WHERE date BETWEEN :first AND :last GROUP BY date, officer) d
    JOIN limits l ON l.name = 'inspections_per_day' AND d.done > l.most
  UNION ALL
  SELECT 'patrol', d.id, d.officer, d.date, '', (d.minutes + 59) / 60, l.most, '当日巡逻', 'hours of patrol in a day', ' 小时'
    FROM (SELECT date, officer, MIN(id) AS id, SUM(minutes) AS minutes FROM turn GROUP BY date, officer) d
    JOIN limits l ON l.name = 'patrol_hours_per_day' AND d.minutes > l.most * 60
  UNION ALL
  SELECT 'patrol', t.id, t.officer, t.date, substr(t.start, 1, 2), t.checked * 60 / t.minutes, l.most, '巡逻每小时盘查', 'persons checked in an hour of patrol', ' 人'
    FROM turn t
    JOIN limits l ON l.name = 'checked_per_patrol_hour' AND t.checked * 60 > l.most * t.minutes
   WHERE t.checked > 0
)
SELECT m.ledger, m.id, m.date, m.done, m.most, m.what_zh, m.what_en, m.unit_zh,
       m.date || CASE WHEN m.hour = '' THEN '' ELSE ' ' || m.hour || ' 时起' END AS when_zh,
       'on ' || m.date || CASE WHEN m.hour = '' THEN '' ELSE ' from ' || m.hour || ':00' END AS when_en,
       o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = m.officer AND p.since <= m.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM too_much m
  JOIN officer o ON o.id = m.officer
 ORDER BY m.ledger, m.date, o.badge, m.what_en, m.id
