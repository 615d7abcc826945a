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

# 著 stays where it is to write, a work, or to be manifest.
_ZHU_BEFORE = "名述者书書作称稱录錄译譯说說文绩績"
_ZHU_AFTER = "显顯原名专專编編土卓论論巨译譯合所昭遗遺拙新旧舊撰主参參自共大力史近较較"
# Where a clause ends with 著 it may say who wrote something; behind these verbs it never does.
_VERBS = "味看跟随沿穿带拿抱站坐躺走想听说笑哭等望握牵挂开关守靠活忙睡醒朝向顺凭伴藏留停住放盯盼"
_ZHU = re.compile(
    f"(?<![{_ZHU_AFTER}])著(?![{_ZHU_BEFORE}])(?=\\w)|(?<=[{_VERBS}])著(?![{_ZHU_BEFORE}])"
)


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
    return _ZHU.sub("着", text)


def _count(text: str, chars: frozenset[str]) -> int:
    return sum(1 for char in text if char in chars)


@cache
def _opencc(config: str) -> Any:
    import opencc

    return opencc.OpenCC(config)
