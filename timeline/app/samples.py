"""The sample stories: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from timeline.models import Article
from timeline.read import read

_PACKAGE = Path(__file__).resolve().parents[1]


class Sample(NamedTuple):
    """A story: the folder's name, what it is called, its articles' files."""

    slug: str
    title: str
    files: tuple[Path, ...]


def folder() -> Path:
    """Where the stories lie."""
    inside = _PACKAGE / "sample_articles"
    return inside if inside.is_dir() else _PACKAGE.parent / "sample_articles"


def samples() -> list[Sample]:
    """All stories, in order of their folders' names."""
    stories = sorted(p for p in folder().iterdir() if p.is_dir()) if folder().is_dir() else []
    return [Sample(p.name, _title(p.name), tuple(sorted(p.glob("*.md")))) for p in stories]


def articles_of(sample: Sample) -> list[Article]:
    """The articles of a story, read afresh."""
    return [article for file in sample.files for article in read(file)]


def _title(slug: str) -> str:
    return slug.replace("-", " ").capitalize()
