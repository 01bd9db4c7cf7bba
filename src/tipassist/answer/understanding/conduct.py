"""How bodies go about something, or what happens then: the sections tell it, not the rows.

"How can a supporting body withdraw?", "what happens when two bodies share the lead?": sets of rows
or bodies answer neither, though the words for them stand there.
"""

import re
from dataclasses import replace

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import CONDUCT, Intent, Meaning
from tipassist.answer.naming.slots import Slots

_AUXILIARY = r"(?:do|does|did|can|could|should|shall|must|may|might|would|will|is|are|was|were)"
_WHO = (
    r"(?:(?:an?|the|any|every|each|all|some|two|three|both|several|more than one|one|these|those"
    r"|other|another|joint|new|our|my) )*"
    r"(?:(?:sectoral|asean|co-?ordinating|supporting|relevant|lead(?:ing)?|partner|helping|joint)"
    r" )*(?:bod(?:y|ies)|asbs?|co-?ordinators?|supporters?|leads?|helpers?)"
)
_COMPARED = r"(?:compare|rank|stack|spread|distribut|divid|line up|fare)\w*\b"
_ROWS = r"(?:rows?|activit\w+|outcomes?|pillars?|projects?|indicators?|number)\b"
_SETTLED = (
    r"(?:arranged|decided|settled|handled|organi[sz]ed|agreed|chosen|appointed|managed)"
    r" (?:when|where|if|among|between|once)\b"
)
_ACTS = re.compile(
    rf"\bhow {_AUXILIARY} (?:{_WHO} (?!{_COMPARED})[a-z]"
    rf"|(?:the )?(?!{_ROWS})\w+(?: \w+)? {_SETTLED})"
)
_HAPPENS = re.compile(
    r"\bwhat (?:(?:then )?happens|(?:should|must|has to|is to|would|will) happen"
    r"|is (?:to be )?done) (?:if|when|where|once|as soon as)\b"
)
_EVERY = "are we obliged to do every activity?"
_BOUND = re.compile(
    r"\b(?:(?:are|is) (?:we|i|it|they|one|a body|bodies|every body)(?: all)? (?:really |legally )?"
    r"(?:obliged|bound|required|expected|forced|supposed|compelled|obligated) to"
    r"|must (?:we|i|it|they|one|a body|bodies)|(?:do|does) (?:we|i|it|they|one|a body|bodies)"
    r"(?: really)? (?:have|need) to) "
    r"(?:carry out|implement|do|run|execute|deliver|follow|undertake|perform|realise|realize"
    r"|take up|take on|organi[sz]e) (?:(?:each|every|all|any)\b(?: (?:and every|of|the|these"
    r"|those|single|listed|printed))*) (?:activit|row|programme|item|one\b|thing)"
)
_LISTED = (
    r"(?:(?:activity|programme)(?: or programme)? types?|types? of (?:activity|activities)"
    r"|activities|programmes|examples|suggestions)"
    r"(?: (?:listed|named|given|printed|there|here|in the (?:plan|table|tables)))*"
)
_BINDING = re.compile(
    rf"\b(?:{_LISTED}|they) (?:is|are|would be|must be)(?:n't)?(?: (?:not|really|all|also|legally"
    r"|strictly|only|just|then))* (?:compulsory|binding|mandatory|obligatory|optional|voluntary"
    r"|prescriptive|exhaustive|suggestive)\b"
)
_BINDS = (
    r"(?P<binds>compulsory|binding|mandatory|obligatory|optional|voluntary|required|prescribed)"
)
_DOES_THEM = (
    r"(?:carry out|implement|do|run|execute|deliver|follow|undertake|perform|reali[sz]e|stick to"
    r"|take up|organi[sz]e|use|adopt|keep to)"
    r" (?:(?:the|all|every|each|any|of|these|those|listed|named) )*"
)
_TO_DO_THEM = re.compile(
    rf"\b(?:is it|it is|would it be)(?: (?:not|really|also|legally|strictly|then))* {_BINDS}"
    rf"(?: for [a-z ]{{1,30}}?)? to {_DOES_THEM}{_LISTED}"
)
"""Whether it is a duty to do what is listed: "is it compulsory to carry out the activities?"."""
_BODY = (
    r"(?:(?:sectoral|asean|co-?ordinating|supporting|lead(?:ing)?) )*"
    r"(?:bod(?:y|ies)|asbs?|co-?ordinators?)"
)
_GIVEN = (
    r"be (?:given|assigned(?: to)?|allotted(?: to)?|allocated(?: to)?|handed|entrusted with"
    r"|made responsible for|put in charge of|shared (?:by|among|between))\b"
)
_SHARED_OUT = re.compile(
    rf"\b(?:may|can|could|might)(?: (?:(?:an?|one|any|each|every|the same|single|several|two)"
    rf" )+{_BODY}(?: (?:also|ever|only|not))* {_GIVEN}"
    rf"|(?: (?:an?|one|any|several|two|more than one|many|multiple|the same|single))+"
    rf" {_LISTED}(?: (?:also|ever|only|not))* {_GIVEN}.*\b{_BODY})"
)
"""How many a body may be given: "may one coordinating body be given several activity types?"."""
_OTHER_WORK = re.compile(
    r"\b(?:(?:we|i) (?:(?:may|can|must|could|should|might)(?:n't|not| not)?|(?:are|am)(?:n't| not)?"
    r" (?:allowed|free|permitted|able) to)|(?:may|can|must|could|should|might) (?:we|i)(?: not)?"
    r"|(?:are|am) (?:we|i)(?: not)? (?:allowed|free|permitted|able) to)(?: (?:only|also|not|then))*"
    r" (?:do|choose|pick|select|carry out|run|use|propose|add|try|undertake|plan)"
    r" (?:(?:any|some)thing (?:different|else|other)|things other|(?:any |some |the )?(?:others?"
    r"|different|alternative|additional|further)(?: (?:ones?|activities|programmes|types|things"
    r"|work))?)(?! (?:bod|asb|row|in\b|under\b))"
)


def asks_conduct_of_bodies(text: str, slots: Slots) -> bool:
    """Whether a question is for how bodies that it does not name go about something.

    Args:
        text: The question.
        slots: What it names; bodies, places and instruments leave it to the rows.
    """
    if slots.places or slots.outside or slots.instruments:
        return False
    low = fold(text)
    if all(one.own for one in slots.bodies) and _BOUND.search(low):
        return True
    if slots.bodies and all(one.own for one in slots.bodies) and _is_of_listed(low):
        return True
    if slots.bodies:
        return False
    return any(one.search(low) for one in (_ACTS, _HAPPENS, _SHARED_OUT, _TO_DO_THEM))


def _is_of_listed(low: str) -> bool:
    """Whether it is said that what is listed binds, or that other work may or may not be done."""
    return _BINDING.search(low) is not None or _OTHER_WORK.search(low) is not None


def of_conduct(meaning: Meaning) -> Meaning:
    """Leave to the sections what would be answered by sets."""
    low = fold(meaning.text)
    bound = _BOUND.search(low) or (_is_of_listed(low) and meaning.bodies)
    told = _TO_DO_THEM.search(low)
    text, topic, words = meaning.text, meaning.topic, meaning.words
    if bound or told:
        text, topic, words = f"are the activity types {told['binds']}?" if told else _EVERY, (), ()
    return replace(
        meaning,
        text=text,
        query=None,
        contest=None,
        rank=None,
        expression=None,
        bounded=None,
        bodies=(),
        topic=topic,
        words=words,
        needs_own_body=False,
        asserted=None,
        cues=meaning.cues | {CONDUCT},
        intent=Intent.PROSE,
    )
