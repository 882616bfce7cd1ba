import io
import zipfile

import pytest

from timeline.errors import ExportError
from timeline.exports import ExportOptions, lost, office, write

FORMS = ("docx", "pptx")


def test_a_document_has_picture_table_and_evidence(bridge):
    docx = pytest.importorskip("docx")
    made = docx.Document(io.BytesIO(write(bridge, "docx")))
    (table,) = made.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Date", "Event", "Note"]
    assert [row.cells[1].text for row in table.rows][5] == "The bridge closes"
    assert table.rows[0]._tr.trPr.xml.count("w:tblHeader") == 1
    assert len(made.inline_shapes) == 1
    headings = [p.text for p in made.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert headings == ["The old bridge", "Chronology", "Not on the axis", "Evidence", "Sources", "Method"]
    assert any("“The bridge closes”, it was said." in p.text for p in made.paragraphs)
    assert made.core_properties.author == ""


def test_slides_are_native_shapes_that_lie_on_the_slide(bridge):
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation(io.BytesIO(write(bridge, "pptx")))
    (slide,) = made.slides
    assert slide.shapes.title.text_frame.text == "The old bridge"
    groups = {shape.name: shape for shape in slide.shapes if shape.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP}
    assert len(groups) == 9
    closing = groups["The bridge closes"]
    assert [s.text_frame.text for s in closing.shapes if s.has_text_frame and s.text_frame.text] == [
        "The bridge closes"
    ]
    for shape in slide.shapes:
        assert shape.left >= 0 and shape.left + shape.width <= made.slide_width
        assert shape.top >= 0 and shape.top + shape.height <= made.slide_height
    assert not [s for s in slide.shapes if s.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.PICTURE]


def test_what_the_first_slide_does_not_hold_follows(crowd):
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation(io.BytesIO(write(crowd(60), "pptx")))
    names = [
        {s.name for s in slide.shapes if s.shape_type == pptx.enum.shapes.MSO_SHAPE_TYPE.GROUP} for slide in made.slides
    ]
    assert len(names) > 1
    assert sum(map(len, names)) == len(set().union(*names)) == 60
    assert made.slides[1].shapes.title.text_frame.text == f"A story of 60 events – 1 of {len(names) - 1}"


@pytest.mark.parametrize("form", FORMS)
def test_files_are_the_same_at_any_hour_and_open_whatever_the_titles(hostile, bridge, form, monkeypatch):
    pytest.importorskip({"docx": "docx", "pptx": "pptx"}[form])
    for story in (bridge, hostile):
        data = write(story, form)
        assert data == write(story, form)
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            links = [parts.read(part) for part in parts.infolist() if part.filename.endswith(".rels")]
            assert links and not any(b"javascript:" in link for link in links)


@pytest.mark.parametrize("form", FORMS)
def test_without_the_extra_one_line_names_it(bridge, form, monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(office, "import_module", missing)
    with pytest.raises(ExportError, match=rf"^{form} needs a library .*timeline-extractor\[office\]"):
        write(bridge, form)


def test_a_dark_deck_has_a_dark_ground(bridge):
    pptx = pytest.importorskip("pptx")
    made = pptx.Presentation(io.BytesIO(write(bridge, "pptx", ExportOptions(theme="dark"))))
    assert str(made.slides[0].background.fill.fore_color.rgb) == "171614"
    assert lost(bridge, "pptx") == [
        "pptx has no room for 1 rejected event and 10 quoted sentences; json keeps everything"
    ]
