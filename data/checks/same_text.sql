-- title = { zh = "内容雷同", en = "the same text over and over" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{month} {what_zh} {share}%（{written} 条中 {alike} 条）的内容都是“{text}”，自 #{id} 至 #{last_id}", en = "{officer} ({badge}) wrote “{text}” in {share} % of the {what_en} of {month} ({alike} of {written}), from #{id} to #{last_id}" }

-- Of the rows of an officer in which anything is written, per ledger and month. Shorter texts are stock phrases.
WITH limits AS (
  SELECT MAX(CASE name WHEN 'same_text_rows' THEN value END) AS least_rows,
         MAX(CASE name WHEN 'same_text_share' THEN value END) AS least_share,
         MAX(CASE name WHEN 'same_text_length' THEN value END) AS least_length
    FROM norm
   WHERE substr(:last, 1, 7) BETWEEN valid_from AND valid_until
), words AS (
  SELECT 'visit' AS ledger, '入户调查' AS what_zh, 'home visits' AS what_en, id, officer, date, note AS text FROM visit WHERE date BETWEEN :first AND :last AND note <> ''
  UNION ALL SELECT 'publicity', '宣传发动', 'publicity', id, officer, date, note FROM publicity WHERE date BETWEEN :first AND :last AND note <> ''
  UNION ALL SELECT 'patrol', '治安巡逻', 'patrols', id, officer, date, note FROM patrol WHERE date BETWEEN :first AND :last AND note <> ''
  UNION ALL SELECT 'inspection', '实地检查', 'inspections', id, officer, date, note FROM inspection WHERE date BETWEEN :first AND :last AND note <> ''
  UNION ALL SELECT 'inspection', '隐患', 'hazards', id, officer, date, hazard FROM inspection WHERE date BETWEEN :first AND :last AND hazard <> ''
  UNION ALL SELECT 'notice', '防范提示', 'crime notices', id, officer, date, advice FROM notice WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'journal', '工作日志', 'journal', id, officer, date, note FROM journal WHERE date BETWEEN :first AND :last
  UNION ALL SELECT 'dispute', '矛盾纠纷', 'disputes', id, officer, found, summary FROM dispute WHERE found BETWEEN :first AND :last AND officer IS NOT NULL
), alike AS (
  SELECT w.ledger, w.what_zh, w.what_en, w.officer, c.month, w.text, MIN(w.id) AS id, MAX(w.id) AS last_id, MAX(w.date) AS date, COUNT(*) AS alike,
         SUM(COUNT(*)) OVER (PARTITION BY w.ledger, w.what_en, w.officer, c.month) AS written
    FROM words w
    JOIN calendar c ON c.date = w.date
   GROUP BY w.ledger, w.what_zh, w.what_en, w.officer, c.month, w.text
)
SELECT a.ledger, a.id, a.last_id, a.what_zh, a.what_en, a.month, a.alike, a.written, a.alike * 100 / a.written AS share,
       CASE WHEN length(a.text) > 30 THEN substr(a.text, 1, 30) || '…' ELSE a.text END AS text, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = a.officer AND p.since <= a.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM alike a
  JOIN limits l ON a.alike * 10000 >= l.least_rows AND a.alike * 1000000 >= l.least_share * a.written AND length(a.text) * 10000 >= l.least_length
  JOIN officer o ON o.id = a.officer
 ORDER BY a.ledger, a.month, o.badge, a.id
