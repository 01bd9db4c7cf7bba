"""Who a body is said to be: "SLOM, those are the law officials, aren't they?"."""

import re

from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import SMALL_WORDS, TOKEN, families, fold
from tipassist.answer.meaning import BodyMention, Meaning, Relation
from tipassist.register.model import Register
from tipassist.register.queries import find_term

_BODY = r"(?:bod(?:y|ies)|thing|group|people|committee|meeting|organi[sz]ation|lot)"
_SAME = (
    rf"(?:really |actually |just )?(?:(?:one and )?the same(?: {_BODY})?|identical|one {_BODY}"
    rf"|(?:two )?(?:different|separate|distinct)(?: {_BODY})?|(?:two|2) {_BODY})"
)
_DIFFER = re.compile(
    rf"@ (?:really |actually |just )?(?:(?:two )?(?:different|separate|distinct)|(?:two|2) {_BODY})"
)
_SAYS = (
    r"\W*(?:(?:so|and|wait|ok|okay|hm+|no) ?[,.]? ?)*"
    r"(?:@,?(?: (?:those|these|that|they|it|this))?(?:'s|'re| is| are| means?| stands? for| ="
    r"| would be)(?: just| really| actually| also)? (?:the |our |an? )?@"
    r"|(?:is|are|isn'?t|aren'?t) (?:the )?@,? (?:really |actually |just )?(?:the |our |an? )?@"
    r"|(?:does|do) (?:the )?@ (?:mean|stand for) (?:the )?@"
    rf"|(?:is|are|isn'?t|aren'?t) (?:the )?@ (?:and|&|or) (?:the )?@ {_SAME}"
    r"|(?:is|isn'?t) (?:the )?@ (?:really |actually |just )?(?:the same (?:\w+ )?as"
    r"|identical (?:with|to)|(?:an|the)(?: other|other| new| old)? name (?:for|of)) (?:the )?@)"
)
_TAG = (
    r"(?:[,;]? ?-? ?(?:right|correct|true|yes|no|yes or no|(?:is|are|do|does)n'?t (?:it|they|that)"
    r"|am i right|is that (?:right|so|true)))?\s*[?.!]*"
)
_SAID = re.compile(rf"{_SAYS}{_TAG}")
_ONE = re.compile(rf"\W*(?:(?:so|and|wait|ok) )*(?:is|are|isn'?t|aren'?t) @{_TAG}")
_IS_A = re.compile(
    rf"\W*(?:(?:so|and|wait|ok|but) )*(?:is|are|isn'?t|aren'?t) @,? (?:really |actually |just )?"
    rf"(?:the|an?) (?P<what>[a-z'-]+(?: [a-z'-]+){{0,3}}?){_TAG}"
)
_OF_PLAN = frozenset(
    (
        *("lead", "leads", "leader", "head", "boss", "chair", "supporter", "helper", "backer"),
        *("partner", "coordinator", "body", "bodies", "asb", "member", "part", "one", "ones"),
        *("only", "same"),
    )
)
_PART_OF = re.compile(
    rf"\W*(?:(?:so|and|wait|ok|but) )*(?:is|are|isn'?t|aren'?t) @,? (?:really |actually |also )?"
    rf"(?:an? )?(?:part|member|arm|branch|unit|subsidiary|subgroup|organ) of (?:the )?@{_TAG}"
)
_SORTS = frozenset(
    (
        *("committee", "commission", "council", "meeting", "ministers", "ministry", "ministries"),
        *("officials", "agency", "department", "departments", "court", "secretariat", "forum"),
    )
)
_PAIR = 2


def compose_identity(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether two names of a question are one body, where it asks nothing else.

    Of what else a body is said to be, only what its name stands for is told, without a verdict.

    Returns:
        None when something else is asked, or the glossary does not tell of both.
    """
    bodies = meaning.bodies
    if not 0 < len(bodies) <= _PAIR or any(one.misread or one.own for one in bodies):
        return None
    said = meaning.marked("@")
    other = _IS_A.fullmatch(said)
    if other is not None and _is_noun(other["what"], meaning):
        term = find_term(register, bodies[0].body)
        return answered([definition_claim(term)]) if term is not None else None
    if len(bodies) == _PAIR and _PART_OF.fullmatch(said):
        both = [find_term(register, one.body) for one in bodies]
        claims = [definition_claim(one) for one in both if one is not None]
        return answered(claims) if len(claims) == _PAIR else None
    twice = len(bodies) == _PAIR or " the " in fold(bodies[0].words)
    if not twice or (_SAID if len(bodies) == _PAIR else _ONE).fullmatch(said) is None:
        return None
    names = tuple(dict.fromkeys(one.body for one in bodies))
    told = [found for name in names if (found := find_term(register, name)) is not None]
    if len(told) < len(names):
        return None
    claims = [definition_claim(one) for one in told]
    verdict = "Yes. " if (len(names) == 1) is not bool(_DIFFER.search(said)) else "No. "
    full = "stand" in said
    stands_for = told[0].definition.text
    if len(names) == 1 and not all(_is_called(one, stands_for, full=full) for one in bodies):
        verdict = ""
    first = claims[0]
    return answered(
        [DraftClaim(f"{verdict}{first.text}", first.evidence, first.level), *claims[1:]]
    )


def _is_noun(what: str, meaning: Meaning) -> bool:
    """Whether a body is said to be something that no role or part of the plan is: "the police"."""
    plain = meaning.relation is Relation.NONE and not (meaning.places or meaning.only)
    named = plain and len(meaning.bodies) == 1 and not units_in(what)
    return named and not any(word in _OF_PLAN for word in what.split())


def _is_called(body: BodyMention, stands_for: str, *, full: bool) -> bool:
    """Whether a body is named by its abbreviation, or by nothing that its name does not say.

    What sort of institution it is must be said exactly; a title, "commission on …", must be whole,
    as anything must be that an abbreviation is said to stand for (`full`).
    """
    said = TOKEN.findall(fold(body.words).replace("'s", ""))
    words, stems = set(TOKEN.findall(fold(stands_for))), set(families(stands_for))
    if fold(body.words) == fold(body.body):
        return True
    sorts = [one for one in said if one in _SORTS]
    told = {stem for one in said for stem in families(one)} - SMALL_WORDS
    told -= set(families(body.body))
    titled = full or (bool(sorts) and any(one in ("on", "of", "for") for one in said))
    whole = stems - SMALL_WORDS <= told
    return set(sorts) <= words and told <= stems | SMALL_WORDS and (whole or not titled)
