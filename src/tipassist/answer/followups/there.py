"""There: "is ACMW there too?" after a talk about one pillar or outcome, asked of that place."""

import re

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.followups.pointing import PointingWords
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.phrasing import place_name
from tipassist.answer.turns import State
from tipassist.answer.words import fold
from tipassist.locators import Locator

_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bout )(?<!\bbe )"
    r"(?:\b(?:over|in|down) )?\bthere\b(?! (?:is|are|was|were|any|be)\b)(?!')",
    re.IGNORECASE,
)
_RANKED = (Form.MOST, Form.LEAST)


def with_place(meaning: Meaning, state: State, words: PointingWords, typed: str) -> str | None:
    """Return a question about somebody "there" with the pillar or outcome that is meant.

    Questions that ask a field of it ("any projects there?") are read by what they point to.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        words: The word lists of follow-up questions.
        typed: The question without its typos.

    Returns:
        The words of the question with the place in them, or None when no one place is meant.
    """
    there = _THERE.search(typed)
    if there is None or meaning.places or meaning.outside or not state.turns:
        return None
    acts = words.asks["of_body"].search(fold(typed)) and _of_somebody(state)
    asks = meaning.named or meaning.needs_own_body or acts or meaning.form in _RANKED
    scope = _scope_of(state) if asks else None
    if scope is None:
        return None
    return f"{typed[: there.start()]}in {place_name(scope)}{typed[there.end() :]}"


def _of_somebody(state: State) -> bool:
    last = state.turns[-1]
    return bool(last.meaning.named or last.bodies)


def _scope_of(state: State) -> Locator | None:
    """Return the one pillar or outcome that was asked about or told last."""
    last = state.turns[-1]
    if len(last.focus) == 1:
        return next(iter(scopes_in(last.focus)), None)
    asked = last.meaning.places
    scoped = len(asked) == 1 and scopes_in(asked) == asked
    return asked[0] if scoped else None
