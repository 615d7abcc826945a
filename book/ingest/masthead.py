# ruff: noqa: E501
"""Whose page it is: what its lines state and its furniture says of the site → the one name that is
likely enough, or none.

A page names its site in many ways (a source's label, alone above the title, in the copyright, "关于…",
"不代表…立场", "Search …"); how much each of them and their number tell is fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from book.ingest.byline import CREDITED
from book.ingest.choice import SURE, likelihoods, together
from book.ingest.head_weights import PUBLISHER
from book.ingest.lexicon import key, look
from book.ingest.names import is_person, is_site

if TYPE_CHECKING:
    from book.ingest.page import Page

_HAN = r"[“「《\"]?(?P<n>(?:\d{1,3}(?=[\u3040-\u9fff]))?[^\s，。、：:；;“”「」《》|｜©()（）\d>›»/][^\s，。、：:；;“”「」《》|｜©()（）>›»/]{1,11}?)[”」》\"]?"
_LATIN = r"(?P<n>(?-i:[A-Z])[\w&'’.-]*(?: (?-i:[A-Z])[\w&'’.-]*){0,4})"
# How a page speaks of its own site. A way may be given by several patterns.
_WAYS: tuple[tuple[str, str], ...] = (
    ("of", rf"(?:^|\s)关于{_HAN}(?:$|(?=\s[·|]\s))"),
    ("stand", rf"不代表{_HAN}(?:平台|网站?)?的?(?:立场|观点|意见|看法)"),
    ("app", rf"(?:打开|下载|安装)\s?{_HAN}(?:新闻)?\s?(?:APP|客户端)"),
    ("letter", rf"订阅\s?{_HAN}(?:的)?(?:电子报|通讯|newsletter)"),
    ("home", rf"^(?:返回)?{_HAN}\s?[|｜]?\s?首页(?:$|\s|[>›»/→])"),
    ("crumb", rf"^(?:.{{0,8}}(?:位置|现在地)(?:是)?\s*[:：]?\s*)?{_HAN}\s?[>›»/]+\s?\S"),
    ("crumb", r"(?:首页|主页)\s?[>›»/]+\s?(?P<n>[\u4e00-\u9fff]{1,6}[号网])\s?[>›»/]"),
    ("home", rf"^{_LATIN} Home\s?[>›»]"),
    ("crumb", rf"^{_LATIN}\s+[>›»]+\s+[\u3040-\u9fff]"),
    ("enter", rf"^(?:登录|注册|加入|返回|欢迎(?:来到|访问|光临)|请遵守){_HAN}(?:网站|官网|社区公约|公约)?(?:$|[\s，,。！!])"),
    ("app", rf"来自{_HAN}(?:客户端|网页版|APP)"),
    ("app", rf"(?:^(?!.?.?(?:打开|下载|安装|扫码|手机|使用))|都在\s?){_HAN}\s?APP(?:下载)?$"),
    ("platform", rf"(?:^|[，,；;。]){_HAN}(?:号|平台)?(?:系信息|[仅只]提供信息)"),
    ("terms", rf"^{_HAN}(?:隐私(?:政策|保护指引)|用户协议|服务协议|使用协议|社区公约)$"),
    ("account", rf"^欢迎关注{_HAN}的?微信(?:公众号|订阅号)"),
    ("grant", rf"^本文(?:来自|由|系|为){_HAN}[，,]?(?:未经|授权|原创|独家|谢绝|禁止|作者)"),
    ("staff", rf"^(?:文|作者|撰文|图)\s?[|｜/／:：]\s?{_HAN}\s(?=[\u4e00-\u9fff]{{2,4}}(?:$|[\s、]))"),
    ("staff", rf"^[(（]?{_HAN}记者\s?(?=[\u4e00-\u9fff]{{2,3}}(?:$|[\s、）)]))"),
    ("paper", r"《(?P<n>[^\s《》]{2,10})》\s?(?:周刊|杂志|印刷版|订户)"),
    ("encyclopedia", rf"^From {_LATIN},? the free\b"),
    ("welcome", rf"欢迎(?:来到|访问|光临){_HAN}(?:网站|官网|门户网站)(?:$|[\s，,。！!])"),
    ("home", rf"^{_LATIN} [-–—|] (?:Back to home|Home(?:page)?)$"),
    ("rights", rf"(?:©|\(C\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–~－]\s?\d{{4}})?\s*)?{_HAN}(?=$|[\s，。,.]|版权|所有)"),
    ("rights", rf"^{_HAN}\s?(?:网站)?版权所有"),
    ("rights", rf"^(?:财团|社团)法人{_HAN}(?:文化)?(?:基金会|协会)$"),
    ("rights", rf"版权(?:为|归|属){_HAN}(?:或|及|和|所有)"),
    ("grant", rf"未经{_HAN}(?:编辑部|授权|许可|书面|同意)"),
    ("grant", rf"授权(?:给)?{_HAN}(?:独家|使用|转载|发布|发表)"),
    ("platform", rf"^{_HAN}(?:平台(?:仅|只)|用户[\w]{{3,}}$|热榜$|讨论区$|小编)"),
    ("support", rf"^(?:赞助|支持){_HAN}$"),
    ("support", rf"^Support (?:[Tt]he )?{_LATIN}$"),
    ("about", rf"^About (?:us at )?{_LATIN}$"),
    ("byline", rf"[|·]\s?{_LATIN}$"),
    ("search", rf"^Search {_LATIN}$"),
    ("logo", rf"^{_LATIN} logo\.?$"),
    ("staff", rf"(?:writer|editor|reporter|correspondent|columnist) (?:at|for|with) {_LATIN}(?=$|[,.;]| and | where | who | covering | based )"),
    ("staff", rf"^(?:Credit|Photograph|Photo|Illustration)s?\b.{{2,40}} for {_LATIN}$"),
    ("stories", rf"^More (?:Great|From|Stories From) {_LATIN[:-1]}?)(?: Stories)?$"),
    ("letter", rf"^{_LATIN} is a reader-supported\b"),
    ("letter", rf"(?:Discover more from|Thanks for reading|Subscribe to|Sign up for|Get) {_LATIN}(?=$|[!.,]| app| newsletter)"),
    ("rights", rf"(?:©|\(C\)|Copyright)\s*(?:©\s*)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?,?\s*)?{_LATIN}(?=$|[.,|]| All | Inc| LLC| Ltd)"),
)  # fmt: skip
_COMPILED = tuple((way, re.compile(key(pattern), re.I)) for way, pattern in _WAYS)
_ALONE = re.compile(
    r"(?:[a-z]{2,6} )?(?P<n>[A-Z]?[\u3040-\u9fff]{2,12}\d{0,3}|\d{1,3}[\u3040-\u9fff]{1,4}|[A-Z][A-Z\d]{1,5}[\u3040-\u9fff]{1,8})(?: [A-Z][A-Za-z ]{1,24}| - \S.{1,20})?|(?P<l>(?:The |Le |La |El )?[A-Z][\w'’&.-]*(?: (?:[A-Z][\w'’&.-]*|of|the|and|&|[dl]’[A-Z]\w+|for|on|in|at|de|du|des|la|le|los)){0,5})"
)
_TAGGED = re.compile(  # the name and a motto
    r"(?P<n>[A-Z]{0,6}[\u3040-\u9fff]{1,8})(?:\s[·|｜=–—-]+\s[^·|｜–—]{2,30}|[-–—_][\u3040-\u9fff]{4,20}|\s[\u3040-\u9fff]{4,8})|(?P<l>[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*){0,3})\s[·|=–—-]+\s[^·|｜–—]{2,40}"
)
_PRODUCT = re.compile(key(r"电子报$|数字报$|客户端$|影音$|APP$"))
_GENERIC = re.compile(
    key(
        r"(?:所有|更多|全部)?(?:新闻|资讯|要闻|国际|国内|社会|财经|体育|科技|文化|生活|娱乐|历史|教育|健康|旅游|汽车|视频|专题|频道|专栏|栏目|评论|观点|副刊|地方|正文|更多|文章|人物|首页|网站|トップ|ホーム|深度|读书|美食|论坛|博客|热榜|邮箱|多媒体|物联网|互联网|条评论|登录|注册)+"
        r"|(?:News|Blog|Home|Menu|Sports?|Opinion|World|Business|Culture|Science|Technology|Tech|Videos?|Local|Lifestyle|Life|Podcasts?|Newsletters?|Archives?|Magazine|Posts|Reviews?|Health|Politics|Travel|Food|Books?|Arts|Features?|Top Stor(?:y|ies)|Essays?|Recipes|Search|Sections?|Edition|Today’s Paper|Print Edition)"
    ),
    re.I,
)
_NO_SITE = re.compile(
    key(r"^(?:本[站网刊报文]|我们|网站|首页|作者|所有|公司|版权|了解|更多|此|其|原|The$|All\b|Us$|Terms)|公司$|集团$|中心$|作者$|\b(?:Inc|LLC|Ltd|Group|Media|Company)\.?$"), re.I
)  # fmt: skip
_STEM = re.compile(
    key(
        r"(?:首页|主页|APP.*|客户端|网页版|网站|Logo|logo|数字报|电子报|官方[账帐]号|热榜|读书|[账帐]号|用户|社区|编辑部|版权所有|中文网|[社号](?<=[报網网易狐]\S)|\+)$"
    )
)
_ROOT = re.compile(
    key(r"(?<=[^\s的]{2})(?:(?P<home>首页|主页)|[Ll]ogo| Company)$")
)  # no part of a name
_SIGN = {
    **dict.fromkeys(("alone", "logo", "first", "odd", "tagged"), "top"),
    **dict.fromkeys(("rights", "holder"), "rights"),
    **dict.fromkeys(("home", "crumb"), "root"),
    **dict.fromkeys(("labelled", "beside", "stated", "account"), "stated"),
    **dict.fromkeys(("word", "stem"), ""),
}
ENOUGH = 0.75  # who publishes is oftener put in two ways than who writes
_HOUSES = re.compile(key(r"人民政府|大学(?:新闻网)?$"))
_RARE = {"welcome": 3.0, "account": 3.0, "platform": 2.0}  # few pages have it, but it is sure
_SHORT = frozenset(("stand", "platform", "home", "crumb", "app", "letter", "terms", "grant"))
_TOLD = r"(?:对|告诉|告訴|向){}(?:记者|記者|表示|说|說|，|,|透露|回忆|介绍)|(?:^|[，。]){}(?:获悉|獲悉|了解到)"
_LOOSE = frozenset(("word", "stem", "odd", "alone", "logo 2", "logo 3"))
_WRITERS_TOO = frozenset(
    ("alone", "odd", "first line", "before time", *(f"logo {n}" for n in range(4)))
)
_NAMED = frozenset({"labelled", "beside", "stated below"})
_LABEL = re.compile(
    key(
        r"来源|稿源|出处|原载|原刊|转自|转载自|媒体|机关|单位|刊物|提供|配信|掲载志|(?i:source|publish|via)"
    )
)
_COLUMN = re.compile(key("首发于|收录于|发表于"))  # a column of the author's stands below
_IN_COLUMN = re.compile(key(r"(?:首发于|收录于|发表于)\s?\S"))
_PLATFORM = re.compile(r"(?<=\S\S)[网網号號]$")  # 甲网, and where anyone may write on it: 甲号
# As some scripts leave a source, a time and a counter: 青石网2024-03-05 08:30:120
_GLUED = re.compile(
    r"[^\s\d，。：:|｜、（）()][^\d，。：:|｜、（）()]{1,23}(?<!\s)(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\s\d\d?:\d\d:\d{2,9}"
)
_EDGE = 400  # lines of furniture looked at, at the top and at the foot
_LOGO = 4  # lines at a page's top that may be its logo


@dataclass(slots=True)
class House:
    """A name that may be the publisher's, and the ways the page gives it in."""

    name: str
    ways: set[str] = field(default_factory=set)
    once: bool = False  # whether no other line has it
    shared: bool = False  # whether it is what several names have in common (甲 of 甲数字报, 甲社)


def house(page: Page) -> str:
    """The publisher, where one name is likely enough."""
    if page.said.letters:
        return page.said.letters[0]
    some = houses(page)
    likely = likelihoods([features(page, one, some) for one in some], PUBLISHER)
    likely = apart(some, likely, page.title)
    best = max(range(len(some)), key=likely.__getitem__, default=-1)
    return some[best].name if best >= 0 and likely[best] >= ENOUGH else ""


def houses(page: Page) -> list[House]:
    """The candidates, in the order the page says them."""
    found: dict[str, House] = {}
    stems: dict[str, set[str]] = {}
    furniture = [o.text for o, v in zip(page.lines, page.verdicts, strict=True) if not v.kept]
    told = (*_stated(page), *_above(page), *_spoken(furniture), *_words(furniture))
    for way, name in told:
        name = _usual(clean(name), furniture)
        if m := _ROOT.search(key(name)):
            way, name = "home" if m["home"] else way, name[: m.start()]
        for how, word in ((way, name), ("stem", _STEM.sub("", name))):
            if (
                2 <= len(word) <= 40
                and not re.search("[:：]\\s", word)
                and not _NOBODY.match(key(word))
            ):
                found.setdefault(word, House(word)).ways.add(how)
                if word != name:
                    stems.setdefault(word, set()).add(name)
    for one in found.values():
        if len(one.ways) > 1 or one.name not in {_STEM.sub("", n) for n in found if n != one.name}:
            one.ways.discard("stem")
    lines = [o.text for o in page.lines]
    longer = {n: [o for o in found if n in o and o != n] for n in found}
    for one in found.values():
        one.once = not _again(one.name, lines, longer)
        one.shared = len(stems.get(one.name, ())) > 1
    likely = (one for one in found.values() if one.ways - _LOOSE or one.shared or not one.once)
    return [one for one in likely if not _is_writer(page, one)]


def _is_writer(page: Page, one: House) -> bool:
    """Whether a name is only said where a page names who wrote."""
    return one.name in page.named and (is_person(one.name) or one.ways <= _WRITERS_TOO)


def _again(name: str, lines: list[str], longer: dict[str, list[str]]) -> bool:
    """Whether more than one line has a name otherwise than in a longer one."""
    times = 0
    for text in lines:
        for other in longer[name]:
            text = text.replace(other, "")
        times += _has(text, name)
    return times > 1


def same(some: list[House], likely: list[float]) -> list[int]:
    """For each candidate the place of the one it counts for: that which gives its name in full ("The
    Ledger"), or of the names that begin alike (甲, 甲网, 甲新闻) the likeliest."""
    names = [one.name for one in some]
    out = []
    for n, name in enumerate(names):
        if f"The {name}" in names:
            out.append(names.index(f"The {name}"))
            continue
        stem = min((o for o in names if len(o) > 1 and name.startswith(o)), key=len, default=name)
        kin = [
            m
            for m, o in enumerate(names)
            if (o.startswith(stem) or _PLATFORM.sub("", o) == _PLATFORM.sub("", name))
            and not name.isascii()
        ]
        if kin and some[names.index(stem)].shared:
            out.append(names.index(stem))
            continue
        named = [m for m in kin if not _PRODUCT.search(key(names[m]))] or kin  # 甲, not 甲APP
        out.append(max(named, key=likely.__getitem__, default=n))
    return out


def apart(some: list[House], likely: list[float], title: str = "") -> list[float]:
    """The likelihoods, where what stands beside a name may leave it open."""
    likely = together(likely, same(some, likely))
    sources = [n for n, one in enumerate(some) if _is_source(one)]
    if len(sources) == 1:  # the platform it stands on does not speak against it
        likely = [float(n in sources) for n in range(len(some))]
    return [
        min(n, SURE / 2) if _is_open(one, some, title) else n
        for one, n in zip(some, likely, strict=True)
    ]


def _is_source(one: House) -> bool:
    """Whether a line above the text, or the one that closes it, says that the article is from there: by
    a label, or as scripts do."""
    return bool(one.ways & {"labelled", "glued"}) and not DEPARTMENT.search(one.name)


def _is_open(one: House, some: list[House], title: str) -> bool:
    """Whether a name is in doubt however likely: another is said to be the source; a welcome names it
    in fuller words; it is a department's, and its house is named; it is only said to be whose the
    reporter is; it stands at the top only, and the title speaks of it. (A source that may be an account
    does not leave the site open.)"""
    if one.ways == {"staff"} or (_signs(one) == {"top"} and one.name in title):
        return True
    return any(
        (_is_source(other) and "labelled" not in one.ways and other.name[:2] != one.name[:2])
        or ("welcome" in other.ways and one.name in other.name)
        or (DEPARTMENT.search(one.name) and _HOUSES.search(key(other.name)))
        for other in some
        if other is not one
    )


def _stated(page: Page) -> Iterator[tuple[str, str]]:
    """What lines state of a source, a paper or an account."""
    for i, name in page.said.publisher:
        if name in page.said.wires:
            yield "wire", name
            continue
        if i >= page.head_end and "、" in name:
            continue  # what the article drew on
        line, folded = page.lines[i].key, re.escape(key(name))
        if CREDITED.match(line):
            yield "credited", name
        elif i >= page.head_end:
            yield "stated below", name
        else:
            yield ("labelled" if _LABEL.search(line) else "beside"), name
        if re.search(
            rf"公众号[\s:：“「『《【\"]*{folded}|{folded}[”」』》】\"]?\s?[(（][^()（）]{{0,6}}ID\b",
            line,
        ):
            yield "account", name
    for i in range(min(page.head_end, len(page.lines))):
        if page.marks.get(i) == "header.byline" and (told := page.field(i).dates):
            before = page.lines[i].text[: told[0].start].strip(" ·|｜")
            if re.fullmatch(r"[^\s，。：:|｜、（）()\d]\S{1,11}", before):
                yield "before time", before
            if _GLUED.fullmatch(page.lines[i].raw.strip()) and not is_person(before):
                yield "glued", before
    for name in page.said.closing:
        yield "labelled", name
    for name in page.said.windows:
        yield "window", name
    for name in page.said.passed:
        yield "passed", name
    for name in page.said.holders:
        yield "holder", name


def _above(page: Page) -> Iterator[tuple[str, str]]:
    """What stands alone over the title, or in the page's first lines."""
    top = max(page.title_line, min(page.head_end, 12))
    lines = [
        o
        for i, o in enumerate(page.lines[:top])
        if i != page.title_line and not (i and _COLUMN.fullmatch(page.lines[i - 1].key))
    ]
    for line in lines:
        if m := _ALONE.fullmatch(line.text):
            yield "alone", m["n"] or m["l"]
    logo = [o for o in lines if not look(o.key)][:_LOGO]
    for n, line in enumerate(logo):
        tagged = _TAGGED.fullmatch(line.text)
        if m := _ALONE.fullmatch(line.text) or tagged:
            name = m["n"] or m["l"]
            yield f"logo {n}", name
            if tagged:
                yield "tagged", name
            if line is page.lines[0]:
                yield "first line", name
        elif line.width <= 20 and not line.prose and n < 2:
            yield f"logo {n}", line.text
            yield "odd", line.text
            if line is page.lines[0]:
                yield "first line", line.text
    below = page.lines[page.title_line + 1 : page.title_line + 5] if page.title_line >= 0 else []
    for line in below:
        if line.width <= 14 and is_site(line.text):
            yield "under title", line.text


def _words(furniture: list[str]) -> Iterator[tuple[str, str]]:
    """The words of the furniture that have the form of a site's name."""
    for text in [*furniture[:40], *furniture[-20:]]:
        if len(text) > 120 or _IN_COLUMN.match(key(text)):
            continue
        for word in re.split(r"[\s|｜/·•>›»／:：，,。()（）《》〔〕【】\[\]-]+", text):
            if not word.isascii() and 3 <= len(word) <= 10 and is_site(word):
                yield "word", word


def _spoken(furniture: list[str]) -> Iterator[tuple[str, str]]:
    """How the page's furniture speaks of its site."""
    if len(furniture) > 2 * _EDGE:
        furniture = [*furniture[:_EDGE], *furniture[-_EDGE:]]
    for text in furniture:
        if len(text) > 240:
            continue
        folded = key(text)
        for way, pattern in _COMPILED:
            for m in pattern.finditer(folded):
                start, end = m.span("n")
                yield way, text[start:end].strip(" .,")


def features(page: Page, one: House, some: list[House]) -> dict[str, float]:
    """What speaks for a candidate."""
    name, others = one.name, [o for o in some if o is not one]
    signs = _signs(one)
    found = {"name", f"ways {min(len(one.ways), 5)}", *one.ways, *_form(name)}
    stated = one.ways & _NAMED
    if any(o.ways & _NAMED for o in others):
        found.add("another stated" if not stated else "both stated")
    longer = [o for o in others if name in o.name]
    shorter = [o for o in others if o.name in name]
    if longer:
        found.add("part of another")
        if any(len(o.ways) >= len(one.ways) for o in longer):
            found.add("part of one said as much")
    if shorter:
        found.add("another is part")
        if any(len(o.ways) > len(one.ways) for o in shorter):
            found.add("part of it said more")
    kin = [o for o in others if o.name[:2] == name[:2] and o not in longer and o not in shorter]
    if kin and not name.isascii():
        found.add("kin")
        if any(len(o.ways) >= len(one.ways) for o in kin):
            found.add("kin said as much")
    if any(len(o.ways) > len(one.ways) for o in others):
        found.add("another said more")
    lines = page.lines
    times = sum(1 for o in lines if not o.prose and _has(o.text, name))
    found.add(f"said {min(times, 4)}")
    told = [o for o in lines if o.prose and _has(o.text, name)]
    if any(o.looks for o in told):
        found.add("in a notice")
    if any(not o.looks for o in told):
        found.add("in the text")
    if _is_said(name, (o.text for o in lines if not o.prose)):
        found.add("spoken of")
    if any(name in names for _, names in page.said.authors):
        found.add("author")
    if name in page.title:
        found.add("in title")
    if name.isascii() and not page.title.isascii():
        found.add("latin on another page")
    if one.shared:
        found.add("shared")
    half = len(lines) // 2
    if any(_has(o.text, name) for o in lines[max(half, page.head_end) :] if not o.prose):
        found.add("at foot")
    form = "site" if is_site(name) else "other"
    found |= {f"{way} {form}" for way in one.ways & {"labelled", "beside", "logo 0", "first line"}}
    if times > 1 and one.ways & {"logo 0", "logo 1", "first line"}:
        found.add("logo again")
    if len(signs) > 1:
        found.add(f"two signs {form}")
    found |= {f"signs {n}" for n in (3, 4) if len(signs) >= n}
    if any(o.ways & _SHORT and _is_short(o.name, name) for o in others):
        found.add("short named")
    if any(re.search(_TOLD.replace("{}", re.escape(name)), o.text) for o in told):
        found.add("told to")
    if one.once and signs == {"top"}:
        found.add(f"top once {form}")
    if any(re.search(rf"{re.escape(name)}官方[账帐賬]", o.text) for o in lines):
        found.add("official")
    if not any(len(_signs(o)) >= len(signs) for o in others if name not in o.name):
        found.add("most signs")
    return {what: _RARE.get(what, 1.0) for what in found}


def _is_short(short: str, name: str) -> bool:
    """Whether a name is the short form of a site's (甲 of 甲网, 甲新闻网)."""
    return (
        name.startswith(short) and is_site(name) and not name.isascii() and len(name) > len(short)
    )


def _signs(one: House) -> set[str]:
    """The ways that are independent of one another."""
    return {_SIGN.get(way.split(" ")[0], way) for way in one.ways} - {""}


def _form(name: str) -> Iterator[str]:
    """What a name itself says."""
    folded = key(name)
    kind = {
        "site": is_site(name),
        "generic": bool(_GENERIC.fullmatch(folded)),
        "no site": bool(_NO_SITE.search(folded)),
        "product": bool(_PRODUCT.search(folded)),
        "department": bool(DEPARTMENT.search(name)),
        "person": is_person(name),
        "looks": bool(look(folded)),
        "latin": name.isascii(),
        "latin words": name.isascii() and " " in name,
        "the": name.startswith(("The ", "Le ", "El ", "La ")),
        "upper": name.isupper(),
        "digits": bool(re.search(r"\d", name)),
        "marks": bool(re.search(r"[，。、:：！!?？《》()（）@#/]", name)),
        "spaced": bool(re.search(r"[\u3040-\u9fff]\s", name)),
        "short": len(name) <= 2,
        "long": len(name) > (28 if name.isascii() else 10),
        "paper": name.endswith(("报", "報", "周刊", "雜誌", "杂志")),
        "net": name.endswith(("网", "網", ".com")),
    }
    yield from (what for what, holds in kind.items() if holds)


_REGISTERED = re.compile(
    r"\s*(?:[\w·]{0,3}ICP[备備证證]|[京沪粤浙]公网安备|(?<=\S)[©®™]).*$|\s*[∙•|｜>›»].*$", re.S
)
_COUNTED = re.compile(
    key(r"\s*\d+\s?[条个次人]?(?:评论|阅读|浏览|回复|点赞|跟贴).*$")
)  # beside a source
_RIGHTS = re.compile(r"^(?:(?:\d{4}|[\s－–—-]|[©®™ⓒ])+年?|年)(?=\S{2})")
_NOBODY = re.compile(
    key(
        r"(?:网络|网路|互联网|原创|转载|本站|本网|综合|整理|未知|其他|不详|登录|注册|首页|导航|我的?|[Aa]dmin|www|[\w-]+(?:\.[\w-]+)+|\W+|.)$|.*[:：]$|\W*\d*[:：.]|.*时间$|发布于|违者必究|跳[转至]|首发于|公众号|发表于|著作权|查看|下载|进入|返回$|[后後][才可发参再]|.*客户端$|搜索|搜历史|并发表|账号设置|感谢|来源|Skip|Continue|Continuer|We |Your |You |Welcome|Please|This |Copyright|[Bb]y |Breaking|The long read|The$|Main menu|Random|Menu|Search|Accessibility|Seleccione|Published in|Log|Sign|Home$|Language|Configurar|Browse|Write$|Donate|Accept|前往|打开|无障碍|注册|密码|作者|\d{1,2}月"
    )
)
DEPARTMENT = re.compile(
    "^[本区县市省區縣].*[局委办辦厅廳处處]$|^.{1,8}(?:学院|學院|党委|宣传部|處|处)$|办公室$"
)


def clean(name: str) -> str:
    """A site's name without the numbers it is registered under and the section behind it; empty where
    nothing is left that names one."""
    name = _COUNTED.sub("", _REGISTERED.sub("", _RIGHTS.sub("", name))).strip(" ·∙•|｜>-–—")
    if re.match("[\u3400-\u9fff]", name):
        if not re.search("[\u3400-\u9fff] [A-Z][A-Za-z]+$", name):
            name = name.split(" ")[0]  # 众知百科 使用百科前必读
        name = re.sub(r"(?<=政府)(?:门户)?[网網]站$", "", name)
    return name if len(re.findall(r"[^\W\d_]", name)) > 1 else ""


def _has(text: str, name: str) -> bool:
    return name in text if not name.isascii() else bool(re.search(rf"\b{re.escape(name)}\b", text))


def _is_said(name: str, lines: Iterable[str]) -> bool:
    """Whether a line speaks of a name otherwise than alone or as one entry of a menu."""
    for text in lines:
        if name not in re.split(r"[\s|｜/·•>›»]+", text) and text != name:
            bare = name.removeprefix("The ")
            if (
                bare in text
                if not name.isascii()
                else re.search(rf"\b{re.escape(bare)}\b", text, re.I)
            ):
                return True
    return False


def _usual(name: str, furniture: Iterable[str]) -> str:
    """A name in capitals as the page writes it elsewhere."""
    usual = name.title()
    return usual if name.isupper() and any(usual in text for text in furniture) else name
