"""Both sides: what is said of a body in one place and denied in another, or counted of it and not.

"We lead rows in pillar A but none in pillar C, right?" is two claims, and "how many are led by SLOM
and how many by someone else?" two counts. Read as one, the places would be added up, or only the
first side be counted.
"""

import re

_BEGINS = (
    r"^\W*(?:(?:so|and|but|ok|well|please confirm|(?:can you )?confirm"
    r"|(?:is it|it'?s) (?:true|right|correct)|i (?:think|believe|heard|was told))(?: that)?[,:]? )*"
)
_CLAIMS = re.compile(
    r"\b(?:is it|it'?s) (?:true|right|correct)\b|\bconfirm\b"
    r"|[\W_](?:right|correct|true|yes|no|so|is (?:that|it|this) (?:right|correct|true|so)"
    r"|am i right)\W*$",
    re.IGNORECASE,
)
_TAG = r"(?:[,.;–-]*\s*(?:is (?:that|it|this) |am i )?(?:right|correct|true|yes|no|so))?\W*$"
_WHO = r"(?P<who>(?!which\b|who\b|what\b|the\b|that\b)[A-Za-z][\w-]*)"
_ROLE = (
    r"(?:leads?|co-?ordinates?|supports?|heads?|helps?|has|have|appears?|acts?|works?"
    r"|(?:has|have) (?:a )?roles?)"
)
_ROWS = (
    r"(?:(?:some|several|a few|many|its|their|our|any|\d+) )?"
    r"(?:rows?|activit(?:y|ies)|somethings?|things?|ones?|lines?|work)"
)
_IN = r"(?:in|under|within)"
_PLACES = r"[A-Za-z](?:[^,;?!.]|\.(?=\d)){0,60}?"
_THERE_NOT_THERE = re.compile(
    rf"{_BEGINS}{_WHO} (?P<role>{_ROLE})(?: {_ROWS})? {_IN} (?P<there>{_PLACES}),?"
    r" (?:but|and|yet|though|although|while|whereas)(?: (?:it|they|we|(?P=who)))?(?: then)?"
    rf"(?: {_ROLE}| (?:does|do) not {_ROLE}| (?:doesn|don)'t {_ROLE})?"
    r" (?:nothing|none|no rows?|no activit(?:y|ies)|any(?: rows?| activit(?:y|ies)|thing)?|not"
    rf"|nowhere)(?: at all| whatsoever)? {_IN} (?P<absent>{_PLACES}){_TAG}",
    re.IGNORECASE,
)
_AND = re.compile(r",? (?:and|&) (?:(?:in|under) )?(?=[Pp]illar|[Oo]utcome|the )|, (?=[Pp]illar)")
_OF = r"(?:(?:out )?of|in|among|amongst|for|under|within)"
_BODY = r"(?P<{0}>(?!us\b)[A-Za-z][\w-]*|us)"
_DEEDS = {
    "led": "coordinated",
    "lead": "coordinated",
    "run": "coordinated",
    "head": "coordinated",
    "headed": "coordinated",
    "coordinated": "coordinated",
    "coordinate": "coordinated",
    "co-ordinated": "coordinated",
    "co-ordinate": "coordinated",
    "supported": "supported",
    "support": "supported",
    "backed": "supported",
    "back": "supported",
}
_DONE = r"(?:led|headed|run|co-?ordinated|supported|backed)"
_DO = r"(?:lead|head|run|co-?ordinate|support|back)"
_ELSE = (
    r"(?:(?:some|any)(?:one|body) else|another (?:body|one|asb)|(?:the )?other(?: bodie)?s"
    r"|other ones|a different body|different bodies)"
)
_AN_ENTRY = r"(?:rows?|activit(?:y|ies)|lines?)"
_COUNTED = re.compile(
    rf"^\W*(?:(?:so|and|ok|please),? )*(?:{_OF} (?P<scope>[^?,;]{{3,60}}?),? )?how many"
    rf"(?: of (?:them|these|those))?"
    rf"(?P<rows> (?:[^?,;]{{1,50}}? )?{_AN_ENTRY}(?: [^?,;]{{1,40}}?)?)?"
    rf" (?:(?:are|is) (?P<done>{_DONE}) by {_BODY.format('by')}"
    rf"|(?:does|do) {_BODY.format('whom')} (?P<do>{_DO}))"
    r",? (?:and|&|,) how many(?: of (?:them|these|those))?"
    rf"(?: {_AN_ENTRY})?"
    rf" (?:(?:(?:are|is) )?(?:{_DONE} )?by (?P<else>{_ELSE})"
    rf"|(?:(?:are|do|does) )?(?P<others>{_ELSE})(?: {_DO})?"
    r"|(?P<not>(?:are|is|do|does)(?: (?:it|they|we))?(?: not|n't)"
    rf"(?: (?:{_DONE}|{_DO}))?|not))\W*$",
    re.IGNORECASE,
)


def both_sides(text: str, own_body: str | None) -> tuple[str, ...]:
    """Return both sides of a claim or a count, each as a question; () where only one is asked.

    Args:
        text: The question, typos mended.
        own_body: The asker's own body, for which "we" stands, or None.
    """
    return _of_claim(text) or _of_counts(text, own_body)


def _of_claim(text: str) -> tuple[str, ...]:
    """Return what is said to be so in each of some places, and not in others, as claims."""
    match = _THERE_NOT_THERE.match(text) if _CLAIMS.search(text) else None
    if match is None:
        return ()
    who, role, absent = match["who"], match["role"], match["absent"]
    said = [f"{who} {role} rows in {one.strip()}, right?" for one in _AND.split(match["there"])]
    return (*said, f"{who} {role} no rows in {absent.strip()}, right?")


def _of_counts(text: str, own_body: str | None) -> tuple[str, ...]:
    """Return how many rows a body has in a role, and how many others have or it has not."""
    match = _COUNTED.match(text)
    if match is None:
        return ()
    who = match["by"] or match["whom"]
    who = own_body or who if who.lower() in ("we", "us") else who
    deed = _DEEDS[(match["done"] or match["do"]).lower()]
    rows, scope = match["rows"], match["scope"]
    if scope and re.search(_AN_ENTRY, scope, re.IGNORECASE):
        counted = f"of {scope}"
    elif scope:
        counted = f"activities in {scope}"
    else:
        counted = rows.strip() if rows else "activities"
    other = f"not {deed} by {who}" if match["not"] else f"{deed} by another body than {who}"
    return f"How many {counted} are {deed} by {who}?", f"How many {counted} are {other}?"
