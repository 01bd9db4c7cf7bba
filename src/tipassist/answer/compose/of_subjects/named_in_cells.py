"""Whether the words of a row or a section name a body or an instrument, be it in no role."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.places import compose_places
from tipassist.answer.compose.of_subjects.unmentioned import speaking
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    cell_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Column, Form, Intent, Meaning
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register

_NAMED_IN = re.compile(r"\b(?:named|mentioned|printed|spoken of) (?:at all )?(?:in|under|at|by)\b")
_DENIES = re.compile(r"\b(?:not|never|(?<!or )no|only|alone)\b|n't\b|\bas (?:an?|the) ")
_ROLE = r"(?:(?!support|co-?ordinat|lead)\w+ )?(?:role|part|function|job|task|assignment)s?"
WITHOUT_ROLE = re.compile(
    rf"\b(?:no {_ROLE}|(?:without|not|never|\w+n't)(?: [\w'-]+){{0,4}}? (?:a|any|the) {_ROLE}"
    r"|neither (?:lead|co-?ordinate)s?,? (?:it |them )?n?or (?:even )?supports?"
    r"|(?:not|\w+n't) (?:lead|co-?ordinate),? (?:n?or|and) support)\b"
)
"""What denies a body a role, not that it is spoken of."""
_GIVEN_ROLE = re.compile(
    rf"\b(?:a|an|any|some|what|which|its|official|actual|formal|real) {_ROLE}\b"
    r"|\bin (?:the|its|that|this) (?:(?:asb|bod(?:y|ies)) (?:column|cell)|column (?:of|for) )"
)
"""What asks for a role beside what is told of the words: "… names X. Has X a role there?"."""
_SUGGESTING = (
    r"(?:suggest|propos|foresee|foreseen|envisag|recommend|advis|advocat)(?:e?s|ed?|ing)?\b"
)
_SUGGESTS = re.compile(
    r"(?:\b(?:it|this|that|rows?|activity|line|text|wording|examples?|e\.g\.|plan)"
    r"|[a-z]\.\d+\.\d+)(?:'s (?:text|wording|examples?|projects?))?"
    r"(?: (?:in|of|under|for|at) (?:(?:the )?(?:row|activity) )?[a-z]\.\d+\.\d+)?"
    rf" (?:(?:also|really|actually|even|explicitly|only) )*{_SUGGESTING}"
    r"|\b(?:suggested|proposed|foreseen|envisaged|recommended|advised) (?:in|under|by|at) "
)
"""What the words of a row do, and no body: "does it suggest linking X with Y?"."""
_OF_SUGGESTING = re.compile(rf"{_SUGGESTING}|examples?|e\.g\.?|text|wording")
_ROW = r"(?:row|activity|line|item|one)"
_SPEAKS = (
    r"(?:(?:that|which|to) )?(?:mentions?|names?|speaks? (?:of|about)|covers?|(?:is )?(?:on|about)|"
    r"addresses|talks about|deals with)"
)
_CODE = r"(?:row |activity )?[a-z]\.?\d\.\d+"
_SOLE = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:"
    rf"is {_CODE} the (?:only|sole|single) {_ROW} {_SPEAKS} (?:the )?(?P<subject>[^?.!,;]+)"
    rf"|does only {_CODE} {_SPEAKS} (?:the )?(?P<spoken>[^?.!,;]+))\W*$"
)
_REACHED = re.compile(
    r"\bwho (?:"
    r"(?:is|are|gets?|will be|is to be|are to be|should be) (?:being )?"
    r"(?:trained|reached|targeted|helped|protected|educated|informed|addressed|taught)\b(?! by)"
    r"|(?:benefits?|profits?|gains?)\b"
    r"|(?:is|are|does|do) [^?!,;]{1,40}? "
    r"(?:for|aim(?:ed)? at|meant for|intended for|directed at|targeted at|target|reach|help|train)"
    r"\s*\W*$)"
)


def compose_in_words(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Answer what the words of rows tell, and not their bodies: whom they name, or are for.

    Returns:
        None where nothing of the kind is asked.
    """
    rows = [one for one in meaning.places if one.kind is LocatorKind.ACTIVITY]
    if len(rows) != 1 or len(meaning.places) != 1:
        return None
    if meaning.intent is Intent.CODE_BODIES and asks_whom_reached(meaning):
        return compose_reached(meaning, register)
    sole = compose_sole_mention(meaning, register, matcher)
    return sole or compose_named_in_cells(meaning, register)


def compose_sole_mention(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Say whether a row is the only one that speaks of a subject: "the only row on scams"."""
    asked = _SOLE.match(" ".join(fold(meaning.text).split()))
    activity = register.activity(str(meaning.places[0]))
    if asked is None or activity is None or set(meaning.named) & set(register.bodies):
        return None
    subject = asked["subject"] or asked["spoken"]
    words = [w for w in re.findall(r"[a-z][\w'-]*", subject) if w not in word_list("stopwords")]
    terms = matcher.terms(words)
    told = [one.activity for one in speaking(matcher, terms)] if terms else []
    codes = {one.code for one in told if one is not None}
    if not codes or any(not one.known for one in terms):
        return None
    others = [one for one in register.activities if one.code in codes - {activity.code}]
    if activity.code not in codes:
        text = f'No. {activity.code} does not say "{subject}"; {listing(o.code for o in others)}'
        text += f" {'does' if len(others) == 1 else 'do'}."
    elif others:
        verb = "speaks" if len(others) == 1 else "speak"
        text = f'No. {listing(one.code for one in others)} {verb} of "{subject}" too.'
    else:
        text = f'Yes. {activity.code} speaks of "{subject}" and no other activity does.'
    rows = [activity, *others]
    evidence = tuple(map(wording_evidence, rows))
    claims = [DraftClaim(text, evidence), *(activity_row(one, bodies_words(one)) for one in rows)]
    return answered(claims, [activity_item(one) for one in rows])


def compose_named_in_cells(meaning: Meaning, register: Register) -> Draft | None:
    """Say yes where a row that gives a body no role names it in its words.

    Returns:
        None where nothing of the kind is asked, or no words of the row name it.
    """
    names = (*meaning.named, *meaning.instrument_names)
    text = fold(meaning.text)
    suggests = _SUGGESTS.search(text) is not None
    asks = meaning.form is Form.YESNO or (suggests and "yesno" in meaning.cues)
    asks = asks and meaning.relation.role is None
    asks = asks and (suggests or says_mention(text) or _NAMED_IN.search(text) is not None)
    bare = WITHOUT_ROLE.sub(" ", text)
    denies = _DENIES.search(bare) is not None or _GIVEN_ROLE.search(bare) is not None
    if not asks or not names or len(meaning.places) != 1 or denies:
        return None
    if meaning.places[0].kind is not LocatorKind.ACTIVITY:
        return None
    activity = register.activity(str(meaning.places[0]))
    if activity is None:
        return None
    if suggests or len(names) > 1:
        return _of_names(meaning, activity, suggests=suggests)
    if any(names[0] == one.body for one in activity.bodies):
        return None
    told = [one for _, one in cells_of(activity) if _stands_in(names[0], one.text)]
    if not told:
        return None
    role = "; it has no role there" if names[0] in register.bodies else ""
    evidence = tuple(e for one in told for e in one.evidence)
    lead = DraftClaim(f"Yes. {activity.code} names {names[0]} in its text{role}:", evidence)
    return answered([lead, *told], [activity_item(activity)])


def _of_names(meaning: Meaning, activity: Activity, *, suggests: bool) -> Draft | None:
    """Say whether a cell of a row names all that is named, and suggests what is said of them."""
    names = tuple(dict.fromkeys((*meaning.named, *meaning.instrument_names)))
    roles = {one.body for one in activity.bodies}
    if not suggests and roles & set(names):
        return None
    cells = [one for _, one in cells_of(activity)]
    named = [one for one in names if any(_stands_in(one, cell.text) for cell in cells)]
    lacking = [one for one in names if one not in named]
    told = [one for one in cells if all(_stands_in(name, one.text) for name in named)]
    if not named:
        text = f"No. {activity.code} does not name {listing(lacking, 'or')} in its text."
        lead = DraftClaim(text, (wording_evidence(activity),))
        return answered([lead, *cells[:1]], [activity_item(activity)])
    told = told or [one for one in cells if any(_stands_in(name, one.text) for name in named)]
    evidence = tuple(each for one in told for each in one.evidence)
    text = f"{activity.code} names {listing(named)} in its text"
    if lacking:
        text = f"No. {text}, but not {listing(lacking, 'or')}"
    elif not suggests or _says_all(meaning, told):
        text = f"Yes. {text}"
    return answered([DraftClaim(f"{text}:", evidence), *told], [activity_item(activity)])


def _says_all(meaning: Meaning, told: list[DraftClaim]) -> bool:
    """Whether one cell has every word of what it is said to suggest."""
    words = [one for one in meaning.topic if not _OF_SUGGESTING.fullmatch(fold(one))]
    asked = {stem for one in words for stem in families(one)}
    return any(_has_stems(asked, one.text) for one in told)


def _has_stems(asked: set[str], text: str) -> bool:
    """Whether a text has each stem, if only as the beginning of a longer word of the family."""
    own = set(families(text))
    return all(any(one.startswith(stem) for one in own) for stem in asked)


def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text) is not None


def asks_whom_reached(meaning: Meaning) -> bool:
    """Whether it is asked whom a row is for: "who is trained under …", and not who runs it."""
    asks = _REACHED.search(fold(meaning.text)) is not None
    plain = meaning.query is None or meaning.query.target == "bodies"
    return asks and plain and not meaning.named


def compose_reached(meaning: Meaning, register: Register) -> Draft:
    """Tell the words of rows, which say whom they are for."""
    inside = replace(meaning, intent=Intent.CODE_LOOKUP, column=Column.TEXT, form=Form.WHAT)
    return compose_places(inside, register)


def cells_of(activity: Activity) -> Iterator[tuple[str, DraftClaim]]:
    """Yield what stands in the cells of an activity, its bodies and references left out.

    Args:
        activity: A row.

    Yields:
        What kind of cell it is, "wording", "example", "project" or "indicator", and its text.
    """
    yield "wording", _claim(activity.wording.text, wording_evidence(activity))
    for label, name, kind, wordings in (
        ("Example", "example", "examples", activity.examples),
        ("Activities / Projects", "project", "project", [o.wording for o in activity.projects]),
        ("Indicator", "indicator", "indicator", activity.indicators),
    ):
        for one in wordings:
            yield name, _claim(one.text, cell_evidence(activity, kind, label, one))


def _claim(text: str, evidence: Evidence) -> DraftClaim:
    return DraftClaim(text, (evidence,), level=1)
