# ruff: noqa: E501
"""Who wrote it: the names that a page's lines offer → the one byline that is likely enough, or none.

A byline is a candidate as a whole, so co-authors come together or are asked for. Names come from what
lines state ("作者：甲"), and from lines that are a name and nothing else, beside the title or the time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from book.ingest.choice import SURE, likelihoods
from book.ingest.dateline import dateline
from book.ingest.head_weights import AUTHORS
from book.ingest.lexicon import key, look
from book.ingest.names import NOT_NAME, PLACES, is_person, is_site

if TYPE_CHECKING:
    from book.ingest.page import Page

# What stands for an author where a page has none to name.
NOBODY = re.compile(
    r"^(?:admin|administrator|editor|webmaster|root|user|author|unknown|none|null|undefined|anonymous|staff"
    r"|管理员|编辑|小编|佚名|匿名|本站|网络|未知|作者|責任編輯|责任编辑|楼主|\d+)$",
    re.I,
)
_NO_NAME = re.compile(
    key(
        r"\d|(?:in|min|Mon|Tue|Wed|Thu|Fri|Sat|Sun|From|To|Date|read|views|at|on|of|the)\b|星期|周[一二三四五六日]$|浏览|阅读|展开|了解|订阅|综合|下载|字数|字体|来源|时间|发布于?$|发表于?$"
    ),
    re.I,
)
_HOUSE = re.compile(
    key(
        r"(?:科技|公司|集团|大学|医院|学院|中心|协会|委员会|博物馆|银行|研究会|计划|讲堂|社|局|办)$|\b(?:Cooperative|Company|Corp|University|Foundation|Institute|Group|Association|Council|Robotics|Growth|Times|News)\b"
    )
)
# An occupation under a name, a label beside one, a byline with another's office inside.
_OFFICES = re.compile(
    key(
        r".*(?:话题下?的?优秀答主|优秀回答者|从业者|从业人员|行业|专业|在读|领域爱好者|领域创作者)$|(?:手机|文字|摄影|设计|图片|撰文|采访|编辑|责任编辑|校对|制图)$|\S+ \S*(?:实习生|记者|编辑) \S+$"
        r"|(?:(?:Senior|Junior|Staff|Super|Full|New|Lead|Principal|Contributing|Chief|Software|Site) )+(?:Member|Moderator|Engineer|Writer|Reporter|Correspondent|Editor|Admin(?:istrator)?)$"
    )
)
_DESCRIBED = r"{} (?:is|was) (?:an? |the )?[^.]{{0,40}}\b(?:writer|reporter|editor|author|journalist|correspondent|columnist|contributor)\b"
# What a site calls its users, its desks and its columns.
_ROLE = re.compile(
    key(
        r"(?:Member|Moderator|Engineer|Engineering|Editor|Reporter|Writer|Team|Staff|Desk|Design|Product|Infrastructure|Company|Admin|User|Correspondent)s?$"
        r"|收录|专栏|栏目|主页|首页|编辑部|会员|版主|答主|楼主|本站|爱好者|创作者|作者$|博主|达人|教授|医师|律师|官方|工作室|团队|关注|粉丝|评论|回复|阅读|分享|收藏|目录|正文|全文|更多|发布|回答|文章|来源|报道|记者$|编辑$|日报$|频道$"
    )
)
_OF_HOUSE = re.compile(
    key(
        r"记者|编辑|撰稿人|主笔|医师|工程师|答主|\b(?:[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor|[Ee]ngineer|Head of|Member|columnist)\b"
    )
)
_RIGHTS = re.compile(
    key(
        r"(?:著作权|版权)归\s?(?:作者)?\s?(?P<name>[^\s，。所]{2,16})\s?所有|^(?:Copyright )?©\s?(?:\d{4}\s?)?(?P<holder>[^\s©，。\d][^\s©，。]{1,13})$|· (?P<cc>[A-Z][a-z]+ [A-Z][a-z]+) ·"
    )
)
_ALONE = re.compile(
    r"(?![Bb]y\b)(?P<name>u/[\w-]{3,24}|[^\W\d][\w.’'·-]{1,13}(?: (?!LV)[A-Z][\w.’'-]+){0,3})"
    r"(?:\s?(?:LV\.?\d+|码龄\d+年|[（(][\u4e00-\u9fff]{2,4}[)）](?: LV\.\d+)?|关注(?:IP.*)?|[\u4e00-\u9fff]{0,3}医师|作者))?"
)
_PAIR = re.compile(
    r"(?P<a>[A-Z]\S+(?: [A-Z]\S+){1,2}) (?:and|&|et|und|y) (?P<b>[A-Z]\S+(?: [A-Z][^\s,]+){1,2})(?:, [A-Z][\w ]+)?"
)
_TWO = re.compile(
    r"(?P<a>[A-Z][\w’'-]+ [A-Z][\w’'-]+) \([a-z ]+\) and (?P<b>[A-Z][\w’'-]+ [A-Z][\w’'-]+) \([a-z ]+\)"
)
_SENT_FROM = re.compile(key(r"(?P<name>[\u4e00-\u9fff]{2,3}) 发自 [\u4e00-\u9fff]{2,5}"))
_MORE = re.compile(r"[\s、]+(?P<name>[\u4e00-\u9fff]{2,3})(?=$|[\s)）])")
_NAME = r"([A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2})"
_TWO_OF = re.compile(rf"By {_NAME}, {_NAME}")
_TRAINEE = re.compile(
    key(r"[\u4e00-\u9fff]{0,8}(?:实习生|实习记者|见习记者|记者)\s?(?P<name>[\u4e00-\u9fff]{2,3})")
)
_FOLLOW = re.compile(key(r"(?:\+\s*|已)?(?:关注[他她]?|Follow|フォロー(?:する)?)"))
# What few pages have, but speaks clearly where they do.
_RARE = {"rights": 2.0, "part of another": 2.0, "dateline": 2.0, "late": 2.0, "role": 2.0}
_NEAR = 10  # lines below the head where a name may stand alone


@dataclass(slots=True)
class Byline:
    """Names that may be the authors, and where and how the page says so."""

    names: tuple[str, ...]
    mentions: list[tuple[int, str]] = field(default_factory=list)
    described: bool = False  # whether a line says what the first of them is: a writer


def writers(page: Page) -> tuple[str, ...]:
    """The authors, where one byline is likely enough."""
    some = bylines(page)
    likely = likelihoods([features(page, one, some) for one in some], AUTHORS)
    likely = whole(some, likely)
    best = max(range(len(some)), key=likely.__getitem__, default=-1)
    return some[best].names if best >= 0 and likely[best] >= SURE else ()


def whole(some: list[Byline], likely: list[float]) -> list[float]:
    """No byline is sure to which others may belong that are named beside it; nor one that stands
    far from the title where the page tells who another is that writes."""
    joined = [
        set(one.names) for one in some if one.mentions[0][1] not in ("said", "alone", "rights")
    ]
    return [
        min(share, SURE / 2)
        if any(set(one.names) < names for names in joined)
        or (any(o.described for o in some) and not one.described)
        else share
        for one, share in zip(some, likely, strict=True)
    ]


def bylines(page: Page) -> list[Byline]:
    """The candidates, in the order the page says them."""
    found: dict[tuple[str, ...], Byline] = {}
    for i, way, names in _mentions(page):
        names = tuple(page.cased(name) for name in names)
        if not any(_is_none(name) or page.is_desk(name) for name in names):
            found.setdefault(names, Byline(names)).mentions.append((i, way))
    for one in found.values():
        form = re.compile(_DESCRIBED.format(re.escape(one.names[0])))
        one.described = any(form.match(o.text) for o in page.lines)
    return list(found.values())


def _mentions(page: Page) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for i, names in page.said.authors:
        names = _people(names)
        if not names:
            continue
        yield i, "said", names
        text = page.lines[i].text if i < len(page.lines) else ""
        at = text.rfind(names[-1])
        stated = page.field(i).labelled and not re.match(r"原创|原創|Original", text)
        m = _MORE.match(text, at + len(names[-1])) if stated and at >= 0 else None
        if m and not NOT_NAME.search(key(m["name"])):
            yield i, "said with more", (*names, m["name"])
        below = page.lines[i + 1].key if i + 1 < len(page.lines) else ""
        if m := _TRAINEE.fullmatch(below):
            yield i, "said with more below", (*names, m["name"])
    if names := page.signature():
        yield len(page.lines), "signed", names
    for name in page.said.posters:
        yield page.title_line + 1, "posted", (name,)
    for i in range(page.head_end, len(page.lines)):
        if page.lines[i].text.startswith("posted @") and (names := page.field(i).authors):
            yield i, "posted", names
    alone: dict[int, str] = {}
    for i in range(page.head_end, min(len(page.lines), page.head_end + _NEAR)):
        line, found = page.lines[i], page.field(i)
        if found.authors and found.labelled and line.prose < 2 and line.width <= 60:
            yield i, "late", _people(found.authors)
        elif line.prose == 2 and (names := dateline(line.text).authors):
            yield i, "dateline", names
    end = min(len(page.lines), max(page.head_end, page.title_line + 1) + _NEAR)
    for i, line in enumerate(page.lines[:end]):
        if i == page.title_line or line.prose or (not page.title and not i):
            continue  # what stands first may be the title
        if (m := _PAIR.fullmatch(line.text)) and all(map(is_person, m.groups())):
            yield i, "two", m.groups()
        several = line.text.split()
        if 1 < len(several) < 4 and not line.text.isascii() and all(map(is_person, several)):
            yield i, "two", tuple(several)
        if m := _TWO.fullmatch(line.text):
            yield i, "two", m.groups()
        if m := _SENT_FROM.fullmatch(line.text):
            yield i, "sent", (m["name"],)
        if (m := _TWO_OF.fullmatch(line.text)) and all(
            any(name in o.text for o in page.lines if o is not line) for name in m.groups()
        ):
            yield i, "two of", m.groups()
        m = _ALONE.fullmatch(line.text)
        if m and line.width <= 14 and m["name"] != page.title and not _ROLE.search(key(m["name"])):
            alone[i] = m["name"]
            yield i, "alone", (m["name"],)
        rest = page.field(i).rest if page.field(i).dates else ""
        words = [w for w in re.split(r"[\s·|]+", rest) if not re.search(r"\d", w) and len(w) > 1]
        if words and len(words) <= 2 and len(words[-1]) <= 12:
            yield i, "beside time", (words[-1],)
    for i, name in alone.items():
        other = alone.get(i + 2, "")
        if is_person(name) and is_person(other) and _are_alike(name, other):
            yield i, "pair", (name, other)
    for i, line in enumerate(page.lines):
        if line.width <= 90 and (m := _RIGHTS.search(line.text)):
            yield i, "rights", (next(filter(None, m.groups())),)


def _are_alike(name: str, other: str) -> bool:
    """Whether two names of several words are written alike: a heading in capitals beside one is none."""
    return len(name.split()) == len(other.split()) > 1 and name.isupper() == other.isupper()


def _is_none(name: str) -> bool:
    """Whether words name nobody: a role, a place, a word of the page."""
    return bool(
        NOBODY.match(name)
        or _OFFICES.match(key(name))
        or _NO_NAME.match(key(name))
        or key(name) in PLACES
        or look(key(name))
    )


def features(page: Page, one: Byline, some: list[Byline]) -> dict[str, float]:
    """What speaks for a candidate."""
    found = set(_form(one.names)) | {way for _, way in one.mentions} | {"byline"}
    lines = page.lines
    for i, way in one.mentions:
        found |= set(_place(page, i, way, one.names))
    said = page.said.authors
    first = one.mentions[0][1] == "said" and said and one.mentions[0][0] == said[0][0]
    if first:
        found.add("first said")
    others = [o for o in some if o is not one and any(way == "said" for _, way in o.mentions)]
    if any(set(one.names).isdisjoint(o.names) for o in others):
        found.add("others said" if not first else "first of others said")
    if any(set(one.names) < set(o.names) for o in some):
        found.add("part of another")
    if any(set(one.names) > set(o.names) for o in some):
        found.add("another is part")
    if one.described:
        found.add("described")
    name = one.names[0]
    at = {i for i, _ in one.mentions}
    again = [o for j, o in enumerate(lines) if j not in at and not o.prose]
    if any(o.text == name for o in again):
        found.add("again alone")
    if any(o.text.startswith((name + " ", name + "的", name + "｜")) for o in again):
        found.add("begins another line")
    told = sum(1 for o in lines if o.prose and name in o.text)
    if told:
        found.add("told of often" if told > 2 else "told of")
    if name in page.title:
        found.add("in title")
    if any(name in o.text for o in lines[: max(page.title_line - 1, 0)]):
        found.add("above title")
    if len(names := one.names) > 1 and all(
        any(n in o.text for j, o in enumerate(lines) if j not in at) for n in names
    ):
        found.add("all again")
    if any(name == house for _, house in page.said.publisher):
        found.add("publisher")
    return {what: _RARE.get(what, 1.0) for what in found}


def _form(names: tuple[str, ...]) -> Iterator[str]:
    """What the names themselves say."""
    yield f"names {min(len(names), 3)}"
    if all(map(is_person, names)):
        yield "person"
    elif len(names) > 1 and any(map(is_person, names)):
        yield "some person"
    name = names[0]
    kind = {
        "latin": name.isascii(),
        "latin words": name.isascii() and " " in name,
        "latin person": name.isascii() and is_person(name),
        "digits": bool(re.search(r"[\d_]", name)),
        "one letter": len(name) < 2,
        "han 2": bool(re.fullmatch(r"[\u4e00-\u9fff]{2}", name)),
        "han 3": bool(re.fullmatch(r"[\u4e00-\u9fff]{3}", name)),
        "han 4": bool(re.fullmatch(r"[\u4e00-\u9fff]{4}", name)),
        "long": len(name) > (24 if name.isascii() else 6),
        "site": any(map(is_site, names)),
        "nobody": any(NOBODY.match(n) for n in names),
        "role": any(_ROLE.search(key(n)) for n in names),
        "page word": any(look(key(n)) for n in names),
        "spaced": bool(re.search(r"[\u4e00-\u9fff]\s", name)),
        "house": any(_HOUSE.search(key(n)) for n in names),
        "small": name.islower(),
        "upper": name.isupper(),
    }
    yield from (what for what, holds in kind.items() if holds)


def _place(page: Page, i: int, way: str, names: tuple[str, ...]) -> Iterator[str]:
    """What the place of a mention says."""
    lines = page.lines
    if not 0 <= i < len(lines):
        return
    stated = page.field(i)
    by = way == "said" and _people(stated.authors) and stated.labelled
    how = "labelled" if by else way
    if by:
        yield "labelled"
        if not all(map(is_person, names)):
            yield "labelled no person"
        if re.match(r"\W*(?i:by|von|par|por)\b", lines[i].text):
            yield "by"
        if re.search(r"作者|author", lines[i].key, re.I):
            yield "author label"
    below = i - page.title_line
    where = (
        "in tail"
        if i >= page.head_end + 2
        else "over title"
        if below < 0
        else f"below {min(below, 4)}"
    )
    yield f"{how} {where}"
    near = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < min(len(lines), page.head_end + 4)]
    if any(page.field(j).dates for j in near if abs(i - j) == 1):
        yield f"{how} beside time"
    elif any(page.field(j).dates for j in near):
        yield f"{how} near time"
    if stated.dates:
        yield f"{how} with time"
    following = lines[i + 1 : i + 4]
    if any(_FOLLOW.fullmatch(o.key) for o in following[:1]):
        yield "follow below"
    elif any(_FOLLOW.fullmatch(o.key) for o in following):
        yield "follow near"
    if any(o.look("edge", "head", "tail") == "author.card" for o in following[:2]):
        yield "card below"
    if following and _OF_HOUSE.search(following[0].key):
        yield "role below"
    if any(o.look("edge", "head") == "counter.figure" for o in following):
        yield "counter below"
    if following and following[0].prose == 2:
        yield f"{how} above text"
    if way == "beside time" and _begins(lines[i].text, names[0]):
        yield "begins timed line"
    if way == "alone":
        if _is_only_person(page, i):
            yield "only person of the head"
        if page.marks.get(i):
            yield "alone marked"
        beside = [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
        if all(o.width <= 6 and not o.prose for o in beside):
            yield "alone among its like"
        if any(is_site(o.text) for o in following[:1]):
            yield "site below"
    text = lines[i].text
    at = text.rfind(names[-1])
    if at >= 0 and _MORE.match(text, at + len(names[-1])):
        yield "more names behind"
    if re.match(r"[\s]*[、,，&]\s*[^\s\d]", text[at + len(names[-1]) :]) and way != "beside time":
        yield "joined by more"


def _begins(text: str, name: str) -> bool:
    """Whether a line begins with a name that is set apart from the rest."""
    return bool(re.match(rf"{re.escape(name)}\s?[·|｜•—–-]\s?\S", text))


def _is_only_person(page: Page, i: int) -> bool:
    """Whether a person's name alone between title and time is the only one there, and no line of the
    head states another author."""
    head = range(page.title_line + 1, min(len(page.lines), page.head_end + 1))
    if page.title_line < 0 or i not in head or page.said.authors:
        return False
    persons = [j for j in head if is_person(page.lines[j].text)]
    timed = any(page.field(j).dates for j in head if j > i)
    return persons == [i] and timed


_MAIL = re.compile(r"\s*[\w.+-]+@[\w.-]+")


def _people(names: tuple[str, ...]) -> tuple[str, ...]:
    """Authors without their mail addresses; where people are named, the paper among them is none."""
    names = tuple(filter(None, (_MAIL.sub("", name).strip() for name in names)))
    names = tuple(name for name in names if not re.match("展开|收起|查看|更多", name))  # buttons
    names = tuple(name for name in names if not re.search(key("报道$"), key(name)))
    people = tuple(name for name in names if not is_site(name))
    return people or names
