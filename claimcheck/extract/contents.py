"""Where the content of a reporting verb stands."""

from spacy.tokens import Token

from claimcheck.extract.passage import LEADERS, Passage, Stretch
from claimcheck.rules.cues import ReportingVerb, verb_forms

Found = tuple[str, tuple[Stretch, ...]] | None
BREAKS = frozenset({",", "—", "--", "-", "–", ":"})
SPEECH_ENDS = frozenset({",", ".", "?", "!", "…", "..."})
CLUSTER = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})
INSIDE = frozenset({"prep", "advmod", "npadvmod"})


def content_before(
    passage: Passage, verb: Token, *, row: ReportingVerb, source: Stretch | None
) -> Found:
    """'The bridge is safe, the mayor said': content that ends where the speaker or verb begins."""
    sentence = passage.sentence(verb.i)
    first = _cluster_start(verb, source)
    last = first - 1
    if last <= sentence.start:
        return None
    doc = passage.doc
    quotation = passage.closes(last)
    if quotation is None and doc[last].text == "," and last > sentence.start:
        quotation = passage.closes(last - 1)
    if quotation is not None and quotation.end <= first and "quotation" in row.takes:
        if doc[last].text != "," and doc[quotation.end - 2].text not in SPEECH_ENDS:
            return None
        start = _speech_start(passage, sentence, quotation)
        parts = [Stretch(start, quotation.end)]
        return "quotation", (*parts, *_second_half(passage, verb, source, sentence))
    if "clause" not in row.takes or doc[last].text not in BREAKS:
        return None
    if any(c.dep_ == "ccomp" and c.i > verb.i and c.left_edge.i > verb.i for c in verb.children):
        return None
    part = Stretch(sentence.start, last)
    if not _is_clause(passage, part):
        return None
    rest = _continued(passage, verb, source, sentence, part)
    return "clause", (part, *rest)


def _cluster_start(verb: Token, source: Stretch | None) -> int:
    start = verb.i
    for child in verb.lefts:
        if child.dep_ in CLUSTER and child.right_edge.i < verb.i:
            start = min(start, child.left_edge.i)
    if source and source.start < verb.i:
        start = min(start, source.start)
    return start


def _cluster_end(verb: Token, source: Stretch | None) -> int:
    return max(verb.i + 1, source.end if source else 0)


def _speech_start(passage: Passage, sentence: Stretch, quotation: Stretch) -> int:
    """A quotation may finish a sentence that began outside the marks."""
    before = passage.doc[sentence.start : quotation.start]
    if any(token.lower_ in verb_forms() and token.pos_ == "VERB" for token in before):
        return quotation.start
    return sentence.start if any(t.is_alpha for t in before) else quotation.start


def _second_half(
    passage: Passage, verb: Token, source: Stretch | None, sentence: Stretch
) -> list[Stretch]:
    """'"A," he said. "B."': the quotation that goes on after the verb."""
    doc = passage.doc
    for spoken in passage.spoken:
        if verb.i < spoken.start < sentence.end:
            between = doc[verb.i + 1 : spoken.start]
            if any(t.lower_ in verb_forms() and t.pos_ == "VERB" for t in between):
                return []
            return [spoken]
    after = passage.following(sentence)
    if after is None:
        return []
    opened = passage.opens(after.start)
    if opened is None:
        return []
    if any(t.lower_ in verb_forms() and t.pos_ == "VERB" for t in doc[opened.end : after.end]):
        return []
    return [Stretch(after.start, opened.end)]


def _is_clause(passage: Passage, part: Stretch) -> bool:
    tokens = passage.doc[part.start : part.end]
    return any(t.dep_ in {"nsubj", "nsubjpass", "expl"} for t in tokens) and any(
        t.tag_ in {"VBZ", "VBP", "VBD", "MD"} for t in tokens
    )


def _continued(
    passage: Passage, verb: Token, source: Stretch | None, sentence: Stretch, part: Stretch
) -> list[Stretch]:
    """'The plant, Berg said, will close': the clause goes on after the verb."""
    doc = passage.doc
    end = _cluster_end(verb, source)
    if end < sentence.end and doc[end].text == ",":
        main = [c for c in verb.children if c.dep_ == "ccomp"]
        if main and main[0].i > verb.i:
            return [Stretch(end + 1, _without_period(passage, sentence.end))]
    return []


def content_after(
    passage: Passage, verb: Token, *, row: ReportingVerb, source: Stretch | None
) -> Found:
    """'The mayor said the bridge is safe': content that begins after verb and speaker."""
    sentence = passage.sentence(verb.i)
    first = _cluster_end(verb, source if source and source.start > verb.i else None)
    doc = passage.doc
    if "clause" in row.takes:
        clauses = [c for c in verb.children if c.dep_ == "ccomp" and c.i >= first]
        if clauses:
            start = max(first, min(c.left_edge.i for c in clauses))
            end = max(c.right_edge.i for c in clauses) + 1
            return "clause", (_trimmed(passage, start, end, sentence),)
    if "quotation" in row.takes:
        for spoken in passage.spoken:
            if first <= spoken.start < sentence.end:
                between = doc[first : spoken.start]
                if any(t.lower_ in verb_forms() and t.pos_ == "VERB" for t in between):
                    break
                if passage.is_quoted(verb):
                    break
                if "predicate" in row.takes:
                    objects = [
                        c
                        for c in verb.children
                        if c.dep_ in {"dobj", "ccomp", "xcomp", "oprd", "nsubj"} and c.i >= first
                    ]
                    if objects:
                        return "predicate", (
                            Stretch(max(first, min(o.left_edge.i for o in objects)), spoken.end),
                        )
                return "quotation", (spoken,)
    for shape, label, tag in (("infinitive", "xcomp", "TO"), ("gerund", "xcomp", "VBG")):
        if shape in row.takes:
            for c in verb.children:
                if (
                    c.dep_ in (label, "ccomp")
                    and c.i > verb.i
                    and (doc[c.left_edge.i].tag_ == "TO" if tag == "TO" else c.tag_ == "VBG")
                ):
                    return shape, (_trimmed(passage, c.left_edge.i, c.right_edge.i + 1, sentence),)
    objects = [c for c in verb.children if c.dep_ == "dobj" and c.i >= first]
    if objects and {"charge", "person-infinitive", "object", "predicate"} & set(row.takes):
        start = objects[0].left_edge.i
        end = objects[0].right_edge.i + 1
        if "charge" in row.takes:
            preps = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in row.prepositions]
            preps += [
                c for c in objects[0].children if c.dep_ == "prep" and c.lower_ in row.prepositions
            ]
            if preps:
                return "charge", (
                    _trimmed(passage, start, max(end, preps[0].right_edge.i + 1), sentence),
                )
        if "person-infinitive" in row.takes:
            comps = [
                c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > objects[0].i
            ]
            if comps:
                return "infinitive", (
                    _trimmed(passage, start, comps[0].right_edge.i + 1, sentence),
                )
        if "object" in row.takes and end - start >= 4:
            return "object", (_trimmed(passage, start, end, sentence),)
    return None


def _trimmed(passage: Passage, start: int, end: int, sentence: Stretch) -> Stretch:
    doc = passage.doc
    while start < end - 1 and (doc[start].text in {",", ":", "--"} or doc[start].is_space):
        start += 1
    if doc[start].lower_ == "that" and doc[start].dep_ == "mark":
        start += 1
    for spoken in passage.spoken:
        if spoken.start < end < spoken.end:
            end = spoken.end
    end = min(end, sentence.end)
    return Stretch(start, max(start + 1, _without_period(passage, end)))


def _without_period(passage: Passage, end: int) -> int:
    doc = passage.doc
    while (
        end > 1
        and not passage.is_quoted(doc[end - 1])
        and (doc[end - 1].text in {".", ",", ";", ":", "--", "-", "—"} or doc[end - 1].is_space)
    ):
        end -= 1
    return end
