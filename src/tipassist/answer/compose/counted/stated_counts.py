"""Numbers of a unit that are put to the test: "are there 63 activities?", "B has 7, right?"."""

import re
from dataclasses import replace

from tipassist.answer.compose.counted.asked_counts import BOUND, KINDS, says
from tipassist.answer.compose.counted.presumed_counts import NUMBER, number_of
from tipassist.answer.compose.counted.rows import activity_row, upper_row
from tipassist.answer.compose.counted.totals import by_pillar, counted_of, uncoded_words
from tipassist.answer.compose.endings import unknown_places
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered
from tipassist.answer.language.phrasing import bodies_words
from tipassist.answer.language.statement_words import puts_to_test, without_test
from tipassist.answer.language.units import UNITS
from tipassist.answer.language.words import SMALL_WORDS, families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import SCOPE_KINDS, Locator, code
from tipassist.register.model import Register

_PRONOUN = "I"
_PLAN = r"(?:the |this |our )?(?:whole |entire |work |new )*(?:plan|document|text)"
_CODE = r"(?:(?:pillar|outcome) )?(?P<letter{n}>[a-z])(?:[.\s-]?(?P<outcome{n}>\d+))?(?: pillar)?"
_WHERE = [rf"(?:{_PLAN}|{_CODE.replace('{n}', str(at))})" for at in range(4)]
_BUILT = (
    r"(?:built|based|founded|organi[sz]ed|structured|arranged|divided|split|made(?: up)?|composed)"
    r" (?:around|on|upon|into|in|of)"
)
_HAS = (
    r"(?:has|have|lists?|contains?|includes?|comprises?|counts?|consists? of|names?"
    rf"|(?:stands?|rests?|sits?|relies|rely) (?:up)?on|(?:is|was) {_BUILT})"
)
_BEGINS = (
    rf"(?:(?:are|is|were|was) there(?: really)?|there (?:are|is|were)"
    rf"|(?:does|do|did) {_WHERE[0]} {_HAS}|{_WHERE[1]} {_HAS}|(?:is|was) {_WHERE[2]} {_BUILT})"
)
_TITLE = r"(?:the )?(?P<title>[a-z][a-z -]{3,90}?)(?: pillar)?"
_ENDS = (
    rf"(?: (?:in|of|under|within|for) (?:{_WHERE[3]}|{_TITLE}))?"
    r"(?: (?:in )?(?:all|total|altogether|overall))?"
)
_FORMS = {
    unit: re.compile(
        rf"{_BEGINS} (?:{BOUND} )?{NUMBER} {KINDS}(?:{pattern})(?: types?)?{_ENDS}", re.IGNORECASE
    )
    for unit, pattern in UNITS
}


def compose_stated_count(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether the plan, a pillar or an outcome has as many of a unit as is stated.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when no number of a unit is put to the test, or more is said of the unit.
    """
    asks = meaning.form is Form.YESNO or puts_to_test(meaning.text)
    places = code_places(meaning)
    scopes = len(places) <= 1 and all(one.kind in SCOPE_KINDS for one in places)
    if not asks or not scopes or meaning.named or meaning.outside:
        return None
    text = without_test(fold(meaning.text).strip())[0]
    for unit, pattern in _FORMS.items():
        match = pattern.fullmatch(text)
        if match and match["title"] and not _is_titled(match["title"], places, register):
            return None
        if match and not places and (lettered := _lettered(match)):
            place = register.pillar(lettered) or register.outcome(lettered)
            if place is None:
                missing = (code(lettered),)
                return None if lettered == _PRONOUN else unknown_places(missing, register)
            meaning = replace(meaning, places=(code(lettered),))
        found = counted_of(unit, scoped(meaning, register), meaning, register) if match else None
        if match and found:
            words, evidence = found
            counted = int(words.split()[0]) if words[0].isdigit() else 0
            said = says(counted, match["bound"], number_of(match["number"]))
            lead = f"{said} The plan has {words}{where_words(meaning)}."
            lead += uncoded_words(scoped(meaning, register)) if unit == "activities" else ""
            return _listed(DraftClaim(lead, evidence), unit, meaning, register)
    return None


def _is_titled(words: str, places: tuple[Locator, ...], register: Register) -> bool:
    """Whether words are of the title of the one pillar that a question names."""
    pillar = register.pillar(str(places[0])) if len(places) == 1 else None
    said = set(families(words)) - set(families(" ".join(SMALL_WORDS)))
    return pillar is not None and said <= set(families(pillar.title.text))


def _lettered(match: re.Match[str]) -> str:
    """Return the code of the pillar or outcome that a question names by a bare letter, or ""."""
    for at in range(len(_WHERE)):
        letter, outcome = match[f"letter{at}"], match[f"outcome{at}"]
        if letter:
            return f"{letter.upper()}.{outcome}" if outcome else letter.upper()
    return ""


def _listed(lead: DraftClaim, unit: str, meaning: Meaning, register: Register) -> Draft:
    """Tell the rows of a pillar or outcome after their number; for the whole plan, by pillar."""
    inside = scoped(meaning, register)
    if unit == "activities" and code_places(meaning):
        rows = [activity_row(one, bodies_words(one)) for one in inside]
        return answered([lead, *rows], [activity_item(one) for one in inside])
    if unit == "outcomes" and code_places(meaning):
        own = [one for one in register.outcomes if any(a.outcome == one.code for a in inside)]
        upper = [upper_row(one, register, inside, "activities") for one in own]
        claims = [DraftClaim(f"**{one.name}** {one.title}", one.evidence, 1) for one in upper]
        return answered([lead, *claims], [one.item for one in upper if one.item])
    return answered([lead, *by_pillar((unit,), meaning, register)])
