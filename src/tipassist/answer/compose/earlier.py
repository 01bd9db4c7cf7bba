"""Answers that only a conversation has: sums, what is left of a list, words that point nowhere."""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.left_open import with_left_open
from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS, column_entries
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    checked_evidence,
    place_evidence,
)
from tipassist.answer.language.phrasing import (
    bodies_words,
    listing,
    place_name,
    plural,
    role_verb,
    scope_words,
)
from tipassist.answer.language.words import families
from tipassist.answer.meaning import ADDS, LITERALLY, NONE_ELSE, VERDICT, Form, Meaning, Relation
from tipassist.locator_reading import parse
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus

_SHOWN = 8
_NEAR = 4
_PAIR = 2


def ask_what_is_meant(register: Register) -> Draft:
    """Ask what words such as "it" or "the second one" point to."""
    text = "I cannot tell what that points to: nothing was said before it. "
    text += "Please name the body, the code or the topic."
    found = [f"What is {body} coordinating?" for body in register.bodies[:1]]
    found += [f"Who coordinates {one.code}?" for one in register.activities[:1]]
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),), suggestions=tuple(found))


def ask_what_is_asked() -> Draft:
    """Ask what is wanted of the things of the plan that were told before."""
    text = "I see that this is about what was told before, but not what is asked of it. "
    text += "Please name the code or the body, and what you would like to know of it."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_alike_in_what() -> Draft:
    """Ask which subject rows elsewhere are to be like what was told in."""
    text = "I cannot tell in what it should be alike. Please name the subject to look for, as in "
    text += '"anything on data in the other pillars?".'
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_whole_of_what() -> Draft:
    """Ask what of the whole plan is meant, when that cannot be taken from what was said."""
    text = "I cannot tell what to look for in the whole plan. Please ask it in full, as in "
    text += '"which activities in the whole plan have no supporting body?".'
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_which_other() -> Draft:
    """Ask which one "the other one" is, when there are not two of which one was spoken of."""
    text = "I cannot tell which other one is meant. Please name its code or the body."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_which_one() -> Draft:
    """Ask what is meant where the answer before told several things and no list of them."""
    text = "I cannot tell which one is meant. Please name the subject, or its code or section."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_which_rows() -> Draft:
    """Ask which rows are meant where the answer before told none."""
    text = "I cannot tell which rows are meant: the answer just given lists none. Please name "
    text += "the pillar, the body or the subject."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_what_to_drop() -> Draft:
    """Ask which rows are to be left out of the list told before."""
    text = "I cannot tell which of those rows should be left out. Please name their codes, their "
    text += "pillar, a body and its role, or what they have or lack."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_what_so_many_are() -> Draft:
    """Ask what is meant by "the five things" where the answer before did not list so many."""
    text = "The answer just given does not list so many things. Please name what they are, or the "
    text += "code or section where they stand."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def ask_in_whose_stead(meaning: Meaning) -> Draft:
    """Ask what is meant by a body named after a question of several bodies or of conditions."""
    text = f"I cannot tell what is asked of {listing(meaning.named)}: what was asked before holds "
    text += "rows to several conditions. Please ask it in full."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def _evidence_of(places: Iterable[Locator], register: Register) -> tuple[Evidence, ...]:
    """Return the evidence of the first of some places."""
    found = (place_evidence(find_place(register, one), register) for one in places)
    return tuple(one for one in found if one is not None)[:_SHOWN]


def beyond_the_list(meaning: Meaning, register: Register) -> Draft:
    """Say how many things the list spoken of (the places) has, when a later one is asked for."""
    evidence = _evidence_of(meaning.places, register)
    text = f"The list just told has only {plural(len(meaning.places), 'entry')}."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text, evidence),))


def none_of_the_list(meaning: Meaning, register: Register) -> Draft:
    """Say that nothing of the list spoken of (the places) lies where it was looked for."""
    where = scope_words(meaning.among, meaning.outside) or " there"
    text = f"None of the {plural(len(meaning.places), 'entry')} just listed lies{where}."
    evidence = _evidence_of(meaning.places, register)
    return answered([DraftClaim(text, evidence)], [])


def none_shared(meaning: Meaning, register: Register) -> Draft:
    """Say that the last two answers (the places) have nothing in common."""
    no = "No" if meaning.form is Form.YESNO else "None"
    text = f"{no}. The two lists told before have nothing in common."
    if len(meaning.places) == _PAIR:
        text = f"{no}. {listing(map(str, meaning.places))} are not the same."
    evidence = _evidence_of(meaning.places, register)
    return answered([DraftClaim(text, evidence)], [])


def none_beside(meaning: Meaning, register: Register) -> Draft:
    """Say that the rows spoken of (the places) are all that there are in a place."""
    where, rows = scope_words(meaning.among), list(map(str, meaning.places))
    no = "No" if meaning.form is Form.YESNO else "None"
    alone = f"{rows[0]} is the only {meaning.places[0].kind.value}"
    told = alone if len(rows) == 1 else f"{listing(rows)} are all there are"
    evidence = _evidence_of((*meaning.places, *meaning.among), register)
    return answered([DraftClaim(f"{no}. {told}{where}.", evidence)], [])


def in_talk(meaning: Meaning, draft: Draft, register: Register) -> Draft:
    """Fit an answer to what was said before it: what it leaves open, the sum, an earlier list."""
    summed = _with_verdict(meaning, _with_sum(meaning, with_left_open(meaning, draft)))
    told = _with_none_else(meaning, summed)
    if LITERALLY in meaning.cues:
        return _literally(meaning, told, register)
    if not meaning.among:
        return told
    inside = within_list(told, meaning.among)
    return inside if inside.items else _in_own_words(meaning, register) or inside


def _literally(meaning: Meaning, draft: Draft, register: Register) -> Draft:
    """Say that no row speaks of a subject where it is looked for, if none has all its words."""
    wanted = {one for word in meaning.topic for one in families(word)}
    rows = [one for one in register.activities if wanted <= _words_of(one)]
    rows = [one for one in rows if not any(at.contains(code(one.code)) for at in meaning.outside)]
    where, what = scope_words(meaning.places, meaning.outside), " ".join(meaning.words)
    told = {one.locator for one in draft.items}
    if any(one.code in told for one in rows):
        return draft
    if rows:
        verb = "speaks" if len(rows) == 1 else "speak"
        yes = "Yes. " if meaning.form is Form.YESNO else ""
        return _told_rows(f"{yes}{plural(len(rows), 'activity')}{where} {verb} of it:", rows)
    no = "No. " if meaning.form is Form.YESNO and not meaning.outside else ""
    text = f'{no}No activity{where} speaks of "{what}" in so many words.'
    lead = DraftClaim(text, checked_evidence(register))
    near = [one for one in draft.claims if one.level > 0] if draft.items else []
    if not 0 < len(near) <= _NEAR:
        return answered([lead], [])
    evidence = tuple(one for row in near for one in row.evidence)
    return answered([lead, DraftClaim("The nearest it has:", evidence), *near], [])


def _in_own_words(meaning: Meaning, register: Register) -> Draft | None:
    """Tell which activities of an earlier list have the very words that are asked for."""
    wanted = {one for word in meaning.topic for one in families(word)}
    places = (register.activity(str(one)) for one in meaning.among)
    rows = [one for one in places if one is not None and wanted and wanted <= _words_of(one)]
    if not rows:
        return None
    verb = "speaks" if len(rows) == 1 else "speak"
    lead = f"Of the {plural(len(meaning.among), 'entry')} just listed, "
    lead += f"{plural(len(rows), 'activity')} {verb} of it:"
    return _told_rows(lead, rows)


def _told_rows(lead: str, rows: list[Activity]) -> Draft:
    claims = [activity_row(one, bodies_words(one)) for one in rows]
    evidence = tuple(one for claim in claims for one in claim.evidence)
    return answered([DraftClaim(lead, evidence), *claims], [activity_item(one) for one in rows])


def _words_of(row: Activity) -> set[str]:
    """Return the word families of the wording and the entries of an activity."""
    columns = (column_entries(row, one) for one in ENTRY_COLUMNS)
    texts = [row.wording, *(entry for entries in columns for entry in entries)]
    return {one for text in texts for one in families(text.text)}


def _with_sum(meaning: Meaning, draft: Draft) -> Draft:
    """Say what the counts that were told before make together, and how many rows are in several."""
    cue = next((one for one in meaning.cues if one.startswith(ADDS)), "")
    counts = [int(one) for one in cue.removeprefix(ADDS).split()]
    if not counts or not draft.items or draft.status is not AnswerStatus.ANSWERED:
        return draft
    total, different = sum(counts), len(draft.items)
    text = f"{listing(map(str, counts))} make {total} together."
    if different < total:
        twice = plural(total - different, "activity")
        text += f" {twice} of them stand{'s' if total - different == 1 else ''} in both lists, so"
        text += f" these are {different} different ones:"
    return replace(draft, claims=(DraftClaim(text, _of_rows(draft)), *draft.claims[1:]))


def _with_verdict(meaning: Meaning, draft: Draft) -> Draft:
    """Say yes or no first where what was told before already decides it."""
    cue = next((one for one in meaning.cues if one.startswith(VERDICT)), "")
    if not cue or draft.status is not AnswerStatus.ANSWERED:
        return draft
    first, says = draft.claims[0], f"{cue.removeprefix(VERDICT)}."
    if first.level:
        return replace(draft, claims=(DraftClaim(says, first.evidence), *draft.claims))
    told = replace(first, text=f"{says} {first.text}")
    return replace(draft, claims=(told, *draft.claims[1:]))


def _with_none_else(meaning: Meaning, draft: Draft) -> Draft:
    """Say that no body beside those told has the role that was asked before."""
    cue = next((one for one in meaning.cues if one.startswith(NONE_ELSE)), "")
    if not cue or draft.status is not AnswerStatus.ANSWERED:
        return draft
    role = Relation(cue.removeprefix(NONE_ELSE)).role
    does = f"{role_verb(role)}" if role else "is named for"
    text = f"Nobody else {does} {place_name(meaning.places[0])}."
    return replace(draft, claims=(DraftClaim(text, draft.claims[0].evidence), *draft.claims))


def _of_rows(draft: Draft) -> tuple[Evidence, ...]:
    """Return the evidence of all rows of an answer, at most as much as is shown."""
    rows = (one for claim in draft.claims[1:] for one in claim.evidence)
    return tuple(dict.fromkeys(rows))[:_SHOWN]


def within_list(draft: Draft, among: tuple[Locator, ...]) -> Draft:
    """Keep of an answer only the items and rows of an earlier list, or of the places it names.

    What clauses of the sections speak of is not told by rows: the answer stands as it is.
    """
    listed = {str(one) for one in among}
    names = listed | {one.locator for one in draft.items if _inside(one.locator, among)}
    items = tuple(item for item in draft.items if item.locator in names)
    claims = tuple(one for one in draft.claims if one.level == 0 or _speaks_of(one, names))
    if not items and not any(one.kind in CODE_KINDS for one in among):
        return draft
    if not items:
        text = f"None of the {plural(len(among), 'entry')} just listed speaks of it."
        evidence = tuple(one for claim in draft.claims[:1] for one in claim.evidence)
        return answered([DraftClaim(text, evidence)], []) if evidence else draft
    within = all(item.locator in listed for item in items)
    lead = f"{'Of' if within else 'Under'} the {plural(len(among), 'entry')} just listed, "
    lead += f"{plural(len(items), 'activity')} "
    lead += "speaks of it:" if len(items) == 1 else "speak of it:"
    rows = tuple(one for one in claims if one.level > 0)
    evidence = tuple(one for row in rows for one in row.evidence)
    first = DraftClaim(lead, evidence)
    return replace(draft, claims=(first, *rows), items=items, items_total=len(items))


def _inside(locator: str, among: tuple[Locator, ...]) -> bool:
    """Whether a place is one of a list, or lies in one of it."""
    place = parse(locator)
    return place is not None and any(one == place or one.contains(place) for one in among)


def _speaks_of(claim: DraftClaim, names: set[str]) -> bool:
    return any(str(one.locator) in names for one in claim.evidence[:1])
