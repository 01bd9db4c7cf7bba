"""Whom the words before a question speak of: what "it", "its" and "we" in it mean."""

import re
from dataclasses import replace

from tipassist.answer.sets.query import Holds, SetQuery
from tipassist.answer.sets.rewriting.rewriting import OWN_WORDS
from tipassist.answer.sets.words.segments import VERBS
from tipassist.answer.sets.words.tokens import Mark, SetWords, Token
from tipassist.types import Role

IT = re.compile(r"\b(?:it|its|they|them|their)\b")

_TELLS = re.compile(
    r"(?:(?:so|and|ok|okay|well|yes|sure|hi|hello|while|although|though|i know|we know)"
    r"(?: that)?,? )*(?:the )?$"
)
_DOES = re.compile(
    r"\s*(?:(?:do|does|is|are|already|obviously|clearly|mostly|also|usually|normally|generally|typically"
    r"|mainly|largely|chiefly|often|ordinarily|always|almost|tends? to) )*"
    r"(?:co-?ordinates?|leads?|heads?|supports?|run|runs|own|owns|(?:is |are )?(?:the|an?) "
    r"(?:leader|lead|co-?ordinator|boss|chief))\b(?P<told>[^?]*?)"
    r"(?:[.;!:]|,(?: but| and| yet| so| i know[,.]?(?: but)?| sure[,.]?(?: but)?)?|(?= but ))\s+"
    r"(?:(?:but|and|so|now|yet|then),? )*"
    r"(?P<asks>(?:(?:in|on|for) (?:which|what)|where|which|what|how many)\b[^.?!;]*\?*\s*)$"
)
_WE_DO = re.compile(
    r"\b(?:where|which|but|and)(?: (?:in|on|for))? (?P<we>we)\b(?= (?:(?:are|do|only|just|also|not"
    r"|never|merely|neither|either|both) )*(?:neither|lead|co-?ordinat|support|help|back|assist|run"
    r"\b|head\b|relevant|named|listed|involved|in charge))"
)
_OF_OUR_ROWS = re.compile(
    r"\b(?:which|what|how many|any|all|some|each|every|list|show|give|name|many|most|those|only)"
    r"(?: me| us)?(?: of)?(?: all)?(?: the)? our (?:own )?"
    r"(?:(?!in\b|of\b|for\b|on\b)[\w.]+ ){0,3}?(?:activit|rows|items|lines)"
    r"|\b(?:rows|activities|items|lines|ones) of ours\b|^\W*our (?:own )?(?:activit|rows|items)"
)
_ASKED = re.compile(
    r"\b(?:which|what|where|who|list|show|give|tell|how many|not|never|only)\b|n't\b"
)
_ASKS_ONLY = re.compile(
    r"\b(?:only|just|merely|simply|purely|actually|really|exceptionally|instead|not|never|without"
    r"|(?:some|any)(?:one|body) (?:else|other)|another|others|other than|else|besides|except)\b"
    r"|n't\b"
)


def tells_deed(text: str, marks: tuple[Mark, ...]) -> tuple[str, int] | None:
    """Return whom a clause before a question tells of, and where the question begins.

    Args:
        text: The question, folded.
        marks: The names found in it.

    Returns:
        None unless the clause says what a body does and the question asks what "only" it does.
    """
    named = sorted((one for one in marks if one.kind == "body"), key=lambda one: one.start)
    for one in named:
        does = _DOES.match(text, one.end) if _TELLS.match(text[: one.start]) else None
        if does and not _ASKED.search(does["told"]) and _ASKS_ONLY.search(does["asks"]):
            return str(one.value), does.start("asks")
    return None


def spoken_before(
    text: str, bare: str, marks: tuple[Mark, ...], words: SetWords
) -> tuple[str, str]:
    """Return the one body that left-out words speak of, and the class of the verb they end with.

    Both are "" unless "it" is said in what is left before any body is named.
    """
    left = [one.start for one in marks if one.kind == "body" and bare[one.start : one.end].strip()]
    dropped = [one for one in marks if one.kind == "body" and one.start not in left]
    names = {str(one.value) for one in dropped}
    it = IT.search(bare)
    if len(names) != 1 or it is None or min(left, default=len(text)) < it.start():
        return "", ""
    verbs = [
        (match.start(), kind)
        for kind, pattern in words.classes
        if kind in VERBS
        for match in pattern.finditer(text, 0, it.start())
    ]
    return names.pop(), max(verbs)[1] if verbs else ""


def subject_of(told: tuple[Token, ...]) -> str:
    """Return the body that a statement says something of, or "": "AICHR supports a lot of …"."""
    says = len(told) > 1 and told[0].kind == "body" and told[1].kind in VERBS
    return str(told[0].value) if says else ""


def own_body(text: str, marks: tuple[Mark, ...]) -> str:
    """Return the asker's own body where "we" or "my body" names it, or ""."""
    named = (
        one for one in marks if one.kind == "body" and OWN_WORDS.match(text, one.start, one.end)
    )
    return next((str(one.value) for one in named), "")


def with_own_subjects(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Mark "we" where it begins a clause, too, when the asker's own body is marked elsewhere.

    "The rows that name us but where we are neither lead nor helper" says two things of it.
    """
    own = own_body(text, marks)
    if not own:
        return marks
    begin = {one.start("we") for one in _WE_DO.finditer(text)}
    more = (one for one in own_marks(text, marks, own) if one.start in begin)
    return tuple(sorted((*marks, *more), key=lambda one: one.start))


def of_own_rows(query: SetQuery, text: str, marks: tuple[Mark, ...]) -> SetQuery:
    """Bound what is asked of "our rows" to those that name the asker's own body.

    "Which of our rows do we not lead?" asks for none that do not name it.

    Args:
        query: What is asked.
        text: The question, folded.
        marks: The names found in it.
    """
    own = own_body(text, marks)
    if not own or query.target != "activities" or not _OF_OUR_ROWS.search(text):
        return query
    options = (one for each in query.conditions for one in getattr(each, "options", (each,)))
    if any(isinstance(one, Holds) and not one.negated and own in one.bodies for one in options):
        return query
    held = Holds((own,), tuple(Role))
    rest = query.tells_rest and not query.held
    named = tuple(dict.fromkeys((own, *query.bodies)))
    conditions = (held, *query.conditions)
    return replace(query, conditions=conditions, bodies=named, held=(held,) if rest else query.held)


def own_marks(text: str, marks: tuple[Mark, ...], own: str) -> tuple[Mark, ...]:
    """Mark "we" as the asker's own body where it is not yet marked."""
    return tuple(
        Mark(*match.span(), "body", own)
        for match in OWN_WORDS.finditer(text)
        if not any(one.start <= match.start() < one.end for one in marks)
    )
