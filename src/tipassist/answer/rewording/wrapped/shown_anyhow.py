"""What each row of a list shows anyhow: "…, naming who coordinates", "… and who supports us there".

Such words ask for no other rows, and would be read as a condition on them.
"""

import re

from tipassist.answer.language.words import fold

_IN_EACH = (
    r"(?:in each case|each time|for each(?: (?:one|of them|row))?|in every case|respectively)"
)
_NAMING = re.compile(
    r"\s*[,;]\s*(?:(?:and|while|please|also) )*(?:naming|stating|giving|indicating|specifying"
    rf"|listing|noting|mentioning|showing|with)(?: {_IN_EACH})? (?:the |its |their |who )"
    r"(?:name of the )?"
    r"(?:(?:bod(?:y|ies)|asbs?) (?:that |which )?(?:co-?ordinates?|leads?|supports?|is in charge)"
    r"|(?:co-?ordinat|lead|support)(?:ors?|ers?|ing (?:bod(?:y|ies)|asbs?)|s| bod(?:y|ies)))"
    rf"(?: (?:them|it|each|{_IN_EACH}))?(?=\s*[?.!]*\s*$)"
)
_LED = r"(?:lead(?:s|ing)?|co-?ordinat(?:e|es|ing|ion)|(?:lead|coordinating) (?:rows|ones|roles?))"
_WHO_HELPS = re.compile(
    rf"(?P<asked>\b(?:our|my|we|i|the) (?:own )?{_LED}(?: (?:rows|activities|ones|roles?|on|in"
    r" (?:pillar|outcome) [a-z](?:\.\d+)?))*),? and "
    r"(?:(?:who(?: else)?|(?:whether|if|do|does|is|are)(?: there)? (?:any|some)(?:body|one)"
    r"(?: else)?|whether others?) (?:\w+ )?(?:supports?|helps?|backs?|assists?|supporting"
    r"|helping|backing) (?:us|me)(?: up| out)?|(?:whether|if) (?:we|i) (?:have|get) (?:any )?"
    r"(?:support|help|backing|back-?up))"
    r"(?: (?:there|here|too|as well|then|(?:in|on|with|for) (?:it|them|each|those|these|that)"
    r"(?: (?:case|row|one|of them))?))*(?=\s*[?.!]*\s*$)"
)
"""Whether somebody supports the rows that are led, which each row shows."""


def without_shown(text: str) -> str:
    """Return a question without words for what each row shows anyhow.

    Args:
        text: The question, typos mended.
    """
    naming = _NAMING.search(fold(text))
    text = text[: naming.start()] + text[naming.end() :] if naming is not None else text
    helps = _WHO_HELPS.search(fold(text))
    return text[: helps.end("asked")] + text[helps.end() :] if helps is not None else text
