"""Types that are printed without a code under a coded activity: "which types have no code?"."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, Evidence, answered, checked_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import code
from tipassist.register.model import Activity, Register, Wording

_NO_CODE = re.compile(
    r"\bwithout (?:having )?(?:an?y? |its |their )?(?:own )?codes?\b|\bun-?(?:coded|numbered)\b"
    r"|\b(?:have|has|had|with|having|got|gets?|carr(?:y|ies)|bears?) no (?:own )?codes?\b"
    r"|\b(?:do|does|did)(?:n'?t| not) (?:have|carry|bear|get) (?:an? |any |their "
    r"|its )?(?:own )?codes?"
    r"\b|\b(?:is|are)(?:n'?t| not) (?:coded|numbered)\b|\black(?:s|ing)? an? code\b"
)
_TYPES = re.compile(
    r"\b(?:types?|activit(?:y|ies)|programmes?|rows?|lines?|something|anything|things?|text|what"
    r"|which|printed|stands?|entr(?:y|ies)|one|any|there)\b"
)
_SET_ASIDE = re.compile(
    r"^\W*(?:leaving (?:out|aside)|not counting|without counting|excluding|ignoring|setting aside)"
    r" [^,?!.]{3,40}?,? (?=(?:how|which|what)\b)"
)
"""Leaves them out of what is asked: "not counting the uncoded ones, how many …"."""
_OUTSIDE = re.compile(r"\b(?:outside|except|excluding|not in|beyond|but not|apart from)\b")


def compose_uncoded(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the types without a code of the places named, or of the plan; None if not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    asked = next(filter(asks_uncoded, map(fold, (meaning.question, meaning.text))), None)
    if meaning.named or asked is None:
        return None
    if meaning.outside and not _OUTSIDE.search(asked):
        # "Without a code in A" speaks of A.
        meaning = replace(meaning, places=meaning.outside, outside=())
    inside = scoped(meaning, register)
    rows = [one for one in inside if one.uncoded]
    where = where_words(meaning)
    yes_no = meaning.form is Form.YESNO
    if not rows:
        says = "No. Every" if yes_no else "Every"
        text = f"{says} activity or programme type{where} has a code."
        return answered([DraftClaim(text, checked_evidence(register))])
    number = sum(len(one.uncoded) for one in rows)
    verb = "is" if number == 1 else "are"
    lead = (
        f"{'Yes. ' if yes_no else ''}{plural(number, 'type')}{where} {verb} printed without a code,"
    )
    lead += f" under {listing(one.code for one in rows)}:"
    claims = [claim for row in rows for claim in _types_under(row)]
    return answered([DraftClaim(lead, claims[0].evidence), *claims])


def asks_uncoded(text: str) -> bool:
    """Whether a text, folded, speaks of types that have no code of their own."""
    text = _SET_ASIDE.sub("", text)
    return bool(_NO_CODE.search(text) and _TYPES.search(text))


def _types_under(row: Activity) -> list[DraftClaim]:
    claims: list[DraftClaim] = []
    for kind in row.uncoded:
        text = f"Under **{row.code}**: {kind.wording.text}"
        claims.append(DraftClaim(text, (_evidence(row, kind.wording),), 1))
        claims += [
            DraftClaim(f"Example: {one.text}", (_evidence(row, one),), 2) for one in kind.examples
        ]
    return claims


def _evidence(row: Activity, wording: Wording) -> Evidence:
    label = f"{row.code} · Type without a code"
    return Evidence(code(row.code), "activity", label, wording.spans)
