"""Write `claimcheck/rules/tables/word_shares.tsv`: how common the common English words are.

Source: the word probabilities of spacy-lookups-data 1.0.5 (MIT licence), read from its wheel:

    pip download --no-deps spacy-lookups-data==1.0.5
    python scripts/build_word_shares.py spacy_lookups_data-1.0.5-py2.py3-none-any.whl
"""

import gzip
import json
import math
import sys
import zipfile
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parents[1] / "claimcheck" / "rules" / "tables" / "word_shares.tsv"
MEMBER = "spacy_lookups_data/data/en_lexeme_prob.json.gz"
WORDS = 12_000
HEADING = "# occurrences per million words; from spacy-lookups-data 1.0.5 (MIT)\n"


def shares(wheel: Path) -> list[tuple[str, float]]:
    """The commonest words in lower case and their occurrences per million, commonest first."""
    with zipfile.ZipFile(wheel) as archive:
        probabilities = json.loads(gzip.decompress(archive.read(MEMBER)))
    counts: Counter[str] = Counter()
    for word, logarithm in probabilities.items():
        if word.isalpha() and word.isascii():
            counts[word.lower()] += math.exp(logarithm) * 1e6
    return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:WORDS]


if __name__ == "__main__":
    rows = "".join(f"{word}\t{share:.1f}\n" for word, share in shares(Path(sys.argv[1])))
    TABLE.write_text(HEADING + rows, "utf-8")
