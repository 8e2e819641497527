"""How an office writes a sheet: encodings, titles, footers, headings, dates and digits, each office in its own way."""

import csv
import io
from dataclasses import dataclass
from datetime import date

WIDE = str.maketrans("0123456789", "０１２３４５６７８９")

# The words for a column: the first is the usual one, the others stand in somebody's files.
HEADINGS = {
    "unit": {"code": ["单位代码"], "name": ["单位名称"], "level": ["级别"], "parent": ["上级单位"], "aliases": ["别名"], "force": ["民警总数"]},
    "leader": {"code": ["领导编号"], "name": ["姓名"], "unit": ["所在单位"], "since": ["任职日期"], "until": ["免职日期"]},
    "community": {"code": ["社区代码"], "name": ["社区名称"], "kind": ["类别"], "urban_rural": ["城乡分类代码"], "township": ["所属乡镇"], "station": ["管辖派出所"],
                  "households": ["户数(户)"], "population": ["实有人口"], "floating": ["流动人口"], "rentals": ["出租房屋数"], "businesses": ["单位商户数"],
                  "key_village": ["是否重点村"], "lat": ["纬度"], "lon": ["经度"]},
    "room": {"code": ["警务室编号"], "name": ["警务室名称"], "station": ["所属派出所"], "kind": ["警务室类别"], "style": ["工作类型"], "address": ["地址"],
             "phone": ["电话"], "vehicle": ["车牌号"], "site": ["办公场所类型"], "opened": ["启用日期"], "closed": ["注销日期"], "successor": ["承接警务室"]},
    "rating": {"room": ["警务室编号"], "since": ["定级日期"], "class": ["警务室等级"], "funding": ["经费类别"], "staffing": ["警力配置模式"],
               "posts_due": ["应配警力"], "heavy_load": ["任务繁重"], "demonstration": ["示范警务室"]},
    "coverage": {"community": ["社区代码"], "mode": ["覆盖方式"], "since": ["开始日期"], "until": ["结束日期"], "room": ["警务室编号"], "officer": ["包村民警"]},
    "officer": {"badge": ["警号"], "name": ["姓名"], "kind": ["人员类别"], "person_id": ["公民身份号码"], "phone": ["手机号码"], "joined": ["从警日期"],
                "probation_until": ["试用期至"], "full_time": ["是否专职"], "village_post": ["兼任村官"], "left_on": ["离队日期"]},
    "post": {"officer": ["警号"], "room": ["任职警务室"], "role": ["职责"], "since": ["到岗日期"], "until": ["离岗日期"], "reason": ["调整原因"], "approved_by": ["批准人"]},
    "absence": {"officer": ["警号"], "since": ["开始日期"], "until": ["结束日期"], "kind": ["离岗类别"], "ordered_by": ["批准单位"]},
    "visit": {"officer": ["警号", "走访人", "民警"], "date": ["走访日期", "走访时间"], "subject": ["走访对象", "走访地址"], "target": ["对象类型", "属性"],
              "met": ["是否见面"], "reason": ["走访事由"], "community": ["社区代码"]},
    "duty": {"officer": ["警号", "值班民警", "民警"], "date": ["勤务日期", "值班日期"], "start": ["开始时间"], "finish": ["结束时间"], "kind": ["勤务类别", "勤务类型"]},
    "patrol": {"officer": ["带队民警"], "date": ["巡逻日期"], "start": ["开始时间"], "finish": ["结束时间"], "route": ["巡逻路线"], "team": ["参加人数"], "checked": ["盘查人次"]},
    "publicity": {"officer": ["宣传民警"], "date": ["宣传日期"], "theme": ["宣传主题"], "place": ["宣传地点"], "form": ["宣传形式"], "people": ["教育群众人数(人)"]},
    "inspection": {"officer": ["检查民警"], "date": ["检查日期"], "unit_name": ["被检查单位"], "place_kind": ["场所类型"], "hazard": ["发现隐患"], "severity": ["隐患级别"],
                   "due": ["整改期限"], "fixed": ["整改完成日期"]},
    "notice": {"officer": ["发布民警"], "date": ["通报日期"], "audience": ["通报对象"], "advice": ["防范提示"]},
    "journal": {"officer": ["记录人"], "date": ["工作日期"], "task": ["任务类别"], "line": ["序号"], "minutes": ["用时(分钟)"], "note": ["工作内容"]},
    "petition": {"room": ["接收警务室"], "number": ["信访编号"], "received": ["来访日期"], "kind": ["来访类型"], "subject": ["反映事项"], "person": ["来访人"],
                 "phone": ["联系电话"], "officer": ["接待民警"], "received_by": ["接访领导"], "due": ["办理期限"], "paused_from": ["中止日期"],
                 "paused_to": ["中止截止日期"], "answered": ["答复日期"], "satisfied": ["是否满意"]},
    "dispute": {"room": ["警务室"], "number": ["纠纷编号"], "officer": ["承办民警"], "found": ["发现日期"], "kind": ["纠纷类型"], "level": ["级别"], "parties": ["当事人"],
                "summary": ["简要情况"], "due": ["化解期限"], "settled": ["化解日期"], "agreement": ["是否达成协议"]},
    "survey": {"batch": ["测评批次"], "room": ["警务室"], "date": ["测评日期"], "method": ["测评方式"], "safety_sample": ["安全感样本数"], "safe": ["感到安全人数"],
               "satisfaction_sample": ["满意度样本数"], "satisfied": ["满意人数"]},
    "supervision": {"room": ["被检查警务室"], "number": ["监督编号"], "officer": ["被检查民警"], "date": ["检查日期"], "kind": ["监督方式"], "finding": ["检查情况"],
                    "verdict": ["结论"], "due": ["整改期限"], "closed": ["整改完成日期"]},
    "merit": {"officer": ["奖惩对象"], "number": ["奖惩编号"], "date": ["奖惩日期"], "kind": ["奖惩类别"], "points": ["分值"], "evidence": ["依据"], "decided_by": ["决定单位"]},
    "return": {"station": ["报送单位"], "month": ["报送月份"], "submitted": ["报送日期"]},
    "joint": {"team": ["联勤组"], "room": ["成员警务室"], "since": ["编组日期"]},
    "request": {"officer": ["申请人"], "date": ["申请日期"], "kind": ["报批类型"], "what": ["申请事项"], "decision": ["审批结果"], "decided_by": ["审批人"], "decided_on": ["审批日期"]},
    "tasking": {"issued_by": ["下达单位"], "number": ["任务编号"], "date": ["下达日期"], "form": ["任务形式"], "room": ["承办警务室"], "task": ["对应任务"],
                "title": ["任务名称"], "basis": ["下达依据"], "outcome": ["准入结果"]},
    "equipment": {"room": ["警务室"], "item": ["装备名称"], "quantity": ["实有数量"], "since": ["配备日期"], "condition": ["完好情况"]},
    "kit": {"officer": ["领用人"], "item": ["物品名称"], "date": ["配发日期"], "returned": ["交回日期"]},
    "fund": {"room": ["警务室"], "date": ["日期"], "line": ["行号"], "head": ["经费科目"], "received": ["收入金额(元)"], "spent": ["支出金额(元)"], "voucher": ["凭证号"],
             "purpose": ["用途"], "approved_by": ["审批人"]},
    "allowance": {"officer": ["领款人"], "month": ["补助月份"], "amount": ["补助金额(元)"], "paid_on": ["发放日期"]},
    "meeting": {"station": ["召开单位"], "date": ["会议日期"], "kind": ["会议类型"], "room": ["召开警务室"], "leader": ["参会领导"], "officer": ["述职民警"],
                "attended": ["参会人数"], "rating": ["满意率"], "summary": ["会议内容"]},
    "event": {"unit": ["举办单位"], "date": ["活动日期"], "kind": ["活动类型"], "room": ["承办警务室"], "people": ["参加人数"], "raised": ["提出意见数"],
              "answered": ["当场答复数"], "passed_on": ["转办数"], "officer": ["主持民警"]},
    "opinion": {"room": ["收集警务室"], "number": ["意见编号"], "date": ["收集日期"], "source": ["意见来源"], "content": ["意见内容"], "passed_to": ["转办单位"],
                "answered": ["答复日期"], "result": ["办理结果"]},
    "crime": {"room": ["发案警务室"], "month": ["发案月份"], "kind": ["案件类别"], "count": ["发案数"]},
    "checklist": {"room": ["受检警务室"], "date": ["检查日期"], "item": ["检查项目"], "result": ["检查结果"], "inspector": ["检查人"], "note": ["备注"]},
    "team": {"room": ["警务室"], "role": ["队伍"], "name": ["姓名"], "phone": ["联系电话"], "since": ["聘用日期"], "until": ["解聘日期"]},
    "network": {"room": ["警务室"], "network": ["防控网"], "date": ["登记日期"], "nodes": ["点位数"], "state": ["建设情况"]},
    "plate": {"room": ["命名警务室"], "granted": ["授牌日期"], "name": ["命名名称"], "officer": ["命名民警"], "withdrawn": ["收回日期"], "why": ["收回原因"], "document": ["文号"]},
    "award": {"officer": ["获奖人"], "year": ["年度"], "title": ["荣誉"], "note": ["备注"], "date": ["表彰日期"], "document": ["文号"]},
    "rule": {"number": ["文号"], "title": ["制度名称"], "system": ["所属制度"], "issued": ["印发日期"], "in_force": ["施行日期"], "repealed": ["废止日期"], "document": ["文件"]},
    "township": {"township": ["乡镇"], "year": ["年度"], "item": ["考核项目"], "full_score": ["分值"], "score": ["得分"], "document": ["文号"]},
    "trip": {"room": ["流动警务室"], "date": ["出勤日期"], "place": ["停靠地点"], "start": ["开始时间"], "finish": ["结束时间"], "reports": ["接警数"], "checks": ["盘查数"],
             "collected": ["采集信息数"], "served": ["服务群众数"]},
}
TITLES = {
    "unit": "单位", "leader": "领导", "community": "社区(行政村)", "room": "警务室", "rating": "警务室定级", "coverage": "覆盖", "officer": "民警及辅助力量",
    "post": "任职", "absence": "离岗", "visit": "入户调查", "duty": "勤务", "patrol": "治安巡逻", "publicity": "宣传发动", "inspection": "实地检查", "notice": "警情通报",
    "journal": "工作日志", "petition": "来信来访", "dispute": "矛盾纠纷", "survey": "安全感满意度测评", "supervision": "检查监督", "merit": "奖惩", "return": "月报送",
    "joint": "联勤组", "request": "勤务报批", "tasking": "下达任务", "equipment": "装备", "kit": "配发", "fund": "专项经费", "allowance": "通勤补助发放", "meeting": "会议",
    "event": "警民互动", "opinion": "群众意见", "crime": "发案", "checklist": "标识与内务检查", "team": "四支队伍", "network": "五个网络", "plate": "命名牌", "award": "评优",
    "rule": "规章制度", "township": "乡镇综治考核", "trip": "流动警务车出勤",
}
REQUIRED = {"officer", "date", "subject", "target", "start", "finish", "kind", "room", "name", "code", "badge", "since"}


@dataclass(frozen=True)
class Habit:
    encoding: str = "utf-8-sig"
    line_end: str = "\r\n"
    delimiter: str = ","
    titles: int = 0            # lines above the headings
    footer: str = ""           # 合计 or 填表人
    dates: str = "{0}-{1:02}-{2:02}"
    wide: bool = False         # full-width digits in dates and counts
    officers: str = "badge"    # badge, name or both
    words: int = 0             # which of the headings
    spaced: bool = False       # 警　号 and stars on what must be filled
    extra: tuple = ()          # columns beyond the necessary ones


ISO, SLASH, CHINESE, COMPACT, DOT = "{0}-{1:02}-{2:02}", "{0}/{1}/{2}", "{0}年{1}月{2}日", "{0}{1:02}{2:02}", "{0}.{1}.{2}"
STATION_HABITS = [
    Habit(extra=("met", "reason")),
    Habit("gb18030", dates=SLASH, officers="name", words=1, titles=1, extra=("met",)),
    Habit("utf-8", "\n", dates=ISO, extra=("met", "community")),
    Habit("gb18030", dates=CHINESE, titles=2, footer="填表人", extra=("met",)),
    Habit("gb18030", dates=DOT, wide=True, officers="both", spaced=True, extra=("met",)),
    Habit("utf-8-sig", dates=COMPACT, footer="合计", words=2, extra=("met",)),
    Habit("gb18030", dates=SLASH, officers="both", extra=("met",)),
    Habit("utf-8", "\n", "\t", dates=SLASH, extra=("met", "reason")),
    Habit("gb18030", dates=CHINESE, officers="name", words=1, footer="合计", extra=("met",)),
    Habit("utf-8-sig", dates=DOT, titles=1, spaced=True, extra=("met",)),
    Habit("utf-8", "\n", dates=ISO, words=2, officers="name", extra=("met",)),
    Habit("gb18030", dates=COMPACT, titles=1, footer="填表人", extra=("met",)),
]
LEDGER_HABITS = {
    "unit": Habit("utf-8", "\n"), "leader": Habit("utf-8", "\n"), "community": Habit(), "room": Habit("gb18030", dates=SLASH, titles=1),
    "rating": Habit(dates=SLASH), "coverage": Habit("utf-8", "\n"), "officer": Habit("gb18030", dates=DOT, spaced=True, titles=1),
    "post": Habit("gb18030", dates=CHINESE, footer="填表人"), "absence": Habit(dates=CHINESE),
    "patrol": Habit("utf-8-sig", dates=SLASH, officers="both"), "publicity": Habit("gb18030", dates=SLASH, titles=1, footer="合计"),
    "inspection": Habit("gb18030", dates=COMPACT), "notice": Habit("utf-8", "\n", dates=CHINESE), "journal": Habit("gb18030", dates=DOT, officers="both"),
    "petition": Habit(dates=SLASH), "dispute": Habit("gb18030", dates=DOT, wide=True), "survey": Habit("utf-8-sig", dates=CHINESE, titles=1),
    "supervision": Habit("utf-8", "\n"), "merit": Habit("gb18030", dates=SLASH), "return": Habit("utf-8-sig", dates=COMPACT),
    "joint": Habit("utf-8", "\n"), "request": Habit(dates=SLASH), "tasking": Habit("gb18030", dates=CHINESE, titles=1), "equipment": Habit("gb18030", dates=DOT),
    "kit": Habit(dates=SLASH, officers="both"), "fund": Habit("gb18030", dates=SLASH), "allowance": Habit(dates=COMPACT), "meeting": Habit("gb18030", dates=CHINESE),
    "event": Habit(dates=SLASH, titles=1), "opinion": Habit("gb18030", dates=SLASH), "crime": Habit(), "checklist": Habit("gb18030", dates=COMPACT),
    "team": Habit("gb18030", dates=DOT), "network": Habit(dates=SLASH), "plate": Habit(dates=CHINESE), "award": Habit(dates=SLASH, officers="both"), "rule": Habit("utf-8", "\n"),
    "township": Habit("gb18030"), "trip": Habit("utf-8", "\n", dates=SLASH),
}


def write(path, ledger, rows, habit, office, period, shared_names=()):
    """One sheet. Columns that nobody filled are left out."""
    columns = [column for column in HEADINGS[ledger] if any(row.get(column) not in (None, "") for row in rows)]
    if ledger == "visit":
        columns = [column for column in columns if column in ("officer", "date", "subject", "target") + habit.extra]
    text = io.StringIO()
    out = csv.writer(text, delimiter=habit.delimiter, lineterminator=habit.line_end)
    for line in [[f"{office}{period}{TITLES[ledger]}台账"], ["（此表每月3日前报送）"]][:habit.titles]:
        out.writerow(line + [""] * (len(columns) - 1))
    out.writerow([heading(ledger, column, habit) for column in columns])
    for row in rows:
        out.writerow([cell(row.get(column), column, habit, shared_names) for column in columns])
    if habit.footer == "合计":
        out.writerow(["合计", f"共{len(rows)}条"] + [""] * (len(columns) - 2))
    if habit.footer == "填表人":
        out.writerow(["填表人：内勤", "审核："] + [""] * (len(columns) - 2))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.getvalue().encode(habit.encoding))


def heading(ledger, column, habit):
    words = HEADINGS[ledger][column]
    word = words[min(habit.words, len(words) - 1)]
    if habit.spaced:
        word = ("　".join(word) if len(word) == 2 else word) + ("*" if column in REQUIRED else "")
    return word


def cell(value, column, habit, shared_names):
    if value is None:
        return ""
    if isinstance(value, date):
        return wide(habit, habit.dates.format(value.year, value.month, value.day))
    if isinstance(value, tuple):
        return f"{value[0]}年{value[1]}月"
    if isinstance(value, int):
        return wide(habit, str(value))
    if hasattr(value, "badge"):
        return officer(value, habit, shared_names)
    if hasattr(value, "code"):
        return value.code if column == "room" else value.name
    return value


def officer(person, habit, shared_names):
    if habit.officers == "name" and person.name not in shared_names:
        return person.name
    return f"{person.badge}-{person.name}" if habit.officers == "both" else person.badge


def wide(habit, text):
    return text.translate(WIDE) if habit.wide else text
