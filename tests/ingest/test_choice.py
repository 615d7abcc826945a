"""Candidates compete with one another and with none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.ingest.choice import likelihoods, together

ROWS = st.lists(st.dictionaries(st.sampled_from("abc"), st.floats(-3, 3)), max_size=6)


@given(ROWS)
def test_what_is_missing_to_one_is_for_none(rows):
    likely = likelihoods(rows, {"a": 2.0, "b": -1.0})
    assert len(likely) == len(rows)
    assert all(0 <= share <= 1 for share in likely)
    assert sum(likely) < 1


def test_what_speaks_for_a_candidate_makes_it_likelier():
    one, other = likelihoods([{"a": 1.0}, {}], {"a": 4.0})
    assert one > 0.9 > 0.1 > other


def test_scores_of_any_size_are_weighed():
    assert likelihoods([{"a": 1e6}, {"a": -1e6}], {"a": 1.0}) == pytest.approx([1.0, 0.0])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6))
def test_what_says_one_thing_counts_as_one(likely):
    assert together(likely, [0] * len(likely))[0] == pytest.approx(sum(likely))
