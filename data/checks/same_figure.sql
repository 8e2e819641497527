-- title = { zh = "数字雷同", en = "the same figure over and over" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{month} {written} 条{what_zh}中 {alike} 条都填 {figure}（首条 #{id}）", en = "{officer} ({badge}): {alike} of the {written} {what_en} of {month} have the same figure, {figure} (first: #{id})" }

-- People reached, persons checked and minutes spent; 0 is nothing entered.
WITH limits AS (
  SELECT MAX(CASE name WHEN 'same_figure_rows' THEN value END) AS least_rows, MAX(CASE name WHEN 'same_figure_share' THEN value END) AS least_share
    FROM norm
   WHERE substr(:last, 1, 7) BETWEEN valid_from AND valid_until
), figures AS (
  SELECT 'publicity' AS ledger, '宣传受教育人数' AS what_zh, 'numbers of people reached' AS what_en, id, officer, date, people AS figure FROM publicity WHERE date BETWEEN :first AND :last AND people > 0
  UNION ALL SELECT 'patrol', '巡逻盘查人数', 'numbers of persons checked', id, officer, date, checked FROM patrol WHERE date BETWEEN :first AND :last AND checked > 0
  UNION ALL SELECT 'journal', '日志用时', 'journal entries by minutes', id, officer, date, minutes FROM journal WHERE date BETWEEN :first AND :last AND minutes > 0
), alike AS (
  SELECT f.ledger, f.what_zh, f.what_en, f.officer, c.month, f.figure, MIN(f.id) AS id, MAX(f.date) AS date, COUNT(*) AS alike,
         SUM(COUNT(*)) OVER (PARTITION BY f.ledger, f.officer, c.month) AS written
    FROM figures f
    JOIN calendar c ON c.date = f.date
   GROUP BY f.ledger, f.what_zh, f.what_en, f.officer, c.month, f.figure
)
SELECT a.ledger, a.id, a.what_zh, a.what_en, a.month, a.figure, a.alike, a.written, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = a.officer AND p.since <= a.date ORDER BY p.since DESC LIMIT 1) AS station
  FROM alike a
  JOIN limits l ON a.alike * 10000 >= l.least_rows AND a.alike * 1000000 >= l.least_share * a.written
  JOIN officer o ON o.id = a.officer
 ORDER BY a.ledger, a.month, o.badge, a.id
