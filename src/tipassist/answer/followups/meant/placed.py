"""Placed: "the winner" and "the loser's" after a comparison, named by the place they took in it."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, mentions
from tipassist.answer.followups.meant.filling import listing_of
from tipassist.answer.language.phrasing import place_name
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import code

_PAIR = 2
_WORD = re.compile(r"[a-z]{3,}")


def of_placed(leaning: Leaning, read: Read) -> Meaning | None:
    """Fill in "list the ones of the winner": what the last comparison counted of the first one.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    placed = leaning.words.asks["placed_one"].search(leaning.rest)
    turns = (one for one in leaning.state.newest_first if len(one.ranked) >= _PAIR)
    compared = next(turns, None)
    if placed is None or compared is None or leaning.meaning.named or leaning.meaning.places:
        return None
    extreme = compared.meaning.form in (Form.MOST, Form.LEAST)
    if extreme and not leaning.words.asks["winner"].search(leaning.rest):
        return None
    meant = compared.ranked[-1 if placed["last"] else 0]
    around = f"{leaning.rest[: placed.start()]} {leaning.rest[placed.end() :]}"
    owned = leaning.words.asks["ones_of"].search(leaning.rest) or not _WORD.search(around)
    is_body = meant in leaning.register.bodies
    if owned and is_body:
        bare = replace(leaning.meaning, bodies=mentions((meant,)), topic=(), words=(), terms=())
        return listing_of(replace(bare, relation=compared.meaning.relation, form=Form.LIST))
    name = meant if is_body else place_name(code(meant))
    core = leaning.pointing.core
    text = f"{core[: placed.start()]}{name}{core[placed.end() :]}"
    about = leaning.saying(read(text, None))
    there = leaning.pointing.one and not about.meaning.places
    focus = leaning.last.focus if there else ()
    return replace(
        about.meaning,
        question=leaning.meaning.question,
        places=about.meaning.places or focus,
    )
