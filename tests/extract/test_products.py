"""The parser's matrix products: right, and the same wherever in a batch a row stands."""

import gc

import numpy as np
import pytest

from claimcheck.extract.parsing import products
from claimcheck.extract.parsing.parse import parse
from claimcheck.extract.parsing.pipeline import Parser
from claimcheck.extract.parsing.products import EDGE, ROWS, EvenProducts, one_thread

RANDOM = np.random.default_rng(1)
WEIGHTS = RANDOM.standard_normal((40, 96), dtype="float32")
PLAIN = EvenProducts.__base__()


@pytest.mark.parametrize("rows", [0, 1, EDGE, ROWS - 1, ROWS, ROWS + 1, 3 * ROWS + 5])
def test_products_are_those_of_the_model(rows: int) -> None:
    """Up to rounding; with room given for them or not, and turned or not."""
    x = RANDOM.standard_normal((rows, 96), dtype="float32")
    room = np.empty((rows, 40), dtype="float32")
    expected = x @ WEIGHTS.T
    assert np.allclose(EvenProducts().gemm(x, WEIGHTS, trans2=True), expected, atol=1e-4)
    assert EvenProducts().gemm(x, WEIGHTS, out=room, trans2=True) is room
    assert np.allclose(room, expected, atol=1e-4)
    assert np.allclose(EvenProducts().gemm(x, WEIGHTS.T.copy()), expected, atol=1e-4)


def test_the_other_way_round_is_the_models_own() -> None:
    """Only rows of words are handed over in blocks."""
    x = RANDOM.standard_normal((96, 7), dtype="float32")
    y = RANDOM.standard_normal((96, 5), dtype="float32")
    assert (EvenProducts().gemm(x, y, trans1=True) == PLAIN.gemm(x, y, trans1=True)).all()


@pytest.mark.skipif(not products.rounds_alike(), reason="this machine's library is not used")
@pytest.mark.parametrize("rows", [ROWS, 2 * ROWS + 17])
def test_a_row_has_one_product(rows: int) -> None:
    """Bit for bit, alone and in any order of the others."""
    x = RANDOM.standard_normal((rows, 96), dtype="float32")
    order = RANDOM.permutation(rows)
    with one_thread():
        among = EvenProducts().gemm(x, WEIGHTS, trans2=True)
        moved = EvenProducts().gemm(x[order], WEIGHTS, trans2=True)
        alone = EvenProducts().gemm(x[:1], WEIGHTS, trans2=True)
    assert (moved == among[order]).all()
    assert (alone == among[:1]).all()


def test_an_uneven_library_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A row that is rounded by its place counts against the library."""
    even = products._multiplied

    def uneven(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
        product = even(rows, weights).copy()
        product[5] += 1e-6
        return product

    monkeypatch.setattr(products, "_multiplied", uneven)
    assert not products.rounds_alike()


def test_a_released_parse_is_freed_at_once(nlp: Parser) -> None:
    """Nothing of it is left for the garbage collector."""
    passages = parse(nlp, ["The mayor said the bridge, which is old, would open on Monday."])
    gc.collect()
    for passage in passages.values():
        passage.doc.release()
    passages.clear()
    assert gc.collect() == 0
