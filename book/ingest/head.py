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

from book.ingest.byline import is_sender
from book.ingest.dateline import dateline
from book.ingest.days import dates
from book.ingest.headline import FOLLOW, LABELLED_TITLE, Headline
from book.ingest.lexicon import key, look
from book.ingest.lines import Line, ends_sentence
from book.ingest.names import is_person, is_site
from book.ingest.page import ORIGINAL
from book.ingest.segment import bare, may_be_text

_CHROME_PROSE = frozenset(
    "disclaimer notice prompt copyright login advertisement navigation tags share credit related counter stamp header author summary".split()
)


MOST_ABOVE = 4  # sentences looked at above the text
_SIGNS = frozenset("share counter login stamp header author summary notice disclaimer".split())
_SURE_SIGNS = frozenset("header author summary notice disclaimer".split())
_TWO_SENTENCES = 20  # as wide are two that begin a text: a motto beside a name is less
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
_SAID_BELOW = re.compile("内容由")
_ITEM = re.compile(r"(?:[-•·●▪]|\*(?!\*))\s*\S|\d[.、]")
_JAPANESE_NAME = re.compile("[\u3400-\u9fff々ヶ]{3,5}")
_KANA = re.compile("[ぁ-ん]")
_BESIDE = frozenset({"header.credits", "tags.list", "author.card"})  # between a name and the time
_WRITE_TO = re.compile(r"\s?[\w.+-]+@[\w.-]+\.[a-z]{2,12}")
# How a platform speaks of those who write on it; its own name for them, in a breadcrumb.
_PLATFORM = re.compile(
    key(
        r"[\u4e00-\u9fff]{1,4}号(?:系|用户|平台|\s?[>›/])|申请入驻|自媒体|信息(?:存储|发布)(?:空间|平台|服务)|[Tt][Aa]的文章|官方[账帐]号"
    )
)
_COLUMN = re.compile(r"[>›»/]\s?(?P<name>[\u4e00-\u9fff]{2,4}[号號])\s?[>›»/]")
_COOKIES = re.compile(
    r"\b[Cc]ookies?\b|^(?:No results|Searching for|Loading|Please (?:wait|enable))"
)
_OF_HOUSE = re.compile(
    key(r"(?:记者|编辑|撰稿人|主笔|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Ee]ditor)$")
)
_YEARLESS = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}-\d{1,2})(?: \d{1,2}:\d{2})?(?: (?:[AP]M|[ap]m))?"
)
_NO_NAME = re.compile(r"[，。：:/／\d]|(?:展开|收起|全部|更多)|人(?:做过|看过|赞同)")
# A house or an office, which no account is named after a person as.
_BODY = re.compile(key("[局部委办厅院校会司]$|大学$|集团$|中心$|协会$|政府$"))
_WHEN = re.compile(key(r"(?:^|\s?)(?:已于|于|发表于?|发布于?|修改于?|编辑于?|更新于?|on|at)$"))
# A label whose characters are set apart ("索 引 号：…").
_SPACED = re.compile(r"[\u4e00-\u9fff](?:\s{1,4}[\u4e00-\u9fff]){1,3}\s?[:：].{0,80}")
_VERB = re.compile(key(r"发表|发布|于$|更新|编辑|[Pp]osted|[Pp]ublished|^on$|^·$"))
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
            brief = self.lines[i].width + self.lines[following].width < _TWO_SENTENCES
            if following == i + 1 and i and not (self.lines[i].looks or asks or brief):
                return i
        if sure < len(self.lines):
            return sure
        if texts:
            return texts[0]
        return len(self.lines)

    def _is_chrome_prose(self, line: Line, i: int) -> bool:
        if i < HEAD_LINES // 2 and line.width < 200 and _COOKIES.search(line.text):
            return True
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
            elif line.text and line.prose < 2:
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
        self._poster(end)
        self._accounts()
        for i in range(end, min(max(end + 2, first + 1), len(self.lines))):
            said = dateline(self.lines[i].text)
            if said.authors:
                self.said.authors.append((i, said.authors))
            if said.publisher:  # a paper's own report, or an agency's
                self.said.publisher.append((i, said.publisher))
                self.said.wires += [] if said.labelled else [said.publisher]
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
            if (self.said.authors and not self._sender) or i == self.title_line:
                continue
            if line.prose or line.width > 24:
                continue
            below_text = self.lines[i + 1].text if i + 1 < len(self.lines) else ""
            timed = [
                j
                for j in range(max(0, i - 1), min(i + 3, end))
                if marks.get(j) == "header.byline" and self.field(j).dates
            ]
            beside = (
                marks.get(i + 1) in _BESIDE
                or is_site(below_text)
                or _OF_HOUSE.search(key(below_text))
            )
            if i < self.title_line and i + 2 in timed and len(below_text) <= 16:
                beside = True  # a section between
            if timed and i + 1 not in timed and max(timed) > i + 1 and not beside:
                timed = []
            if not timed and _YEARLESS.fullmatch(below_text):
                timed = [i + 1]
            name = _WRITE_TO.sub("", line.text).strip()
            below = [o.key for o in self.lines[i + 1 : i + 3]]
            written = name != line.text or (bool(below) and bool(_WRITE_TO.fullmatch(below[0])))
            near = self.lines[i + 1 : i + 4]
            buttons = [n for n, o in enumerate(near) if FOLLOW.fullmatch(o.key)]
            followed = i > self.title_line and bool(buttons)
            if followed and buttons[0]:  # between them the time at most
                between = near[0]  # the time, or what they say of themselves
                said = between.look("head") == "author.card" or " / " in between.text
                said = said or (i == self.title_line + 1 and between.width > line.width)
                followed = said or re.search(r"\d[:：-]\d", between.text) is not None
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
            if again and bare_name and not _NO_NAME.search(name):
                followed = True
            if ((timed or written) and is_person(name) and (bare_name or written)) or (
                followed and bare_name and not is_site(name) and not _NO_NAME.search(name)
            ):
                if self._sender and name != self._sender:
                    # a letter that goes out under its own name
                    self.said.letters.append(self._sender)
                    self.said.authors.clear()
                self.said.authors.append((i, (name,)))
                self.verdicts[i].remove("header.byline")
                return

    @cached_property
    def _sender(self) -> str:
        """Whom a mail is from, where nobody else is named as its author."""
        told = [(i, names) for i, names in self.said.authors]
        sent = len(told) == 1 and is_sender(self.lines[told[0][0]].text)
        return told[0][1][0] if sent else ""

    def _account(self, end: int) -> None:
        """What stands beside the author's name and the time: the account; beside a time alone, in a
        Japanese paper, the author's name."""
        names = [name for _, some in self.said.authors for name in some]
        for i in range(end):
            text = self.lines[i].text
            if self.marks.get(i) != "header.byline" or not self.field(i).dates:
                continue
            before = text[: self.field(i).dates[0].start].split()
            if (
                len(before) == 2
                and before[0] in names
                and not self.said.publisher
                and not _VERB.search(before[1])
            ):
                self.said.publisher.append((i, before[1]))
            elif len(before) == 1 and not names and _JAPANESE_NAME.fullmatch(before[0]):
                kana = sum(bool(_KANA.search(o.text)) for o in self.lines if o.prose == 2)
                if kana > 2 and not is_site(before[0]):
                    self.said.authors.append((i, (before[0],)))

    def _poster(self, end: int) -> None:
        """One name right before the time, without a label: who posted, where the page names them
        again on a line that is not text (a card, a reply, "甲的日记")."""
        if self.said.authors:
            return
        for i in range(self.title_line + 1, end):
            found = self.field(i)
            if self.marks.get(i) != "header.byline" or not found.dates:
                continue
            name = self.lines[i].text[: found.dates[0].start].strip(" ·•|｜—–-,，")
            name = _WHEN.sub("", name).strip()
            j = i - 1
            while j > self.title_line and _YEARLESS.fullmatch(self.lines[j].text):
                j -= 1
            if not name and self.title_line < j and (j not in self.marks or j < i - 1):
                name = self.lines[j].text
            if not 2 <= len(name) <= 16 or re.search(r"[\s:：,，。]|^\d+$", name) or is_site(name):
                continue
            if _BODY.search(key(name)) or self._is_subject(name):
                continue
            others = [o.text for j, o in enumerate(self.lines) if j != i and o.prose < 2]
            again = [o for o in others if o == name or o.startswith((name + " ", name + "的"))]
            top = [o.text.split()[0] for o in self.lines[: max(self.title_line, 0)] if o.text]
            if again and name not in top and not look(key(name)):
                self.said.posters.append(name)
                return

    def _accounts(self) -> None:
        """On a platform anyone may write on, an account named as the source has written, and the
        platform published: the page says so by the account's card or by speaking of its accounts."""
        platform = any(
            _PLATFORM.search(line.key) for line in self.lines if line.prose < 2 or line.looks
        )
        for said in list(self.said.publisher):
            i, name = said
            if i >= self.head_end or self.field(i).publisher != name:
                continue
            cards = [j for j, line in enumerate(self.lines[: self.head_end]) if line.text == name]
            carded = any(
                o.look("edge", "head") == "author.card" or FOLLOW.fullmatch(o.key)
                for j in cards
                for o in self.lines[j + 1 : j + 3]
            )
            if (
                (carded or (platform and not self.said.authors))
                and not is_site(name)
                and not _BODY.search(key(name))
            ):
                self.said.publisher.remove(said)
                if carded:  # else it may only pass on what others wrote
                    self.said.posters.insert(0, name)
                else:
                    self.said.passed.append(name)
                columns = (
                    _COLUMN.search(line.text) for line in self.lines[: max(self.title_line, 0)]
                )
                self.said.publisher += [(i, m["name"]) for m in columns if m]

    def _is_subject(self, name: str) -> bool:
        """Whether the article is about who is named: in its title, or again and again in the text."""
        said = sum(1 for line in self.lines if line.prose == 2 and name in line.text)
        return name in self.title or said > 2

    def _behind_summary(self, first: int) -> int:
        """Where the text begins, if what looks like its first line is a standfirst, a caption or a
        notice that the head goes on behind: signs of a head follow, and then more text."""
        for passed in range(MOST_ABOVE):
            last = first  # of a standfirst of several lines
            while last - first < 2 and last + 1 < len(self.lines) and self._is_deck(last + 1):
                last += 1
            following = next(
                (
                    i
                    for i in range(last + 1, min(last + 20, len(self.lines)))
                    if self.lines[i].prose
                    and i not in self.marks
                    and not self._is_chrome_prose(self.lines[i], i)
                ),
                -1,
            )
            if following < 0 or sum(o.prose == 2 for o in self.lines[following:]) < 2:
                break
            between = range(last + 1, following)
            stated = any(
                self._is_byline(j) and (self.field(j).dates or self.field(j).authors)
                for j in between
            )
            if not stated and (passed > 1 or not self._are_signs(between)):
                break
            first = following
        return first

    def _is_deck(self, i: int) -> bool:
        """Whether a line may go on with a standfirst: a marked sentence, as the one above it."""
        mark, above = self.lines[i].text[:1], self.lines[i - 1].text[:1]
        return bool(self.lines[i].prose) and mark == above and mark in tuple("▶►•·●■◆※")

    @cached_property
    def _again(self) -> set[str]:
        """Short lines the capture has more than once."""
        times = Counter(line.text for line in self.lines if line.width <= 20)
        return {text for text, n in times.items() if n > 1}

    def _summaries(self) -> None:
        """What stands under the heading of a summary the site made: its items, a sentence before. Where
        a line says below it who made it, that line goes alone."""
        for i, line in enumerate(self.lines[:HEAD_LINES]):
            if line.look("head") != "summary.machine":
                continue
            last = i
            for k in range(i + 1, min(i + 9, len(self.lines))):
                if _SAID_BELOW.search(line.key):
                    break
                if _ITEM.match(self.lines[k].text):
                    last = k
                elif k > i + 1:
                    break
            for k in range(i, last + 1):
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
        if _SPACED.fullmatch(line.text) and not self.field(i).any:
            return "header.metadata"
        above = self.lines[i - 1] if i else None
        if above and self.marks.get(i - 1) == "header.metadata" and above.text[-1:] in (":", "："):
            return "header.metadata"  # its value
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
        if line.prose == 2 or line.block.kind == "caption":  # a page's own mark of one
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
