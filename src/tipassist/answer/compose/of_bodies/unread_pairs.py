"""Two bodies of which one is said to do to the other what no reading took up.

"Where does X come upon Y" asks for no row of one of them alone: the rows that name both are told.
"""

import re
from dataclasses import replace
from itertools import pairwise

from tipassist.answer.compose import endings
from tipassist.answer.compose.of_bodies.partners import compose_together
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.register.model import Register

_JOINED = re.compile(
    r"[.;:?!,/&+()]|\s[-–—]\s|\b(?:and|or|n?either|nor|plus|both|as well as|also|besides|then|than"
    r"|but|while|whereas|versus|vs|against|compared|between|share[sd]?|sharing)\b"
)
_LISTS = (Form.LIST, Form.WHAT, Form.COUNT)
_PAIR = 2


def compose_unread_pair(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the rows that name two bodies, and that what is said between them was not read.

    Returns:
        None where they are named side by side, or what is said of them was read.
    """
    read = meaning.query or meaning.contest or meaning.asserted or meaning.expression
    paired = any(one.relation is not Relation.NONE for one in meaning.bodies)
    asks = meaning.form in _LISTS and meaning.column in (Column.NONE, Column.BODIES)
    if read or paired or meaning.joint or not asks or not _stand_apart(meaning):
        return None
    bare = replace(meaning, relation=Relation.NONE)
    draft = compose_together(bare, register)
    return endings.without_denial(draft, meaning.denied) if meaning.denied else draft


def _stand_apart(meaning: Meaning) -> bool:
    """Whether two bodies are named and no word joins them."""
    text = fold(meaning.text)
    ordered = sorted(meaning.bodies, key=lambda one: one.start)
    if len(meaning.named) != _PAIR or any(one.excluded for one in ordered):
        return False
    placed = all(text[one.start : one.end] == fold(one.words) for one in ordered)
    gaps = [text[a.end : b.start] for a, b in pairwise(ordered) if a.body != b.body]
    return placed and all(gap.strip() and not _JOINED.search(gap) for gap in gaps)
