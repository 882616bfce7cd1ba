"""The infinitive that a time belongs to: "on Friday the court is expected to rule", "was allowed to go a day later".

And the decision that has a day of its own: "agreed on Monday to sell".
"""

from __future__ import annotations

from typing import Any

from timeline.temporal import Dated, resolve
from timeline.temporal.algebra import Mod

from . import lexicon
from .clauses import is_infinitive, negated, subject_of, tense
from .deadlines import is_to_come

# What was allowed, or forced, was done then: "was allowed to leave on Friday".
LETTING = frozenset("allow permit let force compel oblige enable".split())
# Said of what is still to come: "is due to open", "is expected to rule".
AWAITING = lexicon.PLANNING | frozenset("be".split())


def awaited(found: Any, span: Any, time: Dated) -> Any:
    """The infinitive under "is to", "is due to", "is expected to", for a time to come that stands before them."""
    if found.pos_ not in ("VERB", "AUX") or span.end > found.i or tense(found) != "present" or not is_to_come(time):
        return found
    if found.lemma_.lower() not in AWAITING:
        return found
    due = next((c for c in found.children if c.dep_ == "acomp" and c.lower_ in lexicon.DUE), found)
    return next((c for c in due.children if c.dep_ == "xcomp" and is_infinitive(c)), found)


def teller_of(found: Any, span: Any) -> Any:
    """ "Said on Saturday it would pay": a time between a saying and the subject of what is said is of the saying."""
    said, subject = found.head, subject_of(found)
    if found.dep_ != "ccomp" or subject is None or lexicon.event_class(said.lemma_.lower()) != "REPORTING":
        return found
    return said if said.i < span.start and span.end <= subject.left_edge.i else found


def let_to(token: Any) -> Any | None:
    """The infinitive under a verb of letting, whose time is that of the letting too."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in LETTING or tense(token) != "past":
        return None
    return next((c for c in token.children if c.dep_ in ("xcomp", "ccomp") and is_infinitive(c)), None)


def turned(token: Any, time: Dated | None) -> Dated | None:
    """ "Was not mended until 3 p.m.": it was, and then. The time without its "until"; None where nothing turns."""
    if time is None or not negated(token) or tense(token) != "past" or not isinstance(time.mention.expr, Mod):
        return None
    words = time.text[time.mention.whole[0] : time.start].lower().split()
    expr, dct = time.mention.expr.of, time.context.dct
    x = resolve(expr, time.context) if words in (["until"], ["till"]) else None
    if x is None or x.start is None or (dct is not None and dct.end is not None and x.start >= dct.end):
        return None
    return time._replace(mention=time.mention._replace(expr=expr), interval=x)


def is_decision(token: Any) -> bool:
    """ "Agreed on Monday to sell": a decision that was taken, and is news on its own day."""
    word = token.lemma_.lower()
    made = token.tag_ == "VBD" or (token.tag_ == "VBN" and any(c.dep_ == "aux" for c in token.children))
    words = any(c.dep_ == "xcomp" and c.lemma_.lower() in lexicon.REPORTING | {"comment"} for c in token.children)
    refused = word in ("refuse", "decline") and not words  # "declined to comment" is no news
    return word in lexicon.DECIDING and (word in lexicon.PLANNING | {"undertake"} or refused) and made
