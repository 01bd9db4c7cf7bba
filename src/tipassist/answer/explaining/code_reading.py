"""How a code is read: from the pillar's letter to the number of the activity."""

from collections.abc import Iterator

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
    outcome_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.meaning import Meaning
from tipassist.locators import CODE_KINDS
from tipassist.register.model import Register


def compose_code_reading(meaning: Meaning, register: Register) -> Draft | None:
    """Explain the code that a question names, or else the first activity's.

    Returns:
        None when no code is asked to be read, or the register has nothing at it.
    """
    if "talk:codes" not in meaning.cues or meaning.named or meaning.instruments:
        return None
    codes = [str(place) for place in meaning.places if place.kind in CODE_KINDS]
    if len(codes) > 1 or len(codes) < len(meaning.places):
        return None
    examples = codes or [one.code for one in register.activities[:1]]
    return next((_explained(code, register) for code in examples), None)


def _explained(code: str, register: Register) -> Draft | None:
    steps = tuple(_steps(code, register))
    if len(steps) < len(code.split(".")):
        return None
    lead = f"A code such as {code} is read from the left: the letter of the pillar, the number of "
    lead += "the outcome in it, the number of the activity in that outcome."
    return answered(
        [DraftClaim(lead, tuple(one for step in steps for one in step.evidence)), *steps]
    )


def _steps(code: str, register: Register) -> Iterator[DraftClaim]:
    """Yield what each part of a code names, as far as the register has it."""
    letter, number, *_ = (*code.split("."), "")
    pillar, outcome = register.pillar(letter), register.outcome(f"{letter}.{number}")
    activity = register.activity(code)
    if pillar is not None:
        text = f"**{letter}** is Pillar {letter}: {pillar.title.text}"
        yield DraftClaim(text, (pillar_evidence(pillar),), 1)
    if outcome is not None:
        text = f"**{outcome.code}** is Outcome {outcome.code}: {outcome.wording.text}"
        yield DraftClaim(text, (outcome_evidence(outcome),), 1)
    if activity is not None:
        text = f"**{code}** is the activity: {activity.wording.text}"
        yield DraftClaim(text, (wording_evidence(activity),), 1)
