"""Double questions: "what is the framework and who develops it" asks for two things.

Each part has words of its own, or only the kind of thing that it asks for ("… and when?").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning

_BEFORE = r"(?:(?:by|until|till|from|since|on|in|at|to|for|with|within|of) )?"
JOINS = re.compile(
    rf"\band {_BEFORE}(?:who|whom|whose|what|when|where|why|how|which)\b", re.IGNORECASE
)
_ALSO = re.compile(
    rf"{JOINS.pattern}|\band (?:is|are|was|were|will|would|shall|should|must|may|might|can|could"
    r"|do|does|did|has|have) (?:we|they|it|i|you|one|he|she|this|that|these|those|there|any\w*"
    r"|some\w*|no\w*)\b"
    r"|\band (?:the )?\w+(?: \w+){0,2} (?:(?:is|are|was|were|lies?|rests?) )?"
    r"(?:with|by|for|to|from|under) (?:whom?|what|which)\b(?=\W*$|[?.,;])",
    re.IGNORECASE,
)
_FORMS = (
    (Form.WHEN, re.compile(r"\b(?:when|how (?:often|long|soon|frequently))\b")),
    (Form.WHO, re.compile(r"\b(?:who|whom|whose)\b")),
)


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A part of a question that asks for a thing of its own.

    Attributes:
        meaning: The whole question with the form of the part.
        terms: The terms that stand in the part.
        said: The part, folded.
    """

    meaning: Meaning
    terms: tuple[Term, ...]
    said: str


def question_parts(meaning: Meaning, terms: tuple[Term, ...]) -> tuple[QuestionPart, ...]:
    """Return the parts of a question that asks for several things; none of any other.

    Args:
        meaning: The question.
        terms: What its topic words are.
    """
    text = fold(meaning.text)
    starts = [match.start() for match in _ALSO.finditer(text)]
    if not starts:
        return ()
    ends = [*starts, len(text)]
    return tuple(_parts(text, [0, *starts], ends, meaning, terms))


def _parts(
    text: str, starts: list[int], ends: list[int], meaning: Meaning, terms: tuple[Term, ...]
) -> Iterator[QuestionPart]:
    for start, end in zip(starts, ends, strict=True):
        said = text[start:end]
        form = next((form for form, asks in _FORMS if asks.search(said)), meaning.form)
        own = tuple(term for term in terms if fold(term.words) in said)
        yield QuestionPart(replace(meaning, form=form), own, said)
