"""Dates told in prose: a chapter's text and its day of publication → dated statements.

    text → expressions (chinese, english) → what each says → reckoned from its anchor → statement

An expression is reckoned from one of three things: nothing (2023年11月17日), the chapter's day of
publication (去年11月, last Friday), or the date told last (三天后, the same year). How far the result
may be trusted is its status:

- *sure*: the text states it, or only the publication is needed and nothing told speaks against it;
- *likely*: it hangs on the date told last, or on one of several readings;
- *ask*: the anchor is missing, too coarse or disputed, or the expression has no date of ours.

What is counted from an event is never *sure*, nor is anything relative in quotation marks: there it is
counted from the day of speaking. Without a publication date what hangs on it is *ask*. Nothing is
given finer than stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from book.model.apparatus import HistoricalDate
from book.policy import dates, reckon
from book.policy.reckon import Point
from book.suggest import chinese, english
from book.suggest.phrases import (
    ABSOLUTE,
    BARE,
    EITHER,
    PUBLISHED,
    TOLD,
    Key,
    Phrase,
    Reading,
    key_of,
)

SURE, LIKELY, ASK = "sure", "likely", "ask"
_WEEKEND = 67


@dataclass(frozen=True, slots=True)
class Statement:
    """A dated statement. ``block`` counts the chapter's text blocks, ``start`` and ``end`` are where
    the expression ``literal`` stands in it, ``sentence`` is the range of the sentence around it.
    ``date`` is EDTF, or "" where nothing can be said; ``anchor`` what it was reckoned from (EDTF, ""
    for nothing), ``steps`` how. ``names`` are the ids found in the sentence."""

    block: int
    start: int
    end: int
    literal: str
    sentence: tuple[int, int]
    date: str
    status: str
    rule: str
    anchor: str = ""
    steps: str = ""
    names: tuple[str, ...] = ()
    spoken: bool = False


Hit = tuple[int, int, str]  # where a name stands in a block, and its id


def statements(
    blocks: Sequence[str],
    published: HistoricalDate | None,
    hits: Sequence[Iterable[Hit]] = (),
    headings: Iterable[int] = (),
) -> tuple[Statement, ...]:
    """Every dated statement of a chapter, in reading order. ``hits``: the names in each block;
    ``headings``: the blocks that are headings, which date what follows and state nothing."""
    teller = _Teller(published)
    headings = frozenset(headings)
    out: list[Statement] = []
    for number, text in enumerate(blocks):
        names = tuple(hits[number]) if number < len(hits) else ()
        found = teller.block(number, text)
        if number not in headings:
            out += (_named(statement, names) for statement in found)
    return tuple(out)


def _named(statement: Statement, hits: tuple[Hit, ...]) -> Statement:
    begin, end = statement.sentence
    inside = dict.fromkeys(name for s, e, name in hits if begin <= s and e <= end)
    return replace(statement, names=tuple(inside))


@dataclass(frozen=True, slots=True)
class _Told:
    """The date told last, and where; how many in a row were of its year, whether it was counted from
    the publication (去年6月), and whether the story has gone on since to a day not known.
    ``words``: the sentence that told it."""

    point: Point
    block: int
    sentence: int
    run: int = 1
    deictic: bool = False
    blurred: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Dated:
    """What an expression comes to."""

    date: str = ""
    status: str = ASK
    anchor: str = ""
    steps: str = ""


_UNKNOWN = _Dated()


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands: its block and sentence, whether it is spoken, and the key around. Of
    speech: the day of speaking, where that is told, and whether it is told who speaks."""

    block: int
    sentence: int
    spoken: bool
    before: str
    after: str
    spoken_on: Point | None = None
    attributed: bool = False

    @property
    def clause(self) -> str:
        after = _CLAUSE_END.split(self.after)
        lead = len(after[0]) < 6 and len(after) > 1  # 3月中旬，疫苗预计进入试验
        return _CLAUSE_END.split(self.before)[-1] + "\0" + " ".join(after[: 1 + lead])


_LIGHT = frozenset("的了着过是在有会上下中来去到后前出人他她它们一不那这年月日天")
_CLAUSE_END = re.compile(r"[，,。；;！？!?：:\n]")
_FUTURE = re.compile(
    r"将(?!近|军|信|领)|预计|预期|计划|即将|拟于|拟在|届时|有望|打算|力争|定于|原定|安排在|截止|预定|争取|要等|最快|最[迟晚早]|推迟到|延[期后]到|会(?=[在有于是被再把给让对就更]|公布|发布|宣布|出|到|来|去|作|做|进|开|重|继|很快)|(?<![决固肯一稳判认规鉴确设签制修])[定订][在于]|[也都已]定了|敲定"
    r"|\b(?:will|intends?|hopes? to|aims? to|wants? to|set for|booked for|may|might|could"
    r"|is (?:likely|possible)|expected|plans?|planned|due|scheduled|slated|would|to be|set to|going to"
    r"|must|shall)\b"
)
_DEADLINE = re.compile(r"[之以]?前(?=[,，。]|要|完成|须|必须)")
_HAPPENING = (
    r"宣布|发布|公布|表示|召开|举行|通过|签署|开庭|宣判|辞职|去世|推出|起诉|启动|抵达|证实|回应|透露|发表"
    r"|开始|被|遭|了|致信|发生|当选|上市|获悉|开幕|揭幕|公告|下令|批准|告诉|被捕|发射|正式|收到|起停|[起就][^，。]{0,4}(?:实施|施行|生效|停|关|开|暂|不再)|[对向]记者|在电话里|announced|said|told"
    r"|confirmed|launched|signed|resigned|filed|released|died|arrested|voted|ruled|published|opened"
)
_HAPPENS = re.compile(_HAPPENING)
_CLOCKED = re.compile(
    r"[早晨晚夜]|凌晨|上午|中午|下午|傍晚|\d点|[一二三四五六七八九十]点|:\d\d|morning|afternoon|evening|night"
)
_EVENT_OF = re.compile(
    r"的[^，。；,;的]{0,6}(?:会上|会议|会(?=[，。,])|听证|庭审|开庭|比赛|决赛|演讲|演出|采访|仪式|典礼|直播|活动"
    r"|讲话|声明|公告|投票|晚宴|爆炸|事故|地震|判决|谈判|首演|火灾|大火|暴雨)"
)
_UP_TO = re.compile(r"(?:直到|到了?|(?<!截)至|迄|延续至|until|till|to|up to|even)$", re.I)
_LIKE = re.compile(
    r"(?:像是?|如同|仿佛|好像|恍如|犹如|似乎|宛如|好似|美好的|属于|走向|赢得|期待|的"
    r"|as if|like|only|what (?:it|they|he|she) (?:was|were)|than|a better|for)$",
    re.I,
)
_RHETORICAL_AFTER = re.compile(
    r"的|这样|这个|这种|之后再|会更|又是|看来|回头看|人们|我们|的话"
    r"|[,，]?(?:人们|我们|当我们|当人们|许多人|很多人|几乎|已经|仍|依然|依旧|没有人|谁|还有"
    r"|只要|如果|大多数|世界|任何)|'s"
    r"|,? (?:we|people|most|many|it is|is|are|still|there|the world|few|no one|nobody|almost|some)\b"
)
_LOOKING_BACK = re.compile(r"[，,]?[^，。；]{0,4}(?:回头看|回过头|回想|回望|再看|再回|谁还|人们)")
_OF_A_THING = re.compile(r"的|'s ")
_BACKGROUND = re.compile(
    r"(?:[^起]源于|[成创建设]立于|创办于|创建于|生于|毕业于|始建于|建于|建成于|落成于|诞生于|写于|写成于"
    r"|出版于|发表于|拍摄于|绘于"
    r"|born (?:in|on)|founded (?:in|on)|established in|built in|written in|published in)"
    r"(?:大?约)?$"
)
_EVER_SINCE = re.compile(r"(?:\b[Ss]ince|[自从])\s*$")
_JUST_DATED = re.compile(r"[日号天][^，,。；;的]{0,6}$")
_IF = re.compile(r"如果|假如|倘若|假设|假使|要是|设想|想象|\bif\b|\bimagine\b|\bsuppose\b", re.I)
_MAYBE_LATER = re.compile(
    r"会|将|也许|或许|可能|再过|未来|\b(?:will|may|might|could|would)\b", re.I
)
_QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_TITLES = re.compile(r"《[^《》]*》|〈[^〈〉]*〉|【[^【】]*】")
_SENTENCE_END = re.compile(
    r"[。！？!?…]+[”’」』）)\"]*|(?<=[a-z\d)\]%”\"])\.[”’\")]*(?= +[A-Z“\"‘(\d])|\n+"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Lt|Col|No|vs|cf|ca|Inc|Ltd|Co|Corp|Jr|Sr|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of a block's sentences, without the white space around them. A mark inside quoted
    speech ends a sentence only where the speech ends there, too."""
    ends = []
    for match in _SENTENCE_END.finditer(text):
        if match[0].startswith(".") and _ABBREVIATED.search(text[: match.start()][-8:]):
            continue
        ends.append(match.end())
    out, begin = [], 0
    for end in (*ends, len(text)):
        part = text[begin:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            out.append((begin + lead, begin + len(part.rstrip())))
        begin = end
    return tuple(out)


def _spoken(text: str) -> list[tuple[int, int]]:
    """The ranges between quotation marks; an open one runs to the end of the block."""
    out: list[tuple[int, int]] = []
    closing, start = "", 0
    for i, char in enumerate(text):
        if closing:
            if char == closing:
                out.append((start, i))
                closing = ""
        elif char in _QUOTES and not (char == "‘" and i and text[i - 1].isalnum()):
            closing, start = _QUOTES[char], i
        elif char == '"':
            closing, start = '"', i
    if closing:
        out.append((start, len(text)))
    return out


_SAID = re.compile(
    r"[说說道]|表示|告[诉訴]|写信|回[忆憶]|感[叹嘆]|坦言|透露|\b(?:said|says|told|wrote|recalled)\b"
)
_SAYING = re.compile(
    r"(?:[:：,，]|[说道问喊写着答称留题刻印]|\b(?:said|says|wrote|asked|reads?|told \w+|dated))\s*$"
)


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether what stands in quotation marks is a name or a slogan, not speech: short, without a
    mark inside, and nobody says or writes it. ``start`` is the opening mark, ``end`` the closing."""
    inside = text[start + 1 : end]
    short = len(inside) <= 12 if any(c >= "\u4e00" for c in inside) else inside.count(" ") < 4
    spoken = _SAYING.search(text[max(0, start - 12) : start]) or not text[:start].strip()
    return short and not spoken and not re.search(r"[，。！？；,.!?;…]", inside)


class _Teller:
    """Reads one chapter from its beginning, with the date told last in mind."""

    def __init__(self, published: HistoricalDate | None) -> None:
        firm = published and not (published.approximate or published.uncertain)
        self.published = reckon.of(published) if firm else None
        self.told: _Told | None = None
        self.aside: _Told | None = None  # when what is spoken of came to be: 创办于1955年

    def block(self, number: int, text: str) -> list[Statement]:
        key = key_of(text)
        found = list(phrases(key))
        if not found:
            return []
        ranges = sentences(text)
        quoted = _spoken(text)
        labels = [span for span in quoted if _is_label(text, *span)]
        spoken = [span for span in quoted if span not in labels]
        titles = [m.span() for m in _TITLES.finditer(text)]
        out: list[Statement] = []
        beside = -1
        for phrase in found:
            start, end = key.span(phrase.start, phrase.end)
            if any(s < start < e for s, e in (*titles, *labels)):
                continue
            at = next((i for i, (_, e) in enumerate(ranges) if start < e), len(ranges) - 1)
            place = _Place(
                number,
                at,
                any(s < start < e for s, e in spoken),
                *_around(key, phrase, ranges[at]),
            )
            if place.spoken:
                near = (ranges[max(at - 1, 0)][0], ranges[min(at + 1, len(ranges) - 1)][1])
                says = [
                    m.start()
                    for m in _SAID.finditer(text, *near)
                    if not any(s < m.start() < e for s, e in spoken)
                ]
                place = replace(place, attributed=bool(says))
                told_by = ranges[at]
                after = any(verb > told_by[1] for verb in says)  # “…。”他昨天说
                if after and text[told_by[1] - 1] in "”」』":
                    told_by = (told_by[0], near[1])
                spoken_on = self._speaking(found, phrase, key, place, told_by, spoken)
                place = replace(place, spoken_on=spoken_on)
            if self._says_nothing(phrase, key.text[phrase.start : phrase.end], place):
                continue
            literal = text[start:end]
            dated = self._dated(phrase, place)
            dated = replace(dated, steps=_steps(literal, dated))
            out.append(
                Statement(
                    *(number, start, end, literal, ranges[at]),
                    *(dated.date, dated.status, phrase.reading.rule),
                    *(dated.anchor, dated.steps),
                    spoken=place.spoken,
                )
            )
            if at != beside:  # fourteen months after … on July 8: the story stays where it was
                self._remember(phrase, dated, place)
            if phrase.reading.hinged and phrase.reading.rule == "count":
                beside = at
        return out

    def _speaking(
        self,
        found: list[Phrase],
        phrase: Phrase,
        key: Key,
        place: _Place,
        sentence: tuple[int, int],
        spoken: list[tuple[int, int]],
    ) -> Point | None:
        """The date the same sentence tells after the speech: "…," she said on September 19."""
        for other in found:
            start, _ = key.span(other.start, other.end)
            inside = any(s < start < e for s, e in spoken)
            if other.start <= phrase.start or start >= sentence[1] or inside:
                continue
            today = other.reading.rule in ("today", "day-word", "week-word")
            if (today or other.reading.base in (ABSOLUTE, BARE)) and not other.until:
                dated = self._dated(other, replace(place, spoken=False))
                if dated.date and dated.status != ASK:
                    return reckon.of(dates.parse(dated.date))
        return None

    # --- what makes no entry ---------------------------------------------------------------------

    def _says_nothing(self, phrase: Phrase, literal: str, place: _Place) -> bool:
        """Words of time that tell of no event: today's China, as if it were yesterday, in years to
        come."""
        reading = phrase.reading
        if place.spoken and reading.rule == "tomorrow" and not place.spoken_on:
            return True  # a promise
        if reading.rule == "season":
            return not (self.told and self.told.block == place.block)
        if reading.rule == "count" and reading.vague and _LOOKING_BACK.match(place.after):
            return True
        if reading.rule in ("today", "tomorrow", "day-word") and reading.base == PUBLISHED:
            if _EVENT_OF.match(place.after):
                return False
            if _UP_TO.search(place.before.rstrip()) and reading.rule == "today":
                return True
            if not _CLOCKED.search(literal):
                if _LIKE.search(place.before.rstrip()) or _RHETORICAL_AFTER.match(place.after):
                    return True
                if reading.rule == "today":
                    return not _HAPPENS.search(
                        _CLAUSE_END.split(place.before)[-1] + place.after[:30]
                    )
                if reading.rule == "tomorrow" and not re.search(
                    rf"将|要|就|{_HAPPENING}|will|is", place.after
                ):
                    return True
        if reading.rule == "year-word" and reading.base == PUBLISHED:
            return bool(
                re.match(r"(?:已经?|刚满?|才|满|都)?[\d一二三四五六七八九十]+岁", place.after)
            )
        if reading.hinged and reading.rule == "year-word":  # 当年: back then
            return not (self.told and self.told.block == place.block) or place.after[:1] == "的"
        if reading.base == TOLD and reading.rule != "count" and _IF.search(place.before):
            return True
        if reading.base == TOLD and reading.hinged and reading.rule == "day-word":
            return bool(_JUST_DATED.search(place.before))  # 8月8日立秋那天
        if reading.rule == "count" and reading.base == TOLD:
            if place.spoken and reading.unit == reckon.YEAR and reading.steps > 0:
                return "了" not in place.after  # what may be in ten years
            if _IF.search(place.before) and (not self.told or self.told.block != place.block):
                return True
            lonely = not self.told or self.told.block != place.block
            return lonely and bool(_MAYBE_LATER.search(place.clause + place.after[:12]))
        return False

    # --- reckoning -------------------------------------------------------------------------------

    def _dated(self, phrase: Phrase, place: _Place) -> _Dated:
        reading = phrase.reading
        if reading.odd or (phrase.until and phrase.until.odd):
            return _UNKNOWN
        first = self._point(reading, place)
        if not first.date:
            return first
        if phrase.until:
            return self._range(first, phrase.until, place)
        date = first.date
        if phrase.open:
            ends = date.split("/")
            date = f"{ends[0]}/.."
            if not _parses(date):
                return replace(first, date="", status=ASK)
        elif (
            reading.about
            and "/" not in date
            and not (reading.rule == "count" and not reading.steps)
        ):
            date = date.rstrip("~") + "~"
        return replace(first, date=date)

    def _range(self, first: _Dated, until: Reading, place: _Place) -> _Dated:
        """From the first to what is read from there on."""
        start = reckon.of(dates.parse(first.date))
        if until.base == BARE and start:
            last = _inherited(start, until)
            if last is None:
                return _UNKNOWN
            end = _Dated(last.edtf(), first.status, first.anchor)
        else:
            end = self._point(until, place)
        if not end.date:
            return _UNKNOWN
        date = f"{first.date.split('/')[0]}/{end.date.split('/')[-1]}"
        if not _parses(date):
            return _UNKNOWN
        anchor = first.anchor or end.anchor
        return _Dated(date, _worse(first.status, end.status), anchor, first.steps)

    def _point(self, reading: Reading, place: _Place) -> _Dated:
        match reading.base:
            case "absolute":
                return _absolute(reading)
            case "published":
                if place.spoken:
                    return self._spoken(reading, place)
                return self._from_published(reading)
            case "told":
                return self._from_told(reading, place)
            case "either":
                return self._ago(reading, place)
        return self._bare(reading, place)

    def _from_published(self, reading: Reading) -> _Dated:
        anchor = self.published
        if anchor is None:
            return _UNKNOWN
        made = _deictic(reading, anchor)
        if made is None:
            return _Dated(anchor=anchor.edtf())
        date, status, how = made
        return _Dated(date, status, anchor.edtf(), f"published; {how}")

    def _spoken(self, reading: Reading, place: _Place) -> _Dated:
        """In quotation marks: counted from the day of speaking. That is the date told in the same
        sentence; or else unknown, unless the date told last and the publication come to the same."""
        told = place.spoken_on
        if told is None and self.told and self.told.block == place.block:
            told = self.told.point
            if self.told.sentence != place.sentence:
                by_told, by_published = _deictic(reading, told), self._from_published(reading)
                if not by_told or by_told[0] != by_published.date:
                    return _Dated(anchor=told.edtf())
        made = _deictic(reading, told) if told and reading.steps <= 0 else None
        if (
            made is None
            and told is None
            and place.attributed
            and reading.unit == reckon.YEAR
            and reading.steps <= 0
        ):
            dated = self._from_published(reading)  # within a year the day of speaking is no matter
            return replace(dated, status=LIKELY if dated.date else ASK)
        if made is None:
            return _UNKNOWN
        date, _, how = made
        return _Dated(date, LIKELY, told.edtf(), f"told, as the day of speaking; {how}")

    def _near(self, place: _Place) -> Point | None:
        """The date told in the same block or the one before."""
        if self.told and place.block - self.told.block <= 1:
            return self.told.point
        return None

    def _from_told(self, reading: Reading, place: _Place) -> _Dated:
        anchor = self._near(place)
        if reading.rule == "count" and reading.steps > 0 and self.aside and not place.spoken:
            anchor = self.aside.point if self._is_aside_of(place) else anchor
        hinged = reading.hinged and not (reading.rule == "day-word" and self._is_hinge(place))
        if anchor is None or reading.vague or hinged or place.spoken:
            return _Dated(anchor=anchor.edtf() if anchor else "")
        made = _deictic(reading, anchor)
        if made is None and self._is_within(reading, place):
            return _Dated(anchor.edtf(), LIKELY, anchor.edtf(), "told last; within it")
        if made is None:
            return _Dated(anchor=anchor.edtf())
        date, _, how = made
        told = _Dated(date, LIKELY, anchor.edtf(), f"told last; {how}")
        if self.published and not _FUTURE.search(place.clause) and _parses(date):
            point = reckon.of(dates.parse(date))
            if point and point.date() > _last(self.published):
                return replace(told, status=ASK)  # what is told as past cannot come after
        return told

    def _is_within(self, reading: Reading, place: _Place) -> bool:
        """当晚 of what is told to the month in the sentence before: no finer than it."""
        same = reading.steps == 0 and not (reading.day or reading.weekday or reading.month)
        told = self.told
        near = told.block == place.block and place.sentence - told.sentence <= 1
        fine = told.point.month or reading.unit == reckon.MONTH
        return same and bool(fine) and near and not told.blurred and not told.deictic

    def _is_aside_of(self, place: _Place) -> bool:
        """Whether what came to be was told last, in this sentence or the one before."""
        aside, told = self.aside, self.told
        here = aside.block == place.block and place.sentence - aside.sentence <= 1
        return here and (
            told is None or (told.block, told.sentence) < (aside.block, aside.sentence)
        )

    def _is_hinge(self, place: _Place) -> bool:
        """Whether the event a day is named by (撤档那天) is the one told last: its sentence says so."""
        told = self.told
        if not told or not told.point.day or told.blurred or place.block - told.block > 1:
            return False
        event = re.search(r"[一-鿿]{2}$", place.before.removesuffix("的"))
        return bool(event) and any(c in told.words for c in event[0] if c not in _LIGHT)

    def _ago(self, reading: Reading, place: _Place) -> _Dated:
        """三天前: before the publication, or before what is just told."""
        if reading.vague or reading.hinged:
            return _UNKNOWN
        if place.spoken:
            return self._spoken(reading, place)
        dated = self._from_published(reading)
        told = self.told
        if not dated.date or not told or told.block != place.block:
            return dated
        if abs(told.point.year - self.published.year) > 1:  # too far back to be what it hangs on
            return replace(dated, status=LIKELY)
        other = _deictic(reading, told.point)
        if other is None and told.point.holds(self.published):
            return dated
        if other is None:
            return replace(dated, status=LIKELY)
        if other[0] == dated.date:
            return dated
        return replace(dated, status=ASK)

    # --- what the context completes --------------------------------------------------------------

    def _bare(self, reading: Reading, place: _Place) -> _Dated:
        future = bool(_FUTURE.search(place.clause) or _DEADLINE.match(place.after))
        by_told = by_published = None
        if place.spoken_on and reading.rule == "weekday" and not future:
            day = reckon.weekday_before(place.spoken_on, reading.weekday)
            if reading.weekday != _WEEKEND and day:
                how = "told, as the day of speaking; the weekday before it"
                return _Dated(day.edtf(), LIKELY, place.spoken_on.edtf(), how)
        if self.told:
            by_told = _completed(reading, self.told.point)
        if by_told and self.published and not future:
            point = reckon.of(dates.parse(by_told))
            told_late = self.told.point.date() > _last(self.published)
            if point and point.date() > _last(self.published) and not told_late:
                by_told = None  # what is told as past
        if self.published:
            by_published = _recent(reading, self.published, future)
        dated = self._chosen(reading, by_told, by_published, place, future)
        if dated.status == SURE and (place.spoken or reading.unsure):
            dated = replace(dated, status=LIKELY)
        return dated

    def _chosen(
        self,
        reading: Reading,
        by_told: str | None,
        by_published: str | None,
        place: _Place,
        future: bool,
    ) -> _Dated:
        told, published = self.told, self.published
        rolled = None
        if by_told and by_told != by_published and told:
            rolled = _next_after(reading, told.point)
            if rolled and rolled == by_published:  # the story goes on from the date told last
                by_told = rolled
                if published and reading.rule != "weekday":
                    how = f"published; {_WITHIN[reading.rule]}"
                    return _Dated(by_published, LIKELY, published.edtf(), how)
        if by_published and future and told and told.point.date() <= _last(published):
            how = f"published; {_WITHIN[reading.rule]}, to come"
            return _Dated(by_published, LIKELY, published.edtf(), how)
        if by_published and (by_told is None or by_told == by_published):
            same_year = by_published[:4] == f"{published.year:04}"
            same_year = same_year and reading.rule != "part-of-year"
            firm = same_year and not (future and by_told is None) and reading.rule != "weekday"
            how = f"published; {_WITHIN[reading.rule]}"
            firm = firm and not _long_ago(reading, published)
            status = SURE if firm else LIKELY
            if not future and by_told is None and _may_come(reading, published):
                status = ASK
            return _Dated(by_published, status, published.edtf(), how)
        if by_told is None:
            return _UNKNOWN
        how = f"told last; {_WITHIN[reading.rule]}"
        dated = _Dated(by_told, LIKELY, told.point.edtf(), how)
        recent = _Dated(
            *(by_published or "", LIKELY if by_published else ASK),
            *(published.edtf() if published else "", f"published; {_WITHIN[reading.rule]}"),
        )
        if reading.rule == "weekday":
            return recent if by_published and told.deictic else replace(dated, status=ASK)
        before = published and reading.month and told.point.year == published.year - 1
        if before and _may_come(reading, published) and told.block != place.block:
            return replace(dated, status=ASK)  # of the year before, or soon to come
        afar = bool(published) and abs(told.point.year - published.year) > 1
        near = bool(published and reading.day) and _is_near(reading, published)
        if afar and reading.rule == "month" and place.sentence != told.sentence:
            near = by_published == published.coarser(reckon.MONTH).edtf()
        if afar and by_published and _EVER_SINCE.search(place.before):
            return recent
        if near and (reading.month or afar):
            here = told.block == place.block or by_published is None
            return replace(dated, status=ASK) if here else recent
        if told.block == place.block:
            return dated
        # who writes 去年6月 writes 3月 of this year; one year told in passing holds its own block
        if by_published and (told.deictic or told.run == 1):
            return recent
        onward = rolled is None or rolled == by_told
        if told.run > 1 and place.block - told.block == 1 and onward:
            return dated
        return replace(dated, status=ASK)

    # --- the date told last ----------------------------------------------------------------------

    def _remember(self, phrase: Phrase, dated: _Dated, place: _Place) -> None:
        reading = phrase.reading
        said = place.spoken and not (dated.status == LIKELY and place.spoken_on is None)
        if said or reading.rule == "life" or (place.spoken and reading.unit != reckon.YEAR):
            return
        if place.spoken and self.told and self.told.block == place.block:
            return
        told = self.told
        finer = told and told.block == place.block and told.point.unit != reckon.YEAR
        plain = reading.rule == "year" and not (reading.month or reading.months[0])
        if finer and plain and _OF_A_THING.match(place.after):
            return  # 比2013年的纪录: named beside the story
        words = place.before + place.after
        if _BACKGROUND.search(place.before):
            point = reckon.of(dates.parse(dated.date)) if dated.date else None
            if point and dated.status != ASK:
                self.aside = _Told(point, place.block, place.sentence)
            return
        if dated.status == ASK:
            if reading.base == EITHER and reading.unit == reckon.YEAR and reading.vague:
                self.told = None  # 那年 would be of this, not of what was told before
            if self.told and reading.base in (TOLD, BARE) and not reading.odd:
                few = reading.unit in (reckon.DAY, reckon.WEEK, "") and reading.rule != "weekday"
                known = reckon.MONTH if few else reckon.YEAR
                self.told = replace(self.told, point=self.told.point.coarser(known), blurred=True)
            return
        point = reckon.of(dates.parse(dated.date))
        if point is None:
            self.told = None
            return
        if self.published and reading.base != TOLD and point.date() > _last(self.published):
            return
        run = 1 + (self.told.run if self.told and self.told.point.year == point.year else 0)
        deictic = reading.base in (PUBLISHED, EITHER)
        deictic |= reading.base == TOLD and bool(self.told) and self.told.deictic
        self.told = _Told(point, place.block, place.sentence, run, deictic, words=words)


def phrases(key: Key) -> Iterator[Phrase]:
    """Every expression of time in reading order, none overlapping another, with offsets into the
    key: Chinese and English side by side."""
    found = [*chinese.phrases(key.text), *english.phrases(key.text)]
    last: Phrase | None = None
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        if last and phrase.start < last.end:
            continue
        if last and _is_gloss(last, phrase, key.text[last.end : phrase.start]):
            continue
        yield phrase
        last = phrase


def _is_gloss(date: Phrase, weekday: Phrase, between: str) -> bool:
    """Whether a weekday only names the one of the date before it: 11月12日(周四)."""
    known = date.reading.day and not date.until
    return (
        bool(known) and weekday.reading.rule == "weekday" and between in ("(", ",", ", ", " (", "")
    )


_WITHIN = {
    "month": "the month of that year",
    "month-day": "the day of that year",
    "day": "the day of that month",
    "weekday": "the weekday next to it",
    "part-of-year": "within that year",
    "season": "the season of that year",
    "part-of-month": "within that month",
    "festival": "the festival of that year",
}


def _last(point: Point) -> object:
    year = point.year if point.month else 9999
    return reckon.Point(year, point.month or 12, point.day or 28).date()


def _around(key: Key, phrase: Phrase, sentence: tuple[int, int]) -> tuple[str, str]:
    """The key of the sentence before and after an expression."""
    first = phrase.start
    while first and key.offsets[first - 1] >= sentence[0]:
        first -= 1
    last = phrase.end
    while last < len(key.text) and key.offsets[last] < sentence[1]:
        last += 1
    return key.text[first : phrase.start], key.text[phrase.end : last]


def _parses(date: str) -> bool:
    try:
        dates.parse(date)
    except dates.DateError:
        return False
    return True


def _worse(one: str, other: str) -> str:
    order = (SURE, LIKELY, ASK)
    return max(one, other, key=order.index)


def _steps(literal: str, dated: _Dated) -> str:
    """The reckoning in one line: 上周五 ← 2023-11-21 (published) → Friday of the week before = …"""
    if not dated.date:
        return f"{literal} ← {dated.anchor} → ?" if dated.anchor else f"{literal} ← ?"
    if not dated.anchor:
        return f"{literal} = {dated.date}"
    source, _, how = dated.steps.partition("; ")
    return f"{literal} ← {dated.anchor} ({source}) → {how} = {dated.date}"


def _absolute(reading: Reading) -> _Dated:
    if reading.digits:
        date = reading.digits
    else:
        date = _narrowed(Point(reading.year), reading) if 1 <= reading.year <= 9999 else None
    if date is None or not _parses(date):
        return _UNKNOWN
    return _Dated(date, LIKELY if reading.unsure or reading.months[1] > 12 else SURE)


def _narrowed(year: Point, reading: Reading) -> str | None:
    """A year with what narrows it."""
    if reading.months[0]:
        return _months(year.year, reading.months)
    point = reckon.point(year.year, reading.month, reading.day)
    return point.edtf() if point else None


def _months(year: int, months: tuple[int, int]) -> str:
    first, last = (reckon.shift(Point(year, 1), reckon.MONTH, n - 1) for n in months)
    return f"{first.edtf()}/{last.edtf()}" if first and last else ""


_ORDINAL = {
    -3: "three {} before",
    -2: "two {} before",
    -1: "the {0} before",
    0: "the same {0}",
    1: "the {0} after",
}
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _on(unit: str, steps: int) -> str:
    if steps in (-1, 0, 1):
        return _ORDINAL[steps].format(unit)
    return f"{abs(steps)} {unit}s {'before' if steps < 0 else 'after'}"


def _deictic(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """The date, its status and how it came, of what is counted from an anchor; None where the anchor
    is too coarse."""
    if reading.nearest:
        return _nearest(reading, anchor)
    unit, steps = reading.unit, reading.steps
    if unit == "century":
        century = anchor.year // 100 + steps
        return f"{century:02}{reading.digits}", SURE, _on("century", steps)
    if unit == reckon.YEAR:
        year = reckon.shift(anchor, unit, steps)
        date = _narrowed(year, reading) if year else None
        status = LIKELY if reading.unsure or reading.months[1] > 12 else SURE
        return (date, status, _on(unit, steps)) if date else None
    if unit == reckon.WEEK and reading.rule != "count":
        return _in_week(reading, anchor)
    point = reckon.shift(anchor, unit, steps)
    if point and unit == reckon.MONTH and reading.day:
        point = reckon.point(point.year, point.month, reading.day)
    return (point.edtf(), SURE, _on(unit, steps)) if point else None


def _in_week(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    steps = reading.steps
    which = _on("week", steps)
    if not reading.weekday:
        days = reckon.week(anchor, steps)
        return (f"{days[0].edtf()}/{days[1].edtf()}", SURE, which) if days else None
    if reading.weekday == _WEEKEND:
        made = _weekend(anchor, steps)
        return (made, SURE, f"the weekend of {which}") if made else None
    point = reckon.weekday(anchor, steps, reading.weekday)
    return (point.edtf(), SURE, f"{_DAYS[reading.weekday - 1]} of {which}") if point else None


def _weekend(anchor: Point, steps: int) -> str | None:
    ends = (reckon.weekday(anchor, steps, n) for n in (6, 7))
    first, last = ends
    return f"{first.edtf()}/{last.edtf()}" if first and last else None


def _nearest(reading: Reading, anchor: Point) -> tuple[str, str, str] | None:
    """last November, next Friday, this summer: the one next to the anchor. Where "last" may be the
    one just gone or the one before, nobody but the editor can tell."""
    which = reading.nearest
    if reading.weekday:
        if not anchor.day:
            return None
        if reading.weekday == _WEEKEND:
            made = _weekend(anchor, {"last": -1, "this": 0, "next": 1}[which])
            return (made, SURE if which != "this" else LIKELY, f"{which} weekend") if made else None
        name = _DAYS[reading.weekday - 1]
        if which == "this":
            point = reckon.weekday(anchor, 0, reading.weekday)
            return point and (point.edtf(), LIKELY, f"{name} of the same week")
        if which == "last":
            point = reckon.weekday_before(anchor, reading.weekday, same_day=False)
        else:
            point = reckon.weekday_after(anchor, reading.weekday)
        if point is None:
            return None
        same_week = point.date().isocalendar()[:2] == anchor.date().isocalendar()[:2]
        return point.edtf(), ASK if same_week else SURE, f"the {which} {name}"
    first, last = (reading.month, reading.month) if reading.month else reading.months
    if not anchor.month and which != "this":
        return None
    year = anchor.year
    if which == "last":
        year -= 0 if anchor.month > last else 1
        status = ASK if year == anchor.year else SURE
    elif which == "next":
        year += 0 if anchor.month < first else 1
        status = ASK if year == anchor.year else SURE
    else:
        status = LIKELY
    if reading.month:
        return Point(year, first).edtf(), status, f"the {which} such month"
    if last > 12:
        status = _worse(status, LIKELY)
        if which == "last" and status == LIKELY:
            year = anchor.year - 1
    return _months(year, reading.months), status, f"the {which} such season"


def _long_ago(reading: Reading, published: Point) -> bool:
    """Whether a bare month lies so far back in the year that another may be meant."""
    return bool(reading.rule == "month" and published.month - reading.month > 6)


def _may_come(reading: Reading, published: Point) -> bool:
    """Whether a bare month or day taken for the last one gone may as well be one soon to come."""
    if reading.month:
        return bool(published.month) and 0 < reading.month - published.month <= 3
    return bool(published.day) and 0 < reading.day - published.day <= 14


def _is_near(reading: Reading, published: Point) -> bool:
    """Whether the publication's own year (or month) has such a day within two weeks: news."""
    day = reckon.point(published.year, reading.month or published.month, reading.day)
    return bool(day and published.day and abs((published.date() - day.date()).days) <= 14)


def _inherited(start: Point, reading: Reading) -> Point | None:
    """The end of a range that says no more than it must: 11月17日至21日, 11月至2月."""
    month = reading.month or start.month
    year = start.year + (1 if reading.month and start.month and reading.month < start.month else 0)
    if not month:
        return None
    return reckon.point(year, month, reading.day)


def _completed(reading: Reading, told: Point) -> str | None:
    """A bare month, day or weekday beside the date told last."""
    match reading.rule:
        case "month" | "month-day" | "festival":
            point = reckon.point(told.year, reading.month, reading.day)
        case "part-of-year" | "season":
            return _narrowed(Point(told.year), reading)
        case "day":
            point = reckon.point(told.year, told.month, reading.day) if told.month else None
        case "part-of-month":
            point = Point(told.year, told.month) if told.month else None
        case _:
            if reading.weekday == _WEEKEND:
                return _weekend(told, 0)
            point = reckon.weekday(told, 0, reading.weekday)
    return point.edtf() if point else None


def _next_after(reading: Reading, told: Point) -> str | None:
    """The first such month or day after the date told last."""
    if reading.rule not in ("month", "month-day", "festival") or not told.month:
        return None
    mine, other = (reading.month, reading.day or 31), (told.month, told.day or 1)
    point = reckon.point(told.year + (mine < other), reading.month, reading.day)
    return point.edtf() if point else None


def _recent(reading: Reading, published: Point, future: bool) -> str | None:
    """A bare month, day or weekday beside the day of publication: the last one gone, or of what is
    to come the next."""
    rule = reading.rule
    if rule == "weekday":
        if reading.weekday == _WEEKEND:
            return _weekend(published, 0 if future else -1)
        if future:
            point = reckon.weekday_after(published, reading.weekday)
        else:
            point = reckon.weekday_before(published, reading.weekday)
        return point.edtf() if point else None
    if rule in ("part-of-year", "season"):
        return _narrowed(Point(published.year), reading)
    if rule == "part-of-month":
        return Point(published.year, published.month).edtf() if published.month else None
    if rule == "day":
        if not published.month:
            return None
        month = Point(published.year, published.month)
        if (
            published.day
            and (reading.day > published.day) != future
            and reading.day != published.day
        ):
            month = reckon.shift(month, reckon.MONTH, 1 if future else -1)
        point = reckon.point(month.year, month.month, reading.day)
        return point.edtf() if point else None
    if not published.month:
        return None
    year = published.year
    mine = (reading.month, reading.day or published.day)
    other = (published.month, published.day or reading.day)
    if mine > other and not future:
        year -= 1
    elif mine < other and future and (other[0] - mine[0]) > 3:
        year += 1
    point = reckon.point(year, reading.month, reading.day)
    return point.edtf() if point else None
