"""Forms with what speaks for them, and whom they mean: an entry of the register, or one another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from book.policy import collation
from book.suggest import lexicon as words
from book.suggest.shapes import (
    ASK,
    LATIN,
    LIKELY,
    ORGANISATION,
    PERSON,
    SURE,
    Mention,
    all_han,
    has_given,
    is_chinese_name,
    is_foreign,
    key,
    parts_of,
    pinyin,
    surname_addressed,
    surname_of,
)

_MOST = 2  # mentions by one rule that add weight: a common word is found again and again


@dataclass(slots=True)
class Form:
    text: str  # in simplified characters
    rules: Counter = field(default_factory=Counter)
    kinds: Counter = field(default_factory=Counter)
    glosses: Counter = field(default_factory=Counter)
    weight: int = 0
    worded: int = 0  # of the weight, what only the dictionary's words say
    count: int = 0
    spellings: Counter = field(default_factory=Counter)
    first: tuple[int, int, int] = (0, 0, 0)  # block, start, end
    slugs: set = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        self.rules[mention.rule] += 1
        self.kinds[mention.kind] += mention.weight
        if self.rules[mention.rule] <= _MOST:
            self.weight += mention.weight
            self.worded += mention.weight * (mention.rule == "words")
        if mention.gloss:
            self.glosses[mention.gloss] += 1

    @property
    def kind(self) -> str:
        return self.kinds.most_common(1)[0][0]

    @property
    def rule(self) -> str:
        return next(r for r in ORDER if self.rules[r])

    @property
    def strong(self) -> bool:
        return any(self.rules[r] for r in ("gloss", "interpunct", "brackets", "suffix", "familiar"))

    @property
    def derived(self) -> bool:
        return not self.strong and self.rules.keys() <= {
            "part",
            "short",
            "apart",
            "standing",
            "speech",
            "role",
            "words",
        }

    @property
    def status(self) -> str:
        if self.weight - self.worded >= 4:
            return SURE
        return LIKELY if self.weight >= 2 else ASK


def is_enough(form: Form, surnames: Collection[str]) -> bool:
    """Whether what speaks for a form suffices to ask the editor."""
    text = form.text
    if form.strong or form.kind != PERSON or not all_han(text):
        return form.weight >= 2
    if surname := surname_addressed(text):
        return form.weight >= 2 or surname in surnames
    if form.rules["words"] and form.weight >= 2:
        return True
    if text[:2] in words.COMPOUND:
        return form.weight >= 2
    if is_foreign(text):
        return form.weight >= 2 or (
            len(text) >= 3 and sum(c in words.HARD for c in text) >= len(text) - 1
        )
    if text[0] in words.WEAK_SURNAMES:
        if len(text) == 2 and len(form.rules) < 2:
            return False
        return form.weight >= (2 if has_given(text) else 4)
    return form.weight >= (
        1 if has_given(text) and len(text) > 2 else 2 if has_given(text) or len(text) > 2 else 3
    )


ORDER = (
    *("gloss", "interpunct", "brackets", "suffix", "latin", "role", "title", "speech"),
    *("context", "familiar", "part", "short", "words", "apart", "standing"),
)


@dataclass(slots=True)
class Party:
    """Somebody or something that forms stand for: an entry of the register, or a new one."""

    id: str
    kind: str
    forms: dict[str, None] = field(default_factory=dict)
    known: bool = False

    @property
    def latin(self) -> list[str]:
        return [f for f in self.forms if re.match(f"[{LATIN}]", f)]


class Parties:
    """Parties by what their forms are made of, so that each form is held against few of them."""

    def __init__(self, parties: Iterable[Party] = ()) -> None:
        self.order: dict[int, int] = {}
        self.by: dict[object, dict[int, Party]] = defaultdict(dict)
        for party in parties:
            self.add(party)

    def add(self, party: Party) -> None:
        """Take a party in, or the forms it has got since."""
        self.order.setdefault(id(party), len(self.order))
        for form in party.forms:
            for gram in _grams(form):
                self.by[gram][id(party)] = party

    def near(self, *forms: str) -> list[Party]:
        """Those that any of the forms might mean, in the order they were taken in."""
        found: dict[int, Party] = {}
        for form in forms:
            for gram in _grams(form):
                found.update(self.by.get(gram, {}))
        return sorted(found.values(), key=lambda party: self.order[id(party)])


def _grams(form: str) -> set[object]:
    """Each Han character, how each Latin word begins, and the whole as it is spelt."""
    spelt = _romanised(form) if is_chinese_name(form) else form
    latin = (word for word in re.findall(r"[^\W\d_]+", form) if word[0] <= "\u024f")
    grams: set[object] = {word[:2].casefold() for word in latin}
    return grams | {c for c in form if c > "\u024f"} | {tuple(sorted(_letters(spelt)))}


@lru_cache(maxsize=100_000)
def _romanised(name: str) -> str:
    return collation.romanise_name(name)


def who_is(
    form: Form, pair: str, parties: Sequence[Party], places: Mapping[str, Collection[int]]
) -> tuple[Party | None, str]:
    """Whom a form probably means, and how surely. Of several the one in the same chapter is meant;
    a form of address reaches no further than its chapter."""
    ranked: dict[str, list[Party]] = defaultdict(list)
    here = set(places.get(form.text, ()))
    stands = {id(p): set().union(*(places.get(f, ()) for f in p.forms)) for p in parties}
    near = {owner for owner, chapters in stands.items() if here & chapters}
    for party in parties:
        if status := _meant(form, pair, party):
            far = stands[id(party)] and id(party) not in near
            if status == LIKELY and far and surname_addressed(form.text):
                status = ASK
            ranked[status].append(party)
    for status in (SURE, LIKELY, ASK):
        found = ranked[status]
        for fits in (lambda p: p.kind == form.kind, lambda p: id(p) in near):
            if len(found) > 1:
                found = [p for p in found if fits(p)] or found
        if len(found) == 1:
            return found[0], status
        if found:
            return found[0], ASK
    return None, ""


def _meant(form: Form, pair: str, party: Party) -> str:
    own = {key(f) for f in party.forms}
    glosses = {key(g) for g in form.glosses} | ({key(pair)} if pair else set())
    if glosses & own:
        return SURE
    text = form.text
    if party.kind == PERSON and _spells(text, party):
        return LIKELY
    if form.kind != party.kind and not (form.kind == PERSON and form.weight < 3):
        return ""
    parts = {part for f in party.forms for part in parts_of(f, party.kind)}
    if text in parts or any(key(g) in {key(p) for p in parts} for g in form.glosses):
        return LIKELY
    if party.kind == ORGANISATION:
        return _short_of(text, party)
    surname = surname_addressed(text)
    if surname:
        return LIKELY if any(_has_surname(f, surname) for f in party.forms) else ""
    if party.known and "·" in text and text.split("·")[-1] in party.forms:
        return LIKELY
    for other in (*party.forms, *parts):
        if status := _alike(text, other):
            return status
    return ""


def _has_surname(name: str, surname: str) -> bool:
    """陶老伯 is 陶阿根; 贝先生 is 贝克特, too."""
    if surname_of(name) == surname:
        return True
    return all_han(name) and len(name) == 3 and name[0] == surname and not surname_addressed(name)


def _spells(text: str, party: Party) -> bool:
    """Whether one is the other in pinyin, surname first or last."""
    han = [f for f in party.forms if is_chinese_name(f)] if text.isascii() else []
    names = [_romanised(f) for f in han]
    if is_chinese_name(text):
        names, text = [_romanised(text)], " ".join(party.latin)
        return any(sorted(_letters(n)) == sorted(_letters(f)) for n in names for f in party.latin)
    return any(sorted(_letters(n)) == sorted(_letters(text)) for n in names)


def _letters(latin: str) -> list[str]:
    return re.findall("[a-z]+", re.sub("['’-]", "", latin.lower()))


def _short_of(text: str, party: Party) -> str:
    for f in party.forms:
        for a, b in ((f, text), (text, f)):
            if len(b) >= 2 and all_han(b) and a != b:
                if (a.startswith(b) or a.endswith(b)) and len(b) >= 3:
                    return LIKELY
                if (
                    len(b) <= 4
                    and b[0] == a[0]
                    and _subsequence(b, a)
                    and all_han(a)
                    and len(a) >= 4
                ):
                    return ASK
        if all_han(f) and _alike(text, f):
            return ASK
    return ""


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(c in rest for c in short)


def _alike(a: str, b: str) -> str:
    """Two spellings that differ in one character: likely one name where they are transliterated and
    long enough; else only a question, if they sound alike."""
    if a == b or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 2:
        return ""
    if "·" in a and "·" in b and pinyin(a) == pinyin(b):
        return LIKELY
    if not _near(a, b):
        return ""
    if re.match(f"[{LATIN}]", a):
        return LIKELY if min(len(a), len(b)) >= 5 else ""
    foreign = all("·" in t or is_foreign(t) for t in (a, b))
    if foreign and min(len(a), len(b)) >= 3:
        return LIKELY
    return ASK if pinyin(a) == pinyin(b) else ""


def _near(a: str, b: str) -> bool:
    """Whether one character changed, added or left out makes one of the other."""
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    if a[head : head + 2] == b[head : head + 2][::-1] and a[head + 2 :] == b[head + 2 :]:
        return True  # two changed places
    return a[head + 1 :] == b[head + 1 :] or a[head + 1 :] == b[head:] or a[head:] == b[head + 1 :]
