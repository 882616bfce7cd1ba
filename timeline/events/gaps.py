"""What a title has lost that its clause needs. Works on parsed tokens."""

from __future__ import annotations

import re
from typing import Any

from . import lexicon, persons, titlewords
from .clauses import SUBJECT, auxiliaries, clause_of, is_infinitive
from .ends import begins_anew
from .halves import AIMS, half, says_which
from .joining import joined
from .phrases import empty, names_on, phrase
from .relatives import antecedent
from .series import next_in_series
from .subjects import is_intransitive, ordered_by, shared_subject
from .verbgroups import group

NEEDED = 3  # how much is lost where an object is not there at all, or has lost what it is of
_AS_GOOD_AS_NONE = frozenset("little nothing everything anything something much all".split())
_OBJECTS = frozenset("him her them it".split())
_NEEDED_ROOM = 40


def of_what(verb: Any, who: str) -> int:
    """How much a name has lost that says what it is of: "the failure" of "the failure of the siege"."""
    subject = shared_subject(verb)
    noun = None if subject is None else antecedent(subject) or subject
    if subject is None or noun is None:
        return 0
    if (last := _last_of(noun)) is not None and last.text in who:  # "fear and the legacy of the war"
        words = ("of", "to") if last.lemma_.lower() in titlewords.TOWARDS else ("of",)
        return any(c.i == last.i + 1 and c.lower_ in words and c.right_edge.text not in who for c in last.children)
    ending = [t for t in noun.subtree if t.lemma_.lower() == "part" and t.text == who.split()[-1]]
    if any(c.lower_ == "of" for t in ending for c in t.children):
        return NEEDED  # "the chief of an old part" of "of an old part of the town"
    if noun.pos_ == "PROPN":  # "the Lund Trust for Wells"
        return any(c.i == noun.i + 1 and names_on(c) and c.right_edge.text not in who for c in noun.children)
    if any(c.dep_ == "acl" and any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children) for c in noun.children):
        lost = True  # "the conclusion that it was murder": which it is
    else:
        behind = [c for c in noun.children if c.i > noun.i and c.dep_ == "prep" and c.left_edge.i == noun.i + 1]
        words = "of" if any(c.lower_ == "of" for c in behind) else "such as"
        lost = any(c.lower_ == "of" or c.left_edge.lower_ == "such" for c in behind) and f" {words} " not in who
        lost = lost or any(says_which(c, noun) and c.right_edge.text not in who for c in noun.children)
        lost = lost or (
            noun.lemma_.lower() in titlewords.OF_CHANGE and any(c.lower_ == "in" for c in behind) and " in " not in who
        )
        first = any(c.lower_ in ("first", "only", "last") for c in noun.children)  # "the first vaccine made against it"
        near = (c for c in noun.children if c.dep_ in ("acl", "relcl") and c.left_edge.i == noun.i + 1)
        lost = lost or (first and any(c.text not in who for c in near))
        most = any(c.tag_ == "JJS" for c in noun.children)  # "the worst flood in Tarn"
        lost = lost or (most and any(c.lower_ == "in" and c.right_edge.text not in who for c in behind))
        aimed = noun.lemma_.lower() in AIMS | lexicon.HOLLOW  # "the need to earn a living"
        lost = lost or (
            aimed and any(is_infinitive(c) and c.dep_ == "acl" and c.text not in who for c in noun.children)
        )
    listed = [p for c in noun.children if c.lower_ == "of" and c.i > noun.i for p in c.children if p.dep_ == "pobj"]
    each = noun.tag_ == "NNS" or any(c.dep_ == "nummod" for p in listed for c in p.children)
    rest = [x for p in listed for x in p.children if x.dep_ == "conj" and each and x.text not in who]
    if (lost and noun.lemma_.lower() in titlewords.MEMBERS) or (rest and not lost):
        return NEEDED  # "16 members" of a mission, "the governments of Tarn" of Tarn and Lund
    whose = any(c.dep_ == "amod" and c.ent_type_ and c.text not in who for c in noun.children)  # "American forces"
    return (2 + 2 * (subject.lower_ in titlewords.QUANTIFIERS)) * lost + whose


def _last_of(noun: Any) -> Any | None:
    """The last of several; None where there is one."""
    last = None
    for _ in range(6):
        following = next_in_series(last or noun)
        if following is None:
            break
        last = following
    return last


def aimless(verb: Any, kept: set[int]) -> bool:
    """ "Did nothing to help", and "permission was sought" of "was sought to sell it"."""
    subject = shared_subject(verb)
    idle = verb.lemma_.lower() == "do" and any(c.dep_ == "dobj" and c.lower_ in _AS_GOOD_AS_NONE for c in verb.children)
    sought = subject is not None and subject.tag_ == "NN" and subject.lemma_.lower() in AIMS and verb.dep_ != "xcomp"
    aims = [t for t in verb.subtree if t.i > verb.i and is_infinitive(t) and t.head.i >= verb.i]
    return bool(aims) and (idle or (sought and not any(t.i in kept for t in aims)))


def _without_what(verb: Any, kept: set[int]) -> bool:
    """ "Provided 200 people" of "provided 200 people in Lund with food"."""
    given = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in persons.PERSONS | persons.PEOPLE]
    supplied = verb.lemma_.lower() in ("provide", "supply", "equip", "furnish", "present")
    return supplied and bool(given) and not any(verb.doc[i].lower_ == "with" for i in kept)


def tells_nothing(verb: Any, kept: set[int]) -> bool:
    """ "The agency has treated": an active verb of those that need an object, with nothing behind it."""
    passive = any(t.dep_ == "auxpass" for t in group(verb, set()))
    asked_for = verb.dep_ == "xcomp" and clause_of(verb).dep_ == "relcl"  # "the question they need to answer"
    given = [c for c in verb.children if c.dep_ == "dobj" and c.i in kept and any(x.dep_ == "det" for x in c.children)]
    if given and is_intransitive(verb) and verb.lemma_.lower() not in ("flee", "survive"):
        return True  # "arrived a flight" of "arrived on board a flight"
    if _without_what(verb, kept):
        return True
    under = (verb.dep_ == "xcomp" and not asked_for) or (verb.tag_ == "VBN" and verb.dep_ == "acl")
    needing = titlewords.NEEDING_OF_PASSIVE if passive else titlewords.NEEDING  # "was given"
    return verb.lemma_.lower() in needing and not (under or max(kept, default=0) > verb.i)


def open_series(subject: Any, who: str) -> bool:
    """ "Lund, Ystad" of "Lund, Ystad, and Tarn", "the virulent" of "the virulent, quick fever": cut in the middle."""
    several = (
        any(t.dep_ == "cc" and t.i > subject.i for t in subject.subtree)
        and ", " in who
        and not re.search(r" (?:and|or|nor|as well as) ", who)
    )
    behind = (c for c in subject.children if c.dep_ == "appos" and c.pos_ == "NOUN" and subject.nbor().text == ",")
    bare = (c for c in behind if not any(x.dep_ in ("det", "poss", "nummod") for x in c.children))
    of_another = any(x.dep_ == "amod" for c in bare for x in c.children) and subject.pos_ != "PROPN"
    return several or (of_another and who.split()[-1] == subject.text)


def cut_short(verb: Any, last: int, skip: set[int]) -> bool:
    """ "Had treated | Berg", "reached | 28", "called the dam | "unsafe"": parsers hang what comes next elsewhere."""
    if last + 1 >= len(verb.doc):
        return False
    following = verb.doc[last + 1]
    if following.ent_iob_ == "I" and following.ent_type_ not in ("DATE", "TIME", "") and following.i not in skip:
        return following.pos_ not in ("PUNCT", "PART")  # "the Hope for Haiti | Now telethon"
    opening = following.text in ('"', "“", "‘", "'") and not following.whitespace_ and following.nbor(-1).whitespace_
    if verb.lemma_.lower() in titlewords.CALLING and opening:
        return True
    before = verb.doc[last]
    if following.tag_ == "WP" and before.tag_ == "NNS" and not before.n_lefts and last > verb.i:
        return True  # "were confined to people | who had left Lund"
    if following.lower_ == "and" and before.tag_ == "NN" and before.lemma_.lower() in persons.PERSONS and last > verb.i:
        # "With actor | and singer Anna Berg".
        return not any(c.dep_ in ("det", "poss", "nummod") for c in before.children)
    people = before.ent_type_ == "NORP" and before.dep_ in ("pobj", "dobj") and before.tag_ not in ("NNS", "NNPS")
    if people and not before.n_lefts and (following.tag_ in ("VBN", "VBD") or following.text == ","):
        return True  # "in Swedish | occupied Norway", "met Swedish | , Danish and Finnish guards"
    if before.like_num and following.lower_ in ("per", "percent", "%", "million", "billion", "degrees"):
        return True  # "rose from 3 | per millilitre to 150"
    run = before.pos_ in ("NOUN", "PROPN", "ADJ") and following.pos_ in ("NOUN", "PROPN", "NUM") and before.whitespace_
    if run and following.i not in skip and following.dep_ not in (*SUBJECT, "npadvmod", "conj") and last > verb.i:
        return bool(following.is_lower and following.left_edge.i >= last)  # "by person to person | spread"
    thing = following.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "DET") and following.dep_ not in SUBJECT
    around = "npadvmod" in (following.dep_, following.head.dep_)  # "died | hours later"
    return last == verb.i and thing and not around and following.i not in skip and following.head.dep_ not in SUBJECT


_OF_ITS_OWN = ("dobj", "oprd", "xcomp", "acomp", "attr")


def breaks_off(verb: Any, kept: set[int], skip: set[int]) -> bool:
    """Whether a title ends inside another clause: "ruled that footage of the mayor", "went there to build"."""
    last = max(kept)
    inside = [verb.doc[i] for i in kept if i > verb.i]
    if any(t.dep_ in SUBJECT and t.head.i > last and verb.is_ancestor(t.head) for t in inside):
        return True
    if any(c.dep_ == "neg" for c in verb.children) and any(
        t.lower_ in ("until", "till") and t.i > last and t.i not in skip and verb.i in (t.head.i, t.head.head.i)
        for t in verb.subtree
    ):
        return True  # "was not made law | until after the war": it was
    behind = verb.doc[last + 1].lower_ if last + 1 < len(verb.doc) else ""
    if behind in ("apart", "except", "besides") and any(verb.doc[i].lower_ in _NONE for i in kept):
        return True  # "made no answer | apart from a shrug"
    limits = (t for t in verb.subtree if t.lower_ == "only" and t.i > verb.i and t.i not in kept)
    limits = (t for t in limits if t.i == t.head.left_edge.i and t.head.dep_ in ("advcl", "prep"))
    if any(t.head.i not in kept and t.head.head.i == verb.i for t in limits):
        return True  # "takes it seriously | only when it suits"
    if any(_is_open(t, kept) or _lacks_its_participle(t, kept) or _is_one_of_two(t, kept, skip) for t in inside):
        return True
    for other in inside:
        if other.pos_ == "VERB" and any(
            c.dep_ == "prep" and c.lower_ in titlewords.COMPLETED_BY.get(other.lemma_.lower(), ()) and c.i not in kept
            for c in other.children
        ):
            return True  # "seeking to force the firm | into ruin"
        lost = [c for c in other.children if c.dep_ in _OF_ITS_OWN and c.i > other.i and c.i not in kept | skip]
        whole = other.dep_ in ("conj", "amod") or other.tag_ == "VBN"
        if other.tag_ == "VBG" and lexicon.event_class(other.lemma_.lower()) == "REPORTING":
            lost += [c for c in other.children if c.dep_ == "ccomp" and c.i > last]  # "a paper warning | that it fell"
        if other.pos_ == "VERB" and lost and not whole and not any(c.i in kept for c in lost[0].subtree):
            return True
    return False


_EACH = frozenset("every all any each most".split())
_NONE = frozenset("no not n't never nobody nothing none".split())
_COUNTED = frozenset("some those many one half most first second third last rest".split())


def _is_open(word: Any, kept: set[int]) -> bool:
    """ "Including 1.5 million | who fled", "shipped the first | of ten", "grabbed what possessions | they could"."""
    if word.dep_ not in ("pobj", "dobj", "attr", "conj") or word.doc[word.i - 1].dep_ == "quantmod":
        return False
    behind = [c for c in word.children if c.i > word.i and c.i not in kept]
    counted = word.tag_ == "CD" or word.lower_ in _COUNTED
    # "In every city | where there is a mixed people".
    counted = counted or any(c.lower_ in _EACH for c in word.children if c.dep_ == "det")
    close = [c for c in behind if word.doc[c.left_edge.i - 1].text != ","]
    if counted and any(c.dep_ in ("relcl", "acl") or (c.lower_ == "of" and c.n_rights) for c in close):
        return True
    asked = any(c.lower_ in ("what", "whatever") and c.dep_ == "det" for c in word.children)
    return asked and max(kept) == word.i


def _is_one_of_two(word: Any, kept: set[int], skip: set[int]) -> bool:
    """ "Angered the rebels" of "angered both the rebels and the guards"."""
    paired = any(c.lower_ in ("both", "either") and c.i < word.i for c in word.children)
    lost = (c for c in word.children if c.dep_ == "conj" and c.i not in kept | skip and not begins_anew(c))
    return word.dep_ in ("dobj", "pobj", "prep", "attr") and paired and any(lost)


def _lacks_its_participle(word: Any, kept: set[int]) -> bool:
    """ "With one hand" of "with one hand wearing a glove"."""
    nouns = [c for c in word.children if c.dep_ == "pobj"] if word.lower_ == "with" else []
    behind = (c for n in nouns for c in n.children if c.dep_ == "acl" and c.left_edge.i == n.i + 1)
    return any(c.tag_ in ("VBG", "VBN") and c.i not in kept for c in behind)


def asks_what(verb: Any) -> bool:
    """ "What people are doing to help": what they do is not said."""
    asked = [c for c in verb.children if c.dep_ in ("dobj", "attr") and c.i < verb.i]
    return any(w.lower_ in ("what", "how") for c in asked for w in (c, *c.children))


def left_out(child: Any, kept: set[int], skip: set[int]) -> int:
    """0 when it is all there, 1 when it is cut, more when nothing that can stand is there."""
    if child.i not in kept or half(child, kept | skip):
        return NEEDED
    return 0 if phrase(child, skip) <= kept else 1


def points_outside(verb: Any, title: str) -> bool:
    """ "The storm killed him", "guests met with her": nobody of the title, and no more is told."""
    behind = [c for c in verb.children if c.i > verb.i]
    objects = [c for c in behind if c.dep_ in ("dobj", "dative")]
    objects += [p for c in behind if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
    first = min(objects, key=lambda t: t.i, default=None)
    if first is None or first.lower_ not in _OBJECTS or ordered_by(verb) is not None:
        return False
    if {"could", "would", "will", "may", "might"} & set(auxiliaries(verb)):
        return False  # what may be done to somebody is told of him
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in lexicon.REJECTING:
        return False  # "denied that he had received it"
    return title.endswith(f" {first.text}")


def completing(verb: Any, skip: set[int]) -> Any | None:
    """The "of fraud" of "accused the bank of fraud": without it half is told."""
    words = titlewords.COMPLETED_BY.get(verb.lemma_.lower(), ())
    own = [c for c in verb.children if c.dep_ == "prep"]
    given = [t for c in verb.children if c.dep_ == "dobj" for t in (c, *(x for x in c.children if x.dep_ == "conj"))]
    hung = (c for t in given for c in t.children if any(x.dep_ == "pcomp" for x in c.children))  # "groups of lying"
    return next((c for c in (*own, *hung) if c.lower_ in words and c.i > verb.i and not empty(c, skip)), None)


def least(prep: Any, skip: set[int]) -> int:
    """The room that a phrase needs at least; none for one that is too long to be kept anyhow."""
    widths = (len(joined(prep.doc, phrase(prep, skip, bare=bare))) + 1 for bare in (False, True))
    return next((width for width in widths if width <= _NEEDED_ROOM), 0)
