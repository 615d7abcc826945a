# ruff: noqa: E501
"""A line → who wrote the article, where its form says so without a field's label: "By Ann Lee",
本报记者 甲 发自江城, 甲 发表于 2024-3-5, 来自公众号“甲”，作者：乙.

The forms are tried in order; the first that fits and whose names may be names is taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from book.ingest.lexicon import key
from book.ingest.names import NOT_NAME, PLACES, is_person, is_site, people


@dataclass(frozen=True, slots=True)
class Byline:
    """The authors, the house where the form names one, and the part of the line that says it. Where
    it is not ``sure``, only what stands beside it makes it a byline."""

    names: tuple[str, ...]
    start: int
    end: int
    house: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    folded: str  # what Chinese patterns see
    plain: str  # without its dates
    dated: bool


def byline(text: str, plain: str, dated: bool) -> Byline | None:
    """What a line says; ``plain`` is the line with U+0001 for every character of a date."""
    line = _Line(text, key(text), plain, dated)
    return next((found for form in _FORMS if (found := form(line))), None)


def is_outlet(name: str) -> bool:
    return is_site(name) or name.startswith("The ")


# --- Chinese ---------------------------------------------------------------------------------------

_NAME = "[\u4e00-\u9fff]{2,4}"
_NAMES = rf"{_NAME}(?:[\s、，,]+{_NAME}){{0,4}}?"
_OPEN, _CLOSE = r"^[^\w“「『《]*", r"[\s)）】〕\]]*$"
_RANK = r"(?:全媒体|融媒体?|新媒体|首席|特约|特派|资深|高级|实习|见习|专栏|驻[\u4e00-\u9fff]{0,4})"
_POST = r"(?:记者|文字工作者|评论员|撰稿人?|撰述|作者|作家|主笔|编译)"
# 本报记者, 青石报全媒体记者, 特约作者
_OFFICE = rf"(?:(?:本报|本刊|本网|本社|[\u4e00-\u9fff]{{2,8}}?[报报刊网社志]|[\u4e00-\u9fff]{{2,7}}?)?{_RANK}*{_POST}|特约撰稿)"
_SENT = (
    r"(?:(?:综合)?报道|图文|图/文|文/图|文图|(?:图|文)/?摄?|摄影报道"
    r"|(?:发自|自|寄自|于)?\s?[\u4e00-\u9fff]{2,5}(?:、[\u4e00-\u9fff]{2,5}){0,3}\s?(?:报道|专电|电)"
    r"|(?:发自|自|寄自)\s?[\u4e00-\u9fff、]{2,10})"
)
_SHOT = r"(?:\s*[|｜丨／/]?\s*(?:摄影|图片|图)\s?[:：]?\s?[\u4e00-\u9fff]{2,4})?"  # and who took its pictures
# Who wrote it with them
_HELPED = (
    rf"(?:\s*(?:实习生|见习记者|实习记者|通讯员)\s*(?P<more>{_NAME}(?:[\s、]+{_NAME}){{0,2}}?))?"
)
_NO_WORK = re.compile(  # what a reporter does
    key(
        "获悉|了解|采访|看到|发现|走访|探访|从|在|对|向|通过|认为|表示|日前|近日|今|昨|专访|现场|直击|注意|调查|观察"
    )
)
_PARTED = re.compile(r"(?<![^\s、])([\u4e00-\u9fff])\s([\u4e00-\u9fff])(?![^\s、])")  # 马 岱


def parted(names: str) -> str:
    """Names without the space that sets the two characters of one apart."""
    return _PARTED.sub(r"\1\2", names)


def _persons(names: Iterable[str]) -> bool:
    return all(map(is_person, names))


def _is_odd(name: str) -> bool:
    folded = key(name)
    return len(name) < 2 or is_site(name) or folded in PLACES or bool(NOT_NAME.search(folded))


def _some_person(names: Iterable[str]) -> bool:
    """Whether the first is a person's name, and none is something else."""
    first, *others = names
    return is_person(first) and not any(map(_is_odd, others))


def _not_odd(names: Iterable[str]) -> bool:
    """Whether words behind an office may be names."""
    return not any(_is_odd(n) or _NO_WORK.match(key(n)) for n in names)


def _anybody(names: Iterable[str]) -> bool:
    return True


def _no_place(names: Iterable[str]) -> bool:
    """Whether a word may be what someone calls themselves."""
    return not any(key(n) in PLACES or is_site(n) or "创作者" in n for n in names)


def _form(
    pattern: str,
    may_be: Callable[[Iterable[str]], bool] = _persons,
    *,
    whole: bool = True,
    dated: bool | None = None,
    all_of_line: bool = False,
) -> Callable[[_Line], Byline | None]:
    """A form of a Chinese byline: the group ``names``, with ``more`` and ``house``."""
    compiled = re.compile(key(pattern))
    match = compiled.fullmatch if whole else compiled.search

    def form(line: _Line) -> Byline | None:
        if dated not in (None, line.dated) or not (m := match(line.folded)):
            return None
        said = {g: line.text[slice(*m.span(g))] for g, v in m.groupdict().items() if v}
        names = people(parted(said["names"]).strip()) + people(parted(said.get("more", "")))
        if not names or not may_be(names):
            return None
        start, end = (0, len(line.text)) if all_of_line else m.span()
        return Byline(tuple(names), start, end, said.get("house", "").strip(" “”「」《》\"'"))

    return form


# 以下文章来源于甲，作者乙；声明：本文来自微信公众号“甲”（ID：…），作者：乙，授权丙转载; 来源 | 甲（ID：…） 作者 | 乙
_FROM = (
    r"\W*(?:声明\s?[:：]\s?)?(?:以下|本|该|此)?(?:文章?|内容|稿件)?(?:系|为|由)?"
    r"(?:来自|来源于|源自|转载?自|转载于|首发于?|原载于?|授权转载自|摘自)于?\s?"
)
_ACCOUNT = r"(?:(?:(?:微信)?(?:公众号|公号|订阅号|服务号|视频号)|微信)[\s:：]*)"
_HOUSE = (
    r"[“"
    r'"「『《【\s]*(?P<house>[^，,。；;:：（()）“”"「」『』《》【】|｜]{2,24}?)[”"」』》】]?\s?'
    r"(?:[(（][^()（）]{0,8}(?:ID|id|Id|微信号|公众号)[^()（）]{0,32}[)）]\s?)?"
)
_AND_AUTHOR = r"[，,;；\s]+(?:原文|文章)?作者\s?[:：|｜/]?\s?(?P<names>[^，,。；;:：、\s|｜\d]{2,16}(?:、[^，,。；;:：、\s|｜\d]{2,8}){0,3})"
_GRANTED = r"(?:[，,]\s?(?:已?获|已?经|由)?授权[^，,。]{0,20})?[。)）]*"
CREDITED = re.compile(key(rf"^{_FROM}{_ACCOUNT}?{_HOUSE}{_AND_AUTHOR}{_GRANTED}"))


def _credited(line: _Line) -> Byline | None:
    if not (m := CREDITED.match(line.folded)):
        return None
    names = tuple(people(line.text[slice(*m.span("names"))]))
    house = line.text[slice(*m.span("house"))].strip()
    return Byline(names, 0, m.end(), house) if names else None


_SENDER = re.compile(
    key(
        r"^(?:From|发件人|寄件者|差出人|Von|De)\s*[:：]\s*[\"“]?(?P<name>[^<>\"”@]{2,40}?)[\"”]?\s*<\S+@\S+>$"
    )
)
_FROM_HOUSE = re.compile(r"\s(?:from|at|of)\s(?=[A-Z])")  # Ann Lee from The Mill


def is_sender(text: str) -> bool:
    """Whether a line is a letter's From."""
    return bool(_SENDER.match(key(text)))


def _sent(line: _Line) -> Byline | None:
    if not (m := _SENDER.match(line.folded)):
        return None
    name, *house = _FROM_HOUSE.split(line.text[slice(*m.span("name"))].strip(), maxsplit=1)
    return Byline(tuple(people(name)), 0, len(line.text), *house)


# --- English and other languages in Latin letters ---------------------------------------------------

_CAPITAL = r"[A-Z][\w.’'-]*"
_BY = re.compile(r"^[\s/|·•–—-]*(?:By|BY|by|Von|Par|Por):?\s+(?P<names>\S.{1,100})$")
_BY_WHO = re.compile(  # By Ann Lee, a reporter who covers the river. She once …
    rf"^[\s/|·•–—-]*By (?P<names>{_CAPITAL}(?: {_CAPITAL}){{1,3}}), (?:an?|our|the|who)\s.{{0,200}}$"
)
# What follows the names of an English byline: a mail address, a paper, a translator, a date's word.
_BEHIND_BY = re.compile(
    r"\s+[\w.+-]+@[\w.-]+.*$|\s+[Ff]ollow(?:\s+@.*)?$|[\s,]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$|[\s,;(]+(?:[Tt]ranslated|[Pp]hotograph\w*|[Ii]llustrat\w*|[Pp]ictures|[Ee]dited|[Aa]s told to|[Ww]ith reporting|[Aa]dditional)\b.*$"
    r"|\s+(?:[Ff]or|[Oo]f|[Aa]t) (?:[Tt]he )?(?=[A-Z]).*$|[,;]?\s+(?:[Pp]ublished|[Pp]osted|[Uu]pdated|PUBLISHED|UPDATED)\b.*$"
)
_STAFF = re.compile(
    r"\s+(?:in|for|at|on)\s+|,\s+(?=[\w ]*\b(?i:editor|writer|reporter|correspondent|columnist|contributor|staff|critic)\b)"
)
_FROM_WHERE = re.compile(  # By Ann Lee in London and Bob Ray in New York
    r"\s+(?:in|from|à|aus) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?=\s+(?:and|&|et|und|y|e)\s|\s*,|$)"
)
_JOINED = re.compile(r"\s+(?:et|und|y|e)\s+")
_INNER_BY = re.compile(
    rf"(?:^|[\s\u0001|·,(])[Bb]y:?\s+(?P<names>{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}"
    rf"(?:(?:,|\s+and|\s*&)\s+{_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}){{0,3}})"
)
_FROM_PLACE = re.compile(
    r"^(?P<names>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}(?:(?:,| and) [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}){0,3}) in [A-Z][\w’'-]+(?:[ ,]+[A-Z][\w’'-]+)*$"
)
_NO_SURNAME = re.compile(r"\s+(?:Report|Share|Follow|Print|Comments?|Save|Updated|Published)$")
_FROM_LETTER = re.compile(  # This article is from the newsletter "The Mill", author: Ann Lee.
    rf"^(?:This (?:article|story|post|piece) )?(?:is|was|comes|appeared)? ?(?:first |originally )?(?:published |appeared )?(?:from|in|on) (?:the )?(?:newsletter|magazine|blog|site|journal)? ?[“\"]?(?P<house>[^“”\",]{{2,40}})[”\"]?, ?[”\"]?(?:author|by|written by):? (?P<names>{_CAPITAL}(?: {_CAPITAL}){{1,3}}?)[.,]?(?=\s[A-Z]|$)"
)
SEPARATORS = re.compile(r"\s{2,}|[|｜丨•]|\s[·/–—-]\s|\t|　")


def apart(names: str) -> list[str]:
    """The people whom an "et" or "und" joins, as each has a first name and a last one."""
    parts = _JOINED.split(names)
    return parts if all(" " in p and p[:1].isupper() for p in parts) else [names]


def unplaced(names: str) -> str:
    """Names without the places they wrote from."""
    return _FROM_WHERE.sub("", names)


def _by(line: _Line) -> Byline | None:
    if m := _BY_WHO.match(line.text):
        return Byline(tuple(people(m["names"])), 0, len(line.text))
    if not (m := _BY.match(line.text)):
        return None
    names = SEPARATORS.split(line.plain[m.start("names") :].split("\u0001")[0])[0]
    names = _BEHIND_BY.sub("", names)
    name = _STAFF.split(unplaced(names))[0]
    named = [one for some in people(trimmed(name)) for one in apart(some)]
    if not named or not all(is_person(p) or len(p.split()) <= 3 for p in named):
        return None
    end = m.start("names") + len(names)
    return Byline(tuple(_certain(named, name)), m.start("names"), end)


def _by_inside(line: _Line) -> Byline | None:
    if not line.dated or len(line.text) >= 140 or not (m := _INNER_BY.search(line.plain)):
        return None
    names = _NO_SURNAME.sub("", _BEHIND_BY.sub("", m["names"]))
    return Byline(tuple(_certain(people(names), names)), *m.span())


def _from_letter(line: _Line) -> Byline | None:
    if not (m := _FROM_LETTER.match(line.text)):
        return None
    return Byline(tuple(people(m["names"].rstrip("."))), *m.span(), m["house"])


def _from_place(line: _Line) -> Byline | None:
    if not (m := _FROM_PLACE.match(line.text)) or not _persons(named := people(m["names"])):
        return None
    return Byline(tuple(named), 0, len(line.text), sure=False)


def _certain(named: list[str], words: str) -> list[str]:
    """The people of an English byline. Behind a comma a site or a place may stand as well as a second
    person ("By Ann Lee, Mill Valley"): one word is no person's name, and two leave all open."""
    if (
        len(named) < 2
        or re.search(r"\s(?:and|AND|&|et|und|y|e)\s|&|[/;、；]", words)
        or not named[0].isascii()
    ):
        return named
    while len(named) > 1 and not is_outlet(named[-1]) and not is_person(named[-1]):
        named = named[:-1]
    return named if sum(not is_outlet(name) for name in named) < 2 else []


_MARKED = re.compile(r"[¹²³⁴⁵⁶⁷⁸⁹⁰*†‡]+")  # Ann Lee¹, Bob Ray²


def _of_institutions(line: _Line) -> Byline | None:
    """The names of a paper's authors, with the numbers of their institutions."""
    text = line.text
    if not (marks := len(_MARKED.findall(text))):
        return None
    names = [_MARKED.sub("", part).strip() for part in re.split(r"\s*,\s*|\s+(?:and|&)\s+", text)]
    if marks < len(names) or not all(
        is_person(n) or re.fullmatch(r"(?:[A-Z]\. ?)+[A-Z][\w’'-]+", n) for n in names
    ):
        return None
    return Byline(tuple(names), 0, len(text))


_TRAIL = re.compile(
    key(
        r"(?:\s*[(（【\[].*$|\s+(?:发自|报道|来源|摄影|编辑|责编|整理).*$|[,，;；。.]+$|\s+(?:阅读|浏览|评论|点击|人气|文章链接)\s*[:：]?\s*[\d,.]+\s*[万亿千kKwWmM]?\+?.*$"
        r"|[，,][^，,]{0,10}(?:授权|转载|发布)[^，,]*$|\s*(?:@\w+)$|\s+(?:编译|文|图|摄|综合报道)$|[，,]\s?(?:系|为|是|现为|现任|来自)[\u4e00-\u9fff].*$|[，,][^，,]{2,24}(?:医师|医生|教授|主任|研究员|院长|博士|律师)$)"
    )
)


def trimmed(value: str) -> str:
    """A field's value without what stands behind it: a place, a mark, a title."""
    previous = None
    while previous != value:
        previous = value
        if m := _TRAIL.search(key(value)):
            value = value[: m.start()]
        value = value.strip(" \t:：,，|｜/丨·•-")
        if not re.search(r"[(（【\[]", value):
            value = value.rstrip(")）】]")
    return value


_FORMS = (
    _by,
    _by_inside,
    _sent,
    _credited,
    _from_letter,
    _from_place,
    # 本报记者 甲 乙 江城报道; □青石报记者甲 发自江城; 青石报记者 甲 乙 实习生 丙; 特约作者 甲
    _form(
        rf"{_OPEN}{_OFFICE}\s?[|｜丨:：]?\s?(?P<names>{_NAMES}){_HELPED}(?:\s*{_SENT})?{_SHOT}{_CLOSE}",
        _some_person,
    ),
    _form(  # the office set apart from names of any form
        rf"{_OPEN}{_OFFICE}(?:\s|\s?[|｜丨:：]\s?)(?P<names>{_NAMES}){_HELPED}(?:\s*{_SENT})?{_SHOT}{_CLOSE}",
        _not_odd,
    ),
    _form(rf"{_OPEN}(?P<names>{_NAMES}){_HELPED}\s{_SENT}{_CLOSE}"),  # 甲 发自江城
    _form(r"(?P<names>(?:[\u4e00-\u9fff]{2,4}\s?\d(?:,\d)*[,，;；、\s]*){1,8})"),  # 甲1, 乙2
    _form(  # 甲 评论 某书
        r"(?P<names>[^\s，。]{2,14}) (?:评论|评价|的书评|的影评) [^\s，。]{1,24}(?:\s?[★☆]+)?",
        _anybody,
    ),
    _form(  # [西] 甲 著 乙 译: the author is who wrote, not who translated
        r"(?:[\[［(（【〔][\u4e00-\u9fff]{1,4}[\]］)）】〕]\s?)?(?P<names>[^\s，。：:；;\[（(][^，。：:；;]{1,24}?)\s?[/／]?(?:著|文|撰)[\s,，/／|｜]+[^，。：:；;]{2,20}?\s?[/／]?(?:编?译)",
        _anybody,
        dated=False,
    ),
    _form(  # 〔江城／记者甲／江城报道〕
        rf"(?:^|[\s／/（(〔【])(?:[\u4e00-\u9fff]{{2,5}}[／/]\s?)?记者\s?(?P<names>{_NAME})\s?[／/]",
        _anybody,
        whole=False,
    ),
    _form(r"^(?P<names>[\uac00-\ud7a3]{2,4}) (?:선임|수석)?기자(?=\s|$)", _no_place, whole=False),
    _form(r"\d[:：]\d\d·(?P<names>[^\s·，。：]{2,12})$", _no_place, whole=False),
    # Who posted, answered or asked, beside the time: 甲 发表于 2024-3-5; posted @ 2024-3-5 甲 阅读(3)
    _form(
        r"^(?:发布时间[:：]\s?)?(?P<names>(?!(?:首次|文章|本文|最后|已|编辑|修改)\S*)[^\s|｜·:：，。]{2,16})\s(?:于|发表于|回答于|提问于|发帖于|发布于)\s?(?=[12]\d{3}[-/.年])",
        _no_place,
        whole=False,
    ),
    _form(
        r"^(?:[Pp]osted|[Ss]ubmitted|[Aa]sked|[Aa]nswered|[Ss]tarted) by:? (?P<names>[\w.-]{3,24}) (?:on|at|in)\b",
        _no_place,
        whole=False,
        dated=True,
    ),
    _form(
        r"^posted @ [\d-]+ \d\d:\d\d\s+(?P<names>[^\s()（）]{2,16})\s+(?=阅读|评论)",
        _no_place,
        whole=False,
        dated=True,
    ),
    # □ 甲, ◎甲, 文．甲, 作者·甲; 文 甲; 甲、乙报道; ［甲，青石报］
    _form(
        r"(?:[□◎○●■◆]\s?|(?:文|作者)\s?[．·・]\s?)(?P<names>[^\s，。：:；;、]{2,6}(?:[\s、]+[^\s，。：:；;、]{2,6}){0,3})",
        _anybody,
    ),
    _form(
        rf"{_OPEN}(?P<names>{_NAMES})\s?[/／|｜]?\s?(?:文|撰文|图文)(?:\s?[/／]\s?图)?{_CLOSE}",
        _some_person,
    ),  # 甲／文
    _form(rf"文\s(?P<names>{_NAME}(?:[\s、]+{_NAME}){{0,2}})"),
    _form(
        r"(?P<names>[\u4e00-\u9fff]{2,3}(?:、[\u4e00-\u9fff]{2,3}){1,3})\s?(?:报道|综合报道|编译报道)",
        _anybody,
    ),
    _form(r"[［\[](?P<names>[^\s，、。]{2,6})[，、][^\s，。]{2,10}[］\]]", _anybody),
    _of_institutions,
    _form(r"^\d{4}-\d\d-\d\d\s+::\s+(?P<names>[\w.-]{2,24})\s+::", _anybody, whole=False),
    _form(r"^本帖最后由\s(?P<names>\S+)\s于", _anybody, whole=False),
    _form(
        r"^(?:作者[，,]\s?|[\u4e00-\u9fff]{2,8}记者\s)(?P<names>\S+)(?:$|\s(?=编辑|责编|摄影|通讯员|校对|实习|报道))",
        whole=False,
    ),
)
