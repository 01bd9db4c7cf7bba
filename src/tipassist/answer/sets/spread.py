"""Questions that spread over rows: who leads which, how many of a thing stand in each pillar."""

from tipassist.answer.sets.query import EVERY, ROLE_UNITS, SOME, SetQuery
from tipassist.answer.sets.words.segments import COLUMNS, GROUPS, VERBS, Noun
from tipassist.answer.sets.words.tokens import Token

_JOINS = frozenset(
    ("and", "or", "but", "stop", "place", "relative", "what", "have", "some", "it", "every", "per",
     "as", "number", "target", "both", "count", "other")
)  # fmt: skip
_WHO = frozenset(("who", *ROLE_UNITS))
_EACH = _JOINS | _WHO | {*VERBS, "activities", "each_one"}
_TOTALS = _JOINS | {"count", "named", *COLUMNS, *GROUPS, *ROLE_UNITS}


def read_spread(tokens: tuple[Token, ...], nouns: tuple[Token | Noun, ...]) -> SetQuery | None:
    """Return the query of a question for each row or each pillar, or None.

    Args:
        tokens: The words of the question by class.
        nouns: The same with counted units joined.
    """
    kinds = {token.kind for token in tokens}
    if kinds <= _EACH and kinds & _WHO and _is_each(tokens) and not _bounds_bodies(nouns):
        return SetQuery("activities", per="activities", asks_who=True)
    return _totals(kinds, nouns) if kinds <= _TOTALS else None


def _bounds_bodies(nouns: tuple[Token | Noun, ...]) -> bool:
    """Whether how many bodies a row has tells it apart: "each row with two supporters"."""
    return any(
        isinstance(one, Noun) and one.unit in ROLE_UNITS and one.number not in (None, SOME, EVERY)
        for one in nouns
    )


def _is_each(tokens: tuple[Token, ...]) -> bool:
    """Whether bodies are asked for row by row: "who leads which bit", "for each activity"."""
    for at, token in enumerate(tokens):
        before = tokens[at - 1].kind if at else ""
        if token.kind == "each_one":
            return True
        if token.kind != "activities":
            continue
        asked = before == "relative" and at > 1 and tokens[at - 2].kind in VERBS
        if asked or before == "per" or tokens[at - 1].words.startswith("each"):
            return True
    return False


def _totals(kinds: set[str], nouns: tuple[Token | Noun, ...]) -> SetQuery | None:
    """Read "the number of outcomes by pillar", with nothing else said of them."""
    units = [one for one in nouns if isinstance(one, Noun)]
    each = [
        one.unit
        for at, one in enumerate(nouns)
        if isinstance(one, Noun) and at and getattr(nouns[at - 1], "kind", "") == "per"
    ]
    counted = list(dict.fromkeys(one.unit for one in units if one.unit not in ("pillars", *each)))
    if each != ["pillars"] * len(each) or not each or len(counted) != 1 or kinds & {"other"}:
        return None
    return SetQuery(counted[0], per="pillars", only_counts=True)
