"""Which dated statements of several chapters probably tell one event.

Two statements are one event's the likelier the more nearly their dates agree, the less else their
chapters tell of that time, the more rare words and, in any language, deeds, things, numbers and names
their passages and sentences share, and the more the chapters tell one story at all. The same day of
two years may be one event's, too, if the year of one was reckoned and not told. What has no date, or
only one to ask, goes with the dated statement of another chapter that tells the same of a time that
fits: one told between the same others, or as many days from one of them as it counts. How much each of
these counts was fitted to labelled chapters (``tests/bench/grouping.py``), not set by hand.
"""

from __future__ import annotations

import datetime
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product
from operator import mul, or_

from book.model.apparatus import HistoricalDate
from book.policy import dates
from book.policy.fold import fold
from book.suggest import deeds, sounds
from book.suggest.dates import ASK, LIKELY, Statement
from book.suggest.undated import gap, is_counted


@dataclass(frozen=True, slots=True)
class Told:
    """A chapter's text blocks and what they state."""

    slug: str
    blocks: tuple[str, ...]
    statements: tuple[Statement, ...]


Member = tuple[str, Statement]

# The weights of the signals, the constant first, of logistic regressions by tests/bench/grouping.py.
STORY = (-8.43, 53.5, 34.5, 31.9)  # words, times, names
# As Book.signals.
EVENT = (
    *(-4.62, -2.66, -1.16, -1.45, -5.03, 3.31, 4.98, 2.95, 3.89),
    *(1.57, 0.338, -1.44, -0.268, 0.974, -1.5),
)
# As Book.asked_signals.
ASKED = (
    *(-6.5, 0.221, -0.243, -0.173, 0.938, 1.31, 1.89, 1.59, 4.17),
    *(4.46, 2.48, 6.06, -0.695, 2.23, -1.9, -0.911, -0.05),
)
# Log odds from which two statements are proposed as one event's, and one to ask as a dated one's. Left
# out by turns, the labelled sets give 609 of 783 groups with 55 of 657 proposed wrong; without those to
# ask 596 with 53 of 642; asked from -0.5, 615 with 59 of 664.
ENOUGH, ASKED_ENOUGH = 0.5, 1.0
_STORY_MOST = 3.0  # that two chapters tell one story, or do not, is never surer than this
_UNLIKELY = -1.0  # where the story is no likelier, an event must be told in the same words

_SUREST = 3.0  # of what is told next to two statements, or of a rival
_LONG_AGO = 3000  # days; more say no more

_AROUND = 0.3  # what two whole sentences share beyond it says no more than their passages
_FEW = 60  # sentences of a year that a word tells from others
_CROWD = 3  # pairs of sentences of that time among which a date alone may find the one


def groups(chapters: Sequence[Told]) -> tuple[tuple[Member, ...], ...]:
    """Sets of statements that probably tell one event, each in reading order and of two chapters at
    least."""
    return Book(chapters).groups()


class Book:
    """The statements of a book's chapters that may tell events, and what speaks for two being one."""

    def __init__(
        self,
        chapters: Sequence[Told],
        story: Sequence[float] = STORY,
        event: Sequence[float] = EVENT,
        asked: Sequence[float] = ASKED,
    ) -> None:
        self._event, self._story_weights, self._asked_weights = event, story, asked
        self.members: list[Member] = []
        self.words: list[frozenset[str]] = []
        self.told: list[frozenset[Hashable]] = []  # in any language
        self.named: list[frozenset[str]] = []  # names in two languages
        sentences: list[frozenset[Hashable]] = []
        self._planned: list[bool] = []
        self._names = _Names(chapters)
        for told in chapters:
            whole: dict[tuple, frozenset[Hashable]] = {}
            for statement in told.statements:
                if not (_groupable(statement) or _askable(statement)):
                    continue
                clause = _timeless(told, statement.block, *passage(told, statement))
                words = _words(clause)
                self.members.append((told.slug, statement))
                self.words.append(words | {f"@{name}" for name in statement.names})
                self.told.append(deeds.told(clause, words))
                self.named.append(self._names.of(clause, told.slug))
                self._planned.append(bool(_PLANNED.search(clause)))
                place = statement.block, statement.sentence
                if place not in whole:
                    sentence = _timeless(told, statement.block, *statement.sentence)
                    words = _words(sentence)
                    names = self._names.of(sentence, told.slug)
                    whole[place] = words | deeds.told(sentence, words) | names
                sentences.append(whole[place])
        self.asked = [i for i, (_, s) in enumerate(self.members) if s.status == ASK]
        self.dated = {i: s for i, (_, s) in enumerate(self.members) if s.status != ASK}
        self._of_chapter: dict[str, list[int]] = defaultdict(list)
        for i in self.dated:
            self._of_chapter[self.members[i][0]].append(i)
        self._alike, self._alike_told = _cosine(self.words), _cosine(self.told)
        self._alike_named, self._alike_around = _cosine(self.named), _cosine(sentences)
        dated = {i: self.members[i] for i in self.dated}
        self._crowd = _crowd(dated)
        self._shared = cache(self._shares)
        self.story_signals = _story_signals(chapters, dated, self.words, self._names)
        self._story = cache(self._one_story)
        self._spans, self._surely = cache(self._told_spans), cache(self._likely)

    def signals(self, one: int, other: int) -> tuple[float, ...] | None:
        """What speaks for two statements telling one event; None where they cannot: their dates are
        at odds, or one chapter tells both."""
        if not {one, other} <= self.dated.keys():
            return None
        pair = self._pair(one, other)
        return pair and (*pair, self._rival(one, other))

    def _pair(self, one: int, other: int) -> tuple[float, ...] | None:
        """The signals of two statements, whatever else their chapters tell of that time."""
        (slug, first), (other_slug, second) = self.members[one], self.members[other]
        agreed = slug != other_slug and _agreement(first.date, second.date)
        misread = agreed is None and _year_misread(first, second)
        if agreed is False or (agreed is None and not misread):
            return None
        here = len(self._crowd(slug, second.date, agreed or "day"))
        there = len(self._crowd(other_slug, first.date, agreed or "day"))
        return (
            float(agreed == ""),
            float(agreed == "month"),
            float(agreed == "year"),
            float(misread),
            1 / (here * there if agreed else (here + 1) * (there + 1)),
            math.sqrt(self._alike(one, other)),  # the first that is shared says most
            math.sqrt(self._alike_told(one, other)),
            min(math.sqrt(self._alike_around(one, other)), _AROUND),
            self._alike_named(one, other),
            float(self._names.abroad(slug, other_slug)),
            float(self._planned[one] != self._planned[other]),
            float(first.spoken or second.spoken),
            self._story(slug, other_slug),
        )

    def _rival(self, one: int, other: int) -> float:
        """How much one of the two shares with the likest other sentence of the other's chapter that
        tells of that time."""
        most = 0.0
        for mine, theirs in ((one, other), (other, one)):
            (_, first), (slug, second) = self.members[mine], self.members[theirs]
            closely = _agreement(first.date, second.date) or "day"
            place = (second.block, second.sentence)
            for told, rivals in self._crowd(slug, first.date, closely).items():
                if told != place:
                    most = max(most, *(self._shared(mine, rival) for rival in rivals))
        return most

    def _shares(self, one: int, other: int) -> float:
        alike = self._alike(one, other) + self._alike_named(one, other)
        return 2 * alike + self._alike_told(one, other)

    def _one_story(self, one: str, other: str) -> float:
        """The log odds that two chapters tell one story, as far as they are believed."""
        odds = _log_odds(self._story_weights, self.story_signals(one, other))
        return max(-_STORY_MOST, min(_STORY_MOST, odds))

    def score(self, one: int, other: int, least: float = -math.inf) -> float | None:
        """The log odds that two statements tell one event; None where they cannot, or where it were
        less than ``least`` even if there was no rival."""
        pair = self._pair(one, other)
        if pair is None or (odds := _log_odds(self._event[:-1], pair)) < least:
            return None
        return odds + self._event[-1] * self._rival(one, other)

    def candidates(self) -> set[tuple[int, int]]:
        """The pairs that can be likely enough, few of all there are."""
        dated = {i: self.members[i] for i in self.dated}
        by_date = _by_date(dated, self._crowd, self._story)
        by_words = _by_words(dated, [*map(or_, map(or_, self.words, self.told), self.named)])
        return {*by_date, *by_words, *_by_day_of_year(dated, self._story)}

    def groups(
        self, enough: float = ENOUGH, asked_enough: float = ASKED_ENOUGH
    ) -> tuple[tuple[Member, ...], ...]:
        """The likest pairs first. Two groups become one only if all dates agree, no chapter has two
        statements in it, and its members are likely enough to be one event's on average, so that
        none hangs on a single likeness."""
        scored = ((self.score(*pair, enough), *pair) for pair in self.candidates())
        pairs = sorted(
            (-score, *pair) for score, *pair in scored if score is not None and score >= enough
        )
        group_of: dict[int, tuple[int, ...]] = {}
        apart: set[tuple[tuple[int, ...], tuple[int, ...]]] = set()
        for _, one, other in pairs:
            mine, theirs = group_of.get(one, (one,)), group_of.get(other, (other,))
            if mine is theirs or (mine, theirs) in apart:
                continue
            if self._are_one(mine, theirs, enough):
                both = tuple(sorted(mine + theirs))
                group_of |= dict.fromkeys(both, both)
            else:
                apart |= {(mine, theirs), (theirs, mine)}
        self._join_asked(group_of, asked_enough)
        return tuple(
            tuple(self.members[i] for i in group) for group in sorted({*group_of.values()})
        )

    # --- Statements to ask

    def asked_pairs(self) -> Iterator[tuple[int, int]]:
        """Statements to ask, each with the dated ones that it shares something with, of the chapters
        that probably tell its story."""
        for one in self.asked:
            slug = self.members[one][0]
            for chapter, others in self._of_chapter.items():
                if chapter != slug and self._story(slug, chapter) > 0:
                    yield from ((one, other) for other in others if self._shared(one, other))

    def asked_signals(self, one: int, other: int) -> tuple[float, ...]:
        """What speaks for a statement to ask telling what a dated one of another chapter does."""
        (slug, first), (other_slug, second) = self.members[one], self.members[other]
        span = _span(second.date)
        before, after = self._beside(one)
        spans = [_span(self.dated[i].date) for i in (*before, *after)]
        inside = before and after and spans[len(before) - 1][0] <= span[1]
        inside = inside and span[0] <= spans[len(before)][1]
        here = is_counted(span, first.literal, self._spans(slug))
        there = not here and is_counted(span, first.literal, self._spans(other_slug))
        others = [j for side in self._beside(other) for j in side]
        return (
            max((self._surely(i, j) for i in (*before, *after) for j in others), default=-_SUREST),
            max((self._surely(i, other) for i in self._of_chapter[slug]), default=-_SUREST),
            math.log1p(min(gap(span, spans), _LONG_AGO)),
            float(bool(inside)),
            float(here),
            float(there),
            float(bool(first.date) and _agreement(first.date, second.date) is not None),
            float(len(first.date) == _DAY and first.date[4:] == second.date[4:]),
            math.sqrt(self._alike(one, other)),
            math.sqrt(self._alike_told(one, other)),
            math.sqrt(self._alike_around(one, other)),
            self._alike_named(one, other),
            float(self._names.abroad(slug, other_slug)),
            float(self._planned[one] != self._planned[other]),
            float(first.rule == "day-word"),
            self._story(slug, other_slug),
        )

    def _beside(self, one: int) -> tuple[list[int], list[int]]:
        """The two dated statements told before one in its chapter, and the two after."""
        told = self._of_chapter[self.members[one][0]]
        at = bisect_left(told, one)
        return told[max(0, at - 2) : at], told[at + (one in self.dated) :][:2]

    def _told_spans(self, slug: str) -> frozenset[tuple[int, int]]:
        return frozenset(_span(self.dated[i].date) for i in self._of_chapter[slug])

    def _likely(self, one: int, other: int) -> float:
        """The score of two statements, as far as it is believed."""
        score = self.score(min(one, other), max(one, other), -_SUREST)
        return -_SUREST if score is None else max(-_SUREST, min(_SUREST, score))

    def _join_asked(self, group_of: dict[int, tuple[int, ...]], enough: float) -> None:
        """Each statement to ask goes with the dated one that it is likest to, or its group, if that
        has none of its chapter."""
        scored = (
            (-_log_odds(self._asked_weights, self.asked_signals(*pair)), *pair)
            for pair in self.asked_pairs()
        )
        placed: set[int] = set()
        for _, one, other in sorted(pair for pair in scored if -pair[0] >= enough):
            theirs = group_of.get(other, (other,))
            if one in placed or self.members[one][0] in {self.members[i][0] for i in theirs}:
                continue
            placed.add(one)
            both = tuple(sorted((one, *theirs)))
            group_of |= dict.fromkeys(both, both)

    def _are_one(self, mine: tuple[int, ...], theirs: tuple[int, ...], enough: float) -> bool:
        if not {self.members[i][0] for i in mine}.isdisjoint(self.members[j][0] for j in theirs):
            return False
        scores = [self.score(i, j) for i in mine for j in theirs]
        return None not in scores and sum(scores) >= enough * len(scores)


def _log_odds(weights: Sequence[float], signals: Sequence[float]) -> float:
    return sum(map(mul, weights, (1, *signals)))


# --- Words ---------------------------------------------------------------------------------------

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}|\d+(?:\.\d+)?")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_COMMON = frozenset(
    "the of and to in on at by for from with was were is are has had have that this it its he she his"
    " her they their after before as be been an not but who which said says will would early late"
    " next last than more most no one two three when where what than then into out up over under"
    " about all any there here could should may might can do did done year years month week day"
    " days new first until since is expected".split()
)
_PLANNED = re.compile(
    "将[于在会要]|定[于在]|预计|計劃|计划|预定|預定|預計|將[於在會要]|原定|[拟擬]|有望|最快|打算|前会|前會"
    "|前公[布佈]|不会早于|不會早於"
    r"|\b(?i:will|would|planned|expect(?:s|ed)?|scheduled|set for|due|to be|hopes?|possible)\b"
)


_CLAUSE = re.compile(r"[，、；：;]|, |: ")


def passage(told: Told, statement: Statement) -> tuple[int, int]:
    """The part of the sentence that tells this date: up to where the next date's clause begins, and
    from where its own does if another was told before."""
    block = told.blocks[statement.block]
    begin, end = statement.sentence
    same = [
        other
        for other in told.statements
        if other.block == statement.block and other.sentence == statement.sentence
    ]
    if any(other.end <= statement.start for other in same):
        ends = (match.end() for match in _CLAUSE.finditer(block, begin, statement.start))
        begin = max(ends, default=begin)
    if following := [other for other in same if other.start >= statement.end]:
        begins = (m.start() for m in _CLAUSE.finditer(block, statement.end, following[0].start))
        end = max(begins, default=end)
    return begin, end


def _timeless(told: Told, block: int, begin: int, end: int) -> str:
    """A part of a block without its expressions of time, which are no words of the event."""
    text = told.blocks[block]
    parts, at = [], begin
    for statement in told.statements:
        if statement.block == block and begin <= statement.start < end:
            parts.append(text[at : statement.start])
            at = max(at, statement.end)
    return "|".join((*parts, text[at:end]))


def _words(text: str) -> frozenset[str]:
    """The words of a text: of Han each two characters that follow one another, of others each word
    and number."""
    words = {w.lower() for w in _LATIN.findall(text)} - _COMMON
    return frozenset(words | _twos(text))


def _twos(text: str) -> set[str]:
    runs = _HAN.findall(fold(text).text)
    return {run[i : i + 2] for run in runs for i in range(len(run) - 1)}


def _cosine(bags: Sequence[Collection]) -> Callable[[int, int], float]:
    """How much two of the bags share, from 0 to 1; what fewer have weighs more."""
    seen = Counter(word for bag in bags for word in bag)
    squares = {word: math.log(1 + len(bags) / times) ** 2 for word, times in seen.items()}
    lengths = [math.sqrt(sum(squares[w] for w in bag)) or 1.0 for bag in bags]
    told = [frozenset(word for word in bag if seen[word] > 1) for bag in bags]

    def alike(one: int, other: int) -> float:
        shared = told[one] & told[other]
        if not shared:
            return 0.0
        return sum(map(squares.__getitem__, shared)) / (lengths[one] * lengths[other])

    return alike


# --- Chapters of one story -----------------------------------------------------------------------


def _story_signals(
    chapters: Sequence[Told],
    dated: Mapping[int, Member],
    words: Sequence[frozenset[str]],
    names: _Names,
) -> Callable[[str, str], tuple[float, ...]]:
    """What speaks for two chapters telling one story: how much they share of the words around their
    dates, of the times they tell of, and, in two languages, of the names."""
    place = {told.slug: n for n, told in enumerate(chapters)}
    bags: list[set[str]] = [set() for _ in chapters]
    times: list[set[str]] = [set() for _ in chapters]
    for i, (slug, statement) in dated.items():
        bags[place[slug]] |= words[i]
        date = statement.date.rstrip("~?")
        if "/" not in date and "X" not in date:
            times[place[slug]] |= {date[:length] for length in (4, 7, 10) if length <= len(date)}
    same_words, same_times = _cosine(bags), _cosine(times)
    same_names = _cosine([names.of("|".join(told.blocks), told.slug) for told in chapters])

    def signals(one: str, other: str) -> tuple[float, ...]:
        i, j = place[one], place[other]
        abroad = same_names(i, j) if names.abroad(one, other) else 0.0
        shared = times[i] & times[j]
        several = len(shared) > len({len(time) for time in shared})  # one time may be chance
        return same_words(i, j), same_times(i, j) if several else 0.0, abroad

    return signals


class _Names:
    """What the names in a book's chapters sound like, where it has chapters in Chinese and in
    another language."""

    def __init__(self, chapters: Sequence[Told]) -> None:
        self._chinese: dict[str, bool] = {}
        self._known: frozenset[str] = frozenset()
        for told in chapters:
            text = "|".join(told.blocks)
            self._chinese[told.slug] = sum(map(len, _HAN.findall(text))) > len(text) / 3
            if not self._chinese[told.slug]:
                self._known |= sounds.latin(text)
        if len(set(self._chinese.values())) < 2:
            self._known = frozenset()

    def abroad(self, one: str, other: str) -> bool:
        """Whether two chapters are in two languages."""
        return self._chinese[one] != self._chinese[other]

    def of(self, text: str, slug: str) -> frozenset[str]:
        """The sounds in a text of a chapter."""
        if not self._known:
            return frozenset()
        if self._chinese[slug]:
            return sounds.han(fold(text).text, self._known)
        return sounds.latin(text)


# --- Dates ---------------------------------------------------------------------------------------


def _groupable(statement: Statement) -> bool:
    """What is not known or told of longer than a year tells no event by its date."""
    known = statement.date and statement.status != ASK
    return known and days(statement.date) <= _LONGEST[-1][1]


_NO_EVENT = frozenset({"era", "before-christ", "decade", "century", "age"})


def _askable(statement: Statement) -> bool:
    """What is to ask may tell an event, unless it is an age, or spoken: of words spoken any day but
    the chapter's is meant."""
    if statement.status != ASK or statement.spoken or statement.rule in _NO_EVENT:
        return False
    return not statement.date or days(statement.date) <= _LONGEST[-1][1]


@cache
def _date(text: str) -> HistoricalDate:
    return dates.parse(text)


@cache
def days(text: str) -> int:
    """How many days a date lasts; many, where it has no end."""
    date = _date(text)
    if date.earliest is None or date.latest is None:
        return 10_000
    return (date.latest - date.earliest).days + 1


@cache
def _span(text: str) -> tuple[int, int]:
    """The first and last day of a date that has both."""
    date = _date(text)
    return date.earliest.toordinal(), date.latest.toordinal()


@cache
def _agreement(one: str, other: str) -> str | None:
    """How closely two dates agree: the day, month or year they share; "" for days next to each other
    (two time zones); None where they cannot be one event's, or what they share says too little."""
    (first, last), (second, end) = _span(one), _span(other)
    if first <= end and second <= last:
        longer = max(days(one), days(other))
        return next((name for name, most in _LONGEST if longer <= most), None)
    return "" if first == last and second == end and abs(first - second) == 1 else None


_DAY = len("2021-07-08")


def _year_misread(one: Statement, other: Statement) -> bool:
    """Whether two dates are one day of two years, one of which was but likely and is not told."""
    if len(one.date) != _DAY or one.date[4:] != other.date[4:]:
        return False
    return any(s.status == LIKELY and s.date[:4] not in s.literal for s in (one, other))


_LONGEST = (("day", 4), ("month", 31), ("year", 366))


Crowd = Mapping[tuple, Sequence[int]]  # by the sentence they are in


def _crowd(dated: Mapping[int, Member]) -> Callable[[str, str, str], Crowd]:
    """The statements of a chapter that tell of the time of a date, as closely or closer."""
    told: dict[tuple, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
    for i, (slug, statement) in dated.items():
        for name, most in _LONGEST:
            if days(statement.date) <= most:
                for time in _times(statement.date, name):
                    told[slug, name, time][_span(statement.date)].append(i)

    @cache
    def crowd(slug: str, date: str, closely: str) -> Crowd:
        out: dict[tuple, list[int]] = defaultdict(list)
        first, last = _span(date)
        for time in _times(date, closely):
            for (begin, end), there in told.get((slug, closely, time), {}).items():
                if first <= end and begin <= last:
                    for i in there:
                        out[dated[i][1].block, dated[i][1].sentence].append(i)
        return dict(out)

    return crowd


@cache
def _times(date: str, closely: str) -> range:
    """The months a date lies in, numbered; the years, where it is known to the year."""
    when, each = _date(date), 12 if closely == "year" else 1
    first, last = ((day.year * 12 + day.month - 1) // each for day in (when.earliest, when.latest))
    return range(first, last + 1)


# --- Candidates ----------------------------------------------------------------------------------


def _by_date(
    dated: Mapping[int, Member],
    crowd: Callable[[str, str, str], Crowd],
    story: Callable[[str, str], float],
) -> Iterator[tuple[int, int]]:
    """Pairs whose dates may do: their chapters may tell one story, and little else of that time."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, (_, statement) in dated.items():
        told[statement.date].append(i)
    for first, second, agreed in _agreeing(told):
        few = [(i, len(crowd(dated[i][0], second, agreed))) for i in told[first]]
        few = [(i, n) for i, n in few if n <= _CROWD]
        if first == second:
            pairs = combinations(few, 2)
        else:
            others = ((i, len(crowd(dated[i][0], first, agreed))) for i in told[second])
            pairs = product(few, [(i, n) for i, n in others if n <= _CROWD])
        for (one, n), (other, m) in pairs:
            if n * m <= _CROWD and story(dated[one][0], dated[other][0]) > _UNLIKELY:
                yield min(one, other), max(one, other)


def _by_day_of_year(
    dated: Mapping[int, Member], story: Callable[[str, str], float]
) -> Iterator[tuple[int, int]]:
    """Pairs of one day of two years, one perhaps misread, in chapters that may tell one story."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, (_, statement) in dated.items():
        if len(statement.date) == _DAY:
            told[statement.date[4:]].append(i)
    for held in told.values():
        for one, other in combinations(held, 2):
            (slug, first), (other_slug, second) = dated[one], dated[other]
            if slug == other_slug or first.date == second.date or not _year_misread(first, second):
                continue
            if story(slug, other_slug) > _UNLIKELY:
                yield one, other


def _agreeing(told: Mapping[str, list[int]]) -> Iterator[tuple[str, str, str]]:
    """The pairs of dates that agree, each with itself too: those that begin before another ends."""
    spans = sorted((*_span(date), date) for date in told)
    for i, (_, last, date) in enumerate(spans):
        for first, _, other in spans[i:]:
            if first > last:
                break
            if agreed := _agreement(date, other):
                yield date, other, agreed


def _year(day: int) -> int:
    return datetime.date.fromordinal(day).year


def _by_words(dated: Mapping[int, Member], words: Sequence[frozenset]) -> Iterator[tuple[int, int]]:
    """Pairs of one year that share a word, or what it tells of, that few others of that year have."""
    told: dict[tuple[Hashable, int], list[int]] = defaultdict(list)
    spans = {}
    for i, (_, statement) in dated.items():
        first, last = _span(statement.date)
        spans[i] = first, last + 1  # the day after may be meant (two time zones)
        for year in range(_year(first), _year(last + 1) + 1):
            for word in words[i]:
                told[word, year].append(i)
    for held in told.values():
        if not 1 < len(held) <= _FEW:
            continue
        for one, other in combinations(held, 2):
            (first, last), (second, end) = spans[one], spans[other]
            if first <= end and second <= last:
                yield one, other
