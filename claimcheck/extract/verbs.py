"""Reporting verbs and their contents, before, after and around the verb."""

from collections.abc import Iterator

from spacy.tokens import Token

from claimcheck.extract.attribution import Attribution
from claimcheck.extract.contents import content_after, content_before
from claimcheck.extract.passage import Passage, Stretch
from claimcheck.extract.source import noun_phrase, subject
from claimcheck.rules.cues import ReportingVerb, finder_nouns, verb_forms

NOT_A_VERB = frozenset({"amod", "compound", "aux", "auxpass"})
SKIP = frozenset({"say"})


def verb_attributions(passage: Passage) -> Iterator[Attribution]:
    """Every attribution made by a reporting verb."""
    for token in passage.doc:
        row = verb_forms().get(token.lower_)
        if row is None or not token.tag_.startswith("VB") or token.dep_ in NOT_A_VERB:
            continue
        if _is_negated(token) and row.stance != "denies":
            continue
        yield from _attribution(passage, token, row)


def _attribution(passage: Passage, verb: Token, row: ReportingVerb) -> Iterator[Attribution]:
    """The attribution of one verb, if it has content."""
    speaker = subject(verb)
    if row.finder and not _is_finder(speaker):
        return
    sentence = passage.sentence(verb.i)
    source = noun_phrase(passage, speaker, limit=sentence) if speaker is not None else None
    if source and verb.i in source:
        source = _shortened(source, verb, speaker)
    cue = Stretch(verb.i, verb.i + 1)
    for shape, find in (("before", content_before), ("after", content_after)):
        found = find(passage, verb, row=row, source=source)
        if found:
            kind, content = found
            if source and any(
                part.start < source.end and source.start < part.end for part in content
            ):
                continue
            yield Attribution(
                verb.i, cue, source, content, row.stance, f"{row.id}.{kind}-{shape}", weight=10
            )
            return


def _shortened(source: Stretch, verb: Token, speaker: Token | None) -> Stretch:
    """A source that by the parse holds the verb ends before it or starts after it."""
    if speaker is not None and speaker.i > verb.i:
        return Stretch(verb.i + 1, source.end)
    return Stretch(source.start, verb.i) if source.start < verb.i else source


def _is_finder(speaker: Token | None) -> bool:
    return speaker is not None and speaker.lower_ in finder_nouns()


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)
