# ruff: noqa: E501
"""Which short lines of a text without tags are headings, and which captions.

What remains of a heading or a caption in a plain text are gaps, lengths, punctuation and marks, and
the lines around it. None of them tells by itself; each speaks for or against, by a weight. The
weights are those of a multinomial logistic regression (``tests/bench/captures/fit_roles.py`` fits them on
captures labelled by hand, and prints how well they hold on the sets they were not fitted on).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from book.ingest.lexicon import key
from book.ingest.lines import Line, ends_sentence
from book.ingest.names import is_person

MAX_HEADING = 30  # as wide as thirty Han
MAX_CAPTION = 90
SURE = 0.3  # how much likelier than a paragraph a heading must be: the logarithm of the odds

_LABEL = re.compile(
    key(
        r"^(?:[▲△▴▼▽↑↓◄►]|[(（【\[]?(?:图|图片|上图|下图|左图|右图|题图|资料图|配图|图片说明|图像加注文字|写真|図|図表|图表|表)\s*(?:[\d一二三四五六七八九十①-⑨]{0,3}\s*[:：/|｜丨·.，・]|[\d①-⑨]{1,2}\s*(?!列出|给出|显示|所示|表明|展示|中|里|的|是)[^\d\W])"
        r"|(?:Photo|Image|Picture|Figure|Fig\.|FIGURE|Caption|Chart|Source|Above|Pictured|Screenshot)\s*\d*\s*[:.]\s*\S)"
    )
)
_CREDIT = re.compile(
    key(
        r"(?:摄影?|撮影|供图|制图|绘图|传真|[(（/／][^()（）/／]{0,16}(?:提供|图片|照片|截图)|[(（](?:采自|引自|翻拍自)[^()（）]{1,20}|。[^\s。，]{2,12}提供|[，,](?:空拍|航拍)| 图|剧照|书封|书影|示意图|效果图|成品图)\s*[)）\]】。]?$|图源|(?:图片|图像|照片)来源|资料图|传真? ?\d{2,4}年|摄 ?\d{2,4}年"
        r"|(?:^|[\s。，,.|｜(（])(?:图|摄|摄影|供图|配图|制图)\s?[/／:：｜|]\s?\S|©"
        r"|[(（][A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)+\s?/\s?[^()（）]{2,40}[)）]$|Credit\.{3}|(?<=[a-z0-9]{2}\.)\s[A-ZÀ-Ý][A-ZÀ-Ý'’«» -]{4,}(?:/.*)?$|\bCOURTESY\b|\bPHOTOGRAPH:|\. [A-Z][\w.]+(?: [A-Z][\w.]+){1,2}\s?[|/]\s?[A-Z]|\b(?:[Pp]hoto(?:graph)?s?|Picture|Image|Illustration|Credit|Bild|Foto)s?(?: by\b|\s?:)|[(/|]\s?(?:[Cc]ourtesy|Supplied|Getty|Reuters|AFP|AP|EPA|[Hh]andout)\b|Getty Images|\b[Pp]hoto\W?$"
    )
)
_COUNTED = re.compile(
    key(
        r"[(（](?:[左右中前后上下]\d?[一二三四五六七八九十]?(?:起|排|边|侧|图)?|从左(?:到|至|往)右|(?:from )?left(?: to right)?|(?:from )?right|[Cc]ent(?:er|re)|top|bottom|pictured|file photo|资料图片?|供图)[^)）]{0,12}[)）]|从左[至到往]右[:：]|^(?:左起|右起|前排|后排|From left)"
    )
)
_SCENE = re.compile(
    key(
        r"(?:合影|合照|现场|外景|全景|内景|一角|示意|截图|海报|手稿|特写|背影|照片|旧照|空拍|航拍|对比图?|时序图?|走势图?|曲线图?|流程图?|原图|实拍|样子)(?:[,，。(（]|$)|\b(?:[Pp]ictured|[Cc]lose-up|seen here|photographed)\b"
    )
)
_PICTURE = re.compile(
    key(
        r"^\W{0,3}(?:图片|图集|大图|点击.{0,6}图片?.{0,8}|(?:在这里)?插入图片.{0,8}|查看(?:大图|原图|图片).{0,6}|左右滑动.{0,8}|写真・図版|(?:Open |View )?[Ii]mage.{0,30}|View .{0,30}gallery.{0,20}|Enlarge.{0,20}|.{0,40}(?:上传|\.(?:jpe?g|png|gif|webp)\W*))\W{0,3}$|^!\["
    )
)
_CREDITED = re.compile(
    key(
        r"^\W*(?:图源|(?:图片|图像|照片|资料|数据)来源|摄影?\s?[/／:：｜|]|写真|(?:Photo(?:graph)?|PHOTO|Image|Picture|Credit|Bild|Foto|Illustration)s?(?:\s+(?:by|credit)\b|\s?[:：])).{0,50}$|^.{2,40}(?:[/|]| )\s?(?:[Pp]hoto|PHOTO|摄影?|供图)\W?$"
    )
)
_NUMBERING = [  # each with the number it says
    re.compile(r"^第([一二三四五六七八九十百零\d]{1,4})[章节節部篇回幕]"),
    re.compile(r"^([一二三四五六七八九十]{1,3})[、.．]"),
    re.compile(r"^[(（]([一二三四五六七八九十]{1,3})[)）]"),
    re.compile(r"^[(（]?(\d{1,2})[)）]"),
    re.compile(r"^(\d{1,2})(?:[、.．]\s?(?=[^\d\s%])|\s(?=[\"“‘「A-Z\u3400-\u9fff]))"),
    re.compile(r"^\d{1,2}\.(\d{1,2})[、.．]?\s"),
    re.compile(r"^(0\d)\b|^[/|—-]?\s?(0\d)\s?[/|—-]?$"),
    re.compile(
        r"^(?:PART|Part|Chapter|CHAPTER|Section|Step|STEP|Week|Day|Lesson|Act|Rule|No\.|NO\.)\s?\.?\s?(\d{1,2}|[IVX]{1,4}|[A-Z][a-z]+)\b"
    ),
    re.compile(r"^[^\W\d_]{1,3}([一二三四五六七八九十\d]{1,2})\s?(?:[：:、,，|｜]|——|\s)\s?(?=\S)"),
    re.compile(r"^(?:(\d{1,2})|([一二三四五六七八九十]{1,2})|([IVX]{1,4}))[.、]?$"),
]
_CUSTOMARY = re.compile(
    key(
        r"^(?:小结|总结|结语|结论|尾声|后记|写在最后|写在前面|前言|引言|序|背景|简介|概述|注意事项|风险提示)$|^(?:Introduction|Background|Summary|Conclusions?|Methods?|Results|Discussion|Ingredients|Instructions|Directions|Notes|Overview|History)(?:\[edit\])?$"
    )
)
_ASKS = re.compile(r"[?？][”」』]?$")
_MARKED = re.compile(
    r"^(?:[▍▌▎▋┃■◆●§★▶☆◎]\s?|#{1,4}\s|[\U0001F300-\U0001FAFF\u2600-\u27BF]\ufe0f?\s?)(?=[^\W_])|^【[^】]+】$"
)
BOLD = re.compile(r"\*\*(?=\S)[^*]+(?<=\S)\*\*")
_QUOTED = re.compile('^(?:“[^“”]+”|「[^「」]+」|『[^『』]+』|‘[^‘’]+’|"[^"]+"|«[^«»]+»|\'.+\')$')
_BRACKETED = re.compile(r"^[(（\[［〔*][^()（）]*[)）\]］〕*]$")
_NEITHER = re.compile(
    r"^(?:www\.|[-–—*•·>|^]|@|\$|¥)|[;；,，、—]$|\.{3}$|…$|^\W+$|https?://|[=＝→]"
)
_DATA = re.compile(
    r"\d\S*\s\d\S*\s\d|[|｜]|\s:\s|[:：]\s*[-+−]?[\d.,]+\s?\S{0,4}$|\D\s?\d+(?:[.,]\d+)*\s?(?:[%％]|[\u4e00-\u9fff](?<![年月日点章节部篇回版代届次天]))?$|\d[-–:]\d|^\d+(?:/\d+)?\s+[a-z]|(?:^|\s)\d+(?:\.\d+)?\s*[万亿元%](?:左右)?$"
)
_LABELLED = re.compile(r"^\S{1,8}\s?[:：].|^[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}: ")
_SPEAKER = re.compile(r"^((?:[\u3400-\u9fff·]{1,8}|[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}))\s?[:：]\s?\S")
_SEEN = re.compile(r"^[老阿小][\u4e00-\u9fff]{1,2}(?:正|站|坐|蹲|走)?在[\u4e00-\u9fff]{4,}")
_PEOPLE = re.compile(
    "(?:村民|居民|工人|学生|老人|孩子|游客|市民|农民|渔民|师傅|志愿者|观众|球迷|队员)们?(?:正|站|坐|蹲|走)?在[\u4e00-\u9fff]{4,}$"
)
_TITLED = re.compile(r"(?:师傅|老师|先生|女士|教授|记者)")
_PERSON = re.compile(r"([A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+),? (?=[a-z]+ [a-z])")
_DATED = re.compile(r"(?:19|20)\d\d年?(?:\d{1,2}月)?(?:\d{1,2}日)?\W*$|\b1[5-8]\d\d\W*$")
_YEAR_ENDS = re.compile(r"\s(?:1[5-9]|20)\d\d\.[”’\"']?$")
_DAY = re.compile(
    r"^[【\[]?(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日|\d{1,2}월 ?\d{1,2}일|\d{1,2}[:：]\d\d(?!\d)|\d{1,2}\.\d\d (?:[A-Z]{2,4}|[ap]\.?m)\b)|[一二三四五六七八九十]月[一二三四五六七八九十廿]{1,3}(?:日|$)"
)
_ROLE = re.compile(r"\s*[(（][^()（）]*[)）]$")
_SAYS = re.compile("[说說问問道想](?:[我他她你]|了[^，]{0,6})?[，：:“「]")
_HAN_IN = re.compile("[\u3400-\u9fff]")
_INSIDE = re.compile(r"[:：](?=.)")
_NAME = re.compile("[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+")
_SMALL = frozenset("a an the of on in at by for and or to with from vs but is".split())
_FUNCTION = re.compile(r"[与與和及、的在是了·,，()（）\s“”《》]+")

# How much each feature speaks for a heading and for a caption rather than a paragraph: fitted by
# ``fit_roles.py`` on 90 captures of ours and 527 labelled by hand: 45 of them (short lines of every kind) at
# a quarter, and three real ones six times. To be fitted again when a feature, or what is kept of a
# capture, changes much.
WEIGHTS: dict[str, tuple[float, float]] = {
    "among short": (-0.4, -1.83),
    "bias": (1.22, -3.5),
    "colon": (-5.4, -4.78),
    "colon inside": (0.58, -1.43),
    "contents": (2.4, -0.82),
    "counts": (1.6, -2.51),
    "credit below": (-1.39, 0.45),
    "customary": (2.13, -0.24),
    "data": (-1.31, 0.55),
    "dated": (-1.35, 0.82),
    "day": (-5.01, -2.58),
    "end": (-0.6, -1.77),
    "foreign": (-1.57, -1.14),
    "furniture above": (2.69, 1.18),
    "gap": (-0.52, 0.73),
    "gap, few have": (1.07, 2.22),
    "gap, named": (-1.41, 2.17),
    "gap, short behind": (-0.2, 0.47),
    "items behind": (0.83, -2.26),
    "labelled reach": (-0.52, 0.16),
    "latin": (-0.18, -1.02),
    "lead": (-2.97, 1.3),
    "long": (-1.52, 0.69),
    "marked": (3.11, -0.39),
    "name": (-1.01, 1.11),
    "named": (-0.98, 2.1),
    "named behind": (0.93, -0.7),
    "opened before": (-2.21, -2.16),
    "peers": (0.3, 0.86),
    "person": (-1.33, 2.59),
    "picture above": (-2.0, 2.46),
    "question": (-2.92, -4.68),
    "quoted": (-1.31, -2.43),
    "quoted question": (-1.21, -0.05),
    "reach": (1.36, 0.11),
    "rows behind": (0.84, -1.32),
    "says": (-2.49, -1.24),
    "scene": (-0.49, 1.48),
    "sentence before": (1.38, 1.78),
    "short": (-0.5, -0.92),
    "short behind": (-1.02, 1.25),
    "small": (-2.3, 0.11),
    "speech behind": (2.7, -0.46),
    "text behind": (2.06, 1.14),
    "tiny": (-0.02, 0.1),
    "titled": (0.84, -2.12),
    "unlike": (-1.26, 0.62),
    "width": (-3.13, 0.18),
}


def roles(lines: Sequence[Line], body: Sequence[int], plain: Sequence[int]) -> dict[int, str]:
    """``heading`` or ``caption`` for those of ``plain`` that are one; ``body`` are the lines kept,
    ``plain`` those of them that nothing else is known of."""
    found = said(lines, body, plain)
    text = Text(lines, [i for i in body if found.get(i) != "caption"], plain)
    for i in text.candidates - found.keys():
        kind = told(text.features(i), WEIGHTS, heading=lines[i].width <= MAX_HEADING)
        if kind != "paragraph":
            found[i] = kind
    return found


def said(lines: Sequence[Line], body: Sequence[int], plain: Sequence[int]) -> dict[int, str]:
    """The lines that say themselves what they are: a picture's words or their source, bold."""
    found = {i: "caption" for i in plain if says_picture(lines[i])}
    for i in plain:
        if BOLD.fullmatch(lines[i].text) and lines[i].width <= MAX_HEADING and i != body[-1]:
            found[i] = "heading"
    return found


def told(
    features: Mapping[str, float], weights: Mapping[str, tuple[float, float]], *, heading: bool
) -> str:
    """The likeliest of paragraph, heading (where it may be one) and caption."""
    scores = [0.0, 0.0]
    for name, value in features.items():
        for kind, weight in enumerate(weights.get(name, (0.0, 0.0))):
            scores[kind] += value * weight
    if heading and scores[0] > max(SURE, scores[1]):
        return "heading"
    return "caption" if scores[1] > 0 else "paragraph"


@dataclass
class Text:
    """A capture's kept lines but for captions that say so, measured as a whole."""

    lines: Sequence[Line]
    body: Sequence[int]
    plain: Sequence[int]

    @cached_property
    def at(self) -> dict[int, int]:
        return {i: n for n, i in enumerate(self.body)}

    @cached_property
    def own(self) -> set[int]:
        return set(self.plain)

    @cached_property
    def whole(self) -> str:
        return "\n".join(self.lines[i].text for i in self.body)

    @cached_property
    def usual(self) -> int:
        gaps = Counter(self.lines[i].gap for i in self.body[1:])
        return gaps.most_common(1)[0][0] if gaps else 1

    @cached_property
    def candidates(self) -> set[int]:
        return {i for i in self.plain if i in self.at and self._is_candidate(i)}

    def _is_candidate(self, i: int) -> bool:
        """Whether a line may be a heading or a caption: it has not the end of a sentence, or
        something says that a picture stood there."""
        line = self.lines[i]
        text = line.text
        if (
            not text
            or line.width > MAX_CAPTION
            or _NEITHER.search(text)
            or self.said[_ROLE.sub("", text)] > 1
        ):
            return False
        if _BRACKETED.match(text) and not numbering(text):
            return False
        if self.spoken and _SPEAKER.match(text):
            return False
        if sum(map(text.count, "“「『")) != sum(map(text.count, "”」』")) or self._is_wrapped(i):
            return False
        near = (self._line(self.at[i] + step) for step in (-1, 1))
        if is_data(text) and any(o and is_data(o.text) for o in near):
            return False
        if line.prose < 2 and not _ended(text):
            return True
        signs = self._signs(i)
        return signs["credit below"] or (signs["picture above"] and line.width <= 20)

    def _is_wrapped(self, i: int) -> bool:
        """Whether the next line goes on in the middle of this one's sentence."""
        below = self.lines[i + 1] if i + 1 < len(self.lines) else None
        longer = self.lines[i].width > 20
        return longer and bool(below and below.gap == 1 and below.text[:1].islower())

    def _signs(self, i: int) -> dict[str, bool]:
        """What beside a line says that a picture stood there."""
        above = self.lines[i - 1] if i else None
        below = self.lines[i + 1] if i + 1 < len(self.lines) else None
        return {
            "picture above": bool(above and _PICTURE.match(above.key)),
            "credit below": bool(
                below
                and below.width <= 25
                and _CREDITED.match(below.key)
                and (self.lines[i].width <= 40 or i == self.body[0])
            ),
        }

    @cached_property
    def spoken(self) -> bool:
        """Whether people speak in turn, each line headed by who does."""
        said = (self.lines[i].text for i in self.body if self.lines[i].prose)
        speakers = Counter(m[1] for text in said if (m := _SPEAKER.match(text)))
        return sum(n for n in speakers.values() if n > 1) >= 3

    @cached_property
    def forms(self) -> dict[int, tuple]:
        out = {}
        for i in self.candidates:
            line = self.lines[i]
            if line.width <= MAX_HEADING:
                out[i] = (style(line.text), min(line.gap, self.usual + 1))
        return out

    @cached_property
    def peers(self) -> Counter:
        """How many lines of a form stand between running text."""
        return Counter(form for i, form in self.forms.items() if self._stands(i))

    def _stands(self, i: int) -> bool:
        n = self.at[i]
        behind = self._line(n + 1)
        before = self._line(n - 1)
        return bool(behind and behind.prose and (not before or before.prose))

    def _line(self, n: int) -> Line | None:
        return self.lines[self.body[n]] if 0 <= n < len(self.body) else None

    def _reach(self, i: int) -> int:
        """How many lines of running text follow before the next line of the same form."""
        form, reach = self.forms[i], 0
        for j in self.body[self.at[i] + 1 :]:
            if self.forms.get(j) == form or reach == 6:
                break
            reach += self.lines[j].prose > 0
        return reach

    @cached_property
    def numbers(self) -> dict[int, tuple[int, int]]:
        found = {i: numbering(self.lines[i].text) for i in self.candidates}
        return {i: (number[0], number[1]) for i, number in found.items() if number}

    @cached_property
    def counted(self) -> defaultdict[tuple[int, int], list[int]]:
        """The lines of each number (of one number, no more than a text has)."""
        found = defaultdict(list)
        for i, number in self.numbers.items():
            if len(found[number]) < 9:
                found[number].append(i)
        return found

    @cached_property
    def series(self) -> set[str]:
        """Styles of headings that several lines between running text have in common."""
        found = Counter(style(self.lines[i].text) for i in self.forms if self._stands(i))
        return {name for name, n in found.items() if n > 1 and name not in _COMMON}

    @cached_property
    def han(self) -> bool:
        """Whether the text is written in Han characters."""
        return len(_HAN_IN.findall(self.whole)) > 0.3 * len(self.whole)

    @cached_property
    def lead(self) -> int:
        """Where the running text begins."""
        return next((n for n, i in enumerate(self.body) if self.lines[i].prose), 0)

    @cached_property
    def end(self) -> int:
        """Where it has ended."""
        prose = (n for n in reversed(range(len(self.body))) if self.lines[self.body[n]].prose)
        return next(prose, len(self.body))

    @cached_property
    def contents(self) -> set[str]:
        """What the lines above the text say that are removed: a table of contents may be there."""
        removed = (o for i, o in enumerate(self.lines[: self.body[-1]]) if i not in self.at)
        return {_bare(o.text) for o in removed} - {""}

    @cached_property
    def said(self) -> Counter:
        """How often each line's text is said (a speaker's name is, again and again)."""
        return Counter(_ROLE.sub("", self.lines[i].text) for i in self.body)

    @cached_property
    def short(self) -> list[int]:
        """The lines that may be headings or captions."""
        return [i for i in self.body if i in self.own and not self.lines[i].prose]

    @cached_property
    def set_apart(self) -> int:
        """How many of them a gap stands above that is wider than usual (a picture was there)."""
        return sum(self.lines[i].gap > self.usual for i in self.short)

    def features(self, i: int) -> dict[str, float]:
        line, n = self.lines[i], self.at[i]
        text, bare = line.text, line.key
        out: dict[str, float] = {"bias": 1.0, "width": line.width / 10}
        before, behind = self._line(n - 1), self._line(n + 1)
        question = bool(_ASKS.search(text))
        numbered = self.numbers.get(i)
        quoted = bool(_QUOTED.match(text))
        marked, data = bool(_MARKED.match(text)), is_data(text)
        flags = {
            "tiny": line.width <= 3,
            "short": line.width <= 8,
            "long": line.width > 20,
            "question": question,
            "colon": text.endswith((":", "：")),
            "quoted": quoted,
            "says": bool(_SAYS.search(text)),
            "quoted question": quoted and question,
            "customary": bool(_CUSTOMARY.match(bare)),
            "unlike": bool(self.series) and style(text) not in self.series,
            "marked": marked,
            "data": data,
            "titled": _is_titled(text),
            "latin": text[:1].isascii(),
            "foreign": self.han and not numbered and not _HAN_IN.search(text),
            "small": text[:1].islower(),
            "name": bool(_NAME.fullmatch(text)),
            "scene": bool(_SCENE.search(bare)),
            "dated": bool(_DATED.search(text)),
            "day": bool(_DAY.search(text)),
            "colon inside": not numbered and bool(_INSIDE.search(text)),
        }
        # what stands around
        above = self.lines[i - 1] if i and i - 1 not in self.at else None
        gap = line.gap > self.usual
        near = "\n".join(o.text for k in range(max(0, n - 5), n) if (o := self._line(k)))
        after = "\n".join(o.text for k in range(n + 1, n + 4) if (o := self._line(k)))
        flags |= {
            **self._signs(i),
            "furniture above": above is not None,
            "contents": _bare(text) in self.contents,
            "gap": gap,
            "gap, few have": gap and len(self.short) > 2 and self.set_apart <= len(self.short) / 2,
            "gap, short behind": gap and bool(behind and not behind.prose),
            "lead": n <= self.lead,
            "end": n >= self.end,
            "text behind": bool(behind and behind.prose == 2),
            "short behind": bool(behind and not behind.prose),
            "items behind": n + 1 < len(self.body) and self.body[n + 1] not in self.own,
            "rows behind": not data and bool(behind and is_data(behind.text)),
            "sentence before": bool(before and ends_sentence(before.text)),
            "opened before": bool(before and before.text.endswith((":", "：", ",", "，"))),
            "among short": bool(before and behind and not before.prose and not behind.prose),
            "person": not question and _is_person(text, self.whole),
            "speech behind": bool(self.spoken and behind and _SPEAKER.match(behind.text)),
        }
        out |= {name: 1.0 for name, holds in flags.items() if holds}
        out["named"] = coverage(text, near)
        out["gap, named"] = gap * out["named"]
        out["named behind"] = coverage(text, after)
        if i in self.forms:
            others = self.peers[self.forms[i]] - self._stands(i)
            out["peers"] = math.log1p(max(0, min(others, 6)))
            out["reach"] = math.log1p(self._reach(i))
            if not numbered and _LABELLED.match(text):
                out["labelled reach"] = out["reach"]
        if numbered:
            kind, value = numbered
            near_by = [j for step in (-1, 1) for j in self.counted[kind, value + step]]
            out["counts"] = float(any(abs(self.at[j] - n) > 1 for j in near_by))
        return out


def is_data(text: str) -> bool:
    """Whether a line says figures rather than words, its own number aside."""
    number = numbering(text)
    return bool(_DATA.search(text[number[2] :] if number else text))


def says_picture(line: Line) -> bool:
    """Whether a line says itself that it goes with a picture."""
    return line.width <= MAX_CAPTION and any(
        pattern.search(line.key) for pattern in (_LABEL, _CREDIT, _COUNTED)
    )


def numbering(text: str) -> tuple[int, int, int] | None:
    """The kind of a line's number, what it counts and where it ends; None where there is none."""
    for kind, pattern in enumerate(_NUMBERING):
        if m := pattern.match(text):
            return kind, _value(next((g for g in m.groups() if g), "")), m.end()
    return None


_HAN = {c: n for n, c in enumerate("零一二三四五六七八九十")}
_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_ROMAN = "0 I II III IV V VI VII VIII IX X XI XII".split()


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    if number in _ROMAN:
        return _ROMAN.index(number)
    if number.lower() in _WORDS:
        return _WORDS.index(number.lower())
    if number and all(c in _HAN for c in number):
        if "十" in number:
            tens, _, ones = number.partition("十")
            return 10 * _HAN.get(tens, 1) + _HAN.get(ones, 0)
        return _HAN[number[-1]]
    return -9


_COMMON = frozenset(("plain", "sentence", "bracketed", "colon", "titled"))


def _ended(text: str) -> bool:
    """Whether a text ends as a sentence does that asks nothing."""
    if _ASKS.search(text):
        return False
    text = text.rstrip("«»‹› ")
    return ends_sentence(text) or bool(_YEAR_ENDS.search(text))


def _bare(text: str) -> str:
    """A heading as a table of contents has it: without its number and marks."""
    return re.sub(r"^[\d.]+\s|[\W_]", "", text.removesuffix("[edit]")).lower()


def style(text: str) -> str:
    """What lines that head alike have in common."""
    if found := numbering(text):
        return f"n{found[0]}"
    if _MARKED.match(text):
        return "emoji" if text[0] > "\u25ff" else text[0]
    if _QUOTED.match(text):
        return "quoted"
    if text.endswith((":", "：")):
        return "colon"
    if _ASKS.search(text):
        return "question"
    if _LABELLED.match(text):
        return "labelled"
    if _BRACKETED.match(text):
        return "bracketed"
    return "titled" if _is_titled(text) else "plain" if not ends_sentence(text) else "sentence"


def _is_titled(text: str) -> bool:
    """Whether the words of a line begin with capitals, or are all in them."""
    words = [w for w in re.findall(r"[A-Za-z][\w’']*", text) if w.lower() not in _SMALL]
    return len(words) > 1 and text[:1].isascii() and all(w[0].isupper() for w in words)


def _is_person(text: str, near: str) -> bool:
    """Whether a line begins with a person's name that is said near by."""
    if m := _PERSON.match(text):
        return m[1] in near or m[1].split()[-1] in near
    if _SEEN.match(text) or _PEOPLE.match(text):
        return True
    if _TITLED.match(text[1:]) and near.count(text[:3]) > 1:
        return True
    return any(
        is_person(text[:k]) and near.count(text[:k]) > 1 and text[k : k + 1] not in ",，。、"
        for k in (3, 2)
        if len(text) > k
    )


def coverage(text: str, near: str) -> float:
    """How much of a line is said in the paragraphs near it: its words, Han by pairs."""
    units: list[str] = []
    for part in _FUNCTION.split(text):
        for run in re.findall(r"[A-Za-z0-9][\w.-]*|[\u3400-\u9fff]+", part):
            if run[0] < "\u3400" or len(run) < 3:
                units.append(run)
            else:
                units += [run[k : k + 2] for k in range(len(run) - 1)]
    return sum(1 for unit in units if unit in near) / len(units) if units else 0.0
