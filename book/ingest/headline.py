"""Which line of a page's head is the title: a line labelled so, one that another line says again, or
the line the text speaks of most.
"""

from __future__ import annotations

import re

from book.ingest.dateline import dateline
from book.ingest.harvest import is_person, is_site
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.page import Page
from book.ingest.segment import bare

_KEYWORDS = re.compile(r"[,，_|｜]+\s*")
_TITLE_TAIL = re.compile(r"\s*(?:[_|｜]|\s[-–—·]\s|--)\s*")
_BRIEF = re.compile(r"(?:The|A|An)(?: [A-Z][a-z'’-]+){1,3}")
_CREDITED = re.compile(
    key(
        r"\b(?:Photograph|PHOTOGRAPH|Photo|PHOTO|Image|Picture|Illustration|Credit|Foto|Bild)s?\s?(?:[:：…]|\.\.\.)|©|供图|摄$|/[A-Z][a-z]+"
    )
)
LABELLED_TITLE = re.compile(
    key(
        r"^(?:原)?(?:标题|题目|Title|Headline|Subject|主题|タイトル)\s*[:：]\s*(?P<title>\S.{2,120})$"
    )
)
_LIST = re.compile(
    r"^(?:(?:Re|Fwd?|回复|转发|答复)\s*[:：]\s*)*(?:\[[\w .-]{2,24}\]\s*)?(?=\S)", re.I
)
_WIRED_TITLE = re.compile(key(r"^.{4,24}日[电讯][^题]{0,24}题[:：]\s*(?P<title>\S.{1,80})$"))
_ISSUE = re.compile(key(r"第\s?\d+\s?[期号辑篇]|总第|\b(?:Issue|Vol|No)\.?\s?#?\d+"))
_ROLE = re.compile(
    key(r"^首发于|Credit|기자$|记者|通讯员|特派员|撰稿人|专栏作家|^[^/]{2,6} / [^/]{2,6}$|@|:$|：$")
)
FOLLOW = re.compile(key(r"(?:\+\s*|已)?(?:关注[他她]?|Follow|フォロー(?:する)?)"))


_CRUMB = re.compile(r"^[^，。？！?!]{1,24}?\s?[>›»]+(?:\s?[^，。？！?!]{1,24})?$")
# A search box, a welcome, a rating.
_NO_HEADLINE = re.compile(
    r"^(?:欢迎(?:访问|光临|来到)|歡迎|搜索|搜尋|请输入|請輸入|Search )"
    r"|\b\d+ (?:reviews|votes|ratings|comments)\b|[★☆]{3}"
)
_COLUMNS = re.compile(r"\s{2,}|\t|\s*[|｜]\s*")
_EDIT = re.compile(
    key(r"\s?[\[［](?:edit|编辑|編集)[^\]］]{0,20}[\]］]$")
)  # beside a section's heading


class Headline(Page):
    """The title's part of the judgement."""

    def _find_title(self, limit: int, marks: dict[int, str]) -> None:
        lines = self.lines
        for i in range(limit):
            if m := LABELLED_TITLE.match(lines[i].key):
                self.title, self.title_line = (
                    _LIST.sub("", lines[i].text[m.start("title") :]).strip(),
                    i,
                )
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
            and not (_CRUMB.search(lines[i].text) and lines[i].width < 30)
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
                    lines[i].width >= 6
                    and re.search(r"[>›»/]\s*$|[\u3040-\u9fff]\s+$", before)
                    and self._spoken(lines[i].text, limit) > 0
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
        pool = [
            i
            for i in candidates
            if lines[i].width >= 4
            or self._is_brief(i)
            or self._is_signed(i, limit, marks)
            or self._is_defined(lines[i].text)
        ]
        scores = sorted(((self._headline(i, limit, marks), -i) for i in pool), reverse=True)
        best_score = scores[0][0] if scores else 0
        self.headlines = tuple(-i for s, i in scores[:3] if s > 0 and s > best_score - 2)
        if not scores or scores[0][0] < 2 or (limit >= len(lines) and not marks):
            return
        near = [
            -i
            for s, i in scores
            if s > best_score - 1
            and lines[-i].width >= 10
            and self._spoken(lines[-i].text, limit) >= 2
        ]
        if len(near) > 1 and best_score >= 6 and -scores[0][1] in near:
            self._set_title(min(near))  # what stands below it is a caption or a standfirst
            return
        if len(scores) > 1:
            upper, lower = sorted((-scores[0][1], -scores[1][1]))
            longer = lines[lower].width > 1.4 * lines[upper].width
            deck = longer and self._spoken(lines[upper].text, limit) >= 1
            tight = lower == upper + 1 and lines[upper].width >= 7 and lines[lower].width >= 10
            below = lines[lower + 1] if lower + 1 < len(lines) else lines[lower]
            if tight and lines[lower].gap > 1 and lines[upper].gap <= 1 and below.gap <= 1:
                self._set_title(lower)  # what stands apart above it is a kicker
                return
            if tight and scores[0][0] - scores[1][0] < (2.25 if deck else 1.75):
                self._set_title(upper)  # a title and what stands below it
                return
        if len(scores) > 1 and scores[0][0] - scores[1][0] < 0.75:
            return
        best = -scores[0][1]
        above = best - 1
        if above in pool and self._is_brief(above):
            # a brief title and a subtitle, or a site's name and the title
            self.headlines = (above, best)
            shown = any(lines[above].text in o.text for o in lines[best:limit])  # a show's name
            if lines[best].prose or (self._is_spoken_of(above) and not shown):
                self._set_title(above)
            return
        rivals = [j for j in (best - 1, best + 1) if j in pool or (j in candidates and j < best)]
        if lines[best].width < 8 and any(lines[j].width < 8 for j in rivals):
            return  # two short lines: either may be the title
        self._set_title(best)

    def _is_signed(self, i: int, limit: int, marks: dict[int, str]) -> bool:
        """Whether a byline that names the author stands right below a line."""
        return (
            i + 1 < limit
            and marks.get(i + 1) == "header.byline"
            and bool(self.field(i + 1).authors)
        )

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
        said = again and max(again) < i and line.width >= 8 and not is_site(line.text)
        score += 2 if said else 0
        if any(
            bare(_EDIT.sub("", o.text)) == bare(line.text) for o in self.lines[limit : limit + 200]
        ):
            score -= 3  # a table of contents has the headings
        if line.width >= 2 and self._is_defined(line.text):
            score += 5  # what the article is about
        if _CRUMB.search(line.text) and line.width < 30:
            score -= 6
        elif i and _CRUMB.search(self.lines[i - 1].text):
            score += 1.5
        if following[:1] == ["header.byline"] and line.width < 12 and i:
            score -= 4 if any(self._is_title_of(j, i) for j in (i - 1, i - 2)) else 0
        if following[:1] and following[0].startswith("navigation") and line.width < 12:
            score -= 3  # the site's name above its menu
        bylines = [j for j in range(i + 1, limit) if marks.get(j) == "header.byline"]
        if bylines and bylines[0] > i + 3:  # another line is nearer
            nearer = (
                j
                for j in range(i + 1, bylines[0])
                if j not in marks
                and self._may_head(j)
                and not self.lines[j].prose
                and not marks.get(j - 1, "").startswith(("credit", "header.metadata"))
            )
            score -= 2 if any(self.lines[j].width >= 10 for j in nearer) else 0
        if i and self.marks.get(i - 1, "").startswith(("credit", "header.metadata")):
            score -= 2  # a caption
        if _CREDITED.search(line.key):
            score -= 4
        if line.width > 50:
            score -= 2
        if i + 1 < limit and FOLLOW.fullmatch(self.lines[i + 1].key):
            score -= 2
        if line.text.isupper() and line.words < 3:
            score -= 1
        if line.width >= 8 and i + 2 < limit and FOLLOW.fullmatch(self.lines[i + 2].key):
            score += 2  # who wrote it, and a button to follow them
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
        if any(
            self._may_head(j) and j not in marks and self.lines[j].width >= 8
            for j in range(max(bylines, default=0))
        ):
            score -= 3
        if self._is_keywords(line):
            score -= 1.5
        if _NO_HEADLINE.search(line.text):
            score -= 6
        issue = _ISSUE.search(line.key)
        if issue and re.match(r"\s?[：:·|｜]\s?\S{4}", line.key[issue.end() :]):
            issue = None  # "第3期：…" heads a letter
        if issue or _ROLE.search(line.key):
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

    def _is_defined(self, text: str) -> bool:
        """Whether one of the first running texts defines what a line names, as an encyclopedia does."""
        texts = [line.text for line in self.lines[self.begin :] if line.prose == 2][:3]
        form = rf"(?:The |An? )?{re.escape(text)}(?:[，,、（(]|是|为|\s(?:is|was|are|were)\b)"
        return any(re.match(form, said) for said in texts)

    def _is_title_of(self, j: int, i: int) -> bool:
        """Whether a line is long enough to be the title that a name stands below."""
        line = self.lines[j]
        long = line.width >= max(9, 1.5 * self.lines[i].width)
        crumb = _CRUMB.search(line.text)
        text = line.prose and not line.text.endswith(("？", "?", "！", "!"))
        if j < 0 or j in self.marks or text or crumb:
            return False
        return long and not self._is_menu_like(j)

    def _may_head(self, i: int) -> bool:
        """Whether a line is long enough for a title and no name."""
        line = self.lines[i]
        named = is_site(line.text) or is_person(line.text)
        return line.width >= 5 and not named and not self._is_menu_like(i)

    def _is_menu_like(self, i: int) -> bool:
        text = self.lines[i].text
        columns = [part for part in _COLUMNS.split(self.lines[i].raw.strip()) if part]
        if len(columns) >= 4 and all(len(part) <= 24 for part in columns) and "," not in text:
            return True
        parts = re.split(r"[\s|｜·/]+", text)
        if len(parts) >= 6 and text.isascii() and all(p[:1].isupper() for p in parts):
            return not re.search(r"\b(?:the|of|an?|is|to|and|in|for|on|why|how|what)\b", text, re.I)
        short = [p for p in parts if len(p) <= 4]
        if not text.isascii() and not re.search("[，。、：？！「」“”《》]", text):
            entries = [p for p in parts if len(p) <= 5]
            if len(parts) >= 3 and len(short) == len(parts):
                return True
            if len(parts) >= 4 and len(entries) >= 0.7 * len(parts):
                return True
        return (
            len(parts) >= 4 and len(short) >= 0.8 * len(parts) and not re.search("[a-z]{5}", text)
        )

    def _is_keywords(self, line: Line) -> bool:
        parts = [p for p in _KEYWORDS.split(line.text) if p]
        return (
            len(parts) >= 3 and line.prose < 2 and not ends_sentence(line.text) and line.width >= 16
        )

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


def _units(text: str) -> set[str]:
    runs = re.findall(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+", text)
    pairs = {run[k : k + 2] for run in runs for k in range(len(run) - 1)}
    return pairs | set(re.findall(r"[^\W\d_\u3040-\u9fff\uac00-\ud7a3]{4,}", text))
