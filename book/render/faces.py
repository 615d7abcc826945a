"""Font files are not held while a PDF is drawn.

WeasyPrint 70.0 copies the whole file of each font when it is first drawn with, and keeps it until the
file is written. A Chinese face has some twenty megabytes and HarfBuzz subsets it where it lies, so the
copies only fill memory.
"""

from functools import wraps

from weasyprint.pdf import fonts


class _FileContent:
    """A font's file, read when asked for; what is assigned (the subset) takes its place."""

    def __get__(self, font, owner=None):
        return fonts.get_hb_object_data(font.hb_face)


def lending(upstream):
    """Make a font forget the copy of its file. ``upstream`` is ``Font.__init__``."""
    fonts.Font.file_content = _FileContent()

    @wraps(upstream)
    def __init__(self, pango_font, description, font_size):
        upstream(self, pango_font, description, font_size)
        del self.file_content

    return __init__
