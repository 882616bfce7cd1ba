"""The spaCy detector: every verb and event noun of a parsed text, with the evidence of its clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from timeline.errors import ModelError
from timeline.evidence import EventClass
from timeline.temporal import Dated
from timeline.text.boilerplate import after_dateline, is_notice, kind
from timeline.text.split import Paragraph, Sentence

from . import lexicon
from .aims import turned
from .amounts import is_counted
from .aspect import LASTING_NOUNS, lasts_long
from .attribution import teller
from .clauses import (
    auxiliaries,
    class_of,
    is_definite,
    is_event_noun,
    is_event_verb,
    is_known,
    is_main,
    is_perfect,
    is_pluperfect,
    is_recent,
    tense_above,
)  # fmt: skip
from .deadlines import is_deadline, is_to_come
from .detector import Candidate, Participant, Shared
from .distances import at_a_feast
from .entities import Entities
from .entries import stands_alone
from .forms import PREFIX, Forms
from .glued import is_byline, marked
from .grounds import noun_evidence, verb_evidence
from .narrated import (
    is_ahead,
    is_awaited,
    is_called_for,
    is_phase,
    is_seeming,
    is_simple_past,
    is_within,
    told_in,
)
from .news import is_news, is_verbless
from .once import befallen
from .participants import participants
from .participles import finite, is_bare_participle, lacks_finite
from .phrases import empty, nonfinite, rates
from .plain import is_plain, is_sure
from .quotations import is_quoted
from .readable import is_broken, is_opinion, is_talk, names_event
from .reported import reported_title, tells_it
from .sayings import is_main_saying, is_untold
from .sides import sides_of
from .standins import StandIns
from .status import factuality
from .subjects import is_intransitive
from .tied import TiedTimes
from .ties import carrier, hosts, is_later, names_of
from .titles import noun_title, verb_title
from .undating import is_reported_on, is_thought_of
from .wording import clipped

_FEW = 3  # sentences that say nothing of who speaks
UNREADABLE = re.compile(r"\S{150,}")  # no words of English: a tokenizer takes the square of their length in time


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
    nlp.tokenizer.token_match = PREFIX.match  # "re-emerged" is one word
    return SpacyDetector(nlp, f"{model} {nlp.meta['version']}")


class SpacyDetector:
    """Event mentions from a dependency parse."""

    name = "spacy"

    def __init__(self, nlp: Any, model: str) -> None:
        self._nlp, self.model = nlp, model
        self._forms, self._entities = Forms.of(nlp), Entities.of(nlp)

    def detect(self, paragraphs: Sequence[Paragraph], times: Sequence[Dated]) -> Iterator[Candidate]:
        """Candidates in text order. Captions, by-lines and headlines give mentions that are not listed."""
        headline = paragraphs[0].text if paragraphs else ""
        stand_ins = StandIns()
        opinion = is_opinion("\n".join(p.text for p in paragraphs))
        begun = False  # whether the story's first paragraph has been seen
        first = 0  # times before this paragraph are done with
        stories = [after_dateline(p) for p in paragraphs]
        texts = (UNREADABLE.sub(_blank, p.text) for p in stories)
        docs = self._nlp.pipe((marked(self._nlp.make_doc(text)) for text in texts), batch_size=256)
        if self._entities:
            docs = self._entities.pipe(docs)
        for paragraph, doc in zip(stories, docs, strict=True):
            while first < len(times) and times[first].start < paragraph.start:
                first += 1
            near = []
            for time in times[first:]:
                if time.start >= paragraph.end:
                    break
                near.append(time)
            if self._forms:
                self._forms.fill(doc)
            story = not kind(paragraph.text, headline) and not is_verbless(doc)
            told = _Paragraph(doc, paragraph, near, stand_ins, story, lead=story and not begun, opinion=opinion)
            yield from told.candidates()
            begun = begun or story


def _blank(found: re.Match[str]) -> str:
    """As long as what it stands for, so that offsets stay true."""
    return "x" * len(found[0])


class _Paragraph:
    """A parsed paragraph with its times tied to the tokens that govern them."""

    def __init__(
        self,
        doc: Any,
        paragraph: Paragraph,
        times: Sequence[Dated],
        stand_ins: StandIns,
        story: bool,
        lead: bool,
        opinion: bool,
    ) -> None:
        self.doc, self.paragraph, self.stand_ins, self.story, self.lead = doc, paragraph, stand_ins, story, lead
        self.opinion = opinion  # what it foresees or supposes is its writer's view, and no entry without a date
        self.times = TiedTimes(doc, paragraph.start, times)

    def candidates(self) -> Iterator[Candidate]:
        said = [is_talk(sent.text) for sent in self.doc.sents]
        talk = len(said) > _FEW and sum(said) > len(said) / 2  # a letter, a comment
        everyone = list(self.doc.ents)  # asking each sentence for its own walks through the whole paragraph every time
        for sent in self.doc.sents:
            start, end = sent.start_char, sent.end_char
            text = self.paragraph.text[start:end].rstrip()
            start += self.paragraph.start
            sentence = Sentence(start, start + len(text), self.paragraph.index, text)
            story = self.story and not talk and not is_notice(" ".join(text.split())) and not is_byline(text)
            names = [name for name in everyone if sent.start <= name.start < sent.end]
            for token in sent:
                if token.i in self.times.tokens:
                    continue
                if is_event_verb(token):
                    yield self._verb(token, sentence, names, story)
                elif is_event_noun(token):
                    yield self._noun(token, sentence, names, story)
            self.stand_ins.read(sent, names, self.times.skip)

    def _verb(self, token: Any, sentence: Sentence, names: Sequence[Any], story: bool) -> Candidate:
        when = told_in(token)
        event_class = class_of(token)
        link, time = self.times.of(token)
        dated = time is not None and time.reason != "vague" and time.text_type != "SET"
        ahead = is_to_come(time) or (is_deadline(time) and bool(auxiliaries(token)))  # "is expected by Friday"
        until = turned(token, time)
        evidence, time = verb_evidence(token, when, ahead), until or time
        status, certain = factuality(evidence._replace(negated=evidence.negated and until is None))
        wanted = story and is_news(token, event_class, dated, self.lead, decided=self.times.decides(token))
        if token.dep_ == "xcomp" and not dated and self.times.decides(token.head):
            wanted = False  # "agreed on Monday to sell it": told by the decision
        stand_in = self.stand_ins.of(token, self.times.skip) if wanted else None
        stand_in = None if stand_in and stand_in.startswith(("No ", "no ")) else stand_in  # "no case …, but it has"
        wanted = wanted and (dated or not is_talk(sentence.text)) and not is_broken(sentence.text)
        announced = auxiliaries(token)[:1] == ("will",)  # "No other mill will be closed," she said.
        if wanted and not dated and status != "happened" and (self.opinion or (is_quoted(token) and not announced)):
            wanted = False
        told = self._told(token)
        wanted = wanted and (dated or is_plain(token, by=told.get("by")))
        title = self._title(token, event_class, stand_in, whole=not dated) if wanted else ""
        if title and not is_sure(token, title, status, dated=dated, by=told.get("by")):
            title = ""
        start = self._offset(token)
        return Candidate(
            start=start, end=start + len(token.text), text=token.text, lemma=token.lemma_.lower(),
            event_class=event_class, sentence=sentence, title=title or self._fallback(token), tense=when,
            perfect=is_perfect(token), pluperfect=is_pluperfect(token), definite=is_known(token),
            saying=is_main_saying(token), factuality=status, certain=certain, summed=is_counted(token),
            compared=self.times.compares(token.sent),
            listed=stands_alone(token, title, time, dated=dated),
            once=self._once(token),
            participants=self._participants(token, names), time=time, link=link, shared=self._shared(token),
            distances=self.times.distances_of(token), beside=sides_of(token, self.paragraph.start),
            elsewhen=at_a_feast(token) or is_later(token),
            lasting=lasts_long(token.lemma_.lower(), event_class),
            under=tense_above(token), ahead=is_ahead(token), within=is_within(token), main=is_main(token),
            seeming=is_seeming(token), simple=is_simple_past(token), awaited=is_awaited(token),
            phase=is_phase(token), **told,
        )  # fmt: skip

    def _noun(self, token: Any, sentence: Sentence, names: Sequence[Any], story: bool) -> Candidate:
        link, time = self.times.of(token)
        verb = carrier(token)
        dated = time is not None and time.interval is not None
        status, certain = factuality(noun_evidence(token, verb, is_to_come(time), dated))
        light = verb is not None and verb.lemma_.lower() in lexicon.LIGHT and token.dep_ in ("dobj", "nsubjpass")
        known = is_definite(token)  # "the two floods in 1957": which, and not what of
        modified = any(
            c.dep_ in ("prep", "poss", "compound", "amod", "acl")
            and c.lower_ not in lexicon.COUNTING
            and c.i not in self.times.skip
            and not (known and empty(c, self.times.skip))
            for c in token.children
        )
        untold, away = is_untold(token), self.times.away(token)
        named_only = (
            token.dep_ == "attr" and not untold
        )  # "the flood was the worst disaster in years": told by its verb
        own = is_recent(token) or (dated and (self.times.governs(token)))
        wanted = (
            story
            and modified
            and token.dep_ != "compound"
            and not named_only
            and not (is_reported_on(token) or is_thought_of(token))
        )
        title = noun_title(token, self.times.skip) if wanted else self._fallback(token)
        start = self._offset(token)
        return Candidate(
            start=start, end=start + len(token.text), text=token.text, lemma=token.lemma_.lower(),
            event_class="OCCURRENCE", sentence=sentence, title=title, tense="past" if untold else "none", saying=untold,
            factuality=status, certain=certain,
            listed=wanted and own and not light and names_event(title), names=names_of(token), once=self._once(token),
            participants=self._participants(token, names), time=time, link=link, shared=self._shared(token),
            distances=self.times.distances_of(token), beside=sides_of(token, self.paragraph.start), mentionable=wanted,
            lasting=token.lemma_.lower() in LASTING_NOUNS, under=tense_above(token), noun=True,
            perfect=verb is not None and is_perfect(verb),
            definite=known, several=token.tag_ in ("NNS", "NNPS"), away=away,
            ahead=is_called_for(token) or away is not None, **self._told(token),
        )  # fmt: skip

    def _title(self, token: Any, event_class: EventClass, stand_in: str | None, whole: bool) -> str:
        """The clause of an entry; composing it is costly, so that a mention nobody lists has its bare words."""
        tells_that = any(c.dep_ == "ccomp" and not nonfinite(c) and tells_it(token, c) for c in token.children)
        bidden = event_class == "REPORTING" and token.dep_ == "conj" and not tells_that  # "and told them to leave"
        tells_that = tells_that and not is_intransitive(token)
        say = reported_title if (event_class == "REPORTING" and not bidden) or tells_that else verb_title
        title = say(token, self.times.skip - rates(token), stand_in, whole=whole)
        told = finite(token, title)
        bare = told == title and is_bare_participle(token) and f" {token.text}" in title
        return "" if bare or lacks_finite(token) else told

    def _fallback(self, token: Any) -> str:
        """A title for a mention that is nobody's entry: its words from left to right."""
        words = self.doc[max(token.left_edge.i, token.i - 6) : min(token.right_edge.i, token.i + 8) + 1].text
        text = " ".join(words.split()).strip(" ,;:-–—\"'“”‘’.`") or token.text
        return clipped(text[:1].upper() + text[1:])

    def _offset(self, token: Any) -> int:
        return int(self.paragraph.start + token.idx)

    def _participants(self, token: Any, names: Sequence[Any]) -> tuple[Participant, ...]:
        return participants(names, token, self.paragraph.start)

    def _once(self, token: Any) -> frozenset[tuple[str, str]]:
        return befallen(token, self.stand_ins.person, self.stand_ins.surnames)

    def _told(self, token: Any) -> dict[str, Any]:
        told = teller(token)
        if told is None:
            return {}
        return {"teller": None if told.verb is None else self._offset(told.verb), "by": told.by}

    def _shared(self, token: Any) -> tuple[Shared, ...]:
        return tuple(Shared(self._offset(found.token), found.why) for found in hosts(token))
