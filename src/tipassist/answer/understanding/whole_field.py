"""What the whole plan is about tells nothing: "trafficking of children" asks of children.

Nor does "a child in a trafficking case", "persons convicted of trafficking" or "against
trafficking", where something else is asked about.
"""

import re

from tipassist.answer.language.words import families, family, fold

_NARROWS = (
    r"(?: in \w+)? (?:of|among|amongst|involving|affecting|that affects) (?:the |any |other )?"
)
_WITHIN = r"(?:in|during|within) (?:an? |the |any )?(?:\w+ )?"
_CASES = r"(?:cases?|situations?|contexts?|settings?|matters?|incidents?)"
_CHARGED = (
    r"(?:prosecuted|convicted|sentenced|charged|arrested|jailed|imprisoned|tried|indicted|guilty)"
    r"(?: (?:persons?|people))? (?:for|of) (?:\w+ )?"
)
_AGAINST = "against"
_AGAINST_IT = (
    rf"\b{_AGAINST} (?:human )?(?:\w+ in )?{{}}\b(?! (?:(?:in (?!persons\b))|of|for|by|within)\b)"
)


def narrowed(topic: tuple[str, ...], text: str, title: str) -> tuple[str, ...]:
    """Return the topic words without one of the plan's title that the others narrow.

    Args:
        topic: Topic words in reading order.
        text: The question.
        title: The title of the plan.
    """
    whole, low = frozenset(families(title)), fold(text)

    def is_narrowed(word: str, after: str) -> bool:
        way = rf"\b{re.escape(fold(word))}{_NARROWS}(?:[\w-]+ )?{re.escape(fold(after))}\b"
        return bool(after) and family(word) in whole and re.search(way, low) is not None

    cases = re.compile(_CASES)
    others = [
        one
        for one in topic
        if family(one) not in whole and one != _AGAINST and not cases.fullmatch(fold(one))
    ]
    fought = {
        one
        for one in topic
        if others
        and one != _AGAINST
        and family(one) in whole
        and re.search(_AGAINST_IT.format(re.escape(fold(one))), low)
    }

    def is_case(word: str) -> bool:
        named = re.escape(fold(word))
        case = rf"\b(?:{_WITHIN}{named} {_CASES}\b|{_CHARGED}{named}\b(?= *(?:$|[,.;?!]|in\b)))"
        return bool(others) and family(word) in whole and re.search(case, low) is not None

    following = (*topic[1:], "")
    return tuple(
        word
        for word, after in zip(topic, following, strict=False)
        if not (is_narrowed(word, after) or is_case(word))
        and not (word in fought or (fought and word == _AGAINST))
    )
