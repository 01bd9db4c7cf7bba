"""Claims of two points: "the evaluation is led by us in 2025" says who leads it, and when.

Each point is held against the plan by itself: the whole would be read as a list of rows.
"""

import re

_CLAIMED = (
    r"^\W*(?:(?:(?:(?:a|an|my|our|one|some|the)(?: \w+){1,3}|he|she|they|someone|somebody|people)"
    r" (?:believes?|thinks?|says?|said|claims?|claimed|insists?|assumes?|told (?:me|us)|wrote)"
    r"|i (?:think|believe|heard|understand|was told|read)|we (?:think|believe|heard|read)"
    r"|is it (?:true|right|correct|so)|so|and|but|ok)(?: that)?,? )*"
)
_THING = r"(?P<thing>(?:the|our) [a-z][\w-]*(?: [a-z][\w-]*){0,5}?)"
_DONE = (
    r"(?P<deed>led|run|conducted|co-?ordinated|headed|chaired|done|carried out|arranged"
    r"|organi[sz]ed|commissioned|prepared|written|drafted|endorsed|adopted)"
)
_DOES = (
    r"(?P<deed>leads?|runs?|conducts?|co-?ordinates?|heads?|chairs?|does|do|arranges?"
    r"|organi[sz]es?)"
)
_WHO = r"(?P<who>(?!who\b|which\b|what\b|that\b|it\b|they\b)[A-Za-z][\w-]*)"
_WHEN = r"(?P<when>(?:in|by|at|before|during|on|around)(?: [a-z]+){0,5}? (?:19|20)\d\d)"
_CHECKED = (
    r"\s*(?:$|\?\s*$|[,.;!?\s-]+"
    r"(?=[^?]*\b(?:right|correct|true|check|both|so|agree|confirm|wrong)\b)"
    r"[^?.]{2,60}[?.!]*\s*$)"
)
_BE = r"(?:is|are|was|will be|is being|is to be|gets)"
_SHAPES = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"{_CLAIMED}{_THING} {_BE} {_DONE} by {_WHO} {_WHEN}{_CHECKED}",
        rf"{_CLAIMED}{_BE} {_THING} {_DONE} by {_WHO} {_WHEN}{_CHECKED}",
        rf"{_CLAIMED}(?:(?:do|does|will) )?{_WHO} (?:will )?{_DOES} {_THING} {_WHEN}{_CHECKED}",
    )
)
_CODE = r"[A-Z]\.\d+(?:\.\d+)?"
_RESTS = re.compile(
    rf"{_CLAIMED}(?P<one>{_CODE}) (?P<verb>(?:is|are) based on|rests? on|cites?|refers? to) "
    rf"(?P<first>[^,;?!]{{3,60}}?),? and (?P<two>{_CODE}) (?:(?:is|are) based |rests? |cites? "
    r"|refers? )?(?:on |to |cites? )?(?P<second>(?:[A-Z][\w ]*|art\w* |\()?\d+[\w()]*)"
    r"(?:$|[\s,.;?!].*)",
    re.IGNORECASE,
)
"""What two places rest on: "B.5 is based on ACTIP 14(13) and B.6 on 14(14)"."""
_DENIED = (
    r"(?:(?:support|lead|co-?ordinate|help|back|head)s? (?:no|nothing|nobody|none|no-?one)\b"
    r"|(?:never|do not|does not|don't|doesn't|have no|has no)\b)"
)
_ALL_ROWS = re.compile(
    r"^\W*(?:(?:so|and|but|ok|well),? )*"
    r"(?P<one>(?:(?:all|every one|each)(?: of)? )?(?P<whose>our|my|(?:the )?[\w-]+[’']s?)"
    r" (?:[\w-]+ )?(?:activities|rows)(?: all)? (?:falls?|fall|are|is|sits?|lies?|stands?|come"
    rf"|belong)(?: all)? [^,;?!]{{2,50}}?),? and (?P<who>we|it|they|I) (?P<two>{_DENIED}[^,;?!]*), "
    r"right\?$",
    re.IGNORECASE,
)
"""Where all rows of a body lie, and what it never does: "our rows are in A and we support none"."""
_NO_LEAD = re.compile(
    r"^\W*(?P<one>is there no (?:row|activity) led by [^,?!]{2,50}),? and (?P<two>are all (?:rows"
    r"|activities) supported by [^,?!]{2,50} led by [^,?!]{2,50})\?$",
    re.IGNORECASE,
)
"""What a body does not do, and what it does instead, each asked for."""
_NAMED = re.compile(r"[A-Z]{3,}[\w ,.]*?(?=\d)")
_PAST = {"lead": "led", "run": "run", "do": "done", "does": "done"}
_OWN = ("us", "we")


def points_of_claim(text: str, own_body: str | None) -> tuple[str, ...]:
    """Return who does something and when it is, each as a question; () where not both are claimed.

    Args:
        text: The question, typos mended.
        own_body: The asker's own body, for which "us" stands, or None.
    """
    rests = _RESTS.match(text)
    if rests is not None:
        name = _NAMED.match(rests["first"])
        second = rests["second"] if _NAMED.match(rests["second"]) or not name else ""
        second = second or f"{name[0] if name else ''}{rests['second']}"
        return tuple(
            f"{place} refers to {cited}, right?"
            for place, cited in ((rests["one"], rests["first"]), (rests["two"], second))
        )
    leads = _NO_LEAD.match(text)
    if leads is not None:
        return f"{leads['one']}?", f"{leads['two']}?"
    rows = _ALL_ROWS.match(text)
    if rows is not None:
        return _of_all_rows(rows)
    found = next((match for one in _SHAPES if (match := one.match(text))), None)
    if found is None:
        return ()
    who = found["who"]
    if who.lower() in _OWN:
        who = own_body or who
    deed = _done(found["deed"].lower())
    return f"Is {found['thing']} {deed} by {who}?", f"Is {found['thing']} {found['when']}?"


def _of_all_rows(claim: re.Match[str]) -> tuple[str, ...]:
    """Return where all rows of a body lie, and what it never does, each as a claim."""
    own = claim["whose"].lower() in ("our", "my")
    if own != (claim["who"].lower() in ("we", "i")):
        return ()
    who = claim["who"] if own else re.sub(r"^the |[’']s?$", "", claim["whose"])
    return f"{claim['one']}, right?", f"{who} {claim['two']}, right?"


def _done(deed: str) -> str:
    """Return a verb as it stands in the passive: "led" for "leads"."""
    if deed in ("led", "run", "done", "written") or deed.endswith(("ed", "out")):
        return deed
    bare = _PAST.get(deed) or _PAST.get(deed.removesuffix("s"))
    stem = deed.removesuffix("s")
    return bare or (f"{stem}d" if stem.endswith("e") else f"{stem}ed")
