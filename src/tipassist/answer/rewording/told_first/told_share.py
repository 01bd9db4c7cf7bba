"""How much a body does, told before a question: "We coordinate most rows. Where do we support?".

It tells no rows, so that only the question behind it is asked; "it" there is the body told of.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention
from tipassist.answer.naming.slots import SlotFinder

_OPENS = (
    r"\W*(?:(?:so|and|ok|okay|well|yes|sure|hi|hello|while|although|though|as|since|given|granted"
    r"|of course|obviously|(?:as |since )?(?:every(?:one|body)|we all|you(?: all)?|people|i|we)"
    r" knows?)(?: that)?,? )*(?:the )?"
)
_DOES = (
    r"(?: (?:do|does|already|obviously|clearly|also|usually|normally|generally|typically|always"
    r"|certainly))* (?:co-?ordinates?|leads?|heads?|supports?|backs?|helps?(?: with| on| in)?) "
)
_MUCH = (
    r"(?:(?:the )?(?:vast |great |large |overwhelming )?(?:lion['’]s share|bulk|majority)"
    r"|(?:by far )?(?:the )?most|a (?:great |whole )?(?:lot|deal|good many|good few)|lots|plenty"
    r"|much|many|so (?:much|many)|quite a (?:lot|few|bit))"
    r"(?: of (?:it|them|that|this|(?:the )?(?:rows|activities|(?:work )?plan|table|work|lines)))?"
    r"(?: (?:rows|activities|lines|things|here))*"
    r"(?:,? (?:anyhow|anyway|of course|i know|as (?:i|we|you) know))?"
)
_REVERSE = (
    r"(?:(?:let me|let us|let's|i(?:'d| would)? (?:like|want|wish|need) to|i(?:'ll| will)"
    r"|(?:can|may) i) (?:now )?(?:ask|know|hear|see)(?: (?:you|for|about|after))* )?(?:the )?"
    r"(?:reverse|opposite|converse|contrary|flip side|other (?:side|way (?:a?round)))"
    r"(?:,? (?:which|that) is|,? (?:namely|i\.?e\.?))?[,:;]?\s+"
)
_ASKS = (
    r"(?P<asks>(?:(?:in|on|for) (?:which|what)|where|who|which|what|how many)\b[^?!;]*?"
    r"\b(?:co-?ordinat\w*|leads?|led|support\w*|role|part|in charge)\b[^?!;]*[?.!]*\s*)$"
)
_TOLD = re.compile(
    rf"{_DOES}{_MUCH}(?:\s*[.;!:]|,(?: (?:but|and|yet|so))?|(?= but ))\s+"
    rf"(?:(?:but|and|so|now|yet|then),? )*(?:{_REVERSE})?{_ASKS}"
)
_OF_TOLD = re.compile(
    r"\b(?:of (?:them|those|these)|those|these|that one|ones?|others?(?! bod)|rest|exceptions?"
    r"|remaining)\b|\b(?:not|n't)\W*$"
)
"""What points back to the rows that were told."""
_BEFORE = re.compile(_OPENS)
_WE = re.compile(rf"{_OPENS}(?:we|(?:my|our) (?:own )?body)(?= )")
_IT = re.compile(r"\b(?:it|they)\b")


def without_share_told(text: str, finder: SlotFinder) -> str:
    """Return a question without how much a body does, told before it.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    if (own := _WE.match(low)) is not None:
        told, name = _TOLD.match(low, own.end()), ""
    elif (body := min(finder.find(text, None).bodies, key=_start, default=None)) is not None:
        opens = _BEFORE.fullmatch(low, 0, body.start) is not None
        told, name = (_TOLD.match(low, body.end) if opens else None), text[body.start : body.end]
    else:
        return text
    if told is None or _OF_TOLD.search(told["asks"]):
        return text
    asks = text[told.start("asks") :]
    return _IT.sub(lambda _: name, asks, count=1) if name else asks


def _start(body: BodyMention) -> int:
    return body.start
