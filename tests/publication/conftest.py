"""The books that the tests of this folder read, each built once, by the command."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from PIL import Image

ROOT = Path(__file__).parents[2]
LONG = "这一段很长，要占去两页还多，好让一页从同一段的中间开始，下一页也从这一段的中间开始。"
HOSTILE = "<b>&amp;]]>"


def picture(kind: str, size: tuple[int, int] = (120, 80)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#446688").save(out, kind)
    return out.getvalue()


def svg() -> bytes:
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40">'
        b'<rect width="90" height="40" fill="#ddd"/></svg>'
    )


PARTS = {
    "book.yaml": f"""\
        format: 1
        identifier: parts
        title: 分编的书 {HOSTILE}
        lang: zh-Hans
        authors: [甲某, 乙某]
        translators: 丙某
        collection: {{name: 丛书, number: 3}}
        date: 2026-01-02
        cover: images/cover.jpg
        front: [序]
        contents:
          - part: 第一部分
            chapters: [甲篇, gpt-4.5]
          - part: Part of the English
            chapters: [long]
        back: [附]
        """,
    "序.md": """\
        ---
        title: 序
        ---

        序里提到李白。见[甲篇](甲篇.md)与[另一篇](gpt-4.5.md#here)。
        """,
    "甲篇.md": f"""\
        ---
        title: 甲 {HOSTILE}
        author: A & B {HOSTILE}
        source: https://example.org/?a=1&b=<2>
        summary: 提要 `&` {HOSTILE}
        ---

        ## 小节 {HOSTILE}

        正文 {HOSTILE}，`</p><script>` 与 &lt;i&gt;。李白来过[^1]，又见[^2]，再见[^1]。

        | 栏 {HOSTILE} | 二 |
        |:--|--:|
        | 李**白** | 2 |

        ![图 <b>&amp;\\]\\]>](images/a.svg "说明 {HOSTILE}")

        ![点阵](images/b.png "点阵图")

        ![照片](images/cover.jpg)

        ![动图](images/d.gif "动图")

        行内图 ![小](images/b.png) 在此。

        > 引文一段。
        >
        > ——李白

        [^1]: 注 {HOSTILE}，李白。

            注的第二段。
        [^2]: 另一注。
        """,
    "gpt-4.5.md": """\
        ---
        title: 有点的短名
        ---

        [这里]{id=here}说到 杜甫 与 Li
        Bai，也说到[自己](#here)。

        - 一项
          - 内一项，杜甫
        - 二项

        1. 甲

           第二段。
        2. 乙

        ```
        code <tag> & more
        ```
        """,
    "long.md": f"""\
        ---
        title: A Chapter in English
        lang: en
        ---

        {LONG * 40}

        It was said of Li Bai that he wrote *very* many poems. 杜甫写过他。
        """,
    "附.md": """\
        ---
        title: 附
        ---

        附录一段，杜甫。
        """,
    "names.yaml": """\
        - id: 李白
          heading: 李白
          latin: Li Bai
          see_also: [du-fu]
        - id: du-fu
          heading: 杜甫
        - id: taibai
          heading: 李太白
          see: 李白
        """,
    "timeline.yaml": f"""\
        - id: 来
          date: 0744
          text: 李白来过 {HOSTILE}
          names: [李白, du-fu]
          evidence: [{{chapter: 甲篇, quote: 李白来过}}]
        - date: 198X
          text: 又一条。
          said: 某年
          ruling: 存疑 {HOSTILE}
          evidence: [{{chapter: gpt-4.5, quote: 说到杜甫与Li Bai}}, {{chapter: 甲篇, quote: 又见}}]
        """,
    "images/a.svg": svg(),
    "images/b.png": picture("PNG"),
    "images/cover.jpg": picture("JPEG", (800, 1200)),
    "images/d.gif": picture("GIF"),
}

ENGLISH = {
    "book.yaml": """\
        format: 1
        identifier: english
        title: A Small Book of Letters
        subtitle: And What Came of Them
        lang: en
        editor: [Ann Editor, Bob Editor]
        notes: chapter
        names: {kinds: [person, organisation]}
        contents: [first, second]
        """,
    "first.md": """\
        ---
        title: The First Letter
        author: Ann Writer
        publisher: The Paper
        published: 2020-05
        ---

        Ada Lovelace wrote to Charles Babbage.[^a] The engine (分析机) was never built.

        PARAGRAPHS

        [^a]: A note that names *Mary* Somerville.
        """,
    "second.md": """\
        ---
        title: The Second Letter
        ---

        Babbage answered.[^b] The Royal Society said nothing.

        [^b]: In a short letter.
        """,
    "names.yaml": """\
        - {id: ada, heading: "Lovelace, Ada", variants: [Ada Lovelace], see_also: [babbage, rs]}
        - {id: babbage, heading: "Babbage, Charles", variants: [Charles Babbage, Babbage]}
        - {id: byron, heading: "Byron, Ada", see: ada}
        - {id: mary, heading: "Somerville, Mary", variants: [Mary Somerville]}
        - {id: rs, heading: Royal Society, kind: organisation}
        """,
}
_SENTENCE = (
    "The engine was to weave algebraic patterns just as the loom weaves flowers and leaves. "
)
ENGLISH["first.md"] = ENGLISH["first.md"].replace(
    "PARAGRAPHS", "\n\n        ".join(f"{n} {_SENTENCE * n}" for n in range(3, 14))
)

TRADITIONAL = {
    "book.yaml": """\
        format: 1
        identifier: traditional
        title: 一本直排的書
        lang: zh-Hant
        authors: 王某
        writing: vertical
        pages_from: none
        contents: [only]
        """,
    "only.md": """\
        ---
        title: 僅此一章
        ---

        ## 起

        這是正文，提到 Ada Lovelace 與她的機器。[^1]

        [^1]: 註釋在此。
        """,
}

_FOREIGN = "说*这话*的人叫 Johannes von Nowhere Land，他又说了一遍，再说一遍。"
FIGURE = {
    "book.yaml": """\
        format: 1
        identifier: figure
        title: 有图的书
        lang: zh-Hans
        contents: [only]
        """,
    "only.md": f"""\
        ---
        title: 图与外文
        ---

        ![图](images/a.svg)

        {_FOREIGN * 60}
        """,
    "images/a.svg": svg(),
}

MANUSCRIPTS = {
    "parts": PARTS,
    "english": ENGLISH,
    "traditional": TRADITIONAL,
    "figure": FIGURE,
}


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """A manuscript's files, their texts without the indentation they have here."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    return folder


def run_build(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "build.py", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(scope="session")
def books(tmp_path_factory) -> Callable[[str], Path]:
    """The folder of a book's finished files, by its name: ``sample`` is the one in chapters/."""
    built: dict[str, Path] = {}

    def book(name: str) -> Path:
        if name not in built:
            output = tmp_path_factory.mktemp(name) / "dist"
            source = []
            if name != "sample":
                source = [write(output.parent / "manuscript", MANUSCRIPTS[name])]
            done = run_build(*source, "-o", output)
            assert done.returncode == 0, done.stderr
            built[name] = output
        return built[name]

    return book
