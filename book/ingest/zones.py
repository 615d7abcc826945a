# ruff: noqa: E501
"""Which blocks are the article: lines → a verdict each, and the header the page states.

``head`` judges what stands above the text. What follows is parted into text, boxes inside it and the
*tail* by ``segment``. Inside the text a line is removed only by what it says itself. What may be
furniture without being sure is kept and asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from book.ingest.byline import CREDITED
from book.ingest.capture import Header
from book.ingest.harvest import Fields
from book.ingest.head import FOLLOWERS, HEAD_LINES, Head
from book.ingest.lexicon import key
from book.ingest.lines import Line
from book.ingest.names import is_site
from book.ingest.odds import odds
from book.ingest.page import Verdict
from book.ingest.segment import KEYWORDS_BAR, TAIL, UNSURE, bare, heads, refers, segments
from book.ingest.stretch import settled

# The only rules that may take running text by its own words.
OF_PROSE = frozenset(
    "disclaimer notice prompt author copyright advertisement spam comments".split()
)


OUTSIDE = frozenset("nav aside footer form button menu dialog".split())
_NAMED = {
    "comments": "comments.entry",
    "related": "related.item",
    "share": "share.prompt",
    "ad": "advertisement.label",
    "tags": "tags.list",
    "author": "author.card",
    "prompt": "prompt.follow",
    "footer": "navigation.footer",
    "nav": "navigation.menu",
    "menu": "navigation.menu",
}


@dataclass(frozen=True, slots=True)
class Zones:
    """The verdicts, and what the head and tail said."""

    verdicts: tuple[Verdict, ...]
    header: Header
    head_end: int
    questions: tuple[tuple[str, int], ...] = ()
    headlines: tuple[int, ...] = ()  # lines that may be the title, where none surely is


_FURNITURE = -2.5  # odds below which a line above the text goes
_SPAM_ITEM = re.compile(r"[|｜]")
_IN_STATE = {
    "box": "tail.furniture",
    "list": "related.item",
    "replies": "comments.entry",
    "tail": "tail.furniture",
    "related": "related.item",
    "comments": "comments.entry",
}
_RELATED_SURE = re.compile(
    key(
        "推荐|相关|热点|热门|猜你|排行|[Rr]elated|[Rr]ecommended|Most|Trending|More from|おすすめ|ランキング|关连|あわせて"
    )
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|（C）|\(C\)|Copyright(?:\s*©|\s*\(c\))?|版权所有)\s*(?:\d{4}\s*(?:[-–]\s*(?:\d{4}|至今|present))?)?\s*(?P<site>[^\d\s|｜.,，。©][^|｜.,，。©\n]{1,30}?)"
    r"\s*(?:[.,，。|｜]|版权|保留|[Aa]ll [Rr]ights|ALL RIGHTS|Inc\b|LLC|\Z)"
)
# Who owns a site is not yet the site.
_HOLDER = re.compile(
    key(
        r"^本[文站网刊报]|^了解|作者|所有|版权|[Aa]ll [Rr]ights|保留|公司|集团|中心$"
        r"|\b(?:Group|Media|Publishing|Publications|Inc|LLC|Ltd|Limited|GmbH|Company|Corporation|Corp|Holdings|Partners|Newspapers|Communications|Networks?|Interactive|Enterprises)\b"
    )
)
_PERSONAL = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+$")
_SIGNED = re.compile(r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")  # below a text
# Words that verse and other discourse has, and names and titles in lists seldom.
_VERSE = re.compile(r"[的了着我你他她不也到]|[,，、;；]|\b(?:the|of|and|I|you|my)\b")
_STANDS = re.compile(
    key("不代表.{1,16}(?:立场|观点)|观点仅代表|转载.{0,6}注明|未经.{0,8}(?:许可|授权)")
)
_PROMPTS = frozenset("prompt notice advertisement".split())


def _named(within: Sequence[str]) -> str:
    """The rule for what the page itself names as standing around the article."""
    return next((rule for name, rule in _NAMED.items() if name in within), "extractor.outside")


def zones(lines: Sequence[Line], stated: Header, has_dom: bool = False) -> Zones:
    """Judge every line."""
    return _Judge(lines, stated, has_dom).run()


class _Judge(Head):
    def run(self) -> Zones:
        if self.has_dom:
            self._outside()
        first = self._behind_summary(self._first_prose())
        self._head(first)
        self._head_by_odds()
        last = self._sections()
        self._spam_rows(last)
        self._inner()
        header = self._header()
        return Zones(
            tuple(self.verdicts), header, self.head_end, tuple(self.questions), self.headlines
        )

    def _head_by_odds(self) -> None:
        """Above the text, what no rule named but is furniture by its odds goes; the rest is asked."""
        for i in range(self.head_end):
            line, verdict = self.lines[i], self.verdicts[i]
            captioned = line.block.kind == "caption"  # as the page's own code says
            if (
                verdict.kept
                and not captioned
                and self.odds[i] < (_FURNITURE if line.prose < 2 else 2 * _FURNITURE)
            ):
                verdict.remove("head.furniture")
        self.questions = [
            (code, i) for code, i in self.questions if code != "unsure" or self.verdicts[i].kept
        ]

    @cached_property
    def odds(self) -> list[float]:
        return settled(self.lines, odds(self.lines))

    def _outside(self) -> None:
        """What the page's structure puts outside the article. The extractor's vote decides at the
        edges; between its first and last block, running text it left out is kept."""
        votes = [i for i, line in enumerate(self.lines) if line.block.vote]
        if not votes:
            return
        first, last = votes[0], votes[-1]
        for i, line in enumerate(self.lines):
            if line.block.vote or line.block.vote is None:
                continue
            furniture = OUTSIDE & set(line.block.within) or line.block.link_density > 0.5
            rescued = (
                first < i < last
                and not furniture
                and (
                    line.prose == 2
                    or line.block.kind[:1] == "h"
                    or line.block.kind in ("quote", "cell", "caption")
                )
            )
            if not rescued:
                self.verdicts[i].remove(_named(line.block.within))

    def _sections(self) -> int:
        """Part the lines behind the head into text, boxes inside it and the tail. Returns where the
        tail begins."""
        lines, verdicts, n = self.lines, self.verdicts, len(self.lines)
        rows = [i for i in range(self.head_end, n) if verdicts[i].kept]
        rules = {i: self._behind(i) for i in rows}
        inner = {i for i in rows if rules[i] and self._goes(i, rules[i])}
        silent = not any(lines[i].prose for i in rows)  # not one sentence: verse, or a list
        values = [0.0] * n if silent else self.odds
        states = segments(rows, lines, rules, inner, values)
        tail = next((i for i in rows if states[i] in TAIL), n)
        begin = next((i for i in rows if states[i] == "body"), 0)
        gap = 0
        for at, i in enumerate(rows):
            line, rule, state = lines[i], rules[i], states[i]
            if state != "body":
                if rule in ("", "end.mark") or (rule == "related.heading" and state == "comments"):
                    above = state == "box" and i < begin
                    rule = "head.furniture" if above else _IN_STATE[state]
                    rule = "spam.places" if KEYWORDS_BAR.search(line.text) else rule
                verdicts[i].remove(rule)
                if not self.said.authors and CREDITED.match(line.key):
                    self._take(i, self.field(i))
            elif (
                line.text
                and line.prose < 2
                and self.odds[i] < UNSURE
                and not refers(lines[i - 1], line)
            ):
                verdicts[i].rule = "body.unsure"
                if not at or verdicts[rows[at - 1]].rule != "body.unsure":
                    self.questions.append(("unsure", i))
            if rule == "header.byline" and state in ("box", "tail", "related"):
                self._take(i, self.field(i))
            if rule == "author.card" and line.width <= 16 and state in TAIL:
                if self.field(i).authors and not self.said.authors:
                    self.said.authors.append((i, self.field(i).authors))
                self._card_name(i + 1)
            if state == "body":
                if gap > 12:
                    self.questions.append(("resumed", i))
                gap = 0
            else:
                gap += 1
        if tail < n:
            if verdicts[tail].rule in _IN_STATE.values() and len(rows) - rows.index(tail) >= 3:
                self.questions.append(("cut", tail))
            self._author_card(tail)
        return tail

    def _goes(self, i: int, rule: str) -> bool:
        """Whether a line inside the text is removed by its own words."""
        line = self.lines[i]
        surest = line.look("any")
        if rule == surest:
            if rule == "related.heading":
                return (
                    bool(_RELATED_SURE.search(line.key))
                    and not heads(self.lines, i)
                    and not line.prose
                )
            return rule != "login.prompt"
        if rule == "prompt.follow":
            return line.width <= 30 and line.prose < 2
        if rule.split(".")[0] in _PROMPTS:
            return line.width <= 60 and (line.prose < 2 or line.cues > 1)
        if rule == "header.byline":
            return line.text[:1] in "[【(（" and bool(self.field(i).editors)
        if rule == "disclaimer.platform":
            return line.width <= 60 and line.cues > 2 and bool(_STANDS.search(line.key))
        if rule == "share.prompt":
            return line.width <= 8 and bool(re.search(key("分享|[Ss]hare|シェア"), line.key))
        return False

    def _behind(self, i: int) -> str:
        """The rule a line behind the head falls under by its words; empty where it may be text."""
        line = self.lines[i]
        if line.block.kind in ("row", "cell", "pre"):
            return ""
        if self._is_tail_byline(i):
            return "header.byline"
        if self._is_contents(i):
            return "navigation.contents"
        rule = line.surest("any", "edge", "tail")
        if rule == "stamp.time" and _SIGNED.fullmatch(line.text) and not self.lines[i - 1].looks:
            return ""
        if ("comments.heading", "tail") in line.looks and rule != "related.heading":
            rule = "comments.heading"
        if not rule or not line.prose:
            return rule
        if ("notice.reader", "edge") in line.looks:
            return "notice.reader"
        name = rule.split(".")[0]
        if line.prose == 2 and name not in OF_PROSE:
            return ""
        if not line.is_sure(rule) or rule == "header.credits":
            return ""
        if rule == "related.heading" and not line.text.endswith(("…", ":", "：")):
            return ""
        if rule == "author.card" and not self._names_author(line):
            return ""
        return rule

    def _is_contents(self, i: int) -> bool:
        """Whether a short line above the text is one of several headings said again further down."""
        if self.lines[i].prose or i > self._first_sure:
            return False
        below, bares = self._said_below, self._bares
        near = range(max(self.head_end, i - HEAD_LINES), min(i + 8, len(self.lines)))
        said = [j for j in near if below.get(bares[j], -1) > i]
        return below.get(bares[i], -1) > i and len(said) > 1

    @cached_property
    def _bares(self) -> list[str]:
        return [bare(line.text) for line in self.lines]

    @cached_property
    def _said_below(self) -> dict[str, int]:
        """The last line of each text that is no sentence."""
        return {self._bares[i]: i for i, line in enumerate(self.lines) if not line.prose}

    @cached_property
    def _first_sure(self) -> int:
        """The first running text behind the head."""
        n = len(self.lines)
        return next((i for i in range(self.head_end, n) if self.lines[i].prose == 2), n)

    def _names_author(self, line: Line) -> bool:
        """Whether a card-like sentence is about the author: by a label or by the byline's name."""
        if re.match(key(r"\W*(?:作者|本文作者|笔者|关于作者|About the author)"), line.key, re.I):
            return True
        names = [n for _, some in self.said.authors for n in some] + list(self.stated.authors)
        known = [n.split(" ")[0] if n.isascii() else n for n in names]
        return any(name in line.text[:60] for name in known)

    def _is_tail_byline(self, i: int) -> bool:
        line = self.lines[i]
        if line.width > 60 or line.prose == 2 or not self._closing(line):
            return False
        if (m := re.fullmatch(r"[(（](\S{2,12})[)）]", line.text)) and is_site(m[1]):
            self.fields[i] = Fields(publisher=m[1], labelled=True)
        found = self.field(i)
        if found.dates and not any(d.label == "published" for d in found.dates):
            if not (found.editors or found.authors):
                return False
            self.fields[i] = found = replace(found, dates=())
        if not found.labelled or not found.any:
            return False
        return len(re.sub(r"[\d\s:：.,+|/()（）-]", "", found.rest)) <= 16

    def _closing(self, line: Line) -> bool:
        return not re.search("[。！？]", line.text) or line.width <= 30

    def _card_name(self, i: int) -> None:
        """The name that stands first in a card about the author."""
        if i < len(self.lines) and not self.said.authors:
            line = self.lines[i]
            if (
                line.width <= 12
                and not line.prose
                and not line.looks
                and not re.search(r"\d", line.text)
            ):
                self.said.authors.append((i, (line.text,)))

    def _author_card(self, begin: int) -> None:
        """The account's card below the text names the author where no byline does: a name said
        twice with a count of articles or followers."""
        if self.said.authors or self.stated.authors:
            return
        lines = self.lines
        for i in range(begin, len(lines)):
            if lines[i].look("edge") != "author.card" or not FOLLOWERS.search(lines[i].key):
                continue
            for j in range(max(begin, i - 4), i - 1):
                name = lines[j + 1].text
                if 2 <= len(name) <= 20 and (
                    lines[j].text == name or lines[j].text.startswith(name + " ")
                ):
                    self.said.authors.append((j, (name,)))
                    return

    def _spam_rows(self, tail: int) -> None:
        """Rows of unrelated words between bars, above or below the text; the site's copyright."""
        for i, line in enumerate(self.lines):
            if self.head_end <= i < tail and self.verdicts[i].kept:
                if KEYWORDS_BAR.search(line.text) and len(_SPAM_ITEM.findall(line.text)) > 20:
                    self.verdicts[i].remove("spam.places")
                continue
            if any(rule == "copyright.tail" for rule, _ in line.looks) and (
                m := _COPYRIGHT.search(line.text)
            ):
                site = re.sub(r"[\s\d–-]+$", "", m["site"].strip(" .,"))
                if 2 <= len(site) <= 24 and self._may_be_site(site):
                    self.said.holders.append(site)

    def _may_be_site(self, holder: str) -> bool:
        """Whether who holds the rights may be the site: not a company, a person or the author, nor a
        name in another script than the text."""
        texts = "".join(line.text for line in self.lines if line.prose == 2)
        return (
            not _HOLDER.search(key(holder))
            and not (_PERSONAL.match(holder) and not is_site(holder))
            and not any(holder in names for _, names in self.said.authors)
            and not (holder.isascii() and re.search("[\u3040-\u9fff]", texts))
        )

    def _inner(self) -> None:
        """A line that repeats the one before it (a heading twice, a caption twice) goes; a title
        said again at the beginning of the text too."""
        previous = -1
        for i, line in enumerate(self.lines):
            if not self.verdicts[i].kept:
                continue
            if (
                previous >= 0
                and line.text == self.lines[previous].text
                and line.width >= 4
                and not line.prose
                and line.block.kind not in ("cell", "row", "pre", "li")
            ):
                self.verdicts[i].remove("repeated.line")
                continue
            if self.title and previous < 0 and bare(line.text) == bare(self.title):
                self.verdicts[i].remove("header.title")
                continue
            previous = i
