"""The verb of a title with what belongs to it, as a clause of its own says it. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, persons, titlewords
from .clauses import AUX, SUBJECT, is_infinitive, is_reduced, subject_of
from .joining import joined
from .subjects import is_intransitive, shared_subject
from .verbgroups import group

_SINGULAR = {"have": "has", "are": "is", "were": "was"}


def spelled(predicate: str, first: Any) -> str:
    """ "The agency 's sending", where the sentence said "it's": written out behind a name."""
    verb, had = first.head, predicate.startswith(("'d ", "’d "))
    if had and first.text in ("'d", "’d"):
        return f"{'would' if verb.tag_ == 'VB' else 'had'}{predicate[2:]}"
    if first.text not in ("'s", "’s") or not predicate.startswith(first.text):
        return predicate
    passive = any(c.dep_ == "auxpass" and c.i != first.i for c in verb.children)
    given = any(c.dep_ == "dobj" for c in verb.children)
    done = verb.tag_ in ("VBN", "VBD") and (given or is_intransitive(verb))
    has = first.lemma_ == "have" or done or passive or any(c.lower_ == "been" for c in verb.children)
    return f"{'has' if has else 'is'}{predicate.removeprefix(first.text)}"


def of_one(predicate: str, subject: Any) -> str:
    """ "The mayor and her friends have left": where there is no room for them, the mayor has."""
    if subject.lemma_.lower() in titlewords.COLLECTIVE | lexicon.AMOUNTS or subject.text.endswith("s"):
        return predicate
    first, _, rest = predicate.partition(" ")
    return f"{_SINGULAR.get(first, first)} {rest}".rstrip()


def as_predicate(verb: Any, kept: set[int]) -> str:
    """ "Born in Lund, she left": a participle that opens its sentence is a clause of its own, "was born in Lund"."""
    words = joined(verb.doc, kept)
    participle = (verb.dep_ == "acl" and shared_subject(verb) is None and _is_done_to(verb)) or _reduced_aside(verb)
    if participle and verb.head.dep_ != "ROOT":  # "Tugs pulled at it": a noun alone is a clause misread
        noun = whom(verb) if verb.dep_ == "acl" else verb.head
        were = noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children)
        return f"{'were' if were else 'was'} {words}"  # "a guard killed in the fire" is not the one who killed
    if (own := _passive_beside(verb) or _another_name(verb)) is not None:
        were = own.tag_ in ("NNS", "NNPS", "CD") or any(c.dep_ == "conj" for c in own.children)
        return f"{'were' if were else 'was'} {words}"
    opens = verb.is_sent_start and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "amod") and min(kept) == verb.i
    if not opens:
        return words
    subject = shared_subject(verb.head)
    be = "were" if subject is not None and subject.tag_ in ("NNS", "NNPS") else "was"
    return f"{be} {words[:1].lower()}{words[1:]}"


def is_stranded(participle: Any) -> bool:
    """ "Talks with the rebels reopened in May; the king left": the talks did, though parsers give it to the rebels."""
    noun = participle.head
    above = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and above.lemma_ in ("record", "total", "target", "estimate"):
        return any(c.dep_ == "nummod" for c in noun.children)  # "the record of 1,253 people set in Lund": the record is
    if (
        participle.tag_ not in ("VBN", "VBD")
        or noun.dep_ != "pobj"
        or any(c.dep_ == "agent" for c in participle.children)
    ):
        return False
    top = noun.head.head
    lone = top.dep_ == "ROOT" and any(c.dep_ == "advcl" for c in top.children)
    others = [c for c in top.head.children if c.dep_ in SUBJECT and c.i > participle.i] if top.dep_ in SUBJECT else []
    parted = bool(others) and any(t.text == ";" for t in top.doc[participle.i : others[0].i])
    return top.pos_ in ("NOUN", "PROPN") and (lone or parted)


def whom(participle: Any) -> Any:
    """The inhabitants of "inhabitants of the capital interviewed on Sunday": no capital is."""
    noun = participle.head
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    people = persons.PERSONS | persons.PEOPLE
    asked = participle.lemma_.lower() in ("interview", "ask", "question", "quote", "arrest", "detain", "survey", "poll")
    return above if asked and above.lemma_.lower() in people and noun.lemma_.lower() not in people else noun


def _is_done_to(participle: Any) -> bool:
    """ "The mayor, a man charged with fraud": he was charged, also where a tagger takes it for a past form."""
    set_out = participle.lemma_ == "set" and any(c.lower_ in ("out", "off") for c in participle.children)
    if set_out or is_intransitive(participle):
        return False  # "ten guards set out", "the count himself abdicated": parsers make participles of them
    return participle.tag_ == "VBN" or (participle.tag_ == "VBD" and not _has_object(participle))


def _passive_beside(verb: Any) -> Any | None:
    """The guests of "It was closed and its guests sent home", who were sent: the auxiliary is said once."""
    bare = verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in AUX for c in verb.children)
    passive = bare and any(c.dep_ == "auxpass" for c in verb.head.children)
    passive = passive and (verb.lemma_ == "give" or not any(c.dep_ == "dobj" for c in verb.children))
    return subject_of(verb) if passive else None


def _another_name(verb: Any) -> Any | None:
    """The doctor of "Conrad Berg, the doctor charged with fraud", where parsers take a participle for a verb."""
    subject = subject_of(verb) if verb.tag_ == "VBN" and not any(c.dep_ in AUX for c in verb.children) else None
    if subject is None or subject.left_edge.i < 2 or _has_object(verb) or is_intransitive(verb):
        return None
    comma, name = verb.doc[subject.left_edge.i - 1], verb.doc[subject.left_edge.i - 2]
    bare = verb.i + 1 < len(verb.doc) and verb.nbor().pos_ == "ADP"
    return subject if bare and comma.text == "," and name.pos_ == "PROPN" and subject.tag_ == "NN" else None


def _reduced_aside(verb: Any) -> bool:
    """ "A second run, completed in May, failed": it was completed, though parsers take it for a past form."""
    return is_reduced(verb) and verb.doc[verb.left_edge.i - 1].text == ","


def participle_alone(verb: Any) -> bool:
    """ "ten of the people infected", "being alive and stuck": with no auxiliary to lend a clause of its own."""
    if verb.lemma_ == "call" and verb.dep_ == "acl" and any(c.dep_ == "oprd" for c in verb.children):
        return True  # "a force called the Don Army"
    if verb.lemma_ in ("know", "refer") and verb.dep_ == "acl" and verb.tag_ == "VBN":
        return True  # "a fever known as the shakes"
    own = any(c.dep_ in (*AUX, *SUBJECT, "mark") for c in verb.children)
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and not own and verb.lemma_.lower() not in titlewords.GIVING:
        given = [c for c in verb.children if c.dep_ == "dobj"]
        given += [p for c in verb.children if c.dep_ == "prt" for p in c.children if p.dep_ == "pobj"]
        if given and given[0].i > verb.i:
            return True  # "guards wearing masks sealed off the barn": no masks were
    place = verb.head if verb.dep_ == "xcomp" else verb
    if place.tag_ == "VBN" and place.dep_ == "conj" and place.lower_ in ("intended", "designed", "aimed", "meant"):
        beside = place.nbor(-1).dep_ == "cc" or any(c.dep_ in (*AUX, *SUBJECT) for c in place.children)
        if not beside:
            return True  # "has launched an appeal intended to help them"
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "include":
        return True  # "they included a boy pulled from the ruins"
    behind = verb.tag_ == "VBD" and verb.dep_ == "advcl" and verb.i > verb.head.i
    if behind and not any(c.dep_ in ("mark", "advmod", "aux", "auxpass", *SUBJECT) for c in verb.children):
        lent = any(c.dep_ == "auxpass" for c in verb.head.children)  # "was shelved, revived in 1978 and sold"
        if not lent and verb.doc[verb.i - 1].text == "," and verb.i + 1 < len(verb.doc) and verb.nbor().dep_ == "prep":
            return True  # "many spend the night outside, scared of a flood"
    if (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and verb.lemma_ in ("begin", "start", "end")
        and not _has_object(verb)
    ):
        return True  # "gave ten concerts, beginning on Monday": who gave them did not begin
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and verb.head.tag_ == "VBG" and verb.head.dep_ == "advcl":
        return True  # "organising a cup of eight teams and played in Lund": it was played, and nobody played
    if verb.tag_ != "VBN" or verb.dep_ not in ("conj", "advcl", "relcl") or verb.i < verb.head.i:
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBD" and verb.nbor(-1).dep_ == "cc" and verb.lower_.endswith("ed"):
        return False  # "won in 1991 and retired in 2008": a past form that a tagger takes for a participle
    under = {c.dep_ for c in verb.children}
    return not under & {"aux", "auxpass", "dobj", *SUBJECT} and not any(t.dep_ in AUX for t in group(verb, set()))


def _has_object(verb: Any) -> bool:
    return any(c.dep_ in ("dobj", "xcomp") for c in verb.children)


def has_no_clause(verb: Any) -> bool:
    """Whether a verb has no clause that could be told by itself."""
    place = verb.head if verb.dep_ == "xcomp" else verb
    if verb.dep_ == "acl" and is_stranded(verb):
        return True
    if verb.dep_ == "acl" and any(
        c.dep_ == "det" and c.lower_ in ("all", "every", "any", "no") for c in verb.head.children
    ):
        return True  # "lifted all curbs imposed in May": not all were
    if is_infinitive(place) and any(c.dep_ == "mark" and c.lower_ == "for" for c in place.children):
        return True  # "it is time for them to leave"
    if is_infinitive(place) and any(c.dep_ in SUBJECT for c in place.children) and place.dep_ in ("csubj", "ROOT"):
        return True  # "for guests to leave now is wise"
    if verb.dep_ == "ccomp" and is_infinitive(verb) and any(c.dep_ in SUBJECT for c in verb.children):
        return True  # "would help managers to plan": whose help it is stands before
    bare = (
        verb.tag_ == "VB"
        and verb.dep_ in ("ccomp", "xcomp")
        and not any(c.dep_ in (*AUX, "mark") for c in verb.children)
    )
    if bare and any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children):
        return True  # "helped the fire keep going"
    if verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i == verb.i - 1 for c in verb.head.children):
        return True  # "neither treated nor advised them": told with the first
    alone = verb.dep_ == "conj" and not (is_infinitive(verb.head) or under_governor(verb.head))
    free = alone or verb.dep_ not in ("ROOT", "acl", "conj")
    return bool(is_infinitive(verb) and free and not under_governor(verb))  # "tickets to avoid the queue"


def under_governor(verb: Any) -> bool:
    """ "expected to begin", "began firing": the governor belongs to the title."""
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG":
        return bool(verb.head.pos_ == "VERB")
    return verb.dep_ in ("xcomp", "ccomp") and is_infinitive(verb) and verb.head.pos_ in ("VERB", "ADJ", "AUX")
