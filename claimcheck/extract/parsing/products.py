"""Matrix products from numpy's library, which takes a third of the time of the model's own.

Such a library goes about its rows in tiles, those at the edges otherwise than those between, and
each way may round differently. A parse must not depend on what else is parsed beside it. So rows
are handed over in blocks of one size, with empty rows at both edges, on one thread: every row of
words goes the same way. Where a library does not round alike even so, the model keeps its own.
"""

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

import numpy as np
from spacy.language import Language
from thinc.backends import NumpyOps
from threadpoolctl import ThreadpoolController

ROWS = 192
"""Rows of words in a block: whole tiles of every library, little to fill up in a short batch."""
EDGE = 8
"""Empty rows on either side of them."""
TRIED = 288
"""The width of most of the small model's products."""


class EvenProducts(NumpyOps):  # type: ignore[misc]
    """The products of a model that only predicts."""

    def gemm(
        self,
        x: Any,
        y: Any,
        *,
        out: Any = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> Any:
        """`x` times `y`, each turned where told; the rows of `x` in blocks of one size."""
        if trans1:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        weights = y if trans2 else y.T
        product = np.empty((len(x), len(weights)), dtype=x.dtype) if out is None else out
        for start in range(0, len(x), ROWS):
            stop = start + ROWS
            product[start:stop] = _multiplied(x[start:stop], weights)
        return product


def use_even_products(nlp: Language) -> None:
    """Let the pipes of `nlp` use numpy's products, if these round every row alike."""
    models = [pipe.model for _, pipe in nlp.pipeline if hasattr(pipe, "model")]
    if rounds_alike():
        for model in models:
            if type(model.ops) is NumpyOps:
                model._to_ops(EvenProducts())  # noqa: SLF001


def rounds_alike() -> bool:
    """Whether a row has the same product wherever in a block it stands."""
    random = np.random.default_rng(0)
    weights = random.standard_normal((TRIED, TRIED), dtype="float32")
    row = random.standard_normal((1, TRIED), dtype="float32")
    with one_thread():
        products = _multiplied(np.repeat(row, ROWS, axis=0), weights)
    return bool((products == products[0]).all())


def one_thread() -> AbstractContextManager[object]:
    """Keep the matrix library to one thread: two would part a block, and make edges there."""
    limit: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limit


@cache
def _libraries() -> ThreadpoolController:
    """The matrix libraries of this process."""
    return ThreadpoolController()


def _multiplied(rows: Any, weights: Any) -> Any:
    """The products of up to so many rows."""
    block = np.zeros((ROWS + 2 * EDGE, rows.shape[1]), dtype=rows.dtype)
    block[EDGE : EDGE + len(rows)] = rows
    return np.dot(weights, block.T)[:, EDGE : EDGE + len(rows)].T
