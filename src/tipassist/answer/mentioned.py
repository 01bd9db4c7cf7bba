"""Mentioned: whether a question asks if the plan speaks of something, and where it does."""

import re

from tipassist.answer.deciding import Ending
from tipassist.answer.findings import Findings
from tipassist.answer.intent_rules import says_mention
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking import Ranked
from tipassist.answer.terms import core_of
from tipassist.answer.words import fold, names_doers

_MOST = 3
_IN_PLAN = re.compile(
    r"^\W*(?:(?:so|and|but|ok) )*(?:is|are) [^?.!]{2,60}"
    r" in (?:it|(?:the|this) (?:work )?plan)\W*$"
)


def asks_mention(text: str) -> bool:
    """Whether it is asked if the plan speaks of something: "does it cover", "is … in the plan"."""
    return says_mention(text) or _IN_PLAN.search(fold(text)) is not None


def where_mentioned(meaning: Meaning, found: Findings) -> Ending | None:
    """Return where all of a subject stands in its own words: in a row, else in a section."""
    core = core_of(found.asked)
    sure = all(one.known and not one.doubtful for one in found.asked if not one.passing)
    said = {fold(word) for one in found.asked for words in one.asked for word in words.split()}
    whole = said.issuperset(fold(word) for word in meaning.topic)
    if not core or not sure or not whole or len(meaning.topic) > _MOST:
        return None
    words = {one.words for one in core}

    def has(one: Ranked) -> bool:
        own = {word for word, _, own in one.worths if own}
        return words <= own and all(names_doers(word, one.entry.wording.text) for word in words)

    if any(has(entry) for rank in found.table for entry in rank.entries):
        return Ending.TOPIC
    return Ending.PROSE if any(has(one) for one in found.prose) else None
