"""Names by the words around them: what the dictionary does not know stands in single characters
between words it knows, and is weighed as a name by what it is made of and what stands beside it.
The simplified text of a block → mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from book.suggest import lexicon as words
from book.suggest.segment import Word, starts_of, words_of
from book.suggest.shapes import (
    GENERIC,
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
    is_foreign,
    is_han,
    surname_addressed,
)

# Parts of speech as rjieba tags them.
NAMES = ("nr", "nrt", "nrfg", "nz")
FUNCTION = frozenset("p c r uj ul uz ug ud uv d f m q mq y e o t".split())
BOUND = frozenset("nr nrt ng zg g nz ns vg ag".split())  # of one character: hardly a word by itself
_ENOUGH, _MAYBE = 5, 4


@lru_cache(maxsize=8)
def chinese_people(s: str) -> tuple[Mention, ...]:
    """A surname and one or two characters, from where a word begins to where one ends."""
    return tuple(_chinese_people(s))


def _chinese_people(s: str) -> Iterator[Mention]:
    line, starts = words_of(s), starts_of(s)
    foreign = [(m.start, m.end) for m in foreign_people(s) if m.end - m.start > 3]
    found: list[tuple[int, int, int]] = []
    for i, word in enumerate(line):
        if s[word.start] in words.SURNAMES or s[word.start : word.start + 2] in words.COMPOUND:
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
    whole = size == 1 and len(line[i].text) > 1
    if whole and (len(line[i].text) > 3 or line[i].tag in ("v", "vn", "i", "l", "nt", "ns")):
        return  # no name begins within a word
    before = left(line, i)
    grammar = s[start] in GRAMMAR or line[i].tag in ("q", "f", "p", "c", "r")
    if size == 1 and (s[start] not in words.SURNAMES or (grammar and before < 1)):
        return
    for length in range(size + 1, size + (4 if size == 2 else 3)):
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
        if given_name[-1] == "人" and given_name[0] not in words.GIVEN:
            continue
        debris = not whole and not any(len(w.text) > 1 for w in given)
        told = debris and len(given_name) == 2 and before == 2 and behind > 0
        told = told and not set(given_name) & (_ACTS | _DOES)
        if not whole and not told and set(given_name) - {"人"} & words.NOT_GIVEN:
            continue
        if not whole and not told and not all(map(_is_given, given)):
            continue
        points = 3 if size == 2 else 1 if s[start] in words.WEAK_SURNAMES else 2
        points += 1 + (length > size + 1) if whole else debris + told
        good = [c in words.GIVEN for c in given_name]
        bound = any(len(w.text) == 1 and w.tag in BOUND for w in given)
        if not whole and not told and not any(good) and not bound:
            continue
        yield points + all(good) - (not any(good)) + bound + before + behind, end


def _is_given(word: Word) -> bool:
    """Whether a word can be (part of) a given name."""
    if all(c in words.GIVEN for c in word.text):
        return True
    return len(word.text) == 1 and (word.tag in BOUND or word.tag in ("n", "a", "v"))


def left(line: tuple[Word, ...], i: int) -> int:
    """What the word before speaks for a name to begin."""
    if not i or not is_han(line[i - 1].text[-1]):
        return 1
    before = line[i - 1]
    if is_person(before) or (i > 1 and line[i - 2].text + before.text in words.ROLES):
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
    if after.text in "吾之也然":
        return -1 if short else 0
    if after.tag in ("d", "p", "c", "r", "uj", "t", "m") or after.text in _DOES:
        return 1
    if len(after.text) == 1 and (after.tag in BOUND or (short and after.text not in _ACTS)):
        acts = after.tag == "v" and i + 1 < len(line) and line[i + 1].tag in ("n", "ul", "m", "ns")
        return 0 if acts else -1  # the name goes on
    return int(after.tag == "v" and len(after.text) > 1)


_ACTS = frozenset(
    "看去来走跑哭写画站坐拿打喊叫听唱教做给用买卖收开关带请让派找住送拍演带穿跟爱没不也"
)
_PEOPLE = frozenset("员家者长师手生人士爷弟妹姐哥娘爹妈爸叔伯姨婆翁匠工商警兵将帅妻夫")
_LEADS = frozenset(
    "讲 读 听 学 爱 骂 夸 见 "
    "是 叫 请 由 让 问 找 给 对 跟 和 与 及 把 被 像 像是 即 如 名叫 叫做 有".split()
)
_DOES = frozenset((*words.PERSON_VERBS, *"有 是 道 问 答 笑 想 讲".split()))
_ANNOUNCED = frozenset("n t d nz a".split())
# Surnames that are words of grammar: a name begins with them only behind a mark or what announces it.
GRAMMAR = frozenset("和与及于由向从那都来对让任原时连应当公全初相何每该是有过到在并把被像用以能")


@lru_cache(maxsize=8)
def foreign_people(s: str) -> tuple[Mention, ...]:
    """Transliterated Han, as many as stand together."""
    return tuple(_foreign_people(s))


def _foreign_people(s: str) -> Iterator[Mention]:
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
        if line[i].text in GRAMMAR and j - i > 1:
            i += 1
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


_SOUNDS = words.TRANSLITERATION | set("力次央卓旦措士代露")
_FINALS = frozenset("特莫")  # words of grammar, too


def sounds(line: tuple[Word, ...], i: int) -> bool:
    """Whether a word may be (part of) a transliterated name; one of grammar, between two such or
    before two where a name may begin."""
    word = line[i]
    if len(word.text) > 1:
        if word.tag not in (*NAMES, "ns") or word.text in words.PLACES:
            return False
        strange = sum(c not in _SOUNDS for c in word.text)
        return not strange or (word.tag == "nrt" and strange == 1 and len(word.text) > 3)
    strange = word.text not in _SOUNDS
    if strange or word.tag not in FUNCTION:
        return not strange
    if i + 2 < len(line) and left(line, i) > 0 and word.tag not in ("c", "r", "d", "uj"):
        return all(map(_hard, line[i + 1 : i + 3]))
    return 0 < i < len(line) - 1 and all(map(_hard, (line[i - 1], line[i + 1])))


def _hard(word: Word) -> bool:
    return len(word.text) == 1 and word.tag not in FUNCTION and word.text in words.HARD


def announced(s: str) -> Iterator[Mention]:
    """What stands behind a word for a person and is no other word: 记者牧君, 民警刀建国, 司机老扎; and
    阿娇 anywhere."""
    line = words_of(s)
    surnamed = {m.start for m in chinese_people(s) if m.weight > 1}
    for i, word in enumerate(line):
        behind = line[i + 1] if i + 1 < len(line) else None
        if word.text != "阿" and (not i or line[i - 1].tag in _NO_PERSON):
            continue
        pair = behind and len(word.text) == len(behind.text) == 1 and is_han(behind.text)
        if word.text == "阿" and pair and right(line, i + 2) >= 0 and not _hard(behind):
            yield Mention(word.start, behind.end, "words", PERSON, 2)
        if word.tag in ("uj", "c", "p", "r", "x", "v") and len(word.text) > 1:
            continue
        if word.tag in ("uj", "c", "p", "r") or not is_han(word.text[0]) or left(line, i) < 2:
            continue
        if word.text[0] in "小阿老" and (pair or len(word.text) == 2):
            end, after = (behind.end, i + 2) if len(word.text) == 1 else (word.end, i + 1)
            known = s[word.start : end] in words.NOT_PERSONS | words.PLACES
            if not known and right(line, after, True) >= (len(word.text) == 2):
                yield Mention(word.start, end, "words", PERSON, 2)
            continue
        j = i
        while j < len(line) and line[j].end - word.start <= 5 and _strange(line[j], j == i):
            j += 1
        made_of = line[i:j]
        size = made_of[-1].end - word.start if made_of else 0
        proper = any(w.tag in BOUND for w in made_of) and word.start not in surnamed
        if 2 <= size <= 5 and len(made_of) > 1 and proper and right(line, j, size < 3) > 0:
            yield Mention(word.start, word.start + size, "words", PERSON, 2)


_NO_PERSON = FUNCTION | {"x", "a", "ns", "nt", "vn", "s", "i", "l", "zg"}


def _strange(word: Word, first: bool) -> bool:
    """Whether a word may be a piece of a name of any kind."""
    text, tag = word.text, word.tag
    if not is_han(text[0]) or text in _DOES or text in words.LEFT_WORDS or text in words.PLACES:
        return False
    if len(text) > 1:
        return tag in (*NAMES, "ns") or all(c in words.GIVEN for c in text)
    return tag not in ("uj", "ul", "uz", "ug", "c", "p", "r", "x", "y") and (
        (first or text not in _ACTS) and text not in words.NEVER_GIVEN
    )


def by_pattern(s: str) -> Iterator[Mention]:
    """Tibetan names of known parts, Japanese ones by their last characters."""
    starts = starts_of(s)
    for match in _TIBETAN.finditer(s):
        full = len(match[0]) > 2
        if match.start() in starts and match.end() in starts and (full or match.start() == 0):
            yield Mention(*match.span(), "words", PERSON, 2)
    for match in _JAPANESE.finditer(s):
        start = match.start() - 2
        if start in starts and match.end() in starts and all_han(s[start : match.end()]):
            yield Mention(start, match.end(), "words", PERSON, 2)


_TIBETAN = re.compile(f"(?:{any_of(words.TIBETAN)})+[加吉太措杰]?")
_JAPANESE = re.compile("[一二三四五六七八九太次健龙]郎|之助|之介|左卫门|右卫门")


def organisations(s: str) -> Iterator[Mention]:
    """Those of the dictionary; a trade behind a name (极光能源), where something speaks for it."""
    line = words_of(s)
    for i, word in enumerate(line):
        text = word.text
        if word.tag in ("nt", "ns", "nz") and len(text) > 3 and text not in words.PLACES:
            part = i and (line[i - 1].tag in ("n", "ns", "nz", "nt") or sounds(line, i - 1))
            part = part or (i > 1 and line[i - 1].text in _FINALS and sounds(line, i - 2))
            ending = ORG_END.search(text)
            common = ending and GENERIC.match(text[: ending.start()])
            known = (word.tag == "nt" or ending or text[-2:] in words.TRADES) and not common
            if known and not part and text[-1] not in "队军党区站":
                yield Mention(word.start, word.end, "words", ORGANISATION, 2)
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


def owners(s: str) -> Iterator[Mention]:
    """What has a founder, a share price, a pitcher (青鸾的老板); what is announced (药企先声药业)."""
    line, starts = words_of(s), starts_of(s)
    for match in _FOUNDED.finditer(s):
        i = starts.get(match.start())
        if i is None or (j := _core(line, i)) == i:
            continue
        begin, end = line[j].start, match.start()
        name = s[begin:end]
        person = is_chinese(name) or any(is_foreign(name[n:]) for n in range(len(name) - 1))
        odd = any(_proper(w) or len(w.text) == 1 for w in line[j:i])
        if (
            2 <= len(name) <= 6
            and odd
            and not person
            and name[:2] not in words.LANDS | words.PLACES
        ):
            yield Mention(begin, end, "words", ORGANISATION, 2)
    for match in _KINDS.finditer(s):
        i = starts.get(match.end())
        if i is None or i == len(line):
            continue
        j = i
        while j < len(line) and line[j].end - line[i].start <= 6 and not _ends_org(line[j]):
            j += 1
        name = s[line[i].start : line[j - 1].end] if j > i else ""
        if len(name) < 2 or is_chinese(name) or GENERIC.match(name) or right(line, j) < 0:
            continue
        if (
            any(_proper(w) or len(w.text) == 1 for w in line[i:j])
            or line[j - 1].text in words.TRADES
        ):
            yield Mention(line[i].start, line[j - 1].end, "words", ORGANISATION, 2)


def _ends_org(word: Word) -> bool:
    if not is_han(word.text[0]) or is_person(word) or word.text in _STOPS or word.tag == "v":
        return True
    return word.tag in FUNCTION or word.text in words.GENERIC


_KINDS = re.compile(
    "(?:公益组织|药企|企业|品牌|机构|球队|乐队|平台|厂商|基金|社团|车企|房企|券商|剧团|组织|团体|公司|赞助商|投资方|"
    "供应商|经销商|出版商|运营商|东家|客户|母公司|子公司|开发商|独角兽|对手|劲旅|豪门|网站|杂志|老店|老字号)"
)


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
        if word.tag == "v" and (len(word.text) > 1 or word.text in _ACTS | _DOES):
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
    if start not in starts or surname_addressed(name) or not is_chinese(name, True):
        return False
    i = starts[start]
    if end in starts:
        given = line[i + 1 : starts[end]]
        common = len(given) == 1 and len(given[0].text) > 1 and given[0].tag in ("n", "v", "d")
        return common and not has_given(name)
    if end - 1 not in starts or line[starts[end - 1]].tag not in FUNCTION:
        return False
    return any(n >= _ENOUGH and e == end - 1 for n, e in _chinese(s, line, starts, i))


def holds_name(s: str, start: int, end: int) -> bool:
    """Whether one of the words there is a name's."""
    return any(_proper(w) for w in words_of(s) if start <= w.start and w.end <= end)


def _office(s: str, end: int) -> bool:
    """Whether somebody's office or something only organisations have follows."""
    return bool(_OFFICE.match(s, end))


_FOUNDED = re.compile(f"的?(?:{any_of(words.HEADS)})")
_OFFICE = re.compile(f"的?[^{HAN}]?(?:{any_of((*words.OFFICES, *words.OF_ORGANISATION))})")
_STOPS = frozenset(words.BEFORE_ORGANISATION)
