# ruff: noqa: E501
"""Whose page it is: what its furniture says of the site → the site's name, or nothing.

A name counts where the page gives it in two different ways at least (alone above the title, in the
copyright, "关于…", "不代表…立场", "Search …", again in another line of furniture), and no other name
has as many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from book.ingest.harvest import is_person, is_site
from book.ingest.lexicon import key, look

_HAN = r"[“「《\"]?(?P<n>[^\s，。、：:；;“”「」《》|｜©()（）\d>›»/][^\s，。、：:；;“”「」《》|｜©()（）>›»/]{1,11}?)[”」》\"]?"
_LATIN = r"(?P<n>(?-i:[A-Z])[\w&'’.-]*(?: (?-i:[A-Z])[\w&'’.-]*){0,4})"
# How a page speaks of its own site. A way may be given by several patterns.
_WAYS: tuple[tuple[str, str], ...] = (
    ("of", rf"(?:^|\s)关于{_HAN}(?:$|(?=\s[·|]\s))"),
    ("stand", rf"不代表{_HAN}(?:平台|网站?)?的?(?:立场|观点|意见|看法)"),
    ("app", rf"(?:打开|下载|安装)\s?{_HAN}(?:新闻)?\s?(?:APP|客户端)"),
    ("letter", rf"订阅\s?{_HAN}(?:的)?(?:电子报|通讯|newsletter)"),
    ("home", rf"^(?:返回)?{_HAN}\s?[|｜]?\s?首页(?:$|\s|[>›»/→])"),
    ("crumb", rf"^(?:.{{0,8}}(?:位置|现在地)(?:是)?\s*[:：]?\s*)?{_HAN}\s?[>›»/]+\s?\S"),
    ("crumb", rf"^{_LATIN}\s+[>›»]+\s+[\u3040-\u9fff]"),
    ("enter", rf"^(?:登录|注册|加入|返回|欢迎(?:来到|访问|光临)|请遵守){_HAN}(?:网站|官网|社区公约|公约)?(?:$|[\s，,。！!])"),
    ("app", rf"来自{_HAN}(?:客户端|网页版|APP)"),
    ("platform", rf"(?:^|[，,；;。]){_HAN}?(?:号)?(?:系信息|仅提供信息|只提供信息)"),
    ("grant", rf"^本文(?:来自|由|系|为){_HAN}[，,]?(?:未经|授权|原创|独家)"),
    ("staff", rf"^(?:文|作者|撰文|图)\s?[|｜/／:：]\s?{_HAN}\s(?=[\u4e00-\u9fff]{{2,4}}(?:$|[\s、]))"),
    ("staff", rf"^[(（]?{_HAN}记者\s?(?=[\u4e00-\u9fff]{{2,3}}(?:$|[\s、）)]))"),
    ("paper", r"《(?P<n>[^\s《》]{2,10})》\s?(?:周刊|杂志|印刷版|订户)"),
    ("encyclopedia", rf"^From {_LATIN},? the free\b"),
    ("welcome", rf"欢迎(?:来到|访问|光临){_HAN}(?:网站|官网|门户网站)(?:$|[\s，,。！!])"),
    ("home", rf"^{_LATIN} [-–—|] (?:Back to home|Home(?:page)?)$"),
    ("rights", rf"(?:©|\(C\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–~－]\s?\d{{4}})?\s*)?{_HAN}(?=$|[\s，。,.]|版权|所有)"),
    ("rights", rf"^{_HAN}\s?(?:网站)?版权所有"),
    ("rights", rf"版权(?:为|归|属){_HAN}(?:或|及|和|所有)"),
    ("grant", rf"未经{_HAN}(?:编辑部|授权|许可|书面|同意)"),
    ("grant", rf"授权(?:给)?{_HAN}(?:独家|使用|转载|发布|发表)"),
    ("platform", rf"^{_HAN}(?:平台(?:仅|只)|用户[\w]{{3,}}$|热榜$|讨论区$|小编)"),
    ("about", rf"^About (?:us at )?{_LATIN}$"),
    ("byline", rf"[|·]\s?{_LATIN}$"),
    ("search", rf"^Search {_LATIN}$"),
    ("logo", rf"^{_LATIN} logo\.?$"),
    ("staff", rf"(?:writer|editor|reporter|correspondent|columnist) (?:at|for|with) {_LATIN}(?=$|[,.;]| and | where | who )"),
    ("letter", rf"(?:Discover more from|Thanks for reading|Subscribe to|Sign up for|Get) {_LATIN}(?=$|[!.,]| app| newsletter)"),
    ("rights", rf"(?:©|\(C\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s*)?{_LATIN}(?=$|[.,|]| All | Inc| LLC| Ltd)"),
)  # fmt: skip
_COMPILED = tuple((way, re.compile(key(pattern), re.I)) for way, pattern in _WAYS)
_ALONE = re.compile(
    r"(?:[a-z]{2,6} )?(?P<n>[A-Z]?[\u3040-\u9fff]{2,12}\d{0,3}|[A-Z][A-Z\d]{1,5}[\u3040-\u9fff]{1,8})(?: [A-Z][A-Za-z ]{1,24}| - \S.{1,20})?|(?P<l>(?:The )?[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|of|the|and|de|du|la)){0,4})"
)
_TAGGED = re.compile(  # the name and a motto
    r"(?P<n>[A-Z]{0,6}[\u3040-\u9fff]{1,8})(?:\s[·|｜=–—-]+\s[^·|｜–—]{2,30}|\s[\u3040-\u9fff]{4,8})|(?P<l>[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*){0,3})\s[·|=–—-]+\s[^·|｜–—]{2,40}"
)
_PRODUCT = re.compile(key(r"电子报$|客户端$|影音$|APP$"))
_GENERIC = re.compile(
    key(
        r"(?:所有|更多|全部)?(?:新闻|资讯|要闻|国际|社会|财经|体育|科技|文化|生活|娱乐|历史|教育|健康|旅游|汽车|视频|专题|频道|专栏|栏目|评论|观点|副刊|地方|正文|更多|文章|人物|首页|网站|トップ|ホーム|深度|读书|美食|论坛|博客|热榜)+"
        r"|(?:News|Blog|Home|Menu|Sports?|Opinion|World|Business|Culture|Science|Technology|Tech|Videos?|Local|Lifestyle|Life|Podcasts?|Newsletters?|Archives?|Magazine|Posts|Reviews?|Health|Politics|Travel|Food|Books?|Arts|Features?|Top Stor(?:y|ies)|Essays?|Recipes|Search|Sections?|Edition|Today’s Paper|Print Edition)"
    ),
    re.I,
)
_NO_SITE = re.compile(
    key(r"^(?:本[站网刊报文]|我们|网站|首页|作者|所有|公司|版权|了解|更多|此|其|原|The$|All\b|Us$|Terms)|公司$|集团$|中心$|作者$|\b(?:Inc|LLC|Ltd|Group|Media|Company)\.?$"), re.I
)  # fmt: skip
_NAMING = frozenset({"alone", "home", "crumb", "rights"})
_ROOTS = frozenset({"home", "crumb", "about"})
_EDGE = 400  # lines of furniture looked at, at the top and at the foot
_LOGO = 3  # lines at a page's top that may be its logo


def site(above: Sequence[str], furniture: Sequence[str], others: Iterable[str]) -> str:
    """The site's name. ``above`` are the lines over the title, ``furniture`` all lines that are not
    the article's, ``others`` names that are no site (authors)."""
    if len(furniture) > 2 * _EDGE:
        furniture = [*furniture[:_EDGE], *furniture[-_EDGE:]]
    ways: dict[str, set[str]] = {}
    for text in above:
        if m := _ALONE.fullmatch(text):
            ways.setdefault(m["n"] or m["l"], set()).add("alone")
    logo = [text for text in above if not look(key(text))][:_LOGO]
    formed = []
    below = [text for text in furniture if text not in above]
    for i, text in enumerate(logo):
        if m := _ALONE.fullmatch(text) or _TAGGED.fullmatch(text):
            name = m["n"] or m["l"]
            ways.setdefault(name, set()).add("alone")
            telling = i == 0 or (i == 1 and (" " in name or (not name.isascii() and len(name) > 2)))
            if i == 0 and len(name) > 2 and furniture.count(name) > 1:
                ways[name].add("again")
            if telling and _is_said(name, below if name.isascii() else furniture, text):
                ways[name].add("said")
            formal = is_site(name) and len(name) > 2 and not _PRODUCT.search(key(name))
            if formal and not _GENERIC.fullmatch(key(name)):
                formed.append(name)
    for text in furniture:
        if len(text) > 240:
            continue
        folded = key(text)
        for way, pattern in _COMPILED:
            for m in pattern.finditer(folded):
                start, end = m.span("n")
                name = text[start:end].strip(" .,")
                ways.setdefault(name, set()).add(way)
                if way in _ROOTS and _is_said(name, furniture, text):
                    ways[name].add("said")
    no = set(others)
    counted = {
        name: found
        for name, found in ways.items()
        if len(found) > 1
        and name not in no
        and not _GENERIC.fullmatch(key(name))
        and (
            is_site(name)
            or not (
                _NO_SITE.search(key(name))
                or (is_person(name) and name.isascii() and "alone" not in found)
            )
        )
    }
    formed = list(dict.fromkeys(formed))
    weak = all(found == {"alone", "said"} for found in counted.values())
    if weak and len(formed) == 1:
        return _usual(formed[0], furniture)
    if not counted:
        return ""
    most = max(len(found) for found in counted.values())
    first, *rest = [name for name, found in counted.items() if len(found) == most]
    if not all(first in n or n in first for n in rest):
        return ""
    kin = (n for n, found in ways.items() if n[:2] == first[:2] and found & _NAMING and n not in no)
    if not first.isascii() and not all(first in n or n in first for n in kin):
        return ""  # 甲网 and 甲报
    # the logo says in full how the site calls itself
    return _usual(next((n for n in formed if first in n), first), furniture)


def _is_said(name: str, furniture: Iterable[str], but: str) -> bool:
    return any(_says(name, text) for text in furniture if text != but)


def _says(name: str, text: str) -> bool:
    """Whether a line speaks of a name otherwise than as one entry of a menu."""
    if name in re.split(r"[\s|｜/·•>›»]+", text):
        return False
    if not name.isascii():
        return name in text
    return bool(re.search(rf"\b{re.escape(name.removeprefix('The '))}\b", text, re.I))


def _usual(name: str, furniture: Iterable[str]) -> str:
    """A name in capitals as the page writes it elsewhere."""
    usual = name.title()
    return usual if name.isupper() and any(usual in text for text in furniture) else name
