"""What a parsed clause says of its trigger: which tokens are events, their tense, and the evidence for factuality."""

from __future__ import annotations

from typing import Any

from timeline.evidence import EventClass

from . import lexicon
from .detector import Tense
from .inflection import is_past_with_prefix

AUX = ("aux", "auxpass")
SUBJECT = ("nsubj", "nsubjpass")
_UNSURE = frozenset("unclear uncertain unknown unsure undecided".split())
# "A man who was unidentified": taken for participles, and no verb has such a form.
_QUALITIES = frozenset(
    """unidentified unnamed unharmed unhurt uninjured unaffected undeterred unmoved unimpressed unprepared unfounded
    untreated unexplained""".split()
)
_PAST_AUX = frozenset(("did", "was", "were", "had", "been", "got", "helped"))
PERFECT_AUX = frozenset(("has", "have", "'s", "’s", "'ve", "’ve", "having"))


# ---- which tokens are events -------------------------------------------------------------------------------------


def is_event_verb(token: Any) -> bool:
    """A full verb: no auxiliary, copula, modifier ("the wounded man") or preposition ("following")."""
    if token.pos_ != "VERB" or token.dep_ in AUX or not token.text[0].isalpha():
        return False
    if is_source(token):
        return True
    if token.tag_ == "VBG" and token.lemma_.lower() in FEELINGS and not any(c.dep_ == "dobj" for c in token.children):
        return False  # "the news is alarming"
    resolute = token.lower_ == "determined" and token.tag_ == "VBN" and any(c.dep_ == "xcomp" for c in token.children)
    if token.lower_ in _QUALITIES or resolute:  # "determined to go"
        return False
    if token.i + 2 < len(token.doc) and token.doc[token.i + 1].text == "-" and not token.doc[token.i + 1].whitespace_:
        return False  # the "co" of "co-founded"
    return token.lemma_.lower() not in lexicon.NO_EVENT and token.dep_ not in ("amod", "compound", "case", "prep")


# "I am shocked": how somebody feels as it is told.
FEELINGS = frozenset(
    """alarm amaze anger appal appall concern convince delight disappoint dismay embarrass encourage excite frighten
    horrify outrage please sadden shock sober surprise thrill trouble upset worry""".split()
)


def is_source(token: Any) -> bool:
    """ "According to the police": a saying, though it stands as a preposition does."""
    return token.lower_ == "according" and any(c.lower_ == "to" for c in token.children)


def class_of(token: Any) -> EventClass:
    """The TimeML class of a verb: "was tried in secret" is an act, "tried to flee" is not."""
    if is_source(token):
        return "REPORTING"
    word = token.lemma_.lower()
    if word in lexicon.ACTS_UPON and any(c.dep_ == "nsubjpass" for c in token.children):
        return "OCCURRENCE"
    if word in FEELINGS and token.tag_ == "VBN" and _is_state(token):
        return "I_STATE"
    return lexicon.event_class(word)


def _is_state(participle: Any) -> bool:
    """ "Is shocked", "are shocked and dismayed"."""
    now = any(c.dep_ == "auxpass" and c.lower_ in ("am", "is", "are", "'m", "'s", "'re") for c in participle.children)
    return now or participle.dep_ == "acomp" or participle.head.dep_ == "acomp"


def is_event_noun(token: Any) -> bool:
    """A noun of the table; a name such as "Peace Street" is none, nor is the month of March."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.text in lexicon.MONTHS and token.ent_type_ == "DATE":
        return any(c.dep_ == "compound" for c in token.children)  # "the Workers March"
    return token.lemma_.lower() in lexicon.EVENT_NOUNS and (token.pos_ == "NOUN" or token.dep_ != "compound")


def is_definite(token: Any) -> bool:
    """ "the search", "his arrest", "Iraq's invasion": a noun for what is known; not "a search"."""
    words = [c for c in token.children if c.dep_ in ("det", "poss")]
    return any(c.dep_ == "poss" or c.lower_ in ("the", "this", "that", "these", "those") for c in words)


def is_known(verb: Any) -> bool:
    """ "When he was captured", "after being captured", "at the time she left": a clause of time tells what is known."""
    if verb.dep_ == "relcl":
        return verb.head.lemma_.lower() in ("time", "moment") and verb.tag_ in ("VBD", "VBN")
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in ("after", "before", "since")
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < verb.i}
    return verb.dep_ == "advcl" and verb.tag_ in ("VBD", "VBN") and bool(marks & {"when", "after", "before", "since"})


def is_infinitive(token: Any) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)


def subject_of(token: Any) -> Any | None:
    return next((c for c in token.children if c.dep_ in SUBJECT), None)


def is_reduced(clause: Any) -> bool:
    """ "Any money sent by post will be lost": the noun is the subject of another verb, and of that alone."""
    noun, main = clause.head, clause.head.head
    if clause.dep_ != "acl" or clause.tag_ not in ("VBN", "VBD") or any(c.dep_ in AUX for c in clause.children):
        return False
    return noun.dep_ in SUBJECT and main.i > clause.i and sum(c.dep_ in SUBJECT for c in main.children) == 1


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
    """ "who will pay", "what help it might give", "if it will spread", under another verb: it is asked, not told."""
    place = clause_of(token)
    if place.dep_ == "advcl" and any(c.lower_ in _UNSURE for c in place.head.children if c.dep_ == "acomp"):
        return any(c.tag_ == "WRB" and c.i < place.i for c in place.children)  # "it is unclear when it will open"
    if place.dep_ not in ("ccomp", "pcomp", "csubj"):
        return False
    if any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in place.children):
        return True
    if place.dep_ == "pcomp" and any(c.lower_ in ("how", "why") and c.i < place.i for c in place.children):
        return True  # "questions about how jurors would judge him"
    asked = [c for c in (*place.children, *token.children) if c.i < token.i and c.dep_ in (*SUBJECT, "dobj", "attr")]
    words = [w for c in asked for w in (c, *c.children)]
    return any(w.tag_ in ("WP", "WDT", "WRB") and w.lower_ != "that" for w in words)


# ---- tense -------------------------------------------------------------------------------------------------------


def _spelled_out(aux: Any) -> str:
    """ "He's expected" is "is expected", "he'd sold" is "had sold"; "he's been" stays as it is."""
    if aux.lower_ in ("'d", "’d") and aux.head.tag_ == "VBN":
        return "had"
    return "is" if aux.dep_ == "auxpass" and aux.lower_ in ("'s", "’s") else str(aux.lower_)


def auxiliaries(token: Any) -> tuple[str, ...]:
    """The auxiliaries of a verb; a second verb without its own shares the first one's ("was seized and burned").

    Every question about a verb asks for them, so that a text remembers them.
    """
    known: dict[int, tuple[str, ...]] = token.doc.user_data.setdefault("auxiliaries", {})
    found = known.get(token.i)
    if found is None:
        found = known[token.i] = _auxiliaries(token)
    return found


def _auxiliaries(token: Any) -> tuple[str, ...]:
    found = tuple(_spelled_out(c) for c in token.children if c.dep_ in AUX)
    if found and found[-1] == "have":  # "should | have worn", where the one hangs on the other
        below = (x.lower_ for c in token.children if c.dep_ == "aux" for x in c.children if x.dep_ == "aux")
        found = (*below, *found)
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
    if token.tag_ == "VBD" and not aux and _is_also_present(token):
        return "present"
    if token.tag_ == "VBP" and not aux and is_past_with_prefix(token.lower_):
        return "past"  # "rewrote"
    if token.tag_ == "VBD" or any(a in _PAST_AUX for a in aux):
        return "past"
    if token.tag_ == "VBN":
        state = token if token.dep_ == "acomp" else token.head  # "is so soaked", "am shocked and dismayed"
        if not aux and state.dep_ == "acomp" and state.head.tag_ in ("VBZ", "VBP") and token.dep_ in ("acomp", "conj"):
            return tense(state.head)
        return "past" if not aux or any(a in PERFECT_AUX for a in aux) else "present"
    return "present" if token.tag_ in ("VBZ", "VBP") or (token.tag_ == "VBG" and aux) else "none"


def _is_also_present(verb: Any) -> bool:
    """ "Drugs relieve pain and cut the fever": a form that is the same in both, beside a present."""
    first = clause_of(verb)
    if verb.dep_ != "conj" or subject_of(verb) is not None:
        return False
    passive = [c.lower_ for c in first.children if c.dep_ == "auxpass"] in (["is"], ["are"])  # "is made and sold here"
    alone = verb.lower_.endswith("ed") and not any(c.dep_ == "dobj" for c in verb.children)
    if passive and alone and first.tag_ == "VBN" and not any(c.dep_ == "aux" for c in first.children):
        return True
    beside = verb.head.tag_ in ("VBP", "VBZ") or (verb.head.tag_ == "VB" and first.tag_ == "VBP")
    return bool(verb.lower_ == verb.lemma_ and beside)


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


# ---- words -------------------------------------------------------------------------------------------------------


def lemma(token: Any) -> str:
    """The lemma, with its particle where the pair is a word of the tables: "call off"."""
    word = str(token.lemma_.lower())
    pair = next((f"{word} {c.lower_}" for c in token.children if c.dep_ == "prt"), "")
    return pair if pair in lexicon.CANCELLING else word


def negated(token: Any) -> bool:
    """not, never; or a subject or object that says nobody, nothing, no …"""
    if any((c.dep_ == "neg" and not is_not_only(c)) or c.lower_ in ("never", "n't", "n’t") for c in token.children):
        return True
    if any(c.lower_ == "neither" and c.dep_ == "preconj" for c in token.children):
        return True  # "neither sold the mill nor closed it"
    if token.dep_ == "conj" and any(c.lower_ == "nor" and token.head.i < c.i < token.i for c in token.head.children):
        return True  # "neither treated nor advised them"
    return any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj") and (c.lower_ in lexicon.NOBODY or _no(c)) for c in token.children
    )


def is_not_only(word: Any) -> bool:
    """The "not" of "not just because it closed", which denies nothing."""
    after = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return after in ("just", "only", "merely", "simply", "because")


def is_recent(token: Any) -> bool:
    return any(c.dep_ == "amod" and c.lower_ in ("recent", "latest") for c in token.children)


def _no(token: Any) -> bool:
    """ "No dam"; not "his "No Floods" speech"."""
    return any(
        c.dep_ == "det" and c.lower_ == "no" and (c.text == "no" or c.i == token.left_edge.i) for c in token.children
    )
