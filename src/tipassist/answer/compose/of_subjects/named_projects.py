"""Projects asked for by their names: which activities list "the Legal Assistance Project"."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.entries import subject_words
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    cell_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import SMALL_WORDS, families, family, fold
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.sets.query import Holds
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Project, Register
from tipassist.types import Role

_FORMS = (Form.LIST, Form.WHAT, Form.COUNT, Form.YESNO)
_FORMS_BY_PILLAR = (Form.MOST, Form.LEAST, Form.COMPARE)
_MORE_OFTEN = re.compile(r"\b(?:more|most|less|least|fewer|fewest)\b")
_CLAUSE_END = re.compile(r"[;:.?!]+(?=\s|$)|[()]")
_WORD = re.compile(r"[\w'/-]+")
_ALONE = re.compile(
    r"\b(?:only|sole|single) (?:\w+ )?(?:project|entry)\b|\bprojects? alone\b|"
    r"\b(?:no|without (?:any )?) ?(?:other|further|more) projects?\b|\bnothing (?:but|else)\b"
)
_QUOTED = re.compile(r"[\"“”]|(?<!\w)'(?=\w[^']*\w'(?!\w))")
_QUOTES = re.compile(r"[\"“”]|(?<!\w)'(?=\w)|(?<=\w)'(?!\w)")
_SENTENCE_END = re.compile(r"[.!?]\s+")
_ASKS = re.compile(r"\b(?:which|what|where|how many|list|name|show|give)\b")
_OF_IT = re.compile(r"\b(?:it|this|that)\b[^.!?]*\?\s*$")
_DENIED = re.compile(
    r"\b(?:not|never|no|without|lack(?:s|ing)?|missing|\w+n't)(?: \w+){0,2}(?: the| a| any)*"
    r"(?: projects?)?(?: (?:on|about|for|called|named|titled))? [\"'“‘]?$"
)
_DENIED_BEHIND = re.compile(
    r"(?:\b(?:not|never|nowhere)|n[’']t)(?: \w+){0,2}? (?:appears?|popped up"
    r"|(?:pop|show|turn|crop|come)s? up|stands?|occurs?|figures?|features?|listed|found|named"
    r"|included|mentioned|there|planned|foreseen|present|written)\b"
    r"|(?:^\s*|\b(?:is|are) (?:it )?)(?:missing|absent|lacking|left out)\b"
)
_NOT_BY = re.compile(
    r"(?:\bnot|\bnever|n[’']t)(?: \w+){0,2}? "
    r"(?:led|run|\w+ed) (?:by|with|under|to)(?: the)? $"
)
_DOES_NOT = re.compile(r" (?:(?:do|does|did|is|are|was|were)(?: not|n[’']t)|never|not)\b")
_SEVERAL_ROWS = re.compile(
    r"\b(?:more than (?:one|once|1)|(?:at least|in) two|twice|several) ?"
    r"(?:activit|rows?\b|lines?\b|\W*$)"
)
_ABSENT = re.compile(r"\b(?:not|never|no|missing|absent|lack\w*|without)\b|n't\b")
_IS_THERE = re.compile(
    r"planned|foreseen|scheduled|envisaged|intended|programmed|sits?|stands?|appears?|found|"
    r"lies?|shows?|turns?|comes?|placed|located|written|put|spots?|entered|filed|recorded"
)
_WHERE = re.compile(r"\bwhere\b")
_DOES = r"(?:co-?ordinat\w*|lead\w*|led|support\w*)"
_WITHOUT_BODY = re.compile(
    r"¤ (?:is|are|was|were|does|do|has|have)(?: not|n['’]t| no)(?: (?:named|involved|listed"
    r"|mentioned"
    rf"|there|appear|roles?|parts?|an?y?))*(?: (?P<own>{_DOES}))?(?=\s*(?:[.?!,;]|$))"
    r"|\b(?:(?:do|does|are|is|that|which|but|and)(?: not|n['’]t)|not) (?:(?:name|naming|mention"
    rf"|involv|includ|list|hav)\w*|(?P<by>{_DOES}) by) (?:the )?¤"
)
"""Denies that a body has a role in the rows: "where ¤ is not involved", "not led by ¤"."""
_ARTICLES = frozenset(("a", "an", "the"))
_LEAST_TELLING = 2
_FEW_WORDS = 4
_LONGEST = 20


def compose_named_project(meaning: Meaning, register: Register) -> Draft | None:
    """List the activities with a project that a question names in the plan's own words.

    The name is the longest run of words that the question has in common with a project; None
    when it asks for more than that name.
    """
    units = set(units_in(_said(meaning)))
    if "projects" not in units or units & {"indicators", "examples", "footnotes", "references"}:
        return None
    single = any(place.kind is LocatorKind.ACTIVITY for place in meaning.places)
    forms = (*_FORMS, *_FORMS_BY_PILLAR) if _by_pillar(meaning) else _FORMS
    if single or meaning.form not in forms or meaning.column is Column.BODIES:
        return None
    if meaning.instruments or meaning.instrument_names:
        return None
    name = _name_asked(meaning, register)
    if not name:
        return None
    rows = _rows(meaning, name, scoped(meaning, register))
    kept_out = _WITHOUT_BODY.search(meaning.marked("¤")) if len(meaning.named) == 1 else None
    if kept_out is not None and meaning.form is not Form.YESNO:
        return _listed_without_body(meaning, name, kept_out, register)
    denied = bool(rows or meaning.named) and _is_denied(meaning, name)
    if denied:
        return _without(meaning, name, rows, register)
    if not rows and _leaves_out(meaning):
        return _of_no_others(meaning, name, register)
    if not rows and meaning.places and not (meaning.outside or meaning.named):
        return _standing_elsewhere(meaning, name, register)
    if _ALONE.search(fold(meaning.text)):
        rows = [one for one in rows if sum(not entry.pointer for entry in one[0].projects) == 1]
    return _listed(meaning, name, rows) if rows else None


def _is_denied(meaning: Meaning, name: str) -> bool:
    """Whether the rows without the project are asked for: "where does it not appear?"."""
    said = _QUOTES.sub("", _said(meaning))
    if _DENIED.search(said.partition(name)[0]):
        return True
    asked = _asked_beside(said, name)
    behind = asked.partition(name)[2] or asked
    return meaning.form is not Form.YESNO and _DENIED_BEHIND.search(behind) is not None


def _rows(
    meaning: Meaning, name: str, activities: Iterable[Activity]
) -> list[tuple[Activity, Project]]:
    """Return the projects of this name, of activities that name the bodies asked for."""
    return [
        (activity, project)
        for activity in activities
        if _is_theirs(meaning, activity)
        for project in activity.projects
        if not project.pointer and _stems(name) in _stems(project.wording.text)
    ]


def _is_theirs(meaning: Meaning, activity: Activity) -> bool:
    """Whether an activity has a body asked for, where one is, in a role asked for."""
    bodies, roles = _bodies_asked(meaning), meaning.relation.roles
    names = any(body in activity.named(role) for body in bodies for role in roles)
    return not bodies or names != _leaves_out(meaning)


def _bodies_asked(meaning: Meaning) -> tuple[str, ...]:
    """Return the bodies asked for; those excluded where no others are."""
    return tuple(meaning.named or meaning.excluded_bodies)


def _leaves_out(meaning: Meaning) -> bool:
    """Whether the bodies asked for must not have their role: "aren't led by SOMTC"."""
    text, named = fold(meaning.text), meaning.named
    spans = [(one.start, one.end) for one in meaning.bodies if one.body in named]
    return bool(not named and meaning.excluded_bodies) or any(
        _NOT_BY.search(text[:start]) or _DOES_NOT.match(text[end:]) for start, end in spans
    )


def _held(meaning: Meaning) -> Holds:
    """Return the role of the bodies asked for, as a condition on rows."""
    return Holds(_bodies_asked(meaning), meaning.relation.roles, negated=_leaves_out(meaning))


def names_project_before(meaning: Meaning, register: Register) -> bool:
    """Whether a sentence before the question names a project, and the question asks of "it"."""
    text = _QUOTES.sub("", _said(meaning))
    if not _SENTENCE_END.search(text) or not _OF_IT.search(text):
        return False
    name = _name_asked(meaning, register)
    return bool(name) and _asked_beside(text, name) != text


def _by_pillar(meaning: Meaning) -> bool:
    """Whether the counts of pillars are set side by side."""
    pillars = [one for one in meaning.places if one.kind is LocatorKind.PILLAR]
    return len(pillars) > 1 or (not pillars and "pillars" in units_in(meaning.text.lower()))


def _said(meaning: Meaning) -> str:
    """Return the question, folded: all of it when it quotes, as a name may stand outside."""
    quotes = _QUOTED.search(fold(meaning.question))
    return fold(meaning.question if quotes else meaning.text)


def _name_asked(meaning: Meaning, register: Register) -> str:
    """Return the longest words that a project has too, when the question asks no more."""
    said = _said(meaning)
    return _name_in(meaning, register, said) or _name_in(meaning, register, _spelt(said, register))


def _spelt(text: str, register: Register) -> str:
    """Spell out the abbreviations that the plan spells out in few words: "to combat TIP"."""
    for one in (*register.glossary, *register.expansions):
        words = fold(one.definition.text)
        if one.term.isupper() and len(words.split()) <= _FEW_WORDS:
            text = re.sub(rf"(?<![\w-]){re.escape(fold(one.term))}(?![\w-])", words, text)
    return text


def _name_in(meaning: Meaning, register: Register, said: str) -> str:
    told = [_stems(p.wording.text) for one in register.activities for p in one.projects]
    runs = (run for clause in _CLAUSE_END.split(_QUOTES.sub("", said)) for run in _runs(clause))
    found = (run for run in runs if any(_stems(run) in text for text in told))
    best = max(found, key=_telling, default="")
    if _telling(best) < _LEAST_TELLING:
        return ""
    plain = _QUOTES.sub("", said)
    own, asked = set(families(best)), _asked_beside(plain, best)
    words = (word.lower() for word in subject_words(meaning))
    left = (word for word in words if word in asked and not _IS_THERE.fullmatch(word))
    return "" if any(family(word) not in own for word in left) else best


def _asked_beside(text: str, name: str) -> str:
    """Return what of a question asks: not a sentence before that only tells of the project."""
    told, end, asked = text.partition(name)
    after = _SENTENCE_END.search(asked) if end else None
    rest = asked[after.end() :] if after else ""
    return rest if _ASKS.search(rest) and not _ASKS.search(told) else text


def _telling(run: str) -> int:
    """Count the words of a run that tell something, those for columns left out."""
    return sum(w not in SMALL_WORDS and not units_in(w) for w in run.split())


def _runs(clause: str) -> Iterator[str]:
    """Yield every run of words of a clause, the longest first."""
    words = list(_WORD.finditer(clause))
    for size in range(min(len(words), _LONGEST), 1, -1):
        for at in range(len(words) - size + 1):
            yield clause[words[at].start() : words[at + size - 1].end()]


@lru_cache(maxsize=5_000)
def _stems(text: str) -> str:
    """Return the word families of a text between blanks, so that runs of them can be found.

    Abbreviations are too short to be cut by their endings, so that a last "s" tells nothing.
    """
    told = (one.removesuffix("s") for one in families(text) if one not in _ARTICLES)
    return f" {' '.join(told)} "


def _listed(meaning: Meaning, name: str, rows: list[tuple[Activity, Project]]) -> Draft:
    codes = list(dict.fromkeys(activity.code for activity, _ in rows))
    set_apart = _by_pillar(meaning) and _MORE_OFTEN.search(fold(meaning.text))
    yes = "Yes. " if meaning.form is Form.YESNO and not set_apart else ""
    if yes and len(codes) == 1 and _SEVERAL_ROWS.search(fold(meaning.text)):
        yes = "No. "
    verb = "lists" if len(codes) == 1 else "list"
    text = f"{yes}{plural(len(codes), 'activity')}{where_words(meaning)} "
    if _leaves_out(meaning):
        text += f"that {condition_words(_held(meaning), len(codes))} "
    elif meaning.named:
        text += f"that {'names' if len(codes) == 1 else 'name'} {listing(meaning.named)} "
    alone = _ALONE.search(fold(meaning.text))
    text += f"{verb} {'only' if alone else ''} a project with the ".replace("  ", " ")
    text += f'words "{name}": {listing(codes)}.'
    if _by_pillar(meaning):
        letters = Counter(code[0] for code in codes)
        counts = listing(f"{count} in Pillar {one}" for one, count in letters.most_common())
        text += f" That is {counts}."
    claims = [_row(activity, project) for activity, project in rows]
    lead = DraftClaim(text, tuple(e for claim in claims for e in claim.evidence))
    found = {activity.code: activity for activity, _ in rows}
    draft = answered([lead, *claims], [activity_item(one) for one in found.values()])
    return replace(draft, gives=bool(_WHERE.search(fold(meaning.text))))


def _standing_elsewhere(meaning: Meaning, name: str, register: Register) -> Draft | None:
    """Say that a project is not in the places asked about, and where it is."""
    rows = _rows(meaning, name, register.activities)
    if not rows or meaning.form not in (Form.LIST, Form.WHAT, Form.COUNT, Form.YESNO):
        return None
    denied = _ABSENT.search(fold(meaning.text))
    no = "No. " if meaning.form is Form.YESNO and not denied else ""
    codes = dict.fromkeys(activity.code for activity, _ in rows)
    text = f'{no}No activity{where_words(meaning)} lists a project with the words "{name}"; '
    text += f"it stands in {listing(codes)}."
    claims = [_row(activity, project) for activity, project in rows]
    lead = DraftClaim(text, tuple(e for claim in claims for e in claim.evidence))
    return replace(answered([lead, *claims]), gives=True)


def _of_no_others(meaning: Meaning, name: str, register: Register) -> Draft | None:
    """Say that all rows with a project are of the bodies whose rows are left out."""
    whole = replace(meaning, bodies=())
    rows = _rows(whole, name, scoped(meaning, register))
    if not rows:
        return None
    text = f"No activity{where_words(meaning)} that {condition_words(_held(meaning), 1)} lists a "
    codes = dict.fromkeys(activity.code for activity, _ in rows)
    text += f'project with the words "{name}"; it stands in {listing(codes)}.'
    claims = [_row(activity, project) for activity, project in rows]
    lead = DraftClaim(text, tuple(e for claim in claims for e in claim.evidence))
    return replace(answered([lead, *claims]), gives=True)


def _without(
    meaning: Meaning, name: str, rows: list[tuple[Activity, Project]], register: Register
) -> Draft:
    """List the activities that have no such project."""
    having = {activity.code for activity, _ in rows}
    inside = [one for one in scoped(meaning, register) if _is_theirs(meaning, one)]
    left = [one for one in inside if one.code not in having]
    verb = "lists" if len(left) == 1 else "list"
    text = f"{len(left)} of the {plural(len(inside), 'activity')}{where_words(meaning)} "
    if meaning.named:
        text += f"that {condition_words(_held(meaning), len(inside))} "
    text += f"{verb} no "
    text += f'project with the words "{name}"{": " if left else ""}'
    text += f"{listing(one.code for one in left)}."
    claims = [activity_row(one, bodies_words(one)) for one in left]
    evidence = tuple(e for claim in claims for e in claim.evidence) or checked_evidence(register)
    return answered([DraftClaim(text, evidence), *claims], [activity_item(one) for one in left])


def _listed_without_body(
    meaning: Meaning, name: str, denied: re.Match[str], register: Register
) -> Draft:
    """List the activities with such a project in which a body has none of the roles denied it."""
    deed = denied["own"] or denied["by"] or ""
    roles = tuple(Role)
    if deed:
        roles = (Role.SUPPORTING if deed.startswith("support") else Role.COORDINATING,)
    held = Holds(meaning.named, roles, negated=True)
    inside = scoped(replace(meaning, bodies=()), register)
    free = [one for one in inside if not any(meaning.named[0] in one.named(role) for role in roles)]
    rows = _rows(replace(meaning, bodies=()), name, free)
    codes = list(dict.fromkeys(activity.code for activity, _ in rows))
    text = f"{plural(len(codes), 'activity') if codes else 'No activity'}{where_words(meaning)} "
    text += f"that {condition_words(held, max(len(codes), 1))} "
    text += f'{"list" if len(codes) > 1 else "lists"} a project with the words "{name}"'
    rows = rows or _rows(replace(meaning, bodies=()), name, inside)
    everywhere = listing(dict.fromkeys(activity.code for activity, _ in rows))
    text += f": {listing(codes)}." if codes else f"; it stands in {everywhere}."
    claims = [_row(activity, project) for activity, project in rows]
    evidence = tuple(e for claim in claims for e in claim.evidence) or checked_evidence(register)
    found = {activity.code: activity for activity, _ in rows if activity.code in codes}
    lead = DraftClaim(text, evidence)
    return answered([lead, *claims], [activity_item(one) for one in found.values()])


def _row(activity: Activity, project: Project) -> DraftClaim:
    evidence = cell_evidence(activity, "project", "Activities / Projects", project.wording)
    text = f"**{activity.code}** {project.wording.text} ({bodies_words(activity)})"
    return DraftClaim(text, (evidence, asb_evidence(activity)), 1)
