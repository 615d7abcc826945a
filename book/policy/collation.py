"""The order of the index: a heading → its sort key and the initial it stands under.

Three orders. ``pinyin`` sets Chinese, transliterated and Western headings in one row from A to Z;
``stroke`` sets Han by the strokes of the first character, under 一画 二画 …, and Western headings
behind, under A to Z; ``latin`` orders by letters and puts every other script behind Z, under its own
first character.

Headings are compared unit by unit: a Han character is a unit, and so is a Western word or a number
(numbers by value). In ``pinyin`` units compare by their letters (an ü after a u, case and accents
ignored), then by tone, then, for Han, by strokes; so 李 comes before 林, 黎 (lí) before 李 (lǐ), and
every 李 stands together (GB/T 13418-92 orders so). Han of equal strokes stand in the order of their
radicals. Marks and spaces only part units. Headings still equal are ordered by their own code
points: the order is total. Digits, and in ``pinyin`` what cannot be read, stand first, under "#".

Strokes are those of ``strokes.txt``, made from the data of Unicode by ``tests/policy/strokes.mjs``:
as Taiwan writes for a ``stroke`` index in Traditional (CLDR's own order), else as mainland China
does (陈 7, there 8), whose order CLDR has within pinyin only. A character beyond them stands behind
Z under itself. Within a count CLDR goes by radical; mainland lists that go by the first stroke (一丨丿
丶乛) differ there.

Here is the only door to pypinyin (0.55), imported on first use since it takes 0.1 s. Its surprises,
each pinned by a test:

- a surname gets its everyday reading (曾 céng, 单 dān): hence our own table;
- a phrase is read as a phrase wherever it occurs, and only in Simplified (澹台 tán tái, 澹臺 dàn
  tái): hence compound surnames in the table too;
- what is not Han comes back in one piece (``["OpenAI", "gong1", "si1"]``): we pass Han alone;
- a character no phrase tells how to read gets the first reading of its list (珩 háng, 子 without a
  tone): hence a small table of those;
- a character it does not know comes back as itself (with our options, as 𠮷5);
- ü is written v; neutral tone has no number unless asked for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from book.policy.language import base_language, is_han
from book.policy.numerals import chinese_numeral

ORDERS = ("pinyin", "stroke", "latin")
OTHER = "#"

# Surnames that are not read like the everyday word (or that pypinyin reads in some rarer way), as
# dictionaries give them under 姓. Not here: those with two living readings, of which pypinyin
# gives one (宁 牟 隗 召 相). An editor who knows better writes `sort:`.
_SURNAMES = {
    "曾": "zeng1", "单": "shan4", "單": "shan4", "解": "xie4", "仇": "qiu2", "查": "zha1",
    "区": "ou1", "區": "ou1", "朴": "piao2", "翟": "zhai2", "覃": "qin2", "盖": "ge3",
    "蓋": "ge3", "任": "ren2", "华": "hua4", "華": "hua4", "乐": "yue4", "樂": "yue4",
    "缪": "miao4", "繆": "miao4", "种": "chong2", "纪": "ji3", "紀": "ji3", "葛": "ge3",
    "哈": "ha3", "那": "na1", "秘": "bi4", "员": "yun4", "員": "yun4", "贠": "yun4",
    "貟": "yun4", "繁": "po2", "句": "gou1", "阚": "kan4", "闞": "kan4", "祭": "zhai4",
    "卜": "bu3", "过": "guo1", "過": "guo1", "燕": "yan1", "洗": "xian3", "薄": "bo2",
    "折": "she2", "么": "yao1", "干": "gan1", "都": "du1", "能": "nai4", "撒": "sa3",
    "乜": "nie4", "粘": "nian2", "占": "zhan1", "佴": "nai4", "於": "yu1", "炅": "gui4",
    "冼": "xian3", "莘": "shen1", "晁": "chao2", "谌": "chen2", "諶": "chen2", "郗": "xi1",
    "肖": "xiao1", "阙": "que1", "闕": "que1", "要": "yao1", "角": "jue2", "圈": "juan4",
    "冠": "guan4", "观": "guan4", "觀": "guan4", "舍": "she4", "啜": "chuai4", "訾": "zi1",
    "应": "ying1", "應": "ying1", "尉": "wei4", "隽": "juan4", "雋": "juan4", "适": "shi4",
}  # fmt: skip
_COMPOUND_SURNAMES = {
    "尉迟": "yu4 chi2", "尉遲": "yu4 chi2", "万俟": "mo4 qi2", "萬俟": "mo4 qi2",
    "长孙": "zhang3 sun1", "長孫": "zhang3 sun1", "澹台": "tan2 tai2", "澹臺": "tan2 tai2",
    "令狐": "ling2 hu2", "单于": "chan2 yu2", "單于": "chan2 yu2", "乐正": "yue4 zheng4",
    "樂正": "yue4 zheng4", "鲜于": "xian1 yu2", "鮮于": "xian1 yu2", "呼延": "hu1 yan2",
    "宰父": "zai3 fu3", "夹谷": "jia2 gu3", "夾谷": "jia2 gu3", "段干": "duan4 gan1",
    "仆固": "pu2 gu4", "僕固": "pu2 gu4", "拓跋": "tuo4 ba2", "耶律": "ye1 lü4",
    "皇甫": "huang2 fu3", "濮阳": "pu2 yang2", "濮陽": "pu2 yang2", "淳于": "chun2 yu2",
    "子车": "zi3 ju1", "子車": "zi3 ju1", "相里": "xiang4 li3", "诸葛": "zhu1 ge3",
    "諸葛": "zhu1 ge3", "欧阳": "ou1 yang2", "歐陽": "ou1 yang2", "司马": "si1 ma3",
    "司馬": "si1 ma3", "上官": "shang4 guan1", "夏侯": "xia4 hou2", "慕容": "mu4 rong2",
    "司徒": "si1 tu2", "公孙": "gong1 sun1", "公孫": "gong1 sun1", "宇文": "yu3 wen2",
    "轩辕": "xuan1 yuan2", "軒轅": "xuan1 yuan2", "独孤": "du2 gu1", "獨孤": "du2 gu1",
    "端木": "duan1 mu4", "东方": "dong1 fang1", "東方": "dong1 fang1", "南宫": "nan2 gong1",
    "南宮": "nan2 gong1", "西门": "xi1 men2", "西門": "xi1 men2", "赫连": "he4 lian2",
    "赫連": "he4 lian2", "钟离": "zhong1 li2", "鍾離": "zhong1 li2", "申屠": "shen1 tu2",
    "闻人": "wen2 ren2", "聞人": "wen2 ren2", "太史": "tai4 shi3", "完颜": "wan2 yan2",
    "完顏": "wan2 yan2", "纳兰": "na4 lan2", "納蘭": "na4 lan2", "谷梁": "gu3 liang2",
    "穀梁": "gu3 liang2", "颛孙": "zhuan1 sun1", "顓孫": "zhuan1 sun1", "哥舒": "ge1 shu1",
    "沮渠": "ju1 qu2", "中行": "zhong1 hang2", "公乘": "gong1 sheng4", "胡母": "hu2 wu2",
    "秃发": "tu1 fa4", "禿髮": "tu1 fa4", "毌丘": "guan4 qiu1", "斛律": "hu2 lü4",
    "第五": "di4 wu3", "司空": "si1 kong1", "东郭": "dong1 guo1", "東郭": "dong1 guo1",
    "南门": "nan2 men2", "南門": "nan2 men2", "公冶": "gong1 ye3", "漆雕": "qi1 diao1",
    "闾丘": "lü2 qiu1", "閭丘": "lü2 qiu1", "太叔": "tai4 shu1", "司寇": "si1 kou4",
    "巫马": "wu1 ma3", "巫馬": "wu1 ma3", "羊舌": "yang2 she2", "贺兰": "he4 lan2",
    "賀蘭": "he4 lan2", "宗政": "zong1 zheng4", "达奚": "da2 xi1", "達奚": "da2 xi1",
}  # fmt: skip
# What pypinyin reads in a rarer way where no phrase tells it better, often in given names
_ALONE = {
    "珩": "héng", "子": "zǐ", "似": "sì", "焘": "tāo", "燾": "tāo", "茸": "róng", "颇": "pō",
    "辗": "zhǎn", "甸": "diàn", "椎": "zhuī", "脊": "jǐ", "萎": "wěi", "框": "kuàng",
    "龈": "yín", "齦": "yín",
}  # fmt: skip
# Western names without an interpunct that begin like such a surname and are not read like it
_TRANSLITERATED = (
    *("查尔 查爾 查理 查克 查普 查韦 查韋 查维 查維 查德 查兹 查茲 查斯 查士".split()),
    *("盖茨 蓋茨 蓋茲 盖伊 蓋伊 盖尔 蓋爾 盖洛 蓋洛 盖特 蓋特 盖瑞 蓋瑞 盖斯 盖恩".split()),
    *("华盛 華盛 华莱 華萊 华兹 華茲 纪德 紀德 纪伯 紀伯 燕妮 葛兰 葛蘭 葛罗 葛羅 葛雷".split()),
    *("哈代 哈雷 哈利 哈里 哈维 哈維 哈耶 哈特 哈姆 哈林 哈罗 哈羅 哈伯 哈勃 哈默".split()),
    *("撒切 撒旦 撒母 撒拉 乐福 樂福".split()),
)
_INTERPUNCTS = frozenset("·•‧・･∙⋅")

_Place = tuple[int, int]  # strokes, order by radical
_Unit = tuple[str, int, int, _Place, str]  # letters, umlaut, tone, strokes, character
_NOWHERE = (0, 0)
_STROKES = "@"  # begins the letters of Han in stroke order: after digits, before letters

# --- Keys ----------------------------------------------------------------------------------------


def sort_key(
    heading: str, order: str, sort_as: str = "", kind: str = "person", lang: str = "zh-Hans"
) -> tuple:
    """The place of a heading in the index; ``sort_as`` (the register's ``sort``) wins over it.

    Surname readings are for a ``person`` only; ``lang``, the book's, says whose strokes are counted.
    Headings of one initial come together. Raises ``ValueError`` for an order we do not know.
    """
    units = _units(sort_as or heading, order, kind, lang)
    return (_group(units, order), units, heading, sort_as)


def initial(
    heading: str, order: str, sort_as: str = "", kind: str = "person", lang: str = "zh-Hans"
) -> str:
    """What a heading stands under: "A" to "Z", "#", or in ``stroke`` order 三画 (三畫 in a book in
    Traditional). Where scripts stand apart, a heading of another script, or of strokes unknown, stands
    under its own first character (か for ガ, in ``latin`` order 李 for 李白)."""
    group = _group(_units(sort_as or heading, order, kind, lang), order)
    if group.startswith(_STROKES):
        count = chinese_numeral(int(group.removeprefix(_STROKES)))
        return count + ("畫" if _is_traditional(lang) else "画")
    return group


def _group(units: tuple[_Unit, ...], order: str) -> str:
    """The initial as it sorts: "#", strokes, letters."""
    first = units[0][0] if units else ""
    if first.startswith(_STROKES):
        return first
    letter = first[:1].upper()
    if "A" <= letter <= "Z" or (order != "pinyin" and letter.isalpha()):
        return letter
    return OTHER


def _units(text: str, order: str, kind: str, lang: str) -> tuple[_Unit, ...]:
    if order not in ORDERS:
        raise ValueError(f"no such order: {order}")
    units: list[_Unit] = []
    for word in _words(text):
        if word[0].isdecimal():
            units.append((_number(word), 0, 0, _NOWHERE, ""))
        elif not is_han(word[0]):
            units.append((_letters(word), 0, 0, _NOWHERE, ""))
        elif order == "latin":
            units += [(char, 0, 0, _NOWHERE, char) for char in word]
        elif order == "stroke":
            units += [_stroke_unit(char, _is_traditional(lang)) for char in word]
        else:
            surname = not units and kind == "person" and _has_surname(text, word)
            readings = _name_readings(word) if surname else _readings(word)
            units += map(_pinyin_unit, word, readings)
    return tuple(units)


_WORDS = re.compile(r"\d+|[^\W\d_]+(?:['’][^\W\d_]+)*")


def _words(text: str) -> Iterator[str]:
    """Numbers, runs of Han, and words of other scripts, without what stands between."""
    for match in _WORDS.finditer(unicodedata.normalize("NFC", text)):
        for _, run in groupby(match[0], key=is_han):
            yield "".join(run)


def _pinyin_unit(char: str, reading: str) -> _Unit:
    place = _places(traditional=False).get(char, _LAST)
    if not reading:
        return (char, 0, 0, place, char)
    syllable, tone = reading[:-1], int(reading[-1])
    return (_letters(syllable), int("ü" in syllable), tone, place, char)


def _stroke_unit(char: str, traditional: bool) -> _Unit:
    place = _places(traditional).get(char)
    if not place:
        return (char, 0, 0, _LAST, char)
    return (f"{_STROKES}{place[0]:02}", 0, 0, place, char)


def _number(digits: str) -> str:
    """A key that orders numbers by value, however long: its length, then its digits."""
    plain = "".join(str(unicodedata.digit(d)) for d in digits).lstrip("0")
    return f"{len(plain):04}{plain}"


_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h", "ı": "i"}
    | {"'": None, "’": None}
    | dict(zip("ぁぃぅぇぉっゃゅょゎ", "あいうえおつやゆよわ", strict=True))
    | {chr(code): chr(code - 0x60) for code in range(0x30A1, 0x30F7)}
)


def _letters(word: str) -> str:
    """A word without case and accents; kana as plain hiragana."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    # twice: a small katakana is first a small hiragana
    return unicodedata.normalize("NFC", bare.translate(_PLAIN).translate(_PLAIN))


# --- Strokes -------------------------------------------------------------------------------------

_LAST = (100, 0)  # behind what has strokes


@cache
def _places(traditional: bool) -> dict[str, _Place]:
    places: dict[str, _Place] = {}
    lines = Path(__file__).with_name("strokes.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        counts, chars = line.split()
        mainland, _, taiwan = counts.partition("/")
        strokes = int(taiwan or mainland) if traditional else int(mainland)
        places |= {char: (strokes, len(places) + at) for at, char in enumerate(chars)}
    return places


def _is_traditional(lang: str) -> bool:
    return base_language(lang) == "zh-Hant"


# --- Readings ------------------------------------------------------------------------------------


def _readings(han: str) -> list[str]:
    """A reading with its tone's number (``lü4``; 5 is neutral) for every character of a run of
    Han, or "" where there is none."""
    from pypinyin import Style, lazy_pinyin  # slow to import

    _teach()
    given = lazy_pinyin(
        han, style=Style.TONE3, neutral_tone_with_five=True, v_to_u=True, errors=list
    )
    if len(given) != len(han) and len(han) > 1:
        return [reading for char in han for reading in _readings(char)[:1]]
    return [r if r[0] != char else "" for r, char in zip(given, han, strict=True)]


@cache
def _teach() -> None:
    """Our readings of single characters to pypinyin, once: it takes a twentieth of a second."""
    from pypinyin import load_single_dict

    load_single_dict({ord(char): reading for char, reading in _ALONE.items()})


def _has_surname(text: str, han: str) -> bool:
    """Whether a heading that begins with ``han`` is a Chinese person's name: not a
    transliteration, and no longer than such names are."""
    if _INTERPUNCTS & set(text) or han.startswith(_TRANSLITERATED):
        return False
    return len(han) <= (4 if han[:2] in _COMPOUND_SURNAMES else 3)


def _name_readings(han: str) -> list[str]:
    """The readings of a Chinese name, its surname read as a surname. The given name is read apart
    from it, so that no phrase reaches across."""
    length = _surname_length(han)
    known = _COMPOUND_SURNAMES.get(han[:length]) or _SURNAMES.get(han[:length])
    surname = known.split() if known else _readings(han[:length])
    return surname + (_readings(han[length:]) if han[length:] else [])


def _surname_length(han: str) -> int:
    return 2 if han[:2] in _COMPOUND_SURNAMES else 1


# --- Romanisation --------------------------------------------------------------------------------


def romanise(text: str) -> str:
    """A title in pinyin, for ``file-as``: 张三文集 → "Zhang san wen ji". Syllables are parted by
    spaces, tones left out, Western words and numbers kept, Chinese marks dropped."""
    parts = [_syllables(p) if is_han(p[0]) else p for p in _pieces(text)]
    return _capital(" ".join(parts))


def romanise_name(name: str) -> str:
    """A person in pinyin, surname first: 曾国藩 → "Zeng Guofan", 伊利亚·苏茨克维 → "Yiliya
    Sucikewei"; an apostrophe parts syllables that could be read as one (GB/T 28039-2011)."""
    parts: list[str] = []
    for piece in _pieces(name):
        if not is_han(piece[0]):
            parts.append(piece)
        elif not parts and _has_surname(name, piece):
            at, readings = _surname_length(piece), _name_readings(piece)
            parts += [_joined(piece[:at], readings[:at]), _joined(piece[at:], readings[at:])]
        else:
            parts.append(_joined(piece, _readings(piece)))
    return " ".join(filter(None, parts))


def _pieces(text: str) -> Iterator[str]:
    """Runs of Han and what stands between them, less white space and Chinese marks."""
    for han, run in groupby(text, key=is_han):
        piece = "".join(run)
        piece = piece if han else " ".join(_CHINESE_MARKS.sub(" ", piece).split())
        if piece:
            yield piece


_CHINESE_MARKS = re.compile("[“”—…·•‧・\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff65]")


def _syllables(han: str) -> str:
    return " ".join(r[:-1] or char for char, r in zip(han, _readings(han), strict=True))


def _joined(han: str, readings: list[str]) -> str:
    out = ""
    for char, reading in zip(han, readings, strict=True):
        syllable = reading[:-1] or char
        out += ("'" if out and syllable[0] in "aoe" else "") + syllable
    return _capital(out)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
