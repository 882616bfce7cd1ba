"""What `explain` says, as a table of sentences; and that no row of the grammar is told in the engine's words."""

import re

import pytest

from timeline.temporal import Interval, Policy, display, explain, read_times
from timeline.temporal.cells import civil
from timeline.temporal.en.rules import RULES

THURSDAY = Interval.of(2023, 2, 23)
FRIDAY = Interval.of(2013, 3, 22)
PUBLISHED = ("counted from", "Friday 22 March 2013, the publication date")


def cards(text, dct=FRIDAY, **options):
    return [[tuple(step) for step in explain(dated, **options)] for dated in read_times(text, dct)]


def card(text, dct=THURSDAY):
    (told,) = cards(text, dct)
    return told


def test_a_card_tells_sentence_words_anchor_arithmetic_date_and_the_other_reading():
    assert card("He left last Tuesday. It rained.") == [
        ("sentence", "He left [last Tuesday]."),
        ("words", '"last Tuesday"'),
        ("counted from", "Thursday 23 February 2023, the publication date"),
        ("step", "the last Tuesday before that: Tuesday 21 February 2023"),
        ("date", "Tuesday 21 February 2023"),
        (
            "other reading",
            "Tuesday 14 February 2023: the Tuesday of the week before; the setting last-weekday calendar chooses it",
        ),
    ]


STEPS = {
    "two days before last Friday": [
        ("step", "the last Friday before that: Friday 15 March 2013"),
        ("step", "two days before that: Wednesday 13 March 2013"),
    ],
    "three weeks ago": [("step", "three weeks before that, known to the week: the week of 25 February 2013")],
    "the first Monday of May 2012": [
        ("step", "as told: May 2012"),
        ("step", "the first Monday in it: Monday 7 May 2012"),
    ],
    "nearly four years ago": [
        ("step", "four years before that, known to the year: 2009"),
        ("step", "give or take a year, our margin: around 2009"),
    ],
    "last October 23": [("step", "23 October of the year before: Tuesday 23 October 2012")],
    "Good Friday": [("step", "two days before Easter Sunday of the same year: Friday 29 March 2013")],
    "from June to August 2012": [
        ("from", "as told: June 2012"),
        ("to", "as told: August 2012"),
    ],
    "earlier this year": [
        ("step", "the year it lies in: 2013"),
        ("step", "the part of it up to that day: 2013, up to 22 March 2013"),
    ],
    "between now and May 2014": [
        ("from", "Friday 22 March 2013, the publication date"),
        ("to", "as told: May 2014"),
    ],
    "Tuesday the 13th": [("step", "the last 13th before that, a Tuesday: Tuesday 13 November 2012")],
    "03/04/2012": [("step", "read with the month before the day: Sunday 4 March 2012")],
    "tonight": [("step", "the night of that day: the night of Friday 22 March 2013")],
}


@pytest.mark.parametrize("words", STEPS)
def test_each_operator_is_a_step(words):
    (told,) = cards(words)
    assert [step for step in told if step[0] in ("step", "from", "to")] == STEPS[words]


SIDES = {
    "The board met on Tuesday.": '"met" points back',
    "The board will hold it on Tuesday.": '"will" points ahead',
    "The strike is due to begin on Monday.": '"due to" points ahead',
    "The Aug. 7 blasts killed many.": '"the Aug. 7 blasts" points back',
    "Tuesday": "no verb leans, so the last one",
    "In November?": "no verb leans, so the nearest",
    "He came on Friday.": "the publication date is itself a Friday",
    "It snowed in March.": "the publication date lies in it",
    "Profit rose in the third quarter.": "a quarter is the nearest one, whatever the verb",
    "He said he would be gone by Monday.": '"would" points ahead',
    "Two days after Easter he called.": (
        '"called" points back, but the one before lies too far back to be told without its year, so the nearest'
    ),
    "The talks will begin in two weeks.": '"will" points ahead, so counted on from that day',
    "In two weeks.": "no verb points back, so counted on from that day",
    "The talks ended in two weeks.": '"ended" points back, so the words tell how long it took',
}


@pytest.mark.parametrize("sentence", SIDES)
def test_the_word_that_told_the_side_is_named(sentence):
    (told,) = cards(sentence)
    assert dict(told)["side"] == SIDES[sentence]


ANCHORS = {
    "He left last Tuesday and died the following day.": 'Tuesday 19 March 2013, told before by "last Tuesday"',
    "On May 5, 2012 he fell. The next morning he rose.": 'Saturday 5 May 2012, told before by "May 5, 2012"',
    "The next morning he rose.": "Friday 22 March 2013, the publication date, as no day is told just before",
    "The fourth quarter was bad. A year ago it was good.": (
        'the fourth quarter of 2012, the time reported on, told before by "The fourth quarter"'
    ),
    "It rose in the latest quarter.": (
        "the fourth quarter of 2012, the last quarter that had ended by Friday 22 March 2013, the publication date"
    ),
    "It opened in 1914, grew in 1920 and shut in 1945. In October it fell.": '1945, told before by "1945"',
}


@pytest.mark.parametrize("text", ANCHORS)
def test_what_told_the_anchor_is_named(text):
    assert dict(cards(text)[-1])["counted from"] == ANCHORS[text]


WHY_NOT = {
    "now": "vague: the present, no day that could be named",
    "31 June 2012": "no such day in the calendar",
    "every other Friday": "a set of times: Fridays",
    "every Tuesday night": "a set of times: Tuesdays, at night",
    "Sundays at 9:30 pm": "a set of times: Sundays, at 21:30",
    "twice a week": "a set of times: week by week",
    "two and a half years": "an amount of time: two years and six months",
    "more than four hours": "an amount of time: more than four hours",
    "three hours ago": "too coarse: what the words are counted from is known to the day only",
}


@pytest.mark.parametrize("words", WHY_NOT)
def test_what_is_not_dated_says_why(words):
    assert cards(words)[0][-1] == ("not dated", WHY_NOT[words])


def test_without_a_publication_date_that_is_the_reason():
    assert card("last Tuesday", None)[-1] == (
        "not dated",
        "no publication date is known, and the words are counted from it",
    )


def test_the_setting_that_chooses_another_reading_does_choose_it():
    settings = {
        "last Tuesday": (THURSDAY, Policy(last_weekday="calendar")),
        "next Friday": (Interval.of(2023, 2, 20), Policy(next_weekday="nearest")),
        "next December": (FRIDAY, Policy(named="calendar")),
        "03/04/2012": (FRIDAY, Policy(day_order="dmy")),
        "two days before last Tuesday": (THURSDAY, Policy(last_weekday="calendar")),
    }
    for words, (dct, policy) in settings.items():
        (dated,) = read_times(words, dct)
        (reading,) = dated.readings
        name, value = reading.setting.split()
        assert getattr(policy, name) == value
        assert read_times(words, dct, policy=policy)[0].interval == reading.interval


def test_a_sentence_is_found_whole_and_a_long_one_is_cut():
    (told,) = cards("Mr. Hill, of the U.S. Senate, said on Monday he\nleft. He lied.")
    assert told[0] == ("sentence", "Mr. Hill, of the U.S. Senate, said on [Monday] he left.")
    (told,) = cards("so " * 99 + "on Monday it was " + "and " * 99)
    assert re.fullmatch(r"… (so )+on \[Monday\] it was (and )+…", told[0][1])


def test_the_engine_speaks_only_when_asked():
    (told,) = cards("last Tuesday", THURSDAY, debug=True)
    assert told[-4:] == [
        ("rule", "<last> <dayname>"),
        ("expression", "Last(DCT, Every(DAY, WEEK, 2))"),
        ("value", "2023-02-21"),
        ("EDTF", "2023-02-21"),
    ]


ENGINE = re.compile(r"DCT|REF|REPORT|Every|Yearly|Period|XXXX|[A-Z]{2,}_|<\w|None|\w\(|anchor|\bTX|P\d+[DWMY]")
FULL = re.compile(r"\d{4}-\d\d-\d\d")
MONTHS = "January February March April May June July August September October November December".split()


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.yields}: {r.pattern}")
def test_every_row_is_told_in_plain_words(rule):
    for dated in read_times(rule.example.split(" => ")[0], FRIDAY):
        steps = explain(dated)
        for name, words in steps:
            assert words.strip() == words != ""
            assert "  " not in words
            assert not ENGINE.search(words.replace(dated.mention.text, "").split('"')[0]), words
            assert name in ("sentence", "words", "other reading") or words.count(": ") <= 2
        told = dict(steps)
        assert ("date" in told) == (dated.interval is not None)
        if FULL.fullmatch(dated.value) and dated.interval and dated.interval.start is not None:
            y, m, d = civil(dated.interval.told().start // 86400)
            assert dated.value == f"{y:04d}-{m:02d}-{d:02d}"
            assert f"{d} {MONTHS[m - 1]} {y}" in told["date"]
            last = [words for name, words in steps if name == "step"]
            assert not last or last[-1].endswith(told["date"])


def test_words_are_never_finer_than_told():
    told = {
        "March 2024": "March 2024",
        "the week of March 5, 2024": "the week of 4 March 2024",
        "early 2024": "early in 2024",
        "around May 4, 2012": "around 4 May 2012",
        "since 1994": "since 1994",
        "before May 2012": "before May 2012",
        "44 BC": "44 BCE",
        "the 5th century": "the 5th century",
        "the 2nd century BC": "the 2nd century BCE",
        "the 1990s": "the 1990s",
        "late on May 4, 2012": "late on 4 May 2012",
        "from June to August 2012": "June 2012 to August 2012",
        "earlier this year": "2023, up to 23 February 2023",
        "months ago": "before 23 February 2023",
        "9:30-11:00 on May 4, 2012": "4 May 2012, 09:30 to 11:00",
    }
    assert {words: display(read_times(words, THURSDAY)[0].interval) for words in told} == told
