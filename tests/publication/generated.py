"""Manuscripts made by chance, the same for the same seed: every kind of entry the register knows,
over as many people and pages as asked."""

from __future__ import annotations

import random

import yaml

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢"
GIVEN = "明远文清思齐若水子衡云鹤景行知白守拙怀瑾望舒长庚伯庸仲谋叔夜季常维桢元龙公瑾孟起奉孝"
SOUNDS = "阿埃巴贝博布达德迪多厄尔法菲弗戈格古哈赫霍卡克库拉莱里洛鲁马梅米莫纳内尼诺帕佩皮普"
LATIN = (
    "Ba Be Bo Da De Do Fa Fe Ga Go Ha Ka Ke Ko La Le Lo Ma Me Mo Na Ne No Pa Ra Re Ro Sa Ta".split()
)
WORDS = (
    "那一年的冬天来得很早",
    "会议从上午开到傍晚",
    "没有人愿意先开口",
    "报告里只写了两行字",
    "这件事后来有过许多说法",
    "账目一时还对不上",
    "楼下的灯彻夜亮着",
    "他们把草稿改了又改",
    "消息传到时天色已晚",
    "谁也说不清最初的用意",
)


class Maker:
    """One manuscript. Files by name, as text."""

    def __init__(self, people: int, chapters: int, length: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.slugs = [f"c{n}" for n in range(1, chapters + 1)]
        self.length = length
        self.taken: set[str] = set()
        self.names = [self.person(n) for n in range(people)]
        self.names += [self.other(n) for n in range(people // 20)]
        self.forms = [(n["id"], form) for n in self.names for form in self.spelt(n)]

    def new(self, make) -> str:
        """A form that no other holds and that holds no other."""
        while True:
            form = make()
            if not any(form in other or other in form for other in self.taken):
                self.taken.add(form)
                return form

    def sounds(self, least: int, most: int) -> str:
        return "".join(self.chance.sample(SOUNDS, self.chance.randint(least, most)))

    def latin(self) -> str:
        def word() -> str:
            return "".join(self.chance.choices(LATIN, k=3)).capitalize()

        return self.new(lambda: f"{word()} {word()}")

    def person(self, number: int) -> dict:
        chance = self.chance
        made: dict = {"id": f"p{number}"}
        if chance.random() < 0.5:
            surname, given = chance.choice(SURNAMES), chance.sample(GIVEN, 2)
            made["heading"] = self.new(lambda: surname + "".join(chance.sample(GIVEN, 2)))
            made["variants"] = [self.new(lambda: f"{''.join(given)}{self.sounds(1, 1)}先生")]
        else:
            family = self.new(lambda: self.sounds(3, 4))
            self.taken.discard(family)
            made["heading"] = self.new(lambda: f"{self.sounds(2, 3)}·{family}")
            made["latin"] = self.latin()
            if chance.random() < 0.4:
                only = chance.sample(self.slugs, max(1, len(self.slugs) // 2))
                made["variants"] = [
                    {"form": self.new(lambda: f"老{self.sounds(2, 2)}"), "only": only}
                ]
        if chance.random() < 0.1:
            made["not"] = [made["heading"][:2] + "街"]
        return made

    def other(self, number: int) -> dict:
        if number % 2:
            return {"id": f"w{number}", "heading": f"《{self.sounds(4, 5)}记》", "kind": "work"}
        heading = self.new(lambda: f"{self.sounds(3, 4)}公司")
        return {"id": f"o{number}", "heading": heading, "kind": "organisation"}

    def spelt(self, name: dict) -> list[str]:
        variants = [v["form"] if isinstance(v, dict) else v for v in name.get("variants", [])]
        return [name["heading"], *([name["latin"]] if "latin" in name else []), *variants]

    def sentence(self) -> str:
        chance = self.chance
        pieces = [chance.choice(WORDS)]
        while chance.random() < 0.55:
            # some are in every chapter, most in a few
            at = int(len(self.forms) * chance.random() ** 2)
            pieces.append(
                f"{self.forms[at][1]}{chance.choice(('说起', '回信', '离席', '没有作声'))}"
            )
        if chance.random() < 0.05 and (named := [n for n in self.names if "not" in n]):
            pieces.append(f"车过{chance.choice(named)['not'][0]}")
        chance.shuffle(pieces)
        return "，".join(pieces) + "。"

    def chapter(self, number: int) -> str:
        chance = self.chance
        out, notes, size = [], [], 0
        while size < self.length:
            text = "".join(self.sentence() for _ in range(chance.randint(2, 6)))
            if chance.random() < 0.12:
                notes.append(f"[^{len(notes) + 1}]: {self.sentence()}")
                text += f"[^{len(notes)}]"
            out.append(text)
            size += len(text)
            if chance.random() < 0.06:
                caption = self.sentence().rstrip("。").replace('"', "")
                out.append(f'![图](images/a.svg "{caption}")')
        title = f"第{number}件事的经过"
        return f"---\ntitle: {title}\n---\n\n" + "\n\n".join([*out, *notes]) + "\n"

    def passages(self, files: dict[str, str]) -> None:
        """Principal passages, exclusions and subheadings for the names most mentioned."""
        bodies = {slug: files[f"{slug}.md"] for slug in self.slugs}
        for rank, name in enumerate(self.names[: max(6, len(self.names) // 10)]):
            form = name["heading"]
            held = [slug for slug in self.slugs if form in bodies[slug]]
            if not held or name.get("kind"):
                continue
            slug = held[0]
            if quote := self.quoted(bodies[slug], form):
                key = ("principal", "exclude")[rank % 2]
                name[key] = [{"chapter": slug, "quote": quote}]
            if rank % 3 == 0 and len(held) > 2:
                name["subheadings"] = [
                    {"heading": f"{form}早年", "chapters": held[:2]},
                    {"heading": f"{form}后来", "chapters": held[-1:]},
                ]

    @staticmethod
    def quoted(body: str, form: str) -> str:
        """A sentence of the running text that has the form and stands only once."""
        for line in body.split("\n"):
            if form in line and not line.startswith(("!", "[^", "title")) and "[^" not in line:
                sentence = next(s for s in line.split("。") if form in s)
                if body.count(sentence) == 1 and '"' not in sentence:
                    return sentence
        return ""

    def events(self, files: dict[str, str]) -> list[dict]:
        chance, found = self.chance, []
        for number in range(min(60, 4 * len(self.slugs))):
            slug = chance.choice(self.slugs)
            id, form = chance.choice(self.forms)
            if quote := self.quoted(files[f"{slug}.md"], form):
                day = f"20{number % 20 + 1:02}-0{number % 9 + 1}-1{number % 10}"
                text = f"第{number}次会上，{chance.choice(self.names[:40])['heading']}到了。"
                evidence = [{"chapter": slug, "quote": quote}]
                found.append({"date": day, "text": text, "names": [id], "evidence": evidence})
        return found

    def files(self) -> dict[str, str]:
        made = {f"{slug}.md": self.chapter(n) for n, slug in enumerate(self.slugs, 1)}
        self.passages(made)
        book = {
            "format": 1,
            "identifier": "generated",
            "title": "众人之书",
            "lang": "zh-Hans",
            "contents": self.slugs,
            "names": {"kinds": ["person", "organisation", "work"], "warn_after": 500},
        }
        picture = (
            '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60">'
            '<rect width="120" height="60" fill="#999"/></svg>'
        )
        dumped = {"book": book, "names": self.names, "timeline": self.events(made)}
        made |= {f"{k}.yaml": yaml.safe_dump(v, allow_unicode=True) for k, v in dumped.items()}
        return {**made, "images/a.svg": picture}


def manuscript(people: int, chapters: int, length: int, seed: int = 1) -> dict[str, str]:
    """The files of a manuscript; ``length``: characters of a chapter."""
    return Maker(people, chapters, length, seed).files()
