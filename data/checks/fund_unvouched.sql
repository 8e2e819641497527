-- title = { zh = "支出无凭证或未审批", en = "money spent without voucher or approval" }
-- level = "warn"
-- group = "rooms"
-- message = { zh = "{room}（{code}）{date} 支出 {spent} 元，{lacking}", en = "{room} ({code}) spent {spent} yuan on {date} {lacking_en}" }

SELECT 'fund' AS ledger, f.id, r.code, r.name AS room, f.date, (f.spent / 100) || '.' || substr('0' || (f.spent % 100), -2) AS spent,
       CASE WHEN COALESCE(f.voucher, '') <> '' THEN '未经审批' WHEN COALESCE(f.approved_by, '') <> '' THEN '没有凭证' ELSE '没有凭证，未经审批' END AS lacking,
       CASE WHEN COALESCE(f.voucher, '') <> '' THEN 'without approval' WHEN COALESCE(f.approved_by, '') <> '' THEN 'without a voucher' ELSE 'without voucher and approval' END AS lacking_en,
       u.code AS station
  FROM fund f
  JOIN room r ON r.id = f.room
  JOIN unit u ON u.id = r.station
 WHERE f.date BETWEEN :first AND :last AND f.spent > 0 AND (COALESCE(f.voucher, '') = '' OR COALESCE(f.approved_by, '') = '')
 ORDER BY r.code, f.date, f.id
