"""Understanding: from a person's words to a typed meaning."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.bodies import BodyNames, learn_body_names
from tipassist.answer.compose.aggregates import units_in
from tipassist.answer.lexicons import Lexicons
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.slots import SlotFinder, Slots, ordinal_in
from tipassist.answer.words import TOKEN, Speller, fold
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import LocatorKind
from tipassist.register.model import Register

_CODES = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_TAG = re.compile(r"<script\b.*?</script\s*>|<[^>]{0,80}>|[*_`#]+", re.IGNORECASE | re.DOTALL)
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,}(?:-[A-Z]{2,})?(?![\w-])")
_PARTNERS = re.compile(
    r"\bpartner\w*|\b(?:work|works|working|collaborat\w*|team\w*)\s+(?:together\s+)?(?:most\s+)?with\b|"
    r"\bwho (?:else )?(?:helps?|supports?|backs?|assists?)\b|\bwhom? (?:does|do|is|are)\b|"
    r"\b(?:who|which bod(?:y|ies))\b.{0,20}\b(?:supported|helped|assisted|backed) by\b|\bsupporters? of\b|\bwhich bod(?:y|ies) (?:supports?|helps?|assists?)\b"
)
_SUPPORT_WHOM = re.compile(r"\bwhom? (?:does|do|is|are)\b|\bwhich bod(?:y|ies) (?:does|do|is)\b")
_NEGATED = re.compile(
    r"(?:\bnot|n't|\bnever|\bdont|\bdoesnt|\bisnt|\barent)\s+(?:\w+\s+){0,2}?"
    r"(?:coordinat|lead|support|involv|named|have|part|relevant|do\b|listed|assigned|handl|respons|mention|run|own)"
)
_RECURRING = re.compile(
    r"\b(?:recur\w*|repeat\w*|more than once|several activities|same project|appear(?:s)? (?:in|under) (?:more|several|multiple)|duplicat\w*|shared project)"
)
_JOINT_ROWS = re.compile(
    r"\b(?:joint(?:ly)?|two coordinat\w*|more than one coordinat\w*|co-?coordinat\w*|shared coordinat\w*|several coordinat\w*|two bodies (?:that )?coordinat\w*)"
)


_TOPICAL_CUES = frozenset({("relation", "supports"), ("form", "none"), ("form", "only")})


Guess = Callable[[Meaning], dict[Intent, float]]


class Understander:
    """Reads questions about one register.

    Args:
        register: The plan.
        lexicons: Cue words, aliases, stop words.
        guess: Gives the probability of each intent of a meaning; None to go by slots alone.
    """

    def __init__(self, register: Register, lexicons: Lexicons, guess: Guess | None = None) -> None:
        self._guess = guess
        self._register = register
        self._lexicons = lexicons
        self._names: BodyNames = learn_body_names(register, lexicons)
        self._finder = SlotFinder(register, self._names, lexicons)
        words = set(self._names.vocabulary)
        for groups in lexicons.cues.patterns.values():
            for cue in groups.values():
                words |= set(re.findall(r"(?<![a-z])[a-z]{4,}(?![a-z\\\\(])", cue.pattern))
        words |= lexicons.stop_words | lexicons.group_nouns
        words |= set(["footnote", "section", "article", "paragraph", "glossary", "pillar", "outcome", "activity"])
        words |= {word for group in lexicons.synonyms for word in " ".join(group).split()}
        self._speller = Speller(frozenset(words))

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body that can be named."""
        return self._names.known

    def body_named(self, text: str) -> str | None:
        """Return the one body that a text names, or None."""
        slots = self._finder.find(fold_lookalikes(text), None)
        return slots.bodies[0].body if len(slots.bodies) == 1 else None

    def understand(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning.

        Args:
            question: As typed.
            own_body: The asker's own body as the plan prints it, or None.
        """
        text = self._mended(self._without_orders(_plain(question)))
        slots = self._finder.find(text, own_body)
        rest = " ".join(slots.rest.split())
        cues = self._cues(rest, slots, fold(text))
        relation = self._relation(rest, cues)
        meaning = Meaning(
            question=question,
            text=text,
            relation=relation,
            column=self._column(rest, slots),
            form=self._form(rest, slots, fold(text)),
            bodies=slots.bodies,
            places=slots.places,
            outside=slots.outside,
            instruments=slots.instruments,
            instrument_names=slots.instrument_names,
            terms=slots.terms,
            actors=slots.actors,
            joint=bool(self._lexicons.cues.spans("form", "both", rest)),
            only=bool(self._lexicons.cues.spans("form", "only", rest)),
            lacking=bool(self._lexicons.cues.spans("form", "none", rest)),
            negated=bool(_NEGATED.search(rest)) and bool(slots.bodies),
            needs_own_body=slots.says_own and own_body is None and self._means_body(rest, slots),
            ambiguous=slots.ambiguous,
            unknown_names=self._unknown(text, slots),
            topic=self._topic(slots.rest),
            words=self._content(slots.rest),
            ordinal=ordinal_in(rest),
            cues=cues,
        )
        return replace(meaning, intent=self._intent(meaning, rest))

    def interpret(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning, asking the classifier where slots do not decide."""
        meaning = self.understand(question, own_body)
        if self._guess is None or is_settled(meaning):
            return meaning
        likely = self._guess(meaning)
        return replace(meaning, likely=likely, intent=most_likely(meaning, likely))

    def _without_orders(self, text: str) -> str:
        """Leave out the sentences that give orders to the assistant, when others are left."""
        orders = self._lexicons.cues.patterns["instruction"]["words"]
        sentences = re.split(r"(?<=[.!?:;])\s+|\n+|\s+(?=###)", text)
        kept = [one for one in sentences if not orders.search(one)]
        return " ".join(kept) if kept else text

    def _mended(self, text: str) -> str:
        taken = {match.group(0) for match in _ACRONYM.finditer(text)}
        names = {re.sub(r"[^a-z]", "", name.lower()) for name in self._names.known}

        def mend(match: re.Match[str]) -> str:
            word = match.group(0)
            if word.lower() in self._lexicons.shorthand and not (len(word) < 3 and word.isupper()):
                return self._lexicons.shorthand[word.lower()]
            if word in taken or word.lower() in names or any(c.isdigit() for c in word):
                return word
            near = self._near_body(word)
            return word if near else self._speller.mend(word)

        return TOKEN.sub(mend, text)

    def _near_body(self, word: str) -> bool:
        from tipassist.answer.bodies import find_bodies

        return len(word) <= 8 and bool(find_bodies(word, self._names))

    def _cues(self, rest: str, slots: Slots, text: str) -> frozenset[str]:
        found = {f"relation:{one}" for one in self._lexicons.cues.fired("relation", rest)}
        found |= {f"form:{one}" for one in self._lexicons.cues.fired("form", rest)}
        found |= set(units_in(rest))
        found |= {f"level:{unit}" for unit in units_in(re.split(r"[(.;?!]", rest)[0])}
        if self._lexicons.cues.spans("unsettled", "words", rest) or "$" in text:
            found.add("unsettled")
        if len(slots.bodies) == 1 and _PARTNERS.search(rest):
            found.add("partners")
            if _SUPPORT_WHOM.search(rest):
                found.add("body_supports_whom")
        if len(slots.bodies) == 2 and self._supports_object(text, slots):
            found.add("supports_object")
        if re.search(r"\bwho\w*\b", rest) and re.search(r"\bwhat\b|\babout\b|\bsay", rest):
            found.add("what_too")
        if _RECURRING.search(rest):
            found.add("recurring")
        if _JOINT_ROWS.search(rest):
            found.add("joint_rows")
        if self._starts_yesno(text):
            found.add("yesno")
        if re.search(r"\b(?:less|fewer)\b", rest):
            found.add("less")
        return frozenset(found)

    def _supports_object(self, text: str, slots: Slots) -> bool:
        first, second = slots.bodies
        between = text[first.end : second.start]
        return bool(
            re.fullmatch(
                r"\s*(?:is|are)?\s*(?:support\w*|help\w*|assist\w*|back\w*)(?: up)?\s+(?:the\s+)?",
                between,
            )
        )

    def _starts_yesno(self, rest: str) -> bool:
        pattern = self._lexicons.cues.patterns["form"]["yesno_starts"]
        clauses = re.split(r"[.;:!]\s+|,\s+", rest.strip())
        return any(pattern.match(clause.strip()) for clause in clauses if clause.strip())

    def _relation(self, rest: str, cues: frozenset[str]) -> Relation:
        fired = self._lexicons.cues.fired("relation", rest)
        if "relation:relevant" in cues and len(fired) == 1:
            return Relation.RELEVANT
        if "supports" in fired and "coordinates" in fired:
            return self._both_roles(rest)
        for name in ("supports", "coordinates", "relevant", "any"):
            if name in fired:
                return Relation(name)
        return Relation.NONE

    def _both_roles(self, rest: str) -> Relation:
        cues = self._lexicons.cues
        coordinating = cues.spans("relation", "coordinates", rest)[0]
        supporting = cues.spans("relation", "supports", rest)[0]
        first, last = sorted((coordinating, supporting))
        if re.search(r"\b(?:or|and|n)\b|[/,&;?]", rest[first[1] : last[0]]):
            return Relation.ANY
        return Relation.COORDINATES if first == coordinating else Relation.SUPPORTS

    def _column(self, rest: str, slots: Slots) -> Column:
        fired = self._lexicons.cues.fired("field", rest)
        if re.search(
            r"\b(?:everything|all about|tell me about|details?|overview|full picture|walk me through)\b",
            rest,
        ):
            if not ({"projects", "indicators", "examples"} & set(fired)):
                return Column.ALL
        for name in ("projects", "indicators", "examples"):
            if name in fired:
                return Column(name)
        if "references" in fired and (slots.places or slots.instruments):
            return Column.REFERENCES
        for name in ("bodies", "outcomes"):
            if name in fired:
                return Column(name)
        if "goal" in fired or "text" in fired:
            return Column.TEXT
        return Column.NONE

    def _form(self, rest: str, slots: Slots, text: str) -> Form:
        fired = set(self._lexicons.cues.fired("form", rest))
        for name in ("compare", "most", "least", "count", "why", "when"):
            if name in fired:
                if name == "compare" and len(slots.bodies) < 2:
                    continue
                return Form(name)
        if self._starts_yesno(text):
            return Form.YESNO
        for name in ("who", "define", "list", "how"):
            if name in fired:
                return Form(name)
        return Form.WHAT

    def _means_body(self, rest: str, slots: Slots) -> bool:
        if slots.bodies or slots.ambiguous:
            return False
        return bool(
            re.search(
                r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|sector|ministry|organi[sz]ation)\b"
                r"|\b(?:do|are|should|must|will|have|did) we\b|\bwe (?:coordinate|lead|support|do|have|are|need|responsible)\b|\bour (?:activities|role|projects|indicators|duties|tasks|part|list)\b|\bus (?:to|doing)\b|\bfor us\b|\bmy (?:activities|role|duties|tasks|list)\b",
                rest,
            )
        )

    def _unknown(self, text: str, slots: Slots) -> tuple[str, ...]:
        known = {re.sub(r"[^a-z]", "", fold(one)) for one in self._names.known}
        in_plan = self._names.vocabulary
        found = []
        for match in _ACRONYM.finditer(text):
            word = match.group(0)
            plain = re.sub(r"[^a-z]", "", word.lower())
            if (
                any(plain in one for one in known)
                or word.lower() in in_plan
                or plain.rstrip("s") in in_plan
            ):
                continue
            if text.isupper() or any(fold(word) == one.words for one in slots.bodies):
                continue
            if word.lower() in self._lexicons.stop_words:
                continue
            found.append(word)
        return tuple(dict.fromkeys(found))

    def _topic(self, rest: str) -> tuple[str, ...]:
        masked = rest
        for group in ("relation", "form", "exclusion", "smalltalk"):
            for name, cue in self._lexicons.cues.patterns[group].items():
                if (group, name) not in _TOPICAL_CUES:
                    masked = cue.sub(" ", masked)
        return tuple(word for word in self._content(masked) if word.lower() not in GENERIC)

    def _content(self, text: str) -> tuple[str, ...]:
        return tuple(
            match.group(0)
            for match in TOKEN.finditer(text)
            if match.group(0).lower() not in self._lexicons.stop_words and len(match.group(0)) > 1
        )

    def _intent(self, meaning: Meaning, rest: str) -> Intent:
        cues = self._lexicons.cues
        codes = [place for place in meaning.places if place.kind in _CODES]
        others = [place for place in meaning.places if place.kind not in _CODES]
        if others:
            return Intent.CODE_LOOKUP
        if meaning.instruments and not meaning.actors:
            return Intent.REFERENCE
        if meaning.instrument_names and self._asks_references(meaning, rest):
            return Intent.REFERENCE
        if meaning.actors:
            return Intent.PROSE
        if meaning.needs_own_body:
            return Intent.BODY_ACTIVITIES
        if self._is_aggregate(meaning, rest, codes):
            return Intent.AGGREGATE
        if codes:
            return self._code_intent(meaning, codes)
        if meaning.named or meaning.needs_own_body or meaning.ambiguous:
            return self._body_intent(meaning, rest)
        if meaning.terms and (meaning.form is Form.DEFINE or not self._beyond_terms(meaning)):
            return Intent.DEFINITION
        if cues.spans("instruction", "words", meaning.text.lower()):
            return Intent.OUT_OF_SCOPE
        if not meaning.topic and cues.spans("smalltalk", "words", rest):
            return Intent.SMALLTALK
        if cues.spans("about", "words", rest) and len(meaning.topic) < 3:
            return Intent.ABOUT
        if meaning.form is Form.WHO or meaning.relation is Relation.COORDINATES:
            return Intent.WHO_TOPIC
        return Intent.TOPIC

    def _asks_references(self, meaning: Meaning, rest: str) -> bool:
        asks = re.search(
            r"\b(?:refer\w*|cit(?:e|es|ed|ing)|rest\w*|based|link\w*|mention\w*|connect\w*|tied|draw\w*|point\w*|under|from|come\w*|activit\w*|projects?|outcomes?|related|correspond\w*|implement\w*)\b",
            rest,
        )
        return bool(asks) and not re.search(r"\b(?:when|signed|force|ratif\w*|mean|stand)\b", rest)

    def _is_aggregate(self, meaning: Meaning, rest: str, codes: list) -> bool:  # type: ignore[type-arg]
        units = units_in(rest)
        single = bool(codes) and all(place.kind is LocatorKind.ACTIVITY for place in codes)
        if single:
            return False
        if meaning.form is Form.COMPARE and len(meaning.named) >= 2:
            return True
        if "recurring" in meaning.cues and "projects" in units:
            return True
        if meaning.form in (Form.MOST, Form.LEAST) and units:
            return not (meaning.named and len(meaning.named) == 1)
        if meaning.named:
            return False
        if meaning.excluded_bodies and (
            "bodies" in units or "coordinators" in units or meaning.form is Form.WHO
        ):
            return True
        if meaning.form is Form.COUNT and units:
            return len(self._beyond_units(meaning)) < 2
        if meaning.lacking and units and len(self._beyond_units(meaning)) < 2:
            return True
        if "joint_rows" in meaning.cues and units:
            return True
        if (
            re.search(
                r"\b(?:more than|at least|exactly|fewer than|less than|over|only)\s+(?:\d+|one|two|three|four|five|six)\b",
                rest,
            )
            and len(units) > 1
        ):
            return True
        if meaning.only and units and not self._beyond_units(meaning) and not codes:
            return True
        listing = meaning.form in (Form.LIST, Form.WHAT, Form.WHO) and units
        return (
            bool(listing)
            and not codes
            and not self._beyond_units(meaning)
            and units != ("activities",)
        )

    def _beyond_units(self, meaning: Meaning) -> tuple[str, ...]:
        return tuple(word for word in meaning.topic if not units_in(word))

    def _beyond_terms(self, meaning: Meaning) -> bool:
        named = {word for term in meaning.terms for word in fold(term).replace("-", " ").split()}
        rest = [
            w
            for w in meaning.topic
            if w.lower().rstrip("s") not in named and w.lower() not in named
        ]
        return bool([w for w in rest if w.lower() not in GENERIC])

    def _code_intent(self, meaning: Meaning, codes: list) -> Intent:  # type: ignore[type-arg]
        activities = [place for place in codes if place.kind is LocatorKind.ACTIVITY]
        if meaning.named:
            wider = len(codes) > len(activities)
            return Intent.CODE_BODIES if activities and not wider else Intent.BODY_ACTIVITIES
        if meaning.excluded_bodies:
            return Intent.BODY_ACTIVITIES
        if meaning.column is Column.BODIES or meaning.relation in (
            Relation.COORDINATES,
            Relation.SUPPORTS,
            Relation.RELEVANT,
        ):
            return Intent.CODE_BODIES
        if self._beyond_units(meaning) and not activities and meaning.column is Column.NONE:
            return Intent.TOPIC
        return Intent.CODE_LOOKUP

    def _body_intent(self, meaning: Meaning, rest: str) -> Intent:
        if meaning.form is Form.DEFINE and meaning.relation in (Relation.NONE, Relation.ANY):
            return Intent.DEFINITION
        bare = not self._beyond_units(meaning)
        if bare and meaning.relation is Relation.NONE and meaning.column is Column.TEXT:
            return Intent.DEFINITION
        if (
            re.search(r"\b(?:what|who)(?:'s| is| are)\s*(?:the|an|a)?\s*\??$", rest.strip())
            and meaning.relation is Relation.NONE
        ):
            return Intent.DEFINITION
        return Intent.BODY_ACTIVITIES


def is_settled(meaning: Meaning) -> bool:
    """Whether slots alone tell what is asked, so that no classifier is needed."""
    few = len(meaning.topic) < 2
    special = [place for place in meaning.places if place.kind not in _CODES]
    if special or meaning.instruments:
        return not meaning.named
    if meaning.needs_own_body or meaning.ambiguous:
        return few and meaning.form not in (Form.WHY, Form.HOW)
    if meaning.intent is Intent.OUT_OF_SCOPE:
        return True
    roles = (Relation.COORDINATES, Relation.SUPPORTS, Relation.RELEVANT)
    if meaning.form is Form.COMPARE and len(meaning.named) > 1:
        return few
    if meaning.named and not meaning.topic:
        return meaning.relation in roles or meaning.joint
    if meaning.places:
        return not meaning.topic
    counted = meaning.form in (Form.COUNT, Form.MOST, Form.LEAST, Form.COMPARE)
    special_rows = meaning.lacking or meaning.only or "joint_rows" in meaning.cues
    return meaning.intent is Intent.AGGREGATE and few and (counted or special_rows)


def most_likely(meaning: Meaning, likely: dict[Intent, float]) -> Intent:
    """Return the likeliest intent that the slots of a question allow."""
    allowed = [intent for intent in likely if _allows(meaning, intent)]
    return max(allowed, key=lambda intent: likely[intent], default=meaning.intent)


def _allows(meaning: Meaning, intent: Intent) -> bool:
    codes = [place for place in meaning.places if place.kind in _CODES]
    match intent:
        case Intent.BODY_ACTIVITIES:
            return bool(meaning.bodies)
        case Intent.CODE_LOOKUP:
            return bool(meaning.places)
        case Intent.CODE_BODIES:
            return bool(codes)
        case Intent.REFERENCE:
            return bool(meaning.instruments or meaning.instrument_names or meaning.places)
        case Intent.DEFINITION:
            return bool(meaning.terms or meaning.named) and (
                not codes or meaning.form is Form.DEFINE
            )
        case Intent.AGGREGATE:
            return bool(meaning.cues & _UNIT_NAMES) or len(meaning.named) > 1
        case Intent.SMALLTALK | Intent.ABOUT:
            return not meaning.places and not meaning.named
        case Intent.PROSE if codes:
            pillars = all(place.kind is LocatorKind.PILLAR for place in codes)
            return pillars and meaning.column is Column.NONE
        case _:
            return not any(place.kind is LocatorKind.ACTIVITY for place in codes)


_UNIT_NAMES = frozenset(
    ["activities", "outcomes", "pillars", "bodies", "coordinators", "supporters", "relevants", "projects", "indicators", "examples", "footnotes", "references", "terms", "sections"]
)
GENERIC = frozenset(
    ["activity", "activities", "plan", "pillar", "pillars", "outcome", "outcomes", "body", "bodies", "asb", "asbs", "code", "codes", "asean", "sectoral", "whole", "entire", "total", "overall", "current", "list", "table", "named", "name", "row", "rows", "column", "type", "types", "programme", "programmes", "cell", "cells", "coordinating", "supporting", "relevant", "support", "supported", "supports", "supporter", "supporters", "role", "roles", "today", "act", "acting", "wording", "priority", "coded", "edition", "coordinator", "coordinators", "thing", "item", "items", "entry", "entries", "number", "numbers"]
)


def _plain(question: str) -> str:
    text = unicodedata.normalize("NFKC", fold_lookalikes(question))
    text = _TAG.sub(" ", text)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
