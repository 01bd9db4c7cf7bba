"""Doers whom neither a row nor a heading names: what the sections say of "the Secretariat"."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.compose.of_bodies.bodies import compose_bodies
from tipassist.answer.compose.of_text.quoted import quotation_claims
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.naming.role_holders import speaks_of_bodies
from tipassist.answer.ranking.quotations import Quotation, quotations
from tipassist.register.model import GlossaryTerm, Pillar, Register, SectionPart
from tipassist.types import AnswerStatus, Route

_PROPER = re.compile(r"\b[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_BEFORE = re.compile(r"(?:^|\b(?:the|each|all|by|through|every)|\() ?$", re.IGNORECASE)
_GOES_ON = re.compile(r" (?:of|on|for|in|against|to|and)(?: the)? (?!ASEAN\b)[A-Z]")
_MOST = 8


@dataclass(frozen=True, slots=True)
class _Words:
    """How somebody's part is asked for and told."""

    asks: tuple[re.Pattern[str], ...]
    acts: str


def compose_named_doer(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what part somebody has whom only the running text names, in its own sentences.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when no such part is asked for, when rows or an item of the sections are about them,
        or when no section names them.
    """
    if meaning.actors or meaning.places or meaning.instruments or meaning.instrument_names:
        return None
    if set(meaning.named) & set(register.bodies) or speaks_of_bodies(meaning.text):
        return None
    who = _asked_for(fold(meaning.text))
    is_term = any(families(one) == who for one in meaning.terms)
    told = tuple(_naming(who, register)) if who and not is_term else ()
    if not any(isinstance(one.holder, SectionPart) for one in told):
        return compose_bodies(meaning, register) if who and meaning.named else None
    alone = bool(meaning.named)
    if not any(_is_somebody(who, one.text, alone=alone) for one in told):
        return None
    doing = tuple(one for one in told if _acts(who, one.text))
    shown = told if len(told) <= _MOST else (doing or told)[:_MOST]
    rows = quotation_claims(shown, register)
    return Draft(AnswerStatus.ANSWERED, (_lead(who, told, shown), *rows), route=Route.PASSAGES)


def _lead(
    who: tuple[str, ...], told: tuple[Quotation, ...], shown: tuple[Quotation, ...]
) -> DraftClaim:
    """Say that no row is theirs, and where the text names them."""
    name = next(filter(None, (_printed(who, one.text) for one in told)))
    places = tuple(dict.fromkeys(str(one.evidence.locator) for one in told))
    where = f"in {listing(places)}"
    if len(shown) < len(told):
        where = f"in {plural(len(places), 'place')}, of which these say most"
    text = f'"{name}" is named as coordinating or supporting in no activity. The text names it'
    return DraftClaim(f"{text} {where}:", tuple(one.evidence for one in shown))


def _asked_for(text: str) -> tuple[str, ...]:
    """Return the word families of the somebody whose part is asked for; none when nobody's is."""
    plain = " ".join(text.split()).strip(" ?.!,;:")
    matches = (one.fullmatch(plain) for one in _words().asks)
    found = next(filter(None, matches), None)
    return families(found["who"]) if found else ()


def _naming(who: tuple[str, ...], register: Register) -> Iterator[Quotation]:
    for one in quotations(register):
        if isinstance(one.holder, SectionPart | Pillar | GlossaryTerm) and _printed(who, one.text):
            yield one


def _is_somebody(who: tuple[str, ...], text: str, *, alone: bool) -> bool:
    """Whether a text has the name as one of its own, not as words inside a title.

    Args:
        who: The word families asked for.
        text: A sentence.
        alone: Whether one word may be the whole name.
    """
    for match in _PROPER.finditer(text):
        own = families(match.group(0))
        inside = _GOES_ON.match(text, match.end()) or not _BEFORE.search(text[: match.start()])
        if own[-len(who) :] == who and not inside and (alone or len(own) > 1):
            return True
    return False


def _printed(who: tuple[str, ...], text: str) -> str:
    """Return the proper name in a text that ends in the words asked for, as printed, or ""."""
    for match in _PROPER.finditer(text):
        own = families(match.group(0))
        if own[-len(who) :] == who and (len(own) > 1 or match.group(0).isupper()):
            return match.group(0)
    return ""


def _acts(who: tuple[str, ...], text: str) -> bool:
    """Whether a sentence says what somebody does, not only that they are there."""
    name = _printed(who, text)
    return re.search(rf"{re.escape(name)}\)?(?: \w+ly)? (?:{_words().acts})\b", text) is not None


@lru_cache(maxsize=1)
def _words() -> _Words:
    packaged = files("tipassist.answer").joinpath("lexicon", "doers.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    article, nobody, here = "|".join(data["articles"]), "|".join(data["nobody"]), data["here"]
    who = rf"(?:(?:{article}) )?(?!(?:{nobody})\b)(?P<who>[\w -]+?)"
    asks = (one.replace("{who}", who).replace("{here}", here) for one in data["asks"])
    before = data["before"]
    patterns = tuple(re.compile(rf"(?:{before})?{one}(?: {here})?") for one in asks)
    return _Words(patterns, "|".join(data["acts"]))
