# ruff: noqa: E501
"""What the form of a name says: a person's, a site's or paper's, a place's; and the names that a byline
joins."""

from __future__ import annotations

import re
from functools import lru_cache

from book.ingest.lexicon import key
from book.policy import surnames
from book.policy.language import is_han
from book.policy.script import simplified

_OFFICE = re.compile(
    key(
        r"^(?:《[^《》]{1,12}》(?:周刊|月刊|杂志)?\s?)?[\u4e00-\u9fff]{0,8}(?:记者|评论员|撰稿人|通讯员|专栏作者|专栏作家|实习生)\s?(?=[\u4e00-\u9fff])|^《[^《》]{1,12}》(?:周刊|月刊|杂志)?\s(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\d(?:,\d)*$"
    )
)
_TWO_NAMES = re.compile(r"^[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+$")
_SITE = re.compile(
    r"(?:网站?|报社?|日报|晚报|时报|周刊|周报|月刊|杂志|新闻社?|通讯社|新华社|中新社|中央社|社|电视台|在线|观察|[财財]经|传媒|媒体|头条|客户端|频道|研究院|研究所|评论|论坛|博客|公众号|科技|资讯|快讯|"
    r"出版社|之声|号|新闻|经济|体育|社区|ニュース|新闻社|オンライン|デジタル|電子版|通信|テレビ|マガジン|ジャーナル|신문|일보|뉴스|타임스)$"
    r"|(?:\.(?:com|net|org|cn|tw|jp|io|co))$"
    r"|\b(?:Tageblatt|Zeitung|Anzeiger|Kurier|Nachrichten|Rundschau|Morgenpost|Abendblatt|Allgemeine)$|^(?:Le|La|El|Il|Les|Los) (?:\w+ ){0,2}(?:Courrier|Journal|Monde|Dépêche|Écho|Gazette|Voix|Diario|Periódico|Faro|Correo|Heraldo|Giornale|Corriere|Gazzetta)\b"
    r"|\b(?:Times|Post|News|Journal|Review|Magazine|Daily|Weekly|Monthly|Observer|Tribune|Herald|Gazette|Wire|Media|"
    r"Press|Report|Today|Online|Blog|Chronicle|Standard|Guardian|Independent|Telegraph|Mail|Mirror|Globe|Bulletin|Quarterly|Digest|Dispatch|Ledger|Register|Courier|Record|Examiner|Newswire|Insider|Letter|Newsletter|Sentinel|Argus|Echo|Advocate|Beacon|Citizen|Recorder|Messenger|Inquirer|Enquirer|Reporter|Spectator|Economist|Lab|Labs|Inc|Staff)\.?$"
)
_SITE = re.compile(key(_SITE.pattern))
_PERSON_HAN = re.compile(r"^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,10}$")
_PERSON_LATIN = re.compile(
    r"^(?:[A-Z][\w’'-]*\.?)(?:\s+(?:[A-Z][\w’'-]*\.?|de|van|von|der|la|bin|al)){1,3}$"
)
_STAMPED = re.compile(
    r"(?:Posted|Updated|Published|Last|First|By|Close|See|Open|Show|All|More|Follow|Read|View|Get|Search|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\b"
)
# Where a platform says an account writes from; some begin as a surname does.
PLACES = frozenset(
    "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 "
    "陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 美国 英国 日本 加拿大 澳大利亚 新加坡 海外".split()
)
# Surnames that are common words too, but oftener begin a name where one may stand.
_COMMON = frozenset(
    "黄高何马于程方石金白康毛江顾万段钱易常武赖文安严牛温季章丛向路辛管左时关费盛项曲成游阳席卫位植甘景薄单包司宁"
)
_SURNAMES = surnames.SURNAMES - surnames.WEAK | _COMMON
NOT_NAME = re.compile(
    key(r"报道|综合|编译|摄影|发自|整理|通讯|编辑|校对|来源|记者|采写|实习|图|文$|摄$|[电讯]$")
)


@lru_cache(maxsize=4096)
def is_site(name: str) -> bool:
    """Whether a name has the form of a site's or paper's."""
    return bool(_SITE.search(key(name))) and not (len(name) < 3 and is_written_in_han(name))


@lru_cache(maxsize=4096)
def is_person(name: str) -> bool:
    """Whether a name has the form of a person's."""
    if is_site(name) or key(name) in PLACES or _STAMPED.match(name):
        return False
    if _PERSON_HAN.match(name):
        return "·" in name or len(name) <= _longest(name)
    return bool(_PERSON_LATIN.match(name)) and not name.startswith("The ") and len(name) <= 40


def _longest(name: str) -> int:
    """How long a Chinese name that begins so may be: 0 where it begins with no surname."""
    family = "".join(map(simplified, name[:2]))
    if len(name) > 2 and family in surnames.COMPOUND:
        return 4
    return 3 if family[:1] in _SURNAMES else 0


def is_written_in_han(text: str) -> bool:
    """Whether a text is all ideographs."""
    return all(is_han(c) for c in text)


def people(value: str) -> list[str]:
    """The names a byline joins by commas, "and" or spaces."""
    if not value:
        return []
    value = _OFFICE.sub("", value)
    if _TWO_NAMES.match(value):
        first, *others = value.split()
        if not _longest(first) and not is_site(first) and all(map(is_person, others)):
            return []  # a house and its people, or people
        sure = bool(_longest(first))  # then so must the others be, or they are no people
        return [first, *(n for n in others if not sure or _longest(n) or is_site(n))]
    parts = re.split(r"\s*[、，,;；&＆/]\s*|\s+(?:and|AND|和|与|與|及)\s+", value)
    out = []
    for part in filter(None, map(str.strip, parts)):
        house, _, name = (part := _OFFICE.sub("", part)).partition(" ")
        # 财见 郑予安, behind which another follows: a house and its reporter
        behind = (
            (len(parts) > 1 or len(house) > 4)
            and is_written_in_han(part.replace(" ", ""))
            and is_person(name)
        )
        out.append(name if behind and not is_person(house) else part)
    return out
