"""Other words for the bodies of the plan: "which agencies lead?", "a supporting organ".

They stand for bodies where a role, a number or a question comes directly before them; agencies of a
state and organisations of any other sort have a word of their own there.
"""

import re

from tipassist.answer.language.words import fold

_HUMAN = (
    r"(?! (?:(?:are|is|were|was|get|got|being|have|has|been) )*(?:remov|trad|traffick|harvest|donat"
    r"|donor|transplant|sale|sold|taken|stolen|cut))"
)
"""What follows organs of people, which are no bodies of a plan."""
_ONE = rf"(?:agency|organ{_HUMAN}|organi[sz]ation|entity|institution)"
_MANY = rf"(?:agencies|organs{_HUMAN}|organi[sz]ations|entities|institutions)"
_ROLE = (
    r"(?:co-?ordinating|lead|leading|support(?:ing)?|helper|helping|backing|assisting|responsible"
    r"|coordinator|supporter)"
)
_HEAD = (
    r"(?:which|what|wich|wat|whose|how many|number of|count of|no|any|some|each|every|all|both"
    r"|other|another|same|single|only|sole|one|two|three|four|five|second|third|2|3|4|5|different|several"
    r"|asean|sectoral|our|my|us|these|those|outcomes and|activities and)"
)
_BODY = re.compile(
    rf"(?:^|(?<=[^\w'-]))"
    rf"(?P<head>(?:{_HEAD}|{_ROLE}|an?(?= \w+ (?:that|which|with|other)\b))"
    rf"(?: (?:(?:of )?the|different|other|single|more|asean|{_ROLE}))*) (?:sectoral )?"
    rf"(?:(?P<one>{_ONE})|(?P<many>{_MANY}))(?![\w-])"
)
_SECTORAL = re.compile(
    rf"(?:^|(?<=[^\w'-]))(?P<head>{_ROLE}|(?!asean){_HEAD}) sectoral (?P<body>bod(?:y|ies))"
    r"(?![\w-])"
)
_LEAD = re.compile(r"\blead(?:ing)?$")
_ELSEWHERE = re.compile(
    r"\b(?:outside asean|united nations|un|ngos?|civil|international|private|external|foreign"
    r"|countr(?:y|ies)|nation(?:al|s)?|governments?|ministr(?:y|ies)|police|member states?|donors?"
    r"|intergovernmental|regional organi[sz]ations?|victims? (?:call|contact|turn))\b"
)
_AN = re.compile(r"\b(?P<a>a)n (?=(?:body|bodies)\b)", re.IGNORECASE)


def with_bodies_named(text: str) -> str:
    """Return a question with bodies for what they are called otherwise.

    Args:
        text: The question as typed.

    Returns:
        Where organisations of another sort are asked for: as it is.
    """
    low = fold(text)
    if len(low) != len(text) or _ELSEWHERE.search(low):
        return text
    for match in reversed(list(_BODY.finditer(low))):
        start = match.end("head")
        head = text[match.start("head") : start]
        led = _LEAD.search(fold(head))
        head = f"{head[: led.start()]}coordinating" if led else head
        noun = "body" if match["one"] else "bodies"
        text = f"{text[: match.start('head')]}{head} {noun}{text[match.end() :]}"
    low = fold(text)
    for match in reversed(list(_SECTORAL.finditer(low))):
        start, end = match.end("head"), match.start("body")
        text = f"{text[:start]} {text[end:]}"
    return _AN.sub(r"\g<a> ", text)
