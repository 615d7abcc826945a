"""A new manuscript: the smallest that builds, with comments that lead on."""

from __future__ import annotations

import re
from pathlib import Path

FILES = {
    "book.yaml": """\
# What the book is. Every key: clipbook schema book
format: 1
identifier: {identifier}
title: {title}
lang: zh-Hans
editor:
date:
version: 0.1

# Order of the book: names of the .md files, without leading digits.
contents:
  - first
""",
    "01-first.md": """\
---
title: 第一篇
author:
publisher:
source:
published:
accessed:
summary:
---

把文章的正文写在这里。空一行另起一段，用 `##` 写小标题。

## 小标题

人名在 `names.yaml` 里登记后，会自动进入索引[^1]。李白写过很多诗。

[^1]: 注释这样写。
""",
    "names.yaml": """\
# Everyone the index lists: one entry each, all spellings under one heading.
- id: li-bai
  heading: 李白
  latin: Li Bai
""",
    "timeline.yaml": """\
# The timeline. Each entry is proved by words quoted from a chapter.
# - date: 2024-05-19
#   text: 事情的一句话说明。
#   names: [li-bai]
#   evidence:
#     - chapter: first
#       quote: 章节里的原话
""",
}


def write(folder: Path) -> list[Path]:
    """Make the folder and its files. Raises ``FileExistsError`` where the folder holds anything."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(str(folder))
    name = folder.resolve().name
    identifier = re.sub(r"[^\w.-]+", "-", name).strip("-.") or "book"
    title = '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
    (folder / "images").mkdir(parents=True, exist_ok=True)
    written = []
    for file, text in FILES.items():
        path = folder / file
        path.write_text(
            text.replace("{identifier}", identifier).replace("{title}", title), encoding="utf-8"
        )
        written.append(path)
    return written
