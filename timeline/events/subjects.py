"""Who a clause speaks of, also where its verb shares the subject of another. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, persons, titlewords
from .clauses import is_infinitive
from .ends import misread_subject, recovered_subject
from .reduced import subject_before
from .relatives import is_plural, is_singular, may_be_several
from .series import next_in_series

SUBJECT = ("nsubj", "nsubjpass", "csubj", "expl")
_LED_BY = frozenset("without following despite amid".split())
_LENGTHS = frozenset("km kilometres kilometers metres meters miles feet".split())
_OWNERS = frozenset("his her its their".split())
_RELATIVE = frozenset("who which that whom".split())


def shared_subject(verb: Any) -> Any | None:
    """Its own subject, or the one it shares: of the first verb of a pair, of the governor of an infinitive."""
    first = True
    for _ in range(5):
        found = [c for c in verb.children if c.dep_ in SUBJECT]
        if found and verb.lemma_ == "be" and found[0].lemma_ == "name" and not first:
            found = [c for c in verb.children if c.dep_ == "attr"] or found  # "his name was Berg and was born in Lund"
        first = False
        if found:
            return _of_two(found[0], found[-1])
        if (missed := recovered_subject(verb) or subject_before(verb)) is not None:
            return missed
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "acomp", "prep") or verb.head.i == verb.i:
            return None
        if verb.dep_ == "xcomp":  # "ordered the crew to leave": the object is the one who leaves
            given = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
            if given is not None and given.i < verb.i:
                return given
        given = believed(verb)
        if given is not None:
            return given
        verb = _within(verb) or _teller(verb) or verb.head
    return None


def _within(verb: Any) -> Any | None:
    """ "Announced a plan, which called for peace and demanded land": without a comma the clause goes on."""
    doc, head = verb.doc, verb.head
    if verb.dep_ != "conj" or verb.i - head.i < 4 or doc[verb.i - 1].dep_ != "cc" or doc[verb.i - 2].text == ",":
        return None
    between = (t for t in doc[head.i + 1 : verb.i - 1] if t.dep_ == "relcl" and head.is_ancestor(t))
    open_ = [t for t in between if t.tag_ == verb.tag_ and doc[t.left_edge.i - 1].text == ","]
    return next((t for t in reversed(open_) if "," not in {x.text for x in doc[t.i : verb.i]}), None)


def _teller(verb: Any) -> Any | None:
    """The verb of saying of "has said the worst is over and eased the rules": what is past is beside it."""
    beside = verb.head
    made = beside.dep_ == "ccomp" and beside.tag_ == "VBN" and beside.head.lemma_ in ("have", "get", "order", "want")
    if made and verb.dep_ == "conj" and verb.tag_ == "VBD" and not any(c.dep_ == "auxpass" for c in beside.children):
        return beside.head  # "had him jailed and declared himself the winner"
    if _goes_on_about_the_teller(verb):
        return beside.head
    told = verb.dep_ == "conj" and beside.dep_ == "ccomp" and beside.tag_ in ("VBZ", "VBP")
    have = any(c.lower_ == "have" for c in verb.children)  # "claim the charge is mild and have appealed"
    if told and have and beside.tag_ == "VBZ" and beside.head.tag_ == "VBP":
        return beside.head
    return beside.head if told and verb.tag_ == "VBD" and beside.head.tag_ in ("VBD", "VBN") else None


def _goes_on_about_the_teller(verb: Any) -> bool:
    """ "Officials said wards were filling up and cut the figure": what is past is beside "said"."""
    beside = verb.head
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or beside.dep_ != "ccomp" or beside.head.tag_ != "VBD":
        return False
    if beside.lemma_ == "be" and lexicon.event_class(verb.lemma_.lower()) in ("REPORTING", "I_ACTION"):
        things = [c for c in beside.children if c.dep_ in SUBJECT and c.tag_ in ("NN", "NNS") and not c.ent_type_]
        if things and things[0].lemma_.lower() not in persons.PERSONS | persons.PEOPLE:
            return True  # "said the fever was likely to come and urged the country to prepare": no fever urges
    own = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    helped = any(c.dep_ == "aux" and c.lower_ in ("was", "were", "does", "do", "is", "are") for c in beside.children)
    said = lexicon.event_class(beside.head.lemma_.lower()) == "REPORTING"
    return said and helped and beside.tag_ in ("VBG", "VB") and not own


def _of_two(first: Any, last: Any) -> Any:
    """The nearer one of two subjects: "said Berg, this fever spread"; unless it only goes on about the first."""
    joined_by = last.doc[last.left_edge.i - 1].dep_ == "cc"  # "forces that shape it and bakers are growing"
    one_of = last.doc[last.left_edge.i - 1].lower_ in ("as", "like", "including")  # "stocks in firms such as airlines"
    before = last.doc[last.left_edge.i - 1]
    # "The army defending Lund had grown".
    object_ = before.dep_ == "acl" and before.tag_ == "VBG" and before.head.i == first.i
    if first.i == last.i or joined_by or one_of or object_ or next_in_series(first) is not None:
        return first
    comma, behind = last.doc[last.left_edge.i - 1].text == ",", last.doc[last.right_edge.i : last.right_edge.i + 2]
    aside = comma and any(t.text == "," for t in behind)  # "Berg, then the mayor, opposed it"
    return first if aside or (comma and last.ent_type_ in ("GPE", "LOC")) else last


def believed(verb: Any) -> Any | None:
    """ "It is believed the storm killed ten", "they allege the owner, 61, fled": read as an object and another verb."""
    head = verb.head
    if verb.dep_ != "conj" or any(c.dep_ == "cc" and c.i < verb.i for c in head.children):
        return None
    impersonal = any(c.dep_ == "nsubjpass" and c.lower_ == "it" for c in head.children)
    told = impersonal or head.lemma_.lower() in ("allege", "claim", "report", "say")
    return next((c for c in head.children if c.dep_ == "dobj" and head.i < c.i < verb.i), None) if told else None


def ordered_by(verb: Any) -> Any | None:
    """The verb that has an object before this infinitive: "rejected calls to join", "ordered the crew to leave"."""
    head = verb.head
    if verb.dep_ != "xcomp" or not is_infinitive(verb) or head.pos_ != "VERB":
        return None
    given = any(c.dep_ == "dobj" and head.i < c.i < verb.i for c in head.children)
    return head if given and shared_subject(head) is not None else None


def relative_object(verb: Any) -> Any | None:
    """The noun that "which" or "that" stands for, as the object of a relative clause with a subject of its own."""
    if (
        verb.dep_ == "xcomp"
        and verb.head.dep_ == "relcl"
        and not any(c.dep_ in ("dobj", "auxpass") for c in verb.children)
    ):
        told = [c for c in verb.head.children if c.dep_ in SUBJECT and c.lower_ not in _RELATIVE]
        opened = verb.head.left_edge.lower_ in _RELATIVE and told and told[0].i > verb.head.left_edge.i
        return verb.head.head if opened and not is_intransitive(verb) else None
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.lower_ in _RELATIVE and c.i < verb.i]
    ours = verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN") and (objects or _lacks_object(verb))
    return verb.head if ours and any(c.dep_ in SUBJECT for c in verb.children) else None


def _lacks_object(verb: Any) -> bool:
    """ "the deal it signed": the noun before it is what was signed; not "the day he left", "the town he lived in"."""
    noun, under = verb.head, {c.dep_ for c in verb.children}
    if noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in titlewords.CIRCUMSTANCES:
        return False
    passive = under & {"nsubjpass", "auxpass", "dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "prt"}
    own = [c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in ("WDT", "WP")]
    bare = [c for c in verb.children if c.dep_ == "prep" and c.n_lefts + c.n_rights == 0]
    between = verb.doc[noun.i + 1 : verb.i]
    opened = any(t.tag_ in ("WRB", "WP", "WP$", "WDT") for t in between)  # "to which they agreed", "whose work"
    return bool(own) and own[0].i > noun.i and not (passive or bare or opened) and not is_intransitive(verb)


def is_intransitive(verb: Any) -> bool:
    """ "Arrive", "die", "fall": with no object, and in no passive."""
    return verb.lemma_.lower() in titlewords.INTRANSITIVE


def is_unnamed(verb: Any) -> bool:
    """ "He left", "it has not helped": who it was is told elsewhere; "it emerged that" needs nobody."""
    subject = shared_subject(ordered_by(verb) or verb)
    if subject is None or subject.lower_ not in ("he", "she", "it", "they"):
        return False
    return subject.lower_ != "it" or not any(c.dep_ in ("ccomp", "csubj") and c.i > verb.i for c in verb.children)


def owner_of(subject: Any) -> Any | None:
    """ "His" of "His health" and "her" of "her brother Nils", where the subject opens with it."""
    first = subject.left_edge
    return first if first.lower_ in _OWNERS and first.i < subject.i else None


def disagrees(verb: Any, subject: Any) -> bool:
    """ "People were hurt in the quake, which some say has killed": who has killed is not whom the parser names."""
    shared = not any(c.dep_ in SUBJECT for c in verb.children)
    if _is_measure(subject) or _is_beheld_as(subject):
        return True
    if subject.left_edge.i and subject.doc[subject.left_edge.i - 1].lower_ in _LED_BY:
        return True  # "without American ships Lund could not hold out": parsers make one name of the two
    if any(c.dep_ == "conj" and c.lower_ == "some" and not c.n_rights for c in subject.children) and not shared:
        return True  # "fought as guards and some were killed": some were
    if not shared and is_torn_off(verb, subject):
        return True
    if shared and _is_content(verb):
        return True
    if subject.lower_ == "there" and verb.lemma_ not in ("be", "come", "remain", "follow") and not shared:
        return True  # "a guest there became the first case"
    if subject.dep_ == "expl" and subject.lower_ == "there" and shared:
        return True  # "there was a flood and loads of people have fled"
    if shared and (_crosses_bracket(verb) or (misread_subject(verb) is not None and recovered_subject(verb) is None)):
        return True
    if not shared:  # "the huts that stood before the flood have been lost": no flood have
        named = _is_last_of_names(subject)
        one = ((subject.tag_ == "NN" and not subject.ent_type_) or named) and not may_be_several(subject)
        return one and is_plural(verb) and not any(c.tag_ == "NNS" or c.dep_ == "conj" for c in subject.subtree)
    if verb.dep_ != "conj":
        alone = subject.tag_ == "NN" and not (may_be_several(subject) or subject.ent_type_)
        return alone and is_plural(verb) and verb.dep_ == "advcl"  # "the search grows as drugs have failed"
    if is_singular(verb.head) and is_plural(verb):
        return True  # "the mayor is looking on and the guards are working": read as what the mayor does
    if subject.tag_ in ("NNS", "NNPS"):
        return is_singular(verb)
    lone = subject.tag_ == "NN" and any(c.lower_ in ("a", "an") for c in subject.children)
    return lone and is_plural(verb)  # "experts fear a flood could come and are watching": no flood watches


def _is_content(verb: Any) -> bool:
    """ "The agency confirmed on Friday a guest from Lund, who had left, was ill": no "and" joins the two."""
    saying = verb.head
    if verb.dep_ != "conj" or lexicon.event_class(saying.lemma_.lower()) != "REPORTING" or saying.i > verb.i:
        return False
    joined = any(c.dep_ == "cc" and saying.i < c.i < verb.i for v in (saying, verb) for c in v.children)
    return not joined and not any(c.dep_ == "ccomp" and c.i < verb.i for c in saying.children)


def _is_measure(noun: Any) -> bool:
    """ "Schools 40 km from Lund have closed", "the day after the flood hit": no distance and no day does."""
    after = noun.nbor().lower_ if noun.i + 1 < len(noun.doc) else ""
    day = noun.lemma_.lower() in titlewords.CIRCUMSTANCES and noun.ent_type_ in ("DATE", "TIME", "")
    length = noun.lower_ in _LENGTHS and not any(c.lower_ == "of" for c in noun.children)
    return length or (day and after in ("after", "before") and noun.dep_ in SUBJECT)


def _is_beheld_as(noun: Any) -> bool:
    """ "His failure as president will be judged": he is no president who will be."""
    bare = noun.tag_ == "NN" and noun.n_lefts == 0 and noun.i > noun.sent.start + 1
    return bare and noun.nbor(-1).lower_ == "as" and noun.nbor(-1).head.i != noun.head.i


def _is_last_of_names(subject: Any) -> bool:
    """ "Said the Blue Boys and Anna Berg have been asked": one of several persons, whom parsers leave alone."""
    before = subject.doc[subject.left_edge.i - 1] if subject.left_edge.i > subject.sent.start else None
    person = subject.tag_ == "NNP" and subject.ent_type_ == "PERSON" and subject.left_edge.i < subject.i
    return bool(person and before is not None and before.lower_ == "and")


def is_torn_off(verb: Any, subject: Any) -> bool:
    """ "The force that may have relieved Lund retreated": parsers make a clause of an object and the next verb."""
    head = verb.head
    if verb.dep_ != "ccomp" or head.pos_ != "VERB" or any(c.dep_ == "mark" for c in verb.children):
        return False
    close = subject.left_edge.i == head.i + 1 and (is_infinitive(head) or head.tag_ == "VBG")
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return close and finite and lexicon.event_class(head.lemma_.lower()) == "OCCURRENCE" and not nearly_says(head)


def nearly_says(verb: Any) -> bool:
    """Verbs that a clause without "that" stands behind, and that say, think or bring about nothing of themselves."""
    return verb.lemma_.lower() in lexicon.ENSURING | titlewords.BEFORE_CLAUSES


def _crosses_bracket(verb: Any) -> bool:
    """ "Guards (two are missing), and called the police": who called stands outside of the brackets."""
    if verb.dep_ != "conj":
        return False
    between = [t.text for t in verb.doc[verb.head.i : verb.i] if t.text in "()"]
    return between.count("(") != between.count(")")
