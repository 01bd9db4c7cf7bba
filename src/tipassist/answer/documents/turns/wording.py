"""Two questions as one: a part of a sentence joined to the question before, or put in its place."""

import re

from tipassist.answer.language.words import TOKEN

_FEW_WORDS = 9
_LEAST_WORDS = 4
_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_NAME = re.compile(r"(?<=[a-z,] )(?<![A-Z]\w )[A-Z][a-z]+(?! [A-Z])(?![\w-])")
_LIKE = r"to|for|by|from|with|against|about|on|in|at|of"
_NAMES = r"(?P<name>(?:the )?[A-Z][\w’'-]*(?: (?:of (?:the )?|for |and )?[A-Z][\w’'-]*)*)"
_PHRASE = re.compile(
    r"(?i:and|so|what about|how about|also|then|now|ok)?,? ?(?i:what about )?"
    rf"(?:(?P<like>{_LIKE}) )?(?P<phrase>{_NAMES}|(?:[\w’'-]+ ){{0,3}}[\w’'-]+) ?[?.!]*"
)
_TO_THE_END = rf"(?!(?:{_LIKE})\b)(?:[\w’'-]+ (?!(?:{_LIKE})\b)){{0,3}}[\w’'-]+(?=\s*[?.!]*$)"
_OWN_PHRASE = re.compile(rf"\b(?P<like>{_LIKE}) (?P<phrase>{_NAMES}|{_TO_THE_END})")


def joined_questions(before: str, now: str) -> str:
    """Return a question and the part of one after it, which has another year or another name."""
    if _YEAR.search(now):
        before = _YEAR.sub(" ", before)
    if len(_NAME.findall(now)) == 1 and len(TOKEN.findall(now)) <= _LEAST_WORDS:
        before = _NAME.sub(" ", before)
    return f"{' '.join(before.split())} {now}"


def exchanged(before: str, now: str) -> str:
    """Return a question with the phrase of one after it in place of its own; "" where none is.

    After "What is told to the clubs?" the part "and to the schools?" is "What is told to the
    schools?".
    """
    part = _PHRASE.fullmatch(now.strip()) if len(TOKEN.findall(now)) <= _FEW_WORDS else None
    if part is None:
        return ""
    like = part["like"]
    own = [
        match
        for match in _OWN_PHRASE.finditer(before)
        if (match["like"] == like if like else match["name"] is not None)
        and match["phrase"][:1].isdigit() == part["phrase"][:1].isdigit()
    ]
    if len(own) != 1 or (not like and part["name"] is None):
        return ""
    phrase = part["phrase"]
    return f"{before[: own[0].start('phrase')]}{phrase}{before[own[0].end('phrase') :]}"
