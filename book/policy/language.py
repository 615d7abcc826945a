"""What depends on the language of running text: the gap between Han and Western (W3C clreq, "Mixed
text composition": a quarter em, which one U+0020 is in the fonts we use), lines joined, and words of
another language.
"""

from __future__ import annotations

import re

# --- Which language ------------------------------------------------------------------------------


def base_language(lang: str) -> str:
    """The language our words exist in that serves a BCP 47 tag: zh-Hans, zh-Hant, en or ja.

    Chinese without a script is Simplified unless its region writes Traditional (CLDR, "likely
    subtags"); an unknown language is served in English.
    """
    primary, *subtags = lang.lower().replace("_", "-").split("-")
    if primary in ("zh", "cmn", "yue"):
        if "hans" in subtags:
            return "zh-Hans"
        traditional = {"hant", "tw", "hk", "mo"} & set(subtags) or primary == "yue"
        return "zh-Hant" if traditional else "zh-Hans"
    return "ja" if primary == "ja" else "en"


def is_cjk(lang: str) -> bool:
    """Whether the language is written with Han (Chinese or Japanese)."""
    return base_language(lang) != "en"


# --- Kinds of character --------------------------------------------------------------------------

# ideographs with the marks written like one (々 〇), as the inside of a character class
_HAN = "\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA = "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
_LATIN = "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_LETTER = _LATIN + "\u0370-\u03ff\u0400-\u052f"
# full-width forms and CJK marks, less the ideographic space
_FULL_WIDTH = (
    "\u3001-\u3004\u3008-\u3020\u3030-\u303f\u30fb\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20"
    "\uff3b-\uff40\uff5b-\uff65\uffe0-\uffe6"
)
# narrow in Western text and wide in Chinese, with one code for both
_EITHER_WIDTH = "“”‘’—…·"

_SPACES = " \u00a0"
_HAN_CHAR = re.compile(f"[{_HAN}]")
_GAP = re.compile(
    rf"(?<=[{_HAN}])[{_SPACES}]*(?=[{_LETTER}0-9]|[$€£¥₩]\d|[#@][{_LETTER}])"
    rf"|(?:(?<=[{_LETTER}0-9])|(?<=\d[%‰°℃℉]))[{_SPACES}]*(?=[{_HAN}])"
)


def is_han(char: str) -> bool:
    """Whether a character is an ideograph."""
    return bool(_HAN_CHAR.match(char))


# --- Spacing -------------------------------------------------------------------------------------


def spaced(text: str, before: str = "", after: str = "") -> str:
    """The text with exactly one U+0020 at every border of Han and Western letters or digits.

    Spaces and no-break spaces found there become that one; nothing is put beside punctuation, and
    nothing else changes. 5% ℃ ° count with their digits, $ before a digit and # @ before a letter
    with what follows.

    For text in pieces, ``before`` and ``after`` are what stands around this one (three characters
    are enough). The space of a border between two pieces is the first's if it ends with one
    already, and else begins the second; so each can be spaced by itself, its neighbours spaced
    already or not, and there is exactly one.
    """
    left = before.rstrip(_SPACES)[-2:]
    right = after.lstrip(_SPACES)[:2]
    start, end = len(left), len(left) + len(text)
    is_spaced_before = before.endswith(tuple(_SPACES))
    whole = left + text + right
    out = []
    done = start
    for gap in _GAP.finditer(whole):
        if gap.start() < start or gap.end() > end:
            continue
        leading, trailing = gap.start() == start and left, gap.end() == end and right
        theirs = (leading and is_spaced_before) or (trailing and not gap[0])
        out += [whole[done : gap.start()], "" if theirs else " "]
        done = gap.end()
    return "".join(out) + whole[done:end]


_WIDE = re.compile(f"[{_FULL_WIDTH}\u3000]")
_CJK = re.compile(f"[{_HAN}{_KANA}{_FULL_WIDTH}\u3000\u3105-\u312f\uff01-\uff5e]")


def joined_lines(left: str, right: str) -> str:
    """What a soft line break between two lines of Markdown stands for: "" or " ".

    Nothing between CJK characters, nor beside a full-width mark. Marks of either width (“ … —) take
    the side of what they touch: nothing beside CJK, a space beside Western.
    """
    if not left or not right:
        return ""
    a, b = left[-1], right[0]
    if _WIDE.match(a) or _WIDE.match(b):
        return ""
    if a in _EITHER_WIDTH and b in _EITHER_WIDTH:
        a, b = left.rstrip(_EITHER_WIDTH)[-1:], right.lstrip(_EITHER_WIDTH)[:1]
        return "" if _CJK.match(a) or _CJK.match(b) else " "
    cjk = [bool(_CJK.match(c)) for c in (a, b)]
    either = [c in _EITHER_WIDTH for c in (a, b)]
    return "" if any(cjk) and all(x or y for x, y in zip(cjk, either, strict=True)) else " "


WORD_JOINER = "\u2060"  # no break before or after it

# U+00B7 only: Pango (1.50) lets a line begin with it, and with no other mark of ours
_DOT = re.compile(r"(?<=[^\W_])·")


def kinsoku(text: str) -> str:
    """The text with U+2060 before every interpunct that follows a letter or Han, so that no line
    begins with it. For print only: the mark has no length, but it is one to search and copy."""
    return _DOT.sub(f"{WORD_JOINER}·", text)


# --- Runs of another language --------------------------------------------------------------------

_URL = r"(?:https?://|www\.)[!-~]+"
_LATIN_RUN = re.compile(rf"{_URL}|[0-9]*[{_LATIN}][{_LATIN}!-~\u00a0 ’]*")
_LATIN_WORD_END = re.compile(rf"({_URL})|[{_LATIN}][0-9]*")
_LATIN_LETTERS = re.compile(f"[{_LATIN}]")
_CJK_RUN = re.compile(
    f"[{_FULL_WIDTH}]*[{_HAN}{_KANA}](?:[{_HAN}{_KANA}{_FULL_WIDTH}]|[{_EITHER_WIDTH}]+(?=[{_HAN}"
    f"{_KANA}]))*"
)
_KANA_CHAR = re.compile(f"[{_KANA}]")


def language_runs(text: str, lang: str) -> list[tuple[int, int, str]]:
    """The runs (start, end, BCP 47 tag) of another language in a text of ``lang``.

    In Chinese or Japanese: Latin words in a row, if they are two or more or one of at least eight
    letters, are "en"; shorter ones (AI, GPT-4o) are as much at home as abroad. Spaces, digits and
    ASCII marks inside belong to the run, trailing ones do not; an address is a run. In any other
    language: Han with the full-width marks around it is "zh-Hans", or "ja" if kana is among it.
    """
    if not is_cjk(lang):
        return [
            (run.start(), run.end(), "ja" if _KANA_CHAR.search(run[0]) else "zh-Hans")
            for run in _CJK_RUN.finditer(text)
        ]
    runs = []
    for match in _LATIN_RUN.finditer(text):
        run = _trimmed(match[0])
        if _is_foreign(run):
            runs.append((match.start(), match.start() + len(run), "en"))
    return runs


def _trimmed(run: str) -> str:
    """A run of Latin without its trailing marks; a bracket opened inside is closed inside."""
    *_, last = _LATIN_WORD_END.finditer(run)
    inner = run[: last.end()]
    if last[1]:
        inner = inner.rstrip(".,;:!?'\"")
        if inner.endswith(")") and inner.count(")") > inner.count("("):
            inner = inner[:-1]
    following = run[len(inner) :][:1]
    if following == ")" and inner.count("(") > inner.count(")"):
        inner += following
    return inner


def _is_foreign(run: str) -> bool:
    letters = [len(_LATIN_LETTERS.findall(word)) for word in run.split()]
    return sum(1 for n in letters if n) >= 2 or max(letters, default=0) >= 8
