# ruff: noqa: E501
"""What lines of a capture say about the article: author, editor, site, address, time.

``fields`` takes a line and gives what it states, with the places it says it. Only what is stated counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from book.ingest.byline import SEPARATORS, byline, is_outlet, parted, trimmed
from book.ingest.days import Dated, dates
from book.ingest.lexicon import key
from book.ingest.names import is_person, is_site, is_written_in_han, people


@dataclass(frozen=True, slots=True)
class Fields:
    """What one line states. ``rest`` is what is left of it besides; ``labelled`` says that at least
    one field stood under its own name; ``compiled``, that the authors are those who put it together
    from others' reports (编译)."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    dates: tuple[Dated, ...] = ()
    rest: str = ""
    labelled: bool = False
    compiled: bool = False

    @property
    def any(self) -> bool:
        return bool(self.authors or self.editors or self.publisher or self.source or self.dates)


_LABEL = re.compile(
    r"(?<![A-Za-z_\u4e00-\u9fff])(?:"
    r"(?P<author>(?:本文|文章|原文|特约)?(?:作者|撰文|撰稿人?|撰写|采写|执笔|主笔|著者|笔者|记者|本报记者|文字记者|特约撰稿人?|通讯员|取材|文责|楼主|答主|回答者|发帖人|发表者|本文专家|整理|(?:[采採]访|采编)(?:[、，,和·/／]\s?)?(?:撰文|写作)|撰文[、，,和·/／]\s?[采採]访"
    r"|(?<!\d)文字|原作者|作者署名|取材・文|ライター|Autor(?:in)?|Auteur|Texte?|Author(?=,)|Authors?|Writers?|Contributors?(?=\s*[:：])|Words(?=\s*[:：])|Interview(?=\s*[:：])|(?:[Cc]o-[Aa]uthored|Authored|Interviewed|Written|Reported|Story|Words|Text|Essay|Interview|Opinion|Analysis|Commentary|Review|Guest [Pp]ost|Reporting) by|As told to)"
    r"|文(?=\s*[/／|｜丨:：=＝・]))"
    r"|(?P<compiler>编译(?:整理)?|整编)"
    r"|(?P<editor>(?:责任|本文|文字|本期|网络|栏目|新媒体|微信|内容|版面|值班)?(?:编辑|责编|编者|编集|主编辑)|编(?=\s*[/／|｜丨:：])|Editors?|(?:Edited|Editing) by)"
    r"|(?P<publisher>(?:文章|信息|稿件|新闻|内容|资料|本文|原文)?(?:发文机关|发文单位|制发机关|来源|稿源|原载于?|原刊于?|出处|转载自|转自|媒体|来源网站)|来自(?=\s*[:：])|发布机构|刊物|来源于|Publication|Publisher|Published in(?=\s*[:：])|Source|Originally published (?:in|by|on)|First published (?:in|by)|Via|提供元?|配信元?|掲载志)"
    r"|(?P<source>(?:原文|本文|文章|原始|网页)(?:链接|地址|网址|连接|永久链接|URL)|(?:来源|出处)(?:链接|网址|地址)|链接|网址|永久链接|Permalink|Original(?: article)?|Original (?:URL|link)|Article URL|URL|Link|Source URL|元记事|记事URL)"
    r"|(?P<other>(?:题图|头图|图片|封面图?)来自|视觉(?:设计)?|美编|校对|审校|审核|监制|制图|摄影|设计|排版|实习生?|翻译|译者|译(?=\s*[/／|｜丨:：])|口述|讲述|受访者?|策划|统筹|出品|供稿|剪辑|录音|初审|复审|终审|编审|值班(?:主任|总编)|总编辑?|主编|图片?(?=\s*[/／|｜丨:：])|题图|封面|栏目|频道|分类|标签|关键词|字数|阅读(?:量|数|次数)?|浏览(?:量|数|次数)?|点击(?:量|数)?|评论(?:数|量)?|分享|字号|字体|IP属地|属地|时间|日期|发布(?:时间|日期|于)?|更新(?:时间|日期|于)?|发表(?:时间|日期|于)?|责校|Posted|Published|Updated|Last updated|Last modified(?: on)?|Photograph(?:s|y|er)?|Photos?|Pictures?|Images?|Illustrations?|Illustrator|Video|Translat(?:ed|ion|or)|(?:[Pp]hotographs?|[Pp]hotography|[Pp]hotos|[Pp]ictures|[Ii]llustrations?|[Tt]ranslat(?:ed|ion)|[Pp]roduced|[Dd]esigned|(?:Medically |Fact[- ])?[Rr]eviewed|Fact[- ][Cc]hecked|Additional reporting) by|Category|Tags?|Filed under|(?:Views?|Reads?|Hits|Clicks|Comments)(?=\s?[:：]))"
    r")\s*(?P<sep>[:：/／|｜丨=＝]|(?<=Author)[,，]|(?<=[Bb]y)\s|(?<=[Ii]n)\s|\s(?=\S))\s*",
)
_LABEL = re.compile(key(_LABEL.pattern))
# 文 | 青石周刊 甲 发自江城，乙 发自河埠
_SENT = re.compile(key(r"\s?(?:发自|自)\s?[\u4e00-\u9fff]{2,6}"))
# 甲报-《副刊》 is 甲报's; 甲网－甲日报 names the site and the paper whose report it has
_DESK_OF = re.compile(r"\s?[-–—－]\s?《.*$")
_SITE_OF = re.compile(r"^.{2,12}[网網闻聞]\s?[-–—－·]\s?(?=[\u4e00-\u9fff]+[报報社刊]$)")
_TITLED = re.compile(key(r"^《([^《》]+)》(?:杂志|周刊|月刊)?$"))
_ACCOUNT_OF = re.compile(key(r"^(?:微信)?(?:公众号|公号|订阅号|视频号)\s*[:：]?\s*(?=\S)"))
_HINTED = re.compile(
    key(
        r"^(?!报道|综合|编译|发自|获悉|了解|采访|从|在|对|向|通过|认为|表示|看到|发现|日前|今|昨)[\u4e00-\u9fff]{2,3}$"
    )
)
_TWO_NAMES = re.compile(r"^[\u4e00-\u9fff]{2,4}(?:\s+[\u4e00-\u9fff]{2,4})+$")
_PROSE = re.compile(r"[。！？!?；;]|[,，].*[,，]|\.\s+[a-z]")


def fields(text: str) -> Fields:
    """What a line states under labels, by its form ("By …"), or beside a date."""
    folded = key(text)
    found = dates(text)
    blank = list(text)
    for date in found:
        blank[date.start : date.end] = "\u0001" * (date.end - date.start)
    plain = "".join(blank)
    out: dict[str, list[str]] = {
        "author": [],
        "compiler": [],
        "editor": [],
        "publisher": [],
        "source": [],
    }
    labels = [m for m in _LABEL.finditer(folded) if "\u0001" not in plain[m.start() : m.end()]]
    labelled = False
    if by := byline(text, plain, bool(found)):
        out["author"] += by.names
        out["publisher"] += filter(None, (by.house,))
        labelled = by.sure
        labels = [m for m in labels if m.end() <= by.start or m.start() >= by.end]
        _wipe(blank, by.start, by.end)
    for m, after in zip(labels, [*labels[1:], None], strict=False):
        kind = (
            m.lastgroup
            if m.lastgroup != "sep"
            else next(
                k for k in ("author", "compiler", "editor", "publisher", "source", "other") if m[k]
            )
        )
        stop = after.start() if after else len(text)
        if by and m.end() <= by.start:
            stop = min(stop, by.start)
        value = plain[m.end() : stop]
        if kind != "source":
            value = SEPARATORS.split(value.split("\u0001")[0])[0] if kind != "other" else value
        value = value.strip(" \t:：,，;；|｜/／丨·•\u0001")
        weak = m["sep"].isspace() and not folded[: m.start("sep")].endswith((" by", " to"))
        if kind == "source":
            if url := re.search(r"https?://[!-~]+", value):
                out["source"].append(url[0].rstrip(".,;)"))
                labelled = True
                _wipe(blank, m.start(), m.end() + len(plain[m.end() : stop].split()[0]))
            continue
        if kind == "other":
            if not weak or len(value) <= 12:
                _wipe(
                    blank,
                    m.start(),
                    min(stop, m.end() + 24) if _PROSE.search(value) is None else m.end(),
                )
            continue
        if kind == "author" and _SENT.search(key(value)):
            value = _SENT.sub("", value)
        value = parted(trimmed(value))
        if (
            not value
            or len(value) > 40
            or _PROSE.search(value)
            or (weak and not (_is_name(value) or ((found or after) and _HINTED.match(key(value)))))
        ):
            continue
        if kind == "publisher":
            if url := re.match(r"https?://[!-~]+", value):
                out["source"].append(url[0])
            else:
                name = _ACCOUNT_OF.sub("", _SITE_OF.sub("", _DESK_OF.sub("", value)))
                name = _TITLED.sub(r"\1", name.strip("“”「」\"' "))
                out["publisher"].append(
                    re.sub(r"(?<=\S\S)(?:微信)?(?:公众号|公眾號)$", "", name.strip("《》"))
                )
        elif kind == "author" and ((weak and len(value) < 2) or key(value) in ("图", "摄", "译")):
            continue  # 文/图: both by whom the line names
        elif kind == "author" and _TITLED.match(value):
            continue  # 文｜《青石周刊》记者 甲
        elif kind in ("editor", "compiler") and weak and not all(map(is_person, people(value))):
            continue  # entries of a menu
        elif kind == "author" and (signed := byline(value, value, False)) and signed.sure:
            out[kind] += signed.names  # 作者：青石报记者 甲
        else:
            out[kind] += people(value)
        labelled = True
        _wipe(
            blank,
            m.start(),
            plain.index(value[:1], m.end()) + len(value) if value[:1] in plain[m.end() :] else stop,
        )
    compiled = bool(out["compiler"]) and not out["author"]
    out["author"] = out["author"] or out["compiler"]
    of_house = out["author"][0 if len(out["author"]) > 1 else 1 :]
    if sites := [name for name in of_house if is_outlet(name)]:
        out["author"] = [name for name in out["author"] if name not in sites]
        out["publisher"] = out["publisher"] or sites[:1]
    rest = re.sub(r"\u0001+", "\u0001", "".join(blank)).strip()
    tokens = [
        t.strip(" ,，·•|｜/丨-–—\t　") for t in re.split(rf"\u0001|{SEPARATORS.pattern}", rest)
    ]
    tokens = [t for t in tokens if t]
    if found and len("".join(tokens)) <= 48 and not _PROSE.search(" ".join(tokens)):
        tokens = _beside_date(tokens, out)
    return Fields(
        tuple(dict.fromkeys(out["author"])),
        tuple(dict.fromkeys(out["editor"])),
        out["publisher"][0] if out["publisher"] else "",
        out["source"][0] if out["source"] else "",
        found,
        " ".join(tokens),
        labelled or any(d.label for d in found),
        compiled,
    )


def _wipe(chars: list[str], start: int, end: int) -> None:
    for i in range(start, min(end, len(chars))):
        chars[i] = "\u0001"


_OF_STAFF = re.compile(  # Ann Lee, Deputy Editor
    r",\s+(?:\w+ ){0,2}(?:[Ee]ditor|[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Cc]olumnist|[Aa]nalyst)$"
)


def _beside_date(tokens: list[str], out: dict[str, list[str]]) -> list[str]:
    """Names that stand beside a date: a site by its form, a person by theirs. Two bare words where
    neither form tells stay unanswered."""
    left = []
    for token in tokens:
        token = _OF_STAFF.sub("", token)
        words = token.split()
        if re.search(r"\d", token):
            left.append(token)
            continue
        known = is_site(token)
        if known and not out["publisher"] and len(token) <= 24:
            out["publisher"].append(token)
        elif (
            len(words) == 2
            and len(words[0]) > 3
            and is_written_in_han(token.replace(" ", ""))
            and is_person(words[1])
            and not is_person(words[0])
        ):
            # 东山证券 邵峻: a house and who writes for it
            out["author"] += [] if out["author"] else [words[1]]
            out["publisher"] += [] if out["publisher"] else [words[0]]
        elif len(words) > 1 and all(is_written_in_han(w) for w in words):
            left += _beside_date(words, out) if len(words) <= 3 else [token]
        elif not out["author"] and is_person(token):
            out["author"] += people(token)
        else:
            left.append(token)
    return left


def _is_name(value: str) -> bool:
    return is_person(value) or is_site(value) or bool(_TWO_NAMES.match(value))
