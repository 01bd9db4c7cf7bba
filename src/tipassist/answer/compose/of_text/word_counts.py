"""Word counts: how many times a word or a phrase stands in the plan, and where, to the letter.

What the plan speaks of is another question: here the words themselves count, in their order.
"""

import re
from collections import Counter
from collections.abc import Iterator

from tipassist.answer.compose.of_subjects.named_in_cells import cells_of
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    checked_evidence,
    footnote_evidence,
    outcome_evidence,
    part_evidence,
    pillar_evidence,
    section_evidence,
    term_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.register.model import Register

_KIND = (
    r"(?:(?:exact |very |single |actual )?(?:words?|terms?|phrases?|expressions?|string|acronym))"
)
_QUOTED = r"(?:\"[^\"]{2,60}\"|“[^”]{2,60}”|(?<!\w)['‘][^'’]{2,60}['’](?!\w))"
_BARE = r"(?:[\w/-]+ ){0,3}?[\w/-]+"
_KIND_NAMED = rf"(?:the )?{_KIND},? (?P<typed>{_QUOTED}|{_BARE})"
_NAMED = rf"(?:{_KIND_NAMED}|(?:the )?(?P<own>{_QUOTED}))"
_PLAN = r"(?:(?:the|this|our|its) )?(?:whole |entire |work )*(?:plan|document|text|paper)"
_STANDS = (
    r"(?:used|printed|written|mentioned|named|found|repeated|said|occur|appear|come up|turn up"
    r"|show up|crop up|stand|feature|figure|recur|get (?:used|mentioned))"
)
_USES = r"(?:use|say|print|mention|contain|have|include|repeat|write|employ)s?"
_THERE = (
    rf"(?:(?: (?:at all|anywhere|ever|altogether|in (?:all|total)|overall|exactly|please))*"
    rf"(?: (?:in|throughout|across|within) (?:all of )?{_PLAN})?"
    rf"(?: (?:at all|anywhere|altogether|in (?:all|total)|overall))*)"
)
_OPENS = (
    r"\W*(?:(?:so|and|but|ok|hi|please|pls|just|quick question|tell me|can you tell me)\b[,:]? )*"
)
_ENDS = r"[\s?.!]*"
_TIMES = r"(?:how often|how many times|how frequently)"
_COUNTS = tuple(
    re.compile(rf"{_OPENS}{one}{_ENDS}", re.IGNORECASE)
    for one in (
        rf"{_TIMES} (?:is|are|does|do|did|was) {_NAMED} (?:ever )?{_STANDS}{_THERE}",
        rf"{_TIMES} (?:does|do|did) (?:{_PLAN}|it) {_USES} {_NAMED}{_THERE}",
        rf"in how many places (?:is|are|does|do) {_NAMED} {_STANDS}{_THERE}",
        r"(?:count|(?:what is |what's |give me )?the (?:number|count) of|how many) "
        rf"(?:all )?(?:the )?(?:occurrences?|mentions?|uses?|instances?|appearances?) "
        rf"(?:of|for) {_NAMED}"
        rf"(?: are there)?{_THERE}",
        rf"how many (?:occurrences?|mentions?|instances?) (?:of|for) {_NAMED} (?:has|does|are)"
        rf"(?: there)?(?: in)? {_PLAN}(?: have| contain)?",
    )
)
_TESTS = tuple(
    re.compile(rf"{_OPENS}{one}{_ENDS}", re.IGNORECASE)
    for one in (
        rf"(?:is|are|does|do|did|was) {_KIND_NAMED} (?:ever |even )?{_STANDS}{_THERE}",
        rf"(?:does|do|did) (?:{_PLAN}|it) (?:ever |even |actually )?{_USES} {_KIND_NAMED}{_THERE}",
    )
)
_WORD = re.compile(r"[^\W_]+")
_WHERE = "Its sections, glossary, table and footnotes were gone through"


def compose_word_count(meaning: Meaning, register: Register) -> Draft | None:
    """Tell how often a word stands in the plan, or whether it does; None when that is not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    text = meaning.question.strip()
    counted = next((one for shape in _COUNTS if (one := shape.fullmatch(text))), None)
    tested = next((one for shape in _TESTS if (one := shape.fullmatch(text))), None)
    asked = counted or tested
    given = asked.groupdict() if asked else {}
    typed = (given.get("typed") or given.get("own") or "").strip(" \"“”‘’'")
    words = _words_of(typed)
    if not words or meaning.places or fold(typed) in map(fold, register.bodies):
        return None
    found: Counter[str] = Counter()
    evidence: dict[str, list[Evidence]] = {}
    for place, said, where in _texts(register):
        if many := _times(words, said):
            found[place] += many
            evidence.setdefault(place, []).append(where)
    verdict = ("Yes. " if found else "No. ") if counted is None else ""
    name = f'The {"words" if len(words) > 1 else "word"} "{typed}"'
    verb = "stand" if len(words) > 1 else "stands"
    if not found:
        lead = f"{verdict}{name} {verb} nowhere in the plan (0 times). {_WHERE}."
        return answered([DraftClaim(lead, checked_evidence(register))])
    times = plural(found.total(), "time")
    times += f", at {len(found)} places" if len(found) > 1 else ""
    told = (f"{at} ({plural(many, 'time')})" if many > 1 else at for at, many in found.items())
    lead = f"{verdict}{name} {verb} in the plan {times}: {listing(told)}. {_WHERE}."
    return answered([DraftClaim(lead, tuple(one for some in evidence.values() for one in some))])


def _texts(register: Register) -> Iterator[tuple[str, str, Evidence]]:
    """Yield every place of the plan with its own words and where they stand."""
    for section in register.sections:
        yield f"Section {section.letter}", section.title.text, section_evidence(section)
        for part in section.parts:
            yield str(part.locator), part.wording.text, part_evidence(register, part)
    for term in register.glossary:
        place, evidence = f"Glossary {term.term}", term_evidence(term)
        yield place, term.term, evidence
        yield place, term.definition.text, evidence
    for pillar in register.pillars:
        yield f"Pillar {pillar.letter}", pillar.title.text, pillar_evidence(pillar)
        yield f"Pillar {pillar.letter}", pillar.goal.text, pillar_evidence(pillar, goal=True)
    for outcome in register.outcomes:
        yield f"Outcome {outcome.code}", outcome.wording.text, outcome_evidence(outcome)
    for row in register.activities:
        for _, claim in cells_of(row):
            yield row.code, claim.text, claim.evidence[0]
    for note in register.footnotes:
        yield f"Footnote {note.number}", note.wording.text, footnote_evidence(note)


def _times(words: tuple[str, ...], text: str) -> int:
    told, size = _words_of(text), len(words)
    return sum(told[at : at + size] == words for at in range(len(told) - size + 1))


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))
