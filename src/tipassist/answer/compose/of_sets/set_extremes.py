"""Which of some activities have the most or the fewest of a unit, with every winner of a tie."""

from tipassist.answer.compose.counted.rows import activity_row, unit_word, value_of
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.compose.of_sets.set_leads import checked
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import SetQuery
from tipassist.register.model import Register


def compose_measured(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Answer which of the activities that meet the conditions have the most or the fewest."""
    found = [one for one in scoped(meaning, register) if met(one, query.conditions)]
    values = {one.code: value_of((one,), query.measure) for one in found}
    count = 1 if len(found) == 1 else 2
    words = listing(condition_words(one, count) for one in query.conditions)
    of_them = f"{plural(len(found), 'activity')}{where_words(meaning)} that {words}"
    if not found:
        one = listing(condition_words(one, 1) for one in query.conditions)
        lead = f"No activity{where_words(meaning)} {one}; all were checked."
        return answered([DraftClaim(lead, checked(meaning, register))], [])
    best = (max if query.extreme == "most" else min)(values.values())
    winners = [one for one in found if values[one.code] == best]
    many = unit_word(query.measure, many=True)
    told = plural(best, unit_word(query.measure), many) if best else "none"
    verb, each = ("has", "") if len(winners) == 1 else ("have", " each" if best else "")
    word = "most" if query.extreme == "most" else "fewest"
    lead = f"Of the {of_them}, {listing(one.code for one in winners)} {verb} the {word} {many}: "
    lead += f"{told}{each}."
    evidence = tuple(e for one in winners for e in (asb_evidence(one), wording_evidence(one)))
    rows = [activity_row(one, bodies_words(one)) for one in winners]
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in winners])
