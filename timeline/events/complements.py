"""What a verb is completed by in a title: its objects first, then the phrases around it. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, titlewords
from .clauses import AUX, is_infinitive
from .phrases import empty, nonfinite
from .subjects import SUBJECT, is_intransitive

_DASHES = frozenset(("-", "--", "–", "—"))
CORE = ("dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp")
EXTRA = ("prep", "advmod", "npadvmod")


def complements(verb: Any, skip: set[int]) -> list[Any]:
    """Objects first, then the phrases around: what is left out for want of room is what matters least."""
    rest = [given for given in (_behind_its_day(c, skip) for c in verb.children) if given is not None]
    for child in verb.children:
        wanted = child.i > verb.i and child.dep_ in (*CORE, *EXTRA)
        wanted = wanted or (child.dep_ == "ccomp" and child.i > verb.i and (nonfinite(child) or _is_thing(child)))
        wanted = wanted or (child.dep_ == "advcl" and child.i > verb.i and _aimed(verb) and _bare_infinitive(child))
        if not wanted or empty(child, skip) or child.lower_ in ("according", "than") or _opens_a_clause(child, verb):
            continue
        if child.dep_ == "advmod" and child.left_edge.i != verb.i + 1 and not _said_with(child, verb):
            continue
        if (
            child.lower_ == "back"
            and verb.i + 1 < child.i
            and child.i + 1 < len(verb.doc)
            and empty(verb.doc[child.i + 1], skip)
        ):
            continue  # "back in 2003"
        if child.lower_ == "there" and any(c.dep_ == "dobj" for c in verb.children):
            continue  # "killed 176 people there"
        if _is_aside(child, verb) or _is_compared(child) or _is_of_a_teller(child, verb):
            continue
        if child.dep_ == "dobj" and is_intransitive(verb) and child.left_edge.i > verb.i + 1 and verb.lemma_ != "flee":
            continue  # "arrived at noon on board a ship", of which parsers make "arrived a ship"
        rest.append(child)
    return sorted(rest, key=lambda t: (t.dep_ in (*EXTRA, "advcl") and t.lower_ not in lexicon.PLACES, t.i))


def _is_aside(child: Any, verb: Any) -> bool:
    """ ", a trend that is to go on", "-- the first in ten years"; not what goes on behind a second dash."""
    before = verb.doc[child.left_edge.i - 1]
    if before.text == ",":
        return child.dep_ in ("npadvmod", "dobj")
    dashes = [t for t in verb.doc[verb.i : child.left_edge.i] if t.text in _DASHES and t.nbor(-1).whitespace_]
    return before.text in _DASHES and len(dashes) % 2 == 1


def _is_of_a_teller(child: Any, verb: Any) -> bool:
    """ "None of them died, Anna Berg and colleagues from Lund reported": the town is of those who say so."""
    told = child.dep_ == "prep" and verb.dep_ == "ccomp" and verb.head.i > child.i
    between = verb.doc[verb.i + 1 : child.i] if told else ()
    comma = next((t.i for t in between if t.text == ","), None)
    return comma is not None and any(t.ent_type_ == "PERSON" and t.i > comma for t in between)


def _is_compared(child: Any) -> bool:
    """ "Weeks earlier than expected": nothing without its "than", which has no room."""
    return child.dep_ in ("advmod", "npadvmod") and any(
        c.lower_ == "than" and c.dep_ == "mark" for t in child.subtree for c in t.children
    )


def _behind_its_day(child: Any, skip: set[int]) -> Any | None:
    """ "The agency revised Monday its scale": parsers take the object for another name of the day."""
    if child.i not in skip or child.dep_ != "npadvmod":
        return None
    return next((c for c in child.children if c.dep_ == "appos" and c.left_edge.i == child.i + 1), None)


def _is_thing(child: Any) -> bool:
    """ "Declared a pandemic": what parsers take for a clause is an object when it has an article and no verb."""
    under = {c.dep_ for c in child.children}
    return child.pos_ in ("NOUN", "PROPN", "ADJ") and "det" in under and not under & {*SUBJECT, "aux", "cop", "mark"}


def _opens_a_clause(prep: Any, verb: Any) -> bool:
    """ "It was filed as people in Lund marked the day": what parsers take for a noun under "as" is a subject."""
    next_word = verb.doc[min(prep.right_edge.i + 1, len(verb.doc) - 1)]
    if prep.dep_ == "prep" and prep.lower_ == "as" and next_word.tag_ in ("VBD", "VBZ", "VBP", "MD"):
        return True  # "may rise as more guards | are found"
    if prep.dep_ == "prep" and prep.lower_ == "as" and next_word.text == ",":
        closing = next((t for t in verb.doc[next_word.i + 1 : next_word.sent.end - 1] if t.text == ","), None)
        if closing is not None and closing.nbor().tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return True  # "cheered as the guard, who was ill, left"
    behind = (c for c in verb.children if c.left_edge.i == prep.right_edge.i + 1)
    after = (c for c in behind if c.dep_ in ("advcl", "ccomp", "conj"))
    finite = (c for c in after if c.tag_ in ("VBD", "VBZ", "VBP") or any(x.dep_ in AUX for x in c.children))
    alone = (c for c in finite if not (is_infinitive(c) or any(x.dep_ in (*SUBJECT, "mark") for x in c.children)))
    return prep.dep_ == "prep" and prep.lower_ in lexicon.SUBORDINATORS | {"as"} and any(alone)


def _said_with(adverb: Any, verb: Any) -> bool:
    """ "put the quarrel aside", "does not infect people easily": more or less would be told without it."""
    manner = verb.lemma_ in titlewords.IN_A_MANNER and adverb.i > verb.i and adverb.lower_.endswith("ly")
    return (
        manner or adverb.lower_ in lexicon.PLACES or (adverb.i > verb.i and any(c.dep_ == "neg" for c in verb.children))
    )


def begs(verb: Any) -> bool:
    return verb.lemma_.lower() in lexicon.BEGGING


def _aimed(verb: Any) -> bool:
    """ "Appealed for help to mend it", "went to work in Lund", "can take a week to heal": nothing without the aim."""
    word = verb.lemma_.lower()
    alone = not any(c.dep_ in (*CORE, "prep") and c.i > verb.i for c in verb.children)
    goes = word in ("go", "come", "travel", "return") and not any(c.dep_ == "acomp" for c in verb.children)
    return begs(verb) or alone or goes or word in lexicon.TAKING_TIME or word in titlewords.ENABLING


def _bare_infinitive(clause: Any) -> bool:
    return is_infinitive(clause) and not any(c.dep_ in SUBJECT for c in clause.children)
