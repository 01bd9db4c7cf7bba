"""Name again: "back to the name: is X part of it?", after the talk went on to something else."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.passages.members import of_member
from tipassist.answer.followups.passages.nearby import ReadTerms
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.turns import Turn

_BACK_TO_NAME = re.compile(
    r"(?:(?:and|so|but|ok|okay|now)[, ]+)*(?:going |coming |let's go )?back to (?:the|its|that) "
    r"(?:full |long |printed )?(?:name|definition|abbreviation|acronym|term|meaning)\b"
    r"(?: of (?:it|that))?\s*[:;,.-]+\s*(?=\S)",
    re.IGNORECASE,
)


def of_name_member(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read "back to the name: is X part of it?", asked of a name that was told earlier."""
    earlier = _back_to_name(leaning, read)
    return of_member(earlier, read, terms) if earlier is not None else None


def _back_to_name(leaning: Leaning, read: Read) -> Leaning | None:
    """Return "back to the name: is X part of it?" as asked right after the name was told."""
    back = _BACK_TO_NAME.match(leaning.pointing.core)
    turns = leaning.state.turns
    told = [at for at, one in enumerate(turns) if _tells_name(one)]
    if back is None or not told:
        return None
    asked = leaning.pointing.core[back.end() :]
    state = replace(leaning.state, turns=turns[: told[-1] + 1])
    meaning = replace(read(asked, None), question=asked)
    return replace(leaning, meaning=meaning, pointing=leaning.words.read(asked), state=state)


def _tells_name(turn: Turn) -> bool:
    return turn.meaning.intent is Intent.DEFINITION and bool(turn.quoted)
