"""What became of every event of a soak, and the table that says so."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tests.surfaces.slack.local_slack import LocalSlack, Message
from tests.surfaces.slack.soak.playing import ALONE, Played, Stage
from tests.surfaces.slack.soak.script import Kind, Trouble


class Ending(StrEnum):
    """What became of an event."""

    ANSWERED = "answered once"
    LOST = "lost"
    DOUBLED = "doubled"
    TWICE_ALONE = "twice, for one person"
    REFUSED = "refused at the door"


_UNKNOWABLE = frozenset({Trouble.REPLY_LOST, Trouble.CRASH})
"""After these, or when a process is killed for another event meanwhile, nobody can know whether a
message for one person alone was shown."""


@dataclass(frozen=True)
class Verdict:
    """What became of a soak.

    Attributes:
        endings: What became of each event.
        hits: How many calls to Slack went wrong, by the kind of fault.
        strays: What the bot posted and nobody asked for, or left unfinished.
        kills: How many processes were killed.
    """

    endings: tuple[tuple[Played, Ending], ...]
    hits: Counter[Trouble]
    strays: tuple[str, ...]
    kills: int

    def count(self, ending: Ending) -> int:
        """Return how many events ended so."""
        return sum(found is ending for _, found in self.endings)

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, doubled or left over."""
        return not (self.count(Ending.LOST) or self.count(Ending.DOUBLED) or self.strays)

    @property
    def told(self) -> str:
        """What did not end well, a line each."""
        bad = (Ending.LOST, Ending.DOUBLED)
        lines = [f"{ending}: {one.key} {one.step}" for one, ending in self.endings if ending in bad]
        return "\n".join([*lines, *self.strays]) or "Nothing was lost, doubled or left over."


def judge(stage: Stage) -> Verdict:
    """Look at what people see in the end."""
    hits = Counter(dict.fromkeys(Trouble, 0))
    for one in stage.played:
        hits[one.step.trouble] += one.aim.hits
    endings = tuple((one, _ending(stage, one)) for one in stage.played)
    return Verdict(endings, hits, tuple(_strays(stage)), stage.fleet.kills)


def _ending(stage: Stage, played: Played) -> Ending:
    found, expected = stage.answers_to(played), stage.expected(played)
    if not found and not played.arrived:
        return Ending.REFUSED
    if not stage.is_whole(played):
        return Ending.LOST
    if played.step.kind in ALONE:
        if len(found) == expected:
            return Ending.ANSWERED
        known = played.step.trouble not in _UNKNOWABLE and not played.struck
        return Ending.DOUBLED if known else Ending.TWICE_ALONE
    numbers = sorted(_number(one) for one in found)
    if len(numbers) > len(set(numbers)):
        return Ending.DOUBLED
    whole = numbers == list(range(expected))
    in_place = played.step.kind is Kind.SHARE or {one.thread_ts for one in found} == {played.root}
    return Ending.ANSWERED if whole and in_place else Ending.LOST


def _number(message: Message) -> int:
    assert message.metadata is not None
    return int(message.metadata["event_payload"]["number"])


def _strays(stage: Stage) -> Iterator[str]:
    known = {one.ts for played in stage.played for one in stage.answers_to(played)}
    for message in _posted(stage.slack):
        where = f"{message.channel}/{message.ts}"
        if message.is_streaming:
            yield f"{where} is still being written"
        elif message.ts not in known:
            yield f"{where} answers nothing: {message.shown[:80]!r}"
    for (channel, thread), session in stage.slack.world.records.sessions.items():
        if session.status == "processing":
            yield f"{channel}/{thread} still says that it is worked on"


def _posted(slack: LocalSlack) -> list[Message]:
    records = slack.world.records
    with records.lock:
        own = [one for one in records.messages.values() if one.app_id == slack.app.id]
    return [one for one in own if not one.deleted]


def table(verdict: Verdict) -> str:
    """Return the verdict as a Markdown table, with a line of all events at its end."""
    head = ["fault", "events", "calls hit", *(ending.value for ending in Ending)]
    rows = [_row(verdict, trouble.value, trouble) for trouble in Trouble]
    rows.append(["**all**", *_row(verdict, "", None)[1:]])
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _row(verdict: Verdict, name: str, trouble: Trouble | None) -> list[str]:
    own = [ending for played, ending in verdict.endings if trouble in (None, played.step.trouble)]
    hits = verdict.hits.total() if trouble is None else verdict.hits[trouble]
    if trouble is Trouble.CRASH:
        hits = verdict.kills
    counts = Counter(own)
    return [name, str(len(own)), str(hits), *(str(counts[ending]) for ending in Ending)]
