# ruff: noqa: E501
"""Whose page it is: what its furniture says of the site → the site's name, or nothing.

A name counts where the page gives it in two different ways at least (alone above the title, in the
copyright, "关于…", "不代表…立场", "Search …"), and no other name has as many.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from book.ingest.harvest import is_person, is_site
from book.ingest.lexicon import key

_HAN = r"[“「《\"]?(?P<n>[^\s，。、：:；;“”「」《》|｜©()（）\d>›»/][^\s，。、：:；;“”「」《》|｜©()（）>›»/]{1,11}?)[”」》\"]?"
_LATIN = r"(?P<n>(?-i:[A-Z])[\w&'’.-]*(?: (?-i:[A-Z])[\w&'’.-]*){0,4})"
# How a page speaks of its own site. A way may be given by several patterns.
_WAYS: tuple[tuple[str, str], ...] = (
    ("about", rf"^关于{_HAN}$"),
    ("stand", rf"不代表{_HAN}(?:平台|网站?)?的?(?:立场|观点|意见|看法)"),
    ("app", rf"(?:打开|下载|安装)\s?{_HAN}(?:新闻)?\s?(?:APP|客户端)"),
    ("letter", rf"订阅\s?{_HAN}(?:的)?(?:电子报|通讯|newsletter)"),
    ("home", rf"^(?:返回)?{_HAN}首页(?:$|\s|[>›»/→])"),
    ("crumb", rf"^{_HAN}\s?[>›»/]\s?\S"),
    ("rights", rf"(?:©|\(C\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–~]\s?\d{{4}})?\s*)?{_HAN}(?=$|[\s，。,.]|版权|所有)"),
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
    r"(?P<n>[\u3040-\u9fff]{2,12})(?: [A-Z][A-Za-z ]{1,24}| - \S.{1,20})?|(?P<l>(?:The )?[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*){0,3})"
)
_NO_SITE = re.compile(
    key(r"^(?:本[站网刊报文]|我们|网站|首页|作者|所有|公司|版权|了解|更多|此|其|原|The$|All\b|Us$|Terms)|公司$|集团$|中心$|作者$|\b(?:Inc|LLC|Ltd|Group|Media|Company)\.?$"), re.I
)  # fmt: skip


def site(above: Sequence[str], furniture: Iterable[str], others: Iterable[str]) -> str:
    """The site's name. ``above`` are the lines over the title, ``furniture`` all lines that are not
    the article's, ``others`` names that are no site (authors)."""
    ways: dict[str, set[str]] = {}
    for text in above:
        if m := _ALONE.fullmatch(text):
            ways.setdefault(m["n"] or m["l"], set()).add("alone")
    for text in furniture:
        if len(text) > 240:
            continue
        folded = key(text)
        for way, pattern in _COMPILED:
            for m in pattern.finditer(folded):
                start, end = m.span("n")
                ways.setdefault(text[start:end].strip(" .,"), set()).add(way)
    no = set(others)
    counted = {
        name: found
        for name, found in ways.items()
        if len(found) > 1
        and name not in no
        and (
            is_site(name)
            or not (_NO_SITE.search(key(name)) or (is_person(name) and name.isascii()))
        )
    }
    if not counted:
        return ""
    most = max(len(found) for found in counted.values())
    first, *rest = [name for name, found in counted.items() if len(found) == most]
    return first if all(first in name or name in first for name in rest) else ""
