"""Every place where we reach into WeasyPrint, and nothing else.

Takes nothing and gives nothing: ``install()`` puts the replacements of ``PATCHES`` into the
WeasyPrint modules, once.  They touch private functions, so they fit one version only; the tests
compare each function's source with the one we wrote against, so that an update shows what to
look at again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pkgutil import resolve_name

import weasyprint

from book.render import faces, notes, runons, tags, typeset

VERSION = "70.0"
ISSUES = "https://github.com/Kozea/WeasyPrint/issues/"


@dataclass(frozen=True, slots=True)
class Patch:
    """One function of WeasyPrint and what stands in for it."""

    owner: str
    """Module, or ``module:Class``, in which the name is looked up when called."""
    name: str
    wrap: Callable[[Callable], Callable]
    """Takes the upstream function, gives the replacement."""
    sha256: str
    """Of the upstream function's source."""
    why: str
    issue: str = ""
    """Where upstream knows of it."""


PATCHES = (
    Patch(
        "weasyprint.layout.inline",
        "justify_line",
        typeset.justifying,
        "f83b21ff8793ba6b6dfc5fe8e10e4ab6cd6e02b17de02da97200902166148a81",
        "Chinese has no spaces to stretch: its lines stay ragged.",
    ),
    Patch(
        "weasyprint.text.line_break:Layout",
        "get_first_line",
        typeset.widening,
        "bb65cbda0e27f1350376bc345c82093c5a3d00b8ac6d8dd9d7303f7693db9254",
        "The gaps found while justifying have to reach the glyphs drawn.",
    ),
    Patch(
        "weasyprint.text.line_break:Layout",
        "set_text",
        typeset.compressing,
        "fe23ca9937dbf5205bda422f9c01103f301ef2c511228842632ea86e853274f7",
        "CSS text-spacing-trim is missing: ，“ leaves a hole one em wide.",
    ),
    Patch(
        "weasyprint.layout.inline",
        "split_first_line",
        typeset.shortening,
        "39ad1016863ca34de0bea4c9fcffb46da7e27813c87dd82b7011bfa19fe5504f",
        "Speed: four lines of Chinese are laid out for each line taken.",
    ),
    Patch(
        "weasyprint.text.line_break:Layout",
        "setup",
        typeset.sharing,
        "fb227a55094f41d42fbd57f180d8b7a9a1e741969ec8ddb3fd5cd80920257442",
        "Speed: a Pango context is made for each line, twice.",
    ),
    Patch(
        "weasyprint.layout.block",
        "_linebox_layout",
        notes.keeping,
        "e07bbe000974787ee370be1f419a01a21b327a1a1e3025a65afd47589060883d",
        "A note is sent to the next page to win room for one line of text.",
    ),
    Patch(
        "weasyprint.layout.block",
        "block_container_layout",
        runons.repeating,
        "65842ca53a8391ebad539e7ff642eec2f429e981df4396590c37c7b0a0e524dc",
        "An index entry goes on in the next column without a word.",
    ),
    Patch(
        "weasyprint.pdf.fonts:Font",
        "__init__",
        faces.lending,
        "1f281166b10302a4278a04384970b91496a19b071e071a4087f77a49bc1487fe",
        "Memory: a copy of each font file is kept while the pages are drawn.",
    ),
    Patch(
        "weasyprint.document:Page",
        "paint",
        tags.marking_artifacts,
        "b2f0dcbda755b5d5bd3969e12620c743cdd57fd6d4855685793e128175714410",
        "Running heads have to be told from the text.",
        ISSUES + "1836",
    ),
    Patch(
        "weasyprint.pdf.stream:Stream",
        "marked",
        tags.hiding_artifacts,
        "3fa3acacbbf66422e7b0de4346b6eaf638657280a0f62c73172e3c445b888692",
        "Running heads are numbered content that no tag holds.",
        ISSUES + "1836",
    ),
    Patch(
        "weasyprint.pdf.tags",
        "_build_box_tree",
        tags.noting_origins,
        "f716251a83e7096e9cae972b63e633aab21c664d200582166dd0d5096780f9c4",
        "The repairs need to know which element each tag came from.",
    ),
    Patch(
        "weasyprint.pdf",
        "add_tags",
        tags.repairing,
        "f0e74575b0bafaf36458eaac27874e3b80457fba3694058153da514a68933f22",
        "Tags are split by every page, notes are mere spans, and no language is said.",
    ),
)


class WrongVersion(RuntimeError):
    """The installed WeasyPrint is not the one our patches fit."""


def install() -> None:
    """Put all patches in place; a second call changes nothing."""
    if weasyprint.__version__ != VERSION:
        raise WrongVersion(
            f"WeasyPrint {weasyprint.__version__} is installed, but Clipbook changes private parts"
            f" of WeasyPrint {VERSION}: install weasyprint=={VERSION}."
        )
    for patch in PATCHES:
        owner = resolve_name(patch.owner)
        current = getattr(owner, patch.name)
        if not getattr(current, "is_clipbook_patch", False):
            replacement = patch.wrap(current)
            replacement.is_clipbook_patch = True
            setattr(owner, patch.name, replacement)
