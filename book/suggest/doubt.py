# ruff: noqa: E501  (an expression is read best on one line)
"""What a date is told of, where that is no deed: the line that dates a report or a page, the issue
that is being read; and what is a date, but whose year or day is not that of what is told."""

from __future__ import annotations

import re

from book.policy import reckon
from book.suggest.phrases import ABSOLUTE, PUBLISHED, Phrase
from book.suggest.story import CLAUSE_END, Place


def is_masthead(phrase: Phrase, place: Place) -> bool:
    """Whether an expression dates the report or the page itself: 新华社上海5月9日电, LONDON, May 9 (Wire)
    -, two stories this week."""
    reading = phrase.reading
    if reading.day and (
        (_WIRED_FROM.fullmatch(place.before) and _WIRED.match(place.after))
        or (_FROM.fullmatch(place.before) and _DASH.match(place.after))
    ):
        return True
    numbered = not place.spoken and _NUMBERED_ISSUE.fullmatch(place.before)
    if reading.day and numbered and _WEEKDAY_ONLY.fullmatch(place.after):
        return True  # 某某通讯 第204期 2023年9月12日
    if reading.rule == "iso" and reading.day and _CLOCK.fullmatch(place.after):
        return bool(_NO_SENTENCE.fullmatch(place.before))  # a page's time stamp
    this = reading.base == PUBLISHED and not reading.steps and not reading.weekday
    if this and reading.rule in ("week-word", "month-word"):
        return bool(_ISSUE_IN.search(place.before) or _ISSUE_OF.match(place.after))
    return False


def is_signature(phrase: Phrase, place: Place) -> bool:
    """Whether a line is but a day, perhaps with its weekday or its hour: where it is the day of
    publication, it dates the page."""
    bare = not place.before.strip(_MARKS) and bool(_WEEKDAY_ONLY.fullmatch(place.after))
    return bare and phrase.reading.day > 0 and not phrase.until


def is_rejected(phrase: Phrase, place: Place) -> bool:
    """Whether a year is named only to be put right: 年表写1949年，其实是1950年."""
    year = phrase.reading.base == ABSOLUTE and not phrase.reading.month
    return bool(year and _WRITTEN.search(place.before) and _MISTAKEN.match(place.after))


def is_doubtful(phrase: Phrase, place: Place) -> bool:
    """Whether the words around a date leave open whether what is told happened then: a year's or a
    decade's thing (1999年的照片), a bound (2010年以前), a comparison (去年同期), a condition, a
    rumour, a general truth of a time; a line that is but a date, or says when a page was made."""
    reading = phrase.reading
    if _STAMP.fullmatch(place.before) or not place.after.strip(" )\"'"):
        return True  # the end of a line that is no sentence: 江城，2023年5月3日
    if not place.before.strip(_MARKS) and (
        not place.after.strip(_MARKS) or _SIGNED_AT.fullmatch(place.after)
    ):
        return True
    if _PERHAPS.search(CLAUSE_END.split(place.before)[-1]) or _MEANT.search(place.before):
        return True
    whole = not (reading.month or reading.day or reading.months[0] or reading.feast)
    if reading.base == ABSOLUTE and whole and not phrase.until:
        if _THING_OF.match(place.after) or _BOUND.match(place.after):
            return True
        if _BESIDE.search(place.before) or _ALIKE.match(place.after):
            return True
        if _BOUNDED.search(place.before) or _NUMBER_OF.match(place.after):
            return True
        if reading.digits and (place.after.startswith("的") or _IN_GENERAL.match(place.after)):
            return True
        if place.before in ("", "The ") and reading.rule == "century" and _DOES.match(place.after):
            return True  # the twentieth century ended early
    if reading.unit == reckon.YEAR and _COMPARED.match(place.after):
        return True
    if _IF.search(CLAUSE_END.split(place.before)[-1]):
        return True
    return bool(_RUMOUR.search(place.after) or _DENIED.search(place.before))


def is_beside_feast(phrase: Phrase, place: Place) -> bool:
    """Whether a day is named by a feast it lies beside: 春节假期后的第一个工作日."""
    return bool(phrase.reading.feast and _BESIDE_FEAST.match(place.after))


def is_promised(phrase: Phrase, place: Place) -> bool:
    """Whether a time after is but what was once promised: 本来说半年以后交车."""
    after = phrase.reading.rule == "count" and phrase.reading.steps > 0
    return after and bool(_PROMISED.search(place.before))


def is_mid(phrase: Phrase, literal: str) -> bool:
    """Whether a year's middle is told, which is known no better than to the year."""
    reading = phrase.reading
    return reading.unit == reckon.YEAR and not reading.month and bool(_MID.search(literal))


_WIRED_FROM = re.compile(
    r"[(【\[]?(?:[A-Za-z]{2,12}|[一-鿿·]{2,16}|[一-鿿·]{0,8} ?记者 ?[一-鿿· 、]{2,12})\s?"
)
_WIRED = re.compile(
    r"[早晚]?(?:专?电(?![影视话力车台报子池机网信脑器梯动路缆源])|[专快]?讯|报道(?=[。)）]|$)|综合(?:报道|消息|电)|消息[,，:：])"
)
_FROM = re.compile(r"[A-Z][A-Za-z.'-]+(?:[ ,/]+[A-Z][A-Za-z.'-]*){0,4}(?: \([^()]{2,24}\))?, ?")
_DASH = re.compile(r",?(?: \d{4})? ?(?:\([^()]{2,24}\) ?)?(?:-{1,2}|–|—)")
_CLOCK = re.compile(
    r" ?\d{1,2}:\d\d(?::\d{2,3})?(?: *(?:来源|作者|编辑|责编|阅读|浏览|字号|[Ss]ource|By\b).*)?"
)
_NUMBERED_ISSUE = re.compile(
    r"[^，,。；;]*(?:第[\d一二三四五六七八九十百〇零]+[期号辑卷]|总第?\d+期|(?<![A-Za-z])(?:Vol|No|Nr|Issue|Number)\.? ?\d+)[^，,。；;]{0,6}",
    re.I,
)
_WEEKDAY_ONLY = re.compile(
    r"[ ,，(（|·]*(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[ )）.。]*"
)
_NO_SENTENCE = re.compile(r"[^，,。；;:：!?！？]{0,12}")
_SIGNED_AT = re.compile(r"[，, ]?[写记改定]?[于在][一-鿿]{2,8}[)]?")
_PERHAPS = re.compile(
    r"可能|也许|或许|大概|恐怕|据说|相传|一说|有人[说称]|据传|疑[似为]"
    r"|\b(?:perhaps|maybe|possibly|probably|reportedly|apparently|may have|might have|could have|is said to|are said to)\b"
)
_MEANT = re.compile(
    r"(?:原定|原拟|原计划|原本|本应|本该|本来|本拟)[^，,。；;]{0,6}$|\b(?:was|were|had been) (?:due|to have|meant|supposed)\b[^,.;]*$"
)
_BESIDE = re.compile(r"(?:[像较据]|[根依]据|[依按]照|相比|好比|如同|不如|不及)于?$")
_ALIKE = re.compile(r"(?:相比|一样|那样|那般|相同|相[近仿当]|持平)")
_STAMP = re.compile(
    r"(?:[^，,。；;:：]{0,8}(?:发布|发表|刊登|更新|上线|发稿|出版)(?:时间|日期|于)?[:：] ?"
    r"|(?:First )?(?:[Pp]ublished|[Pp]osted|(?:[Ll]ast )?[Uu]pdated|Filed)(?::| on:?)? )"
)
_ISSUE = r"(?:stor(?:y|ies)|pieces?|items?|issue|edition|newsletter|column|letter|episode|podcast|readings?|links?)"
_ISSUE_IN = re.compile(rf"\b(?:{_ISSUE}|[Ii]n the (?:news|papers|magazine)) $")
_ISSUE_OF = re.compile(
    r"的?(?:话题|看点|推荐|主题|荐书|书单|简报|通讯|来信|导读|专栏|要闻|头条|封面)|: "
)
_WRITTEN = re.compile(
    r"(?:写|记|作|印|标|登|误|传|定)(?:的?[是为作成着在]|载[是为]?)?$|\b(?:says?|gives?|wrote|have|has|put it (?:at|in)) $"
)
_MISTAKEN = re.compile(
    r"[,，;；][^，,。；;]{0,4}(?:其实|实际|实为|不对|有误|错|不确)|,? (?:but )?(?:in fact|wrongly|mistakenly|by mistake)\b"
)
_MARKS = " ，,。.;；:：、()\"'-—–"
_THING_OF = re.compile(
    r"(?:[之以]?[前后])?的(?!那?[一几]?[个次场天晚]|[那这第]|[初早暮晚深盛仲]?[春夏秋冬]|除夕|中秋|国庆|[元圣]|最[后初]|[一二三四五六七八九十\d]+月)"
)
_BOUND = re.compile(r"[之以]?[前后](?![来面门排台方])")
_BOUNDED = re.compile(
    r"\b(?:[Bb]efore|[Aa]fter|[Uu]ntil|[Tt]ill|than) $|(?:早于|晚于|不早于|不晚于)$"
)
_NUMBER_OF = re.compile(r"第[\d一二三四五六七八九十]+[期号辑卷版]|[\[〔(]?\d+号")
_IN_GENERAL = re.compile(
    r"[^，,。；;了过]{0,6}(?:[活卖站做行走过拿买找离受][不得]|总[是要能]|都[是会要能]|常[常见]?|人人|家家)"
)
_DOES = re.compile(" [a-z]")
_COMPARED = re.compile(r"(?:的?同期|同比|同月同日)")
_IF = re.compile(
    r"(?:如果|假如|倘若|要是|万一|除非|^若|[，,]若)|\b(?:if|unless|whether|in case)\b", re.I
)
_RUMOUR = re.compile(
    r"^[^，,。；;]{0,24}的?(?:说法|传言|传闻|谣言|消息)[^，,。；;]{0,6}(?:没有|未|不实|不属实|有误|失实|子虚)|[^。；;]{0,20}(?:系谣言|是谣言|纯属|子虚乌有)"
)
_DENIED = re.compile(
    r"(?:否认|辟谣|传言|谣传|讹传|据传|[误相]传)[^。；;]{0,16}$|\b(?:denie[sd]|rumou?red|legend has it|falsely|supposedly|allegedly)\b[^.;]*$"
)
_BESIDE_FEAST = re.compile(
    r"(?:长?假期?|假日)?(?:[之以过]?[前后])?的?(?:第|首|最[后末]|[前后倒]一)"
)
_PROMISED = re.compile(
    r"(?:本来|原本|原先|原来|起初|当初|先前)[^，,。；;]{0,4}[说定许答应约]好?[是在]?$"
)
_MID = re.compile(r"\b[Mm]id(?:dle)?\b|年中$")
