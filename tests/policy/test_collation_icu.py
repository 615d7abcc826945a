"""The order of the index against an independent one: ICU's, through Node.

Ours differs by design in what follows; the rest must be the same, heading for heading:

- surnames are read as surnames and phrases as phrases, by ICU each character alone: what is so read
  is left out of the comparison by pinyin (`is_read_alike`);
- marks (an interpunct, a comma) and spaces only part units, and ICU gives them weights: it gets the
  heading as `plain` makes it; numbers go by value and capitals come first, which ICU is told;
- in pinyin order Western and Chinese stand in one row, in ICU Han come first: each is compared apart;
- in latin order, headings that begin with Han are not compared: they stand behind, by code point;
- a stroke index in Simplified counts as mainland China writes, CLDR as Taiwan does: what both count
  alike is compared.
"""

import json
import random
import re
import shutil
import subprocess
from functools import cache

import pytest

from book.policy import collation
from book.policy.collation import initial, sort_key
from book.policy.language import is_han

SORT = """
const sort = new Intl.Collator(process.argv[1], {
  numeric: true, caseFirst: 'upper',
}).compare;
const given = JSON.parse(require('fs').readFileSync(0, 'utf8'));
console.log(JSON.stringify(given.sort((a, b) => sort(a[0], b[0]))));
"""

SIMPLIFIED = (
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦尤许何吕施张孔曹严金魏陶姜戚谢邹喻柏水窦章云苏潘范彭郎鲁韦昌马苗凤花方俞袁柳"
    "鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于时傅皮卞齐康伍余元顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋"
    "茅庞熊舒屈项祝董梁杜阮蓝闵席季麻贾路娄危江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘丁邓郁杭洪包左石"
    "崔吉钮龚程邢裴陆荣翁荀羊惠甄封芮储靳汲糜井段富巫乌焦巴弓牧谷车侯宓蓬全班秋仲伊宫栾暴甘厉戎祖武符刘景詹束龙叶幸司"
    "韶黎蓟印白怀蒲邰从鄂索赖卓蔺屠蒙池乔阴苍闻党谭贡劳逄姬申扶冉宰雍璩桑桂濮牛寿通边扈冀浦尚农温庄晏柴瞿阎充慕连茹习"
    "宦艾鱼容向古易慎戈廖庾终暨居衡步耿满弘匡国文寇广禄东欧沃利越夔隆师巩聂敖融冷辛简饶沙鞠丰巢关蒯荆红游竺权公郄仝亓"
)
TRADITIONAL = (
    "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝鄒竇雲蘇範魯韋馬鳳賀湯羅畢鄔時顧黃蕭貝計談龐項閔賈婁顏鍾駱萬"
    "盧鄧陸龔劉龍葉東廣"
)
GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂国庆建华文德玉山海波志远思聪慧心怡梓涵浩然"
    "雨泽若曦小红大年永昌一鸣"
)
SYLLABLES = (
    "阿艾奥巴贝本伯布查达德迪多尔弗格古哈赫霍基吉加杰卡科克库拉莱兰勒里利林卢路伦罗洛马曼梅米莫姆"
    "纳内尼诺帕佩皮普奇乔萨塞森沙史斯索塔泰特托瓦维沃西希辛雅伊约泽"
)
LATIN = (
    "Altman Ångström Bell Émile Emily Erdős Gödel Godel Hinton Ilya Łukasz McCarthy"
    " Miller Müller Muller Neumann O'Brien Ørsted Ray Sam Sutskever Turing van Zola zoe"
).split()


def headings() -> list[str]:
    """Chinese names of both scripts, transliterations, Western names, numbers and mixtures."""
    chance = random.Random(4)

    def some(of, least, most):
        return "".join(chance.choices(of, k=chance.randint(least, most)))

    out = [surname + some(GIVEN, 1, 2) for surname in SIMPLIFIED + TRADITIONAL for _ in range(3)]
    out += [f"{some(SYLLABLES, 2, 3)}·{some(SYLLABLES, 2, 4)}" for _ in range(400)]
    out += [some(SYLLABLES, 2, 4) for _ in range(150)]
    out += [" ".join(chance.sample(LATIN, chance.randint(1, 3))) for _ in range(250)]
    out += [f"{chance.choice(LATIN)}, {chance.choice(LATIN)[0]}." for _ in range(60)]
    out += [f"{chance.choice(LATIN)} {some(GIVEN, 1, 2)}" for _ in range(60)]
    out += [f"GPT-{chance.randint(1, 120)}" for _ in range(40)]
    out += [f"{chance.randint(0, 3000)}{chance.choice(['号', '年', ' Days'])}" for _ in range(60)]
    return list(dict.fromkeys(out))


def plain(heading: str) -> str:
    """A heading with no marks, and no spaces but one about every Western word and number."""
    pieces = re.findall(r"[一-龥]+|\d+|[^\W\d_一-龥]+", heading.replace("'", ""))
    out = ""
    for piece in pieces:
        apart = out and not (is_han(out[-1]) and is_han(piece[0]))
        out += f" {piece}" if apart else piece
    return out


def icu(locale: str, words: list[str], key=plain) -> list[str]:
    node = shutil.which("node")
    if not node:
        pytest.fail("Node is not there: type `make test`, which installs it", pytrace=False)
    pairs = json.dumps([[key(word), word] for word in words])
    done = subprocess.run(
        [node, "-e", SORT, locale], input=pairs, capture_output=True, text=True, check=True
    )
    return [word for _, word in json.loads(done.stdout)]


def ours(words: list[str], order: str, lang: str = "zh-Hans") -> list[str]:
    return sorted(words, key=lambda word: sort_key(word, order, lang=lang))


ALL = headings()
HAN = [heading for heading in ALL if all(is_han(c) for c in heading if c.isalnum())]
WESTERN = [heading for heading in ALL if not any(map(is_han, heading))]


def test_there_is_something_to_compare():
    assert len(ALL) > 2000 and len(HAN) > 1500 and len(WESTERN) > 250


def test_every_character_by_strokes_and_their_counts():
    """All of strokes.txt: ICU's marks of 1 to 48 strokes stand where Taiwan's count changes."""
    places = collation._places(traditional=True)
    marks = {f"\ufdd0{chr(0x2800 + n)}": n for n in {strokes for strokes, _ in places.values()}}
    at, counted = 0, {}
    in_order = icu("zh-u-co-stroke", [*places, *marks], key=str)
    for word in in_order:
        at = marks.get(word, at)
        counted[word] = at
    assert {char: counted[char] for char in places} == {c: n for c, (n, _) in places.items()}
    assert [word for word in in_order if word not in marks] == sorted(places, key=places.get)


def test_strokes_in_traditional():
    assert ours(ALL, "stroke", "zh-Hant") == icu("zh-u-co-stroke", shuffled(ALL))


def test_strokes_in_simplified_where_both_count_alike():
    mainland, taiwan = (collation._places(traditional=t) for t in (False, True))
    alike = [h for h in ALL if all(mainland.get(c) == taiwan.get(c) for c in h)]
    assert len(alike) > 1000
    assert ours(alike, "stroke") == icu("zh-u-co-stroke", shuffled(alike))


def test_pinyin():
    comparable = [h for h in HAN if is_read_alike(h)]
    assert len(comparable) > 1200
    assert ours(comparable, "pinyin") == icu("zh-u-co-pinyin", shuffled(comparable))


def test_western_in_every_order():
    for order in collation.ORDERS:
        assert ours(WESTERN, order) == icu("en", shuffled(WESTERN))


def test_latin_order():
    headings = [h for h in ALL if not is_han(h[0])]
    assert ours(headings, "latin") == icu("en", shuffled(headings))
    assert [h for h in ours(ALL, "latin") if not is_han(h[0])] == ours(headings, "latin")


def test_pinyin_sets_chinese_and_western_in_one_row():
    letters = [initial(heading, "pinyin") for heading in ours(ALL, "pinyin")]
    assert letters == sorted(letters)
    assert ours(WESTERN, "pinyin") == [h for h in ours(ALL, "pinyin") if h in set(WESTERN)]


def shuffled(words: list[str]) -> list[str]:
    return random.Random(5).sample(sorted(words), len(words))


@cache
def alone(char: str) -> list[str]:
    return collation._readings(char)


def is_read_alike(heading: str) -> bool:
    """Whether no phrase and no surname gives a character another reading than it has alone."""
    units = [u for u in sort_key(heading, "pinyin")[1]]
    same = (sort_key(u[4], "pinyin", kind="work")[1][0] == u for u in units)
    return all(same)
