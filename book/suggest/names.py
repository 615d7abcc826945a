"""Names that the register does not know, proposed from the chapters.

    texts → mentions by rule → forms with their evidence → people, organisations and works
          → whom of the register they probably are → proposals

A form is proposed on evidence that can be shown: a gloss (辛顿（Geoffrey Hinton）), an interpunct, a
role before it, a title or a verb of speech behind it, its being part of a full name. Script is folded
throughout. That two forms are one person is said *surely* only where a gloss says it; a difference of
one character is *likely*; likeness of sound only ranks.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from book.model.apparatus import Name, destinations
from book.policy import collation, script
from book.policy.fold import NO_LENGTH, fold
from book.suggest import lexicon as words
from book.suggest.proposal import Proposal, Text, quotation

PERSON, ORGANISATION, WORK = "person", "organisation", "work"
SURE, LIKELY, ASK = "sure", "likely", "ask"

_H = "\u4e00-\u9fff\u3400-\u4dbf"
_T = "".join(sorted(words.TRANSLITERATION))
_S = "".join(sorted(words.SURNAMES))
_LATIN = r"A-Za-z\u00c0-\u024f"
_CAPS = r"[A-Z\u00c0-\u00de]"


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p) for p in sorted(set(phrases), key=lambda p: (-len(p), p)))


_ROLE = re.compile(f"(?:{_any(words.ROLES)})")
_ROLE_ENDS = re.compile(f"(?:{_any(words.ROLES)})[—－-]*$")
_TITLE = re.compile(f"(?:{_any(words.TITLES)})")
_PHRASE_ENDS = re.compile(f"(?:{_any((*words.LEFT_PHRASES, *words.ROLES, *words.PERSON_VERBS))})$")
_VERB = re.compile(f"(?:{_any(words.PERSON_VERBS)})")
# Where a name has ended: a verb, a title, a role, a word written like a name.
_STOP = re.compile(f"(?:{_any((*words.VERBS, *words.AFTER_NAME, *words.TITLES, *words.ROLES))})")
_STOP_LONG = re.compile(
    f"(?:{_any(w for w in (*words.VERBS, *words.AFTER_NAME, *words.TITLES) if len(w) > 1)})"
)
_LEFT_ENDS = frozenset((*words.LEFT_WORDS, *words.LEFT_PHRASES, *words.ROLES, *words.PERSON_VERBS))
_PARTICLES = "de|van|von|der|den|la|le|di|da|del|el|al|bin|ibn|&"
_WORD = rf"(?:{_CAPS}\.(?:{_CAPS}\.)*|{_CAPS}[{_LATIN}'’\-]*[{_LATIN}]|{_CAPS})"
_NAME = rf"{_WORD}(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0])*{_WORD})*"
_OF = re.compile(
    rf"(?<![{_LATIN}])(?:(?!The )(?:{_WORD}) )*(?:{_any(words.OF_WORDS)}) (?:of|for) (?:the )?{_WORD}(?:(?: and)? {_WORD})*"
)
_LATIN_RUN = re.compile(rf"(?<![{_LATIN}0-9@#/._\-]){_NAME}(?![{_LATIN}0-9@/_\-])")
_PAIR = re.compile(
    rf"([{_H}·]{{2,24}}|《[^《》\n]{{1,40}}》)[”」』]?[ ]?[（(][ ]?([^（）()\n]{{2,90}})[）)]"
)
_BEHIND = re.compile(rf"({_NAME})[ ]?[（(][ ]?([{_H}·]{{2,16}})[）)，,、]")
_WORKS = re.compile(r"《([^《》\n]{1,40})》")
_PERIODICAL = re.compile(
    "(?:日报|晚报|时报|早报|周报|月报|邮报|快报|导报|周刊|新闻网|电视台|通讯社)$"
)
_ORG = re.compile(f"(?:{_any(words.ORG_SUFFIXES)})(?![{_H}]*》)")
_ORG_END = re.compile(f"(?:{_any(words.ORG_SUFFIXES)})$")
_ORG_STOP = re.compile(f".*(?:{_any(words.BEFORE_ORGANISATION)}|(?<!国)家|(?<!公)所)")
_DEFINED = re.compile(rf"([{_H}]{{2,6}}?)(?:是|乃是|为)[{_H}]{{0,4}}?(?:一家|一所)")
_GENERIC = re.compile(f"(?:{_any(words.GENERIC)})*$")
_ORG_RIGHT = re.compile(
    "[ ]?(?:公司|团队|董事会|总部|员工|联合创始人|创始人|首席|CEO|CTO|总裁|旗下|实验室|研究院|研究员|集团|高管|办公室|官方|基金|"
    "的(?:员工|首席|CEO|创始人|联合创始人|董事|研究员|工程师|总部|办公室|投资|估值|团队|律师))"
)
_ORG_LEFT = re.compile(
    "(?:加入|离开|入职|创办|创立|创建|成立|就职于|供职于|任职于|任教于|受雇于|收购|投资|跳槽到?)[了]?[ ]?$"
)
_TITLED = re.compile(
    rf"([{_S}]|{'|'.join(words.COMPOUND)})"
    f"({_any(set((*words.TITLES, *words.SHORT_TITLES)) - words.NO_ADDRESS)})"
)
_FAMILIAR = re.compile(rf"[老小阿][{_S}]")


def _han(text: str) -> bool:
    return bool(text) and all("\u3400" <= c <= "\u9fff" for c in text)


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _left(s: str, i: int) -> bool:
    """Whether a word may begin at ``i``."""
    if i == 0 or not _is_han(s[i - 1]):
        return s[i - 1 : i] != "·"
    return any(s[max(0, i - n) : i] in _LEFT_ENDS for n in range(1, 7))


def _right(s: str, j: int) -> bool:
    """Whether a word may end at ``j``."""
    if j >= len(s) or not _is_han(s[j]):
        return s[j : j + 1] != "·"
    return s[j] in words.NOT_GIVEN or bool(_STOP.match(s, j))


def _foreign(word: str) -> bool:
    """Whether Han look like a transliterated name (one part of it)."""
    if not 2 <= len(word) <= 7 or word in words.PLACES or word in words.NOT_PERSONS:
        return False
    if any(c not in words.TRANSLITERATION for c in word) or _STOP_LONG.match(word):
        return False
    return 2 * sum(c in words.HARD for c in word) >= len(word)


def _sounds(word: str) -> bool:
    """Whether most of the Han are such as transliterations use."""
    return 3 * sum(c in words.HARD for c in word) >= 2 * len(word)


def _chinese(word: str, whole: bool = False) -> bool:
    """Whether Han can be a Chinese person's name; ``whole``: it stands so between marks, and may end
    with a character that such names seldom end with."""
    size = 2 if word[:2] in words.COMPOUND else 1
    given = word[size:]
    if not (word[0] in words.SURNAMES or size == 2) or not 1 <= len(given) <= 2:
        return False
    if set(given) & words.NEVER_GIVEN or word in words.PLACES or word[:2] in words.PLACES:
        return False
    if given[-1] in words.NOT_GIVEN and not (whole and len(given) == 2):
        return False
    if given in words.ROLES or given in words.TITLES or word in _OTHER_WORDS:
        return False
    return word[:2] not in words.NOT_PERSONS and word[:3] not in words.NOT_PERSONS


def _given(word: str) -> bool:
    """Whether the given name is of characters that such names are written with."""
    return all(c in words.GIVEN for c in word[2 if word[:2] in words.COMPOUND else 1 :])


_OTHER_WORDS = frozenset((*words.ROLES, *words.TITLES, *words.TERMS, *words.GENERIC))


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    rule: str
    kind: str
    weight: int
    gloss: str = ""


def _chinese_full(word: str) -> bool:
    return _han(word) and _chinese(word) and not _foreign(word)


# --- Rules: a block's simplified text → mentions --------------------------------------------------


def _glossed(s: str) -> Iterator[_Mention]:
    for match in _PAIR.finditer(s):
        gloss = _gloss(match[2])
        if not gloss:
            continue
        start, end = match.span(1)
        if match[1][0] == "《":
            kind = ORGANISATION if _PERIODICAL.search(match[1][1:-1]) else WORK
            yield _Mention(start + 1, end - 1, "gloss", kind, 4, gloss)
            continue
        kind, begin = _glossed_name(s, start, end, gloss)
        if kind:
            yield _Mention(begin, end, "gloss", kind, 4, gloss)
            at = match.start(2) + match[2].find(gloss)
            yield _Mention(at, at + len(gloss), "gloss", kind, 4)
    for match in _BEHIND.finditer(s):
        gloss, name = match[1], match[2]
        if _is_name(gloss) and ("·" in name or _foreign(name) or _chinese(name)):
            yield _Mention(*match.span(2), "gloss", PERSON, 4, gloss)
            yield _Mention(*match.span(1), "gloss", PERSON, 4)


def _gloss(text: str) -> str:
    for part in re.split(r"[，,；;：:、/|=“”\"]", text):
        part = part.strip()
        if re.fullmatch(_NAME, part) and not set(re.split("[ -]", part)) <= words.NOT_NAMES:
            return part
    return ""


def _is_name(latin: str) -> bool:
    parts = latin.split()
    return 2 <= len(parts) <= 4 and not set(parts) & (words.ORG_WORDS | words.NOT_NAMES)


def _glossed_name(s: str, start: int, end: int, gloss: str) -> tuple[str, int]:
    """The kind of what a gloss explains, and where it begins; "" where it is no name."""
    han = s[start:end]
    if match := _ORG_END.search(han):
        begin = _org_start(s, start + match.start())
        return (ORGANISATION, begin) if begin < start + match.start() else ("", 0)
    if "·" in han:
        return PERSON, _first_part(s, start + han.index("·"))
    parts = gloss.split()
    if set(parts) & words.ORG_WORDS or len(parts) > 4:
        return ORGANISATION, max(_org_start(s, end), start)
    acronym = len(parts) == 1 and gloss.isupper()
    begin = _name_start(s, end, gloss)
    if begin is not None and not acronym and not set(parts) <= words.NOT_NAMES:
        return PERSON, begin
    if han.endswith(words.TERMS) or acronym or set(parts) & words.NOT_NAMES:
        return "", 0
    begin = max(_org_start(s, end), start)
    if len(parts) == 1 and 2 <= end - begin <= 6:
        return ORGANISATION, begin
    return "", 0


def _name_start(s: str, end: int, gloss: str = "") -> int | None:
    """Where a person's name (of one part) that ends at ``end`` begins."""
    low = end
    while low and _is_han(s[low - 1]) and end - low < 7:
        low -= 1
    syllables = sorted(re.sub("[^a-z]", " ", gloss.lower()).split())
    spelt = "".join(syllables)
    fitting: list[tuple[int, int]] = []
    for length in range(2, end - low + 1):
        i = end - length
        word = s[i:end]
        chinese, foreign = length <= 4 and _chinese(word), _foreign(word)
        if not (chinese or foreign):
            continue
        if chinese and gloss and sorted("".join(_pinyin(word))) == sorted(spelt):
            return i
        if _left(s, i):
            fitting.append((2 if foreign or length == 3 else 1, i))
    if fitting:
        return min(i for rank, i in fitting if rank == max(r for r, _ in fitting))
    if gloss:  # the gloss says that a name ends here: the longest that can be one
        return next((i for i in range(low, end - 1) if _foreign(s[i:end])), None)
    return None


@cache
def _pinyin(word: str) -> tuple[str, ...]:
    return tuple(collation.romanise(word).lower().split())


def _first_part(s: str, dot: int) -> int:
    """Where the part before an interpunct begins."""
    i = dot
    while i and dot - i < 6 and s[i - 1] in words.TRANSLITERATION:
        if dot - i >= 1 and any(s[max(0, i - n) : i] in _LEFT_MORE for n in (2, 3, 4)):
            break
        i -= 1
    if i == dot:
        for j in range(i - 1, max(-1, i - 4, dot - 7), -1):
            if not _is_han(s[j]) or s[j] in words.LEFT_WORDS:
                break
            if _left(s, j):
                return j
        return dot - 2 if dot > 1 and _is_han(s[dot - 2]) else dot - 1
    return i


_LEFT_MORE = frozenset(
    w
    for w in (*words.LEFT_PHRASES, *words.ROLES, *words.BEFORE_NAME, *words.PERSON_VERBS)
    if len(w) > 1
)
_DOTTED = re.compile(rf"[{_H}]·(?=[{_H}A-Z])")


def _dotted(s: str) -> Iterator[_Mention]:
    done = 0
    for match in _DOTTED.finditer(s):
        dot = match.start() + 1
        if dot < done:
            continue
        start, end = _first_part(s, dot), dot
        while s[end : end + 1] == "·":
            after = _part_end(s, end + 1)
            if after == end + 1:
                break
            end = after
        if end > dot and not _inside(s, start, "《", "》"):
            done = end
            yield _Mention(start, end, "interpunct", PERSON, 4)


def _part_end(s: str, start: int) -> int:
    if initial := re.compile(r"[A-Z]\.?(?![A-Za-z])").match(s, start):
        return initial.end()
    if latin := re.compile(rf"[{_LATIN}]+").match(s, start):
        return latin.end()
    j = start
    while j < len(s) and j - start < 7 and s[j] in words.TRANSLITERATION:
        if j > start and (_STOP_LONG.match(s, j) or _right_word(s, j)):
            break
        j += 1
    if j == start:
        for k in range(j, min(len(s), j + 3)):
            if not _is_han(s[k]) or s[k] in words.NOT_GIVEN:
                break
            if _right(s, k + 1):
                return k + 1
        return min(len(s), start + 2)
    return j


def _right_word(s: str, j: int) -> bool:
    return bool(_ROLE.match(s, j)) and s[j : j + 2] not in ("VP",)


def _inside(s: str, at: int, opening: str, closing: str) -> bool:
    return s.rfind(opening, 0, at) > s.rfind(closing, 0, at)


def _after_role(s: str) -> Iterator[_Mention]:
    for match in _ROLE.finditer(s):
        i = match.end()
        if s[i : i + 1] in ("、", "，", "：", " ", "—"):
            i += 1
            if match.end() < i and s[i - 1] in "、，":
                continue
        if (end := _name_end(s, i, True)) and s[i:end] not in words.NOT_PERSONS:
            yield _Mention(i, end, "role", PERSON, 2)


def _name_end(s: str, start: int, named: bool = False) -> int | None:
    """Where a person's name (of one part) that begins at ``start`` ends."""
    if named and s[start : start + 2] in words.COMPOUND:  # whatever the given name is
        if run := re.compile(f"[{_H}]{{4}}(?![{_H}])").match(s, start):
            return run.end()
    j = start
    while j < len(s) and j - start < 7 and s[j] in words.TRANSLITERATION:
        if j - start >= 2 and _STOP_LONG.match(s, j):
            break
        j += 1
    if s[j : j + 1] == "·":
        return None
    if j - start >= 2 and _foreign(s[start:j]) and _right(s, j):
        return j
    longest = 4 if s[start : start + 2] in words.COMPOUND else 3
    found = None
    for length in range(longest, 1, -1):
        word, end = s[start : start + length], start + length
        whole = not _is_han(s[end : end + 1] or " ") and not _STOP.match(s, end - 1)
        if len(word) < length or not _han(word) or not _chinese(word, whole):
            continue
        if whole:
            return end
        if _given(word) and (_right(s, end) or s[end] not in words.GIVEN):
            return end
        if _right(s, end):
            found = found or end
    return found


def _before_verb(s: str) -> Iterator[_Mention]:
    for pattern, rule in ((_VERB, "speech"), (_TITLE, "title")):
        for match in pattern.finditer(s):
            end = match.start()
            start = _name_start(s, end)
            if start is None or s[start - 1 : start] == "·":
                continue
            yield _Mention(start, end, rule, PERSON, 2)


_REPEATED = re.compile(rf"[{_S}]|[{_T}]{{2,7}}")


def _standing(s: str) -> Iterator[_Mention]:
    """What stands like a name between boundaries, and reads like one."""
    for run in re.finditer(f"[{_T}]{{2,7}}", s):
        start = run.start()
        if _left(s, start) and (end := _name_end(s, start)) and _foreign(s[start:end]):
            yield _Mention(start, end, "standing", PERSON, 1)
    for match in re.finditer(f"[{_S}]|{'|'.join(words.COMPOUND)}", s):
        i = match.start()
        if not _left(s, i) or not (end := _name_end(s, i)) or _foreign(s[i:end]):
            continue
        if s[i] == "万" and re.match("[0-9几数十百千]", s[i - 1 : i]):
            continue
        if _SAYS.search(s[max(0, i - 3) : i]) and not _is_han(s[end : end + 1] or " "):
            yield _Mention(i, end, "role", PERSON, 2)
        if not _is_han(s[i - 1 : i] or " ") and not _is_han(s[end : end + 1] or " "):
            yield _Mention(i, end, "apart", PERSON, 1)
        listed = s[i - 1 : i] in ("和", "与", "、", "及") and not _is_han(s[end : end + 1] or " ")
        yield _Mention(i, end, "standing", PERSON, 2 if listed else 1)


_SAYS = re.compile("(?:是|叫|为|名|作|做)[“「]?$")


def _familiar(s: str) -> Iterator[_Mention]:
    for matcher, kind in ((_people(), PERSON), (_organisations_known(), ORGANISATION)):
        for start, end in matcher.over(s):
            if s[start:end] not in words.PLACES and _alone(s, start, end):
                yield _Mention(start, end, "familiar", kind, 3)


@cache
def _people() -> _Matcher:
    return _Matcher({*words.FAMILIAR_PEOPLE, *words.PLACES})


@cache
def _organisations_known() -> _Matcher:
    return _Matcher({*words.FAMILIAR_ORGANISATIONS, *words.PLACES})


def _titled(s: str) -> Iterator[_Mention]:
    """朴博士, 老王: whether there is such a person is asked of the full names."""
    for match in _TITLED.finditer(s):
        i, end = match.span()
        short = len(match[2]) == 1
        if (short and not _right(s, end)) or match[0] in words.NOT_PERSONS:
            continue
        sure = _left(s, i) and not short and match[1] not in words.WEAK_SURNAMES
        yield _Mention(i, end, "title", PERSON, 2 if sure else 0)
    for match in _FAMILIAR.finditer(s):
        i, end = match.span()
        ends = _right(s, end) or s[end] not in words.GIVEN
        if _left(s, i) and ends and match[0] not in words.NOT_PERSONS:
            yield _Mention(i, end, "title", PERSON, 0)


def _surname_of(name: str) -> str:
    """The surname of a Chinese name; "" where it is no such name."""
    if not _han(name) or not 2 <= len(name) <= 4 or _foreign(name) or _surname(name):
        return ""
    return name[:2] if name[:2] in words.COMPOUND else name[0] if name[0] in words.SURNAMES else ""


def _surname(form: str) -> str:
    """The surname in a form of address."""
    if match := _TITLED.fullmatch(form):
        return match[1]
    return form[1] if _FAMILIAR.fullmatch(form) else ""


def _works(s: str) -> Iterator[_Mention]:
    for match in _WORKS.finditer(s):
        kind = ORGANISATION if _PERIODICAL.search(match[1]) else WORK
        yield _Mention(*match.span(1), "brackets", kind, 4)


def _organisations(s: str) -> Iterator[_Mention]:
    for match in _DEFINED.finditer(s):
        plain = set(match[1]) & words.NEVER_GIVEN or _GENERIC.match(match[1])
        if _left(s, match.start(1)) and not plain:
            yield _Mention(*match.span(1), "context", ORGANISATION, 3)
    for match in _ORG.finditer(s):
        if _inside(s, match.start(), "《", "》"):
            continue
        start = _org_start(s, match.start())
        if re.search("[一这那两几某]家$", s[:start]):  # what kind of company, not which
            continue
        core = s[start : match.start()]
        if match[0] in words.SOFT_SUFFIXES and not (len(core) <= 4 and _right(s, match.end())):
            continue
        if match[0] == "公司" and _han(core) and not _sounds(core):
            if len(core) > 3 or core[-1:] in words.NOT_GIVEN | set("成入出建办"):
                continue
        if not core or len(core) == 1 or (_GENERIC.match(core) and not _national(core, match[0])):
            continue
        yield _Mention(start, match.end(), "suffix", ORGANISATION, 3)


def _national(core: str, suffix: str) -> bool:
    """Whether common words make a name together (中国 + 科学院)."""
    return suffix in words.NATIONAL and bool(re.match("中|国|美|英|法|德|日|韩|俄|北|南", core))


def _org_start(s: str, end: int) -> int:
    i = end
    while (
        i
        and end - i < (14 if _is_han(s[i - 1]) else 30)
        and (_is_han(s[i - 1]) or re.match("[A-Za-z0-9 &]", s[i - 1]))
    ):
        i -= 1
    cut = _ORG_STOP.match(s[i:end])
    i += cut.end() if cut else 0
    while i < end and (s[i] == " " or s[i].isdigit()):
        i += 1
    if latin := re.search(f"[{_H}](?=[A-Za-z])", s[i:end]):
        i += latin.end()  # 美国OpenAI公司
    return i


def _latin(s: str) -> Iterator[_Mention]:
    english = 2 * sum(c.isascii() for c in s) > len(s)
    if english and _is_title(s):
        return
    taken: list[tuple[int, int]] = []
    for match in _OF.finditer(s):
        taken.append(match.span())
        yield _Mention(*match.span(), "latin", ORGANISATION, 3)
    for match in _LATIN_RUN.finditer(s):
        start, text = match.start(), match[0]
        if any(a <= start < b for a, b in taken):
            continue
        parts = text.split()
        while parts and parts[0] in (words.OPENERS if english else words.NOT_NAMES):
            parts.pop(0)
            while parts and not re.match(_CAPS, parts[0]):
                parts.pop(0)
        if len(parts) > 2 and _opens(s, match.start()) and parts[0] not in words.GIVEN_NAMES:
            parts = parts[parts[1] in words.GIVEN_NAMES :]  # Afterwards Amelia Hartwell
        if not parts:
            continue
        start = match.end() - len(" ".join(parts))
        end = match.end() - (2 if re.search("['’]s$", parts[-1]) else 0)
        text = s[start:end]
        parts = text.split()
        opens = _opens(s, start)
        after, before = s[end : end + 12], s[max(0, start - 8) : start]
        known_org = bool(set(parts[1:]) & words.ORG_WORDS)
        if len(parts) == 1:
            yield from _latin_word(s, start, end, english, opens)
        elif known_org or (_ORG_RIGHT.match(after) and parts[0] not in words.GIVEN_NAMES):
            yield _Mention(start, end, "latin", ORGANISATION, 3)
        elif len(parts) > 4 or parts[-1] in _NO_END:
            continue
        elif set(parts) & (words.NOT_NAMES | words.ENGLISH_PLACES):
            if english and not opens and not set(parts) <= words.NOT_NAMES | words.ENGLISH_PLACES:
                yield _Mention(start, end, "latin", ORGANISATION, 2)
        elif parts[0] in words.GIVEN_NAMES:
            yield _Mention(start, end, "latin", PERSON, 3)
        else:
            strong = _ROLE_ENDS.search(before) or _VERB.match(after.lstrip())
            yield _Mention(start, end, "latin", PERSON, 3 if strong else 2)


_NO_END = frozenset(
    "Street Avenue Road Lane Prize Award Medal Day River Lake Island Mountain Bay Sea".split()
)


def _is_title(s: str) -> bool:
    """Whether a line of English is a heading, every word with a capital."""
    long = [w for w in s.split() if len(w) > 3]
    return len(s) < 100 and sum(w[0].isupper() for w in long) > 0.8 * len(long)


def _opens(s: str, start: int) -> bool:
    """Whether a sentence begins there."""
    before = s[:start].rstrip(" “\"‘'(")
    return not before or before[-1] in ".!?。！？：:\n"


def _latin_word(s: str, start: int, end: int, english: bool, opens: bool) -> Iterator[_Mention]:
    text, after, before = s[start:end], s[end : end + 12], s[max(0, start - 8) : start]
    if (
        len(text) < 2
        or text in words.NOT_NAMES
        or text in words.ENGLISH_PLACES
        or text in words.FAMILIAR_PEOPLE
    ):
        return
    mixed = bool(re.search("[a-z][A-Z]", text))
    if _ORG_RIGHT.match(after) or _ORG_LEFT.search(before):
        yield _Mention(start, end, "context", ORGANISATION, 2)
    elif text.isupper() or text in words.FAMILIAR_ORGANISATIONS:
        return
    elif english:
        does = after.split()[:1]
        if re.search(r"\b(?:in|near|at|to) $", before):
            return
        if not mixed and (not opens or (does and does[0] in words.ENGLISH_VERBS)):
            yield _Mention(start, end, "latin", PERSON, 2)
    elif text in words.GIVEN_NAMES or _ROLE_ENDS.search(before):
        yield _Mention(start, end, "latin", PERSON, 2)
    elif _VERB.match(after.lstrip()) and not mixed:
        yield _Mention(start, end, "speech", PERSON, 1)


_RULES = (
    _glossed,
    _dotted,
    _works,
    _organisations,
    _latin,
    _after_role,
    _before_verb,
    _titled,
    _standing,
    _familiar,
)

# --- Forms: all mentions of a spelling, with what speaks for it -----------------------------------


_MOST = 2  # mentions by one rule that add weight: a common word is found again and again


@dataclass(slots=True)
class _Form:
    text: str  # in simplified characters
    rules: Counter = field(default_factory=Counter)
    kinds: Counter = field(default_factory=Counter)
    glosses: Counter = field(default_factory=Counter)
    weight: int = 0
    count: int = 0
    spellings: Counter = field(default_factory=Counter)
    first: tuple[int, int, int] = (0, 0, 0)  # block, start, end
    slugs: set = field(default_factory=set)

    def add(self, mention: _Mention) -> None:
        self.rules[mention.rule] += 1
        self.kinds[mention.kind] += mention.weight
        if self.rules[mention.rule] <= _MOST:
            self.weight += mention.weight
        if mention.gloss:
            self.glosses[mention.gloss] += 1

    @property
    def kind(self) -> str:
        return self.kinds.most_common(1)[0][0]

    @property
    def rule(self) -> str:
        return next(r for r in _ORDER if self.rules[r])

    @property
    def strong(self) -> bool:
        return any(self.rules[r] for r in ("gloss", "interpunct", "brackets", "suffix", "familiar"))

    @property
    def derived(self) -> bool:
        return not self.strong and self.rules.keys() <= {
            "part",
            "short",
            "apart",
            "standing",
            "speech",
            "role",
        }

    @property
    def status(self) -> str:
        if self.weight >= 4:
            return SURE
        return LIKELY if self.weight >= 2 else ASK


def _enough(form: _Form, surnames: Collection[str]) -> bool:
    """Whether what speaks for a form suffices to ask the editor."""
    text = form.text
    if form.strong or form.kind != PERSON or not _han(text):
        return form.weight >= 2
    if surname := _surname(text):
        return form.weight >= 2 or surname in surnames
    if text[:2] in words.COMPOUND:
        return form.weight >= 2
    if _foreign(text):
        return form.weight >= 2 or (
            len(text) >= 3 and sum(c in words.HARD for c in text) >= len(text) - 1
        )
    if text[0] in words.WEAK_SURNAMES:
        if len(text) == 2 and len(form.rules) < 2:
            return False
        return form.weight >= (2 if _given(text) else 4)
    return form.weight >= (1 if _given(text) and len(text) > 2 else 2 if _given(text) else 3)


_ORDER = (
    *("gloss", "interpunct", "brackets", "suffix", "latin", "role", "title", "speech"),
    *("context", "familiar", "part", "short", "apart", "standing"),
)


@dataclass(slots=True)
class _Party:
    """Somebody or something that forms stand for: an entry of the register, or a new one."""

    id: str
    kind: str
    forms: dict[str, None] = field(default_factory=dict)
    known: bool = False

    @property
    def latin(self) -> list[str]:
        return [f for f in self.forms if re.match(f"[{_LATIN}]", f)]


def propose(
    texts: Sequence[Text],
    register: Sequence[Name],
    refused: Collection[tuple[str, str]] = (),
) -> tuple[Proposal, ...]:
    """What the register might take in, the surest and most frequent first. ``refused``: forms
    (folded) with the entry they are not (or "" where they are no name at all)."""
    return _Finder(texts, register, refused).run()


def key(form: str) -> str:
    """What makes two spellings one form: script, case, width and spacing do not count."""
    return _simplified(fold(form).text).casefold()


class _Finder:
    def __init__(
        self, texts: Sequence[Text], register: Sequence[Name], refused: Collection[tuple[str, str]]
    ) -> None:
        self.texts, self.refused = texts, set(refused)
        self.blocks = [
            (number, block, _simplified(block))
            for number, text in enumerate(texts)
            for block in text.blocks
        ]
        self.forms: dict[str, _Form] = {}
        self.parties: dict[str, _Party] = {}
        target = destinations(register)
        self.decoys = {_simplified(d) for name in register for d in name.not_}
        for name in register:
            party = self.parties.setdefault(
                target[name.id], _Party(target[name.id], name.kind, known=True)
            )
            for form in (name.heading, name.latin, *(v.form for v in name.variants)):
                if form:
                    party.forms[_simplified(form)] = None
        self.known = {key(f) for p in self.parties.values() for f in p.forms}
        self.known |= {key(d) for d in self.decoys}

    def run(self) -> tuple[Proposal, ...]:
        self.collect()
        self.sift()
        self.derive()
        self.count()
        return self.proposals()

    def collect(self) -> None:
        for _, _, s in self.blocks:
            for rule in _RULES:
                for mention in rule(s):
                    text = s[mention.start : mention.end].strip(" ·.")
                    if len(text) > 1:
                        self.forms.setdefault(text, _Form(text)).add(mention)

    def sift(self) -> None:
        """Drop what a longer or a shorter form explains better."""
        everything = "\n".join(s for _, _, s in self.blocks)
        for text, form in list(self.forms.items()):
            if len(text) == 2 and _han(text) and not form.strong and _chinese(text):
                places = [m.end() for m in re.finditer(text, everything)]
                behind = {everything[end : end + 1] for end in places}
                stopped = any(_STOP.match(everything, end) for end in places)
                [last] = behind if len(behind) == 1 else [""]
                if (
                    len(places) > 1 + _foreign(text)
                    and _han(last)
                    and last not in words.NEVER_GIVEN
                    and not stopped
                ):
                    self.forms.setdefault(text + last, self.forms.pop(text)).text = text + last
        counts = {text: everything.count(text) for text in self.forms}
        for text, form in list(self.forms.items()):
            if form.strong or not _han(text):
                continue
            for shorter in (text[:-1], text[1:]):
                other = self.forms.get(shorter)
                if other and (counts[shorter] > counts[text] or other.strong):
                    self.forms.pop(text, None)
        for text, form in list(self.forms.items()):
            if form.strong or not _han(text) or text in self.known:
                continue
            longer = [
                t
                for t in self.forms
                if t != text and text in t and len(t) <= len(text) + 2 and counts[t] == counts[text]
            ]
            if longer:
                del self.forms[text]
        full = [f for p in self.parties.values() for f in p.forms]
        full += [t for t, f in self.forms.items() if f.weight > 1]
        surnames = {s for t in full if (s := _surname_of(t))}
        for text, form in list(self.forms.items()):
            if not _enough(form, surnames) or text in words.PLACES or text in self.decoys:
                del self.forms[text]

    def derive(self) -> None:
        """Parts of full names and short names of organisations, where they stand alone."""
        wanted: dict[str, tuple[str, str]] = {}
        full = [(f.text, f.kind) for f in self.forms.values()]
        full += [(f, p.kind) for p in self.parties.values() for f in p.forms]
        full.sort(key=lambda one: one[1] != PERSON)  # a founder's name is the person's first
        for text, kind in full:
            for part in _parts(text, kind):
                wanted.setdefault(part, ("part" if kind == PERSON else "short", kind))
        taken = {*self.forms, *self.decoys, *(f for p in self.parties.values() for f in p.forms)}
        matcher = _Matcher({*taken, *wanted, *words.PLACES})
        for _, _, s in self.blocks:
            for start, end in matcher.over(s):
                text = s[start:end]
                if text in wanted and text not in taken and _alone(s, start, end):
                    rule, kind = wanted[text]
                    self.forms.setdefault(text, _Form(text)).add(
                        _Mention(start, end, rule, kind, 2)
                    )

    def count(self) -> None:
        """Count each form where it stands by itself, and note where it first does."""
        taken = {*self.forms, *self.decoys, *(f for p in self.parties.values() for f in p.forms)}
        matcher = _Matcher(taken)
        for number, (text, block, s) in enumerate(self.blocks):
            for start, end in matcher.over(s):
                form = self.forms.get(s[start:end])
                if form is None or (form.derived and not _alone(s, start, end)):
                    continue
                if not form.count:
                    form.first = (number, start, end)
                form.count += 1
                form.spellings[block[start:end]] += 1
                form.slugs.add(text)

    # --- Who is who ------------------------------------------------------------------------------

    def proposals(self) -> tuple[Proposal, ...]:
        order = sorted(
            (f for f in self.forms.values() if f.count and key(f.text) not in self.known),
            key=lambda f: (not f.glosses, -_fullness(f.text), -f.weight, f.text),
        )
        standing = [p for p in self.parties.values()]
        new: list[_Party] = []
        same: list[tuple[_Form, str, str]] = []
        asked: list[tuple[_Form, _Party]] = []
        members: dict[int, list[_Form]] = defaultdict(list)
        glossed: dict[str, str] = {}  # a Latin form → the Han it glosses
        for form in self.forms.values():
            for gloss in form.glosses:
                glossed.setdefault(gloss, form.text)
        for form in order:
            if (key(form.text), "") in self.refused:
                continue
            pair = glossed.get(form.text, "")
            party, status = _who(form, pair, standing)
            if party and (key(form.text), party.id) not in self.refused:
                same.append((form, party.id, status))
                continue
            party, status = _who(form, pair, new)
            if party is None or status == ASK:
                if party and (key(form.text), "") not in self.refused:
                    asked.append((form, party))
                    continue
                party = _Party("", form.kind)
                new.append(party)
            party.forms[form.text] = None
            for gloss in form.glosses:
                party.forms.setdefault(gloss)
            members[id(party)].append(form)
        lines = [text.lines() for text in self.texts]
        taken = set(self.parties)
        out = []
        for party in new:
            out.append(self._entry(members[id(party)], taken, lines))
            party.id = str(out[-1].entry["id"])
        for form, party in asked:
            if (key(form.text), party.id) not in self.refused:
                same.append((form, party.id, ASK))
        for form, owner, status in same:
            out.append(self._same(form, owner, status, taken, lines))
        rank = {SURE: 0, LIKELY: 1, ASK: 2}
        return tuple(
            sorted(out, key=lambda p: (rank[p.status], -p.count, p.chapter, p.line, str(p.entry)))
        )

    def _entry(self, forms: list[_Form], taken: set[str], lines: list) -> Proposal:
        forms = sorted(forms, key=lambda f: (-_fullness(f.text), -f.count, f.text))
        han = [f for f in forms if not re.match(f"[{_LATIN}]", f.text)]
        heading = (han or forms)[0]
        latin = [f for f in forms if f not in han and f is not heading]
        best = _spelling(latin[0]) if latin and _is_full(latin[0], forms) else ""
        if not best and han:
            glosses = [g for f in forms for g in f.glosses]
            best = max(glosses, key=len, default="")
        shown = [_spelling(f) for f in forms if f is not heading]
        entry: dict[str, object] = {"id": "", "heading": _spelling(heading)}
        if best:
            entry["latin"] = best
        entry["id"] = _new_id(best or entry["heading"], heading.kind, taken)
        entry["kind"] = heading.kind
        if variants := [s for s in shown if s != best]:
            entry["variants"] = variants
        return self._proposal(forms, heading, entry, lines)

    def _same(self, form: _Form, owner: str, status: str, taken: set, lines: list) -> Proposal:
        entry = {"id": _new_id(_spelling(form), form.kind, taken), "heading": _spelling(form)}
        entry["kind"] = self.parties[owner].kind if owner in self.parties else form.kind
        return self._proposal([form], form, entry, lines, owner, status)

    def _proposal(self, forms, heading, entry, lines, same_as="", same_status="") -> Proposal:
        place = min((f.first for f in forms))
        number, start, end = place
        text, block, _ = self.blocks[number]
        best = max(forms, key=lambda f: f.weight)
        rules = dict.fromkeys(r for r in _ORDER for f in forms if f.rules[r])
        return Proposal(
            entry,
            next(iter(rules)),
            best.status,
            sum(f.count for f in forms),
            quotation(block, start, end),
            self.texts[text].slug,
            lines[text].line(block, start, end),
            same_as,
            same_status,
        )


def _spelling(form: _Form) -> str:
    return form.spellings.most_common(1)[0][0]


def _is_full(form: _Form, forms: list[_Form]) -> bool:
    return " " in form.text or form.rules["gloss"] > 0 or form.kind != PERSON


def _fullness(text: str) -> int:
    return 100 * (("·" in text) or (" " in text)) + len(text)


def _new_id(name: str, kind: str, taken: set[str]) -> str:
    romanised = collation.romanise_name(name) if kind == PERSON else collation.romanise(name)
    plain = unicodedata.normalize("NFKD", romanised).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))[:40].strip("-") or "name"
    made, number = slug, 2
    while made in taken:
        made, number = f"{slug}-{number}", number + 1
    taken.add(made)
    return made


def _parts(text: str, kind: str) -> Iterator[str]:
    """What a full name is called for short."""
    if kind == PERSON:
        if "·" in text:
            pieces = text.split("·")
            yield from (p[:n] for p in pieces if _han(p) for n in range(2, len(p) - 1))
            yield from (p for p in pieces if len(p) >= 2 and (_han(p) or len(p) > 2))
            if len(pieces) > 2:
                yield pieces[0] + "·" + pieces[-1]
        elif " " in text:
            pieces = [p for p in text.split() if p not in words.NOT_NAMES]
            yield from (p for p in (pieces[:1] + pieces[-1:]) if len(p) >= 3 and p[1:] != ".")
        elif (
            _han(text)
            and (_chinese(text) or text[:2] in words.COMPOUND and len(text) == 5)
            and not _TITLED.fullmatch(text)
        ):
            size = 2 if text[:2] in words.COMPOUND else 1
            if len(text) - size in (2, 3) and len(text) - size >= size:
                yield text[size:]
            if size == 2:
                yield text[:2]
        elif _han(text) and len(text) == 4 and not _foreign(text):
            yield text[:2]  # 边巴次仁
    elif kind == ORGANISATION:
        if match := _ORG_END.search(text):
            core = text[: match.start()]
            if match[0].endswith("局") and len(match[0]) > 2:
                yield match[0]
            if (
                match[0] in words.SHORTENED
                and len(core) >= 2
                and not _GENERIC.match(core)
                and core not in words.PLACES
            ):
                yield core
        if " " in text:
            pieces = text.split()
            while len(pieces) > 1 and pieces[-1].rstrip(".") in words.ORG_WORDS:
                pieces.pop()
            yield " ".join(pieces)


def _alone(s: str, start: int, end: int, short: bool = False) -> bool:
    """Whether a short name is not part of a longer word."""
    text = s[start:end]
    if s[start - 1 : start] == "·" or s[end : end + 1] == "·":
        return False
    if not _han(text):
        return True
    if short and (_is_han(s[start - 1 : start] or " ") or _is_han(s[end : end + 1] or " ")):
        return False
    left = _left(s, start) or s[start - 1] not in words.HARD
    right = _right(s, end) or s[end] not in words.HARD
    return left and right


class _Matcher:
    """Forms in a text: from left to right the longest, none overlapping another."""

    def __init__(self, forms: Iterable[str]) -> None:
        self.by: dict[str, list[str]] = defaultdict(list)
        for form in sorted({f for f in forms if f}, key=lambda f: (-len(f), f)):
            self.by[form[0]].append(form)
        self.first = (
            re.compile("[" + re.escape("".join(sorted(self.by))) + "]") if self.by else None
        )

    def over(self, s: str) -> Iterator[tuple[int, int]]:
        at = 0
        while self.first and (found := self.first.search(s, at)):
            start = at = found.start()
            at += 1
            for form in self.by[s[start]]:
                if s.startswith(form, start) and _bounded(s, start, start + len(form)):
                    at = start + len(form)
                    yield start, at
                    break


def _bounded(s: str, start: int, end: int) -> bool:
    def joined(a: str, b: str) -> bool:
        return bool(re.match(f"[{_LATIN}0-9][{_LATIN}0-9]", a + b))

    return not (start and joined(s[start - 1], s[start])) and not (
        end < len(s) and joined(s[end - 1], s[end])
    )


def _who(form: _Form, pair: str, parties: Sequence[_Party]) -> tuple[_Party | None, str]:
    """Whom a form probably means, and how surely."""
    ranked: dict[str, list[_Party]] = defaultdict(list)
    for party in parties:
        if status := _meant(form, pair, party):
            ranked[status].append(party)
    for status in (SURE, LIKELY, ASK):
        found = ranked[status]
        if len(found) > 1:
            found = [p for p in found if p.kind == form.kind] or found
        if len(found) == 1:
            return found[0], status
        if found:
            return found[0], ASK
    return None, ""


def _meant(form: _Form, pair: str, party: _Party) -> str:
    own = {key(f) for f in party.forms}
    glosses = {key(g) for g in form.glosses} | ({key(pair)} if pair else set())
    if glosses & own:
        return SURE
    text = form.text
    if party.kind == PERSON and _spells(text, party):
        return LIKELY
    if form.kind != party.kind and not (form.kind == PERSON and form.weight < 3):
        return ""
    parts = {part for f in party.forms for part in _parts(f, party.kind)}
    if text in parts or any(key(g) in {key(p) for p in parts} for g in form.glosses):
        return LIKELY
    if party.kind == ORGANISATION:
        return _short_of(text, party)
    surname = _surname(text)
    if surname:
        return LIKELY if any(_surname_of(f) == surname for f in party.forms) else ""
    for other in (*party.forms, *parts):
        if status := _alike(text, other):
            return status
    return ""


def _spells(text: str, party: _Party) -> bool:
    """Whether one is the other in pinyin, surname first or last."""
    han = [f for f in party.forms if _chinese_full(f)] if text.isascii() else []
    names = [collation.romanise_name(f) for f in han]
    if _chinese_full(text):
        names, text = [collation.romanise_name(text)], " ".join(party.latin)
        return any(sorted(_letters(n)) == sorted(_letters(f)) for n in names for f in party.latin)
    return any(sorted(_letters(n)) == sorted(_letters(text)) for n in names)


def _letters(latin: str) -> list[str]:
    return re.findall("[a-z]+", re.sub("['’-]", "", latin.lower()))


def _short_of(text: str, party: _Party) -> str:
    for f in party.forms:
        for a, b in ((f, text), (text, f)):
            if len(b) >= 2 and _han(b) and a != b:
                if (a.startswith(b) or a.endswith(b)) and len(b) >= 3:
                    return LIKELY
                if len(b) <= 4 and b[0] == a[0] and _subsequence(b, a) and _han(a) and len(a) >= 4:
                    return ASK
        if _han(f) and _alike(text, f):
            return ASK
    return ""


def _subsequence(short: str, long: str) -> bool:
    rest = iter(long)
    return all(c in rest for c in short)


def _alike(a: str, b: str) -> str:
    """Two spellings that differ in one character: likely one name where they are transliterated and
    long enough; else only a question, if they sound alike."""
    if a == b or abs(len(a) - len(b)) > 1 or min(len(a), len(b)) < 2:
        return ""
    if "·" in a and "·" in b and _pinyin(a) == _pinyin(b):
        return LIKELY
    if not _near(a, b):
        return ""
    if re.match(f"[{_LATIN}]", a):
        return LIKELY if min(len(a), len(b)) >= 5 else ""
    foreign = all("·" in t or _foreign(t) for t in (a, b))
    if foreign and min(len(a), len(b)) >= 3:
        return LIKELY
    return ASK if _pinyin(a) == _pinyin(b) else ""


def _near(a: str, b: str) -> bool:
    """Whether one character changed, added or left out makes one of the other."""
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    return a[head + 1 :] == b[head + 1 :] or a[head + 1 :] == b[head:] or a[head:] == b[head + 1 :]


_MARKS = dict.fromkeys(map(ord, NO_LENGTH + "\u00a0"), " ") | dict.fromkeys(map(ord, "•‧・･"), "·")


def _simplified(text: str) -> str:
    """The text in Simplified characters and with one interpunct, character for character."""
    return text.translate({ord(c): _simple(c) for c in set(text)})


@cache
def _simple(char: str) -> str:
    if _is_han(char):
        changed = script.convert(char, script.HANS)
        return changed if len(changed) == 1 else char
    return _MARKS.get(ord(char), char)
