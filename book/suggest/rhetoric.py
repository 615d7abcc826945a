# ruff: noqa: E501  (an expression is read best on one line)
"""Words of time that tell of no event: today's China, as if it were yesterday, in years to come."""

from __future__ import annotations

import re

from book.policy import reckon
from book.suggest.phrases import ABSOLUTE, BARE, EITHER, PUBLISHED, TOLD, Phrase, Reading
from book.suggest.story import CLAUSE_END, Place, Told

_HAPPENING = (
    r"宣布|发布|公布|表示|召开|举行|通过|签署|开庭|宣判|辞职|去世|推出|起诉|启动|抵达|证实|回应|透露|发表"
    r"|作出|做出|责令|处以|判处|裁定|驳回|立案|受理|印发|颁布|挂牌|揭牌|开工|竣工|投产|通车|闭幕|落幕|出席|会见|约谈|任命|免去|逮捕|拘留|提起|提交"
    r"|开始|被|遭|了|致信|发生|当选|上市|获悉|开幕|揭幕|公告|下令|批准|告诉|被捕|发射|正式|收到|起停|[起就][^，,。]{0,4}(?:实施|施行|生效|停|关|开|暂|不再)|[对向]记者|在电话里|announced|said|told"
    r"|confirmed|launched|signed|resigned|filed|released|died|arrested|voted|ruled|published|opened"
)
HAPPENS = re.compile(_HAPPENING)
_CLOCKED = re.compile(
    r"[早晨晚夜]|凌晨|上午|中午|下午|傍晚|\d点|[一二三四五六七八九十]点|:\d\d|morning|afternoon|evening|night"
)
_EVENT_OF = re.compile(
    r"的[这那][一次场局盘届]|的[^，。；,;的]{0,6}(?:会上|会议|会(?=[，。,])|听证|庭审|开庭|比赛|决赛|演讲|演出|采访|仪式|典礼|直播|活动"
    r"|讲话|声明|公告|投票|晚宴|爆炸|事故|地震|判决|谈判|首演|火灾|大火|暴雨)"
)
_UP_TO = re.compile(r"(?:直到|到了?|(?<!截)至|迄|延续至|until|till|to|up to|even)$", re.I)
_LIKE = re.compile(
    r"(?:(?:像是?|仿佛|好像|似乎)(?:就[在是]?|还[在是]?|才|发生在)?|把|如同|恍如|恍如|犹如|似乎|宛如|好似|美好的|属于|走向|才算|赢得|期待|没有|告别|忘[记掉]|留在|活在|当[成作做]|的"
    r"|as if|like|only|what (?:it|they|he|she) (?:was|were)|than|a better|for)$",
    re.I,
)
_RHETORICAL_AFTER = re.compile(
    r"的|种种|是[^，。,]{1,4}的(?=[，。,;；\"]|$)|这样|这个|这种|之后再|会更|又是|看来|回头看|人们|我们|的话"
    r"|[,，]?(?:人们|我们|当我们|当人们|许多(?!家)|很多(?!家)|越来越多|几乎|已经|仍|依然|依旧|没有人|谁|还有"
    r"|只要|如果|大多数|世界|任何)|'s"
    r"|,? (?:we|people|most|many|it is|is|are|still|there|the world|few|no one|nobody|almost|some)\b"
)
_A_DAY_OF = re.compile(r"是[^，。！？]{2,16}(?:的日子|纪念日|周年|之日|的第[^，,。]{1,3}[天年])")
_WE_DID = re.compile(r"我们[^，,。；;]{0,12}(?:了|过|去|来|到|在)|已经")
_HAN = re.compile("[一-鿿]")
_LOOKING_BACK = re.compile(r"[，,]?[^，,。；;]{0,4}(?:回头看|回过头|回想|回望|再看|再回|谁还|人们)")
_JUST_DATED = re.compile(r"[日号天][^，,。；;的]{0,6}$")
_IF = re.compile(
    r"如果|假如|倘若|假设|假使|要是|哪怕|即使|即便|就算|保证|设想|想[象像]|\bif\b|\bimagine\b|\bsuppose\b",
    re.I,
)
_COMPARED = re.compile(
    r"(?:(?:[比较]|同比|相比|不如|不及)(?:起|于)?|\b(?:[Cc]ompared (?:with|to)|[Uu]nlike))\s*$"
)
_TAKEN_FOR = re.compile("当[作成做][^，,。；;]{0,8}$")  # 当作起火的前一天
_A_DAY_TO_COME = re.compile(
    r"(?:总有|终有|会有|等到|盼[着望到]*|迎来|期待|[Uu]ntil|[Tt]ill|\bnot)\s*$"
)
_WILL_COME = re.compile(r"(?:总|迟早|终究?|一定)[会将要]|迟早|,? will\b")
_WISHED = re.compile(r"[，,]?[^，,。]{0,6}(?:但?愿|会|将|希望)")
_PERHAPS = re.compile(r"(?:也许|或许|说不定|\b(?:perhaps|maybe))\s*$", re.I)
_MAY_WELL = re.compile("[，,]?(?:也许|或许|说不定|恐怕|可能)会?")  # 下一年也许会好
_LASTING = re.compile(r"多?来(?![到了的]|[一-鿿]{1,6}的)|[里间]")
_USUALLY = re.compile(r"\b(?:[Ee]very|[Mm]ost|[Ee]ach) (?:years?|weeks?|months?)\b[^.;]*$")
_ALWAYS = re.compile(r"(?:s\b|[，,]?(?:他们?|她们?|它们?|人们|大家)?总(?:是|在|要|能))")
_AS_IF = re.compile(r"(?:as if it (?:were|was)|might have been|could have been|always)\s*$")
_DAYS = frozenset("昨天 今天 明天 昨日 今日 明日 today tomorrow Yesterday yesterday".split())
_PAIRED = re.compile(  # 今天被捧的人，明天挨骂
    r"[昨今明][天日][^，,。]{1,10}的(?:人|东西|事)?[，,]?[^。]{0,6}[昨今明][天日]"
    r"|今[天日]([一-鿿])[^，,。]{1,3}[，,]明[天日]\1"
    r"|\b[Yy]esterday (?:it|they|he|she|we)\b[^.;]{1,30}, today (?:it|they|he|she|we)\b"
    r"|\b(?:here today|[Tt]oday here)[^.;]{0,8}tomorrow"
)
_ITS_END = re.compile("的?(?:最[后初早]|头|第)")
_IN_IT = re.compile(r"(?:\b(?:in|into|since)|进入|跨入|到了?|在)\s*(?:the )?$", re.I)
_FORESEEN = re.compile(
    r"预[见料言想]|想[象到]|料到|[没谁][^，,。]{0,4}知道|说得[清准]"
    r"|\b(?:predict|imagine|foresee|foretell|nobody knows|who knows)"
)
_SOMEBODY_WILL = re.compile(  # 二十年后再看, 百年以后没有人记得
    r"[，,]?(?:再看|再来|来看|没有?人|谁|还[是有]?会?|又是|依[旧然]|也许|或许|恐怕|但愿|后人"
    r"|[你我人他她][们]?[也还都就]?会"
    r"|(?:的人|的孩子)|,? ?(?:nobody|no one|people will|someone will|it will))"
)
_ONE_WILL = re.compile(r"(?:,[^,.;]{1,24})?,? (?:[\w']+ ){1,3}will\b")  # years later someone will
_FROM_THEN = re.compile(  # 那天以后我再也没去过
    r"(?:[之以]?后|起|开始|,? ?on\b)[，,]?[^，,。；;]{0,8}?(?:再也?[没不未]|就再|一直|从[来未]|每|总[是要会]|都[是要会]|\bnever\b)"
)
_THE_MOST = re.compile(  # 1999年以来最重的
    r"(?:的|[^，,。；;了]{0,12}?)(?:最[一-鿿]|首[次个例]|第[一二三\d]+[次个]|唯一|罕见)"
)
_WOULD = re.compile(r"\b(?:would|could|might) have \w+")
_MAYBE_LATER = re.compile(
    r"(?<![议协商峰证布聚集机晚大社国者董理监年展开宴舞])会(?![议员场长计见谈师])|将|也许|或许|可能|再过|未来|\b(?:will|may|might|could|would)\b",
    re.I,
)


_CAPITAL = re.compile(r"Last |Next |This |Yesterday|Today|Tomorrow|The ")
_NAMED_SO = re.compile(r"[A-Za-z,]$")  # her band is called Last Friday
_HYPOTHESIS = re.compile(
    r"如果|假[如设使]|[倘设][若使]|要不?是|只要|除非|若[是非]?|但愿|想[象像]|\bif\b|\bimagine\b|\bsuppose\b|\bunless\b|\bas though\b",
    re.I,
)
_CONCEDED = re.compile(r"哪怕|即[使便]|就算|纵[使然]|\beven if\b", re.I)  # of what is over: a fact
_WISH = re.compile(
    r"(?:我[们只就]*|^|[，,])(?:只|都|也)?(?:希望|盼|但?愿|祝)|\bI (?:only )?(?:hope|wish)\b"
)
_WHO_I_WAS = re.compile(r"的(?:[我你他她它]们?|自己)")  # 去年的他
_ONE_AFTER_ANOTHER = re.compile(r"\0 after [A-Z][a-z]+day\b|[A-Z][a-z]+day after \0")
_NAME_OF_DAY = re.compile(r"\b[Tt]he $")  # the Friday Club
_PUT_BACK = re.compile(  # 换作二十年前
    r"(?:换[作成做]|换[到在]|[放搁摆][在到]|要是?在|[若如]在|倒[退回]|(?:^|[，,。])(?:要是)?回到)\s*$"
)
_WHO_WOULD = re.compile(  # a question nobody is to answer
    r"[，,]?(?:有?谁(?:会|能|敢|想|料|又?认)|哪[有里个]|怎么[会能敢]|[没无]有?人(?:会|能|[想料]得?到)|,? (?:who|nobody|no one) would"
    r"|,? (?:this|that|it) (?:would|could|might)(?: never)? have\b)"
)
_SPAN = re.compile(  # the year as a measure: 今年已经是第三十个年头, 今年第一个离开的人
    r"[^，,。；;]{0,4}是[^，,。；;]{0,12}(?:第[^，,。；;]{1,5}[年个]|周年)|第[一二三四五六七八九十百\d]+[个位名]"
)
_FORGOTTEN = re.compile(r" (?:\w+ ){1,3}will have\b")
_HAD_IT = re.compile(r"(?:^|[.;] )(?:Had|Were) \w+[^,.;]*$")  # had this happened ten years ago
_DENIED = re.compile(r"(?:(?:并|也|又|[，,。]|^)?(?:不是|而非|绝非)|\bnot(?: even)?)\s*$")
_OF_THE_MIND = re.compile(  # 想的全是下个月的房租
    r"(?:[想愁怕念盼](?:的|着的?|到)?(?:全|都|只|就|也)*是?|要的(?:只|就)?是|以为|指望|巴望|幻想|[只不光净][讲谈聊想管问看]|属于|顾不[上得到]"
    r"|\b(?:th[io]\w*|dream\w*|worr\w+|talk\w*|spe?[ao]k\w*|car\w+|know\w*)(?: only| much)? (?:of|about)"
    r"|\b(?:she|he|it|they|we|I) (?:was|were)(?=\s*$)|\b(?:off|wait(?:ed|s|ing)?) (?:un)?till?)\s*$"
)
_WHENEVER = re.compile(  # the habit a sentence tells
    r"每[次当逢到遇回]|每隔|凡是|一到[^，,。]{1,6}[就便]?|规矩|惯例|习惯(?!了)|按规定|老是?说|总是?说|常说|总爱说|\b(?:[Ww]henever|[Ee]very time|[Ee]ach time)\b"
)
_HABITUAL = re.compile(  # 周末也缺人, 元旦前后总要涨一涨
    r"[^，,。；;]{0,8}(?:总[要会是得有能]|总(?=[^，,。]{0,6}[，,。])|往往|通常|一般都?|多半|大多|照例|照样|很少|从不|从来不|最[多少忙闲热冷贵挤])"
)
_LACKING = re.compile(r"[也都还才]?(?:没?有人?|不|缺|[要能]|在)[^了过]{1,10}(?:[，,。；;]|$)")
_EVERY_ONE = re.compile(r"每(?:[天日晚夜周年月]|个?(?:星期|礼拜|月|季度))[^，,。；;]{0,8}$")
_OF_ITS_SORT = re.compile(  # 情人节来的人很少
    r"[^，,。；;]{0,8}的(?:[^，,。；;]{0,2}(?:人|客|主|车))?(?:很少|多半|大多|往往|都是?|总)"
)
_NOT_EVEN = re.compile("(?:连|[像跟如]同?过)$")  # 连除夕都没有回家, 像过春节一样
_NEVER = re.compile("[^。；;]{0,10}从来?[不没]|过的?生日")
_WHETHER = re.compile(
    r"[^，,。；;]{0,4}(?:([一-鿿])不\1|有没有|会不会|能不能|要不要|怎么办|呢[？?])"
)
_STYLE = re.compile(
    r"(?:[初末中]|中期|[初末早晚]期)?的?(?:[^，,。；;]{0,3}(?:风格|风味|风情|气质|情调|情怀|味道|味儿|腔调|范儿|打扮|款式|样子|模样|样式|水平|做派|作风)|风(?=[，,。的]))"
    r"|[- ]?style\b| (?:look|feel|vibe|style|charm|flavou?r|glamou?r|nostalgia)\b"
)
_ONE_SUCH = re.compile(  # 一张七十年代的沙发, a 1970s sofa
    r"(?:[一两几这那某][个张栋幢件座把部台辆首间只条本幅套盏架排块双顶瓶种]|\b(?:an?|his|her|their|its|my|our|whose)(?: \w+)?)\s*$",
    re.I,
)
_MADE_USE_OF = re.compile(  # 用的是上个世纪的水管
    r"(?:[用住开穿坐看听守靠拿过]的(?:都|还|仍|也)*是|[活好]?像是?)$"
)
_OF_ITS_TIME = re.compile(  # 上个世纪的做法
    r"的(?:[老旧破](?!金山)|(?:人|事|做法|说法|想法|东西|老?机器|管理|思维|观念|产物|玩意|老?一套|办法|规矩|遗物|话|脑筋))"
)
_OF_MAKE = re.compile(r"的(?:标签|日历|挂历|海报|邮票|名片|地图|报纸|杂志|车票|门票|教材|课本)")
_OF_ITS_AGE = re.compile(r"[初末]?期?的[老旧破](?!金山)")  # 六十年代的旧楼
_WITHIN = re.compile(r"(?:^|\b(?:in|since|by|from|during|until|through|of|the) ?)$", re.I)
_A_QUALITY = re.compile(r"(?:(?:early|mid|late)[- ])?\d{4}s|'\d0s")
_LIVES_IN = re.compile(
    r"(?:永远|一直|仿佛|好像|始终|仍然?|还)[^，,。；;]{0,4}[活留停](?:留|在)?在?$|as (?:if|though) it were still\s*$"
)
_ALL_AGAIN = re.compile(r" all over again\b")
_HURTS = re.compile(r",? (?:always|never|usually|often|sometimes)\b")
_NO_DAY = re.compile(r"[^。]*(?:会|将|应该|应当|也许|但愿|谁|will|would)")
_AT_ONCE = re.compile(r"(?:^|[，,。；;、])$")
_OF_THAT_YEAR = re.compile(
    r"(?:就|便|共|即|又|只|[^，,。；;的那我他她你谁人大这的们没]{1,2}(?:了|出|入|得|[\d一二三四五六七八九十]))"
)


def _is_supposed(reading: Reading, place: Place) -> bool:
    """Whether a time is only thought of: 只要明年还有鱼, 换作十年前, not next week."""
    whole = not (reading.month or reading.day or reading.months[0])
    if reading.base in (PUBLISHED, EITHER) and whole:
        clause = CLAUSE_END.split(place.before)[-1]
        conceded = _CONCEDED.search(clause)
        supposed = reading.steps > 0 if conceded else _HYPOTHESIS.search(clause)
        if supposed and not place.after.startswith("的"):
            return True
        if reading.steps > 0 and (_WISH.search(place.before) or _HYPOTHESIS.match(place.after)):
            return True
        if _DENIED.search(place.before) or _OF_THE_MIND.search(place.before):
            return True
        if reading.unit == reckon.DAY and re.search("等到?$", place.before):
            return True
        if _WHO_I_WAS.match(place.after) or _PUT_BACK.search(place.before):
            return True
        if reading.steps > 0 and (_FORESEEN.search(place.before) or _FORGOTTEN.match(place.after)):
            return True
    years_ago = reading.rule == "count" and reading.steps < 0 and reading.unit == reckon.YEAR
    if years_ago and (_PUT_BACK.search(place.before) or _WHO_WOULD.match(place.after)):
        return True
    if years_ago and _HAD_IT.search(place.before):
        return True
    if reading.rule == "count" and reading.steps > 0 and _OF_THE_MIND.search(place.before):
        return True
    return reading.base == PUBLISHED and bool(re.search(r"\b[Tt]his time $", place.before))


def _is_habit(reading: Reading, place: Place, told: Told | None) -> bool:
    """Whether a time comes again and again: 周末也缺人, the next day always hurt more."""
    here = told and (told.block, told.sentence) == (place.block, place.sentence)
    if reading.base == TOLD and not here and _WHENEVER.search(place.before):
        return "了" not in place.after
    ahead = reading.base == PUBLISHED and reading.unit == reckon.DAY and reading.steps >= 0
    if ahead and (_WHENEVER.search(place.before) or _WHETHER.match(place.after)):
        return True
    if reading.unit == reckon.DAY and _HURTS.match(place.after):
        return True
    if reading.base != BARE or reading.rule in ("month-day", "day"):
        return False
    if reading.rule != "month" and (
        _HABITUAL.match(place.after) or _EVERY_ONE.search(place.before)
    ):
        return True
    if reading.rule == "festival" and (
        _OF_ITS_SORT.match(place.after)
        or _NOT_EVEN.search(place.before)
        or _NEVER.match(place.after)
    ):
        return True
    if reading.rule == "weekday" and _ONE_AFTER_ANOTHER.search(f"{place.before}\0{place.after}"):
        return True
    if reading.rule == "weekday" and _NAME_OF_DAY.search(place.before):
        return bool(re.match(r" [A-Z][a-z]+", place.after))
    if reading.rule in ("weekday", "festival") and re.match(
        r"是[^，。]{0,6}唯一|对[^，。]{1,6}来说", place.after
    ):
        return True
    return reading.weekday == 67 and bool(_LACKING.match(place.after))


def _is_of_a_kind(reading: Reading, literal: str, place: Place) -> bool:
    """Whether a decade, a century or a year says of what kind a thing is: a 1970s sofa."""
    year = reading.base == ABSOLUTE and reading.rule == "year" and not reading.month
    if year and (_LIVES_IN.search(place.before) or _ALL_AGAIN.match(place.after)):
        return True
    if year and _ONE_SUCH.search(place.before) and _OF_MAKE.match(place.after):
        return True
    if not reading.digits:
        return False
    if _STYLE.match(place.after):
        return True
    if _ONE_SUCH.search(place.before) and re.match(r"[初末]?期?的|[- ][a-z]", place.after):
        return True
    if _MADE_USE_OF.search(place.before) and place.after.startswith("的"):
        return True
    if _A_QUALITY.fullmatch(literal) and re.match(
        r" (?!and\b|or\b|to\b|when\b|as\b|but\b|was\b|were\b|saw\b|with\b)[a-z]", place.after
    ):
        return not _WITHIN.search(place.before)  # all 1960s concrete
    if _OF_ITS_AGE.match(place.after):
        return True
    return reading.digits[-2:-1] == "X" and bool(_OF_ITS_TIME.match(place.after))


def says_nothing(phrase: Phrase, literal: str, place: Place, told: Told | None) -> bool:
    """Words of time that tell of no event: today's China, as if it were yesterday, in years to
    come."""
    reading = phrase.reading
    if (
        _is_supposed(reading, place)
        or _is_habit(reading, place, told)
        or _is_of_a_kind(reading, literal, place)
    ):
        return True
    if _CAPITAL.match(literal) and _NAMED_SO.search(place.before.rstrip()):
        return True
    if reading.base == PUBLISHED and reading.rule == "year-word" and _SPAN.match(place.after):
        return True
    if (place.spoken or place.asked) and reading.rule == "tomorrow":
        return True  # a promise
    if reading.base == TOLD and _TAKEN_FOR.search(place.before):
        return True
    if reading.base in (PUBLISHED, TOLD) and _COMPARED.search(place.before):
        return True
    if _WOULD.search(place.after.split(";")[0]) and reading.base == ABSOLUTE:
        return True  # in the 1970s it would have been a scandal
    whole = reading.rule == "century-word" and reading.digits == "XX" and not reading.unsure
    if whole and reading.steps < 0 and not _ITS_END.match(place.after):  # 上个世纪: long ago
        return place.after.startswith("的") or not _AT_ONCE.search(place.before)
    if reading.digits == "20XX" and reading.rule == "century":  # worthy of our century
        return not _IN_IT.search(place.before) or bool(_HAN.match(place.after))
    if reading.rule == "festival" and _LIKE.search(place.before) and place.before[-1] != "的":
        return True
    if reading.base == TOLD and reading.steps == 0 and reading.rule in ("day-word", "year-word"):
        if _A_DAY_TO_COME.search(place.before) and "才" not in place.after:
            return True
        if place.before.endswith("到") and _WISHED.match(place.after):
            return True
        if re.fullmatch("(?:等|真|真的)?到了?", place.before) and _NO_DAY.match(place.after):
            return not re.search("了|已|终于", place.after)
        if _WILL_COME.match(place.after) or _LASTING.match(place.after):
            return True
    if reading.base == PUBLISHED and reading.steps > 0 and _PERHAPS.search(place.before):
        return True
    if reading.base == TOLD and reading.steps > 0 and _MAY_WELL.match(place.after):
        return True
    if reading.rule == "weekday" and re.search("当[成作做]$", place.before):
        return True
    if reading.base == BARE and (_USUALLY.search(place.before) or _ALWAYS.match(place.after)):
        return True
    if reading.base == PUBLISHED and _AS_IF.search(place.before):
        return True
    if reading.rule in ("today", "tomorrow") and _IF.search(CLAUSE_END.split(place.before)[-1]):
        return True
    if reading.rule == "count" and re.search("[一二三四五六七八九十百]年$", place.before):
        return True  # 五年十年之后
    if literal in _DAYS and _PAIRED.search(place.before + literal + place.after):
        return True
    if reading.base == EITHER and _IF.search(place.before):
        return True  # if one could go back ten years
    if reading.rule == "season":
        return not (told and told.block == place.block)
    if reading.rule == "count" and reading.vague and _LOOKING_BACK.match(place.after):
        return True
    onward = reading.rule == "count" and reading.base == TOLD and reading.unit == reckon.YEAR
    if onward and reading.vague and _ONE_WILL.match(place.after):
        return True
    onward = onward and reading.steps >= 0 and (reading.steps > 5 or reading.vague or place.spoken)
    foreseen = _FORESEEN.search(place.before) or _SOMEBODY_WILL.match(place.after)
    if onward and (foreseen or _HYPOTHESIS.match(place.after)):
        return True
    if reading.rule in ("today", "tomorrow", "day-word") and reading.base == PUBLISHED:
        if _EVENT_OF.match(place.after):
            return False
        if _UP_TO.search(place.before.rstrip()) and reading.rule == "today":
            return True
        if place.before.endswith("从") and re.match(r"[^，,。]{0,6}到[今明]天", place.after):
            return True
        if (
            reading.rule != "day-word"
            and not place.spoken
            and re.match(r"起(?!初|码|来)", place.after)
        ):
            return False  # 自今日起生效
        if not _CLOCKED.search(literal):
            if _LIKE.search(place.before.rstrip()) or _RHETORICAL_AFTER.match(place.after):
                gone = reading.steps < 0 and _WE_DID.match(place.after)
                return not gone
            if reading.rule == "today":
                if place.asked:
                    return True
                if not place.spoken and _A_DAY_OF.match(place.after):
                    return False
                return not HAPPENS.search(CLAUSE_END.split(place.before)[-1] + place.after[:60])
            if reading.rule == "tomorrow" and not re.search(
                rf"将|要|就(?=[将要是会])|满[^，,。]{{1,4}}[年月]|{_HAPPENING}|\bwill\b|\bis\b|\b(?:come|begin|open|meet|start|end|vote|rule|leave|return|arrive)s?\b",
                place.after,
            ):
                return True
    if reading.rule == "year-word" and reading.base == PUBLISHED:
        return bool(
            re.match(r"(?:已经?|刚满?|才|满|都)?[\d一二三四五六七八九十]+岁|多大", place.after)
        )
    if phrase.open and reading.base == ABSOLUTE and _THE_MOST.match(place.after):
        return True
    if reading.hinged and reading.rule == "year-word":  # 当年: back then
        here = told and told.block == place.block and place.sentence - told.sentence <= 1
        first = _AT_ONCE.search(place.before) and _OF_THAT_YEAR.match(place.after)
        return not (here and first)
    that_day = reading.base == TOLD and reading.rule == "day-word" and not reading.steps
    if that_day and _FROM_THEN.match(place.after):
        return True
    if reading.base == TOLD and reading.rule != "count" and _IF.search(place.before):
        return True
    if reading.base == TOLD and reading.hinged and reading.rule == "day-word":
        return bool(_JUST_DATED.search(place.before))  # 8月8日立秋那天
    here = told and (told.block, told.sentence) == (place.block, place.sentence)
    if reading.rule == "count" and reading.hinged and here and place.before.endswith(", "):
        return literal.isascii()  # on September 2, eleven months after the fire
    if reading.rule == "count" and reading.hinged and literal.isascii() and not place.hinge:
        return bool(place.before.strip())  # it came fourteen years after the first
    if reading.rule == "count" and reading.base == TOLD:
        if place.spoken and reading.unit == reckon.YEAR and reading.steps > 0:
            return "了" not in place.after  # what may be in ten years
        asked = place.asked and reading.unit == reckon.YEAR
        if asked and re.search("会|谁|吗|希望|怎么|什么|[？?]", place.after):
            return True
        if _HYPOTHESIS.search(place.before) and reading.vague and "了" not in place.after:
            return True
        if _IF.search(place.before) and (not told or told.block != place.block):
            return True
        lonely = not told or told.block != place.block
        return lonely and bool(_MAYBE_LATER.search(place.clause + place.after[:12]))
    return False
