# ruff: noqa: E501
"""A page's head: where it ends, which line is the title, what goes of the rest, and what it says.

The head reaches from the page's top to the first run of sentences. There the title is the line the
text speaks of most. A line that is no sentence is furniture there by default.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise

from book.ingest.harvest import dateline, dates, is_person, is_site
from book.ingest.headline import FOLLOW, LABELLED_TITLE, Headline
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.page import ORIGINAL
from book.ingest.segment import bare, may_be_text

_CHROME_PROSE = frozenset(
    "disclaimer notice prompt copyright login advertisement navigation tags share credit related counter stamp header author summary".split()
)


MOST_ABOVE = 4  # sentences looked at above the text
_SIGNS = frozenset("share counter login stamp header author summary notice disclaimer".split())
_SURE_SIGNS = frozenset("header author summary notice disclaimer".split())
HEAD_LINES = 60  # a page's head is not longer
# How a quotation or a dedication begins; how verse reads.
_OPENING = re.compile('^[“「『‘"—–]|^(?:献给|谨以此|For )')
_VERSE = re.compile("[的了着我你他她不也在是里上]|[,，;；。]|\\b(?:the|of|and|in|I|you|my|a)\\b")
_OF_SITE = re.compile(
    key(
        r"我们|官方|社区|平台|公众号|账号|媒体|网站|栏目|\b(?:our|we)\b"
        r"|\bis (?:an?|the) (?:\w+[ -]){0,3}(?:reporter|writer|editor|correspondent|columnist|journalist|author|critic|producer|newsletter|magazine|site|blog)\b"
    ),
    re.I,
)
_ITEM = re.compile(r"[-•·●▪*]\s*\S|\d[.、]")
_JAPANESE_NAME = re.compile("[\u3400-\u9fff々ヶ]{3,5}")
_KANA = re.compile("[ぁ-ん]")
_BESIDE = frozenset({"header.credits", "tags.list", "author.card"})  # between a name and the time
_WRITE_TO = re.compile(r"\s?[\w.+-]+@[\w.-]+\.[a-z]{2,12}")
_PRODUCT = re.compile(key(r"电子报$|客户端$|影音$|APP$"))
FOLLOWERS = re.compile(key(r"文章|粉丝|关注[度者数]|获赞|[Ff]ollowers"))


class Head(Headline):
    """The head's part of the judgement."""

    def _first_prose(self) -> int:
        """The first line that can only be running text; the first sentence, where there is none;
        else the number of lines."""
        self._summaries()
        texts = [
            i
            for i, line in enumerate(self.lines)
            if line.prose
            and i not in self.marks
            and self.verdicts[i].kept
            and not self._is_chrome_prose(line, i)
        ]
        sure = next((i for i in texts if self.lines[i].prose == 2), len(self.lines))
        for i, following in pairwise(texts):  # two sentences in a row are text, too
            if i >= sure:
                break
            asks = self.lines[i].text.endswith(("？", "?", "！", "!"))  # so does a title
            if following == i + 1 and i and not self.lines[i].looks and not asks:
                return i
        if sure < len(self.lines):
            return sure
        if texts:
            return texts[0]
        return len(self.lines)

    def _is_chrome_prose(self, line: Line, i: int) -> bool:
        rule = line.surest("any", "edge", "head")
        if rule and rule.split(".")[0] in _CHROME_PROSE and line.is_sure(rule):
            return line.width < 200
        return self._is_byline(i) and self.field(i).labelled

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
        if first < len(self.lines) and (signs or self.title):
            end = max(end, self._lead_in(end, limit))
        self.head_end = end
        titled = [
            i for i in range(end) if self.title and bare(self.lines[i].text) == bare(self.title)
        ]
        again_at = titled[-1] if len(titled) > 1 else -1  # what is above the last is above the text
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
            elif i < again_at or self._is_of_site(i):
                self.verdicts[i].remove("head.furniture")
            elif not line.prose and line.text in self._again and self.title:
                self.verdicts[i].remove("repeated.line")
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
        self._account(end)
        self._masthead(marks)
        for i in range(end, min(max(end + 2, first + 1), len(self.lines))):
            said = dateline(self.lines[i].text)
            if said.authors:
                self.said.authors.append((i, said.authors))
            if said.publisher:
                self.said.publisher.append((i + 50, said.publisher))
                self.said.wires.append(said.publisher)
            self.said.dates += [
                (i, d.edtf, "dateline", _first_date(self.lines[i].text)) for d in said.dates
            ]

    def _is_of_site(self, i: int) -> bool:
        """Whether a line of the head is the name of a site or account, or a sentence about one, that
        is named above it."""
        line = self.lines[i]
        name = bare(line.text)
        if line.width <= 12 and not line.prose and len(name) > 2:
            return any(name in bare(self.lines[j].text) for j in self.marks if j < i)
        if line.width > 150 or not _OF_SITE.search(line.key):
            return False
        above = (o.text.split(" ")[0].strip(".。") for o in self.lines[:i] if o.width <= 16)
        return any(len(name) > 1 and name in line.text and name not in self.title for name in above)

    def _lead_in(self, end: int, first: int) -> int:
        """Where the text begins between the head's last sign and its first sentences: an opening
        quotation, verse or heading right above them is its own."""
        lines = self.lines
        begin = first
        while begin > end and begin - 1 not in self.marks and not lines[begin - 1].look("edge"):
            begin -= 1
        above = lines[begin:first]
        if len(above) > 2 and sum(bool(_VERSE.search(o.text)) for o in above) >= 0.5 * len(above):
            return begin
        begin = first
        while begin > end and (
            _OPENING.search(lines[begin - 1].text)
            or (lines[begin - 1].prose and begin - 1 not in self.marks)
        ):
            begin -= 1
        if begin == first > end and self._may_be_heading(first - 1):
            begin -= 1
        return begin

    def _may_be_heading(self, i: int) -> bool:
        line = self.lines[i]
        named = is_site(line.text) or is_person(line.text)
        return i not in self.marks and not line.looks and not named and not self._is_menu_like(i)

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
            followed = i > self.title_line and any(FOLLOW.fullmatch(k) for k in below)
            bare_name = i not in marks and line.width <= 14 and not line.looks
            carded = bool(below) and self.lines[i + 1].look("edge") == "author.card"
            followed = followed or (carded and bool(FOLLOWERS.search(below[0])))
            if self._is_subject(name):
                continue
            tight = all(o.width <= 6 for o in self.lines[self.title_line + 1 : i])
            again = (
                i > self.title_line >= 0
                and tight
                and timed
                and name in self._again
                and not is_site(name)
            )
            if again and bare_name and not re.search(r"[，。：:\d]", name):
                followed = True
            if ((timed or written) and is_person(name) and (bare_name or written)) or (
                followed and bare_name and not is_site(name) and not re.search(r"[，。：:\d]", name)
            ):
                self.said.authors.append((i, (name,)))
                self.verdicts[i].remove("header.byline")

    def _account(self, end: int) -> None:
        """What stands beside the author's name and the time: the account; beside a time alone, in a
        Japanese paper, the author's name."""
        names = [name for _, some in self.said.authors for name in some]
        for i in range(end):
            text = self.lines[i].text
            if self.marks.get(i) != "header.byline" or not self.field(i).dates:
                continue
            before = text[: self.field(i).dates[0].start].split()
            if len(before) == 2 and before[0] in names and not self.said.publisher:
                self.said.publisher.append((i, before[1]))
            elif len(before) == 1 and not names and _JAPANESE_NAME.fullmatch(before[0]):
                kana = sum(bool(_KANA.search(o.text)) for o in self.lines if o.prose == 2)
                if kana > 2 and not is_site(before[0]):
                    self.said.authors.append((i, (before[0],)))

    def _is_subject(self, name: str) -> bool:
        """Whether the article is about who is named: in its title, or again and again in the text."""
        said = sum(1 for line in self.lines if line.prose == 2 and name in line.text)
        return name in self.title or said > 2

    def _masthead(self, marks: dict[int, str]) -> None:
        """The site's name above the title: by its form, or since the foot of the page says it too."""
        foot = "\n".join(line.text for line in self.lines[self.head_end :] if line.looks)
        for i in range(max(self.title_line, 0)):
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
            far = i > 2
            if name.isascii() and " " not in name and usual not in foot:
                continue  # "Blog", "News": of a menu
            if (is_site(name) and (not far or " " in name)) or (
                not far and line.width >= 3 and not listed and usual in foot
            ):
                self.said.publisher.append((i + 200, usual))
                return

    def _behind_summary(self, first: int) -> int:
        """Where the text begins, if what looks like its first line is a standfirst, a caption or a
        notice that the head goes on behind: signs of a head follow, and then more text."""
        for passed in range(MOST_ABOVE):
            following = next(
                (
                    i
                    for i in range(first + 1, min(first + 20, len(self.lines)))
                    if self.lines[i].prose
                    and i not in self.marks
                    and not self._is_chrome_prose(self.lines[i], i)
                ),
                -1,
            )
            if following < 0 or sum(o.prose == 2 for o in self.lines[following:]) < 2:
                break
            between = range(first + 1, following)
            stated = any(
                self._is_byline(j) and (self.field(j).dates or self.field(j).authors)
                for j in between
            )
            if not stated and (passed > 1 or not self._are_signs(between)):
                break
            first = following
        return first

    @cached_property
    def _again(self) -> set[str]:
        """Short lines the capture has more than once."""
        times = Counter(line.text for line in self.lines if line.width <= 20)
        return {text for text, n in times.items() if n > 1}

    def _summaries(self) -> None:
        """What stands under the heading of a summary the site made: its items, a sentence before."""
        for i, line in enumerate(self.lines[:HEAD_LINES]):
            if line.look("head") != "summary.machine":
                continue
            below = range(i + 1, min(i + 9, len(self.lines)))
            items = [k for k in below if _ITEM.match(self.lines[k].text)]
            for k in range(i, max(items, default=i) + 1):
                self.marks[k] = "summary.machine"

    def _are_signs(self, between: range) -> bool:
        """Whether lines say of themselves that the text has not begun, what no box in a text says;
        one button or number alone may be a heading."""
        rules = [(self.marks.get(j) or self._head_rule(j)).split(".")[0] for j in between]
        return len([r for r in rules if r in _SIGNS]) > 1 or bool(_SURE_SIGNS & set(rules))

    def _head_rule(self, i: int) -> str:
        line = self.lines[i]
        if not self.verdicts[i].kept:
            return ""
        if line.block.kind == "h1":
            return ""
        if ORIGINAL.match(line.key):
            return "header.byline"
        if self._is_byline(i):
            return "header.byline"
        rule = line.surest("any", "edge", "head")
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
        if LABELLED_TITLE.match(line.key):
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

    def _is_furniture(self, i: int) -> bool:
        line = self.lines[i]
        if line.prose == 2:
            return False
        if self._is_keywords(line) and i < self.title_line:
            return True
        if line.prose == 1:
            return False
        if i < self.title_line or (self.title_line < 0 and i < max(self.headlines, default=0)):
            return line.block.kind != "h1"
        if line.width <= 7:
            return not ends_sentence(line.text)
        # a standfirst stands right below the title, and a caption says what the text says
        above = range(self.title_line + 1, i)
        deck = all(j not in self.marks and self.lines[j].width > 7 for j in above)
        strange = self._spoken(line.text, self.begin) < 1
        return not deck and line.width <= 20 and not may_be_text(line) and strange


def _first_date(text: str) -> str:
    found = dates(text)
    return text[found[0].start : found[0].end].strip() if found else ""
