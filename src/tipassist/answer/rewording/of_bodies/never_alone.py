"""A body that never, or always, has a role alone, that is not the lead, or that alone supports.

"SLOM never leads alone" denies that it leads any row by itself, which a row that it shares does not
show; "in which of our rows is SLOM not the lead?" asks for all that it does not lead, also those
that do not name it.
"""

import re

_BODY = r"(?:[A-Z][A-Za-z]*[A-Z][\w-]*|[Ww]e|[Ii]t|[Tt]hey)"
_ALONE = r"(?:alone|by (?:itself|ourselves|themselves)|on (?:its|our|their) own|solo)"
_ALWAYS = re.compile(
    rf"\b(?P<who>{_BODY}) (?P<when>never(?: ever)?|always) (?P<does>leads?|co-?ordinates?|heads?)"
    rf"(?: (?:any|a|its|our|their|the|of|rows?|activit(?:y|ies)|anything))* {_ALONE}(?![\w-])"
)
_NOT_LEAD = re.compile(
    rf"(?P<asks>\b[Ii]n (?:how many|which|what)\b[^?.!;]*?) (?:is|are) (?P<who>{_BODY}),? not "
    r"(?:the |a )?(?P<role>lead(?:er|ing body)?|co-?ordinat(?:or|ing body)|support(?:er|ing body))"
    r"(?=\s*(?:$|[?.!,;]))"
)
_NO_OTHER = re.compile(
    r",? (?:and|but|yet|with)(?: (?:that )?(?:has|have|with))?"
    r" no (?:other (?:support(?:er|ing (?:body|asb))s?) (?:than|but|except|besides)"
    r"|support(?:er|ing (?:body|asb))s? (?:other than|but|except|besides)) (?P<who>"
    rf"{_BODY})(?=\s*(?:$|[?.!,;]))",
    re.IGNORECASE,
)

_WHOLLY = r"(?:entirely|wholly|exclusively|solely|completely|purely|totally|only|all)"
_OF_ONE = re.compile(
    rf"(?:(?:is|are) (?:{_WHOLLY} (?:led|co-?ordinated|headed|run)|(?:led|co-?ordinated|headed|run)"
    rf" {_WHOLLY}) by|(?:is|are|lies?) {_WHOLLY} in the hands of) (?:exactly |only |just )?"
    r"(?:one|a single|one single|the same)(?: and the same)? (?:sectoral )?(?:body|asb|meeting|one)"
    r",? (?:(?:and|but) not|other than|except|besides|apart from"
    r"|(?:that|which|who)(?: is|'s) (?:not|n't)|(?:that|which) isn't|not) (?P<who>"
    rf"{_BODY})(?=\s*(?:$|[?.!,;]))"
)
"""Who holds all of it, and is not the one named: "led entirely by one body other than SOMTC"."""


def with_roles_alone(text: str) -> str:
    """Return a question with what is so of a body alone, or not at all, said of rows.

    Args:
        text: The question, typos mended.
    """
    always = _ALWAYS.search(text)
    if always is not None:
        who, does = always["who"], always["does"]
        said = f"all rows that {who} {does} have no other body"
        if always["when"].startswith("never"):
            said = f"{who} {does} no row alone"
        return f"{text[: always.start()]}{said}{text[always.end() :]}"
    denied = _NOT_LEAD.search(text)
    if denied is not None:
        does = "do" if denied["who"].lower() in ("we", "they") else "does"
        role = "support" if denied["role"].startswith("support") else "lead"
        said = f"{denied['asks']} {does} {denied['who']} not {role}"
        return f"{text[: denied.start()]}{said}{text[denied.end() :]}"
    held = _OF_ONE.search(text)
    if held is not None:
        said = f"have exactly one coordinating body and are not coordinated by {held['who']}"
        return f"{text[: held.start()]}{said}{text[held.end() :]}"
    other = _NO_OTHER.search(text)
    if other is None:
        return text
    said = f" and have {other['who']} as the only supporting body"
    return f"{text[: other.start()]}{said}{text[other.end() :]}"
