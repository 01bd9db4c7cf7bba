"""Rewriting the tokens of a set question before they are cut: ellipses are spelled out."""

import re
from dataclasses import replace

from tipassist.answer.sets.query import SOME, Number
from tipassist.answer.sets.rewriting.counting_words import with_counts
from tipassist.answer.sets.rewriting.ellipses import (
    with_asking_first,
    with_rows_told,
    without_membership,
)
from tipassist.answer.sets.rewriting.parting import parted
from tipassist.answer.sets.rewriting.passives import said_actively
from tipassist.answer.sets.rewriting.role_nouns import with_roles_as_deeds
from tipassist.answer.sets.rewriting.role_phrases import ROLE_VERBS, with_roles_spelled_out
from tipassist.answer.sets.rewriting.roles_of_rows import with_roles_of_rows
from tipassist.answer.sets.rewriting.spoken_of_twice import (
    with_body_there,
    with_nobody_beside,
    with_one_of_them,
    with_others_too,
    with_rows_had_first,
    with_sole_helper,
    with_unwanted_rows,
)
from tipassist.answer.sets.targets import find_target
from tipassist.answer.sets.words.segments import GROUPS, NOUNS, VERBS, with_nouns
from tipassist.answer.sets.words.setting_apart import (
    kind_at,
    with_absent,
    with_all_of,
    with_bounds,
    with_deeds,
    with_denied_rows,
    with_left_out,
    with_neither,
    with_none,
    with_second_deed,
)
from tipassist.answer.sets.words.tokens import Token

OWN_WORDS = re.compile(r"\b(?:we|us|ours?|mine|my)\b")
_CO_LEAD = "co-lead"
_SHARED_ROLES = {
    "coordinators": "coordinators", "coordinates": "coordinators",
    "supporters": "supporters", "supports": "supporters",
}  # fmt: skip
_OWNS = re.compile(r"(?:'s|s')$")
_ROLE_NOUNS = ("coordinators", "supporters", "relevants")
_SIGNS = {"activities": "r", "body": "b", "not": "n", "or": "o", "and": "o", "relative": "w"}
_DENIED_OF_ROWS = re.compile(r"rw?(?:vb(?:ob)*|b(?:ob)*v)(?P<denied>n(?:vb|b)|bnv)")
"""Rows (r) that a body (b) leads or supports (v), of which something is denied (n)."""
_DONE_BY = re.compile(r"(?:ed|led|run|headed)(?: by)?$")
_LEAVING = frozenset(("without", "except", "than"))
_LIES = re.compile(r"(?:fall|belong|lie|sit|stand|come)\b")


def rewritten(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the tokens with ellipses spelled out, and without those that only bound the scope."""
    tokens = with_body_there(with_others_too(with_unwanted_rows(tokens)))
    tokens = with_one_of_them(tokens)
    tokens = with_sole_helper(with_nobody_beside(tokens))
    tokens = with_rows_had_first(tokens)
    tokens = with_all_of(_of_shared(with_roles_of_rows(with_denied_rows(_with_clause(tokens)))))
    tokens = with_asking_first(with_rows_told(tokens))
    tokens = with_roles_as_deeds(without_membership(tokens))
    tokens = with_roles_spelled_out(said_actively(with_deeds(with_bounds(with_counts(tokens)))))
    apart = with_second_deed(parted(with_neither(with_absent(with_none(with_left_out(tokens))))))
    plain = _without_there(_without_ones(_spelled_out(apart)))
    return _without_outside(_of_bodies(plain))


def _with_clause(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "rows led by SLOM are not supported by ACMW" as rows led by SLOM that are not.

    What is denied of the rows of one body is denied of another, not of both.
    """
    signs = "".join(_SIGNS.get(one.kind, "v" if one.kind in VERBS else "-") for one in tokens)
    found = _DENIED_OF_ROWS.search(signs)
    if found is None:
        return tokens
    at = found.start("denied")
    return (*tokens[:at], Token("relative", ""), *tokens[at:])


def _of_shared(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "two bodies share the lead" as activities that have two leads."""
    at = next((at for at, one in enumerate(tokens) if one.kind == "joint"), 0)
    co_leads = bool(tokens) and tokens[at].words == _CO_LEAD
    none = at - 1 - (kind_at(tokens, at - 1) == "some")
    if co_leads and kind_at(tokens, none) in ("no", "without"):
        alone = (Token("have", ""), Token("number", "", Number("==", 1)))
        return (*tokens[:none], *alone, Token("coordinators", ""), *tokens[at + 1 :])
    role = "coordinators" if co_leads else _SHARED_ROLES.get(kind_at(tokens, at + 1))
    named = any(one.kind in ("body", "count", "who", *GROUPS) for one in tokens)
    if role is None or kind_at(tokens, at - 1) != "bodies" or named:
        return tokens
    number = tokens[at - 2].value if kind_at(tokens, at - 2) == "number" else None
    least = Number(">=", number.value if isinstance(number, Number) else 2)
    before = tokens[: at - 1 - (number is not None)]
    before = before[:-1] if before and before[-1].kind in ("some", "both") else before
    rows = (Token("activities", ""), Token("have", ""), Token("number", "", least))
    return (*before, *rows, Token(role, ""), *tokens[at + 2 - co_leads :])


def rows_in_place(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "which of them" as the rows of the place named before: "under D.3, in which of them"."""
    at = next((at for at, one in enumerate(tokens) if one.kind == "pointing"), -1)
    before = tokens[: max(at, 0)]
    asked = kind_at(tokens, at - 1) in ("relative", "what", "count")
    told = any(one.kind in (*NOUNS, "body") for one in before)
    if not asked or told or not any(one.kind in ("place", "outside") for one in before):
        return tokens
    return (*before, Token("activities", tokens[at].words), *tokens[at + 1 :])


def points_back(tokens: tuple[Token, ...]) -> bool:
    """Whether "those" or "they" stands before anything that they could mean.

    "Those activities in which …" point forward.
    """
    for at, token in enumerate(tokens):
        if token.kind == "pointing":
            after = [one.kind for one in tokens[at + 1 : at + 4] if one.kind != "only"][:2]
            if after[:1] == ["body"] and len(after) > 1 and after[1] in VERBS:
                return False
            ahead = after[:1] == ["relative"] or (after[:1] != [] and after[0] in NOUNS)
            return not (ahead and "relative" in after)
        if token.kind == "body" or token.kind in NOUNS:
            return False
    return False


def resolved(tokens: tuple[Token, ...], body: str, verb: str = "") -> tuple[Token, ...]:
    """Put the one body spoken of before for "it", when no other body is named before.

    Args:
        tokens: The words of a question by class.
        body: The body spoken of.
        verb: The class of the verb spoken of, for "does so"; "" for none.
    """
    found: list[Token] = []
    for one in tokens:
        if one.kind == "body" and not OWN_WORDS.match(one.words):
            return (*found, *tokens[len(found) :])
        by_them = one.words == "them" and bool(found) and _DONE_BY.search(found[-1].words)
        if one.kind == "it" or one.words == "they" or by_them:
            found.append(Token("body", one.words, body))
        elif one.kind == "does_so" and verb:
            found.append(Token(verb, one.words))
        else:
            found.append(one)
    return tuple(found)


def _spelled_out(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "those which" as the rows they are, "others than" as someone except, roles as verbs."""
    bodies = tuple(dict.fromkeys(token.value for token in tokens if token.kind == "body"))
    rows = any(token.kind in GROUPS for token in tokens)
    asked = (one for one in tokens if one.kind in ("relative", "what", "who", "count"))
    asks = any(one.words != "that" for one in asked)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        asks_too = token.kind == "asks_too" or _asks_alike(tokens, at)
        asks_too = asks_too or _lists_another(tokens, at)
        if asks_too or (token.kind in ("and", "joint") and _goes_on_with_rows(tokens, at)):
            found.append(Token("or", token.words))
        elif token.kind == "it" and len(bodies) == 1 and kind_at(tokens, at - 1) in _LEAVING:
            found.append(Token("body", token.words, bodies[0]))
        elif token.words == "nothing" and not asks and _is_no_row(tokens, at):
            found += [Token("no", token.words), Token("activities", "")]
        elif token.kind == "someone" and not found and _is_helping(tokens, at):
            found.append(Token("who", token.words))
        elif token.kind == "does_so":
            verb = next((one for one in reversed(tokens[:at]) if one.kind in VERBS), None)
            found += [verb] if verb is not None else []
        elif token.kind == "someone_but":
            found += [Token("someone", token.words), Token("except", "")]
        elif bodies and token.words.endswith("roles") and token.kind in ROLE_VERBS:
            found.append(Token(ROLE_VERBS[token.kind], token.words))
        elif token.kind == "pointing" and not rows and _points_ahead(tokens, at):
            found.append(Token("activities", token.words))
        else:
            found.append(token)
    return tuple(found)


def _is_no_row(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether "nothing" is no row of a body, not a blank cell: "nothing in the projects column"."""
    cells = any(kind_at(tokens, after) in NOUNS for after in range(at + 1, at + 4))
    return kind_at(tokens, at - 1) in VERBS or (kind_at(tokens, at - 1) == "have" and not cells)


def _points_ahead(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether rows told right after are meant: "those which …", "of those SLOM leads"."""
    verb = at + 2 + (kind_at(tokens, at + 2) == "only")
    left_out = kind_at(tokens, at - 1) in _LEAVING and kind_at(tokens, at + 1) == "body"
    begins = (not at or left_out) and kind_at(tokens, verb) in VERBS
    return kind_at(tokens, at + 1) == "relative" or begins


def _asks_alike(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a second question of the same form begins: "where X leads and where Y leads".

    A clause that belongs to rows named before it is no question: "rows which X leads and which …".
    """
    if tokens[at].kind != "and" or kind_at(tokens, at + 1) not in ("relative", "what"):
        return False
    first = next((i for i, one in enumerate(tokens) if one.kind in ("relative", "what")), at)
    if tokens[first].words != tokens[at + 1].words or first >= at:
        return False
    opens = not any(one.kind in (*NOUNS, "body") for one in tokens[:first])
    both = [any(one.kind == "body" for one in part) for part in (tokens[first:at], tokens[at:])]
    return opens and all(both)


def _lists_another(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the rows of another body are asked for too: "AICHR's list and SOMSWD's list"."""
    if tokens[at].kind != "and" or any(one.kind in ("joint", "both") for one in tokens):
        return False
    owners = [after for after, one in enumerate(tokens) if one.kind == "body"]
    if (
        len(owners) < 2
        or at + 1 not in owners
        or any(one.kind in NOUNS for one in tokens[: owners[0]])
    ):
        return False
    parts = (tokens[owners[owners.index(at + 1) - 1] : at], tokens[at + 1 :])
    return all(_is_own_list(part) for part in parts)


def _is_own_list(tokens: tuple[Token, ...]) -> bool:
    """Whether a body's own rows are named: "AICHR's rows", "SOMSWD's support list"."""
    behind = 1 + (kind_at(tokens, 1) in (*VERBS, "supporting", "coordinating", *_ROLE_NOUNS))
    rows = kind_at(tokens, behind) == "activities" or (
        kind_at(tokens, behind) == "have" and tokens[behind].words in ("list", "lists")
    )
    return rows and _OWNS.search(tokens[0].words) is not None


def _is_helping(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the body comes after the verb: "does anybody support ASLOM's activities"."""
    return kind_at(tokens, at + 1) == "supports" and kind_at(tokens, at + 2) == "body"


def _goes_on_with_rows(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether more rows are added: "… plus those led by ACWC", "… plus everything led by ACWC"."""
    if kind_at(tokens, at + 1) == "activities" and tokens[at + 1].words in (
        "everything",
        "anything",
    ):
        return kind_at(tokens, at + 2) in (*VERBS, "body", "relative")
    return kind_at(tokens, at + 1) == "pointing" and kind_at(tokens, at + 2) in VERBS


def _without_ones(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "one" where it counts nothing, "quick one", and words that point back."""
    return tuple(
        token
        for at, token in enumerate(tokens)
        if token.kind not in ("pointing", "it")
        and not (token.words == "single" and kind_at(tokens, at - 1) in ("relative", "what"))
        and not (token.kind == "number" and kind_at(tokens, at + 1) == "other")
        and (
            not (token.words in ("one", "just one") or token.value == SOME)
            or any(after.kind in NOUNS for after in tokens[at + 1 : at + 3])
        )
    )


def _without_there(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "are there" unless it is all that is said of a body: "where SOMTC is there".

    "Which activities led by SOMTC are there in Pillar B" asks where it leads.
    """
    found: list[Token] = []
    for token in tokens:
        kinds = {one.kind for one in found}
        says = "body" in kinds and not kinds & set(VERBS)
        if says or not (token.kind == "named" and token.words.endswith(" there")):
            found.append(token)
    return tuple(found)


def _of_bodies(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say what bodies are asked to do so that it can be tested.

    "In Pillar A but not in Pillar D" denies a place of them; "everything SLOM leads" is every
    activity that SLOM leads.
    """
    asked = find_target(with_nouns(tuple(one for one in tokens if one.kind != "outside")))
    if asked is None or asked[0] != "bodies":
        return tuple(replace(one, kind="and") if one.kind == "and_in" else one for one in tokens)
    found: list[Token] = []
    for at, token in enumerate(tokens):
        if token.kind == "and_in" or _is_and_in(tokens, at):
            found += [Token("and", token.words), Token("both", "")]
        elif token.kind == "outside" and _is_denied_place(tokens, at):
            found.append(Token("place", token.words, token.value))
        elif token.kind == "activities" and token.words == "everything":
            found += [Token("every", token.words), token]
        else:
            found.append(token)
        if token.kind == "activities" and kind_at(tokens, at + 1) == "body":
            found.append(Token("relative", ""))
    return tuple(found)


def _is_and_in(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a place is joined to one before by "and in", which its own words hold: "and in B"."""
    places = kind_at(tokens, at - 1) == kind_at(tokens, at + 1) == "place"
    joined = tokens[at].kind == "and" and places
    return joined and tokens[at + 1].words.startswith(("in ", "under ", "within "))


def _is_denied_place(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a place left out is one where something is denied: "but not in Pillar D"."""
    before = tokens[:at]
    while before and before[-1].kind in ("outside", "and", "or", "nor", "stop"):
        before = before[:-1]
    return kind_at(before, len(before) - 1) in ("not", "nor")


def _without_outside(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out excluded places and the words that exclude them: they only bound the scope."""
    kept: list[Token] = []
    for token in tokens:
        if token.kind != "outside":
            kept.append(token)
            continue
        if [one.kind for one in kept[-2:]] == ["except", "activities"]:
            kept.pop()
        if kept[1:] and kept[-2].kind == "not" and _LIES.match(kept[-1].words):
            kept.pop()
        while kept and kept[-1].kind in ("not", "but", "except", "without"):
            kept.pop()
    return tuple(kept)
