"""The keys of the page, as the list of keys shows them. No Streamlit here.

The buttons carry their keys themselves; a test holds that this table names each of them, and nothing else.
"""

from __future__ import annotations

import html
from typing import NamedTuple


class Key(NamedTuple):
    """A key as the buttons name it, what it does, and where it works."""

    key: str
    does: str
    where: str


EVENT, STORY = "an event that is selected", "a story"
KEYS = (
    Key("J", "the next event", STORY),
    Key("K", "the event before", STORY),
    Key("A", "accept it", EVENT),
    Key("X", "reject it, or take it back", EVENT),
    Key("E", "correct it: date, title, status, tags, note", EVENT),
    Key("1–9", "take another reading of its date", EVENT),
    Key("W", "why this date: show or fold the reasons", EVENT),
    Key("M", "merge it with another event", EVENT),
    Key("F", "star it", EVENT),
    Key("D", "mark it as disputed", EVENT),
    Key("Escape", "close it", EVENT),
    Key("U", "undo the last decision", STORY),
    Key("Shift+U", "redo it", STORY),
    Key("G", "go to a date", STORY),
    Key("T", "source text, and back to the timeline", STORY),
    Key("S", "save what is shown as JSON", STORY),
    Key("H", "show or fold this list", STORY),
    Key("Ctrl+Enter", "build a timeline of your own text", "everywhere"),
)


def keys_html() -> str:
    """The list of keys.

    >>> "<kbd>J</kbd></dt><dd>the next event</dd>" in keys_html()
    True
    """
    rows = "".join(f"<div><dt><kbd>{html.escape(k.key)}</kbd></dt><dd>{html.escape(k.does)}</dd></div>" for k in KEYS)
    return f'<dl class="keys">{rows}</dl>'
