"""Documents that the plan refers to and the corpus does not hold: what to add to quote them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import Meaning
from tipassist.types import AnswerStatus

_ADD = "tipassist corpus add FILE"


@dataclass(frozen=True, slots=True)
class Missing:
    """What is known of the documents that the plan refers to.

    Attributes:
        ways: The command that adds a document which is not there, by its short name.
        held: The short names of those that are there.
    """

    ways: Mapping[str, str]
    held: frozenset[str] = frozenset()


NOTHING_KNOWN = Missing({})


def without_wording(meaning: Meaning, draft: Draft, missing: Missing) -> Draft:
    """Say that the wording of an article is not in the corpus, and what the plan says of it."""
    lacking = [one for one in meaning.instruments if one.parts[0] not in missing.held]
    names = listing(map(str, lacking))
    if not names:
        return draft
    commands = dict.fromkeys(missing.ways.get(one.parts[0], _ADD) for one in lacking)
    text = f"The wording of {names} is not in the corpus. To have it quoted, add the document: "
    text += f"{listing(f'`{one}`' for one in commands)}. What the plan says of it:"
    evidence = tuple(one for claim in draft.claims for one in claim.evidence)
    note = DraftClaim(text, evidence)
    status = AnswerStatus.NOT_IN_PLAN if "verbatim" in meaning.cues else AnswerStatus.PARTIAL
    return replace(draft, status=status, claims=(note, *draft.claims))
