"""Latin forms of names as an index sets them: family name first, article last.

Sources: CMOS 18, 15.32–15.44 and 15.85–15.92 (personal names by their bearers' usage; Chinese,
Korean, Vietnamese and Hungarian names in their own order are not turned); particles stay with the
family name, as their English readers look for them.
"""

from __future__ import annotations

import re

from book.policy import collation
from book.policy.language import is_han

_PARTICLES = frozenset(
    "al bin da das de del della den der des di do dos du el ibn la le ten ter van von zu".split()
)
_TITLES = frozenset("sir dame lord lady dr dr. prof. prof saint st.".split())
_SUFFIX = re.compile(r",? (Jr\.?|Sr\.?|[IVX]{2,4})$")
_ARTICLES = frozenset("the a an der die das le la les el los il lo".split())

# How a Chinese, Korean or Vietnamese family name is spelt where it is not pinyin: Wade–Giles and the
# usage of Taiwan, Hong Kong, Macao, Singapore, Korea, Vietnam and of the emigrants.
_SPELT = {
    "李": "lee ly yi rhee", "王": "wong ong vuong", "张": "chang cheung teo truong jang",
    "刘": "liu lau low luu yoo ryu", "陈": "chen chan tan tran", "杨": "yeung yeo duong",
    "赵": "chao chiu jo cho trieu", "黄": "hwang wong ng ooi hoang huynh",
    "周": "chou chow chew ju chu", "吴": "wu ng goh ngo oh", "徐": "hsu tsui chee seo",
    "孙": "sun suen son ton", "朱": "chu choo joo", "胡": "wu woo oh ho",
    "郭": "kuo kwok quek quach kwak", "何": "ho ha", "林": "lam lim im",
    "高": "kao ko koh go cao", "罗": "lo law loh la na",
    "郑": "cheng chang tay trinh jung chung jeong", "梁": "leung neo luong yang ryang",
    "谢": "hsieh tse cheah ta", "宋": "sung soong song tong", "唐": "tang tong duong",
    "许": "hsu hui koh hua heo hur huh", "韩": "hon han", "邓": "teng tang dang",
    "冯": "fung feng phung", "曹": "tsao cho jo", "彭": "pang phang",
    "曾": "tseng tsang chan tang", "萧": "hsiao siu seow tieu", "田": "tien tin jeon",
    "董": "tung dong", "潘": "pan poon pun phan ban", "袁": "yuen yuan vien won",
    "蔡": "tsai choi chua choy thai chae", "蒋": "chiang tseung jang", "余": "yu yee",
    "于": "yu", "杜": "tu to do", "叶": "yeh yip yap diep", "程": "cheng ching trinh",
    "魏": "wei ngai nguy wi", "苏": "su so soh to", "吕": "lu lui lyu yeo",
    "丁": "ting dinh jeong", "任": "jen yam nham im yim", "沈": "shen sum tham shim sim",
    "姚": "yao yiu dieu", "卢": "lu lo loo noh roh", "姜": "chiang keung kang",
    "崔": "tsui choi thoi choe", "钟": "chung chong", "谭": "tam dam", "陆": "lu luk luc",
    "汪": "wang uong", "范": "fan pham", "金": "kim chin kam", "石": "shih shek thach",
    "廖": "liao liu lieu", "贾": "chia ka", "夏": "hsia ha", "韦": "wei vi", "傅": "fu",
    "方": "fong phuong bang", "邹": "tsou chow", "熊": "hsiung hung",
    "白": "pai pak bach baek paik", "孟": "meng manh maeng", "秦": "chin tsun tan",
    "邱": "chiu yau khoo", "江": "chiang kong giang", "尹": "yin wan yoon doan",
    "薛": "hsueh sit tiet seol", "阮": "yuan yuen nguyen", "侯": "hou hau",
    "雷": "lei lui loi", "龙": "lung long", "史": "shih sze", "陶": "tao to", "贺": "ho ha",
    "顾": "ku koo", "毛": "mao mo", "郝": "hao", "龚": "kung", "邵": "shao shiu",
    "万": "wan man", "严": "yen yim nghiem eom", "武": "wu mo vu vo", "戴": "tai",
    "莫": "mo mok mac", "孔": "kung hung khong gong", "向": "hsiang heung",
    "汤": "tang tong thang", "朴": "park pak bak", "文": "moon mun van", "裴": "bae pei bui",
    "申": "shin", "安": "ahn an on", "权": "kwon", "黎": "le lai",
}  # fmt: skip
_INTERPUNCT = re.compile("[·•‧・･∙⋅]")


def reference(heading: str, latin: str, kind: str = "person") -> str:
    """The Latin form as a heading of its own, from which the reader is sent to ``heading``; empty
    where there is none, or where the heading is Latin itself. A form given with its comma
    (``Sutskever, Ilya``) is taken as it is."""
    if not latin or not any(map(is_han, heading)):
        return ""
    return turned(latin, heading) if kind == "person" else _article_last(latin)


def running(latin: str) -> str:
    """The form as it stands in running text: ``Sutskever, Ilya`` → ``Ilya Sutskever``."""
    family, comma, given = latin.partition(", ")
    if not comma or re.fullmatch(r"Jr\.?|Sr\.?|[IVX]+", given):
        return latin
    return f"{given} {family}"


def turned(latin: str, heading: str = "") -> str:
    """A person's Latin form with the family name first. ``heading``, the name in Han, tells whether
    the form stands in that order already."""
    words = latin.split()
    if "," in _SUFFIX.sub("", latin) or len(words) < 2 or _family_first(words, heading):
        return latin
    suffix = _SUFFIX.search(latin)
    words = (latin[: suffix.start()] if suffix else latin).split()
    while len(words) > 2 and words[0].lower() in _TITLES:
        words = words[1:]
    if len(words) < 2:
        return latin
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in _PARTICLES:
        at -= 1
    turned = f"{' '.join(words[at:])}, {' '.join(words[:at])}"
    return f"{turned}, {suffix[1]}" if suffix else turned


def _family_first(words: list[str], heading: str) -> bool:
    """Whether the first word is the family name: it sounds like the heading's first character, and
    the last word does not; or the given name is hyphenated as only those behind it are (Chin-ho)."""
    if not heading or _INTERPUNCT.search(heading):
        return False
    spellings = _spellings(heading)
    first, last = (_bare(word) for word in (words[0], words[-1]))
    if first in spellings or last in spellings:
        return (first in spellings and last not in spellings) or first == last
    return bool(re.fullmatch(r"[A-Z][a-z']+-[a-z']+", words[-1])) and len(words) == 2


def _spellings(heading: str) -> set[str]:
    """How the family name of a Chinese name may be spelt, in small letters."""
    pinyin = collation.romanise_name(heading).partition(" ")[0]
    return {_bare(pinyin), *_SPELT.get(heading[:1], "").split()}


def _bare(word: str) -> str:
    return re.sub(r"[^a-zà-ỹ]", "", word.lower())


def _article_last(latin: str) -> str:
    article, _, rest = latin.partition(" ")
    return f"{rest}, {article}" if rest and article.lower() in _ARTICLES else latin
