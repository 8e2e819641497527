-- title = { zh = "一室两块命名牌", en = "two name plates of one room" }
-- level = "block"
-- on = ["plate"]
-- group = "rooms"
-- message = { zh = "{room}（{code}）{granted} 授予“{name}”时，“{other}”（#{earlier}，{other_granted} 至 {other_withdrawn}）尚未收回：先收回前一块", en = "{room} ({code}) gets “{name}” on {granted} while “{other}” (#{earlier}, {other_granted} to {other_withdrawn}) is not withdrawn: withdraw the earlier one first" }

-- A plate hangs from the day it is granted to the day before it is withdrawn. The later of the two is the finding.
SELECT 'plate' AS ledger, b.id, r.code, r.name AS room, b.granted, b.name, a.id AS earlier, a.name AS other, a.granted AS other_granted, COALESCE(a.withdrawn, '…') AS other_withdrawn,
       u.code AS station
  FROM plate a
  JOIN plate b ON b.room = a.room AND (b.granted > a.granted OR (b.granted = a.granted AND b.id > a.id)) AND (a.withdrawn IS NULL OR a.withdrawn > b.granted)
  JOIN room r ON r.id = a.room
  JOIN unit u ON u.id = r.station
 ORDER BY r.code, b.granted, b.id
