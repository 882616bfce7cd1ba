"""What a subject is called in a title, the fullest name first. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product, takewhile
from typing import Any

from . import lexicon, titlewords
from .phrases import joined, named, phrase
from .relatives import antecedent
from .series import next_in_series, series_of_names
from .subjects import SUBJECT, owner_of

_PRONOUNS = frozenset("he she it they i we you".split())
_OBJECTS = frozenset("him them me us her".split())
_WHO_EVER = frozenset(
    "those these anyone everyone someone anybody everybody nobody nothing anything everything".split()
)
_NAME = 45  # a longer subject would leave no room for what happened
_LONG_NAME = 60
_PAIR = 65  # of two subjects both are named while there is room
_WHILE = frozenset("earlier meanwhile now later".split())
_RELATIVE = frozenset("who which that whom".split())
_THINGS = frozenset("concert gig tribute tour album song film show book trial home house car".split())


def names_for(
    subject: Any, skip: set[int], stand_in: str | None, *, bare: bool, room: int | None = None
) -> Iterable[str]:
    """What a subject can be called in a title, the fullest first; none where it cannot be said.

    `room` is that of the fullest, in characters.
    """
    if subject.left_edge.lower_ in ("how", "what", "whatever", "where", "when"):
        return []  # "nobody knew how much time had passed", "the town, where over a year of war had left nothing"
    if subject.left_edge.lower_ == "whose":
        return _whose(subject, skip)
    if subject.lower_ in _RELATIVE:
        noun = antecedent(subject)
        if noun is None:
            return []
        if (whole_name := _torn(noun)) is not None and noun.ent_type_ == "ORG":
            return [whole_name]  # "Save the Seas, which"
        loose = _loose(noun)
        before = ({i for i in kept - loose if i < subject.i} for kept in _shorter(noun, skip, bare=True))
        return [
            owned(noun, kept, stand_in) for kept in before if kept
        ]  # "its season, which begins in May, and another"
    nouns = [subject, *(c for c in subject.children if c.dep_ == "conj")]  # "photos and video of which"
    of_which = (p for noun in nouns for c in noun.children if c.dep_ == "prep" for p in c.children)
    if any(p.lower_ in ("whom", "which") for p in of_which):
        return []  # "ten guests, none of whom were ill"
    if subject.tag_ == "PRP" and (subject.lower_ in _OBJECTS or subject.lower_.endswith(("self", "selves"))):
        return []  # "allow him to go", "found himself sinking": nobody's subject
    if subject.lower_ in _PRONOUNS:
        beside = next((c for c in subject.children if c.dep_ == "conj"), None)
        if beside is None:
            return [stand_in or subject.text]
        others = joined(subject.doc, phrase(beside, skip, bare=True))  # "she and her family have left"
        return [f"{stand_in or subject.text} and {others}"]
    if subject.dep_ in ("csubj", "csubjpass"):
        told = " ".join(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text.split())
        return [told] if len(told) <= _LONG_NAME else []  # "testing whether a guest is ill takes hours"
    if subject.lower_ in _WHO_EVER and any(c.dep_ in ("relcl", "acl") for c in subject.children):
        told = " ".join(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text.split())
        return [told] if len(told) <= _LONG_NAME else []
    if subject.lower_ == "one" and any(c.dep_ in ("relcl", "acl") for c in subject.children):
        told = " ".join(subject.doc[subject.left_edge.i : subject.right_edge.i + 1].text.split())
        return [told] if len(told) <= _LONG_NAME else []  # "one carrying flour was sunk"
    if ")" in (before := {t.text for t in subject.subtree if t.i < subject.head.i}) and "(" not in before:
        return []  # "Berg), and the war began": what is left of a bracket
    if (whole_name := _torn(subject)) is not None:
        return [whole_name]
    if (bearer := _bearer(subject)) is not None:
        return [f"{bearer} {joined(subject.doc, kept)}" for kept in _shorter(subject, skip, bare=bare)]
    loose = _loose(subject)
    return (owned(subject, kept - loose, stand_in) for kept in _shorter(subject, skip, bare=bare, room=room))


def _loose(subject: Any) -> set[int]:
    """What stands before a noun and is none of it."""
    loose = {c.i for c in subject.children if c.lower_ == "that" and subject.tag_ in ("NNS", "NNPS")}  # no "those"
    first = subject.left_edge
    told = first.i > 1 and first.nbor(-1).pos_ in ("VERB", "CCONJ") and not first.nbor(-1).is_sent_start
    if first.lower_ == "that" and told and first.i < subject.i:
        loose.add(first.i)  # "saying that phase 5": of which parsers make "that phase"
    stressing = first.lower_ in titlewords.STRESSING or (first.lower_ in _WHILE and first.tag_[:2] == "RB")
    stressing = stressing or first.lower_ in ("yesterday", "today", "tonight")
    loose |= {first.i} if stressing and first.i < subject.i else set()
    return loose | _place_before(subject) | _thing_before(subject)


def _thing_before(name: Any) -> set[int]:
    """The words of "defend tribute concert Anna Berg died", "was low Prime Minister Berg has": of another clause."""
    first = name.left_edge
    if name.ent_type_ != "PERSON" or not first.is_lower or first.i == name.sent.start or first.i >= name.i:
        return set()
    low = list(takewhile(lambda t: t.is_lower, name.doc[first.i : name.i]))
    thing = low[-1].tag_ == "NN" and low[-1].lemma_.lower() in _THINGS | lexicon.EVENT_NOUNS
    quality = len(low) == 1 and low[0].tag_ == "JJ" and first.nbor(-1).lemma_ == "be"
    return {t.i for t in low} if thing or quality else set()


def _place_before(noun: Any) -> set[int]:
    """The Tarn of "bring aid to Tarn Large parts of it", "comes to Tarn Opera singer Anna Berg": it belongs ahead."""
    first = noun.left_edge
    before = noun.doc[first.i - 1] if first.i else None
    if before is None or first.ent_type_ not in ("GPE", "LOC") or first.i >= noun.i:
        return set()
    place = next((e for e in noun.doc.ents if e.start == first.i), None)
    after = noun.doc[place.end] if place is not None and place.end < noun.i else None
    if place is None or after is None or after.ent_type_ in ("GPE", "LOC", "ORG") or not after.text[0].isupper():
        return set()
    led = before.pos_ == "ADP" and before.dep_ == "prep" and not before.n_rights
    done = before.pos_ == "VERB" and after.tag_ == "JJ" and not after.ent_type_
    return set(range(place.start, place.end)) if led or done else set()


def _torn(noun: Any) -> str | None:
    """ "Phase six", "more than 50 million people", "Save the Seas": what parsers tear apart."""
    beside = (c for c in noun.head.children if c.dep_[:5] == "nsubj" == noun.dep_[:5] and c.left_edge.i > noun.i)
    named = next((c for c in beside if c.doc[c.left_edge.i - 1].lower_ in ("as", "including")), None)
    if named is not None:  # "stocks in firms such as airlines"
        return noun.doc[noun.left_edge.i : named.right_edge.i + 1].text
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > 0 else None
    if before is None or noun.left_edge.i == noun.sent.start:
        return None
    fronted = before.lower_ in ("along", "beside", "behind", "near", "inside", "outside") and not before.n_rights
    if fronted and before.is_sent_start and noun.tag_ == "NNS" and any(c.dep_ == "compound" for c in noun.children):
        return f"{noun.text[:1].upper()}{noun.text[1:]}"  # "Along a high wall workers are digging": no comma is there
    if before.lower_ == "between" and any(c.tag_ == "CD" and c.n_rights for c in noun.children):
        return noun.doc[before.i : noun.i + 1].text  # "between 100 and 200 guests left"
    if noun.tag_ == "CD" and before.text == "," and before.i and before.nbor(-1).ent_type_ == "PERSON":
        return subject_title(before.nbor(-1), set())  # "Dr Anna Berg, 58 was charged"
    if noun.ent_type_ == "ORG" and noun.left_edge.ent_iob_ == "I" and before.ent_type_ == "ORG":
        return next((name.text for name in noun.doc.ents if name.start <= noun.i < name.end), None)  # "Save the Seas"
    if noun.tag_ == "CD" and before.tag_ == "NN" and before.head.i == noun.head.i and before.dep_ == noun.dep_:
        return f"{before.text} {noun.text}"
    torn = (
        before.pos_ == "NUM"
        and before.dep_ == "conj"
        and before.head.pos_ != "NUM"
        and noun.tag_ == "NNS"
        and noun.left_edge.i == noun.i
    )
    return noun.doc[before.left_edge.i : noun.i + 1].text if torn else None


def _bearer(epithet: Any) -> str | None:
    """The Cyrus of "Cyrus the Younger", which parsers take for two subjects."""
    first = epithet.left_edge
    before = epithet.doc[first.i - 1] if first.i and first.lower_ == "the" and epithet.pos_ == "PROPN" else None
    if (
        before is None
        or before.tag_ != "NNP"
        or before.head.i != epithet.head.i
        or before.dep_[:5] not in (epithet.dep_[:5], "dep")
    ):
        return None
    return subject_title(before, set())


def _shorter(noun: Any, skip: set[int], *, bare: bool, room: int | None = None) -> Iterator[set[int]]:
    """All of it, then without what follows, then a person's name alone, or the noun without its adjectives."""
    if series_of_names(noun) is not None:
        yield named(noun, skip, _NAME)
        return
    if noun.lower_ in titlewords.QUANTIFIERS:
        yield from _some_of_them(noun, skip)
    if not bare and (which := _with_its_clause(noun, skip)):
        yield which
    whole = phrase(noun, skip)
    following = next_in_series(noun)
    paired = following is not None
    if following is not None and following.head.i != noun.i:
        yield named(noun, skip, _LONG_NAME)
    if not bare and len(joined(noun.doc, whole)) <= (room or (_PAIR if paired else _NAME)):
        yield whole
    yield named(noun, skip, _NAME)
    yield named(noun, skip, _LONG_NAME)  # "the failure of the old league of Lund": better than "the failure"
    least = phrase(noun, skip, bare=True)
    if paired:
        yield named(noun, skip, _LONG_NAME, bare=True)
    if (person := _person_beside(noun)) is not None:  # "the head of the agency, Anna Berg"
        yield phrase(person, skip, bare=True)
    if noun.ent_type_ == "PERSON":
        least = {i for i in least if noun.doc[i].ent_type_ == "PERSON"}
    if not paired and not any(t.lower_ == "than" for t in noun.children):  # "more than half"
        loose = [c for c in noun.children if c.dep_ == "amod" and _says_more(c)]
        trimmed = {i for c in loose for i in phrase(c, skip)}
        trimmed |= {c.i for c in noun.children if c.dep_ == "advmod" and c.nbor().i in trimmed}  # "mainly Catholic"
        if trimmed and noun.tag_ == "NNP":  # "a visibly moved Mr Berg" is Mr Berg
            trimmed |= {c.i for c in noun.children if c.lower_ in ("a", "an")}
        yield least - trimmed


def _with_its_clause(noun: Any, skip: set[int]) -> set[int]:
    """ "The farmers who had caught the fever" of "… died": not all the farmers; "trade in fakes" of "…, as in drugs,".

    None of what a comma parts from it.
    """
    doc, last = noun.doc, noun.right_edge.i
    end = next((t.i for t in doc[noun.i : last + 1] if t.is_punct and t.text not in ("-", "'", "’")), last + 1)
    span = doc[noun.left_edge.i : end]
    if noun.dep_ not in SUBJECT or noun.i > noun.head.i or len(span.text) > _LONG_NAME:
        return set()
    clauses = [t for t in span if t.dep_ == "relcl" and t.i > noun.i and t.pos_ in ("VERB", "AUX")]
    opened = [c.left_edge.lower_ in ("who", "that") and any(x.dep_ in SUBJECT for x in c.children) for c in clauses]
    phrases = [c for c in noun.children if c.dep_ == "prep" and noun.i < c.i < end]
    cut = any(t.dep_ in ("conj", "cc", "appos") and t.head.i in range(span.start, end) for t in doc[end : last + 1])
    marked = any(t.is_punct and t.text not in ("-", "'", "’") for t in span)
    bracket = end <= last and doc[end].text == "("  # "the new Influenza A (H1N1) fever"
    which = opened == [True] if clauses else bool(phrases) and not any(t.dep_ in ("acl", "advcl") for t in span)
    kept = set(range(span.start, end))
    return kept if which and not (bracket or cut or marked or kept & skip or span[-1].dep_ == "prep") else set()


def _says_more(adjective: Any) -> bool:
    word, comparative = adjective.lower_, adjective.tag_ == "JJR" and adjective.lower_ not in _WHILE
    return not (comparative or word in lexicon.COUNTING | lexicon.SCANT)


def _some_of_them(noun: Any, skip: set[int]) -> Iterator[set[int]]:
    """ "Some of those hurt in the quake", with the clause that says which."""
    of = next((c for c in noun.children if c.lower_ == "of" and c.i == noun.i + 1), None)
    those = of is not None and next((c for c in of.children if c.lower_ in ("those", "people")), None)
    if of is None or not those or not any(c.dep_ in ("acl", "relcl") for c in those.children):
        return
    comma = next((t.i for t in of.subtree if t.text == "," and t.i > those.i), of.right_edge.i + 1)
    for end in (of.right_edge.i + 1, comma):
        kept = set(range(noun.left_edge.i, end)) - skip
        if len(joined(noun.doc, kept)) <= _LONG_NAME:
            yield kept


def _person_beside(noun: Any) -> Any | None:
    """The one person named behind a comma, also where parsers hang it on the agency: "the head of the agency, Berg"."""
    if noun.tag_ != "NN" or any(c.dep_ == "conj" for c in noun.children):
        return None
    behind = [t for t in noun.subtree if t.dep_ == "appos" and t.i > noun.i and t.ent_type_ == "PERSON"]
    clear = len(behind) == 1 and behind[0].tag_ == "NNP" and behind[0].head.ent_type_ != "PERSON"
    return behind[0] if clear and behind[0].doc[behind[0].left_edge.i - 1].text == "," else None


def owned(subject: Any, kept: set[int], stand_in: str | None) -> str:
    """ "Anna Berg's health" for "her health"."""
    owner = owner_of(subject)
    if not stand_in or owner is None or owner.i not in kept:
        return joined(subject.doc, kept)
    several = owner.lower_ == "their"
    return f"{stand_in}{_possessive(stand_in, subject, several)} {joined(subject.doc, kept - {owner.i})}"


def _possessive(name: str, near: Any, several: bool = False) -> str:
    mark = "’" if "’" in near.doc.text else "'"
    return mark if name.endswith("s") else f"{mark}s"


def widens(subject: Any, name: str) -> bool:
    """Whether more is told of than was meant: "rain" of "low rain"; "a ferry" of "an old ferry" is the same one."""
    if subject.pos_ == "PROPN" or any(c.dep_ in ("det", "poss") and c.i < subject.i for c in subject.children):
        return False
    return any(c.dep_ == "amod" and _says_more(c) and c.text not in name for c in subject.children)


def some_of(subject: Any, name: str) -> bool:
    """Whether a name is that of the first of several alone: "the mayor" of "the mayor and her old friends of Lund"."""
    last = subject
    for _ in range(6):
        following = next_in_series(last)
        if following is None or following.pos_ not in ("NOUN", "PROPN"):
            break
        last = following
    return last.i != subject.i and last.text not in name


def _whose(subject: Any, skip: set[int]) -> list[str]:
    """ "Anna Berg's trial" for "Anna Berg, whose trial"."""
    owner, noun = subject.left_edge, antecedent(subject)
    if noun is None or owner.head.i != subject.i:
        return []
    names = (joined(noun.doc, named(noun, skip, _NAME)), subject_title(noun, skip))
    return [
        f"{name}{_possessive(name, subject)} {joined(subject.doc, kept - {owner.i})}"
        for name, kept in product(names, _shorter(subject, skip, bare=False))
    ]


def subject_title(subject: Any, skip: set[int]) -> str:
    """A subject as it is named in a title: the noun with what stands before it."""
    return joined(subject.doc, phrase(subject, skip, bare=True))
