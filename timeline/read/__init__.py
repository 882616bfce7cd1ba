"""Sources → articles: `read` for a file, `read_text` for text at hand, `document` for one JSON line."""

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from timeline.models import Article

from .decoding import LARGEST, LONGEST, bounded, decode
from .jsonlines import document, numbered
from .plain import SUFFIXES, read, read_text

__all__ = ["LARGEST", "LONGEST", "SUFFIXES", "bounded", "decode", "document", "numbered", "read", "read_text"]


class _Called(ModuleType):
    """`from timeline import read` is this package once anything has imported it, and the function before: both read."""

    def __call__(self, path: str | Path, **told: Any) -> list[Article]:
        return read(path, **told)


sys.modules[__name__].__class__ = _Called
