"""The footnotes of a row told by its subject: "what does the footnote on the shelter activity say".

It is not asked which footnotes speak of the subject, but which stand on the row that does.
"""

import re

from tipassist.answer.compose.cited.place_references import reference_claims
from tipassist.answer.compose.of_places.activities import wording_claim
from tipassist.answer.draft import Draft, activity_item, answered
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import Matcher
from tipassist.locators import CODE_KINDS
from tipassist.register.model import Register

_ROW = r"(?:activity(?: type)?|row|line)"
_ENDS = (
    r"(?= (?:says?|reads?|ha(?:ve|s)|carry|carries|bears?|gets?|refers?|cites?|rests?|stands?"
    r"|points?|quotes?)\b|\s*(?:[?.!,;:]|$))"
)
_ASKS = re.compile(
    rf"\bfootnotes?\b(?: [\w']+){{0,4}}? the (?:{_ROW} (?:on|about|for|of|to|concerning|regarding"
    rf"|dealing with) (?P<on>[^?.!,;:]{{3,80}}?){_ENDS}"
    rf"|(?P<of>(?!{_ROW}\b)[^?.!,;:]{{3,60}}?) {_ROW}\b)"
)


def compose_notes_of_row(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Tell the footnotes of the one row whose wording speaks of a subject.

    Args:
        meaning: The question.
        register: The plan.
        matcher: Finds entries by words.

    Returns:
        None where no footnotes of such a row are asked for, or several rows or none speak of it.
    """
    text = fold(meaning.text)
    found = _ASKS.search(text)
    if found is None or meaning.named or any(one.kind in CODE_KINDS for one in meaning.places):
        return None
    said = found["on"] or found["of"]
    terms = matcher.terms(tuple(one for one in meaning.topic if fold(one) in said), said)
    asked = {one.words for one in terms}
    rows = {
        one.entry.name: one.entry.activity
        for one in matcher.match(terms)
        if asked and asked <= set(one.words) and one.entry.kind == "activity"
    }
    row = rows.popitem()[1] if len(rows) == 1 else None
    if row is None:
        return None
    claims = [wording_claim(row), *reference_claims(row.code, row.references, row, register)]
    return answered(claims, [activity_item(row)])
