"""Whether the plan lists something "yet": it is a document, and asked for what it lists."""

import re

from tipassist.answer.language.words import fold

_NOUN = (
    r"(?:projects?|indicators?|examples?|references?|supporters?|co-?ordinators?"
    r"|(?:supporting|co-?ordinating|lead|relevant) (?:bod(?:y|ies)|asbs?))"
)
_ENTRY = rf"(?:(?:an?|any|some|no|one) )?(?:single )?{_NOUN}"
_LISTED = re.compile(
    rf"\b(?P<has>has|have) (?P<entry>{_ENTRY}) been (?:put (?:down|in)|listed|named|given|set"
    r"|entered|printed|noted|written(?: down| in)?|assigned|foreseen|planned|added)\b"
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
_YET = re.compile(
    r"\s+(?:yet|so far|already|up to now|until now|to date)(?=\s*(?:[?.!]*\s*$|[?.!]))"
)


def with_entries_listed(text: str) -> str:
    """Return "has any project been put down for it yet?" as "is there any project for it?".

    "How many indicators are listed under A?" counts those that there are, whoever is named there.
    A row "for which the plan lists no project yet" is one with no project.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    counted = _COUNTED.search(low)
    if counted is not None:
        start, end = counted.span("listed")
        return f"{text[:start]} are there{text[end:]}"
    listed = _LISTED.search(low)
    if listed is not None:
        verb = "is" if listed["has"] == "has" else "are"
        entry = text[listed.start("entry") : listed.end("entry")]
        text = f"{text[: listed.start()]}{verb} there {entry}{text[listed.end() :]}"
    elif (plan_lists := _PLAN_LISTS.search(low)) is not None:
        text = f"{text[: plan_lists.start()]}with {text[plan_lists.end() :]}"
    elif _THERE_IS.search(low) is None:
        return text
    return _YET.sub("", text)
