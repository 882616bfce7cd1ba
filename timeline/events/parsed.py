"""The spaCy detector: every verb and event noun of a parsed text, with the evidence of its clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from timeline.errors import ModelError
from timeline.temporal import Dated
from timeline.text.boilerplate import after_dateline, kind
from timeline.text.split import Paragraph, Sentence

from . import lexicon
from .detector import Candidate, Link, Tense
from .participants import participants
from .status import Evidence, factuality
from .titles import noun_title, reported_title, verb_title

_CLAUSAL = ("ccomp", "xcomp", "advcl", "acl", "relcl", "pcomp", "csubj", "conj", "parataxis")
_SKIPPED_AUX = ("aux", "auxpass")


@cache
def load(model: str) -> SpacyDetector:
    """The detector of a spaCy model by package name; `ModelError` in one line when spaCy or the model is missing."""
    try:
        import spacy
    except ImportError:
        raise ModelError('spaCy is not installed; pip install "timeline-extractor[nlp]"') from None
    try:
        nlp = spacy.load(model)
    except OSError:
        raise ModelError(
            f'the spaCy model {model!r} is not installed; pip install "timeline-extractor[nlp]", '
            "or name an installed one with --model"
        ) from None
    return SpacyDetector(nlp, f"{model} {nlp.meta['version']}")


class SpacyDetector:
    """Event mentions from a dependency parse."""

    name = "spacy"

    def __init__(self, nlp: Any, model: str) -> None:
        self._nlp, self.model = nlp, model

    def detect(self, paragraphs: Sequence[Paragraph], times: Sequence[Dated]) -> Iterator[Candidate]:
        """Candidates in text order. Captions, by-lines and headlines give mentions that are not listed."""
        headline = paragraphs[0].text if paragraphs else ""
        antecedent: str | None = None
        begun = False  # whether the story's first paragraph has been seen
        stories = [after_dateline(p) for p in paragraphs]
        docs = self._nlp.pipe((p.text for p in stories), batch_size=32)
        for paragraph, doc in zip(stories, docs, strict=True):
            listed = not kind(paragraph.text, headline)
            near = [t for t in times if paragraph.start <= t.start < paragraph.end]
            listed = listed and not _verbless(doc)
            clauses = _Paragraph(doc, paragraph, near, listed, antecedent, lead=listed and not begun)
            yield from clauses.candidates()
            antecedent, begun = clauses.antecedent, begun or listed


class _Paragraph:
    """A parsed paragraph with its times tied to the tokens that govern them."""

    def __init__(
        self, doc: Any, paragraph: Paragraph, times: Sequence[Dated], listed: bool, antecedent: str | None, lead: bool
    ) -> None:
        self.doc, self.paragraph, self.listed, self.lead = doc, paragraph, listed, lead
        self.antecedent = antecedent  # whom "he" or "she" stands for
        self.time_tokens: set[int] = set()
        self.governed: dict[int, list[Dated]] = {}
        for time in times:
            span = doc.char_span(time.start - paragraph.start, time.end - paragraph.start, alignment_mode="expand")
            if span is not None:
                self.time_tokens.update(t.i for t in span)
                self.governed.setdefault(_lifted(_governor(span), span).i, []).append(time)

    def candidates(self) -> Iterator[Candidate]:
        for sent in self.doc.sents:
            start = self.paragraph.start + sent.start_char
            text = sent.text.rstrip()
            sentence = Sentence(start, start + len(text), self.paragraph.index, text)
            for token in sent:
                if token.i in self.time_tokens:
                    continue
                if _is_event_verb(token):
                    yield self._verb(token, sentence)
                elif _is_event_noun(token):
                    yield self._noun(token, sentence)
            self.antecedent = _antecedent(sent) or self.antecedent

    def _verb(self, token: Any, sentence: Sentence) -> Candidate:
        tense = _tense(token)
        event_class = lexicon.event_class(token.lemma_.lower())
        link, time = self._time(token)
        evidence = _verb_evidence(token, tense, link == "clause" and _is_future(time))
        status, certain = factuality(evidence)
        listed = self.listed and (
            event_class in ("OCCURRENCE", "I_ACTION", "ASPECTUAL")
            or (event_class == "REPORTING" and self.lead and link == "clause")
            or (event_class in ("I_STATE", "PERCEPTION") and link == "clause")
        )
        subject = next((c for c in token.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        stand_in = self.antecedent if subject is not None and subject.lower_ in ("he", "she") else None
        say = reported_title if event_class == "REPORTING" else verb_title
        title = say(token, self.time_tokens, stand_in)
        return Candidate(
            start=self._offset(token), end=self._offset(token) + len(token.text), text=token.text,
            lemma=token.lemma_.lower(), event_class=event_class, sentence=sentence, title=title, tense=tense,
            factuality=status, certain=certain, listed=listed and _tells(token, title),
            participants=self._participants(token), time=time, link=link,
        )  # fmt: skip

    def _noun(self, token: Any, sentence: Sentence) -> Candidate:
        link, time = self._time(token)
        verb = _carrier(token)
        evidence = _noun_evidence(token, verb, time)
        status, certain = factuality(evidence)
        light = verb is not None and verb.lemma_.lower() in lexicon.LIGHT
        told_by_verb = light and token.dep_ in ("dobj", "nsubjpass")
        own = bool(self.governed.get(token.i)) or _recent(token)
        modified = any(c.dep_ in ("prep", "poss", "compound", "amod") for c in token.children)
        listed = self.listed and not told_by_verb and modified and token.dep_ != "compound"
        listed = listed and own
        return Candidate(
            start=self._offset(token), end=self._offset(token) + len(token.text), text=token.text,
            lemma=token.lemma_.lower(), event_class="OCCURRENCE", sentence=sentence,
            title=noun_title(token, self.time_tokens), tense="none", factuality=status, certain=certain,
            listed=listed, participants=self._participants(token), time=time, link=link,
        )  # fmt: skip

    def _offset(self, token: Any) -> int:
        return int(self.paragraph.start + token.idx)

    def _participants(self, token: Any) -> tuple[Any, ...]:
        names = [e for e in self.doc.ents if e.start >= token.sent.start and e.end <= token.sent.end]
        inside = {t.i for t in token.subtree} - {
            t.i for c in token.subtree if c.i != token.i and _opens_clause(c, token) for t in c.subtree
        }
        return participants(names, token, inside, self.paragraph.start)

    def _time(self, token: Any) -> tuple[Link, Dated | None]:
        """The time that the trigger's own clause gives; a noun may take its verb's."""
        own = self.governed.get(token.i)
        if own:
            return "clause", _best(own, self._offset(token))
        for child in token.children:  # "a warning delivered last weekend": the participle's time is the noun's
            if child.dep_ in ("acl", "relcl") and child.tag_ == "VBN" and child.i in self.governed:
                return "clause", _best(self.governed[child.i], self._offset(token))
        verb = _carrier(token) if token.pos_ in ("NOUN", "PROPN") else None
        if verb is not None and verb.i in self.governed and _lends_time(token, verb):
            return "clause", _best(self.governed[verb.i], self._offset(token))
        light = _light_object(token)
        if light is not None and light.i in self.governed:
            return "clause", _best(self.governed[light.i], self._offset(token))
        return "none", None


def _verbless(doc: Any) -> bool:
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


# ---- which tokens are events -------------------------------------------------------------------------------------


def _is_event_verb(token: Any) -> bool:
    if token.pos_ != "VERB" or token.dep_ in _SKIPPED_AUX or not token.text[0].isalpha():
        return False
    return token.lemma_.lower() not in lexicon.NO_EVENT and token.dep_ not in ("amod", "compound", "case", "prep")


def _is_event_noun(token: Any) -> bool:
    if token.pos_ not in ("NOUN", "PROPN"):
        return False
    lemma = token.lemma_.lower()
    return lemma in lexicon.EVENT_NOUNS and (token.pos_ == "NOUN" or token.dep_ != "compound")


def _tells(token: Any, title: str) -> bool:
    """A reader wants a clause with somebody or something in it: a bare verb or a modifier is no entry of a timeline."""
    if len(title.split()) < 3:
        return False
    if token.dep_ in ("ROOT", "ccomp", "conj", "parataxis", "relcl", "advcl", "pcomp"):
        return token.tag_ in ("VBD", "VBN", "VBZ", "VBP") or _auxiliaries(token) != ()
    return bool(token.dep_ == "acl" and token.tag_ == "VBN") or token.dep_ == "xcomp"


def _opens_clause(token: Any, top: Any) -> bool:
    return token.dep_ in ("relcl", "advcl", "ccomp", "parataxis") and token.i != top.i


# ---- evidence ----------------------------------------------------------------------------------------------------


def _auxiliaries(token: Any) -> tuple[str, ...]:
    found = tuple(c.lower_ for c in token.children if c.dep_ in _SKIPPED_AUX)
    if not found and token.dep_ == "conj" and token.head.tag_ == token.tag_:
        return _auxiliaries(token.head)
    return found


def _tense(token: Any) -> Tense:
    """past, present, future by the verb's form and its auxiliaries."""
    auxiliaries = _auxiliaries(token)
    if any(a in lexicon.MODAL_PLANNED for a in auxiliaries):
        return "future"
    if any(a in ("did", "was", "were", "had", "been") for a in auxiliaries) or token.tag_ == "VBD":
        return "past"
    if token.tag_ == "VBN":
        return (
            "past"
            if any(a in ("has", "have", "'s", "’s", "'ve", "having") for a in auxiliaries) or not auxiliaries
            else "present"
        )
    if token.tag_ in ("VBZ", "VBP", "VBG"):
        return "present"
    return "none"


def _verb_evidence(token: Any, tense: Tense, future: bool) -> Evidence:
    lemma = token.lemma_.lower()
    governors = tuple(_governing(token))
    own = lemma in lexicon.CANCELLING and any(c.dep_ == "nsubjpass" for c in token.children)
    return Evidence(
        auxiliaries=_auxiliaries(token),
        negated=_negated(token),
        adverbs=tuple(c.lower_ for c in token.children if c.dep_ == "advmod"),
        governors=governors,
        cancelled=not own and bool(governors) and governors[0] in lexicon.CANCELLING,
        conditional=_conditional(token),
        past=tense == "past" or (tense == "present" and token.tag_ == "VBG" and "is" in _auxiliaries(token)),
        future=(future and tense != "past") or _about_to(token),
    )


def _noun_evidence(token: Any, verb: Any | None, time: Dated | None) -> Evidence:
    """A noun takes its verb's doubt; what it does not take is told by its adjectives, its preposition and its date."""
    adjectives = tuple(c.lower_ for c in token.children if c.dep_ in ("amod", "compound"))
    preposition = token.head.lower_ if token.dep_ == "pobj" else ""
    after = preposition in ("after", "following", "since", "during", "despite") or _recent(token)
    governors: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    negated = any(c.lower_ in ("no", "without") for c in token.children if c.dep_ == "det")
    past = after
    if verb is not None:
        lemma = verb.lemma_.lower()
        light = lemma in lexicon.LIGHT or token.dep_ in ("nsubj", "nsubjpass")
        governors = (
            (lemma, *_governing(verb)) if token.dep_ in ("dobj", "nsubjpass", "pobj") else tuple(_governing(verb))
        )
        if light:
            auxiliaries, negated = _auxiliaries(verb), negated or _negated(verb)
            past = past or _tense(verb) == "past"
    if any(c.dep_ == "acl" and c.tag_ == "VBN" for c in token.children):
        past = True
    if time is not None and time.interval is not None and not _is_future(time):
        past = True
    cancelled = bool(governors) and governors[0] in lexicon.CANCELLING
    return Evidence(
        auxiliaries=auxiliaries, negated=negated, adjectives=adjectives, governors=() if after else governors,
        cancelled=cancelled, past=past, future=_is_future(time) and not after,
    )  # fmt: skip


def _governing(token: Any) -> Iterator[str]:
    """Lemmas of the verbs (and nouns such as "plan") that a clause hangs on, nearest first."""
    for _ in range(4):
        head = token.head
        if head.i == token.i or token.dep_ not in ("xcomp", "ccomp", "acl", "pcomp", "conj", "prep"):
            return
        if token.dep_ == "acl" and token.tag_ == "VBN":
            return
        if (
            token.dep_ == "ccomp"
            and head.lemma_.lower() in lexicon.REPORTING
            and head.lemma_.lower() not in lexicon.DOUBTING
        ):
            return
        if token.dep_ not in ("conj", "prep"):
            yield head.lemma_.lower()
        elif token.dep_ == "conj" and head.tag_ != token.tag_:
            return
        token = head


def _negated(token: Any) -> bool:
    if any(c.dep_ == "neg" or c.lower_ in ("never", "n't", "n’t") for c in token.children):
        return True
    return any(
        c.dep_ in ("nsubj", "nsubjpass", "dobj") and (c.lower_ in ("nobody", "nothing", "none", "no-one") or _no(c))
        for c in token.children
    )


def _no(token: Any) -> bool:
    return any(c.dep_ == "det" and c.lower_ == "no" for c in token.children)


def _conditional(token: Any) -> bool:
    """Under "if" or "unless", in its own clause or the one it hangs on."""
    for _ in range(3):
        if any(c.dep_ == "mark" and c.lower_ in lexicon.CONDITIONS for c in token.children):
            return True
        if token.dep_ not in ("conj", "ccomp", "xcomp"):
            return False
        token = token.head
    return False


def _about_to(token: Any) -> bool:
    """is due to, is going to, is about to: an infinitive under an adjective or under "go"."""
    head = token.head
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in token.children)
    return (
        infinitive
        and token.dep_ == "xcomp"
        and head.lower_ in ("due", "going", "about", "set", "ready", "scheduled", "slated")
    )


def _is_future(time: Dated | None) -> bool:
    """Whether a time lies after the publication date."""
    if time is None or time.interval is None or time.interval.start is None:
        return False
    dct = time.context.dct
    return dct is not None and dct.end is not None and time.interval.start >= dct.end


def _recent(token: Any) -> bool:
    return any(c.dep_ == "amod" and c.lower_ in ("recent", "latest", "last") for c in token.children)


# ---- ties between tokens -----------------------------------------------------------------------------------------


def _governor(span: Any) -> Any:
    """The verb or noun that a time hangs on: up from its root through prepositions and other words of the time."""
    inside = {t.i for t in span}
    token = span.root
    for _ in range(8):
        head = token.head
        if head.i == token.i:
            return token
        if head.i not in inside and (head.pos_ in ("VERB", "AUX") or _is_event_noun(head)):
            return head
        token = head
    return token


def _lifted(governor: Any, span: Any) -> Any:
    """ "broke through to the men trapped in the mine on Saturday": parsers hang a last phrase on the nearest verb.

    A participle that has had another phrase already gives the time to the main verb, when that one is a past form.
    """
    between = [c for c in governor.children if governor.i < c.i < span.start and c.dep_ in ("prep", "dobj", "agent")]
    top = governor.sent.root
    reduced = governor.dep_ == "acl" and governor.tag_ == "VBN"
    return top if reduced and between and top.tag_ in ("VBD", "VBN") and top.i < governor.i else governor


def _carrier(token: Any) -> Any | None:
    """The verb whose subject or object a noun is; through one preposition ("culminated in a warning")."""
    head = token.head
    if token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and head.pos_ in ("VERB", "AUX"):
        return head
    if token.dep_ == "pobj" and head.head.pos_ == "VERB" and head.dep_ == "prep":
        return head.head
    return None


def _lends_time(token: Any, verb: Any) -> bool:
    """ "The blast killed five on Tuesday", "they held talks on Tuesday"; not "announced a merger on Tuesday"."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        return lexicon.event_class(verb.lemma_.lower()) in ("OCCURRENCE", "ASPECTUAL")
    return token.dep_ == "dobj" and verb.lemma_.lower() in lexicon.LIGHT


def _light_object(token: Any) -> Any | None:
    """The event noun that a light verb carries: "held a meeting on Tuesday" can hang the day on "meeting"."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in lexicon.LIGHT:
        return None
    return next((c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and _is_event_noun(c)), None)


def _best(times: Sequence[Dated], offset: int) -> Dated:
    """The finest time that lies on the axis, else the first; of equals the nearest."""
    return min(times, key=lambda t: (t.interval is None, t.interval.unit if t.interval else 0, abs(t.start - offset)))


def _antecedent(sent: Any) -> str | None:
    """The one person that a sentence names as a subject: what "he" or "she" in the next one stands for."""
    people = {e.text for e in sent.ents if e.label_ == "PERSON" and e.root.dep_ in ("nsubj", "nsubjpass")}
    return people.pop() if len(people) == 1 else None
