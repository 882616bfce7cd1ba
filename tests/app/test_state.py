import pytest

from timeline.app.state import Build, Choose, Limit, Select, State, Widen, gathered, picked, reading, update
from timeline.app.words import plain, quoted


def test_choosing_a_story_forgets_the_selection():
    assert update(State(sample="a", selected="ev_1"), Choose("b")) == State(sample="b")


def test_a_failed_build_keeps_what_is_shown():
    state = State(sample="a", selected="ev_1")
    after = update(state, Build((), ("story.txt: there is no text in it",)))
    assert (after.sample, after.selected, after.problems) == ("a", "ev_1", ("story.txt: there is no text in it",))


def test_select_and_widen():
    state = update(State(sample="a"), Select("ev_1", "chart"))
    assert (state.selected, state.beside) == ("ev_1", "chart")
    assert update(state, Select(None)).selected is None
    assert update(state, Widen(True)).everything


def test_a_limit_stays_when_another_story_is_chosen():
    state = update(State(sample="a", selected="ev_1"), Limit(10))
    assert (state.most, state.selected) == (10, "ev_1")
    assert update(state, Choose("b")) == State(sample="b", most=10)
    assert update(state, Limit(None)).most is None


def test_pasted_text_and_files_are_gathered_and_bad_ones_are_named():
    files = [("a.txt", b"It rained."), ("b.txt", b"\x00"), ("c.jsonl", b'{"text": "It snowed."}\nnonsense\n')]
    build = gathered("The mayor left on Friday.", files, "8 March 2024")
    assert [a.text for a in build.articles] == ["The mayor left on Friday.", "It rained.", "It snowed."]
    assert all(a.published.edtf == "2024-03-08" for a in build.articles)
    assert [p.split(":")[0] for p in build.problems] == ["b.txt", "c.jsonl"]


def test_nothing_to_read_says_so():
    assert gathered(" ", [], "").problems == ("There is nothing to read yet: paste a text or drop a file first.",)


def test_a_date_that_cannot_be_read_is_a_problem_not_a_guess():
    build = gathered("Text.", [], "someday")
    assert build.articles == ()
    assert "someday" in build.problems[0]


@pytest.mark.parametrize(
    ("typed", "understood"), [("2024-03-08", True), ("March 1950", True), ("yesterday", False), ("", True)]
)
def test_the_reading_of_a_typed_date(typed, understood):
    assert reading(typed)[0] is understood


@pytest.mark.parametrize("data", [["ev_1", "x"], {"0": "ev_1"}])
def test_a_clicked_point_gives_its_event(data):
    assert picked({"selection": {"points": [{"customdata": data}]}}) == "ev_1"
    assert picked({"selection": {"points": []}}) is None
    assert picked(None) is None


def test_the_quote_is_marked_in_its_paragraph_and_escaped(timeline, article):
    event = next(e for e in timeline.events if e.mentions[0].phrase)
    page = quoted(event, article.model_copy(update={"text": article.text.replace("bridge", "<i>dge")}))
    assert "<mark" in page
    assert "<i>" not in page


def test_plain_escapes_markup():
    assert plain("[x](javascript:y) $a$ :red[b]") == r"\[x\]\(javascript\:y\) \$a\$ \:red\[b\]"
