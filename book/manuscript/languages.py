"""The language work on a tree of text: the gap between Han and Latin, and runs of another language.

Done once, before anything is counted, so that offsets mean the same in every format.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from book.model.content import Element, Node, element, is_text_block
from book.policy.language import is_cjk, language_runs, spaced


def languages(node: Node, lang: str) -> Node:
    """Space the borders of Han and Latin in a tree, and mark runs of another language.

    ``lang`` is the language around the node. Code is left as it is; what the editor marked
    with ``{lang=…}`` is taken at its word.
    """
    if isinstance(node, str):
        return node
    if not is_text_block(node):
        return replace(node, children=tuple(languages(c, lang) for c in node.children))
    return _run_through(node, lang, iter(_neighbours(node)))


def _neighbours(block: Element) -> list[tuple[str, str]]:
    """For each leaf of the block, the few characters before and after it."""
    leaves = list(_strings(block))
    around: list[tuple[str, str]] = []
    for i in range(len(leaves)):
        before = after = ""
        for leaf in reversed(leaves[max(0, i - 3) : i]):
            before = leaf[-3:] + before
            if not leaf:
                break
        for leaf in leaves[i + 1 : i + 4]:
            after += leaf[:3]
            if not leaf:
                break
        around.append((before[-3:], after[:3]))
    return around


def _strings(node: Element) -> Iterator[str]:
    """The strings of a block in order; note bodies and nested blocks are not its own. What stands
    between two strings without text of its own (a call, a break) counts as an empty string."""
    for child in node.children:
        if isinstance(child, str):
            yield child
        elif child.tag in _RUNNING:
            yield from _strings(child)
        else:
            yield ""


_RUNNING = {"em", "strong", "del", "code", "a", "span", "mention", "passage"}


def _run_through(
    node: Element, lang: str, around: Iterator[tuple[str, str]], code: bool = False
) -> Element:
    lang = node.get("lang") or lang
    code = code or node.tag in ("code", "pre")
    children: list[Node] = []
    for child in node.children:
        if isinstance(child, str):
            before, after = next(around)
            text = child if code or not is_cjk(lang) else spaced(child, before, after)
            children += [text] if code or node.get("lang") else _marked_runs(text, lang)
        elif child.tag in _RUNNING:
            children.append(_run_through(child, lang, around, code))
        else:
            next(around)
            inner = tuple(languages(c, lang) for c in child.children)
            children.append(replace(child, children=inner))
    return replace(node, children=tuple(children))


def _marked_runs(text: str, lang: str) -> list[Node]:
    out: list[Node] = []
    done = 0
    for start, end, run_lang in language_runs(text, lang):
        if text[done:start]:
            out.append(text[done:start])
        out.append(element("span", text[start:end], lang=run_lang))
        done = end
    if text[done:]:
        out.append(text[done:])
    return out
