"""No paragraph ends with a line of one character.

A mark of no length between the last two ideographs sends both to the last line together: WeasyPrint
has no ``text-wrap: pretty``. For print only; a reading system breaks its own lines.
"""

from __future__ import annotations

from dataclasses import replace

from book.model.content import Content, Element, Node, is_text_block, rebuild
from book.policy.language import WORD_JOINER, is_han


def without_runts(content: Content) -> Content:
    """The content with the end of each paragraph kept together."""
    return rebuild(content, _kept)


def _kept(node: Element) -> Node:
    if node.tag not in ("p", "li") or not is_text_block(node):
        return node
    return replace(node, children=_joined(node.children))


def _joined(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """The last string joined between its last two ideographs; calls of notes may follow it."""
    at = len(children) - 1
    while at >= 0 and isinstance(last := children[at], Element) and last.tag in ("note", "noteref"):
        at -= 1
    if at < 0 or not isinstance(text := children[at], str):
        return children
    end = len(text.rstrip())
    while end and not is_han(text[end - 1]):
        end -= 1
    if end < 2 or not is_han(text[end - 2]) or len(text) - end > 3:
        return children
    joined = text[: end - 1] + WORD_JOINER + text[end - 1 :]
    return (*children[:at], joined, *children[at + 1 :])
