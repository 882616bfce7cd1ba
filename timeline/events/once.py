"""What befalls somebody or something once: "Rabin's murder" and "they killed Rabin" are one event.

Each row of the table is a fate: the verbs and the nouns that tell it, whom it befalls, and a sentence of each kind.
Works on parsed tokens.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Literal, NamedTuple

from .clauses import SUBJECT

Befallen = Literal["object", "subject"]
Key = tuple[str, str]  # the fate, and the last word of the name that it befell
AGAIN = frozenset("again twice another second third repeatedly other more".split())


class Fate(NamedTuple):
    """Verbs and nouns for one thing that befalls the object (of a passive, the subject) or the subject of its verbs."""

    name: str
    verbs: frozenset[str]
    nouns: frozenset[str]
    befalls: Befallen
    examples: tuple[str, str]


def _fate(name: str, verbs: str, nouns: str, befalls: Befallen, *examples: str) -> Fate:
    first, second = examples
    return Fate(name, frozenset(verbs.split()), frozenset(nouns.split()), befalls, (first, second))


FATES = (
    _fate("death", "kill murder assassinate execute behead hang", "killing murder assassination execution", "object",
          "They killed [Berg] in Oslo.", "The murder of [Berg] shook Oslo."),
    _fate("death", "die drown", "death drowning", "subject",
          "[Berg] died in Oslo.", "[Berg]'s death was mourned."),
    _fate("capture", "abduct kidnap capture", "abduction kidnapping capture", "object",
          "[Berg] was kidnapped.", "The abduction of [Berg] was condemned."),
    _fate("arrest", "arrest detain", "arrest detention", "object",
          "They arrested [Berg].", "[Berg]'s arrest came late."),
    _fate("conviction", "convict", "conviction", "object",
          "[Berg] was convicted.", "The conviction of [Berg] stood."),
    _fate("acquittal", "acquit", "acquittal", "object",
          "[Berg] was acquitted.", "[Berg]'s acquittal was appealed."),
    _fate("appointment", "appoint", "appointment", "object",
          "They appointed [Berg].", "[Berg]'s appointment was hailed."),
    _fate("resignation", "resign", "resignation", "subject",
          "[Berg] resigned.", "The resignation of [Berg] was accepted."),
    _fate("invasion", "invade", "invasion", "object",
          "Troops invaded [Sylvania].", "The invasion of [Sylvania] failed."),
    _fate("annexation", "annex", "annexation", "object",
          "It annexed [Sylvania].", "The annexation of [Sylvania] held."),
    _fate("purchase", "acquire buy", "acquisition purchase takeover", "object",
          "It bought [Nordbank].", "The acquisition of [Nordbank] was approved."),
    _fate("sinking", "sink capsize", "sinking", "subject",
          "The [Aurora] sank.", "The sinking of the [Aurora] was filmed."),
)  # fmt: skip
_BY_VERB = {verb: fate for fate in FATES for verb in fate.verbs}
_BY_NOUN = {noun: fate for fate in FATES for noun in fate.nouns}
# Whose it is does it rather: "Iraq's invasion", "the group's acquisition".
_DONE_BY = frozenset("invasion annexation purchase".split())
_NOBODY = frozenset("GPE LOC NORP FAC".split())
_PERSONAL = frozenset("he him his she her".split())


def befallen(token: Any, person: str | None = None, surnames: Collection[str] = ()) -> frozenset[Key]:
    """The fates that a trigger tells, each with the name that it befell; none when it tells of one more of its kind.

    `person` is the one told of last: whom "he" may mean when the sentence names nobody before it. `surnames` are those
    of persons, whatever else a name may look like.
    """
    if any(c.lower_ in AGAIN for c in token.children):
        return frozenset()
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX") and (fate := _BY_VERB.get(lemma)):
        return _keys(fate, _of_verb(token, fate.befalls), person, surnames)
    if token.pos_ in ("NOUN", "PROPN") and (fate := _BY_NOUN.get(lemma)):
        return _keys(fate, _of_noun(token, fate.name in _DONE_BY), person, surnames)
    return frozenset()


def _keys(fate: Fate, befell: Iterator[Any], person: str | None, surnames: Collection[str]) -> frozenset[Key]:
    return frozenset((fate.name, name) for one in befell if (name := _name(one, person, surnames)))


def _name(one: Any, person: str | None, surnames: Collection[str]) -> str | None:
    """The last word of a name; of a pronoun, the only person named before it, or the one told of last."""
    if one.pos_ == "PROPN":
        return str(one.lower_)
    if one.lower_ not in _PERSONAL:
        return None
    before = [t for t in one.sent if t.i < one.i and t.pos_ == "PROPN" and t.ent_type_ not in ("DATE", "TIME")]
    persons = {t.lower_ for t in before if t.text in surnames or _may_be_person(t)}
    if not before and person:
        return person.lower().split()[-1]
    return persons.pop() if len(persons) == 1 else None


def _may_be_person(token: Any) -> bool:
    """A name of its own that no place or people bears, and that has no article: "the Foreign Office" is nobody."""
    named = token.pos_ == "PROPN" and token.dep_ != "compound" and token.ent_type_ not in _NOBODY
    return named and not any(c.dep_ == "det" for c in token.children)


def _of_verb(verb: Any, befalls: Befallen) -> Iterator[Any]:
    passive = [c for c in verb.children if c.dep_ == "nsubjpass"]
    if befalls == "subject":
        found = passive or [c for c in verb.children if c.dep_ in SUBJECT]
    elif verb.dep_ == "acl" and verb.tag_ == "VBN":  # "an expert kidnapped in March"
        found = [verb.head]
    else:
        found = passive or [c for c in verb.children if c.dep_ == "dobj"]
    for name in found:
        yield name
        yield from name.conjuncts


def _of_noun(noun: Any, done_by: bool) -> Iterator[Any]:
    of = [name for prep in noun.children if prep.lower_ == "of" for name in prep.children if name.dep_ == "pobj"]
    found = of or [c for c in noun.children if c.dep_ == "compound" or (c.dep_ == "poss" and not done_by)]
    for name in found:
        yield name
        yield from name.conjuncts
