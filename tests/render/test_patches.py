"""The patches fit the WeasyPrint that is installed, and go in once."""

import hashlib
import inspect
from pkgutil import resolve_name

import pytest
import weasyprint

from book.render.patches import PATCHES, WrongVersion, install


@pytest.mark.parametrize("patch", PATCHES, ids=lambda patch: patch.name)
def test_upstream_is_what_we_patched(patch):
    """When this fails, upstream has changed: read its new function before changing the hash."""
    upstream = inspect.unwrap(getattr(resolve_name(patch.owner), patch.name))

    assert hashlib.sha256(inspect.getsource(upstream).encode()).hexdigest() == patch.sha256


def test_installing_twice_changes_nothing():
    install()
    before = [getattr(resolve_name(patch.owner), patch.name) for patch in PATCHES]
    install()

    assert [getattr(resolve_name(patch.owner), patch.name) for patch in PATCHES] == before


def test_every_patch_is_in_place():
    install()

    for patch in PATCHES:
        current = getattr(resolve_name(patch.owner), patch.name)
        assert current.is_clipbook_patch
        assert not hasattr(current.__wrapped__, "is_clipbook_patch")


def test_another_version_is_refused(monkeypatch):
    monkeypatch.setattr(weasyprint, "__version__", "71.0")

    with pytest.raises(WrongVersion, match=r"71\.0 is installed.*weasyprint==70\.0"):
        install()
