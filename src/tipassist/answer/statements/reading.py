"""Reading a statement that a question puts to the test: "…, is that correct?"."""

import re
from dataclasses import dataclass

from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.framing import asks_which, without_quotes
from tipassist.answer.statements.clauses import Clause, ClauseReader
from tipassist.answer.statements.tokens import Tokenizer, TokenKind
from tipassist.answer.statements.words import StatementWords, without_test
from tipassist.answer.words import fold

_INNER_END = re.compile(r"[.?!;]\s+\S")
_CLEFT = re.compile(r"^(?:it is|it's|it was|is it|was it)\s+(.+?)\s+(?:that|who|which)\s+")
_THE_ONES = re.compile(
    r"(?<=\s)(?:is|are|was|were) the (?:ones?|bod(?:y|ies)) (?:who|that|which)(?=\s)"
)
_FIRST_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What is put to the test.

    Attributes:
        clauses: What it says.
        tagged: Whether it is told and only then put to the test, not asked.
    """

    clauses: tuple[Clause, ...]
    tagged: bool


@dataclass(frozen=True, slots=True)
class StatementReader:
    """Reads the statements of questions.

    Attributes:
        tokenizer: Reads texts as tokens.
        clauses: Cuts them into clauses.
        words: The classes of words.
    """

    tokenizer: Tokenizer
    clauses: ClauseReader
    words: StatementWords

    def read(self, meaning: Meaning) -> Statement | None:
        """Return the statement that a question puts to the test; None when it asks otherwise."""
        low = without_quotes(fold(meaning.text)).strip()
        text, checked = without_test(low)
        first = _FIRST_WORD.match(text)
        asks = bool(first) and self.words.is_in(first[0], "auxiliaries")  # type: ignore[index]
        if not (checked or asks or meaning.form is Form.YESNO) or _INNER_END.search(text):
            return None
        text = _THE_ONES.sub("", _CLEFT.sub(r"\1 ", text))
        tokens = self.tokenizer.read(text)
        said = {one.said for one in tokens if one.kind is TokenKind.WORD}
        if said & self.words.groups["pointing"] or asks_which(text):
            return None
        found = self.clauses.read(tokens, asks=asks and not _CLEFT.match(low))
        return Statement(found, checked and not asks) if found else None
