"""What a noun is called in place of a pronoun, and whether it can be: one person, one thing, several.

Works on parsed tokens.
"""

from __future__ import annotations

from typing import Any

from . import persons, titlewords
from .naming import subject_title
from .phrases import joined, named
from .subjects import owner_of

_QUALITIES = ("cy", "ness", "ity", "ance", "ence")
LONGEST = 45  # a longer name would leave no room for what happened


def kind_of(pronoun: Any) -> str:
    """The nominative of its kind: "he" for one person, "it", "they"."""
    return {"it": "it", "its": "it", "they": "they", "their": "they"}.get(pronoun.lower_, "he")


def fitting(subject: Any, pronoun: str) -> str | None:
    """A subject's words where the pronoun can stand for it: one person, one thing, several."""
    plural = is_plural(subject)
    if subject.pos_ not in ("NOUN", "PROPN"):
        return None
    if subject.tag_ == "NN" and subject.lemma_.endswith(_QUALITIES) and any(c.lower_ == "of" for c in subject.children):
        return None  # "the proficiency of the army grew as it attacked": the army did
    if owner_of(subject) is not None:  # "her brother" needs a name itself, "her brother Nils" has one
        return subject.text if pronoun == "he" and subject.tag_ == "NNP" and subject.ent_type_ == "PERSON" else None
    lone = subject.tag_ == "NNP" and not any(c.dep_ in ("det", "amod", "compound") for c in subject.children)
    known = subject.ent_type_ in ("GPE", "LOC", "NORP", "FAC")  # small models read a rare surname as a company
    one = subject.lemma_.lower() in persons.PEOPLE - persons.GROUPS  # "a child", and no crowd
    person = is_person(subject) or one or (pronoun == "he" and lone and not known)
    kind = "they" if plural else "he" if person else "it"
    told = _together(subject)
    return told if told and kind == pronoun and len(told) <= LONGEST else None


def _together(subject: Any) -> str:
    """ "The mayor and her aides", of whom one alone would be told wrongly; "" where there is no room for all."""
    if not any(c.dep_ == "conj" for c in subject.children):
        return subject_title(subject, _list_number(subject))
    kept = named(subject, set(), LONGEST)
    all_in = {c.i for c in subject.subtree if c.dep_ == "conj" and c.head.i in kept} <= kept
    return joined(subject.doc, kept) if all_in else ""


def _list_number(name: Any) -> set[int]:
    """The date of "4 May 2021 Dr Berg says", which parsers take for a number of hers."""
    return {t.i for c in name.children if c.dep_ == "nummod" and name.tag_ == "NNP" for t in c.subtree}


def is_plural(subject: Any) -> bool:
    """Several, unless the verb says otherwise: "the National Archives has"."""
    if any(c.dep_ == "conj" for c in subject.children):
        return True
    verb = subject.head
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if subject.tag_ == "NN" and any(t.tag_ == "VBP" or t.lower_ == "were" for t in (verb, *aux)):
        return True  # "the pair were seen"
    singular = verb.tag_ == "VBZ" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBZ" for c in verb.children)
    return subject.tag_ in ("NNS", "NNPS") and not (subject.tag_ == "NNPS" and singular)


def person_title(subject: Any) -> str | None:
    """Its words; small models read a rare surname as a company, so that a lone name that says "he" is a person."""
    told = subject_title(subject, _list_number(subject))
    if subject.ent_type_ == "PERSON" and len(told) > LONGEST // 2:  # "Regional Health Secretary Karin Lund"
        told = " ".join(t.text for t in subject.subtree if t.ent_type_ == "PERSON" and t.i <= subject.i)
    lone = is_person(subject) or not any(c.dep_ in ("det", "amod", "compound") for c in subject.children)
    return told if lone and len(told) <= LONGEST and owner_of(subject) is None else None


def is_person(token: Any) -> bool:
    titled = token.tag_ == "NNP" and token.dep_ != "compound" and token.i > 0 and token.nbor(-1).dep_ == "compound"
    if titled and (token.nbor(-1).text in persons.TITLES or token.nbor(-1).lemma_.lower() in persons.PERSONS):
        return True  # "Judge Pastor": no model knows every name
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in persons.PERSONS or _has_age(token)


def _has_age(token: Any) -> bool:
    """ "Berg, 58, was": no town has its age between commas."""
    behind = token.doc[token.i + 1 : token.i + 4]
    comma, age, close = [t.text for t in behind] if len(behind) == 3 else ("", "", "")
    return token.tag_ == "NNP" and comma == "," and close == "," and age.isdigit() and 10 <= int(age) < 110


def other_name(noun: Any) -> str | None:
    """ "Its chief engineer, Anna Berg, left. She …": the name, whatever a model takes it for."""
    found = next((c for c in noun.children if c.dep_ == "appos" and c.tag_ == "NNP" and noun.tag_ == "NN"), None)
    return None if found is None else subject_title(found, set())


def given_to(verb: Any) -> str | None:
    """The one group of people that a verb does something to."""
    if verb.lemma_.lower() in titlewords.TOGETHER:
        return None  # "met the farmers. They agreed": all of them
    several = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.tag_ == "NNS"]
    human = [c for c in several if c.lemma_.lower() in persons.PERSONS | persons.PEOPLE]
    told = subject_title(human[0], set()) if len(human) == 1 and owner_of(human[0]) is None else ""
    return told if told and len(told) <= LONGEST else None


def known_by(subject: Any, name: str) -> str | None:
    """ "Berg's boat sank. She …", "Pericles refused. He …": no model knows every name of a person."""
    owner = next((c for c in subject.children if c.dep_ == "poss" and c.ent_type_ == "PERSON"), None)
    if owner is not None:
        return subject_title(owner, {c.i for c in owner.children if c.dep_ == "case"})
    return name if name and subject.ent_type_ not in ("GPE", "LOC", "NORP", "FAC", "ORG") else None


def does_it_to_another(pronoun: Any) -> bool:
    """ "He took him for a guard": who is he, and who is him?"""
    him = {"he": "him", "she": "her"}.get(pronoun.lower_)
    return any(c.lower_ == him and c.tag_ == "PRP" for c in pronoun.head.children if c.i > pronoun.head.i)


def unowned(name: str) -> str:
    """A name without the "'s" of an owner."""
    return name.removesuffix("'s").removesuffix("’s")
