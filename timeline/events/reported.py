"""Titles of sayings and findings that are the news: who said it, then what. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, titlewords
from .clauses import is_infinitive
from .phrases import LONGEST, STRETCHED, joined, nonfinite, phrase
from .subjects import SUBJECT, shared_subject
from .titles import verb_title
from .wording import finished

_SMALL = frozenset(
    "The A An It They He She This These That Those There Most Many Some All More Both Several No".split()
)


def reported_title(verb: Any, skip: set[int], stand_in: str | None = None, *, whole: bool = False) -> str:
    """A saying or learning that is the news: who said, then what; "Reported: …" when nobody is named."""
    what = next((c for c in verb.children if c.dep_ == "ccomp" and not nonfinite(c) and _content(verb, c)), None)
    said = verb_title(verb, skip, stand_in, whole=whole and what is None)
    own = any(c.dep_ in SUBJECT for c in verb.children) or _beside(verb)
    own = own or (verb.dep_ == "xcomp" and is_infinitive(verb) and bool(said))  # "needed to accept that it was old"
    done = any(c.dep_ == "dobj" for c in verb.children)  # "opened a shop, adding a second one": no saying
    if what is None and not own and not done and verb.dep_ in ("conj", "advcl") and verb.head.i < verb.i:
        what = verb.head  # "The bridge may close, reported Thursday."
    says = lexicon.event_class(verb.lemma_.lower()) == "REPORTING"
    most = STRETCHED if says else LONGEST
    said, told = _both(verb, what, skip, said, stand_in, most) if own and what is not None else (said, "")
    room = most - (len(said) + len(" that ") if own else len(verb.text) + 2)
    if not told and what is not None:
        told = verb_title(what, skip, whole=True, room=max(room, LONGEST // 2))
    if what is not None and not told and not whole:
        told = verb_title(what, skip, room=max(room, LONGEST // 2))
    if whole and what is not None and not told:
        return ""
    asked_for = _question(what, skip) if what is not None and own and not told else ""
    if asked_for and len(said) + len(asked_for) < LONGEST:
        return finished(f"{said} {asked_for}")  # "learned what kind of fever it was"
    if not told or (not own and is_infinitive(verb)):
        return said
    opened = (c for c in what.children if c.tag_ == "WRB" or c.lower_ in ("whether", "if"))
    asked = next((c.lower_ for c in opened if c.i < what.i), "that")
    if not own and (verb.tag_ == "VBG" or verb.lemma_.lower() == "ask"):
        return said
    if not own and lexicon.event_class(verb.lemma_.lower()) != "REPORTING":
        return said
    if not own:
        return finished(f"{verb.text}: {told}")
    if len(said) + len(asked) + len(told) + 2 > most:
        brief = verb_title(what, skip, whole=whole, room=LONGEST - len(said) - len(asked) - 2, brief=True)
        told = min(told, brief or told, key=len)
    if len(said) + len(asked) + len(told) + 2 > STRETCHED:
        said = verb_title(verb, skip, stand_in, brief=True) or said
    if len(said) + len(asked) + len(told) + 2 > STRETCHED:
        said = _without_where(verb, skip, said)
    return finished(f"{said} {asked} {_lowered(told, what)}", room=most) if said else told


def _both(verb: Any, what: Any, skip: set[int], said: str, stand_in: str | None, most: int) -> tuple[str, str]:
    """Who says it, in brief where there is no room, and what, with all that it needs; "" for what has no room."""
    for who in dict.fromkeys((said, verb_title(verb, skip, stand_in, brief=True))):
        for room in dict.fromkeys((LONGEST, most)):
            told = verb_title(what, skip, whole=True, room=max(room - len(f"{who} that "), LONGEST // 2))
            bare = told.split()[-1:] == [what.text]  # "the fever acts" of "acts more like a cold"
            bare = bare and verb_title(what, skip, whole=True).split()[-1:] != [what.text]
            if told and not bare:
                return who, told
    return said, ""


def _without_where(verb: Any, skip: set[int], said: str) -> str:
    """ "The vets have shown" of "the vets have shown in a trial at a clinic": what was shown needs the room."""
    object_ = {i for c in verb.children if c.dep_ == "dobj" and c.i > verb.i for i in phrase(c, skip, bare=True)}
    before, found, _ = said.partition(f" {verb.text} ")
    behind = joined(verb.doc, object_)
    return f"{before} {verb.text} {behind}".rstrip() if found and behind in said else said


def _question(clause: Any, skip: set[int]) -> str:
    """The words of "what kind of fever it was", "how much time had passed"; "" where none is asked."""
    if clause.left_edge.tag_ not in ("WP", "WDT", "WRB") or clause.i < clause.head.i:
        return ""
    return joined(clause.doc, {t.i for t in clause.subtree} - skip)


def _beside(verb: Any) -> bool:
    """ "lives in Lund and has written a book": a second verb of the same subject."""
    joined_by = verb.dep_ == "conj" and any(c.dep_ == "cc" and c.i < verb.i for c in verb.head.children)
    return joined_by and shared_subject(verb) is not None


def tells_it(verb: Any, clause: Any) -> bool:
    """Whether a verb can tell a clause: not "cancel" of "cancel his This Is It concerts", not "posted"."""
    marked = any(c.dep_ == "mark" or c.tag_ in ("WP", "WRB", "WDT") for c in clause.children)
    return marked or verb.lemma_.lower() not in titlewords.TELLING_NOTHING


def _content(verb: Any, clause: Any) -> bool:
    """Whether a clause is what a verb tells: "He didn't attend; she resigned", "She left, he ordered tea" tell two."""
    if clause.i < verb.i and lexicon.event_class(verb.lemma_.lower()) not in ("REPORTING", "PERCEPTION", "I_STATE"):
        found_out = verb.lemma_.lower() in lexicon.CONFIRMING or any(c.dep_ == "mark" for c in clause.children)
        if not found_out and verb.lemma_.lower() not in ("find", "show", "discover", "learn", "write", "rule"):
            return False
    if clause.i < verb.i and any(
        c.dep_ in ("dobj", "xcomp", "acomp", "oprd", "ccomp") and c.i > verb.i for c in verb.children
    ):
        return False
    return not any(t.text == ";" for t in verb.doc[min(verb.i, clause.i) : max(verb.i, clause.i)])


def _lowered(title: str, clause: Any) -> str:
    """Without its capital, where the sentence has none there."""
    first, _, rest = title.partition(" ")
    small = first[:1].lower() + first[1:]
    under = clause.doc[clause.left_edge.i : clause.right_edge.i + 1]
    common = any(t.is_sent_start and t.text == first and t.tag_ in ("NN", "NNS", "JJ", "VBG") for t in under)
    lower = first in _SMALL or common or any(t.text == small for t in under)
    return f"{small} {rest}" if lower else title
