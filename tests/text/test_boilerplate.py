import re
import time

import pytest

from timeline.text.boilerplate import LONGEST, ROWS, after_dateline, kind
from timeline.text.split import Paragraph


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[2])
def test_each_row_carries_an_example_that_holds(row):
    name, pattern, example, story = row
    assert re.fullmatch(pattern, example)
    assert kind(example, "Some headline") == name
    assert kind(story, "Some headline") == ""


@pytest.mark.parametrize(
    "text",
    [
        "The council closed the bridge on Tuesday.",
        "Related costs rose last year, the company said.",
        "By Tuesday the bridge was closed.",
        "He resigned.",
        "Source protection was debated on Monday, the editor said.",
    ],
)
def test_sentences_of_the_story_are_kept(text):
    assert kind(text, "Bridge closes") == ""


@pytest.mark.parametrize("text", ["The old bridge", "A worker on the bridge", "Bridge closes"])
def test_captions_and_headlines_are_no_story(text):
    assert kind(text, "Bridge closes") in ("caption", "headline")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("WASHINGTON, Feb. 22 (AP) — It fell.", "It fell."),
        ("Jane Doe, Town Editor OSLO | Wed Apr 3, 2019 11:17 am BST OSLO (Reuters) - It fell.", "It fell."),
        ("29 May 2011 Last updated at 17:57 GMT Help One of the guards fell.", "One of the guards fell."),
        ("Page last updated at 11:50 GMT, Friday, 2 March 2018 It fell.", "It fell."),
        ("SUEZ, Egypt — The ship is free.", "The ship is free."),
        ("NATO — the alliance — met.", "NATO — the alliance — met."),
        ("The bridge — an old one — fell.", "The bridge — an old one — fell."),
    ],
)
def test_datelines_are_taken_off_with_true_offsets(text, rest):
    whole = Paragraph(100, 100 + len(text), 0, text)
    left = after_dateline(whole)
    assert left.text == rest
    assert text[left.start - 100 :] == rest


@pytest.mark.parametrize(
    "piece", ["A", "A ", "Aa, ", "by A and ", "@ab ", "#", "> a ", "a.b", "(AP ", "Facebook, ", "x: ", " ", "-"]
)
def test_hostile_paragraphs_take_no_time(piece):
    for size in (LONGEST, 2 * LONGEST, 50 * LONGEST):
        begun = time.process_time()
        for start in ("By ", "Reporting by ", "Photo: ", "Share on ", "", "File - "):
            kind(start + piece * (size // len(piece)), "x")
        assert time.process_time() - begun < 1


def test_a_heading_with_the_hour_of_its_page_is_cut_off():
    head = "Singer 'was robbed', says sister Page last updated at 08:58 GMT, Thursday, 24 June 2010 09:58 UK "
    told = after_dateline(Paragraph(0, 200, 0, head + "The singer was robbed, according to her sister."))
    assert told.text == "The singer was robbed, according to her sister."
