"""Sources → articles: `read` for a file, `read_text` for text at hand, `document` for one JSON line."""

from .plain import SUFFIXES, decode, document, documents, read, read_text

__all__ = ["SUFFIXES", "decode", "document", "documents", "read", "read_text"]
