"""The rules names are found by: the simplified text of a block → mentions, each with the rule that
found it and what it weighs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from book.suggest import byword
from book.suggest import lexicon as words
from book.suggest.byword import FUNCTION, NAMES
from book.suggest.segment import Word, starts_of, words_of
from book.suggest.shapes import (
    ADDRESSED,
    CAPITAL,
    FAMILIARLY,
    GENERIC,
    HAN,
    LATIN,
    ORG_END,
    ORGANISATION,
    PERSON,
    ROLE,
    STOP,
    STOP_LONG,
    SURNAMES,
    TITLE,
    TRANSLITERATION,
    WORK,
    Mention,
    all_han,
    any_of,
    has_given,
    is_chinese,
    is_chinese_name,
    is_foreign,
    is_han,
    may_begin,
    may_end,
    pinyin,
    sounds_foreign,
)

_ROLE_ENDS = re.compile(f"(?:{any_of(words.ROLES)})[—－-]*$")
_VERB = re.compile(f"(?:{any_of(words.PERSON_VERBS)})")
_PARTICLES = "de|van|von|der|den|la|le|di|da|del|el|al|bin|ibn|&"
_WORD = rf"(?:{CAPITAL}\.(?:{CAPITAL}\.)*|{CAPITAL}[{LATIN}'’\-]*[{LATIN}]|{CAPITAL})"
_NAME = rf"{_WORD}(?:[ \u00a0](?:(?:{_PARTICLES})[ \u00a0])*{_WORD})*"
_OF = re.compile(
    rf"(?<![{LATIN}])(?:(?!The )(?:{_WORD}) )*(?:{any_of(words.OF_WORDS)}) (?:of|for) (?:the )?"
    rf"{_WORD}(?:(?: and)? {_WORD})*"
)
_LATIN_RUN = re.compile(rf"(?<![{LATIN}0-9@#/._\-]){_NAME}(?![{LATIN}0-9@/_\-])")
_PAIR = re.compile(
    rf"([{HAN}·]{{2,24}}|《[^《》\n]{{1,40}}》)[”」』]?[ ]?[（(][ ]?([^（）()\n]{{2,90}})[）)]"
)
_BEHIND = re.compile(rf"({_NAME})[ ]?[（(][ ]?([{HAN}·]{{2,16}})[）)，,、]")
_WORKS = re.compile(r"《([^《》\n]{1,40})》")
_PERIODICAL = re.compile(
    "(?:日报|晚报|时报|早报|周报|月报|邮报|快报|导报|周刊|新闻网|电视台|通讯社)$"
)
_ORG = re.compile(f"(?:{any_of(words.ORG_SUFFIXES)})(?![{HAN}]*》)")
_DEFINED = re.compile(rf"([{HAN}]{{2,6}}?)(?:是|乃是|为)[{HAN}]{{0,4}}?(?:一家|一所)")
_ORG_RIGHT = re.compile(
    f"[ ]?(?:{any_of(words.BEHIND_ORGANISATION)}|的(?:{any_of(words.OF_ORGANISATION)}))"
)
_ORG_LEFT = re.compile(f"(?:{any_of(words.JOINS)})[了到]?[ ]?$")


def _glossed(s: str) -> Iterator[Mention]:
    for match in _PAIR.finditer(s):
        gloss = _gloss(match[2])
        if not gloss:
            continue
        start, end = match.span(1)
        if match[1][0] == "《":
            kind = ORGANISATION if _PERIODICAL.search(match[1][1:-1]) else WORK
            yield Mention(start + 1, end - 1, "gloss", kind, 4, gloss)
            continue
        kind, begin = _glossed_name(s, start, end, gloss)
        if kind:
            yield Mention(begin, end, "gloss", kind, 4, gloss)
            at = match.start(2) + match[2].find(gloss)
            yield Mention(at, at + len(gloss), "gloss", kind, 4)
    for match in _BEHIND.finditer(s):
        gloss, name = match[1], match[2]
        if _is_name(gloss) and ("·" in name or is_foreign(name) or is_chinese(name)):
            yield Mention(*match.span(2), "gloss", PERSON, 4, gloss)
            yield Mention(*match.span(1), "gloss", PERSON, 4)


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
    if match := ORG_END.search(han):
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
    while low and is_han(s[low - 1]) and end - low < 7:
        low -= 1
    syllables = sorted(re.sub("[^a-z]", " ", gloss.lower()).split())
    spelt = "".join(syllables)
    fitting: list[tuple[int, int]] = []
    for length in range(2, end - low + 1):
        i = end - length
        word = s[i:end]
        chinese, foreign = length <= 4 and is_chinese(word), is_foreign(word)
        if not (chinese or foreign):
            continue
        if chinese and gloss and sorted("".join(pinyin(word))) == sorted(spelt):
            return i
        if may_begin(s, i):
            fitting.append((2 if foreign or length == 3 else 1, i))
    if fitting:
        return min(i for rank, i in fitting if rank == max(r for r, _ in fitting))
    if gloss:  # the gloss says that a name ends here: the longest that can be one
        return next((i for i in range(low, end - 1) if is_foreign(s[i:end])), None)
    return None


def _first_part(s: str, dot: int) -> int:
    """Where the part before an interpunct begins: as many words as sound foreign together."""
    line, starts = words_of(s), starts_of(s)
    k = starts[dot] - 1
    begin = line[k].start
    while k and is_han(line[k - 1].text[0]) and dot - line[k - 1].start <= 6:
        k -= 1
        alone = dot - begin == 1 and len(line[k].text) == 1 and s[begin] != "冯"
        alone = alone and line[k].tag not in FUNCTION and line[k].tag != "v"
        if not (alone or byword.sounds(line, k)) or line[k].text in words.LEFT_WORDS:
            break
        begin = line[k].start
    return begin


_DOTTED = re.compile(rf"[{HAN}]·(?=[{HAN}A-Z])")


def _dotted(s: str) -> Iterator[Mention]:
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
        if end > dot + (start == dot - 1) and not _inside(s, start, "《", "》"):
            done = end
            yield Mention(start, end, "interpunct", PERSON, 4)


def _part_end(s: str, start: int) -> int:
    """Where the part behind an interpunct ends."""
    if initial := re.compile(r"[A-Z]\.?(?![A-Za-z])").match(s, start):
        return initial.end()
    if latin := re.compile(rf"[{LATIN}]+").match(s, start):
        return latin.end()
    line, k = words_of(s), starts_of(s).get(start)
    if k is None or k == len(line) or not is_han(s[start]):
        return start + 1
    end = line[k].end
    for i, word in enumerate(line[k + 1 :], k + 1):
        lone = end - start == 1 and len(word.text) == 1 and is_han(word.text)
        lone = lone and word.tag not in FUNCTION and not STOP.match(s, end)
        lone = lone and (not is_han(s[word.end : word.end + 1] or " ") or s[word.end] == "的")
        if word.end - start > 7 or not (lone or byword.sounds(line, i)) or STOP_LONG.match(s, end):
            break
        end = word.end
    return end


def _inside(s: str, at: int, opening: str, closing: str) -> bool:
    return s.rfind(opening, 0, at) > s.rfind(closing, 0, at)


def _after_role(s: str) -> Iterator[Mention]:
    for match in ROLE.finditer(s):
        i = match.end()
        if s[i : i + 1] in ("、", "，", "：", " ", "—"):
            i += 1
            if match.end() < i and s[i - 1] in "、，":
                continue
        if (end := _name_end(s, i, True)) and s[i:end] not in words.NOT_PERSONS:
            yield Mention(i, end, "role", PERSON, 2)


_FOUR = re.compile(f"[{HAN}]{{4}}(?![{HAN}])")


def _name_end(s: str, start: int, named: bool = False) -> int | None:
    """Where a person's name (of one part) that begins at ``start`` ends."""
    compound = named and s[start : start + 2] in words.COMPOUND
    if compound and (run := _FOUR.match(s, start)) and not _VERB.match(s, start + 3):
        return run.end()  # whatever the given name is
    j = start
    while j < len(s) and j - start < 7 and s[j] in words.TRANSLITERATION:
        if j - start >= 2 and STOP_LONG.match(s, j):
            break
        j += 1
    if s[j : j + 1] == "·":
        return None
    if j - start >= 2 and is_foreign(s[start:j]) and may_end(s, j):
        return j
    longest = 4 if s[start : start + 2] in words.COMPOUND else 3
    found = None
    for length in range(longest, 1, -1):
        word, end = s[start : start + length], start + length
        whole = not is_han(s[end : end + 1] or " ") and not STOP.match(s, end - 1)
        if len(word) < length or not all_han(word) or not is_chinese(word, whole):
            continue
        if whole:
            return end
        if has_given(word) and (may_end(s, end) or s[end] not in words.GIVEN):
            return end
        if may_end(s, end):
            found = found or end
    return found


def _after_trade(s: str) -> Iterator[Mention]:
    """A Chinese name behind the last character of a trade (圆号手单立冬)."""
    for match in _TRADE.finditer(s):
        start = match.end()
        end = _name_end(s, start)
        if not end or not is_chinese_name(s[start:end]):
            continue
        if s[start] in words.WEAK_SURNAMES and not (end - start == 3 and _VERB.match(s, end)):
            continue
        if has_given(s[start:end]) or (end - start == 3 and s[end - 1] in words.GIVEN):
            yield Mention(start, end, "role", PERSON, 2 if end - start > 2 else 1)


_TRADE = re.compile(f"[{HAN}][{''.join(sorted(words.TRADE_ENDS))}](?=[{SURNAMES}][{HAN}])")


def _before_verb(s: str) -> Iterator[Mention]:
    for pattern, rule in ((_VERB, "speech"), (TITLE, "title")):
        for match in pattern.finditer(s):
            end = match.start()
            start = _name_start(s, end)
            if start is None or s[start - 1 : start] == "·":
                continue
            yield Mention(start, end, rule, PERSON, 2)


def _standing(s: str) -> Iterator[Mention]:
    """What stands like a name between boundaries, and reads like one."""
    for run in re.finditer(f"[{TRANSLITERATION}]{{2,7}}", s):
        start = run.start()
        if may_begin(s, start) and (end := _name_end(s, start)) and is_foreign(s[start:end]):
            yield Mention(start, end, "standing", PERSON, 1)
    for match in _SURNAME.finditer(s):
        i = match.start()
        if not may_begin(s, i) or not (end := _name_end(s, i)) or is_foreign(s[i:end]):
            continue
        if s[i] == "万" and re.match("[0-9几数十百千]", s[i - 1 : i]):
            continue
        if _SAYS.search(s[max(0, i - 3) : i]) and not is_han(s[end : end + 1] or " "):
            yield Mention(i, end, "role", PERSON, 2)
        if not is_han(s[i - 1 : i] or " ") and not is_han(s[end : end + 1] or " "):
            yield Mention(i, end, "apart", PERSON, 1)
        listed = s[i - 1 : i] in ("和", "与", "、", "及") and not is_han(s[end : end + 1] or " ")
        yield Mention(i, end, "standing", PERSON, 2 if listed else 1)


_SURNAME = re.compile(f"[{''.join(sorted({*words.SURNAMES, *(c[0] for c in words.COMPOUND)}))}]")
_SAYS = re.compile("(?:是|叫|为|名|作|做)[“「]?$")


def _familiar(s: str) -> Iterator[Mention]:
    for matcher, kind in ((_people(), PERSON), (_organisations_known(), ORGANISATION)):
        for start, end in matcher.over(s):
            if s[start:end] not in words.PLACES and stands_alone(s, start, end):
                yield Mention(start, end, "familiar", kind, 3)


@cache
def _people() -> Matcher:
    return Matcher({*words.FAMILIAR_PEOPLE, *words.PLACES})


@cache
def _organisations_known() -> Matcher:
    return Matcher({*words.FAMILIAR_ORGANISATIONS, *words.PLACES})


def _titled(s: str) -> Iterator[Mention]:
    """朴博士, 老王: whether there is such a person is asked of the full names."""
    line, starts = words_of(s), starts_of(s)
    for pattern in (ADDRESSED, FAMILIARLY):
        for match in pattern.finditer(s):
            i, end = match.span()
            if match[0] in words.NOT_PERSONS:
                continue
            if i not in starts or end not in starts:
                if may_begin(s, i) and may_end(s, end):
                    yield Mention(i, end, "title", PERSON, 0)
                continue
            word = line[starts[i]]
            if word.end == end and word.tag not in NAMES:
                if pattern is FAMILIARLY:
                    yield Mention(i, end, "title", PERSON, 0)
                continue  # 师爷
            left, right = byword.left(line, starts[i]), byword.right(line, starts[end])
            if pattern is FAMILIARLY:
                called = word.text == "老" and line[starts[i] + 1].tag == "nr" and right >= 0
                yield Mention(i, end, "title", PERSON, 2 if called else 0)
            else:
                plain = len(match[2]) == 1 or match[1] in byword.GRAMMAR or left < 0
                weak = match[1] in words.WEAK_SURNAMES and left + right < 1
                yield Mention(i, end, "title", PERSON, 0 if plain or weak else 2)


def _works(s: str) -> Iterator[Mention]:
    for match in _WORKS.finditer(s):
        kind = ORGANISATION if _PERIODICAL.search(match[1]) else WORK
        yield Mention(*match.span(1), "brackets", kind, 4)


def _organisations(s: str) -> Iterator[Mention]:
    for match in _DEFINED.finditer(s):
        plain = set(match[1]) & words.NEVER_GIVEN or GENERIC.match(match[1])
        if may_begin(s, match.start(1)) and not plain:
            yield Mention(*match.span(1), "context", ORGANISATION, 3)
    for match in _ORG.finditer(s):
        if _inside(s, match.start(), "《", "》"):
            continue
        start = _org_start(s, match.start())
        core = s[start : match.start()]
        placed = len(core) > 3 and core[:2] in words.LANDS | words.PLACES
        if re.search("[一这那两几某]家$", s[:start]) and not placed:
            continue  # what kind of company, not which
        if match[0] in words.SOFT_SUFFIXES and not (len(core) <= 4 and may_end(s, match.end())):
            continue
        if match[0] in ("公司", "集团") and core.isascii():  # a Latin name is one without it
            continue
        plain = match[0] == "公司" and all_han(core) and not sounds_foreign(core)
        plain = plain and not byword.holds_name(s, start, match.start())
        if plain and (len(core) > 3 or core[-1:] in words.NOT_GIVEN | set("成入出建办")):
            continue
        if not core or len(core) == 1 or (GENERIC.match(core) and not _national(core, match[0])):
            continue
        yield Mention(start, match.end(), "suffix", ORGANISATION, 3)


def _national(core: str, suffix: str) -> bool:
    """Whether common words make a name together (中国 + 科学院, 上海 + 音乐 + 学院)."""
    if suffix not in words.NATIONAL | words.FEDERATIONS:
        return False
    if suffix in words.FEDERATIONS:
        return True
    return len(core) > 3 or any(core[:n] in words.PLACES or core[:n] in words.LANDS for n in (2, 3))


def _org_start(s: str, end: int) -> int:
    """Where an organisation's name begins whose last word begins at ``end``."""
    line, starts = words_of(s), starts_of(s)
    at = end
    while at not in starts:
        at += 1
    k = starts[at]
    begin = end
    while (
        k
        and (word := line[k - 1]).end > 0
        and end - word.start <= (14 if is_han(word.text[0]) else 30)
    ):
        if not re.match(f"[{HAN}A-Za-z0-9 &]", word.text):
            break
        if word.start < end and _before_org(line, k - 1):
            break
        begin, k = min(begin, word.start), k - 1
    while begin < end and (s[begin] == " " or s[begin].isdigit()):
        begin += 1
    if latin := re.search(f"[{HAN}](?=[A-Za-z])", s[begin:end]):
        begin += latin.end()  # 美国OpenAI公司
    return begin


def _before_org(line: tuple[Word, ...], i: int) -> bool:
    """Whether a word ends what may stand in an organisation's name, read from its end."""
    _, _, text, tag = line[i]
    before = line[i - 1] if i else None
    if text in _ORG_STOPS:
        return True
    if tag == "q":
        return before is not None and before.tag == "m"
    if tag in FUNCTION and not text.startswith("第"):
        return not (i and text in words.TRANSLITERATION and byword.sounds(line, i - 1))
    if text[-1] == "人" and (len(text) == 1 or text[:-1] in words.LANDS | words.PLACES):
        return True
    if tag != "v":
        return False
    if len(text) == 1:
        return len(line[i + 1].text) > 1 if i + 1 < len(line) else False
    inside = before is not None and before.tag == "ns"
    return text not in words.ORG_ACTIONS and not inside


_ORG_STOPS = frozenset(words.BEFORE_ORGANISATION) | frozenset("家所名位")


def _latin(s: str) -> Iterator[Mention]:
    english = 2 * sum(c.isascii() for c in s) > len(s)
    if english and _is_title(s):
        return
    taken: list[tuple[int, int]] = []
    for match in _OF.finditer(s):
        taken.append(match.span())
        yield Mention(*match.span(), "latin", ORGANISATION, 3)
    for match in _CALLED.finditer(s):
        taken.append(match.span(1))
        yield Mention(*match.span(1), "latin", WORK, 3)
    for match in _LATIN_RUN.finditer(s):
        start, text = match.start(), match[0]
        if any(a <= start < b for a, b in taken):
            continue
        parts = text.split()
        while parts and parts[0] in (words.OPENERS if english else words.NOT_NAMES):
            parts.pop(0)
            while parts and not re.match(CAPITAL, parts[0]):
                parts.pop(0)
        if parts and parts[0] in ("Port", "Mount", "Lake", "Cape", "River"):
            continue
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
            yield Mention(start, end, "latin", ORGANISATION, 3)
        elif len(parts) > 4 or parts[-1] in _NO_END:
            continue
        elif set(parts) & (words.NOT_NAMES | words.ENGLISH_PLACES):
            if english and not opens and not set(parts) <= words.NOT_NAMES | words.ENGLISH_PLACES:
                yield Mention(start, end, "latin", ORGANISATION, 2)
        elif parts[0] in words.GIVEN_NAMES:
            yield Mention(start, end, "latin", PERSON, 3)
        else:
            strong = _ROLE_ENDS.search(before) or _VERB.match(after.lstrip())
            yield Mention(start, end, "latin", PERSON, 3 if strong else 2)


# A work's name behind what announces it, or in quotation marks: three words or more.
_TITLE_WORDS = rf"{_WORD}(?: (?:of|and|the|in|for|to|a|an|on|at|from|with|{_WORD}))* {_WORD}"
_CALLED = re.compile(
    r"(?:called|titled|entitled|novel|film|memoir|album|play|book|essay|song|opera|documentary),? "
    rf"[“\"‘]?((?:(?:The|A|An) |(?={_WORD} (?:of|and|the|in|for|to) )){_TITLE_WORDS})"
)
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
    if re.search(r"\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev)\.$", before):
        return False
    return not before or before[-1] in ".!?。！？：:\n"


def _latin_word(s: str, start: int, end: int, english: bool, opens: bool) -> Iterator[Mention]:
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
        yield Mention(start, end, "context", ORGANISATION, 2)
    elif text.isupper() or text in words.FAMILIAR_ORGANISATIONS:
        return
    elif english:
        does = after.split()[:1]
        told = re.match(r", (?:the|a|an|who|whose|his|her)\b", after)
        past = does and re.fullmatch("[a-z]{2,}ed", does[0]) and text[-1] != "s"
        if opens and not mixed and (told or past):
            yield Mention(start, end, "latin", PERSON, 2 if told else 1)
            return
        if re.search(r"\b(?:in|near|at|to) $", before):
            return
        if not mixed and (not opens or (does and does[0] in words.ENGLISH_VERBS)):
            yield Mention(start, end, "latin", PERSON, 2)
    elif text in words.GIVEN_NAMES or _ROLE_ENDS.search(before):
        yield Mention(start, end, "latin", PERSON, 2)
    elif _VERB.match(after.lstrip()) and not mixed:
        yield Mention(start, end, "speech", PERSON, 1)


RULES = (
    _glossed,
    _dotted,
    _works,
    _organisations,
    _latin,
    _after_role,
    _after_trade,
    _before_verb,
    _titled,
    _standing,
    _familiar,
    byword.chinese_people,
    byword.foreign_people,
    byword.announced,
    byword.by_pattern,
    byword.organisations,
    byword.owners,
)


def stands_alone(s: str, start: int, end: int, short: bool = False) -> bool:
    """Whether a short name is not part of a longer word."""
    text = s[start:end]
    if s[start - 1 : start] == "·" or s[end : end + 1] == "·":
        return False
    if not all_han(text):
        return True
    if short and (is_han(s[start - 1 : start] or " ") or is_han(s[end : end + 1] or " ")):
        return False
    left = may_begin(s, start) or s[start - 1] not in words.HARD
    right = may_end(s, end) or s[end] not in words.HARD
    return left and right


class Matcher:
    """Forms in a text: from left to right the longest, none overlapping another."""

    def __init__(self, forms: Iterable[str]) -> None:
        self.by: dict[str, list[str]] = defaultdict(list)
        for form in sorted({f for f in forms if f}, key=lambda f: (-len(f), f)):
            self.by[form[:2]].append(form)
        self.first = (
            re.compile("[" + re.escape("".join(sorted({form[0] for form in self.by}))) + "]")
            if self.by
            else None
        )

    def over(self, s: str) -> Iterator[tuple[int, int]]:
        at = 0
        while self.first and (found := self.first.search(s, at)):
            start = at = found.start()
            at += 1
            for form in (*self.by.get(s[start : at + 1], ()), *self.by.get(s[start], ())):
                if s.startswith(form, start) and _bounded(s, start, start + len(form)):
                    at = start + len(form)
                    yield start, at
                    break


def _bounded(s: str, start: int, end: int) -> bool:
    def joined(a: str, b: str) -> bool:
        return bool(re.match(f"[{LATIN}0-9][{LATIN}0-9]", a + b))

    return not (start and joined(s[start - 1], s[start])) and not (
        end < len(s) and joined(s[end - 1], s[end])
    )
