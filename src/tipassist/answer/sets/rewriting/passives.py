"""Who is helped, said by whom it is helped: "is SLOM supported by anyone", "gets SLOM any help"."""

import re
from collections.abc import Iterable, Iterator

from tipassist.answer.sets.words.segments import GROUPS, NOUNS, VERBS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Mark, Token

Tokens = tuple[Token, ...]

_PASSIVE = re.compile(r" from$|^\w+ed(?: up| out)?$")
_LED = re.compile(r"^(?:\w+ed|led|run)\b")
_GETS = frozenset(("get", "gets", "getting", "receive", "receives"))
_OWNS = re.compile(r"(?:'s|s')$")
_HELP_KINDS = ("supports", "supporters", "supporting")
_ANYONE = ("someone", "nobody", "other")
_HELPER = re.compile(
    r"(?:supporters?|helpers?|backers?|backing|back-?up|support|help|assistance|"
    r"support(?:ing)? (?:bod(?:y|ies)|asbs?))$"
)
_HELPS = Token("supports", "supports")


_IS = re.compile(
    r"\b(?:(?:is|are|was|were)(?:n't)?|being|be)(?: (?:also|actually|even|only|ever))? (?:the )?$"
)
_HELPED = re.compile(
    r" (?:also |actually |even |ever )?(?:supported|helped|backed|assisted)\b(?! by\b)"
)


def with_unsaid_helpers(tokens: Tokens, text: str, marks: Iterable[Mark]) -> Tokens:
    """Say "where is SOMTC supported" as "where is SOMTC supported by anyone".

    Args:
        tokens: The words of a question by class.
        text: The question, folded.
        marks: The names found in it.
    """
    helped = {one.value for one in helped_marks(text, marks)}
    if not helped:
        return tokens
    found: list[Token] = []
    for at, token in enumerate(tokens):
        found.append(token)
        before = next((one for one in reversed(tokens[:at]) if one.kind != "only"), token)
        told = _is_passive(tokens, at) and before.kind == "body" and before.value in helped
        if told and not _doers_behind(tokens, at):
            found.append(Token("someone", ""))
    return tuple(found)


def helped_marks(text: str, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield the bodies of which a folded text says that they are supported, and not by whom."""
    for one in marks:
        helped = one.kind == "body" and _HELPED.match(text, one.end)
        if helped and _IS.search(text[: one.start]):
            yield one


def said_actively(tokens: Tokens) -> Tokens:
    """Return the tokens with who helps before whom it helps: "does anyone support SLOM".

    Of rows led by a body, "supported by anyone" is said as having a supporter.
    """
    tokens = _plainly(_with_help_got(tokens))
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        doers = _doers_behind(tokens, at)
        behind = at + 1 + len(doers)
        if _is_passive(tokens, at) and _are_rows(found):
            whole = doers and doers[0].kind == "body"
            found += [Token("and", ""), tokens[at]] if whole else _supporters(tokens, at, doers)
            found += [Token("both", "")] if _are_each(doers, found) else []
            at = at + 1 if whole else behind
        elif doers and _is_helped(found, doers):
            doers = (Token("nobody", ""),) if found[-1].kind == "not" else doers
            helped = found.pop(-2 if found[-1].kind == "not" else -1)
            found = [*(one for one in found if one.kind != "not"), *doers, _HELPS, helped]
            at = behind
        elif (doers or _led_by(tokens, at)) and _is_asked_of_rows(found):
            doers = doers or _led_by(tokens, at)
            role = "supporters" if tokens[at].kind == "supports" else "coordinators"
            denied = found[-1].kind == "not"
            found = found[:-1] if denied else found
            none = denied != (doers[0].kind == "nobody")
            found += [Token("have", "have"), Token("no" if none else "some", "")]
            found.append(Token(role, role))
            at += 1 + len(doers)
        elif size := _helping_behind(tokens, at) or _helper_behind(tokens, at):
            told = tokens[at : at + size]
            none = any(one.kind == "no" or one.words.startswith("no ") for one in told)
            who = next((one for one in told if one.kind in _ANYONE), None)
            found += [who or Token("nobody" if none else "someone", ""), _HELPS, tokens[at]]
            at += size
        else:
            found.append(tokens[at])
            found += [Token("both", "")] if _are_each(doers, found) else []
            at += 1
    return tuple(found)


def _with_help_got(tokens: Tokens) -> Tokens:
    """Say "what support does SOMTC get from AICHR" as "what does AICHR support SOMTC".

    "Where does SOMTC get AICHR's support, on rows that it leads" says no more.
    """
    kinds = [one.kind for one in tokens]
    for at in range(len(tokens) - 3):
        got = kinds[at : at + 3] == ["body", "have", "body"] and tokens[at + 1].words in _GETS
        if got and _OWNS.search(tokens[at + 2].words) and kinds[at + 3] in _HELP_KINDS:
            rest = _without_led_rows(tokens[at + 4 :])
            return (*tokens[:at], tokens[at + 2], _HELPS, tokens[at], *rest)
    for at in range(len(tokens) - 3):
        got = kinds[at + 1 : at + 4] == ["body", "have", "body"] and kinds[at] == "supports"
        if got and tokens[at + 2].words in _GETS:
            helped, helper = tokens[at + 1], tokens[at + 3]
            return (*tokens[:at], helper, _HELPS, helped, *tokens[at + 4 :])
    return tokens


def _without_led_rows(tokens: Tokens) -> Tokens:
    """Leave out that rows are those which the helped body leads: "on a row it leads"."""
    kinds = [one.kind for one in tokens if one.kind not in ("some", "relative", "every")]
    if kinds[:3] not in (["activities", it, "coordinates"] for it in ("it", "pointing")):
        return tokens
    led = next(at for at, one in enumerate(tokens) if one.kind == "coordinates")
    return tokens[led + 1 :]


def asks_whom_it_helps(tokens: Tokens) -> bool:
    """Whether bodies are asked for that others help: "who is supported by AICHR"."""
    return any(
        tokens[at - 1].kind in ("who", "bodies") and any(t.kind == "body" for t in doers)
        for at in range(1, len(tokens))
        if (doers := _doers_behind(tokens, at))
    )


def denies_help(tokens: Tokens) -> bool:
    """Whether it is stated that nobody helps a body: "so nobody supports SLOM anywhere?"."""
    begins = [one.kind for one in tokens[:3]] == ["nobody", "supports", "body"]
    asks = any(one.kind in ("relative", "what", "who", "count") for one in tokens)
    rows = [at for at, one in enumerate(tokens) if one.kind in GROUPS]
    return begins and not asks and rows in ([], [3])


def _plainly(tokens: Tokens) -> Tokens:
    """Leave out what says nothing beside a passive: "is SLOM ever helped with by anyone"."""
    return tuple(
        one
        for at, one in enumerate(tokens)
        if not (one.words == "ever" and _is_passive(tokens, at + 1))
        and not (one.words == "with" and _is_passive(tokens, at - 1))
    )


def _is_passive(tokens: Tokens, at: int) -> bool:
    return kind_at(tokens, at) == "supports" and bool(_PASSIVE.search(tokens[at].words))


def _are_rows(found: list[Token]) -> bool:
    """Whether rows are spoken of that a body leads: "the activities led by SLOM …"."""
    return len(found) > 1 and found[-1].kind == "body" and found[-2].kind in VERBS


def _supporters(tokens: Tokens, at: int, doers: Tokens) -> list[Token]:
    """Say "… supported by anyone" as "… and have a supporter", one that is counted as it is."""
    counted = kind_at(tokens, at + 1) not in ("", "stop", *_ANYONE)
    if counted:
        return [Token("and", ""), tokens[at]]
    none = bool(doers) and doers[0].kind == "nobody"
    have = [Token("and", ""), Token("have", ""), Token("no" if none else "some", "")]
    return [*have, Token("supporters", tokens[at].words)]


def _doers_behind(tokens: Tokens, at: int) -> Tokens:
    """Return those by whom help is given: "backed by SLOM or ACMW", "backed by anyone"."""
    if not _is_passive(tokens, at):
        return ()
    if kind_at(tokens, at + 1) in _ANYONE:
        return (tokens[at + 1],)
    end = at + 1
    while kind_at(tokens, end) == "body":
        end += 1
        if kind_at(tokens, end) in ("and", "or") and kind_at(tokens, end + 1) == "body":
            end += 1
    return tokens[at + 1 : end]


def _led_by(tokens: Tokens, at: int) -> Tokens:
    """Return who leads where that is anybody or nobody: "not led by anybody"."""
    led = kind_at(tokens, at) == "coordinates" and _LED.search(tokens[at].words)
    return tokens[at + 1 : at + 2] if led and kind_at(tokens, at + 1) in _ANYONE[:2] else ()


def _are_each(doers: Tokens, before: list[Token]) -> bool:
    """Whether each of several bodies is meant: "supported by AICHR and SOMSWD", not denied."""
    joints = {one.kind for one in doers if one.kind != "body"}
    denied = any(one.kind in ("not", "nor", "no", "without") for one in before[-3:])
    return len(doers) > 1 and joints == {"and"} and not denied


def _is_helped(found: list[Token], doers: Tokens) -> bool:
    """Whether a body is said to be helped, or not to be helped by anyone."""
    told = found[:-1] if found and found[-1].kind == "not" else found
    if not told or told[-1].kind != "body":
        return False
    return len(told) == len(found) or doers[0].kind == "someone"


def _is_asked_of_rows(found: list[Token]) -> bool:
    """Whether rows are asked for by nothing but "what": "what is not supported by anyone"."""
    told = found[:-1] if found and found[-1].kind == "not" else found
    return bool(told) and told[-1].kind == "what"


def _helping_behind(tokens: Tokens, at: int) -> int:
    """Return how many words say that a body has help: "ACWC has anyone supporting it"."""
    kinds = [kind_at(tokens, after) for after in range(at, at + 5)]
    if kinds[:2] != ["body", "have"]:
        return 0
    helper = kinds[2] in _ANYONE and kinds[3] in ("supports", "supporting") and kinds[4] == "it"
    if helper:
        return 5
    last = at + 2 + (kinds[2] == "some")
    helped = kind_at(tokens, last) == "supports" and kind_at(tokens, last + 1) != "body"
    return last + 1 - at if helped and tokens[at + 1].words in _GETS else 0


def _helper_behind(tokens: Tokens, at: int) -> int:
    """Return how many words say that a body has a supporter: "does SLOM have a helper"."""
    before = kind_at(tokens, at - 1)
    if kind_at(tokens, at) != "body" or before in (*NOUNS, *VERBS, "have", "and", "or", "body"):
        return 0
    last = at + 2 + (kind_at(tokens, at + 2) in ("some", "no"))
    said = kind_at(tokens, at + 1) == "have" and tokens[at + 1].words in ("have", "has")
    helper = kind_at(tokens, last) in ("supporters", "supports")
    helper = helper and bool(_HELPER.match(tokens[last].words))
    return last + 1 - at if said and helper else 0
