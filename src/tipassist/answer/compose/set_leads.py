"""How the answer to a set query begins, and what it cites when nothing was found."""

from tipassist.answer.compose.rows import unit_word
from tipassist.answer.compose.scope import scoped, where_words
from tipassist.answer.draft import Evidence, asb_evidence, checked_evidence
from tipassist.answer.meaning import Meaning
from tipassist.answer.phrasing import plural
from tipassist.register.model import Register

_FEW = 6


def checked(meaning: Meaning, register: Register) -> tuple[Evidence, ...]:
    """Cite what was looked at when nothing was found: the few activities named, or the pillars."""
    inside = scoped(meaning, register)
    few = len(inside) <= _FEW
    return tuple(asb_evidence(one) for one in inside) if few else checked_evidence(register)


def set_lead(meaning: Meaning, found: int, total: int, unit: str, words: str, names: str) -> str:
    """Say how many of a unit do what is asked, and which."""
    yes = ("Yes. " if found else "No. ") if "yesno" in meaning.cues else ""
    noun = plural(total, unit_word(unit), unit_word(unit, many=True))
    if not found:
        return f"{yes}None of the {noun}{where_words(meaning)} {words}; all were checked."
    return f"{yes}{found} of the {noun}{where_words(meaning)} {words}: {names}."


def share_words(found: int, total: int) -> str:
    """Say a count as a share of the rows looked at, in percent with at most one decimal."""
    return f" That is {100 * found / total:.1f}".removesuffix(".0") + " %." if total else ""
