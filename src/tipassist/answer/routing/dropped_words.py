"""Dropped words: what bounds the rows asked for and no reading of the question took up."""

import re

from tipassist.answer.compose import endings
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import LocatorKind
from tipassist.types import AnswerStatus, Route

_SAYS_NOT = re.compile(r"\b(?:do|does|is|are) not\b|\bno(?:ne|t)?\b", re.IGNORECASE)
_ROW_INTENTS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)


def with_dropped_words(meaning: Meaning, draft: Draft, opened: OpenAnswerer) -> Draft:
    """Take up words that bound the rows asked for and were dropped: as a topic, or none at all.

    A topic is answered where the plan speaks of it; of other words is told that the plan does
    not tell rows apart by them.
    """
    listed = draft.status is AnswerStatus.ANSWERED and draft.route is Route.REGISTER
    rows = meaning.query is not None or meaning.intent in _ROW_INTENTS
    rows = rows and meaning.intent is not Intent.REFERENCE
    single = any(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
    if listed and rows and not single and _drops_denial(meaning, draft):
        return endings.without_denial(draft, meaning.denied)
    if not meaning.unread or not listed or not rows or single or meaning.contest is not None:
        return draft
    said = draft.claims[0].text.lower()
    left = tuple(one for one in meaning.unread if one.word not in said)
    if not left:
        return draft
    doer = next((one.word for one in left if one.is_doer), "")
    if doer:
        return endings.without_doer(draft, doer)
    words = tuple(one.word for one in left)
    topical = all(one.is_kind for one in left)
    known = topical and not opened.matcher.vocabulary.isdisjoint(families(" ".join(words)))
    if known and meaning.query is None and meaning.rank is None:
        if meaning.named and meaning.intent is Intent.BODY_ACTIVITIES:
            return opened.answer_for_bodies(meaning)
        if meaning.form not in (Form.MOST, Form.LEAST):
            return opened.answer_for_topic(meaning) or draft
    return endings.without_condition(draft, words)


def _drops_denial(meaning: Meaning, draft: Draft) -> bool:
    """Whether rows of a body are told though something is denied of them that nothing read.

    "AICHR's rows in which it is not helped by any supporting ASB" are fewer than AICHR's rows.
    """
    unread = meaning.query is None and meaning.contest is None and meaning.expression is None
    told = meaning.negated or meaning.lacking or meaning.only or meaning.asserted is not None
    left_out = any(one.excluded for one in meaning.bodies) or bool(meaning.outside)
    says = _SAYS_NOT.search(draft.claims[0].text) is not None
    forms: tuple[Form, ...] = (Form.LIST, Form.COUNT)
    if meaning.negated and meaning.column is Column.PROJECTS and meaning.named and not says:
        told, forms = False, (*forms, Form.WHAT)
    lists = meaning.intent is Intent.BODY_ACTIVITIES and meaning.form in forms
    return lists and unread and bool(meaning.denied) and not (told or left_out or says)
