"""A window's title → the article's own, and the site it names beside it ("磨坊又转起来了-社会-青石网").

Only what a part's form tells is cut off: a hyphen may as well be the title's own ("双11-那些事").
"""

from __future__ import annotations

import re

from book.ingest.lexicon import key
from book.ingest.names import is_site

BAR = re.compile(r"\s*(?:[_|｜]|\s[-–—·»:]\s|--|-(?=[^-]{1,30}$)|—{1,2})\s*")
_WIDE = "\u2e80-\u9fff\uff00-\uff9f"
# A bar that parts for certain, and a hyphen beside an ideograph, which may.
_PART = re.compile(
    rf"\s*(?:[_|｜]|--)\s*|\s(?:[-–—·»:]|--)\s|(?<=[{_WIDE}\u300a-\u3011”’])-(?=\S)|-(?=[{_WIDE}])"
)
# What stands beside a title and names no site: a part of one, or of the page.
_OF_PAGE = re.compile(
    key(
        r"(?:网站)?(?:首页|主页|正文|全文|详情|内容|文章)(?:页|内容|详情|正文)?|\S{0,8}(?:频道|栏目|专栏|版块|板块)|新闻(?:中心|动态|资讯|正文)"
        r"|powered by\b.*|by\b.*|page\b.*|第?\s*\d+\s*页?|view topic\b.*|home(?:page)?"
    ),
    re.I,
)
_SUBJECT = re.compile(
    key(
        r"(?:新闻|资讯|要闻|时政|国际|国内|社会|财经|经济|体育|科技|文化|文学|小说|散文|诗歌|生活|娱乐|历史|教育|健康|旅游|汽车|视频|图片|专题|评论|观点|副刊|地方|深度|读书|美食|论坛|博客|人物|军事|房产|时尚|艺术|国内外|热点|头条|频道|中心|动态|原创|综合)+"
        r"|(?:News|Blog|Sports?|Opinion|World|Business|Culture|Science|Technology|Tech|Videos?|Life(?:style)?|Archives?|Posts|Reviews?|Health|Politics|Travel|Food|Books?|Arts|Features?|Essays?)"
    ),
    re.I,
)
# A site or a paper by its form, beyond what a title may end in; and those whose names have none.
_HOUSE = re.compile(
    key(
        r"\S+(?<!互联)(?<!物联)(?<!关系)(?<!蜘蛛)(?:网|网站|日报|晚报|时报|早报|周报|周刊|月刊|杂志|报社|电视台|新闻社|通讯社|出版社|客户端)|(?:[\w-]+\.)+(?:com|net|org|cn|tw|hk|jp|io)"
        r"|(?:豆瓣|知乎|简书|新浪|搜狐|网易|腾讯|凤凰|澎湃|百度|微博|百家号|今日头条|虎嗅|少数派|财新|果壳|雪球|哔哩哔哩|维基百科|百度百科)(?:\S{0,2}(?:网|新闻|读书|百科|专栏))?"
    ),
    re.I,
)


def _is_house(part: str) -> bool:
    return len(part) > 2 - (part[:1] > "\u2e80") and bool(_HOUSE.fullmatch(key(part)))


def is_of_page(part: str) -> bool:
    """Whether words name a part of a page or of a site (首页, 新闻频道), and so no house."""
    return bool(_OF_PAGE.fullmatch(key(part))) and not _is_house(part)


def _is_rubric(part: str) -> bool:
    return is_of_page(part) or bool(_SUBJECT.fullmatch(key(part)))


def own(window: str) -> str:
    """The title without what is surely none of it: sites, channels, and a name behind a channel.
    Empty where what stands behind a hyphen may be a subject ("…-文学") or the title's own."""
    marks = [*_PART.finditer(window)]
    parts = [
        window[a:b].strip()
        for a, b in zip(
            [0, *(m.end() for m in marks)], [*(m.start() for m in marks), None], strict=True
        )
    ]
    first = 0  # behind a house is none of it
    last = next((i for i, part in enumerate(parts) if i and _is_house(part)), len(parts))
    cut = True
    while cut and last - first > 1:
        part, before = parts[last - 1], parts[last - 2]
        cut = _is_house(part) or is_of_page(part)
        cut = cut or (last < len(parts) and _is_rubric(part))
        if not cut and last == len(parts) > 2 and _is_rubric(before) and 1 < len(part) <= 14:
            cut = True
        last -= cut
    cut = True
    while cut and last - first > 1:
        part = parts[first]
        cut = _is_house(part) or is_of_page(part) or (first > 0 and _is_rubric(part))
        first += cut
    end = marks[last - 1].start() if last < len(parts) else len(window)
    title = window[marks[first - 1].end() if first else 0 : end].strip()
    part = parts[last - 1]
    unsure = last - first > 1 and marks[last - 2][0] == "-" and _is_rubric(part)
    return "" if unsure and not part.isascii() else title


def site(window: str, title: str) -> str:
    """The site that a window's title names behind the article's own, or a house before it; empty
    where none is."""
    before, _, rest = window.partition(title) if title else ("", "", "")
    first = _PART.split(before)[0].strip(" _|｜-–—·»")
    if _is_house(first):
        return first
    if not BAR.match(rest) and not _PART.match(window, len(before) + len(title)):
        return ""
    parts = [p.strip() for whole in BAR.split(rest) for p in _PART.split(whole) if p.strip(" -")]
    names = [re.sub(r"\s*\([^()]{2,60}\)$", "", p) for p in parts if not _is_rubric(p)]
    if not names:
        return ""
    name = names[-1]
    if len(names) > 1 and not title.isascii() and name.isascii() and is_site(names[-2]):
        name = names[-2]  # the address, or the name in another script, behind the name
    elif not _is_house(name):
        name = next((n for n in reversed(names) if _is_house(n)), name)
    wide = any(c >= "\u2e80" for c in name)
    return name if 2 <= len(name) <= (14 if wide else 36) and not name[:1].isdigit() else ""
