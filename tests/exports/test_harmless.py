from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.exports.harmless import plain, web_address
from timeline.exports.markup import node, verbatim, written
from timeline.exports.paragraphs import width_of, wrapped

ANY = st.text(alphabet=st.characters(), max_size=60)


@given(ANY)
def test_whatever_a_text_holds_it_is_one_line_of_xml(text):
    told = plain(text)
    ElementTree.fromstring(ElementTree.tostring(node("p", {"title": told}, told), encoding="utf-8"))
    assert told == " ".join(told.split())
    assert told.encode("utf-8").decode() == told
    assert plain(told) == told


@given(ANY, ANY)
def test_text_between_elements_keeps_its_blanks_and_is_no_markup(a, b):
    html = written(node("p", None, f"{a} ", node("b", None, b)))
    assert html.count("<") == 4
    if plain(a):
        assert " <b>" in html


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://a.b", "https://a.b/\n", "data:text/html,x", "https:",
     "//a.b", "file:///etc/passwd", "https://a b", "https://" + "a" * 3000, "", None],
)  # fmt: skip
def test_what_does_not_lead_to_the_web_is_no_address(url):
    assert web_address(url) is None


def test_an_address_of_the_web_stays_as_it_is():
    for url in ("https://example.org/a_b?c=d&e=<f>#g", "HTTP://EXAMPLE.ORG", "https://例え.jp/"):
        assert web_address(url) == url


def test_a_script_of_our_own_cannot_be_ended_within():
    with pytest.raises(AssertionError):
        verbatim("script", "a </SCRIPT> b")


@given(ANY, st.integers(30, 300), st.integers(1, 3))
def test_lines_have_the_room_they_were_given(text, width, most):
    lines = wrapped(text, width, "quiet", most)
    assert len(lines) <= most
    assert all(width_of(line, "quiet") <= width for line in lines)
    if "…" not in "".join(lines):
        assert " ".join(lines) == " ".join(text.split())
