"""Completed: what is said in part: "and 2.2" after C.2.1, "in what role, with whom?", "year?"."""

import re

from tipassist.answer.followups.leaning import activities_in, codes_in
from tipassist.answer.followups.meant.referring import spoken_row
from tipassist.answer.language.phrasing import listing, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_SUBJECTS, OPEN, Column, Intent
from tipassist.answer.turns import State
from tipassist.locators import CODE_KINDS, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_BARE_CODE = re.compile(
    r"(?<![\w.§-])(?P<code>[1-9]\.[1-9]\d?)(?:'?s)?(?![\w.%]|-\d"
    r"| (?:per ?cent|percent|million|billion|thousand|years?|months?|hours?|times"
    r"|of (?:the )?(?:article|section)))"
)
_NUMBERED = re.compile(
    r"\b(?:section|article|paragraph|para|footnote|annex|version|item|rule|goal|no\.?|§)s?"
    r"(?: \w+)?\W*$"
)
_BARE_ROLE = re.compile(
    r"\b(?P<role>co-?ordinating|supporting|relevant|leading|lead) ones?\b"
    r"(?! (?:that|which|who|with|in|on|of|is|are|has|have)\b)"
)
_THEN = re.compile(r",? (?:then|though|now)(?=\W*$)", re.IGNORECASE)
_LEAD = re.compile(r"^(?:(?:and|so|but|ok|okay|then)\b,? ?)*", re.IGNORECASE)
_ROLES_AND_PARTNERS = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:(?:in|as|with) )?(?:what|which) (?:roles?"
    r"|capacit(?:y|ies)"
    r"|functions?|parts?|positions?)(?: is (?:it|that)| are (?:we|they)| do (?:we|they) (?:have"
    r"|play))?"
    r"(?: (?:there|in (?:it|that|them|those)))?,? ?(?:and|&|plus)? ?(?:(?:together|along"
    r"|jointly) )?"
    r"(?:with (?:whom|who|which (?:other )?(?:bod(?:y|ies)|asbs?))|who else)"
    r"(?: (?:there|is (?:there|named|in it|on it)|are (?:there|named)))*[ ?.!]*"
)
_THAT_WAY = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:(?:is|are|does|do) (?:there )?)?(?:any|another"
    r"|some|an?)"
    r"(?: other)?(?: activity)? (?:rows?|activit(?:y|ies)|ones?|lines?|codes?"
    r"|places?)(?: (?:that|which))?"
    r"(?: (?:is|are|be|being|gets?|has|have))?"
    r"(?: (?:named|tagged|marked|labell?ed|flagged|listed|done|put|used?|like) ?(?:in |on )?"
    r"(?:that|this|the same) (?:way|label|tag|role|mark|word)"
    r"| (?:with |in |on |under |use |uses |carry |carries )?(?:that|this|the same) (?:label|tag"
    r"|role|mark|word))"
    r"(?: (?:too|as well|anywhere|elsewhere|in the plan))*[ ?.!]*"
)
_DEED_THERE = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*what (?:are|is|do|does|must|should|shall|will) "
    r"(?:we|us|they|it|(?:our|their|its) \w+) "
    r"(?:(?:supposed|meant|expected|asked|required|obliged|planning|going|have|need"
    r"|want(?:ed)?) to )?"
    r"(?P<deed>(?!(?:report|lead|co-?ordinat|support|have|get|be|know|gain|measure"
    r"|count)\w*\b)[a-z-]+)"
    r"(?: (?:for|with|about))? (?:there|in (?:it|that (?:row|one|activity))|under (?:it"
    r"|that))[ ?.!]*"
)
_REALLY = (
    r"(?:actually|really|concretely|exactly|specifically|precisely|practically|in practice"
    r"|in concrete terms|in real terms|concretely speaking|in detail|on the ground)"
)
_THERE = (
    r"(?: (?:there|here|(?:for|under|in|on|within) (?:it|that|this)(?: (?:row|one|activity))?))?"
)
_DOERS = r"(?:they|we|it|he|she|the (?:lead|body|bodies))"
_WANT = (
    r"(?:(?:plan|want|propos|aim|hop|intend|mean|envisag)(?:e|ing|n?ed|ning)?"
    r"|have in mind|foresee)(?: to do| on doing)?"
)
_CONCRETELY = re.compile(
    rf"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:{_REALLY}[, ]+)?(?:"
    rf"what(?:,? {_REALLY},?)?(?: is it(?: that)?)?(?: (?:do|are|will|would|did|does|is|have|has))?"
    rf" {_DOERS}(?:,? (?:{_REALLY}|going to|even|all),?)* {_WANT}"
    rf"|(?P<plainly>what(?:,? {_REALLY},?)?(?: is it(?: that)?)?"
    rf" (?:(?:do|are|will|would|did|does|is|should|shall|must) )?{_DOERS}(?:,? {_REALLY},?)* "
    r"(?:(?:going|supposed|meant|expected|planning|have|got|want|wanting) to )?(?:do|doing)"
    rf"|(?:what|how) (?:does|would|will|is|do) (?:it|this|that)(?: one| row)?(?:,? {_REALLY},?)* "
    r"(?:mean|look like|look|involve|entail|consist of|come down to|amount to|be)"
    r"|what (?:is|would be|will be|gets) (?:to be )?(?:done|carried out|organi[sz]ed|undertaken)"
    rf"|what (?:is|was|has been)(?:,? {_REALLY},?)* (?:planned|foreseen|envisaged)))"
    rf"{_THERE}(?P<tail>(?:[, ]+(?:{_REALLY}|then|please))*)[ ?.!]*"
)
_ROLE_ALONE = re.compile(
    r"(?:(?:and|so|ok|okay|then)\b,? ?)*(?:the |its |who )?"
    r"(?:leads?|leader|leading body|lead body|co-?ordinators?|co-?ordinating(?: body)?|in charge"
    r"|(?P<supports>supports?|supporters?|supporting(?: body| bodies)?|helpers?))"
    r"(?P<there> (?:on|for|of|in|with) (?:it|that|this|those|these|them|that one|each)| there)?"
    r"(?: then)?[ ?.!]*"
)
_NOBODY = r"(?:nobody|no[ -]?one|none|no (?:other |single )?(?:body|asb)(?: at all)?)"
_NO_ROLE = (
    r"(?:not even|no|nor|neither) (?:(?:an?|any|one|the) )?(?:(?:single|other) )?"
    r"(?:supporting|co-?ordinating|lead(?:ing)?|support(?:er)?s?|helpers?|leads?|co-?ordinators?|"
    r"relevant)(?: (?:one|body|bodies|asb|role))?"
)
_NOBODY_THERE = re.compile(
    rf"(?:(?:and|so|but|ok|okay|then|really|well|hm+)\b[,?]* ?)*"
    rf"(?:(?:is|are|was) (?:it|that|there) (?:really )?)?(?:(?:just|really|simply) )?"
    rf"(?:{_NOBODY}(?: (?:at all|whatsoever|named|listed|there|then|else|either))*[,;:?. –-]*"
    rf"{_NO_ROLE}|(?:is|are) there (?:really )?{_NOBODY} (?:at all )?(?:named|listed|there|in it))"
    r"(?: (?:either|at all|there|then|named|listed|in it))*[ ?.!]*"
)
_ROW_ALONE = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:(?:what|how) about )?(?:(?:(?:the|its|which|what)"
    r"(?: (?:matching|corresponding|right|relevant|same))?) )"
    r"(?:row|activity|activity type|line|code)(?: (?:for|on|about|of|with|behind|under) "
    r"(?:it|that|this))?(?: (?:is (?:it|that)|then|again|please))*[ ?.!]*"
)
_CELL_AT_LEAST = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*(?:(?:do|does|has|have) (?:it|they|that one) (?:have )?"
    r"|(?:is|are) there )?at least (?:an?|one|some|any) "
    r"(?P<noun>project|indicator|example|footnote)s?"
    r"(?: (?:then|there|for (?:it|them|that)))*[ ?.!]*"
)
_FEW = 5
_DATE_ALONE = re.compile(
    r"(?:(?:and|so|ok|okay|but|then)\b,? ?)*(?:(?:the|what|which|any|exact) )*"
    r"(?P<noun>year|month|date|day)(?: (?:then|again|exactly))?[ ?.!]*"
)
_HOW_MANY_OF_BODY = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*how many (?:(?:rows|activities|ones|of them) )?"
    r"(?:has|have|does|do|for) (?P<name>[a-z][\w-]*)(?: (?:have|got|get))?(?: then)?[ ?.!]*"
)
_SOUGHT = (*OF_SUBJECTS, Intent.UNSETTLED)
_VERBS: dict[tuple[Role, ...], str] = {
    (Role.COORDINATING,): "coordinate",
    (Role.SUPPORTING,): "support",
}
_EXPLAINED = (*OPEN, Intent.DEFINITION)


def with_letter(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the pillar's letter before a code that is said without it.

    It is that of the pillar spoken of last, else of all that have such a code.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    places = [one for turn in state.newest_first for one in turn.focus if one.kind in CODE_KINDS]
    letters = (*(one.parts[0] for one in places[:1]), *(one.letter for one in register.pillars))

    def completed(match: re.Match[str]) -> str:
        whole = dict.fromkeys(f"{letter}.{match['code']}" for letter in letters)
        known = [one for one in whole if find_place(register, code(one)) is not None]
        spoken = places and known[:1] == [f"{letters[0]}.{match['code']}"]
        if not known or _NUMBERED.search(fold(typed[: match.start()])):
            return match.group(0)
        return known[0] if spoken else listing(known)

    said = _BARE_CODE.sub(completed, typed)
    return said if said != typed else None


def with_role_of_body(typed: str, state: State) -> str | None:
    """Return "what must a coordinating one do?" with "body", after bodies were explained.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    explained = last is not None and last.meaning.intent in _EXPLAINED and not last.items
    if not explained or len(fold(typed)) != len(typed):
        return None
    found = _BARE_ROLE.search(fold(typed))
    if found is None:
        return None
    role = typed[found.start("role") : found.end("role")]
    before = _LEAD.sub("", typed[: found.start()], count=1)
    return f"{before}{role} body{_THEN.sub('', typed[found.end() :])}"


def with_role_counted(typed: str, state: State, register: Register) -> str | None:
    """Return "how many has ACWC?", after the bodies with so many in a role, as asked of that role.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    said = _HOW_MANY_OF_BODY.fullmatch(fold(typed))
    query = state.last.meaning.query if state.last else None
    if said is None or state.last is None or query is None or query.target != "bodies":
        return None
    body = next((one for one in register.bodies if fold(one) == said["name"]), None)
    verb = _VERBS.get(query.tests[0].roles) if len(query.tests) == 1 else None
    if body is None or verb is None or query.tests[0].unit != "activities":
        return None
    where = scope_words(state.last.meaning.places, state.last.meaning.outside)
    return f"How many activities does {body} {verb}{where}?"


def with_bare_role(typed: str, state: State) -> str | None:
    """Return "lead?" after the one row that speaks of something as asked of that row.

    "Lead on that?" may be asked of a few such rows.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last, asked = state.last, _ROLE_ALONE.fullmatch(fold(typed))
    if last is None or asked is None or last.meaning.intent not in _SOUGHT:
        return None
    rows = activities_in(last.focus)
    if not rows or len(rows) > (_FEW if asked["there"] else 1):
        return None
    return f"Who {'supports' if asked['supports'] else 'coordinates'} {listing(map(str, rows))}?"


def with_row_alone(typed: str, state: State) -> str | None:
    """Return "and the row?" after what an article or a section says of something as asked of that.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or last.items or _ROW_ALONE.fullmatch(" ".join(fold(typed).split())) is None:
        return None
    openly = last.meaning.intent in (*_EXPLAINED, Intent.REFERENCE) and not last.meaning.named
    subject = last.meaning.topic or last.meaning.terms
    rows = activities_in((*last.focus, *last.meaning.places))
    return "Which activity is about it?" if openly and subject and not rows else None


def with_cell_at_least(typed: str, state: State) -> str | None:
    """Return "at least an indicator then?" after rows without something as asked of these rows.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    rows = activities_in(state.last.focus) if state.last is not None else ()
    asked = _CELL_AT_LEAST.fullmatch(" ".join(fold(typed).split()))
    if asked is None or not 0 < len(rows) <= _FEW:
        return None
    return f"What are the {asked['noun']}s of {listing(map(str, rows))}?"


def with_nobody_there(typed: str, state: State) -> str | None:
    """Return "so nobody at all, not even a supporting one?" as asked for who is in the row told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    row, last = spoken_row(state), state.last
    told = last is not None and last.meaning.column is Column.BODIES
    told = told or (last is not None and last.meaning.intent is Intent.CODE_BODIES)
    if row is None or not told or _NOBODY_THERE.fullmatch(" ".join(fold(typed).split())) is None:
        return None
    return f"Which bodies are named in {row}?"


def with_roles_and_partners(typed: str, state: State) -> str | None:
    """Return "in what role, and with whom?" as asked of the one row told of a body.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    row = spoken_row(state)
    asked = _ROLES_AND_PARTNERS.fullmatch(" ".join(fold(typed).split()))
    return f"Which bodies are named in {row}, and in which roles?" if row and asked else None


def with_marked_way(typed: str, state: State) -> str | None:
    """Return "is any other row tagged that way?" as asked for the role that was told.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or last.meaning.relation.role is not Role.RELEVANT:
        return None
    rows = [one for one in codes_in(last.items) if one.kind is LocatorKind.ACTIVITY]
    if not rows or _THAT_WAY.fullmatch(" ".join(fold(typed).split())) is None:
        return None
    return f"Is there an activity other than {listing(map(str, rows))} with a relevant body?"


def with_deed_there(typed: str, state: State, register: Register) -> str | None:
    """Return "what are we supposed to convene there?" as asked for what the row plans.

    "What do they want to do, concretely?" asks the same.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    row, text = spoken_row(state), " ".join(fold(typed).split())
    concrete = _CONCRETELY.fullmatch(text)
    if concrete is not None and concrete["plainly"] and not re.search(_REALLY, text):
        concrete = None  # "What do they do?" may ask what a body does anywhere.
    if row is None or (concrete is None and _DEED_THERE.fullmatch(text) is None):
        return None
    held = register.activity(str(row))
    kinds = "projects" if held and held.projects else "examples"
    return f"What are the {kinds} of {row}?"


def with_date_alone(typed: str, state: State) -> str | None:
    """Return "year?" after what the sections tell as "in which year?".

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last, asked = state.last, _DATE_ALONE.fullmatch(" ".join(fold(typed).split()))
    if last is None or asked is None or last.items or last.meaning.intent not in OPEN:
        return None
    return f"{'on' if asked['noun'] in ('date', 'day') else 'in'} which {asked['noun']}?"
