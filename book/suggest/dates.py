"""Dates told in prose: a chapter's text and its day of publication → dated statements.

    text → expressions (chinese, english) → what each says → reckoned from its anchor → statement

An expression is reckoned from one of three things: nothing (2023年11月17日), the chapter's day of
publication (去年11月, last Friday), or the date told last (三天后, the same year). How far the result
may be trusted is its status:

- *sure*: the text states it, or the publication gives it and nothing told speaks against it;
- *likely*: it hangs on the date told last, is a round number of years, or has several readings;
- *ask*: the anchor is missing, too coarse or disputed, or the expression has no date of ours.

What is counted from an event is never *sure*, nor is anything relative in quotation marks: there it is
counted from the day of speaking. Without a publication date what hangs on it is *ask*. Nothing is
given finer than stated. What only began at a date (2020年起) is dated by its beginning; what is said to
go on (2020年以来) is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from book.model.apparatus import HistoricalDate
from book.policy import dates, reckon
from book.policy.reckon import Point
from book.suggest import named
from book.suggest.aside import (
    is_background,
    is_before_it,
    is_looked_back,
    is_on_paper,
    is_report,
    stays,
)
from book.suggest.counting import (
    WEEKEND,
    absolute,
    completed,
    deictic,
    inherited,
    is_near,
    last_day,
    long_ago,
    may_come,
    next_after,
    nth_weekday,
    parses,
    recent,
    weekend,
    worse,
)
from book.suggest.doubt import (
    is_beside_feast,
    is_doubtful,
    is_masthead,
    is_mid,
    is_promised,
    is_rejected,
    is_signature,
)
from book.suggest.expressions import phrases
from book.suggest.feasts import placed
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
from book.suggest.rhetoric import says_nothing
from book.suggest.speech import ASKED, I_MET, INTERVIEWED, SAID, is_label, quotations, sentences
from book.suggest.steps import WITHIN, steps_of
from book.suggest.story import ASK, LIKELY, SURE, UNKNOWN, Dated, Place, Told, around
from book.suggest.tense import is_deed, is_future, is_over, is_to_come, lasted
from book.suggest.thread import (
    SOON,
    STILL_TOLD,
    closer,
    days_on,
    goes_back,
    goes_on,
    going_on,
    is_afar,
    is_aside_of,
    is_before,
    is_before_news,
    is_by_other,
    is_hinge,
    is_next_in_story,
    is_of_other,
    is_recalled,
    is_unsure,
    is_within,
)


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
    teller.republican = any("民國" in text for text in blocks)
    if any(ASKED.match(text) for text in blocks):  # its day may be told at the end
        first = _Teller(published)
        for number, text in enumerate(blocks):
            first.block(number, text)
        teller.interview = first.interview
    headings = frozenset(headings)
    out: list[Statement] = []
    for number, text in enumerate(blocks):
        names = tuple(hits[number]) if number < len(hits) else ()
        found = teller.block(number, text)
        if number in headings:
            teller.heading = key_of(text).text
        else:
            out += (_named(statement, names) for statement in found)
    return tuple(out)


def _named(statement: Statement, hits: tuple[Hit, ...]) -> Statement:
    begin, end = statement.sentence
    inside = dict.fromkeys(name for s, e, name in hits if begin <= s and e <= end)
    return replace(statement, names=tuple(inside))


_BORN_IN = re.compile(r"(?:出?生于|\bborn (?:in|on))\s*$")
_IS_BORN = re.compile(r"[，,]?[^，,。；;]{0,8}(?:出生|降生|诞生|生[于在])|生(?:人|[，。；,;])")
_APART = re.compile("[:：;；]")
_EVER_SINCE = re.compile(r"(?:\b[Ss]ince|[自从])\s*$")
_NAMELY = re.compile(r"[，,]?(?:也就是|亦即|即是?|那就是)在?|, (?:that is|namely),? (?:on |in )?")
_THAT_DAY_IS = re.compile(r"[那这当一][天日](?:刚?正?好?是|恰是|为)$|\b(?:[Ii]t|that) was $")
_TITLES = re.compile(r"《[^《》]*》|〈[^〈〉]*〉|【[^【】]*】")


class _Teller:
    """Reads one chapter from its beginning, with the date told last in mind."""

    def __init__(self, published: HistoricalDate | None) -> None:
        firm = published and not (published.approximate or published.uncertain)
        self.published = reckon.of(published) if firm else None
        self.told: Told | None = None
        self.aside: Told | None = None  # when what is spoken of came to be: 创办于1955年
        self.beside: Told | None = None  # a year named beside the story: 2013年的纪录
        self.ahead: Told | None = None  # what is to come: 自6月1日起停赛，至同年11月
        self.happened: list[named.Happened] = []  # what was told at which date
        self.heading = ""  # what the section is headed, until its first date
        self.days: list[Point] = []  # every day told
        self.lost = -1  # the block that told of a time too long to be counted from
        self.born: set[int] = set()  # the years of birth told
        self.republican = False  # whether years may be counted as in Taiwan
        self.said: Told | None = None  # the date told last in speech
        self.interview: Point | None = None  # the day of the interview that is printed

    def block(self, number: int, text: str) -> list[Statement]:
        key = key_of(text)
        found = list(phrases(key))
        if not found:
            return []
        ranges = sentences(text)
        quoted = quotations(text)
        labels = [span for span in quoted if is_label(text, *span)]
        spoken = [span for span in quoted if span not in labels]
        titles = [m.span() for m in _TITLES.finditer(text)]
        out: list[Statement] = []
        beside = -1
        asked = bool(ASKED.match(text))
        for n, phrase in enumerate(found):
            start, end = key.span(phrase.start, phrase.end)
            if any(s < start < e for s, e in (*titles, *labels)):
                continue
            at = next((i for i, (_, e) in enumerate(ranges) if start < e), len(ranges) - 1)
            place = Place(
                number,
                at,
                any(s < start < e for s, e in spoken),
                *around(key, phrase, ranges[at]),
                asked=asked,
            )
            if phrase.reading.hinged and phrase.reading.steps and n + 1 < len(found):
                between = key.text[phrase.end : found[n + 1].start]
                if not place.spoken and between.endswith(" of ") and "," not in between:
                    hinge = self._dated(found[n + 1], place)
                    if hinge.date and hinge.status != ASK:
                        place = replace(place, hinge=reckon.of(dates.parse(hinge.date)))
            said_twice = n and found[n - 1].end == phrase.start and found[n - 1].reading.feast
            if said_twice and phrase.reading.base == TOLD and not phrase.reading.steps:
                continue  # 端午节那天
            phrase = self._resolved(phrase, place)
            looked_up = None if place.hinge or place.spoken else self._hinge(phrase, place)
            place = replace(place, hinge=place.hinge or looked_up)
            if not (place.hinge or place.spoken) and self._is_disputed(phrase.reading, place):
                phrase = replace(phrase, reading=replace(phrase.reading, hinged=True))
            if phrase.reading.rule == "then" and not self._is_then(place):
                continue  # 那时, of no time just told
            if phrase.reading.rule == "of-event" and not place.hinge:
                continue  # 召回前三天, of a recall not told of
            if place.spoken:
                near = (ranges[max(at - 1, 0)][0], ranges[min(at + 1, len(ranges) - 1)][1])
                says = [
                    m.start()
                    for m in SAID.finditer(text, *near)
                    if not any(s < m.start() < e for s, e in spoken)
                ]
                place = replace(place, attributed=bool(says))
                told_by = ranges[at]
                after = any(verb > told_by[1] for verb in says)  # “…。”他昨天说
                if after and text[told_by[1] - 1] in "”」』":
                    told_by = (told_by[0], near[1])
                spoken_on = self._speaking(found, phrase, key, place, told_by, spoken)
                place = replace(place, spoken_on=spoken_on)
            hinged = phrase.reading.hinged and phrase.reading.rule == "count"
            if says_nothing(phrase, key.text[phrase.start : phrase.end], place, self.told):
                beside = at if hinged else beside
                continue
            if is_masthead(phrase, place) or is_rejected(phrase, place):
                continue
            literal = text[start:end]
            dated = self._dated(phrase, place)
            today = self.published and dated.date == self.published.edtf()
            if today and is_signature(phrase, place):
                continue
            that = literal.startswith("那") and phrase.reading.rule in ("day-word", "year-word")
            if that and not place.spoken and is_recalled(self.told, place):
                dated = replace(dated, status=ASK)
            if is_beside_feast(phrase, place) or is_promised(phrase, place):
                dated = replace(dated, status=ASK)
            if is_doubtful(phrase, place) or is_mid(phrase, literal):
                dated = replace(dated, status=worse(dated.status, LIKELY))
            if dated.status == ASK and n + 1 < len(found):
                between = key.text[phrase.end : found[n + 1].start]
                if _NAMELY.fullmatch(between):  # 两年多以后，也就是2018年12月15日
                    same = self._dated(found[n + 1], place)
                    dated = replace(same, status=worse(same.status, LIKELY))
            dated = replace(dated, steps=steps_of(literal, dated))
            out.append(
                Statement(
                    *(number, start, end, literal, ranges[at]),
                    *(dated.date, dated.status, phrase.reading.rule),
                    *(dated.anchor, dated.steps),
                    spoken=place.spoken,
                )
            )
            self._tells(found, n, dated, place, key)
            named_by = looked_up and phrase.reading.hinged
            # fourteen months after … on July 8: the story stays where it was
            if at != beside and not named_by and phrase.reading.rule != "then":
                self._remember(phrase, dated, place)
            beside = at if hinged else beside
        return out

    def _speaking(
        self,
        found: list[Phrase],
        phrase: Phrase,
        key: Key,
        place: Place,
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

    def _is_then(self, place: Place) -> bool:
        """Whether 那时 is the time just told."""
        told = self.told
        if not told or place.spoken or place.asked or told.block != place.block:
            return False
        if lasted(place) or not is_deed(place):  # 那时还没有桥, 当时他二十岁
            return False
        return place.sentence - told.sentence <= 1 and not told.deictic

    def _hinge(self, phrase: Phrase, place: Place) -> Point | None:
        """The date told of the event that a time is named by or counted from."""
        reading = phrase.reading
        onward = reading.rule == "count" and reading.steps > 0
        if reading.base != TOLD or (reading.unit == reckon.YEAR and reading.steps):
            return None
        if not (reading.hinged or (onward and named.AT_ITS_HEAD.search(place.before))):
            return None
        told = self.told
        as_told = reading.rule == "of-event" and named.AS_TOLD.search(place.before)
        as_told = as_told and told and told.point.day and not told.blurred
        if as_told and place.block == told.block and place.sentence - told.sentence <= 1:
            return told.point
        word = named.event(place.before, place.after)
        return word and named.date_of(word, self.happened, place, reading.steps > 0)

    def _is_disputed(self, reading: Reading, place: Place) -> bool:
        """Whether a time is counted from an event by its name (手术两个月后) of which two dates are
        told."""
        if reading.base != TOLD or reading.rule != "count" or reading.steps <= 0:
            return False
        word = named.AT_ITS_HEAD.search(place.before) and named.event(place.before, place.after)
        return bool(word) and len(named.dates_of(word, self.happened, place)) > 1

    def _tells(self, found: list[Phrase], n: int, dated: Dated, place: Place, key: Key) -> None:
        """Keeps in mind what is told at a date."""
        if place.spoken or place.hinge or not dated.date or dated.status == ASK:
            return
        first = place.before
        if n and found[n - 1].end > found[n].start - len(first):
            first = key.text[found[n - 1].end : found[n].start]
        last = place.after
        if n + 1 < len(found) and found[n + 1].start < found[n].end + len(last):
            last = key.text[found[n].end : found[n + 1].start]
        words = f"{named.clause(first, last)} {self.heading}"
        self.happened.append(named.Happened(dated.date, words, place.block, place.sentence))
        self.heading = ""

    def _resolved(self, phrase: Phrase, place: Place) -> Phrase:
        """来年 in the story of another year than the publication's is the year after that one."""
        if phrase.reading.base != EITHER or phrase.reading.steps <= 0:  # 来年
            return phrase
        told = self.told
        narrowed = phrase.reading.month or phrase.reading.months[0]
        story = told and narrowed and not place.spoken and place.block - told.block <= 1
        story = story and not (self.published and told.point.year >= self.published.year)
        return replace(phrase, reading=replace(phrase.reading, base=TOLD if story else PUBLISHED))

    # --- reckoning -------------------------------------------------------------------------------

    def _dated(self, phrase: Phrase, place: Place) -> Dated:
        reading = phrase.reading
        if reading.odd or (phrase.until and phrase.until.odd):
            return UNKNOWN
        if reading.rule == "short-year" and self.republican and 1930 < reading.year < 2000:
            reading = replace(reading, year=reading.year + 11)  # 85年: of the Republic
        first = self._point(reading, place)
        if not first.date:
            return first
        if reading.nth:
            first = _nth(first, reading)
        if phrase.until:
            return self._range(first, phrase.until, place)
        of_its_time = place.after.startswith("的") or place.before.endswith("of ")
        if of_its_time and reading.digits.endswith("XX"):
            first = replace(first, status=worse(first.status, LIKELY))  # the museum of the century
        date = first.date
        if phrase.open:  # that it still goes on, the text of one day cannot know
            date = f"{date.split('/')[0]}/.."
            if not parses(date):
                return replace(first, date="", status=ASK)
            lasting = LIKELY if reading.base == ABSOLUTE else ASK  # 今年以来: a state of things
            first = replace(first, status=worse(first.status, lasting))
        elif (
            reading.about
            and "/" not in date
            and not (reading.rule == "count" and not reading.steps)
        ):
            date = date.rstrip("~") + "~"
        return replace(first, date=date)

    def _range(self, first: Dated, until: Reading, place: Place) -> Dated:
        """From the first to what is read from there on."""
        start = reckon.of(dates.parse(first.date))
        if until.base == BARE and start:
            last = inherited(start, until)
            if last is None:
                return UNKNOWN
            end = Dated(last.edtf(), first.status, first.anchor)
        elif until.base == TOLD and start and (made := deictic(until, start)):
            end = Dated(made[0], LIKELY, first.anchor)  # 12月至次年2月
        else:
            end = self._point(until, place)
        if not end.date:
            return UNKNOWN
        date = f"{first.date.split('/')[0]}/{end.date.split('/')[-1]}"
        if not parses(date):
            return UNKNOWN
        anchor = first.anchor or end.anchor
        return Dated(date, worse(first.status, end.status), anchor, first.steps)

    def _point(self, reading: Reading, place: Place) -> Dated:
        match reading.base:
            case "absolute":
                return absolute(reading)
            case "published":
                if place.spoken:
                    return self._spoken(reading, place)
                if place.asked:
                    return self._asked(reading, place)
                return self._from_published(reading)
            case "born":
                return self._at_age(reading)
            case "told":
                return self._from_told(reading, place)
            case "either":
                return self._ago(reading, place)
        return self._bare(reading, place)

    def _from_published(self, reading: Reading) -> Dated:
        anchor = self.published
        if anchor is None or reading.vague:
            return UNKNOWN
        made = deictic(reading, anchor)
        if made is None:
            return Dated(anchor=anchor.edtf())
        date, status, how = made
        return Dated(date, status, anchor.edtf(), f"published; {how}")

    def _spoken(self, reading: Reading, place: Place) -> Dated:
        """In quotation marks: counted from the day of speaking. That is the date told in the same
        sentence; or else unknown, unless the date told last and the publication come to the same."""
        told = place.spoken_on
        if told is None and self.told and self.told.block == place.block and not self.told.spoken:
            told = self.told.point
            if self.told.sentence != place.sentence:
                by_told, by_published = deictic(reading, told), self._from_published(reading)
                if not by_told or by_told[0] != by_published.date:
                    return Dated(anchor=told.edtf())
        made = deictic(reading, told) if told and reading.steps <= 0 else None
        if made is None and told is None and place.attributed and self._told_of_late(reading):
            dated = self._from_published(reading)
            return replace(dated, status=LIKELY if dated.date else ASK)
        if made is None:
            return UNKNOWN
        date, _, how = made
        return Dated(date, LIKELY, told.edtf(), f"told, as the day of speaking; {how}")

    def _told_of_late(self, reading: Reading) -> bool:
        """Whether it is no matter on which of the days before the publication it was said: within a
        year, or a month not just begun."""
        if reading.unit == reckon.MONTH and reading.rule != "count":
            return reading.steps <= 0 and bool(self.published and self.published.day > 10)
        return reading.unit == reckon.YEAR and (reading.steps <= 0 or bool(reading.month))

    def _asked(self, reading: Reading, place: Place) -> Dated:
        """In an interview: counted from its day. Where that is not told, the year is that of the
        publication, and the month is unless that has just begun."""
        if reading.base == EITHER and self._told_here(place):
            return Dated(anchor=self.told.point.edtf())  # 我是5月13日走的，票是两天前买的
        if made := self.interview and deictic(reading, self.interview):
            date, _, how = made
            return Dated(
                date, LIKELY, self.interview.edtf(), f"told, as the day of speaking; {how}"
            )
        dated = self._from_published(reading)
        month = reading.unit == reckon.MONTH and self.published and self.published.day > 10
        known = dated.date and not self.interview and (month or reading.unit == reckon.YEAR)
        return replace(dated, status=LIKELY) if known else Dated(anchor=dated.anchor)

    def _told_here(self, place: Place) -> bool:
        """Whether the same sentence has told a day."""
        told = self.told
        here = told and (told.block, told.sentence) == (place.block, place.sentence)
        return bool(here and told.point.day)

    def _at_age(self, reading: Reading) -> Dated:
        """十岁那年: where one birth is told; which way the years are counted, nobody says."""
        if len(self.born) != 1:
            return UNKNOWN
        (year,) = self.born
        date = f"{year + reading.steps:04}~"
        return Dated(date, LIKELY, f"{year:04}", f"born; {reading.steps} years after")

    def _near(self, place: Place) -> Point | None:
        """The date told in this block or shortly before."""
        if self.told and place.block - self.told.block <= STILL_TOLD:
            return self.told.point
        return None

    def _from_told(self, reading: Reading, place: Place) -> Dated:
        anchor = self._near(place)
        if place.spoken and (made := self._in_speech(reading, place)):
            return made
        if place.hinge and reading.steps == 0 and place.hinge.unit != reading.unit == reckon.DAY:
            date = place.hinge.edtf()  # the day of what is told to the month
            return Dated(date, LIKELY, date, "told of it; within it")
        if place.hinge and (made := deictic(reading, place.hinge)):
            return Dated(made[0], LIKELY, place.hinge.edtf(), f"told with it; {made[2]}")
        if self._is_ahead(place) and (made := deictic(reading, self.ahead.point)):
            return Dated(made[0], LIKELY, self.ahead.point.edtf(), f"told last; {made[2]}")
        years = reading.unit == reckon.YEAR and reading.rule != "count" and reading.steps >= 0
        onward = years or (reading.rule == "count" and reading.steps > 0)
        for aside in (self.aside, self.beside if years else None):
            if (
                aside
                and onward
                and not place.spoken
                and is_aside_of(self.told, aside, place, years)
            ):
                anchor = aside.point
        if self.told and self.told.first and _is_third(reading):
            anchor = self.told.first  # the third day after the second
        hinged = reading.hinged and reading.rule != "year-word"  # 当年: of the same year
        hinged = hinged and not (reading.rule == "day-word" and is_hinge(self.told, place))
        if anchor is None or reading.vague or hinged or place.spoken:
            return Dated(anchor=anchor.edtf() if anchor else "")
        told = self.told
        if told and is_looked_back(reading, place) and told.sentence != place.sentence:
            return Dated(anchor=anchor.edtf())  # had shown it three months later: after what?
        if reading.rule == "then":
            date = anchor.coarser(reckon.MONTH).edtf()
            return Dated(date, LIKELY, anchor.edtf(), "told last; within it")
        made = deictic(reading, anchor)
        few = reading.rule == "count" and 0 < _DAYS_OF.get(reading.unit, 99) * reading.steps <= 14
        if made is None and few and anchor.month and told and _AT_FIRST.search(told.words):
            date = f"{anchor.edtf()}~"  # a fortnight after its first week
            return Dated(date, LIKELY, anchor.edtf(), "told last; within it")
        if made is None and is_within(self.told, reading, place):
            return Dated(anchor.edtf(), LIKELY, anchor.edtf(), "told last; within it")
        if made is None:
            return Dated(anchor=anchor.edtf())
        date, status, how = made
        status = worse(status, LIKELY) if reading.month else LIKELY
        told = Dated(date, status, anchor.edtf(), f"told last; {how}")
        if reading.rule == "count" and reading.steps > 0 and is_of_other(self.told, place):
            return replace(told, status=ASK)  # 宣判十天后, of a verdict not told of
        clock = reading.rule == "count" and reading.unit == reckon.DAY and not reading.steps
        if clock and is_by_other(self.told, place):
            return replace(told, status=ASK)  # 在公告发出五分钟前, of one not told of
        fine = reading.unit == reckon.DAY and reading.rule in ("count", "day-word")
        fine = fine and reading.steps < 0
        if fine and self.told and self.told.guessed and self.told.block != place.block:
            return replace(told, status=ASK)  # of a day that is itself but likely
        doubt = self.told and self.told.point == anchor and self.told.instead_of
        if doubt and reading.unit == reckon.DAY:
            return replace(told, status=ASK)
        past = self.published and not is_future(place.clause) and parses(date)
        if past and dates.parse(date).earliest > last_day(self.published):
            return replace(told, status=ASK)  # what is told as past cannot come after
        return told

    def _in_speech(self, reading: Reading, place: Place) -> Dated | None:
        """Counted from what the same speech has just told: “6月15日收到的，当晚就回复了”."""
        said = self.said
        if not said or reading.vague or reading.hinged:
            return None
        if said.block != place.block or place.sentence - said.sentence > 1:
            return None
        made = deictic(reading, said.point)
        return made and Dated(made[0], LIKELY, said.point.edtf(), f"told last; {made[2]}")

    def _is_ahead(self, place: Place) -> bool:
        """Whether the same sentence has told of a day to come."""
        ahead = self.ahead
        return bool(ahead) and (ahead.block, ahead.sentence) == (place.block, place.sentence)

    def _is_beside_a_day(self, reading: Reading) -> bool:
        """Whether a bare day may be of a former year: the chapter has told a day of it close by."""
        for told in self.days:
            day = reckon.point(told.year, reading.month, reading.day)
            former = self.published and told.year < self.published.year - 1
            if day and former and 0 < abs((day.date() - told.date()).days) <= 3:
                return True
        return False

    def _ago(self, reading: Reading, place: Place) -> Dated:
        """三天前: before the publication, or before what is just told."""
        if reading.vague or reading.hinged:
            return UNKNOWN
        if place.spoken:
            return self._spoken(reading, place)
        if place.asked:
            return self._asked(reading, place)
        dated = self._from_published(reading)
        told = self.told
        few = reading.unit == reckon.DAY
        if dated.date and told and few and is_before_news(self.told, self.published, place):
            other = deictic(reading, told.point)
            return dated if other and other[0] == dated.date else replace(dated, status=ASK)
        if not dated.date or not told or told.block != place.block:
            return dated
        if told.sentence == place.sentence and not told.deictic:
            return replace(dated, status=ASK)  # in 2012 he wore a suit made forty years before
        since = (self.published.date() - told.point.date()).days
        if told.deictic and told.point.day and 0 <= since <= 14:
            return replace(dated, status=LIKELY)  # 本周二下雨。十天前 …
        if few and told.point.day and place.sentence - told.sentence <= 1 and since > SOON:
            return replace(dated, status=ASK)  # 2022年5月8日，… 两天前
        if abs(told.point.year - self.published.year) > 1:  # too far back to be what it hangs on
            return replace(dated, status=LIKELY)
        other = deictic(reading, told.point)
        if other is None and told.point.holds(self.published):
            return dated
        if other is None:
            return replace(dated, status=LIKELY)
        if other[0] == dated.date:
            return dated
        return replace(dated, status=ASK)

    # --- what the context completes --------------------------------------------------------------

    def _bare(self, reading: Reading, place: Place) -> Dated:
        future = is_to_come(place) or (self._is_ahead(place) and not _APART.search(place.before))
        by_told = by_published = None
        if reading.feast and (near := self.published or (self.told and self.told.point)):
            day = placed(reading, near.year)  # of that year, to compare it with
            reading = replace(reading, month=day.month, day=day.day) if day else reading
        if place.spoken_on and reading.rule == "weekday" and not future:
            day = reckon.weekday_before(place.spoken_on, reading.weekday)
            if reading.weekday != WEEKEND and day:
                how = "told, as the day of speaking; the weekday before it"
                return Dated(day.edtf(), LIKELY, place.spoken_on.edtf(), how)
        week = self.published and self.published.day and _THIS_WEEK.search(place.before)
        if week and reading.rule == "weekday" and reading.weekday != WEEKEND:
            day = reckon.weekday(self.published, 0, reading.weekday)
            how = "published; that day of its week"
            return Dated(day.edtf(), LIKELY, self.published.edtf(), how)
        ahead = self.ahead and self.ahead.block == place.block and self.ahead.point
        coming = ahead and completed(reading, ahead)
        if coming and reading.day and ahead.unit == reckon.MONTH and reading.month == ahead.month:
            return Dated(coming, LIKELY, ahead.edtf(), "told last; within it")
        if self.told:
            by_told = completed(reading, going_on(self.told, reading, place))
            same = reading.rule == "weekday" and by_told == self.told.point.edtf()
            if same and _THAT_DAY_IS.search(place.before):  # 2月8日。那天是周六
                return Dated(by_told, LIKELY, by_told, "told last; the same day")
            if reading.rule == "weekday" and is_afar(self.told, self.published, place):
                if self.published.day and not future and I_MET.search(place.before):
                    return Dated(
                        *(recent(reading, self.published, False) or "", LIKELY),
                        *(self.published.edtf(), f"published; {WITHIN[reading.rule]}"),
                    )  # who writes met somebody the week before
                onward = self._weekday_on(reading)
                afar = place.block != self.told.block
                return replace(onward, status=ASK) if afar else onward
        if by_told and self.published and not future:
            point = reckon.of(dates.parse(by_told))
            told_late = self.told.point.date() > last_day(self.published)
            if point and point.date() > last_day(self.published) and not told_late:
                by_told = None  # what is told as past
        if self.published:
            by_published = recent(reading, self.published, future)
        dated = self._chosen(reading, by_told, by_published, place, future)
        lost = self.told and self.told.blurred and self.told.block == place.block
        if reading.rule == "weekday" and _THE.search(place.before):
            return replace(dated, status=ASK)  # by the Monday: of the story's week
        if reading.rule == "weekday" and lost:
            return replace(dated, status=ASK)  # 那个周末, of a day not known: 周六 …
        if dated.status == SURE and (place.spoken or place.asked or reading.unsure):
            dated = replace(dated, status=LIKELY)
        same_day = self.published and dated.date == self.published.edtf()
        if reading.rule == "weekday" and same_day and self.published.day:
            dated = replace(
                dated, status=worse(dated.status, LIKELY)
            )  # on Sunday, in Sunday's paper
        return dated

    def _weekday_on(self, reading: Reading) -> Dated:
        """A weekday of a story: the next after the day told last."""
        point = self.told.point
        day = reckon.weekday_after(point, 6 if reading.weekday == WEEKEND else reading.weekday)
        if not day:
            return Dated(anchor=point.edtf())
        date = weekend(day, 0) if reading.weekday == WEEKEND else day.edtf()
        return Dated(date, LIKELY, point.edtf(), f"told last; {WITHIN[reading.rule]}")

    def _chosen(
        self,
        reading: Reading,
        by_told: str | None,
        by_published: str | None,
        place: Place,
        future: bool,
    ) -> Dated:
        told, published = self.told, self.published
        rolled = None
        if by_told and by_told != by_published and told:
            rolled = next_after(reading, told.point)
            back = rolled and is_before(told, by_told, rolled, place)
            if rolled and rolled == by_published and not back:  # the story goes on from there
                by_told = rolled
                if published and reading.rule != "weekday":
                    how = f"published; {WITHIN[reading.rule]}"
                    return Dated(by_published, LIKELY, published.edtf(), how)
            news = by_published and -days_on(published, by_published) <= 2 * SOON
            news = news and told.block != place.block
            if (
                rolled
                and published
                and not news
                and goes_on(told, published, by_told, rolled, place)
            ):
                by_told = rolled  # from December into January
        if by_published and future and told and told.point.date() <= last_day(published):
            how = f"published; {WITHIN[reading.rule]}, to come"
            return Dated(by_published, LIKELY, published.edtf(), how)
        if by_published and (by_told is None or by_told == by_published):
            agreed = by_published[:4] == f"{published.year:04}"
            # of the year before, where what was told last and the publication agree on it
            near = reading.day or (told and told.block == place.block)
            agreed |= bool(by_told and near) and not may_come(reading, published)
            agreed = agreed and reading.rule not in ("part-of-year", "part-of-month")
            firm = agreed and not (future and by_told is None)
            firm = firm and (
                reading.rule != "weekday" or (not future and reading.weekday != WEEKEND)
            )
            how = f"published; {WITHIN[reading.rule]}"
            firm = firm and not long_ago(reading, published)
            news = -days_on(published, by_published) <= SOON
            fine = news and reading.rule != "month"
            firm = firm and (fine or not is_unsure(told, place))
            if reading.rule == "weekday" and told and told.block == place.block:
                firm = firm and (told.deictic or by_told is not None)
            status = SURE if firm else LIKELY
            afar = by_told is None or place.block - told.block > 2
            if not future and afar and may_come(reading, published):
                gone = is_over(place) or place.asked  # who is asked tells of what was
                status = LIKELY if gone or by_told is None else ASK
                if self.lost == place.block and not gone:
                    status = ASK
                elif reading.rule == "month" and told and told.block == place.block and not gone:
                    status = ASK  # none of the story's year, and perhaps of the one before
                elif not gone and by_told is None and (coming := recent(reading, published, True)):
                    by_published, how = coming, f"{how}, to come"
            return Dated(by_published, status, published.edtf(), how)
        if by_told is None:
            return UNKNOWN
        how = f"told last; {WITHIN[reading.rule]}"
        dated = Dated(by_told, LIKELY, told.point.edtf(), how)
        gone, coming = told.block == place.block or is_over(place), False
        if published and not future and not gone and may_come(reading, published):
            by_published, coming = recent(reading, published, True), True
        if reading.day and reading.month == told.point.month and told.point.unit == reckon.MONTH:
            fresh = by_published and 0 <= -days_on(published, by_published) <= SOON
            if told.deictic and place.block - told.block <= 1 and not fresh:
                return dated  # 去年5月，… 5月13日
        by_paper = Dated(
            *(by_published or "", LIKELY if by_published else ASK),
            *(published.edtf() if published else "", f"published; {WITHIN[reading.rule]}"),
        )
        if reading.rule == "weekday":
            fresh = published and told.point.day
            fresh = fresh and 0 <= (published.date() - told.point.date()).days <= 14
            news = by_published and (told.deictic or fresh)
            return by_paper if news else replace(dated, status=ASK)
        before = published and reading.month and told.point.year == published.year - 1
        nearer = closer(told, published, dated, by_paper, place)
        if before and may_come(reading, published) and told.block != place.block:
            return nearer or replace(dated, status=ASK)  # of the year before, or soon to come
        afar = bool(published) and abs(told.point.year - published.year) > 1
        near = bool(published and reading.day) and is_near(reading, published)
        apart = (place.block, place.sentence) != (told.block, told.sentence)
        if afar and reading.rule == "month" and apart:
            near = by_published == published.coarser(reckon.MONTH).edtf()
            if near and is_next_in_story(told, by_told, place):
                return replace(dated, status=ASK)
        if afar and by_published and _EVER_SINCE.search(place.before):
            return by_paper
        if near and (reading.month or afar):
            here = told.block == place.block or by_published is None
            here |= reading.month > 0 and self._is_beside_a_day(reading)
            days = days_on(told.point, by_told)
            here |= bool(told.point.day) and place.block - told.block <= 2 and 0 < days <= SOON // 2
            on = told.block == place.block and not told.guessed and not told.deictic
            on &= place.sentence - told.sentence <= 1
            if (reading.rule == "day" or on) and here and told.point.day and 0 < days <= 14:
                return dated  # the story goes on by days
            return replace(dated, status=ASK) if here else by_paper
        if told.block == place.block and told.deictic and not told.point.month:
            ago = -days_on(published, by_published) if by_published else -1
            if told.sentence != place.sentence and 0 <= ago <= 2 * SOON:
                apart = place.sentence - told.sentence > 1
                by_day = reading.day and ago <= SOON and apart
                return by_paper if by_day else replace(dated, status=ASK)
        if told.block == place.block:
            return dated if not goes_back(told, by_told) else replace(dated, status=ASK)
        # who writes 去年6月 writes 3月 of this year; one year told in passing holds its own block
        if by_published and (told.deictic or told.run == 1):
            passing = told.point.year < published.year - _LONG_AGO  # 1720年的一家公司
            if coming and passing and reading.day:
                return by_paper
            if coming and not told.deictic and place.block - told.block <= 1:
                return nearer or replace(dated, status=ASK)
            return nearer if nearer and told.point.day else by_paper
        onward = rolled is None or rolled == by_told
        if told.run > 1 and place.block - told.block == 1 and onward:
            return dated
        return nearer or replace(dated, status=ASK)

    # --- the date told last ----------------------------------------------------------------------

    def _remember(self, phrase: Phrase, dated: Dated, place: Place) -> None:
        reading = phrase.reading
        if place.spoken and dated.status != ASK and (point := reckon.of(dates.parse(dated.date))):
            self.said = Told(point, place.block, place.sentence)
        said = place.spoken and not (dated.status == LIKELY and place.spoken_on is None)
        if said or reading.rule == "life" or (place.spoken and reading.unit != reckon.YEAR):
            return
        told = self.told
        if place.spoken and told and told.block == place.block and not told.spoken:
            return
        words = place.before + place.after
        if reading.year and (_BORN_IN.search(place.before) or _IS_BORN.match(place.after)):
            self.born.add(reading.year)
        known = reckon.of(dates.parse(dated.date)) if dated.date and dated.status != ASK else None
        if known and known.day:
            self.days.append(known)
        if self.told and reading.base == ABSOLUTE and is_on_paper(place):
            return
        if is_background(place):
            self.aside = Told(known, place.block, place.sentence) if known else self.aside
            return
        if stays(reading, place, self.told):
            if known and reading.base == ABSOLUTE:
                had = is_before_it(reading, place, self.told)
                self.aside = Told(known, place.block, place.sentence) if had else self.aside
                self.beside = Told(known, place.block, place.sentence)
            return
        if dated.status == ASK:
            if reading.unit == "hour":
                return
            if reading.base == ABSOLUTE and reading.odd and reading.year:  # 2010年春节
                self.told = Told(Point(reading.year), place.block, place.sentence, words=words)
                return
            if reading.base == EITHER and reading.unit == reckon.YEAR and reading.vague:
                self.told = None  # 那年 would be of this, not of what was told before
            if self.told and reading.base in (TOLD, BARE) and not reading.odd:
                few = reading.unit in (reckon.DAY, reckon.WEEK, "") and reading.rule != "weekday"
                few = few and not reading.month  # of another month, perhaps
                known = reckon.MONTH if few else reckon.YEAR
                on = reading.base == TOLD and reading.steps >= 0  # the story is still told here
                block = place.block if on else self.told.block
                point = self.told.point.coarser(known)
                self.told = replace(self.told, point=point, block=block, blurred=True)
            return
        point = reckon.of(dates.parse(dated.date))
        if point is None:
            self.told, self.lost = None, place.block
            return
        if self.published and reading.base != TOLD and point.date() > last_day(self.published):
            self.ahead = Told(point, place.block, place.sentence)
            return
        if not place.asked and point.day and INTERVIEWED.search(words):
            self.interview = point
        run = 1 + (self.told.run if self.told and self.told.point.year == point.year else 0)
        deictic = reading.base in (PUBLISHED, EITHER)
        deictic |= reading.base == TOLD and bool(self.told) and self.told.deictic
        self.told = Told(
            *(point, place.block, place.sentence, run, deictic),
            words=words,
            spoken=place.spoken,
            guessed=reading.base == BARE and dated.status == LIKELY,
            instead_of=self._reported(point, place),
            first=reckon.of(dates.parse(dated.anchor)) if _is_second(reading) else None,
            late=reading.late,
        )

    def _reported(self, point: Point, place: Place) -> Point | None:
        """Of a day a report was given on, the day told before it, which may be that of the story."""
        told = self.told
        near = told and place.block - told.block <= 1 and told.point.day and told.point != point
        return told.point if near and told.deictic and is_report(place) else None


def _is_second(reading: Reading) -> bool:
    return reading.base == TOLD and reading.rule in ("day-word", "year-word") and reading.steps == 1


def _is_third(reading: Reading) -> bool:
    return reading.base == TOLD and reading.rule in ("day-word", "year-word") and reading.steps == 2


def _nth(dated: Dated, reading: Reading) -> Dated:
    """The day of the month that 第二个星期三 is."""
    month = reckon.of(dates.parse(dated.date))
    day = month and month.month and nth_weekday(month, reading.nth, reading.weekday)
    return replace(dated, date=day.edtf()) if day else dated


_THE = re.compile(r"\bthe $")
_THIS_WEEK = re.compile(r"(?:本周|这周|這週|本週)(?![一二三四五六日天末])|\b[Tt]his week\b")
_LONG_AGO = 60  # years
_AT_FIRST = re.compile(r"\bfirst (?:days|week) (?:of|in)\b|\b[Ee]arly in\b")
_DAYS_OF = {reckon.DAY: 1, reckon.WEEK: 7}
