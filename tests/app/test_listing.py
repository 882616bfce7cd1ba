"""The chronology as HTML: headings never finer than the dates, gaps, what has no date, pages."""

import re

import pytest

from timeline.app.listing import PAGE, Rows, chronology_html, grain
from timeline.evidence import Phrase, Position, Quote, Trigger
from timeline.models import Article, Event, Generator, Mention, Said, Timeline, UndatedPhrase, When

SOURCE = Article.of("It fell.", title="A <b>title</b>", publisher="The Wire")
MENTION = Mention(
    source=SOURCE.id,
    quote=Quote(exact="It fell."),
    position=Position(start=0, end=8),
    trigger=Trigger(exact="fell", start=3, end=7, lemma="fall", **{"class": "OCCURRENCE"}),
)


def event(id, edtf=None, precision="day", display=None, title=None, earliest=None, **more):
    start = earliest or edtf
    when = When(
        edtf=edtf,
        earliest=start,
        latest=start,
        precision=precision if start else None,
        basis="stated" if start else "none",
        display=display or edtf or "no date",
        reason=None if start else "no publication date",
    )
    settings = {"kind": "OCCURRENCE", "factuality": "happened", **more}
    return Event(id=id, title=title or f"Event {id}", when=when, mentions=(MENTION,), **settings)


def timeline(*events, phrases=(), sources=(SOURCE,)):
    made = Generator(version="0", detector="rules")
    return Timeline(generator=made, sources=sources, events=events, undated_phrases=phrases)


def headings(html):
    return re.findall("<h3>(.*?)</h3>", html)


def test_months_are_headings_and_a_year_stays_a_year():
    html = chronology_html(
        timeline(
            event("a", "2007", "year", earliest="2007-01-01"),
            event("b", "2010-08-05"),
            event("c", "2010-08-07"),
            event("d", "2010-21", "season", "autumn 2010", earliest="2010-09-01"),
            event("e", "2010-10", "month", earliest="2010-10-01"),
        )
    )
    assert headings(html) == ["2007", "August 2010", "autumn 2010", "October 2010"]


def test_a_story_of_one_month_has_days_and_a_long_one_years():
    short = timeline(event("a", "2010-08-05"), event("b", "2010-08-07"))
    assert headings(chronology_html(short)) == ["5 August 2010", "7 August 2010"]
    long = timeline(*(event(str(y), f"{y}-05-01") for y in range(1950, 1970)))
    assert headings(chronology_html(long))[:2] == ["1950", "1951"]
    assert grain(long.events) == "year"


def test_years_before_the_first_have_words_and_no_datetime():
    html = chronology_html(timeline(event("a", "-0043-03-15", display="15 March 44 BCE")))
    assert headings(html) == ["15 March 44 BCE"]
    assert "<time" not in html


@pytest.mark.parametrize(
    ("edtf", "told"), [("2010-08-05", True), ("2010-08", True), ("2010-08/..", False), ("2010-08~", False)]
)
def test_only_what_html_can_tell_is_a_time(edtf, told):
    html = chronology_html(timeline(event("a", edtf, earliest="2010-08-05")))
    assert (f'datetime="{edtf}"' in html) is told


def test_an_entry_tells_what_is_not_plain():
    other = SOURCE.model_copy(update={"id": "other"})
    planned = event("a", "2010-08-05", factuality="planned", review="accepted", starred=True)
    html = chronology_html(timeline(planned, sources=(SOURCE, other)))
    assert "planned · <bdi>The Wire</bdi> · accepted · " in html
    assert 'aria-label="starred"' in html
    alone = chronology_html(timeline(event("a", "2010-08-05")))
    assert "happened" not in alone
    assert "The Wire" not in alone


def test_an_entry_tells_in_whose_words_it_is():
    day = When(edtf="2010-08-05", basis="stated", display="5 August 2010")
    said = event("a", "2010-08-05", said=Said(by="two <b>guards</b>", when=day))
    own = event("b", "2010-08-05", said=Said(when=day))
    html = chronology_html(timeline(said, own))
    assert "<bdi>according to two &lt;b&gt;guards&lt;/b&gt;</bdi>" in html
    assert html.count("according") == 1


def test_a_gap_stands_before_the_event_that_ends_it():
    gaps = [("b", "20 days without an event"), ("c", "3 days <b>without</b> an event")]
    events = [event("a", "2010-08-05"), event("b", "2010-09-01"), event("c", "2010-09-05")]
    html = chronology_html(timeline(*events), gaps)
    assert '<p class="gap">20 days without an event</p><h3>September 2010</h3>' in html
    assert (
        '<li class="gap">3 days &lt;b&gt;without&lt;/b&gt; an event</li><li><button type="button" data-event="c"'
        in html
    )


def test_what_has_no_date_is_listed_with_its_reason():
    phrase = UndatedPhrase(source=SOURCE.id, phrase=Phrase(exact="soon", start=0, end=4), reason="vague")
    html = chronology_html(timeline(event("a"), event("b"), phrases=(phrase,)))
    assert headings(html) == ["Not on the axis (2)", "Phrases without a place on the calendar (1)"]
    assert html.count("no publication date") == 2
    assert "“<bdi>soon</bdi>”: vague" in html


def test_hostile_words_are_inert():
    bad = '"><img src=x onerror=alert(1)><script>alert(1)</script>'
    phrase = UndatedPhrase(source=bad, phrase=Phrase(exact=bad, start=0, end=4), reason=bad)
    source = SOURCE.model_copy(update={"publisher": bad})
    events = [event(bad, "2010-08-05", display=bad, title=bad), event("x", title=bad)]
    html = chronology_html(timeline(*events, phrases=(phrase,), sources=(source, SOURCE)), [(bad, bad)])
    tags = {tag.split()[0] for tag in re.findall("<(/?[^>]+)>", html)}
    known = {"p", "h3", "ol", "ul", "li", "button", "time", "span", "bdi"}
    assert tags <= known | {f"/{tag}" for tag in known}


def test_pages_hold_every_row_once_and_an_event_finds_its_page():
    dated = [event(f"d{i}", "2010-08-05") for i in range(PAGE + 50)]
    undated = [event(f"u{i}") for i in range(PAGE)]
    whole = timeline(*dated, *undated)
    rows = Rows.of(whole)
    assert rows.pages() == 3
    shown = [re.findall('data-event="(.*?)"', chronology_html(whole, page=n)) for n in (1, 2, 3)]
    assert [len(s) for s in shown] == [PAGE, PAGE, 50]
    assert [id for page in shown for id in page] == [e.id for e in whole.events]
    assert (rows.page_of("d0"), rows.page_of("d210"), rows.page_of("u199"), rows.page_of("?")) == (1, 2, 3, None)
    assert f"Not on the axis ({PAGE})" in chronology_html(whole, page=2)
