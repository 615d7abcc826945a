# ruff: noqa: E501  (an expression is read best on one line)
"""English expressions of time, on a folded text (straight quotes, single spaces)."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace

from book.policy import reckon
from book.suggest import feasts
from book.suggest.phrases import (
    ABSOLUTE,
    BARE,
    PUBLISHED,
    TOLD,
    Phrase,
    Reading,
    and_more,
    ranges,
)

_MONTHS = {
    name: n
    for n, name in enumerate(
        "january february march april may june july august september october november"
        " december".split(),
        1,
    )
}
_SHORT = {name[:3]: n for name, n in _MONTHS.items()} | {"sept": 9}
_MON = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:])"
_Y = r"(?:1\d{3}|20\d{2})(?!\d|[,.]\d)"
_WEEKDAYS = {
    name: n
    for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), 1)
} | {"weekend": 67}
_WDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_SEASONS = {
    "spring": (3, 5),
    "summer": (6, 8),
    "autumn": (9, 11),
    "fall": (9, 11),
    "winter": (12, 14),
}
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_EARLY = r"(?:(?:the )?(?:very )?(?:early|mid|late|middle|beginning|start|end|close|first half|second half|first quarter|second quarter|third quarter|fourth quarter|final months|opening months|turn|height)(?:[- ]of[- ]|[- ])(?:the )?)"
_NUMBERS = {
    word: n
    for n, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}
_TENTHS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS |= {word: n * 10 + 20 for n, word in enumerate(_TENTHS)}
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_COUNT = (
    rf"(?i:(?<!-)(?:\d{{1,2}}|(?:{'|'.join(_TENTHS)})-(?:{_ONES})"
    rf"|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}))"
)
_VAGUE = r"(?i:several|a few|some|a couple of|a number of|many|a good many|few|just)"
_UNIT = r"(?:day|night|week|month|year|hour|minute|fortnight|decade)s?"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_DAY_WORDS = {word: n for n, word in enumerate(_ORDINALS, 1)} | {
    "thirtieth": 30,
    "thirty-first": 31,
}
_DAY_WORDS |= {f"twenty-{word}": 20 + n for n, word in enumerate(_ORDINALS[:9], 1)}
_TENS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}
_CLOCK = r"(?:,? (?:early |late )?(?:morning|afternoon|evening|night))?"
_MANY = r"(?:Januarys|Februar(?:ie|y)s|Marches|Aprils|Mays|Junes|Julys|Augusts|Septembers|Octobers|Novembers|Decembers|springs|summers|autumns|winters)"
_TO = r"(?:-{1,2}|–|—| ?(?:to|until|till|through|and) ?| – )"
_PREP = (
    r"(?:in|In|since|Since|by|By|until|Until|of|from|From|during|During|before|Before|after|After|around|Around"
    r"|circa|c\.|about|About|to|through|throughout|Throughout|year|late|Late|early|Early|mid|Mid|and|till|till about|between|Between|back in|as of|[Aa]s (?:late|early|recently) as)"
)

_THAT = r"that(?: same)?|the same|the following|the next|the previous"
_THAT_YEAR = {"that": 0, "same": 0, "following": 1, "next": 1, "previous": -1}

_FESTIVALS = {
    **{"Christmas Eve": (12, 24), "Christmas": (12, 25), "Christmas Day": (12, 25)},
    **{"New Year's Day": (1, 1), "New Year's Eve": (12, 31), "Valentine's Day": (2, 14)},
    **{"Independence Day": (7, 4), "Halloween": (10, 31), "Boxing Day": (12, 26)},
    **{"May Day": (5, 1), "Armistice Day": (11, 11), "Veterans Day": (11, 11)},
    **{"Bastille Day": (7, 14), "St. Patrick's Day": (3, 17), "St Patrick's Day": (3, 17)},
    **{"International Women's Day": (3, 8), "Bonfire Night": (11, 5), "Juneteenth": (6, 19)},
}
_MOVING = {  # in America: month, which one of it, weekday
    **{"Labor Day": (9, 1, 1), "Memorial Day": (5, -1, 1)},
    **{"Thanksgiving": (11, 4, 4), "Thanksgiving Day": (11, 4, 4), "Mother's Day": (5, 2, 7)},
}
_LUNAR = {
    **{"Chinese New Year": "春节", "Lunar New Year": "春节", "Spring Festival": "春节"},
    **{"Mid-Autumn Festival": "中秋", "Dragon Boat Festival": "端午", "Qingming": "清明"},
    **{"Lantern Festival": "元宵"},
}
_UNFIXED = r"Easter(?: Sunday| Monday)?|Good Friday|Labour Day|Ramadan|Passover|Diwali|Hanukkah|Whitsun|Pentecost"

_PATTERN = re.compile(
    r"(?<![A-Za-z])(?=[A-Za-z\d'(])(?:"
    + "|".join(
        (
            rf"\b(?P<before>(?:{_COUNT}|\d{{1,4}}|\w+ century) (?:BCE?|B\.C\.)|BCE? \d+)",
            r"(?<![\d./-])(?P<iy>1\d{3}|20\d{2})-(?P<im>0[1-9]|1[0-2])-(?P<id>0[1-9]|[12]\d|3[01])(?![\d-])",
            r"(?<![\d./-])(?P<us>(?P<u1>\d{1,2})/(?P<u2>\d{1,2})/(?P<u3>1\d{3}|20\d{2}))(?![\d/])",
            # March 3-5, 2023; 3-5 March 2023; March 3 to April 5
            rf"\b(?P<r1mon>{_MON}) (?P<r1a>{_DAY}){_TO}(?P<r1b>{_DAY})(?:,? (?P<r1y>{_Y}))?(?! (?:days|weeks|months|years|people|percent))",
            rf"(?<![\d.])(?P<r2a>{_DAY}){_TO}(?P<r2b>{_DAY}) (?P<r2mon>{_MON})(?:,? (?P<r2y>{_Y}))?",
            rf"\b(?P<r3a>{_MON})(?:{_TO}| or )(?P<r3b>{_MON}),? (?P<r3y>{_Y})",
            r"(?<!\b[A-Z]{2} )(?<!\b[A-Z]{3} )(?<!/T )(?<![\d$€£.#/-])(?P<isy>1\d{3}|20\d{2})-(?P<ism>0[1-9]|1[0-2])(?![-\d/])",
            rf"(?<![\d$€£.#-])(?P<ry1>{_Y})(?:-|–|—)(?P<ry2>{_Y}|\d\d(?!\d))(?![-/\d])",
            rf"\b(?:[Ff]rom|[Bb]etween) (?P<fy1>{_Y}) (?:to|until|till|through|and) (?P<fy2>{_Y})",
            rf"\b(?P<early2>{_EARLY})?(?P<ymon>{_MON})(?: (?:the )?(?P<yday>{_DAY}))?,? (?:of |in )?(?P<yrel>this|last|next|{_THAT}) year\b",
            rf"\b(?:the )?(?:early |mid-?|late )?(?P<ysea>{_SEASON}) of (?P<ysrel>this|last|next|{_THAT}) year\b",
            # the first Tuesday of November, the last week of May
            rf"\b[Tt]he (?P<nth>first|second|third|fourth|last) (?P<nthday>{_WDAY}) (?:of|in) (?P<nthmon>{_MON})\b(?:,? (?P<nthyear>{_Y}))?",
            rf"\b[Tt]he (?:first|second|third|fourth|last) (?:full )?week (?:of|in) (?P<weekmon>{_MON})\b(?!,? {_Y})",
            rf"(?<![\d.$€£])(?P<dyday>{_DAY}) (?:of )?(?P<dymon>{_MON}),? (?:of )?(?P<dyrel>this|last|next) year\b",
            # November 17, 2023; Nov. 17; 17 November 2023; the 17th of November
            rf"\b(?P<amon>{_MON}) (?:the )?(?P<aday>{_DAY})(?!\.\d|%| (?:percent|people|days|years|months|weeks))(?:(?:,| of|,? in)? (?P<ayear>{_Y}))?",
            rf"\b(?P<oday>{'|'.join(sorted(_DAY_WORDS, key=len, reverse=True))}) of (?P<omon>{_MON})(?:,? (?P<oyear>{_Y}))?",
            r"\b(?:[Oo]n|[Bb]y|[Uu]ntil) the (?P<thday>\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|anniversary|day|of|birthday|street|avenue|hole|attempt|try))",
            r"\b(?P<eoy>[Tt]he (?:very )?(?:end|start|beginning|middle|turn) of the year|[Yy]ear'?s end|[Yy]ear-end)\b",
            r"\b(?P<eom>[Tt]he (?:very )?(?:end|start|beginning|middle) of the month|[Mm]onth'?s end|[Mm]onth-end)\b",
            rf"(?<![\d.$€£])(?P<bday>{_DAY}) (?:of )?(?P<bmon>{_MON})(?![a-z])(?:,? (?P<byear>{_Y}))?",
            # early March 2024, in March, last November
            rf"\b(?P<early>{_EARLY})?(?P<cmon>{_MON})(?:,| of)? (?P<cyear>{_Y})",
            rf"\b(?P<mrel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) (?P<mrmon>{_MON})\b(?: (?:the )?(?P<mrday>{_DAY}))?",
            rf"\b(?P<smon>(?:[Ee]arly|[Mm]id|[Ll]ate)(?:[- ]in)?[- ]{_MON}\b|(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Oo]f|[Dd]uring|[Ff]rom|[Bb]efore|[Tt]hrough|[Tt]hat|[Ff]or|to|and) (?:early |mid-?|late |the end of |the middle of |mid )?{_MON}(?!\.? \d|[a-z]|,? (?:of |in )?(?:this|last|next|{_THAT}) year)|(?:January|February|July|August|September|October|November|December)\b(?! \d| [A-Z]))",
            # last Christmas, the summer before last, a week from tomorrow, two Februaries later
            rf"\b(?P<frel>[Tt]his past|[Ll]ast|[Tt]his|[Nn]ext) (?P<relfest>{'|'.join(sorted({**_FESTIVALS, **_MOVING}, key=len, reverse=True))})\b(?!'s|,? \d{{4}}| (?:card|tree|present|special|market|carol|party|parade|week|season|dinner))",
            rf"\b[Tt]he (?P<before_last>week|month|year|night|weekend|{_SEASON}|{_WDAY}) before last\b",
            rf"\b(?P<fromcn>{_COUNT}) (?P<fromunit>days?|weeks?|fortnights?) (?P<fromside>from|ago(?: on)?) (?P<fromday>today|tomorrow|yesterday|{_WDAY})\b",
            rf"\b(?P<manycn>{_COUNT}) (?P<manyof>{_MANY}) (?P<manyside>later|ago)\b",
            rf"\b[Tt]he (?P<issuemon>{_MON})(?= (?:issue|number|edition|meeting|hearing|election|vote|deadline|report|ruling|agreement|deal)\b(?![^.;,]* {_Y}))",
            r"\b(?P<oldera>[Tt]he (?:late |early )?(?:Tang|Song|Yuan|Ming|Qing|Han) dynasty|[Tt]he (?:First|Second) World War|World War (?:I{1,2}|One|Two)|[Tt]he Cultural Revolution)\b",
            # the 1980s, the early nineties, '80s; the 19th century
            rf"\b(?P<dec>(?:{_EARLY})?(?:the )?(?P<d4>1\d\d0|20\d0)(?:s|'s)\b)",
            rf"(?P<dec2>(?:\b(?:{_EARLY})?(?:the )?)?'(?P<d2>[1-9]0)s\b)",
            rf"\b(?P<dec3>the (?:early |mid-?|late )?(?:nineteen[- ])?(?P<dten>{'|'.join(_TENS)})\b)",
            rf"\b(?P<cent>(?:{_EARLY})?(?:the )?(?P<cnum>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})[- ]century(?! (?:BCE?\b|B\.C\.)))",
            # spring 2023, last summer, Q3 2023, the third quarter of 2023, the first half of 2024
            rf"\b(?:the )?(?:early |mid-?|late )?(?P<sea>{_SEASON})(?:,| of)? (?P<seay>{_Y})",
            rf"\b(?P<srel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]hat|[Tt]he following|[Tt]he previous) (?P<srsea>{_SEASON})\b",
            rf"\b(?:Q(?P<q>[1-4])|(?:the )?(?P<qo>first|second|third|fourth|final|last) (?P<qu>quarter|half))(?:,| of| in)?(?: (?P<qy>{_Y})| (?P<qrel>this year|last year|next year))",
            # mid-2019, the end of 2021, in 2023, (2015)
            rf"\b(?P<part>{_EARLY})(?P<py>{_Y})(?![-/'’]|s\b| (?:people|dollars|members|employees))",
            rf"\b(?P<prep>{_PREP}) (?P<year>{_Y})(?![-/'’%]|s\b|[a-z]| (?:people|dollars|members|employees|men|women|workers|copies|words|pages|pounds|euros|units|tons|tonnes|miles|km|metres|meters|feet|students|of (?:the|them)|different))",
            rf"\(c?\.? ?(?P<paren>{_Y})\)",
            rf"(?:^|(?<=[.!?] ))(?P<lone>{_Y})(?= (?:was|saw|is|has|brought|began|would)\b)",
            # yesterday, last night, this morning
            rf"\b(?P<day>(?:[Tt]he )?[Dd]ay before yesterday|(?:[Tt]he )?[Dd]ay after tomorrow|[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight|[Ll]ast night|[Tt]his (?:morning|afternoon|evening)|[Ee]arlier today|[Ll]ater today)(?!'s){_CLOCK}",
            rf"\b(?P<rel>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming|[Tt]he past) (?P<runit>week|month|year|weekend|{_WDAY})(?!'s|s\b|-)(?: (?P<rwd>{_WDAY}))?{_CLOCK}",
            r"\b(?P<within>[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) (?P<wrel>last|this|next|that) (?P<wunit>week|month|year|summer|spring)\b",
            rf"\b(?P<wof>{_WDAY}) (?:of )?(?P<wofrel>last|this|next) week\b{_CLOCK}",
            rf"\b(?:(?P<fdays>{_COUNT}) days?|[Tt]he day) (?P<fside>before|after) (?P<nearfest>Christmas Eve|Christmas(?: Day)?|New Year's Day|New Year's Eve|Valentine's Day|Halloween)\b(?!,? \d{{4}})",
            # two days later, a week ago, several months earlier
            rf"\b(?P<told5>{_COUNT}) (?P<t5unit>day|week|month|year)s? (?P<t5side>after|before) (?:that|then|this)\b",
            # a month and a day later
            rf"\b(?P<joined>{_COUNT}) (?P<junit>year|month|week)s?,? and (?P<jcount>{_COUNT}) (?P<jsmall>month|day)s? (?P<jside>ago|earlier|later|before|afterwards?|after)(?!-)",
            rf"\b(?P<ext>(?:[Ww]ithin|[Ii]n|[Ff]or|[Oo]ver|[Nn]early|[Aa]bout|[Rr]oughly|[Ss]ome|[Aa]lmost) )?(?P<cvague>{_VAGUE} )?(?P<cn>{_COUNT} )?(?:short |long |full |whole )?(?P<cunit>{_UNIT})(?P<half> and a half)?(?: to the day)? (?P<side>ago|earlier|later|prior|before|afterwards?\b|after|from now|hence|on\b(?=,))(?!-)",
            r"\b(?P<half2>[Hh]alf a (?:year|day|century)|[Hh]alf an hour(?= later)|a (?:year|month|day) and a half) (?P<half2side>ago|earlier|later|before|after)",
            # the day of the signing
            r"\b(?P<ofday>[Tt]he (?:very )?(?P<ofunit>day|night|morning|evening|eve|week|month|year) of)(?= (?:the|its|his|her|their) [a-z])",
            # the next day, the day after, that year, the same month
            r"\b(?P<told>[Tt]he (?:very )?(?P<tword>next|following|previous|preceding|same)(?: (?P<tn>two|three|four|five))? (?P<tunit>day|week|month|year|morning|evening|afternoon|night|weekend|spring|summer|autumn|winter))\b(?!s)",
            r"\b(?P<told2>[Tt]he (?P<t2unit>day|night|week|month|year|morning|evening|weekend) (?P<t2side>after|before)(?! (?:tomorrow|yesterday)))\b",
            r"\b(?P<told3>[Tt]hat (?:same |very )?(?P<t3unit>day|night|week|month|year|morning|evening|afternoon|weekend|spring|summer|autumn|fall|winter))\b(?!'s|-)",
            rf"\b(?P<told4>[Tt]he (?P<t4word>following|next|previous|same|preceding) (?P<t4mon>{_MON}))\b",
            rf"\b[Oo]n (?P<told7>the (?P<t7wday>{_WDAY}))\b(?! (?:after|before|of|in)\b)",
            rf"\b(?P<told6>[Tt]he (?P<t6word>following|next|previous|same|preceding) (?P<t6wday>{_WDAY}))\b{_CLOCK}",
            r"\b(?P<bfest>Christmas Eve|Christmas Day|(?<=[Oo]n )Christmas|(?<=[Bb]y )Christmas|(?<=[Ss]ince )Christmas|(?<=[Uu]ntil )Christmas|New Year's Day|New Year's Eve|Valentine's Day|Halloween|Thanksgiving(?: Day)?)\b(?!'s|,? \d{4}| (?:Eve|Day|dinner|card|tree|present|special|market|carol|party|parade|week|season|wedding|gift|movie|song))",
            rf"\b(?P<fest>{'|'.join(sorted((*_FESTIVALS, *_MOVING, *_LUNAR), key=len, reverse=True))}|{_UNFIXED})(?:,| of| in)? (?P<festy>{_Y})",
            # on Friday
            rf"\b(?P<wday>{_WDAY})(?!'s [A-Z]|s\b){_CLOCK}",
        )
    )
    + ")"
)
_ANY = re.compile(r"[A-Za-z]{3}|\d{4}[-/–—]\d|\(\d{4}\)|'\d0s")
_ABOUT = re.compile(
    r"(?:\b(?:about|around|circa|c\.|roughly|approximately|some time around)(?: (?:the )?)?)$", re.I
)
_NAMED = re.compile(
    r"\b(?:called|titled|entitled|named|song|novel|album|film|movie|play)[ ,]*[\"']$"
)
_EVERY = re.compile(
    r"\b(?:every|each|any|most|alternate|all|usual|weekly|annual)(?: other)? ?$", re.I
)
_HUNDREDS = re.compile(r"\b(?:hundreds?|thousands?|millions?|centuries)(?: of)?$", re.I)
_ONWARD = re.compile(r" (?:onwards?|on(?=[,.;]))")
_PAIR = re.compile(r" ?(?:-{1,2}|–|—) ?| (?:to|until|till|through|and|or) ")
_RANGE = re.compile(r"(?: ?(?:-{1,2}|–|—) ?| (?:to|until|till|through) )(?:the )?")


def phrases(text: str) -> Iterator[Phrase]:
    """Every English expression of time in a folded text, in reading order."""
    if not _ANY.search(text):
        return
    found: list[Phrase] = []
    for match in _PATTERN.finditer(text):
        start = match.start()
        before = text[max(0, start - 24) : start].rstrip(" ")
        if _EVERY.search(before) or _NAMED.search(before) or _HUNDREDS.search(before):
            continue
        got = match.groupdict()
        after = text[match.end() : match.end() + 40]
        made = _reading(got, before, after)
        if made is None or _is_a_thing(
            made[0], text[max(0, start - 40) : match.end()], match, after
        ):
            continue
        reading, until = made
        end = match.end()
        if got["smon"] or got["prep"]:  # the preposition is no part of the date
            word = got["smon"] or got["prep"]
            lead = re.match(_PREP_WORD, word)
            if lead:
                before = f"{before} {word[: lead.end()].strip()}"
                start += lead.end() + (1 if got["prep"] else 0)
        if edge := _EDGE_DAY.search(before):
            reading, start = _at_edge(reading, edge, text, start)
        if _ABOUT.search(before):
            reading = replace(reading, about=True)
        if not until and reading.rule != "count" and (onward := _ONWARD.match(text, end)):
            end = onward.end()
        found.append(Phrase(start, end, reading, until))
    yield from ranges(_with_years(found, text), text, _RANGE, _is_range)


def _with_years(found: list[Phrase], text: str) -> Iterator[Phrase]:
    """May 3 and May 8, 2022: the year told last is that of both."""
    for n, phrase in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        first, last = phrase.reading, after and after.reading
        bare = first.base == BARE and first.month > 0 and not (first.nth or phrase.until)
        dated = bare and last and last.base == ABSOLUTE and last.year and last.month
        if dated and _PAIR.fullmatch(text, phrase.end, after.start):
            year = last.year - (first.month > last.month)
            reading = replace(_year(year), month=first.month, day=first.day)
            phrase = replace(phrase, reading=reading)
        yield phrase


def _is_a_thing(reading: Reading, before: str, match: re.Match, after: str) -> bool:
    """Whether the date is but part of a name or a number: Black Friday, class of 2009, Mr. August."""
    lead = before[: len(before) - len(match[0])].rstrip()
    if reading.rule == "weekday":
        return bool(_SOME_DAY.search(lead) or _NAMED_DAY.search(lead) or _DAY_NAMES.match(after))
    if reading.rule in ("month", "month-day") and _TITLED.search(lead):
        return True
    if reading.rule != "year" or reading.month or reading.months[0]:
        return False
    if match["paren"]:
        return bool(_CASE_NUMBER.match(after))
    return bool(
        _NUMBERED.search(f"{lead} {re.sub(r'[0-9]+.*', '', match[0])}".rstrip())
        or _COUNTED_THING.match(after)
    )


_SOME_DAY = re.compile(r"\b(?:[Aa]n?|one|some)(?: \w+)?$")
_NAMED_DAY = re.compile(
    r"\b(?:Black|Good|Bloody|Ash|Super|Palm|Easter|Cyber|Fat|Casual|Giving|Holy|Shrove)$"
)
_DAY_NAMES = re.compile(
    r"-| (?:the \d|[Ss]chool|[Nn]ight [Ff]ootball|[Mm]agazine|[Pp]ost|Times|Mail|Quarter)"
    r"| (?:to|through|till) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Miss|Sir|Lady|Aunt|Uncle|St)\.?$")
_CASE_NUMBER = re.compile(
    r"[^，。；、()]{0,10}第?\d+号|[A-Z\u4e00-\u9fff]{1,3}\d|[京沪浙粤苏最民刑行]"
)
_NUMBERED = re.compile(  # what has a number, not a year
    r"\b(?:(?:[Cc]lass|[Vv]intage|[Ww]ar|population|total|series|model|room|flight|[Rr]oute|[Ss]ection"
    r"|[Aa]rticle|[Aa]rea|[Pp]age|score|figure|crew|crowd|capacity|rating|altitude|price|profit|sum) of"
    r"|(?:number|code|password|plate|serial|PIN|address|ID|ticket|docket|license)\b[^.;]{0,24}"
    r"\b(?:ends?|ended|ending|begins|beginning|starts|starting) in"
    r")$"
)
_COUNTED_THING = re.compile(
    r" (?:Hall|House|Building|Block|Room|Club|Bar|Park|Square|Tower|Street|Road|Act|Group)\b"
    r"| (?:problem|bug|square|standards?|dollars|people|of them|or more|seats|votes|models?|edition"
    r"|version|vintage|census|census|election (?:law|code))"
)
_PREP_WORD = re.compile(
    r"(?:in|for|since|by|until|of|from|during|before|after|around|circa|c\.|about|to|through|throughout"
    r"|year|and|till about|till|between|back in|as of|as (?:late|early|recently) as|that)\b ?",
    re.I,
)


_EDGE_DAY = re.compile(r"\b(?:[Tt]he )?(?P<which>first|last) day of$")


def _at_edge(reading: Reading, edge: re.Match, text: str, start: int) -> tuple[Reading, int]:
    """The last day of November, and where the expression begins then."""
    if not reading.month or reading.day or reading.months[0]:
        return reading, start
    begin = text.rfind(edge[0], 0, start)
    rule = "month-day" if reading.base == BARE else reading.rule
    if edge["which"] == "first":
        return replace(reading, rule=rule, day=1), begin
    leaps = reading.month == 2 and not reading.year  # the 28th or the 29th
    last = calendar.monthrange(reading.year or 2001, reading.month)[1]
    return replace(reading, rule=rule, day=last, odd=leaps), begin


def _is_range(first: Phrase, last: Phrase) -> bool:
    return {first.reading.base, last.reading.base} <= {ABSOLUTE, BARE}


def _month(word: str) -> int:
    word = word.lower().rstrip(".")
    return _MONTHS.get(word) or _SHORT[word]


def _day(word: str) -> int:
    return int(re.match(r"\d+", word)[0])


def _number(word: str) -> int:
    tens, dash, ones = word.lower().partition("-")
    if dash:
        return _TENTHS.index(tens) * 10 + 20 + _NUMBERS[ones]
    return int(word) if word.isdecimal() else _NUMBERS[tens]


def _year(year: str | int, rule: str = "year") -> Reading:
    return Reading(ABSOLUTE, rule, reckon.YEAR, year=int(year))


def _year_of(word: str) -> Reading:
    """(March of) last year, that year."""
    if word in ("this", "last", "next"):
        steps = {"this": 0, "last": -1, "next": 1}[word]
        return Reading(PUBLISHED, "year-word", reckon.YEAR, steps)
    return Reading(TOLD, "year-word", reckon.YEAR, _THAT_YEAR[word.split()[-1]])


_LATE = re.compile(r"\b(?:late|end|close|final)")
_EARLY_MONTHS = (
    ("first half", (1, 6)),
    ("second half", (7, 12)),
    ("first quarter", (1, 3)),
    ("second quarter", (4, 6)),
    ("third quarter", (7, 9)),
    ("fourth quarter", (10, 12)),
)


def _reading(got: dict, before: str, after: str) -> tuple[Reading, Reading | None] | None:
    def one(reading: Reading | None) -> tuple[Reading, Reading | None] | None:
        return (reading, None) if reading else None

    if got["before"]:
        return one(Reading(ABSOLUTE, "before-christ", odd=True))
    if got["iy"]:
        year, month, day = (int(got[k]) for k in ("iy", "im", "id"))
        return one(replace(_year(year, "iso"), month=month, day=day))
    if got["isy"]:  # 2015-08 is a month; 2009-11 may be two years
        year, month = int(got["isy"]), int(got["ism"])
        return one(replace(_year(year, "iso"), month=month, odd=month > year % 100))
    if got["us"]:
        first, second, year = int(got["u1"]), int(got["u2"]), int(got["u3"])
        if first > 12 and second > 12:
            return None
        if first <= 12 and second <= 12 and first != second:
            return one(Reading(ABSOLUTE, "slashes", odd=True))
        month, day = (second, first) if first > 12 else (first, second)
        return one(replace(_year(year, "slashes"), month=month, day=day))
    for k in ("r1", "r2"):
        if got[f"{k}mon"]:
            year = got[f"{k}y"]
            head = _year(year) if year else Reading(BARE, "month-day")
            head = replace(head, month=_month(got[f"{k}mon"]), day=_day(got[f"{k}a"]))
            return head, Reading(BARE, "day", day=_day(got[f"{k}b"]))
    if got["r3y"]:
        first = replace(_year(got["r3y"]), month=_month(got["r3a"]))
        return first, Reading(BARE, "month", month=_month(got["r3b"]))
    for first, last in (("ry1", "ry2"), ("fy1", "fy2")):
        if got[first]:
            start = int(got[first])
            end = int(got[last]) + (start // 100 * 100 if len(got[last]) == 2 else 0)
            return _year(start), _year(end)
    for k in ("a", "b"):
        if got[f"{k}mon"]:
            year = got[f"{k}year"]
            head = _year(year) if year else Reading(BARE, "month-day")
            return one(replace(head, month=_month(got[f"{k}mon"]), day=_day(got[f"{k}day"])))
    if got["oday"]:
        head = _year(got["oyear"]) if got["oyear"] else Reading(BARE, "month-day")
        return one(replace(head, month=_month(got["omon"]), day=_DAY_WORDS[got["oday"].lower()]))
    if got["nth"] and got["nthday"].lower() != "weekend":
        head = _year(got["nthyear"]) if got["nthyear"] else Reading(BARE, "month")
        nth = (
            -1
            if got["nth"] == "last"
            else 1 + "first second third fourth".split().index(got["nth"])
        )
        weekday = _WEEKDAYS[got["nthday"].lower()]
        return one(replace(head, month=_month(got["nthmon"]), nth=nth, weekday=weekday))
    if got["weekmon"] or got["nth"]:  # a week of it, which is no finer date
        year, month = got["nthyear"], got["weekmon"] or got["nthmon"]
        head = _year(year) if year else Reading(BARE, "month")
        return one(replace(head, month=_month(month), unsure=True))
    if got["thday"]:
        return one(Reading(BARE, "day", day=int(got["thday"])))
    if got["eoy"]:
        return one(Reading(BARE, "part-of-year", late=bool(_LATE.search(got["eoy"].lower()))))
    if got["eom"]:
        return one(Reading(BARE, "part-of-month"))
    if got["cmon"]:
        return one(replace(_year(got["cyear"]), month=_month(got["cmon"])))
    if got["dymon"]:
        head = _year_of(got["dyrel"])
        return one(replace(head, month=_month(got["dymon"]), day=_day(got["dyday"])))
    if got["ymon"]:
        head = _year_of(got["yrel"])
        return one(replace(head, month=_month(got["ymon"]), day=_day(got["yday"] or "0")))
    if got["ysea"]:
        return one(replace(_year_of(got["ysrel"]), months=_SEASONS[got["ysea"]]))
    if got["mrmon"]:
        nearest = got["mrel"].lower().split()[-1]
        nearest = {"past": "last", "coming": "next"}.get(nearest, nearest)
        day = _day(got["mrday"] or "0")
        month = _month(got["mrmon"])
        return one(Reading(PUBLISHED, "month-word", month=month, day=day, nearest=nearest))
    if got["relfest"]:  # last Christmas
        return one(_last_feast(got["relfest"], got["frel"].lower()))
    if got["before_last"]:
        return one(_before_last(got["before_last"]))
    if got["fromcn"]:
        unit = got["fromunit"].rstrip("s")
        steps = _number(got["fromcn"]) * {"week": 7, "fortnight": 14}.get(unit, 1)
        steps *= 1 if got["fromside"] == "from" else -1
        steps += {"tomorrow": 1, "yesterday": -1}.get(got["fromday"], 0)
        vague = got["fromday"].lower() in _WEEKDAYS
        return one(Reading(PUBLISHED, "count", reckon.DAY, steps, vague=vague))
    if got["manyof"]:
        return one(_many_later(got))
    if got["issuemon"]:
        return one(Reading(BARE, "month", month=_month(got["issuemon"]), unsure=True))
    if got["oldera"]:
        return one(Reading(ABSOLUTE, "era", odd=True))
    if got["joined"]:
        return one(_joined(got, before, after))
    if got["smon"]:
        month = _month(re.search(_MON + "$", got["smon"])[0])
        if got["smon"].lower().startswith("that "):
            return one(Reading(TOLD, "year-word", reckon.YEAR, month=month))
        return one(Reading(BARE, "month", month=month))
    if got["dec"]:
        if got["d4"].endswith("00") and got["d4"] != "2000":
            return one(Reading(ABSOLUTE, "century", digits=f"{got['d4'][:2]}XX"))
        return one(Reading(ABSOLUTE, "decade", digits=f"{got['d4'][:3]}X"))
    if got["dec2"]:
        tens = got["d2"][0]
        return one(
            Reading(
                ABSOLUTE,
                "decade",
                digits=f"{'20' if tens in '12' else '19'}{tens}X",
                unsure=tens in "12",
            )
        )
    if got["dec3"]:
        return one(Reading(ABSOLUTE, "decade", digits=f"19{_TENS[got['dten']]}X"))
    if got["cent"]:
        word = got["cnum"]
        ordinal = _day(word) if word[0].isdigit() else _ORDINALS.index(word) + 1
        if not 1 < ordinal < 23:
            return None
        return one(Reading(ABSOLUTE, "century", digits=f"{ordinal - 1:02}XX"))
    if got["sea"]:
        head = replace(_year(got["seay"]), months=_SEASONS[got["sea"]])
        return one(replace(head, late=got["sea"] == "winter"))
    if got["srsea"]:
        word = got["srel"].lower()
        months = _SEASONS[got["srsea"]]
        if word in ("last", "this", "next"):
            return one(Reading(PUBLISHED, "season-word", nearest=word, months=months))
        return one(_told_season(word.split()[-1], months))
    if got["q"] or got["qo"]:
        if got["q"]:
            n, size = int(got["q"]), 3
        else:
            size = 3 if got["qu"] == "quarter" else 6
            names = {"first": 1, "second": 2, "third": 3, "fourth": 4}
            n = names.get(got["qo"], 12 // size)
        months = (n * size - size + 1, n * size)
        if months[1] > 12:
            return None
        if got["qy"]:
            return one(replace(_year(got["qy"]), months=months))
        steps = {"this": 0, "last": -1, "next": 1}[got["qrel"].split()[0]]
        return one(Reading(PUBLISHED, "year-word", reckon.YEAR, steps, months=months))
    if got["py"]:
        part = got["part"].lower()
        months = next((m for name, m in _EARLY_MONTHS if name in part), (0, 0))
        return one(replace(_year(got["py"]), months=months, late=bool(_LATE.search(part))))
    if got["year"]:
        about = got["prep"].lower() in ("around", "circa", "c.", "about")
        return one(replace(_year(got["year"]), about=about))
    if got["paren"] or got["lone"]:
        return one(_year(got["paren"] or got["lone"]))
    if got["day"]:
        return one(_day_word(got["day"]))
    if got["rel"]:
        return one(_unit_word(got))
    if got["within"]:
        unit = got["wunit"]
        if unit in _SEASONS:
            return one(
                Reading(PUBLISHED, "season-word", nearest=got["wrel"], months=_SEASONS[unit])
            )
        if got["wrel"] == "that":
            return one(Reading(TOLD, f"{unit}-word", unit))
        steps = {"last": -1, "this": 0, "next": 1}[got["wrel"]]
        return one(Reading(PUBLISHED, f"{unit}-word", unit, steps))
    if got["wof"]:
        steps = {"last": -1, "this": 0, "next": 1}[got["wofrel"]]
        weekday = _WEEKDAYS[got["wof"].lower()]
        return one(Reading(PUBLISHED, "week-word", reckon.WEEK, steps, weekday=weekday))
    if got["cunit"]:
        return one(_count(got, before, after))
    if got["half2"]:
        return one(_half(got))
    if got["ofday"]:
        unit, steps = got["ofunit"], 0
        if unit == "eve":
            steps = -1
        if unit in ("night", "morning", "evening", "eve"):
            unit = reckon.DAY
        return one(Reading(TOLD, "of-event", unit, steps, hinged=True))
    if got["told"]:
        return one(
            _told(
                got["tunit"],
                {"next": 1, "following": 1, "same": 0}.get(got["tword"], -1),
                bool(got["tn"]),
            )
        )
    if got["told2"]:
        of_event = re.match(r" (?:the|its|his|her|their) [a-z]+(?=[ ,.;])(?! had\b)", after)
        if of_event and got["t2unit"] in ("day", "night", "morning", "evening"):
            steps = 1 if got["t2side"] == "after" else -1
            return one(Reading(TOLD, "day-word", reckon.DAY, steps, hinged=True))
        had = re.match(r" (?:the |a |his |her |its )?\w+(?: \w+)? had\b", after)
        if not had and re.match(r" (?!(?:that|when|,))\w", after):
            return one(Reading(TOLD, "count", reckon.DAY, vague=True))
        return one(_told(got["t2unit"], 1 if got["t2side"] == "after" else -1, False))
    if got["told3"]:
        return one(_told(got["t3unit"], 0, False))
    if got["told4"]:
        nearest = {"following": "next", "next": "next", "same": "this"}.get(got["t4word"], "last")
        return one(Reading(TOLD, "month-word", month=_month(got["t4mon"]), nearest=nearest))
    if got["told5"]:
        n = _number(got["told5"])
        return one(Reading(TOLD, "count", got["t5unit"], n if got["t5side"] == "after" else -n))
    if got["told7"]:
        weekday = _WEEKDAYS[got["t7wday"].lower()]
        return one(Reading(TOLD, "week-word", weekday=weekday, nearest="next"))
    if got["told6"]:
        nearest = {"following": "next", "next": "next", "same": "this"}.get(got["t6word"], "last")
        weekday = _WEEKDAYS[got["t6wday"].lower()]
        return one(Reading(TOLD, "week-word", weekday=weekday, nearest=nearest))
    if got["bfest"]:
        if got["bfest"].startswith("Thanks"):
            return one(Reading(BARE, "month", month=11, nth=4, weekday=4, unsure=True))
        month, day = _FESTIVALS[got["bfest"]]
        return one(Reading(BARE, "festival", month=month, day=day, unsure=True))
    if got["nearfest"]:
        month, day = _FESTIVALS[got["nearfest"]]
        days = _number(got["fdays"]) if got["fdays"] else 1
        off = days if got["fside"] == "after" else -days
        return one(Reading(BARE, "festival", month=month, day=day, off=off, unsure=True))
    if got["fest"]:
        return one(_feast_of(got["fest"], _year(got["festy"])))
    return one(Reading(BARE, "weekday", weekday=_WEEKDAYS[re.match(_WDAY, got["wday"])[0].lower()]))


def _feast_of(name: str, year: Reading) -> Reading:
    if name in _FESTIVALS:
        month, day = _FESTIVALS[name]
        return replace(year, month=month, day=day)
    if name in _MOVING:
        month, nth, weekday = _MOVING[name]
        return replace(year, month=month, nth=nth, weekday=weekday, unsure=True)
    if feast := _LUNAR.get(name):
        loose = feasts.lasts(feast)
        return replace(year, feast=feast, loose=loose, unsure=True, rule="year-festival")
    return replace(year, odd=True)  # no day our calendar knows


def _last_feast(name: str, which: str) -> Reading:
    """Last Christmas, this Labor Day."""
    which = {"this past": "last"}.get(which, which)
    if name in _FESTIVALS:
        month, day = _FESTIVALS[name]
        return Reading(PUBLISHED, "month-word", month=month, day=day, nearest=which)
    month, nth, weekday = _MOVING[name]
    return Reading(PUBLISHED, "month-word", month=month, nth=nth, weekday=weekday, nearest=which)


def _before_last(unit: str) -> Reading:
    """The summer before last."""
    if unit in _SEASONS:
        months = _SEASONS[unit]
        return Reading(PUBLISHED, "season-word", nearest="last", steps=-1, months=months)
    if unit.lower() in _WEEKDAYS and unit != "weekend":
        weekday = _WEEKDAYS[unit.lower()]  # of which week is anybody's guess
        return Reading(PUBLISHED, "week-word", weekday=weekday, vague=True)
    if unit == "weekend":
        return Reading(PUBLISHED, "week-word", reckon.WEEK, -2, weekday=_WEEKDAYS[unit])
    unit = reckon.DAY if unit == "night" else unit
    return Reading(PUBLISHED, f"{unit}-word", unit, -2)


def _many_later(got: dict) -> Reading:
    """Two Februaries later; which winter lies two winters back is anybody's guess."""
    steps, word = _number(got["manycn"]), got["manyof"]
    if got["manyside"] == "ago":
        return Reading(PUBLISHED, "count", reckon.YEAR, -steps, vague=True)
    months = _SEASONS.get(word.removesuffix("s"), (0, 0))
    month = 0 if months[0] else _SHORT[word[:3].lower()]
    rule = "month-word" if month else "season-word"
    return Reading(TOLD, rule, nearest="next", steps=steps - 1, month=month, months=months)


def _joined(got: dict, before: str, after: str) -> Reading | None:
    """A month and a day later: of two units, the greater first."""
    none = dict.fromkeys(("ext", "cvague", "half"))
    first = {"cn": got["joined"], "cunit": got["junit"], "side": got["jside"]}
    head = _count({**got, **none, **first}, before, after)
    if head is None or head.vague:
        return None
    more = _number(got["jcount"]) * (1 if head.steps > 0 else -1)
    return and_more(head, more, months=got["jsmall"] == "month")


def _day_word(word: str) -> Reading:
    word = word.lower()
    steps = 0
    if "day before yesterday" in word:
        steps = -2
    elif "day after tomorrow" in word:
        steps = 2
    elif word.startswith(("yesterday", "last night")):
        steps = -1
    elif word.startswith("tomorrow"):
        steps = 1
    rule = {0: "today", 1: "tomorrow"}.get(steps, "day-word")
    if word.startswith("this") or " " in word:
        rule = "day-word"
    return Reading(PUBLISHED, rule, reckon.DAY, steps)


def _unit_word(got: dict) -> Reading | None:
    word, unit = got["rel"].lower(), got["runit"].lower()
    if word == "the past":
        return None
    nearest = {"this past": "last", "this coming": "next"}.get(word, word)
    if unit in _WEEKDAYS:
        return Reading(PUBLISHED, "week-word", weekday=_WEEKDAYS[unit], nearest=nearest)
    steps = {"last": -1, "this": 0, "next": 1}[nearest]
    weekday = _WEEKDAYS[got["rwd"].lower()] if got["rwd"] else 0
    if weekday and unit != "week":
        weekday = 0
    return Reading(PUBLISHED, f"{unit}-word", unit, steps, weekday=weekday)


def _count(got: dict, before: str, after: str) -> Reading | None:
    side = got["side"]
    unit = got["cunit"].rstrip("s")
    if side in ("after", "before") and not re.match(r"(?:[,.;:!?)\"]|$)", after):
        # two days after the vote: counted from what is said next
        if not (got["cn"] or got["cvague"]) or unit in ("hour", "minute"):
            return None
        if got["cvague"] or got["half"]:
            return Reading(TOLD, "count", _unit(unit), vague=True, hinged=True)
        n = _number(got["cn"].strip()) * {"fortnight": 2, "decade": 10}.get(unit, 1)
        return Reading(TOLD, "count", _unit(unit), n if side == "after" else -n, hinged=True)
    lasted = got["ext"] and got["ext"].strip().lower() in ("for", "over")
    if lasted and side in ("after", "afterward", "afterwards", "before"):
        return None  # for a decade afterwards
    back = side in ("ago", "earlier", "prior", "before")
    base = PUBLISHED if side == "ago" else TOLD
    if not got["cn"] and not got["cvague"] and not got["cunit"].endswith("s"):
        return None
    if side == "before" and not (got["cn"] or got["cvague"]) and got["cunit"].islower():
        return None  # there have been bad years before
    if not got["cn"] and (
        unit == "decade" or (unit == "year" and side == "ago" and not got["cvague"])
    ):
        return None
    if side in ("from now", "hence") and got["ext"] and got["ext"].strip().lower() == "in":
        return None
    if side == "on" and not got["cn"]:
        return None
    if unit == "minute" and got["cn"] and not back:
        return Reading(TOLD, "count", reckon.DAY)
    few = bool(got["cn"]) and not got["cvague"] and _number(got["cn"].strip()) <= 2
    if unit == "hour" and few and not back:  # of the same day
        return Reading(TOLD, "count", reckon.DAY)
    if unit in ("hour", "minute"):
        return Reading(TOLD, "count", "hour", vague=True)
    if not got["cn"] and side in ("from now", "hence"):
        return None
    if got["cn"] and got["half"] and unit == "year" and not got["cvague"]:
        months = _number(got["cn"].strip()) * 12 + 6
        return Reading(base, "count", reckon.MONTH, -months if back else months, unsure=not back)
    if not got["cn"] or got["half"] or got["cvague"]:
        return Reading(base, "count", _unit(unit), vague=True)
    n = _number(got["cn"].strip()) * {"fortnight": 2, "decade": 10}.get(unit, 1)
    if side in ("from now", "hence"):
        base = PUBLISHED
        if unit in ("year", "decade") and n >= 10:
            return None  # nothing told of then has happened
    return Reading(base, "count", _unit(unit), -n if back else n)


def _unit(unit: str) -> str:
    names = {"fortnight": reckon.WEEK, "decade": reckon.YEAR, "night": reckon.DAY}
    return names.get(unit, unit)


def _half(got: dict) -> Reading | None:
    word, side = got["half2"].lower(), got["half2side"]
    back = side in ("ago", "earlier", "before")
    base = PUBLISHED if side == "ago" else TOLD
    if word == "half an hour":
        return Reading(TOLD, "count", reckon.DAY)
    months = {"half a year": 6, "a year and a half": 18}.get(word)
    if months is None:
        return Reading(base, "count", reckon.DAY, vague=True)
    return Reading(base, "count", reckon.MONTH, -months if back else months)


def _told_season(word: str, months: tuple[int, int]) -> Reading:
    """That summer, the following winter, the spring before."""
    nearest = {"following": "next", "next": "next", "previous": "last", "preceding": "last"}
    if word in nearest:
        return Reading(TOLD, "season-word", nearest=nearest[word], months=months)
    return Reading(TOLD, "season-word", reckon.YEAR, months=months)


def _told(unit: str, steps: int, several: bool) -> Reading | None:
    if several:
        return None
    if unit in _SEASONS:
        return _told_season({1: "next", 0: "same", -1: "previous"}[steps], _SEASONS[unit])
    if unit == "weekend":
        return Reading(TOLD, "week-word", reckon.WEEK, steps, weekday=67)
    if unit in ("morning", "evening", "afternoon", "night"):
        unit = reckon.DAY
    return Reading(TOLD, f"{unit}-word", unit, steps)
