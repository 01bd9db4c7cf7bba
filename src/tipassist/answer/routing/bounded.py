"""Routing of rows that are about a subject and meet a condition: both hold of what is listed."""

from dataclasses import replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.scope import scoped, where_words
from tipassist.answer.compose.sets import compose_set
from tipassist.answer.draft import Draft
from tipassist.answer.meaning import OF_LIST, Column, Form, Intent, Meaning, Relation
from tipassist.answer.open_questions import OpenAnswerer
from tipassist.answer.phrasing import listing, plural
from tipassist.answer.words import fold
from tipassist.locators import code
from tipassist.register.model import Register


def compose_bounded(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """List which of the activities that speak of a subject meet a condition, or count them.

    Returns:
        None when no such rows are asked for.
    """
    bounded = meaning.bounded
    topic = tuple(word for word in meaning.topic if bounded and fold(word) in fold(bounded.subject))
    if bounded is None or not topic:
        return None
    about = replace(
        meaning,
        intent=Intent.TOPIC,
        form=meaning.form if meaning.form in (Form.COUNT, Form.YESNO) else Form.LIST,
        column=Column.NONE,
        relation=Relation.NONE,
        bodies=(),
        topic=topic,
        words=topic,
        lacking=False,
        negated=False,
        bounded=None,
    )
    told = opened.answer_for_topic(about)
    named = {item.locator for item in told.items} if told and told.items else set()
    rows = [one for one in scoped(meaning, register) if one.code in named]
    if told is None or not rows:
        return endings.not_in_plan(f'no activity speaks of "{bounded.subject}"', ())
    if bounded.query is None:
        return replace(told, gives=True)
    places = tuple(code(one.code) for one in rows)
    inside = replace(
        meaning, places=places, cues=meaning.cues | {OF_LIST}, query=bounded.query, bounded=None
    )
    draft = compose_set(inside, register, bounded.query)
    verb = "speaks" if len(rows) == 1 else "speak"
    scope = where_words(meaning)
    lead = f'{plural(len(rows), "activity")}{scope} {verb} of "{bounded.subject}": '
    lead += f"{listing(one.code for one in rows)}."
    answer, *rest = draft.claims
    text = answer.text
    for where in (where_words(inside), where_words(inside, counted=True)):
        text = (
            text.replace(where, f'{scope} that {verb} of "{bounded.subject}"', 1) if where else text
        )
    claims = (replace(answer, text=text), replace(told.claims[0], text=lead), *rest)
    return replace(draft, claims=claims, gives=True)
