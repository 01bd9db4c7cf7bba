"""Belonging: whether something counts as what the glossary defines, in the words of its entry."""

import re
from collections.abc import Iterator

from tipassist.answer.compose.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered
from tipassist.answer.meaning import Meaning
from tipassist.answer.words import families, fold, word_list
from tipassist.register.model import GlossaryTerm, Register

_LISTS = re.compile(r"\b(?:includ\w+|such as|e\.g\.|for example|for instance|namely)\b", re.I)
_COUNTED = (
    r"(?:counted|considered|regarded|seen|classed|classified|treated|included|listed|covered|meant"
    r"|understood|deemed)"
)
_NOT_IN = r"(?!(?:there|any|for|about|on|to|in|given|mentioned|which|what|who)\b)"
_WHAT = rf"(?P<what>(?:{_NOT_IN}[\w'/-]+ ){{1,7}}?)"
_JOINS = rf"(?:(?:also |really )?{_COUNTED} )?(?:as |among |under |by |in |to be |also )*"
_HERE = r"here|too|also|as well|then|(?:in|under|for) (?:the|this) (?:work )?plan"
_AFTER = rf"(?: (?:{_HERE}))*\s*[?.!]*$"


def compose_belonging(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether something counts as a term of the glossary; None when that is not asked.

    What the entry lists is a yes. Of anything else only the entry is told: it may still fall under
    its words.
    """
    if meaning.places or meaning.bodies:
        return None
    for term, what in _asked(fold(meaning.text), register):
        claim = definition_claim(term)
        yes = "Yes. " if _is_listed(what, term) else ""
        draft = answered([DraftClaim(f"{yes}{claim.text}", claim.evidence)])
        return Draft(draft.status, draft.claims)
    return None


def _asked(said: str, register: Register) -> Iterator[tuple[GlossaryTerm, str]]:
    """Yield each term that a folded question asks about, and what may count as it."""
    for term in register.glossary:
        if term.term.isupper():
            continue
        name = rf"{re.escape(fold(term.term)).removesuffix('s')}s?"
        is_one = rf"^(?:so |and |but )?(?:is|are|would|does|do) (?:the |an? )?{_WHAT}"
        is_one += rf"(?:count |qualify |fall )?{_JOINS}(?:the |an? )?{name}{_AFTER}"
        has_it = rf"^(?:does|do|would) (?:the |an? )?(?:term )?{name} (?:also )?(?:include|cover) "
        has_it += rf"(?:the |an? )?(?P<what>[\w' /-]+?){_AFTER}"
        match = re.search(is_one, said) or re.search(has_it, said)
        if match:
            yield term, match["what"]


def _is_listed(what: str, term: GlossaryTerm) -> bool:
    """Whether what a definition lists as examples has all the words of something."""
    listed = _LISTS.split(term.definition.text, maxsplit=1)[1:]
    stop = frozenset(word_list("stopwords"))
    stems = {stem for word in what.split() if word not in stop for stem in families(word)}
    told = (one for text in listed for one in re.split(r",|;|\band\b|\bor\b", text))
    return bool(stems) and any(stems <= set(families(one)) for one in told)
