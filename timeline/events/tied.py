"""The times of a parsed paragraph, tied to the tokens that govern them, and the distances between its events."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from timeline.temporal import Dated, Unit, resolve
from timeline.temporal.algebra import At, Mod
from timeline.temporal.shifts import Period

from . import lexicon
from .aims import awaited, is_decision, let_to, teller_of
from .asides import in_aside
from .clauses import is_event_noun, is_event_verb, subject_of, tense
from .countdown import away
from .deadlines import is_to_come
from .detector import Away, Distance, Link
from .distances import amount_before, anniversary_of, event_from, unit_before
from .ties import best, carrier, decider, governor, lends_time, light_object
from .undating import is_aim, is_compared, is_imprint, is_part, names_a_thing, tells_which


class TiedTimes:
    """`skip` are the words of dates, which titles leave out; `tokens` the words of all times. `offset` is the
    paragraph's place in the text."""

    def __init__(self, doc: Any, offset: int, times: Sequence[Dated]) -> None:
        self._doc, self._start = doc, offset
        self.skip: set[int] = set()  # words of dates: titles leave them out
        self.tokens: set[int] = set()
        self.compared: set[int] = set()  # words of times that a figure is compared by
        self._at: dict[int, Dated] = {}  # the time that a word is part of
        self.governed: dict[int, list[Dated]] = {}
        self.distances: dict[int, list[Distance]] = {}
        told_anew = _told_anew(doc.text, offset, times)
        for time in times:
            span = doc.char_span(time.start - offset, time.end - offset, alignment_mode="expand")
            time = told_anew.get(time.start, time)
            if span is None:
                continue
            self.tokens.update(t.i for t in span)
            self._at.update((t.i, time) for t in span)
            if is_imprint(span, time):
                self.skip.update(t.i for t in span)
                continue
            if is_compared(span):
                self.compared.update(t.i for t in span)
                continue
            if in_aside(span) is not None:  # "voted to close it, given its losses in 2003": of no vote
                self.compared.update(t.i for t in span)
            aim = is_aim(span)  # it stays in the title: "its forecast" alone would be another one
            whose = (
                span.root.dep_ == "poss" and len(span) == 2 and span[0].lower_ in ("the", "that")
            )  # "that year's harvest"
            thing = names_a_thing(span, time)
            told_of = aim or whose or thing or is_part(span) or span.root.dep_ in ("dobj", "attr", "nsubj", "nsubjpass")
            if time.text_type in ("DATE", "TIME") and not (told_of or tells_which(span)):
                self.skip.update(t.i for t in span)
            if span.root.dep_ == "poss" and is_event_noun(span.root.head):
                time = _told(time)  # "before last Tuesday's flood": the flood was on Tuesday
            told = amount_before(span, time)
            if told is not None:
                self._far(span, *told)
            elif thing and span.root.dep_ == "nummod":
                self.compared.update(t.i for t in span)  # "the 1899 map was sold": no day of the sale
            elif not aim and not thing:
                holder = awaited(teller_of(decider(governor(span), time), span), span, time)
                self.governed.setdefault(holder.i, []).append(time)
        self._units()

    def _units(self) -> None:
        """ "the day before the vote", "on the eve of the vote"."""
        for token in self._doc:
            counted = unit_before(token) if token.i not in self.tokens else None
            event = event_from(self._doc, token.i + 2, token.sent.end) if counted else None
            if counted is None or event is None:
                continue
            holder = next((t for t in token.ancestors if is_event_noun(t) or is_event_verb(t)), None)
            holder = _main_clause(event) if holder is not None and holder.i == event.i else holder
            if holder is not None and holder.i != event.i:
                period, sign = counted
                found = Distance(self._offset(event), period, sign, f"the {token.text}")
                self.distances.setdefault(holder.i, []).append(found)

    def _far(self, span: Any, period: Period, sign: int, about: bool) -> None:
        """Notes that the event which a distance hangs on lies so far from the one behind it."""
        event = event_from(self._doc, span.end + 1, span.sent.end)
        holder = governor(span)
        if not (is_event_noun(holder) or is_event_verb(holder)):
            before = [t for t in span.sent if t.i < span.start and (is_event_noun(t) or is_event_verb(t))]
            holder = before[-1] if before else holder
        main = _main_clause(event) if event is not None else None
        if event is not None and (holder.i == event.i or (main is not None and main.i < span.start)):
            holder = main  # "called a vote in April, two days after the cabinet fell": not of the vote
        if event is not None and holder is not None and event.i != holder.i:
            found = Distance(self._offset(event), period, sign, span.text, about)
            self.distances.setdefault(holder.i, []).append(found)

    def distances_of(self, token: Any) -> tuple[Distance, ...]:
        """How far the grammar says that an event lies from others."""
        found = list(self.distances.get(token.i, ()))
        if counted := anniversary_of(token):
            period, event = counted
            found.append(Distance(self._offset(event), period, 1, f"{period.n} years"))
        return tuple(found)

    def compares(self, sent: Any) -> bool:
        """Whether a sentence compares its figure with one of another time."""
        return any(sent.start <= i < sent.end for i in self.compared)

    def away(self, noun: Any) -> Away | None:
        """How far off an event noun is told to be."""
        return away(noun, self._at)

    def of(self, token: Any) -> tuple[Link, Dated | None]:
        """The time that the trigger's own clause gives; a noun may take its verb's."""
        sources = [token, light_object(token), let_to(token), self._known_subject(token)]
        verb = carrier(token) if token.pos_ != "VERB" else None
        if verb is not None and lends_time(token, verb):
            sources.append(verb)
        for source in sources:
            if source is not None and source.i in self.governed:
                return "clause", best(self.governed[source.i], self._offset(token))
        time = self._participle_time(token) or next(
            (t for s in sources if s is not None and (t := self._when_time(s))), None
        )
        return ("clause", time) if time else ("none", None)

    def _known_subject(self, verb: Any) -> Any | None:
        """ "The 1957 flood killed ten": what it did was then, whatever the sentence tells besides."""
        subject = subject_of(verb) if verb.pos_ == "VERB" else None
        if subject is None or not is_event_noun(subject) or subject.i not in self.governed:
            return None
        which = any(t.i < subject.i and len(t.text) == 4 and t.text.isdigit() for t in subject.children)
        return subject if which and tense(verb) == "past" and lends_time(subject, verb) else None

    def _participle_time(self, token: Any) -> Dated | None:
        """ "a warning delivered last weekend": the participle's time is the noun's."""
        for child in token.children:
            if child.dep_ == "acl" and child.tag_ == "VBN" and child.i in self.governed:
                return best(self.governed[child.i], self._offset(token))
        return None

    def _when_time(self, token: Any) -> Dated | None:
        """ "On May 2, when rebels fled", "on Friday, when they hope to meet": the day of what is told there."""
        verb = token.head if token.dep_ == "xcomp" else token
        if verb.dep_ != "relcl" or verb.head.i not in self._at:
            return None
        wished = verb is token and lexicon.event_class(token.lemma_.lower()) == "I_STATE"
        if wished and any(c.dep_ == "xcomp" for c in token.children):
            return None
        if not any(c.dep_ == "advmod" and c.lower_ == "when" for c in verb.children):
            return None
        return _told(self._at[verb.head.i])

    def decides(self, token: Any) -> bool:
        """Whether it is a decision that was made: on a day of its own which has come, or no day is told."""
        if not is_decision(token):
            return False
        own = self.governed.get(token.i, ())
        done = (c.i for c in token.children if c.dep_ == "xcomp")
        return any(not is_to_come(time) for time in own) or not (own or any(i in self.governed for i in done))

    def governs(self, token: Any) -> bool:
        """Whether a time hangs on the token itself or on its participle."""
        return token.i in self.governed or self._participle_time(token) is not None

    def _offset(self, token: Any) -> int:
        return int(self._start + token.idx)


def _told_anew(text: str, offset: int, times: Sequence[Dated]) -> dict[int, Dated]:
    """ "Last Friday (22 January)": the day in brackets is the one that is meant, by the place of the other."""
    found = {}
    for time, exact in pairwise(times):
        between = text[time.end - offset : exact.start - offset]
        closed = text[exact.end - offset : exact.end - offset + 1] == ")"
        x, y = time.interval, exact.interval
        if between == " (" and closed and x is not None and y is not None and x.unit == y.unit == Unit.DAY:
            found[time.start] = exact
    return found


def _told(time: Dated) -> Dated:
    """ "Since 1974, when a hill slid": it slid in 1974, not since."""
    expr = time.mention.expr
    if not isinstance(expr, Mod) or isinstance(expr.of, At):
        return time
    mention = time.mention._replace(expr=expr.of)
    return time._replace(mention=mention, interval=resolve(expr.of, time.context))


def _main_clause(event: Any) -> Any | None:
    """ "A week before the ship sailed, the crew left": the parser hangs the week on the sailing, the leaving has it."""
    return event.head if event.dep_ == "advcl" and is_event_verb(event.head) else None
