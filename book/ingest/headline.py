# ruff: noqa: E501
"""Which line of a page's head is the title: a line labelled so, else the one that its words, its place
and what the text says of it make likely enough; else the editor is asked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache

from book.ingest.choice import SURE, likelihoods, together
from book.ingest.dateline import dateline
from book.ingest.head_weights import TITLE
from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.names import is_person, is_site
from book.ingest.page import Page
from book.ingest.segment import bare

_KEYWORDS = re.compile(r"[,，_|｜]+\s*")
_TITLE_TAIL = re.compile(r"\s*(?:[_|｜]|\s[-–—·]\s|--)\s*")
_HASH = re.compile(r"^#{1,3}\s+(?=\S)")  # of Markdown
_BRIEF = re.compile(r"(?:The|A|An)(?: [A-Z][a-z'’-]+){1,3}")
_CREDITED = re.compile(
    key(
        r"\b(?:Photograph|PHOTOGRAPH|Photo|PHOTO|Image|Picture|Illustration|Credit|Foto|Bild)s?\s?(?:[:：…]|\.\.\.)|©|供图|摄$|/[A-Z][a-z]+"
    )
)
LABELLED_TITLE = re.compile(
    key(
        r"^(?P<original>原)?(?:标题|题目|Title|Headline|Subject|主题|タイトル)\s*[:：]\s*(?P<title>\S.{2,120})$"
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
_SECTION = re.compile(
    key(
        r"(?:所有|更多|全部)?(?:新闻|资讯|要闻|国际|社会|财经|体育|科技|文化|生活|娱乐|历史|教育|健康|旅游|汽车|视频|专题|频道|专栏|栏目|评论|观点|副刊|地方|正文|更多|文章|人物|首页|网站|トップ|ホーム|深度|读书|美食|论坛|博客|热榜|特写|时评|社论|访谈|特稿|随笔|오피니언|사회|문화)+"
        r"|(?:(?:Annals of|The Long Read|Latest|Top|More|News|Blog|Home|Menu|Sports?|Opinions?|World|Business|Culture|Science|Technology|Tech|Videos?|Local|Lifestyle|Life|Podcasts?|Newsletters?|Archives?|Magazine|Posts|Reviews?|Health|Politics|Travel|Food|Books?|Arts|Features?|Essays?|Recipes|Search|Sections?|Editions?|Print|Obituaries|Engineering|Stories|and|&|,)\s*)+"
    ),
    re.I,
)
# What a page says of itself rather than of the article.
_OF_PAGE = re.compile(
    key(
        r"声明[:：]|主页|首页|概览|跳转|登录|版面|上一篇|下一篇|上一版|PDF|订阅|频道|\b(?:Home|Search|Browse|Subscribe|subscription|Sign in|Support|Skip|Newsletter|Back to|Tools|Display|generally available|edition)\b"
    ),
    re.I,
)
_FUNCTION = re.compile(
    r"[的了是吗呢么在把被和与为何这那从到就也还没不]|[はがをにでとのへ]"
    r"|\b(?:the|of|an?|is|to|and|in|for|on|at|with|why|how|what|who|that|when|from|der|die|das|den|und|le|la|les|des|du|que|el|los|se|qui)\b",
    re.I,
)
_MENU = re.compile(
    key(
        r"\b(?:News|Opinions?|Sports?|Culture|Lifestyle|Recipes|About|Shop|Home|Search|Register|Log ?in|Sign ?in|FAQ|Members|Calendar|Archive|Poetry|Prose|Submit|Donate|World|Business|Tech|Video|Podcasts?|Contact|Newsletter|Subscribe|Store|Products?|Pricing|Docs|Blog|Portada|Accueil|Menu|Inicio|Startseite|Politik|Cultura|Deportes|Agenda)\b"
        r"|首页|新闻|体育|财经|娱乐|科技|副刊|健康|教育|视频|图片|论坛|主页|相册|广播|评论|国际|军事|汽车|房产|即时"
    ),
    re.I,
)
_BESIDE = {
    "header.byline": "byline",
    "header.metadata": "caption",
    "header.title": "long",
    "credit": "caption",
    "navigation": "menu",
    "author": "card",
    "share": "share",
    "counter": "counter",
    "stamp": "byline",
    "tags": "tags",
}
_OWN_TITLE = 6
_SITE = 6  # letters behind a title that may be the site's name
MAYBE = 0.1  # what is likelier is shown to the editor as a title that may be meant


class Headline(Page):
    """The title's part of the judgement."""

    def _find_title(self, limit: int, marks: dict[int, str]) -> None:
        lines = self.lines
        original = -1
        for i in range(limit):
            if m := LABELLED_TITLE.match(lines[i].key):
                if not m["original"]:
                    self._set_labelled(i)
                    return
                original = original if original >= 0 else i
            if m := _WIRED_TITLE.match(lines[i].key):
                self.title, self.title_line = lines[i].text[m.start("title") :].strip(), i
                said = dateline(lines[i].text)
                self.said.authors += [(i, said.authors)] if said.authors else []
                self.said.publisher += [(i, said.publisher)] if said.publisher else []
                return
        if self.stated.title:
            self._find_stated(limit, marks)
            return
        candidates = [i for i in range(min(limit + 1, len(lines))) if self._may_be_title(i, limit)]
        tops = [i for i in candidates if lines[i].block.kind == "h1"]
        if len(tops) == 1:
            self._set_title(tops[0])
            return
        features = self._title_features(candidates, limit)
        likely = together(likelihoods(features, TITLE), self._same_titles(candidates))
        ranked = sorted(zip(likely, candidates, strict=True), reverse=True)
        self.headlines = tuple(i for share, i in ranked[:3] if share > MAYBE)
        if not ranked or ranked[0][0] < SURE:
            if original >= 0 and not self.headlines:
                self._set_labelled(original)  # the heading it had elsewhere, where here is none
            return
        best = ranked[0][1]
        if self._is_bare and self._begins_text(best):
            return
        above = best - 1
        if above in candidates and self._is_brief(above):
            # a brief title and a subtitle, or a site's name and the title
            self.headlines = (above, best)
            if lines[best].prose or self._is_spoken_of(lines[above].text):
                self._set_title(above)
            return
        self._set_title(best)

    def _begins_text(self, i: int) -> bool:
        """Whether a line may as well be the text's first sentence: no byline stands under it."""
        text = self.lines[i].text.rstrip('”」』"’')
        told = text.endswith(("：", ":")) or (
            self.lines[i].prose > 0 and not text.endswith(("?", "？", "!", "！"))
        )
        return told and self.marks.get(i + 1) != "header.byline"

    def _heads_deck(self, above: int, below: int) -> bool:
        """Whether a brief line stands over a long one as a title does over its deck."""
        over, under = self.lines[above], self.lines[below]
        return (
            3 <= over.width <= 9 <= 24 <= under.width
            and bool(re.search(r"[，,？?]", under.text))
            and not over.text.isascii()
            and not over.looks
            and above not in self.marks
            and not is_site(over.text)
            and not _SECTION.fullmatch(over.key)
            and not re.search(r"[\s|｜·/]", over.text)
        )

    def _set_labelled(self, i: int) -> None:
        text = self.lines[i].text
        m = LABELLED_TITLE.match(self.lines[i].key)
        self.title, self.title_line = _LIST.sub("", text[m.start("title") :]).strip(), i
        whole = bare(self.title)
        for j in range(i + 1, min(len(self.lines), self.begin + 1)):
            own = bare(
                self.lines[j].text
            )  # below a mail's subject, which has the letter's name too
            if len(own) >= _OWN_TITLE and whole.endswith(own):
                self.title, self.title_line = self.lines[j].text, j

    def _is_brief(self, i: int) -> bool:
        """Whether a line has the form of a brief English title ("The Mill")."""
        text = self.lines[i].text
        return bool(_BRIEF.fullmatch(text)) and not is_site(text) and len(text) <= 24

    def _find_stated(self, limit: int, marks: dict[int, str]) -> None:
        """The line of the title that the page's own code states."""
        lines = self.lines
        candidates = [
            i
            for i in range(min(limit + 1, len(lines)))
            if i not in marks and self._may_be_title(i, limit)
        ]
        wanted = bare(self.stated.title)
        same = [i for i in candidates if bare(lines[i].text) == wanted]
        inside = [
            i for i in candidates if lines[i].block.kind == "h1" and bare(lines[i].text) in wanted
        ]
        if same or inside:
            self._set_title((same or inside)[0])
        else:
            self.title = self.stated.title

    def _same_titles(self, candidates: Sequence[int]) -> list[int]:
        """For each candidate the place of the one that says the same title, at its shortest: behind
        a column's name or a date, or without a site's name."""
        titles = [bare(self.title_of(i)[0]) for i in candidates]
        out = []
        for title in titles:
            ends = (
                t
                for t in titles
                if len(t) >= 6
                and (title.endswith(t) or (title.startswith(t) and len(title) - len(t) <= _SITE))
            )
            out.append(titles.index(min([title, *ends], key=len)))
        return out

    def _may_be_title(self, i: int, limit: int) -> bool:
        line = self.lines[i]
        kept = self.verdicts[i].kept or line.block.kind == "h1"
        rule = self.marks.get(i, "")
        found = self.field(i)
        stated = rule == "header.byline" and (
            found.labelled or found.authors or found.publisher or len(found.rest) < 10
        )
        marked = rule and (stated or line.width < 8)
        may = kept and 2 <= line.width <= 75 and line.prose < 2 and not marked
        beneath = line.text.startswith(("——", "──", "--"))  # a subtitle
        labelled = LABELLED_TITLE.match(line.key)
        return may and not beneath and not labelled and not self.is_desk(line.text)

    def _title_features(self, candidates: Sequence[int], limit: int) -> list[dict[str, float]]:
        """What speaks for each candidate being the title."""
        spoken = {i: self._spoken(self.lines[i].text, limit) for i in candidates}
        most = max(spoken.values(), default=0.0)
        units = {i: _units(self.lines[i].text.lower()) for i in range(limit)}
        out = []
        for i in candidates:
            found = dict.fromkeys(self._title_form(i), 1.0)
            found |= dict.fromkeys(self._title_place(i, limit, candidates), 1.0)
            own = _units(self.lines[i].text.lower())
            said = own & self.words
            others = set().union(*(u for j, u in units.items() if j != i))
            found["said"] = min(len(said), 6) / 6
            found["share said"] = len(said) / len(own) if own else 0.0
            found["own said"] = min(len(said - others), 4) / 4
            times = sum(self.text_lower.count(u) for u in said)
            found["times said"] = min(math.log1p(times), 4) / 4
            if self._is_defined(self.lines[i].text):
                found["defined"] = 3.0  # what the article is about: few pages, but sure
            found["none said"] = float(bool(own) and not said)
            found["said most"] = float(spoken[i] == most > 0)
            found["width"] = min(self.lines[i].width, 40) / 40
            out.append({name: value for name, value in found.items() if value})
        return out

    def _title_form(self, i: int) -> Iterator[str]:
        """What a line's own words say for or against its being a title."""
        line = self.lines[i]
        text = line.text
        yield "line"
        for least in (3, 4, 5, 7, 9, 12, 30, 45):
            if line.width >= least:
                yield f"width {least}"
        words = [w for w in re.findall(r"[^\W\d_][\w'’]*", text) if len(w) > 3]
        capital = sum(w[0].isupper() for w in words)
        asks = text.rstrip('”」』"’').endswith(("?", "？", "!", "！"))
        number = _ISSUE.search(line.key)  # "第3期：…" heads a letter
        issue = bool(number and not re.match(r"\s?[：:·|｜]\s?\S{4}", line.key[number.end() :]))
        brief = self._is_brief(i)
        thing = brief and self._is_spoken_of(text)
        latin = not re.search(r"[\u3040-\u9fff\uac00-\ud7a3]", text)
        kind = {
            "site": is_site(text),
            "person": is_person(text),
            "short site": is_site(text) and line.width <= 12,
            "role": bool(_ROLE.search(line.key)),
            "issue": issue,
            "credited": bool(_CREDITED.search(line.key)),
            "menu": self._is_menu_like(i),
            "crumb": bool(_CRUMB.search(text)) and line.width < 30,
            "arrow": bool(re.search("[→>›»↗←]", text)),
            "no headline": bool(_NO_HEADLINE.search(text)),
            "keywords": self._is_keywords(line),
            "generic": bool(_SECTION.fullmatch(line.key)),
            "looks": bool(line.looks),
            "marked": i in self.marks,
            "sentence": line.prose == 1 and not asks,
            "asks": asks,
            "stops": text.endswith((".", "。")),
            "opens": text.endswith((":", "：", ",", "，")),
            "comma": bool(re.search("[，,]", text)),
            "colon": bool(re.search("[:：].", text)),
            "quoted": bool(re.search("[“「『‘《]", text)),
            "bracketed": text.startswith(("【", "[", "［")),
            "bars": bool(re.search("[|｜_·•]", text)),
            "ends in site": bool(_TITLE_TAIL.search(text)) and is_site(_TITLE_TAIL.split(text)[-1]),
            "dated": bool(self.field(i).dates),
            "field": self.field(i).any,
            "spaced": not latin and bool(re.search(r"[\u3040-\u9fff]\s+[\u3040-\u9fff]", text)),
            "upper": latin and text.isupper(),
            "capitals": latin and len(words) > 1 and capital == len(words),
            "small": latin and len(words) > 3 and capital <= 0.5 * len(words),
            "begins small": latin and text[:1].islower(),
            "latin": latin,
            "digits": bool(re.search(r"\d", text)),
            "money": bool(re.search(r"[%％$£€¥￥▲▼]", text)),
            "heading": line.block.kind[:1] == "h" and line.block.kind[1:].isdigit(),
            "of page": bool(_OF_PAGE.search(line.key)),
            "function word": bool(_FUNCTION.search(line.key)),
            "menu words": len(_MENU.findall(line.key)) >= 2,
            "upper word": latin and text.isupper() and line.words < 3,
            "notice": bool(
                re.match(
                    key(
                        "(?:[^，。]{2,20})?关于.{4,50}的(?:通告|通知|公告|公示|意见|批复|函|决定|报告|请示|办法|说明)$"
                    ),
                    line.key,
                )
            ),
            "brief": brief and not thing,
            "brief thing": brief and thing,
        }
        yield from (name for name, holds in kind.items() if holds)

    def _title_place(self, i: int, limit: int, candidates: Sequence[int]) -> Iterator[str]:
        """What a line's place says, and what stands above and below it."""
        lines, marks = self.lines, self.marks
        line = lines[i]
        bylines = [j for j in range(limit) if marks.get(j) == "header.byline"]
        after = [j - i for j in bylines if j > i]
        before = [i - j for j in bylines if j < i]
        if after:
            yield f"byline below {min(after[0], 5)}"
        elif bylines:
            yield "bylines above"
        else:
            yield "no byline"
        if before:
            yield f"byline above {min(before[-1], 3)}"
        heads = [j for j in candidates if j not in marks and self._may_head(j)]
        lower = [j for j in heads if i < j < limit]
        yield f"candidates below {min(len(lower), 4)}"
        if after and not [j for j in lower if j < i + after[0]]:
            yield "nearest byline"
        if not [j for j in heads if j < i]:
            yield "first that may head"
        if not [j for j in range(i) if j not in marks]:
            yield "first unmarked"
        if i == 0:
            yield "top"
        if self._is_bare:  # saved without its page
            yield f"bare {min(sum(j < i for j in heads), 2)} of {min(len(heads), 3)}"
        if i >= limit:
            yield "behind"
        elif i + 1 >= limit:
            yield "above text"
        for name, j in (("above", i - 1), ("below", i + 1), ("second below", i + 2)):
            yield f"{name} {self._neighbour(j, limit)}"
        near = [lines[j] for j in (i - 1, i + 1) if 0 <= j < limit and j not in marks]
        if any(abs(o.width - line.width) <= 2 and o.width <= 8 for o in near):
            yield "among its like"
        if i > 0 and line.gap > 1 and (i + 1 >= len(lines) or lines[i + 1].gap > 1):
            yield "apart"
        if i + 1 < limit and i + 1 not in marks and lines[i + 1].width > 1.3 * line.width:
            yield "longer below"
        if i > 0 and i - 1 not in marks and lines[i - 1].width > 1.3 * line.width:
            yield "longer above"
        if i + 1 in candidates and self._heads_deck(i, i + 1):
            yield "over deck"
        if i - 1 in candidates and self._heads_deck(i - 1, i):
            yield "deck of brief"
        following = i + 1 if i + 1 in candidates else -1
        if line.width < 10 and following > 0 and lines[following].width >= 1.5 * line.width:
            yield "kicker"
        previous = i - 1 if i - 1 in candidates else -1
        if (
            previous >= 0
            and lines[previous].width < 10
            and line.width >= 1.5 * lines[previous].width
        ):
            yield "below kicker"
        if (
            previous >= 0
            and lines[previous].width >= 7
            and line.width >= 1.3 * lines[previous].width
        ):
            yield "deck"
        wide = max((lines[j].width for j in candidates if not lines[j].prose), default=0)
        if line.width == wide:
            yield "widest"
        said = bare(line.text)
        if len(said) > 1:
            rest = [(j, bare(o.text)) for j, o in enumerate(lines) if j != i]
            if any(other == said for j, other in rest if j < i):
                yield "again above"
            if (
                line.width <= 12
                and sum(o.startswith(said) for j, o in rest if not lines[j].prose) > 1
            ):
                yield "named again"
            if any(other == said for j, other in rest if i < j < limit):
                yield "again below"
            if any(bare(_EDIT.sub("", o.text)) == said for o in lines[limit : limit + 200]):
                yield "again behind"
            if any(
                j < limit and len(other) > len(said) and other.endswith(said) for j, other in rest
            ):
                yield "ends another"
            if any(j < limit and self._is_window_title(j, line.text) for j, _ in rest):
                yield "window title"
            tail = [o for j, o in rest if j > limit and said in o and len(o) > len(said)]
            if tail and len(said) > 5:
                yield "inside another behind"

    @cached_property
    def _is_bare(self) -> bool:
        """Whether the capture seems to be an article alone: hardly a line that is neither a byline nor
        text looks like a page's."""
        own = ("", "header.byline", "header.title")
        about = [i for i, o in enumerate(self.lines) if o.looks and o.prose < 2]
        return sum(self.marks.get(i, "?") not in own for i in about) < 2

    def _is_window_title(self, j: int, text: str) -> bool:
        other = self.lines[j].text
        return other.startswith(text) and bool(_TITLE_TAIL.match(other, len(text)))

    def _neighbour(self, j: int, limit: int) -> str:
        """What stands on a line beside one that may be the title."""
        if not 0 <= j < len(self.lines):
            return "nothing"
        if j >= limit:
            return "text"
        rule = self.marks.get(j, "").split(".")[0]
        line = self.lines[j]
        if FOLLOW.fullmatch(line.key):
            return "follow"
        if rule:
            return _BESIDE.get(self.marks[j]) or _BESIDE.get(rule, "page")
        if line.prose:
            return "sentence"
        named = is_site(line.text) or is_person(line.text)
        return (
            "name"
            if named
            else "short"
            if line.width < 5
            else "middle"
            if line.width < 10
            else "long"
        )

    def _spoken(self, text: str, limit: int) -> float:
        """How much the text speaks of what a line says: Han by pairs, other words from four letters."""
        if not self.words:
            self.text_lower = " ".join(o.text for o in self.lines[limit:] if not o.looks).lower()
            self.words = _units(self.text_lower)
        units = _units(text.lower())
        said = len(units & self.words)
        return 0.4 * min(said, 5) + 1.5 * said / len(units) if said else -1.5

    def _is_defined(self, text: str) -> bool:
        """Whether one of the first running texts defines what a line names, as an encyclopedia does."""
        texts = [line.text for line in self.lines[self.begin :] if line.prose == 2][:3]
        form = rf"(?:The |An? )?{re.escape(text)}(?:[，,、（(]|是|为|\s(?:is|was|are|were)\b)"
        return any(re.match(form, said) for said in texts)

    def _is_spoken_of(self, name: str) -> bool:
        """Whether the running text speaks of what a name ("The Mill") says, as of a thing."""
        thing = re.compile(rf"\b{re.escape(name.split(' ', 1)[1].lower())}\b")
        return any(line.prose == 2 and thing.search(line.text) for line in self.lines)

    def _may_head(self, i: int) -> bool:
        """Whether a line is long enough for a title and no name."""
        line = self.lines[i]
        named = is_site(line.text) or is_person(line.text)
        return line.width >= 5 and not named and not self._is_menu_like(i)

    def _is_menu_like(self, i: int) -> bool:
        return _is_menu(self.lines[i].text, self.lines[i].raw)

    def _is_keywords(self, line: Line) -> bool:
        parts = [p for p in _KEYWORDS.split(line.text) if p]
        return (
            len(parts) >= 3 and line.prose < 2 and not ends_sentence(line.text) and line.width >= 16
        )

    def title_of(self, i: int) -> tuple[str, str]:
        """The title a line has, and the site's name behind it."""
        text = _HASH.sub("", self.lines[i].text)
        parts = _TITLE_TAIL.split(text)
        if len(parts) > 1 and len(parts[0]) >= 4:
            tail = parts[-1]
            others = {bare(line.text) for k, line in enumerate(self.lines) if k != i}
            if is_site(tail) or bare(tail) in others:
                cut = len(parts) == 2 or "_" in text or "|" in text
                whole = text[: text.rfind(tail)].rstrip(" -–—|_·")
                return (parts[0] if cut else whole), tail
        return text, ""

    def _set_title(self, i: int) -> None:
        self.title, tail = self.title_of(i)
        self.title_line = i
        if tail:
            self._site_of_window_title(i, tail)

    def _site_of_window_title(self, i: int, tail: str) -> None:
        parts = [p.strip() for p in _TITLE_TAIL.split(tail) if p.strip(" -_|")]
        if parts and len(parts[-1]) <= 24:
            self.said.windows.append(parts[-1])

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


@lru_cache(maxsize=4096)
def _is_menu(text: str, raw: str) -> bool:
    """Whether a line is a row of entries."""
    columns = [part for part in _COLUMNS.split(raw.strip()) if part]
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
    return len(parts) >= 4 and len(short) >= 0.8 * len(parts) and not re.search("[a-z]{5}", text)
