"""Sources → articles: `read` for a file, `read_text` for text at hand, `document` for one JSON line."""

from .decoding import LARGEST, LONGEST, bounded, decode
from .jsonlines import document, numbered
from .plain import SUFFIXES, read, read_text

__all__ = ["LARGEST", "LONGEST", "SUFFIXES", "bounded", "decode", "document", "numbered", "read", "read_text"]
