"""The sample stories, and what a careful reader expects of them; worked out from the texts with a calendar."""

import pytest

from timeline.app.samples import articles_of, samples
from timeline.events import publication
from timeline.pipeline import extract
from timeline.temporal import read_times

CHILE, SUEZ = "chile-mine-rescue", "suez-canal-blockage"
ROME, TRIAL = "end-of-the-roman-republic", "theatre-fraud-trial"

# story and number of the article → words and TIMEX3 values
PHRASES = {
    (CHILE, 1): {  # published Monday 23 August 2010
        "Sunday": "2010-08-22", "Sunday afternoon": "2010-08-22TAF", "August 5": "2010-08-05",
        "Two days later": "2010-08-07",
        "earlier this month": "2010-08", "Last Thursday": "2010-08-19", "Three days later": "2010-08-22",
        "Last month": "2010-07", "Monday": "2010-08-23", "Christmas": "2010-12-25", "this week": "2010-W34",
        "Tuesday": "2010-08-24", "August 11": "2010-08-11",
    },
    (CHILE, 2): {  # published Sunday 10 October 2010
        "Saturday morning": "2010-10-09TMO", "September 5": "2010-09-05", "Twelve days later": "2010-09-17",
        "Saturday night": "2010-10-09TNI", "Wednesday": "2010-10-13", "17 days later": "2010-08-22",
        "Tuesday": "2010-10-12", "Friday": "2010-10-08", "Last Monday": "2010-10-04", "August 26": "2010-08-26",
        "later this month": "2010-10",
    },
    (CHILE, 3): {  # published Thursday 14 October 2010
        "Wednesday night": "2010-10-13TNI", "9:55 p.m. on Wednesday": "2010-10-13T21:55", "69 days": "P69D",
        "Monday": "2010-10-11", "August 22": "2010-08-22", "Christmas": "2010-12-25", "Ten days ago": "2010-10-04",
        "Saturday": "2010-10-09", "Thursday": "2010-10-14", "Friday": "2010-10-15",
    },
    (SUEZ, 1): {  # published Thursday 25 March 2021
        "Thursday": "2021-03-25", "Tuesday morning": "2021-03-23TMO", "Wednesday": "2021-03-24",
        "The same day": "2021-03-24",
        "Sunday": "2021-03-28", "this weekend": "2021-W12-WE", "Last year": "2020", "June 1967": "1967-06",
        "next week": "2021-W13",
    },
    (SUEZ, 2): {  # published Tuesday 30 March 2021
        "Monday afternoon": "2021-03-29TAF", "that evening": "2021-03-29TEV", "last Tuesday": "2021-03-23",
        "3 p.m.": "2021-03-29T15:00", "Saturday": "2021-03-27", "the following morning": "2021-03-29TMO",
        "last Wednesday": "2021-03-24", "Tuesday": "2021-03-30", "Wednesday": "2021-03-31", "last week": "2021-W12",
    },
    (SUEZ, 3): {  # published Thursday 8 July 2021
        "Wednesday": "2021-07-07", "March 23": "2021-03-23", "six days later": "2021-03-29", "April 3": "2021-04-03",
        "Ten days later": "2021-04-13", "June 23": "2021-06-23", "Tuesday": "2021-07-06",
        "The following day": "2021-07-07", "later this month": "2021-07", "May": "2021-05", "July 2023": "2023-07",
    },
    (ROME, 1): {  # published Friday 15 March 2019
        "509 BCE": "BC0509", "around 100 BCE": "BC0100", "Around 60 BCE": "BC0060", "The following year": "BC0058",
        "that autumn": "BC0052-FA", "September": "BC0048-09", "The next year": "BC0042", "Three years later": "BC0027",
        "circa 59 BCE": "BC0059", "about 121 CE": "0121",
    },
    (TRIAL, 1): {  # published Friday 10 March 2023
        "Wednesday": "2023-03-08", "Thursday afternoon": "2023-03-09TAF", "November": "2022-11",
        "December 2": "2022-12-02", "January 16": "2023-01-16", "the following day": "2023-01-17",
        "last week": "2023-W09", "Last year": "2022", "April 6": "2023-04-06", "next month": "2023-04",
        "Friday": "2023-03-10",
    },
    (TRIAL, 2): {  # published Tuesday 19 September 2023
        "Monday": "2023-09-18", "last Wednesday": "2023-09-13", "Thursday": "2023-09-14", "Friday": "2023-09-15",
        "Saturday": "2023-09-16", "January 15": "2024-01-15", "the next day": "2023-03-09", "April 6": "2023-04-06",
        "Last month": "2023-08",
    },
    (TRIAL, 3): {  # published Friday 23 February 2024
        "Thursday": "2024-02-22", "The same day": "2024-02-02", "September": "2023-09", "two days later": "2024-01-17",
        "The following day": "2024-01-23", "March 8 last year": "2023-03-08", "Last summer": "2023-SU",
        "this autumn": "2024-FA", "next month": "2024-03", "September 6": "2024-09-06",
    },
}  # fmt: skip

# story, words of the title, earliest and latest day, factuality
EVENTS = [
    (CHILE, "closed", "2007-01-01", "2007-12-31", "happened"),
    (CHILE, "lost a leg", "2010-07-01", "2010-07-31", "happened"),
    (CHILE, "men were trapped", "2010-08-05", "2010-08-05", "happened"),
    (CHILE, "second collapse stopped", "2010-08-07", "2010-08-07", "happened"),
    (CHILE, "Piñera dismissed the heads", "2010-08-11", "2010-08-11", "happened"),
    (CHILE, "reached the level of the shelter", "2010-08-19", "2010-08-19", "happened"),
    (CHILE, "tapping on another drill", "2010-08-22", "2010-08-22", "happened"),
    (CHILE, "may stay underground until Christmas", "2010-08-23", "2010-12-25", "possible"),
    (CHILE, "Doctors will send", "2010-08-24", "2010-08-24", "planned"),
    (CHILE, "miners were found alive", "2010-08-22", "2010-08-22", "happened"),
    (CHILE, "judge froze", "2010-08-26", "2010-08-26", "happened"),
    (CHILE, "machine began its work", "2010-09-05", "2010-09-05", "happened"),
    (CHILE, "drill", "2010-09-06", "2010-09-06", "happened"),
    (CHILE, "pilot hole reached", "2010-09-17", "2010-09-17", "happened"),
    (CHILE, "drill broke through", "2010-10-09", "2010-10-09", "happened"),
    (CHILE, "plans to travel to the mine", "2010-10-12", "2010-10-12", "planned"),
    (CHILE, "lifting of the men is expected", "2010-10-13", "2010-10-13", "planned"),
    (CHILE, "first rescuer went down", "2010-10-12", "2010-10-12", "happened"),
    (CHILE, "stepped out of the capsule", "2010-10-13", "2010-10-13", "happened"),
    (CHILE, "is to visit the men", "2010-10-14", "2010-10-14", "planned"),
    (CHILE, "president will leave for London", "2010-10-15", "2010-10-15", "planned"),
    (SUEZ, "Ever Given", "2021-03-23", "2021-03-23", "happened"),
    (SUEZ, "Eight tugs pulled", "2021-03-24", "2021-03-24", "happened"),
    (SUEZ, "plans to make another attempt", "2021-03-27", "2021-03-28", "planned"),
    (SUEZ, "heavy tugs arrived", "2021-03-28", "2021-03-28", "happened"),
    (SUEZ, "stern of the ship came loose", "2021-03-29", "2021-03-29", "happened"),
    (SUEZ, "ship was freed", "2021-03-29", "2021-03-29", "happened"),
    (SUEZ, "Salvage teams freed", "2021-03-29", "2021-03-29", "happened"),
    (SUEZ, "Experts boarded the ship", "2021-03-30", "2021-03-30", "happened"),
    (SUEZ, "investigation into the cause is to begin", "2021-03-31", "2021-03-31", "planned"),
    (SUEZ, "cleared the line of waiting ships", "2021-04-03", "2021-04-03", "happened"),
    (SUEZ, "allowed", "2021-04-13", "2021-04-13", "happened"),
    (SUEZ, "reached an agreement in principle", "2021-06-23", "2021-06-23", "happened"),
    (SUEZ, "court lifted the seizure", "2021-07-06", "2021-07-06", "happened"),
    (SUEZ, "crew raised the anchor", "2021-07-07", "2021-07-07", "happened"),
    (SUEZ, "expected to arrive in Rotterdam", "2021-07-08", "2021-07-31", "planned"),
    (SUEZ, "left the Suez Canal", "2021-07-07", "2021-07-07", "happened"),
    (ROME, "drove out their last king", "-0508-01-01", "-0508-12-31", "happened"),
    (ROME, "Caesar was born", "-0100-01-01", "-0098-12-31", "happened"),
    (ROME, "became governor of Gaul", "-0057-01-01", "-0057-12-31", "happened"),
    (ROME, "surrendered at Alesia", "-0051-09-01", "-0051-11-30", "happened"),
    (ROME, "crossed the Rubicon", "-0048-01-01", "-0048-01-31", "happened"),
    (ROME, "commanders in Spain", "-0048-06-01", "-0048-08-31", "happened"),
    (ROME, "beat Pompey", "-0047-08-09", "-0047-08-09", "happened"),
    (ROME, "was murdered there", "-0047-09-01", "-0047-09-30", "happened"),
    (ROME, "stabbed him to death", "-0043-03-15", "-0043-03-15", "happened"),
    (ROME, "defeated Brutus and Cassius", "-0041-01-01", "-0041-12-31", "happened"),
    (ROME, "fleet defeated Antony", "-0030-09-02", "-0030-09-02", "happened"),
    (ROME, "the name Augustus", "-0026-01-01", "-0026-12-31", "happened"),
    (ROME, "Augustus died", "0014-08-19", "0014-08-19", "happened"),
    (ROME, "may have read Caesar's letters", None, "2019-03-15", "possible"),
    (TRIAL, "made the first transfer", "2019-05-14", "2019-05-14", "happened"),
    (TRIAL, "had left the theatre", "2022-11-30", "2022-11-30", "happened"),
    (TRIAL, "Hale resigned", "2022-12-02", "2022-12-02", "happened"),
    (TRIAL, "board called the police", "2023-01-17", "2023-01-17", "happened"),
    (TRIAL, "Officers searched", "2023-02-27", "2023-03-05", "happened"),
    (TRIAL, "Police arrested", "2023-03-08", "2023-03-08", "happened"),
    (TRIAL, "charged him with fraud", "2023-03-09", "2023-03-09", "happened"),
    (TRIAL, "first hearing is to take place", "2023-04-06", "2023-04-06", "planned"),
    (TRIAL, "may bring a second charge", "2023-04-01", "2023-04-30", "possible"),
    (TRIAL, "could go to prison", "2023-03-10", None, "possible"),
    (TRIAL, "adjourned the trial", "2023-09-18", "2023-09-18", "happened"),
    (TRIAL, "trial will resume", "2024-01-15", "2024-01-15", "planned"),
    (TRIAL, "Ruth Okafor gave evidence", "2024-01-17", "2024-01-17", "happened"),
    (TRIAL, "cleared him of false accounting", "2024-02-02", "2024-02-02", "happened"),
    (TRIAL, "A court sentenced", "2024-02-22", "2024-02-22", "happened"),
    (TRIAL, "Hale will appeal", "2024-02-23", None, "planned"),
    (TRIAL, "could hear the case", "2024-09-01", "2024-11-30", "possible"),
]  # fmt: skip
DENIED = [
    (CHILE, "found no sign of the men"), (CHILE, "Nobody has been rescued"), (CHILE, "mine will not reopen"),
    (SUEZ, "had been partly refloated"), (SUEZ, "has not received a claim"),
    (TRIAL, "client had taken any money"), (TRIAL, "had forged a signature"), (TRIAL, "had received it"),
]  # fmt: skip
STORIES = {sample.slug: articles_of(sample) for sample in samples()}


@pytest.fixture(scope="module")
def timelines():
    return {slug: extract(articles) for slug, articles in STORIES.items()}


@pytest.mark.parametrize("place", PHRASES, ids=str)
def test_phrases(place):
    story, number = place
    article = STORIES[story][number - 1]
    times = [part for d in read_times(article.text, publication(article)) for part in d.parts or (d,)]
    told = [(d.mention.text, d.value) for d in times]
    wanted = PHRASES[place]
    assert {words for words, _ in told} >= set(wanted)
    assert [(words, value) for words, value in told if words in wanted and value != wanted[words]] == []


@pytest.mark.parametrize(("story", "words", "earliest", "latest", "factuality"), EVENTS)
def test_events(timelines, story, words, earliest, latest, factuality):
    events = [e for e in timelines[story].events if words in e.title]
    assert (earliest, latest, factuality) in [(e.when.earliest, e.when.latest, e.factuality) for e in events]


@pytest.mark.parametrize(("story", "words"), DENIED)
def test_what_did_not_happen_is_denied(timelines, story, words):
    assert {e.factuality for e in timelines[story].events if words in e.title} == {"denied"}


def test_four_stories_with_publication_dates_and_a_line_on_what_each_shows():
    assert {slug: len(articles) for slug, articles in STORIES.items()} == {CHILE: 3, ROME: 1, SUEZ: 3, TRIAL: 3}
    assert all(sample.about.endswith(".") and len(sample.about) < 120 for sample in samples())
    assert all(article.published for articles in STORIES.values() for article in articles)


def test_two_sources_disagree_on_the_day_the_drill_began(timelines):
    events = [e for e in timelines[CHILE].events if e.mentions[0].trigger.lemma in ("begin", "start")]
    assert {"2010-09-05", "2010-09-06"} <= {e.when.start for e in events}


def test_two_sources_disagree_on_the_day_traffic_was_suspended(timelines):
    events = [e for e in timelines[SUEZ].events if e.mentions[0].trigger.lemma == "suspend"]
    assert {"2021-03-24", "2021-03-25"} == {e.when.start for e in events}


def test_two_sources_disagree_on_the_day_the_treasurer_left(timelines):
    days = {e.when.start for e in timelines[TRIAL].events if e.mentions[0].trigger.lemma in ("resign", "leave")}
    assert days == {"2022-12-02", "2022-11-30"}


def test_a_plan_is_told_before_it_is_met(timelines):
    first, last = (
        next(e for e in timelines[CHILE].events if words in e.title)
        for words in ("lifting of the men is expected", "stepped out of the capsule")
    )
    assert (first.factuality, last.factuality) == ("planned", "happened")
    assert first.when.earliest == last.when.earliest == "2010-10-13"
