"""Names by the words around them: what the dictionary does not know stands in single characters
between words it knows, and is weighed as a name by what it is made of and what stands beside it.
The simplified text of a block → mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from book.suggest import lexicon as words
from book.suggest.segment import Word, starts_of, words_of
from book.suggest.shapes import (
    HAN,
    ORG_END,
    ORGANISATION,
    PERSON,
    STOP,
    Mention,
    all_han,
    any_of,
    has_given,
    is_chinese,
    is_han,
)

# Parts of speech as rjieba tags them.
NAMES = ("nr", "nrt", "nrfg", "nz")
FUNCTION = frozenset("p c r uj ul uz ug ud uv d f m q mq y e o t".split())
BOUND = frozenset("nr nrt ng zg g nz ns vg ag".split())  # of one character: hardly a word by itself
_ENOUGH, _MAYBE = 5, 4


def chinese_people(s: str) -> Iterator[Mention]:
    """A surname and one or two characters, from where a word begins to where one ends."""
    line, starts = words_of(s), starts_of(s)
    foreign = [(m.start, m.end) for m in foreign_people(s) if m.end - m.start > 3]
    found: list[tuple[int, int, int]] = []
    for i, word in enumerate(line):
        if is_han(word.text[0]):
            found += [(n, end, word.start) for n, end in _chinese(s, line, starts, i)]
    taken: set[int] = set()
    for points, end, start in sorted(found, key=lambda f: (-f[0], -f[1], f[2])):
        place = range(start, end)
        if points < _MAYBE or taken.intersection(place):
            continue
        taken.update(place)
        if not any(a <= start and end <= b for a, b in foreign):
            yield Mention(start, end, "words", PERSON, 2 if points >= _ENOUGH else 1)


def _chinese(
    s: str, line: tuple[Word, ...], starts: dict[int, int], i: int
) -> Iterator[tuple[int, int]]:
    """What speaks for each name that begins with the word, and where that ends."""
    start = line[i].start
    size = 2 if s[start : start + 2] in words.COMPOUND else 1
    before = left(line, i)
    grammar = s[start] in GRAMMAR or line[i].tag in ("q", "f", "p", "c", "r")
    if size == 1 and (s[start] not in words.SURNAMES or (grammar and before < 1)):
        return
    for length in (size + 1, size + 2):
        end = start + length
        if end not in starts or not all_han(s[start:end]):
            continue
        made_of = line[i : starts[end]]
        name = s[start:end]
        if name in words.PLACES or name in words.ROLES or STOP.match(s, start + size):
            continue
        if size == 2 and s[start] in GRAMMAR and length < 4:
            continue  # 是枝晶
        behind, whole = right(line, starts[end], length == size + 1), len(made_of) == 1
        if whole and made_of[0].tag not in NAMES:  # a word: a name only where it is announced
            announced = before == 2 and behind == 1 and s[start] not in words.NOT_GIVEN
            if announced and line[i].tag in _ANNOUNCED and line[i].text not in words.ROLES:
                yield _ENOUGH, end
            continue
        if name in words.NOT_PERSONS or (whole and line[i].text[-1] in "商家者员人"):
            continue
        if size == 1 and not whole and len(line[i].text) > 1 and line[i].tag not in NAMES:
            continue
        given = [w for w in made_of if w.end > start + size]
        given_name = s[start + size : end]
        if set(given_name) & words.NEVER_GIVEN or given_name in ("家", "人"):
            continue
        if not whole and (set(given_name) & words.NOT_GIVEN or given_name[-1] == "人"):
            continue
        if not whole and not all(map(_is_given, given)):
            continue
        points = 3 if size == 2 else 1 if s[start] in words.WEAK_SURNAMES else 2
        points += 1 + (length > size + 1) if whole else not any(len(w.text) > 1 for w in given)
        good = [c in words.GIVEN for c in given_name]
        bound = any(len(w.text) == 1 and w.tag in BOUND for w in given)
        if not whole and not any(good) and not bound:
            continue
        yield points + all(good) - (not any(good)) + bound + before + behind, end


def _is_given(word: Word) -> bool:
    """Whether a word can be (part of) a given name."""
    if word.tag in BOUND or all(c in words.GIVEN for c in word.text):
        return True
    return len(word.text) == 1 and word.tag in ("n", "a", "v")


def left(line: tuple[Word, ...], i: int) -> int:
    """What the word before speaks for a name to begin."""
    if not i or not is_han(line[i - 1].text[-1]):
        return 1
    before = line[i - 1]
    if is_person(before):
        return 2
    if before.text in _LEADS or before.tag in ("p", "c"):
        return 1
    return -1 if before.tag in ("m", "q", "d", "a", "mq") else 0


def is_person(word: Word) -> bool:
    """Whether a word says what somebody is: 女儿, 法警."""
    if word.text in words.ROLES or word.text[-2:] in words.ROLES:
        return word.text != "国家"
    return word.tag in ("n", "nr") and len(word.text) > 1 and word.text[-1] in _PEOPLE


def right(line: tuple[Word, ...], i: int, short: bool = False) -> int:
    """What the word behind speaks for a name to have ended; ``short``: it might go on."""
    if i == len(line) or not is_han(line[i].text[0]):
        return 1
    after = line[i]
    if after.tag in ("ul", "uz", "ug", "q", "f", "y") or after.text in ("得", "地"):
        return -1
    if after.tag in ("d", "p", "c", "r", "uj", "t", "m") or after.text in _DOES:
        return 1
    if len(after.text) == 1 and (after.tag in BOUND or (short and after.text not in _ACTS)):
        acts = after.tag == "v" and i + 1 < len(line) and line[i + 1].tag in ("n", "ul", "m", "ns")
        return 0 if acts else -1  # the name goes on
    return int(after.tag == "v" and len(after.text) > 1)


_ACTS = frozenset("看去来走跑哭写画站坐拿打喊叫听唱教做给用买卖收开关带请让派找住送拍演带穿跟爱没不也")
_PEOPLE = frozenset("员家者长师手生人士爷弟妹姐哥娘爹妈爸叔伯姨婆翁匠工商警兵将帅妻夫")
_LEADS = frozenset(
    "讲 读 听 学 爱 骂 夸 见 是 叫 请 由 让 问 找 给 对 跟 和 与 及 把 被 像 像是 即 如 名叫 叫做 有".split()
)
_DOES = frozenset((*words.PERSON_VERBS, *"有 是 道 问 答 笑 想 讲".split()))
_ANNOUNCED = frozenset("n t d nz a".split())
# Surnames that are words of grammar: a name begins with them only behind a mark or what announces it.
GRAMMAR = frozenset("和与及于由向从那都来对让任原时连应当公全初相何每该是有过到在并把被像用以能")


def foreign_people(s: str) -> Iterator[Mention]:
    """Transliterated Han, as many as stand together."""
    line = words_of(s)
    i = 0
    while i < len(line):
        j = i
        while j < len(line) and (sounds(line, j) or (j > i and line[j].text in _FINALS)):
            j += 1
        if j == i:
            i += 1
            continue
        if "".join(w.text for w in line[i : i + 2]) in words.ROLES:
            i += 2
            continue
        start, end = line[i].start, line[j - 1].end
        text, made_of = s[start:end], line[i:j]
        at, i = i, j
        if "·" in s[max(0, start - 1) : start] + s[end : end + 1] or not 2 <= len(text) <= 7:
            continue
        if text in words.PLACES or text in words.NOT_PERSONS or text in words.ROLES:
            continue
        if text[0] in GRAMMAR or (len(made_of) == 1 and made_of[0].tag not in ("nr", "nrt")):
            continue
        hard = sum(c in words.HARD for c in text)
        if all(w.tag == "ns" for w in made_of) or 2 * hard < len(text):
            continue
        points = min(len(text), 4) - (2 if hard < len(text) - 1 else 1 if hard < len(text) else 0)
        points += any(w.tag == "nrt" or (w.tag == "nr" and len(w.text) > 1) for w in made_of)
        points += left(line, at) + right(line, j)
        if points >= 3:
            yield Mention(start, end, "words", PERSON, 2 if points >= 4 else 1)


_SOUNDS = words.TRANSLITERATION | set("力次央卓旦措士代")
_FINALS = frozenset("特莫")  # words of grammar, too


def sounds(line: tuple[Word, ...], i: int) -> bool:
    """Whether a word may be (part of) a transliterated name; one of grammar is between two such."""
    word = line[i]
    if any(c not in _SOUNDS for c in word.text):
        return False
    if len(word.text) > 1:
        return word.tag in (*NAMES, "ns") and word.text not in words.PLACES
    if word.tag not in FUNCTION:
        return True
    return 0 < i < len(line) - 1 and all(map(_hard, (line[i - 1], line[i + 1])))


def _hard(word: Word) -> bool:
    return len(word.text) == 1 and word.tag not in FUNCTION and word.text in words.HARD


def nicknames(s: str) -> Iterator[Mention]:
    """阿娇; 小鱼 and a name of one or two characters, no surname, where they are announced: 记者牧君."""
    line = words_of(s)
    for i, word in enumerate(line):
        behind = line[i + 1] if i + 1 < len(line) else None
        if word.text == "阿" and behind and len(behind.text) == 1 and is_han(behind.text):
            if right(line, i + 2) >= 0 and not _hard(behind):
                yield Mention(word.start, behind.end, "words", PERSON, 2)
        if not i or not is_person(line[i - 1]) or not is_han(word.text[0]):
            continue
        if word.text[0] in "小阿" and len(word.text) == 2 and word.text not in words.NOT_PERSONS:
            if right(line, i + 1) > 0:
                yield Mention(word.start, word.end, "words", PERSON, 2)
            continue
        both = behind and len(word.text) == len(behind.text) == 1 and is_han(behind.text)
        if word.text in ("小", "阿", "老") and both and right(line, i + 2, True) > 0:
            yield Mention(word.start, behind.end, "words", PERSON, 2)
        elif both and {word.tag, behind.tag} & BOUND and not {word.tag, behind.tag} & FUNCTION:
            if right(line, i + 2, True) > 0:
                yield Mention(word.start, behind.end, "words", PERSON, 2)


def organisations(s: str) -> Iterator[Mention]:
    """Those of the dictionary; a trade behind a name (极光能源), where something speaks for it."""
    line = words_of(s)
    for i, word in enumerate(line):
        text = word.text
        if word.tag in ("nt", "ns", "nz") and len(text) > 3 and text not in words.PLACES:
            part = i and (line[i - 1].tag in ("n", "ns", "nz", "nt") or sounds(line, i - 1))
            part = part or (i > 1 and line[i - 1].text in _FINALS and sounds(line, i - 2))
            known = word.tag == "nt" or ORG_END.search(text) or text[-2:] in words.TRADES
            if known and not part and text[-1] not in "队军党区站":
                yield Mention(word.start, word.end, "words", ORGANISATION, 2)
        elif _pieces(line, i) and _FOUNDED.match(s, line[i + 1].end):
            yield Mention(word.start, line[i + 1].end, "words", ORGANISATION, 2)
        elif text in words.TRADES:
            j = _core(line, i)
            if j == i or not 2 <= word.start - line[j].start <= 6:
                continue
            core = s[line[j].start : word.start]
            pieces = all(len(w.text) == 1 for w in line[j:i])
            known = 2 * pieces or any(_proper(w) for w in line[j:i])
            office = _office(s, word.end) or (j > 0 and line[j - 1].text in words.JOINS)
            alone = right(line, i + 1) > 0 and text not in words.LOOSE_TRADES
            if len(core) > 1 and (known or office):
                weight = known + 2 * office + alone
                yield Mention(line[j].start, word.end, "words", ORGANISATION, weight)


def _core(line: tuple[Word, ...], i: int) -> int:
    """Where what stands before a trade begins."""
    j = i
    while j and line[i].start - line[j - 1].start <= 6:
        word = line[j - 1]
        if not is_han(word.text[0]) or word.tag in FUNCTION or is_person(word):
            break
        if len(word.text) > 2 and word.text[-1] == "方":  # 投资方
            break
        if word.text in words.GENERIC or word.text in words.PLACES or word.text in _STOPS:
            break
        if word.tag == "v" and (len(word.text) > 1 or len(line[j].text) > 1):
            break
        j -= 1
    return j


def _proper(word: Word) -> bool:
    return word.tag in NAMES or (len(word.text) == 1 and word.tag in BOUND)


def cuts(s: str, start: int, end: int) -> bool:
    """Whether a supposed Chinese name ends within a word where a shorter one ends with a word
    (马骁|本来), or is a verb or a surname with a common word (戴|帽子)."""
    line, starts = words_of(s), starts_of(s)
    name = s[start:end]
    if start not in starts or not is_chinese(name, True):
        return False
    i = starts[start]
    if end in starts:
        given = line[i + 1 : starts[end]]
        return len(given) == 1 and len(given[0].text) > 1 and not has_given(name)
    return end - 1 in starts and any(n >= _ENOUGH and e == end - 1 for n, e in _chinese(s, line, starts, i))


def holds_name(s: str, start: int, end: int) -> bool:
    """Whether one of the words there is a name's."""
    return any(_proper(w) for w in words_of(s) if start <= w.start and w.end <= end)


def _office(s: str, end: int) -> bool:
    """Whether somebody's office or something only organisations have follows."""
    return bool(_OFFICE.match(s, end))


def _pieces(line: tuple[Word, ...], i: int) -> bool:
    """Whether two single characters, no words, stand between others."""
    if i + 1 >= len(line) or any(len(w.text) > 1 or not is_han(w.text) for w in line[i : i + 2]):
        return False
    tags = {line[i].tag, line[i + 1].tag}
    return bool(tags & BOUND) and not tags & FUNCTION and left(line, i) > 0


_FOUNDED = re.compile("的?(?:创始人|联合创始人|创办人|董事长|首席执行官|CEO|总裁|老板|少东家|股价|市值)")
_OFFICE = re.compile(f"的?[^{HAN}]?(?:{any_of((*words.OFFICES, *words.OF_ORGANISATION))})")
_STOPS = frozenset(words.BEFORE_ORGANISATION)
