"""What a pronoun subject stands for, where that is clear: the last subject of its kind. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import lexicon
from .clauses import clause_of
from .subjects import owner_of, shared_subject, subject_title

_SUBJECT = ("nsubj", "nsubjpass")
_NAMED = ("PERSON", "ORG", "GPE", "NORP")
_LONGEST = 40  # a longer name would leave no room for what happened


class StandIns:
    """The subjects told last, read sentence by sentence: a person, a thing, several."""

    def __init__(self) -> None:
        self.person: str | None = None
        self.thing: str | None = None
        self.several: str | None = None
        self.alone = True  # whether the sentence of the last person told of no other

    def of(self, verb: Any) -> str | None:
        """What the pronoun subject of a verb stands for; None when it has another subject or it is not clear."""
        subject = shared_subject(verb)
        if subject is not None and owner_of(subject) is not None:
            return self._owner(verb, subject, owner_of(subject))
        subject = _pronoun(verb)
        if subject is None or _impersonal(verb):
            return None
        verb = subject.head  # "is going to visit": the verb whose subject it is
        near = _near(verb, subject)
        if near is not None:
            return near
        if subject.lower_ in ("he", "she"):
            told = _governing_subject(verb)
            if told is None:
                return self._person(verb, subject)
            return None if told.lemma_.lower() in _other_sex(subject) else _person_title(told)
        if _quoted(subject) or _supposed(verb):
            return None  # what somebody's words speak of was named in them, or to the one they were said to
        return self._told(subject.lower_) if _main(verb) else self._said(verb, subject)

    def _person(self, verb: Any, pronoun: Any) -> str | None:
        """The person told last, where nobody else of the sentence and no spokesman can be meant."""
        told = (self.person or "").lower().split()
        if not told or told[-1] in _other_sex(pronoun):
            return None
        if told[-1] in lexicon.SPEAKERS and lexicon.event_class(verb.lemma_.lower()) != "REPORTING":
            return None  # a spokesman speaks of others
        before = [e for e in pronoun.sent.ents if e.label_ == "PERSON" and e.end <= pronoun.i]
        return self.person if _main(verb) or not before else None

    def _told(self, pronoun: str) -> str | None:
        return {"it": self.thing, "they": self.several}.get(pronoun)

    def _said(self, verb: Any, pronoun: Any) -> str | None:
        """ "The bank said that it had closed": the one who says it; "the deal it signed" is left alone."""
        head = clause_of(verb)
        if head.dep_ != "ccomp" or lexicon.event_class(head.head.lemma_.lower()) != "REPORTING":
            return None
        teller = next((c for c in head.head.children if c.dep_ in _SUBJECT), None)
        if teller is None or teller.i > pronoun.i:
            return None
        if any(e.label_ in _NAMED and teller.i < e.start < pronoun.i for e in pronoun.sent.ents):
            return None  # "said that when the bank opened it was": not the one who says it
        kind = "it" if pronoun.lower_ == "its" else pronoun.lower_
        if teller.lower_ == kind:
            return self._told(kind) if _main(head.head) else None
        return _fitting(teller, kind)

    def _owner(self, verb: Any, subject: Any, owner: Any) -> str | None:
        """Whose: "the town was taken and its mayor jailed", else of the sentence before, where it told of one alone."""
        pronoun = {"its": "it", "their": "they"}.get(owner.lower_, "he")
        if not _main(verb):
            if pronoun != "he":
                return self._said(verb, owner) if pronoun == "it" else None
            told = _governing_subject(verb) if verb.dep_ == "ccomp" else None
            return _person_title(told) if told is not None and told.lemma_.lower() not in _other_sex(owner) else None
        first = clause_of(verb)
        before = next((c for c in first.children if c.dep_ in _SUBJECT and c.i < subject.i), None)
        if before is not None and before.lower_ not in ("he", "she", "it", "they"):
            return _fitting(before, pronoun)
        if any(e.label_ in _NAMED and e.end <= subject.left_edge.i for e in subject.sent.ents):
            return None  # "In Lund, its mayor": somebody of its own sentence
        return (self.person if self.alone else None) if pronoun == "he" else self._told(pronoun)

    def read(self, sent: Any, names: Sequence[Any], skip: set[int]) -> None:
        """Takes note of the subject of a sentence's main verb; one that is a pronoun leaves the last one standing.

        `names` are those of the sentence.
        """
        root = sent.root
        while root.dep_ == "ccomp" and root.head.i != root.i:
            root = root.head
        subject = next((c for c in root.children if c.dep_ in _SUBJECT), None)
        named = [e for e in names if e.label_ == "PERSON"]
        people = {e.text for e in named if e.root.dep_ in _SUBJECT}
        others = {e.text for e in named} - people - {self.person}
        self.alone = not others and (self.alone or bool(people))
        if subject is None:
            self.person = people.pop() if len(people) == 1 else self.person
            return
        if subject.pos_ == "PRON":
            self._goes_on(root, subject)
            return
        told = subject_title(subject, skip)
        told = told if len(told) <= _LONGEST else ""
        if subject.tag_ == "NNP" and people:  # of those named as subjects the main one goes before
            people = {e.text for e in named if e.start <= subject.i < e.end}
            self.person = _fitting(subject, "he") if subject.ent_type_ != "ORG" else None
        plural = subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
        person = _is_person(subject)
        if len(people) == 1:
            self.person = people.pop()
        elif people:
            self.person = None
        elif person and not plural:
            self.person = told or None
        self.several = told or None if plural else None
        self.thing = None if plural or person else told or None

    def _goes_on(self, verb: Any, pronoun: Any) -> None:
        """ "Though the bank knew, it lent more": the sentence goes on about the one that its pronoun stands for."""
        near = _near(verb, pronoun)
        if near is None:
            return  # about the same one as before, whoever is named besides
        if pronoun.lower_ in ("he", "she"):
            self.person = near
        elif pronoun.lower_ == "it":
            self.thing = near
        elif pronoun.lower_ == "they":
            self.several = near


def _other_sex(pronoun: Any) -> frozenset[str]:
    """Nouns that a pronoun cannot stand for: "she" for no husband."""
    return lexicon.MALE if pronoun.lower_ in ("she", "her") else lexicon.FEMALE


def _supposed(verb: Any) -> bool:
    """ "If these views are right, it would help": what "it" stands for is the case supposed."""
    return any(c.dep_ == "advcl" and c.i < verb.i and any(m.lower_ == "if" for m in c.children) for c in verb.children)


def _quoted(token: Any) -> bool:
    """Behind an opening quotation mark of its sentence that is not closed before it."""
    marks = [t.text for t in token.doc[token.sent.start : token.i] if t.text in ('"', "“", "”", "``", "''")]
    return len(marks) % 2 == 1


def _near(verb: Any, pronoun: Any) -> str | None:
    """In its own sentence: the subject it is joined to, or that of the clause before it or above it."""
    first, kind = clause_of(verb), "he" if pronoun.lower_ in ("he", "she") else pronoun.lower_
    before = [first] if first.i != verb.i else [c for c in verb.children if c.dep_ == "advcl" and c.i < pronoun.i]
    found = [c for v in before for c in v.children if c.dep_ in _SUBJECT]
    if not before and verb.dep_ == "advcl" and _main(verb.head):
        # "The ferry sank after it hit a rock", "the mayor called the march off before it began"
        found = [c for c in verb.head.children if c.dep_ in (*_SUBJECT, "dobj")]
    if verb.dep_ == "relcl" and any(c.lower_ in ("where", "when") for c in verb.children):
        # "Anna Berg moved to Lund, where she wrote"
        found = [c for c in verb.sent.root.children if c.dep_ in (*_SUBJECT, "dobj") and verb.sent.root.i < verb.i]
    told = [t for c in found if c.i < pronoun.i and (t := _fitting(c, kind))]
    return told[0] if len(told) == 1 and told[0].lower().split()[-1] not in _other_sex(pronoun) else None


def _fitting(subject: Any, pronoun: str) -> str | None:
    """A subject's words where the pronoun can stand for it: one person, one thing, several."""
    plural = subject.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in subject.children)
    if subject.pos_ not in ("NOUN", "PROPN"):
        return None
    lone = subject.tag_ == "NNP" and not any(c.dep_ in ("det", "amod", "compound") for c in subject.children)
    known = subject.ent_type_ in ("GPE", "LOC", "NORP", "FAC")  # small models read a rare surname as a company
    person = _is_person(subject) or (pronoun == "he" and lone and not known)
    kind = "they" if plural else "he" if person else "it"
    told = subject_title(subject, set())
    return told if kind == pronoun and len(told) <= _LONGEST else None


def _pronoun(verb: Any) -> Any | None:
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_ in _SUBJECT), None)
        participle = (
            verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and not any(c.dep_ == "aux" for c in verb.children)
        )
        if subject is not None or not (verb.dep_ in ("conj", "xcomp") or participle):
            return subject if subject is not None and subject.lower_ in ("he", "she", "it", "they") else None
        verb = verb.head
    return None


def _main(verb: Any) -> bool:
    """Whether a verb stands in the main clause, alone or beside its main verb."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    return bool(verb.dep_ == "ROOT")


def _impersonal(verb: Any) -> bool:
    """ "It emerged that …": stands for nothing before it."""
    return any(c.dep_ in ("ccomp", "csubj") for c in verb.children)


def _governing_subject(verb: Any) -> Any | None:
    """ "The mayor said he had resigned": the one who says it, when that is one named thing or one person."""
    head = verb
    for _ in range(3):
        if head.dep_ not in ("ccomp", "conj", "advcl") or head.head.i == head.i:
            return None
        head = head.head
        subject = next((c for c in head.children if c.dep_ in _SUBJECT), None)
        if subject is not None and (subject.tag_ == "NNP" or (_is_person(subject) and subject.tag_ == "NN")):
            return subject
    return None


def _person_title(subject: Any) -> str | None:
    """Its words; small models read a rare surname as a company, so that a lone name that says "he" is a person."""
    told = subject_title(subject, set())
    if subject.ent_type_ == "PERSON" and len(told) > _LONGEST // 2:  # "Regional Health Secretary Karin Lund"
        told = " ".join(t.text for t in subject.subtree if t.ent_type_ == "PERSON" and t.i <= subject.i)
    lone = _is_person(subject) or not any(c.dep_ in ("det", "amod", "compound") for c in subject.children)
    return told if lone and len(told) <= _LONGEST else None


def _is_person(token: Any) -> bool:
    return token.ent_type_ == "PERSON" or token.lemma_.lower() in lexicon.PERSONS
