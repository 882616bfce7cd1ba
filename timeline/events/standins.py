"""What a pronoun subject stands for, where that is clear: the last subject of its kind. Works on parsed tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import lexicon, persons, titlewords
from .antecedents import (
    SUBJECT,
    ahead,
    alone,
    are_others,
    before,
    brought_up,
    impersonal,
    in_main_clause,
    is_torn,
    named_behind,
    near,
    person_beside,
    pronoun_subject,
    speaks_for,
    speaks_of_another,
    supposed,
)
from .clauses import clause_of
from .firstnames import is_of_other_sex
from .fitting import (
    LONGEST,
    does_it_to_another,
    fitting,
    given_to,
    is_person,
    is_plural,
    kind_of,
    known_by,
    other_name,
    person_title,
    unowned,
)
from .naming import owned, subject_title
from .owners import owner_beside
from .phrases import named
from .quotations import is_quoted
from .relatives import antecedent
from .sayings import governing_subject, said_by
from .subjects import owner_of, shared_subject

_OTHER_SEX = {"he": "she", "she": "he"}
_PERSONAL = frozenset("he she him her his".split())
_HAPPENING = frozenset("occur happen arise".split())  # "the bank says it does occur": not the bank
_FADES = 3  # sentences
_NAMED = ("PERSON", "ORG", "GPE", "NORP")


class StandIns:
    """The subjects told last, read sentence by sentence: a person, a thing, several."""

    def __init__(self) -> None:
        self.person: str | None = None
        self.thing: str | None = None
        self.acts = True  # whether the thing is one that can decide, and say: an agency, and no flood
        self.several: str | None = None
        self.given: str | None = None  # several to whom the subject of the last sentence did something
        self.surnames: set[str] = set()  # of persons named in full: a later "Berg" is one of them
        self.taken_up: tuple[str | None, str] = (None, "")  # the person, and the "he" or "she" that stood for them last
        self.alone = True  # whether the sentence of the last person told of no other
        self._since = 0  # sentences since the person was last told of

    def of(self, verb: Any, skip: set[int]) -> str | None:
        """What the pronoun subject of a verb stands for; None when it has another subject or it is not clear."""
        subject = pronoun_subject(verb)
        clear = self._clear(verb)
        if subject is None or is_quoted(subject) or supposed(subject.head):
            return clear
        torn = subject.lower_ in ("he", "she") and is_torn(subject.head, subject)
        if clear is None and not torn and not (subject.lower_ == "it" and impersonal(verb)):
            clear = alone(subject, skip) or (ahead(subject.head, subject) if subject.lower_ == "it" else None)
        other = clear is not None and clear.startswith(("Another ", "another ", "Other "))  # "as he left, another man"
        wrong = clear is not None and (other or named_behind(subject, clear) or does_it_to_another(subject))
        return None if wrong else clear

    def _clear(self, verb: Any) -> str | None:
        subject = shared_subject(verb)
        if subject is not None and owner_of(subject) is not None:
            return self._owner(verb, subject, owner_of(subject))
        behind = antecedent(subject) if subject is not None and subject.lower_ in ("who", "which", "that") else None
        if behind is not None and owner_of(behind) is not None:
            return owner_beside(behind)
        subject = pronoun_subject(verb)
        if subject is None or (subject.lower_ == "it" and impersonal(verb)):
            return None
        verb = subject.head  # "is going to visit": the verb whose subject it is
        close = near(verb, subject)
        if close is not None:
            return close
        if is_quoted(subject) or supposed(verb):
            return None  # what somebody's words speak of was named in them, or to the one they were said to
        if subject.lower_ in ("he", "she"):
            if is_torn(verb, subject):
                return None
            told = self._teller(verb)
            if told is not None and (meant := speaks_for(told)) is not None and speaks_of_another(told, subject):
                return person_title(meant)
            if told is None or is_of_other_sex(subject_title(told, set()), subject.text):
                return self._person(verb, subject)
            return None if speaks_of_another(told, subject) else person_title(told) or self._kin(told)
        if not in_main_clause(verb):
            return self._said(verb, subject)
        behind = (clause_of(verb).i < verb.i or subject.lower_ == "they") and before(subject, kind_of(subject))
        return None if behind else self._told(subject.lower_, verb)  # "The boys had the drug, but it was not tested"

    def _teller(self, verb: Any) -> Any | None:
        """The person in whose words a verb stands: no country, unless somebody of that name was told of."""
        told = governing_subject(verb)
        place = told is not None and told.ent_type_ in ("GPE", "LOC", "NORP", "FAC")
        return None if told is None or (place and told.text not in self.surnames) else told

    def _kin(self, told: Any) -> str | None:
        """ "His brother said he had left": Berg's brother, where "his" is clear."""
        owner = owner_of(told)
        whose = self.person if owner is not None and kind_of(owner) == "he" and self.alone else None
        return owned(told, named(told, set(), LONGEST), whose) if whose else None

    def _person(self, verb: Any, pronoun: Any) -> str | None:
        """The person told last, where nobody else of the sentence and no spokesman can be meant."""
        told = (self.person or "").lower().split()
        if not told or is_of_other_sex(" ".join(told), pronoun.text):
            return None
        if self._of_the_other_sex(pronoun):
            return None  # "She married Tom Brand; he died": not she
        if told[-1] in persons.SPEAKERS and lexicon.event_class(verb.lemma_.lower()) != "REPORTING":
            return None  # a spokesman speaks of others
        before = [e for e in pronoun.sent.ents if e.label_ == "PERSON" and e.end <= pronoun.i]
        told_here = {e.text for e in before if e.root.dep_ in SUBJECT}
        if told_here - {self.person} and not any(self.person.endswith(name) for name in told_here):
            return None  # "Anna Berg has made a film, she has also": not the one of the sentence before
        if person_beside(pronoun, told):
            return None
        return self.person if in_main_clause(verb) or not before else None

    def _of_the_other_sex(self, pronoun: Any) -> bool:
        """Whether the person told last was "she", or her sentence says "she" before this "he"."""
        other = _OTHER_SEX.get(pronoun.lower_)
        before = (t.lower_ for t in pronoun.sent if t.i < pronoun.i and t.dep_ in SUBJECT)
        return other is not None and (self.taken_up == (self.person, other) or other in before)

    def _told(self, pronoun: str, verb: Any) -> str | None:
        """ "Police arrested two men. They were tried": the men; "They left": who did is not clear."""
        if pronoun == "they" and self.given is not None:
            passive = any(c.dep_ == "auxpass" for c in verb.children)
            return self.given if passive else None if self.several else self.given
        if pronoun == "it" and not self.acts and lexicon.event_class(verb.lemma_.lower()) in ("REPORTING", "I_ACTION"):
            return None
        own = any(c.dep_ == "dobj" and owner_of(c) is not None and owner_of(c).lower_ == "its" for c in verb.children)
        if pronoun == "it" and not self.acts and own:
            return None  # "The flood spread. On Monday it raised its alert": no flood does
        return {"it": self.thing, "they": self.several}.get(pronoun)

    def _said(self, verb: Any, pronoun: Any) -> str | None:
        """ "The bank said that it had closed": the one who says it; "the deal it signed" is left alone."""
        head = clause_of(verb)
        if head.dep_ != "ccomp" or lexicon.event_class(head.head.lemma_.lower()) != "REPORTING":
            return None
        teller = said_by(head.head)
        if teller is None or teller.i > pronoun.i or verb.lemma_.lower() in _HAPPENING:
            return None
        others = ("NORP",) if pronoun.lower_ == "they" else _NAMED
        between = [e for e in pronoun.sent.ents if teller.i < e.start < pronoun.i and e.root.dep_ != "appos"]
        between = [e for e in between if not teller.is_ancestor(e.root)]  # "the board of Lund said it had closed"
        if any(e.label_ in others for e in between):
            return None  # "said that when the bank opened it was": not the one who says it
        kind = "it" if pronoun.lower_ == "its" else pronoun.lower_
        if kind == "it" and teller.lemma_.lower() in titlewords.TEXTS:
            return None
        if kind == "they" and are_others(pronoun, teller):
            return None  # "investigations revealed that they had left"
        if kind == "it" and is_person(teller) and in_main_clause(head.head):
            things = [t for t in before(pronoun, "it") if not is_person(t)]
            return None if things else self.thing  # "An engineer warned that it leaned": the tower told before
        if teller.lower_ == kind:
            return self._told(kind, verb) if in_main_clause(head.head) else None
        if kind == "they" and teller.ent_type_ == "ORG" and teller.tag_ == "NNP":
            kind = "it"  # "the Lund Police Department said they"
        return fitting(teller, kind)

    def _owner(self, verb: Any, subject: Any, owner: Any) -> str | None:
        """Whose: "the town was taken and its mayor jailed", else of the sentence before, where it told of one alone."""
        pronoun = kind_of(owner)
        if not in_main_clause(verb):
            if pronoun == "it":
                return self._said(verb, owner) or (near(verb, owner) if verb.dep_ == "advcl" else None)
            if pronoun == "they" or verb.dep_ == "advcl":
                return near(verb, owner)
            told = self._teller(verb) if verb.dep_ in ("ccomp", "xcomp", "acomp") else None
            name = person_title(told) if told is not None else None
            return None if name is None or is_of_other_sex(name, owner.text) else name
        first = clause_of(verb)
        beside = next((c for c in first.children if c.dep_ in SUBJECT and c.i < subject.i), None)
        if beside is not None and beside.lower_ not in ("he", "she", "it", "they"):
            if any(e.label_ in _NAMED and beside.i < e.start < subject.i for e in subject.sent.ents):
                return None  # "The blow to the port of Lund was hard, and its mayor": not the blow's
            return fitting(beside, pronoun)
        if close := near(verb, owner):
            return close
        told = [t for t in before(owner, pronoun) if t.dep_ in SUBJECT]
        if len(told) == 1 and told[0].ent_type_ in ("ORG", "GPE") and pronoun == "it":
            return fitting(told[0], pronoun)  # "On Monday, when the bank closed, its director left"
        if any(e.label_ in _NAMED and e.end <= subject.left_edge.i for e in subject.sent.ents):
            return None  # "In Lund, its mayor": somebody of its own sentence
        return (self.person if self.alone else None) if pronoun == "he" else self._told(pronoun, verb)

    def read(self, sent: Any, names: Sequence[Any], skip: set[int]) -> None:
        """Takes note of the subject of a sentence's main verb; one that is a pronoun leaves the last one standing.

        `names` are those of the sentence.
        """
        root = sent.root
        while root.dep_ == "ccomp" and root.head.i != root.i:
            root = root.head
        subject = next((c for c in root.children if c.dep_ in SUBJECT), None)
        persons = [e for e in names if e.label_ == "PERSON" and not e.text.isupper()]  # "MENA" is an agency
        people = {unowned(e.text) for e in persons if e.root.dep_ in SUBJECT}
        if subject is not None and is_person(subject) and (name := other_name(subject)) is not None:
            people = {name}
            self.surnames.add(name.split()[-1])
        others = {e.text for e in persons} - people - {self.person}
        self.alone = not others and (self.alone or bool(people))
        self._fade(sent)
        if subject is not None and subject.lower_ in _OTHER_SEX and not self._of_the_other_sex(subject):
            self.taken_up = (self.person, subject.lower_)
        if subject is None:
            self.person = people.pop() if len(people) == 1 else self.person
            return
        if subject.pos_ == "PRON":
            self._goes_on(root, subject)
            return
        self.surnames |= {e.root.text for e in persons if len(e) > 1}
        told = subject_title(subject, skip)
        told = told if len(told) <= LONGEST and owner_of(subject) is None else ""
        if subject.tag_ == "NNP" and people:  # of those named as subjects the main one goes before
            people = {unowned(e.text) for e in persons if e.start <= subject.i < e.end}
            self.person = fitting(subject, "he") if subject.ent_type_ != "ORG" else None
        counted = subject.tag_ == "CD" and any(c.lower_ == "the" for c in subject.children)  # "the three"
        plural = is_plural(subject) or counted
        person = is_person(subject) or (subject.tag_ == "NNP" and told in self.surnames)
        if len(people) == 1:
            self.person = people.pop()
        elif people:
            self.person = None
        elif person and not plural:
            self.person = told or None
        named = {unowned(e.text) for e in persons if len(e) > 1 or e.root.text in self.surnames}
        unknown = subject.tag_ == "NNP" and told == subject.text
        another = self.person is not None and not {t.text for t in sent} & set(self.person.split())
        if (self.person is None or another) and not person and len(named) == 1 and not unknown:
            self.person = named.pop()  # "A letter reached Anna Berg. She laughed."
        if self.person is None and not person:
            self.person = known_by(subject, told if unknown else "")
        nouns = counted or subject.pos_ in ("NOUN", "PROPN")  # "Most have left. They …": not "most"
        firm = subject.ent_type_ == "ORG" and not person and len(told.split()) > 1
        group = subject.lemma_.lower() in titlewords.COLLECTIVE or firm
        joined_to = any(c.dep_ == "conj" for c in subject.children)  # "Berg and Lund", and not Berg
        each = fitting(subject, "they") if joined_to else told or None
        self.several = each if (plural and nouns) or group else None  # "The crew left. They …"
        self.given = given_to(root) if nouns else None
        hollow = subject.lemma_.lower() in lexicon.HOLLOW  # "That kind of fever has come. It …": not "that kind"
        self.thing = None if plural or person or hollow or not nouns else told or None
        self.acts = subject.lemma_.lower() not in lexicon.EVENT_NOUNS | titlewords.OF_WHAT | {"spread"}
        if plural and nouns and subject.lemma_.lower() not in titlewords.COLLECTIVE:
            self.thing = brought_up(root)  # "The owners blamed the union. It …"
        if person and not plural:
            lone = subject.tag_ == "NNP" and told == subject.text and told not in self.surnames
            human = any(t.lower_ in _PERSONAL for t in sent)  # "Nils sold his boat": no firm
            self.thing = brought_up(root) or (
                told if lone and not human else None
            )  # small models take some firms for people
        elif root.lemma_ == "be" and impersonal(root):
            self.thing = None  # "One fear is that the dam is old": what is feared is spoken of next

    def _fade(self, sent: Any) -> None:
        """Forgets a person of whom nothing has been said for some sentences: a "he" of later is another one."""
        words = {w for w in (self.person or "").split() if w.istitle()}
        told = any(t.lower_ in _PERSONAL or t.text in words for t in sent)
        self._since = 0 if told else self._since + 1
        if self._since > _FADES:
            self.person = None

    def _goes_on(self, verb: Any, pronoun: Any) -> None:
        """ "Though the bank knew, it lent more": the sentence goes on about the one that its pronoun stands for."""
        close = near(verb, pronoun)
        if close is None:
            return  # about the same one as before, whoever is named besides
        if pronoun.lower_ in ("he", "she"):
            self.person = close
        elif pronoun.lower_ == "it":
            self.thing = close
        elif pronoun.lower_ == "they":
            self.several = close
