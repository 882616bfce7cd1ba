import pytest

from timeline.errors import DateError
from timeline.read.published import publication


def test_the_first_offer_is_taken_and_the_others_are_kept():
    made = publication([("command line", "8 March 2024"), ("front matter", "7 March 2024")], "a.md")
    assert (made.edtf, made.origin, made.candidates) == ("2024-03-08", "command line", ("front matter: 7 March 2024",))


def test_no_offer_is_no_date():
    assert publication([("command line", None), ("json", "")], "a") is None


@pytest.mark.parametrize(
    ("words", "spelled"),
    [
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
        ("44 BCE", "-0043"),
        ("2024-03", "2024-03"),
        ("2024-03-08T21:14:00+01:00", "2024-03-08T21:14:00"),
        ("Fri, 08 Mar 2024 21:14:00 +0000", "2024-03-08T21:14"),
    ],
)
def test_far_coarse_and_machine_written_dates(words, spelled):
    assert publication([("command line", words)], "a").edtf == spelled


@pytest.mark.parametrize("words", ["someday", "yesterday", "2024-13-45", "x" * 5000, "03/04/2024"])
def test_an_unreadable_date_is_one_line_with_the_mend(words):
    with pytest.raises(DateError, match=r"^a\.txt: publication date: ") as error:
        publication([("command line", words)], "a.txt")
    assert "\n" not in str(error.value)
    assert "write" in str(error.value)


def test_the_day_order_settles_an_ambiguous_date():
    assert publication([("command line", "03/04/2024")], "a", "dmy").edtf == "2024-04-03"
    assert publication([("command line", "03/04/2024")], "a", "mdy").edtf == "2024-03-04"
