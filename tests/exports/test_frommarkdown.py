"""A chronology that somebody has edited: alone, and over the timeline that it came from."""

import pytest

from timeline.edits import log_of, replay
from timeline.errors import ExportError
from timeline.exports import FORMATS, write
from timeline.exports.frommarkdown import read_over
from timeline.pipeline import extract

read = FORMATS["md"].read


def edited(timeline, *changes):
    text = write(timeline, "md").decode()
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text.encode()


def test_read_alone_it_says_what_it_said(story, dates):
    problems = []
    back = read(write(story, "md"), problems)
    told = dates(story)
    assert problems == []
    assert dates(back) == told
    assert {(e.id, e.factuality) for e in back.events} == {(e.id, e.factuality) for e in story.events}
    assert {e.mentions[0].quote.exact for e in back.events} == {e.mentions[0].quote.exact for e in story.events}
    assert (back.sources[0].url, back.sources[0].published.edtf) == (story.sources[0].url, "2024-03-08")
    assert back.title == story.title


def test_what_was_not_changed_is_no_edit(story):
    problems = []
    back = read_over(write(story, "md"), story, problems)
    assert (back, problems) == (story, [])


def test_changed_titles_dates_and_standing_become_edits_and_the_evidence_stays(story):
    data = edited(
        story,
        ("Vote held.", "Council votes (possible)."), ("**around 14 March 2024**", "**15 March**"),
        ("Fair (cancelled).", "Fair."),
    )  # fmt: skip
    problems = []
    back = read_over(data, story, problems)
    by_id = {e.id: e for e in back.events}
    assert problems == []
    assert [e.op for e in log_of(back)] == ["set_date", "set_title", "set_factuality", "set_factuality"]
    vote, fair = by_id["ev_08"], by_id["ev_10"]
    assert (vote.title, vote.factuality, vote.when.edtf) == ("Council votes", "possible", "2024-03-15")
    assert (vote.review, fair.factuality) == ("corrected", "happened")
    assert vote.mentions == story.events[7].mentions
    assert "counted from 8 March 2024, the publication date" in vote.when.reason
    assert len(back.events) == len(story.events)


def test_entries_without_a_comment_are_added_by_hand(story):
    more = "- **6 March 2024** — Divers look at it (planned).\n- 7 March 2024: Report published\n\n## Sources"
    back = read_over(edited(story, ("## Sources", more)), story)
    new = [e for e in back.events if e.mentions[0].source == "by-hand"]
    assert [(e.title, e.when.edtf, e.factuality) for e in new] == [
        ("Divers look at it", "2024-03-06", "planned"), ("Report published", "2024-03-07", "happened"),
    ]  # fmt: skip
    assert back.sources[-1].text == "6 March 2024: Divers look at it\n7 March 2024: Report published"


def test_a_second_round_goes_on_from_the_first(story):
    once = read_over(edited(story, ("## Sources", "- 7 March 2024: Report published\n\n## Sources")), story)
    twice = read_over(edited(once, ("Report published (accepted).", "Report printed (accepted).")), once)
    assert [e.op for e in log_of(twice)] == ["add", "set_title"]
    assert [s.id for s in twice.sources] == ["post", "by-hand"]
    again = read_over(edited(twice, ("## Sources", "- 8 March 2024: Errata\n\n## Sources")), twice)
    assert [e.title for e in again.events if e.mentions[0].source == "by-hand"] == ["Report printed", "Errata"]


def test_the_edits_are_those_that_a_replay_over_the_extraction_gives(by_rules, article):
    entry = "- 9 March 2024: A vote\n\n## Sources"
    back = read_over(edited(by_rules, ("The town council closed", "Council closed"), ("## Sources", entry)), by_rules)
    fresh = extract([article])
    assert replay(by_rules, log_of(back)).timeline == back
    assert fresh.sources == by_rules.sources


def test_what_cannot_be_read_is_named_and_the_rest_applies(story):
    data = edited(
        story,
        ("**since 25 March 2024**", "**soon**"), ("Town founded.", "Town set up."),
        ("<!-- ev_03 -->", "<!-- ev_99 -->"), ("- **15 March 44 BCE** — Caesar fell.", "- Caesar"),
    )  # fmt: skip
    problems = []
    back = read_over(data, story, problems)
    assert any(p.startswith("line 5: no date and title") for p in problems)
    assert any("cannot read 'soon' as a date" in p for p in problems)
    assert any("no event ev_99 is known; the entry was added by hand" in p for p in problems)
    assert "not in the text, and left as they were: “Caesar fell”, “Bridge built”" in problems[-1]
    assert {e.id: e.title for e in back.events}["ev_02"] == "Town set up"
    assert {e.id: e.when.edtf for e in back.events}["ev_09"] == "2024-03-25/.."


@pytest.mark.parametrize(
    "title",
    ["A (b)", "Fine. “Quoted” here", "x [1]", "*star* _under_ `code`", "# head", "Mayor (planned) says", "a.b."],
)
def test_odd_titles_come_back_unchanged(story, title):
    odd = story.model_copy(update={"events": (story.events[7].model_copy(update={"title": title}),)})
    assert read_over(write(odd, "md"), odd) == odd


@pytest.mark.parametrize("data", [b"", b"# Title\n\nNothing here.\n", b"- soon\n", b"a\x00b"])
def test_a_text_without_entries_is_one_clear_line(data, story):
    for attempt in (lambda: read(data), lambda: read_over(data, story)):
        with pytest.raises(ExportError) as raised:
            attempt()
        assert "\n" not in str(raised.value)
