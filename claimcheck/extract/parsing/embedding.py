"""The vector of a word form, computed once a batch however often the form stands there.

The model's first layers look at each token by itself, at its form alone, and cost a third of all
that comes before the parser. A batch of news holds each form three times. The vectors are the same
bit for bit.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.model import Model
from thinc.types import Ragged

EMBEDDING = ["extract_features", "list2ragged", "with_array", "with_array", "ragged2list"]
"""Features of each token, joined; looked up, mixed; parted again. Another build stays as it is."""


def embed_each_form_once(nlp: Language) -> None:
    """Let the shared embedding of `nlp` look at distinct forms only."""
    if "tok2vec" not in nlp.pipe_names:
        return
    tok2vec: Any = nlp.get_pipe("tok2vec")
    layers = tok2vec.model.layers[0].layers if tok2vec.model.layers else []
    if [layer.name.split("(")[0] for layer in layers] == EMBEDDING:
        layers[2:4] = [Model("distinct_rows", _forward, layers=layers[2:4])]


def _forward(
    model: Model[Ragged, Ragged],
    rows: Ragged,
    is_train: bool,  # noqa: ARG001
) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
    """The layers' output for each row, computed for the distinct rows."""
    forms: Any = rows.dataXd
    unique: tuple[Any, Any] = np.unique(forms, axis=0, return_inverse=True)
    distinct, places = unique
    lengths: Any = np.asarray([len(distinct)], dtype="int32")
    found = Ragged(distinct, lengths)
    for layer in model.layers:
        found = layer.predict(found)
    vectors: Any = found.dataXd
    return Ragged(vectors[places.ravel()], rows.lengths), _never


def _never(_: Ragged) -> Ragged:
    """The model is not trained here."""
    raise NotImplementedError
