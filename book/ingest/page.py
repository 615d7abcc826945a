"""A page under judgement: its lines, a verdict on each, and what they have been found to say.

Who is who in a header: the *author* wrote it first, not who translated, edited or photographed it; the
*publisher* is the house whose page it is, or the one the page names as its source ("来源：…"; behind a
site that passes a paper's report on, the paper). On a platform anyone may write on, the account is the
author, and the platform publishes; an account that is an outlet of its own (a WeChat account under its
own name) publishes itself. A department writes for its house. The date is of the first publication;
where a page says only when it was last changed, that day, with the words that say so.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from book.ingest import agreement
from book.ingest.capture import Header
from book.ingest.days import Dated, dates
from book.ingest.harvest import Fields, fields
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.masthead import house
from book.ingest.moments import is_local, moment_of
from book.ingest.names import is_person, is_site
from book.ingest.writers import writers


@dataclass(slots=True)
class Verdict:
    """Kept, or removed by ``rule``."""

    kept: bool = True
    rule: str = "body.paragraph"

    def remove(self, rule: str) -> None:
        self.kept, self.rule = False, rule


@dataclass(slots=True)
class Said:
    """A field found, and on which line."""

    authors: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    editors: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    publisher: list[tuple[int, str]] = field(default_factory=list)
    posters: list[str] = field(default_factory=list)  # accounts that may have written it
    letters: list[str] = field(default_factory=list)  # senders whose letter another wrote
    windows: list[str] = field(default_factory=list)  # sites behind a window's title
    holders: list[str] = field(default_factory=list)  # of the rights
    passed: list[str] = field(default_factory=list)  # sources, or accounts, of a platform's page
    wires: list[str] = field(default_factory=list)  # of datelines
    closing: list[str] = field(default_factory=list)  # sources that a closing line states
    source: list[tuple[int, str]] = field(default_factory=list)
    dates: list[tuple[int, str, str, str]] = field(default_factory=list)  # line, edtf, label, text


ORIGINAL = re.compile(key(r"^(?:原创|Original)\s+(?P<rest>\S.{1,60})$"))
_LABEL_ONLY = re.compile(
    key(
        r"^(?:(?:(?:本文|文章|信息|稿件)?(?:作者|记者|撰文|来源|出处|编辑|责任编辑)|(?:发布|发表)?(?:时间|日期)|著者|公开日|掲载日|出典|Author|Source|Date)\s*[:：]"
        r"|(?:By|Von|Par|Por|Published|Posted|Written by|Published on|Posted on"
        r"|Published in)\s*:?)$"
    ),
    re.I,
)


_CHANGED = re.compile(key(r"(?i:(?:last )?updated(?: on)?|(?:修改|更新)(?:于|时间)?)\s*[:：]?"))
# Beside who made it, each alone on a line: 文字 / 甲 / 摄影 / 乙
_CREDIT = re.compile(key(r"(?:文字|撰文|采访|采访撰文|责任编辑)$"))
_SIGNED_TO = re.compile(
    key(
        r"[(（](?:[\u4e00-\u9fff]{0,8}记者|(?:文|作者|撰文|撰稿)\s?[/／|｜:：])\s?"
        r"(?P<names>[\u4e00-\u9fff]{2,3}(?:[\s、，,]+[\u4e00-\u9fff]{2,3}){0,3})[)）]$"
    )
)
_CLOSING = re.compile(
    key(
        r"[(（【\[]\s?(?:(?:文章|本文|稿件)?(?:来源|出处)|原载|原刊|摘自|选自|转自|转载自)\s?[:：]?\s?"
        r"(?P<house>《[^《》]{2,16}》|[^\s\d，。：:()（）]{2,16})[\s，,]*(?:(?:19|20)\d\d[^()（）]{0,16})?[)）】\]]"
    )
)
_SIGNED = re.compile(r"[(（]\s?(?P<name>[\u4e00-\u9fff]{2,3})\s?[)）]")


class Page:
    """What is known of a page while it is judged; ``Head`` and ``zones`` go on from it."""

    def __init__(self, lines: Sequence[Line], stated: Header, has_dom: bool) -> None:
        self.lines = lines
        self.stated = stated
        self.has_dom = has_dom
        self.verdicts = [Verdict() for _ in lines]
        self.said = Said()
        self.questions: list[tuple[str, int]] = []
        self.headlines: tuple[int, ...] = ()
        self.title = ""
        self.named: tuple[str, ...] = ()  # who wrote it
        self.title_line = -1
        self.head_end = 0
        self.fields: dict[int, Fields] = {}
        self.words: set[str] = set()
        self.text_lower = ""
        self.begin = 0
        self.marks: dict[int, str] = {}

    def field(self, i: int) -> Fields:
        if i not in self.fields:
            line = self.lines[i]
            value = self.lines[i + 1].text if i + 1 < len(self.lines) else ""
            credit = _CREDIT.match(line.key) and is_person(value)
            if credit or (_LABEL_ONLY.match(line.key) and 0 < len(value) <= 40):
                label = line.text.rstrip(" :：")
                self.fields[i] = fields(
                    label
                    + (
                        " "
                        if label.lower() in ("by", "von", "par", "por", "news provided by")
                        else "："
                    )
                    + value
                )
            else:
                found = fields(line.text) if len(line.text) <= 240 else Fields()
                if found.dates and i and _CHANGED.fullmatch(self.lines[i - 1].key):
                    changed = tuple(replace(date, label="updated") for date in found.dates)
                    found = replace(found, dates=changed, labelled=True)
                self.fields[i] = found
        return self.fields[i]

    def _is_byline(self, i: int) -> bool:
        """Whether a line only says who, where and when (or is the value a label above it names)."""
        line = self.lines[i]
        if i and line.width <= 30 and not ends_sentence(line.text):
            above = self.lines[i - 1]
            if _LABEL_ONLY.match(above.key) and self.field(i - 1).any:
                return True
        if line.width > 90 or (line.prose == 2 and line.width > 60):
            return False
        found = self.field(i)
        if not found.any:
            return False
        rest = re.sub(r"\S+@\S+|#\w+|\d+ min(?:ute)? read", "", found.rest)
        bare = not any(date.label for date in found.dates) and not found.labelled
        if bare and any(line.text[date.end :].startswith(("，", ",")) for date in found.dates):
            return False  # a caption tells when
        if found.authors and any(date.label == "published" for date in found.dates):
            return line.prose < 2
        wide = len(re.sub(r"[\d\s:：.,+|/()（）-]", "", rest))
        below = self.field(i + 1) if i + 1 < len(self.lines) and found.authors else Fields()
        if below.dates and not found.rest and not line.prose:
            return True
        if found.labelled and (found.authors or found.editors or found.publisher or found.source):
            return wide <= 24 and not re.search("[。！？]", rest)
        if found.dates and not ends_sentence(re.sub(r"[AaPp]\.[Mm]\.$", "", line.text)):
            told = any(date.label for date in found.dates)
            return wide <= (24 if told else 16) and len(found.dates) <= 3
        return False

    def _take(self, i: int, found: Fields) -> None:
        line = self.lines[i]
        if m := ORIGINAL.match(line.key):
            names = [
                d
                for d in re.split(r"\s+", _without_dates(line.text[m.start("rest") :], i, self))
                if len(d) > 1
            ]
            if len(names) >= 2:
                self.said.authors.append((i, (names[0],)))
                self.said.publisher.append((i, names[1]))
            elif names:
                where = self.said.publisher if is_site(names[0]) else self.said.authors
                where.append((i, names[0] if where is self.said.publisher else (names[0],)))
        else:
            told = self.said.authors
            if found.authors and not found.compiled:  # before whom a compiler is no author
                told[:] = [one for one in told if not self.field(one[0]).compiled]
            if found.authors and not (found.compiled and told):
                told.append((i, found.authors))
            if found.publisher:
                self.said.publisher.append((i, found.publisher))
        if found.editors:
            self.said.editors.append((i, found.editors))
        if found.source:
            self.said.source.append((i, found.source))
        elif re.fullmatch(r"https?://[!-~]+", line.text):
            self.said.source.append((i, line.text))
        self.said.dates += [(i, d.edtf, d.label, _evidence(line.text, d)) for d in found.dates]

    def signature(self) -> tuple[str, ...]:
        """The names in parentheses that the text ends with."""
        kept = (o for o, v in zip(self.lines, self.verdicts, strict=True) if v.kept and o.prose)
        last = next(reversed(list(kept)), None)
        if last and (m := _SIGNED_TO.search(last.key)):
            start, end = m.span("names")
            names = tuple(re.split(r"[\s、，,]+", last.text[start:end]))
            if all(map(is_person, names)):
                return names
        for line in reversed(self.lines):
            if (m := _SIGNED.fullmatch(line.text)) and is_person(m["name"]):
                return (m["name"],)
        return ()

    def _take_closing_source(self) -> None:
        """What the line says that closes the text in parentheses: （来源：青石日报 2018年3月4日）."""
        texts = [i for i, o in enumerate(self.lines) if self.verdicts[i].kept and o.prose == 2]
        last = max(texts, default=0)
        for i, line in enumerate(self.lines[last + 1 : last + 4], last + 1):
            if (m := _CLOSING.fullmatch(line.key)) and not self.said.publisher:
                self.said.closing.append(line.text[slice(*m.span("house"))].strip("《》 "))
                found = dates(line.text)
                self.said.dates += [(i, d.edtf, d.label, _evidence(line.text, d)) for d in found]

    def _header(self) -> Header:
        self._take_closing_source()
        said, stated = self.said, self._weighed()
        published, evidence = stated.published, stated.published_evidence
        if not published:
            published, evidence = self._published()
        elif (shown := self._shown_beside(published)) and shown[0] != published:
            published, evidence = shown
        editors = tuple(dict.fromkeys(e for _, names in said.editors for e in names))
        self.named = stated.authors or self.stated.authors or writers(self)
        authors = stated.authors or tuple(  # a paper is no author
            name for name in self.named if is_person(name) or not is_site(name)
        )
        if ("authors-differ", -1) in self.questions:
            authors = ()
        publisher = stated.publisher
        if not publisher:
            publisher = house(self)
        if not stated.authors and publisher in authors:
            # one name, said to have written and to have published it: a person's is no site's
            others = tuple(name for name in authors if name != publisher)
            whose = is_person(publisher) or len(publisher) < 4
            authors, publisher = (authors, "") if whose else (others, publisher)
        source = stated.source or next((s for _, s in said.source), "")
        return Header(
            title=self.title or stated.title,
            authors=authors,
            editors=stated.editors or editors,
            publisher=publisher,
            source=source,
            published=published,
            published_evidence=evidence,
            lang=stated.lang,
        )

    def is_desk(self, name: str) -> bool:
        """Whether the page says of a name that it is a house's own team (甲是乙旗下的团队)."""
        form = re.compile(key(rf"{re.escape(name)}(?:是|为)[^。，]{{1,16}}旗下"))
        return any(line.text.startswith(name) and form.match(line.key) for line in self.lines)

    def cased(self, name: str) -> str:
        """A name in capitals as the page writes it elsewhere."""
        if not name.isupper() or not name.isascii():
            return name
        usual = name.title()
        return usual if any(usual in line.text for line in self.lines) else name

    def _stamps(self) -> list[tuple[int, str, str, str]]:
        """Dates that lines below the text state under a label ("编辑于 2024-03-05")."""
        out = []
        for i in range(self.head_end, len(self.lines)):
            line = self.lines[i]
            if line.prose == 0 and line.width <= 30:
                stated = (d for d in self.field(i).dates if d.label in ("published", "updated"))
                out += [(i, d.edtf, d.label, _evidence(line.text, d)) for d in stated]
        return out

    def _weighed(self) -> Header:
        """What the page's code states, with the authors its lines name where that explains a login or
        a house, or says more; without, where the two name different people: that is asked."""
        stated = self.stated
        if not stated.authors:
            return stated
        by = (f.authors for f in map(self.field, range(self.head_end)) if f.labelled and f.authors)
        shown = next(by, ())
        if not shown and all(map(agreement.is_login, stated.authors)):
            shown = writers(self)
        authors = agreement.authors(stated.authors, shown)
        if authors is None:
            self.questions.append(("authors-differ", -1))
        return replace(stated, authors=authors or ())

    def _shown_beside(self, stated: str) -> tuple[str, str] | None:
        """The one day a page shows above its text, where its code states another. The day before or
        after is the page's own where the code has the clock of elsewhere (a later one may else be
        of a change). Another day that stands under a label, or by the author, leaves it open."""
        if len(stated) != len("2024-03-05"):
            return None
        told = [
            (day, text, kind)
            for i, day, kind, text in self.said.dates
            if i < self.head_end and kind in ("", "published") and len(day) == len(stated)
        ]
        told += [
            (date.edtf, _evidence(self.lines[i].text, date), date.label or "signed")
            for i in range(self.head_end)
            if (found := self.field(i)).authors and found.labelled
            for date in found.dates
            if date.label in ("", "published") and len(date.edtf) == len(stated)
        ]
        if len({day for day, *_ in told}) != 1 or told[0][0] == stated:
            return None
        day, text, _ = told[0]
        apart = datetime.date.fromisoformat(day) - datetime.date.fromisoformat(stated)
        code = moment_of(self.stated.published_evidence.rpartition(": ")[2])
        if apart.days == -1 or (apart.days == 1 and code and is_local(code, day, text)):
            return day, text
        if not any(kind == "published" or (kind and abs(apart.days) > 1) for *_, kind in told):
            return None
        self.questions.append(("dates-differ", -1))
        return "", ""

    def _is_of_today(self, i: int) -> bool:
        """Whether the line above says that a date is of the day the page was looked at."""
        above = self.lines[i - 1].text if i else ""
        both = dates(f"{above} {self.lines[i].text}") if len(above) <= 20 else ()
        return [d.label for d in both] == ["other"]

    def _published(self) -> tuple[str, str]:
        """The date said to be of publication; else the one date of the head. Two that differ leave
        it open."""
        head = [date for date in self.said.dates if date[0] < self.head_end]
        head = [date for date in head if not self._is_of_today(date[0])]
        behind = [date for date in self.said.dates if date[0] >= self.head_end]
        if not self.said.dates:
            behind = self._stamps()
        below = [date for date in head if date[0] > self.title_line]
        for label, told in (
            ("published", head),  # what stands behind may be of a comment
            ("", below),  # what stands above the title, of the page
            ("published", behind),
            ("", head),
            ("", behind),
            ("dateline", self.said.dates),
            ("updated", head),  # where the page says no more than when it was last changed
            ("updated", behind),
        ):
            some = [(edtf, text) for _, edtf, kind, text in told if kind == label]
            days = {edtf for edtf, _ in some}
            if len(days) == 1:
                return some[0]
            if len(days) > 1:
                finest = max(days, key=len)
                if all(finest.startswith(day) for day in days):
                    return next(pair for pair in some if pair[0] == finest)
                self.questions.append(("dates-differ", -1))
                return "", ""
        return "", ""


def _evidence(text: str, date: Dated) -> str:
    """The words that say a date; for a last change, with those that say so."""
    start = max(0, date.start - 12) if date.label == "updated" else date.start
    return text[start : date.end].strip()


def _without_dates(text: str, i: int, judge: Page) -> str:
    for date in reversed(dates(text)):
        text = text[: date.start]
    return re.sub(r"\s+(?:北京|上海|发表于.*)$", "", text).strip()
