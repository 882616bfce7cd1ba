"""What a parsed clause says of its trigger: which tokens are events, their tense, and the evidence for factuality."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon
from .detector import Tense
from .status import Evidence

AUX = ("aux", "auxpass")
SUBJECT = ("nsubj", "nsubjpass")
_PAST_AUX = frozenset(("did", "was", "were", "had", "been", "got"))
PERFECT_AUX = frozenset(("has", "have", "'s", "’s", "'ve", "’ve", "having"))


# ---- which tokens are events -------------------------------------------------------------------------------------


def is_event_verb(token: Any) -> bool:
    """A full verb: no auxiliary, copula, modifier ("the wounded man") or preposition ("following")."""
    if token.pos_ != "VERB" or token.dep_ in AUX or not token.text[0].isalpha():
        return False
    if is_source(token):
        return True
    return token.lemma_.lower() not in lexicon.NO_EVENT and token.dep_ not in ("amod", "compound", "case", "prep")


def is_source(token: Any) -> bool:
    """ "According to the police": a saying, though it stands as a preposition does."""
    return token.lower_ == "according" and any(c.lower_ == "to" for c in token.children)


def is_event_noun(token: Any) -> bool:
    """A noun of the table; a name such as "Peace Street" is none."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    return token.lemma_.lower() in lexicon.EVENT_NOUNS and (token.pos_ == "NOUN" or token.dep_ != "compound")


def is_definite(token: Any) -> bool:
    """ "the search", "his arrest", "Iraq's invasion": a noun for what is known; not "a search"."""
    words = [c for c in token.children if c.dep_ in ("det", "poss")]
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in words)


def is_infinitive(token: Any) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def subject_of(token: Any) -> Any | None:
    return next((c for c in token.children if c.dep_ in SUBJECT), None)


def clause_of(token: Any) -> Any:
    """The verb that a second or third verb of a series is joined to: it tells what kind of clause they are in."""
    for _ in range(8):
        if token.dep_ != "conj" or token.head.pos_ not in ("VERB", "AUX"):
            break
        token = token.head
    return token


def is_main(token: Any) -> bool:
    """A verb of the main clause, alone or beside its main verb."""
    return clause_of(token).dep_ in ("ROOT", "parataxis")


def is_question(token: Any) -> bool:
    """ "who will pay", "what help it might give", under another verb: it is asked, not told."""
    place = clause_of(token)
    if place.dep_ not in ("ccomp", "pcomp", "csubj"):
        return False
    asked = [c for c in (*place.children, *token.children) if c.i < token.i and c.dep_ in (*SUBJECT, "dobj", "attr")]
    words = [w for c in asked for w in (c, *c.children)]
    return any(w.tag_ in ("WP", "WDT", "WRB") and w.lower_ != "that" for w in words)


# ---- tense -------------------------------------------------------------------------------------------------------


def _spelled_out(aux: Any) -> str:
    """ "He's expected" is "is expected"; "he's been" stays as it is."""
    return "is" if aux.dep_ == "auxpass" and aux.lower_ in ("'s", "’s") else str(aux.lower_)


def auxiliaries(token: Any) -> tuple[str, ...]:
    """The auxiliaries of a verb; a second verb without its own shares the first one's ("was seized and burned")."""
    found = tuple(
        "is" if c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") else c.lower_ for c in token.children if c.dep_ in AUX
    )
    if not found and token.dep_ == "conj" and token.head.tag_ == token.tag_ and subject_of(token) is None:
        return auxiliaries(token.head)
    return found


def tense(token: Any) -> Tense:
    """past, present or future by the verb's form and its auxiliaries; none for infinitives and the like.

    "cannot find" is told of the present; what may happen lies ahead, what may have happened behind.
    """
    if is_source(token):
        return "past"
    aux = auxiliaries(token)
    if any(a in lexicon.MODAL_PLANNED for a in aux):
        return "past" if "have" in aux else "future"
    if any(a in lexicon.MODAL_POSSIBLE for a in aux):
        if "have" in aux:  # "may have come", "could have used"
            return "past"
        if aux[0] in lexicon.MODAL_ABLE:
            return "present"
        if aux[0] in lexicon.MODAL_AHEAD and token.lemma_.lower() in lexicon.CONDITIONS_HELD:
            return "present"  # "may contain", "might own": of how things are
        return "future" if token.tag_ == "VB" and aux[0] in lexicon.MODAL_AHEAD else "none"
    if token.tag_ == "VBD" or any(a in _PAST_AUX for a in aux):
        return "past"
    if token.tag_ == "VBN":
        return "past" if not aux or any(a in PERFECT_AUX for a in aux) else "present"
    return "present" if token.tag_ in ("VBZ", "VBP") or (token.tag_ == "VBG" and aux) else "none"


def tense_above(token: Any) -> Tense:
    """The tense of the nearest finite verb that a word without a tense hangs on."""
    for _ in range(6):
        if token.head.i == token.i:
            return "none"
        token = token.head
        if token.pos_ in ("VERB", "AUX") and (found := tense(token)) != "none":
            return found
    return "none"


def is_perfect(token: Any) -> bool:
    """ "has fallen", "have been waiting": it reaches up to the time of telling."""
    aux = auxiliaries(token)
    return any(a in PERFECT_AUX for a in aux) and ("been" in aux or token.tag_ in ("VBN", "VBD"))


def is_pluperfect(token: Any) -> bool:
    """ "had left": it lies before what is told."""
    return "had" in auxiliaries(token)


# ---- evidence ----------------------------------------------------------------------------------------------------


def verb_evidence(token: Any, when: Tense, ahead: bool) -> Evidence:
    """The words that tell whether a verb's event happened; `ahead`: its date lies after publication."""
    governors = tuple(governing(token))
    implied = bool(governors) and governors[0] in lexicon.IMPLYING and token.dep_ in ("xcomp", "ccomp")
    return Evidence(
        auxiliaries=_as_planned(token),
        negated=negated(token),
        adverbs=tuple(c.lower_ for c in token.children if c.dep_ == "advmod"),
        governors=governors,
        cancelled=_cancelled(token, governors, when),
        conditional=conditional(token),
        past=when == "past" or _under_way(token) or (implied and tense(token.head) == "past"),
        future=(ahead and when != "past") or _about_to(token),
    )


def _as_planned(token: Any) -> tuple[str, ...]:
    """ "said that he would appeal": a future seen from a past saying is a plan, as "will" is."""
    aux = auxiliaries(token)
    said = token.dep_ == "ccomp" and lexicon.event_class(token.head.lemma_.lower()) == "REPORTING"
    if said and tense(token.head) == "past" and "have" not in aux and not conditional(token):
        return tuple("will" if a in ("would", "'d", "’d") else a for a in aux)
    return aux


def noun_evidence(token: Any, verb: Any | None, ahead: bool, dated: bool) -> Evidence:
    """A noun takes its verb's doubt; what it does not take is told by its adjectives, its preposition and its date."""
    preposition = token.head.lower_ if token.dep_ == "pobj" else ""
    after = preposition in lexicon.AFTER_THE_FACT or is_recent(token)
    governors: tuple[str, ...] = ()
    aux: tuple[str, ...] = ()
    no = any(c.lower_ in ("no", "without") for c in token.children if c.dep_ == "det") or preposition == "without"
    past = after or (dated and not ahead)
    if verb is not None:
        word = lemma(verb)
        under = token.dep_ in ("dobj", "nsubjpass")
        told = word in lexicon.NOUN_DENYING | lexicon.NOUN_DOUBTING | lexicon.PLANNING | lexicon.CANCELLING
        governors = (word, *governing(verb)) if under and told else tuple(governing(verb))
        if word in lexicon.LIGHT or token.dep_ in SUBJECT:
            aux, no = auxiliaries(verb), no or negated(verb)
            past = past or tense(verb) == "past"
    past = past or any(c.dep_ == "acl" and c.tag_ == "VBN" for c in token.children)
    return Evidence(
        auxiliaries=aux, negated=no and not after, governors=() if after else governors,
        adjectives=tuple(c.lower_ for c in token.children if c.dep_ in ("amod", "compound")),
        cancelled=bool(governors) and governors[0] in lexicon.CANCELLING and not _planned_use(verb),
        past=past, future=ahead and not after,
    )  # fmt: skip


def lemma(token: Any) -> str:
    """The lemma, with its particle where the pair is a word of the tables: "call off"."""
    word = str(token.lemma_.lower())
    pair = next((f"{word} {c.lower_}" for c in token.children if c.dep_ == "prt"), "")
    return pair if pair in lexicon.CANCELLING else word


def governing(token: Any) -> Iterator[str]:
    """Lemmas of the verbs (and nouns such as "plan") that a clause hangs on, nearest first.

    What is said outright is not made doubtful by the saying: "announced that it closed" stops there.
    """
    for _ in range(4):
        head = token.head
        if head.i == token.i or token.dep_ not in ("xcomp", "ccomp", "acl", "pcomp", "conj", "prep"):
            return
        if token.dep_ == "acl" and token.tag_ == "VBN" and not auxiliaries(token):
            return
        word = lemma(head)
        if token.dep_ == "ccomp" and word in lexicon.REPORTING and word not in lexicon.DOUBTING:
            return
        if token.dep_ not in ("conj", "prep"):
            yield word
        elif token.dep_ == "conj" and head.tag_ != token.tag_:
            return
        token = head


def negated(token: Any) -> bool:
    """not, never; or a subject or object that says nobody, nothing, no …"""
    if any(c.dep_ == "neg" or c.lower_ in ("never", "n't", "n’t") for c in token.children):
        return True
    return any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj") and (c.lower_ in lexicon.NOBODY or _no(c)) for c in token.children
    )


def conditional(token: Any) -> bool:
    """Under "if" or "unless", in its own clause or the one it hangs on."""
    for _ in range(3):
        if any(c.dep_ == "mark" and c.lower_ in lexicon.CONDITIONS for c in token.children):
            return True
        if token.dep_ not in ("conj", "ccomp", "xcomp"):
            return False
        token = token.head
    return False


def is_recent(token: Any) -> bool:
    return any(c.dep_ == "amod" and c.lower_ in ("recent", "latest") for c in token.children)


def _no(token: Any) -> bool:
    return any(c.dep_ == "det" and c.lower_ == "no" for c in token.children)


def _under_way(token: Any) -> bool:
    """ "is moving", "are fleeing": it has begun; "is leaving on Friday" is told by its date."""
    return token.tag_ == "VBG" and any(a in ("is", "are", "'s", "’s", "'re", "’re") for a in auxiliaries(token))


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


def _about_to(token: Any) -> bool:
    """is due to, is going to, is about to: an infinitive under an adjective or under "go"; "is to meet"."""
    if not is_infinitive(token):
        return False
    head = token.head
    return token.dep_ == "xcomp" and (
        head.lower_ in lexicon.DUE or (head.lemma_ == "be" and head.tag_ in ("VBZ", "VBP", "VBD"))
    )
