"""Which States a plan names at all: "which countries are mentioned by name?"."""

import re
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.draft import Draft, DraftClaim, answered, checked_evidence
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import register_entries
from tipassist.register.model import Register

_STATES = r"(?:(?:asean |southeast asian )?(?:member )?(?:states?|countr(?:y|ies)|nations?))"
_NAMED = (
    r"(?:(?:explicitly|actually|ever|specifically) )?"
    r"(?:named|mentioned|listed|cited|printed|spelt out|singled out|referred to)"
)
_WHERE = (
    r"(?: by name| explicitly| (?:any|some)where| at all| in| within"
    r"|(?: the| this)? (?:(?:work )?plan|text|document))*"
)
_ASKS = re.compile(
    rf"\W*(?:(?:so|and|ok),? )*(?:"
    rf"(?:which|what|how many) (?:of the )?{_STATES} (?:is|are|does it|do they|get|gets) {_NAMED}"
    rf"|(?:which|what|how many) {_STATES} (?:does|do) (?:the |this )?(?:work )?(?:plan|it|text) "
    r"(?:name|mention|list|cite|refer to|single out)"
    rf"|(?:is|are) (?:any|some|a|individual|specific) {_STATES} {_NAMED})"
    rf"{_WHERE}\s*[?.!]*"
)


def compose_named_states(meaning: Meaning, register: Register) -> Draft | None:
    """Tell which States a plan names, and where; None when that is not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    if not _ASKS.fullmatch(fold(meaning.text)):
        return None
    found: dict[str, list[DraftClaim]] = {}
    for entry in register_entries(register):
        for match in _pattern().finditer(entry.wording.text):
            claim = DraftClaim(str(entry.evidence.locator), (entry.evidence,))
            found.setdefault(_states()[match[0]], []).append(claim)
    if not found:
        text = "The plan names no country."
        return answered([DraftClaim(text, checked_evidence(register))])
    rows = []
    for state in sorted(found):
        places = tuple(dict.fromkeys(claim.text for claim in found[state]))
        evidence = tuple(one for claim in found[state] for one in claim.evidence)
        rows.append(DraftClaim(f"**{state}**: in {listing(places)}", evidence, 1))
    every = tuple(row.evidence[0] for row in rows)
    lead = f"{plural(len(rows), 'country')} {'is' if len(rows) == 1 else 'are'} named in the plan:"
    return answered([DraftClaim(lead, every), *rows])


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """Return each name of a State with the one that it is told by."""
    path = files("tipassist.answer").joinpath("lexicon", "states.txt")
    groups = (one for line in path.read_text("utf-8").splitlines() for one in line.split(";"))
    names = ([name.strip() for name in group.split(",")] for group in groups if group.strip())
    return {name: same[0] for same in names for name in same}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = "|".join(re.escape(one) for one in sorted(_states(), key=len, reverse=True))
    return re.compile(rf"(?<![\w])(?:{names})(?!\w)")
