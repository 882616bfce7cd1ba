"""Who tells of an event: the saying that it stands under, and whose words it is. Works on parsed tokens."""

from __future__ import annotations

from typing import Any, NamedTuple

from . import lexicon
from .clauses import negated, subject_of

LONGEST = 60  # characters of a speaker's name
_SMALL = frozenset(
    """A An Another Both Eight Five Four His Her Its Many Most Nine One Other Our Seven Several Six Some Ten The Their
    These This Those Three Two""".split()
)
# "Berg complained that he was ill": what somebody says, though the verb tells more than that.
_SAYING_TOO = frozenset("assure boast caution complain conclude lament reckon swear".split())
_TOLD = ("ccomp", "parataxis")


class Told(NamedTuple):
    """The verb of saying (None: "according to …") and the speaker's words (None: nobody is named)."""

    verb: Any | None
    by: str | None


def teller(token: Any) -> Told | None:
    """The nearest saying above a trigger; None when the article tells it in its own voice."""
    source = token
    for _ in range(8):
        if by := _according(source):
            return Told(None, by)
        if (verb := _put_in(source)) is not None:
            return Told(verb, _words(subject_of(verb)))
        head = source.head
        if head.i == source.i:
            return None
        if source.dep_ in _TOLD and _is_glued(source):
            return None
        if source.dep_ in _TOLD and _says(head) and negated(head) and head.dep_ != "ROOT":
            source = head  # "the guard said Berg did not mention that he had left": the guard tells it
            continue
        if source.dep_ in _TOLD and _says(head):
            heard = any(c.dep_ == "nsubjpass" for c in head.children)  # "the school was told that": no school says so
            return Told(head, None if heard else _words(subject_of(head)))
        source = head
    return None


def _says(verb: Any) -> bool:
    word = verb.lemma_.lower()
    return lexicon.event_class(word) == "REPORTING" or word in _SAYING_TOO


def _according(token: Any) -> str | None:
    """ "according to two officials", on the clause itself."""
    for child in token.children:
        if child.lower_ != "according":
            continue
        to = next((c for c in child.children if c.lower_ == "to"), None)
        return _words(next((c for c in to.children if c.dep_ == "pobj"), None)) if to is not None else None
    return None


def _put_in(token: Any) -> Any | None:
    """ "the bridge, the mayor said, will reopen": the saying put into the clause."""
    return next(
        (
            c
            for c in token.children
            if c.dep_ == "parataxis" and _says(c) and subject_of(c) is not None and not _is_bracketed(c)
        ),
        None,
    )


def _is_bracketed(saying: Any) -> bool:
    """ "Through his arrogance (Berg says "violence")": of the one word."""
    return any(c.text in ("(", "[") for c in saying.children)


def _is_glued(content: Any) -> bool:
    """ "Groups complained of delays A ship is to be sent": a heading that runs into a sentence, and no saying of it."""
    between = content.doc[content.head.i + 1 : content.i]
    return any(t.text in ("A", "An") and t.tag_ == "DT" and t.nbor(-1).pos_ in ("NOUN", "PROPN") for t in between)


def _words(subject: Any | None) -> str | None:
    """The speaker as named, without the clauses that hang on it."""
    if subject is None or subject.pos_ == "PRON":
        return None
    loose = [c.left_edge.i for c in subject.children if c.dep_ in ("relcl", "acl", "appos", "advcl")]
    end = min([subject.right_edge.i + 1, *(i for i in loose if i > subject.i)])
    first = subject.left_edge
    words = subject.doc[first.i : end].text.rstrip(" ,;:-–—(\"'“‘").lstrip(" ,;:-–—\"'“‘")
    if len(words) > LONGEST:  # "the assistant director of the old …" is the assistant director
        words = subject.doc[first.i : subject.i + 1].text
    told = " ".join(words.split()) if len(words) <= LONGEST else subject.text
    common = first.is_sent_start and first.pos_ not in ("PROPN", "ADJ") and not first.ent_type_
    return told[:1].lower() + told[1:] if common and not told[1:2].isupper() else _inside(told)


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: "the mayor" for "The mayor".

    >>> _inside("The mayor"), _inside("Two officials"), _inside("Theo Berg")
    ('the mayor', 'two officials', 'Theo Berg')
    """
    return name[:1].lower() + name[1:] if name.split(" ")[0] in _SMALL else name
