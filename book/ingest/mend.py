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
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from book.ingest.record import Edit
from book.policy.language import joined_lines

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
    ``tagged``: plain text, in which a tag is a remnant; ``tabs``: a row whose tabs part its cells;
    ``verbatim``: only control characters go."""

    cjk: bool = False
    japanese: bool = False
    glossed: bool = False
    tagged: bool = True
    tabs: bool = False
    verbatim: bool = False


def setting(text: str, has_dom: bool = False) -> Setting:
    """Look a capture over."""
    sample = text[:200_000]
    han, kana = len(_HAN_CHAR.findall(sample)), len(_KANA_CHAR.findall(sample))
    letters = len(_LETTER.findall(sample))
    japanese = kana > 0.12 * (han + kana)
    glosses = sum(1 for _ in _toned(text)) if "(" in text or "（" in text else 0
    return Setting(han + kana > 0.25 * letters, japanese, glosses >= MIN_GLOSSES, not has_dom)


def mend(text: str, known: Setting) -> tuple[str, tuple[Edit, ...]]:
    """The mended text and the edits that lead to it."""
    draft = Draft(text)
    for _ in range(MAX_ROUNDS):
        before = draft.text
        for work in PASSES[:2] if known.verbatim else PASSES:
            draft.change(work(draft.text, known))
        if draft.text == before:
            break
    return draft.text, draft.edits()


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


def _entities(text: str, known: Setting) -> Iterator[Change]:
    if "&" not in text or _CODE.search(text):
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


# A reading is one syllable with a mark of tone behind one character. Copy sites write ɑ for a.
_PAREN = re.compile(
    rf"(?<=[{_HAN}])(?P<x>[(（]([a-zü\u0251\u0261āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
    r"\u0300\u0301\u0304\u030c\u0308]{1,9})[)）])"
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
}  # fmt: skip
_TONES = "\u0300\u0301\u0304\u030c"


def _toned(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Places of parenthesised single syllables behind Han: start, end, syllable, has it a tone."""
    for m in _PAREN.finditer(text):
        marks = unicodedata.normalize("NFD", m[2].replace("ɑ", "a").replace("ɡ", "g"))
        tones = sum(marks.count(t) for t in _TONES)
        bare = "".join(c for c in marks if c not in _TONES)
        bare = unicodedata.normalize("NFC", bare)
        if tones == 1 and _SYLLABLE.fullmatch(bare):
            yield m.start("x"), m.end("x"), bare, True


def _neutral(text: str) -> Iterator[tuple[int, int]]:
    for m in _PAREN.finditer(text):
        if _NEUTRAL.get(text[m.start() - 1]) == m[2]:
            yield m.start("x"), m.end("x")


def _glosses(text: str, known: Setting) -> Iterator[Change]:
    """Readings a copy site put behind characters, where there are many; a few may be the author's."""
    if not known.glossed or not ("(" in text or "（" in text):
        return
    places = {(start, end) for start, end, _, _ in _toned(text)} | set(_neutral(text))
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
    "[\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff9f\ufb00-\ufb06"
    "\U0002f800-\U0002fa1f\u2126\u212a\u212b]+|(?<=[0-9０-９])[％．](?=[^０-９]|$)|(?<=[０-９])．(?=[０-９])"
)


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


_DIGIT_SPACE = re.compile(rf"(?<=[{_CJK}]) (?=[0-9])|(?<=[0-9%％]) (?=[{_CJK}])")
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


def _hyphen_space(text: str, known: Setting) -> Iterator[Change]:
    if known.cjk:
        yield from _substitute(_HYPHEN_SPACE, text, "", "mend.digit-space")


_DOTS = re.compile(
    rf"(?<=[{_CJK}”’」』》）！？])(?P<x>\.{{3,}}|…(?!…)|。{{3,}}|·{{3,}}|・{{3,}}|\.{{2}}(?=[{_CJK}]))(?!…)"
    rf"|(?<![.…。·・])(?P<y>\.{{3,}}|。{{3,}}|·{{3,}}|・{{3,}})(?=[{_CJK}“”「])"
)


def _ellipsis(text: str, known: Setting) -> Iterator[Change]:
    if not known.cjk:
        return
    for m in _DOTS.finditer(text):
        yield m.start(), m.end(), "……", "mend.ellipsis"


_DASH = re.compile(
    rf"(?<=[{_CJK}{_FULL}”’」』》])(?P<x>[-－]{{2,3}}|[─━―ー—]{{2,3}}|－|―|— —)"
    rf"(?=[{_CJK}{_FULL}“‘「『《A-Za-z0-9])"
)


def _dash(text: str, known: Setting) -> Iterator[Change]:
    if not known.cjk:
        return
    for m in _DASH.finditer(text):
        if m[0] in ("——", "———", "ーー", "－", "ー") or "ー" in m[0]:
            continue
        yield m.start(), m.end(), "——", "mend.dash"


_INTERPUNCT = re.compile(
    rf"(?<=[{_HAN}A-Z])[•‧・･⋅∙](?=[{_HAN}A-Z])|(?<=[{_HAN}])\.(?=[{_HAN}]{{2}})"
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
        if at >= 0 and m.start() < urls[at][1] and not _HAN_CHAR.match(text, m.start() - 1):
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
    _digit_space,
    _hyphen_space,
    _ellipsis,
    _dash,
    _interpunct,
    _punctuation,
    _quotes,
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
