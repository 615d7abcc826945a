# ruff: noqa: E501
"""A line → the full dates it says, as EDTF, and what each of them is said to be of.

Only what is stated counts: a day without a year, "3 hours ago" or 03/04/2024 give nothing.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from book.ingest.lexicon import key

_MONTHS = {
    name: n // 2 + 1
    for n, name in enumerate(
        "jan january feb february mar march apr april may may jun june jul july aug august sep "
        "september oct october nov november dec december".split()
    )
} | {"sept": 9}
_MONTHS |= {
    name: n + 1
    for n, names in enumerate(
        "januar janvier enero gennaio;februar février febrero febbraio;märz mars marzo;avril abril aprile;mai mayo maggio;juni juin junio giugno;juli juillet julio luglio;august août agosto;september septembre septiembre settembre;oktober octobre octubre ottobre;november novembre noviembre;dezember décembre diciembre dicembre".split(
            ";"
        )
    )
    for name in names.split()
}
_MONTH = r"(?P<{}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_FOREIGN = r"(?P<n9>Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)"
_TIME = (
    r"(?:\s*(?:T|at|,|，|[(（][^)）]{1,3}[)）]|(?:星期|周|週)[一二三四五六日天])?\s*"
    r"(?:上午|下午|午前|午後|凌晨|晚上?)?\s*\d{1,2}\s*(?:[:：时時点點]\s*\d{2}(?:\s*[:：分]\s*(?:\d{2}秒?)?)?|[时時]|\.\d{2}(?=\s?(?:[AaPp]\.?[Mm]|GMT|BST|CET|CEST|Uhr|E[SD]T)\b))"
    r"(?:\.\d{1,3})?\s*(?:[AaPp]\.?[Mm]\b\.?)?\s*(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC|JST|CST|E[SD]?T|P[SD]?T|BST)?)?"
)
_DATE = re.compile(
    r"(?<![\d.-])(?<!\d[:/])(?:"
    r"(?P<y1>(?:19|20)\d\d)\s?(?P<s1>[-/.])\s?(?P<m1>\d{1,2})\s?(?P=s1)\s?(?P<d1>\d{1,2})(?!\d|\.\d)"
    r"|(?P<y0>(?:19|20)\d\d)\s(?P<m0>\d\d)/(?P<d0>\d\d)(?=\s\d\d:\d\d)"
    r"|(?P<y2>(?:19|20)\d\d)\s?年\s?(?P<m2>\d{1,2})\s?月(?:\s?(?P<d2>\d{1,2})\s?[日号號])?"
    r"|(?:民國|民国|中華民國)\s?(?P<y3>\d{2,3})\s?年\s?(?P<m3>\d{1,2})\s?月(?:\s?(?P<d3>\d{1,2})\s?日)?"
    r"|令和\s?(?P<y6>\d{1,2})\s?年\s?(?P<m6>\d{1,2})\s?月(?:\s?(?P<d6>\d{1,2})\s?日)?"
    rf"|\b{_MONTH.format('n4')}\s+(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y4>(?:19|20)\d\d)"
    rf"|\b(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH.format('n5')},?\s+(?P<y5>(?:19|20)\d\d)"
    rf"|\b(?P<d9>\d{{1,2}})(?:\.|er|º)?\s+(?:de\s+)?{_FOREIGN}\s+(?:del?\s+)?(?P<y9>(?:19|20)\d\d)"
    rf"|\b{_MONTH.format('n7')},?\s+(?P<y7>(?:19|20)\d\d)"
    r"|(?P<y11>[一二][〇○零一二三四五六七八九]{3})年(?P<m11>[一二三四五六七八九十]{1,2})月(?:(?P<d11>[一二三四五六七八九十]{1,3})日)?"
    r"|(?P<y13>(?:19|20)\d\d)-(?P<m13>0[1-9]|1[0-2])(?![-–\d./年])"
    r"|(?P<y12>(?:19|20)\d\d)년\s?(?P<m12>\d{1,2})월\s?(?P<d12>\d{1,2})일"
    r"|(?P<a8>\d{1,2})(?P<s8>[/.-])(?P<b8>\d{1,2})(?P=s8)(?P<y8>(?:19|20)\d\d)(?!\d|\.\d)"
    rf"){_TIME}",
    re.I,
)
_WEEKDAY = r"(?:\d{1,2}[:.]\d{2}\s?(?:[AaPp]\.?[Mm]\.?)?\s(?:[A-Z]{2,4}\s)?(?:on\s)?)?(?:(?:\w{3,9}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s*)?"
_PUBLISHED = re.compile(
    r"(?:发布|发表|刊登|刊发|首发|出版|上传|投稿|公开|掲载|配信|创建|发稿|更新发布)(?:时间|日期|于|日|日时|在)?\s*[:：/|]?\s*$"
    r"|(?:^|[\s|·,，(（])(?:时间|日期|发文时间|日付)\s*[:：]?\s*$"
    r"|\b(?:[Pp]ublished|PUBLISHED|[Pp]osted|POSTED|[Ff]irst published|[Ii]ssued|[Rr]eleased|[Dd]ate|DATE|[Pp]ublication date)"
    rf"(?:\s+on)?\s*[:：@]?\s*{_WEEKDAY}$"
    r"|\b(?:[Pp]ublié|[Pp]osté|Veröffentlicht|Publicado|Erstellt)(?:e|es)?(?: am| el| le| :)?\s*[:：]?\s*$"
)
_DAY_FIRST = re.compile(r"(?:ié|té|à jour)(?:e|es)? le\s*:?\s*$|\bPublicado el\s*$")
_UPDATED = re.compile(
    r"(?:更新|修改|编辑|推荐文章|最后编辑|最终更新|修订|访问|浏览|检索|保存|抓取)(?:时间|日期|于|日|日时|在)?\s*[:：]?\s*$"
    r"|\b(?:[Uu]pdated|UPDATED|[Mm]odified|[Rr]evised|[Ee]dited|[Rr]etrieved|[Aa]ccessed|[Ss]aved|[Jj]oin(?:ed)?(?: [Dd]ate)?|[Mm]ember [Ss]ince|[Ll]ast reviewed)(?:\s+(?:on|at))?\s*[:：]?\s*"
    + _WEEKDAY
    + r"$|\b(?:[Mm]is à jour|[Mm]odifié|Aktualisiert|[Aa]ctualizado)(?:e|es)?(?: am| el| le| :)?\s*[:：]?\s*$"
)


# The day a page was looked at, not written: 今天是…, 現在時間：…, Today is Sunday, …
_TODAY = re.compile(
    r"(?:(?:今[天日]|现在|目前|当前)(?:(?:时[间刻]|日期)?[是为]|时[间刻]|日期)|(?:系统|本地|服务器)(?:时间|日期)"
    r"|(?<![^\s|｜·,，。!！])(?:今[天日]|现在)|(?:今日|本日|日付)は|오늘은?)"
    r"\s*[:：]?\s*(?:公元|公历|西历|(?:北京|台北)时间)?\s*[:：]?\s*(?:(?:星期|周)[一二三四五六日天])?[\s,，]*$"
    r"|(?<!ed )\b(?:[Tt]oday(?:[’']s [Dd]ate)?|TODAY|[Ii]t|[Nn]ow|(?:[Cc]urrent|[Ll]ocal|[Ss]erver) (?:[Dd]ate|[Tt]ime))"
    rf"(?: is|[’']s|\s*[:：,])\s*{_WEEKDAY}$"
)
_EDITED = re.compile(
    r"(?:更新|修改|编辑|修订)(?:时间|日期|于|日|日时)?\s*[:：]?\s*$|(?i:updated|modified|revised|edited|à jour|aktualisiert|actualizado)"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A full date in a line: where, as EDTF, and whether it is said to be of publication
    (``published``), of the last change (``updated``), of something else (``other``), or neither
    (empty)."""

    start: int
    end: int
    edtf: str
    label: str


def dates(text: str) -> tuple[Dated, ...]:
    """The full dates of a line, in order."""
    folded = key(text)
    out = []
    for m in _DATE.finditer(text):
        before = folded[max(0, m.start() - 30) : m.start()]
        edtf = _edtf(m, bool(_DAY_FIRST.search(before)))
        if not edtf:
            continue
        if _TODAY.search(before):
            label = "other"
        elif _UPDATED.search(before) and not re.search(r"更新(?:发布|掲载)", before):
            label = "updated" if _EDITED.search(before) else "other"
        else:
            label = "published" if _PUBLISHED.search(before) else ""
        after = folded[m.end() : m.end() + 8].lstrip()
        if not label and re.match(r"(?:首次)?(?:发布|发表|公开|掲载|刊登)", after):
            label = "published"
        elif not label and re.match(r"(?:更新|编辑|修改)", after):
            label = "updated"
        out.append(Dated(m.start(), m.end(), edtf, label))
    return tuple(out)


def _edtf(m: re.Match[str], day_first: bool = False) -> str:
    if m["y1"]:
        return _day(int(m["y1"]), int(m["m1"]), int(m["d1"]))
    if m["y0"]:
        return _day(int(m["y0"]), int(m["m0"]), int(m["d0"]))
    if m["y2"]:
        return _day(int(m["y2"]), int(m["m2"]), m["d2"] and int(m["d2"]))
    if m["y3"]:
        return _day(int(m["y3"]) + 1911, int(m["m3"]), m["d3"] and int(m["d3"]))
    if m["y6"]:
        return _day(int(m["y6"]) + 2018, int(m["m6"]), m["d6"] and int(m["d6"]))
    if m["y4"]:
        return _day(int(m["y4"]), _MONTHS[m["n4"].lower()], int(m["d4"]))
    if m["y5"]:
        return _day(int(m["y5"]), _MONTHS[m["n5"].lower()], int(m["d5"]))
    if m["y9"]:
        return _day(int(m["y9"]), _MONTHS[m["n9"].lower()], int(m["d9"]))
    if m["y7"]:
        return _day(int(m["y7"]), _MONTHS[m["n7"].lower()], None)
    if m["y11"]:
        year = int(
            "".join(str(_DIGITS.index(c)) for c in m["y11"].replace("○", "〇").replace("零", "〇"))
        )
        return _day(year, _numeral(m["m11"]), m["d11"] and _numeral(m["d11"]))
    if m["y13"]:
        return _day(int(m["y13"]), int(m["m13"]), None)
    if m["y12"]:
        return _day(int(m["y12"]), int(m["m12"]), int(m["d12"]))
    first, second, year = int(m["a8"]), int(m["b8"]), int(m["y8"])
    if first == second or second > 12:
        return _day(year, first, second)
    return _day(year, second, first) if first > 12 or m["s8"] == "." or day_first else ""


_DIGITS = "〇一二三四五六七八九"


def _numeral(text: str) -> int:
    """A numeral below a hundred, written in Han."""
    tens, ten, ones = text.rpartition("十")
    return (_DIGITS.index(tens) if tens else 1) * 10 * bool(ten) + (
        _DIGITS.index(ones) if ones else 0
    )


def _day(year: int, month: int, day: int | str | None) -> str:
    try:
        datetime.date(year, month, int(day) if day else 1)
    except ValueError:
        return ""
    return f"{year:04}-{month:02}" + (f"-{int(day):02}" if day else "")
