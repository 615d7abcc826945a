# ruff: noqa: E501
"""Mending: a text as copied → the text as it was meant, every change an ``Edit``.

``PASSES`` run in their order; each is a function from a text (and what is known of the capture) to
changes, and is idempotent. The row is run again until nothing changes, so that running everything
twice changes nothing. Wording is never touched: a pass may change white space, marks, the form of a
character, and what a machine put in. ``suggestions`` only proposes.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from book.ingest.capture import Mark
from book.ingest.record import Edit, mended
from book.policy.language import joined_lines
from book.policy.script import simplified

MIN_GLOSSES = 5
MAX_ROUNDS = 6
Change = tuple[int, int, str, str]  # start, end, new text, rule

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff"
_CJK = _HAN + _KANA
_FULL = "\u3001\u3002\u3008-\u3011\u3014-\u301b\uff01\uff0c\uff1a\uff1b\uff1f\uff08\uff09"
_HAN_CHAR = re.compile(f"[{_HAN}]")
_KANA_CHAR = re.compile(f"[{_KANA}]")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Setting:
    """What the passes must know of the capture as a whole. ``cjk``: mostly Han or kana;
    ``japanese``: with kana; ``glossed``: holds inserted readings enough to be sure of them;
    ``tagged``: plain text, in which a tag is a remnant; ``escaped``: a page whose entities were
    escaped once too often; ``versions``: words that have a number behind a hyphen (GPT-4);
    ``dotted``: its sentences end with a full stop of half width; ``tabs``: a row whose tabs part its
    cells; ``verbatim``: only control characters go."""

    cjk: bool = False
    japanese: bool = False
    glossed: bool = False
    tagged: bool = True
    escaped: bool = False
    versions: frozenset[str] = frozenset()
    dotted: bool = False
    tabs: bool = False
    verbatim: bool = False


def setting(text: str, has_dom: bool = False) -> Setting:
    """Look a capture over."""
    sample = text[:200_000]
    han, kana = len(_HAN_CHAR.findall(sample)), len(_KANA_CHAR.findall(sample))
    letters = len(_LETTER.findall(sample))
    japanese = kana > 0.12 * (han + kana)
    return Setting(
        han + kana > 0.25 * letters,
        japanese,
        _is_glossed(text),
        tagged=not has_dom,
        escaped=has_dom and _is_escaped(text),
        versions=frozenset(m[1] for m in _VERSION.finditer(text)),
        dotted=_is_dotted(text),
    )


def mend(
    text: str, known: Setting, code: Sequence[tuple[int, int]] = ()
) -> tuple[str, tuple[Edit, ...]]:
    """The mended text and the edits that lead to it. In ``code`` (places in order, that do not
    overlap; ``code_in`` finds them) only control characters and line ends change."""
    draft = Draft(_masked(text, code))
    spans = list(code)
    for _ in range(MAX_ROUNDS):
        before = draft.text
        for work in PASSES[:2] if known.verbatim else PASSES:
            changes = work(now := draft.text, known)
            inward = work in (_control, _bidi, _wraps)
            draft.change(changes if inward or not code else _outside(changes, spans))
            if code and draft.text is not now:
                spans = moved_spans(code, draft.edits())
        if draft.text == before:
            break
    edits = draft.edits()
    return mended(text, edits), edits


_SPAN = re.compile(  # between backticks, as Markdown has it
    r"(?<!`)`(?!`)[^`\n]{1,500}`(?!`)|(?<!`)``(?!`)[^\n]{1,500}?(?<!`)``(?!`)"
)
_WORD_OF_CODE = re.compile(r"[^\s\x00-\x1f\x7f-\x9f]")


def code_in(text: str, marks: Iterable[Mark] = ()) -> tuple[tuple[int, int], ...]:
    """Where a text holds code: under its marks (which count in it), and between backticks."""
    spans = [(m.start, m.end) for m in marks if m.kind == "code" or m.value == "var"]
    if "`" in text:
        spans += [m.span() for m in _SPAN.finditer(text)]
    out: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if out and start <= out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        elif start < end:
            out.append((start, end))
    return tuple(out)


def moved_spans(spans: Sequence[tuple[int, int]], edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Where stretches stand once edits are made, none of which inserts only; many at once."""
    ends = [e.at + len(e.before) for e in edits]
    shifts = [0, *accumulate(len(e.after) - len(e.before) for e in edits)]

    def place(offset: int) -> int:
        i = bisect_right(ends, offset)
        inside = i < len(edits) and edits[i].at < offset
        return (edits[i].at if inside else offset) + shifts[i]

    return [(place(start), place(end)) for start, end in spans]


def _masked(text: str, code: Sequence[tuple[int, int]]) -> str:
    """The text with each word of code as one of Western letters, so that what stands in it does not
    speak for what stands around."""
    parts = [(s, e, _WORD_OF_CODE.sub("x", text[s:e])) for s, e in code]
    return _replaced(text, 0, len(text), parts)


def _outside(changes: Iterable[Change], spans: Sequence[tuple[int, int]]) -> Iterator[Change]:
    """The changes that do not reach into those stretches."""
    ends = [e for _, e in spans]
    for change in changes:
        at = bisect_right(ends, change[0])
        if at == len(spans) or change[1] <= spans[at][0]:
            yield change


class Draft:
    """A text under change. Changes are composed: what two passes did in one place is one edit from
    the first text to the last."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._done: list[tuple[int, int, str, str]] = []  # start, end (now), before, rules

    @classmethod
    def resumed(cls, text: str, edits: Iterable[Edit]) -> Draft:
        """A draft that goes on from edits already made to a text."""
        draft = cls(text)
        draft.change([(e.at, e.at + len(e.before), e.after, e.rule) for e in edits])
        return draft

    def change(self, changes: Iterable[Change]) -> None:
        new = [c for c in changes if self.text[c[0] : c[1]] != c[2]]
        if not new:
            return
        out: list[tuple[int, int, str, str]] = []
        text: list[str] = []
        copied = length = 0
        i = j = 0
        while i < len(self._done) or j < len(new):
            start = min(
                self._done[i][0] if i < len(self._done) else len(self.text) + 1,
                new[j][0] if j < len(new) else len(self.text) + 1,
            )
            end = start
            old, fresh = [], []
            while True:  # gather all that touches
                if i < len(self._done) and self._done[i][0] <= end:
                    old.append(self._done[i])
                    end = max(end, self._done[i][1])
                    i += 1
                elif j < len(new) and new[j][0] <= end:
                    fresh.append(new[j])
                    end = max(end, new[j][1])
                    j += 1
                else:
                    break
            text.append(self.text[copied:start])
            length += start - copied
            copied = end
            if not fresh:
                text.append(self.text[start:end])
                for s, e, before, rules in old:
                    out.append((s - start + length, e - start + length, before, rules))
                length += end - start
                continue
            before = _replaced(self.text, start, end, [(s, e, b) for s, e, b, _ in old])
            after = _replaced(self.text, start, end, [(s, e, a) for s, e, a, _ in fresh])
            rules = " ".join(dict.fromkeys(" ".join(x[3] for x in (*old, *fresh)).split()))
            text.append(after)
            if before != after:
                out.append((length, length + len(after), before, rules))
            length += len(after)
        text.append(self.text[copied:])
        self.text = "".join(text)
        self._done = out

    def edits(self) -> tuple[Edit, ...]:
        """The edits, placed in the text as it was."""
        out = []
        shift = 0
        for start, end, before, rules in self._done:
            after = self.text[start:end]
            out.append(Edit(start + shift, before, after, rules))
            shift += len(before) - len(after)
        return tuple(out)


def _replaced(text: str, start: int, end: int, parts: list[tuple[int, int, str]]) -> str:
    out = []
    for s, e, new in parts:
        out += [text[start:s], new]
        start = e
    return "".join(out) + text[start:end]


def _substitute(
    pattern: re.Pattern[str], text: str, new: str | Callable[[re.Match[str]], str], rule: str
) -> Iterator[Change]:
    """Changes of every match; with a group ``x`` in the pattern, only that group is replaced."""
    group = "x" if "x" in pattern.groupindex else 0
    for m in pattern.finditer(text):
        yield m.start(group), m.end(group), new if isinstance(new, str) else new(m), rule


# --- The passes ------------------------------------------------------------------------------------

_CONTROL = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff\ufff9-\ufffc]+"
)
_BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def _control(text: str, known: Setting) -> Iterator[Change]:
    """Control characters; marks of direction too, where nothing is written from the right."""
    yield from _substitute(_CONTROL, text, "", "mend.control")


def _bidi(text: str, known: Setting) -> Iterator[Change]:
    if not _RTL.search(text):
        yield from _substitute(_BIDI, text, "", "mend.control")


_NAMES = (
    "a|abbr|article|aside|b|big|blockquote|body|br|button|center|cite|code|dd|div|dl|dt|em|figcaption"
    "|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main"
    "|meta|nav|noscript|o:p|ol|option|p|pre|q|s|script|section|select|small|span|strike|strong|style"
    "|sub|sup|svg|table|tbody|td|textarea|tfoot|th|thead|time|tr|tt|u|ul|video"
)
_ATTRIBUTED = re.compile(  # a tag that carries an attribute, perhaps cut off before its end
    rf"<(?:{_NAMES})\s+[a-z:-]{{2,20}}\s*=\s*(?:\"[^\"<>\n]{{0,2000}}\"?|'[^'<>\n]{{0,2000}}'?"
    r"|[!-;=?-~]{0,500})"
    r"(?:\s+[a-z:-]{2,20}(?:\s*=\s*(?:\"[^\"<>\n]{0,2000}\"|'[^'<>\n]{0,2000}'|[!-;=?-~]{1,500}))?)*"
    r"\s*/?>?",
    re.I,
)
_TAG = re.compile(rf"</?(?:{_NAMES})\s*/?>", re.I)
_OPENING = re.compile(r"<([a-z:0-9]+)\s*>", re.I)
_COMMENT = re.compile(r"<!--[^\n]{0,2000}?-->|<!--(?=\s*$)|^\s*-->")
_CODE = re.compile(r"`|[{};]\s*$|\bHTML|\bhtml\b|\btags?\b|\belements?\b|标签|標籤|タグ|元素")
_ENTITY = re.compile(
    r"&(?:nbsp|ensp|emsp|thinsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip"
    r"|middot|bull|copy|reg|trade|deg|times|zwnj|zwj|shy|#\d{2,7}|#x[0-9a-f]{2,6});",
    re.I,
)


def _markup(text: str, known: Setting) -> Iterator[Change]:
    """Remnants of tags in plain text. A text that speaks of tags keeps them: a bare tag goes only
    where its block does not look like code or talk of code, and never alone among words."""
    if not known.tagged or ("<" not in text and "-->" not in text):
        return
    yield from _substitute(_COMMENT, text, "", "mend.markup")
    taken = 0
    for m in _ATTRIBUTED.finditer(text):
        if m.start() and text[m.start() - 1] in "`\"'“‘「":
            continue
        taken = m.end()
        yield m.start(), m.end(), "", "mend.markup"
    if taken or _CODE.search(text):
        return
    tags = list(_TAG.finditer(text))
    rest = _TAG.sub("", text).strip()
    for m in tags:
        name = m[0].strip("</> ").lower()
        alone = text[m.start() - 1 : m.start()].isspace() and text[m.end() : m.end() + 1].isspace()
        if not rest or name == "br" or not alone:
            new = " " if name == "br" and rest and not known.cjk else ""
            yield m.start(), m.end(), new, "mend.markup"


_ABOUT_CODE = re.compile(
    r"HTML|html|XML|entit(?:y|ies)|escap|\bcode\b|标签|標籤|タグ|元素|实体|實體|转义|轉義|代码|代碼|字符|网页|網頁"
)
MIN_ESCAPED = 5


def _is_escaped(text: str) -> bool:
    """Whether the entities a reader of the page sees are the fault of what wrote it: there are many
    and the page does not speak of such things."""
    if "&" not in text or len(_ENTITY.findall(text)) < MIN_ESCAPED:
        return False
    return not _ABOUT_CODE.search(text)


def _entities(text: str, known: Setting) -> Iterator[Change]:
    """Remnants of entities; what a page shows as one was meant, unless it does so all over."""
    if "&" not in text or not (known.tagged or known.escaped) or _CODE.search(text):
        return
    for m in _ENTITY.finditer(text):
        new = html.unescape(m[0])
        if new != m[0] and not _CONTROL.match(new) and new not in "\r\n\x85\u2028":
            yield m.start(), m.end(), new, "mend.entity"


# Possessive, and never begun inside a run: a capture may hold a hundred thousand spaces in a row.
_INDENT = re.compile(
    r"^[\s\u200b\ufeff\u3164\u2800]++|(?<![\s\u200b\ufeff\u3164\u2800])[\s\u200b\ufeff\u3164\u2800]++$"
)
_NO_LENGTH = re.compile("[\u200b\u2060\ufeff\u00ad\u180e\u3164\u2800]+")
_JOINER = re.compile(
    "(?<![\u0900-\u0dff\u0600-\u06ff])[\u200c\u200d]+(?![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])"
)
_ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]+")
_ODD_SPACE_IN_ROW = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_SPACES = re.compile(r" {2,}")
_BREAK = re.compile(
    r"(?<![ \u00a0\u3000\t])[ \u00a0\u3000\t]*+(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])\s*"
)


_PIECED = re.compile(r"[,.;:!?)\]](?!\w)|['’]s\b")  # what a scraper cut off a line before it


def _wraps(text: str, known: Setting) -> Iterator[Change]:
    """Line ends inside a block: a space between Western words, nothing beside Han."""
    for m in _BREAK.finditer(text):
        if m.start() and m.end() < len(text):
            left, right = text[m.start() - 1], text[m.end()]
            new = joined_lines(left, right)
            hyphenated = (
                left == "-" and right.islower() and text[m.start() - 2 : m.start() - 1].isalpha()
            )
            pieced = _PIECED.match(text, m.end())
            yield m.start(), m.end(), "" if hyphenated or pieced else new, "mend.wrap"


def _indent(text: str, known: Setting) -> Iterator[Change]:
    if known.tabs:
        return
    yield from _substitute(_INDENT, text, "", "mend.indent")


def _space(text: str, known: Setting) -> Iterator[Change]:
    """No-break and other odd spaces become the plain one, runs of spaces one; marks of no length
    go, but for joiners where script or emoji need them."""
    yield from _substitute(_NO_LENGTH, text, "", "mend.space")


def _joiners(text: str, known: Setting) -> Iterator[Change]:
    yield from _substitute(_JOINER, text, "", "mend.space")


def _odd_space(text: str, known: Setting) -> Iterator[Change]:
    pattern = _ODD_SPACE_IN_ROW if known.tabs else _ODD_SPACE
    yield from _substitute(pattern, text, " ", "mend.space")


def _runs(text: str, known: Setting) -> Iterator[Change]:
    yield from _substitute(_SPACES, text, " ", "mend.space")


_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")


def _private_use(text: str, known: Setting) -> Iterator[Change]:
    yield from _substitute(_PRIVATE, text, "", "mend.private-use")


# A reading is one syllable with a mark of tone behind one character. Copy sites write ɑ for a, and
# a breve for the third tone's caron.
_PAREN = re.compile(
    rf"(?<=[{_HAN}])(?P<x>[(（] ?([a-zü\u0251\u0261āáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜńňǹḿ"
    r"\u0300\u0301\u0304\u0306\u030c\u0308]{1,9}) ?[)）])",
    re.I,
)
_SYLLABLE = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?"
    r"(?:i?ao|i?ang?|i?ong|i?ou|iu|ian|ie|in|ing|i|u?ang?|u?ai|u?an|uo|ui|un|ue|üe|ün|ü|u|ei|eng?|er"
    r"|e|o|ou|a|ai|en)|n|ng|m|hm|hng"
)
_NEUTRAL = {
    **dict.fromkeys("的地得", "de"), **dict.fromkeys("了", "le"), **dict.fromkeys("么麼", "me"),
    **dict.fromkeys("们們", "men"), **dict.fromkeys("子", "zi"), **dict.fromkeys("吗嗎", "ma"),
    **dict.fromkeys("呢", "ne"), **dict.fromkeys("吧", "ba"), **dict.fromkeys("着著", "zhe"),
    **dict.fromkeys("个個", "ge"), **dict.fromkeys("头頭", "tou"), **dict.fromkeys("边邊", "bian"),
    **dict.fromkeys("里裡裏", "li"), **dict.fromkeys("啊", "a"), **dict.fromkeys("呀", "ya"),
    **dict.fromkeys("过過", "guo"), **dict.fromkeys("处處", "chu"), **dict.fromkeys("谢謝", "xie"),
    **dict.fromkeys("儿兒", "er"),
}  # fmt: skip
_TONES = "\u0300\u0301\u0304\u030c"


def _toned(text: str) -> Iterator[tuple[int, int]]:
    """Places of parenthesised single syllables with a tone behind Han."""
    for m in _PAREN.finditer(text):
        said = m[2].lower().replace("ɑ", "a").replace("ɡ", "g")
        marks = unicodedata.normalize("NFD", said).replace("\u0306", "\u030c")
        bare = "".join(c for c in marks if c not in _TONES)
        bare = unicodedata.normalize("NFC", bare)
        if len(marks) - len(unicodedata.normalize("NFD", bare)) == 1 and _SYLLABLE.fullmatch(bare):
            yield m.span("x")


def _neutral(text: str) -> Iterator[tuple[int, int]]:
    for m in _PAREN.finditer(text):
        if _NEUTRAL.get(text[m.start() - 1]) == m[2]:
            yield m.span("x")


# An author gives readings of what has several or is rare, and says why; a copy site of what is common.
_READING = re.compile(
    "[读讀念][作做为為成错錯音法]|[异異]读|[异異]讀|多音字|破音字|拼音|[字正又]音|[发發注]音|[声聲][调調母]|[韵韻]母|生僻字"
)
_NEAR = 80
_COMMON = frozenset(  # with one living reading, in either script
    "我他她它们你是在有人这时来到出也就年那对生自下里之心以所前本明三日实些同事二理物从工己此知"
    "体没手高老开十定力第问月公意信入口五位新今白风美先门身住气父老四已战件九飞东北西网业"
    "产关电学习现动进经义化机书国家法内部报社众员织组议题标优职联"
)
# What an author would speak of, though it is another character in Simplified.
_SEVERAL = frozenset("樂長調還會傳彈藏單參處當種數應興強勝盡幾間觀發沒給與覺車廈輾薈擔創為說")


def _is_glossed(text: str) -> bool:
    """Whether readings were inserted: five or more, of which those near words about reading say
    nothing, and of the others most stand behind Traditional forms or the commonest of characters,
    or many, and come again. Elsewhere they may be the author's."""
    if "(" not in text and "（" not in text:
        return False
    places = list(_toned(text))
    spoken = _spoken(text, places) if len(places) >= MIN_GLOSSES else []
    far = [text[start - 1] for (start, _), near in zip(places, spoken, strict=False) if not near]
    if len(far) < MIN_GLOSSES:
        return False
    usual = sum(map(_is_usual if any(spoken) else _is_common, far))
    again = len(far) - len(set(far))
    return usual >= (0.4 if again >= 0.25 * len(far) else 0.5) * len(far)


def readings(text: str) -> list[str]:
    """The characters with a reading behind them, as they stand: 重(chóng)."""
    return [text[start - 1 : end] for start, end in _toned(text)]


def _is_common(char: str) -> bool:
    return char in _COMMON or simplified(char) != char


def _is_usual(char: str) -> bool:
    return _is_common(char) and char not in _SEVERAL


def _spoken(text: str, places: Sequence[tuple[int, int]]) -> list[bool]:
    """Of each place, whether reading is spoken of near it. Looked for without the readings, which
    may stand within a word (讀(dú)音)."""
    bare = _replaced(text, 0, len(text), [(s, e, "") for s, e in places])
    words = [m.start() for m in _READING.finditer(bare)]
    out, gone = [], 0
    for start, end in places:
        at = start - gone
        gone += end - start
        window = words[bisect_right(words, at - _NEAR) : bisect_left(words, at + _NEAR)]
        out.append(any("\n" not in bare[min(w, at) : max(w, at)] for w in window))
    return out


def _glosses(text: str, known: Setting) -> Iterator[Change]:
    """Readings a copy site put behind characters, where there are many; a few may be the author's,
    and so may one of a character that has several, where readings are spoken of."""
    if not known.glossed or not ("(" in text or "（" in text):
        return
    toned = list(_toned(text))
    said = zip(toned, _spoken(text, toned), strict=True)
    places = {p for p, near in said if not near or _is_usual(text[p[0] - 1])} | set(_neutral(text))
    for start, end in sorted(places):
        yield start, end, "", "mend.gloss"


_RADICALS = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
_COMPATIBLE = re.compile(
    "(?<![０-９])[０-９]{1,3}(?:，[０-９]{3})+(?![０-９，])"  # a number in groups
    "|[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff9f\ufb00-\ufb06"
    "\U0002f800-\U0002fa1f\u2126\u212a\u212b]+|(?<=[0-9０-９])[％．](?=[^０-９]|$)|(?<=[０-９])．(?=[０-９])"
    "|(?<=[A-Za-zＡ-Ｚａ-ｚ])－(?=[A-Za-zＡ-Ｚａ-ｚ0-9０-９])"
)
_SMALL = dict(
    zip(
        "﹐﹑﹔﹕﹖﹗﹙﹚﹛﹜﹝﹞︰︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄",
        "，、；：？！（）｛｝〔〕：（）〔〕【】《》〈〉「」『』",
        strict=True,
    )
)
_SMALL_MARK = re.compile(f"[{''.join(_SMALL)}]")


def _compatibility(text: str, known: Setting) -> Iterator[Change]:
    """Radicals and compatibility ideographs, full-width letters and digits, ligatures, half-width
    kana: characters that are another character in disguise."""
    for m in _COMPATIBLE.finditer(text):
        new = "".join(_RADICALS.get(c, c) for c in m[0])
        new = unicodedata.normalize("NFKC", new) if new == m[0] or len(new) > 1 else new
        if new == "." and not text[m.end() : m.end() + 1].isdigit():
            continue
        if new != m[0]:
            yield m.start(), m.end(), new, "mend.compatibility"


def _small(text: str, known: Setting) -> Iterator[Change]:
    """Small marks, and those of vertical writing."""
    if known.cjk:
        yield from _substitute(_SMALL_MARK, text, lambda m: _SMALL[m[0]], "mend.compatibility")


_DIGIT_SPACE = re.compile(
    rf"(?<=[{_CJK}]) (?=[0-9])|(?<=[0-9%％]) (?=[{_CJK}])|(?<=[0-9]) (?=[%％])"
    r"|(?<=（) (?=[0-9])|(?<=[0-9]) (?=）)"
)
_COUNTED = re.compile(
    r"\d{1,3} (?![年月日号號时時点點分秒个個位名家条條万萬亿億千百人次元美岁歲天周週期款种種项項件部本张張所多余餘])"
)
_HYPHEN_SPACE = re.compile(r"(?<=[A-Za-z]-) (?=\d)")


def _digit_space(text: str, known: Setting) -> Iterator[Change]:
    """今年 2 月, GPT- 4. A number that begins its line counts something: its space stays."""
    if not known.cjk or " " not in text:
        return
    counted = _COUNTED.match(text)
    for m in _DIGIT_SPACE.finditer(text):
        if not counted or m.start() >= counted.end():
            yield m.start(), m.end(), "", "mend.digit-space"


# A word with a number behind a hyphen; and the same with a space in it, where the word is known so.
_VERSION = re.compile(r"(?<![A-Za-z-])([A-Za-z]{2,12})-\s?\d")
_SPLIT_VERSION = re.compile(r"(?<![A-Za-z-])(?P<word>[A-Za-z]{2,12})(?P<x> )(?=-\d)")


def _hyphen_space(text: str, known: Setting) -> Iterator[Change]:
    if not known.cjk or "-" not in text or " " not in text:
        return
    changes = list(_substitute(_HYPHEN_SPACE, text, "", "mend.digit-space"))
    for m in _SPLIT_VERSION.finditer(text):
        if m["word"] in known.versions:
            changes.append((*m.span("x"), "", "mend.digit-space"))
    yield from sorted(changes)


# A full-width mark holds its own white space. In Japanese a space behind ？ and ！ is meant, and
# behind a caption's last sentence one parts the credit.
_MARK_SPACE = re.compile(
    rf"(?<=[，、；：]) (?=[{_CJK}“‘「『《（])"
    rf"|(?<=[{_CJK}A-Za-z0-9%％）”’」』》]) (?=[，。、；：？！])"
)
_STOP_SPACE = re.compile(rf"(?<=[。？！]) (?=[{_CJK}“‘「『《])")


def _mark_space(text: str, known: Setting) -> Iterator[Change]:
    """Spaces at full-width marks; behind full stops where they stand behind commas too."""
    if not known.cjk or known.japanese or " " not in text:
        return
    changes = list(_substitute(_MARK_SPACE, text, "", "mend.space"))
    if any(text[start - 1] in "，、；：" for start, *_ in changes):
        changes += _substitute(_STOP_SPACE, text, "", "mend.space")
    yield from sorted(changes)


_DOTS = re.compile(
    rf"(?<=[{_CJK}”’」』》）！？，、；：])(?:\.{{3,}}|…(?!…)|。{{3,}}|·{{3,}}|・{{3,}}|(?:\.{{2}}|。{{2}})(?=[{_CJK}]))(?!…)"
    rf"|(?<![.…。·・])(?:\.{{3,}}|…(?!…)|。{{3,}}|·{{3,}}|・{{3,}})(?=[{_CJK}“”「])"
)


def _ellipsis(text: str, known: Setting) -> Iterator[Change]:
    if not known.cjk:
        return
    for m in _DOTS.finditer(text):
        yield m.start(), m.end(), "……", "mend.ellipsis"


_DASH = re.compile(
    rf"(?<=[{_CJK}{_FULL}”’」』》])(?: ?[-－]{{2,3}} ?|[─━―—]{{2,3}}|―|— —)"
    rf"(?=[{_CJK}{_FULL}“‘「『《A-Za-z0-9])"
    rf"|(?<=[{_CJK}{_FULL}”’」』》])(?:-{{2}}|－{{2}}|[─━―]{{2,3}})$"  # breaks off
    rf"|^(?:[─━―]{{2}}|－{{2}})(?=[{_CJK}“「『《])"
)
# One dash alone joins two words (北京—上海), but not behind a particle, a mark or before a clause.
_LONE_DASH = re.compile(
    rf"(?<=[了吗嗎呢吧啊呀”’」』？！])[—–－](?=[{_CJK}])"
    rf"|(?<=[{_CJK}])[—–－](?=[{_HAN}]{{1,3}}了(?:[，。！？；]|$)|这|這|那[是就天个個些]|但是|因为|因為|也就是|即[使便是]|而且)"
)


def _dash(text: str, known: Setting) -> Iterator[Change]:
    if not known.cjk:
        return
    for m in _DASH.finditer(text):
        if m[0] not in ("——", "———"):
            yield m.start(), m.end(), "——", "mend.dash"


def _lone_dash(text: str, known: Setting) -> Iterator[Change]:
    if known.cjk and not known.japanese and any(dash in text for dash in "—–－"):
        yield from _substitute(_LONE_DASH, text, "——", "mend.dash")


_INTERPUNCT = re.compile(
    rf"(?<=[{_HAN}A-Z])[•‧・･⋅∙﹒](?=[{_HAN}A-Z])|(?<=[{_HAN}])\.(?=[{_HAN}]{{2}})"
)


def _interpunct(text: str, known: Setting) -> Iterator[Change]:
    """The dot of a transliterated name. Japanese has its own; a dot that begins an item is none."""
    if known.cjk and not known.japanese:
        for m in _INTERPUNCT.finditer(text):
            if m[0] != "." and m.start() > 0:
                yield m.start(), m.end(), "·", "mend.interpunct"


_WIDE = str.maketrans(",:;!?", "，：；！？")
_LEFT = f"{_CJK}”’」』》）)%％\\]A-Za-z0-9…\"'\u00e0-\u024f。、"
_MARKS = re.compile(
    rf"(?<=[{_LEFT}])(?P<x>[,:;]) ?(?=[{_CJK}“‘「『《（【])"  # before Han
    rf"|(?<=[{_CJK}”’」』》）】])(?P<y>[,:;])(?: (?=[^ ])|(?=[^\s,:;/\\]|$))"  # behind Han
    rf"|(?<=[{_CJK}”’」』》）】！？])(?P<z>[!?])(?: (?=[{_CJK}“‘「『《])|(?=[^=&/]|$))"
    rf"|(?<=[A-Za-z0-9)])(?P<w>[!?])(?=[”」』]|[{_CJK}]|$)"
    rf"|(?<=[{_HAN}])(?P<v>\.)(?=[”’」』]|$)"
)
_LATIN_COMMA = re.compile(r"(?<=[A-Za-z]),(?=[A-Za-z])|(?<=[A-Za-z]),(?=\d)|(?<=\d),(?=[A-Za-z])")
_URL = re.compile(r"(?:https?://|www\.)[!-~]+")
_ENTITY_OPEN = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6})$")


def _punctuation(text: str, known: Setting) -> Iterator[Change]:
    """Half-width , : ; ! ? beside Han. Brackets stay as they are: some are the author's."""
    if not known.cjk or (known.japanese and not _HAN_CHAR.search(text)):
        return
    han = len(_HAN_CHAR.findall(text))
    if not han:
        return
    dominated = han > len(re.findall(r"[A-Za-z]", text)) * 0.8
    urls = [m.span() for m in _URL.finditer(text)]
    starts = [start for start, _ in urls]
    changes = []
    for m in _MARKS.finditer(text):
        mark = m[0].strip()
        if m["w"] and not dominated:
            continue
        at = bisect_right(starts, m.start()) - 1
        in_url = at >= 0 and m.start() < urls[at][1] and not _HAN_CHAR.match(text, m.start() - 1)
        if in_url and not (mark == "," and m.start() == urls[at][1] - 1):
            continue
        if mark == ";" and _ENTITY_OPEN.search(text, max(0, m.start() - 34), m.start()):
            continue
        wide = "。" if mark == "." else mark.translate(_WIDE)
        if known.japanese and mark in ",:;":
            continue
        changes.append((m.start(), m.end(), wide, "mend.punctuation"))
    if dominated and not known.japanese:
        taken = {c[0] for c in changes}
        for m in _LATIN_COMMA.finditer(text):
            near = text[max(0, m.start() - 40) : m.end() + 40]
            if m.start() not in taken and len(_HAN_CHAR.findall(near)) >= 12:
                changes.append((m.start(), m.end(), "，", "mend.punctuation"))
    yield from sorted(changes)


# A dot between Han, but for one in a name written with the characters of transliteration.
_SOUNDS = (
    "阿艾安奥奧巴贝貝比伯博布查达達戴德迪蒂杜多恩尔爾法菲费費弗夫福戈格哈海汉漢翰赫亨霍基吉加贾賈杰傑卡凯凱康科克肯库庫"
    "拉莱萊兰蘭朗劳勞勒雷黎里利莉林琳隆卢盧鲁魯路伦倫罗羅洛马馬玛瑪麦麥曼梅蒙米莫姆穆内納纳娜南尼诺諾努欧歐帕佩皮普奇乔喬琼瓊"
    "萨薩塞桑森沙山圣聖史斯丝絲司苏蘇索塔泰坦汤湯特托瓦万威维維韦韋温文沃乌烏武西希夏谢謝辛休雅亚亞扬揚耶伊因约約兹茲泽澤朱茱"
)
_STOP = re.compile(
    rf"(?<=[{_HAN}”’」』》）])\.(?=[”’」』]|$)|(?<=[{_HAN}”’」』》）])\. ?(?=[{_HAN}“‘「『《])"
)
_STOP_AT_END = re.compile(rf"(?<=[{_HAN}])\.[”’」』]?\s*$", re.M)
_REFERENCE = re.compile(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]|[\])）]\. ")  # its parts end with dots
MIN_STOPS = 5


def _is_dotted(text: str) -> bool:
    """Whether lines end with a dot behind Han as a rule."""
    if "." not in text:
        return False
    ends = len(_STOP_AT_END.findall(text))
    return ends >= MIN_STOPS and ends > text.count("。")


def _stops(text: str, known: Setting) -> Iterator[Change]:
    """Dots as full stops: where all of the capture's are so, or the block's, which then ends with
    one and has more. Elsewhere one may be a name's."""
    if not known.cjk or known.japanese or "." not in text:
        return
    if _REFERENCE.search(text):
        return
    found = list(_STOP.finditer(text))
    ended = len(found) > 1 and "。" not in text and _STOP_AT_END.search(text)
    if not (known.dotted or ended):
        return
    for m in found:
        around = text[m.start() - 1] + text[m.end() : m.end() + 1]
        if not (len(around) == 2 and all(c in _SOUNDS for c in around)):
            yield m.start(), m.end(), "。", "mend.punctuation"


def _quotes(text: str, known: Setting) -> Iterator[Change]:
    """Straight double quotes in pairs, one of which touches Han."""
    if not known.cjk or text.count('"') % 2 or '"' not in text or "“" in text or "”" in text:
        return
    places = [m.start() for m in re.finditer('"', text)]
    for opening, closing in zip(places[::2], places[1::2], strict=True):
        inside = text[opening + 1 : closing]
        around = text[max(0, opening - 1) : opening] + inside[:1] + inside[-1:]
        around += text[closing + 1 : closing + 2]
        if not inside.strip() or inside != inside.strip() or "=" in around or "\\" in around:
            return
        if not re.search(f"[{_CJK}{_FULL}]", around):
            return
    for n, place in enumerate(places):
        yield place, place + 1, "“”"[n % 2], "mend.quotes"


_SINGLE = re.compile(
    rf"(?<![A-Za-z0-9'‘’])'(?=[{_CJK}《“])([^'‘’\n]{{0,60}}[{_CJK}》”，。！？…])'(?![A-Za-z0-9'‘’])"
)


def _single_quotes(text: str, known: Setting) -> Iterator[Change]:
    """Straight single quotes in pairs, both of which hold Han."""
    if not known.cjk or known.japanese:
        return
    for m in _SINGLE.finditer(text):
        yield m.start(), m.start() + 1, "‘", "mend.quotes"
        yield m.end() - 1, m.end(), "’", "mend.quotes"


PASSES: tuple[Callable[[str, Setting], Iterator[Change]], ...] = (
    _control,
    _bidi,
    _markup,
    _entities,
    _wraps,
    _space,
    _joiners,
    _odd_space,
    _indent,
    _runs,
    _private_use,
    _glosses,
    _compatibility,
    _small,
    _digit_space,
    _hyphen_space,
    _ellipsis,
    _dash,
    _lone_dash,
    _interpunct,
    _stops,
    _punctuation,
    _mark_space,
    _quotes,
    _single_quotes,
)


# --- What is only proposed -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A likely slip in the source, for the editor: ``entry`` is the record's id, ``at`` an offset
    in its mended text."""

    entry: str
    at: int
    before: str
    after: str
    why: str


_WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]{3,}")
_DOUBLED = re.compile(r"(的的|了了|是是|在在|和和|\b(the|a|of|to|in|and) \2\b)")


def suggestions(texts: Iterable[tuple[str, str]]) -> tuple[Suggestion, ...]:
    """Slips proposed for (id, text) pairs: doubled words, U+FFFD, and a Latin word seen once that is
    one of three or more times with two neighbouring letters swapped or the last one missing."""
    texts = list(texts)
    counts: dict[str, int] = {}
    for _, text in texts:
        for m in _WORD.finditer(text):
            counts[m[0]] = counts.get(m[0], 0) + 1
    usual = {word for word, n in counts.items() if n >= 3}
    shapes = {}
    for word in usual:
        if word.isalpha() and len(word) > 5 and not word.endswith("s") and word[:-1] not in usual:
            shapes[word[:-1]] = word
        for i in range(len(word) - 1):
            swapped = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
            if swapped not in usual:
                shapes.setdefault(swapped, word)
    out = []
    for id, text in texts:
        out += [
            Suggestion(id, m.start(), m[0], m[0][: len(m[0]) // 2] if not m[2] else m[2], "doubled")
            for m in _DOUBLED.finditer(text)
        ]
        out += [
            Suggestion(id, m.start(), "\ufffd", "", "lost character")
            for m in re.finditer("\ufffd", text)
        ]
        for m in _WORD.finditer(text):
            if counts[m[0]] == 1 and m[0] in shapes:
                out.append(Suggestion(id, m.start(), m[0], shapes[m[0]], "spelling"))
    return tuple(out)
