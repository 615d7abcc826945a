"""Names that the register does not know, proposed from the chapters.

    texts → mentions by rule → forms with their evidence → people, organisations and works
          → whom of the register they probably are → proposals

A form is proposed on evidence that can be shown: a gloss (辛顿（Geoffrey Hinton）), an interpunct, a
role before it, a title or a verb of speech behind it, its being part of a full name. Script is folded
throughout. That two forms are one person is said *surely* only where a gloss says it; a difference of
one character is *likely*; likeness of sound only ranks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cache

from book.model.apparatus import Name, destinations
from book.policy import collation
from book.suggest import byword
from book.suggest import lexicon as words
from book.suggest.identity import ORDER, Form, Parties, Party, is_enough, who_is
from book.suggest.proposal import Proposal, Text, quotation
from book.suggest.rules import RULES, Matcher, stands_alone
from book.suggest.shapes import (
    ASK,
    LATIN,
    LIKELY,
    PERSON,
    STOP,
    SURE,
    Mention,
    all_han,
    is_chinese,
    is_foreign,
    key,
    parts_of,
    simplified,
    surname_addressed,
    surname_of,
)


def propose(
    texts: Sequence[Text],
    register: Sequence[Name],
    refused: Collection[tuple[str, str]] = (),
) -> tuple[Proposal, ...]:
    """What the register might take in, the surest and most frequent first. ``refused``: forms
    (folded) with the entry they are not (or "" where they are no name at all)."""
    return _Finder(texts, register, refused).run()


class _Finder:
    def __init__(
        self, texts: Sequence[Text], register: Sequence[Name], refused: Collection[tuple[str, str]]
    ) -> None:
        self.texts, self.refused = texts, set(refused)
        self.blocks = [
            (number, block, simplified(block))
            for number, text in enumerate(texts)
            for block in text.blocks
        ]
        self.forms: dict[str, Form] = {}
        self.parties: dict[str, Party] = {}
        self.places: dict[str, set[int]] = defaultdict(set)  # the chapters a form stands in
        target = destinations(register)
        self.decoys = {simplified(d) for name in register for d in name.not_}
        for name in register:
            party = self.parties.setdefault(
                target[name.id], Party(target[name.id], name.kind, known=True)
            )
            for form in (name.heading, name.latin, *(v.form for v in name.variants)):
                if form:
                    party.forms[simplified(form)] = None
        self.known = {key(f) for p in self.parties.values() for f in p.forms}
        self.known |= {key(d) for d in self.decoys}

    def run(self) -> tuple[Proposal, ...]:
        self.collect()
        self.sift()
        self.derive()
        self.count()
        return self.proposals()

    def collect(self) -> None:
        for _, _, s in self.blocks:
            for rule in RULES:
                for mention in rule(s):
                    if mention.rule in _LOOSE and byword.cuts(s, mention.start, mention.end):
                        continue
                    text = s[mention.start : mention.end].strip(" ·.")
                    if len(text) > 1:
                        self.forms.setdefault(text, Form(text)).add(mention)

    def sift(self) -> None:
        """Drop what a longer or a shorter form explains better."""
        everything = "\n".join(s for _, _, s in self.blocks)
        for text, form in list(self.forms.items()):
            if surname_addressed(text):
                continue
            if len(text) == 2 and all_han(text) and not form.strong and is_chinese(text):
                places = [m.end() for m in re.finditer(text, everything)]
                behind = {everything[end : end + 1] for end in places}
                stopped = any(STOP.match(everything, end) for end in places)
                [last] = behind if len(behind) == 1 else [""]
                if (
                    len(places) > 1 + is_foreign(text)
                    and all_han(last)
                    and last not in words.NEVER_GIVEN
                    and not stopped
                ):
                    self.forms.setdefault(text + last, self.forms.pop(text)).text = text + last
        count = cache(everything.count)
        within: dict[str, set[str]] = defaultdict(set)  # a form → those it is part of
        for text in self.forms:
            for n in (1, 2):
                for at in range(n + 1):
                    within[text[at : len(text) - n + at]].add(text)
        for text, form in list(self.forms.items()):
            if form.strong or not all_han(text):
                continue
            for shorter in (text[:-1], text[1:]):
                if text[-1] in words.SHORT_TITLES:
                    continue  # 边巴哥
                other = self.forms.get(shorter)
                if other and (count(shorter) > count(text) or other.strong):
                    self.forms.pop(text, None)
        sure = {t for t, f in self.forms.items() if f.strong} | self.known
        for text, form in list(self.forms.items()):
            if form.rules.keys() <= {"words", "standing", "apart", "part"} and all_han(text):
                most = (text[:n] for n in range(2, len(text)) if text[n:] not in words.SHORT_TITLES)
                if text not in self.known and any(t in sure and is_foreign(t) for t in most):
                    del self.forms[text]  # 哈达德合
        for text, form in list(self.forms.items()):
            if form.strong or not all_han(text) or text in self.known:
                continue
            if any(count(longer) == count(text) for longer in within[text] & self.forms.keys()):
                del self.forms[text]
        full = [f for p in self.parties.values() for f in p.forms]
        full += [t for t, f in self.forms.items() if f.weight > 1]
        surnames = {s for t in full if (s := surname_of(t))}
        for text, form in list(self.forms.items()):
            placed = text in words.PLACES and not form.strong
            if not is_enough(form, surnames) or placed or text in self.decoys:
                del self.forms[text]

    def derive(self) -> None:
        """Parts of full names and short names of organisations, where they stand alone."""
        wanted: dict[str, tuple[str, str]] = {}
        full = [(f.text, f.kind) for f in self.forms.values()]
        full += [(f, p.kind) for p in self.parties.values() for f in p.forms]
        full.sort(key=lambda one: one[1] != PERSON)  # a founder's name is the person's first
        for text, kind in full:
            for part in parts_of(text, kind):
                wanted.setdefault(part, ("part" if kind == PERSON else "short", kind))
        taken = {*self.forms, *self.decoys, *(f for p in self.parties.values() for f in p.forms)}
        matcher = Matcher({*taken, *wanted, *words.PLACES})
        for _, _, s in self.blocks:
            for start, end in matcher.over(s):
                text = s[start:end]
                if text in wanted and text not in taken and stands_alone(s, start, end):
                    rule, kind = wanted[text]
                    self.forms.setdefault(text, Form(text)).add(Mention(start, end, rule, kind, 2))

    def count(self) -> None:
        """Count each form where it stands by itself, and note where it first does."""
        taken = {*self.forms, *self.decoys, *(f for p in self.parties.values() for f in p.forms)}
        matcher = Matcher(taken)
        for number, (text, block, s) in enumerate(self.blocks):
            for start, end in matcher.over(s):
                self.places[s[start:end]].add(text)
                form = self.forms.get(s[start:end])
                if form is None or (form.derived and not stands_alone(s, start, end)):
                    continue
                if not form.count:
                    form.first = (number, start, end)
                form.count += 1
                form.spellings[block[start:end]] += 1
                form.slugs.add(text)

    # --- Who is who ------------------------------------------------------------------------------

    def proposals(self) -> tuple[Proposal, ...]:
        order = sorted(
            (f for f in self.forms.values() if f.count and key(f.text) not in self.known),
            key=lambda f: (
                bool(surname_addressed(f.text)),
                not f.glosses,
                -_fullness(f.text),
                -f.weight,
                f.text,
            ),
        )
        standing, fresh = Parties(self.parties.values()), Parties()
        new: list[Party] = []
        same: list[tuple[Form, str, str]] = []
        asked: list[tuple[Form, Party]] = []
        members: dict[int, list[Form]] = defaultdict(list)
        glossed: dict[str, str] = {}  # a Latin form → the Han it glosses
        for form in self.forms.values():
            for gloss in form.glosses:
                glossed.setdefault(gloss, form.text)
        for form in order:
            if (key(form.text), "") in self.refused:
                continue
            pair = glossed.get(form.text, "")
            near = (form.text, *form.glosses, *filter(None, [pair]))
            party, status = who_is(form, pair, standing.near(*near), self.places)
            if party and (key(form.text), party.id) not in self.refused:
                same.append((form, party.id, status))
                if status == SURE:
                    party.forms.update(dict.fromkeys((form.text, *form.glosses)))
                    standing.add(party)
                continue
            party, status = who_is(form, pair, fresh.near(*near), self.places)
            if party is None or status == ASK:
                if party and (key(form.text), "") not in self.refused:
                    asked.append((form, party))
                    continue
                party = Party("", form.kind)
                new.append(party)
            party.forms[form.text] = None
            for gloss in form.glosses:
                party.forms.setdefault(gloss)
            fresh.add(party)
            members[id(party)].append(form)
        lines = [text.lines() for text in self.texts]
        taken = set(self.parties)
        out = []
        for party in new:
            out.append(self._entry(members[id(party)], taken, lines))
            party.id = str(out[-1].entry["id"])
        for form, party in asked:
            if (key(form.text), party.id) not in self.refused:
                same.append((form, party.id, ASK))
        for form, owner, status in same:
            out.append(self._same(form, owner, status, taken, lines))
        rank = {SURE: 0, LIKELY: 1, ASK: 2}
        return tuple(
            sorted(out, key=lambda p: (rank[p.status], -p.count, p.chapter, p.line, str(p.entry)))
        )

    def _entry(self, forms: list[Form], taken: set[str], lines: list) -> Proposal:
        forms = sorted(
            forms,
            key=lambda f: (
                bool(surname_addressed(f.text)),
                -_fullness(f.text),
                -f.count,
                f.text,
            ),
        )
        han = [f for f in forms if not re.match(f"[{LATIN}]", f.text)]
        heading = (han or forms)[0]
        latin = [f for f in forms if f not in han and f is not heading]
        best = _spelling(latin[0]) if latin and _is_full(latin[0], forms) else ""
        if not best and han:
            glosses = [g for f in forms for g in f.glosses]
            best = max(glosses, key=len, default="")
        shown = [_spelling(f) for f in forms if f is not heading]
        entry: dict[str, object] = {"id": "", "heading": _spelling(heading)}
        if best:
            entry["latin"] = best
        entry["id"] = _new_id(best or entry["heading"], heading.kind, taken)
        entry["kind"] = heading.kind
        if variants := [s for s in shown if s != best]:
            entry["variants"] = variants
        return self._proposal(forms, heading, entry, lines)

    def _same(self, form: Form, owner: str, status: str, taken: set, lines: list) -> Proposal:
        entry = {"id": _new_id(_spelling(form), form.kind, taken), "heading": _spelling(form)}
        entry["kind"] = self.parties[owner].kind if owner in self.parties else form.kind
        return self._proposal([form], form, entry, lines, owner, status)

    def _proposal(self, forms, heading, entry, lines, same_as="", same_status="") -> Proposal:
        place = min(f.first for f in forms)
        number, start, end = place
        text, block, _ = self.blocks[number]
        best = max(forms, key=lambda f: f.weight)
        rules = dict.fromkeys(r for r in ORDER for f in forms if f.rules[r])
        return Proposal(
            entry,
            next(iter(rules)),
            best.status,
            sum(f.count for f in forms),
            quotation(block, start, end),
            self.texts[text].slug,
            lines[text].line(block, start, end),
            same_as,
            same_status,
        )


_LOOSE = frozenset(("role", "speech", "title", "standing", "apart"))


def _spelling(form: Form) -> str:
    return form.spellings.most_common(1)[0][0]


def _is_full(form: Form, forms: list[Form]) -> bool:
    return " " in form.text or form.rules["gloss"] > 0 or form.kind != PERSON


def _fullness(text: str) -> int:
    return 100 * (("·" in text) or (" " in text)) + len(text)


def _new_id(name: str, kind: str, taken: set[str]) -> str:
    romanised = collation.romanise_name(name) if kind == PERSON else collation.romanise(name)
    plain = unicodedata.normalize("NFKD", romanised).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))[:40].strip("-") or "name"
    made, number = slug, 2
    while made in taken:
        made, number = f"{slug}-{number}", number + 1
    taken.add(made)
    return made
