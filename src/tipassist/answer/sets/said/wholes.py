"""Wholes: "everything in B.1" and "the whole of B.1", of which something is claimed."""

import re

from tipassist.answer.sets.words.segments import VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

_ASKS = ("relative", "what", "who", "count", "most", "least")
_CHECKS = re.compile(
    r"^\s*(?:(?:so|and|but|then|well|ok|okay|hi|hello|wait|hm+|really)[,.!?]* )*"
    r"(?:is|isn'?t|are|aren'?t|was|were|do|does|don'?t|doesn'?t|did|has|have)\b"
)
_EVERYTHING = re.compile(r"everything(?! else)|(?:the )?(?:whole|entire) (?:lot|thing)")
_AFTER = ("place", "outside", "stop", "")
_SCOPES = ("pillars", "outcomes")
_ROLES = {"coordinators": "coordinates", "supporters": "supports"}


def with_every_row(tokens: tuple[Token, ...], text: str) -> tuple[Token, ...]:
    """Say "everything" and "all of B.1" as every activity, where a question checks a claim.

    Args:
        tokens: The words of a question by class.
        text: The question, folded.
    """
    if any(one.kind in _ASKS and one.words != "that" for one in tokens):
        return tokens
    checks = _CHECKS.match(text) is not None
    found: list[Token] = []
    for at, token in enumerate(tokens):
        claimed = checks or _says_verb(tokens[:at])
        if claimed and _is_everything(tokens, at):
            found += [Token("every", ""), token]
        elif claimed and _is_whole_place(tokens, at):
            found += [token, Token("activities", "")]
        elif claimed and token.kind in _ROLES and _is_whole(tokens, at + 1):
            found.append(Token(_ROLES[token.kind], token.words))
        elif token.kind in _SCOPES and found[-1:] == [Token("activities", "")]:
            continue
        else:
            found.append(token)
    return tuple(found)


def _says_verb(before: tuple[Token, ...]) -> bool:
    """Whether a body and what it does were said: "SLOM leads everything in A.2, right?"."""
    kinds = [one.kind for one in before]
    return "body" in kinds and any(one in VERBS for one in kinds[kinds.index("body") :])


def _is_whole(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether all of something is named: "the lead of all of D.4", "the lead of every activity"."""
    rows = kind_at(tokens, at) == "every" and kind_at(tokens, at + 1) == "activities"
    last = at >= len(tokens)
    rows = rows or [one.kind for one in tokens[at:]] in (["activities"], ["activities", "stop"])
    return not last and (rows or _is_everything(tokens, at) or _is_whole_place(tokens, at))


def _is_everything(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether every row is meant: neither "everything else" nor "everything SLOM leads"."""
    token = tokens[at]
    whole = token.kind == "activities" and _EVERYTHING.fullmatch(token.words) is not None
    after = kind_at(tokens, at + 1)
    return whole and (after in _AFTER or not at) and kind_at(tokens, at - 1) != "every"


def _is_whole_place(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a place is meant with all that is in it: "all of B.1", "the whole outcome B.1"."""
    named = at + 1 + _is_one_scope(tokens, at + 1)
    ends = kind_at(tokens, named + 1) in ("stop", "")
    placed = tokens[at].kind == "every" and kind_at(tokens, named) == "place"
    return placed and (ends or not at)


def _is_one_scope(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "outcome" names the one place after it; "all outcomes in Pillar A" are several."""
    return kind_at(tokens, at) in _SCOPES and not tokens[at].words.endswith("s")
