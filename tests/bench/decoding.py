"""How often short texts are decoded rightly: ours, charset-normalizer, chardet (where installed).

Our own words, cut at random places to the lengths given. Run: python tests/bench/decoding.py
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from book.ingest import decode

TEXTS = {
    "zh-Hans": "春天的集市开在河边，卖菜的老人把萝卜码成一排。小孩问：“这个多少钱？”老人笑了笑，"
    "说今年雨"
    "水少，"
    "便宜不了。旁边修伞的人插话：去年（2023年）这时候，水已经漫到了台阶上。大家都不作声，只听"
    "见船慢慢靠岸的声音。",
    "zh-Hant": "車站對面的舊書店關了燈，店主還坐在門口看報紙。他說：「這條街以前很熱鬧，現在大家"
    "都在網路"
    "上買書了。」"
    "我問他後悔嗎，他搖頭，把一本發黃的辭典遞給我，說這個送你，別讓它跟著我變老。外面下起了雨"
    "，電車開過去。",
    "ja": "駅前の小さな喫茶店は、今日も朝から混んでいた。「コーヒーを二つください」と彼女は"
    "言った。"
    "窓の外では雨が降り始め、"
    "学生たちが傘を忘れたまま走っていく。マスターはゆっくりと新聞をたたみ、古いラジオのスイッ"
    "チを入れた。",
    "ko": "역 앞의 작은 서점은 오늘도 문을 늦게 열었다. 주인은 창가에 앉아 오래된 신문을 읽"
    "고 있었"
    "다. 아이가 들어와"
    " 사전이 있느냐고 물었고, 그는 천천히 일어나 먼지 쌓인 책장을 가리켰다. 밖에는 비가 내리"
    "고 있었다.",
    "fr": "L’été dernier, la fête du village a été annulée à cause de la chaleur. « C’était"
    " déjà co"
    "mme ça l’année"
    " passée », répétait le maire, un peu gêné. Les élèves, eux, préféraient la rivière où l’"
    "eau reste fraîche.",
    "de": "Die Bäckerei an der Ecke öffnet früh, und schon um fünf riecht die ganze Straße "
    "nach Brö"
    "tchen. Der alte"
    " Müller grüßt höflich, kauft zwei Stück und fährt mit dem Fahrrad über die Brücke nach K"
    "öln-Süd.",
}
CASES = {
    "utf-8": ("zh-Hans", "zh-Hant", "ja", "ko", "fr", "de"),
    "gb18030": ("zh-Hans", "zh-Hant"),
    "big5hkscs": ("zh-Hant",),
    "utf-16-le": ("zh-Hans", "zh-Hant", "ja", "ko", "fr"),
    "utf-16-be": ("zh-Hans", "zh-Hant", "ja", "ko", "fr"),
    "cp932": ("ja",),
    "euc_jp": ("ja",),
    "cp949": ("ko",),
    "cp1252": ("fr", "de"),
}


def ours(data: bytes) -> str:
    decoded = decode.read(data, "x").value
    return decoded.text if decoded else ""


def readers() -> dict:
    found = {"ours": ours}
    try:
        import charset_normalizer

        found["charset-normalizer"] = lambda data: str(
            charset_normalizer.from_bytes(data).best() or ""
        )
    except ImportError:
        pass
    try:
        import chardet

        def by_chardet(data: bytes) -> str:
            name = chardet.detect(data)["encoding"] or "utf-8"
            return data.decode(decode.codec_of(name) or "utf-8", "replace")

        found["chardet"] = by_chardet
    except ImportError:
        pass
    return found


def main() -> None:
    rng = random.Random(7)
    names = readers()
    print("encoding    chars  " + "  ".join(f"{n:>18}" for n in names))
    for encoding, langs in CASES.items():
        for length in (8, 16, 40, 90):
            samples = []
            for _ in range(40):
                text = TEXTS[rng.choice(langs)]
                at = rng.randrange(max(1, len(text) - length))
                piece = text[at : at + length].strip()
                if any(c >= "\x80" for c in piece):
                    samples.append((piece, piece.encode(encoding, "ignore")))
            rates = []
            for read in names.values():
                good = sum(read(data) == data.decode(encoding) for _, data in samples)
                rates.append(f"{good / len(samples):18.2f}")
            print(f"{encoding:11} {length:5}  " + "  ".join(rates))


if __name__ == "__main__":
    main()
