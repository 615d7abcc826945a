"""Traditional and Simplified Chinese: telling them apart, converting, folding one into the other.

The door of OpenCC (the C++ wheel, 1.4), imported on first use. Its surprises, each pinned by a test:

- ``t2s`` leaves 著 where it is the particle 着 (意味著); ``tw2s`` mends that and breaks 原著;
  ``tw2sp`` rewrites words. So: ``t2s``, then our own rule for 著, on Traditional text only.
- Its words and characters become words and characters of the same length, in both directions.
- ``t2s`` changes nothing in a Simplified text but for rare characters that are Traditional too (乾).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from book.policy.language import base_language
from book.policy.surnames import SURNAMES

HANS, HANT = "Hans", "Hant"
MIN_EVIDENCE = 5

# Frequent characters that one script has and the other (and Japanese) has not, in pairs.
_PAIRS = (
    "们們个個来來说說时時会會这這为為对對发發过過还還后後点點从從动動现現问問间間见見没沒实實进進种種"
    "业業产產两兩应應关關长長书書东東车車门門马馬开開与與给給让讓认認识識请請谁誰头頭经經觉覺听聽话話"
    "钱錢买買卖賣写寫读讀记記语語华華员員务務报報导導岁歲总總统統难難电電视視网網页頁题題类類"
    "龙龍风風飞飛鱼魚鸟鳥麦麥齐齊叶葉号號叹嘆处處复復农農冲衝决決况況净淨减減击擊创創别別办辦"
    "劳勞势勢医醫卫衛历歷厂廠参參双雙变變团團园園围圍图圖场場块塊坏壞声聲备備够夠奋奮奖獎妈媽"
    "孙孫宁寧宝寶审審宽寬层層岛島师師带帶帮幫广廣庆慶库庫张張强強归歸当當录錄战戰户戶扩擴扫掃"
    "担擔择擇拥擁损損据據敌敵数數断斷无無旧舊显顯晓曉术術机機权權条條杨楊杰傑极極构構标標树樹样樣"
    "桥橋检檢欢歡欧歐毕畢气氣汉漢汤湯沟溝济濟浓濃涨漲灭滅灯燈灵靈热熱爱愛爷爺状狀犹猶独獨狮獅猫貓"
    "环環画畫疗療监監盖蓋盘盤确確础礎离離积積稳穩穷窮竞競笔筆简簡红紅约約级級纪紀纯純纲綱纳納纵縱"
    "纷紛纸紙组組细細织織终終绝絕继繼绩績续續维維综綜缘緣编編缺缺罗羅罚罰职職联聯聪聰肤膚胜勝脑腦"
    "节節艺藝苏蘇药藥获獲营營虑慮虽雖蚁蟻补補装裝规規览覽触觸订訂计計讨討训訓议議讲講论論设設访訪"
    "证證评評诉訴词詞试試诗詩诚誠详詳误誤谈談调調谢謝谷穀贝貝负負贡貢财財责責贤賢败敗货貨质質贫貧"
    "购購贯貫贵貴费費资資赏賞赛賽赞贊赢贏赵趙践踐跃躍轻輕较較辑輯输輸边邊达達迁遷运運违違连連迟遲"
    "适適选選递遞逻邏遗遺邓鄧郑鄭邮郵释釋里裡针針钟鐘钢鋼银銀错錯键鍵镜鏡闭閉闻聞阅閱队隊阳陽阴陰"
    "阶階际際陆陸陈陳险險随隨隐隱隶隸雾霧静靜韩韓顺順须須顾顧顿頓预預领領频頻颗顆额額饭飯馆館驱驅"
    "验驗骂罵鲁魯鲜鮮鸡雞麼么"
)
_SIMPLIFIED = frozenset(_PAIRS[::2]) - frozenset(_PAIRS[1::2])
_TRADITIONAL = frozenset(_PAIRS[1::2]) - frozenset(_PAIRS[::2])

# 著 is the particle 着 behind a verb; and to write, a work, to be manifest. What stands before it
# tells first, then what follows. In Simplified characters: ``t2s`` has been there.
_VERBS = frozenset(  # what a verb may end with, before the particle
    "看听说想走跑站坐躺睡醒笑哭叫喊唱念读写画抱带拿提握捧端举扛背挑拉推拖拽牵挽扶搂挎夹捏抓攥持执擎托"
    "抬抛扔甩挥摇摆晃抖颤飘漂浮流淌滴落垂挂吊悬插贴钉粘黏沾附缠绕围裹包盖罩蒙遮掩藏躲闪避挡拦堵塞填装"
    "盛载驮乘骑驾开关闭张睁眯瞪盯瞧瞅望盼等候守护陪伴随跟追赶沿顺循依靠倚凭借仗朝向对迎冲当照映射亮燃"
    "烧冒散发飞舞跳爬蹲跪趴伏卧俯仰低抿咬嚼含吸吮吹喘呼咳打敲捶拍摸抚揉搓擦洗扫刷磨削切砍劈刻凿挖掘铺"
    "摊展伸缩弯曲蜷挤压顶撑支抵忍耐憋熬挨活留停住放搁搭列排竖矗耸横斜歪侧转旋滚动爱恨惦记怀揣穿戴披系"
    "扎绑捆锁拴连接联涉味征预示显露透现蕴充满溢弥漫变忙愣怔呆谋图试学教帮催逼劝骂嚷吵闹争抢斗拼谈聊讲"
    "述诉问答应和哼吟诵思索忆回顾猜算数计估盘享受感历遭控管领率引导指点拨送递交运输供养喂种栽培育长结"
    "有空光赤裸敞醉病饿渴冻热暖冷痛疼肿鼓凸翘皱绷板丧硬按据趁本比得不胶衣固沉缺隐潜寄缀衬注投传延继续"
    "维保拥存在占居处隔离分渗掺混杂起奏弹揽搀迈踏踩踱蹭挪移搬卸抽捞捡拣找寻搜觅瞄窥觑瞟瞥嗅闻尝品吃喝"
    "啃舔哺喷洒泼浇淋灌滋润酿煮炖烤烘熏晾晒悠踌徘操办干做弄搞憧憬求祈祷倾耷瞒骗哄逗惹捂掐拧扭拆卷叠堆"
    "码垒砌筑织绣缝补演播诠释象标意力"
)
# With these 著 makes a word of its own, unless the character before them makes another verb.
_KEEPS = {
    **dict.fromkeys("专土卓巨昭遗拙撰编共所曾尝其另史", ""),
    **{"名": "点", "原": "还复", "译": "翻", "显": "凸彰突明", "论": "讨谈议争评辩理"},
    **{"合": "闭符结融迎配混综联组糅", "新": "重更刷翻革全", "旧": "仍依照", "较": "计比"},
    **{"近": "靠接临走逼邻亲贴", "自": "独亲各", "大": "张睁瞪"},
}
_SPLITS = re.compile(
    "合著(?=[眼双手掌嘴拍目])|大著(?=[胆嗓肚眼嘴声舌])|编著(?=[辫筐篮谎])"
    "|[曾尝其另所共自]著(?=[眼急陆力实迷想]|手(?![稿札册])|重(?![要大]))"
)
_WRITES = "作名者书称录译述文有成于为绩"  # behind 著, where no verb is before it
# Behind a verb, 著 and those are two words where those begin another.
_OBJECTS = re.compile(
    "作(?:[业文画曲诗词案祟答客揖怪梦证乐陪品风恶罢主假势法料对伴呕息为用]|[家者](?=[^权]))"
    "|名(?:[贵片单字称声义牌目额册分份气利誉为叫言句犬茶酒师家]|人(?!士|物)|校(?!友|长)|胜(?!地)"
    "|医(?![生学院师])|画(?!家)|曲(?!目)|著(?!作|者))"
    "|书(?!立说)|[称译成为绩]|录[音像影取制下用]|述(?!作)|文(?![批称反])"
    r"|有(?!《|[一二三四五六七八九十数多几两\d]*[部本册卷种篇])|于(?![\d一二三四五六七八九十])"
)
_STATES = "活站坐跟随睡醒躺跪陪等穿戴"  # 活着者, but 按著者
_SAYS_HOW = re.compile(r"(?:以|因|而|由|靠|凭)\w{0,12}$")  # 以善跑著称
_BEGINS = re.compile("[了火急凉手眼重力陆色装想实落迷魔慌笔墨地呢]")  # 着手, where a clause begins
_NAME = re.compile(r"(?:^|(?P<title>》)|\W)(?P<name>\w{2,4})$")


# Han and kana in a row are Japanese where two kana and a fifth of it are; Chinese has a lone の.
_ROW = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
_KANA = re.compile("[\u3041-\u309f\u30a1-\u30fa]")
_MIN_KANA, _KANA_SHARE = 2, 0.2


def detect(text: str) -> str | None:
    """``Hans`` or ``Hant``; None where there is too little to tell by, or both stand mixed."""
    simplified, traditional = _count(text, _SIMPLIFIED), _count(text, _TRADITIONAL)
    if simplified + traditional < MIN_EVIDENCE:
        return None
    if simplified >= 4 * traditional:
        return HANS
    return HANT if traditional >= 4 * simplified else None


def script_of(text: str, lang: str) -> str | None:
    """The script a text of ``lang`` (BCP 47) stands in: what its characters say, else what the tag
    says; None where the language is not Chinese."""
    base = base_language(lang)
    if not base.startswith("zh"):
        return None
    return detect(text) or base.removeprefix("zh-")


def convert(text: str, to: str) -> str:
    """A Chinese text in the script ``to``, character for character; what stands in it in Japanese
    stays. Give only text in the other script: some characters are at home in both, and would be taken
    for the other's."""
    if to not in (HANS, HANT):
        raise ValueError(f"no such script: {to}")
    out, done = [], 0
    for row in _ROW.finditer(text):
        kana = len(_KANA.findall(row[0]))
        if kana >= _MIN_KANA and kana >= _KANA_SHARE * len(row[0]):
            out += [_converted(text[done : row.start()], to), row[0]]
            done = row.end()
    return "".join(out) + _converted(text[done:], to)


def simplified(char: str) -> str:
    """The Simplified character that stands for one of either script, for comparing only: without
    its neighbours it may be another word's."""
    return "着" if char == "著" else _opencc("t2s").convert(char)


def _converted(text: str, to: str) -> str:
    if to == HANS:
        return _zhe(_opencc("t2s").convert(text))
    return _opencc("s2t").convert(text)


def _zhe(text: str) -> str:
    """A Simplified text with 着 for 著 where that is the particle. (胶着 and the like go with it.)"""
    if "著" not in text:
        return text
    return "".join("着" if c == "著" and _is_particle(text, i) else c for i, c in enumerate(text))


def _is_particle(text: str, at: int) -> bool:
    before, after = text[max(at - 16, 0) : at], text[at + 1 : at + 5]
    last, verb = before[-1:], before[-2:-1]
    if not last.isalnum():
        return bool(_BEGINS.match(after))
    if last in _KEEPS and not _SPLITS.match(text, at - 1):
        return bool(verb) and verb in _KEEPS[last] and not after.startswith("作")
    if after[:1] and after[0] in _WRITES:
        if last not in _VERBS or (after[0] == "称" and _SAYS_HOW.search(before)):
            return False
        return last in _STATES if after[0] == "者" else bool(_OBJECTS.match(after))
    if after[:1].isalnum():
        return True
    return last in _VERBS and not _signs(before, after)


def _signs(before: str, after: str) -> bool:
    """Whether 著 says who wrote a title that stands beside: 《…》刘亮著, 刘亮著《…》."""
    m = _NAME.search(before)
    return bool(m and m["name"][0] in SURNAMES and (m["title"] or after.startswith("《")))


def _count(text: str, chars: frozenset[str]) -> int:
    return sum(1 for char in text if char in chars)


@cache
def _opencc(config: str) -> Any:
    import opencc

    return opencc.OpenCC(config)
