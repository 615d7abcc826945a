"""Statements become entries of the timeline: grouped across chapters, worded, proved.

Nothing is merged: that statements of one group tell one event, an editor says.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, count

from book.model.apparatus import Event, HistoricalDate
from book.policy.fold import fold
from book.policy.language import is_cjk
from book.policy.numerals import number
from book.suggest.dates import ASK, Hit, Statement, statements
from book.suggest.groups import Member, Told, days, groups, passage
from book.suggest.proposal import Proposal, Text


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
    them already; or else a name from the finest date, by which the editor sees what day may be meant
    where one is to ask."""
    out: dict[tuple[str, int, int], str] = {}
    used = set(taken)
    for members in found:
        standing = {proofs[slug].group(s.block, *s.sentence, s.date) for slug, s in members} - {""}
        if len(standing) == 1:
            name = standing.pop()
            out |= {(slug, s.block, s.start): name for slug, s in members}
            continue
        dated = (s.date for _, s in members if s.status != ASK)
        finest = min(dated, key=lambda d: (days(d), d))
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
        start, end = _passage(told, statement)
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


def _passage(told: Told, statement: Statement) -> tuple[int, int]:
    """The passage that tells a statement, without the marks around it."""
    begin, end = passage(told, statement)
    part = told.blocks[statement.block][begin:end]
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
