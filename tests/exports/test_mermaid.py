"""Mermaid has no parser in Python: its lines are read by the rules of its grammar for timelines."""

import re

from timeline.edits import typed_when
from timeline.exports import lost, write

# What the grammar takes a line for: a section, or a period with its events, each behind a colon and a blank.
SECTION = re.compile(r"    section [^:\n]+")
PERIOD = re.compile(r"        [^#:\n]+(?: : [^:#;\n]+)+")


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("mermaid")


def test_every_line_is_one_of_its_grammar(story):
    first, title, *lines = write(story, "mermaid").decode().splitlines()
    assert (first, title) == ("timeline", "    title A bridge∶ its story")
    assert [line for line in lines if not (SECTION.fullmatch(line) or PERIOD.fullmatch(line))] == []


def test_events_of_one_date_stand_side_by_side(story):
    twice = story.model_copy(update={"events": (story.events[7], story.events[7])})
    assert "around 14 March 2024 : Vote held : Vote held" in write(twice, "mermaid").decode()


def test_a_keyword_at_the_start_of_a_line_is_none(story):
    when = typed_when("2024").model_copy(update={"display": "section two"})
    told = story.model_copy(update={"events": (story.events[0].model_copy(update={"when": when}),)})
    assert "        · section two : Caesar fell" in write(told, "mermaid").decode()


def test_a_long_title_is_shortened_and_that_is_told(story):
    long = story.events[0].model_copy(update={"title": "word " * 100})
    told = story.model_copy(update={"events": (long,)})
    assert max(map(len, write(told, "mermaid").decode().splitlines())) < 260
    assert "1 title shortened to 200 characters" in lost(told, "mermaid")
