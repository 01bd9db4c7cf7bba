"""Answers about the activities of an earlier plan or a report: lists of them, one, and claims."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from threading import Lock

from tipassist.answer.documents.activities.asking import RowQuestion, fitting, read_rows
from tipassist.answer.documents.activities.claims import claims, verdict
from tipassist.answer.documents.activities.names import names_of
from tipassist.answer.documents.activities.rows import (
    Activities,
    Activity,
    Column,
    activities_of,
    head_of,
    states_of,
)
from tipassist.answer.documents.activities.tallying import Kept, tallied
from tipassist.answer.documents.clauses import listing as lists
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.preferring import has_term
from tipassist.answer.documents.clauses.searches import Searches
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf, clause_evidence
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import families
from tipassist.corpus.manifest import DocumentKind
from tipassist.types import AnswerStatus

_MOST_ALIKE = 3
_LEAST_KNOWN = 0.6
_OUTPUT = 0.8
_MORE = re.compile(r"\s*[;:]")


@dataclass(slots=True)
class ActivityAnswers:
    """Answers from the activities of documents.

    Args:
        shelf: The documents.
        searches: The searches in them.
        stop_words: Words that never name a subject.
    """

    shelf: Shelf
    searches: Searches
    stop_words: frozenset[str]
    _held: dict[Key, Activities] = field(init=False, default_factory=dict, repr=False)
    _names: dict[Key, Mapping[str, tuple[str, ...]]] = field(
        init=False, default_factory=dict, repr=False
    )
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def of(self, key: Key) -> Activities:
        """Return the activities of a document."""
        with self._lock:
            if key not in self._held:
                earlier = self.shelf.document(key).kind is DocumentKind.EARLIER_PLAN
                self._held[key] = activities_of(self.shelf.places(key), every=earlier)
            return self._held[key]

    def names(self, key: Key) -> Mapping[str, tuple[str, ...]]:
        """Return what the bodies of a document's activities are called."""
        bodies = self.of(key).bodies
        with self._lock:
            if key not in self._names:
                texts = [self.shelf.library.text_of(*one) for one in self.shelf.names.current]
                self._names[key] = names_of(bodies, texts) if bodies else {}
            return self._names[key]

    def read(self, asked: DocumentQuestion, key: Key) -> RowQuestion:
        """Read what a question asks of the activities of a document."""
        return read_rows(asked.text, asked.printed, self.of(key), self.names(key))

    def asks(self, asked: DocumentQuestion, key: Key) -> bool:
        """Whether a question that names no list asks for activities by what their rows tell."""
        if not self.of(key).rows:
            return False
        wanted = self.read(asked, key)
        does = load_document_words().rows["does"].search(asked.text) is not None
        by_body = bool(wanted.bodies) and does and not self._topic(asked, wanted)
        told = wanted.statuses or wanted.groups or wanted.lacks is not None or by_body
        return bool(told) or self.tallies(asked) is not None

    def listed(self, asked: DocumentQuestion, key: Key, within: int | None = None) -> Draft | None:
        """List the activities that a question asks for by state, body, empty cell and subject.

        Args:
            asked: The question.
            key: The document.
            within: The division that it names by its place, or None.
        """
        wanted = self.read(asked, key)
        if within is not None and (code := self._code_of(key, within)):
            wanted = replace(wanted, groups=(*wanted.groups, code))
        kept = self._kept(asked, key, wanted)
        if kept is None:
            return None
        if cue := self.tallies(asked):
            held = self.of(key)
            lead = held.first_leads and load_document_words().rows["lead"].search(asked.text)
            return tallied(self.shelf, key, kept, held, cue, leading=bool(lead))
        return self._list(kept, key, count_only=asked.asks("count"))

    def _code_of(self, key: Key, within: int) -> str:
        """Return what the codes of the activities of a division begin with; "" where none do."""
        places = self.shelf.places(key)
        code = ".".join(one for one in places.key(places.clause(within).locator) if one != "§")
        return code if any(one.code.startswith(f"{code}.") for one in self.of(key).rows) else ""

    def listed_again(
        self, before: DocumentQuestion, asked: DocumentQuestion, key: Key
    ) -> Draft | None:
        """List those of the activities asked for before that a question picks out of them.

        "Which of those were completed?" picks of them; "and which were completed?" asks for others
        in their stead.
        """
        first, then = (self.read(one, key) for one in (before, asked))
        if not (first.narrows and then.narrows and before.asks("listed")):
            return None
        if not asked.asks("of_them"):
            if self._topic(asked, then) or not asked.asks("listed"):
                return None
            kept = self._kept(before, key, first.with_other(then))
            return self._list(kept, key, count_only=asked.asks("count")) if kept else None
        held, picked = self._kept(before, key, first), self._kept(asked, key, then)
        if held is None or picked is None:
            return None
        rows = tuple(one for one in held.rows if one in picked.rows)
        kept = Kept(rows, f"{held.told}{picked.told}")
        return self._list(kept, key, count_only=asked.asks("count"))

    def _kept(self, asked: DocumentQuestion, key: Key, wanted: RowQuestion) -> Kept | None:
        """Return the activities that are asked for; None where the table does not tell which."""
        held = self.of(key)
        if not held.rows:
            return None
        cue = load_document_words().listings["row"]
        tallies = self.tallies(asked)
        used = wanted.used | (set(families(tallies[0])) if tallies else set())
        topic = [
            one
            for one in asked.topic(self.stop_words)
            if not cue.fullmatch(one.lower()) and not set(families(one)) <= used
        ]
        if wanted.narrows or tallies:
            topic = [one for one in topic if one in self._topic(asked, wanted)]
        if topic and not wanted.narrows:
            return None
        rows = fitting(held, wanted)
        if rows is None:
            return None
        told = _told(wanted, rows, held)
        places = self.shelf.places(key)
        known = [one for one in topic if self.searches.of(key).entries.has(one)]
        if known and rows:
            rows = tuple(one for one in rows if _speaks_of(places, one.index, known))
            if not rows:
                return None
            told = f"{told} on {listing(f'“{one}”' for one in known)}"
        return Kept(rows, told)

    def _list(self, kept: Kept, key: Key, *, count_only: bool) -> Draft:
        if not kept.rows:
            every = lists.Listing("activity", tuple(one.index for one in self.of(key).rows))
            return telling.none_fit(self.shelf, key, every, kept.told)
        found = lists.Listing("activity", tuple(one.index for one in kept.rows))
        return telling.listed(self.shelf, key, found, narrowed=kept.said, count_only=count_only)

    def tallies(self, asked: DocumentQuestion) -> re.Match[str] | None:
        """Return the words that ask how many activities the bodies have, or which has most."""
        words = load_document_words().rows
        found = words["tally"].search(asked.text)
        names = found and (
            found["each"] or any(words[what].search(asked.text) for what in ("body", "who"))
        )
        return found if names else None

    def of_one(self, asked: DocumentQuestion, key: Key, within: int | None) -> Draft | None:
        """Tell a column of the activity that a question speaks of, or check what it claims.

        Args:
            asked: The question.
            key: The document.
            within: The activity that it names by its place, or None.
        """
        held = self.of(key)
        if not held.rows:
            return None
        wanted = self.read(asked, key)
        is_claim = claims(asked.text) and bool(
            states_of(asked.text) or (wanted.bodies and set(wanted.bodies) <= set(held.bodies))
        )
        named = held.at(within) if within is not None else None
        blank = named is not None and any(map(named.lacks, wanted.fields))
        if not (is_claim or blank or (within is None and wanted.fields)):
            return None
        rows = (named,) if named else () if within is not None else self._about(asked, key, wanted)
        if not rows or not (is_claim or wanted.fields & held.columns):
            return None
        return self._told(asked, key, rows, wanted, is_claim=is_claim)

    def again(self, asked: DocumentQuestion, key: Key, index: int) -> Draft | None:
        """Tell a column of the activity spoken of, or check what is claimed of "it"."""
        held = self.of(key)
        row = held.at(index)
        wanted = self.read(asked, key) if row else None
        if row is None or wanted is None or self._topic(asked, wanted):
            return None
        is_claim = claims(asked.text) and bool(states_of(asked.text) or wanted.bodies)
        if not (is_claim or wanted.fields & held.columns):
            return None
        return self._told(asked, key, (row,), wanted, is_claim=is_claim)

    def _told(
        self,
        asked: DocumentQuestion,
        key: Key,
        rows: Sequence[Activity],
        wanted: RowQuestion,
        *,
        is_claim: bool,
    ) -> Draft:
        draft = telling.quoted(self.shelf, key, [one.index for one in rows], alone=True)
        told = {Column.STATUS} if is_claim and states_of(asked.text) else wanted.fields
        blank = [(row.index, column) for row in rows for column in told if row.lacks(column)]
        if blank:
            return self._with_blanks(draft, key, blank)
        if not is_claim or len(rows) > 1:
            return draft
        (row,) = rows
        said = verdict(asked.text, wanted, row, self.of(key), self.names(key))
        return telling.beginning(draft, said)

    def _with_blanks(self, draft: Draft, key: Key, blank: Sequence[tuple[int, Column]]) -> Draft:
        """Say after rows which of the cells asked about are empty; it settles nothing more."""
        places, claims = self.shelf.places(key), list(draft.claims)
        for index, column in sorted(blank):
            clause = places.clause(index)
            head = head_of(clause, column)
            text = load_document_words().tell("blank", head=head, place=str(clause.locator))
            claims.append(DraftClaim(text, (clause_evidence(places, clause),), 1))
        return replace(draft, status=AnswerStatus.PARTIAL, claims=tuple(claims))

    def _about(
        self, asked: DocumentQuestion, key: Key, wanted: RowQuestion
    ) -> tuple[Activity, ...]:
        """Return the activities that have all of the subject of a question that the table knows."""
        topic = self._topic(asked, wanted)
        terms = self.searches.of(key).entries.terms(topic, asked.printed) if topic else ()
        known = [one for one in terms if one.known]
        every = sum(one.weight for one in terms)
        if not known or sum(one.weight for one in known) < _LEAST_KNOWN * every:
            return ()
        found: list[tuple[float, Activity]] = []
        for row in self.of(key).rows:
            subject, output = frozenset(families(row.subject)), frozenset(families(row.output))
            if all(has_term(subject | output, one) for one in known):
                score = sum(
                    one.weight * (1.0 if has_term(subject, one) else _OUTPUT) for one in known
                )
                found.append((score, row))
        best = max((score for score, _ in found), default=0.0)
        rows = tuple(row for score, row in found if score == best)
        return rows if len(rows) <= _MOST_ALIKE else ()

    def _topic(self, asked: DocumentQuestion, wanted: RowQuestion) -> tuple[str, ...]:
        """Return the words of a question that tell the subject of an activity."""
        form = load_document_words().rows["form"]
        return tuple(
            one
            for one in asked.topic(self.stop_words)
            if form.fullmatch(one.lower()) is None and not set(families(one)) <= wanted.used
        )


def _told(wanted: RowQuestion, kept: Sequence[Activity], held: Activities) -> str:
    """Say what was asked for: "with the status “Done”", "that name OLC"."""
    told = [one.status.printed for one in kept] or wanted.statuses
    statuses = dict.fromkeys(_MORE.split(one)[0] for one in told if wanted.statuses)
    first = " first" if held.first_leads and wanted.role == "lead" else ""
    return "".join(
        (
            f" with no {wanted.lacks.name.lower()}" if wanted.lacks is not None else "",
            f" with the status {listing((f'“{one}”' for one in statuses), 'or')}"
            if statuses
            else "",
            f" that names {listing(wanted.bodies)}{first}" if wanted.bodies else "",
            f" under {listing(f'“{_printed(one)}”' for one in wanted.groups)}"
            if wanted.groups
            else "",
        )
    )


def _printed(group: str) -> str:
    """Return a theme as printed, and the beginning of codes with its first letter large."""
    return group[:1].upper() + group[1:]


def _speaks_of(places: Places, index: int, topic: Sequence[str]) -> bool:
    """Whether a row has the words of a topic, or stands under a title that has them."""
    clauses = [places.clause(at) for at in (*places.same(index), *places.above(index))]
    held = {stem for one in clauses for stem in families(f"{one.heading} {one.wording.text}")}
    return all(set(families(word)) <= held for word in topic)
