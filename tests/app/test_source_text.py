"""The source text as HTML: paragraphs, chips, verbs and sentences; what users wrote is never markup."""

import re
import time
from html.parser import HTMLParser

import pytest

from timeline.app.source_text import PART, parts, source_html
from timeline.evidence import Phrase, Position, Quote, Trigger
from timeline.models import Article, Event, Mention, UndatedPhrase, When

TEXT = "The mayor resigned last Tuesday. A vote follows soon.\n\nShe had won in 2019 and lost."


class Reading(HTMLParser):
    """The elements of some HTML with their attributes, the words inside each mark, and whether tags are balanced."""

    def __init__(self, html):
        super().__init__()
        self.open, self.marks, self.elements, self.words = [], [], [], ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self.open.append(tag)
        if tag == "mark":
            self.marks.append(dict(attributes))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "small" not in self.open:
            self.words += data


def event(id, text, sentence, trigger, phrase=None, source=None, **when):
    start = text.index(sentence)
    at = text.index(trigger, start)
    said = text.index(phrase, start) if phrase else None
    mention = Mention(
        source=source or Article.of(text).id,
        quote=Quote(exact=sentence),
        position=Position(start=start, end=start + len(sentence)),
        trigger=Trigger(exact=trigger, start=at, end=at + len(trigger), lemma=trigger, **{"class": "OCCURRENCE"}),
        phrase=Phrase(exact=phrase, start=said, end=said + len(phrase)) if phrase else None,
    )
    return Event(
        id=id, title=trigger, kind="OCCURRENCE", factuality="happened", when=dated(**when), mentions=(mention,)
    )


def dated(day=None, display="no date", precision="day", reason=None):
    basis = "relative" if day else "none"
    return When(
        earliest=day, latest=day, precision=precision if day else None, basis=basis, display=display, reason=reason
    )


RESIGNED = event(
    "e1", TEXT, "The mayor resigned last Tuesday.", "resigned", "last Tuesday", day="2024-03-05", display="5 March 2024"
)
WON = event(
    "e2", TEXT, "She had won in 2019 and lost.", "won", "2019", day="2019-01-01", display="2019", precision="year"
)
LOST = event("e3", TEXT, "She had won in 2019 and lost.", "lost", reason="none is in reach")
SOON = UndatedPhrase(
    source=Article.of(TEXT).id,
    phrase=Phrase(exact="soon", start=TEXT.index("soon"), end=TEXT.index("soon") + 4),
    reason="vague",
)


def read(text, *args):
    return Reading(source_html(Article.of(text), *args))


def test_paragraphs_and_words_are_kept():
    html = source_html(Article.of(TEXT), [RESIGNED, WON, LOST], [SOON])
    assert html.count("<p ") == 2
    assert Reading(html).words == TEXT.replace("\n\n", "")


def test_a_phrase_is_a_button_that_says_its_date():
    chip = read(TEXT, [RESIGNED], []).marks[0]
    assert (chip["role"], chip["tabindex"], chip["data-event"]) == ("button", "0", "e1")
    assert chip["aria-label"] == "last Tuesday, resolved to 5 March 2024, day"


def test_an_undated_phrase_tells_its_reason():
    [chip] = read(TEXT, [], [SOON]).marks
    assert chip["aria-label"] == "soon, no date: vague"
    assert "data-event" not in chip
    assert chip["aria-expanded"] == "false"


def test_an_event_without_a_phrase_is_picked_by_its_verb():
    chips = read(TEXT, [RESIGNED, WON, LOST], []).marks
    assert [c["class"] for c in chips] == ["date", "date", "verb"]
    assert chips[2]["aria-label"] == "lost, no date: none is in reach"


def test_events_that_share_a_phrase_share_a_chip():
    other = event("e9", TEXT, "She had won in 2019 and lost.", "lost", "2019", day="2019-01-01", display="2019")
    [chip] = read(TEXT, [WON, other], []).marks
    assert (chip["data-event"], chip["data-also"]) == ("e2", '["e9"]')
    assert chip["aria-label"].endswith("and 1 more event")


def test_phrases_that_overlap_are_one_chip_and_a_date_wins_over_a_reason():
    longer = event("e4", TEXT, "She had won in 2019 and lost.", "won", "in 2019", day="2019-01-01", display="2019")
    vague = SOON.model_copy(update={"phrase": Phrase(exact="2019 and", start=70, end=78)})
    [chip] = [c for c in read(TEXT, [longer, WON], [vague]).marks if c["class"] != "verb"]
    assert chip["class"] == "date"
    assert chip["aria-label"].startswith("in 2019 and, resolved to 2019")


def test_a_sentence_is_a_range_of_stretches_even_where_sentences_overlap():
    inner = event("e5", TEXT, "won in 2019", "won", day="2019-01-01", display="2019")
    html = source_html(Article.of(TEXT), [WON, inner], [])
    stretches = re.findall(r"<span>(.*?)</span>", html)
    for id, words in (("e2", "She had won in 2019 and lost."), ("e5", "won in 2019")):
        first, last = re.search(rf'<template data-event="{id}" data-first="(\d+)" data-last="(\d+)">', html).groups()
        told = "".join(stretches[int(first) : int(last) + 1])
        assert re.sub("<.*?>", "", told) == words


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", '<img src=x onerror="alert(1)">', '"><b>&lt;'])
def test_hostile_words_are_inert(hostile):
    text = f"{hostile} fell on 3 May {hostile}."
    fell = event(hostile, text, text, "fell", f"3 May {hostile}", day="2024-05-03", display=hostile)
    soon = UndatedPhrase(
        source=Article.of(text).id, phrase=Phrase(exact=hostile, start=0, end=len(hostile)), reason=hostile
    )
    reading = read(text, [fell], [soon])
    assert {tag for tag, _ in reading.elements} <= {"article", "p", "span", "u", "mark", "small", "template"}
    assert not any(name.startswith("on") for _, attributes in reading.elements for name in attributes)
    assert reading.marks[1]["data-event"] == hostile
    assert reading.words == text


def test_places_outside_the_text_and_other_articles_are_left_out():
    beyond = SOON.model_copy(update={"phrase": Phrase(exact="x", start=5000, end=5001)})
    backwards = SOON.model_copy(update={"phrase": Phrase(exact="x", start=9, end=3)})
    elsewhere = event("e6", TEXT, TEXT[:10], "The", source="a_other")
    assert read(TEXT, [elsewhere], [beyond, backwards]).marks == []


def test_offsets_are_code_points_and_every_paragraph_finds_its_direction():
    text = "😀😀 אש פרצה ב-3 במאי.\n\nIt rained."
    html = source_html(
        Article.of(text), [event("e1", text, "אש פרצה ב-3 במאי.", "פרצה", "3 במאי", day="2024-05-03")], []
    )
    assert html.count('<p dir="auto">') == 2
    assert "<span>3 במאי</span>" in html


def test_a_blank_line_in_a_phrase_does_not_tear_the_button():
    text = "It fell on 3\n\nMay."
    html = source_html(Article.of(text), [event("e1", text, text, "fell", "3\n\nMay", day="2024-05-03")], [])
    assert html.count("<p ") == 1
    Reading(html)


def test_a_text_that_was_left_out_says_so():
    article = Article.of("x").model_copy(update={"text": None})
    assert "left out" in source_html(article, [], [])


@pytest.mark.parametrize("paragraph", ["It rained. " * 9 + "\n\n", "It rained. ", "rain ", "rain"])
def test_a_long_text_is_cut_into_parts_that_lose_nothing(paragraph):
    text = paragraph * (5 * PART // len(paragraph))
    cut = parts(text)
    assert "".join(text[start:end] for start, end in cut) == text
    assert 3 <= len(cut) <= 5
    assert all(text[:end].endswith(paragraph) for _, end in cut)


def test_a_part_holds_its_own_marks_and_clips_a_sentence():
    whole = event("e1", TEXT, TEXT, "won", "2019", day="2019-01-01", display="2019", precision="year")
    at = TEXT.index("She")
    first, second = (source_html(Article.of(TEXT), [whole], [SOON], p) for p in ((0, at), (at, len(TEXT))))
    assert [m["class"] for m in Reading(first).marks] == ["undated"]
    assert [m["class"] for m in Reading(second).marks] == ["date"]
    assert Reading(first).words + Reading(second).words == TEXT.replace("\n\n", "")


def test_a_megabyte_with_a_date_in_every_sentence_is_read_once():
    sentence, count = "The old mill burned on 5 March 2024. ", 28_000
    first = event("e", sentence, sentence.strip(), "burned", "5 March 2024", day="2024-03-05", display="5 March 2024")
    article = Article.of(sentence * count)
    events = [told_at(first, i * len(sentence), article.id) for i in range(count)]
    started = time.perf_counter()
    assert source_html(article, events, []).count("<mark") == count
    assert time.perf_counter() - started < 30, "quadratic work would take minutes"


def told_at(event, offset, source):
    mention = event.mentions[0]
    places = {
        name: place.model_copy(update={"start": place.start + offset, "end": place.end + offset})
        for name in ("position", "trigger", "phrase")
        if (place := getattr(mention, name))
    }
    moved = mention.model_copy(update={"source": source, **places})
    return event.model_copy(update={"id": f"e{offset}", "mentions": (moved,)})
