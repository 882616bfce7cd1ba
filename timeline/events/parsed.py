"""The spaCy detector: every verb and event noun of a parsed text, with the evidence of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from timeline.errors import ModelError
from timeline.temporal import Dated
from timeline.temporal.algebra import Rest
from timeline.text.boilerplate import after_dateline, kind
from timeline.text.split import Paragraph, Sentence

from . import lexicon
from .clauses import (
    auxiliaries,
    clause_of,
    is_ahead,
    is_event_noun,
    is_event_verb,
    is_infinitive,
    is_main,
    is_main_saying,
    is_perfect,
    is_question,
    is_recent,
    noun_evidence,
    subject_of,
    tense,
    tense_above,
    verb_evidence,
)  # fmt: skip
from .detector import Candidate, Link, Participant, Shared
from .participants import participants
from .standins import StandIns
from .status import factuality
from .ties import best, carrier, governor, hosts, lends_time, light_object, names_of
from .titles import clipped, noun_title, reported_title, verb_title

UNREADABLE = re.compile(r"\S{150,}")  # no words of English: a tokenizer takes the square of their length in time
_CLAUSES = ("ROOT", "ccomp", "conj", "parataxis", "advcl", "pcomp")


@cache
def load(model: str) -> SpacyDetector:
    """The detector of a spaCy model by package name; `ModelError` in one line when spaCy or the model is missing."""
    try:
        import spacy
    except ImportError:
        raise ModelError('spaCy is not installed; pip install "timeline-extractor[nlp]"') from None
    try:
        nlp = spacy.load(model, exclude=["senter"])
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
        stand_ins = StandIns()
        begun = False  # whether the story's first paragraph has been seen
        first = 0  # times before this paragraph are done with
        stories = [after_dateline(p) for p in paragraphs]
        docs = self._nlp.pipe((UNREADABLE.sub(_blank, p.text) for p in stories), batch_size=32)
        for paragraph, doc in zip(stories, docs, strict=True):
            while first < len(times) and times[first].start < paragraph.start:
                first += 1
            near = []
            for time in times[first:]:
                if time.start >= paragraph.end:
                    break
                near.append(time)
            story = not kind(paragraph.text, headline) and not _verbless(doc)
            yield from _Paragraph(doc, paragraph, near, stand_ins, story, lead=story and not begun).candidates()
            begun = begun or story


def _blank(found: re.Match[str]) -> str:
    """As long as what it stands for, so that offsets stay true."""
    return "x" * len(found[0])


def _is_distance(span: Any, time: Dated) -> bool:
    """ "six days after it blocked the canal": how far apart two events are, not how long one of them lasted."""
    following = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    return time.text_type == "DURATION" and following in ("after", "before")


class _Paragraph:
    """A parsed paragraph with its times tied to the tokens that govern them."""

    def __init__(
        self, doc: Any, paragraph: Paragraph, times: Sequence[Dated], stand_ins: StandIns, story: bool, lead: bool
    ) -> None:
        self.doc, self.paragraph, self.stand_ins, self.story, self.lead = doc, paragraph, stand_ins, story, lead
        self.skip: set[int] = set()  # words of dates: titles leave them out
        self.time_tokens: set[int] = set()
        self.governed: dict[int, list[Dated]] = {}
        for time in times:
            span = doc.char_span(time.start - paragraph.start, time.end - paragraph.start, alignment_mode="expand")
            if span is None:
                continue
            self.time_tokens.update(t.i for t in span)
            if time.text_type in ("DATE", "TIME") and span.root.dep_ not in ("dobj", "attr", "nsubj", "nsubjpass"):
                self.skip.update(t.i for t in span)
            if not _is_distance(span, time):
                self.governed.setdefault(governor(span).i, []).append(time)

    def candidates(self) -> Iterator[Candidate]:
        for sent in self.doc.sents:
            start, end = sent.start_char, sent.end_char
            text = self.paragraph.text[start:end].rstrip()
            start += self.paragraph.start
            sentence = Sentence(start, start + len(text), self.paragraph.index, text)
            names = list(sent.ents)
            for token in sent:
                if token.i in self.time_tokens:
                    continue
                if is_event_verb(token):
                    yield self._verb(token, sentence, names)
                elif is_event_noun(token):
                    yield self._noun(token, sentence, names)
            self.stand_ins.read(sent, self.skip)

    def _verb(self, token: Any, sentence: Sentence, names: Sequence[Any]) -> Candidate:
        when = tense(token)
        event_class = lexicon.event_class(token.lemma_.lower())
        link, time = self._time(token)
        dated = time is not None and time.reason != "vague"
        status, certain = factuality(verb_evidence(token, when, _is_future(time)))
        stand_in = self.stand_ins.of(token)
        tells_that = any(c.dep_ == "ccomp" and not is_infinitive(c) for c in token.children)
        say = reported_title if event_class == "REPORTING" or tells_that else verb_title
        title = say(token, self.skip, stand_in)
        start = self._offset(token)
        return Candidate(
            start=start, end=start + len(token.text), text=token.text, lemma=token.lemma_.lower(),
            event_class=event_class, sentence=sentence, title=title or self._fallback(token), tense=when,
            perfect=is_perfect(token), saying=is_main_saying(token), factuality=status, certain=certain,
            listed=self.story and len(title.split()) > 2 and self._news(token, event_class, dated),
            participants=self._participants(token, names), time=time, link=link, shared=self._shared(token),
            lasting=token.lemma_.lower() in lexicon.GOING_ON, under=tense_above(token), ahead=is_ahead(token),
            main=is_main(token),
        )  # fmt: skip

    def _noun(self, token: Any, sentence: Sentence, names: Sequence[Any]) -> Candidate:
        link, time = self._time(token)
        verb = carrier(token)
        dated = time is not None and time.interval is not None
        status, certain = factuality(noun_evidence(token, verb, _is_future(time), dated))
        light = verb is not None and verb.lemma_.lower() in lexicon.LIGHT and token.dep_ in ("dobj", "nsubjpass")
        modified = any(c.dep_ in ("prep", "poss", "compound", "amod", "acl") for c in token.children)
        own = is_recent(token) or (dated and (token.i in self.governed or self._participle_time(token) is not None))
        start = self._offset(token)
        return Candidate(
            start=start, end=start + len(token.text), text=token.text, lemma=token.lemma_.lower(),
            event_class="OCCURRENCE", sentence=sentence, title=noun_title(token, self.skip), tense="none",
            factuality=status, certain=certain,
            listed=self.story and own and not light and modified and token.dep_ != "compound", names=names_of(token),
            participants=self._participants(token, names), time=time, link=link, shared=self._shared(token),
            noun=True, lasting=token.lemma_.lower() in lexicon.LASTING_NOUNS, under=tense_above(token),
        )  # fmt: skip

    def _news(self, token: Any, event_class: str, dated: bool) -> bool:
        """Whether a reader wants a verb's event on the timeline: a finite clause that tells of a change."""
        lemma, place = token.lemma_.lower(), clause_of(token)
        complement = any(c.dep_ == "xcomp" or (c.dep_ == "ccomp" and not is_infinitive(c)) for c in token.children)
        if is_question(token):
            return False
        if event_class == "REPORTING":
            return self.lead and dated and not any(c.dep_ == "mark" for c in token.children)
        if event_class in ("STATE", "I_STATE") or (complement and lemma in lexicon.HELPERS):
            return False
        if (event_class == "PERCEPTION" or lemma in lexicon.LASTING) and not dated:
            return False
        if token.dep_ == "xcomp":
            head = token.head.lemma_.lower()
            return head in lexicon.HELPERS or token.head.lower_ in lexicon.DUE or head == "be"
        if place.dep_ == "acl":  # "tugs pulled at the ship" is read as a noun with a participle now and then
            main = place.head.dep_ == "ROOT" and place.head.i < place.i
            return (dated or main) and place.tag_ == "VBN" and not is_event_noun(place.head)
        if place.dep_ == "relcl":  # ", which freed the ship" tells; "the ship that freed it" identifies
            return dated or self.doc[place.left_edge.i - 1].text == ","
        finite = token.tag_ in ("VBD", "VBZ", "VBP") or (auxiliaries(token) != () and not is_infinitive(token))
        own = subject_of(token) is not None or token.dep_ in ("ROOT", "conj")
        present = tense(token) == "present" and token.tag_ != "VBG" and not dated  # habits and states of affairs
        return place.dep_ in _CLAUSES and finite and own and not present

    def _fallback(self, token: Any) -> str:
        """A title for a mention that is nobody's entry: its words from left to right."""
        words = self.doc[max(token.left_edge.i, token.i - 6) : min(token.right_edge.i, token.i + 8) + 1].text
        text = " ".join(words.split()).strip(" ,;:-–—\"'“”‘’.`") or token.text
        return clipped(text[:1].upper() + text[1:])

    def _offset(self, token: Any) -> int:
        return int(self.paragraph.start + token.idx)

    def _participants(self, token: Any, names: Sequence[Any]) -> tuple[Participant, ...]:
        return participants(names, token, self.paragraph.start)

    def _time(self, token: Any) -> tuple[Link, Dated | None]:
        """The time that the trigger's own clause gives; a noun may take its verb's."""
        sources = [token, light_object(token)]
        verb = carrier(token) if token.pos_ != "VERB" else None
        if verb is not None and lends_time(token, verb):
            sources.append(verb)
        for source in sources:
            if source is not None and source.i in self.governed:
                return "clause", best(self.governed[source.i], self._offset(token))
        time = self._participle_time(token)
        return ("clause", time) if time else ("none", None)

    def _participle_time(self, token: Any) -> Dated | None:
        """ "a warning delivered last weekend": the participle's time is the noun's."""
        for child in token.children:
            if child.dep_ == "acl" and child.tag_ == "VBN" and child.i in self.governed:
                return best(self.governed[child.i], self._offset(token))
        return None

    def _shared(self, token: Any) -> tuple[Shared, ...]:
        return tuple(Shared(self._offset(found.token), found.why) for found in hosts(token))


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


def _is_future(time: Dated | None) -> bool:
    """Whether a time lies after the publication date; "later this month" says so of a stretch that holds it."""
    if time is None or time.interval is None or time.interval.start is None:
        return False
    if isinstance(time.mention.expr, Rest) and time.mention.expr.side == "future":
        return True
    dct = time.context.dct
    return dct is not None and dct.end is not None and time.interval.start >= dct.end
