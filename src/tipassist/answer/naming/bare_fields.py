"""Fields that stand for their bodies without a noun of their own: "led by immigration"."""

import re
from collections.abc import Iterator

from tipassist.answer.naming.bodies import BodyNames, NameHit, field_bodies

_SHARED_HEAD = re.compile(
    r"(?P<field>[a-z]+(?: [a-z]+)?)(?: and|,? or|,|/| &| plus)(?: (?:also|with))? (?:the )?$"
)
_CLAUSE_END = r"(?=\s*(?:$|[,.;:!?)]|-|(?:here|so|and|but)\b))"
_SPEAKS_FOR = re.compile(
    r"\b(?:(?:i am|i'm|im|we are|we're)(?: \w+){0,2}?"
    r"|(?:i|we)(?: \w+)? (?:work|come|sit|serve|report))"
    rf" (?:with|from|in|at|for)(?: the| our)? (?P<field>[a-z]+(?: [a-z]+)?){_CLAUSE_END}"
    r"|(?:^|[,.;:!]\s)\s*(?P<here>[a-z]+(?: [a-z]+)?)(?= here\b)"
    r"|\b(?:my|our) (?:minister|ministry|boss|director|department|office|unit|division|team|desk|"
    r"portfolio|directorate|job|work) "
    r"(?:is|does|covers?|handles?|deals? with|looks? after|oversees?|runs?)"
    rf"(?: in| on)?(?: the)? (?P<covered>[a-z]+(?:'s|s')?(?: [a-z]+)?){_CLAUSE_END}"
)
_MATTERS = re.compile(r"(?:'s|s')?(?: (?:affairs|matters|issues|stuff|things|policy|work))?$")
_DONE_BY = re.compile(
    r"\b(?:led|headed|run|coordinated|supported|backed|handled|owned|steered) by (?P<names>[a-z]+"
    r"(?: [a-z]+)?(?:,? (?:or|and)(?: by)? [a-z]+(?: [a-z]+)?)*?)"
    r"(?=\s*(?:$|[,.;?!]|(?:in|under|but|without|outside|beside)\b))"
)
_NO_PEOPLE = (
    r"(?!(?:[a-z]+ )?(?:women|men|child|children|girls?|boys?|youths?|workers?|migrants?|victims?|"
    r"survivors?|people|persons?)\b)"
)
_DOES = re.compile(
    r"\b(?:does|do|did|must|should|will|is|are) (?:the )?"
    rf"(?P<field>{_NO_PEOPLE}[a-z]+(?: [a-z]+)?) "
    r"(?:also |actually |only |ever )?(?:leads?|leading|runs?|running|heads?|heading|"
    r"co-?ordinat\w+|supports?|supporting|helps?|backs?|steers?|handles?|in charge|responsible)\b"
    rf"|^(?P<told>{_NO_PEOPLE}[a-z]+(?: [a-z]+)?)(?:,? (?:in|under|within) [^:,?]{{1,30}})?"
    r"\s*[:,–-]\s"
    r"(?=(?:in |on |for )?(?:what|which|where|how many)\b[^?.]*\b(?:do|does|is|are) (?:it|they) "
    r"(?:also |actually |only |ever |not )?"
    r"(?:lead|leading|run|running|head|heading|co-?ordinat\w+|support|supporting|help|back|steer|"
    r"handle|in charge|responsible)\b)"
    rf"|(?:^|[,;:] )(?P<terse>{_NO_PEOPLE}[a-z]+(?: [a-z]+)?) "
    r"(?:supporting|leading|co-?ordinating|helping|backing)"
    r"(?=\s*(?:$|[,.;:?!]|(?:in|under|and|but|where|with|not|no)\b))"
)
_ONE_TOO = re.compile(
    r"\b(?:than|and|or|vs\.?|versus|against|as|with|to)(?: does| do)? (?:the )?"
    r"(?P<field>[a-z]+(?: [a-z]+){0,2}?) ones?\b"
)
_FIELD = re.compile(r"(?!(?:or|and|by)\b)\b[a-z]+(?: (?!(?:or|and|by)\b)[a-z]+)?")


def by_deed(plain: str, names: BodyNames) -> Iterator[NameHit]:
    """Read a bare field as its body where somebody must be meant: "led by immigration".

    So it is in "what does immigration lead", in "immigration: which ones does it lead" and where
    no more is typed than who does what: "immigration supporting, SOMTC not coordinating".
    """
    for match in _DOES.finditer(plain):
        group = next(one for one in ("field", "told", "terse") if match[one])
        own = _one_of_field(match[group].split(), names)
        if own:
            yield NameHit(own, *match.span(group), exact=False)
    for match in _DONE_BY.finditer(plain):
        for name in _FIELD.finditer(match["names"]):
            found = field_bodies(name.group(0).split(), names)
            start = match.start("names") + name.start()
            if len(found) == 1:
                yield NameHit(found, start, start + len(name.group(0)), exact=False)


def by_introduction(plain: str, names: BodyNames) -> Iterator[NameHit]:
    """Read a bare field as its body where the asker speaks for it: "I'm from immigration"."""
    for match in _SPEAKS_FOR.finditer(plain):
        group = next(one for one in ("field", "here", "covered") if match[one])
        found = _one_of_field(_MATTERS.sub("", match[group]).split(), names)
        if found:
            yield NameHit(found, *match.span(group), exact=False)


def by_shared_head(plain: str, names: BodyNames, hits: list[NameHit]) -> Iterator[NameHit]:
    """Read a field that shares the noun of a body after it: "the welfare and labour officials"."""
    for hit in tuple(hits):
        last = plain[hit.start : hit.end].split()[-1]
        before = _SHARED_HEAD.search(plain[: hit.start])
        if last not in names.group_nouns or before is None:
            continue
        words = before["field"].split()
        for size in range(len(words)):
            found = _one_of_field(words[size:], names)
            if found and found != hit.bodies:
                start = before.end("field") - len(" ".join(words[size:]))
                yield NameHit(found, start, before.end("field"), exact=False)
                break


def by_likeness(plain: str, names: BodyNames, hits: list[NameHit]) -> Iterator[NameHit]:
    """Read "the welfare one" as the body of that field, beside another body that is named."""
    for match in _ONE_TOO.finditer(plain) if hits else ():
        found = _one_of_field(match["field"].split(), names)
        if found:
            yield NameHit(found, match.start("field"), match.end(), exact=False)


def _one_of_field(words: list[str], names: BodyNames) -> tuple[str, ...]:
    """Return the one body of the plan's table that a bare field is of, or none."""
    found = tuple(body for body in field_bodies(words, names) if body in names.in_table)
    return found if len(found) == 1 else ()
