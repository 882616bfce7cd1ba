"""Named entities of parsed documents, a whole batch in a few steps.

spaCy's recogniser reads a token at a time, and with short documents that takes half of the pipeline. But what it says
of a token depends on the token alone while no entity is open, and on the token and the entity's first one while it is:
these are its three features (`set_context_tokens` in spacy/pipeline/_parser_internals/_state.pxd). So every token is
read as if no entity were open, and all entities begun there go on side by side. Weights and rules are the model's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

_FEATURES = 3  # the token, the first one of the open entity, the one before the token
_BATCH = 256  # documents read at once
_NEVER = -1e30  # a score below all others


class Entities:
    """Fills in `ents` as a pipeline's own component would."""

    def __init__(self, ner: Any) -> None:
        import numpy as np

        self._tokens, self._features, self._scores = (ner.model.get_ref(part) for part in ("tok2vec", "lower", "upper"))
        names = [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]
        moves = [tuple(name.split("-", 1)) if "-" in name else (name, "") for name in names]
        self._labels = [label for _, label in moves]
        self._begins, self._units, outs = (np.array([move == kind for move, _ in moves]) for kind in "BUO")
        self._units &= np.array([bool(label) for label in self._labels])
        self._open = ~(self._begins | self._units | outs)  # what only an open entity has
        at = {move: i for i, move in enumerate(moves)}
        self._on, self._last = (np.array([at.get((kind, label), -1) for label in self._labels]) for kind in ("I", "L"))

    @classmethod
    def of(cls, nlp: Any) -> Entities | None:
        """Takes the component out of a pipeline; None, and nothing is taken, when it is of another kind."""
        ner = nlp.get_pipe("ner") if "ner" in nlp.pipe_names else None
        model = getattr(ner, "model", None)
        if model is None or model.name != "parser_model" or "entity_ruler" in nlp.pipe_names:
            return None
        lower, greedy = model.get_ref("lower"), ner.cfg.get("beam_width") == 1
        if not (greedy and model.attrs["has_upper"] and not model.attrs["unseen_classes"]):
            return None
        if lower.get_dim("nF") != _FEATURES or lower.get_dim("nP") < 2:
            return None
        entities = cls(ner)
        nlp.disable_pipe("ner")
        return entities

    def pipe(self, docs: Iterable[Any]) -> Iterator[Any]:
        """The documents, each with its entities."""
        from spacy.util import minibatch

        for batch in minibatch(docs, _BATCH):
            self.fill(batch)
            yield from batch

    def fill(self, batch: Sequence[Any]) -> None:
        """Sets the entities of documents that have sentences and no entities."""
        import numpy as np

        docs = [doc for doc in batch if len(doc)]
        if not docs:
            return
        arrays = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]) for doc in docs])
        stops = np.cumsum([len(doc) for doc in docs])
        final = np.append(arrays[1:, 0] == 1, True)  # an entity goes on into no other sentence
        final[stops - 1] = True
        parts = self._features.predict(self._tokens.predict(docs))
        moves = self._alone(parts, final, arrays[:, 1] == 1)
        begun = np.flatnonzero(self._begins[moves])
        ends = np.arange(1, len(moves) + 1)
        ends[begun] = self._ends(parts, final, begun, moves[begun])
        named = np.flatnonzero(self._begins[moves] | self._units[moves])
        start = 0
        for doc, stop in zip(docs, stops.tolist(), strict=True):
            inside = named[np.searchsorted(named, start) : np.searchsorted(named, stop)]
            self._set(doc, [(i - start, ends[i] - start, self._labels[moves[i]]) for i in inside.tolist()])
            start = stop

    def _scored(self, first: Any, second: Any, third: Any) -> Any:
        """Scores of the moves, shape (tokens, moves), from features of shape (tokens, hidden, pieces)."""
        return self._scores.predict((first + second + third + self._features.get_param("b")).max(axis=-1))

    def _alone(self, parts: Any, final: Any, space: Any) -> Any:
        """The move of each token where no entity is open; row 0 of `parts` stands for a token that is not there."""
        scores = self._scored(parts[1:, 0], parts[0, 1], parts[0, 2])
        scores[:, self._open] = _NEVER
        scores[(final | space)[:, None] & self._begins] = _NEVER
        scores[space[:, None] & self._units] = _NEVER
        return scores.argmax(axis=1)

    def _ends(self, parts: Any, final: Any, begun: Any, moves: Any) -> Any:
        """Where each entity begun ends: the token behind its last."""
        import numpy as np

        ends, open_, at = begun + 1, np.arange(len(begun)), begun + 1
        while len(open_):
            first, kind = begun[open_], moves[open_]
            scores = self._scored(parts[at + 1, 0], parts[first + 1, 1], parts[at, 2])
            rows = np.arange(len(open_))
            goes_on = (scores[rows, self._on[kind]] >= scores[rows, self._last[kind]]) & ~final[at]
            ends[open_[~goes_on]] = at[~goes_on] + 1
            open_, at = open_[goes_on], at[goes_on] + 1
        return ends

    @staticmethod
    def _set(doc: Any, found: Sequence[tuple[int, int, str]]) -> None:
        from spacy.tokens import Span

        spans, free = [], 0
        for start, end, label in found:
            if start >= free:
                spans.append(Span(doc, start, int(end), label=label))
                free = end
        doc.set_ents(spans)
