"""Conversation: a question read in the light of the turns before it.

Resolution is pure: it takes a meaning and a state and gives a meaning. Which earlier slots it fills
in follows from what the question lacks and from its pointing words (`followups.toml`).
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tipassist.answer.units import units_in
from tipassist.answer.in_words import in_words
from tipassist.answer.meaning import BodyMention, Column, Form, Intent, Meaning, Relation
from tipassist.answer.pointing import Pointing, PointingWords
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind, code, find, footnote
from tipassist.register.model import Register
from tipassist.register.queries import all_locators, find_place

RESOLVED = "resolved"
DANGLING = "dangling"
NONE_LEFT = "none_left"

_CODES = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_ROLES = (Relation.COORDINATES, Relation.SUPPORTS, Relation.RELEVANT)
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES, Column.REFERENCES)
_OPEN = (Intent.TOPIC, Intent.WHO_TOPIC, Intent.PROSE, Intent.UNSETTLED)
_FIXED = (Intent.OUT_OF_SCOPE, Intent.SMALLTALK, Intent.ABOUT)
_FRAGMENT_WORDS = 5
_ASKS = frozenset("who whom whose what which when where why how".split())


@dataclass(frozen=True, slots=True)
class Resolver:
    """Fills in what a question leaves to what was said before.

    Attributes:
        register: The plan.
        words: The pointing words.
        read: Reads a question (without its opening words) into a meaning.
        body_named: Names the one body that words name, or None.
    """

    register: Register
    words: PointingWords
    read: Callable[[str, str | None], Meaning]
    body_named: Callable[[str], str | None]

    def resolve(self, meaning: Meaning, state: State, own_body: str | None = None) -> Meaning:
        """Return the meaning with everything filled in that it takes from earlier turns.

        A question that says all of it itself is returned unchanged, whatever was said before.

        Args:
            meaning: The question as understood by itself.
            state: The turns before it.
            own_body: The asker's own body, or None.
        """
        if RESOLVED in meaning.cues:
            return meaning
        pointing = self.words.read(meaning.question)
        if not state.turns:
            return self._without_history(meaning, pointing, own_body)
        opened = pointing.core != " ".join(meaning.question.split())
        core = self.read(pointing.core, own_body) if opened else meaning
        core = replace(core, question=meaning.question)
        found = _Step(self, core, pointing, state).resolved()
        if found is None:
            return meaning
        return _finished(found)

    def _without_history(
        self, meaning: Meaning, pointing: Pointing, own_body: str | None
    ) -> Meaning:
        if _subjects(meaning) or meaning.outside or meaning.needs_own_body:
            if pointing.opens and pointing.core and not meaning.topic:
                return replace(self.read(pointing.core, own_body), question=meaning.question)
            return meaning
        refers = pointing.one or pointing.many or pointing.lists or pointing.picks
        if refers and not _own_topic(meaning):
            return replace(meaning, cues=meaning.cues | {DANGLING})
        return meaning


def _finished(meaning: Meaning) -> Meaning:
    resolved = replace(meaning, cues=meaning.cues | {RESOLVED}, ambiguous=(), needs_own_body=False)
    return replace(resolved, text=in_words(resolved))


@dataclass(frozen=True, slots=True)
class _Step:
    """One resolution: a question, its pointing words and the turns before it."""

    by: Resolver
    meaning: Meaning
    pointing: Pointing
    state: State

    @property
    def last(self) -> Turn:
        assert self.state.last is not None
        return self.state.last

    @property
    def base(self) -> Meaning:
        return self.last.meaning

    def resolved(self) -> Meaning | None:
        """Return the resolved meaning, or None when the question stands by itself."""
        fragment = self._place_fragment()
        if fragment is not None:
            return self._changed(replace(self.meaning, places=(fragment,), topic=(), words=()))
        if self._complete_alone():
            return None
        return (
            self._common_body()
            or self._picked()
            or self._both()
            or self._of_kind()
            or self._narrowed()
            or self._pronoun()
            or self._elliptical()
        )

    # What the question says itself.

    def _complete_alone(self) -> bool:
        meaning, pointing = self.meaning, self.pointing
        subjects = _subjects(meaning)
        if meaning.instruments or meaning.actors:
            return not pointing.opens
        if pointing.resets and (subjects or (units_in(pointing.rest) and _predicate(meaning))):
            return True
        if pointing.points:
            return self._points_inside()
        if meaning.intent in _FIXED and not pointing.opens and not self._is_fragment():
            return meaning.intent is not Intent.OUT_OF_SCOPE or not meaning.outside
        if not subjects and (meaning.outside or meaning.excluded_bodies):
            return bool(_predicate(meaning)) and bool(units_in(pointing.rest))
        if subjects:
            return self._says_enough()
        return not pointing.opens and not self._is_fragment()

    def _says_enough(self) -> bool:
        meaning, pointing = self.meaning, self.pointing
        if meaning.joint and len(meaning.named) == 1 and self.base.named:
            return False
        if meaning.places and not meaning.named and self._scope_only():
            return False
        codes = [one for one in meaning.places if one.kind in _CODES]
        if pointing.opens and pointing.continues and meaning.named and not codes:
            return bool(_predicate(meaning)) or not _carries(self.base)
        return bool(_predicate(meaning)) or not pointing.opens

    def _points_inside(self) -> bool:
        """Whether the pointing words point to something the question itself says."""
        meaning, pointing = self.meaning, self.pointing
        if pointing.lists or pointing.picks or pointing.both or pointing.first_list:
            return self._opens_a_list()
        before = pointing.rest[: pointing.clause]
        if meaning.named and any(one.kind is LocatorKind.ACTIVITY for one in meaning.places):
            return True
        named = [fold_words(one.words) for one in meaning.bodies]
        spoken = bool(find(before)) or any(words and words in before for words in named)
        topical = any(word.lower() in before for word in _own_topic(meaning))
        subjects = [one for one in meaning.places if one.kind not in (LocatorKind.PILLAR,)]
        here = pointing.rest[: pointing.at]
        ahead = any(words and words in here for words in named) or bool(find(here))
        return spoken or topical or (ahead and bool(subjects or meaning.named))

    def _opens_a_list(self) -> bool:
        """Whether "those" only opens a description: "list those activities that SLOM supports"."""
        pointing, meaning = self.pointing, self.meaning
        if pointing.picks or pointing.both or pointing.first_list:
            return bool(meaning.places) and any(
                one.kind in (LocatorKind.ACTIVITY, LocatorKind.OUTCOME) for one in meaning.places
            )
        described = re.match(
            r"(?:list|show|give|name|find|tell)\b.{0,12}\bthose\b.{0,30}\b(?:that|which|where|whose|in)\b",
            pointing.rest,
        )
        return bool(described) and bool(meaning.named or _own_topic(meaning))

    def _is_fragment(self) -> bool:
        """Whether a question is too short to stand alone: "projects?", "with whom?"."""
        meaning = self.meaning
        words = self.pointing.rest.split()
        if len(words) > _FRAGMENT_WORDS or _subjects(meaning) or not _predicate(meaning):
            return False
        if meaning.form in (Form.COUNT, Form.LIST, Form.MOST, Form.LEAST, Form.COMPARE):
            return False
        plural = re.search(
            r"\b(?:bodies|asbs|coordinators|pillars|outcomes|sections|terms)\b", self.pointing.rest
        )
        return not plural and not meaning.lacking

    def _scope_only(self) -> bool:
        """Whether nothing but a place of the plan is named, as a place to look in: "in pillar B?"."""
        rest = self.pointing.rest
        if not all(one.kind in _CODES for one in self.meaning.places):
            return False
        for mention in reversed(find(rest)):
            rest = rest[: mention.start] + " " + rest[mention.end :]
        left = set(re.findall(r"[a-z]+", rest)) - set("pillar outcome outcomes pillars".split())
        if not left <= self.by.words.scope:
            return False
        return bool(left) or self.pointing.opens

    def _place_fragment(self) -> Locator | None:
        """Read "B?", "in d" or "and 8?", which name a place only after another one."""
        if self.meaning.places or self.meaning.named:
            return None
        words = [
            one
            for one in re.findall(r"[a-z0-9]+", self.pointing.rest)
            if one not in self.by.words.scope
        ]
        if not words and re.fullmatch(r"\W*(?:in |under |for )?a\W*", self.pointing.rest):
            words = ["a"]
        if len(words) != 1:
            return None
        if self.by.register.pillar(words[0].upper()) and len(words[0]) == 1:
            return Locator(LocatorKind.PILLAR, (words[0].upper(),))
        return self._numbered(int(words[0])) if words[0].isdigit() else None

    def _numbered(self, number: int) -> Locator | None:
        for turn in self.state.newest_first:
            for place in (*turn.meaning.places, *turn.items):
                match place.kind:
                    case LocatorKind.FOOTNOTE:
                        return footnote(number)
                    case LocatorKind.ACTIVITY | LocatorKind.OUTCOME:
                        return Locator(place.kind, (*place.parts[:-1], str(number)))
                    case _:
                        continue
        return None

    # Referents.

    def _list(self, least: int = 1) -> tuple[Locator, ...]:
        """Return the list meant: of the size said, the first of all, or else the last one."""
        turns = list(self.state.newest_first)
        if self.pointing.first_list:
            turns = [one for one in self.state.turns if len(one.items) > 1][:1] or turns
        lists = [one.items or one.focus or one.cited for one in turns]
        size = self.pointing.size
        if size:
            lists = [one for one in lists if len(one) == size] or lists
        return next((one for one in lists if len(one) >= least), ())

    def _picked(self) -> Meaning | None:
        """Fill in "the second one", "the last of them", "the other", "the next one"."""
        pointing = self.pointing
        if not pointing.picks:
            return None
        if pointing.step:
            found = self._neighbour(pointing.step)
        elif pointing.other:
            found = self._other()
        else:
            if pointing.kind == "entry":
                return self._about_places(self._single_focus()) if self._single_focus() else None
            if pointing.kind == "body":
                return self._ordinal_body()
            if pointing.kind == "term":
                return self._ordinal_term()
            found = self._at(pointing.ordinal)
        return self._about_places(found) if found else None

    def _at(self, ordinal: int) -> tuple[Locator, ...]:
        kind = {"outcome": LocatorKind.OUTCOME, "pillar": LocatorKind.PILLAR}.get(
            self.pointing.kind
        )
        least = max(2, ordinal)
        if kind is not None:
            lists = [one.items for one in self.state.newest_first]
            fitting = [one for one in lists if len(one) >= least and one[0].kind is kind]
            rows = fitting[0] if fitting else ()
        else:
            rows = self._list(least) or self._list(1)
        if len(rows) < max(1, ordinal):
            return ()
        return (rows[-1] if ordinal < 0 else rows[ordinal - 1],)

    def _other(self) -> tuple[Locator, ...]:
        focus = self._single_focus()
        for turn in self.state.newest_first:
            if len(turn.items) == 2:
                left = tuple(one for one in turn.items if one not in focus)
                if len(left) == 1:
                    return left
        return ()

    def _neighbour(self, step: int) -> tuple[Locator, ...]:
        focus = self._single_focus()
        if not focus:
            return ()
        plan = [one for one in all_locators(self.by.register) if one.kind is focus[0].kind]
        lists = [list(one.items) for one in self.state.newest_first if len(one.items) > 1]
        for rows in (*lists, plan):
            if focus[0] in rows and 0 <= rows.index(focus[0]) + step < len(rows):
                return (rows[rows.index(focus[0]) + step],)
        return ()

    def _ordinal_body(self) -> Meaning | None:
        place = self.pointing.ordinal
        for turn in self.state.newest_first:
            bodies = turn.bodies or turn.meaning.named
            if len(bodies) >= max(2, place):
                return self._about_bodies((bodies[-1] if place < 0 else bodies[place - 1],))
        return None

    def _ordinal_term(self) -> Meaning | None:
        terms = [
            term for turn in self.state.turns for term in (turn.meaning.terms or turn.meaning.named)
        ]
        terms = list(dict.fromkeys(terms))
        place = self.pointing.ordinal
        if len(terms) < max(1, place):
            return None
        return self._about_topic(terms[-1] if place < 0 else terms[place - 1])

    def _both(self) -> Meaning | None:
        """Fill in "both" and "the two": two bodies, or the last two things spoken of."""
        meaning = self.meaning
        if meaning.joint and len(meaning.named) == 1 and self.base.named and not meaning.places:
            bodies = tuple(dict.fromkeys((*self.base.named, *meaning.named)))
            joined = replace(meaning, bodies=_mentions(bodies))
            return replace(self._changed(joined), joint=True)
        if not self.pointing.both or _subjects(meaning):
            return None
        pairs = [one.items for one in self.state.newest_first if one.items][:1]
        if pairs and len(pairs[0]) == 2:
            return self._about_places(pairs[0])
        singles = [one.focus[0] for one in self.state.newest_first if len(one.focus) == 1]
        if len(dict.fromkeys(singles)) >= 2 and (self._asks_bodies() or meaning.column in _ENTRIES):
            return self._about_places(tuple(reversed(list(dict.fromkeys(singles))[:2])))
        bodies = [body for turn in self.state.newest_first for body in reversed(turn.meaning.named)]
        if len(dict.fromkeys(bodies)) >= 2:
            return self._about_bodies(tuple(reversed(list(dict.fromkeys(bodies))[:2])))
        return None

    def _common_body(self) -> Meaning | None:
        """Fill in "the body in both answers": the one that the last two turns gave."""
        if (
            not self.pointing.both
            or "body" not in (self.pointing.kind, *units_in(self.pointing.rest))
            and "bodies" not in units_in(self.pointing.rest)
        ):
            return None
        if _subjects(self.meaning) or not re.search(
            r"\b(?:answers?|lists?|results?|replies)\b", self.pointing.rest
        ):
            return None
        told = [one.bodies for one in self.state.newest_first if one.bodies][:2]
        if len(told) < 2:
            return None
        common = tuple(body for body in told[0] if body in told[1])
        return self._about_bodies(common) if common else None

    def _of_kind(self) -> Meaning | None:
        """Fill in "that outcome", "its pillar", "the same paragraph", "that body"."""
        match self.pointing.kind:
            case "outcome" | "pillar" if self.pointing.one or not self.pointing.lists:
                return self._about_parent(2 if self.pointing.kind == "outcome" else 1)
            case "instrument":
                return self._about_instrument()
            case "body" if not self._asks_bodies():
                bodies = self._bodies()
                return self._about_bodies(bodies) if bodies else None
            case "activity" | "footnote" | "section" as kind:
                wanted = LocatorKind(kind)
                for turn in self.state.newest_first:
                    found = tuple(one for one in (*turn.focus, *turn.cited) if one.kind is wanted)
                    if len(found) == 1 or (found and kind == "footnote"):
                        return self._about_places(found[:1])
                return None
            case _:
                return None

    def _about_parent(self, depth: int) -> Meaning | None:
        for turn in self.state.newest_first:
            found = [one for one in (*turn.focus, *turn.meaning.places) if one.kind in _CODES]
            parents = tuple(
                dict.fromkeys(
                    code(".".join(one.parts[:depth])) for one in found if len(one.parts) >= depth
                )
            )
            if len(parents) == 1:
                return self._about_places(parents)
        return None

    def _about_instrument(self) -> Meaning | None:
        for turn in self.state.newest_first:
            asked = turn.meaning.instruments or self._printed_references(turn)
            if asked:
                meaning = replace(self.meaning, instruments=asked, places=())
                return replace(meaning, intent=Intent.REFERENCE, column=Column.NONE)
        return None

    def _printed_references(self, turn: Turn) -> tuple[Locator, ...]:
        places = (*turn.focus, *turn.meaning.places)
        found = (getattr(find_place(self.by.register, one), "references", ()) for one in places)
        return tuple(dict.fromkeys(one.target for references in found for one in references))

    def _single_focus(self) -> tuple[Locator, ...]:
        """Return the one place spoken of last, if a recent turn spoke of one."""
        for turn in self.state.newest_first:
            if len(turn.focus) == 1:
                return turn.focus
            if len(turn.items) > 1:
                return ()
        return ()

    def _bodies(self) -> tuple[str, ...]:
        for turn in self.state.newest_first:
            if turn.meaning.named:
                return turn.meaning.named
            if turn.bodies and len(turn.bodies) <= 3:
                return turn.bodies
        return ()

    # Filling in.

    def _asks_bodies(self) -> bool:
        meaning = self.meaning
        if meaning.form is Form.WHO or meaning.column is Column.BODIES:
            return True
        return bool(
            re.search(r"\b(?:whom?|by whom|supported by|coordinated by)\b", self.pointing.rest)
        )

    def _column(self) -> Column:
        units = units_in(self.pointing.rest)
        if "footnotes" in units or "references" in units or "sources" in self.pointing.rest:
            return Column.REFERENCES
        if self.meaning.column in (Column.BODIES, Column.OUTCOMES) and not self._asks_bodies():
            return Column.NONE
        return self.meaning.column

    def _about_places(self, places: Iterable[Locator]) -> Meaning:
        """Ask the question of these places."""
        meaning = replace(
            self.meaning,
            places=tuple(places),
            outside=(),
            column=self._column(),
            topic=(),
            words=(),
        )
        all_codes = all(one.kind in _CODES for one in meaning.places)
        if meaning.column in _ENTRIES or not all_codes:
            return replace(meaning, intent=Intent.CODE_LOOKUP, relation=Relation.NONE, terms=())
        if meaning.named or meaning.excluded_bodies:
            checks = all(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
            intent = (
                Intent.CODE_BODIES
                if checks and not meaning.excluded_bodies
                else Intent.BODY_ACTIVITIES
            )
            return replace(meaning, intent=intent)
        if self._asks_bodies() or meaning.relation in _ROLES:
            return replace(
                meaning, intent=Intent.CODE_BODIES, column=Column.BODIES, form=_who(meaning)
            )
        unset = meaning.form is Form.WHEN or "unsettled" in meaning.cues
        intent = (
            Intent.UNSETTLED if unset and meaning.intent is Intent.UNSETTLED else Intent.CODE_LOOKUP
        )
        return replace(meaning, intent=intent, relation=Relation.NONE)

    def _about_bodies(self, bodies: tuple[str, ...]) -> Meaning:
        """Ask the question of these bodies."""
        meaning = replace(self.meaning, bodies=_mentions(bodies), topic=(), words=(), terms=())
        if self.pointing.continues and not meaning.places:
            meaning = replace(meaning, places=_scopes(self.base), outside=self.base.outside)
        if meaning.form is Form.DEFINE or (
            meaning.relation is Relation.NONE and meaning.column in (Column.TEXT, Column.NONE)
        ):
            if meaning.form is Form.DEFINE or meaning.column is Column.TEXT:
                return replace(meaning, intent=Intent.DEFINITION, places=(), outside=())
        column = meaning.column if meaning.column in (*_ENTRIES, Column.OUTCOMES) else Column.NONE
        form = meaning.form if meaning.form is not Form.WHO else Form.LIST
        return replace(meaning, intent=Intent.BODY_ACTIVITIES, column=column, form=form)

    def _about_topic(self, subject: str) -> Meaning:
        """Ask an open question of something spoken of before."""
        meaning = self.meaning
        own = _own_topic(meaning)
        topic = tuple(dict.fromkeys((*subject.split(), *own)))
        text = f"{self.pointing.core.rstrip(' ?.!')} ({subject})?"
        intent = meaning.intent
        if intent in (*_FIXED, Intent.AGGREGATE):
            intent = Intent.TOPIC if self._asks_activities() else Intent.PROSE
        if intent is Intent.PROSE and self._asks_activities():
            intent = Intent.TOPIC
        if (
            not own
            and meaning.column in (Column.TEXT, Column.NONE)
            and meaning.form in (Form.WHAT, Form.DEFINE)
        ):
            known = subject in {one.term for one in self.by.register.glossary}
            if known and meaning.relation is Relation.NONE:
                return replace(meaning, terms=(subject,), intent=Intent.DEFINITION, text=text)
        return replace(meaning, topic=topic, words=topic, text=text, intent=intent, likely={})

    def _asks_activities(self) -> bool:
        return bool({"activities", "outcomes"} & set(units_in(self.pointing.rest))) or bool(
            re.search(r"\bwhere\b|\bmention", self.pointing.rest)
        )

    def _narrowed(self) -> Meaning | None:
        """Fill in "those", "which of them": a question of the last list."""
        pointing, meaning = self.pointing, self.meaning
        if not (pointing.lists or (pointing.many and pointing.first_list)):
            return None
        rows = self._list(2) if len(self._list()) < 2 and pointing.size else self._list()
        if not rows:
            return None
        on_last = rows == self.last.items
        scope = tuple(
            one for one in meaning.places if one.kind in (LocatorKind.PILLAR, LocatorKind.OUTCOME)
        )
        left = tuple(
            one
            for one in rows
            if (not scope or any(place.contains(one) for place in scope))
            and not any(place.contains(one) for place in meaning.outside)
        )
        bare = not meaning.named and not meaning.excluded_bodies and not _predicate(meaning)
        if (scope or meaning.outside) and bare and not _own_topic(meaning):
            if on_last and _carries(self.base) and not _activities(self.base.places):
                return self._changed(meaning)
            return self._about_rows(left, rows)
        return self._asked_of(left, rows)

    def _about_rows(self, left: tuple[Locator, ...], rows: tuple[Locator, ...]) -> Meaning:
        if not left:
            return replace(
                self.meaning, places=rows, among=self.meaning.places,
                cues=self.meaning.cues | {NONE_LEFT},
            )
        return replace(
            self.meaning,
            places=left,
            outside=(),
            intent=Intent.CODE_BODIES,
            relation=Relation.ANY,
            column=Column.BODIES,
        )

    def _asked_of(self, left: tuple[Locator, ...], rows: tuple[Locator, ...]) -> Meaning:
        meaning = replace(self.meaning, places=left or rows, outside=(), unknown_names=())
        if not left:
            return replace(meaning, among=self.meaning.places, cues=meaning.cues | {NONE_LEFT})
        units = [one for one in units_in(self.pointing.rest) if one not in ("activities", "bodies")]
        activities = all(one.kind is LocatorKind.ACTIVITY for one in left)
        if meaning.named or meaning.excluded_bodies:
            relation = meaning.relation if meaning.relation in _ROLES else Relation.ANY
            form = Form.LIST if meaning.form is Form.WHO else meaning.form
            column = (
                meaning.column if meaning.column in (*_ENTRIES, Column.OUTCOMES) else Column.NONE
            )
            return replace(
                meaning,
                intent=Intent.BODY_ACTIVITIES,
                relation=relation,
                form=form,
                column=column,
                topic=(),
                words=(),
                joint=len(meaning.named) > 1,
            )
        if meaning.lacking:
            what = (
                units[0]
                if units
                else "supporters"
                if meaning.relation is Relation.SUPPORTS
                else "coordinators"
            )
            return self._count(
                meaning, f"Which activities have no {_NOUNS.get(what, what)}", Form.LIST
            )
        if meaning.form in (Form.MOST, Form.LEAST):
            what = units[0] if units else "bodies"
            extreme = "most" if meaning.form is Form.MOST else "fewest"
            return self._count(
                meaning,
                f"Which activities have the {extreme} {_NOUNS.get(what, what)}",
                meaning.form,
            )
        if meaning.form is Form.COUNT and not units and meaning.relation not in _ROLES:
            return self._count(meaning, "How many activities", Form.COUNT)
        if activities and meaning.relation in _ROLES and not self._asks_who():
            role = {Relation.SUPPORTS: "supporting body", Relation.RELEVANT: "relevant body"}.get(
                meaning.relation, "coordinating body"
            )
            number = 1
            if (
                self.by.words.another.search(self.pointing.rest)
                and self.base.relation is meaning.relation
            ):
                number = 2
            text = f"Which activities have at least {number} {role}"
            return self._count(replace(meaning, only=False), text, Form.LIST)
        topic = _own_topic(meaning)
        if topic and not self._asks_bodies() and meaning.column not in _ENTRIES:
            return replace(
                meaning, intent=Intent.TOPIC, among=left, places=(), topic=topic, likely={}
            )
        return self._about_places(left)

    def _asks_who(self) -> bool:
        return bool(re.search(r"\bwho\b|\bwhom\b|\bwhich bod(?:y|ies)\b", self.pointing.rest))

    def _count(self, meaning: Meaning, text: str, form: Form) -> Meaning:
        cues = frozenset(one for one in meaning.cues if not one.startswith("level:"))
        return replace(
            meaning, intent=Intent.AGGREGATE, text=text, form=form, topic=(), words=(), cues=cues
        )

    def _pronoun(self) -> Meaning | None:
        """Fill in "it", "they", "there"."""
        pointing, meaning = self.pointing, self.meaning
        if not (pointing.one or pointing.many):
            return None
        if "it" in pointing.rest.split() or pointing.one or pointing.many:
            if self._subject_is_body():
                bodies = self._bodies()
                if bodies and (self.base.named or self.last.bodies or pointing.many):
                    return self._about_bodies(bodies)
        asks_field = (
            self._asks_bodies() or meaning.column is not Column.NONE or self._column() in _ENTRIES
        )
        asks_field = (
            asks_field
            or meaning.form in (Form.WHEN,)
            or meaning.relation in _ROLES
            or "unsettled" in meaning.cues
        )
        focus = self.last.focus
        if meaning.named and focus and _predicate(meaning):
            return self._about_places(focus)
        if len(focus) > 1 and pointing.one and self.base.named and meaning.column in _ENTRIES:
            return self._changed(meaning)
        if focus and (asks_field or not _own_topic(meaning)):
            if len(focus) == 1 or pointing.many or self._asks_bodies():
                return self._about_places(focus)
        if self.base.named and not _own_topic(meaning) and not self._asks_activities():
            return self._about_bodies(self.base.named)
        subject = self._subject_words()
        return self._about_topic(subject) if subject else None

    def _subject_is_body(self) -> bool:
        """Whether the pronoun is the one that coordinates or supports: "what do they support?"."""
        if self.meaning.named or self._asks_bodies():
            return False
        if self.meaning.column in _ENTRIES and not self.base.named:
            return False
        verb = r"(?:coordinat|support|lead|handl|help|assist|run|own|do\b|work|appear|manage|have to|contribut|responsib|involv|name|charge)"
        subject = re.search(
            rf"\b(?:do|does|did|is|are|where|what|have|has)\s+(?:it|they)\s+(?:\w+\s+){{0,3}}?{verb}|\b(?:it|they)\s+(?:also\s+)?{verb}|\b(?:its|their)\s+(?:roles?|duties|tasks)",
            self.pointing.rest,
        )
        said = bool(self.base.named) or bool(self.last.bodies)
        return bool(subject) and said

    def _subject_words(self) -> str:
        for turn in self.state.newest_first:
            meaning = turn.meaning
            named = (*meaning.actors, *meaning.terms, *meaning.instrument_names)
            if named:
                return named[0]
            if meaning.named:
                return meaning.named[0]
            if meaning.topic:
                return " ".join(meaning.topic[:4])
        return ""

    # Changed slots.

    def _elliptical(self) -> Meaning | None:
        """Fill in "and …?", "only in pillar B", "projects?": the last question with a slot changed."""
        meaning = self.meaning
        if self.pointing.points and _subjects(meaning):
            return None
        if not _subjects(meaning) and self._needs_places():
            focus = self.last.focus
            if focus:
                return self._about_places(focus)
        return self._changed(meaning)

    def _needs_places(self) -> bool:
        """Whether a question without a subject asks a field of what was found."""
        meaning = self.meaning
        if self._column() in _ENTRIES:
            single = len(self.last.focus) == 1
            return single or not self.base.named
        asks = self._asks_who() or self.pointing.rest.startswith(("with whom", "by whom"))
        if asks and meaning.relation is Relation.NONE:
            return True
        return asks and self.base.intent not in (Intent.CODE_BODIES, Intent.AGGREGATE)

    def _changed(self, meaning: Meaning) -> Meaning:
        """Return the last question with the slots of this one put in place of its own."""
        base = self.base
        resets = self.pointing.resets
        bodies = self._changed_bodies(meaning)
        any_role = self.by.words.any_role.search(self.pointing.rest)
        alone = bool(meaning.relation is Relation.ANY and not _subjects(meaning))
        says_role = (
            meaning.relation in _ROLES
            or any_role
            or (
                alone
                and self.pointing.rest != ""
                and base.intent is Intent.BODY_ACTIVITIES
                and meaning.column is Column.NONE
            )
        )
        changed = replace(
            base,
            question=meaning.question,
            bodies=bodies,
            relation=meaning.relation if says_role else base.relation,
            places=() if resets else self._changed_places(meaning),
            outside=() if resets else tuple(dict.fromkeys((*base.outside, *meaning.outside))),
            form=meaning.form if meaning.form in (Form.COUNT, Form.MOST, Form.LEAST) else base.form,
            joint=meaning.joint or (base.joint and not meaning.named),
            lacking=meaning.lacking or base.lacking,
            cues=base.cues - {NONE_LEFT},
            ordinal=0,
        )
        changed = self._changed_subject(changed, meaning)
        return self._changed_field(changed, meaning)

    def _changed_bodies(self, meaning: Meaning) -> tuple[BodyMention, ...]:
        base = self.base
        named = meaning.named or self._body_of_topic(meaning)
        excluded = tuple(one for one in (*base.bodies, *meaning.bodies) if one.excluded)
        if named:
            return (*_mentions(named), *(one for one in meaning.bodies if one.excluded))
        return (*(one for one in base.bodies if not one.excluded), *excluded)

    def _body_of_topic(self, meaning: Meaning) -> tuple[str, ...]:
        """Read "and education?" after a question about a body as the body of that field."""
        words = _own_topic(meaning)
        if not words or len(words) > 2 or not self.base.named or meaning.places:
            return ()
        body = self.by.body_named(f"{' '.join(words)} officials")
        return (body,) if body else ()

    def _changed_places(self, meaning: Meaning) -> tuple[Locator, ...]:
        base = self.base.places
        if not meaning.places:
            return base
        codes = [one for one in meaning.places if one.kind in _CODES]
        within = tuple(
            one for one in base if any(place != one and place.contains(one) for place in codes)
        )
        filters = self.pointing.lists or meaning.only
        return within if within and filters else meaning.places

    def _changed_subject(self, changed: Meaning, meaning: Meaning) -> Meaning:
        """Put in another topic, term, instrument or unit."""
        topic = () if self._body_of_topic(meaning) else _own_topic(meaning)
        if meaning.instruments or meaning.instrument_names:
            return replace(
                changed,
                instruments=meaning.instruments,
                instrument_names=meaning.instrument_names,
                places=meaning.places,
            )
        if changed.intent is Intent.DEFINITION:
            terms = meaning.terms or meaning.named
            return replace(changed, terms=terms or changed.terms, topic=meaning.topic)
        if changed.intent in _OPEN and topic:
            text = " ".join(topic)
            changed = replace(
                changed, topic=topic, words=topic, likely={}, terms=meaning.terms, text=text
            )
            return replace(
                changed,
                intent=Intent.TOPIC if changed.intent is Intent.UNSETTLED else changed.intent,
            )
        units = units_in(self.pointing.rest)
        if changed.intent is Intent.AGGREGATE and units and not meaning.places:
            form = changed.form
            return replace(
                changed,
                text=f"how many {_NOUNS.get(units[0], units[0])}"
                if form is Form.COUNT
                else self.pointing.core,
            )
        return changed

    def _changed_field(self, changed: Meaning, meaning: Meaning) -> Meaning:
        """Put in another column or role, and let the kind of question follow from it."""
        column = self._column()
        says_column = column in (*_ENTRIES, Column.OUTCOMES) or (
            column is Column.TEXT and not self.pointing.opens
        )
        places = changed.places
        if (
            changed.intent
            in (Intent.CODE_BODIES, Intent.CODE_LOOKUP, Intent.REFERENCE, Intent.UNSETTLED)
            and places
        ):
            if says_column:
                return replace(
                    changed,
                    intent=Intent.CODE_LOOKUP,
                    column=column,
                    relation=Relation.NONE,
                    bodies=(),
                )
            if (
                meaning.named
                or meaning.relation in _ROLES
                or (self._asks_bodies() and not meaning.places)
            ):
                bodies = changed.bodies if meaning.named or not self._asks_bodies() else ()
                if meaning.relation in _ROLES and self.pointing.rest.split()[-1:] in (
                    ["by"],
                    ["whom"],
                ):
                    bodies = ()
                return replace(
                    changed, intent=Intent.CODE_BODIES, column=Column.BODIES, bodies=bodies
                )
            return changed
        if says_column and changed.intent is Intent.BODY_ACTIVITIES:
            return replace(changed, column=column)
        if meaning.named and changed.intent in (Intent.PROSE, Intent.AGGREGATE, Intent.REFERENCE):
            return replace(changed, intent=Intent.BODY_ACTIVITIES, column=Column.NONE, topic=())
        if (
            meaning.places
            and changed.intent is Intent.BODY_ACTIVITIES
            and changed.form is Form.DEFINE
        ):
            return replace(changed, form=Form.WHAT)
        return changed


_NOUNS = {
    "coordinators": "coordinating bodies",
    "supporters": "supporting bodies",
    "relevants": "relevant bodies",
}


def fold_words(words: str) -> str:
    """Fold the words that named a body, for comparing offsets."""
    return words.strip().lower()


def _who(meaning: Meaning) -> Form:
    return meaning.form if meaning.form is Form.YESNO else Form.WHO


def _mentions(bodies: Iterable[str]) -> tuple[BodyMention, ...]:
    return tuple(BodyMention(body, body, 0, 0) for body in bodies)


def _activities(places: Iterable[Locator]) -> bool:
    return any(one.kind is LocatorKind.ACTIVITY for one in places)


def _scopes(meaning: Meaning) -> tuple[Locator, ...]:
    return tuple(
        one for one in meaning.places if one.kind in (LocatorKind.PILLAR, LocatorKind.OUTCOME)
    )


def _own_topic(meaning: Meaning) -> tuple[str, ...]:
    """Return the content words of a question that are neither slots nor names of parts of the plan."""
    return tuple(
        word
        for word in meaning.topic
        if word.lower() not in _EMPTY and not units_in(word.lower())
    )


_EMPTY = frozenset(
    "back list lists answer answers one ones one's rest next other first second third fourth fifth sixth "
    "seventh eighth ninth tenth last final two three four five six either neither belong meant mean said "
    "spoke same previous earlier".split()
)


def _subjects(meaning: Meaning) -> bool:
    """Whether a question names what it is about."""
    slots = meaning.named or meaning.places or meaning.instruments or meaning.instrument_names
    other = meaning.terms or meaning.actors or meaning.ambiguous or meaning.unknown_names
    return bool(slots or other or _own_topic(meaning))


def _predicate(meaning: Meaning) -> bool:
    """Whether a question says what it wants to know."""
    asks = meaning.relation is not Relation.NONE or meaning.column is not Column.NONE
    return asks or meaning.form is not Form.WHAT or meaning.lacking


def _carries(base: Meaning) -> bool:
    """Whether a question is of a kind whose slots can be changed one by one."""
    return base.intent in (
        Intent.BODY_ACTIVITIES,
        Intent.AGGREGATE,
        Intent.TOPIC,
        Intent.WHO_TOPIC,
        Intent.CODE_BODIES,
        Intent.CODE_LOOKUP,
        Intent.REFERENCE,
        Intent.DEFINITION,
    )
