"""Write `claimcheck/rules/wordnet/*.tsv`: word relations out of WordNet 3.0.

Source: the files of Debian's wordnet-base 1:3.0-37 (licence: `claimcheck/rules/wordnet/LICENSE`):

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    python scripts/build_wordnet.py wordnet/usr/share/wordnet

Each line holds two words. Antonyms and synonyms are of one part of speech (n, v, a, r), in the
third column; a noun of `nominalisations.tsv` names what its verb does, as does an adjective of
`adjectives.tsv` ("retaliatory"); `demonyms.tsv` holds "French" and "France"; a line of `things.tsv`
is one noun for what can be touched ("table"). Only the first senses
of a word are read, and only common words have synonyms: the rest bring more confusion than they
bring words.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

RULES = Path(__file__).parents[1] / "claimcheck" / "rules"
TARGET = RULES / "wordnet"
FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
FIRST_SENSES = 3
EVENTS = {"04", "10", "11", "22", "26"}  # acts, communications, events, processes, states
THINGS = {"05", "06", "08", "13", "17", "20", "27"}  # beasts, artefacts, bodies, food, matter
SPOKEN = {"04", "09", "10"}  # acts, thoughts, communications

DOING = "ory"
STEM = 4


class Synset(NamedTuple):
    """A set of synonyms: its words, and its pointers to (symbol, part, offset, from, to)."""

    part: str
    lexname: str
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, str, int, int], ...]


def read_synsets(folder: Path) -> dict[tuple[str, str], Synset]:
    """All synsets by part of speech and offset."""
    synsets = {}
    for part, name in FILES.items():
        for line in (folder / f"data.{name}").read_text("utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = tuple(fields[4 + 2 * i].split("(")[0] for i in range(count))
            synsets[part, fields[0]] = Synset(
                part, fields[1], words, _pointers(fields[4 + 2 * count :])
            )
    return synsets


def _pointers(fields: list[str]) -> tuple[tuple[str, str, str, int, int], ...]:
    found = []
    for i in range(int(fields[0])):
        symbol, offset, part, ends = fields[1 + 4 * i : 5 + 4 * i]
        found.append(
            (symbol, "a" if part == "s" else part, offset, int(ends[:2], 16), int(ends[2:], 16))
        )
    return tuple(found)


def read_ranks(folder: Path) -> dict[tuple[str, str, str], int]:
    """The rank, from 0, of each sense (word, part, offset) of a word."""
    ranks = {}
    for part, name in FILES.items():
        for line in (folder / f"index.{name}").read_text("utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                for rank, offset in enumerate(fields[-int(fields[2]) :]):
                    ranks[fields[0], part, offset] = rank
    return ranks


class WordNet:
    """The synsets, and which senses of a word are common."""

    def __init__(self, folder: Path) -> None:
        self.synsets = read_synsets(folder)
        self.ranks = read_ranks(folder)
        self.nouns: dict[str, list[tuple[str, str, str]]] = {}
        for sense in self.ranks:
            if sense[1] == "n":
                self.nouns.setdefault(sense[0], []).append(sense)
        shares = (RULES / "tables" / "word_shares.tsv").read_text("utf-8").splitlines()[1:]
        self.listed = {row.split("\t")[0] for row in shares}

    def is_common(self, word: str, key: tuple[str, str]) -> bool:
        """Whether this is one of the word's first senses."""
        return "_" not in word and self.ranks.get((word.lower(), *key), FIRST_SENSES) < FIRST_SENSES

    def related(self, symbol: str) -> Iterator[tuple[str, str, str, str]]:
        """The word pairs joined by a pointer, with their parts of speech."""
        for key, synset in self.synsets.items():
            for kind, part, offset, start, end in synset.pointers:
                if kind == symbol and start and end:
                    there = self.synsets[part, offset]
                    left, right = synset.words[start - 1], there.words[end - 1]
                    if self.is_common(left, key) and self.is_common(right, (part, offset)):
                        yield left, right, synset.part, part

    def antonyms(self) -> set[tuple[str, str, str]]:
        """Pairs of opposites, each once."""
        return {(*sorted((a.lower(), b.lower())), part) for a, b, part, _ in self.related("!")}  # type: ignore[misc]

    def is_event(self, noun: str) -> bool:
        """Whether a noun's first sense is something that happens or holds."""
        return any(
            self.ranks[word, part, offset] == 0 and self.synsets[part, offset].lexname in EVENTS
            for word, part, offset in self.nouns.get(noun.lower(), ())
        )

    def things(self) -> set[tuple[str]]:
        """Nouns for what can be touched, and for nothing done, thought or said."""
        found = set()
        for noun in self.listed:
            senses = self.nouns.get(noun, ())
            kinds = {
                self.synsets[part, offset].lexname
                for word, part, offset in senses
                if self.is_common(word, (part, offset))
            }
            if kinds & THINGS and not kinds & SPOKEN:
                found.add((noun,))
        return found

    def nominalisations(self) -> set[tuple[str, str]]:
        """Nouns of events and states with the verb they come from."""
        return {
            (noun.lower(), verb)
            for noun, verb, here, there in self.related("+")
            if (here, there) == ("n", "v") and noun != verb and self.is_event(noun)
        }

    def adjectives(self) -> set[tuple[str, str]]:
        """Adjectives of doing ("retaliatory") with the verb they come from."""
        return {
            (adjective.lower(), verb)
            for adjective, verb, here, there in self.related("+")
            if there == "v" and here in "as" and adjective.endswith(DOING)
            and adjective[:STEM] == verb[:STEM]
        }  # fmt: skip

    def synonyms(self) -> set[tuple[str, str, str]]:
        """Pairs of words whose first senses share a synset."""
        return {
            (*sorted((a, b)), key[0])  # type: ignore[misc]
            for key, synset in self.synsets.items()
            for a in synset.words
            for b in synset.words
            if a != b and self._is_first(a, key) and self._is_first(b, key)
        }

    def demonyms(self) -> set[tuple[str, str]]:
        """Adjectives of countries and cities, which WordNet writes with a capital."""
        return {
            (adjective.lower(), place.lower())
            for adjective, place, _, there in self.related("\\")
            if there == "n" and adjective[0].isupper() and place[0].isupper()
        }

    def _is_first(self, word: str, key: tuple[str, str]) -> bool:
        limit = 2 if key[0] in "va" else 1
        return word in self.listed and self.ranks.get((word, *key), limit) < limit


def write(name: str, rows: set[tuple[str, ...]]) -> None:
    """Write one table, sorted."""
    text = "".join("\t".join(row) + "\n" for row in sorted(rows))
    (TARGET / f"{name}.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    wordnet = WordNet(Path(sys.argv[1]))
    write("antonyms", wordnet.antonyms())
    write("nominalisations", wordnet.nominalisations())
    write("synonyms", wordnet.synonyms())
    write("adjectives", wordnet.adjectives())
    write("demonyms", wordnet.demonyms())
    write("things", wordnet.things())
