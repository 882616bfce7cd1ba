"""What stands between quotation marks. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

QUOTES = frozenset(('"', "“", "”", "``", "''"))


def _quotes(doc: Any) -> list[int]:
    """Where the quotation marks of a text stand; looked for once."""
    found: list[int] | None = doc.user_data.get("quotes")
    if found is None:
        found = doc.user_data["quotes"] = [t.i for t in doc if t.text in QUOTES]
    return found


def is_quoted(token: Any) -> bool:
    """Behind an opening quotation mark of its sentence that is not closed before it."""
    quotes = _quotes(token.doc)
    marks = [token.doc[i] for i in quotes if token.sent.start <= i < token.sent.end] if quotes else []
    before = [t for t in marks if t.i < token.i]
    if not before and marks and len(marks) % 2 == 1:  # closed behind it, opened in a sentence before
        return marks[0].tag_ == "''" or (marks[0].i > 0 and marks[0].nbor(-1).text in (",", "?", "!"))
    return len(before) % 2 == 1
