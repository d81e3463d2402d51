"""The tokens of a content with what is asked of them again and again."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from claimcheck.rules.contexts import containers
from claimcheck.rules.modality import idiom_places

if TYPE_CHECKING:
    from claimcheck.extract.parsing.tree import Token

NAME_PARTS = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
RELATIVES = frozenset({"who", "which", "that"})


class Clause:
    """Tokens in text order, without punctuation, and the key of each.

    `place` maps a token's index in the doc to its index here.
    """

    def __init__(self, tokens: Sequence["Token"], keys: Sequence[str]) -> None:
        self.tokens = tokens
        self.keys = keys
        self.place = {token.i: at for at, token in enumerate(tokens)}
        self.idle = idiom_places([token.lower_ for token in tokens])
        self._children: dict[int, list[Token]] = {}
        for token in tokens:
            if token.head.i != token.i:
                self._children.setdefault(token.head.i, []).append(token)

    def children(self, token: "Token") -> list["Token"]:
        """The token's dependents inside the content, in text order."""
        return self._children.get(token.i, [])

    def child(self, token: "Token", *relations: str) -> "Token | None":
        """The first dependent by one of these relations."""
        return next((child for child in self.children(token) if child.dep_ in relations), None)

    def inner(self, at: int) -> list[int]:
        """The indices of a noun's modifiers and of what it is "of", "in" or "for"."""
        found: list[int] = []
        for child in self.children(self.tokens[at]):
            if child.dep_ in NAME_PARTS:
                found.append(self.place[child.i])
            elif child.dep_ == "prep":
                thing = self.child(child, "pobj")
                if thing is not None:
                    found.extend(self.noun_words(thing))
        return found

    def noun_words(self, token: "Token") -> list[int]:
        """A noun phrase's head and the other words of its name, then its conjuncts."""
        found: list[int] = []
        for outer in self._conjuncts(self._antecedent(token)):
            noun = self._inside(outer)
            if noun.i not in self.place:
                continue
            found.extend(
                self.place[child.i]
                for child in self.children(noun)
                if child.dep_ in ("compound", "poss") and child.pos_ == "PROPN"
            )
            found.append(self.place[noun.i])
            found.extend(self._name_beside(noun))
        return found

    def _name_beside(self, noun: "Token") -> list[int]:
        """The name in apposition to a noun: "its parent company, Olm Ferries"."""
        name = self.child(noun, "appos") if noun.pos_ == "NOUN" else None
        if name is None or name.pos_ not in ("PROPN", "NUM"):
            return []
        parts = [child for child in self.children(name) if child.dep_ == "compound"]
        return [self.place[part.i] for part in (*parts, name)]

    def noun_keys(self, token: "Token") -> tuple[str, ...]:
        """The keys of a noun phrase's head and name; a pronoun's form stands for itself."""
        indices = self.noun_words(token)
        return tuple(dict.fromkeys(self.keys[at] or self.tokens[at].lower_ for at in indices))

    def _conjuncts(self, token: "Token") -> Iterator["Token"]:
        yield token
        for child in self.children(token):
            if child.dep_ == "conj":
                yield from self._conjuncts(child)

    def _antecedent(self, token: "Token") -> "Token":
        """The noun a relative pronoun stands for."""
        verb = token.head
        if token.lower_ in RELATIVES and verb.dep_ == "relcl" and verb.head.i in self.place:
            return verb.head
        return token

    def _inside(self, noun: "Token") -> "Token":
        """The thing behind "a group of"."""
        if noun.lemma_.lower() in containers():
            preposition = self.child(noun, "prep")
            if preposition is not None and preposition.lower_ == "of":
                return self.child(preposition, "pobj") or noun
        return noun
