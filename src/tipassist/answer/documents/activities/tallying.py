"""How many activities each body of a table has, and which has the most or the fewest of them."""

import re
from collections import Counter
from dataclasses import dataclass

from tipassist.answer.documents.activities.rows import Activities, Activity
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.listing import Listing
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.shelf import Shelf, all_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing, plural
from tipassist.types import AnswerStatus


@dataclass(frozen=True, slots=True)
class Kept:
    """The activities that a question asks for.

    Attributes:
        rows: In reading order.
        told: What was asked for, as said of one: " that names OLC".
    """

    rows: tuple[Activity, ...]
    told: str

    @property
    def said(self) -> str:
        """What was asked for, as said of all of them."""
        many = len(self.rows) > 1
        return self.told.replace(" that names ", " that name ") if many else self.told


def tallied(
    shelf: Shelf,
    key: Key,
    kept: Kept,
    held: Activities,
    cue: re.Match[str],
    *,
    leading: bool,
) -> Draft | None:
    """Tell which bodies most or fewest of some activities name, or how many each has.

    Args:
        shelf: The documents.
        key: The document.
        kept: The activities that count.
        held: All its activities.
        cue: The words that ask for it.
        leading: Whether only the body named first counts.
    """
    if not held.bodies:
        return None
    named = {one.index: one.bodies[:1] if leading else one.bodies for one in kept.rows}
    counts = Counter(dict.fromkeys(held.bodies, 0))
    counts.update(body for bodies in named.values() for body in dict.fromkeys(bodies))
    ranked = sorted(counts.items(), key=lambda one: -one[1])
    words, document = load_document_words(), shelf.called(key)
    total = plural(len(kept.rows), "activity")
    told = listing(f"{body} {count}" for body, count in ranked)
    every = telling.listed(
        shelf, key, Listing("activity", tuple(one.index for one in kept.rows))
    ).claims[1:]
    if cue["each"]:
        text = words.tell(
            "tallied_each", document=document, total=total, narrowed=kept.said, counts=told
        )
        return Draft(
            AnswerStatus.ANSWERED, (DraftClaim(text, all_evidence(list(every))),), complete=True
        )
    best = (max if cue["most"] else min)(counts.values())
    bodies = tuple(body for body, count in ranked if count == best)
    text = words.tell(
        "tallied",
        document=document,
        bodies=listing(bodies),
        how=f"{'most' if cue['most'] else 'fewest'}{' first' if leading else ''}",
        total=total,
        narrowed=kept.said,
        counts=told,
    )
    own = tuple(one.index for one in kept.rows if set(bodies) & set(named[one.index]))
    rows = telling.listed(shelf, key, Listing("activity", own)).claims[1:] if own else ()
    claims = (DraftClaim(text, all_evidence(list(every))), *rows)
    return Draft(AnswerStatus.ANSWERED, claims, complete=True)
