"""Things: "who coordinates those revisions?", a noun that the question before did not say.

Such a noun names what the answer spoke of. It is asked of the plan by that noun, not of the subject
of the question before.
"""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.units import units_in
from tipassist.answer.words import families

_THING = re.compile(r"\b(?P<points>this|that|these|those|such) (?P<noun>[a-z-]{5,})")
_OPEN = (Intent.PROSE, Intent.UNSETTLED)
_EVENTS = (Form.WHO, Form.WHEN, Form.HOW, Form.WHY)


def of_thing_named(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite a question about a thing by its own noun, when only the plan's text has said it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, found = leaning.meaning, _THING.search(leaning.rest)
    asked = leaning.base.intent in _OPEN and meaning.form in _EVENTS
    if found is None or not asked or leaning.last.items or meaning.named or meaning.places:
        return None
    noun = set(families(found["noun"]))
    printed = (families(one.wording.text) for one in leaning.register.section_parts())
    said = noun & set(families(leaning.base.text))
    if said or units_in(found["noun"]) or not any(noun & set(words) for words in printed):
        return None
    core, (start, end) = leaning.pointing.core, found.span("points")
    return reread(f"{core[:start]}the{core[end:]}", leaning, read)
