"""Similar: "anything like this in the other pillars?", the subject spoken of looked for there."""

from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.words import family
from tipassist.answer.meaning import (
    ALIKE_IN_WHAT,
    LITERALLY,
    OF_LIST,
    OF_SUBJECTS,
    REREAD,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.turns import Turn
from tipassist.locators import Locator, code

_BACK = 4
_COMMON = 0.4
_DEPTHS = {"pillars": 1, "outcomes": 2}


def of_similar(leaning: Leaning, read: Read) -> Meaning | None:
    """Look for the subject spoken of, or the one that is named, where it was not told of yet.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("similar_elsewhere")
    if found is None or leaning.meaning.named or leaning.meaning.places:
        return None
    said = next(filter(None, (found[name] for name in ("subject", "subject_last"))), "")
    told = next(filter(None, map(codes_in, _told(leaning))), ())
    subject = read(f"Which activities are about {said}?", None) if said else _subject(leaning)
    if not told:
        return None
    if subject is None or not subject.topic:
        return replace(leaning.meaning, cues=leaning.meaning.cues | {ALIKE_IN_WHAT})
    where = found["where"] or found["where_first"]
    level = next((one for one in _DEPTHS if one[:-1] in where), "")
    topic = _telling(subject.topic, leaning)
    return replace(
        subject,
        question=leaning.meaning.question,
        intent=Intent.TOPIC,
        form=Form.YESNO,
        relation=Relation.NONE,
        column=subject.column if subject.column is not Column.BODIES else Column.NONE,
        topic=topic,
        words=topic,
        bodies=(),
        places=(),
        among=(),
        outside=_above(told, _DEPTHS.get(level, 0)),
        cues=(subject.cues - {OF_LIST}) | {REREAD, LITERALLY},
        query=None,
    )


def _told(leaning: Leaning) -> Iterator[tuple[Locator, ...]]:
    for turn in leaning.state.turns[: -_BACK - 1 : -1]:
        yield turn.focus or (*turn.items, *turn.told)


def _subject(leaning: Leaning) -> Meaning | None:
    """Return the last question that looked for rows by a subject; None when another list came."""
    for turn in leaning.state.turns[: -_BACK - 1 : -1]:
        if turn.meaning.intent in OF_SUBJECTS and turn.meaning.topic:
            return turn.meaning
        if _told_of_scope(turn) and turn.meaning.topic:
            return turn.meaning
        if _is_list_of_its_own(turn):
            return None
    return None


def _told_of_scope(turn: Turn) -> bool:
    """Whether a subject was looked for in one pillar or outcome, and that was told itself."""
    places = turn.meaning.places
    told = (Column.NONE, Column.TEXT, Column.OUTCOMES)
    looked = turn.meaning.intent is Intent.CODE_LOOKUP and turn.meaning.column in told
    return looked and len(places) == 1 and scopes_in(places) == places


def _is_list_of_its_own(turn: Turn) -> bool:
    return turn.meaning.intent in (Intent.BODY_ACTIVITIES, Intent.AGGREGATE) and len(turn.items) > 1


def _telling(topic: tuple[str, ...], leaning: Leaning) -> tuple[str, ...]:
    """Leave out the words that a great part of all rows have, when others are left."""
    rows = [words_at(leaning.register, code(one.code)) for one in leaning.register.activities]
    most = _COMMON * len(rows)
    kept = tuple(one for one in topic if sum(family(one) in words for words in rows) < most)
    return kept or topic


def _above(told: tuple[Locator, ...], depth: int) -> tuple[Locator, ...]:
    """Return the pillars or outcomes that places lie in; the places themselves for 0."""
    parts = (one.parts[:depth] if depth else one.parts for one in told)
    return tuple(dict.fromkeys(code(".".join(one)) for one in parts))
