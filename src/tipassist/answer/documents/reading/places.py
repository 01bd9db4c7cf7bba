"""Places of one document: its clauses by what is printed of their numbers, and what is in them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tipassist.answer.language.words import fold
from tipassist.corpus.structure.ordinals import roman
from tipassist.locators import Locator
from tipassist.register.instruments import Clause, ClauseKind, Instrument

Tokens = tuple[str, ...]

_TOKEN = re.compile(r"[a-z]+|\d+|§")
_ROW_LABEL = re.compile(r"[A-Za-z]{1,12}[ .-]?\d{1,3}")
_ITEM_END = re.compile(r"(?:[;,]|; and|; or|^[^.:]{1,200}\.)$")
_LABEL = re.compile(r"^(?:\w+ \d+\s*[:.–-]\s*)?(?:(?:an?|the)\s)?", re.IGNORECASE)
_TITLED = (ClauseKind.HEADING, ClauseKind.ARTICLE, ClauseKind.ANNEX)


def tokens_of(text: str) -> Tokens:
    """Return the letters, numbers and signs of a place: "Art. 3(1)(b)" is art, 3, 1, b."""
    return tuple(_TOKEN.findall(fold(text)))


@dataclass(slots=True)
class Places:
    """Finds the clauses of an instrument by their places.

    Args:
        instrument: The document.
        edition: Its edition where it is not the current one, else "".
    """

    instrument: Instrument
    edition: str = ""
    _at: dict[Tokens, list[int]] = field(init=False, repr=False)
    _alike: dict[Tokens, int] = field(init=False, repr=False)
    _under: dict[int, list[int]] = field(init=False, repr=False)
    _rows: dict[Tokens, list[int]] = field(init=False, repr=False)
    _lead: list[int | None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._at, self._under = defaultdict(list), defaultdict(list)
        self._rows = defaultdict(list)
        self._lead = list(_leads(self.instrument.clauses))
        for index, clause in enumerate(self.instrument.clauses):
            self._at[self.key(clause.locator)].append(index)
            if (lead := self._lead[index]) is not None:
                self._under[lead].append(index)
            if clause.cells and _ROW_LABEL.fullmatch(clause.cells[0][1].text):
                self._rows[tokens_of(clause.cells[0][1].text)].append(index)
        self._alike = {}
        for key, held in self._at.items():
            self._alike.setdefault(_in_digits(key), held[0])

    def key(self, place: Locator) -> Tokens:
        """Return the tokens of a place without the name of the document."""
        return tokens_of(str(place).removeprefix(place.parts[0]))

    def find(self, tokens: Tokens) -> int | None:
        """Return the index of the first clause at a place, the one that the others continue.

        A number is found in Roman letters and in digits, whichever of them is printed.
        """
        if not tokens:
            return None
        exact = next(iter(self._at.get(tokens, ())), None)
        return self._alike.get(_in_digits(tokens)) if exact is None else exact

    def ending(self, tokens: Tokens) -> int | None:
        """Return the index of the only numbered clause whose place ends so, or None."""
        found = [held[0] for key, held in self._at.items() if key[-len(tokens) :] == tokens]
        return found[0] if len(found) == 1 else None

    def divided(self, tokens: Tokens) -> int | None:
        """Return what lies in the only division of another that has a letter: "section D, c".

        Sections A to F of Part IV are named without the part where no other part has such.
        """
        held = [self.key(self.clause(at).locator) for at in self.of_kind(ClauseKind.HEADING)]
        named = [key for key in held if len(key) > 1 and key[-1:] == tokens[:1]]
        return self.find((*named[0], *tokens[1:])) if len(named) == 1 else None

    def labelled(self, tokens: Tokens) -> tuple[int, ...]:
        """Return the rows of tables whose first cell is a label: "C-3" is c, 3."""
        return tuple(self._rows.get(tokens, ()))

    def numbered_row(self, noun: str, number: str) -> int | None:
        """Return the row of a table that numbers things of a sort: row 4 of "Recommendation"."""
        for index, clause in enumerate(self.instrument.clauses):
            heads = [fold(head).removesuffix("s") for head, _ in clause.cells]
            if (
                len(heads) > 1
                and noun in heads[1:]
                and tokens_of(clause.cells[0][1].text)[-1:] == (number,)
            ):
                return index
        return None

    def numbered_title(self, noun: str, number: str) -> int | None:
        """Return the only place whose title begins with a noun and its number: "Step 2: Wash"."""
        begun = re.compile(rf"{re.escape(noun)} {number}(?!\w|\.\d)")
        found = [at for at in self.titled() if begun.match(fold(self.clause(at).heading))]
        return found[0] if len(found) == 1 else None

    def rows_of(self, noun: str) -> tuple[int, ...]:
        """Return the rows of tables that have a column of things of a sort: "Recommendation"."""
        return tuple(
            index
            for index, clause in enumerate(self.instrument.clauses)
            if noun in (fold(head).removesuffix("s") for head, _ in clause.cells)
        )

    def listed_after(self, index: int) -> tuple[int, ...]:
        """Return the items of a list that a closed sentence before it leads in, or none.

        "Four lessons may be drawn." has its list in (a), (b), (c) of the same place.
        """
        own, lead = self.key(self.clause(index).locator), self._lead[index]
        found = []
        for at in range(index + 1, len(self.instrument.clauses)):
            key = self.key(self.clause(at).locator)
            if len(key) != len(own) + 1 or key[: len(own)] != own or self._lead[at] != lead:
                break
            found.append(at)
        return tuple(found) if own and len(found) > 1 and found[0] == index + 1 else ()

    def clause(self, index: int) -> Clause:
        """Return a clause."""
        return self.instrument.clauses[index]

    def lead(self, index: int) -> int | None:
        """Return the clause that introduces or encloses one, or None for an outermost one."""
        return self._lead[index]

    def under(self, index: int) -> tuple[int, ...]:
        """Return the indexes of the clauses directly under one."""
        return tuple(self._under.get(index, ()))

    def same(self, index: int) -> tuple[int, ...]:
        """Return the indexes of every clause at the place of one, in reading order."""
        return tuple(self._at[self.key(self.clause(index).locator)])

    def tree(self, index: int) -> Iterator[tuple[int, int]]:
        """Yield a clause and all under it in reading order, each with its depth from 0."""
        yield index, 0
        for one in self.under(index):
            yield from ((at, depth + 1) for at, depth in self.tree(one))

    def above(self, index: int) -> Iterator[int]:
        """Yield the clauses that introduce or enclose one, the nearest first."""
        at = self._lead[index]
        while at is not None:
            yield at
            at = self._lead[at]

    def subject(self, place: Locator) -> tuple[str, ...]:
        """Return the words of the title of a place, as its text has them: "Review: a final review".

        A title that is but a number, or stands without one, gives none.
        """
        at = self.find(self.key(place))
        titled = (at, *self.above(at)) if at is not None else ()
        title = next((one for one in (self.clause(at).heading for at in titled) if one), "")
        words = _LABEL.sub("", title).split()
        texts = " ".join(self.clause(one).wording.text for one, _ in self.tree(at)) if at else ""
        if len(words) == 1 and (
            said := re.search(rf"\b(?:an?|the) ([\w-]+ {re.escape(fold(words[0]))})\b", fold(texts))
        ):
            words = said[1].split()
        return tuple(words)

    def beside(self, index: int) -> frozenset[int]:
        """Return what stands with a clause under the nearest title that has more than its place."""
        own = set(self.same(index))
        for at in (index, *self.above(index)):
            held = frozenset(one for one, _ in self.tree(at))
            if self.clause(at).kind in _TITLED and len(held - own) > 1:
                return held
        return frozenset((index,))

    def section(self, index: int) -> int | None:
        """Return the titled place that a row of a table with a place of its own stands in.

        "Table 3" stands in §4.1; a row that has but the place of its section stands in no other.
        """
        own = self.key(self.clause(index).locator)
        if not self.clause(index).cells:
            return None
        for at in self.above(index):
            clause, key = self.clause(at), self.key(self.clause(at).locator)
            if key and clause.heading and clause.kind in _TITLED and own[: len(key)] != key:
                return at
        return None

    def sentence(self, index: int) -> str:
        """Return the words of a clause, after those that lead it in: "No guardian shall: …"."""
        text = self.clause(index).wording.text
        lead = self._lead[index]
        before = self.clause(lead).wording.text.rstrip() if lead is not None else ""
        return f"{before} {text}" if before.endswith(":") else text

    def items(self, index: int) -> str:
        """Return the words of the list that a clause leads in; "" for none."""
        if not self.clause(index).wording.text.rstrip().endswith(":"):
            return ""
        return " ".join(self.clause(at).wording.text for at, depth in self.tree(index) if depth)

    def inside(self, index: int) -> tuple[int, ...]:
        """Return the clauses with places of their own directly inside the place of one."""
        own = self.key(self.clause(index).locator)
        found: dict[Tokens, int] = {}
        for at, _ in self.tree(index):
            key = self.key(self.clause(at).locator)
            if len(key) == len(own) + 1 and key[: len(own)] == own:
                found.setdefault(key, at)
        return tuple(found.values())

    def of_kind(self, kind: ClauseKind) -> tuple[int, ...]:
        """Return the first clause of each place of a kind, in reading order."""
        found: dict[Tokens | int, int] = {}
        for at, clause in enumerate(self.instrument.clauses):
            if clause.kind is kind:
                found.setdefault(self.key(clause.locator) or at, at)
        return tuple(found.values())

    def articles(self) -> tuple[int, ...]:
        """Return the articles of the document itself, not those of its annexes."""
        found = (at for at in self.of_kind(ClauseKind.ARTICLE) if not self._in_annex(at))
        return tuple(found)

    def _in_annex(self, index: int) -> bool:
        return any(self.clause(at).kind is ClauseKind.ANNEX for at in self.above(index))

    def titled(self) -> tuple[int, ...]:
        """Return the clauses that have a title of their own: headings, articles and annexes."""
        return tuple(
            at
            for at, clause in enumerate(self.instrument.clauses)
            if clause.kind in _TITLED and clause.heading
        )


def _leads(clauses: Sequence[Clause]) -> Iterator[int | None]:
    """Yield what introduces each clause; items printed after "found that:" hang on that line."""
    open_at: int | None = None
    for index, clause in enumerate(clauses):
        text = clause.wording.text.rstrip()
        is_item = (
            open_at is not None
            and clause.lead_in == clauses[open_at].lead_in
            and clause.locator == clauses[open_at].locator
            and not clause.cells
            and _ITEM_END.search(text) is not None
        )
        yield open_at if is_item else clause.lead_in
        if is_item:
            open_at = open_at if not text.endswith(".") else None
        else:
            open_at = index if text.endswith(":") and not clause.cells else None


def _in_digits(tokens: Tokens) -> Tokens:
    """Return a place with its outermost number in digits: art, xiv, 7 is art, 14, 7."""
    for at, token in enumerate(tokens[:2]):
        if value := roman(token):
            return (*tokens[:at], str(value), *tokens[at + 1 :])
        if token.isdigit():
            break
    return tokens
