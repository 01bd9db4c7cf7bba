"""A row that is said to be the one on a subject: "B.1.1 is the row on compensation, correct?".

Whether a row speaks of it somewhere does not tell that: the row is another where the wording of
another has the subject, and its own has not.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.draft import Draft, DraftClaim, activity_item, wording_evidence
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.language.statement_words import puts_to_test, without_test
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.locator_reading import find
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus, Route

_OPENS = r"(?:(?:so|and|but|ok|then|well),? )*"
_ROW = r"(?:row|activity(?: type)?|one|line|item|code|entry|programme)"
_ON = (
    r"(?:on|about|for|of|covering|concerning|dealing with|(?:that|which) (?:is (?:on|about)|"
    r"deals with|covers|concerns|speaks of)|where)"
)
_SUBJECT = r"(?P<subject>[^.,;:?!()]{4,90})"
_SHAPES = tuple(
    re.compile(_OPENS + shape)
    for shape in (
        rf"(?:(?:the )?{_ROW} )?¤ is (?:the|that|our) {_ROW} {_ON} {_SUBJECT}",
        rf"(?:is|isn't|was|wasn't) ¤ (?:not )?(?:the|that|our) {_ROW} {_ON} {_SUBJECT}",
        rf"(?:the {_ROW} {_ON} )?{_SUBJECT},? (?:that |this |it )?(?:is|would be|=)"
        rf"(?: (?:the )?{_ROW})? ¤",
        rf"(?:is|isn't) (?:the {_ROW} {_ON} ){_SUBJECT} ¤",
    )
)
_ABOUT = re.compile(
    rf"{_OPENS}(?:the )?(?:{_ROW} )?¤ (?:is (?:on|about)|deals with|covers|concerns|sets up) "
    rf"{_SUBJECT}"
)
_MAKES = re.compile(
    r"^(?:the )?(?:(?:set|put|build|draw|open)(?:ting|t?ing)? up(?: of)?|[a-z]{3,}ing(?= )"
    r"|how to [a-z]+"
    r"|(?:establishment|creation|making|development|improvement|promotion) of) "
)
_NOT = re.compile(r"\b(?:not|no|never|only|other|same|first|last|most|two|both)\b|n't\b")
_MOST_ROWS = 3


def told_of_row_named(meaning: Meaning, draft: Draft, register: Register) -> Draft:
    """Tell which rows are worded so, where the one that is named is not; else return the draft.

    Args:
        meaning: The question.
        draft: What is told of the row.
        register: The plan.
    """
    row, subject, is_one = _named(meaning, draft, register)
    wanted = _telling(subject)
    if row is None or not wanted:
        return draft
    worded = [one for one in register.activities if wanted <= _stems((one.wording.text,))]
    if not 0 < len(worded) <= _MOST_ROWS:
        return draft
    if row in worded:
        misread = worded == [row] and meaning.relation is not Relation.NONE
        return (
            _told(f'Yes. "{subject}" is in the wording of {row.code}:', (row,))
            if misread
            else draft
        )
    codes = listing(one.code for one in worded)
    spoken = wanted <= _stems(_texts(row))
    if spoken and not is_one:
        return draft
    lead = f'"{subject}" is in the wording of {codes}, not in that of {row.code}:'
    told = _told(lead if spoken else f"No. {lead}", worded)
    own = DraftClaim(f"**{row.code}** {row.wording.text}", (wording_evidence(row),))
    return replace(told, claims=(*told.claims, own))


def _told(lead: str, rows: Sequence[Activity]) -> Draft:
    claims = tuple(activity_row(one, bodies_words(one)) for one in rows)
    evidence = tuple(e for one in claims for e in one.evidence)
    items = tuple(activity_item(one) for one in rows)
    told = (DraftClaim(lead, evidence), *claims)
    return Draft(AnswerStatus.ANSWERED, told, items=items, items_total=len(items))


def _named(meaning: Meaning, draft: Draft, register: Register) -> tuple[Activity | None, str, bool]:
    """Return the row that is said to be on a subject, the subject, and whether it is the one."""
    single = len(meaning.places) == 1 and meaning.places[0].kind is LocatorKind.ACTIVITY
    more = meaning.bodies or meaning.instruments or meaning.instrument_names or meaning.outside
    tests = meaning.form is Form.YESNO or puts_to_test(meaning.text)
    told = draft.status is AnswerStatus.ANSWERED and draft.route is Route.REGISTER
    if not single or more or not tests or not told:
        return None, "", False
    said = without_test(fold(meaning.text).strip())[0]
    spans = find(said)
    if len(spans) != 1 or spans[0].locator != meaning.places[0]:
        return None, "", False
    bare = f"{said[: spans[0].start]}¤{said[spans[0].end :]}"
    match = next((found for one in (*_SHAPES, _ABOUT) if (found := one.fullmatch(bare))), None)
    if match is None or _NOT.search(match["subject"]):
        return None, "", False
    subject = re.sub(r"^(?:the|an?) ", "", _MAKES.sub("", match["subject"]).strip())
    return register.activity(str(meaning.places[0])), subject, match.re is not _ABOUT


def _telling(subject: str) -> frozenset[str]:
    stop = frozenset(word_list("stopwords"))
    words = (word for word in subject.split() if word not in stop)
    return frozenset(stem for word in words for stem in families(word))


def _texts(row: Activity) -> tuple[str, ...]:
    projects = (one.wording.text for one in row.projects)
    cells = (one.text for one in (*row.examples, *row.indicators))
    return (row.wording.text, *projects, *cells)


def _stems(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for one in texts for stem in families(one))
