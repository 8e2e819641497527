-- title = { zh = "经费手续", en = "money with papers" }
-- unit = { zh = "分", en = "fen" }
-- subject = "room"
-- notes = { no_voucher = { zh = "无凭证", en = "no voucher" }, no_approval = { zh = "无审批", en = "no approval" } }

SELECT room AS subject, 'money' AS part, 'fund' AS ledger, id, date,
       CASE WHEN COALESCE(voucher, '') <> '' AND COALESCE(approved_by, '') <> '' THEN spent ELSE 0 END AS done,
       spent AS due,
       CASE WHEN COALESCE(voucher, '') = '' THEN 'no_voucher' WHEN COALESCE(approved_by, '') = '' THEN 'no_approval' END AS note
  FROM fund
 WHERE date BETWEEN :first AND :last AND spent > 0
