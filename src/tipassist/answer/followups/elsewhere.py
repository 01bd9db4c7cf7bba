"""Elsewhere: "anywhere else?" after a question of where something is."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in
from tipassist.answer.meaning import Form, Intent, Meaning

_LOOKED_FOR = (Intent.BODY_ACTIVITIES, Intent.CODE_BODIES, Intent.TOPIC)


def of_elsewhere(leaning: Leaning) -> Meaning | None:
    """Fill in "anywhere else?" with all but where was looked, or with all but what was found."""
    base, asks = leaning.base, leaning.words.asks["elsewhere"]
    if base.intent not in _LOOKED_FOR or not asks.fullmatch(leaning.rest.strip(" ?.!")):
        return None
    if base.intent is Intent.CODE_BODIES and not base.named:
        return None
    left_out = (*base.outside, *(codes_in(base.places) or leaning.last.items))
    topic = base.intent is Intent.TOPIC
    found = replace(base, question=leaning.meaning.question, places=(), outside=left_out)
    return replace(
        found, intent=base.intent if topic else Intent.BODY_ACTIVITIES, form=Form.LIST, among=()
    )
