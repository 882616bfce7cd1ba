"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

LONGEST = 80
_AUX = ("aux", "auxpass", "neg", "prt")
_CORE = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp")
_EXTRA = ("prep", "advmod", "npadvmod")
_LOOSE = ("relcl", "advcl", "appos", "parataxis", "acl", "cc", "conj", "punct", "mark", "dep")
_DANGLING = frozenset("that of to in on at by for with from and or but the a an as than into shortly".split())
_PRONOUNS = frozenset("he she they it who which that this these those we i you him her them".split())


def verb_title(verb: Any, skip: set[int], antecedent: str | None = None) -> str:
    """The clause of a verb: subject, auxiliaries, verb, objects, then prepositional phrases while there is room.

    `skip` holds token indexes that are left out (the words of dates); `antecedent` stands in for a pronoun subject.
    """
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
    if subject is None:
        subject = _shared_subject(verb)
    participle = verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN")
    head = _phrase(verb.head, skip, bare=True) if participle else _subject(subject, skip, antecedent)
    group = sorted([verb, *(c for c in verb.children if c.dep_ in _AUX)], key=lambda t: t.i)
    words = [t.text for t in group if t.i not in skip]
    if verb.dep_ == "xcomp" and verb.head.pos_ in ("VERB", "ADJ", "AUX"):
        words = _raised(verb.head, skip) + words
    pieces = [head, " ".join(words)]
    rest = [c for c in verb.children if c.i > verb.i and c.dep_ in (*_CORE, *_EXTRA) and c is not subject]
    for child in sorted(rest, key=lambda t: (t.dep_ in _EXTRA, t.i)):
        if _empty(child, skip) or (child.dep_ == "advmod" and child.i != verb.i + 1):
            continue
        text = _phrase(child, skip)
        if text and len(" ".join(filter(None, [*pieces, text]))) <= LONGEST:
            pieces.append(text)
        elif text and child.dep_ in _CORE:
            short = _phrase(child, skip, bare=True)
            if child.dep_ != "agent" and len(" ".join([*pieces, short])) <= LONGEST:
                pieces.append(short)
    return _finished(" ".join(filter(None, pieces)))


def reported_title(verb: Any, skip: set[int], antecedent: str | None = None) -> str:
    """A saying that is the news: who said, then what; "Reported: …" when nobody is named."""
    said = verb_title(verb, skip, antecedent)
    what = next((c for c in verb.children if c.dep_ == "ccomp"), None)
    named = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if what is None and not named and verb.dep_ in ("conj", "advcl") and verb.head.i < verb.i:
        what = verb.head  # "The bridge may close, reported Thursday."
    if what is None:
        return said
    return _finished(
        f"{said} that {_lowered(verb_title(what, skip))}" if named else f"{verb.text}: {verb_title(what, skip)}"
    )


def _lowered(title: str) -> str:
    first, _, rest = title.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An", "It", "They", "He", "She") else title


def _raised(head: Any, skip: set[int]) -> list[str]:
    """ "is expected" of "is expected to begin": the governor with its auxiliaries."""
    group = sorted([head, *(c for c in head.children if c.dep_ in _AUX)], key=lambda t: t.i)
    if head.pos_ == "ADJ" and head.head.pos_ == "AUX":
        group.insert(0, head.head)
    return [t.text for t in group if t.i not in skip]


def _empty(child: Any, skip: set[int]) -> bool:
    """A date, or a preposition with nothing but a date under it."""
    if child.i in skip:
        return True
    under = [t for t in child.subtree if t.i != child.i]
    return child.dep_ == "prep" and all(t.i in skip or t.is_punct or t.pos_ in ("ADP", "CCONJ") for t in under)


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses."""
    text = _phrase(noun, skip)
    return _finished(text if len(text) <= LONGEST else _phrase(noun, skip, bare=True))


def _shared_subject(verb: Any) -> Any | None:
    """ "They met and agreed": a second verb shares the first one's subject; an infinitive its governor's."""
    head = verb
    for _ in range(4):
        if head.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "acomp") or head.head.i == head.i:
            return None
        head = head.head
        subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None:
            return subject
    return None


def _subject(subject: Any | None, skip: set[int], antecedent: str | None) -> str:
    if subject is None:
        return ""
    if subject.lower_ in _PRONOUNS:
        return antecedent or ("" if subject.lower_ in ("who", "which", "that") else subject.text)
    text = _phrase(subject, skip)
    return text if len(text) <= 45 else _phrase(subject, skip, bare=True)


def _phrase(token: Any, skip: set[int], *, bare: bool = False) -> str:
    """The words under a token, in order; loose attachments are left out, `bare` keeps the left modifiers alone."""
    kept = sorted(_kept(token, skip, bare, top=True), key=lambda t: t.i)
    return _joined(kept)


def _kept(token: Any, skip: set[int], bare: bool, *, top: bool = False) -> Iterable[Any]:
    if token.i in skip:
        return
    yield token
    for child in token.children:
        loose = child.dep_ in _LOOSE and not (child.dep_ in ("conj", "cc") and not bare and top)
        if loose or (bare and child.i > token.i and child.dep_ not in ("case", "prt")):
            continue
        if _empty(child, skip):
            continue
        yield from _kept(child, skip, bare)


def _joined(tokens: Sequence[Any]) -> str:
    """Words with the blanks of the text between neighbours, one blank where something was left out."""
    out = ""
    for i, token in enumerate(tokens):
        out += token.text
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        if following is not None and (following.i != token.i + 1 or token.whitespace_ or "\n" in token.whitespace_):
            out += " "
    return " ".join(out.split())


def _finished(text: str) -> str:
    """Cut at a word, no loose punctuation at the ends, a capital first."""
    words = text.split()
    while len(words) > 1 and words[-1].lower().strip(",;:") in _DANGLING:
        words.pop()
    text = " ".join(words).strip(" ,;:-–—\"'“”‘’.")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return text[:1].upper() + text[1:]
