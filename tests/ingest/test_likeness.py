"""Which texts are nearly the same."""

from book.ingest.likeness import Likeness

HANS = (
    "店主说，这个时候学生们还来翻旧杂志，曾国藩也来过，意味着什么？谁也说不清楚，后来书店就关了门。"
)
HANT = (
    "店主說，這個時候學生們還來翻舊雜誌，曾國藩也來過，意味著什麼？誰也說不清楚，後來書店就關了門。"
)
OTHER = "河边的磨坊停了很多年，今年春天，它的水轮又转了起来，村里的人几乎都到了，孩子们跑在前面。"


def seen(**texts):
    likeness = Likeness()
    for name, text in texts.items():
        likeness.remember(name, text)
    return likeness


def test_a_copy_in_the_other_script_is_the_same_text():
    assert seen(a=HANS, b=OTHER).alike(HANT) == [("a", 1.0)]


def test_the_share_is_that_of_the_shorter_text():
    ((name, share),) = seen(a=HANS).alike(OTHER + HANS + OTHER)
    assert name == "a"
    assert share == 1.0
    assert seen(a=OTHER).alike(HANS) == []


def test_the_likest_comes_first_and_short_texts_tell_nothing():
    names = [name for name, _ in seen(a=HANS[:30] + OTHER[:12], b=HANS).alike(HANS)]
    assert names == ["b", "a"]
    assert seen(a="好的。").alike("好的。") == []
