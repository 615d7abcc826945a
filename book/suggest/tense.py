# ruff: noqa: E501  (an expression is read best on one line)
"""Whether a clause tells of what is to come or of what is over, by the words around a date."""

from __future__ import annotations

import re

from book.suggest.story import Place


def is_to_come(place: Place) -> bool:
    """Whether the clause around an expression tells of what is to come. What somebody said would come
    does not count: he said on Friday that it will."""
    if _SAID_ON.search(place.before):
        return False
    if _HAS_UNTIL.search(place.before) or _PUT_OFF.search(place.before):
        return True
    return bool(_FUTURE.search(_REPORTED.sub(r"\1", place.clause)) or _DEADLINE.match(place.after))


def is_future(clause: str) -> bool:
    """Whether a clause has a word of the future."""
    return bool(_FUTURE.search(clause))


def is_over(place: Place) -> bool:
    """Whether the words around an expression tell of what is over."""
    return bool(_PAST.match(place.after) or _DONE.search(place.before))


def lasted(place: Place) -> bool:
    """Whether the words after an expression tell a state of things or a habit, not what happened."""
    return bool(_STATE.match(place.after))


def is_deed(place: Place) -> bool:
    """Whether the clause around an expression tells what somebody did or what befell, by a verb that
    is over and done."""
    if _MADE_THEN.search(place.before) and _OF_WHICH.match(place.after):
        return True  # 车辙是那时留下的
    return bool(_PERFECTIVE.match(place.after))


_PERFECTIVE = re.compile(
    r"[，,]?(?![^，,。；;]{0,12}(?:岁|嵗|周岁|块钱|觉得|认为|以为|相信|知道|看中|叫做?|没))"
    r"[^，,。；;]{0,12}?(?:[一-鿿]了(?!解|望)|[一-鿿]过(?!去|年|程|于)|已经?[一-鿿]{2})"
)
_MADE_THEN = re.compile("(?:就|才|都|也)?是$")
_OF_WHICH = re.compile("[一-鿿]{2,6}的(?=[，,。；;]|$)")
_STATE = re.compile(
    r"[^，,。；;了]{0,8}(?:每|总[是要会在]|常|都[是要会在靠]|还[没是有在不]|没有|只有|正在|流行|[^，,。；;了]{1,4}着)"
)
_FUTURE = re.compile(
    r"将(?!近|军|信|领)|预计|预期|(?<!的)计划|即将|拟于|拟在|届时|[就快]要|有望|打算|力争|定于|原定|安排在|截止|预定|争取|要等|最快|最[迟晚早]|推迟到|延[期后]到|(?<![议协商峰证布聚集机晚大])(?<!委员)(?<![董理监]事)会(?=[在有于是被再把给让对就更回]|公布|发布|宣布|出|到|来|去|作|做|进|开|重|继|很快)|(?<![决固肯一稳判认规鉴确设签制修])[定订][在于]|[也都已]定了|敲定"
    r"|\b(?:will|intends?|expects|hopes? to|aims? to|wants? to|set for|booked for|may|might|could"
    r"|is (?:likely|possible)|expected|plans?|planned|due|scheduled|slated|would|to be|set to|going to"
    r"|must|shall)\b|\b(?:and|then) (?:again )?next\b"
    r"|(?<!\b[Ww]e )(?<!\bI )\b(?:(?:re)?opens?|closes|begins?|starts|ends|expires?|resumes?|meets?|comes? out"
    r"|takes? (?:place|effect)|goes on (?:sale|show))\b[^,.;]{0,24}\0"
    r"|\b(?:has|have|been) (?:asked|ordered|invited|summoned|called|agreed|accepted)\b[^,.;]* to [a-z]+[^,.;]*\0"
    r"|\bis promised for\b"
)
_DEADLINE = re.compile(r"[之以]?前(?=[,，。]|要|完成|须|必须)")
_HAS_UNTIL = re.compile(r"\b(?:has|have) (?:only |just )?(?:until|till) $")
_PUT_OFF = re.compile(
    r"\b(?:has|have|is|are|been) (?:now |since )?(?:been )?(?:put (?:off|back)|moved|postponed|delayed|deferred"
    r"|pushed(?: back)?|adjourned|rescheduled|brought forward|extended) (?:until|till|to|by) $"
)
_DID = r"\b(?:was|were|had|did|came|went|left|took|made|became|began|found|won|lost|gave|got|sold|bought|wrote|died|fell|rose|met|held|shut|quit|\w{3,}[^e]ed)\b"
_PAST = re.compile(
    rf"[，,]?[^，,。；;]{{0,10}}[了过]|如期|终于|[^，,。；;]{{0,4}}(?:才|已)|,? (?:(?!(?:will|be|and|is|are)\b)[\w'-]+ ){{0,3}}{_DID}"
)
_DONE = re.compile(
    rf"(?<!be ){_DID}(?! to\b)(?: (?!to\b)[\w'-]+){{0,3}} (?:in|on|by|late in|early in) $"
)
_REPORTED = re.compile(
    r"(?<=\0)([^\0]*?)\b(?:that|whether|what|why|how|(?:and|but)(?! again))\b.*$", re.S
)
_SAID_ON = re.compile(
    r"\b(?:[Aa]sked|\w+ed|said|told \w+) on $|\b(?:[Aa]sked|\w+ed|said|told \w+) on$"
)
