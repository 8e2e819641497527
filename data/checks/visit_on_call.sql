-- title = { zh = "值班处警时段的入户", en = "home visits during station duty or a call-out" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{date} {start} 走访“{subject}”，而 {duty_start} 至 {duty_finish} 在{kind_zh}（勤务 #{duty}）", en = "{officer} ({badge}) visited “{subject}” on {date} at {start}, while on {kind_en} from {duty_start} to {duty_finish} (duty #{duty})" }

-- A finish not after the start is on the next day; such a duty is held against the visits of its own evening.
SELECT 'visit' AS ledger, v.id, v.date, v.start, v.subject, d.id AS duty, d.start AS duty_start, d.finish AS duty_finish,
       CASE d.kind WHEN 'callout' THEN '处警' ELSE '派出所值班' END AS kind_zh, CASE d.kind WHEN 'callout' THEN 'a call-out' ELSE 'station duty' END AS kind_en,
       o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = v.officer AND p.since <= v.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM duty d
 CROSS JOIN visit v ON v.date = d.date AND v.officer = d.officer AND v.start >= d.start AND (v.start < d.finish OR d.finish <= d.start)
  JOIN officer o ON o.id = v.officer
 WHERE d.date BETWEEN :first AND :last AND d.kind IN ('station', 'callout') AND v.start <> ''
 ORDER BY v.date, o.badge, v.start, v.id
