"""Statements become entries of the timeline: grouped across chapters, worded, proved.

Which statements tell the same event is proposed where their dates agree and their sentences share
people and rare words; nothing is merged, an editor says so.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from book.model.apparatus import HistoricalDate
from book.policy import dates
from book.policy.fold import fold
from book.suggest.dates import ASK, Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A chapter's text blocks and what they state."""

    slug: str
    blocks: tuple[str, ...]
    statements: tuple[Statement, ...]


Member = tuple[str, Statement]

# How much the agreement of two dates weighs, by the coarser of them, where each chapter tells one
# thing only of that time; and how much it takes, with the likeness of the words, to be one event.
_WEIGHT = {"day": 0.2, "month": 0.08, "year": 0.08}
_SAME = 1.25  # as much more, where they are the same and not one within the other
_ENOUGH = 0.09
_WORDS_ALONE = 0.25
_NEXT_DAY = 0.15  # likeness alone, for days next to each other (two time zones)
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}|\d+(?:\.\d+)?")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_COMMON = frozenset(
    "the of and to in on at by for from with was were is are had has have that this it its he she his"
    " her they their after before as be been an not but who which said says will would early late"
    " next last than more most no one two three when where what than then into out up over under"
    " about all any there here could should may might can do did done year years month week day"
    " days new first until since is expected".split()
)


def groups(chapters: Sequence[Told]) -> tuple[tuple[Member, ...], ...]:
    """Sets of statements that probably tell one event, each in reading order and of two chapters at
    least."""
    members = [
        (told.slug, statement)
        for told in chapters
        for statement in told.statements
        if _groupable(statement)
    ]
    words = [_features(told, s) for told in chapters for s in told.statements if _groupable(s)]
    weights = _rarity(words)
    lengths = [math.sqrt(sum(weights[w] ** 2 for w in bag)) or 1.0 for bag in words]
    crowd, kin = _crowd(members), _kinship(members, words)
    pairs = []
    for one, other in _candidates(members):
        agreed = _agreement(members[one][1].date, members[other][1].date)
        if agreed is None:
            continue
        shared = sum(weights[w] ** 2 for w in words[one] & words[other])
        score = shared / (lengths[one] * lengths[other])
        related = agreed and kin(members[one][0], members[other][0])
        if related:
            alike = crowd(members[one][0], other, agreed) * crowd(members[other][0], one, agreed)
            same = members[one][1].date.rstrip("~") == members[other][1].date.rstrip("~")
            score += _WEIGHT[agreed] * (_SAME if same else 1) / alike
        if score >= (_ENOUGH if related else _WORDS_ALONE if agreed else _NEXT_DAY):
            pairs.append((score, one, other))
    return _joined(members, sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])))


def _groupable(statement: Statement) -> bool:
    """What is spoken, planned for tomorrow or not known tells no event by its date."""
    known = statement.date and statement.status != ASK
    return bool(known) and not statement.spoken and statement.rule != "tomorrow"


def _candidates(members: Sequence[Member]) -> Iterator[tuple[int, int]]:
    """Pairs from two chapters whose dates begin in one year."""
    by_year: dict[int, list[int]] = defaultdict(list)
    for i, (_, statement) in enumerate(members):
        when = _date(statement.date)
        first, last = (d.year if d else None for d in (when.earliest, when.latest))
        years = {y for y in (first, last) if y is not None}
        for year in years:
            by_year[year].append(i)
    pairs = {pair for held in by_year.values() for pair in combinations(held, 2)}
    for one, other in sorted(pairs):
        if members[one][0] != members[other][0]:
            yield one, other


@cache
def _date(text: str) -> HistoricalDate:
    return dates.parse(text)


def _agreement(one: str, other: str) -> str | None:
    """How closely two dates agree: the day, month or year they share; "" for days next to each other;
    None where they cannot be one event's, or what they share says too little."""
    first, second = _date(one), _date(other)
    if not dates.disagree(first, second):
        days = max(_days(first), _days(second))
        return next((name for name, most in _LONGEST if days <= most), None)
    if first.precision == second.precision == "day" and not (first.interval or second.interval):
        return "" if abs((first.earliest - second.earliest).days) == 1 else None
    return None


_LONGEST = (("day", 4), ("month", 31), ("year", 366))


def _kinship(
    members: Sequence[Member], words: Sequence[frozenset[str]]
) -> Callable[[str, str], bool]:
    """Whether two chapters tell of the same things: they share days, or many rare words. In two
    languages days are all they can share."""
    days: dict[str, set[str]] = defaultdict(set)
    bags: dict[str, set[str]] = defaultdict(set)
    for (slug, statement), bag in zip(members, words, strict=True):
        bags[slug] |= bag
        if _date(statement.date).precision == "day" and "/" not in statement.date:
            days[slug].add(statement.date)
    weights = _rarity([frozenset(bag) for bag in bags.values()])
    size = {slug: math.sqrt(sum(weights[w] ** 2 for w in bag)) for slug, bag in bags.items()}

    @cache
    def kin(one: str, other: str) -> bool:
        shared_days = len(days[one] & days[other])
        shared = sum(weights[w] ** 2 for w in bags[one] & bags[other] if not w.isascii())
        alike = shared / ((size[one] * size[other]) or 1)
        return shared_days >= 2 or alike + 0.02 * shared_days >= _KIN

    return kin


_KIN = 0.038


def _crowd(members: Sequence[Member]) -> Callable[[str, int, str], int]:
    """How many sentences of a chapter tell of the time of a statement, as closely or closer."""
    by_chapter: dict[str, list[Statement]] = defaultdict(list)
    for slug, statement in members:
        by_chapter[slug].append(statement)

    @cache
    def count(slug: str, i: int, closely: str) -> int:
        date = members[i][1].date
        names = [name for name, _ in _LONGEST]
        close = names[: names.index(closely) + 1]
        agreed = (s for s in by_chapter[slug] if _agreement(s.date, date) in close)
        return len({(s.block, s.sentence) for s in agreed})

    return count


def _days(date: HistoricalDate) -> int:
    if date.earliest is None or date.latest is None:
        return 10_000
    return (date.latest - date.earliest).days + 1


def _features(told: Told, statement: Statement) -> frozenset[str]:
    """The words of a statement: of Han each two characters that follow one another, of others each
    word and number; and the people. Expressions of time are no words of the event."""
    text = told.blocks[statement.block]
    begin, end = statement.sentence
    parts, at = [], begin
    for other in told.statements:
        if other.block == statement.block and begin <= other.start < end:
            parts.append(text[at : other.start])
            at = max(at, other.end)
    key = fold("|".join((*parts, text[at:end]))).text
    spaced = "|".join((*parts, text[at:end]))
    words = {w.lower() for w in _LATIN.findall(spaced)} - _COMMON
    words |= {run[i : i + 2] for run in _HAN.findall(key) for i in range(len(run) - 1)}
    return frozenset(words | {f"@{name}" for name in statement.names})


def _rarity(bags: Sequence[frozenset[str]]) -> dict[str, float]:
    seen = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / times) for word, times in seen.items()}


def _joined(
    members: Sequence[Member], pairs: Sequence[tuple[float, int, int]]
) -> tuple[tuple[Member, ...], ...]:
    """The likest pairs first; a group takes a statement only if its date agrees with all in it, and
    one of a chapter."""
    group_of: dict[int, list[int]] = {}
    for _, one, other in pairs:
        mine, theirs = group_of.get(one, [one]), group_of.get(other, [other])
        if mine is theirs:
            continue
        both = sorted({*mine, *theirs})
        chapters = Counter(members[i][0] for i in both)
        if max(chapters.values()) > 1 or any(
            _agreement(members[i][1].date, members[j][1].date) is None for i in mine for j in theirs
        ):
            continue
        for i in both:
            group_of[i] = both
    kept = {id(group): group for group in group_of.values()}
    return tuple(tuple(members[i] for i in group) for group in sorted(kept.values()))
