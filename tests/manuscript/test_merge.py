"""A change of the source worked into what the editor made of it."""

import pytest

from book.manuscript.merge import merge


@pytest.mark.parametrize(
    ("old", "new", "current", "merged"),
    [
        ("a\n\nb\n", "a\n\nx\n\nb\n", "\na\n\nB\n", "\na\n\nx\n\nB\n"),
        ("a\n\nb\n\nc\n", "a\n\nc\n", "A\n\nb\n\nc\n", "A\n\nc\n"),
        ("a\n\nb\n\nc\n", "a\n\nc\n", "a\n\nB\n\nc\n", None),
        ("a\n", "a\n\nb\n", "a\n\nz\n", "a\n\nb\n\nz\n"),
        ("a\n", "b\n\na\n", "z\n\na\n", "z\n\nb\n\na\n"),
    ],
)
def test_merging(old, new, current, merged):
    assert merge(old, new, current) == merged
