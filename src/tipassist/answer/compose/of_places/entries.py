"""What stands in a column of one activity, and whether any of it speaks of a subject."""

import re
from collections.abc import Sequence

from tipassist.answer.compose.of_places.columns import entry_rows
from tipassist.answer.draft import DraftClaim, cell_evidence, wording_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import families, family, fold, other_number
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.sets.words.tokens import is_read, load_set_words
from tipassist.register.model import Activity

_SEVERAL = 2
_BESIDE_A_ROW = re.compile(
    r"\b(?:against|beside|alongside|next to|attached to|listed|standing)(?: (?:against|with))? "
    r"(?:them|it|those|these|that one|each|their (?:codes?|names?)|[a-z]\.?\d[\d.]*)(?![\w-])"
)
_SPEAKING = re.compile(
    r"^\w+ (?:of the )?\w+s\b[^,;?]*"
    r"\b(?:speak|mention|talk|deal|concern|cover|touch|about|cite)\w*\b[^,;?]*\??$"
)
_OR_BLANK = re.compile(r",? or (?:is|are|was|were|does|do|has|have|it|not|none|nothing)\b")


def subject_words(meaning: Meaning) -> tuple[str, ...]:
    """Return the topic words that name a subject, not a unit or what is asked of rows."""
    words = load_set_words()
    beside = {one for found in _BESIDE_A_ROW.findall(fold(meaning.text)) for one in found.split()}
    return tuple(
        word
        for word in meaning.topic
        if not units_in(fold(word)) and not is_read(fold(word), 0, words.frame, words)
        if fold(word) not in beside
    )


def column_claims(
    activity: Activity, column: Column, meaning: Meaning | None = None
) -> list[DraftClaim]:
    """Say what stands in a column of an activity, or that it is blank.

    Args:
        activity: The activity.
        column: Its projects, indicators or examples.
        meaning: What is asked, to say yes or no to it; None when that is not asked.
    """
    asks = meaning is not None and meaning.form is Form.YESNO
    rows = _bare_rows(activity, column)
    if not rows:
        return [_blank(activity, column, _says_of_none(meaning))]
    picked = _picked(activity, column, rows, meaning) if meaning is not None else []
    if picked:
        return picked
    subject = subject_words(meaning) if asks and meaning is not None else ()
    spoken = _speaking(rows, subject)
    count = plural(len(rows), column.value[:-1])
    lead = f"{activity.code} has {count}"
    if subject and spoken:
        told = f"{len(spoken)} of the {count}" if len(rows) > 1 else f"The one {column.value[:-1]}"
        lead = f"Yes. {told} of {activity.code} "
        lead += f"{'speaks' if len(spoken) == 1 else 'speak'} of {_quoted(subject)}"
        rows = spoken
    elif subject:
        lead += f", none of them with the words {_quoted(subject)}"
    elif asks:
        lead = f"Yes. {lead}"
    evidence = tuple(one for row in rows for one in row.evidence)
    told_all = column is Column.PROJECTS and not (subject and spoken)
    return [DraftClaim(f"{lead}:", evidence), *rows, *(_pointers(activity) if told_all else ())]


def _picked(
    activity: Activity, column: Column, rows: list[DraftClaim], meaning: Meaning
) -> list[DraftClaim]:
    """Tell the one entry asked for by its place, or those asked for by what they speak of."""
    text, unit = fold(meaning.text), column.value[:-1]
    ordinals = load_pointing_words().ordinals
    placed = re.search(rf"\b(?P<at>{'|'.join(ordinals)}) (?:listed |potential )?{unit}\b", text)
    at = ordinals[placed["at"]] if placed else 0
    if placed and abs(at) <= len(rows):
        place = at - 1 if at > 0 else len(rows) + at
        lead = f"{unit.capitalize()} {place + 1} of the {len(rows)} of {activity.code}:"
        return [DraftClaim(lead, rows[place].evidence), rows[place]]
    if stretch := _stretch(activity, unit, rows, text):
        return stretch
    which = _SPEAKING.search(text) is not None and text.startswith(("which", "what"))
    which = which and f"{unit}s" in text and len(rows) > 1
    named = subject_words(meaning) or tuple(one.split()[0] for one in meaning.instrument_names)
    spoken = _speaking(rows, named) if which and named else []
    if not spoken or len(spoken) == len(rows) or meaning.form is Form.YESNO:
        return []
    evidence = tuple(one for row in spoken for one in row.evidence)
    count = plural(len(rows), unit)
    verb = "speaks" if len(spoken) == 1 else "speak"
    words = _quoted(named)
    lead = f"{len(spoken)} of the {count} of {activity.code} {verb} of {words}:"
    return [DraftClaim(lead, evidence), *spoken]


def _stretch(activity: Activity, unit: str, rows: list[DraftClaim], text: str) -> list[DraftClaim]:
    """Tell the first two or the last three entries; none where there are no more than those."""
    numbers = load_pointing_words().numbers
    said = re.search(
        rf"\b(?P<end>first|last) (?P<many>{'|'.join(numbers)}|[2-9]) {unit}s\b(?! speak)", text
    )
    many = 0 if said is None else numbers.get(said["many"]) or int(said["many"])
    if said is None or not 1 < many < len(rows):
        return []
    at = 0 if said["end"] == "first" else len(rows) - many
    told = rows[at : at + many]
    place = f"{at + 1} {'to' if many > _SEVERAL else 'and'} {at + many}"
    lead = f"{unit.capitalize()}s {place} of the {len(rows)} of {activity.code}:"
    evidence = tuple(one for row in told for one in row.evidence)
    return [DraftClaim(lead, evidence), *told]


def _speaking(rows: Sequence[DraftClaim], subject: Sequence[str]) -> list[DraftClaim]:
    """Return the entries that have all words of a subject, in either number."""
    told = [{family(word), family(other_number(word.lower()))} for word in subject]
    return [row for row in rows if all(either & set(families(row.text)) for either in told)]


def _says_of_none(meaning: Meaning | None) -> str:
    """Return what is said to a question for entries, or for their lack, where there are none."""
    if meaning is None or not (meaning.form is Form.YESNO or puts_to_test(meaning.text)):
        return ""
    lacks = (meaning.lacking or meaning.negated) and not _OR_BLANK.search(fold(meaning.text))
    return "Yes. " if lacks else "No. "


def total_claims(activities: Sequence[Activity], column: Column) -> list[DraftClaim]:
    """Say how many entries several activities have together in a column, and each of them."""
    rows = [_bare_rows(one, column) for one in activities]
    evidence = tuple(one for found in rows for row in found for one in row.evidence)
    if len(activities) < _SEVERAL or not evidence:
        return []
    count = plural(sum(map(len, rows)), column.value[:-1])
    each = listing(
        f"{len(found)} in {one.code}" for one, found in zip(activities, rows, strict=True)
    )
    return [DraftClaim(f"Together they have {count}: {each}.", evidence)]


def _bare_rows(activity: Activity, column: Column) -> list[DraftClaim]:
    """Return the entries of a column without the code before them; none when it is blank."""
    rows = [row for row in entry_rows(activity, column) if "the plan lists no" not in row.text]
    prefix = f"**{activity.code}** "
    return [DraftClaim(row.text.removeprefix(prefix), row.evidence, 1) for row in rows]


def _blank(activity: Activity, column: Column, no: str) -> DraftClaim:
    text = f"{no}The plan lists no {column.value} for {activity.code}; the cell is blank."
    if column is Column.EXAMPLES:
        text = f"{no}The plan gives no example for {activity.code}."
    return DraftClaim(text, (wording_evidence(activity),))


def _pointers(activity: Activity) -> list[DraftClaim]:
    return [
        DraftClaim(
            f"(a pointer, not a project of its own) {one.wording.text}",
            (cell_evidence(activity, "project", "Activities / Projects", one.wording),),
            1,
        )
        for one in activity.projects
        if one.pointer
    ]


def _quoted(words: tuple[str, ...]) -> str:
    return listing(f'"{word}"' for word in words)
