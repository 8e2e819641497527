-- title = { zh = "离岗期间的工作记录", en = "work during leave or training" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{since} 至 {until} {kind_zh}，却有 {date} 的{what_zh}记录", en = "{officer} ({badge}) was away from {since} to {until} ({kind_en}), yet there is {what_en} of {date}" }

-- The days away first: they are few.
WITH away AS (
  SELECT a.officer, c.date, MIN(a.since) AS since, MAX(a.until) AS until, MIN(a.kind) AS kind
    FROM absence a
    JOIN calendar c ON c.date BETWEEN a.since AND a.until
   WHERE a.since <= :last AND a.until >= :first AND c.date BETWEEN :first AND :last
   GROUP BY a.officer, c.date
), work AS (
  SELECT 'visit' AS ledger, '入户调查' AS what_zh, 'a home visit' AS what_en, r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN visit r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'publicity', '宣传发动', 'publicity', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN publicity r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'patrol', '治安巡逻', 'a patrol', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN patrol r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'inspection', '实地检查', 'an inspection', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN inspection r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'notice', '警情通报', 'a crime notice', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN notice r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'journal', '工作日志', 'a journal entry', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN journal r ON r.date = d.date AND r.officer = d.officer
  UNION ALL SELECT 'duty', '勤务', 'a duty', r.id, d.officer, d.date, d.since, d.until, d.kind
    FROM away d CROSS JOIN duty r ON r.date = d.date AND r.officer = d.officer
)
SELECT w.ledger, w.id, w.date, w.since, w.until, w.what_zh, w.what_en,
       CASE w.kind WHEN 'annual' THEN '年休假' WHEN 'sick' THEN '病假' WHEN 'family' THEN '事假婚产假' WHEN 'training' THEN '培训'
                   WHEN 'secondment' THEN '借调' WHEN 'unexcused' THEN '擅自离岗' ELSE '离岗' END AS kind_zh,
       CASE w.kind WHEN 'annual' THEN 'annual leave' WHEN 'sick' THEN 'sick leave' WHEN 'family' THEN 'family leave' ELSE w.kind END AS kind_en, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = w.officer AND p.since <= w.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM work w
  JOIN officer o ON o.id = w.officer
 ORDER BY w.ledger, w.date, o.badge, w.id
