-- title = { zh = "社区代码位数不对", en = "community codes of a wrong length" }
-- level = "block"
-- on = ["community"]
-- group = "records"
-- message = { zh = "{community} 的代码 {code} 应为 12 位（统计用区划代码）或 15 位数字", en = "the code {code} of {community} must be 12 digits (statistical division code), or 15" }

-- Whatever is left when the digits are taken away does not belong into a code.
SELECT 'community' AS ledger, c.id, c.code, c.name AS community, u.code AS station
  FROM community c
  JOIN unit u ON u.id = c.station
 WHERE length(c.code) NOT IN (12, 15) OR trim(c.code, '0123456789') <> ''
 ORDER BY c.code
