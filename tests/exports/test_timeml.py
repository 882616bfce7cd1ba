"""TimeML, read by the XML parser of Python."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from timeline import Article
from timeline.errors import ExportError
from timeline.exports import FORMATS, lost, write
from timeline.exports.options import ExportOptions
from timeline.exports.timexvalues import SHAPES, from_timex
from timeline.models import Options
from timeline.pipeline import extract
from timeline.temporal.values import timex

read = FORMATS["timeml"].read


def tree(data):
    return ElementTree.fromstring(data)


def test_the_story_is_written_as_it_was_looked_at(same_as_golden):
    same_as_golden("timeml")


def test_the_text_is_untouched_between_the_tags(story):
    root = tree(write(story, "timeml"))
    assert "".join(root.find("TEXT").itertext()) == story.sources[0].text
    assert root.find("DCT/TIMEX3").get("functionInDocument") == "CREATION_TIME"
    ids = [e.get("tid") or e.get("eid") for e in root.iter() if e.tag in ("TIMEX3", "EVENT")]
    assert len(ids) == len(set(ids))


def test_every_link_names_what_is_there(story):
    root = tree(write(story, "timeml"))
    times = {e.get("tid") for e in root.iter("TIMEX3")}
    instances = {e.get("eiid"): e.get("eventID") for e in root.iter("MAKEINSTANCE")}
    assert set(instances.values()) == {e.get("eid") for e in root.iter("EVENT")}
    assert len(list(root.iter("TLINK"))) == 12
    for link in root.iter("TLINK"):
        assert link.get("relatedToTime") in times
        assert link.get("eventInstanceID") in instances


def test_read_back_with_dates_standing_and_places(story, dates):
    problems = []
    back = read(write(story, "timeml"), problems)
    assert problems == []
    assert list(dates(back).values())[:6] == list(dates(story).values())[:6]
    assert [e.when.edtf for e in back.events] == [e.when.edtf for e in story.events]
    assert [e.when.extent for e in back.events] == [e.when.extent for e in story.events]
    assert [e.factuality for e in back.events] == [e.factuality for e in story.events]
    assert [e.mentions[0].trigger.start for e in back.events] == [e.mentions[0].trigger.start for e in story.events]
    assert [e.mentions[0].quote for e in back.events] == [e.mentions[0].quote for e in story.events]
    assert back.sources[0].text == story.sources[0].text
    assert back.sources[0].published.edtf == "2024-03-08"


def test_an_extraction_comes_back_with_its_ids_and_bounds(by_rules):
    back = {e.id: e for e in read(write(by_rules, "timeml")).events}
    assert set(back) == {e.id for e in by_rules.events}
    for event in by_rules.events:
        when = back[event.id].when
        assert (when.earliest, when.latest, when.open) == (event.when.earliest, event.when.latest, event.when.open)


def test_an_open_bound_is_never_written_as_the_day_itself(by_rules):
    open_ones = [e for e in by_rules.events if e.when.open]
    assert open_ones
    data = write(by_rules.model_copy(update={"events": tuple(open_ones)}), "timeml")
    assert {e.get("mod") for e in tree(data).iter("TIMEX3")} >= {"ON_OR_BEFORE", "ON_OR_AFTER"}


def test_several_articles_are_a_zip(two_sources):
    with pytest.raises(ExportError, match=r"this has 2; write it as timeml-zip \(.tml.zip\)"):
        write(two_sources, "timeml")
    data = write(two_sources, "timeml-zip")
    assert zipfile.ZipFile(io.BytesIO(data)).namelist() == ["post.tml", "herald.tml"]
    assert data == write(two_sources, "timeml-zip")
    back = FORMATS["timeml-zip"].read(data)
    assert [s.text for s in back.sources] == [s.text for s in two_sources.sources]
    assert len(back.events) == 14


def test_names_in_the_zip_lead_nowhere():
    texts = [("../../etc/passwd", "It closed on 5 May 2024."), ("a/b", "A fair was held."), ("a b", "It reopened.")]
    made = extract([Article.of(text, id=known) for known, text in texts], Options(detector="rules"))
    names = zipfile.ZipFile(io.BytesIO(write(made, "timeml-zip"))).namelist()
    assert names == ["etc_passwd.tml", "a_b.tml", "a_b-3.tml"]


def test_line_ends_of_any_kind_survive():
    made = extract([Article.of("One.\r\nIt closed on 5 May 2024.\rTwo.", id="a")], Options(detector="rules"))
    assert read(write(made, "timeml")).sources[0].text == made.sources[0].text


def test_without_its_text_a_document_holds_the_words_that_are_left(story):
    data = write(story, "timeml", ExportOptions(without=frozenset(("quotes",))))
    assert "".join(tree(data).find("TEXT").itertext()).startswith("fell the Ides of March, 44 BC\n\nfounded")
    assert [e.when.edtf for e in read(data).events] == [e.when.edtf for e in story.events]
    left = ExportOptions(without=frozenset(("texts",)))
    assert "1 text, which was left out" in lost(story, "timeml", left)[0]
    assert "Caesar fell on" in "".join(tree(write(story, "timeml", left)).find("TEXT").itertext())


@pytest.mark.parametrize(
    ("value", "mod", "relation", "edtf"),
    [
        ("2024-W09", "", "IS_INCLUDED", "2024-02-26/2024-03-03"),
        ("2024-03-05", "", "BEFORE", "../2024-03-04"),
        ("2024-03-05", "", "AFTER", "2024-03-06/.."),
        ("2024", "APPROX", "IS_INCLUDED", "2024~"),
        ("P3W", "", "IS_INCLUDED", None),
        ("PRESENT_REF", "", "IS_INCLUDED", None),
        ("2024", "", "NEAR", None),
    ],
)
def test_a_document_of_another_program(value, mod, relation, edtf):
    data = (
        '<!DOCTYPE TimeML SYSTEM "TimeML.dtd"><TimeML>It <EVENT eid="e1" class="ODD">closed</EVENT> '
        f'<TIMEX3 tid="t1" value="{value}" mod="{mod}">then</TIMEX3>.'
        f'<TLINK eventID="e1" relatedToTime="t1" relType="{relation}"/></TimeML>'
    )
    problems = []
    event = read(data.encode(), problems).events[0]
    assert (event.when.edtf, event.title) == (edtf, "It closed then.")
    assert len(problems) == (edtf is None)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"hello", b"<TimeML/>", b"<TimeML><TEXT>x</TEXT></TimeML>", b"<a>", b"\xff\xfe",
        b'<!DOCTYPE a [<!ENTITY b "c">]><TimeML><TEXT>&b;</TEXT></TimeML>',
        '<!DOCTYPE a [<!ENTITY b "c">]><TimeML/>'.encode("utf-16"),
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><TimeML>&b;</TimeML>',
    ],
)  # fmt: skip
def test_what_is_no_timeml_or_declares_entities_is_one_clear_line(data):
    with pytest.raises(ExportError) as raised:
        read(data)
    assert "\n" not in str(raised.value)


def test_a_document_that_is_deeply_nested_is_read_or_refused():
    deep = b"<TimeML><TEXT>" + b"<s>" * 50_000 + b'<EVENT eid="e1">it closed</EVENT>' + b"</s>" * 50_000
    assert len(read(deep + b"</TEXT></TimeML>").events) == 1


@pytest.mark.parametrize("data", [b"", b"PK", b"hello"])
def test_what_is_no_zip_is_one_clear_line(data):
    with pytest.raises(ExportError, match="no zip of TimeML documents"):
        FORMATS["timeml-zip"].read(data)


def test_a_bad_document_of_a_zip_is_named_and_the_others_read(story):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("bad.tml", "<a>")
        archive.writestr("notes.txt", "x")
        archive.writestr("good.tml", write(story, "timeml"))
        archive.writestr("again.tml", write(story, "timeml"))
    problems = []
    assert len(FORMATS["timeml-zip"].read(out.getvalue(), problems).events) == 13
    assert [p.partition(":")[0] for p in problems] == ["bad.tml", "again.tml"]


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.example)
def test_every_form_of_a_value_reads_its_example_and_is_written_so_again(shape):
    assert timex(from_timex(shape.example)) == shape.example


@pytest.mark.parametrize("value", ["2024-13", "2024-W54", "2024-03-05T25", "BC00", "", "XXXX-03", "2024/2023", "x"])
def test_values_without_a_place_are_none(value):
    assert from_timex(value) is None or value == "BC00"
