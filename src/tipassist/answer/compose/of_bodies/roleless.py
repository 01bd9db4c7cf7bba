"""People who are no body: "do women lead any activity?", "what do employers support?"."""

import re

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import Draft, DraftClaim, answered, checked_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.naming.role_holders import speaks_of_bodies
from tipassist.register.model import Register
from tipassist.types import Role

_WHO = r"(?:the |any |our |all |some )?(?P<who>[a-z][a-z'’-]*(?: [a-z][a-z'’-]*){0,3}?)"
_DEED = (
    r"(?: (?:ever|also|actually|really|themselves|itself))*"
    r" (?:(?P<leads>co-?ordinate|lead|head|run)|(?P<helps>support))s?"
)
_ROWS = (
    r"(?: (?:any|some|an?|one|at least one)(?: of (?:the|these))?"
    r" (?:activit(?:y|ies)|rows?|items?|tasks?|programmes?)| anything| something)"
)
_WHERE = r"(?: (?:in|under|within|of)\b[^?.!]*| at all| (?:itself|themselves|alone))?\s*[?.!]*\s*"
_OPENS = r"\W*(?:(?:so|and|but|ok|well|hi|hello),? )*"
_ASKS = tuple(
    re.compile(one)
    for one in (
        rf"{_OPENS}(?P<whether>do|does|did) {_WHO}{_DEED}{_ROWS}{_WHERE}",
        rf"{_OPENS}(?P<which>which|what|how many)(?: (?:activities|rows|items|programmes))?"
        rf" (?:do|does|did) {_WHO}{_DEED}{_WHERE}",
    )
)
_NOBODY_KNOWN = re.compile(
    r"\b(?:i|we|you|he|she|it|they|them|these|those|this|that|who|which|others?|another|each|both|"
    r"none|neither|either|one|ones|bod(?:y|ies)|asbs?|sectoral|asean|plan|pillars?|outcomes?|"
    r"activit(?:y|ies)|projects?|rows?|apa|actip|co-?ordinat\w+|lead\w*|support\w*|any\w+|some\w+|"
    r"no\w*|every\w+|people|guys|same|former|latter|two|three|four|states?|secretariat|countr(?:y|ies)|"
    r"officials?|ministers?|members?)\b"
)
_PEOPLE = re.compile(
    r"\b(?!partn|numb|matt|chapt|cent|sect|fact|indicat|ord|bord|off?ers|pap|donors|pillars)"
    r"(?:\w{3,}(?:ers|ors|ists|ians)|(?:wo)?m[ae]n|child(?:ren)?|girls?|boys?|youths?|parents?|"
    r"famil(?:y|ies)|victims?|nurses?|judges?|police|ngos?|employees?|refugees?|migrants?|"
    r"communit(?:y|ies)|adolescents?|compan(?:y|ies)|business(?:es)?|firms?|students?|unions?)$"
)


def compose_roleless(meaning: Meaning, register: Register) -> Draft | None:
    """Say that people who are no sectoral body have no role in any activity.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when no role of such people is asked for, or when a body may be meant.
    """
    if meaning.bodies or meaning.actors or meaning.ambiguous or meaning.unknown_names:
        return None
    found = next((m for one in _ASKS if (m := one.fullmatch(fold(meaning.text)))), None)
    if found is None:
        return None
    who = found["who"]
    if (
        not _PEOPLE.search(who)
        or _NOBODY_KNOWN.search(who)
        or speaks_of_bodies(who)
        or _is_proper(who, meaning.question)
    ):
        return None
    role = Role.COORDINATING if found["leads"] else Role.SUPPORTING
    rows = scoped(meaning, register)
    bodies = dict.fromkeys(body for one in rows for body in one.named(role))
    no = "No. " if "whether" in found.groupdict() else ""
    said = meaning.text[slice(*found.span("who"))]
    text = f"{no}None of the {plural(len(rows), 'activity')}{where_words(meaning)} names {said} as "
    text += f"a {role.value} body; only sectoral bodies are named so: {listing(bodies)}."
    return answered([DraftClaim(text, checked_evidence(register))], [])


def _is_proper(who: str, question: str) -> bool:
    """Whether a name is typed with a capital, as that of a country or of an institution."""
    words = [word for word in re.findall(r"[A-Z][a-z]+", question) if word.lower() in who.split()]
    return bool(words)
