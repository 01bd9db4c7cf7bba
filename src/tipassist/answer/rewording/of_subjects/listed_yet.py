"""Whether the plan lists something "yet": it is a document, and asked for what it lists."""

import re

from tipassist.answer.language.words import fold

_NOUN = (
    r"(?:projects?|indicators?|examples?|references?|supporters?|co-?ordinators?"
    r"|(?:supporting|co-?ordinating|lead(?:ing)?|relevant) "
    r"(?:(?:asean )?(?:sectoral )?bod(?:y|ies)|asbs?))"
)
_ENTRY = rf"(?:(?:an?|any|some|no|one) )?(?:single )?{_NOUN}"
_PUT = (
    r"(?:put (?:down|in)|listed|named|given|set|entered|printed|noted|written(?: down| in)?"
    r"|assigned|designated|appointed|foreseen|planned|added)"
)
_LISTED = re.compile(rf"\b(?P<has>has|have) (?P<entry>{_ENTRY}) been {_PUT}\b")
_WHETHER = re.compile(
    rf"^(?:(?!\b(?:wh(?:ich|at|o|om|ere|en|y)|how)\b)[^?.!;:])*?\b(?:whether(?: or not)?|if) "
    rf"(?:(?P<entry>{_ENTRY}) (?:(?P<has>has|have) been|is|are|was|were) {_PUT}\b"
    rf"|(?P<each>(?:each|every|all)\b[^?.!;,]*?) ha(?:s|ve) (?P<had>{_ENTRY})\b)"
)
_EVERY = (
    r"(?P<rows>(?:(?:each|every|all)\b|(?:our|my) (?:own )?(?:activities|rows|lines)\b)"
    r"(?:[^?.!;,]|\.(?=\d))*)"
)
_FOR = r"(?:for|to|in|on|at|under|against|with|beside|within)"
_EACH_LISTED = (
    re.compile(
        rf"\b(?:is|are|was|were) (?P<entry>{_ENTRY}) {_PUT} {_FOR} {_EVERY}(?=\s*(?:$|[?.!;,]))"
    ),
    re.compile(rf"\b(?:is|are) there (?P<entry>{_ENTRY}) {_FOR} {_EVERY}(?=\s*(?:$|[?.!;,]))"),
    re.compile(rf"\b{_FOR} {_EVERY}, (?:is|are) there (?P<entry>{_ENTRY})(?=\s*(?:$|[?.!;,]))"),
)
_THERE_IS = re.compile(rf"\b(?:is|are)(?:n't)? there {_ENTRY}\b")
_COUNTED = re.compile(
    r"\b(?:how many|(?:number|count) of)(?: \w+){0,2}? (?:projects|indicators|examples|references"
    r"|footnotes|entries)(?P<listed>(?: (?:that|which))? (?:are|were|have been)"
    r" (?:listed|named|mentioned|put down|entered|printed|noted|recorded))"
    r"(?= (?:in|under|for|at|within|beneath|against|on|across|by the plan|there)\b|\s*[?.!]*$)"
)
_PLAN_LISTS = re.compile(
    r"\b(?:for|in|under|on) which (?:the|this|our) (?:work )?plan"
    r" (?:lists|gives|names|has|shows|prints|sets|foresees|contains|provides|mentions)"
    rf" (?=(?:no|any|an?|not a single) {_NOUN}\b)"
)
_IT_IS_THAT = re.compile(
    rf"\bit(?:'s| is|s) (?:the |its |their )?(?P<entry>{_NOUN})(?: column| cell| field)? "
    r"(?:that|which)(?:'s| is| are)(?= (?:missing|blank|empty|lacking|absent|not there|left))"
)
_YET = re.compile(
    r"\s+(?:yet|so far|already|up to now|until now|to date)(?=\s*(?:[?.!]*\s*$|[?.!]))"
)

_ALREADY_HAS = re.compile(
    rf"\balready (?P<has>(?:has|have|lists?|names?) (?:at least )?{_ENTRY})"
    r"(?: (?:written|filled|put|entered|pencill?ed|noted|set) (?:in|down)| (?:listed|named|written"
    r"|entered|printed|planned))?(?=\s*(?:[?.!,;]|$)| (?:in|under|of|and|but) )"
)
_DATE = (
    r"(?:(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? )?"
    r"(?:(?:the )?(?:end|start|beginning|middle) of )?"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r",? )?(?:19|20)\d\d"
)
_ALREADY_DATED = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|well),? )*(?:was|were|is|are|did|had|has|have)\b[^.?!;]*?"
    rf"(?:\b(?P<before>already )(?:[\w-]+ ){{0,4}}?(?:in|on|by|before|at|since) {_DATE}"
    rf"|\b(?:in|on|by|before|at|since) {_DATE}(?P<behind>,? already))(?=\s*[?.!]*$)"
)
"""Asks whether a date is the right one, not how far things are: "was it signed in 2015?"."""
_CLAIMED = re.compile(
    r"(?:(?<=^)|(?<=[,;:.!?] )|(?<=\band )|(?<=\bbut )|(?<=\bso ))"
    r"(?:is|are|was|isn't|aren't) (?:there )?(?:the |an? )?[\"'“”]?(?:number|numbers"
    r"|amount|percentage"
    r"|proportion|share|rate|count"
    r"|total) of (?P<what>[^?.!;:,\"'“”]{3,70}?)[\"'“”]?,? (?:at least |also "
    r"|really |actually |even |already |itself )*(?:(?:one|some|part) (?:of|among) (?:the"
    r"|its|our|their)"
    r"|among (?:the|its|our|their)|an?)(?: listed| named| stated| plan's)? indicators?"
    r"(?= *(?:$|[?.!;]|(?:in|of|for|under) ))"
)
"""What asks whether a number of things is one of the indicators: if there is one on them."""


def without_already(text: str) -> str:
    """Return "which already have a project written in" as "which have a project".

    "Was it already endorsed in 2022?" asks whether 2022 is right.

    Args:
        text: The question, typos mended.
    """
    if len(fold(text)) != len(text):
        return text
    dated = _ALREADY_DATED.match(fold(text))
    if dated is not None:
        start, end = dated.span("before" if dated["before"] else "behind")
        return f"{text[:start]}{text[end:]}"
    had = _ALREADY_HAS.search(fold(text))
    if had is None:
        return text
    return f"{text[: had.start()]}{text[slice(*had.span('has'))]}{text[had.end() :]}"


def with_entries_listed(text: str) -> str:
    """Return "has any project been put down for it yet?" as "is there any project for it?".

    "How many indicators are listed under A?" counts those that there are, whoever is named there.
    A row "for which the plan lists no project yet" is one with no project, and so is one "where
    it is the project that is missing". "Is the number of raids one of the indicators?" asks if
    there is an indicator on raids. "Whether a supporter was named for each row" asks if each of
    them has one.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    claimed = _CLAIMED.search(low)
    if claimed is not None:
        what = text[slice(*claimed.span("what"))]
        text = f"{text[: claimed.start()]}is there an indicator on {what}{text[claimed.end() :]}"
        low = fold(text)
    put_first = _IT_IS_THAT.search(low)
    if put_first is not None:
        entry = text[slice(*put_first.span("entry"))]
        verb = "are" if entry.endswith("s") else "is"
        return f"{text[: put_first.start()]}the {entry} {verb}{text[put_first.end() :]}"
    counted = _COUNTED.search(low)
    if counted is not None:
        start, end = counted.span("listed")
        return f"{text[:start]} are there{text[end:]}"
    whether = _WHETHER.match(low)
    if whether is not None:
        text = _asked_whether(text, whether)
        low = fold(text)
    listed = _LISTED.search(low)
    if listed is not None:
        verb = "is" if listed["has"] == "has" else "are"
        entry = text[listed.start("entry") : listed.end("entry")]
        text = f"{text[: listed.start()]}{verb} there {entry}{text[listed.end() :]}"
    elif (plan_lists := _PLAN_LISTS.search(low)) is not None:
        text = f"{text[: plan_lists.start()]}with {text[plan_lists.end() :]}"
    elif _THERE_IS.search(low) is None:
        return _with_each_listed(text)
    return _with_each_listed(_YET.sub("", text))


def _asked_whether(text: str, whether: re.Match[str]) -> str:
    """Return "please confirm whether a project is listed for it" as "is there a project for it"."""
    if whether["each"]:
        rows, entry = (text[slice(*whether.span(one))] for one in ("each", "had"))
        return f"{_does(rows)} {rows} have {entry}{text[whether.end() :]}"
    entry = text[slice(*whether.span("entry"))]
    return f"is there {entry}{text[whether.end() :]}"


def _with_each_listed(text: str) -> str:
    """Return "is a project listed for each row?" as "does each row have a project?"."""
    for shape in _EACH_LISTED:
        match = shape.search(fold(text))
        if match is not None:
            rows, entry = (text[slice(*match.span(one))] for one in ("rows", "entry"))
            said = f"{_does(rows)} {rows} have {entry}"
            return f"{text[: match.start()]}{said}{text[match.end() :]}"
    return text


def _does(rows: str) -> str:
    return "do" if fold(rows).startswith(("all", "our", "my")) else "does"
