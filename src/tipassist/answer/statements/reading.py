"""Reading a statement that a question puts to the test: "…, is that correct?"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.statement_words import StatementWords, in_plain_words, without_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.sets.rewriting.framing import asks_which, without_quotes
from tipassist.answer.statements.clauses import Clause, ClauseReader
from tipassist.answer.statements.tokens import Tokenizer, TokenKind

_INNER_END = re.compile(r"[.?!;]\s+\S")
_CLEFT = re.compile(r"^(?:it is|it's|it was|is it|was it)\s+(.+?)\s+(?:that|who|which)\s+")
_THE_ONES = re.compile(
    r"(?<=\s)(?:is|are|was|were) the (?:ones?|bod(?:y|ies)) (?:who|that|which)(?=\s)"
)
_ONE_OF = re.compile(r"\b(?:(?:one|part) of|among|amongst|belongs? to|counts? (?:as|among)) ")
_DEED = re.compile(r"(?:ment|tion|sion|review)$")
_NEAR = 4
_HAS_TO_BE = re.compile(r"\b(?:have|need) to (?:exist|be (?:in place|there|set up|ready))\b")
_TOOK_PLACE = re.compile(r"\btook place\b")
_PLAN_IS = re.compile(
    r"^(is|was) (?:it|this|that) (an? (?:[\w-]+ ){1,3}?)(?:work )?(?:plan|document)\b"
)
_DECLARED = re.compile(
    r"^(?:(?:(?:oh|ok|okay|right|and|but|ah|hm+),? )?(?:so|then)(?: then)?,? (?!what|how|who|which|"
    r"where|when|why|if|for|in|the same|no\b|yes\b)|(?:and |but )?(?:they|it|he|she|that|this) )"
    r"[^?!.;]+\?$"
)
_AFTER_MANY = re.compile(r"\bafter (?:the )?(?P<many>[a-z]+) (?=[a-z])")
_MONTH = re.compile(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?= \d{4}\b)"
    r"|(?<=\d )(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?(?! \d{4}\b)"
)
_FIRST_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True, slots=True)
class Statement:
    """What is put to the test.

    Attributes:
        clauses: What it says.
        tagged: Whether it is told and only then put to the test, not asked.
        member: Whether something is said to be one of several.
    """

    clauses: tuple[Clause, ...]
    tagged: bool
    member: bool = False


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

    def readings(self, meaning: Meaning) -> Iterator[Statement]:
        """Yield the statement that a question puts to the test, as it stands and put otherwise.

        "The framework development is led by …" is said of the development of the framework.
        """
        low = without_quotes(fold(meaning.text)).replace(" = ", " is ").strip()
        for text in dict.fromkeys((low, self._of_name(low))):
            statement = self._read(meaning, text) if text else None
            if statement is not None:
                yield statement

    def _within_time(self, text: str) -> str:
        """Return a text in which "by" the last year of the plan is "within the time frame"."""
        years = re.findall(r"\b\d{4}\b", self.tokenizer.register.title.text)
        last = (
            rf"\bby (?:the )?(?:very )?(?:end of )?(?:{years[-1]}|(?:the|this) plan)$"
            if years
            else r"$^"
        )
        return re.sub(last, "within the time frame", text)

    def _with_months(self, text: str) -> str:
        """Return a text with the months of its dates in full: "21 Nov 2015"."""
        months = {month[:3]: month for month in self.words.months}
        return _MONTH.sub(lambda match: months.get(match[0][:3], match[0]), text)

    def _nth(self, match: re.Match[str]) -> str:
        """Return "after the sixth ratification" for one after six of them."""
        count = self.words.counts.get(match["many"])
        nth = {self.words.counts[one]: one for one in self.words.ordinals}
        return f"after the {nth[count]} " if count in nth else match[0]

    def is_asked(self, meaning: Meaning) -> bool:
        """Whether a question puts a statement to the test."""
        text, checked = without_test(without_quotes(fold(meaning.text)).strip())
        asked = checked or meaning.form is Form.YESNO or _is_declared(meaning.question)
        return asked or self._begins_with_verb(text)

    def _begins_with_verb(self, text: str) -> bool:
        first = _FIRST_WORD.match(text)
        return bool(first) and self.words.is_in(first[0], "auxiliaries")  # type: ignore[index]

    def _of_name(self, low: str) -> str:
        """Return a text whose subject is a deed after a name, with "of" between; else ""."""
        tokens = [one for one in self.tokenizer.read(low) if one.kind is not TokenKind.STOP]
        opened = [one for one in tokens if one.kind in (TokenKind.NAME, TokenKind.PLAN)][:1]
        first = tokens.index(opened[0]) if opened else len(tokens)
        verbs = [at for at, one in enumerate(tokens) if self.words.is_in(one.said, "auxiliaries")]
        end = next((at for at in verbs if at > first), 0)
        deed = tokens[end - 1] if end > first + 1 else None
        if deed is None or not _DEED.search(deed.said) or end > first + _NEAR or first > 1:
            return ""
        name = low[tokens[first].start : deed.start].strip().removesuffix("'s")
        before = low[: tokens[first].start].removesuffix("the ")
        named = f"the {deed.said} of the {name.removeprefix('the ')}"
        return f"{before}{named}{low[deed.end :]}"

    def _read(self, meaning: Meaning, low: str) -> Statement | None:
        text, checked = without_test(low)
        asks = self._begins_with_verb(text)
        if not self.is_asked(meaning) or _INNER_END.search(text):
            return None
        text = in_plain_words(text)
        text = _THE_ONES.sub("", _CLEFT.sub(r"\1 ", text))
        text = self._within_time(text)
        text = self._with_months(_AFTER_MANY.sub(self._nth, text))
        text = _HAS_TO_BE.sub("have to be established", text)
        text = _PLAN_IS.sub(r"\1 the plan \2", _TOOK_PLACE.sub("was held", text))
        tokens = self.tokenizer.read(text)
        said = {one.said for one in tokens if one.kind is TokenKind.WORD}
        if said & self.words.groups["pointing"] or asks_which(text):
            return None
        found = _without_parts(self.clauses.read(tokens, asks=asks and not _CLEFT.match(low)))
        member = _ONE_OF.search(text) is not None
        return Statement(found, checked and not asks, member) if found else None


def _is_declared(question: str) -> bool:
    """Whether a question is a statement but for its mark: "so they run the review?"."""
    return _DECLARED.match(fold(question).strip()) is not None


def _without_parts(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Leave out a clause all of which another says again with more: "a rolling plan, updated …"."""

    def is_part(at: int, one: Clause) -> bool:
        said = {token.key for token in one.content}
        return any(
            said < {token.key for token in other.content} and one.flags <= other.flags
            for where, other in enumerate(clauses)
            if where != at
        )

    return tuple(one for at, one in enumerate(clauses) if not is_part(at, one))
