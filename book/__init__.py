"""Clipbook: saved articles become one book, as PDF and as EPUB."""

__version__ = "0.1.0"
