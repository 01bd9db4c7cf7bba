"""The word that says what kind of a thing a question names: "staff trauma", "heads of state"."""

import re

from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import TOKEN, family, fold

_IS_LITTLE = re.compile(
    r"(?:mention|name|cover|include|contain|address|discus|touch|deal|speak|say|state|refer|list"
    r"|talk|concern|regard|provide|foresee|envisage|provision|treat|consider|recogni[sz]e|acknowledge)(?:s|d|ed|ing)?"
    r"|the|an?|any\w*|some\w*|all|no|its?|their|our|this|these|those|such|is|are|was|were|has|have|do|does|did|how|what|which|it|they|that"
    r"|you|we|i|he|she|get|there|also|even|ever|explicitly|specifically|expressly"
    r"|only|word|words|term|terms|topic|issue"
    r"|about|on|upon|of|for|to|in|at|with|by|from|as|and|or|nor|not|both|either|plan|text|document"
)
"""What stands before a subject and says nothing of its kind."""


def kind_before(text: str, term: Term) -> str:
    """Return the word before a term that says what kind of it is meant, or "".

    Args:
        text: The question.
        term: A term of its subject.
    """
    asked = [fold(match[0]) for match in TOKEN.finditer(text)]
    at = next((at for at, word in enumerate(asked) if family(word) == term.exact[0]), 0)
    of = at > 1 and asked[at - 1] == "of"
    before = at - 2 if of else at - 1
    return asked[before] if at and not _IS_LITTLE.fullmatch(asked[before]) else ""
