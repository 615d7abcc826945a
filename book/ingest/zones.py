# ruff: noqa: E501
"""Which blocks are the article: lines → a verdict each, and the header the page states.

A page's *head* ends with the last sign of one (title, byline, time, share line) before running text;
there the title is the line the text speaks of most, and what is no title, standfirst or caption goes.
What follows is parted into text, boxes inside it and the *tail* by ``segment``. Inside the text a line
is removed only by what it says itself. What may be furniture without being sure is kept and asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from book.ingest.capture import Header
from book.ingest.harvest import Fields, dateline, dates, fields, is_person, is_site
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.segment import KEYWORDS_BAR, NOTE, TAIL, bare, heads, may_be_text, segments

# The only rules that may take running text by its own words.
OF_PROSE = frozenset(
    "disclaimer notice prompt author copyright advertisement spam comments".split()
)
_CHROME_PROSE = frozenset(
    "disclaimer notice prompt copyright login advertisement navigation tags share credit related".split()
)
HEAD_LINES = 60  # a page's head is not longer
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


def _named(within: Sequence[str]) -> str:
    """The rule for what the page itself names as standing around the article."""
    return next((rule for name, rule in _NAMED.items() if name in within), "extractor.outside")


@dataclass(slots=True)
class Verdict:
    """Kept, or removed by ``rule``."""

    kept: bool = True
    rule: str = "body.paragraph"

    def remove(self, rule: str) -> None:
        self.kept, self.rule = False, rule


@dataclass(frozen=True, slots=True)
class Zones:
    """The verdicts, and what the head and tail said."""

    verdicts: tuple[Verdict, ...]
    header: Header
    head_end: int
    questions: tuple[tuple[str, int], ...] = ()
    headlines: tuple[int, ...] = ()  # lines that may be the title, where none surely is


def zones(lines: Sequence[Line], stated: Header, has_dom: bool = False) -> Zones:
    """Judge every line."""
    return _Judge(lines, stated, has_dom).run()


@dataclass(slots=True)
class _Said:
    """A field found, and on which line."""

    authors: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    editors: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    publisher: list[tuple[int, str]] = field(default_factory=list)
    source: list[tuple[int, str]] = field(default_factory=list)
    dates: list[tuple[int, str, str, str]] = field(default_factory=list)  # line, edtf, label, text


_SPAM_ITEM = re.compile(r"[|｜]")
_KEYWORDS = re.compile(r"[,，_|｜]+\s*")
_IN_STATE = {
    "box": "tail.furniture",
    "list": "related.item",
    "tail": "tail.furniture",
    "related": "related.item",
    "comments": "comments.entry",
}
_RELATED_SURE = re.compile(
    key(
        "推荐|相关|热点|热门|猜你|排行|[Rr]elated|[Rr]ecommended|Most|Trending|More from|おすすめ|ランキング|关连|あわせて"
    )
)
_BREADCRUMB_ROOT = re.compile(
    r"^(?:.{0,8}(?:位置|现在地|You are here)(?:是)?\s*[:：]?\s*)?(?P<site>[^\s>›»/→|:：]{1,14}?)(?:首页|主页|Home)?\s*[>›»/→]"
)
_ROOT_HOME = re.compile(
    r"^(?:.{0,8}(?:位置|现在地)(?:是)?\s*[:：]?\s*)?(?P<site>[^\s>›»/→|:：]{2,12})(?:首页|主页)\s*[>›»/→\s]"
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|（C）|\(C\)|Copyright(?:\s*©|\s*\(c\))?|版权所有)\s*(?:\d{4}\s*(?:[-–]\s*(?:\d{4}|至今|present))?)?\s*(?P<site>[^\d\s|｜.,，。©][^|｜.,，。©\n]{1,30}?)"
    r"\s*(?:[.,，。|｜]|版权|保留|[Aa]ll [Rr]ights|ALL RIGHTS|Inc\b|LLC|\Z)"
)
# Who owns a site is not yet the site.
_HOLDER = re.compile(
    key(
        r"^本[文站网刊报]|^了解|作者|所有|版权|[Aa]ll [Rr]ights|保留|公司|集团|中心$"
        r"|\b(?:Group|Media|Publishing|Publications|Inc|LLC|Ltd|Limited|GmbH|Company|Corporation|Corp|Holdings|Partners)\b"
    )
)
_PERSONAL = re.compile(r"[A-Z][a-z]+(?: [A-Z]\.)? [A-Z][a-z]+$")
_TITLE_TAIL = re.compile(r"\s*(?:[_|｜]|\s[-–—·]\s|--)\s*")
_ORIGINAL = re.compile(key(r"^(?:原创|Original)\s+(?P<rest>\S.{1,60})$"))
_BRIEF = re.compile(r"(?:The|A|An)(?: [A-Z][a-z'’-]+){1,3}")
_LABELLED_TITLE = re.compile(
    key(
        r"^(?:原)?(?:标题|题目|Title|Headline|Subject|主题|タイトル)\s*[:：]\s*(?P<title>\S.{2,120})$"
    )
)
_WIRED_TITLE = re.compile(key(r"^.{4,24}日[电讯][^题]{0,24}题[:：]\s*(?P<title>\S.{1,80})$"))
_BESIDE = frozenset({"header.credits", "tags.list", "author.card"})  # between a name and the time
_WRITE_TO = re.compile(r"\s?[\w.+-]+@[\w.-]+\.[a-z]{2,12}")
_PRODUCT = re.compile(key(r"电子报$|客户端$|影音$|APP$"))
_SIGNED = re.compile(r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日")  # below a text
_PROMPTS = frozenset("prompt notice advertisement".split())
_ISSUE = re.compile(key(r"第\s?\d+\s?[期号辑]|总第|\b(?:Issue|Vol|No)\.?\s?#?\d+"))
_ROLE = re.compile(
    key(r"^首发于|Credit|기자$|记者|通讯员|特派员|撰稿人|专栏作家|^[^/]{2,6} / [^/]{2,6}$|@|:$|：$")
)
_LABEL_ONLY = re.compile(
    key(
        r"^(?:(?:(?:本文|文章|信息|稿件)?(?:作者|记者|撰文|来源|出处|编辑|责任编辑)|(?:发布|发表)?(?:时间|日期)|著者|公开日|掲载日|出典|Author|Source|Date)\s*[:：]"
        r"|(?:By|Published|Posted|Written by|Published on|Posted on)\s*:?)$"
    ),
    re.I,
)
_FOLLOW = re.compile(key(r"(?:\+\s*)?(?:关注[他她]?|Follow|フォロー(?:する)?)"))
_FOLLOWERS = re.compile(key(r"文章|粉丝|关注[度者数]|获赞|[Ff]ollowers"))


class _Judge:
    def __init__(self, lines: Sequence[Line], stated: Header, has_dom: bool) -> None:
        self.lines = lines
        self.stated = stated
        self.has_dom = has_dom
        self.verdicts = [Verdict() for _ in lines]
        self.said = _Said()
        self.questions: list[tuple[str, int]] = []
        self.headlines: tuple[int, ...] = ()
        self.title = ""
        self.title_line = -1
        self.head_end = 0
        self.fields: dict[int, Fields] = {}
        self.words: set[str] = set()
        self.begin = 0
        self.marks: dict[int, str] = {}

    def run(self) -> Zones:
        if self.has_dom:
            self._outside()
        first = self._behind_summary(self._first_prose())
        self._head(first)
        last = self._sections()
        self._spam_rows(last)
        self._inner()
        header = self._header()
        return Zones(
            tuple(self.verdicts), header, self.head_end, tuple(self.questions), self.headlines
        )

    def field(self, i: int) -> Fields:
        if i not in self.fields:
            line = self.lines[i]
            value = self.lines[i + 1].text if i + 1 < len(self.lines) else ""
            if _LABEL_ONLY.match(line.key) and 0 < len(value) <= 40:
                label = line.text.rstrip(" :：")
                self.fields[i] = fields(label + (" " if label.lower() == "by" else "：") + value)
            else:
                self.fields[i] = fields(line.text) if len(line.text) <= 240 else Fields()
        return self.fields[i]

    # --- DOM --------------------------------------------------------------------------------------

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

    # --- The head ---------------------------------------------------------------------------------

    def _first_prose(self) -> int:
        """The first line that can only be running text; the first sentence, where there is none;
        else the number of lines."""
        texts = [
            i
            for i, line in enumerate(self.lines)
            if line.prose and self.verdicts[i].kept and not self._is_chrome_prose(line, i)
        ]
        sure = next((i for i in texts if self.lines[i].prose == 2), len(self.lines))
        for i, following in pairwise(texts):  # two sentences in a row are text, too
            if i >= sure:
                break
            if following == i + 1 and i and not self.lines[i].looks:
                return i
        if sure < len(self.lines):
            return sure
        if texts:
            return texts[0]
        return len(self.lines)

    def _is_chrome_prose(self, line: Line, i: int) -> bool:
        rule = line.look("any", "edge")
        if rule and rule.split(".")[0] in _CHROME_PROSE and line.is_sure(rule):
            return line.width < 200
        found = self.field(i)
        return (
            found.labelled
            and line.width < 60
            and (bool(found.authors) or bool(found.dates))
            and not ends_sentence(line.text)
        )

    def _head(self, first: int) -> None:
        """Find the title and the last line of the head; harvest, and remove what is furniture."""
        limit = min(first, len(self.lines))
        if first == len(self.lines):
            limit = min(limit, HEAD_LINES, max(1, len(self.lines) // 2))
        marks = self.marks
        for i in range(limit):
            rule = self._head_rule(i)
            if rule:
                marks[i] = rule
        self.begin = limit
        self._find_title(limit, marks)
        signs = [
            i for i, rule in marks.items() if not (rule.startswith("credit") or rule == "end.mark")
        ]
        end = max([*signs, self.title_line], default=-1) + 1
        self.head_end = end
        for i in range(end):
            line = self.lines[i]
            if not self.verdicts[i].kept and i != self.title_line:
                continue
            if i == self.title_line or self._repeats_title(i):
                self.verdicts[i].remove("header.title")
            elif i in marks:
                self.verdicts[i].remove(marks[i])
            elif self.title and len(line.text) < 120 and bare(line.text).endswith(bare(self.title)):
                self.verdicts[i].remove("navigation.breadcrumb")
            elif self._is_furniture(i) and (self.title or i not in self.headlines):
                rule = "spam.keywords" if self._is_keywords(line) else "head.furniture"
                self.verdicts[i].remove(rule)
            elif line.prose < 2:
                self.questions.append(("unsure", i))
                self.verdicts[i].rule = "body.unsure"
        for i in range(end):
            rule = marks.get(i, "")
            if i != self.title_line and rule.startswith(
                ("header.byline", "stamp", "navigation.breadcrumb")
            ):
                self._take(i, self.field(i))
        self._name_in_head(end, marks)
        self._masthead(marks)
        for i in range(end, min(end + 2, len(self.lines))):
            said = dateline(self.lines[i].text)
            if said.authors:
                self.said.authors.append((i, said.authors))
            if said.publisher:
                self.said.publisher.append((i, said.publisher))
            self.said.dates += [
                (i, d.edtf, "dateline", _first_date(self.lines[i].text)) for d in said.dates
            ]

    def _name_in_head(self, end: int, marks: dict[int, str]) -> None:
        """The author's name where it stands on a line of its own: beside the time (a role between),
        an address to write to or a button to follow."""
        for i in range(max(0, self.title_line - 3), end):
            line = self.lines[i]
            if self.said.authors or i == self.title_line or line.prose or line.width > 24:
                continue
            timed = [
                j
                for j in range(max(0, i - 1), min(i + 3, end))
                if marks.get(j) == "header.byline" and self.field(j).dates
            ]
            if timed and max(timed) > i + 1 and marks.get(i + 1) not in _BESIDE:
                timed = []
            name = _WRITE_TO.sub("", line.text).strip()
            below = [o.key for o in self.lines[i + 1 : i + 3]]
            written = name != line.text or (bool(below) and bool(_WRITE_TO.fullmatch(below[0])))
            followed = i > self.title_line and any(_FOLLOW.fullmatch(k) for k in below)
            bare_name = i not in marks and line.width <= 14 and not line.looks
            carded = bool(below) and self.lines[i + 1].look("edge") == "author.card"
            followed = followed or (carded and bool(_FOLLOWERS.search(below[0])))
            if self._is_subject(name):
                continue
            if ((timed or written) and is_person(name) and (bare_name or written)) or (
                followed and bare_name and not is_site(name) and not re.search(r"[，。：:\d]", name)
            ):
                self.said.authors.append((i, (self._cased(name),)))
                self.verdicts[i].remove("header.byline")

    def _is_subject(self, name: str) -> bool:
        """Whether the article is about who is named: in its title, or again and again in the text."""
        said = sum(1 for line in self.lines if line.prose == 2 and name in line.text)
        return name in self.title or said > 2

    def _cased(self, name: str) -> str:
        """A name in capitals as the page writes it elsewhere."""
        if not name.isupper() or not name.isascii():
            return name
        usual = name.title()
        return usual if any(usual in line.text for line in self.lines) else name

    def _masthead(self, marks: dict[int, str]) -> None:
        """The site's name above the title: by its form, or since the foot of the page says it too."""
        foot = "\n".join(line.text for line in self.lines[self.head_end :] if line.looks)
        for i in range(min(self.title_line, 3)):
            line = self.lines[i]
            name = re.sub(r"\s[A-Z]{2,5}$", "", line.text)
            if (
                i in marks
                or line.width > 16
                or line.prose
                or re.search(r"[，,。：:\s]", name[:8] if not name.isascii() else "")
            ):
                continue
            usual = name.title() if name.isupper() and name.title() in foot else name
            if _PRODUCT.search(key(name)):
                continue
            if name + "网" in foot:
                usual = name + "网"
            following = self.lines[i + 1] if i + 1 not in marks else None
            listed = following is not None and following.width <= 4  # an entry of a menu
            if is_site(name) or (line.width >= 3 and not listed and usual in foot):
                self.said.publisher.append((i + 200, usual))
                return

    def _behind_summary(self, first: int) -> int:
        """Where the text begins, if what looks like its first line is a summary that the head goes on
        behind: short lines with a byline or time among them, and then more text."""
        for i in range(first + 1, min(first + 10, len(self.lines))):
            if self.lines[i].prose and not self._is_byline(i):
                short = range(first + 1, i)
                said = any(
                    self._is_byline(j) and (self.field(j).dates or self.field(j).authors)
                    for j in short
                )
                more = sum(1 for line in self.lines[i:] if line.prose == 2) > 1
                return i if said and more else first
        return first

    def _head_rule(self, i: int) -> str:
        line = self.lines[i]
        if not self.verdicts[i].kept:
            return ""
        if line.block.kind == "h1":
            return ""
        if _ORIGINAL.match(line.key):
            return "header.byline"
        if self._is_byline(i):
            return "header.byline"
        rule = line.look("any", "edge", "head")
        if line.prose and (not line.is_sure(rule) or line.width > 200):
            return ""
        if rule == "counter.figure" and i and self._heads_a_section(i):
            return ""
        if rule in ("related.heading", "related.item") and line.prose:
            return ""
        if rule:
            return rule
        if re.fullmatch(r"https?://[!-~]+", line.text) and i < 4:
            return "header.byline"
        if _LABELLED_TITLE.match(line.key):
            return "header.title"
        if line.key == "FOR IMMEDIATE RELEASE":
            return "head.furniture"
        timed = (d for d in self.field(i).dates if re.search(r"\d[:：]\d\d", line.text[d.start :]))
        if line.width <= 60 and not line.prose and any(timed):
            return "header.byline"
        if (m := re.fullmatch(r"(\D{2,8}?)\s?\d{1,6}", line.text)) and any(
            m[1] in other.text for other in self.lines[:i]
        ):
            return "counter.figure"
        return ""

    def _heads_a_section(self, i: int) -> bool:
        """Whether a bare number is a section's ("01") rather than a counter."""
        return bool(re.fullmatch(r"0[1-9]|[1-9]\.", self.lines[i].text)) and any(
            re.fullmatch(r"0[2-9]|[2-9]\.", line.text) for line in self.lines[i + 1 :]
        )

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
        rest = found.rest
        wide = len(re.sub(r"[\d\s:：.,+|/()（）-]", "", rest))
        if found.labelled and (found.authors or found.editors or found.publisher or found.source):
            return wide <= 24 and not re.search("[。！？]", rest)
        if found.dates and not ends_sentence(re.sub(r"[AaPp]\.[Mm]\.$", "", line.text)):
            return wide <= 16 and len(found.dates) <= 3
        return False

    def _is_furniture(self, i: int) -> bool:
        line = self.lines[i]
        if line.prose == 2:
            return False
        if self._is_keywords(line) and i < self.title_line:
            return True
        if line.prose == 1:
            return False
        if i < self.title_line or (self.title_line < 0 and i < max(self.headlines, default=0)):
            return line.width <= 40 and line.block.kind != "h1"
        if line.width <= 7:
            return not ends_sentence(line.text)
        # a standfirst stands right below the title, and a caption says what the text says
        above = range(self.title_line + 1, i)
        deck = all(j not in self.marks and self.lines[j].width > 7 for j in above)
        strange = self._spoken(line.text, self.begin) < 1
        return not deck and line.width <= 20 and not may_be_text(line) and strange

    def _is_keywords(self, line: Line) -> bool:
        parts = [p for p in _KEYWORDS.split(line.text) if p]
        return (
            len(parts) >= 3 and line.prose < 2 and not ends_sentence(line.text) and line.width >= 16
        )

    # --- The title --------------------------------------------------------------------------------

    def _find_title(self, limit: int, marks: dict[int, str]) -> None:
        lines = self.lines
        for i in range(limit):
            if m := _LABELLED_TITLE.match(lines[i].key):
                self.title, self.title_line = lines[i].text[m.start("title") :].strip(), i
                return
            if m := _WIRED_TITLE.match(lines[i].key):
                self.title, self.title_line = lines[i].text[m.start("title") :].strip(), i
                said = dateline(lines[i].text)
                self.said.authors += [(i, said.authors)] if said.authors else []
                self.said.publisher += [(i, said.publisher)] if said.publisher else []
                return
        candidates = [
            i
            for i in range(min(limit + 1, len(lines)))
            if i not in marks
            and 2 <= lines[i].width <= 75
            and lines[i].prose < 2
            and (self.verdicts[i].kept or lines[i].block.kind == "h1")
            and not (i >= limit and lines[i].prose)
        ]
        tops = [i for i in candidates if lines[i].block.kind == "h1"]
        if self.stated.title:
            wanted = bare(self.stated.title)
            same = [i for i in candidates if bare(lines[i].text) == wanted]
            inside = [i for i in tops if bare(lines[i].text) in wanted]
            if same or inside:
                self._set_title((same or inside)[0])
            else:
                self.title = self.stated.title
            return
        if len(tops) == 1:
            self._set_title(tops[0])
            return
        # said by another line: a breadcrumb's tail, a window title with its site behind
        for i in candidates:
            if lines[i].width < 4:
                continue
            said = bare(lines[i].text)
            for j in range(min(limit, len(lines))):
                other = lines[j]
                if j == i or len(other.text) <= len(lines[i].text) or other.width > 110:
                    continue
                if marks.get(j) == "header.byline":
                    continue
                before = other.text[: -len(lines[i].text)]
                trail = marks.get(j, "").startswith("navigation") or (
                    lines[i].width >= 6 and re.search(r"[\s>›»/|]$", before)
                )
                if trail and bare(other.text).endswith(said):
                    self._set_title(i)
                    return
                if other.text.startswith(lines[i].text) and _TITLE_TAIL.match(
                    other.text, len(lines[i].text)
                ):
                    self._set_title(i)
                    self._site_of_window_title(j, other.text[len(lines[i].text) :])
                    marks.setdefault(j, "header.title")
                    return
        pool = [i for i in candidates if lines[i].width >= 4 or self._is_brief(i)]
        scores = sorted(((self._headline(i, limit, marks), -i) for i in pool), reverse=True)
        best_score = scores[0][0] if scores else 0
        self.headlines = tuple(-i for s, i in scores[:3] if s > 0 and s > best_score - 2)
        if not scores or scores[0][0] < 2 or (limit >= len(lines) and not marks):
            return
        if len(scores) > 1 and scores[0][0] - scores[1][0] < 0.75:
            upper, lower = sorted((-scores[0][1], -scores[1][1]))
            if lower == upper + 1 and lines[upper].width >= 7 and lines[lower].width >= 10:
                self._set_title(upper)  # a title and what stands below it
            return
        best = -scores[0][1]
        above = best - 1
        if above in pool and self._is_brief(above):
            # a brief title and a subtitle, or a site's name and the title
            self.headlines = (above, best)
            if lines[best].prose or self._is_spoken_of(above):
                self._set_title(above)
            return
        rivals = [j for j in (best - 1, best + 1) if j in pool or (j in candidates and j < best)]
        if lines[best].width < 8 and any(lines[j].width < 8 for j in rivals):
            return  # two short lines: either may be the title
        self._set_title(best)

    def _is_brief(self, i: int) -> bool:
        """Whether a line has the form of a brief English title ("The Mill")."""
        text = self.lines[i].text
        return bool(_BRIEF.fullmatch(text)) and not is_site(text) and len(text) <= 24

    def _is_spoken_of(self, i: int) -> bool:
        """Whether the running text speaks of what a line names, as of a thing."""
        words = self.lines[i].text.split(" ", 1)[1].lower()
        thing = re.compile(rf"\b{re.escape(words)}\b")
        return any(line.prose == 2 and thing.search(line.text) for line in self.lines[i + 1 :])

    def _headline(self, i: int, limit: int, marks: dict[int, str]) -> float:
        """How much speaks for a line of the head being the headline: what follows it (a byline, a
        share line, the text), its length, that it is no entry of a menu, no name, no sentence."""
        line = self.lines[i]
        score = 0.0
        following = [marks.get(j, "") for j in range(i + 1, min(i + 5, limit))]
        if "header.byline" in following[:2]:
            score += 2
        elif "header.byline" in following:
            score += 1.5
        score += self._spoken(line.text, limit)
        again = [j for j in range(limit) if j != i and bare(self.lines[j].text) == bare(line.text)]
        score += 2 if again and max(again) < i and line.width >= 8 else 0
        if any(bare(o.text) == bare(line.text) for o in self.lines[limit : limit + 200]):
            score -= 3  # a table of contents has the headings
        if line.width > 50:
            score -= 2
        if i + 1 < limit and _FOLLOW.fullmatch(self.lines[i + 1].key):
            score -= 2
        if line.text.isupper() and line.words < 3:
            score -= 1
        if following[:1] != [""] and following[:1] != []:
            score += 1
        if any(r.split(".")[0] in ("share", "counter", "prompt") for r in following[:3]):
            score += 0.5
        if i + 1 >= limit:
            score += 1
        score += 1 if line.width >= 6 else 0
        score += 1 if 8 <= line.width <= 45 else 0
        score += 1 if line.width >= 12 else 0
        if i == 0 or all(j in marks for j in range(i)):
            score += 1.5
        bylines = [j for j, rule in marks.items() if j < i and rule == "header.byline"]
        if bylines and any(self._may_head(j) and j not in marks for j in range(bylines[-1])):
            score -= 3
        if self._is_keywords(line):
            score -= 1.5
        if _ISSUE.search(line.key) or _ROLE.search(line.key):
            score -= 3
        if line.prose and not line.text.endswith(("?", "？", "!", "！")):
            score -= 2
        if self._is_menu_like(i):
            score -= 3
        elif (is_site(line.text) or is_person(line.text)) and line.width <= 12:
            score -= 3 if line.width > 8 else 5
        tight = [
            j
            for j in (i - 1, i + 1)
            if 0 <= j < limit and self.lines[j].width <= 6 and j not in marks
        ]
        if line.width <= 6 and tight:
            score -= 1.5
        return score

    def _spoken(self, text: str, limit: int) -> float:
        """How much the text speaks of what a line says: Han by pairs, other words from four letters."""
        if not self.words:
            self.words = _units(" ".join(o.text for o in self.lines[limit:] if not o.looks).lower())
        units = _units(text.lower())
        said = len(units & self.words)
        return 0.4 * min(said, 5) + 1.5 * said / len(units) if said else -1.5

    def _may_head(self, i: int) -> bool:
        """Whether a line is long enough for a title and no name."""
        line = self.lines[i]
        named = is_site(line.text) or is_person(line.text)
        return line.width >= 5 and not named and not self._is_menu_like(i)

    def _is_menu_like(self, i: int) -> bool:
        text = self.lines[i].text
        parts = re.split(r"[\s|｜·/]+", text)
        short = [p for p in parts if len(p) <= 4]
        return (
            len(parts) >= 4 and len(short) >= 0.8 * len(parts) and not re.search("[a-z]{5}", text)
        )

    def _is_keywords_only(self, i: int) -> bool:
        return bool(self.lines[i].look("any", "edge"))

    def _set_title(self, i: int) -> None:
        text = self.lines[i].text
        parts = _TITLE_TAIL.split(text)
        if len(parts) > 1 and len(parts[0]) >= 4:
            tail = parts[-1]
            others = {bare(line.text) for k, line in enumerate(self.lines) if k != i}
            if is_site(tail) or bare(tail) in others:
                self._site_of_window_title(i, tail)
                text = (
                    parts[0]
                    if len(parts) == 2 or "_" in text or "|" in text
                    else text[: text.rfind(tail)].rstrip(" -–—|_·")
                )
        self.title, self.title_line = text, i

    def _site_of_window_title(self, i: int, tail: str) -> None:
        parts = [p.strip() for p in _TITLE_TAIL.split(tail) if p.strip(" -_|")]
        if parts and len(parts[-1]) <= 24:
            self.said.publisher.append((i + 500, parts[-1]))

    def _repeats_title(self, i: int) -> bool:
        said, title = bare(self.lines[i].text), bare(self.title)
        return bool(title) and (
            said == title
            or (
                said.startswith(title)
                and len(said) <= len(title) + 24
                and bool(_TITLE_TAIL.search(self.lines[i].text))
            )
        )

    # --- Harvest ----------------------------------------------------------------------------------

    def _take(self, i: int, found: Fields) -> None:
        line = self.lines[i]
        if m := _ORIGINAL.match(line.key):
            names = [
                d
                for d in re.split(r"\s+", _without_dates(line.text[m.start("rest") :], i, self))
                if d
            ]
            if len(names) >= 2:
                self.said.authors.append((i, (names[0],)))
                self.said.publisher.append((i, names[1]))
            elif names:
                where = self.said.publisher if is_site(names[0]) else self.said.authors
                where.append((i, names[0] if where is self.said.publisher else (names[0],)))
        else:
            if found.authors:
                self.said.authors.append((i, found.authors))
            if found.publisher:
                self.said.publisher.append((i, found.publisher))
        if found.editors:
            self.said.editors.append((i, found.editors))
        if found.source:
            self.said.source.append((i, found.source))
        elif re.fullmatch(r"https?://[!-~]+", line.text):
            self.said.source.append((i, line.text))
        self.said.dates += [
            (i, d.edtf, d.label, line.text[d.start : d.end].strip()) for d in found.dates
        ]
        if m := _ROOT_HOME.match(line.key):
            self.said.publisher.append((i + 100, line.text[m.start("site") : m.end("site")]))

    def _header(self) -> Header:
        said, stated = self.said, self.stated
        published, evidence = stated.published, stated.published_evidence
        if not published:
            published, evidence = self._published()
        editors = tuple(dict.fromkeys(e for _, names in said.editors for e in names))
        authors = stated.authors or next((names for _, names in said.authors), ())
        publisher = stated.publisher
        if not publisher and said.publisher:
            publisher = min(said.publisher, key=lambda p: p[0])[1]
        if len(authors) > 1:
            authors = tuple(name for name in authors if name != publisher)
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

    def _published(self) -> tuple[str, str]:
        """The date said to be of publication; else the one date of the head. Two that differ leave
        it open."""
        dates = self.said.dates
        for label in ("published", "", "dateline"):
            some = [(edtf, text) for _, edtf, kind, text in dates if kind == label]
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

    # --- Behind the head --------------------------------------------------------------------------

    def _sections(self) -> int:
        """Part the lines behind the head into text, boxes inside it and the tail: the likeliest way
        through the states below. Returns where the tail begins."""
        lines, verdicts, n = self.lines, self.verdicts, len(self.lines)
        rows = [i for i in range(self.head_end, n) if verdicts[i].kept]
        rules = {i: self._behind(i) for i in rows}
        inner = {i for i in rows if rules[i] and self._goes(i, rules[i])}
        names = (name for _, some in self.said.authors for name in some)
        known = {bare(line.text) for line in lines[: self.head_end]} | {bare(n) for n in names}
        states = segments(lines, rows, rules, inner, known)
        tail = next((i for i in rows if states[i] in TAIL), n)
        opened = -1
        for at, i in enumerate(rows):
            line, rule, state = lines[i], rules[i], states[i]
            if state != "body":
                if rule in ("", "end.mark") or (rule == "related.heading" and state == "comments"):
                    rule = "spam.places" if KEYWORDS_BAR.search(line.text) else _IN_STATE[state]
                verdicts[i].remove(rule)
            elif i in inner:
                verdicts[i].remove(rule)
            if rule == "header.byline" and state in ("box", "tail", "related"):
                self._take(i, self.field(i))
            if rule == "author.card" and line.width <= 16 and state in TAIL:
                if self.field(i).authors and not self.said.authors:
                    self.said.authors.append((i, self.field(i).authors))
                self._card_name(i + 1)
            if state == "list" and (opened < 0):
                opened = at
            elif state == "body" and opened >= 0:
                if at - opened > 12:
                    self.questions.append(("resumed", i))
                opened = -1
        if tail < n:
            if verdicts[tail].rule in _IN_STATE.values() and len(rows) - rows.index(tail) >= 3:
                self.questions.append(("cut", tail))
            self._doubtful(tail)
            self._author_card(tail)
        return tail

    def _doubtful(self, tail: int) -> None:
        """Short lines that stand between the text and its tail may belong to either: kept, asked."""
        lines, i = self.lines, tail - 1
        while i >= self.head_end and (not self.verdicts[i].kept or self._is_loose_end(i)):
            i -= 1
        between = [
            j for j in range(i + 1, tail) if self.verdicts[j].kept and not may_be_text(lines[j])
        ]
        for j in between:
            self.verdicts[j].rule = "body.unsure"
        if between:
            self.questions.append(("unsure", between[0]))

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
        rule = line.look("any", "edge", "tail")
        if rule == "stamp.time" and _SIGNED.fullmatch(line.text) and not self.lines[i - 1].looks:
            return ""
        if ("comments.heading", "tail") in line.looks and rule != "related.heading":
            rule = "comments.heading"
        if not rule or not line.prose:
            return rule
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
        if self.lines[i].prose or any(o.prose == 2 for o in self.lines[self.head_end : i]):
            return False
        below = {bare(o.text) for o in self.lines[i + 1 :] if not o.prose}
        said = [o for o in self.lines[self.head_end : i + 8] if bare(o.text) in below]
        return bare(self.lines[i].text) in below and len(said) > 1

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

    def _is_loose_end(self, i: int) -> bool:
        line = self.lines[i]
        noted = "notes" in line.block.within or NOTE.match(line.text)
        if line.block.kind in ("cell", "row", "quote") or noted:
            return False
        return (line.prose == 0 and line.width <= 40) or bool(KEYWORDS_BAR.search(line.text))

    def _author_card(self, begin: int) -> None:
        """The account's card below the text names the author where no byline does: a name said
        twice with a count of articles or followers."""
        if self.said.authors or self.stated.authors:
            return
        lines = self.lines
        for i in range(begin, len(lines)):
            if lines[i].look("edge") != "author.card" or not _FOLLOWERS.search(lines[i].key):
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
                    self.said.publisher.append((i + 1000, site))

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

    # --- Inside -----------------------------------------------------------------------------------

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


def _units(text: str) -> set[str]:
    runs = re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+", text)
    pairs = {run[k : k + 2] for run in runs for k in range(len(run) - 1)}
    return pairs | set(re.findall(r"[^\W\d_\u3040-\u9fff\uac00-\ud7a3]{4,}", text))


def _first_date(text: str) -> str:
    found = dates(text)
    return text[found[0].start : found[0].end].strip() if found else ""


def _without_dates(text: str, i: int, judge: _Judge) -> str:
    for date in reversed(dates(text)):
        text = text[: date.start]
    return re.sub(r"\s+(?:北京|上海|发表于.*)$", "", text).strip()
