"""Each form has a file that somebody has looked at. Files that are not text are read by a library of their own kind.

After a change that is meant: write the new file, look at it, and only then commit it.
"""

import io
import json
import re
import unicodedata
import zipfile
from pathlib import Path

import pytest

from timeline.exports import FORMATS, write

GOLDEN = Path(__file__).parent / "golden"
ELSEWHERE = {"html": "bridge.html", "html-fragment": "bridge.fragment.html", "svg": "bridge.svg"}  # test_page, test_svg


def told_by_page(data):
    """The page without the library it carries."""
    return re.sub(r"(?s)<script>/\*\*\n\* plotly.js .*?</script>", "<script>plotly</script>", data.decode())


def told_by_document(data):
    """A line a paragraph or cell of a Word document, with the names of their styles."""
    docx = pytest.importorskip("docx")
    made = docx.Document(io.BytesIO(data))
    lines = [f"{p.style.name}: {p.text}" for p in made.paragraphs]
    return "\n".join(lines + [" | ".join(c.text for c in row.cells) for table in made.tables for row in table.rows])


def told_by_slides(data):
    """A line a shape: its place in pixels, its name and its words."""
    pptx = pytest.importorskip("pptx")

    def walk(shapes):
        for shape in shapes:
            words = shape.text_frame.text if shape.has_text_frame else ""
            place = ",".join(str(n // 9525) for n in (shape.left, shape.top, shape.width, shape.height))
            yield f"{place} {shape.name}: {words}"
            yield from walk(getattr(shape, "shapes", ()))

    slides = pptx.Presentation(io.BytesIO(data)).slides
    return "\n".join(line for slide in slides for line in walk(slide.shapes))


def told_by_pdf(data):
    """The words of a PDF and where each is linked to."""
    pages = pytest.importorskip("pypdf").PdfReader(io.BytesIO(data), strict=True).pages
    links = [note.get_object()["/A"]["/URI"] for page in pages for note in page.get("/Annots") or ()]
    size = [round(float(n)) for n in pages[0].mediabox]
    words = "\n".join(page.extract_text() for page in pages)
    return "\n".join([str(size), unicodedata.normalize("NFKC", words), *links])  # some fonts join f and i


def told_by_zip(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join(f"{name}\n{archive.read(name).decode()}" for name in archive.namelist())


def told_by_table(data):
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(io.BytesIO(data))
    types = {field.name: str(field.type) for field in table.schema}
    return json.dumps([types, *table.to_pylist()], ensure_ascii=False, indent=1, default=str)


# Form → its file, the story in it, and how it is read.
READ = {
    "json": ("story.json", "story", bytes.decode),
    "jsonl": ("story.jsonl", "story", bytes.decode),
    "timeml-zip": ("story.tml.zip.txt", "two_sources", told_by_zip),
    "parquet": ("story.parquet.json", "story", told_by_table),
    "html-interactive": ("bridge.interactive.html", "bridge", told_by_page),
    "docx": ("bridge.docx.txt", "bridge", told_by_document),
    "pptx": ("bridge.pptx.txt", "bridge", told_by_slides),
    "pdf": ("bridge.pdf.txt", "bridge", told_by_pdf),
}


@pytest.mark.parametrize("form", READ)
def test_a_file_is_written_as_it_was_looked_at(form, request):
    name, story, told = READ[form]
    if form == "pdf":
        pytest.importorskip("typst")
    found = told(write(request.getfixturevalue(story), form))
    assert found == (GOLDEN / name).read_bytes().decode()


def test_a_picture_is_drawn_as_it_was_looked_at(bridge):
    """What has a colour of its own: marks and their key. Letters are grey, and those of another machine are others."""
    pytest.importorskip("typst")
    images = pytest.importorskip("PIL.Image")
    chops = pytest.importorskip("PIL.ImageChops")
    files = (io.BytesIO(write(bridge, "png")), GOLDEN / "bridge.png")
    made, seen = (images.open(file).convert("HSV").getchannel("S").point(lambda s: 255 * (s > 100)) for file in files)
    assert made.size == seen.size
    assert sum(seen.histogram()[255:]) > 10_000
    assert sum(chops.difference(made, seen).histogram()[255:]) < 100


def test_every_form_has_its_file():
    looked_at = ELSEWHERE | {form: name for form, (name, *_) in READ.items()} | {"png": "bridge.png"}
    rest = {form: f"story.{known.suffix}" for form, known in FORMATS.items() if form not in looked_at}
    assert [name for name in (looked_at | rest).values() if not (GOLDEN / name).is_file()] == []
