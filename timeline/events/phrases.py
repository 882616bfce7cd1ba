"""The words under a token that a title keeps, and how they are joined. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from . import lexicon, titlewords
from .clauses import is_infinitive
from .ends import begins_anew, has_phrase_before, is_afterthought, turns
from .halves import AIMS, ONE_OF, half, is_content, is_hollow, says_which
from .joining import joined
from .series import next_in_series

LONGEST = 80
STRETCHED = 100  # where a title would lose what its verb needs
_LOOSE = ("relcl", "advcl", "appos", "parataxis", "acl", "punct", "mark", "dep", "preconj")
_FINDING = frozenset("find leave spot".split())
_NAMES = ("GPE", "LOC", "FAC", "PERSON")
# "From the end of May", "at the start of winter": nothing without its time.
_EDGES = frozenset("end start beginning middle close eve turn".split())


def nonfinite(clause: Any) -> bool:
    """ "to leave", or with a subject of its own "help [the town recover]": no "that" can stand before it."""
    if is_infinitive(clause):
        return True
    under = {c.dep_ for c in clause.children}
    if any(c.dep_ == "nsubj" and c.lower_.endswith(("self", "selves")) for c in clause.children):
        return True  # "found themselves at war"
    if clause.head.lemma_ in _FINDING and "nsubj" in under and not under & {"aux", "auxpass", "mark"}:
        subject = next(c for c in clause.children if c.dep_ == "nsubj")
        if clause.tag_ in ("VBN", "VBD") and subject.left_edge.i == clause.head.i + 1:
            return True  # "found him sprawled there"
    if clause.pos_ in ("ADJ", "NOUN"):  # "found it difficult"
        return "nsubj" in under and not under & {"cop", "aux", "mark"}
    return clause.tag_ in ("VB", "VBG") and "nsubj" in under and not under & {"aux", "auxpass", "mark"}


def empty(child: Any, skip: set[int]) -> bool:
    """A date, or a preposition with nothing but a date or an unfinished "those" under it."""
    if child.i in skip:
        return True
    if child.dep_ != "prep" or is_bare(child):
        return False
    if any(c.dep_ == "pcomp" and c.tag_ == "VBN" and any(x.i in skip for x in c.children) for c in child.children):
        return True  # "after almost 100 hours confined": the hours are gone
    if any(
        c.lower_ in ("those", "one") and any(x.dep_ in ("relcl", "acl") for x in c.children) for c in child.children
    ):
        return True  # "by those who work outside": the clause is not kept
    if child.lower_ == "at" and any(c.lower_ in ("earliest", "latest") for c in child.children):
        return True
    under = child.doc[child.left_edge.i : child.right_edge.i + 1]
    left = [t for t in under if not (t.i in skip or t.i == child.i or t.is_punct or t.pos_ in ("ADP", "CCONJ"))]
    edge = len(left) < len(under) - 1 and any(t.i in skip for t in under)  # "from the end of May"
    return not left or (edge and all(t.pos_ == "DET" or t.lower_ in _EDGES for t in left))


def is_bare(prep: Any) -> bool:
    """ "referred to as", "was fired upon by ships": a preposition with nothing under it that belongs to its verb."""
    if prep.n_lefts + prep.n_rights or prep.i + 1 >= len(prep.doc):
        return False
    beside = (
        prep.i == prep.head.i + 1 and prep.head.tag_ == "VBN" and (prep.nbor().dep_ == "agent" or _ends_passive(prep))
    )
    doubled = (
        prep.lower_ == "by" and prep.nbor().dep_ == "prep" and prep.nbor().head.i == prep.head.i
    )  # "by around a day"
    misread = any(c.dep_ == "dobj" and c.left_edge.i == prep.i + 1 for c in prep.head.children)  # "put in prison"
    return beside or doubled or misread or bool(prep.nbor().lower_ == "as")


def _ends_passive(prep: Any) -> bool:
    """ "Most guests were accounted for"; not "than she had asked for"."""
    return prep.nbor().text == "." and any(c.dep_ == "auxpass" for c in prep.head.children)


def rates(verb: Any) -> set[int]:
    """The "a year" of "kills 500 people a year": without it another number is told."""
    measured = (t for t in verb.subtree if t.dep_ == "npadvmod" and t.head.pos_ in ("NOUN", "NUM"))
    return {x.i for t in measured for c in t.children if c.lower_ in ("a", "an", "each", "every") for x in (c, t)}


def phrase(token: Any, skip: set[int], *, bare: bool = False) -> set[int]:
    """The tokens under a token; loose attachments are left out, `bare` keeps the left modifiers alone.

    No recursion and never more than a title can hold: the parse of an endless list is endlessly deep.
    """
    kept: set[int] = set()
    waiting = [token]
    while waiting and len(kept) <= LONGEST:
        top = waiting.pop()
        if top.i in skip:
            continue
        dated = _dated(top, skip)
        kept |= set() if dated else {top.i}
        loose = dated and not any(c.dep_ == "prep" and c.i < top.i and not empty(c, skip) for c in top.head.children)
        away = [c.i for c in top.children if c.dep_ in ("acl", "relcl") and c.i > top.i and not _stays(c, top, bare)]
        waiting += [
            c
            for c in top.children
            if _stays(c, top, bare)
            and not (away and c.dep_ == "prep" and c.i > away[0])  # "a law praising Lund | for its aid"
            and not empty(c, skip)
            and not (loose and c.dep_ == "cc")
            and not (dated and c.dep_ == "advmod")
        ]
    return kept


def _dated(prep: Any, skip: set[int]) -> bool:
    """ "in Ystad in 2018 and in Lund" without its date: a preposition has nothing left under it."""
    under = [c for c in prep.children if c.dep_ == "pobj"] if prep.dep_ == "prep" else []
    return bool(under) and all(c.i in skip for c in under)


def named(token: Any, skip: set[int], room: int, *, bare: bool = False) -> set[int]:
    """A noun with what stands before it, and its "of …" while there is room: "the Siege of Lund", not "the Siege".

    `bare` is for no "of" behind the last of several.
    """
    kept = phrase(token, skip, bare=True)
    for of in (False,) if bare else (True, False):
        together = kept | _series(token, skip, of)
        if together != kept and len(joined(token.doc, together)) <= room + 10:
            return together
    for child in token.children:
        if child.left_edge.i == token.i + 1 and _says_what_for(child):
            more = kept | phrase(child, skip)
            return more if len(joined(token.doc, more)) <= room else kept
        if child.dep_ == "prep" and child.left_edge.i == token.i + 1 and names_on(child) and not empty(child, skip):
            more = kept | phrase(child, skip)  # "of Lund and Ystad"
            if len(joined(token.doc, more)) > room:
                more = kept | phrase(child, skip, bare=True)
            if len(joined(token.doc, more)) > room and token.pos_ == "PROPN":
                more -= {i for c in token.children if c.dep_ == "amod" for i in phrase(c, skip)}
            return more if len(joined(token.doc, more)) <= room else kept
    return kept


def _series(token: Any, skip: set[int], of: bool) -> set[int]:
    """The others of "the mayor, her aides and other guests", each bare, but for the "of" of the last."""
    kept: set[int] = set()
    for _ in range(6):
        following = next_in_series(token)
        if following is None or has_phrase_before(token, following):
            break
        kept |= {c.i for c in token.children if c.dep_ == "cc"}
        token = following
        kept |= phrase(token, skip, bare=True)
    words = ("of", "to") if token.lemma_.lower() in titlewords.TOWARDS else ("of",)
    behind = (c for c in token.children if c.lower_ in words and c.i == token.i + 1 and not empty(c, skip))
    last = next(behind, None) if kept and of else None
    return kept if last is None else kept | phrase(last, skip, bare=True)


def fitted(kept: set[int], token: Any, skip: set[int], room: int) -> set[int]:
    """`kept` with as much of a token's phrase as there is room for: all of it, else its front and what still fits."""
    more = _filled(kept, token, skip, room)
    for prep in [t for t in token.subtree if t.i in more and t.i not in kept and t.dep_ == "prep"]:
        of_verb = prep.lower_ == "of" or prep.head.pos_ == "VERB"
        if prep.i != token.i and not of_verb and (half(prep, more) or _untold(prep, more)):
            more -= {t.i for t in prep.subtree}  # "was out of shape in the days" of "in the days before he died"
    return more


def _untold(prep: Any, kept: set[int]) -> bool:
    """ "In areas" of "in areas hit by floods": which is what it tells."""
    nouns = [c for c in prep.children if c.dep_ == "pobj"]
    return any(says_which(c, noun) and c.i not in kept for noun in nouns for c in noun.children)


def _filled(kept: set[int], token: Any, skip: set[int], room: int) -> set[int]:
    doc = token.doc
    whole = kept | phrase(token, skip)
    if len(joined(doc, whole)) <= room:
        alone = bool(kept) and token.dep_ == "prep" and token.lower_ == "with" and half(token, whole)
        return kept if alone else whole  # "with roads" of "with roads impassable"
    front = kept | phrase(token, skip, bare=True)
    if kept and len(joined(doc, front)) > room and token.dep_ == "dobj":  # "found long, old, heavy chains": chains
        loose = (c for c in token.children if c.dep_ == "amod" and c.lower_ not in lexicon.SCANT)
        front = kept | (front - {i for c in loose for i in phrase(c, skip)})
    if kept and len(joined(doc, front)) > room:
        return kept
    for child in _parts(token):
        if not _stays(child, child.head, False) or empty(child, skip) or child.dep_ in ("conj", "cc"):
            continue
        more = _longest(front, child, skip, room)
        if more is None and child.head.pos_ == "ADJ" and child.dep_ == "prep":
            break  # "vigilant | for coughs | among their guests"
        if more is None and child.lower_ == "of":
            if child.head.lemma_.lower() in lexicon.AMOUNTS and child.head.dep_ == "dobj":
                return front | phrase(child, skip)  # cut at a word in the end: "had found a total of 90 new…"
            break  # "the wearing by those": what follows says nothing without it
        front = more or front
    around = token.dep_ in ("prep", "advmod", "npadvmod", "advcl")
    if kept and token.dep_ == "prep" and _untold(token, front):
        return kept
    around |= token.dep_ == "xcomp" and any(c.dep_ == "dobj" and c.i in kept for c in token.head.children)
    return kept if kept and around and half(token, front) else front


def _parts(token: Any) -> list[Any]:
    """What follows a word, and the noun of a preposition: "along | sixty miles | of trenches"."""
    nouns = [token, *(c for c in token.children if c.dep_ in ("pobj", "pcomp"))]
    return [c for noun in nouns for c in noun.children if c.i > noun.i and c.dep_ not in ("pobj", "pcomp")]


def _longest(front: set[int], child: Any, skip: set[int], room: int) -> set[int] | None:
    """`front` with a child's whole phrase, else with its bare one; None where there is no room or half is left."""
    least = phrase(child, skip, bare=True)
    objects = [c for c in child.children if c.dep_ == "dobj"] if is_infinitive(child) else []
    near = next((c for c in child.children if c.dep_ == "prep" and c.i == child.i + 1), None)
    beside = least | phrase(near, skip, bare=True) if near is not None and child.dep_ == "acl" else least
    for more in (phrase(child, skip), least | {i for c in objects for i in named(c, skip, LONGEST)}, beside, least):
        if len(joined(child.doc, front | more)) <= room and not half(child, more):
            return front | more
    return None


def _stays(child: Any, top: Any, bare: bool) -> bool:
    paired = child.dep_ in ("conj", "cc")
    opening = child.doc[child.left_edge.i - 1] if child.i > top.i else child
    if opening.text == "(" and opening.i and opening.nbor(-1).pos_ != "ADP":
        return False
    if child.dep_ == "mark" and (top.dep_ in ("acl", "pcomp") or (top.dep_ == "ccomp" and child.lower_ == "that")):
        return True  # the "that" of "fear that", the "whether" of "clues into whether"
    if child.dep_ == "preconj" and child.tag_ == "NNP":
        return True  # "the Second Coast Guard", of whose "Second" parsers make a "both"
    if child.ent_type_ == "ORG" and child.ent_iob_ == "I" and paired and _of_one_name(child, top):
        return True  # "the Mid and West Lund Fire Service"
    if child.ent_iob_ == "I" and child.ent_type_ in _NAMES and _of_one_name(child, top):
        return True  # "Port of Spain", "Rio de Janeiro": no name is cut
    if top.dep_ == "pobj" and top.pos_ == "PROPN" and child.i == top.i + 1 and names_on(child):
        return True  # "of the University of Tarn", "with the Centre for Disease Control"
    if child.i > top.i and not bare and (says_which(child, top) or (child.dep_ in ("relcl", "acl") and is_hollow(top))):
        return True  # "those who were hurt", "to the degree seen in Lund"
    if child.dep_ == "advcl" and top.dep_ == "acl" and top.tag_ == "VBG" and is_infinitive(child):
        return not bare  # "with the storm leading the school to close"
    if top.lemma_.lower() in titlewords.CONTENT and is_content(child):
        return not bare
    if child.dep_ in _LOOSE:
        return not bare and child.i > top.i and (_purpose(child) or _beside(child) or _state(child))
    if paired and (is_afterthought(child, top) or turns(top)):
        return False
    if paired and bare and top.dep_ not in ("amod", "compound", "nummod"):
        return False
    if child.dep_ == "conj" and (any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children) or begins_anew(child)):
        return False  # a clause of its own
    if child.dep_ == "conj" and child.tag_ == "VBG" and top.pos_ == "NOUN" and top.nbor().text == ",":
        return False  # "a shopkeeper, selling shoes, waits"
    if child.i > top.i and child.dep_ == "amod" and top.pos_ in ("NOUN", "PROPN"):
        freed = (
            child.i == top.i + 1 and not bare and (top.dep_ == "dobj" or any(c.dep_ == "prep" for c in child.children))
        )  # "pulled a boy free"; not ", 400 metres long,"
        return bool(freed)
    return not bare or child.i < top.i or paired or child.dep_ in ("case", "prt", "pobj", "pcomp")


def _of_one_name(child: Any, top: Any) -> bool:
    between = top.doc[min(child.i, top.i) : max(child.i, top.i) + 1]
    return all(t.ent_type_ == child.ent_type_ for t in between)


def names_on(prep: Any) -> bool:
    proper = prep.head.pos_ == "PROPN" and any(c.pos_ == "PROPN" for c in prep.children)
    such_as = prep.lower_ == "as" and prep.left_edge.lower_ == "such" and any(c.pos_ == "PROPN" for c in prep.children)
    return prep.lower_ == "of" or such_as or (prep.lower_ == "for" and proper)


def _purpose(child: Any) -> bool:
    """ "a plan to close the bridge": the infinitive says what the noun is of."""
    noun = child.dep_ in ("acl", "relcl") and (child.head.pos_ == "NOUN" or child.head.lower_ in ONE_OF)
    if noun and any(c.dep_ == "mark" and c.lower_ == "that" for c in child.children):
        return True  # "expressed fear that prices could rise"
    return noun and is_infinitive(child) and not any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children)


def _says_what_for(child: Any) -> bool:
    """ "The need to earn a living", "an attempt to cross the lake"."""
    noun = child.head.lemma_.lower()
    return child.dep_ in ("acl", "relcl") and is_infinitive(child) and noun in lexicon.HOLLOW | AIMS


def _state(child: Any) -> bool:
    """ "showed streets strewn with bodies": the participle behind an object is what is shown."""
    return child.dep_ == "acl" and child.tag_ == "VBN" and child.head.dep_ == "dobj" and child.i == child.head.i + 1


def _beside(child: Any) -> bool:
    """ "appointed Haddad her engineer": no comma between, so that it is no aside."""
    return child.dep_ == "appos" and not child.doc[child.left_edge.i - 1].is_punct
