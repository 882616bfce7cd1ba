"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

LONGEST = 80
_AUX = ("aux", "auxpass", "neg", "prt")
_CORE = ("nsubj", "nsubjpass", "dobj", "attr", "oprd", "acomp", "dative", "agent", "xcomp")
_EXTRA = ("prep", "advmod", "npadvmod")
_LOOSE = ("relcl", "advcl", "appos", "parataxis", "acl", "cc", "conj", "punct", "mark", "dep")
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
    pieces = [head, " ".join(words)]
    rest = [c for c in verb.children if c.i > verb.i and c.dep_ in (*_CORE, *_EXTRA) and c is not subject]
    for child in sorted(rest, key=lambda t: (t.dep_ in _EXTRA, t.i)):
        if child.i in skip or (child.dep_ == "advmod" and child.i != verb.i + 1):
            continue
        text = _phrase(child, skip)
        if text and len(" ".join(filter(None, [*pieces, text]))) <= LONGEST:
            pieces.append(text)
        elif text and child.dep_ in _CORE:
            short = _phrase(child, skip, bare=True)
            if len(" ".join([*pieces, short])) <= LONGEST:
                pieces.append(short)
    return _finished(" ".join(filter(None, pieces)))


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses."""
    text = _phrase(noun, skip)
    return _finished(text if len(text) <= LONGEST else _phrase(noun, skip, bare=True))


def _shared_subject(verb: Any) -> Any | None:
    """ "They met and agreed": a second verb shares the first one's subject; an infinitive its governor's."""
    head = verb
    for _ in range(4):
        if head.dep_ not in ("conj", "xcomp", "advcl", "pcomp") or head.head.i == head.i:
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
        if child.dep_ == "prep" and not any(g.i not in skip for g in child.children):
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
    text = " ".join(text.split()).strip(" ,;:-–—\"'“”‘’.")
    if len(text) > LONGEST:
        text = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return text[:1].upper() + text[1:]
