"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon
from .phrases import LONGEST, empty, fitted, infinitive, joined, named, nonfinite, phrase

_GROUP = ("aux", "auxpass", "neg", "prt")
_SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
_CORE = ("dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp")
_EXTRA = ("prep", "advmod", "npadvmod")
_DANGLING = frozenset(
    "that of to in on at by for with from and or but the a an as than into after before about shortly around".split()
)
_PRONOUNS = frozenset("he she it they i we you".split())
_OWNERS = frozenset("his her its their".split())
_NAME = 45  # a longer subject would leave no room for what happened
_RELATIVE = frozenset("who which that whom".split())


def verb_title(verb: Any, skip: set[int], stand_in: str | None = None) -> str:
    """The clause of a verb: subject, verb, objects, then other phrases while there is room; "" without a subject.

    `skip` holds the token indexes of dates, which are left out; `stand_in` is named in place of a pronoun subject.
    """
    participle = verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and subject_of(verb) is None
    ordered = None if participle else _ordered(verb)
    subject = verb.head if participle else subject_of(ordered or verb)
    if subject is None:
        return ""
    who = _who(subject, skip, stand_in, bare=participle)
    if not who:
        return ""
    if verb.lemma_.lower() in lexicon.TAKING_TIME and all(c.i in skip for c in verb.children if c.dep_ == "dobj"):
        skip = set()  # "may take until Christmas": the time is what it tells
    rest = {t.i for t in _group(verb, skip)}
    if verb.dep_ in ("xcomp", "ccomp") and infinitive(verb) and verb.head.pos_ in ("VERB", "ADJ", "AUX"):
        rest |= {t.i for t in _raised(verb.head, skip)}
    for given in (c for c in ordered.children if c.dep_ == "dobj") if ordered is not None else ():
        rest |= named(given, skip, 30)
    theirs = _relative_object(verb)
    if theirs is not None:  # "the town, which they took": "they took the town"
        return _finished(f"{who} {joined(verb.doc, rest)} {joined(verb.doc, named(theirs, skip, _NAME))}")
    for child in _complements(verb, skip):
        if subject is not verb.head and subject.left_edge.i <= child.i <= subject.right_edge.i:
            continue
        rest = fitted(rest, child, skip, LONGEST - len(who) - 1)
    return _finished(f"{who} {joined(verb.doc, rest)}")


def _apart(a: Any, b: Any) -> bool:
    """Parted by a semicolon: "He didn't attend; she resigned" tells two things, not one of the other."""
    return any(t.text == ";" for t in a.doc[min(a.i, b.i) : max(a.i, b.i)])


def reported_title(verb: Any, skip: set[int], stand_in: str | None = None) -> str:
    """A saying or learning that is the news: who said, then what; "Reported: …" when nobody is named."""
    said = verb_title(verb, skip, stand_in)
    what = next((c for c in verb.children if c.dep_ == "ccomp" and not nonfinite(c) and not _apart(verb, c)), None)
    own = any(c.dep_ in _SUBJECT for c in verb.children)
    if what is None and not own and verb.dep_ in ("conj", "advcl") and verb.head.i < verb.i:
        what = verb.head  # "The bridge may close, reported Thursday."
    told = verb_title(what, skip) if what is not None else ""
    if not told or (not own and infinitive(verb)):
        return said
    return _finished(f"{said} that {_lowered(told)}" if own else f"{verb.text}: {told}")


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses; its participle stays ("warning delivered to")."""
    kept = fitted(set(), noun, skip, LONGEST)  # with "attempt to cross the lake"
    participle = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if participle is not None:
        kept |= {participle.i}
        for child in _complements(participle, skip):
            kept = fitted(kept, child, skip, LONGEST)
    return _finished(joined(noun.doc, kept))


def clipped(text: str) -> str:
    """At most 80 characters, cut at a word."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + "…"


# ---- subject -----------------------------------------------------------------------------------------------------


def subject_of(verb: Any) -> Any | None:
    """Its own subject, or the one it shares: of the first verb of a pair, of the governor of an infinitive."""
    for _ in range(5):
        found = [c for c in verb.children if c.dep_ in _SUBJECT]
        if found:
            return found[0]
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "acomp", "prep") or verb.head.i == verb.i:
            return None
        if verb.dep_ == "xcomp":  # "ordered the crew to leave": the object is the one who leaves
            given = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
            if given is not None and given.i < verb.i:
                return given
        verb = verb.head
    return None


def _ordered(verb: Any) -> Any | None:
    """The verb that has an object before this infinitive: "rejected calls to join", "ordered the crew to leave"."""
    head = verb.head
    if verb.dep_ != "xcomp" or not infinitive(verb) or head.pos_ != "VERB":
        return None
    given = any(c.dep_ == "dobj" and head.i < c.i < verb.i for c in head.children)
    return head if given and subject_of(head) is not None else None


def _relative_object(verb: Any) -> Any | None:
    """The noun that "which" or "that" stands for, as the object of a relative clause with a subject of its own."""
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ in _RELATIVE and c.i < verb.i]
    ours = verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN") and objects
    return verb.head if ours and any(c.dep_ in _SUBJECT for c in verb.children) else None


def owner_of(subject: Any) -> Any | None:
    """ "His" of "His health", where the subject opens with it."""
    return next((c for c in subject.children if c.lower_ in _OWNERS and c.i == subject.left_edge.i), None)


def _who(subject: Any, skip: set[int], stand_in: str | None, *, bare: bool) -> str:
    if subject.lower_ in _RELATIVE:
        head = subject.head
        while head.dep_ in ("conj", "xcomp", "ccomp") and head.head.i != head.i:
            head = head.head
        if head.dep_ != "relcl" or head.head.pos_ not in ("NOUN", "PROPN"):
            return ""
        return joined(subject.doc, named(head.head, skip, _NAME))
    if subject.lower_ in _PRONOUNS:
        return stand_in or subject.text
    if subject.lower_ in ("those", "these") and any(c.dep_ == "relcl" for c in subject.children):
        return " ".join(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text.split())
    kept = named(subject, skip, _NAME) if bare else phrase(subject, skip)
    if len(joined(subject.doc, kept)) > _NAME:
        kept = named(subject, skip, _NAME)
    owner = owner_of(subject)
    if stand_in and owner is not None and owner.i in kept:
        mark = "’" if "’" in subject.doc.text else "'"
        mark += "" if owner.lower_ == "their" and stand_in.endswith("s") else "s"
        return f"{stand_in}{mark} {joined(subject.doc, kept - {owner.i})}"
    return joined(subject.doc, kept)


# ---- the rest of the clause --------------------------------------------------------------------------------------


def _group(verb: Any, skip: set[int]) -> Iterator[Any]:
    """The verb with its auxiliaries; a second verb of a pair takes those of the first ("was seized and burned")."""
    own = [c for c in verb.children if c.dep_ in _GROUP]
    own += [under for c in own if c.dep_ == "prt" for under in c.children]  # "pushed the ship off course"
    alone = not any(c.dep_ in ("aux", "auxpass", *_SUBJECT) for c in verb.children)
    if verb.dep_ == "conj" and alone and verb.tag_ == verb.head.tag_:
        own += [c for c in verb.head.children if c.dep_ in ("aux", "auxpass")]
    yield from (t for t in (verb, *own) if t.i not in skip)


def _raised(head: Any, skip: set[int]) -> Iterator[Any]:
    """ "is expected" of "is expected to begin": the governor with its auxiliaries and its own object."""
    yield from _group(head, skip)
    if head.pos_ == "ADJ" and head.head.pos_ == "AUX":
        yield head.head


def _complements(verb: Any, skip: set[int]) -> list[Any]:
    """Objects first, then the phrases around: what is left out for want of room is what matters least."""
    rest = []
    for child in verb.children:
        wanted = child.i > verb.i and child.dep_ in (*_CORE, *_EXTRA)
        wanted = wanted or (child.dep_ == "ccomp" and child.i > verb.i and nonfinite(child))
        if not wanted or empty(child, skip) or child.lower_ == "according":
            continue
        if child.dep_ == "advmod" and child.i != verb.i + 1:
            continue
        rest.append(child)
    return sorted(rest, key=lambda t: (t.dep_ in _EXTRA, t.i))


def _lowered(title: str) -> str:
    first, _, rest = title.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "It", "They", "He", "She") else title


def _finished(text: str) -> str:
    """No loose words or marks at the ends, a capital first."""
    words = " ".join(text.split()).replace(" ,", ",").split()
    while len(words) > 1 and words[-1].lower().strip(",;:") in _DANGLING:
        words.pop()
    text = " ".join(words).strip(" ,;:-–—\"'“”‘’.`")
    return clipped(text[:1].upper() + text[1:])


def subject_title(subject: Any, skip: set[int]) -> str:
    """A subject as it is named in a title: the noun with what stands before it."""
    return joined(subject.doc, phrase(subject, skip, bare=True))
