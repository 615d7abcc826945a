"""What a name sounds like in either script, roughly: 海伦芬 and Heerenveen are one, 合肥 and Hefei.

Of a transliteration only the order of the kinds of consonants is kept; vowels and what ends a
syllable differ too much. So short names say nothing, and a few that differ are taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from operator import add

from book.suggest import lexicon
from book.suggest.shapes import pinyin

_LATIN = re.compile(r"\b[A-Z][a-z\u00df-\u024f]{2,}")
_SPELLING = lexicon.TRANSLITERATION | set("海滕策万奎")  # more than mark a name as foreign
_RUN = re.compile(f"[{''.join(sorted(_SPELLING))}·]{{2,}}")
_HAN = re.compile(r"[\u3400-\u9fff]{2,}")
_LEAST = 3  # kinds of consonants by which a name is known again
_MOST = 8  # characters


def latin(text: str) -> frozenset[str]:
    """The sounds of the names in a text of Latin letters: of each word with a capital its letters,
    for they may be pinyin, and its consonants."""
    words = {word.lower() for word in _LATIN.findall(text)}
    sounds = {_spelled(word) for word in words}
    return frozenset({w for w in words if len(w) > 3} | {s for s in sounds if len(s) >= _LEAST})


def han(text: str, known: Collection[str]) -> frozenset[str]:
    """Those of the known sounds that characters of a simplified text have."""
    read = {_read(two) for run in _HAN.findall(text) for two in map(add, run, run[1:])}
    return frozenset(known & (read | {s for run in _RUN.findall(text) for s in _heard(run)}))


@lru_cache(maxsize=10_000)
def _heard(run: str) -> frozenset[str]:
    """The consonants of each part of a transliteration."""
    out = set()
    for part in run.split("·"):
        for start in range(len(part)):
            sounds = ""
            for character in part[start : start + _MOST]:
                heard = _consonants(character)
                sounds += heard[1:] if sounds[-1:] == heard[:1] == "N" else heard
                if len(sounds) >= _LEAST:
                    out.add(sounds)
    return frozenset(out)


@lru_cache(maxsize=100_000)
def _read(two: str) -> str:
    return _syllable(two[0]) + _syllable(two[1])


@cache
def _syllable(character: str) -> str:
    return "".join(pinyin(character))


_INITIALS = {
    **dict.fromkeys(("b", "p"), "P"),
    **dict.fromkeys(("d", "t"), "T"),
    **dict.fromkeys(("g", "k"), "K"),
    **dict.fromkeys(("f", "w"), "F"),
    **dict.fromkeys(("j", "q", "x", "z", "c", "s"), "S"),
    **dict.fromkeys(("l", "r"), "L"),
    **{"m": "M", "n": "N", "h": "H"},
}
# Characters read otherwise in names, or that stand for a vowel or for an r or l that ends a syllable
_SAID = {"加": "K", "基": "K", "尔": "", "姆": "M", "吉": "K", "乌": "", "伍": "", "约": "S"}


@cache
def _consonants(character: str) -> str:
    if character in _SAID:
        return _SAID[character]
    syllable = _syllable(character)
    end = "N" if syllable[-1:] == "n" or syllable[-2:] == "ng" else ""
    return _INITIALS.get(syllable[:1], "") + end


_SPELLED = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("ph", "F"),
        ("sch|sh|tch|ch|cz", "S"),
        ("th", "T"),
        ("ck|cq|qu?", "K"),
        ("gh(?=[aeiou])", "K"),
        ("gh", ""),
        ("c(?=[eiyéèäö])|[jzsçšž]", "S"),
        ("[ckg]", "K"),
        ("x", "KS"),
        ("[bp]", "P"),
        ("[dt]", "T"),
        ("[fv]|w(?=[aeiouyåäöøé])", "F"),
        ("[lr](?=[aeiouyåäöøéáíóúèàüãõê])", "L"),
        ("h(?=[aeiouyåäöøéáíóúèàüãõê])", "H"),
        ("m", "M"),
        ("n", "N"),
        ("[^A-Z]", ""),
    )
]


@lru_cache(maxsize=10_000)
def _spelled(word: str) -> str:
    """The consonants of a word: of those doubled one, l and r only before a vowel."""
    word = _DOUBLED.sub(r"\1", word)
    for pattern, sound in _SPELLED:
        word = pattern.sub(sound, word)
    return word


_DOUBLED = re.compile(r"([a-z])\1+")
