"""Routing of rows that are about a subject and meet a condition: both hold of what is listed."""

from collections.abc import Sequence
from dataclasses import replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.counted.aggregates import compose_aggregate
from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.compose.of_sets.sets import compose_set
from tipassist.answer.compose.of_subjects.unmentioned import speaking
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.words import fold, word_list
from tipassist.answer.meaning import (
    OF_LIST,
    REREAD,
    RESOLVED,
    Column,
    Form,
    Intent,
    Meaning,
    Relation,
)
from tipassist.answer.sets.conditions.bounded import Bounded, find_subjects
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.locators import code
from tipassist.register.model import Activity, Register


def compose_bounded(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """List which of the activities that speak of a subject meet a condition, or count them.

    Returns:
        None when no such rows are asked for.
    """
    bounded = meaning.bounded if RESOLVED not in meaning.cues or REREAD in meaning.cues else None
    if bounded is None or not bounded.sets_apart:
        return None
    told = _speaking_of(bounded.subject, meaning, opened)
    if bounded.denied:
        return _not_speaking(bounded, told, meaning, register)
    rows = [one for one in scoped(meaning, register) if one.code in _named(told)]
    if told is None or not rows:
        absent = bounded.plain and set(_words(bounded.subject)) & {*map(fold, meaning.topic)}
        what = f'no activity speaks of "{bounded.subject}"'
        return endings.not_in_plan(what, ()) if absent else None
    if bounded.is_parted:
        parted = _parted(bounded, rows, meaning, opened)
        if parted is None or (bounded.query is None or not parted[0]):
            return parted and _listed(parted, where_words(meaning), meaning, register)
        rows, said = parted
    else:
        said = _spoken(bounded, (), one=len(rows) == 1)
    if bounded.query is None:
        return replace(told, gives=True)
    places = tuple(code(one.code) for one in rows)
    inside = replace(
        meaning, places=places, cues=meaning.cues | {OF_LIST}, query=bounded.query, bounded=None
    )
    draft = compose_set(inside, register, bounded.query)
    return _told_within(draft, inside, rows, where_words(meaning), said)


def _told_within(
    draft: Draft,
    inside: Meaning,
    rows: Sequence[Activity],
    scope: str,
    said: str,
    among: str = "",
) -> Draft:
    """Say of rows on a subject what was said of their codes, and which rows they are.

    Args:
        draft: What was told of the rows.
        inside: The question as asked of their codes.
        rows: The rows.
        scope: Where they stand: " in Pillar B".
        said: What they speak of: 'speak of "data"'.
        among: What stands before it where no number of rows does: " among the activities".
    """
    lead = f"{plural(len(rows), 'activity')}{scope} {said}: {listing(one.code for one in rows)}."
    answer, *rest = draft.claims
    text = answer.text
    for where in (where_words(inside), where_words(inside, counted=True)):
        text = text.replace(where, f"{scope}{among} that {said}", 1) if where else text
    evidence = tuple(wording_evidence(one) for one in rows)
    claims = (replace(answer, text=text), DraftClaim(lead, evidence), *rest)
    return replace(draft, claims=claims, gives=True)


def compose_topped(meaning: Meaning, register: Register, opened: OpenAnswerer) -> Draft | None:
    """Answer which of the activities that speak of a subject have the most or the fewest.

    Returns:
        None when no such rows are asked for.
    """
    ranks = meaning.form in (Form.MOST, Form.LEAST) and meaning.query is None
    text = fold(meaning.text)
    subject = next((one for one in find_subjects(text) if one.plain), None) if ranks else None
    if subject is None or subject.besides or subject.lacking or meaning.named:
        return None
    topic = tuple(one for one in meaning.topic if fold(one) in subject.words)
    if not topic or not any(one.known or one.telling for one in opened.matcher.terms(topic)):
        return None
    told = _speaking_of(subject.words, replace(meaning, topic=topic), opened)
    rows = [one for one in scoped(meaning, register) if one.code in _named(told)]
    if not rows:
        return endings.not_in_plan(f'no activity speaks of "{subject.words}"', ())
    asked = f"{text[: subject.start]}{text[subject.end :]}"
    inside = replace(
        meaning,
        text=asked,
        places=tuple(code(one.code) for one in rows),
        topic=tuple(one for one in meaning.topic if one not in topic),
        cues=meaning.cues | {OF_LIST},
    )
    draft = compose_aggregate(inside, register)
    if draft is None:
        return None
    said = _spoken(Bounded(subject.words, None), (), one=len(rows) == 1)
    among = " among the activities"
    return _told_within(draft, inside, rows, where_words(meaning), said, among)


def _not_speaking(
    bounded: Bounded, told: Draft | None, meaning: Meaning, register: Register
) -> Draft | None:
    """List the rows of bodies that do not speak of a subject, or say that every one of them does.

    A subject that no row speaks of is none to tell rows apart by.
    """
    if bounded.query is None:
        return None
    spoken = _named(told)
    if not spoken:
        return endings.not_in_plan(f'no activity speaks of "{bounded.subject}"', ())
    conditions = bounded.query.conditions
    every = [one for one in scoped(meaning, register) if met(one, conditions)]
    left = [one for one in every if one.code not in spoken]
    where = where_words(meaning)
    kind = listing(condition_words(one, len(every)) for one in conditions)
    total = f"{plural(len(every), 'activity')}{where} that {kind}"
    if not every:
        return None
    verb = "does" if len(left) == 1 else "do"
    said = f'{len(left)} of the {total} {verb} not speak of "{bounded.subject}":'
    if not left:
        verb = "speaks" if len(every) == 1 else "speak"
        said = f'All of the {total} {verb} of "{bounded.subject}".'
    evidence = tuple(asb_evidence(one) for one in left or every)
    rows = [activity_row(one, bodies_words(one)) for one in left]
    claims = [DraftClaim(said, evidence), *rows]
    return replace(answered(claims, [activity_item(one) for one in left]), gives=True)


def _words(subject: str) -> tuple[str, ...]:
    return tuple(one for one in fold(subject).split() if one not in word_list("stopwords"))


def _named(told: Draft | None) -> frozenset[str]:
    """Return the codes of the activities that a draft lists."""
    return frozenset(item.locator for item in told.items) if told else frozenset()


def _speaking_of(subject: str, meaning: Meaning, opened: OpenAnswerer) -> Draft | None:
    """List the activities that speak of a subject; None when none does."""
    topic = tuple(word for word in meaning.topic if fold(word) in fold(subject))
    topic = topic or _words(subject)
    if not topic:
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
        query=None,
        lacking=False,
        negated=False,
        bounded=None,
    )
    return opened.answer_for_topic(about)


def _parted(
    bounded: Bounded, rows: list[Activity], meaning: Meaning, opened: OpenAnswerer
) -> tuple[list[Activity], str] | None:
    """Keep the rows that speak of every subject and not of the one that they are to lack.

    Returns:
        The rows and what is said of them; None when a subject is none of the plan's.
    """
    for other in bounded.besides:
        own = speaking(opened.matcher, opened.matcher.terms(_words(other)))
        named = {one.activity.code for one in own if one.activity is not None}
        named = named or set(_named(_speaking_of(other, meaning, opened)))
        rows = [one for one in rows if one.code in named]
    terms = opened.matcher.terms(_words(bounded.lacking))
    if bounded.lacking and not terms:
        return None
    spoken = {
        one.activity.code for one in speaking(opened.matcher, terms) if one.activity is not None
    }
    kept = [one for one in rows if not (bounded.lacking and one.code in spoken)]
    return kept, _spoken(bounded, bounded.besides, one=len(kept) == 1)


def _spoken(bounded: Bounded, besides: tuple[str, ...], *, one: bool) -> str:
    """Say what rows speak of: 'speak of "guidelines" but not of "training"'."""
    what = listing(f'"{name}"' for name in (bounded.subject, *besides))
    lacking = f' but not of "{bounded.lacking}"' if bounded.lacking else ""
    return f"{'speaks' if one else 'speak'} of {'both ' if besides else ''}{what}{lacking}"


def _listed(
    parted: tuple[list[Activity], str], where: str, meaning: Meaning, register: Register
) -> Draft:
    """List the rows that speak of subjects, or say that none does."""
    rows, said = parted
    checks = meaning.form is Form.YESNO
    if not rows:
        no = "No. " if checks else ""
        said = said.replace("speak ", "speaks ", 1)
        text = (
            f"{no}None of the {plural(len(scoped(meaning, register)), 'activity')}{where} {said}."
        )
        return answered([DraftClaim(text, checked_evidence(register))], [])
    yes = "Yes. " if checks else ""
    lead = f"{yes}{plural(len(rows), 'activity')}{where} {said}:"
    evidence = tuple(asb_evidence(one) for one in rows)
    claims = [DraftClaim(lead, evidence), *(activity_row(o, bodies_words(o)) for o in rows)]
    return replace(answered(claims, [activity_item(one) for one in rows]), gives=True)
