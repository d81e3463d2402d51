"""The source of a reporting verb: whose words they are."""

from spacy.tokens import Token

from claimcheck.extract.passage import Passage, Stretch

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
TIME_TAGS = frozenset({"npadvmod"})
INHERITS = frozenset({"conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"})


def subject(verb: Token) -> Token | None:
    """The subject of `verb`, its own or the one it shares with the verb it hangs on."""
    seen = 0
    current = verb
    while seen < 4:
        own = own_subject(current)
        if own is not None:
            return own
        if current.dep_ in {"acl", "relcl"} and current.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return current.head
        if current.dep_ not in INHERITS or current.head is current:
            return None
        current = current.head
        seen += 1
    return None


def own_subject(verb: Token) -> Token | None:
    """The subject among the verb's own dependents; the agent of a passive."""
    agents = [c for c in verb.children if c.dep_ == "agent"]
    if agents:
        return next((t for t in agents[0].children if t.dep_ == "pobj"), None)
    found = [c for c in verb.children if c.dep_ in {"nsubj", "csubj"}]
    return found[0] if found else None


def noun_phrase(passage: Passage, head: Token, *, limit: Stretch) -> Stretch:
    """The whole noun phrase of `head` inside `limit`, without time adverbs and closing commas."""
    start = max(head.left_edge.i, limit.start)
    end = min(head.right_edge.i + 1, limit.end)
    for child in head.children:
        if child.dep_ == "npadvmod" and child.i > head.i:
            end = min(end, child.left_edge.i)
    quoted = passage.quoted[head.i]
    while start < head.i and passage.quoted[start] != quoted and passage.opens(start) is None:
        start += 1
    doc = passage.doc
    while end - 1 > head.i and (doc[end - 1].is_punct or doc[end - 1].is_space):
        end -= 1
    while (
        start < head.i
        and (doc[start].is_punct or doc[start].is_space)
        and not passage.is_quoted(doc[start])
    ):
        start += 1
    return Stretch(start, end)
