"""Which mentions a reader wants on a timeline: finite clauses that tell of a change, and no legends of pictures."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .clauses import (
    PERFECT_AUX,
    auxiliaries,
    clause_of,
    is_event_noun,
    is_infinitive,
    is_question,
    is_reduced,
    negated,
    subject_of,
    tense,
)
from .narrated import is_result
from .phrases import rates
from .reduced import main_verb
from .subjects import shared_subject
from .supposed import is_not_yet, is_supposed
from .titlewords import CIRCUMSTANCES

_DATES = ("DATE", "TIME")
_THINGS = ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
_COMMENT = frozenset("comment elaborate speculate discuss identify name".split())
_DETAILS = frozenset("comment detail figure information name reason".split())  # "declined to give details"
_CLAUSES = ("ROOT", "ccomp", "conj", "parataxis", "advcl", "pcomp")


def is_news(token: Any, event_class: str, dated: bool, lead: bool, *, decided: bool = False) -> bool:
    """Whether a reader wants a verb's event on the timeline: a finite clause that tells of a change."""
    if token.lower_ == "following" and not auxiliaries(token):
        return False  # "a fall following a strike": a preposition
    if main_verb(token) is not None:
        return False
    if token.lemma_.lower() in lexicon.REFUSING and any(c.dep_ == "xcomp" and _is_comment(c) for c in token.children):
        return False
    return _tells(token, event_class, dated, lead, decided) and not _is_left_out(token, dated)


def _tells(token: Any, event_class: str, dated: bool, lead: bool, decided: bool) -> bool:
    """Whether the class of a verb and its clause make an entry."""
    if event_class == "REPORTING" and not (_acts(token) or _orders(token) or _is_told_of(token, dated)):
        return lead and dated and not any(c.dep_ == "mark" for c in token.children) and not _tells_a_fact(token)
    lemma = token.lemma_.lower()
    complement = any(c.dep_ == "xcomp" or (c.dep_ == "ccomp" and _is_content(c)) for c in token.children)
    if event_class == "STATE" and not (dated and lemma in lexicon.SHOWING):
        return False
    if event_class == "I_STATE" and not (dated and lemma in lexicon.EXPECTING and not complement):
        return False
    if complement and lemma in lexicon.HELPERS and not decided and not _is_refusal(token):
        return False
    passive = any(c.dep_ == "nsubjpass" for c in token.children)  # "the bolts were not kept" is no condition
    if (event_class == "PERCEPTION" or (lemma in lexicon.LASTING and not passive)) and not dated:
        return False
    return _in_a_telling_clause(token, clause_of(token), dated)


def _is_left_out(token: Any, dated: bool) -> bool:
    """Questions, talk, what is supposed, the calendar's own days, and rates ("kills 500 people a year")."""
    if is_question(token) or _asked(token) or _spoken_of_oneself(token) or _rejects_a_report(token):
        return True
    if (dated and _of_the_calendar(token)) or _is_ahead_of_another(token) or is_supposed(token, dated=dated):
        return True
    return token.tag_ in ("VBZ", "VBP") and tense(token) == "present" and bool(rates(token))


def _is_refusal(token: Any) -> bool:
    """ "Refused to pay", "failed to agree": what was refused did not happen, and the refusal did."""
    refused = token.lemma_.lower() in lexicon.REFUSING and not negated(token) and tense(token) == "past"
    return refused and any(c.dep_ == "xcomp" and not _is_comment(c) for c in token.children)


def _is_comment(deed: Any) -> bool:
    """ "Declined to comment", "refused to give details": no news."""
    word = deed.lemma_.lower()
    details = any(c.dep_ == "dobj" and c.lemma_.lower() in _DETAILS for c in deed.children)
    return details or word in _COMMENT or lexicon.event_class(word) == "REPORTING"


def _is_ahead_of_another(token: Any) -> bool:
    """The "going" of "is going to close it": told by what is going to be done."""
    return token.lower_ == "going" and any(c.dep_ == "xcomp" and is_infinitive(c) for c in token.children)


def _is_content(clause: Any) -> bool:
    """Not "to leave", and not what "He was jailed; an appeal was rejected" tells first, a sentence of its own."""
    between = clause.doc[min(clause.i, clause.head.i) : max(clause.i, clause.head.i)]
    return not is_infinitive(clause) and not any(t.text == ";" for t in between)


def _in_a_telling_clause(token: Any, place: Any, dated: bool) -> bool:
    if not dated and (_is_so_now(token) or _is_hard_to(token) or _seems_so(token)):
        return False
    if token.dep_ == "xcomp" and token.tag_ == "VBN" and not auxiliaries(token):
        return False  # "will keep the schools closed"
    if token.dep_ == "xcomp":
        head = token.head.lemma_.lower()
        below = {c.dep_ for c in token.head.children}
        if (head == "be" and "attr" in below) or (not dated and _identifies(token)):
            return False
        if head == "be" and any(c.dep_ == "prep" and token.head.i < c.i < token.i for c in token.head.children):
            return False  # "is among the towns to profit"
        if below & {"acomp", "attr"} and any(c.lower_ == "it" for c in token.head.children):
            return False  # "it is hard to give advice": tells how hard
        if token.head.tag_ == "VBG" and not auxiliaries(token.head):
            return False  # "demanding help and threatening to leave": no clause of its own
        if token.head.tag_ in ("VBZ", "VBP") and head in lexicon.ASPECTUAL and not dated:
            return False  # "consumers begin hoarding", "it continues to rise": how things stand
        if _is_refusal(token.head) or (head in lexicon.REFUSING and _is_comment(token)):
            return False  # "refused to leave": told by the refusal
        return head in lexicon.HELPERS or token.head.lower_ in lexicon.DUE or head == "be"
    if place.dep_ == "acl" and place.tag_ == "VBN" and _may_be_done(place):
        return False
    if place.dep_ == "acl":  # "tugs pulled at the ship" is read as a noun with a participle now and then
        main = place.head.dep_ == "ROOT" and place.head.i < place.i
        told = any(c.dep_ == "mark" and c.lower_ == "that" for c in place.children)  # "reports that it had closed"
        if told and not dated and place.head.lemma_.lower() in CIRCUMSTANCES:
            return False  # "up to the point that the jury retires"
        finite = place.tag_ == "VBD" and place.head.dep_ in ("nsubj", "appos", "ROOT")  # "the count himself abdicated"
        finite = finite and not (is_reduced(place) and place.doc[place.left_edge.i - 1].text != ",")
        return told or finite or ((dated or main) and place.tag_ == "VBN" and not is_event_noun(place.head))
    if (place.dep_ == "relcl" and _measured(place)) or is_not_yet(place):
        return False
    if place.dep_ == "relcl":  # ", which freed the ship" tells; "the ship that freed it" identifies
        described = place.head.dep_ == "appos"  # "Tarn, the cartographer who drew the map"
        aside = described or token.doc[place.left_edge.i - 1].text == ","
        return dated or (aside and not _holds_in_general(token))
    if place.dep_ == "advcl" and token.tag_ in ("VBN", "VBG") and not auxiliaries(token):
        return is_result(token) or (
            dated and subject_of(token) is None
        )  # "Born on 4 April 1917 in Lund, she left school"
    second = token.dep_ == "conj" and token.tag_ in ("VBN", "VBD") and tense(place) == "past"  # "shelved and revived"
    finite = token.tag_ in ("VBD", "VBZ", "VBP") or (
        auxiliaries(token) not in ((), ("to",)) and not is_infinitive(token)
    )
    finite = finite or _misread(token)
    series = token.dep_ == "advcl" and token.tag_ == "VBD" and not any(c.dep_ == "mark" for c in token.children)
    own = (
        subject_of(token) is not None or token.dep_ in ("ROOT", "conj") or series
    )  # "was shelved, revived in 1978 and"
    present = tense(token) == "present" and token.tag_ != "VBG" and not dated  # habits and states of affairs
    return place.dep_ in _CLAUSES and (finite or second) and own and not present


def _may_be_done(participle: Any) -> bool:
    """ "We could get many infected": what may be done to the object of such a verb."""
    verb = participle.head.head if participle.head.dep_ == "dobj" else None
    return verb is not None and bool(set(auxiliaries(verb)) & (lexicon.MODAL_POSSIBLE | lexicon.MODAL_PLANNED))


def _seems_so(token: Any) -> bool:
    """ "The strain appears to cause more pain": how it is; not "appears to be spreading", "seems to have left"."""
    seems = token.head if token.dep_ == "xcomp" and token.head.lemma_.lower() in lexicon.SEEMING else None
    plain = [c.lower_ for c in token.children if c.dep_ in ("aux", "auxpass")] == ["to"]
    return seems is not None and plain and tense(seems) == "present"


def _is_hard_to(token: Any) -> bool:
    """ "Is impossible to wipe out", "were not ready to leave": how hard it is, or what nobody did."""
    how = token.head if token.dep_ in ("xcomp", "ccomp") and is_infinitive(token) else None
    if how is not None and how.lemma_ == "be":
        how = next((c for c in how.children if c.dep_ == "acomp" and c.i < token.i), None)
    if how is None or how.pos_ != "ADJ":
        return False
    unready = how.lower_ in ("ready", "able", "willing", "prepared") and negated(how.head)
    return unready or how.lower_ in ("impossible", "hard", "difficult", "easy", "tough", "simple")


def _is_so_now(token: Any) -> bool:
    """ "Is not testing it", "can spread": how things stand, and nothing that goes on."""
    able = auxiliaries(token)[:1] in (("can",), ("ca",), ("cannot",))
    helped = bool({"do", "does"} & set(auxiliaries(token)))  # "does not reflect it", "care does need to be taken"
    return (tense(token) == "present" and negated(token)) or able or helped


def _holds_in_general(token: Any) -> bool:
    """ "The line, where two plates meet"; not "is being moved", nor "which he denies"."""
    under_way = token.tag_ == "VBG" or "being" in auxiliaries(token)
    return tense(token) == "present" and not under_way and token.lemma_.lower() not in lexicon.DENYING


def _identifies(token: Any) -> bool:
    """ "A job that needed to be done", "a dam that is due to be closed": says which, without a comma."""
    while token.dep_ in ("xcomp", "acomp"):
        token = token.head
    place = clause_of(token)
    opened = any(c.lower_ in ("that", "who", "which") and c.i < place.i for c in place.children)
    return place.dep_ == "relcl" and opened and place.doc[place.left_edge.i - 1].text != ","


def _misread(token: Any) -> bool:
    """ "Relatives gathered outside": a past form that a tagger takes for a participle, which has no such subject."""
    return token.tag_ == "VBN" and token.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in token.children)


def _spoken_of_oneself(token: Any) -> bool:
    """ "We will hang an empty frame": talk, not telling."""
    nearest, first = shared_subject(token), subject_of(clause_of(token))
    subjects = [s for s in (nearest, first) if s is not None]
    return any(s.lower_ in ("i", "we", "you") or s.left_edge.lower_ in ("my", "our", "your") for s in subjects)


def _measured(clause: Any) -> bool:
    """ "the worst flood the town has seen in ten years": how bad it was, no event of its own."""
    noun = clause.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.tag_ in ("JJS", "RBS"):
        return True  # "the biggest of all floods the town has seen"
    most = noun.tag_ in ("JJS", "RBS") or any(
        c.tag_ in ("JJS", "RBS") or any(x.tag_ == "RBS" for x in c.children) for c in noun.children if c.dep_ == "amod"
    )
    return most and bool(set(auxiliaries(clause)) & PERFECT_AUX) and subject_of(clause) is not None


def _asked(token: Any) -> bool:
    """ "How do humans catch it?": a question tells of nothing."""
    sent = token.sent
    return any(t.text == "?" for t in token.doc[max(sent.start, sent.end - 2) : sent.end])


def _of_the_calendar(token: Any) -> bool:
    """ "the feast, which falls on Friday": where a day stands in the calendar; nothing falls."""
    on = any(c.dep_ == "prep" and c.lower_ == "on" for c in token.children)
    return token.lemma_.lower() == "fall" and tense(token) == "present" and on


def _acts(token: Any) -> bool:
    """ "announced a dam", "added a second", "was to be declared a cemetery": done by words, and no words follow."""
    told = any(c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX") for c in token.children)
    done = any(
        c.dep_ in ("dobj", "nsubjpass", "dative", "oprd", "ccomp")
        and c.pos_ in _THINGS
        and c.lower_ not in ("it", "that")
        for c in token.children
    )
    return done and not told and token.lemma_.lower() in lexicon.WORD_ACTS


def _orders(token: Any) -> bool:
    """ "told 3,000 people to leave", "warned ships to stay away": bidden, not told."""
    to = any(c.dep_ in ("advcl", "xcomp", "ccomp") and is_infinitive(c) for c in token.children)
    return to and token.lemma_.lower() in lexicon.BIDDING and any(c.dep_ == "dobj" for c in token.children)


def _is_told_of(token: Any, dated: bool) -> bool:
    """A dated saying that is itself what happens: one to come, one told by another, one in print, a forecast.

    "Will report this week"; "said that she wrote to them in October"; "reported on Thursday in the Annals".
    """
    if not dated or any(c.dep_ == "ccomp" and is_infinitive(c) for c in token.children):
        return False
    word, place = token.lemma_.lower(), clause_of(token)
    if word in lexicon.FORECASTING and any(c.dep_ == "auxpass" for c in token.children):
        return True
    printed = any(
        c.lower_ == "in" and any(x.pos_ == "PROPN" and x.ent_type_ not in _DATES for x in c.children)
        for c in token.children
    )
    if word in lexicon.PRINTING and printed and tense(token) == "past":
        return True
    told = place.dep_ == "ccomp" and lexicon.event_class(place.head.lemma_.lower()) == "REPORTING"
    return tense(token) == "future" or (told and word in lexicon.PRINTING and tense(token) == "past")


def _rejects_a_report(token: Any) -> bool:
    """ "denied reports that …": what is denied is the entry."""
    return token.lemma_.lower() in lexicon.REJECTING and any(
        c.dep_ == "dobj" and any(x.dep_ == "acl" and subject_of(x) is not None for x in c.children)
        for c in token.children
    )


def _tells_a_fact(token: Any) -> bool:
    """A saying whose content is an entry of its own: the saying is its attribution, not a second one."""
    content = next((c for c in token.children if c.dep_ == "ccomp" and not is_infinitive(c)), None)
    return content is not None and tense(content) == "past" and content.pos_ == "VERB"


def is_verbless(doc: Any) -> bool:
    """One sentence whose main word is a noun, or whose only verb is subordinate ("The bridge shortly before it fell"):
    the legend of a picture, a heading."""
    sents = list(doc.sents)
    if len(sents) != 1:
        return False
    root = sents[0].root
    if root.pos_ in ("NOUN", "PROPN"):
        return True
    subjects = [c.i for c in root.children if c.dep_ in ("nsubj", "nsubjpass")]
    opened = [c.i for c in root.children if c.dep_ in ("mark", "advmod", "prep") and c.lower_ in lexicon.SUBORDINATORS]
    return len(subjects) > 1 and any(subjects[0] < i < subjects[-1] for i in opened)
