"""What a captured chapter does not say is asked for."""

import pytest

from book.manuscript import read
from book.manuscript.source import Folder


def asked(folder, *header):
    text = "\n".join(("---", "title: A", *header, "---", "", "Some text.", ""))
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n", "utf-8")
    (folder / "a.md").write_text(text, "utf-8")
    found = read.read_manuscript(Folder(folder, "m")).diagnostics
    return [(d.code, d.severity.value, d.span.line) for d in found]


CAPTURE = "capture: captures/a.html"


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ((), []),
        ((CAPTURE,), [("chapter.unsigned", 1), ("chapter.undated", 1)]),
        ((CAPTURE, "author: B", "published: 2024-05"), []),
        ((CAPTURE, "publisher: B", "published: 2024-05~"), [("chapter.unsigned", 1)]),
        ((CAPTURE, "publisher: Reuters", "published: 2024-05~"), []),
        ((CAPTURE, "author: B", "published: 2024-05-06?"), [("chapter.undated", 5)]),
        ((CAPTURE, "author: B", "published: yesterday"), [("value.date", 5)]),
    ],
)
def test_a_capture_left_open_is_asked_about(tmp_path, header, codes):
    found = asked(tmp_path, *header)
    assert [(code, line) for code, _, line in found] == codes
    assert {s for code, s, _ in found if code.startswith("chapter.")} <= {"question"}
