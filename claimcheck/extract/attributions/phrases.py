"""Sources named without a verb: "according to the coast guard", "per Reuters"."""

from collections.abc import Iterator

from claimcheck.extract.attributions.attribution import Attribution
from claimcheck.extract.attributions.bounds import in_bracket, trimmed
from claimcheck.extract.attributions.coordination import is_speech
from claimcheck.extract.attributions.extent import noun_phrase
from claimcheck.extract.attributions.frame import is_clause
from claimcheck.extract.parsing.passage import Passage, Stretch
from claimcheck.extract.parsing.tags import BREAKS, FINITE, SUBJECTS
from claimcheck.extract.parsing.tree import Token
from claimcheck.rules.cues import SourcePhrase, finder_nouns, source_phrases

COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "oprd"})
WRITERS = frozenset({"my", "our", "your"})
"""Owners of a view that is the writer's or the reader's."""
MAX_ASIDE = 12
"""How far behind a source that opens the sentence its comma may stand."""


def phrase_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every attribution made by a phrase that introduces its source."""
    rows = source_phrases()
    for token in passage.doc:
        for row in rows.get(token.lower_, ()):
            found = None
            if row.possessed:
                found = _possessed(passage, token, row)
            elif _matches(passage, token.i, row):
                found = _attribution(passage, Stretch(token.i, token.i + len(row.words)), row)
            if found:
                yield found


def _possessed(passage: Passage, first: Token, row: SourcePhrase) -> Attribution | None:
    """'The quay was, in Lind's words, "a ruin"': whose words, between a mark and a comma."""
    sentence = passage.sentence(first.i)
    noun = next((c for c in first.children if c.dep_ == "pobj" and c.lower_ == row.words[1]), None)
    owner = next((c for c in noun.lefts if c.dep_ == "poss"), None) if noun else None
    if noun is None or owner is None or owner.lower_ in WRITERS:
        return None
    doc, before = passage.doc, first.i - 1
    opens = before < sentence.start or doc[before].is_punct or doc[before].dep_ in {"mark", "cc"}
    if not opens or noun.i + 1 >= sentence.end or doc[noun.i + 1].text != ",":
        return None
    source = noun_phrase(passage, owner, limit=Stretch(first.i + 1, noun.i))
    phrase = Stretch(first.i, noun.i + 1)
    content = _content(passage, phrase, phrase, sentence)
    if not content:
        return None
    cue = Stretch(noun.i, noun.i + 1)
    return Attribution(noun.i, cue, source, content, "asserts", f"phrase.{row.id}", weight=8)


def names_source(passage: Passage, i: int) -> bool:
    """Whether a phrase begins at the token that introduces a source: "according to"."""
    return any(_matches(passage, i, row) for row in source_phrases().get(passage.doc[i].lower_, ()))


def _matches(passage: Passage, i: int, row: SourcePhrase) -> bool:
    words = passage.doc[i : i + len(row.words)]
    return not row.possessed and tuple(word.lower_ for word in words) == row.words


def _attribution(passage: Passage, cue: Stretch, row: SourcePhrase) -> Attribution | None:
    sentence = passage.sentence(cue.start)
    head = _object(passage, cue, sentence)
    if head is None or (len(row.words) == 1 and not _is_source(passage, cue, head)):
        return None
    if _is_manner(passage, cue, head) or (row.relays and _is_said(passage, sentence, cue)):
        return None
    head = _last_name(head)
    source = noun_phrase(passage, head, limit=Stretch(cue.end, sentence.end))
    source = _without_subject(passage, source, sentence)
    content = _content(passage, cue, source, sentence)
    if not content:
        return None
    return Attribution(cue.start, cue, source, content, "asserts", f"phrase.{row.id}", weight=8)


def _object(passage: Passage, cue: Stretch, sentence: Stretch) -> Token | None:
    """What the cue's last word governs, else the next noun that any preposition governs."""
    words = passage.doc[cue.end : sentence.end]
    found = [t for t in words if t.dep_ == "pobj" and not t.is_punct]
    return next((t for t in found if t.head.i == cue.end - 1), found[0] if found else None)


def _is_source(passage: Passage, cue: Stretch, head: Token) -> bool:
    """Whether "per" names a source, not a rate: a name, or apart from the clause a document.

    Within a sentence "Per" is a name itself.
    """
    doc, first = passage.doc, passage.sentence(cue.start).start
    if doc[cue.start].text.istitle() and any(t.is_alpha for t in doc[first : cue.start]):
        return False
    if head.tag_ in {"NNP", "NNPS"}:
        return True
    apart = cue.start == 0 or passage.doc[cue.start - 1].text == ","
    return apart and head.lower_ in finder_nouns()


def _without_subject(passage: Passage, source: Stretch, sentence: Stretch) -> Stretch:
    """'In the words of Lind, the quay is …': no apposition, since a verb follows at once."""
    doc = passage.doc
    commas = [t.i for t in doc[source.start : source.end] if t.text == ","]
    if not commas or source.end >= sentence.end or doc[source.end].tag_ not in FINITE:
        return source
    return Stretch(source.start, commas[0])


def _is_said(passage: Passage, sentence: Stretch, cue: Stretch) -> bool:
    """Whether a verb of saying beside the phrase already tells whose words they are."""
    tokens = passage.doc[sentence.start : sentence.end]
    others = (token for token in tokens if token.i not in cue)
    return any(is_speech(token) and not passage.is_quoted(token) for token in others)


def _last_name(head: Token) -> Token:
    """The name behind its title where the parser made two objects of them: "engineer Eva Lind"."""
    for other in head.head.children:
        if other.dep_ == "pobj" and other.i > head.i and other.left_edge.i == head.i + 1:
            return other if other.tag_ == "NNP" else head
    return head


def _is_manner(passage: Passage, cue: Stretch, head: Token) -> bool:
    """Whether the phrase says how, not who: "went according to plan"."""
    bare = head.tag_ == "NN" and head.left_edge.i == head.right_edge.i
    return bare and cue.start > 0 and passage.doc[cue.start - 1].text != ","


def _content(
    passage: Passage, cue: Stretch, source: Stretch, sentence: Stretch
) -> tuple[Stretch, ...]:
    """What stands around the phrase, or what follows when it opens the sentence."""
    doc = passage.doc
    opened = _opened_clause(passage, cue, sentence)
    if opened is not None:
        comma = next((t.i for t in doc[source.end : source.end + MAX_ASIDE] if t.text == ","), None)
        start = _behind_aside(passage, comma + 1) if comma is not None else source.end
        return _parts(passage, Stretch(start, opened))
    start = in_bracket(passage, sentence.start, cue.start)
    start = _last_addition(passage, _behind_colon(passage, start, cue.start), cue.start)
    before = Stretch(start, cue.start)
    after = Stretch(source.end, sentence.end)
    opens = source.end < sentence.end and doc[source.end].text in BREAKS
    goes_on = opens and any(t.tag_ in FINITE for t in doc[after.start : after.end])
    completes = opens and _completes(passage, before, after)
    if completes or (goes_on and not _has_main_clause(passage, before)):
        return _parts(passage, before, after)
    return _parts(passage, before)


def _has_main_clause(passage: Passage, part: Stretch) -> bool:
    """Whether a subject and its verb stand in the words, outside relative clauses."""
    tokens = passage.doc[part.start : part.end]
    heads = (t.head for t in tokens if t.dep_ in SUBJECTS)
    return is_clause(passage, part) and any(h.i in part and h.dep_ != "relcl" for h in heads)


def _behind_colon(passage: Passage, start: int, end: int) -> int:
    """Where, from `start` on, the last clause begins that a colon parts from one before it."""
    for i in range(end - 1, start, -1):
        if passage.doc[i].text == ":" and not passage.is_quoted(passage.doc[i]):
            parts = (Stretch(start, i), Stretch(i + 1, end))
            return i + 1 if all(is_clause(passage, part) for part in parts) else start
    return start


def _last_addition(passage: Passage, start: int, end: int) -> int:
    """Where the addition begins that alone has the source: ", with 40 percent against it".

    So does "which cost 3 million" behind a clause that somebody else says.
    """
    doc = passage.doc
    said = any(is_speech(t) and t.dep_ == "ROOT" for t in doc[start:end])
    last = end - (doc[end - 1].text == ",")
    for token in doc[start:last]:
        first = token.left_edge.i
        if first <= start or token.right_edge.i + 1 != last or doc[first - 1].text != ",":
            continue
        counted = any(t.like_num for t in doc[first:last])
        if counted and token.dep_ == "prep" and token.lower_ == "with":
            return first + 1
        if said and token.dep_ == "relcl":
            return first
    return start


def _completes(passage: Passage, before: Stretch, after: Stretch) -> bool:
    """Whether the verb before the phrase is completed behind it: "is, according to Lind, a lie"."""
    return any(
        t.dep_ in COMPLEMENTS and t.head.i in before and t.left_edge.i <= after.start + 1
        for t in passage.doc[after.start : after.end]
    )


def _behind_aside(passage: Passage, start: int) -> int:
    """Where the content begins if a participle at `start` speaks of the source: "quoting …,"."""
    doc = passage.doc
    after = doc[start].right_edge.i + 1 if start < len(doc) and doc[start].tag_ == "VBG" else start
    aside = start < after < len(doc) - 1 and doc[after].text == ","
    return after + 1 if aside else start


def _opened_clause(passage: Passage, cue: Stretch, sentence: Stretch) -> int | None:
    """Where the sentence or "that" clause ends which the phrase opens; None if it opens neither."""
    if cue.start - sentence.start <= 1:
        return sentence.end
    comma = passage.doc[cue.start - 1].text == ","
    if passage.doc[cue.start - 1].text in {":", ";"}:
        return sentence.end
    that = passage.doc[cue.start - 1 - comma]
    if that.dep_ != "mark" or not (comma or that.lower_ == "that"):
        return None
    return min(that.head.right_edge.i + 1, sentence.end)


def _parts(passage: Passage, *stretches: Stretch) -> tuple[Stretch, ...]:
    """The stretches without the marks around them."""
    found = (trimmed(passage, stretch.start, stretch.end) for stretch in stretches)
    return tuple(part for part in found if part is not None)
