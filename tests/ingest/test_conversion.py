"""A capture in the other script: converted on the record, place by place, and only then."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book.ingest import markdown
from book.ingest.capture import Block, Capture, Header, Mark, from_text
from book.ingest.clean import clean
from book.ingest.record import Decision, apply, from_dict, moved, to_dict

HANT = (
    "磨坊重新轉動以後，學生們從鎮上趕來參觀，說這個時候的風車最好看。",
    "老闆娘說，意味著什麼她也講不清楚，只記得那年冬天,河水結了冰。",
)
HANS = (
    "磨坊重新转动以后，学生们从镇上赶来参观，说这个时候的风车最好看。",
    "老板娘说，意味着什么她也讲不清楚，只记得那年冬天，河水结了冰。",
)


def test_a_traditional_capture_comes_in_simplified():
    capture = from_text("\n\n".join(HANT))
    cleaned = clean(capture, to_script="Hans")
    assert cleaned.body.strip() == "\n\n".join(HANS)
    assert cleaned.header.lang == "zh-Hans"
    assert cleaned.record.text == capture.text
    assert cleaned.record.mended()["mend.script"] > 10
    assert cleaned.body == clean(from_text(cleaned.body), to_script="Hans").body


def test_and_back():
    cleaned = clean(from_text("\n\n".join(HANS)), to_script="Hant")
    assert "學生們從鎮上趕來參觀" in cleaned.body
    assert cleaned.header.lang == "zh-Hant"


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("\n\n".join(HANT), "Hant"),
        ("\n\n".join(HANS), "Hans"),
        (HANT[0] + "\n\n" + HANS[0], "Hans"),
        ("店主は學生たちが來るのを見ていた。それは昔の話である。" * 3, "Hans"),
        ("The mill was taken apart, and every part of it was numbered by the man.", "Hant"),
    ],
)
def test_what_is_in_that_script_mixed_or_of_another_language_stays(text, to):
    assert clean(from_text(text), to_script=to).body == clean(from_text(text)).body


def test_the_header_speaks_the_script_too():
    said = Header("舊書店", ("顧小滿", "Ilya Sutskever"), publisher="青石日報", lang="zh-TW")
    header = clean(Capture(HANT[0], stated=said), to_script="Hans").header
    assert (header.title, header.authors) == ("旧书店", ("顾小满", "Ilya Sutskever"))
    assert (header.publisher, header.lang) == ("青石日报", "zh-Hans")


def test_marks_keep_their_characters_and_code_its_own():
    text = HANT[0]
    link = Mark(text.index("學"), text.index("學") + 3, "link", "https://example.org/")
    code = Mark(text.index("時"), text.index("時") + 2, "code")
    picture = Mark(len(text), len(text), "image", "images/a.png", "風車", "舊風車")
    block = Block(0, len(text), "p", marks=(link, code, picture))
    body = clean(Capture(text, (block,), has_dom=True), to_script="Hans").body
    assert "[学生们](https://example.org/)" in body
    assert "`時候`" in body
    assert '![风车](images/a.png "旧风车")' in body


def test_a_place_can_be_put_back():
    cleaned = clean(from_text("\n\n".join(HANT)), to_script="Hans")
    entry = cleaned.record.entries[0]
    edit = next(e for e in entry.edits if "轉" in e.before)
    applied = apply(cleaned.record, [Decision("keep", f"{entry.id}:{edit.at}")])
    assert not applied.lost
    assert "重新轉" in markdown.body(applied.record)


def test_an_offset_within_an_edit_of_one_length():
    entry = clean(from_text(HANT[0]), to_script="Hans").record.entries[0]
    assert [moved(at, entry.edits) for at in range(len(HANT[0]))] == list(range(len(HANT[0])))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from([*HANT, "廣告", ",", "說", "  ", "網(wǎng)", "\n\n", "著", "...", "A"])
    )
)
def test_whatever_comes_is_rebuilt(parts):
    capture = from_text("".join(parts))
    cleaned = clean(capture, to_script="Hans")
    assert cleaned.record.text == capture.text
    assert from_dict(to_dict(cleaned.record)) == cleaned.record
    again = clean(from_text(cleaned.body), to_script="Hans")
    assert not again.record.mended()["mend.script"]
