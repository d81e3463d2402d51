"""Tags, labels and marks that many constructions look for, each set in one place."""

FINITE = frozenset({"MD", "VBD", "VBP", "VBZ"})
"""Tags of verbs with a tense, and of "will" and the like."""
TENSED = FINITE - {"MD"}
NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS"})
NOMINAL = NOUNS | {"DT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "CC", "HYPH", "VBG", "VBN", "VB"}
"""Tags of the words that may stand before a noun, and of nouns."""
ASKING = frozenset({"WDT", "WP", "WRB"})
"""Tags of "which", "who", "when"."""
SMALL = frozenset({"CC", "DT", "IN", "TO"})
"""Tags of the words that a title writes small."""
SUBJECTS = frozenset({"csubj", "expl", "nsubj", "nsubjpass"})
HELPERS = frozenset({"aux", "auxpass"})
DASHES = frozenset({"-", "--", "–", "—"})
BREAKS = DASHES | {","}
CLAUSE_STARTS = frozenset({",", "(", "—", "–", "--", ";", "as"})
CLAUSE_ENDS = frozenset({",", ".", ")", "—", "–", "--", ";"})
SENTENCE_ENDS = frozenset(".?!…")
SPEECH_ENDS = SENTENCE_ENDS | {",", "-", "—"}
"""Marks before the closing mark of a quotation that is speech."""
