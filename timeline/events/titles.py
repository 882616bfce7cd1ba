"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon

LONGEST = 80
_GROUP = ("aux", "auxpass", "neg", "prt")
_SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
_CORE = ("dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp")
_EXTRA = ("prep", "advmod", "npadvmod")
_LOOSE = ("relcl", "advcl", "appos", "parataxis", "acl", "punct", "mark", "dep", "preconj")
_DANGLING = frozenset(
    "that of to in on at by for with from and or but the a an as than into after before about shortly around".split()
)
_PRONOUNS = frozenset("he she it they i we you".split())
_RELATIVE = frozenset("who which that whom".split())
_JOINERS = frozenset("- – — ' ’ / , . & % $".split())


def verb_title(verb: Any, skip: set[int], stand_in: str | None = None) -> str:
    """The clause of a verb: subject, verb, objects, then other phrases while there is room; "" without a subject.

    `skip` holds the token indexes of dates, which are left out; `stand_in` is named in place of a pronoun subject.
    """
    participle = verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and subject_of(verb) is None
    subject = verb.head if participle else subject_of(verb)
    if subject is None:
        return ""
    who = _who(subject, skip, stand_in, bare=participle)
    if not who:
        return ""
    if verb.lemma_.lower() in lexicon.TAKING_TIME:
        skip = set()  # "may take until Christmas": the time is what it tells
    rest = {t.i for t in _group(verb, skip)}
    if verb.dep_ in ("xcomp", "ccomp") and _infinitive(verb) and verb.head.pos_ in ("VERB", "ADJ", "AUX"):
        rest |= {t.i for t in _raised(verb.head, skip)}
    for child in _complements(verb, skip):
        if subject is not verb.head and subject.left_edge.i <= child.i <= subject.right_edge.i:
            continue
        rest = _fitted(rest, child, skip, LONGEST - len(who) - 1)
    return _finished(f"{who} {_joined(verb.doc, rest)}")


def _apart(a: Any, b: Any) -> bool:
    """Parted by a semicolon: "He didn't attend; she resigned" tells two things, not one of the other."""
    return any(t.text == ";" for t in a.doc[min(a.i, b.i) : max(a.i, b.i)])


def reported_title(verb: Any, skip: set[int], stand_in: str | None = None) -> str:
    """A saying or learning that is the news: who said, then what; "Reported: …" when nobody is named."""
    said = verb_title(verb, skip, stand_in)
    what = next((c for c in verb.children if c.dep_ == "ccomp" and not _infinitive(c) and not _apart(verb, c)), None)
    named = any(c.dep_ in _SUBJECT for c in verb.children)
    if what is None and not named and verb.dep_ in ("conj", "advcl") and verb.head.i < verb.i:
        what = verb.head  # "The bridge may close, reported Thursday."
    told = verb_title(what, skip) if what is not None else ""
    if not told:
        return said
    return _finished(f"{said} that {_lowered(told)}" if named else f"{verb.text}: {told}")


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses; its participle stays ("warning delivered to")."""
    kept = _fitted(set(), noun, skip, LONGEST)
    participle = next((c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if participle is not None:
        kept |= {participle.i}
        for child in _complements(participle, skip):
            kept = _fitted(kept, child, skip, LONGEST)
    return _finished(_joined(noun.doc, kept))


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


def _who(subject: Any, skip: set[int], stand_in: str | None, *, bare: bool) -> str:
    if subject.lower_ in _RELATIVE:
        head = subject.head
        while head.dep_ in ("conj", "xcomp", "ccomp") and head.head.i != head.i:
            head = head.head
        if head.dep_ != "relcl" or head.head.pos_ not in ("NOUN", "PROPN"):
            return ""
        return _joined(subject.doc, _phrase(head.head, skip, bare=True))
    if subject.lower_ in _PRONOUNS:
        return stand_in or subject.text
    kept = _phrase(subject, skip, bare=bare)
    if len(_joined(subject.doc, kept)) > 45:
        kept = _phrase(subject, skip, bare=True)
    return _joined(subject.doc, kept)


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
        wanted = wanted or (child.dep_ == "ccomp" and child.i > verb.i and _infinitive(child))
        if not wanted or _empty(child, skip) or child.lower_ == "according":
            continue
        if child.dep_ == "advmod" and child.i != verb.i + 1:
            continue
        rest.append(child)
    return sorted(rest, key=lambda t: (t.dep_ in _EXTRA, t.i))


def _infinitive(token: Any) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def _empty(child: Any, skip: set[int]) -> bool:
    """A date, or a preposition with nothing but a date under it."""
    if child.i in skip:
        return True
    if child.dep_ != "prep":
        return False
    if child.lower_ == "at" and any(c.lower_ in ("earliest", "latest") for c in child.children):
        return True
    under = child.doc[child.left_edge.i : child.right_edge.i + 1]
    return all(t.i in skip or t.i == child.i or t.is_punct or t.pos_ in ("ADP", "CCONJ") for t in under)


def _phrase(token: Any, skip: set[int], *, bare: bool = False) -> set[int]:
    """The tokens under a token; loose attachments are left out, `bare` keeps the left modifiers alone.

    No recursion and never more than a title can hold: the parse of an endless list is endlessly deep.
    """
    kept: set[int] = set()
    waiting = [token]
    while waiting and len(kept) <= LONGEST:
        top = waiting.pop()
        if top.i in skip:
            continue
        kept.add(top.i)
        waiting += [c for c in top.children if _stays(c, top, bare) and not _empty(c, skip)]
    return kept


def _fitted(kept: set[int], token: Any, skip: set[int], room: int) -> set[int]:
    """`kept` with as much of a token's phrase as there is room for: all of it, else its front and what still fits."""
    doc = token.doc
    whole = kept | _phrase(token, skip)
    if len(_joined(doc, whole)) <= room:
        return whole
    front = kept | _phrase(token, skip, bare=True)
    if kept and len(_joined(doc, front)) > room:
        return kept
    for child in token.children:
        if child.i > token.i and _stays(child, token, False) and not _empty(child, skip):
            for more in (front | _phrase(child, skip), front | _phrase(child, skip, bare=True)):
                if len(_joined(doc, more)) <= room and child.dep_ not in ("conj", "cc"):
                    front = more
                    break
    return front


def _stays(child: Any, top: Any, bare: bool) -> bool:
    joined = child.dep_ in ("conj", "cc")
    if child.dep_ in _LOOSE or (joined and bare and top.dep_ not in ("amod", "compound", "nummod")):
        return False
    if child.i > top.i and child.dep_ == "amod" and top.pos_ in ("NOUN", "PROPN"):
        return False  # ", 400 metres long,"
    return not bare or child.i < top.i or joined or child.dep_ in ("case", "prt", "pobj")


def _joined(doc: Any, kept: set[int]) -> str:
    """The kept words in the text's order, with its blanks; marks between two kept neighbours stay ("self-imposed")."""
    out, last = "", None
    for i in sorted(kept):
        if last is not None:
            between = doc[last + 1 : i]
            if len(between) == 1 and between[0].text in _JOINERS:
                out += between[0].text + between[0].whitespace_
            elif len(between):
                out += " "
        out += doc[i].text + doc[i].whitespace_
        last = i
    return " ".join(out.split())


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
    return _joined(subject.doc, _phrase(subject, skip, bare=True))
