# ruff: noqa: E501
"""What lines of a capture say about the article: author, editor, site, address, time.

``fields`` takes a line and gives what it states, with the places it says it; ``dates`` gives the
full dates of a line as EDTF. Only what is stated counts: a day without a year, "3 hours ago" or
03/04/2024 give nothing.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from book.ingest.lexicon import N, key
from book.policy.language import is_han

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
    r"(?<![\d.:-])(?<!\d/)(?:"
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
    r"|(?P<y12>(?:19|20)\d\d)년\s?(?P<m12>\d{1,2})월\s?(?P<d12>\d{1,2})일"
    r"|(?P<a8>\d{1,2})(?P<s8>[/.-])(?P<b8>\d{1,2})(?P=s8)(?P<y8>(?:19|20)\d\d)(?!\d|\.\d)"
    rf"){_TIME}",
    re.I,
)
_WEEKDAY = r"(?:(?:\w{3,9}day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\.?,?\s*)?"
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


@dataclass(frozen=True, slots=True)
class Fields:
    """What one line states. ``rest`` is what is left of it besides; ``labelled`` says that at least
    one field stood under its own name."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    dates: tuple[Dated, ...] = ()
    rest: str = ""
    labelled: bool = False

    @property
    def any(self) -> bool:
        return bool(self.authors or self.editors or self.publisher or self.source or self.dates)


def dates(text: str) -> tuple[Dated, ...]:
    """The full dates of a line, in order."""
    folded = key(text)
    out = []
    for m in _DATE.finditer(text):
        before = folded[max(0, m.start() - 30) : m.start()]
        edtf = _edtf(m, bool(_DAY_FIRST.search(before)))
        if not edtf:
            continue
        if _UPDATED.search(before) and not re.search(r"更新(?:发布|掲载)", before):
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


# --- Labelled fields -------------------------------------------------------------------------------

_LABEL = re.compile(
    r"(?<![A-Za-z_\u4e00-\u9fff])(?:"
    r"(?P<author>(?:本文|文章|原文|特约)?(?:作者|撰文|撰稿人?|撰写|采写|执笔|主笔|著者|笔者|记者|本报记者|文字记者|特约撰稿人?|通讯员|取材|文责|楼主|答主|回答者|发帖人|发表者|本文专家|整理|(?:[采採]访|采编)(?:[、，,和·/／]\s?)?(?:撰文|写作)|撰文[、，,和·/／]\s?[采採]访"
    r"|文字|原作者|作者署名|取材・文|ライター|Autor(?:in)?|Auteur|Texte?|Author(?=,)|Authors?|Writers?|Contributors?(?=\s*[:：])|Words(?=\s*[:：])|Interview(?=\s*[:：])|(?:[Cc]o-[Aa]uthored|Authored|Interviewed|Written|Reported|Story|Words|Text|Essay|Interview|Opinion|Analysis|Commentary|Review|Guest [Pp]ost|Reporting) by|As told to)"
    r"|文(?=\s*[/／|｜丨:：=＝・]))"
    r"|(?P<editor>(?:责任|本文|文字|本期|网络|栏目|新媒体|微信|内容|版面|值班)?(?:编辑|责编|编者|编集|主编辑)|编(?=\s*[/／|｜丨:：])|Editors?|(?:Edited|Editing) by)"
    r"|(?P<publisher>(?:文章|信息|稿件|新闻|内容|资料|本文|原文)?(?:发文机关|发文单位|制发机关|来源|稿源|原载于?|原刊于?|出处|转载自|转自|媒体|来源网站)|来自(?=\s*[:：])|发布机构|刊物|来源于|Publication|Publisher|Published in(?=\s*[:：])|Source|Originally published (?:in|by|on)|First published (?:in|by)|Via|提供元?|配信元?|掲载志)"
    r"|(?P<source>(?:原文|本文|文章|原始|网页)(?:链接|地址|网址|连接|永久链接|URL)|(?:来源|出处)(?:链接|网址|地址)|链接|网址|永久链接|Permalink|Original(?: article)?|Original (?:URL|link)|Article URL|URL|Link|Source URL|元记事|记事URL)"
    r"|(?P<other>(?:题图|头图|图片|封面图?)来自|视觉(?:设计)?|美编|校对|审校|审核|监制|制图|摄影|设计|排版|实习生?|翻译|译者|译(?=\s*[/／|｜丨:：])|编译|口述|讲述|受访者?|策划|统筹|出品|供稿|剪辑|录音|初审|复审|终审|编审|值班(?:主任|总编)|总编辑?|主编|图片?(?=\s*[/／|｜丨:：])|题图|封面|栏目|频道|分类|标签|关键词|字数|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|点击(?:量|数)?|评论(?:数|量)?|分享|字号|字体|IP属地|属地|时间|日期|发布(?:时间|日期|于)?|更新(?:时间|日期|于)?|发表(?:时间|日期|于)?|责校|Posted|Published|Updated|Last updated|Last modified(?: on)?|Photograph(?:s|y|er)?|Photos?|Pictures?|Images?|Illustrations?|Illustrator|Video|Translat(?:ed|ion|or)|(?:[Pp]hotographs?|[Pp]hotography|[Pp]hotos|[Pp]ictures|[Ii]llustrations?|[Tt]ranslat(?:ed|ion)|[Pp]roduced|[Dd]esigned|(?:Medically |Fact[- ])?[Rr]eviewed|Fact[- ][Cc]hecked|Additional reporting) by|Category|Tags?|Filed under)"
    r")\s*(?P<sep>[:：/／|｜丨=＝]|(?<=Author)[,，]|(?<=[Bb]y)\s|(?<=[Ii]n)\s|\s(?=\S))\s*",
)
_LABEL = re.compile(key(_LABEL.pattern))
_BY = re.compile(r"^[\s/|·•–—-]*(?:By|BY|by|Von|Par|Por):?\s+(?P<names>\S.{1,100})$")
# What follows the names of an English byline: a mail address, a paper, a translator, a date's word.
_BEHIND_BY = re.compile(
    r"\s+[\w.+-]+@[\w.-]+.*$|\s+[Ff]ollow(?:\s+@.*)?$|[\s,]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|[\s,;(]+(?:[Tt]ranslated|[Pp]hotograph\w*|[Ii]llustrat\w*|[Pp]ictures|[Ee]dited|[Aa]s told to|[Ww]ith reporting|[Aa]dditional)\b.*$"
    r"|\s+(?:[Ff]or|[Oo]f|[Aa]t) (?:[Tt]he )?(?=[A-Z]).*$|[,;]?\s+(?:[Pp]ublished|[Pp]osted|[Uu]pdated|PUBLISHED|UPDATED)\b.*$"
)
_INNER_BY = re.compile(
    r"(?:^|[\s\u0001|·,(])[Bb]y:?\s+(?P<names>[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}"
    r"(?:(?:,|\s+and|\s*&)\s+[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}){0,3})"
)
_FROM_PLACE = re.compile(
    r"^(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}(?:(?:,| and) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}){0,3}) in [A-Z][\w’'-]+(?:[ ,]+[A-Z][\w’'-]+)*$"
)
SENDER = re.compile(
    key(
        r"^(?:From|发件人|寄件者|差出人|Von|De)\s*[:：]\s*[\"“]?(?P<name>[^<>\"”@]{2,40}?)[\"”]?\s*<\S+@\S+>$"
    )
)
_FROM_HOUSE = re.compile(r"\s(?:from|at|of)\s(?=[A-Z])")  # Ann Lee from The Mill
# 以下文章来源于甲，作者乙；本文来自微信公众号“甲”（ID：…），作者：乙，编辑：…
ACCOUNT = re.compile(
    key(
        r"^[\W]*(?:以下文章来源于|本文(?:来自|来源于?|源自|转载?自|首发于?)(?:于)?)(?:微信)?(?:公众号|订阅号)?\s*[:：]?\s*[^，,]{2,50}[,，]\s*(?:原文)?作者\s*[:：]?\s*(?P<name>[^，,。；;\s]{2,16})"
    )
)
_DESK = re.compile(
    key(
        r"(?:^|[\s／/（(〔【])(?:[\u4e00-\u9fff]{2,5}[／/]\s?)?记者\s?(?P<name>[\u4e00-\u9fff]{2,4})\s?[／/]"
    )
)
# 本报记者 甲 乙 江城报道; 青石报记者甲 发自江城; 甲 发自江城; 甲 报道
_REPORTER = re.compile(
    key(
        r"[(（【〔\[]?(?P<office>(?:本报|本刊|本网|[\u4e00-\u9fff]{2,7})?(?:全媒体|首席|特约|特派|资深|实习|见习|驻站?)*(?:记者|评论员|撰稿人?|特约作者|特约撰稿)\s?)?"
        r"(?P<names>[\u4e00-\u9fff]{2,3}(?:[\s、]+[\u4e00-\u9fff]{2,3}){0,3}?)"
        r"(?:\s+通讯员.{2,20})?(?(office)\s?|\s)(?:(?:报道|综合报道)|(?:发自)?[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5}){0,3}(?:报道|电)|\s?发自\s?[\u4e00-\u9fff、]{2,10})[)）】〕\]]?"
    )
)
# [西] 甲 著 乙 译: the author is who wrote, not who translated
_TRANSLATED = re.compile(
    key(
        r"(?:[\[［(（【〔][\u4e00-\u9fff]{1,4}[\]］)）】〕]\s?)?(?P<names>[^\s，。：:；;\[（(][^，。：:；;]{1,24}?)\s?[/／]?(?:著|文|撰)[\s,，/／|｜]+[^，。：:；;]{2,20}?\s?[/／]?(?:编?译)"
    )
)
# 甲1, 乙2: the numbers are of their institutions; 甲 评论 某书
_AFFILIATED = re.compile(r"(?:[\u4e00-\u9fff]{2,4}\s?\d(?:,\d)*[,，;；、\s]*){1,8}")
_REVIEWED = re.compile(
    key(r"(?P<name>[^\s，。]{2,14}) (?:评论|评价|的书评|的影评) [^\s，。]{1,24}(?:\s?[★☆]+)?")
)
_KOREAN = re.compile(r"^(?P<name>[\uac00-\ud7a3]{2,4}) (?:선임|수석)?기자(?=\s|$)")
_BEHIND_TIME = re.compile(key(r"\d[:：]\d\d·(?P<name>[^\s·，。：]{2,12})$"))
# Who posted, answered or asked, right before the time: 甲 发表于 2024-3-5; Posted by pipe_fish on …
_POSTED = re.compile(
    key(
        r"(?:发布时间[:：]\s?)?(?:(?P<name>(?!(?:首次|文章|本文|最后|已|编辑|修改)\S*)[^\s|｜·:：，。]{2,16})\s(?:于|发表于|回答于|提问于|发帖于|发布于)\s?(?=[12]\d{3}[-/.年])"
        r"|(?:[Pp]osted|[Ss]ubmitted|[Aa]sked|[Aa]nswered|[Ss]tarted) by:? (?P<handle>[\w.-]{3,24}) (?:on|at|in)\b)"
    )
)
# 青石报记者 甲 乙 实习生 丙: who wrote it together
_STAFF = re.compile(
    key(
        r"^[(（【〔\[]?(?:本报|本刊|本网|[\u4e00-\u9fff]{2,8}?)?(?:全媒体|首席|特约|特派|资深|见习|驻站?)*记者\s(?P<names>[\u4e00-\u9fff]{1,4}(?:[\s、]+[\u4e00-\u9fff]{1,4}){0,4}?)"
        r"(?:\s+(?:实习生|见习记者|实习记者)\s?(?P<more>[\u4e00-\u9fff]{2,3}(?:[\s、]+[\u4e00-\u9fff]{2,3}){0,2}?))?"
        r"(?:\s+(?:图?文\s?[/／]?\s?[图摄]?|摄影报道))?[)）】〕\]]?$"
    )
)
# □ 甲, ◎甲, 文．甲, 作者·甲; 文 甲; 甲、乙报道; ［甲，青石报］
_SIGN_OF = re.compile(
    key(
        r"^(?:[□◎○●■◆]\s?|(?:文|作者)\s?[．·・]\s?)(?P<names>[^\s，。：:；;、]{2,6}(?:[\s、]+[^\s，。：:；;、]{2,6}){0,3})$"
        r"|^文\s(?P<text>[\u4e00-\u9fff]{2,4}(?:[\s、]+[\u4e00-\u9fff]{2,4}){0,2})$"
        r"|^(?P<told>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,3})\s?(?:报道|综合报道|编译报道)$"
        r"|^[［\[](?P<desk>[^\s，、。]{2,6})[，、][^\s，。]{2,10}[］\]]$"
    )
)
# 文 | 青石周刊 甲 发自江城，乙 发自河埠
_SENT = re.compile(key(r"\s?(?:发自|自)\s?[\u4e00-\u9fff]{2,6}"))
_MARKED = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+")  # Ann Lee¹, Bob Ray²
_ALSO = re.compile(r"^\d{4}-\d\d-\d\d\s+::\s+(?P<name>[\w.-]{2,24})\s+::")
_NAMED = re.compile(
    key(
        r"(?:作者[，,]\s?|(?P<at>本帖最后由)\s|[\u4e00-\u9fff]{2,8}记者\s)(?P<name>\S+)(?(at)\s于|(?:$|\s(?=编辑|责编|摄影|通讯员|校对|实习|报道)))"
    )
)
# 甲报-《副刊》 is 甲报's; 甲网－甲日报 names the site and the paper whose report it has
_DESK_OF = re.compile(r"\s?[-–—－]\s?《.*$")
_SITE_OF = re.compile(r"^.{2,12}[网網]\s?[-–—－]\s?(?=[\u4e00-\u9fff]+[报報社刊]$)")
_ACCOUNT_OF = re.compile(key(r"^(?:微信)?(?:公众号|公号|订阅号|视频号)\s*[:：]?\s*(?=\S)"))
_PARTED = re.compile(r"(?<![^\s、])([\u4e00-\u9fff])\s([\u4e00-\u9fff])(?![^\s、])")  # 马 岱
_OFFICE = re.compile(
    key(
        r"^(?:《[^《》]{1,12}》(?:周刊|月刊|杂志)?\s?)?[\u4e00-\u9fff]{0,8}(?:记者|评论员|撰稿人|通讯员|专栏作者|专栏作家|实习生)\s?(?=[\u4e00-\u9fff])|^《[^《》]{1,12}》(?:周刊|月刊|杂志)?\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\d(?:,\d)*$"
    )
)
_HINTED = re.compile(
    key(
        r"^(?!报道|综合|编译|发自|获悉|了解|采访|从|在|对|向|通过|认为|表示|看到|发现|日前|今|昨)[\u4e00-\u9fff]{2,3}$"
    )
)
_SEPARATORS = re.compile(r"\s{2,}|[|｜丨•]|\s[·/–—-]\s|\t|　")
_TRAIL = re.compile(
    rf"(?:\s*[(（【\[].*$|\s+(?:发自|报道|来源|摄影|编辑|责编|整理).*$|[,，;；。.]+$|\s+(?:阅读|浏览|评论|点击|文章链接)\s*[:：]?\s*{N}.*$"
    r"|\s*(?:@\w+)$|\s+(?:编译|文|图|摄|综合报道)$|[，,]\s?(?:系|为|是|现为|现任|来自)[\u4e00-\u9fff].*$|[，,][^，,]{2,24}(?:医师|医生|教授|主任|研究员|院长|博士|律师)$)"
)
_TWO_NAMES = re.compile(r"^[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+$")
_SITE = re.compile(
    r"(?:网站?|报社?|日报|晚报|时报|周刊|周报|月刊|杂志|新闻社?|通讯社|新华社|中新社|中央社|社|电视台|在线|观察|[财財]经|传媒|媒体|头条|客户端|频道|研究院|研究所|评论|论坛|博客|公众号|科技|资讯|快讯|"
    r"出版社|之声|号|新闻|经济|体育|社区|ニュース|新闻社|オンライン|通信|テレビ|マガジン|ジャーナル)$"
    r"|(?:\.(?:com|net|org|cn|tw|jp|io|co))$"
    r"|\b(?:Times|Post|News|Journal|Review|Magazine|Daily|Weekly|Monthly|Observer|Tribune|Herald|Gazette|Wire|Media|"
    r"Press|Report|Today|Online|Blog|Chronicle|Standard|Guardian|Independent|Telegraph|Mail|Mirror|Globe|Bulletin|Quarterly|Digest|Dispatch|Ledger|Register|Courier|Record|Examiner|Newswire|Insider|Letter|Newsletter|Sentinel|Argus|Echo|Advocate|Beacon|Citizen|Recorder|Messenger|Inquirer|Enquirer|Reporter|Spectator|Economist|Lab|Labs|Inc|Staff)\.?$"
)
_SITE = re.compile(key(_SITE.pattern))
_PERSON_HAN = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,10}$")
_PERSON_LATIN = re.compile(
    r"^(?:[A-Z][\w’'-]*\.?)(?:\s+(?:[A-Z][\w’'-]*\.?|de|van|von|der|la|bin|al)){1,3}$"
)
_STAMPED = re.compile(
    r"(?:Posted|Updated|Published|Last|First|By|Close|See|Open|Show|All|More|Follow|Read|View|Get|Search|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b"
)
# Where a platform says an account writes from; some begin as a surname does.
PLACES = frozenset(
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 美国 英国 日本 加拿大 澳大利亚 新加坡 海外".split()
)
_PROSE = re.compile(r"[。！？!?；;]|[,，].*[,，]|\.\s+[a-z]")
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣"
    "蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴"
    "牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔"
)


def fields(text: str) -> Fields:
    """What a line states under labels, by its form ("By …"), or beside a date."""
    folded = key(text)
    found = dates(text)
    blank = list(text)
    for date in found:
        blank[date.start : date.end] = "\u0001" * (date.end - date.start)
    plain = "".join(blank)
    out: dict[str, list[str]] = {"author": [], "editor": [], "publisher": [], "source": []}
    by_line = False
    labels = [m for m in _LABEL.finditer(folded) if "\u0001" not in plain[m.start() : m.end()]]
    if by := _BY.match(text):
        names = _SEPARATORS.split(plain[by.start("names") :].split("\u0001")[0])[0]
        names = _BEHIND_BY.sub("", names)
        name = re.split(
            r"\s+(?:in|for|at|on)\s+|,\s+(?=[\w ]*\b(?i:editor|writer|reporter|correspondent|columnist|contributor|staff|critic)\b)",
            names,
        )[0]
        named = people(_cleaned(name))
        if named and all(
            _PERSON_LATIN.match(p) or _PERSON_HAN.match(p) or len(p.split()) <= 3 for p in named
        ):
            out["author"] += _certain(named, name)
            by_line = True
            for i in range(by.start("names") + len(names)):
                blank[i] = "\u0001"
            labels = [m for m in labels if m.start() >= by.start("names") + len(names)]
    elif found and len(text) < 140 and (by := _INNER_BY.search(plain)):
        names = _BEHIND_BY.sub("", by["names"])
        out["author"] += _certain(people(names), names)
        by_line = True
        _wipe(blank, by.start(), by.end())
    elif m := SENDER.match(folded) or ACCOUNT.match(folded):
        name, *house = _FROM_HOUSE.split(text[m.start("name") : m.end("name")].strip(), maxsplit=1)
        out["author"] += people(name)
        out["publisher"] += house
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif (m := _FROM_PLACE.match(text)) and all(is_person(p) for p in people(m["name"])):
        out["author"] += people(m["name"])  # a byline only beside a time
        _wipe(blank, 0, len(blank))
    elif (m := _REPORTER.fullmatch(folded)) and not re.search(r"\d", m["names"]):
        names = people(text[m.start("names") : m.end("names")])
        if all(is_person(name) for name in names):
            out["author"] += names
            by_line = True
            _wipe(blank, 0, len(blank))
            labels = []
    elif _AFFILIATED.fullmatch(text) and all(map(is_person, people(text))):
        out["author"] += people(text)
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif m := _REVIEWED.fullmatch(folded):
        out["author"].append(text[m.start("name") : m.end("name")])
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif (m := _TRANSLATED.fullmatch(folded)) and not found:
        out["author"] += people(text[m.start("names") : m.end("names")].strip())
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif m := _DESK.search(folded):
        out["author"].append(text[m.start("name") : m.end("name")])
        by_line = True
        _wipe(blank, m.start(), len(blank))
    elif m := _KOREAN.match(text) or _BEHIND_TIME.search(folded):
        name = text[m.start("name") : m.end("name")]
        if key(name) not in PLACES and not is_site(name) and "创作者" not in name:
            out["author"].append(name)
            by_line = True
            _wipe(blank, m.start("name"), m.end("name"))
    elif found and (m := _POSTED.match(folded)) and not is_site(m["name"] or ""):
        start, end = m.span("name" if m["name"] else "handle")
        out["author"].append(text[start:end])
        by_line = True
        _wipe(blank, 0, m.end())
    elif (m := _STAFF.match(folded)) and (names := _staff(text, m)):
        out["author"] += names
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif (m := _SIGN_OF.match(folded)) and (
        not m["text"] or all(map(is_person, re.split(r"[\s、]+", m["text"])))
    ):
        kind = next(name for name in ("names", "text", "told", "desk") if m[name])
        out["author"] += re.split(r"[\s、]+", text[m.start(kind) : m.end(kind)])
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif _MARKED.search(text) and (names := _marked(text)):
        out["author"] += names
        by_line = True
        _wipe(blank, 0, len(blank))
        labels = []
    elif m := _ALSO.match(text):
        out["author"].append(m["name"])
        by_line = True
        _wipe(blank, 0, len(blank))
    elif m := _NAMED.match(folded):
        name = text[m.start("name") : m.end("name")]
        if m["at"] or is_person(name):
            out["author"].append(name)
            by_line = True
            _wipe(blank, m.start("name"), m.end("name"))
    labelled = by_line
    for m, after in zip(labels, [*labels[1:], None], strict=False):
        kind = (
            m.lastgroup
            if m.lastgroup != "sep"
            else next(k for k in ("author", "editor", "publisher", "source", "other") if m[k])
        )
        stop = after.start() if after else len(text)
        value = plain[m.end() : stop]
        if kind != "source":
            value = _SEPARATORS.split(value.split("\u0001")[0])[0] if kind != "other" else value
        value = value.strip(" \t:：,，;；|｜/／丨·•\u0001")
        weak = m["sep"].isspace() and not folded[: m.start("sep")].endswith((" by", " to"))
        if kind == "source":
            if url := re.search(r"https?://[!-~]+", value):
                out["source"].append(url[0].rstrip(".,;)"))
                labelled = True
                _wipe(blank, m.start(), m.end() + len(plain[m.end() : stop].split()[0]))
            continue
        if kind == "other":
            if not weak or len(value) <= 12:
                _wipe(
                    blank,
                    m.start(),
                    min(stop, m.end() + 24) if _PROSE.search(value) is None else m.end(),
                )
            continue
        if kind == "author" and _SENT.search(key(value)):
            value = _SENT.sub("", value)
        value = _PARTED.sub(r"\1\2", _cleaned(value))
        if (
            not value
            or len(value) > 40
            or _PROSE.search(value)
            or (weak and not (_is_name(value) or (found and _HINTED.match(key(value)))))
        ):
            continue
        if kind == "publisher":
            if url := re.match(r"https?://[!-~]+", value):
                out["source"].append(url[0])
            else:
                name = _ACCOUNT_OF.sub("", _SITE_OF.sub("", _DESK_OF.sub("", value)))
                out["publisher"].append(name.strip("“”「」《》\"' "))
        elif kind == "author" and ((weak and len(value) < 2) or key(value) in ("图", "摄", "译")):
            continue  # 文/图: both by whom the line names
        elif kind == "editor" and weak and not all(map(is_person, people(value))):
            continue  # entries of a menu
        else:
            out[kind] += people(value)
        labelled = True
        _wipe(
            blank,
            m.start(),
            plain.index(value[:1], m.end()) + len(value) if value[:1] in plain[m.end() :] else stop,
        )
    of_house = out["author"][0 if len(out["author"]) > 1 else 1 :]
    if sites := [name for name in of_house if _is_outlet(name)]:
        out["author"] = [name for name in out["author"] if name not in sites]
        out["publisher"] = out["publisher"] or sites[:1]
    rest = re.sub(r"\u0001+", "\u0001", "".join(blank)).strip()
    tokens = [
        t.strip(" ,，·•|｜/丨-–—\t　") for t in re.split(rf"\u0001|{_SEPARATORS.pattern}", rest)
    ]
    tokens = [t for t in tokens if t]
    if found and len("".join(tokens)) <= 48 and not _PROSE.search(" ".join(tokens)):
        tokens = _beside_date(tokens, out)
    return Fields(
        tuple(dict.fromkeys(out["author"])),
        tuple(dict.fromkeys(out["editor"])),
        out["publisher"][0] if out["publisher"] else "",
        out["source"][0] if out["source"] else "",
        found,
        " ".join(tokens),
        labelled or any(d.label for d in found),
    )


def _staff(text: str, m: re.Match[str]) -> list[str]:
    """The names behind 记者 and 实习生; none where a word among them is no name."""
    names = _PARTED.sub(r"\1\2", text[m.start("names") : m.end("names")])
    names += " " + (text[m.start("more") : m.end("more")] if m["more"] else "")
    found = re.split(r"[\s、]+", names.strip())
    odd = [
        n for n in found if len(n) < 2 or is_site(n) or key(n) in PLACES or NOT_NAME.search(key(n))
    ]
    return [] if odd or not is_person(found[0]) else found


NOT_NAME = re.compile(
    key(r"报道|综合|编译|摄影|发自|整理|通讯|编辑|校对|来源|记者|采写|实习|图|文$|摄$|[电讯]$")
)


def _marked(text: str) -> list[str]:
    """The names of a paper's authors, with the numbers of their institutions."""
    names = [_MARKED.sub("", part).strip() for part in re.split(r"\s*,\s*|\s+(?:and|&)\s+", text)]
    marks = len(_MARKED.findall(text))
    people = all(is_person(n) or re.fullmatch(r"(?:[A-Z]\. ?)+[A-Z][\w’'-]+", n) for n in names)
    return names if people and marks >= len(names) else []


def _certain(people: list[str], words: str) -> list[str]:
    """The people of an English byline. Behind a comma a site or a place may stand as well as a second
    person ("By Ann Lee, Mill Valley"): one word is no person's name, and two leave all open."""
    if (
        len(people) < 2
        or re.search(r"\s(?:and|AND|&)\s|&|[/;、；]", words)
        or not people[0].isascii()
    ):
        return people
    while len(people) > 1 and not _is_outlet(people[-1]) and not is_person(people[-1]):
        people = people[:-1]
    named = [name for name in people if not _is_outlet(name)]
    return people if len(named) < 2 else []


def _is_outlet(name: str) -> bool:
    return is_site(name) or name.startswith("The ")


def _wipe(chars: list[str], start: int, end: int) -> None:
    for i in range(start, min(end, len(chars))):
        chars[i] = "\u0001"


_OF_STAFF = re.compile(  # Ann Lee, Deputy Editor
    r",\s+(?:\w+ ){0,2}(?:[Ee]ditor|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Aa]nalyst)$"
)


def _beside_date(tokens: list[str], out: dict[str, list[str]]) -> list[str]:
    """Names that stand beside a date: a site by its form, a person by theirs. Two bare words where
    neither form tells stay unanswered."""
    left = []
    for token in tokens:
        token = _OF_STAFF.sub("", token)
        words = token.split()
        if re.search(r"\d", token):
            left.append(token)
            continue
        known = is_site(token)
        if known and not out["publisher"] and len(token) <= 24:
            out["publisher"].append(token)
        elif (
            len(words) == 2
            and len(words[0]) > 3
            and _han(token.replace(" ", ""))
            and is_person(words[1])
            and not is_person(words[0])
        ):
            # 东山证券 邵峻: a house and who writes for it
            out["author"] += [] if out["author"] else [words[1]]
            out["publisher"] += [] if out["publisher"] else [words[0]]
        elif len(words) > 1 and all(_han(w) for w in words):
            left += _beside_date(words, out) if len(words) <= 3 else [token]
        elif not out["author"] and is_person(token):
            out["author"] += people(token)
        else:
            left.append(token)
    return left


@lru_cache(maxsize=4096)
def is_site(name: str) -> bool:
    """Whether a name has the form of a site's or paper's."""
    return bool(_SITE.search(key(name))) and not (len(name) < 3 and _han(name))


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Whether a name has the form of a person's."""
    if is_site(name) or key(name) in PLACES or _STAMPED.match(name):
        return False
    if _PERSON_HAN.match(name):
        return "·" in name or (name[0] in _SURNAMES and len(name) <= 3)
    return bool(_PERSON_LATIN.match(name)) and not name.startswith("The ") and len(name) <= 40


def _is_name(value: str) -> bool:
    return is_person(value) or is_site(value) or bool(_TWO_NAMES.match(value))


def _han(text: str) -> bool:
    return all(is_han(c) for c in text)


def _cleaned(value: str) -> str:
    previous = None
    while previous != value:
        previous = value
        value = _TRAIL.sub("", value).strip(" \t:：,，|｜/丨·•-")
        if not re.search(r"[(（【\[]", value):
            value = value.rstrip(")）】]")
    return value


def people(value: str) -> list[str]:
    """The names a byline joins by commas, "and" or spaces."""
    if not value:
        return []
    value = _OFFICE.sub("", value)
    if _TWO_NAMES.match(value):
        first, *others = value.split()
        if first[0] not in _SURNAMES and not is_site(first) and all(map(is_person, others)):
            return []  # a house and its people, or people
        sure = first[0] in _SURNAMES  # then so must the others be, or they are no people
        return [first, *(n for n in others if not sure or n[0] in _SURNAMES or is_site(n))]
    parts = re.split(r"\s*[、，,;；&＆/]\s*|\s+(?:and|AND|和|与|與|及)\s+", value)
    out = []
    for part in filter(None, map(str.strip, parts)):
        house, _, name = (part := _OFFICE.sub("", part)).partition(" ")
        # 财见 郑予安, behind which another follows: a house and its reporter
        behind = (
            (len(parts) > 1 or len(house) > 4) and _han(part.replace(" ", "")) and is_person(name)
        )
        out.append(name if behind and not is_person(house) else part)
    return out
