"""What a pronoun can stand for by the grammar of its sentence: the subjects beside it and above it, what it fits.

Works on parsed tokens.
"""

from __future__ import annotations

from typing import Any

from . import lexicon, persons, titlewords
from .clauses import clause_of, is_infinitive
from .firstnames import is_of_other_sex, other_sex
from .fitting import LONGEST, fitting, is_person, is_plural, kind_of
from .naming import subject_title
from .subjects import believed, owner_of, relative_object, shared_subject

SUBJECT = ("nsubj", "nsubjpass")
_CLAUSES = frozenset("after before since when until till as once".split())
_SOME = frozenset("those these others".split())


def brought_up(verb: Any) -> str | None:
    """ "Anna Berg bought a boat. It sank": the one thing that somebody did something to, the boat."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.tag_ in ("NN", "NNP") and not is_person(c)]
    if len(things) != 1 or owner_of(things[0]) is not None or any(c.dep_ == "conj" for c in (verb, *verb.children)):
        return None
    new = any(c.lower_ in ("a", "an") for c in things[0].children)
    others = [t for t in verb.sent if t.tag_ in ("NN", "NNP") and t.dep_ == "pobj" and t.i not in _under(things[0])]
    if not new and others:
        return None
    told = subject_title(things[0], set())
    told = f"The {told.split(' ', 1)[1]}" if new else told
    return told if len(told) <= LONGEST else None


def alone(pronoun: Any, skip: set[int]) -> str | None:
    """ "The mayor faces a fine for theft, which he denies": the one noun before it in its sentence that it fits.

    It must be a subject, since a sentence goes on about that.
    """
    kind = kind_of(pronoun)
    if kind == "it" and (beside := _left_over(pronoun)) is not None:
        return subject_title(beside, skip)
    fit = [t for t in before(pronoun, kind) if t.i not in skip]
    if len(fit) != 1 or fit[0].dep_ not in SUBJECT or fit[0].i in _under(pronoun.head):
        return None
    if fit[0].head.dep_ == "ccomp" or any(c.lower_ in ("no", "any", "such", "one") for c in fit[0].children):
        return None  # "One theory is that it helps", "no dam holds it"
    if kind == "it" and fit[0].lemma_.lower() in titlewords.TEXTS and fit[0].head.lemma_.lower() in lexicon.REPORTING:
        return None
    if speaks_of_another(fit[0], pronoun):
        return None  # "A spokesman said he was taken to hospital": another
    if fit[0].head.lemma_ == "be" and any(a.dep_ == "ccomp" and a.head.i == fit[0].head.i for a in pronoun.ancestors):
        return None  # "The question is whether it will spread"
    name = fitting(fit[0], kind)
    return None if name is None or is_of_other_sex(name, pronoun.text) else name


def _left_over(pronoun: Any) -> Any | None:
    """ "Crews left for the port of Lund after it was hit": the thing, where the subjects are several or a person.

    It stands right before the small word, or it is the one that "the" or a name makes known.
    """
    verb = pronoun.head
    mark = next((c for c in verb.children if c.i < pronoun.i and c.lower_ in _CLAUSES), None)
    subject = None if mark is None or verb.dep_ != "advcl" else shared_subject(verb.head)
    if mark is None or subject is None or subject.i > mark.i or fitting(subject, "it") is not None:
        return None
    if lexicon.event_class(verb.lemma_.lower()) != "OCCURRENCE" or not (is_plural(subject) or is_person(subject)):
        return None
    known = [t for t in before(pronoun, "it") if _is_known(t) and not is_person(t) and t.i < mark.i]
    close = [t for t in known if t.i == mark.i - 1 or (t.i == mark.i - 2 and mark.nbor(-1).lower_ == "ever")]
    return close[0] if close else known[0] if len(known) == 1 else None


def _is_known(noun: Any) -> bool:
    the = any(c.lower_ == "the" for c in noun.children)
    return the or (noun.tag_ == "NNP" and noun.ent_type_ in ("GPE", "LOC", "FAC", "ORG"))


def named_behind(pronoun: Any, name: str) -> bool:
    """ "He had given Berg a key": whoever he is, he is not Berg, whom his own clause names."""
    last = name.split()[-1]
    return any(t.i > pronoun.i and t.text == last and pronoun.head.is_ancestor(t) for t in pronoun.sent)


def speaks_of_another(teller: Any, pronoun: Any) -> bool:
    """ "The judge said he could leave", "the lawyer said he was ill"; but "the lawyer said he would appeal"."""
    legal = pronoun.head.lemma_.lower() in persons.PLEADING
    beside = {c.lemma_.lower() for c in teller.children if c.dep_ in ("compound", "appos")}
    suffered = any(c.dep_ == "auxpass" for c in pronoun.head.children)  # "paramedic Anna Berg said she was taken away"
    carer = suffered and bool(beside & (persons.ON_BEHALF | persons.CARERS))
    return carer or (teller.lemma_.lower() in persons.ON_BEHALF and not legal)


def speaks_for(teller: Any) -> Any | None:
    """The Berg of "a spokesman for Anna Berg said she had left"."""
    under = (p for c in teller.children if c.lower_ in ("for", "of") for p in c.children)
    return next((p for p in under if p.ent_type_ == "PERSON" and p.tag_ == "NNP"), None)


def person_beside(pronoun: Any, known: list[str]) -> bool:
    """ "This guard is bold, and the doors he opened": a person of its own sentence, not one of those told before."""
    before = (t for t in pronoun.sent if t.i < pronoun.i and t.tag_ == "NN" and t.dep_ in (*SUBJECT, "attr", "dobj"))
    wrong = other_sex(pronoun.text)
    return any(is_person(t) and t.lower_ not in known and t.lemma_.lower() not in wrong for t in before)


def before(pronoun: Any, kind: str) -> list[Any]:
    """The nouns before a pronoun in its sentence that it could stand for by their number, and by being persons."""
    nouns = [t for t in pronoun.sent if t.i < pronoun.i and t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"]
    nouns = [t for t in nouns if not (t.dep_ == "npadvmod" or t.ent_type_ in ("DATE", "TIME"))]
    nouns = [t for t in nouns if not (t.lower_ == "present" and t.head.lower_ == "at")]
    several = [t for t in nouns if is_plural(t) or t.tag_ in ("NNS", "NNPS")]
    if kind == "they":  # "those who fear they are ill" may be meant too
        return several + [t for t in pronoun.sent if t.i < pronoun.i and t.lower_ in _SOME]
    return [t for t in nouns if t not in several and (kind == "it" or is_person(t) or t.tag_ == "NNP")]


def are_others(they: Any, teller: Any) -> bool:
    """ "Berg said the inn had 200 guests, and they would leave", "tests showed they had it": not those who tell it."""
    nobody = teller.tag_ in ("NN", "NNS") and teller.lemma_.lower().endswith(titlewords.DEEDS)
    return nobody or any(t.i > teller.i and t.dep_ in (*SUBJECT, "dobj") for t in before(they, "they"))


def _under(token: Any) -> range:
    return range(token.left_edge.i, token.right_edge.i + 1)


def supposed(verb: Any) -> bool:
    """ "If these views are right, it would help": what "it" stands for is the case supposed."""
    cases = (
        c for c in verb.children if c.dep_ == "advcl" and c.i < verb.i and any(m.lower_ == "if" for m in c.children)
    )
    return any(m.dep_ in SUBJECT for c in cases for m in c.children)  # not "if convicted, they will go"


def near(verb: Any, pronoun: Any) -> str | None:
    """In its own sentence: the subject it is joined to, or that of the clause before it or above it."""
    kind = kind_of(pronoun)
    told = [(c, t) for c in around(verb, pronoun) if c.i < pronoun.i and (t := fitting(c, kind))]
    if any(c.lower_.endswith(("self", "selves")) for c in verb.children):  # "swore it when it freed itself"
        told = [(c, t) for c, t in told if c.dep_ in SUBJECT]
    if len(told) != 1:
        return None
    (noun, name), wrong = told[0], other_sex(pronoun.text)
    if pronoun.tag_ == "PRP$" and any(noun.i < t.i < pronoun.i and t.ent_type_ == "PERSON" for t in pronoun.sent):
        return None  # "Berg was the first to reach Lind's door after his doctor called": whose is not clear
    if kind == "he" and verb.lemma_ in persons.FALLING and (beside := _was_with(noun)) is not None:
        return fitting(beside, "he")
    taken = {"he": ("him", "her"), "it": ("it",), "they": ("them",)}[kind]
    if any(
        noun.i < t.i < pronoun.i and t.lower_ in taken and t.dep_ in ("dobj", "pobj", "dative") for t in pronoun.sent
    ):
        return None  # "The doctor told him to leave before he died": either
    if kind == "he" and _another_between(noun, pronoun):
        return None  # "The doctor was with the singer when he died": either
    kin = any(c.lemma_.lower() in wrong for c in noun.children if c.dep_ == "compound")  # "her brother Nils" is not she
    return None if kin or is_of_other_sex(name, pronoun.text) else name


def is_torn(verb: Any, pronoun: Any) -> bool:
    """ "The doctor was treating Berg as he prepared": of its sentence two can be meant."""
    persons_told = [c for c in around(verb, pronoun) if c.i < pronoun.i and fitting(c, "he")]
    him = (t for t in pronoun.sent if t.i < pronoun.i and t.lower_ in ("him", "her") and t.tag_ == "PRP")
    return verb.dep_ == "advcl" and (len(persons_told) > 1 or any(him))  # "tried to revive him before he died": either


def ahead(verb: Any, pronoun: Any) -> str | None:
    """ "Until it burned down, the palace was the town's pride": a clause goes before the one that names its thing."""
    above = verb.head
    opened = verb.dep_ == "advcl" and verb.i < above.i and any(c.lower_ in _CLAUSES for c in verb.children)
    subject = shared_subject(above) if opened and in_main_clause(above) and above.lemma_ == "be" else None
    if subject is None or subject.i < pronoun.i:
        return None
    owned = any(c.dep_ == "poss" for c in subject.children)  # "Since it needed ships, Lund's first aim was to buy some"
    return None if owned and pronoun.dep_ != "nsubjpass" else fitting(subject, kind_of(pronoun))


def _was_with(noun: Any) -> Any | None:
    """ "The doctor was with the singer when he died": the singer did."""
    be = noun.head if noun.head.lemma_ == "be" else None
    found = (p for c in be.children if c.lower_ == "with" for p in c.children) if be is not None else ()
    return next((p for p in found if p.dep_ == "pobj"), None)


def _another_between(noun: Any, pronoun: Any) -> bool:
    between = [t for t in pronoun.sent if noun.i < t.i < pronoun.i and is_person(t)]
    places = ("to", "in", "at", "from", "near", "into")  # small models take some towns for people
    return any(t.dep_ in ("dobj", "pobj", "dative") and t.head.lower_ not in places for t in between)


def around(verb: Any, pronoun: Any) -> list[Any]:
    """The subjects, and now and then objects, that a verb's pronoun may take up."""
    first = clause_of(verb)
    before = [first] if first.i != verb.i else _clauses_before(verb, pronoun)
    if before:
        return [c for v in before for c in v.children if c.dep_ in SUBJECT]
    above = verb.head
    for _ in range(3):  # "was used to drop off goods and was being driven to pick up more when it was stolen"
        if verb.dep_ != "advcl" or above.dep_ not in ("xcomp", "conj") or in_main_clause(above):
            break
        above = above.head
    content = verb.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)
    if content and above.dep_ == "dobj":  # "expressed the hope that they would come"
        shared = shared_subject(above.head)
        return [shared] if shared is not None else []
    forced = verb.head if is_infinitive(verb.head) and verb.dep_ == "advcl" else None
    others = (*forced.children, *forced.head.children) if forced is not None else ()
    if forced is not None and any(c.dep_ in ("dobj", "nsubj") and forced.head.i < c.i < forced.i for c in others):
        given = shared_subject(forced)  # "forced the guards to leave before they could eat"
        return [given] if given is not None and not in_main_clause(above) else []
    finite = above.dep_ == "ccomp" or (above.dep_ == "acl" and any(c.dep_ == "mark" for c in above.children))
    if verb.dep_ == "advcl" and (in_main_clause(above) or finite):
        # "The ferry sank after it hit a rock", "the mayor called the march off before it began"
        found = [c for c in above.children if c.dep_ in (*SUBJECT, "dobj")]
        shared = shared_subject(above)
        return found if shared is None or shared in found else [shared, *found]
    relative = any(c.lower_ in ("who", "which", "that") and c.dep_ in SUBJECT for c in above.children)
    if verb.dep_ == "advcl" and above.dep_ == "relcl" and relative:
        return [above.head]  # "Anna Berg, who took over after her predecessor was dismissed"
    if (
        verb.dep_ == "ccomp" and above.dep_ == "advcl" and above.tag_ == "VBG" and above.lemma_ != "mean"
    ):  # "closed it, saying it was old"
        shared = shared_subject(above)
        return [shared] if shared is not None else []
    if verb.dep_ == "relcl" and any(c.lower_ in ("where", "when") for c in verb.children):
        # "Anna Berg moved to Lund, where she wrote"
        root = verb.sent.root
        return [c for c in root.children if c.dep_ in (*SUBJECT, "dobj") and root.i < verb.i]
    return _owner_of_clause(verb) if relative_object(verb) is not None else []


def _owner_of_clause(relative: Any) -> list[Any]:
    """ "The union will not reopen the deal it signed": the subject over the deal, where nobody else is told of."""
    noun = relative.head
    while noun.dep_ in ("pobj", "prep") and noun.head.i != noun.i and noun.head.pos_ != "VERB":
        noun = noun.head
    verb = noun.head
    if noun.dep_ not in ("dobj", "pobj", "prep", "attr") or verb.pos_ not in ("VERB", "AUX"):
        return []
    subject = shared_subject(verb)
    if subject is None or any(c.dep_ in ("dobj", "dative", "agent") and c.i != noun.i for c in verb.children):
        return []
    named_there = (e for e in relative.sent.ents if subject.i < e.start < relative.i)
    return [] if any(e.label_ in ("PERSON", "ORG", "GPE", "NORP") for e in named_there) else [subject]


def _clauses_before(verb: Any, pronoun: Any) -> list[Any]:
    """ "Though the bank knew, it lent more", "The wall was mended; it fell again"."""
    stops = [t.i for t in verb.doc[verb.left_edge.i : pronoun.i] if t.text == ";"]
    return [
        c
        for c in verb.children
        if c.i < pronoun.i and (c.dep_ == "advcl" or (c.dep_ == "ccomp" and any(c.i < i for i in stops)))
    ]


def pronoun_subject(verb: Any) -> Any | None:
    for _ in range(3):
        subject = next((c for c in verb.children if c.dep_ in SUBJECT), None)
        participle = (
            verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and not any(c.dep_ == "aux" for c in verb.children)
        )
        if subject is None and believed(verb) is not None:
            return None
        if subject is not None or not (verb.dep_ in ("conj", "xcomp", "acomp") or participle):
            return subject if subject is not None and subject.lower_ in ("he", "she", "it", "they") else None
        verb = verb.head
    return None


def in_main_clause(verb: Any) -> bool:
    """Whether a verb stands in the main clause, alone or beside its main verb, or in words that "he said" ends."""
    while verb.dep_ == "conj" and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i:
        named = any(c.dep_ in SUBJECT and c.i > verb.i for c in verb.head.children)
        return named and lexicon.event_class(verb.head.lemma_.lower()) == "REPORTING"
    return bool(verb.dep_ == "ROOT")


def impersonal(verb: Any) -> bool:
    """ "It emerged that …", "they had left, it emerged": stands for nothing before it."""
    lasts = any(t.ent_type_ in ("DATE", "TIME") for t in verb.subtree if t.i > verb.i)
    if verb.lemma_ == "take" and lasts and any(is_infinitive(c) for c in verb.children if c.i > verb.i):
        return True  # "it will take four months for the makers to produce it"
    return verb.lemma_ in ("emerge", "transpire") or any(
        c.dep_ in ("ccomp", "csubj") and c.i > verb.i for c in verb.children
    )
