"""HTML as a tree, so that no text of an article can become markup."""

from __future__ import annotations

from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

from .harmless import plain

Child: TypeAlias = "Element | str"


def node(tag: str, attributes: dict[str, str] | None = None, *children: Child) -> Element:
    """An element; a child that is a string is text, on one line.

    >>> written(node("p", {"id": "a"}, "2 < 3 ", node("b", None, "yes")))
    '<p id="a">2 &lt; 3 <b>yes</b></p>'
    """
    made = Element(tag, attributes or {})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + _text(child)
        else:
            last.tail = (last.tail or "") + _text(child)
    return made


def _text(text: str) -> str:
    """Blanks at the ends stay, for they stand between words and elements."""
    told = plain(text)
    before = " " if text[:1].isspace() and told else ""
    return f"{before}{told}{' ' if text[-1:].isspace() else ''}"


def verbatim(tag: str, text: str, attributes: dict[str, str] | None = None) -> Element:
    """A script or a style of our own: HTML takes what is in it as it stands."""
    assert f"</{tag}" not in text.lower()
    made = Element(tag, attributes or {})
    made.text = text
    return made


def link(address: str, *children: Child) -> Element:
    """A link to the web, which does not tell where it was followed from."""
    return node("a", {"href": address, "rel": "noopener noreferrer"}, *children)


def written(root: Element) -> str:
    """The element as HTML."""
    return tostring(root, encoding="unicode", method="html")
