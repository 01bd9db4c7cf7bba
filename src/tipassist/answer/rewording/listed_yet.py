"""Whether the plan lists something "yet": it is a document, and asked for what it lists."""

import re

from tipassist.answer.language.words import fold

_ENTRY = (
    r"(?:(?:an?|any|some|no|one) )?(?:single )?(?:projects?|indicators?|examples?|references?"
    r"|supporters?|co-?ordinators?"
    r"|(?:supporting|co-?ordinating|lead|relevant) (?:bod(?:y|ies)|asbs?))"
)
_LISTED = re.compile(
    rf"\b(?P<has>has|have) (?P<entry>{_ENTRY}) been (?:put (?:down|in)|listed|named|given|set"
    r"|entered|printed|noted|written(?: down| in)?|assigned|foreseen|planned|added)\b"
)
_THERE_IS = re.compile(rf"\b(?:is|are)(?:n't)? there {_ENTRY}\b")
_YET = re.compile(
    r"\s+(?:yet|so far|already|up to now|until now|to date)(?=\s*(?:[?.!]*\s*$|[?.!]))"
)


def with_entries_listed(text: str) -> str:
    """Return "has any project been put down for it yet?" as "is there any project for it?".

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    listed = _LISTED.search(low)
    if listed is not None:
        verb = "is" if listed["has"] == "has" else "are"
        entry = text[listed.start("entry") : listed.end("entry")]
        text = f"{text[: listed.start()]}{verb} there {entry}{text[listed.end() :]}"
    elif _THERE_IS.search(low) is None:
        return text
    return _YET.sub("", text)
