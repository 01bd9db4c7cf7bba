"""Indicators asked for by a quotation: which activities have "Number of officers trained"."""

import re

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    cell_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Activity, Register, Wording

_QUOTED = re.compile(r"[\"“](?P<quote>[^\"“”]+)[\"”]")
_OTHER_FORMS = (Form.YESNO, Form.WHO, Form.WHEN, Form.WHY, Form.HOW)
_LEAST_WORDS = 3


def compose_quoted_indicator(meaning: Meaning, register: Register) -> Draft | None:
    """List the activities with the indicator that a question quotes.

    Those whose indicator is the quotation count; where there is none, those whose indicator holds
    it. None when no indicator is asked for, or none has the words.
    """
    quoted = _QUOTED.search(meaning.question)
    if quoted is None or meaning.form in _OTHER_FORMS or meaning.named:
        return None
    around = fold(_QUOTED.sub(" ", meaning.question))
    name = families(quoted["quote"])
    if "indicators" not in units_in(around) or len(name) < _LEAST_WORDS:
        return None
    rows = [
        (activity, indicator)
        for activity in scoped(meaning, register)
        for indicator in activity.indicators
        if _holds(families(indicator.text), name)
    ]
    whole = [row for row in rows if families(row[1].text) == name]
    return _listed(meaning, quoted["quote"].strip(" ."), whole or rows) if rows else None


def _holds(words: tuple[str, ...], name: tuple[str, ...]) -> bool:
    starts = range(len(words) - len(name) + 1)
    return any(words[at : at + len(name)] == name for at in starts)


def _listed(meaning: Meaning, quote: str, rows: list[tuple[Activity, Wording]]) -> Draft:
    found = {activity.code: activity for activity, _ in rows}
    verb = "has" if len(found) == 1 else "have"
    text = f"{plural(len(found), 'activity')}{where_words(meaning)} {verb} the indicator "
    text += f'"{quote}": {listing(found)}.'
    claims = [
        DraftClaim(
            f"**{activity.code}** {indicator.text} ({bodies_words(activity)})",
            (
                cell_evidence(activity, "indicator", "Potential Indicators", indicator),
                asb_evidence(activity),
            ),
            1,
        )
        for activity, indicator in rows
    ]
    lead = DraftClaim(text, tuple(one for claim in claims for one in claim.evidence))
    return answered([lead, *claims], [activity_item(one) for one in found.values()])
