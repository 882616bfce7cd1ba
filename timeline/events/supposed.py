"""What is thought, asked, wished or true in general, and no event: only a date makes an entry of most of it."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import auxiliaries, clause_of, is_infinitive, negated, tense
from .quotations import is_quoted
from .subjects import shared_subject


def is_supposed(token: Any, *, dated: bool) -> bool:
    """Whether a verb tells of what is supposed, sought or asked, of advice, or of what somebody's words foresee."""
    place = clause_of(token)
    either = token.lower_ == token.lemma_.lower() and not auxiliaries(token)  # "storms often hit the bay"
    if (tense(token) == "present" or either) and any(c.lower_ in _HABITS for c in token.children if c.dep_ == "advmod"):
        return True
    if dated:
        return _supposed(place, dated=True) or (place.left_edge.lower_ == "so" and _is_sought(place))
    return (
        _is_asked_of(place)
        or _is_sought(place)
        or _supposed(place, dated=False)
        or _is_foreseen(token, place)
        or _is_aimed_at(token, place)
        or _points(token)
        or _holds_whenever(place)
        or _holds_mostly(token)
    )


def _is_foreseen(token: Any, place: Any) -> bool:
    """What hangs on an "if", is forecast in quotation marks, thought in general, at risk or not intended."""
    thought = _is_not_meant(place) or _is_thought_to(token) or _is_at_risk(place) or _is_not_intended(token)
    return thought or _hangs_on_an_if(place) or _quoted_forecast(token)


def _is_aimed_at(token: Any, place: Any) -> bool:
    """Aims, advice, wishes, what has no proof, and whose fault it is."""
    advised = _is_a_purpose(token) or _advises(token) or _wishes(token) or _is_a_wish(token)
    return advised or _has_no_proof(place) or _is_to_blame(token)


_MEANING = frozenset("mean imply prove show suggest indicate say".split())  # "does not mean that it spreads"
_RISKS = frozenset("risk chance likelihood probability odds".split())  # "the risk that it spreads"
_HABITS = frozenset("often usually generally normally typically always sometimes commonly rarely".split())


def _points(token: Any) -> bool:
    """ "This will help": what does is told in the sentence before, and in no words that a title could take."""
    subject = shared_subject(token)
    if subject is None or subject.tag_ != "DT" or subject.lower_ not in ("this", "that", "these", "those"):
        return False
    return not any(c.dep_ in ("relcl", "acl", "prep") for c in subject.children)


def _supposed(clause: Any, *, dated: bool) -> bool:
    """ "if the dam breaks", "even if it fades next week": a case that is thought of."""
    while clause.dep_ in ("xcomp", "conj", "acomp", "ccomp") and clause.head.i != clause.i:
        clause = clause.head
    marks = [c for c in clause.children if c.dep_ == "mark" and c.lower_ in ("if", "unless")]
    even = any(c.lower_ == "even" for c in clause.children) or any(m.i and m.nbor(-1).lower_ == "even" for m in marks)
    return clause.dep_ == "advcl" and bool(marks) and (even or not dated)


def _advises(token: Any) -> bool:
    """ "Farmers should use less", "it must be clean": what somebody finds right; not "ruled that it should close"."""
    verb = token.head if token.dep_ == "xcomp" else token
    if auxiliaries(verb)[:2] == ("should", "have"):
        return True  # "they should have closed it": nobody did
    if tense(verb) == "future" and verb.lemma_ in ("require", "need", "depend"):
        return True  # "it will need more money"
    if auxiliaries(verb)[:1] not in (("should",), ("must",)) or "have" in auxiliaries(verb):
        return False
    clause = clause_of(verb)
    above = clause.head.lemma_.lower() if clause.dep_ == "ccomp" else ""
    return above not in lexicon.DECIDING | lexicon.RULING


def _wishes(token: Any) -> bool:
    """ "Wells need to be cleaned": nothing is planned."""
    if token.dep_ == "xcomp" and token.head.lemma_.lower() in ("want", "wish") and tense(token.head) == "past":
        return True  # "wanted to show it": nobody says that it came to that
    wishing = token.dep_ == "xcomp" and token.head.lemma_.lower() in lexicon.WISHING
    return wishing and (
        tense(token.head) in ("present", "future") or bool({"do", "does"} & set(auxiliaries(token.head)))
    )


def _holds_whenever(clause: Any) -> bool:
    """ "When masks become damp": whenever they do."""
    timed = clause.dep_ == "advcl" and bool(_openers(clause) & {"when", "once", "after", "before"})
    return timed and clause.tag_ in ("VBZ", "VBP")


def _holds_mostly(token: Any) -> bool:
    """ "In most cases the mayor will have left", "spring is not supposed to be cold": so it goes."""
    if token.lower_ == "supposed" and any(c.dep_ == "xcomp" and c.lemma_ == "be" for c in token.children):
        return True
    cases = [p for c in token.children if c.lower_ == "in" for p in c.children if p.lemma_ == "case"]
    mostly = any(c.lower_ in ("most", "many", "some", "all", "such") for p in cases for c in p.children)
    return mostly and (tense(token) != "past" or "will" in auxiliaries(token))


def _is_a_wish(token: Any) -> bool:
    """ "May the town prosper"."""
    may = next((c for c in token.children if c.lower_ == "may" and c.dep_ == "aux"), None)
    subject = shared_subject(token)
    return may is not None and subject is not None and may.i < subject.i


def _is_to_blame(token: Any) -> bool:
    """ "The owner is to blame": whose fault it is; nobody will blame."""
    be = token.dep_ == "xcomp" and token.head.lemma_ == "be" and is_infinitive(token)
    return be and token.lemma_ == "blame" and not any(c.dep_ == "dobj" for c in token.children)


def _is_not_meant(clause: Any) -> bool:
    """ "It does not mean that wells are worse": nobody says that they are."""
    head = clause.head
    denied = any(c.dep_ == "neg" for c in head.children)
    if head.lemma_ == "say":  # "this is not to say that it will close"; not "she did not say that it had closed"
        denied = is_infinitive(head) and any(c.dep_ == "neg" for c in (*head.children, *head.head.children))
    return clause.dep_ == "ccomp" and denied and head.lemma_.lower() in _MEANING


def _is_not_intended(token: Any) -> bool:
    """ "They did not intend to speak to him": nothing is to come of it."""
    meant = token.head if token.dep_ == "xcomp" and is_infinitive(token) else None
    return meant is not None and meant.lemma_ in ("intend", "plan", "mean", "expect") and negated(meant)


def _is_at_risk(clause: Any) -> bool:
    """ "The risk that guests will fall ill", "the chance that it rains": what may be, and for nobody."""
    return clause.dep_ == "acl" and clause.head.lemma_.lower() in _RISKS and tense(clause) != "past"


def _is_thought_to(token: Any) -> bool:
    """ "The fever is thought to spread by touch": how it does in general; not "to be spreading", "to have spread"."""
    thought = token.head if token.dep_ == "xcomp" and token.head.lemma_ in ("think", "believe", "know") else None
    plain = [c.lower_ for c in token.children if c.dep_ in ("aux", "auxpass")] == ["to"]
    return thought is not None and plain and tense(thought) == "present"


def _has_no_proof(clause: Any) -> bool:
    """ "There is no evidence that wells spread it": told without its "no" it is as good as said."""
    noun = clause.head
    none = any(c.lower_ in ("no", "little") for c in noun.children)
    return clause.dep_ == "acl" and none and noun.lemma_.lower() in lexicon.PROOFS


def _openers(clause: Any) -> set[str]:
    """The small words that open a clause: "when", "before", "if"."""
    return {c.lower_ for c in clause.children if c.i < clause.i and c.dep_ in ("mark", "advmod")}


def _is_asked_of(clause: Any) -> bool:
    """ "To find out where it spreads", "discusses how birds fare": a question, though no question mark ends it."""
    before = [c for c in (*clause.children, clause.left_edge) if c.i < clause.i]
    opened = [c.lower_ for c in before if c.tag_ == "WRB" or c.lower_ == "whether"]
    if clause.dep_ not in ("ccomp", "pcomp", "conj") or not opened:
        return False
    return opened[0] in ("where", "why", "whether") or (opened[0] == "how" and tense(clause) != "past")


def _is_sought(clause: Any) -> bool:
    """ "To make sure that all wells work", "so that prices do not fall": what is to be so."""
    ensured = clause.dep_ == "ccomp" and clause.head.lemma_.lower() in lexicon.ENSURING
    so = clause.dep_ == "advcl" and any(
        c.lower_ in ("so", "that") and c.dep_ in ("mark", "advmod") and c.i == clause.left_edge.i
        for c in clause.children
    )
    return ensured or (so and tense(clause) != "past")


def _is_a_purpose(token: Any) -> bool:
    """ "The aim is to mend the dam": what it is, and no plan."""
    be = token.head if token.dep_ == "xcomp" and token.head.lemma_ == "be" else None
    if token.tag_ == "VBG" and any(c.lemma_ == "be" and c.dep_ == "aux" for c in token.children):
        be = token  # "the first step is collecting a sample"
    subject = shared_subject(be) if be is not None else None
    one_of = [p for c in subject.children if c.lower_ == "of" for p in c.children] if subject is not None else []
    words = lexicon.PURPOSES - ({"mission"} if be is token else set())  # "the mission is clearing the roads"
    return any(t.lemma_.lower() in words for t in (subject, *one_of) if t is not None)


def _hangs_on_an_if(clause: Any) -> bool:
    """ "If it goes on to spread, it will reach a third of us": told without its "if" it is sure; "it could" is not."""
    cases = (c for c in clause.children if c.dep_ == "advcl")
    supposed = any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for c in cases for m in c.children)
    open_ = {"could", "may", "might", "would", "can", "'d", "’d"} & set(auxiliaries(clause))
    return supposed and tense(clause) != "past" and not open_


def _quoted_forecast(token: Any) -> bool:
    """ "It is going to be mixed with dirty water", in somebody's words; what they say "will" be done is told."""
    return is_quoted(token) and tense(token) != "past" and auxiliaries(token)[:1] != ("will",)


def is_not_yet(clause: Any) -> bool:
    """ "A trial for when a worse fever comes", "died before he could pay": it has not come to that."""
    opened = _openers(clause)
    able = {"could", "can"} & set(auxiliaries(clause))
    waited = clause.dep_ == "pcomp" and clause.head.lower_ == "for" and "when" in opened
    awaited = clause.dep_ == "advcl" and bool(opened & (lexicon.AWAITING | {"when", "after", "before"}))
    # "once it is chosen, they will meet"
    perfect = {"has", "have"} & set(auxiliaries(clause))
    ahead = awaited and tense(clause.head) == "future" and (tense(clause) != "past" or bool(perfect))
    told = clause.dep_ == "advcl" and bool(opened & lexicon.AWAITING) and auxiliaries(clause.head)[:1] == ("would",)
    ahead = ahead or (told and "have" not in auxiliaries(clause.head))  # "once it was chosen, they would meet"
    ahead = ahead or (awaited and "before" in opened and _is_needed(clause.head))
    able |= {"would"} & set(auxiliaries(clause))
    return waited or ahead or (clause.dep_ == "advcl" and "before" in opened and bool(able))


def _is_needed(verb: Any) -> bool:
    """ "Needed to leave before the storm hit": what was to be done first, and nobody says that it hit."""
    needs = verb.head if verb.dep_ == "xcomp" else verb
    aimed = any(c.dep_ == "xcomp" and is_infinitive(c) for c in needs.children)
    return aimed and needs.lemma_.lower() in lexicon.WISHING | {"want", "hope", "plan"}
