"""Stated: "it has five indicators, right?", a number said of the place or body spoken of."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in, scopes_in
from tipassist.answer.followups.meant.names_meant import bodies_spoken_of
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.phrasing import place_name, scope_words
from tipassist.answer.meaning import IN_FULL, Meaning
from tipassist.locators import Locator


def of_stated(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "it has five indicators, right?" with the pillar, outcome or activity that is meant.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said = leaning.whole("stated_of_it")
    place = _place_meant(leaning, said["level"] or "") if said else None
    if said is None or place is None:
        return None
    core = leaning.pointing.core.strip(" ?.!")
    text = f"{core[: said.start('it')]}{place_name(place)}{core[said.end('it') :]}"
    text += "?" if said["tested"] or said["asked"] else ", right?"
    return _in_full(reread(text, leaning, read))


def of_stated_rows(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "it coordinates four, right?" with the body that is meant, where it was looked.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    said = leaning.words.asks["stated_of_them"].match(leaning.rest)
    if said is None or leaning.meaning.named:
        return None
    bodies = leaning.base.named or bodies_spoken_of(leaning)
    if len(bodies) != 1:
        return None
    scopes, outside = scopes_in(leaning.base.places), leaning.base.outside
    anew = leaning.meaning.places or leaning.meaning.outside
    where = "" if anew else scope_words(scopes, outside)
    core = leaning.pointing.core.strip(" ?.!")
    text = f"{core[: said.start('it')]}{bodies[0]}{core[said.end('it') : said.end('count')]}"
    return _in_full(reread(f"{text}{where}{core[said.end() :]}?", leaning, read))


def _in_full(meaning: Meaning) -> Meaning:
    """Keep the words of a meaning, which hold the number."""
    return replace(meaning, cues=meaning.cues | {IN_FULL})


def _place_meant(leaning: Leaning, level: str) -> Locator | None:
    """Return the one place told or asked of, or the pillar or outcome around it."""
    told, asked = codes_in(leaning.last.focus), codes_in(leaning.base.places)
    place = next((one[0] for one in (told, asked) if len(one) == 1), None)
    if place is None or level in ("", "one"):
        return place
    return next((one for one in place.lineage() if one.kind == level), None)
