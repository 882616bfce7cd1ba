"""What an address says is what it was made from; what it cannot say is passed over."""

from hypothesis import given
from hypothesis import strategies as st

from timeline.app.address import parameters, wanted
from timeline.app.filters import Filters
from timeline.app.state import Look, State, Story

WORDS = st.text(min_size=1, max_size=12)
MANY = st.lists(WORDS, unique=True, max_size=3).map(tuple)
LOOKS = st.builds(
    Look,
    view=st.sampled_from(["timeline", "table", "review", "text"]),
    event=st.none() | WORDS,
    rows=st.sampled_from(["none", "person", "source"]),
    colour=st.sampled_from(["auto", "place"]),
    readings=st.booleans(),
    today=st.booleans(),
    most=st.none() | st.integers(1, 500),
    filters=st.builds(
        Filters, text=WORDS, people=MANY, places=MANY, status=MANY, starred=st.booleans(),
        since=st.none() | st.sampled_from(["2024-03-01", "-0043-03-15"]), inside=st.booleans(),
    ),
)  # fmt: skip


@given(LOOKS)
def test_an_address_gives_the_look_it_was_made_from(look):
    asked = wanted(parameters(State(Story("workspace", "7"), look)))
    assert (asked.kept, asked.name) == ("workspace", "7")
    assert asked.look == Look(**{**look.__dict__, "centred": look.event})


def test_an_address_without_parameters_is_the_plain_look():
    assert parameters(State()) == {}
    assert wanted({}).look == Look()


def test_what_cannot_be_is_passed_over():
    strange = {"view": ["../../etc"], "most": ["-3"], "since": ["tomorrow"], "rows": [""], "unknown": ["1"]}
    assert wanted(strange).look == Look()
    assert wanted({"most": ["²"]}).look.most is None


def test_the_words_of_a_stretch_of_time_come_with_its_days_or_not_at_all():
    spring = Filters(time="spring 2023", since="2023-03-01", until="2023-05-31")
    assert wanted(parameters(State(look=Look(filters=spring)))).look.filters == spring
    assert wanted({"time": ["spring 2023"]}).look == Look()
