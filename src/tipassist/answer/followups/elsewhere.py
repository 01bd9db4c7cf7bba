"""Elsewhere: "anywhere else?" after a question of where something is."""

from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, codes_in, scopes_in
from tipassist.answer.meaning import Form, Intent, Meaning

_LOOKED_FOR = (Intent.BODY_ACTIVITIES, Intent.CODE_BODIES, Intent.TOPIC)


def of_elsewhere(leaning: Leaning) -> Meaning | None:
    """Fill in "anywhere else?" with all but where was looked, or with all but what was found."""
    base, asks, rest = leaning.base, leaning.words.asks, leaning.rest.strip(" ?.!")
    scoped = bool(base.places) and scopes_in(base.places) == base.places
    others = scoped and asks["elsewhere_in"].fullmatch(rest)
    if base.intent not in _LOOKED_FOR or not (others or asks["elsewhere"].fullmatch(rest)):
        return None
    if base.intent is Intent.CODE_BODIES and not base.named:
        return None
    left_out = (*base.outside, *(codes_in(base.places) or leaning.last.items))
    topic = base.intent is Intent.TOPIC
    form = base.form if base.form is Form.YESNO and others else Form.LIST
    found = replace(base, question=leaning.meaning.question, places=(), outside=left_out)
    return replace(
        found, intent=base.intent if topic else Intent.BODY_ACTIVITIES, form=form, among=()
    )
