"""Chinese expressions of time (and the Japanese ones written alike), on a folded text."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace

from book.policy import reckon
from book.policy.numerals import number
from book.suggest import feasts
from book.suggest.chinese_pattern import CLOCK, DASH, FIXED, MOVING, PATTERN, SEASONS, TABLES, VAGUE
from book.suggest.lexicon import SURNAMES
from book.suggest.phrases import (
    ABSOLUTE,
    BARE,
    EITHER,
    PUBLISHED,
    TOLD,
    Phrase,
    Reading,
    and_more,
    ranges,
)

_AROUND_FESTIVAL = re.compile(r"(?:小?长假|假期|期间|前夕|档)")
_BESIDE_FESTIVAL = re.compile(
    r"(?:节|假期|长假)?[之以过]?(?:后(?![来天])|(?P<back>前(?!后)))"
    r"(?:(?P<days>[一两二三四五六七八九十]|\d{1,2})[天日]|的?(?:那|第一|头一)个(?:周|星期|礼拜)(?P<wday>[一二三四五六日天]))?"
)
_NAMED = re.compile(r"(?:名?叫做?|名为|题为|名曰|笔名|网名|昵称|外号|代号|姓名|艺名)[\"'“]?$")
_AFTERCLOCK = re.compile(CLOCK)
_ABOUT_BEFORE = re.compile(r"(?:大?约|大概|差不多|左近|约略|估计)(?:是|在|于|为)?$")
_ABOUT_AFTER = re.compile(r"(?:前后|左右|上下(?!半))")
_HABIT = re.compile(r"(?:每(?:年|逢|个|到|隔|月|周)?|逢|一到|历年|往年|常年|年年)(?:的|到|在|都)?$")
_STILL = re.compile(  # it goes on: what only began then (2020年起) is dated by its beginning
    r"(?:以来|至今(?!日|年)|(?:到|至|直到)(?:今天|现在|如今|目前|当下))"
)
_RANGE = re.compile(rf"(?:的|[起始])?{DASH}(?:了|约)?")
_TENS_PAIR = re.compile(r"[一二三四五六七八九]{2,3}十")
_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六", 1)} | {"日": 7, "天": 7, "末": 67}


def phrases(text: str) -> Iterator[Phrase]:
    """Every Chinese expression of time in a folded text, in reading order."""
    found: list[Phrase] = []
    at, era, began = 0, "", 1
    while match := PATTERN.search(text, at):
        at = max(match.end(), match.start() + 1)
        if match["era"]:
            era, began = match["era"], number(match["ey"]) or 1
        if match["carried"]:  # 光绪二十四年 … 二十六年
            on = era and number(match["carried"]) and number(match["carried"]) >= began
            lead = match.start() == 0 or text[match.start() - 1] in '，。；、,;:"(至到于在自从'
            at = at if on and lead else match.start() + 1
            reading = (_carried(match.groupdict(), era), None) if on and lead else None
        else:
            reading = _reading(match, text)

        if reading is None or _is_a_thing(reading[0], text, match):
            continue
        before = text[max(0, match.start() - 8) : match.start()]
        if _HABIT.search(before) or _NAMED.search(before):
            continue
        start, end = match.start(), match.end()
        if reading[0].rule in ("festival", "year-festival"):
            around, end = _around_festival(reading[0], text, end)
            reading = (around, *reading[1:])
        elif reading[0].rule == "count" and (narrow := _COUNTED_TO.match(text, end)):
            narrowed = _counted_to(reading[0], narrow)
            end = narrow.end() if narrowed is not reading[0] else end
            reading = (narrowed, *reading[1:])
        elif edge := _EDGE.match(text, end):
            narrowed = _at_edge(reading[0], edge)
            end = edge.end() if narrowed is not reading[0] else end
            reading = (narrowed, *reading[1:])
        if reading[0].unit != reckon.YEAR or reading[0].day:
            end = _AFTERCLOCK.match(text, end).end()
        phrase = Phrase(start, end, *reading)
        found.append(_hedged(phrase, text, before))
        at = max(at, end)
    yield from ranges(found, text, _RANGE, _is_range)


def _is_a_thing(reading: Reading, text: str, match: re.Match) -> bool:
    """Whether the date is but part of the name of a thing or a person: 林七月, 十一月大街, 12月号."""
    before, after = text[max(0, match.start() - 6) : match.start()], text[match.end() :][:4]
    if _NUMBERED.search(before) or re.match("年?度[A-Z]", after):
        return True
    if reading.base != BARE:
        return False
    if _IN_A_NAME.match(after) or _YEARLY.search(before):
        return True
    if reading.rule not in ("month", "festival", "lunar", "month-day"):
        return False
    quoted = before[-1:] in _QUOTES and after[:1] in _QUOTES
    spelt = not any(c.isdigit() for c in match[0])
    person = before[-1:] in _SURNAMES and (len(before) < 2 or _BEFORE_A_NAME.match(before[-2]))
    called = reading.rule == "month" and spelt and (person or before[-1:] in {"小", "阿"})
    return quoted or (called and not reading.day) or bool(_SAYING.match(text, match.start()))


# what follows a date in the name of a thing
_IN_A_NAME = re.compile(
    r"(?:大街|大道|路(?![透过演上人面桥边费线政])|街(?![头上边道坊])|巷(?![口战子])|号[线楼院馆厅]"
    r"|牌(?![照价子局])|杯(?!葛)|事变|惨案|党人|版(?![权图面税])|刊(?![登发出载行])|号刊"
    r"|天(?=乐队|的?[歌演专新]|唱)|雪(?=[是糕饼花的])|双薪|奖金|分红|大促|双休)"
)
_NUMBERED = re.compile(
    r"(?:编号|型号|代号|尾号|号码|车牌|门牌号?|邮编|密码|房号|货号|批号|代码)[为是:]?$"
)
_YEARLY = re.compile(r"(?:生日|忌日|纪念日|生辰|诞辰|成立日)(?:就?是|为|在|定在)?$")
_SAYING = re.compile(
    r"七月流火|[九八]月授衣|三月不见|六月飞[雪霜]|[腊正]月里来|[一二三四五六七八九十]月[^，。]{0,2}是最"
)
_QUOTES = frozenset("\"'")
_BEFORE_A_NAME = re.compile(r"[^一-鿿]|[叫名是的和与及由让给被对向跟为找问请把]")
# surnames that are no words before a date
_SURNAMES = SURNAMES - set("于从自和及时年年自经过至到是在了今去公每连以第从")


def _hedged(phrase: Phrase, text: str, before: str) -> Phrase:
    """With what stands around it: about, since, until."""
    end = phrase.end
    about = _ABOUT_AFTER.match(text, end)
    if about:
        end = about.end()
    met = phrase.reading.base in (PUBLISHED, TOLD, BARE) and before.endswith("约在")  # 约在上周三
    said = _ABOUT_BEFORE.search(before) and not (met and phrase.reading.unit != reckon.YEAR)
    if (about or said) and not phrase.reading.vague:
        phrase = replace(phrase, end=end, reading=replace(phrase.reading, about=True))
    if phrase.until or phrase.open:
        return phrase
    if after := _STILL.match(text, end):
        return replace(phrase, end=after.end(), open="since")
    return phrase


def _is_range(first: Phrase, last: Phrase) -> bool:
    """Whether two expressions with a dash or 至 between them are one range."""
    counted = last.reading.rule in ("count", "today")
    return first.open in ("", "since") and not last.open and not counted


def _reading(match: re.Match, text: str) -> tuple[Reading, Reading | None] | None:
    got = match.groupdict()

    def has(name: str) -> bool:
        return got[name] is not None

    def one(reading: Reading | None) -> tuple[Reading, Reading | None] | None:
        return (reading, None) if reading else None

    if has("bc"):
        return one(Reading(ABSOLUTE, "before-christ", odd=True))
    if has("century"):
        return _century(got)
    if has("decade"):
        return _decade(got["decade"])
    if has("ry1"):
        first = number(got["ry1"])
        last = number(got["ry2"])
        if last < 100:
            last += first // 100 * 100
        return Reading(ABSOLUTE, "year", reckon.YEAR, year=first), _year(last)
    if has("life1"):
        return (
            Reading(ABSOLUTE, "life", reckon.YEAR, year=number(got["life1"])),
            _year(number(got["life2"])),
        )
    if has("rm1"):
        head = _year(number(got["rmy"])) if has("rmy") else Reading(BARE, "month")
        months = number(got["rm1"]), number(got["rm2"])
        if (
            not has("rmy")
            and "月" not in match[0][:-1]
            and re.search(r"[隔近约需要花用]$", text[: match.start()])
        ):
            return None
        return replace(head, month=months[0]), Reading(BARE, "month", month=months[1])
    if has("rdm"):
        head = _year(number(got["rdy"])) if has("rdy") else Reading(BARE, "month-day")
        first = replace(head, month=number(got["rdm"]), day=number(got["rd1"]))
        return first, Reading(BARE, "day", day=number(got["rd2"]))
    if has("rn1"):
        days = number(got["rn1"]), number(got["rn2"])
        return Reading(BARE, "day", day=days[0]), Reading(BARE, "day", day=days[1])
    if has("iy"):
        year, month, day = (int(got[k]) for k in ("iy", "im", "id"))
        if got["isep"] == "." and (year < 1900 or _VERSION.search(text[: match.start()][-8:])):
            return None
        return one(Reading(ABSOLUTE, "iso", reckon.YEAR, year=year, month=month, day=day))
    if has("ly"):
        return one(_year(int(got["ly"])))
    if has("dy"):
        head = _year(int(got["dy"]))
        return one(replace(head, rule="iso", month=int(got["dm"])))
    if has("played"):
        return one(_year(int(got["played"])))
    if has("dynasty"):
        return one(Reading(ABSOLUTE, "era", odd=True))
    if has("rquarter"):
        steps = {"上": -1, "下": 1}.get(got["rquarter"], 0)
        return one(Reading(PUBLISHED, "quarter-word", "quarter", steps))
    if has("ay"):
        year = number(got["ay"])
        if not year:
            return None
        return one(_in_year(_year(year), got, "a"))
    if has("y"):
        return _plain_year(got, match, text)
    if has("sy"):
        short = number(got["sy"])
        tail = any(got[f"s{k}"] for k in ("month", "fixed", "lunar", "part"))
        if (
            short >= 60
            and not tail
            and re.match(r"[\u4e00-\u9fff]{0,2}(?:时间|历史)", text[match.end() :])
        ):
            return None
        head = _year(short + (1900 if short >= 30 else 2000))
        return one(_in_year(replace(head, unsure=True, rule="short-year"), got, "s"))
    if has("rocy"):
        head = replace(_year(1911 + int(got["rocy"])), unsure=True, rule="era")
        return one(replace(head, month=number(got["rocm"]), day=number(got["rocd"] or "0")))
    if has("ty"):
        head = replace(_year(2000 + int(got["ty"])), unsure=True, rule="short-year")
        return one(replace(head, month=number(got["tmonth"]), day=number(got["tday"] or "0")))
    if has("era"):
        return one(_era(got))
    if has("reign"):
        era = reckon.ERAS[got["reign"].replace("干", "乾")]
        years = (era.before + 1, era.before + era.years)
        return _year(years[0]), _year(years[1])
    if has("millennium"):
        return one(replace(_year(2000), unsure=True))
    if has("vagueera"):
        return one(Reading(ABSOLUTE, "era", odd=True))
    if has("ahead"):
        unit = got["ahunit"].removeprefix("个")
        unit = _COUNTED[_SAID.get(unit, unit)]
        return one(Reading(PUBLISHED, "count", unit, int(number(got["ahead"]))))
    if has("skipped"):
        if text[: match.start()].endswith("再"):  # 再隔一天: the next, or the one after it
            return one(Reading(TOLD, "count", reckon.DAY, vague=True))
        unit = _COUNTED[_SAID.get(got["skunit"].removeprefix("个"), got["skunit"][-1])]
        steps = number(got["skipped"])
        several = unit == reckon.DAY and steps > 1  # 隔两日: the second or the third day
        return one(Reading(TOLD, "count", unit, steps + (unit == reckon.DAY), vague=several))
    if has("age"):
        age = number(got["age"])
        return one(Reading("born", "age", reckon.YEAR, age)) if age else None
    if has("ganzhi"):
        return one(Reading(ABSOLUTE, "cyclical", odd=True))
    if has("lunarday") or has("blunar"):
        feast = got["lunarday"] or got["blunar"]
        if not feasts.is_known(feast):
            return one(Reading(BARE, "lunar", odd=True))
        loose = feasts.lasts(feast)
        return one(Reading(BARE, "festival", feast=feast, loose=loose, unsure=True))
    if has("then"):
        return one(Reading(TOLD, "then", reckon.MONTH))
    if has("tseason"):
        months = SEASONS[re.search("[春夏秋冬]", got["tseason"])[0]]
        hinged = _is_of_event(text[: match.start()])
        return one(Reading(TOLD, "season-word", reckon.YEAR, months=months, hinged=hinged))
    if has("offside") or has("offfirst") or has("offnth"):
        return one(_off(got))
    if has("joined"):
        return one(_joined(got, match, text))
    if has("count"):
        return one(_count(got, match, text))
    if has("ryear"):
        head = _relative(reckon.YEAR, got["ryear"])
        if re.match(r"的?(?:这个时候|此时|此刻)", text[match.end() :]):
            return one(replace(head, odd=True))  # to the day or so
        tail = any(got[f"q{k}"] for k in ("month", "fixed", "lunar", "part"))
        if got["ryear"] == "当年":
            head = replace(head, hinged=not tail)
        ordinal = got["ryear"][0] == "第" and text[: match.start()].endswith("的")
        if ordinal or (
            (got["ryear"][0] in "那这" or "一年" in got["ryear"][1:])
            and _is_of_event(text[: match.start()])
        ):
            head = replace(head, rule="year-of-event", hinged=True)
        return one(_in_year(head, got, "q"))
    if has("sseason"):
        steps = {"今": 0, "去": -1, "前": -2}[got["sseason"][0]]
        head = Reading(PUBLISHED, "year-word", reckon.YEAR, steps)
        return one(replace(head, months=SEASONS[got["sseason"][1]]))
    if has("rmonth"):
        head = _relative(reckon.MONTH, got["rmonth"])
        return one(replace(head, day=number(got["mday"] or "0")))
    if has("rweek"):
        head = _relative(reckon.WEEK, got["rweek"])
        if head.base == TOLD and "一" in got["rweek"] and _is_of_event(text[: match.start()]):
            head = replace(head, hinged=True)
        return one(replace(head, weekday=_WEEKDAYS.get(got["wday"] or "", 0)))
    if has("rday"):
        head = _relative(reckon.DAY, got["rday"])
        if (got["rday"][0] == "那" or "一" in got["rday"][1:]) and _is_of_event(
            text[: match.start()]
        ):
            head = replace(head, hinged=True)
        lead = text[: match.start()]
        if got["rday"] in ("头一天", "头一日") and _OPENED.search(lead):
            head = replace(head, steps=0)  # 上线，头一天就有七万人登录
        if got["rday"][0] == "第" and _AFTER_IT.search(lead) and not _AFTER_THAT.search(lead):
            head = replace(head, hinged=True)  # 震后第三天
        rule = (
            {0: "today", 1: "tomorrow"}.get(head.steps, head.rule)
            if head.base == PUBLISHED
            else head.rule
        )
        return one(replace(head, rule=rule))
    if has("nmonth"):
        month, day = number(got["nmonth"]), number(got["nmday"] or "0")
        return one(Reading(BARE, "month-day" if day else "month", month=month, day=day))
    if has("nday"):
        return one(Reading(BARE, "day", day=number(got["nday"])))
    if has("bwday"):
        if re.match(
            rf"{DASH}(?:周|星期|礼拜)?[一二三四五六日天]", text[match.end() :]
        ) or re.search(rf"(?:周|星期|礼拜)[一二三四五六日天]{DASH}$", text[: match.start()]):
            return None
        return one(Reading(BARE, "weekday", weekday=_WEEKDAYS[got["bwday"]]))
    if has("bpart"):
        return one(
            Reading(
                BARE,
                "part-of-year",
                months=_months(got["bpart"]),
                late=bool(_LATE.search(got["bpart"])),
            )
        )
    if has("bseason"):
        return one(Reading(BARE, "season", months=_months(got["bseason"])))
    if has("bmpart"):
        return one(Reading(BARE, "part-of-month"))
    if got["bfixed"] == "感恩节":  # the fourth Thursday of November
        return one(Reading(BARE, "month", month=11, nth=4, weekday=4, unsure=True))
    month, day = FIXED[got["bfixed"]]
    if got["bfixed"][0] == "双":  # a sale, of which year nothing says
        return None
    return one(Reading(BARE, "festival", month=month, day=day, unsure=True))


def _year(year: int) -> Reading:
    return Reading(ABSOLUTE, "year", reckon.YEAR, year=year)


def _plain_year(got: dict, match: re.Match, text: str) -> tuple | None:
    """2023年 and what follows; 2000年前 may be two thousand years ago."""
    year = number(got["y"])
    tail = any(got[k] for k in ("month", "fixed", "lunar", "part"))
    if year % 1000 == 0 and not tail and year <= 2000:
        after = text[match.end() : match.end() + 3]
        before = text[max(0, match.start() - 3) : match.start()]
        if (
            year == 1000
            or re.match(r"之?以?[前后来](?!后)|的", after)
            or re.search(r"[近约超过达上]$", before)
        ):
            return None
    if year > 2100 and not tail and not 2100 < year < 2200:
        return None
    return _in_year(_year(year), got, ""), None


def _in_year(head: Reading, got: dict, prefix: str) -> Reading:
    """A year narrowed by what follows it."""
    month, lunar = got[f"{prefix}month"], got[f"{prefix}lunar"]
    fixed, part = got[f"{prefix}fixed"], got[f"{prefix}part"]
    if month:
        return replace(head, month=number(month), day=number(got[f"{prefix}day"] or "0"))
    if lunar and feasts.is_known(lunar):
        loose = feasts.lasts(lunar)
        return replace(head, feast=lunar, loose=loose, unsure=True, rule="year-festival")
    if lunar:
        return replace(head, odd=True, rule="lunar")
    if fixed in MOVING:
        month, nth, weekday = MOVING[fixed]
        return replace(head, month=month, nth=nth, weekday=weekday, unsure=True)
    if fixed:
        first, second = FIXED[fixed]
        return replace(head, month=first, day=second, unsure=True, rule="year-festival")
    if part:
        return replace(head, months=_months(part), late=bool(_LATE.search(part)))
    return head


_LATE = re.compile("[底末尾冬]")


def _around_festival(reading: Reading, text: str, end: int) -> tuple[Reading, int]:
    """A festival's holidays, and what came before or after it, are known to the month; the days next
    to it are known."""
    if beside := _NEXT_TO_FESTIVAL.match(text, end):
        return replace(reading, off=1 if beside["on"] else -1, loose=False), beside.end()
    if _AROUND_FESTIVAL.match(text, end):
        return replace(reading, loose=True), end
    beside = _BESIDE_FESTIVAL.match(text, end)
    if beside and beside["wday"]:  # 元旦后的那个周五
        weekday = _WEEKDAYS[beside["wday"]]
        nearest = "last" if beside["back"] else "next"
        return replace(reading, weekday=weekday, nearest=nearest), beside.end()
    if beside:
        if reading.month == 1 and not beside["days"]:  # 元旦前: of either year
            return replace(reading, odd=True), end
        days = int(number(beside["days"])) if beside["days"] else _SHORTLY
        off = -days if beside["back"] else days
        return replace(reading, off=off, loose=not beside["days"]), beside.end()
    return reading, end


_SHORTLY = 3  # days


_NEXT_TO_FESTIVAL = re.compile(
    r"(?:节|当日)?的?(?:(?P<back>前一[天日晚夜]|前夜)|(?P<on>次日|翌日|第二[天日]|后一天))"
)
_COUNTED_TO = re.compile(
    r"的(?:(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:(?P<day>[1-3]?\d)[日号])?"
    r"|(?P<season>[初早暮晚深盛仲]?[春夏秋冬][天季])"
    r"|(?:那个)?(?:周|星期|礼拜)(?P<wday>[一二三四五六日天]))"
)
_EDGE = re.compile(
    r"的?(?:(?P<last>最后一)|[第头]一)(?P<unit>[天日]|个?月)(?![^，。；的]{0,3}班)"
    r"|的?(?:(?P<final>最后一)|第(?P<nth>[一二三四五]))个?(?:周|星期|礼拜)(?P<wday>[一二三四五六日天])"
)


def _at_edge(reading: Reading, edge: re.Match) -> Reading:
    """2001年最后一天: the last of December."""
    if reading.months[0] or reading.day or reading.weekday or reading.digits or reading.odd:
        return reading
    if reading.rule == "month-word" and edge["unit"] and edge["unit"][-1] != "月":
        return replace(reading, day=-1 if edge["last"] else 1)  # 上个月的最后一天
    if edge["wday"]:
        nth = -1 if edge["final"] else number(edge["nth"])
        month = reading.month or reading.unit == reckon.MONTH
        weekday = _WEEKDAYS[edge["wday"]]
        return replace(reading, nth=nth, weekday=weekday) if month else reading
    year = reading.unit == reckon.YEAR and not reading.month and reading.rule != "count"
    if year:
        month = 12 if edge["last"] else 1
        day = 0 if edge["unit"][-1] == "月" else 31 if edge["last"] else 1
        return replace(reading, month=month, day=day)
    if reading.month and edge["unit"][-1] != "月":
        last = calendar.monthrange(reading.year or 2001, reading.month)[1]
        return replace(reading, day=last if edge["last"] else 1)
    return reading


def _counted_to(reading: Reading, narrow: re.Match) -> Reading:
    """两年后的11月, 三年前的春天, 两周前的星期三."""
    if reading.vague or not reading.steps:
        return reading
    if narrow["wday"] and reading.unit == reckon.WEEK:
        return replace(reading, rule="week-word", weekday=_WEEKDAYS[narrow["wday"]])
    if reading.unit != reckon.YEAR or narrow["wday"]:
        return reading
    if narrow["season"]:  # which winter lies three years back is anybody's guess
        winter = "冬" in narrow["season"] and reading.steps < 0
        return reading if winter else replace(reading, months=_months(narrow["season"]))
    return replace(reading, month=number(narrow["month"]), day=number(narrow["day"] or "0"))


def _months(part: str) -> tuple[int, int]:
    """The months of a season, a quarter or a half; (0, 0) for parts no month bounds."""
    for season, months in SEASONS.items():
        if season in part:
            return (months[0] + 1, months[1]) if part.endswith("末") else months
    if "半年" in part:
        return (1, 6) if part[0] == "上" else (7, 12)
    if "季" in part or part[0] == "Q":
        if part[0] == "前":
            return (1, 6) if part[1] == "两" else (1, 9)
        quarter = number(re.sub(r"[第季度Q]", "", part))
        return (quarter * 3 - 2, quarter * 3)
    return (0, 0)


def _relative(unit: str, word: str) -> Reading:
    for pattern, base, steps in TABLES[unit]:
        if pattern.fullmatch(word):
            return Reading(base, f"{unit}-word", unit, steps)
    raise AssertionError(word)


def _century(got: dict) -> tuple | None:
    word, decades = got["century"], got["cdecades"]
    if got["cafter"]:
        return None
    if decades and _TENS_PAIR.fullmatch(decades):
        first, _ = _century({**got, "cdecades": decades[0] + "十"})
        last, _ = _century({**got, "cdecades": decades[-2] + "十"})
        return first, last
    years = number(decades) if decades else None
    if decades and (years is None or years % 10 or years > 90):
        return None
    if word[0] in "上本这下":
        steps = {"上": -1, "下": 1}.get(word[0], 0)
        digits = f"{years // 10}X" if decades else _edge_of_century(got["cpart"], True)
        unsure = bool(got["cpart"]) and not decades
        reading = Reading(PUBLISHED, "century-word", "century", steps, digits=digits)
        return replace(reading, unsure=unsure), None
    ordinal = number(word)
    if not ordinal or not 1 < ordinal <= 22:
        return None
    if got["cpart"] and "几" in got["cpart"]:  # 最后几年
        return Reading(ABSOLUTE, "century", odd=True), None
    tail = f"{years // 10}X" if decades else _edge_of_century(got["cpart"], ordinal > 18)
    rule = "decade" if decades else "century"
    unsure = bool(got["cpart"]) and not decades
    return Reading(ABSOLUTE, rule, digits=f"{ordinal - 1:02}{tail}", unsure=unsure), None


def _edge_of_century(part: str | None, living: bool) -> str:
    """The decade that the end or the beginning of a century is, of the last two or three; of those
    before it is said more loosely."""
    if part and part.endswith("年"):  # 头十年, 头二十年
        if "后" in part:
            return "9X" if part[-3] in "后一" else "XX"
        return "0X" if part[-3] in "头前初一" else "XX"
    if not living or part not in ("初", "末", "初期", "末期"):
        return "XX"
    return "9X" if part[0] == "末" else "0X"


def _decade(word: str) -> tuple | None:
    if _TENS_PAIR.fullmatch(word):
        tens = [number(c + "十") for c in word[:-1]]
        ends = [Reading(ABSOLUTE, "decade", digits=f"19{n // 10}X", unsure=True) for n in tens]
        return ends[0], ends[-1]
    if re.fullmatch("[一二三四五六七八九][〇零○]", word):
        word = word[0] + "十"
    years = number(word.replace("〇", "0").replace("零", "0"))
    if years is None or years % 10:
        return None
    if years >= 1000:
        return Reading(ABSOLUTE, "decade", digits=f"{years // 10}X"), None
    if years in (10, 20):
        return Reading(ABSOLUTE, "decade", odd=True), None
    digits = f"19{years // 10}X" if years else "200X"
    return Reading(ABSOLUTE, "decade", digits=digits, unsure=years == 0), None


def _era(got: dict) -> Reading | None:
    ordinal = 1 if got["ey"] == "元" else number(got["ey"])
    era = got["era"].replace("干", "乾")
    year = reckon.era_year(era, ordinal or 0)
    if year is None:
        return Reading(ABSOLUTE, "era", odd=True)
    head = _in_year(replace(_year(year), rule="era"), got, "e")
    solar = reckon.ERAS[era].solar or (era == "明治" and year >= 1873)
    if not solar and (head.month or head.months[0]):
        return replace(head, odd=True)  # a lunar month: which of ours, only a table tells
    return head


def _carried(got: dict, era: str) -> Reading:
    """A year of the era named before."""
    names = {"ey": "carried", "emonth": "kmonth", "eday": "kday", "empart": "kmpart"}
    names |= {"elunar": "klunar", "efixed": "kfixed", "epart": "kpart"}
    inside = {name: got.get(source) for name, source in names.items()}
    return replace(_era({**inside, "era": era}), unsure=True)


_VERSION = re.compile(r"(?:版本号?|固件|\bv(?:er(?:sion)?)?\.? ?)[为是]?$", re.I)
_OF_EVENT = re.compile(
    r"(?!到了|过了)..(?<=[^\W\d_在到从于而但就也正是自对和与及为])(?<![，,。；;：:][再又])$|^[^\W\d_在到从于而但就也正是自对和与及为再又]$"
)  # 十岁那年, 出事那天
_OPENED = re.compile(  # what has a first day
    r"(?:上线|开[业张馆园放播学工幕市战盘售业]|首?发[布售行]|上[市映架任班岗]|恢复|启用|投产|运营|开始|营业|通车|公映|重开|入学)[^，,。；;]{0,8}[，,]$"
)
_AFTER_IT = re.compile(r"后的?$")
_AFTER_THAT = re.compile(r"[那这此][^，。,]{0,6}后的?$")
_SUBJECT = re.compile(
    "(?:记得|想起|想到|知道|说起|[他她它我你您们者员东方官席队]|[队厂校院社会董组局市县省]长|经理|老师|父亲|母亲|儿子|女儿|妻子|丈夫)$"
)


_FAMILY = "".join(sorted(s for s in SURNAMES if len(s) == 1))
_PERSON = re.compile(
    rf"(?:^|[，,。；;：:\"])[{_FAMILY}][一-鿿](?![一-鿿]*[前后时完会仪礼式的了])[一-鿿]$"
)


def _is_of_event(before: str) -> bool:
    """Whether what stands before 那天 or 前一天 is the event it is the day of, not who did it then."""
    if _PERSON.search(before):  # 鲍国梁那晚
        return False
    return bool(_OF_EVENT.search(before[-2:]) and not _SUBJECT.search(before[-2:]))


_SAID = {"星期": "周", "礼拜": "周", "日": "天", "夜": "天"}
_COUNTED = {"年": reckon.YEAR, "月": reckon.MONTH, "周": reckon.WEEK, "天": reckon.DAY}


def _off(got: dict) -> Reading | None:
    """Counted from the event named before it: 召回前三天, 得奖后那个星期四."""
    if got["offfirst"]:
        return Reading(TOLD, "of-event", reckon.DAY, hinged=True)
    if got["offnth"]:
        week = number(got["offnth"])
        return Reading(TOLD, "of-event", reckon.WEEK, week - 1, hinged=True) if week else None
    if got["offday"]:
        which = "next" if got["offside"][0] == "后" else "last"
        weekday = _WEEKDAYS[got["offday"]]
        return Reading(TOLD, "of-event", weekday=weekday, nearest=which, hinged=True)
    n = number(got["offn"])
    if not n or n != int(n):
        return None
    unit = got["offunit"].removeprefix("个")
    steps = int(n) if got["offside"][0] == "后" else -int(n)
    return Reading(TOLD, "of-event", _COUNTED[_SAID.get(unit, unit)], steps, hinged=True)


def _joined(got: dict, match: re.Match, text: str) -> Reading | None:
    """一年零八个月后: of two units, the greater first."""
    first = {"count": got["joined"], "cunit": got["junit"], "side": got["jside"]}
    head = _count({**got, **first}, match, text)
    more = number(got["jcount"])
    if not head or head.vague or not more:
        return None
    more = int(more) if head.steps > 0 else -int(more)
    return and_more(head, more, months=got["jsmall"] == "个月")


def _count(got: dict, match: re.Match, text: str) -> Reading | None:
    """三天前, 两年半以后; what stands before it says whether it is counted from an event."""
    side = got["side"] or "后"
    back = "前" in side
    word, unit = got["count"], got["cunit"].removeprefix("个")
    if unit == "半月":  # 一个半月后
        unit, got = "月", {**got, "half": "半"}
    unit = _SAID.get(unit, unit)
    before = text[max(0, match.start() - 6) : match.start()]
    after = text[match.end() : match.end() + 2]
    if back and after[:1] == "后":
        return None
    vague = bool(re.fullmatch(VAGUE, word)) or bool(got["more"])
    if re.fullmatch(r"(?:好?几|数|上|成)[十百千万]+", word):
        return None
    vague = vague or got["half"] in ("多", "余")
    if got["more"] and got["more"][-1] in "多余" and unit == "月" and not back:
        n = number(word)
        if n and n == int(n) <= 3:  # 一个多月后: about then
            return Reading(TOLD, "count", reckon.MONTH, int(n), about=True)
    lifetimes = re.search(r"[十百千]", word) and not re.fullmatch(r"十几|十多|十余", word)
    if unit == "年" and vague and lifetimes:
        return None
    if unit in ("分钟", "小时", "钟头") and not got["side"]:
        return None  # 过了十分钟又说
    if unit == "分钟":
        return Reading(TOLD, "count", reckon.DAY)
    if unit in ("小时", "钟头"):
        few = word in ("半", "一", "两", "1", "2") and not back and not got["more"]
        if few:  # of the same day
            return Reading(TOLD, "count", reckon.DAY)
        return Reading(TOLD, "count", "hour", vague=True)
    if got["passed"] and re.search("[只才仅刚]$", before):
        return None  # 离去年5月只过了十六个月
    narrated = not back or bool(got["passed"])
    event = bool(
        re.search(
            r"[的之]$|[^早在大约是到于自从今，。；、,;:!?\"'(（就而但他她它我你们人者家方员长师生队说称道]$",
            before,
        )
    ) and bool(before)
    hinged = back and event and not re.search(r"(?:早在|就在|还在|直到|距今|在|约|于)$", before)
    loose = (
        hinged
        and unit == "年"
        and before[-1] not in "的了过着"
        and bool(re.match("[一-鿿]", after))
    )
    loose = loose and after[0] != "的"
    hinged = hinged and not loose  # 祖父60年前把它捐出
    base = TOLD if narrated else EITHER
    after_it = re.match(r"的(?:今[天日]|这一天|昨天|此时)", text[match.end() :])
    if unit == "年" and after_it:
        years = number(word) if back and not vague and not got["half"] else None
        if years and years == int(years) and after_it[0][1] == "今":
            return Reading(EITHER, "anniversary", reckon.YEAR, -int(years))
        vague = True  # to the day, which a person may reckon
    if vague:
        return Reading(base, "count", _COUNTED.get(unit, ""), vague=True, hinged=hinged)
    n = 0.5 if word == "半" else number(word)
    if n is None:
        return None
    n += 0.5 if got["half"] == "半" else 0
    if unit == "季度":
        unit, n = "月", n * 3
    if unit == "年" and n != int(n):
        about = n > 1  # of a year known no finer, about so many years
        unit, n = "月", n * 12
        if about and not back:
            return Reading(base, "count", reckon.MONTH, int(n), hinged=hinged, unsure=True)
    if unit == "月" and n != int(n) and narrated:  # 半个月后: known to the month
        steps = round(n * 30) * (-1 if back else 1)
        return Reading(base, "count", reckon.DAY, steps, hinged=hinged, unsure=True)
    if n != int(n):
        return Reading(base, "count", _COUNTED.get(unit, ""), vague=True, hinged=hinged)
    if unit == "年" and n >= 100:
        return None
    steps = -int(n) if back else int(n)
    return Reading(base, "count", _COUNTED[unit], steps, hinged=hinged, unsure=loose)
