"""What names look like: Han that are a Chinese name or a transliteration, where a word may begin and
end, surnames, forms of address, and what a full name is called for short. All in Simplified
characters; ``simplified`` makes them so, character for character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from book.policy import collation, script
from book.policy.fold import NO_LENGTH, fold
from book.suggest import lexicon as words

PERSON, ORGANISATION, WORK = "person", "organisation", "work"
SURE, LIKELY, ASK = "sure", "likely", "ask"
HAN = "\u4e00-\u9fff\u3400-\u4dbf"
TRANSLITERATION = "".join(sorted(words.TRANSLITERATION))
SURNAMES = "".join(sorted(words.SURNAMES))
LATIN = r"A-Za-z\u00c0-\u024f"
CAPITAL = r"[A-Z\u00c0-\u00de]"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that reads like a name: the rule that says so, and what that weighs."""

    start: int
    end: int
    rule: str
    kind: str
    weight: int
    gloss: str = ""


def any_of(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p) for p in sorted(set(phrases), key=lambda p: (-len(p), p)))


ROLE = re.compile(f"(?:{any_of(words.ROLES)})")
TITLE = re.compile(f"(?:{any_of(words.TITLES)})")
# Where a name has ended: a verb, a title, a role, a word written like a name.
STOP = re.compile(f"(?:{any_of((*words.VERBS, *words.AFTER_NAME, *words.TITLES, *words.ROLES))})")
STOP_LONG = re.compile(
    f"(?:{any_of(w for w in (*words.VERBS, *words.AFTER_NAME, *words.TITLES) if len(w) > 1)})"
)
_LEFT_ENDS = frozenset((*words.LEFT_WORDS, *words.LEFT_PHRASES, *words.ROLES, *words.PERSON_VERBS))
ORG_END = re.compile(f"(?:{any_of(words.ORG_SUFFIXES)})$")
GENERIC = re.compile(f"(?:{any_of(words.GENERIC)})*$")
_FIRST = "".join(sorted({name[0] for name in words.COMPOUND}))
SURNAME = rf"(?:[{SURNAMES}]|(?=[{_FIRST}])(?:{any_of(words.COMPOUND)}))"
ADDRESSED = re.compile(
    rf"({SURNAME})"
    f"({any_of(set((*words.TITLES, *words.SHORT_TITLES)) - words.NO_ADDRESS)})"
)
FAMILIARLY = re.compile(rf"[老小阿](?:{any_of(words.COMPOUND)}|[{SURNAMES}])")


def all_han(text: str) -> bool:
    return bool(text) and all("\u3400" <= c <= "\u9fff" for c in text)


def is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def may_begin(s: str, i: int) -> bool:
    """Whether a word may begin at ``i``."""
    if i == 0 or not is_han(s[i - 1]):
        return s[i - 1 : i] != "·"
    return any(s[max(0, i - n) : i] in _LEFT_ENDS for n in range(1, 7))


def may_end(s: str, j: int) -> bool:
    """Whether a word may end at ``j``."""
    if j >= len(s) or not is_han(s[j]):
        return s[j : j + 1] != "·"
    return s[j] in words.NOT_GIVEN or bool(STOP.match(s, j))


@lru_cache(maxsize=100_000)
def is_foreign(word: str) -> bool:
    """Whether Han look like a transliterated name (one part of it)."""
    if not 2 <= len(word) <= 7 or word in words.PLACES or word in words.NOT_PERSONS:
        return False
    if any(c not in words.TRANSLITERATION for c in word) or STOP_LONG.match(word):
        return False
    return 2 * sum(c in words.HARD for c in word) >= len(word)


def sounds_foreign(word: str) -> bool:
    """Whether most of the Han are such as transliterations use."""
    return 3 * sum(c in words.HARD for c in word) >= 2 * len(word)


@lru_cache(maxsize=100_000)
def is_chinese(word: str, whole: bool = False) -> bool:
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
    if given in _OTHER_WORDS or word in _OTHER_WORDS or given[0] in words.DOING:
        return False
    return word[:2] not in words.NOT_PERSONS and word[:3] not in words.NOT_PERSONS


def has_given(word: str) -> bool:
    """Whether the given name is of characters that such names are written with."""
    return all(c in words.GIVEN for c in word[2 if word[:2] in words.COMPOUND else 1 :])


_OTHER_WORDS = frozenset((*words.ROLES, *words.TITLES, *words.TERMS, *words.GENERIC))


def is_chinese_name(word: str) -> bool:
    """Whether a word can be a Chinese name and nothing else."""
    return all_han(word) and is_chinese(word) and not is_foreign(word)


@cache
def pinyin(word: str) -> tuple[str, ...]:
    """The syllables of Han, without tones."""
    return tuple(collation.romanise(word).lower().split())


def surname_of(name: str) -> str:
    """The surname of a Chinese name; "" where it is no such name."""
    if not all_han(name) or not 2 <= len(name) <= 4 or is_foreign(name) or surname_addressed(name):
        return ""
    return name[:2] if name[:2] in words.COMPOUND else name[0] if name[0] in words.SURNAMES else ""


def surname_addressed(form: str) -> str:
    """The surname in a form of address."""
    if match := ADDRESSED.fullmatch(form):
        return match[1]
    return form[1:] if FAMILIARLY.fullmatch(form) else ""


@lru_cache(maxsize=100_000)
def key(form: str) -> str:
    """What makes two spellings one form: script, case, width and spacing do not count."""
    return simplified(fold(form).text).casefold()


@lru_cache(maxsize=100_000)
def parts_of(text: str, kind: str) -> tuple[str, ...]:
    """What a full name is called for short."""
    return tuple(dict.fromkeys(_parts_of(text, kind)))


def _parts_of(text: str, kind: str) -> Iterator[str]:
    if kind == PERSON:
        if "·" in text:
            pieces = text.split("·")
            yield from (p[:n] for p in pieces if all_han(p) for n in range(2, len(p) - 1))
            yield from (p for p in pieces if len(p) >= 2 and (all_han(p) or len(p) > 2))
            if len(pieces) > 2:
                yield pieces[0] + "·" + pieces[-1]
        elif " " in text:
            pieces = [p for p in text.split() if p not in words.NOT_NAMES]
            yield from (p for p in (pieces[:1] + pieces[-1:]) if len(p) >= 3 and p[1:] != ".")
        elif (
            all_han(text)
            and (is_chinese(text) or (text[:2] in words.COMPOUND and len(text) == 5))
            and not ADDRESSED.fullmatch(text)
        ):
            size = 2 if text[:2] in words.COMPOUND else 1
            if len(text) - size in (2, 3) and len(text) - size >= size:
                yield text[size:]
            if size == 2:
                yield text[:2]
        elif text[:2] in words.TIBETAN and text[2:] in words.TIBETAN:
            yield from (text[:2], text[2:])
        elif re.fullmatch(f"[{HAN}]{{4}}|[^{SURNAMES}a-zA-Z][{HAN}]{{2}}", text) and not is_foreign(
            text
        ):
            yield text[:2]  # 边巴次仁, 星野彰
    elif kind == ORGANISATION:
        if match := ORG_END.search(text):
            core = text[: match.start()]
            if match[0].endswith("局") and len(match[0]) > 2:
                yield match[0]
            if (
                match[0] in words.SHORTENED
                and len(core) >= 2
                and not GENERIC.match(core)
                and core not in words.PLACES
            ):
                yield core
        elif all_han(text) and len(text) == 4 and text[:2] not in words.PLACES:
            yield text[:2]  # 流明计算
        if " " in text:
            pieces = text.split()
            while len(pieces) > 1 and pieces[-1].rstrip(".") in words.ORG_WORDS:
                pieces.pop()
            yield " ".join(pieces)


_MARKS = dict.fromkeys(map(ord, NO_LENGTH + "\u00a0"), " ") | dict.fromkeys(map(ord, "•‧・･"), "·")


def simplified(text: str) -> str:
    """The text in Simplified characters and with one interpunct, character for character."""
    return text.translate({ord(c): _simple(c) for c in set(text)})


@cache
def _simple(char: str) -> str:
    if is_han(char):
        changed = script.convert(char, script.HANS)
        return changed if len(changed) == 1 else char
    return _MARKS.get(ord(char), char)
