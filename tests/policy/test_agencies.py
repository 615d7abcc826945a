"""Which publishers sign for themselves."""

import pytest

from book.policy.agencies import is_agency


@pytest.mark.parametrize(
    ("publisher", "yes"),
    [
        ("新华社", True),
        ("新華社", True),
        ("Reuters", True),
        ("the associated press", True),
        ("新华网", False),
        ("青石日报", False),
        ("Reuters Institute", False),
        ("", False),
    ],
)
def test_agencies(publisher, yes):
    assert is_agency(publisher) is yes
