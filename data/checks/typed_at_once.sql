-- title = { zh = "集中补录", en = "many days typed in on one day" }
-- level = "info"
-- group = "quality"
-- message = { zh = "{officer}（{badge}）{first_day} 至 {last_day} 共 {days} 天的 {typed} 条记录于 {typed_on} 一天内逐条录入（首条 {ledger} #{id}）", en = "{officer} ({badge}): {typed} records of {days} days, {first_day} to {last_day}, were typed in on one day, {typed_on} (first: {ledger} #{id})" }

-- Only what was added record by record: a file brings the days of a month at once. A record that was corrected since bears the number of the correction.
WITH typed AS (
  SELECT number, substr(done_at, 1, 10) AS day FROM operation WHERE kind = 'add' AND done_at >= :first
), work AS (
  SELECT 'visit' AS ledger, r.id, r.officer, r.date, t.day FROM visit r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
  UNION ALL SELECT 'publicity', r.id, r.officer, r.date, t.day FROM publicity r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
  UNION ALL SELECT 'patrol', r.id, r.officer, r.date, t.day FROM patrol r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
  UNION ALL SELECT 'inspection', r.id, r.officer, r.date, t.day FROM inspection r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
  UNION ALL SELECT 'notice', r.id, r.officer, r.date, t.day FROM notice r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
  UNION ALL SELECT 'journal', r.id, r.officer, r.date, t.day FROM journal r JOIN typed t ON t.number = r.op WHERE r.date BETWEEN :first AND :last
), placed AS (
  SELECT w.*, ROW_NUMBER() OVER (PARTITION BY w.officer, w.day ORDER BY w.date, w.ledger, w.id) AS place FROM work w
), heap AS (
  SELECT officer, day, COUNT(*) AS typed, COUNT(DISTINCT date) AS days, MIN(date) AS first_day, MAX(date) AS last_day,
         MAX(CASE WHEN place = 1 THEN ledger END) AS ledger, MAX(CASE WHEN place = 1 THEN id END) AS id
    FROM placed
   GROUP BY officer, day
)
SELECT h.ledger, h.id, h.typed, h.days, h.first_day, h.last_day, h.day AS typed_on, o.badge, o.name AS officer,
       (SELECT u.code FROM post p JOIN room r ON r.id = p.room JOIN unit u ON u.id = r.station
         WHERE p.officer = h.officer AND p.since <= h.last_day ORDER BY p.since DESC LIMIT 1) AS station
  FROM heap h
  JOIN norm n ON n.name = 'typed_at_once_days' AND substr(:last, 1, 7) BETWEEN n.valid_from AND n.valid_until AND h.days * 10000 >= n.value
  JOIN officer o ON o.id = h.officer
 ORDER BY h.day, o.badge
