"""Small promises of the model's values."""

import dataclasses
import importlib

import pytest

from book.model.apparatus import Locator
from book.model.pagination import Folio, Pagination


def test_folios_are_ordered_by_place_and_know_recto():
    iv, one = Folio(4, "iv"), Folio(5, "1")
    assert iv < one
    assert Folio(5, "other") == one


def test_an_anchor_without_a_page_has_no_label():
    pages = Pagination(pages={"a": Folio(1, "i")})
    assert (pages.label("a"), pages.label("b"), pages.folio("b")) == ("i", "", None)


def test_a_range_has_two_ends():
    assert Locator("5", "7", ("a", "b")).is_range
    assert not Locator("5", "5", ("a", "a")).is_range


@pytest.mark.parametrize("name", ["apparatus", "content", "pagination", "structure"])
def test_every_value_is_frozen_and_slotted(name):
    module = importlib.import_module(f"book.model.{name}")
    kinds = [k for k in vars(module).values() if dataclasses.is_dataclass(k)]
    assert kinds
    for kind in kinds:
        assert kind.__dataclass_params__.frozen, kind
        assert "__slots__" in vars(kind), kind
