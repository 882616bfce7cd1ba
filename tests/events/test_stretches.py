"""Times of which only a stretch is known; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    # counted from a month or a year, the event lies between the first and the last day meant
    ("A fund bought shares in May 2023. The board met it two weeks later.", "met", "2023-05-15", "2023-06-14"),
    ("A storm broke the mast in 2011. It was mended two months later.", "mended", "2011-03-01", "2012-02-29"),
    ("It showed a car in January. Its shares fell that day.", "fell", "2024-01-01", "2024-01-31"),
    # … but not after the publication
    ("A fund bought shares in February 2024. The board met it two weeks later.", "met", "2024-02-15", "2024-03-08"),
    # an hour or two later is the same day
    ("The minister resigned on Tuesday. The clerk left an hour later.", "left", "2024-03-05", "2024-03-05"),
    # within a month of what was told before
    ("The palace burned on 4 May 2021. Within a month the tax was lifted.", "lifted", "2021-05-04", "2021-06-04"),
    # a next year that is still to come is not meant by a past
    ("The map was published in 1951. Her father died the next year.", "died", "1952-01-01", "1952-12-31"),
]


@pytest.mark.parametrize(("text", "trigger", "earliest", "latest"), ROWS)
def test_a_stretch_is_all_that_is_known(tell, text, trigger, earliest, latest):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest) == (earliest, latest)


def test_the_reason_names_what_it_is_counted_from(tell):
    when = tell("A storm broke the mast in 2011. It was mended two months later.")["mended"].when
    assert (when.basis, when.reason) == ("inferred", "“two months later”, counted from 2011")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mayor came on Tuesday and promised new homes within a year.", "promised"),  # the homes, not the promise
        ("The clerk left on Tuesday. The mayor resigned ten hours later.", "resigned"),  # it may be the next day
        ("It sailed in May 2023.\n\nThe clerk left two days later.", "left"),  # of another scene
        ("Within a month the tax was lifted.", "lifted"),  # of what?
    ],
)
def test_what_may_lie_elsewhere_keeps_its_bounds(tell, text, trigger):
    assert tell(text)[trigger].when.earliest is None


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In the past two decades, hotels have spoiled the coast.", "2004/2024"),
        ("Over the last two centuries, hotels have spoiled the coast.", "1824/2024"),
    ],
)
def test_decades_up_to_now_are_no_decades_of_the_calendar(tell, text, edtf):
    assert tell(text)["spoiled"].when.edtf == edtf


def test_a_next_week_without_the_is_of_the_one_who_says_so(tell):
    told = tell("A storm hit Lund during Easter. The school said it was moving the exam to next week.", "2009-05-05")
    assert told["moving"].when.edtf != "2009-04-13/2009-04-19"
    assert tell("The flood came in 1931. Her husband died the next year.")["died"].when.edtf == "1932"
