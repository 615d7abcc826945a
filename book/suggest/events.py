"""Statements become entries of the timeline: grouped across chapters, worded, proved.

Which statements tell the same event is proposed where their dates agree and their sentences share
people and rare words; nothing is merged, an editor says so.
"""

from __future__ import annotations

import datetime
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate, combinations, count, product

from book.model.apparatus import Event, HistoricalDate
from book.policy import dates
from book.policy.fold import fold
from book.policy.language import is_cjk
from book.policy.numerals import number
from book.suggest.dates import ASK, Hit, Statement, statements
from book.suggest.proposal import Proposal, Text


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
_ENOUGH_ABROAD = 0.075  # in two languages, which share no words
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
    members, words = [], []
    for told in chapters:
        for statement in told.statements:
            if _groupable(statement):
                members.append((told.slug, statement))
                words.append(_features(told, statement))
    weights = _rarity(words)
    squares = {word: weight**2 for word, weight in weights.items()}
    lengths = [math.sqrt(sum(squares[w] for w in bag)) or 1.0 for bag in words]
    crowd, kin = _crowd(members), _kinship(members, words)
    chinese = [any(_HAN.match(word) for word in bag) for bag in words]
    pairs = []
    for one, other in {*_by_date(members, crowd), *_by_words(members, words)}:
        (slug, first), (other_slug, second) = members[one], members[other]
        agreed = _agreement(first.date, second.date)
        if agreed is None or slug == other_slug:
            continue
        shared = sum(squares[w] for w in words[one] & words[other])
        score = shared / (lengths[one] * lengths[other])
        related = agreed and kin(slug, other_slug)
        if related:
            alike = crowd(slug, second.date, agreed) * crowd(other_slug, first.date, agreed)
            score += _weight(agreed, first.date, second.date) / alike
        enough = _ENOUGH_ABROAD if chinese[one] != chinese[other] else _ENOUGH
        if score >= (enough if related else _WORDS_ALONE if agreed else _NEXT_DAY):
            pairs.append((score, one, other))
    return _joined(members, sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])))


def _weight(agreed: str, one: str, other: str) -> float:
    return _WEIGHT[agreed] * (_SAME if one.rstrip("~") == other.rstrip("~") else 1)


def _groupable(statement: Statement) -> bool:
    """What is spoken, planned for tomorrow, not known or told of longer than a year tells no event by
    its date."""
    known = statement.date and statement.status != ASK
    if not known or statement.spoken or statement.rule == "tomorrow":
        return False
    return _days(_date(statement.date)) <= _LONGEST[-1][1]


def _by_date(
    members: Sequence[Member], crowd: Callable[[str, str, str], int]
) -> Iterator[tuple[int, int]]:
    """Pairs whose dates alone may do: each chapter tells next to nothing else of that time."""
    told: dict[str, list[int]] = defaultdict(list)
    for i, (_, statement) in enumerate(members):
        told[statement.date].append(i)
    for first, second, agreed in _agreeing(told):
        most = int(_weight(agreed, first, second) / _ENOUGH_ABROAD)
        if not most:
            continue
        few = [i for i in told[first] if crowd(members[i][0], second, agreed) <= most]
        others = [i for i in told[second] if crowd(members[i][0], first, agreed) <= most]
        for one, other in combinations(few, 2) if first == second else product(few, others):
            yield min(one, other), max(one, other)


def _agreeing(told: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """The pairs of dates that agree, each with itself too: those that begin before another ends."""
    spans = sorted((_date(date).earliest, _date(date).latest, date) for date in told)
    for i, (_, latest, date) in enumerate(spans):
        for earliest, _, other in spans[i:]:
            if earliest > latest:
                break
            if agreed := _agreement(date, other):
                yield date, other, agreed


def _by_words(
    members: Sequence[Member], words: Sequence[frozenset[str]]
) -> Iterator[tuple[int, int]]:
    """Pairs of one year that share a word few others of that year have."""
    told: dict[tuple[str, int], list[int]] = defaultdict(list)
    spans = []
    for i, ((_, statement), bag) in enumerate(zip(members, words, strict=True)):
        when = _date(statement.date)
        # the day after may be meant (two time zones)
        spans.append((when.earliest.toordinal(), when.latest.toordinal() + 1))
        for year in range(when.earliest.year, (when.latest + datetime.timedelta(1)).year + 1):
            for word in bag:
                told[word, year].append(i)
    for held in told.values():
        if not 1 < len(held) <= _FEW:
            continue
        for one, other in combinations(held, 2):
            (first, last), (second, end) = spans[one], spans[other]
            if first <= end and second <= last:
                yield one, other


_FEW = 60  # sentences of a year that a word tells from others


@cache
def _date(text: str) -> HistoricalDate:
    return dates.parse(text)


@cache
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
    """Whether two chapters tell of the same things: they share days, or many rare words, or tell of
    the same times, year for year and month for month. In two languages times are all they can
    share."""
    days: dict[str, set[str]] = defaultdict(set)
    bags: dict[str, set[str]] = defaultdict(set)
    for (slug, statement), bag in zip(members, words, strict=True):
        bags[slug] |= bag
        if _date(statement.date).precision == "day" and "/" not in statement.date:
            days[slug].add(statement.date)
    times = _times_told(members)
    weights = _rarity([frozenset(bag) for bag in bags.values()])
    size = {slug: math.sqrt(sum(weights[w] ** 2 for w in bag)) for slug, bag in bags.items()}

    seen = Counter(word for bag in bags.values() for word in bag)
    bags = {slug: {w for w in bag if seen[w] > 1 and not w.isascii()} for slug, bag in bags.items()}
    squares = {word: weights[word] ** 2 for bag in bags.values() for word in bag}

    @cache
    def kin(one: str, other: str) -> bool:
        shared_days = len(days[one] & days[other])
        if shared_days >= 2 or times(one, other) >= _SAME_TIMES:
            return True
        shared = sum(squares[w] for w in bags[one] & bags[other])
        alike = shared / ((size[one] * size[other]) or 1)
        return alike + 0.02 * shared_days >= _KIN

    return kin


_KIN = 0.038
_SAME_TIMES = 0.15
_YEAR_ALONE = 0.6  # of the weight of a month or a day


def _times_told(members: Sequence[Member]) -> Callable[[str, str], float]:
    """How alike the times are that two chapters tell of, from 0 to 1: the years, months and days they
    share, the rarer the more."""
    told: dict[str, set[str]] = defaultdict(set)
    for slug, statement in members:
        date = statement.date.rstrip("~?")
        if "/" not in date and "X" not in date:
            told[slug] |= {date[:length] for length in (4, 7, 10) if length <= len(date)}
    weights = {
        time: weight**2 * (_YEAR_ALONE if len(time) == 4 else 1)
        for time, weight in _rarity([frozenset(times) for times in told.values()]).items()
    }
    size = {slug: math.sqrt(sum(weights[time] for time in times)) for slug, times in told.items()}

    def alike(one: str, other: str) -> float:
        shared = told[one] & told[other]
        if len({time[:4] for time in shared}) < 2:  # one time may be chance
            return 0
        return sum(weights[time] for time in shared) / (size[one] * size[other])

    return alike


def _crowd(members: Sequence[Member]) -> Callable[[str, str, str], int]:
    """How many sentences of a chapter tell of the time of a date, as closely or closer."""
    told: dict[tuple, dict[str, set[tuple]]] = defaultdict(lambda: defaultdict(set))
    for slug, statement in members:
        place = (statement.block, statement.sentence)
        for name, most in _LONGEST:
            if _days(_date(statement.date)) <= most:
                for time in _times(statement.date, name):
                    told[slug, name, time][statement.date].add(place)

    @cache
    def times(slug: str, date: str, closely: str) -> int:
        places: set[tuple] = set()
        for time in _times(date, closely):
            for other, there in told.get((slug, closely, time), {}).items():
                if not dates.disagree(_date(other), _date(date)):
                    places |= there
        return len(places)

    return times


@cache
def _times(date: str, closely: str) -> range:
    """The months a date lies in, numbered; the years, where it is known to the year."""
    when, each = _date(date), 12 if closely == "year" else 1
    first, last = ((day.year * 12 + day.month - 1) // each for day in (when.earliest, when.latest))
    return range(first, last + 1)


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
        apart = {members[i][0] for i in mine}.isdisjoint(members[j][0] for j in theirs)
        if not apart or any(
            _agreement(members[i][1].date, members[j][1].date) is None for i in mine for j in theirs
        ):
            continue
        for i in both:
            group_of[i] = both
    kept = {id(group): group for group in group_of.values()}
    return tuple(tuple(members[i] for i in group) for group in sorted(kept.values()))


# --- Proposals -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter to propose from: its text, day of publication and language, which of its blocks are
    headings, and the names found in each."""

    text: Text
    published: HistoricalDate | None = None
    lang: str = "zh-Hans"
    headings: frozenset[int] = frozenset()
    hits: tuple[tuple[Hit, ...], ...] = ()


Refused = tuple[str, str]  # chapter and passage


def refusal(chapter: str, quote: str) -> Refused:
    """What a refused statement is known again by."""
    return chapter, fold(quote).text


def propose(
    chapters: Sequence[Chapter], events: Iterable[Event], refused: Collection[Refused] = ()
) -> tuple[Proposal, ...]:
    """The entries the chapters tell and the timeline lacks, in reading order. Not proposed: what a
    passage of the timeline's evidence holds already, what was refused, and one date told twice in
    one sentence. A statement without a date, to be asked, has an empty one for the editor to fill."""
    events = tuple(events)
    told = [
        Told(
            c.text.slug,
            c.text.blocks,
            statements(c.text.blocks, c.published, c.hits, c.headings),
        )
        for c in chapters
    ]
    proofs = {
        one.slug: _Proof(
            one.blocks,
            [(event, e.quote) for event in events for e in event.evidence if e.chapter == one.slug],
        )
        for one in told
    }
    group_of = _group_names(groups(told), {event.group for event in events}, proofs)
    out: list[Proposal] = []
    for chapter, one in zip(chapters, told, strict=True):
        out += _of_chapter(chapter, one, proofs[one.slug], group_of, refused)
    sizes = Counter(p.entry.get("group") for p in out)
    sizes.update(event.group for event in events if event.group)
    return tuple(_grouped(p, sizes[p.entry.get("group")]) for p in out)


def _grouped(proposal: Proposal, size: int) -> Proposal:
    """With the size of its group as it is proposed; of one entry there is no group."""
    if "group" not in proposal.entry:
        return proposal
    entry = dict(proposal.entry)
    if size < 2:
        del entry["group"]
    return replace(proposal, entry=entry, count=size)


def _group_names(
    found: Sequence[tuple[Member, ...]], taken: Collection[str], proofs: Mapping[str, _Proof]
) -> dict[tuple[str, int, int], str]:
    """The group of each statement (chapter, block, place): that of the entry that stands for one of
    them already; or else a name from the finest date."""
    out: dict[tuple[str, int, int], str] = {}
    used = set(taken)
    for members in found:
        standing = {proofs[slug].group(s.block, *s.sentence, s.date) for slug, s in members} - {""}
        if len(standing) == 1:
            name = standing.pop()
            out |= {(slug, s.block, s.start): name for slug, s in members}
            continue
        finest = min((s.date for _, s in members), key=lambda d: (_days(_date(d)), d))
        stem = re.sub(r"[^\dX-]+", "-", finest).strip("-")
        name = next(n for n in _numbered(stem) if n not in used)
        used.add(name)
        for slug, s in members:
            out[slug, s.block, s.start] = name
    return out


def _numbered(stem: str) -> Iterator[str]:
    yield f"on-{stem}"
    yield from (f"on-{stem}-{n}" for n in count(2))


class _Proof:
    """A chapter's text as evidence is looked for in it: all its blocks as one key."""

    def __init__(self, blocks: Sequence[str], proved: Iterable[tuple[Event, str]]) -> None:
        self.folded = [fold(block) for block in blocks]
        self.key = "".join(f.text for f in self.folded)
        self.starts = [0, *accumulate(len(f.text) for f in self.folded)]
        self.proved = [
            (event, at, at + len(key))
            for event, key in ((event, fold(quote).text) for event, quote in proved)
            for at in self.places(key)
        ]

    def places(self, key: str) -> Iterator[int]:
        at = self.key.find(key) if key else -1
        while at >= 0:
            yield at
            at = self.key.find(key, at + 1)

    def span(self, block: int, start: int, end: int) -> tuple[int, int]:
        """The range of the key for a range of a block."""
        offsets = self.folded[block].offsets
        first = self.starts[block]
        return first + bisect_left(offsets, start), first + bisect_left(offsets, end)

    def is_told(self, block: int, start: int, end: int, date: str = "") -> bool:
        """Whether evidence holds any of a range already; of entries of one date, if it is given."""
        first, last = self.span(block, start, end)
        held = (event for event, s, e in self.proved if s < last and first < e)
        return any(date in ("", event.when.text) for event in held)

    def group(self, block: int, start: int, end: int, date: str) -> str:
        """The group of the entry of a date that evidence in a range proves."""
        first, last = self.span(block, start, end)
        held = (e for e, begin, stop in self.proved if begin < last and first < stop)
        return next((e.group for e in held if e.group and e.when.text == date), "")

    def nth(self, block: int, start: int, end: int) -> int:
        """Which occurrence of its words a range is; 0 where there is no other."""
        first, last = self.span(block, start, end)
        places = list(self.places(self.key[first:last]))
        return places.index(first) + 1 if len(places) > 1 and first in places else 0


def _of_chapter(
    chapter: Chapter,
    told: Told,
    proof: _Proof,
    group_of: dict[tuple[str, int, int], str],
    refused: Collection[Refused],
) -> Iterator[Proposal]:
    lines = chapter.text.lines()
    seen: set[tuple] = set()
    for statement in told.statements:
        block = told.blocks[statement.block]
        start, end = _passage(block, statement, told.statements)
        quote = block[start:end]
        # one date told twice in a sentence is one entry; without a date the passage is all there is
        key = (statement.block, statement.sentence, statement.date or (start, end))
        known = proof.is_told(statement.block, *statement.sentence, statement.date or "?")
        if key in seen or known or proof.is_told(statement.block, start, end):
            continue
        seen.add(key)
        if refusal(told.slug, quote) in refused:
            continue
        nth = proof.nth(statement.block, start, end)
        evidence = {"chapter": told.slug, "quote": quote} | ({"nth": nth} if nth else {})
        names = [n for s, e, n in _hits(chapter, statement.block) if start <= s and e <= end]
        group = group_of.get((told.slug, statement.block, statement.start))
        entry: dict[str, object] = {
            "date": statement.date or None,
            "text": _worded(quote, statement.literal, chapter.lang),
        }
        if clock := _clock(block, statement):
            entry["time"] = clock
        if names:
            entry["names"] = list(dict.fromkeys(names))
        entry["evidence"] = [evidence]
        if statement.anchor and statement.date:
            entry |= {"said": statement.literal, "anchor": statement.anchor}
        if group:
            entry["group"] = group
        line = lines.line(block, statement.start, statement.end)
        yield Proposal(
            *(entry, statement.rule, statement.status, 1, quote, told.slug, line),
            more={"steps": [statement.steps]},
        )


_HOUR = re.compile(
    r"(?P<part>凌晨|清晨|清早|一早|早上|早晨|早间|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间|[早晨晚])?"
    r"(?:(?P<at>\d{1,2}):(?P<past>[0-5]\d)|(?P<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})[点时點時]"
    r"(?:(?P<half>半)|(?P<quarters>[一三])刻|(?P<minutes>[0-5]?\d|[一二三四五]?十?[一二三四五六七八九十])分)?)"
)
_MORNING = ("凌晨", "清晨", "清早", "一早", "早上", "早晨", "早间", "上午", "早", "晨")
_AM = re.compile(r",? (?:at )?(\d{1,2})(?::([0-5]\d))? ([ap])\.?m\b")


def _clock(block: str, statement: Statement) -> str:
    """The time of day told with a day: 周五下午3点 → 15:00. "" where there is none, or which half of
    the day is not said."""
    if statement.status == ASK or not re.fullmatch(r"\d{4}-\d\d-\d\d", statement.date):
        return ""
    if found := _AM.match(block, statement.end):
        hour, minute = int(found[1]), int(found[2] or 0)
        return _time(hour % 12 + 12 * (found[3] == "p"), minute) if 0 < hour <= 12 else ""
    found = _HOUR.search(fold(statement.literal).text)
    if not found:
        return ""
    part = found["part"] or ""
    hour = number(found["at"] or found["hour"])
    minute = number(found["past"] or found["minutes"] or "0")
    if found["half"] or found["quarters"]:
        minute = {"一": 15, "三": 45}.get(found["quarters"], 30)
    if hour is None or minute is None or (hour > 12 and part in _MORNING):
        return ""
    if part in _MORNING:
        return _time(0 if (part, hour) == ("凌晨", 12) else hour, minute)
    if part and hour < 12:  # 中午11点半, 下午3点; 晚上1点 is another day's
        noon = part in ("中午", "正午", "午间")
        late = hour >= 10 if noon else part in ("晚上", "晚间", "晚") and hour < 5
        return _time(hour if noon and late else hour + 12, minute) if noon or not late else ""
    plain = bool(found["at"]) or hour > 12 or (part and part[0] in "中正午下")
    return _time(hour, minute) if plain else ""


def _time(hour: int, minute: int) -> str:
    return f"{hour:02}:{minute:02}" if hour < 24 else ""


def _hits(chapter: Chapter, block: int) -> tuple[Hit, ...]:
    return tuple(chapter.hits[block]) if block < len(chapter.hits) else ()


_CLAUSE = re.compile(r"[，、；：;]|, |: ")
_MARKS = " \t\n\u3000，、；：。！？,;:.!?…—-"
_LONGEST_TEXT = 80


def _passage(block: str, statement: Statement, others: Sequence[Statement]) -> tuple[int, int]:
    """The part of the sentence that tells this date: up to where the next date's clause begins, and
    from where its own does if another was told before."""
    begin, end = statement.sentence
    same = [s for s in others if s.block == statement.block and s.sentence == statement.sentence]
    if any(s.end <= statement.start for s in same):
        begin = max(
            (m.end() for m in _CLAUSE.finditer(block, begin, statement.start)), default=begin
        )
    if following := [s for s in same if s.start >= statement.end]:
        stop = following[0].start
        end = max((m.start() for m in _CLAUSE.finditer(block, statement.end, stop)), default=end)
    part = block[begin:end]
    begin += len(part) - len(part.lstrip(_MARKS))
    return begin, begin + len(part.strip(_MARKS))


_LEAD = re.compile("(?:[自从在于到至约]|[Oo]n |[Ii]n |[Bb]y )*")
_AFTER = re.compile(r"[，、,：: ]+|(?=\w)(?![的里前后那之起以中间内])")


def _worded(passage: str, literal: str, lang: str) -> str:
    """The passage as an entry's text: without the date it opens with, which stands beside it; what
    is too long is cut after a clause, and shows it."""
    chinese = is_cjk(lang)
    lead = _LEAD.match(passage).end()
    text = passage
    if passage.startswith(literal, lead) and (after := _AFTER.match(passage, lead + len(literal))):
        text = passage[after.end() :] if len(passage) - after.end() > 3 else passage
    most = _LONGEST_TEXT if chinese else 2 * _LONGEST_TEXT
    if len(text) > most:
        cuts = [m.start() for m in _CLAUSE.finditer(text, 0, most)]
        text = text[: cuts[-1] if cuts and cuts[-1] > most // 3 else most].rstrip(_MARKS)
        return text + ("……" if chinese else " …")
    text = text[:1].upper() + text[1:]
    return text + ("。" if chinese else ".") if text[-1:] not in '”」』’"' else text
