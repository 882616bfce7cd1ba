"""Times of a clause or an aside beside the verb they stand next to: they date no such verb. Works on parsed spans."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import is_event_noun, is_event_verb


def before_clause(span: Any) -> Any | None:
    """ "put it to a vote next year after the house agreed": a time before "after" is not of the clause behind it."""
    verb = span.root.head
    if verb.pos_ != "VERB" or verb.i < span.end or not any(c.dep_ == "mark" and c.i == span.end for c in verb.children):
        return None
    before = [t for t in span.sent if t.i < span.start and (is_event_noun(t) or is_event_verb(t))]
    return before[-1] if before else None


def in_aside(span: Any) -> Any | None:
    """ "Built a wall, given its flood in 2003", "won races, including the cup in 2003": of no verb."""
    before = list(span.sent[: span.start - span.sent.start])
    comma = next((i for i in range(len(before) - 1, -1, -1) if before[i].text == ","), None)
    aside = before[comma + 1 :] if comma is not None else []
    things = [t for t in aside[1:] if t.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "PRON")]
    if not things or aside[0].lower_ not in lexicon.ASIDES or any(is_event_verb(t) for t in aside[1:]):
        return None
    return next((t for t in reversed(things) if is_event_noun(t)), aside[0])
