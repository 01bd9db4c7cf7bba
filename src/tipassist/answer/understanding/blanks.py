"""Whether it is asked what the tables leave blank: "which cells are empty?", "what is missing?"."""

import re

from tipassist.answer.meaning import Form, Meaning, Relation

_CELLS = r"(?:cells?|columns?|fields?|boxes|spots?|spaces?|entries|places|parts)"
_EMPTY = r"(?:blank|empty|open|missing|incomplete|unfilled|not filled(?: in| out)?)"
_THERE = (
    r"(?: in| of| under| across)?(?: (?:the|this|our|all))?(?: (?:whole|entire|work))?"
    r"(?: (?:plan|tables?|matrix|register|pillars?|rows|activities|document|\s))*"
)
_LEFT = r"(?:still |currently |yet |left |been left |being )*"
_ASKS = re.compile(
    rf"(?:(?:which|what) (?:table )?{_CELLS}{_THERE} (?:is|are|have|has|was|were|stay|stays|remain"
    rf"|remains) {_LEFT}{_EMPTY}|(?:which|what) (?:rows|activities|lines|ones)"
    rf" (?:have|has|contain|show)s? (?:(?:an?|any|some) )?(?:blank|empty|missing|open)"
    rf"(?: {_CELLS}|s)?|(?:which|what) (?:rows|activities|lines) (?:have|are) (?:some|any)thing"
    rf" {_LEFT}{_EMPTY}|(?:which|what) (?:rows|activities|lines) (?:are|is) {_LEFT}(?:incomplete"
    rf"|unfilled|not filled(?: in| out)?)|what(?:'s| is| has)? {_LEFT}(?:blank|empty|missing)"
    rf"|(?:where|what) (?:are|is|does|do)(?: the| any)?(?: plan| tables?)?(?: have| has)?(?: the"
    rf"| any)? (?:gaps|blanks|holes|(?:blank|empty|open) {_CELLS})"
    rf"|(?:which|what) (?:gaps|blanks|holes|(?:blank|empty|open) {_CELLS}) (?:are|does|do|has|have)"
    rf"(?: there)?(?: the| this)?(?: (?:work )?plan| tables?)?(?: have| has| left| leave| show)?"
    rf"|(?:are|is) there (?:any |some )?(?:gaps|blanks|holes|(?:blank|empty|open|missing) {_CELLS})"
    r"|(?:list|show|name|give)(?: me| us)? (?:all |every |the )*(?:gaps|blanks|holes"
    rf"|(?:blank|empty|open|missing) {_CELLS}))"
    rf"{_THERE}\s*[?.!]*"
)
_CODE = re.compile(r"\b[a-z](?:\.\d+){1,2}\b|\bpillar [a-z]\b")
_OPENS = re.compile(r"\W*(?:(?:so|and|ok|hi|please|pls|then|now),? )*")


def asks_blanks(meaning: Meaning) -> bool:
    """Whether a question asks for blank cells, in all rows or some, and names no column.

    Args:
        meaning: The question; what says where is looked stands in its slots.
    """
    if meaning.relation not in (Relation.NONE, Relation.ANY) or meaning.instruments:
        return False
    if meaning.form is Form.DEFINE or meaning.terms or meaning.actors:
        return False
    text = meaning.marked(" ")
    opens = _OPENS.match(text)
    said = text[opens.end() if opens else 0 :]
    return _ASKS.fullmatch(" ".join(re.sub(_CODE, " ", said).split())) is not None
