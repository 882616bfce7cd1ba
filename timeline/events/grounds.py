"""The grounds that a parsed clause gives for its factuality: auxiliaries, negation, what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon, persons
from .clauses import (
    SUBJECT,
    auxiliaries,
    clause_of,
    is_event_noun,
    is_infinitive,
    is_recent,
    lemma,
    negated,
    subject_of,
    tense,
)
from .detector import Tense
from .narrated import is_looked_back_on, is_result, is_simple_past, is_starting, is_under_way
from .participles import tells_what_came_of_it
from .status import Evidence
from .subjects import believed

_VIEWS = frozenset("interpretation view theory belief claim argument assumption idea opinion suspicion".split())
_HINTS = frozenset("sign indication hint suggestion".split())  # "signs that it is easing"


def verb_evidence(token: Any, when: Tense, ahead: bool) -> Evidence:
    """The words that tell whether a verb's event happened; `ahead`: its date lies after publication."""
    governors = tuple(governing(token))
    hinted = _hinted(token)
    beside = tells_what_came_of_it(token) and is_simple_past(clause_of(token).head)  # "fled, leaving their boats"
    implied = bool(governors) and governors[0] in lexicon.IMPLYING and token.dep_ in ("xcomp", "ccomp")
    implied_past = implied and (tense(token.head) == "past" or is_starting(token))
    implied_past = implied_past or _has_stopped(token)
    return Evidence(
        auxiliaries=() if is_looked_back_on(token) else _as_planned(token),
        negated=(negated(token) or _not_planned(token)) and not hinted,
        adverbs=tuple(c.lower_ for c in token.children if c.dep_ == "advmod" and not _is_of_an_adverb(c)),
        governors=governors,
        cancelled=_cancelled(token, governors, when),
        conditional=conditional(token)
        or unproven(token)
        or _untried(token)
        or _of_a_party(token)
        or _feared(token)
        or _thought_likely(token)
        or hinted,
        past=when == "past" or is_under_way(token) or is_result(token) or beside or implied_past or _is_a_result(token),
        future=(ahead and when != "past") or _about_to(token),
    )


def _is_of_an_adverb(hedge: Any) -> bool:
    """The "perhaps" of "perhaps most importantly, he left": he did."""
    return hedge.i + 1 < len(hedge.doc) and hedge.nbor().lower_ in ("most", "more") and hedge.lower_ == "perhaps"


def _not_planned(token: Any) -> bool:
    """ "Was not scheduled to perform": no plan."""
    return token.dep_ == "xcomp" and lemma(token.head) in lexicon.PLANNING and negated(token.head)


def _as_planned(token: Any) -> tuple[str, ...]:
    """ "said that he would appeal": a future seen from a past saying is a plan, as "will" is."""
    aux = auxiliaries(token)
    if "will" in aux and "have" in aux:
        return tuple("may" if a == "will" else a for a in aux)  # "many will have fled": that is thought
    said = token.dep_ == "ccomp" and lexicon.event_class(token.head.lemma_.lower()) == "REPORTING"
    if said and tense(token.head) == "past" and "have" not in aux and not conditional(token):
        return tuple("will" if a in ("would", "'d", "’d") else a for a in aux)
    return aux


def noun_evidence(token: Any, verb: Any | None, ahead: bool, dated: bool) -> Evidence:
    """A noun takes its verb's doubt; what it does not take is told by its adjectives, its preposition and its date."""
    preposition = token.head.lower_ if token.dep_ == "pobj" else ""
    after = preposition in lexicon.AFTER_THE_FACT or is_recent(token) or _remembered(token)
    governors: tuple[str, ...] = ()
    aux: tuple[str, ...] = ()
    no = any(c.lower_ in ("no", "without") for c in token.children if c.dep_ == "det") or preposition == "without"
    past = after or (dated and not ahead)
    own_day = dated and not ahead and token.dep_ in SUBJECT  # "the flood in April is expected to cost": it has been
    if verb is not None and not (own_day and lemma(verb) not in lexicon.LIGHT | lexicon.CANCELLING):
        word = lemma(verb)
        under = token.dep_ in ("dobj", "nsubjpass")
        told = word in lexicon.NOUN_DENYING | lexicon.NOUN_DOUBTING | lexicon.PLANNING | lexicon.CANCELLING
        governors = (word, *governing(verb)) if under and told else tuple(governing(verb))
        if word in lexicon.LIGHT or token.dep_ in SUBJECT:
            aux, no = auxiliaries(verb), no or negated(verb)
            past = past or tense(verb) == "past"
    said_of = [lemma(c) for c in token.children if c.dep_ == "acl" and c.tag_ == "VBN"]
    past = past or any(word not in lexicon.PLANNING | lexicon.SETTING for word in said_of)
    ahead = ahead or any(word in lexicon.PLANNING | {"slate"} for word in said_of)
    return Evidence(
        auxiliaries=aux, negated=no and not after, governors=() if after else governors,
        adjectives=tuple(c.lower_ for c in token.children if c.dep_ in ("amod", "compound")),
        cancelled=bool(governors) and governors[0] in lexicon.CANCELLING and not _planned_use(verb),
        past=past, future=ahead and not after,
    )  # fmt: skip


def governing(token: Any) -> Iterator[str]:
    """Lemmas of the verbs (and nouns such as "plan") that a clause hangs on, nearest first.

    What is said outright is not made doubtful by the saying: "announced that it closed" stops there.
    """
    for _ in range(4):
        head = token.head
        if head.i == token.i or token.dep_ not in ("xcomp", "ccomp", "acl", "acomp", "pcomp", "conj", "prep"):
            return
        if believed(token) is not None:
            yield lemma(head)  # "they allege the owner, 61, fled"
            return
        if any(t.text in (";", ":") for t in token.doc[token.i : head.i]):
            return  # "They made a plan: the guards were ordered to leave": two sentences
        if token.dep_ == "acl" and token.tag_ == "VBN" and not auxiliaries(token):
            return
        word = "concerned" if head.lower_ == "concerned" else lemma(head)  # no "concern of the firm"
        if word == "doubt" and negated(head):
            return  # "did not doubt that it had closed"
        if word == "warn" and token.dep_ == "ccomp" and tense(token) == "past" and not auxiliaries(token):
            return  # "warned that the last flood began that way"
        if token.dep_ == "acl" and word in lexicon.CLAIMS and not is_infinitive(token):
            yield from _of_the_claim(head)
            return
        if token.dep_ == "ccomp" and word in lexicon.REPORTING and word not in lexicon.DOUBTING:
            return
        if word == "mean" and token.dep_ == "ccomp" and subject_of(token) is not None and not is_infinitive(token):
            return  # "this means that it is spreading": nothing is meant to be done
        if word in lexicon.OVERLOOKING and token.dep_ == "ccomp" and not is_infinitive(token):
            return  # "forgot that the dam had burst": it had
        if token.dep_ not in ("conj", "prep"):
            yield word
        elif token.dep_ == "conj" and head.tag_ != token.tag_:
            return
        token = head


def _of_a_party(verb: Any) -> bool:
    """ "Prosecutors said he had fled", "she denies it and says he fled": it is for the court to find."""
    clause = clause_of(verb)
    saying = clause.head
    if clause.dep_ != "ccomp" or lemma(saying) not in lexicon.REPORTING or tense(clause) != "past":
        return False
    teller = subject_of(saying)
    denies = saying.dep_ == "conj" and lemma(saying.head) in lexicon.REJECTING
    return denies or (teller is not None and lemma(teller) in persons.PARTIES)


def _of_the_claim(noun: Any) -> Iterator[str]:
    """What becomes of a claim: "denied reports that it closed", "confirmed reports that it closed"."""
    verb = lemma(noun.head) if noun.dep_ in ("dobj", "nsubjpass") else ""
    if verb not in lexicon.CONFIRMING:
        yield "deny" if verb in lexicon.REJECTING else "allege"


def conditional(token: Any) -> bool:
    """Under "if" or "unless", in its own clause or the one it hangs on; "in case of a flood", "in that event"."""
    cases = [p for c in token.children if c.dep_ == "prep" and c.lower_ == "in" for p in c.children]
    cases = [p for p in cases if p.lemma_ in ("case", "event", "eventuality")]
    if any(x.lower_ in ("of", "that", "such") for p in cases for x in p.children):
        return True
    for _ in range(3):
        if any(c.dep_ == "mark" and c.lower_ in lexicon.CONDITIONS for c in token.children):
            return True
        if token.dep_ not in ("conj", "ccomp", "xcomp"):
            return False
        token = token.head
    return False


def _feared(token: Any) -> bool:
    """ "A concern is that prices will rise", "the hope was that they would fall"."""
    clause = clause_of(token)
    if clause.dep_ != "ccomp" or lemma(clause.head) != "be":
        return False
    subject = subject_of(clause.head)
    return subject is not None and lemma(subject) in lexicon.FEARS | _VIEWS


def _hinted(token: Any) -> bool:
    """ "Signs that it is easing", "fears that guests will not leave", "not yet clear that they learned"."""
    begun = token.dep_ == "xcomp" and token.head.lemma_.lower() in lexicon.ASPECTUAL
    clause = clause_of(token.head if begun else token)  # "signs it had started to ease"
    noun = clause.head
    said = any(c.lower_ == "that" for c in clause.children) or noun.lemma_.lower() in _HINTS
    if clause.dep_ in ("acl", "relcl") and said and not is_infinitive(clause):
        open_ = noun.lemma_.lower() in ("possibility", "likelihood", "chance", "prospect")
        feared = noun.lemma_.lower() in lexicon.FEARS and (open_ or tense(clause) != "past")
        return feared or noun.lemma_.lower() in _HINTS
    unclear = noun.pos_ in ("AUX", "VERB") and any(
        c.dep_ == "acomp" and (c.lower_ in ("unclear", "uncertain") or (c.lower_ == "clear" and negated(noun)))
        for c in noun.children
    )
    return clause.dep_ == "ccomp" and (unclear or (noun.lower_ == "clear" and negated(noun.head)))


def _thought_likely(token: Any) -> bool:
    """ "It is likely the mayor left", "it was more likely that he fell": nobody knows."""
    clause = clause_of(token)
    if clause.dep_ != "ccomp" or clause.head.i > clause.i:
        return False
    told = {clause.head.lower_} | {c.lower_ for c in clause.head.children if c.dep_ == "acomp"}
    return bool(told & {"likely", "unlikely", "possible", "probable", "conceivable"})


def _untried(token: Any) -> bool:
    """ "Could have started to hand out food": nobody did."""
    aux = auxiliaries(token.head) if token.dep_ == "xcomp" else ()
    return "have" in aux and bool({"could", "would", "might", "should"} & set(aux))


def unproven(token: Any) -> bool:
    """ "does not mean that it is spreading", "no evidence that it spread": neither said nor denied."""
    above = clause_of(token)
    head = above.head
    if above.dep_ == "ccomp" and head.lemma_.lower() in lexicon.CERTAIN:
        return negated(head) or negated(head.head)  # "was not certain that ten had died"
    if above.dep_ == "ccomp" and head.i != above.i:
        return head.lemma_.lower() in lexicon.SHOWING_THAT and negated(head) and not is_infinitive(above)
    no = any(c.lower_ in ("no", "any", "little") for c in head.children if c.dep_ in ("det", "amod"))
    return above.dep_ == "acl" and no and head.lemma_.lower() in lexicon.PROOFS and not is_infinitive(above)


def _remembered(token: Any) -> bool:
    """ "the anniversary of the flood": it has been."""
    return token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.lemma_.lower() == "anniversary"


def _cancelled(token: Any, governors: tuple[str, ...], when: Tense) -> bool:
    """ "cancelled flying there", or the cancelling itself: "the match was called off" tells of a match that is off."""
    if governors and governors[0] in lexicon.CANCELLING:
        return True
    off = lemma(token) in lexicon.CANCELLING and when == "past"
    return off and any(c.dep_ in ("nsubjpass", "dobj") and is_event_noun(c) for c in token.children)


def _planned_use(verb: Any | None) -> bool:
    """ "will cancel the trip", "may cancel the trip": it is not cancelled yet."""
    if verb is None:
        return False
    aux = auxiliaries(verb)
    return any(a in lexicon.MODAL_PLANNED or a in lexicon.MODAL_POSSIBLE for a in aux) or negated(verb)


def _has_stopped(token: Any) -> bool:
    """ "Have stopped eating it": told as what they did."""
    stopped = token.head if token.dep_ == "xcomp" and token.tag_ == "VBG" and lemma(token.head) == "stop" else None
    return stopped is not None and tense(stopped) == "past"


def _is_a_result(token: Any) -> bool:
    """ "The result was to split the party": it did."""
    be = token.head if token.dep_ == "xcomp" and token.head.lemma_ == "be" and token.head.tag_ == "VBD" else None
    subject = subject_of(be) if be is not None else None
    return subject is not None and lemma(subject) in ("result", "effect", "outcome", "consequence")


def _about_to(token: Any) -> bool:
    """is due to, is going to, is about to: an infinitive under an adjective or under "go"; "is to meet"."""
    if not is_infinitive(token) or _is_a_result(token):
        return False
    head = token.head
    return token.dep_ == "xcomp" and (
        head.lower_ in lexicon.DUE or (head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP", "VBD"))
    )
