"""What weighs beside how well a clause reads with a question: its list, and that it only defines.

A question is read without the proper names of the document's title: "the Long Bay plan" would find
whatever has the name in it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.thesaurus import everyday_families
from tipassist.answer.language.words import families, fold, word_list

_DEFINES = 0.5
_LISTED = 0.15
_MOST_LISTED = 3.0
_DEFINITION = re.compile(r"[“\"‘'][^”\"’]{2,60}[”\"’'] (?:means|includes?|refers? to|is|are)\b")
_ASKS_MEANING = re.compile(
    r"\b(?:mean(?:s|t|ing)?|defin\w+|what (?:is an?|are)|what counts|counts? as|who is|considered"
    r"|terms?|qualif\w+|include\w*)\b"
)
_CAPITALISED = re.compile(r"(?<![\w-])[A-Z][\w'’-]{2,}")
_LOWER = re.compile(r"(?<![\w-])[a-z][\w-]{2,}")
_BEFORE = r"(?:\s*\b(?:in|of|under|by|for|from) (?:the )?)?"
_ENDS = (
    r"(?=\s*(?:[?.,;!)]|$)|\s+(?:is|are|was|were|do|does|did|has|have|had|will|shall|must|may|and"
    r"|or|who|what|which|that|when|exceed\w*|reach\w*|fail\w*|succeed\w*)\b)"
)


@dataclass(slots=True)
class Weighing:
    """Weighs the clauses found in one document against one another.

    Args:
        places: The document.
    """

    places: Places
    _named: re.Pattern[str] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = "|".join(map(re.escape, sorted(self._names(), key=lambda one: (-len(one), one))))
        run = rf"(?:{names})(?:[ -](?:{names}))*(?:'s|’s)?"
        shape = rf"{_BEFORE}(?<![\w-]){run}{_ENDS}|(?<![\w-]){run} "
        self._named = re.compile(shape) if names else None

    def unnamed(self, question: str) -> str:
        """Return a question without the proper names of the document's title."""
        return self._named.sub("", question) if self._named is not None else question

    def weighed(self, read: Iterable[Found], question: str) -> Sequence[Found]:
        """Return clauses, each with what weighs beside its own worth.

        The items of a list that answer support one another, and what only says what a word means
        stands back where nothing of the kind is asked.

        Args:
            read: The clauses, read with the question.
            question: The question.
        """
        kept = list(read)
        if _ASKS_MEANING.search(fold(question)) is None:
            kept = [
                replace(one, beside=-_DEFINES) if _DEFINITION.match(one.text) else one
                for one in kept
            ]
        lists: dict[int, float] = defaultdict(float)
        for one in kept:
            lists[self._list_of(one)] += max(0.0, one.worth)
        return [
            replace(one, beside=one.beside + _LISTED * min(others, _MOST_LISTED))
            if self._list_of(one) >= 0
            and (others := lists[self._list_of(one)] - max(0.0, one.worth)) > 0
            else one
            for one in kept
        ]

    def _list_of(self, one: Found) -> int:
        """Return the clause that leads in the list of an item, or -1."""
        lead = self.places.lead(one.index)
        led = lead is not None and self.places.clause(lead).wording.text.rstrip().endswith(":")
        return lead if led and lead is not None else -1

    def _names(self) -> frozenset[str]:
        """Return the proper names in the title: no English words, and none the text has small."""
        instrument, words = self.places.instrument, load_document_words()
        common = {word for one in instrument.clauses for word in _LOWER.findall(one.wording.text)}
        common |= set(word_list("frame"))
        known = everyday_families()
        nouns = {stem for kind in words.nouns.values() for one in kind for stem in families(one)}
        return frozenset(
            one
            for one in _CAPITALISED.findall(instrument.title)
            if fold(one) not in common
            and not one.isupper()
            and known.isdisjoint(families(one))
            and nouns.isdisjoint(families(one))
        )
