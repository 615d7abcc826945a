"""Footnotes stay on the page that calls them.

WeasyPrint 70.0, when a page is full and the paragraph may not be broken before its last line there
(``orphans``, ``widows``), sends the page's notes to the next page to win room for that line. A book
does the reverse: the lines go, the notes stay.
"""

import inspect
import sys
from functools import wraps

_WINS_ROOM = "report = not context.in_column and can_break_now and not could_break_before"
_STAYS = "report = False"


def keeping(upstream):
    """Make ``_linebox_layout`` never win room by sending notes away.

    The choice is a local variable amid a long function; so the function is compiled anew from its
    source, which the tests compare with the one we know, with that line changed.
    """
    source = inspect.getsource(upstream)
    if source.count(_WINS_ROOM) != 1:
        raise LookupError("_linebox_layout no longer decides about notes as it did")
    names = vars(sys.modules[upstream.__module__])
    made = {}
    exec(
        compile(source.replace(_WINS_ROOM, _STAYS), inspect.getfile(upstream), "exec"), names, made
    )
    return wraps(upstream)(made["_linebox_layout"])
