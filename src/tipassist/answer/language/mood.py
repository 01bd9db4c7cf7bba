"""The mood of a question for yes or no, and which texts can tell it.

A plan says what is to be done: that states are encouraged to publish reports tells neither that
they do so nor that they must, and that a review will be held does not tell that one was.
"""

import re
from enum import StrEnum

from tipassist.answer.language.words import fold

_LEAD = r"^\W*(?:(?:so|and|but|ok|then|well|now),? )*"
_NOT = r"(?:n't| not)?"
_PARTICIPLE = (
    r"(?:been|begun|done|gone|held|made|met|paid|put|run|set|taken|come|built|found|given|sent|"
    r"written|happened|[a-z]{2,}ed)\b"
)
_DONE = tuple(
    re.compile(_LEAD + shape)
    for shape in (
        rf"(?:has|have|had){_NOT} (?:[\w'’-]+ ){{1,10}}?{_PARTICIPLE}",
        rf"(?:was|were){_NOT} (?:[\w'’-]+ ){{1,10}}?{_PARTICIPLE}",
        rf"did{_NOT} (?:[\w'’-]+ ){{1,10}}?(?:happen|take place|come|begin|start|end|finish)\b",
        rf"(?:is|are){_NOT} (?:[\w'’-]+ ){{1,10}}?(?:finished|completed?|concluded|over|done)"
        r"(?: (?:yet|already|now))?\s*\W*$",
    )
)
_EXISTS = tuple(
    re.compile(_LEAD + shape)
    for shape in (
        rf"(?:do|does|did){_NOT} (?:[\w'’-]+ ){{1,10}}?(?:already )?exist\b",
        rf"(?:is|are){_NOT} there (?:already|now|currently|by now|so far)\b",
        rf"(?:is|are){_NOT} (?:[\w'’-]+ ){{1,10}}?(?:(?:already|now|up and|fully|still) )*"
        r"(?:in (?:place|existence|use)|available|ready|running|operational|functioning|set up)\b",
    )
)
_DUTY = tuple(
    re.compile(_LEAD + shape)
    for shape in (
        r"must\b(?! (?:the |this |our )?(?:work )?plan\b)",
        rf"(?:do|does|did){_NOT} [^.?!]{{2,60}}? (?:have|need) to\b",
        rf"(?:is|are){_NOT} [^.?!]{{2,60}}? (?:obliged|required|bound|compelled|forced|obligated|"
        r"mandatory|compulsory|obligatory|entitled|guaranteed|eligible)\b",
        rf"(?:do|does|did){_NOT} [^.?!]{{2,60}}? "
        r"(?:oblige|(?<!into )(?<!in )force|compel|bind|obligate|entitle)\b",
        rf"(?:do|does|did){_NOT} [^.?!]{{2,60}}? have (?:a|the|any) (?:legal )?right to\b",
    )
)
_OF_ALL = re.compile(
    r"\b(?:all|every|each)(?: (?:of|the|single))* "
    r"(?!rows?\b|activit|pillars?\b|outcomes?\b|bod(?:y|ies)\b|asbs?\b|items?\b|lines?\b|forms?\b|"
    r"kinds?\b|types?\b|sorts?\b|aspects?\b|time\b|year\b|about\b|this\b|that\b|it\b|day\b)[a-z]"
)
_HAS_BEEN = re.compile(
    r"\b(?:was|were|has|have|had|came|took|is|are) (?!to\b|expected|intended|encouraged|meant)"
)
_BINDS = re.compile(
    r"\b(?:must|shall|will|required?|requires|obliged|bound|has to|have to|need to)\b"
)


class Mood(StrEnum):
    """How a question asks after something."""

    SAID = "said"
    DONE = "done"
    EXISTS = "exists"
    DUTY = "duty"


def asked_mood(text: str) -> Mood:
    """Tell whether it is asked if something has been done, exists or must be.

    Args:
        text: A question for yes or no, as typed.
    """
    low = fold(text)
    for mood, shapes in ((Mood.DUTY, _DUTY), (Mood.EXISTS, _EXISTS), (Mood.DONE, _DONE)):
        if any(one.search(low) for one in shapes):
            return mood
    return Mood.SAID


def is_of_all(text: str) -> bool:
    """Whether something is asked of all that there are: "do all states have a hotline"."""
    return _OF_ALL.search(fold(text)) is not None


def tells(asked: Mood, text: str) -> bool:
    """Whether a sentence of a plan can say yes to a question in a mood.

    Args:
        asked: The mood of the question.
        text: The sentence.
    """
    match asked:
        case Mood.DONE | Mood.EXISTS:
            return _HAS_BEEN.search(fold(text)) is not None
        case Mood.DUTY:
            return _BINDS.search(fold(text)) is not None
        case Mood.SAID:
            return True
