"""Other words for what is mentioned: "does it refer to ships?", "is cash talked about?".

To refer to an article or a plan is to cite it; to refer to anything else is to mention it. How
often an entry that is named recurs, asks how many activities list it. What outcomes have in their
titles, these speak of.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_MANY = (
    r"(?:refer to|(?<!there )(?<!any )(?<!some )talk (?:about|of)"
    r"|make (?:a )?mention of|make references? to|allude to)"
)
_ONE = r"(?:refers to|talks (?:about|of)|makes (?:a )?mention of|makes references? to|alludes to)"
_DONE = r"(?:referred to|talked (?:about|of)|spoken (?:about|of)|alluded to|made mention of)"
_SAID = tuple(
    (re.compile(rf"(?<![\w-]){pattern}(?![\w-])"), plain)
    for pattern, plain in ((_MANY, "mention"), (_ONE, "mentions"), (_DONE, "mentioned"))
)
_CITED = re.compile(
    r"\b(?:provisions?|actip|apa|(?:\w+'s|\d{4}) (?:\w+ )?plan|articles?|art"
    r"|paragraphs?|para|footnotes?|instruments?|treat(?:y|ies)|conventions?"
    r"|(?:work|action|five-year|earlier|old|previous|first) ?plans?|plans? of action|clauses?"
    r"|protocols?|declarations?|sources?|legal|law|each other|one another|sections?|glossary"
    r"|me|us|you|we|i|who|whom|which body|they|he|she|it refers?|does (?:it|that|this) refer"
    r"|do (?:they|these|those) refer|what (?:is|are|does|do)|meetings?|in order|\d)\b"
)


_RECURS = re.compile(
    r"\W*(?:(?:so|and|ok|well|please|tell me),? )*how (?:often|frequently|many times) "
    r"(?:does|do|is|are|has|have) (?P<what>(?:the )?(?!(?:each|every|any|same|this|that|these|those"
    r"|its|their|our|an?|most|one|all)\b)(?:[\w'-]+ ){2,12}?(?:project|programme|indicator"
    r"|example)s?(?: (?:on|for|to|in|of) [^?.!;:,]{3,80}?)?) "
    r"(?:been |get )?(?:recur|occur|appear|come up|turn up|show up"
    r"|crop up|feature|figure|repeated|listed|named|mentioned|printed|found)"
    r"(?: (?:in|across|throughout|over) (?:the |this )?(?:whole |entire )?(?:work )?(?:plan|table"
    r"|document|matrix))?(?:,? (?:counted|counting|measured) (?:by|per|in) (?:the )?(?:activit(?:y"
    r"|ies)|rows?))?(?: (?:in all|in total|overall|altogether))?\W*"
)

_IN_TITLE = re.compile(
    r"\b(?P<unit>outcomes?(?: (?:in|of|under) pillar [a-z])?(?: that| which)?) "
    r"(?:names?|have|has|say|says|contains?|includes?|carry|carries|use|uses|print|prints|mentions?"
    r"|refers? to|speaks? of) (?:the words? )?(?P<what>[^?.!;:,]{3,60}?) "
    r"in (?:its|their)(?: (?:own|very|actual|printed))* (?:titles?|names?|wordings?|headings?|text)"
    r"(?: (?:itself|themselves|alone|only))?(?=\W*$)"
)
_LISTED = re.compile(
    r"\W*(?:(?:please|so|ok|now|and),? )*(?:list|show|name|give|tell)(?: me| us)?(?: all)?(?: of)?"
    r" (?:the )?outcomes (?:that|which) (?=(?:speak of|mention) )"
)

_OUTCOME_ON = re.compile(
    r"\W*(?:(?:so|and|ok|well),? )*(?:(?:which|what) (?:priority )?outcomes? (?:is|are|would be)"
    r" (?:the ones? )?(?:on|for|to do with|concerned with|devoted to|dedicated to)"
    r" (?P<on>(?!(?:us|me|it|them|that|this|which|what|whom)\b)[^?.!;:,]+?)"
    r"|(?:under|in|within) (?:which|what) (?:priority )?outcomes? (?:is|are|does|do)"
    r" (?P<under>(?!(?:it|they|that|this|these|those|we|i|you|there|our|my|all|any|most)\b)"
    r"[^?.!;:,]+?)(?: (?:come|fall|sit|stand|belong|covered|found|placed|filed|dealt with"
    r"|mentioned|handled))?)"
    r"\s*[?.!]*\s*"
)
_OWN_ROWS = (
    r"(?:rows?|activit(?:y|ies)|portfolio|basket|remit|workload|part of the (?:work ?)?plan|share"
    r"|lines|programmes?|list|plate|dossier)"
)
_BEGINS = r"(?:^\W*|(?<=[.!?;:,] )|\b(?:and|so|but|then|also),? )"
_IN_OWN_ROWS = re.compile(
    rf"{_BEGINS}(?:is|are|does|do) "
    r"(?!(?:it|they|that|this|these|those|there|any|all|each|every|some|we)\b)"
    r"(?P<what>(?:(?!\b(?:not|and|or|in|on|by|which|that|who)\b)[^?.!,;:])+?)"
    r"(?: (?:ever|also|really|actually|even|at all|anywhere|somewhere))*"
    r"(?: (?P<does>mentioned|named|found|covered|included|addressed|touched on|spoken of|a topic"
    r"|an issue|a theme|figure|feature|appear|come up|crop up|anywhere|somewhere|part))?"
    r"(?: (?:at all|anywhere|somewhere|explicitly|directly))*"
    r" (?:in|on|among|within|under|of) (?:(?:any|one|some) (?:of )?)?"
    rf"(?:(?P<whose>our|my|(?!the )[\w-]+'s?) (?:own )?{_OWN_ROWS}"
    rf"|the {_OWN_ROWS} of (?P<of>[\w-]+))(?: (?:anywhere|at all|explicitly))*\s*[?.!]*$"
)
_IN_OTHERS_ROWS = re.compile(
    rf"{_BEGINS}(?:is|are) (?!(?:it|they|that|this|these|those|there|any|all|each|every|some|we)\b)"
    r"(?P<what>(?:(?!\b(?:not|and|or|in|on|by|which|that|who)\b)[^?.!,;:])+?)"
    r"(?: (?:ever|also|really|actually|even))* (?:mentioned|named|found|covered|addressed)"
    r" in (?:an?y?|some) (?:other )?(?:rows?|activit(?:y|ies)) (?:(?:(?:that|which) )?"
    r"(?:(?:is|are)(?: not|n't)(?: (?:one )?of)?|(?:does|do)(?: not|n't) (?:name|involve|list))"
    r"|without|not (?:naming|of|led by)) (?P<who>ours|mine|us|(?!the )[\w-]+?)(?:'s)?\s*[?.!]*$"
    rf"|{_BEGINS}(?:is|are) (?!(?:it|they|that|this|there)\b)(?P<subject>[^?.!,;:]+?)"
    r" (?:mentioned|named|found) in (?:an?y?|some) (?:other )?(?:rows?|activit(?:y|ies))"
    r" (?:(?:that|which|where) )?(?P<not_in>[\w-]+) (?:is|are)(?: not|n't)"
    r" (?:(?:named|mentioned|listed) )?(?:in|part of)?\s*[?.!]*$"
)
"""Asks if a subject is in rows that are not somebody's."""


def asked_of_outcomes(text: str, finder: SlotFinder) -> str:
    """Return "which outcome is on data?" as asked of what the outcomes speak of.

    Args:
        text: The question, typos mended.
        finder: Finds whether the subject is a body, a place or an instrument instead.
    """
    low = fold(text)
    asked = _OUTCOME_ON.fullmatch(low) if len(low) == len(text) else None
    if asked is None:
        return text
    what = text[slice(*asked.span("on" if asked["on"] else "under"))]
    slots = finder.find(what, None)
    return text if slots.marks or slots.instruments else f"Which outcome speaks of {what}?"


def with_titles_spoken(text: str) -> str:
    """Return "outcomes that have X in their own title" as outcomes that speak of X.

    Which do is also asked by "list the outcomes that speak of X".

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    said = _IN_TITLE.search(low) if len(low) == len(text) else None
    if said is not None:
        unit, what = text[slice(*said.span("unit"))], text[slice(*said.span("what"))]
        text = f"{text[: said.start()]}{unit} speak of {what}{text[said.end() :]}"
    low = fold(text)
    listed = _LISTED.match(low) if len(low) == len(text) else None
    return f"Which outcomes {text[listed.end() :]}" if listed else text


def asked_of_own_rows(text: str, finder: SlotFinder) -> str:
    """Return "is gender anywhere in our portfolio?" as asked of the rows that are told to be some.

    Args:
        text: The question, typos mended.
        finder: Finds whether the subject is a body or a place, of which rows say more.
    """
    low = fold(text)
    asked = _IN_OWN_ROWS.search(low) if len(low) == len(text) else None
    if asked is None:
        return _asked_of_others(text, low)
    what, opens = text[slice(*asked.span("what"))], text[: asked.start()]
    if finder.find(what, None).marks:
        return text
    owner = text[slice(*asked.span("of" if asked["of"] else "whose"))]
    if asked["of"] and not finder.find(owner, None).marks:
        return text  # "The list of abbreviations" is nobody's.
    rows = f"the rows of {owner}" if asked["of"] else f"{owner} rows"
    return f"{opens}{'do' if opens else 'Do'} any of {rows} mention {what}?"


def _asked_of_others(text: str, low: str) -> str:
    """Return "are schools mentioned in any row that isn't ours?" with the rows asked first."""
    asked = _IN_OTHERS_ROWS.search(low) if len(low) == len(text) else None
    if asked is None:
        return text
    groups = ("what", "who") if asked["what"] else ("subject", "not_in")
    what, who = (text[slice(*asked.span(name))] for name in groups)
    who = "us" if fold(who) in ("ours", "mine", "we") else who
    return f"{text[: asked.start()]}Do any rows that do not name {who} mention {what}?"


def with_recurring_counted(text: str) -> str:
    """Return "how often does the X project recur?" as asked of the activities that list it.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    asked = _RECURS.fullmatch(low) if len(low) == len(text) else None
    if asked is None:
        return text
    return f"How many activities list {text[slice(*asked.span('what'))]}?"


def with_mention_said(text: str, finder: SlotFinder) -> str:
    """Return a question with "mention" for what says so of anything but a citation.

    Args:
        text: The question, typos mended.
        finder: Finds the instruments that are named.
    """
    low = fold(text)
    if len(low) != len(text) or not any(said.search(low) for said, _ in _SAID):
        return text
    if _CITED.search(_without_codes(low)) or finder.find(text, None).instruments:
        return text
    for said, plain in _SAID:
        text = re.sub(said.pattern, plain, text, flags=re.IGNORECASE)
    return text


def _without_codes(low: str) -> str:
    return re.sub(r"\b[a-z]\.\d(?:\.\d+)?|\b\d+ (?=activit|rows|bodies)", " ", low)
