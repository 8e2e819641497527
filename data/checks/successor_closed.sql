-- title = { zh = "承接关系与注销日期不符", en = "successors that could not take over" }
-- level = "block"
-- on = ["room"]
-- group = "rooms"
-- message = { zh = "{room}（{code}，{opened} 启用，{closed}）由 {next}（{next_code}，{next_opened} 启用，{next_closed}）承接：{why_zh}", en = "{room} ({code}, opened {opened}, closed {closed}) is succeeded by {next} ({next_code}, opened {next_opened}, closed {next_closed}): {why_en}" }

-- Who takes over must be open when the room has closed. A successor that opens some days later is successor_late.
SELECT 'room' AS ledger, r.id, r.code, r.name AS room, r.opened, COALESCE(r.closed, '…') AS closed, n.code AS next_code, n.name AS next, n.opened AS next_opened,
       COALESCE(n.closed, '…') AS next_closed,
       CASE WHEN r.closed IS NULL THEN '警务室未注销，不能有承接警务室，请填写注销日期' ELSE '承接警务室在它注销之前或当日已注销' END AS why_zh,
       CASE WHEN r.closed IS NULL THEN 'the room is open and has no successor yet; say when it closed' ELSE 'the successor had closed by then' END AS why_en,
       u.code AS station
  FROM room r
  JOIN room n ON n.id = r.successor AND n.id <> r.id
  JOIN unit u ON u.id = r.station
 WHERE r.closed IS NULL OR n.closed <= r.closed
 ORDER BY r.code
