"""What does not move a story: a thing named beside it, the state of things, a plan, a look back."""

from __future__ import annotations

import re

from book.policy import reckon
from book.suggest.phrases import ABSOLUTE, EITHER, TOLD, Reading
from book.suggest.story import Place, Told


def stays(reading: Reading, place: Place, told: Told | None) -> bool:
    """Whether the story stays where it was told last, though an expression dates something else."""
    same_block = told and told.block == place.block
    here = same_block and told.sentence == place.sentence
    plain = reading.rule == "year" and not (reading.month or reading.months[0])
    plain |= reading.rule == "count" and reading.base == EITHER
    if same_block and told.point.unit != reckon.YEAR and plain and _OF_A_THING.match(place.after):
        return True  # 比2013年的纪录
    if same_block and _FROM_THEN.match(place.after):
        return True  # 去年9月起的工资
    if told and reading.base == ABSOLUTE and _ONCE_WAS.match(place.after):
        return True
    if same_block and plain and told.point.year < reading.year and _DIED.match(place.after):
        return True  # whom the story has just told of
    if here and _EARLIER.search(place.before):
        return True
    if _NOT_TOLD.search(place.before) or _COUNTED_FROM.match(place.after):
        return True
    if reading.base == TOLD and (reading.steps < 0 or reading.nearest == "last"):
        return True  # 前一天傍晚, the previous August: a look back
    if reading.base == TOLD and _MEANT.search(place.before):
        return True
    if is_before_it(reading, place, told):
        return True
    return is_looked_back(reading, place)


def is_before_it(reading: Reading, place: Place, told: Told | None) -> bool:
    """Whether a year is told in the pluperfect, of what lay before the story: they had met in 1998."""
    whole = reading.base == ABSOLUTE and reading.rule == "year" and not reading.day
    earlier = told and told.block == place.block and reading.year < told.point.year
    return bool(whole and earlier and _HAD_DONE.search(place.before))


def is_looked_back(reading: Reading, place: Place) -> bool:
    """She had shown it three months later: what is told stands before the story."""
    return reading.steps > 0 and reading.rule == "count" and bool(_PLUPERFECT.search(place.before))


def is_background(place: Place) -> bool:
    """Whether it is said when what is spoken of came to be."""
    return bool(_BACKGROUND.search(place.before))


def is_on_paper(place: Place) -> bool:
    """Whether it is but the date that a paper bears: 落款日期是2011年3月2日."""
    return bool(_LABEL.search(place.before))


def is_report(place: Place) -> bool:
    """Whether a day is but the day of a report: 昨日通报."""
    return bool(_REPORT.match(place.after) or _REPORT_ON.search(place.before))


_OF_A_THING = re.compile(r"的|'s ")
_BACKGROUND = re.compile(
    r"(?:[^起]源于|[成创建设]立于|创办于|创建于|生于|毕业于|始建于|建于|建成于|落成于|诞生于|写于|写成于"
    r"|出版于|发表于|拍摄于|绘于"
    r"|born (?:in|on)|founded (?:in|on)|established in|built in|written in|published in|\bdated"
    r"|\bhad been \w+ed in ?)"
    r"(?:大?约)?$"
)
_LABEL = re.compile(
    r"(?:日期|落款|邮戳)(?:[是为]|一栏写着|上?写[着的]是?|显示为?|标[着为])$|\b(?:dated|date-stamped)$"
)
_NOT_TOLD = re.compile(r"截[至止](?:了|到|于)?$|\b[Ss]ince\s*$|\b[Aa]s of\s*$")
_REPORT = re.compile(r"[^，,。；;]{0,8}(?:通报|表示|透露|回应|披露|证实|[说称][，：,:])")
_REPORT_ON = re.compile(
    r"(?:通报|表示|透露|回应|披露|证实|\b(?:said|told \w+|confirmed))[^，。；,;]{0,4}$"
)
_FROM_THEN = re.compile(r"(?:起|以来|开始)的")
_ONCE_WAS = re.compile(r"[，,]?[^，,。；;]{0,12}[曾]经?(?![孙祖])")
_DIED = re.compile(r"(?:去|过|离|辞|逝)世[，,]|病逝[，,]|走[了的][，,]")
_EARLIER = re.compile(r"(?:[已曾]经?[于在]|早[在于])$")
_COUNTED_FROM = re.compile(r"[^，,。；;]{0,16}算起")
_MEANT = re.compile(r"(?:想着?|打算|准备|约[好定]|说好|本想|计划)[^，,。；;]{0,3}$")
_HAD_DONE = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|who|which|[A-Z]\w+) had (?!to\b|a\b|the\b)\w+[^,;.]{0,30}$"
)
_PLUPERFECT = re.compile(r"\bhad (?:\w+ ){0,2}\w+[^,;.]{0,60}$")
