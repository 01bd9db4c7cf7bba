"""Row checked: after "is B.1.4 one of them?", "it" is that row, and "and B.1.5?" asks the same."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import ENTRIES, Read, scopes_in
from tipassist.answer.followups.meant.referring import spoken_row
from tipassist.answer.followups.of_lists.only_one import asks_only
from tipassist.answer.followups.rewriting import ROLE_BASES
from tipassist.answer.language.phrasing import listing, place_name
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import CHECKS_ROW, Form, Intent, Meaning
from tipassist.answer.turns import State, Turn
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Register

_IT = re.compile(r"\b(?:its?|it's|(?:this|that) (?:one|row|activity))\b")
_BODY_ACTS = re.compile(r"\b(?:it|they) \w+ (?!it\b|this\b|that\b)")
_THOSE = re.compile(r"\b(?:those|these|they|them|their|both)\b")
_THERE = r"(?: (?:there|in it|on it|in that(?: one)?|in this(?: one)?|then|here))*"
_ALONE = re.compile(
    rf"(?:(?:and|so|but|then) )*(?:(?:is|are|am) (?:it|they|we|i) )?"
    rf"(?:all )?(?:alone|on its own|by itself){_THERE}"
)
_ITS_ROLE = re.compile(
    r"(?:(?:and|so|but|then) )*(?:"
    r"(?:as|in) what(?: role)?|(?:in )?(?:what|which) role|(?:what is )?(?:its|their|our|my) role|"
    r"what (?:is|are|am) (?:it|they|we|i)(?= (?:there|in|on|here))|"
    rf"what (?:does|do) (?:it|they|we|i) do(?= (?:there|in|on|here))){_THERE}"
)
_IN_ROLE = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|then)\b,? )*(?:are|aren't|is|isn't|do|don't|does|doesn't) "
    r"(?:they|it|those(?: two)?|both(?: of them)?) (?:(?:really|actually|also|then|perhaps) )*"
    r"(?:the ones? |the |an? )?(?:(?P<leads>lead(?:ing|ers?|s)?|co-?ordinat(?:ing|ors?|e)"
    r"|in (?:the lead|charge))|(?P<helps>support(?:ing|ers?)?|helping|helpers?))"
    r"(?: (?:it|that|this|there|here|of it|in it|that one|this one)| (?P<any>anything|any rows?"
    r"|any activit(?:y|ies)))?(?:,? (?:too|also|as well|then|instead))*[\s?.!]*"
)
_SAID_IN_ROLE = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|then|meaning|i guess)\b,? ?)*"
    r"(?:they|those two|these two|the two(?: of them)?|both(?: of them)?)"
    r"(?: (?:both|also|then|really|jointly|together|must|are|would))* (?:the ones? )?"
    r"(?:(?P<leads>lead(?:ing)?|run(?:ning)?|co-?ordinat(?:e|ing)|in (?:the lead|charge))"
    r"|(?P<helps>support(?:ing)?|help(?:ing)?|back(?:ing)?))"
    r" (?:it|that|this|that one|this one|of it|(?:that|this) (?:row|activity))"
    r"(?:,? (?:too|also|as well|then|together|jointly|right|yes|no|correct))*[\s?.!]*"
)
_TWO = re.compile(r"\b(?:two|both)\b")
_PAIR = 2
_THE_ONLY = re.compile(
    r"(?:(?:and|but|so|then|ok)[ ,]+)*(?:(?:is|are|was|were) (?:it|that|this|they|those|these) "
    r"(?:really )?(?:the only (?:ones?|rows?|activit(?:y|ies))|all)|"
    r"(?:only|just) (?:it|that|this|those|these)(?: ones?| rows?| two| three)?)(?: then)?"
)
_SAME_OF = re.compile(
    r"(?:(?:and|but|so|or|then|ok|what about|how about|is|are|was)[ ,]+)*"
    r"(?:row |activity )?@(?:(?:,? and|,| or) @)*(?: (?:then|too|also|as well|either))*"
)
_KIND = (
    r"(?:(?:(?:support|lead|co-?ordinat)(?:ing)? )?(?:(?:two|three|four) )?"
    r"(?:bod(?:y|ies)|asbs?|ones?|people|ppl|names?)|supporters?|helpers?|backers?|leads?|leaders?"
    r"|co-?ordinators?|projects?|indicators?|examples?|two|three|four|lot|pair|set|answer)"
)
_SAME = rf"(?:the )?(?:very )?same(?: {_KIND})"
_AT = r"(?:at|for|in|on|under|with|as(?: (?:at|for|in))?)"
_BE = r"(?:(?:is|are|was|were)(?: it| they| that| those| these)?(?: also| again)? )"
_SAME_AT = re.compile(
    r"(?:(?:and|but|so|ok|okay|then)\b[, ]*)*(?:"
    rf"{_BE}{_SAME}?(?: (?:involved|named|listed|active|there|given))? {_AT} #"
    rf"|{_SAME} {_AT} #"
    rf"|(?:(?:at|for|in|on|under|with) )?#,? (?:{_BE}|has |have |had |got )?{_SAME}"
    rf"|#,? (?:(?:{_BE}|has |have |had |got )the (?:very )?same|the (?:very )?same(?=[ a-z]*\?))"
    r"|(?:do|does|did|has|have) # (?:also )?(?:(?:have|share|list|name|carry|get|got|include) )?"
    rf"(?:{_SAME}?|(?:those|these|them|both of (?:them|those))(?: {_KIND})?)"
    r"|(?:is|are) # (?:also )?(?:led|run|co-?ordinated|supported|backed|helped) by"
    rf" {_SAME}?"
    r"|are (?:those|these|they) (?:also )?the ones? (?:on|in|at|for|with) #"
    r")(?:,? (?:too|also|as well|then|again|either))*[ ?]*"
)
_OTHERS = rf"(?:(?:an?|some|any|the) )?(?:different|other|another|distinct)(?: {_KIND})?"
_SOMEBODY = (
    r"(?:(?:some|any)(?:one|body) else|others?|(?:an?other|a different) (?:one|body|asb|lead(?:er)?"
    r"|co-?ordinator|supporter))"
)
_OTHER_AT = re.compile(
    r"(?:(?:and|but|so|or|ok|okay|then)\b[, ]*)*(?:"
    rf"(?:(?:are|is) (?:there|it|they|that) )?(?:{_OTHERS}|{_SOMEBODY})"
    rf"(?: (?:named|listed|involved|given|in charge))? {_AT} #"
    rf"|(?:do|does|has|have) # (?:(?:have|list|name|get|got) )?(?:{_OTHERS}|{_SOMEBODY})"
    rf"|(?:is|are) (?:it|they|that|those|these) (?:any )?(?:different|other ones?) {_AT} #"
    rf"|(?:{_AT} )?#,? (?:(?:has|have|is|are) )?(?:{_OTHERS}|{_SOMEBODY})"
    r")(?:,? (?:too|as well|then|or not))*[ ?]*"
)
_ONLY_THOSE = re.compile(r"\bsame\b|\bthe ones?\b")
_MOST = 4
_KINDS = (
    ("supporting body", re.compile(r"\b(?:support\w*|help\w+|back\w+)\b")),
    ("coordinating body", re.compile(r"\b(?:lead\w*|led|run|co-?ordinat\w*)\b")),
    *((one, re.compile(rf"\b{one}?\b")) for one in ("projects", "indicators", "examples")),
    ("bodies", re.compile(r"\b(?:bod(?:y|ies)|asbs?|people|ppl|names?)\b")),
)


def with_same_at(typed: str, state: State) -> str | None:
    """Return "does B.6.2 have the same ones?" as whether both rows have what was told, or None.

    What was told may be the bodies of a row, in a role or not, or its projects, indicators or
    examples; after a check of one row, "is it the same for B.6.2?" checks the other.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text, named, row = fold(typed).strip(" .!"), find(typed), spoken_row(state)
    place = named[0].locator if len(named) == 1 else None
    if state.last is None or place is None or row == place:
        return None
    said = f"{text[: named[0].start]}#{text[named[0].end :]}"
    others = _OTHER_AT.fullmatch(said) is not None
    if not others and _SAME_AT.fullmatch(said) is None:
        return None
    base = state.last.meaning
    if place.kind is not LocatorKind.ACTIVITY:
        return _bodies_of(place, base)
    kind = next((one for one, words in _KINDS if words.search(said)), None)
    only = _ONLY_THOSE.search(said) is not None
    if others:
        thing = _thing_told(kind, base) if row is not None else None
        return f"Which {thing} do {row} and {place} have in common?" if thing else None
    if row is None or (base.intent is Intent.CODE_BODIES and not only):
        return _bodies_at(place, kind, state.last, only=only)
    checked = base.form is Form.YESNO and base.intent is Intent.CODE_BODIES and base.named
    if checked and kind is None:
        return base.text.replace(str(row), str(place))
    thing = _thing_told(kind, base)
    return f"Do {row} and {place} have the same {thing}?" if thing else None


def _bodies_of(place: Locator, base: Meaning) -> str | None:
    """Return the question who acts in a pillar or outcome, asked of another place before."""
    asked = base.intent is Intent.CODE_BODIES and base.form is Form.WHO and not base.named
    if not asked or not scopes_in((place,)):
        return None
    return f"Which bodies {ROLE_BASES.get(base.relation, 'have a role in')} {place_name(place)}?"


def _bodies_at(place: Locator, kind: str | None, told: Turn, *, only: bool) -> str | None:
    """Return whether the few bodies told in a role for a pillar or outcome have it in a row."""
    base, bodies = told.meaning, told.bodies
    role = base.relation.role
    of_place = base.intent is Intent.CODE_BODIES and base.form is Form.WHO and not base.named
    same = kind in (None, "bodies") or (role is not None and kind == f"{role.value} body")
    if not (of_place and same) or not 0 < len(bodies) <= _MOST:
        return None
    if only:
        return asks_only(bodies, role, place)
    does = "Does" if len(bodies) == 1 else "Do"
    return f"{does} {listing(bodies)} {ROLE_BASES.get(base.relation, 'have a role in')} {place}?"


def _thing_told(kind: str | None, base: Meaning) -> str | None:
    """Return what two rows are to have in common: what is said, or else what was told."""
    if kind not in (None, "bodies"):
        return kind
    if kind is None and base.column in ENTRIES:
        return base.column.value
    if base.intent is Intent.CODE_BODIES:
        role = base.relation.role
        return "bodies" if role is None else f"{role.value} body"
    return kind if base.intent is Intent.CODE_LOOKUP else None


def with_same_check(typed: str, state: State) -> str | None:
    """Return "and B.1.5?" after "is B.1.4 one of them?" as whether it is one of them, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    rows_before = _checked(state)
    if not rows_before:
        return None
    text = fold(typed).strip(" ?.!")
    if _THE_ONLY.fullmatch(text):
        return f"only {' and '.join(map(str, rows_before))}?"
    places = [one.locator for one in find(text)]
    for one in reversed(find(text)):
        text = f"{text[: one.start]}@{text[one.end :]}"
    rows = bool(places) and {one.kind for one in places} == {LocatorKind.ACTIVITY}
    if not rows or _SAME_OF.fullmatch(text) is None:
        return None
    asks = "is" if len(places) == 1 else "are"
    return f"{asks} {' and '.join(map(str, places))} in the list?"


def asks_of_check(typed: str, state: State) -> bool:
    """Whether "is it the only one?" asks of the row just looked for in a list.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    return bool(_checked(state)) and _THE_ONLY.fullmatch(fold(typed).strip(" ?.!")) is not None


def with_row_before(typed: str, state: State, words: PointingWords, read: Read) -> State:
    """Return the turns with the row that was just looked for in a list as the last thing told.

    That is so only where the question points to one thing: "its indicator", "who leads it?".

    Args:
        typed: The question without its typos.
        state: The turns before it.
        words: The pointing words.
        read: Reads a question that stands by itself.
    """
    rows = _checked(state)
    if not rows or find(typed) or asks_of_check(typed, state):
        return state
    pointing, said = words.read(typed), fold(typed)
    other = pointing.other and len(state.turns[-1].items) == 2
    of_body = words.asks["of_body"].search(pointing.rest) and _BODY_ACTS.search(said)
    points = _IT.search(said) is not None and not (pointing.lists or pointing.many or of_body)
    if len(rows) > 1:
        points = _THOSE.search(said) is not None and pointing.size in (0, len(rows))
    if not (points or other):
        return state
    meaning = replace(read(" and ".join(map(str, rows)), None), likely={})
    return State((*state.turns, Turn(meaning, items=rows)))


def with_body_at_row(typed: str, state: State) -> str | None:
    """Return "is it alone there?", "what is it there?" as asked of the body and the row, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    rows, said = _checked(State(state.turns[:-1])) or _checked(state), fold(typed).strip(" ?.!")
    alone, role = _ALONE.fullmatch(said), _ITS_ROLE.fullmatch(said)
    named = (one.meaning.named for one in state.newest_first)
    body = next((one[0] for one in named if len(one) == 1), None)
    if len(rows) != 1 or body is None or not (alone or role):
        return None
    asks = f"Is {body} the only body named in" if alone else f"What is {body}'s role in"
    return f"{asks} {rows[0]}?"


def with_role_checked(typed: str, state: State, register: Register) -> str | None:
    """Return "aren't they the ones leading?", "so those two lead it" as asked of the bodies told.

    Args:
        typed: The question without its typos.
        state: The turns before it; the last one told the bodies of a row in another role, or
            what a row says of two bodies.
        register: The plan.
    """
    text, last, row = fold(typed), state.last, spoken_row(state)
    stated = _SAID_IN_ROLE.fullmatch(text)
    found = _IN_ROLE.fullmatch(text) or stated
    if found is None or last is None or row is None:
        return None
    base = last.meaning
    verb = "coordinate" if found["leads"] else "support"
    asked = base.intent is Intent.CODE_BODIES and base.form is Form.WHO and not base.named
    other = ROLE_BASES.get(base.relation) not in (None, verb)
    bodies = last.bodies if asked and (other or stated is not None) else ()
    if base.intent is Intent.CODE_LOOKUP and _TWO.search(text):
        bodies = _named_in(row, register)
    if not 0 < len(bodies) < _MOST:
        return None
    does = "Does" if len(bodies) == 1 else "Do"
    asks = found.groupdict().get("any")
    return f"{does} {listing(bodies)} {verb} {'any activities' if asks else row}?"


def _named_in(row: Locator, register: Register) -> tuple[str, ...]:
    """Return the two bodies that the entries of a row name, if they name two."""
    found = register.activity(str(row))
    if found is None:
        return ()
    texts = [found.wording.text, *(one.text for one in found.examples)]
    text = " ".join((*texts, *(one.wording.text for one in found.projects)))
    told = [o for o in register.bodies if re.search(rf"(?<![\w-]){re.escape(o)}(?![\w-])", text)]
    return tuple(told) if len(told) == _PAIR else ()


def _checked(state: State) -> tuple[Locator, ...]:
    """Return the rows that the question before looked for in the list told before it."""
    turns = state.turns[-2:]
    cues = [next((o for o in one.meaning.cues if o.startswith(CHECKS_ROW)), "") for one in turns]
    if not cues or not cues[-1] or cues[:-1] == cues[-1:]:
        return ()
    return tuple(code(one) for one in cues[-1].removeprefix(CHECKS_ROW).split())
