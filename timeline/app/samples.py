"""The sample stories: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from timeline.models import Article
from timeline.read import read

# Folder → title, and what the story shows
_TOLD = {
    "chile-mine-rescue": (
        "Chile mine rescue",
        "News over two months: relative dates, plans that were met, and two reports that disagree on a day.",
    ),
    "end-of-the-roman-republic": (
        "The end of the Roman republic",
        "A history with dates BCE, “around 60 BCE” and “three years later”.",
    ),
    "suez-canal-blockage": (
        "Suez Canal blockage",
        "Three reports from two sources: weekdays, a denial, and what was expected beside what happened.",
    ),
    "theatre-fraud-trial": (
        "Theatre fraud trial",
        "An invented court case from arrest to sentence: charges denied, hearings planned, an appeal that may come.",
    ),
}
_PACKAGE = Path(__file__).resolve().parents[1]


class Sample(NamedTuple):
    """A story: the folder's name, what it is called, its articles' files, and one line on what it shows."""

    slug: str
    title: str
    files: tuple[Path, ...]
    about: str = ""


def folder() -> Path:
    """Where the stories lie."""
    inside = _PACKAGE / "sample_articles"
    return inside if inside.is_dir() else _PACKAGE.parent / "sample_articles"


def samples() -> list[Sample]:
    """All stories, in order of their folders' names."""
    stories = sorted(p for p in folder().iterdir() if p.is_dir()) if folder().is_dir() else []
    return [_sample(story) for story in stories]


def articles_of(sample: Sample) -> list[Article]:
    """The articles of a story, read afresh."""
    return [article for file in sample.files for article in read(file)]


def _sample(story: Path) -> Sample:
    title, about = _TOLD.get(story.name, (story.name.replace("-", " ").capitalize(), ""))
    return Sample(story.name, title, tuple(sorted(story.glob("*.md"))), about)
