"""What there is for somebody of a trade: "I'm a nurse. What in this plan has to do with my work?".

The asker's own trade is the subject, and what is asked of "me" or "my work" says no more of it.
"""

import re

_TRADE = r"(?P<trade>[a-z][a-z'-]*(?: (?!and\b|or\b|who\b|with\b|from\b)[a-z][a-z'-]*){0,3}?)"
_WHERE = r"(?: (?:in|at|for|with|from|by|on) (?:(?!i\b|we\b|should\b)[\w'-]+ ?){1,5}?)?"
_I_AM = (
    r"(?:(?:hi|hello|hey)(?: there| all)?[,.!]? )?"
    r"(?:i am|i'm|im|i work as|i'm working as|speaking as|as|being) (?:(?:just|only|really) )?"
    r"(?:an? )"
    rf"{_TRADE}{_WHERE}\s*(?:[.,;:!–—-]+\s*)+(?:and |so )?"
)
_ME = r"(?:me|us|(?:people|somebody|someone) like (?:me|us)|my (?:\w+ )?(?:work|job|trade))"
_PLAN = r"(?:(?:this|the|your) (?:work )?plan|this|it|here|all (?:of )?this|there)"
_PARTS = r"(?:parts?|rows?|activit(?:y|ies)|items?|lines?|bits?|things?|pages?)"
_DEALS = (
    r"(?:has|have|had) (?:anything |something |most )?to do with|concerns?|touch(?:es)?|affects?"
    r"|matters? (?:to|for)"
    r"|(?:is|are) (?:relevant|useful|important|meant|there|made|of use|of interest) (?:to|for)"
    r"|appl(?:y|ies) to|speaks? to|(?:is|are) (?:for|about)"
)
_ASKS = (
    rf"(?:what(?:'s| is)? (?:(?:in|of|from) {_PLAN} )?(?:{_DEALS}) {_ME}(?: (?:in|here|there).*)?"
    rf"|(?:what|which) {_PARTS}(?: (?:of|in|from) {_PLAN})? (?:{_DEALS}) {_ME}(?: (?:in|here).*)?"
    rf"|(?:what|which)(?: {_PARTS})?(?: (?:of|in|from) {_PLAN})? (?:should|must|do|can|ought) i "
    r"(?:to )?(?:read|know|look at|care about|start with|mind|note|need to (?:read|know))"
    rf"|what (?:does|do|would|might|can) {_PLAN} "
    r"(?:mean|do|have|hold|say|offer|ask|expect|want|bring)"
    rf"(?: (?:for|to|of|from))? {_ME}"
    rf"|what(?:'s| is) (?:there )?(?:in|for me in) {_PLAN}(?: (?:for|that concerns) {_ME})?"
    rf"|where do i come in|where (?:am|are) (?:i|we|people like me)(?: in {_PLAN})?)"
)
_OWN_TRADE = re.compile(rf"{_I_AM}{_ASKS}\s*[?.!]*", re.IGNORECASE)


def tells_trade(text: str) -> bool:
    """Whether somebody tells what they are and asks what there is for them."""
    return _OWN_TRADE.fullmatch(text.strip()) is not None


def asked_for_trade(text: str) -> str:
    """Return what is asked for the asker's trade as asked of it: "which activities speak of …?".

    Args:
        text: The question, typos mended.
    """
    match = _OWN_TRADE.fullmatch(text.strip())
    return f"Which activities speak of {match['trade']}s?" if match else text
