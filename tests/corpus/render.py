"""Renders a register back to the text layout that the parser reads.

The renderer takes the liberties that the real text takes: cells are cut over rows and pages, every
page may repeat the title and header rows in odd spellings, codes stand alone or glued to their
words, columns come and go, footnotes stand between pages, out of order, on one line or before their
number. All liberties are drawn from one `random.Random`, so a failure can be shrunk and repeated.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from tipassist.locators import Locator, code, glossary
from tipassist.register.model import Activity, Footnote, Outcome, Pillar, Register, SectionPart
from tipassist.types import Role

COLUMNS = (
    "Priority Outcomes",
    "Activity / Programme Types",
    "Coordinating ASB",
    "Activities / Projects",
    "Potential Indicators",
)
EXPLAINED = (
    "Description of the priority outcome(s) that contribute to the end-goal under the Pillar",
    "Description of types of activities or programmes that will contribute to it",
    "Designation of ASB to coordinate cross-sectoral efforts under the activity/programme type",
    "Description of active or planned activities/projects by ASEAN Sectoral Bodies",
    "Examples of indicators to measure achievement of stated outputs",
)
GLOSSARY_TITLE = "List of Abbreviations / Definitions"
SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
LABELS = {Role.SUPPORTING: "Supporting", Role.RELEVANT: "Relevant"}
# A cell may be cut before a word in lower case, or after one of these: elsewhere a reader of the
# table could not tell a sentence that goes on from an entry that begins.
GOES_ON = {"of", "the", "on", "to", "for", "and", "in", "by", "with", "under"}
STARTS = re.compile(
    r"(Conduct|Organise|Develop|Implementing|Convene|Strengthen|Providing|Establishment of|Publish"
    r"|Support ASEAN|Review and|In collaboration with|Together with"
    r"|Number of|Change in|Percentage of|Amount of|See as Ref)\b"
)


def render(register: Register, liberties: Random) -> str:
    """Render a register as the stored text of a work plan."""
    return _Renderer(register, liberties).text()


@dataclass
class _Renderer:
    register: Register
    liberties: Random
    lines: list[str] = field(default_factory=list)
    pending: list[Footnote] = field(default_factory=list)

    def text(self) -> str:
        self._paragraph(self.register.title.text)
        for section in self.register.sections:
            self._paragraph(f"{section.letter}. {section.title.text}")
            for part in section.parts:
                self._part(part)
        self._glossary()
        self._footnotes()
        for pillar in self.register.pillars:
            self._pillar(pillar)
        end = self.liberties.choice(["\n", "\n", "\r\n", "\r"])
        start = self.liberties.choice(["", "", "\ufeff"])
        return start + end.join(self.lines) + self.liberties.choice(["", end])

    def _sometimes(self, chance: float = 0.25) -> bool:
        return self.liberties.random() < chance

    def _paragraph(self, *lines: str) -> None:
        self.lines += [*lines, ""]

    def _marked(self, text: str, place: Locator, numbers: Iterable[int]) -> str:
        """Put footnote marks after a text and remember to print the footnotes."""
        for number in numbers:
            note = self.register.footnote(number)
            assert note is not None
            assert place in note.marked_in
            self.pending.append(note)
            blank = self.liberties.choice(["", " "])
            text = f"{text}{blank}{str(number).translate(SUPERSCRIPTS)}"
        return text

    # Pages

    def _page_end(self) -> None:
        if self.lines[-1]:
            self.lines.append("")
        if self._sometimes():
            self._paragraph(str(self.liberties.randint(1, 99)))
        self._footnotes()
        if self._sometimes():
            self._paragraph(self.register.title.text.split(" (")[0])

    def _footnotes(self) -> None:
        self.liberties.shuffle(self.pending)
        while self.pending:
            note = self.pending.pop()
            line = _note_line(note)
            if note.references and self._sometimes(0.15):
                self._paragraph(note.wording.text)
                line = str(note.number).translate(SUPERSCRIPTS)
            elif self.pending and self._sometimes():
                line += " " + _note_line(self.pending.pop())
            self.lines.append(line)
            if not self.pending or self._sometimes(0.7):
                self.lines.append("")

    # Prose

    def _part(self, part: SectionPart) -> None:
        text = self._marked(part.wording.text, part.locator, part.footnotes)
        if part.heading and self._sometimes(0.5):
            text = text.replace(f"{part.heading}:", f"**{part.heading}:**", 1)
        if part.is_item:
            indent = " " * (len(part.locator.parts) - 2)
            text = f"{indent}- {part.locator.parts[-1]}. {text}"
        cuts = [cut for cut in _cuts(text) if cut > 12 and text[cut - 2].isalnum()]
        if cuts and self._sometimes(0.15):
            cut = self.liberties.choice(cuts)
            self._paragraph(text[: cut - 1])
            self._page_end()
            text = text[cut:]
        self._paragraph(text)
        if self._sometimes(0.15):
            self._page_end()

    # Glossary

    def _glossary(self) -> None:
        terms = list(self.register.glossary)
        if not terms:
            return
        self.lines.append(GLOSSARY_TITLE + "\t" * 5)
        while terms:
            pair = [terms.pop(0) for _ in range(min(2, len(terms)))]
            texts = [
                self._marked(term.definition.text, glossary(term.term), term.footnotes)
                for term in pair
            ]
            cut = self.liberties.choice(_cuts(texts[0])) if self._sometimes() else 0
            head, tail = (texts[0][: cut - 1], texts[0][cut:]) if cut else (texts[0], "")
            cells = [pair[0].term, head]
            cells += [pair[1].term, texts[1]] if len(pair) > 1 else ["", ""]
            self.lines.append("\t".join([*cells, "", ""]))
            if tail:
                self._page_end()
                self.lines.append("\t" + GLOSSARY_TITLE + "\t" * 4)
                self.lines.append(f"\t{tail}" + "\t" * 4)
        self.lines.append("")

    # Pillars

    def _pillar(self, pillar: Pillar) -> None:
        place = code(pillar.letter)
        self._paragraph(f"{pillar.letter}. {pillar.title.text}")
        self._paragraph(self._marked(pillar.goal.text, place, pillar.footnotes))
        self._header(pillar)
        for outcome in self.register.outcomes:
            if outcome.pillar != pillar.letter:
                continue
            for row in self._rows(outcome):
                if self._sometimes(0.2):
                    self._page_end()
                    self._header(pillar)
                self.lines.append(self._row(row))
        self.lines.append("")
        self._page_end()

    def _row(self, cells: Iterable[str]) -> str:
        line = "\t".join(cells) + "\t" * self.liberties.randint(0, 2)
        stripped = line.rstrip("\t")
        return stripped if stripped and self._sometimes(0.1) else line

    def _header(self, pillar: Pillar) -> None:
        whole = f"{pillar.letter}. {pillar.title.text}"
        cut = self.liberties.randint(6, len(whole))
        first, rest = whole[:cut].rstrip(), whole[cut:].lstrip()
        titles: tuple[list[str], ...] = (
            [whole],
            [first, whole],
            [first, rest],
            [whole, "7"],
            [],
            [first],
        )
        title = self.liberties.choice(titles)
        if title:
            self.lines.append(self._row([*title, *[""] * (5 - len(title))]))
        if self._sometimes():
            merged = [f"{name} {told}" for name, told in zip(COLUMNS, EXPLAINED, strict=True)]
            self.lines.append("\t".join(merged))
        else:
            self.lines += ["\t".join(COLUMNS), "\t".join(EXPLAINED)]

    def _rows(self, outcome: Outcome) -> Iterator[list[str]]:
        """Yield the table rows of an outcome and its activities."""
        held = [act for act in self.register.activities if act.outcome == outcome.code]
        rows = [row for activity in held for row in self._activity_rows(activity)]
        text = self._marked(outcome.wording.text, code(outcome.code), outcome.footnotes)
        pieces = self._coded(outcome.code, self._cut(text), len(rows))
        for row, piece in zip(rows, pieces, strict=False):
            row[0] = piece
        yield from rows

    def _activity_rows(self, activity: Activity) -> list[list[str]]:
        places = 1 + len(activity.projects)
        at = sorted(self.liberties.sample(range(places), len(activity.footnotes)))
        numbers = dict(zip(at, activity.footnotes, strict=True))
        columns = [
            [],
            self._words(activity, numbers.get(0)),
            self._asb(activity),
            self._projects(activity, numbers),
            self._entries([indicator.text for indicator in activity.indicators]),
        ]
        height = max(1, *(len(column) for column in columns))
        return [[column[n] if n < len(column) else "" for column in columns] for n in range(height)]

    def _coded(self, printed: str, pieces: list[str], room: int) -> list[str]:
        """Put a code before a cell: alone in its row, glued to the words, or with a blank."""
        first, *rest = pieces
        if len(pieces) < room and self._sometimes(0.2):
            cells = [printed, first, *rest]
        else:
            blank = "" if first[0].isupper() and self._sometimes(0.2) else " "
            cells = [f"{printed}{blank}{first}", *rest]
        if self._sometimes(0.2):
            cells[0] = f" {cells[0]}"
        if len(cells) > room:
            cells[room - 1 :] = [" ".join(cells[room - 1 :])]
        return cells

    def _words(self, activity: Activity, number: int | None) -> list[str]:
        marks = [number] if number is not None else []
        text = self._marked(activity.wording.text, code(activity.code), marks)
        pieces = self._with_examples(text, [example.text for example in activity.examples])
        cells = self._coded(activity.code, pieces, len(pieces) + 1)
        for kind in activity.uncoded:
            own = [example.text for example in kind.examples]
            cells += self._with_examples(kind.wording.text, own)
        return cells

    def _with_examples(self, text: str, examples: list[str]) -> list[str]:
        pieces = self._cut(text)
        if not examples:
            return pieces
        printed = " ".join(examples)
        if self._sometimes(0.3):
            words = printed.split(" ")
            cut = self.liberties.randint(1, len(words))
            printed = f"<i>E.g., {' '.join(words[:cut])}</i> {' '.join(words[cut:])}".rstrip()
        else:
            printed = f"E.g., {printed}"
        tail = self._cut(printed)
        if self._sometimes(0.3):
            return [*pieces, *tail]
        return [*pieces[:-1], f"{pieces[-1]} {tail[0]}", *tail[1:]]

    def _asb(self, activity: Activity) -> list[str]:
        words: list[str] = []
        for role in Role:
            names = activity.named(role)
            if names and role in LABELS:
                plural = "s" if len(names) > 1 and self._sometimes(0.8) else ""
                words.append(f"{LABELS[role]} ASB{plural}:")
            for number, name in enumerate(names):
                joint = self.liberties.choice(["", "", "/ ", "and ", ", "])
                words.append(f"{joint}{name}" if number else name)
        cells: list[str] = []
        for word in words:
            if cells and self._sometimes(0.7):
                cells[-1] += f" {word}"
            else:
                cells.append(word)
        return cells

    def _projects(self, activity: Activity, numbers: dict[int, int]) -> list[str]:
        place = code(activity.code)
        texts = []
        for at, project in enumerate(activity.projects, start=1):
            marks = [numbers[at]] if at in numbers else []
            texts.append(self._marked(project.wording.text, place, marks))
        return self._entries(texts)

    def _entries(self, texts: list[str]) -> list[str]:
        """Put entries into rows; one may stand right after another when it begins like one."""
        cells: list[str] = []
        for text in texts:
            first, *rest = self._cut(text)
            told_apart = STARTS.match(text) or (cells and cells[-1].endswith((".", ")")))
            if cells and told_apart and self._sometimes(0.6):
                cells[-1] += f" {first}"
            else:
                cells.append(first)
            cells += rest
        return cells

    def _cut(self, text: str) -> list[str]:
        """Cut a cell into the pieces that stand in rows of their own."""
        cuts = [cut for cut in _cuts(text) if self._sometimes(0.08)]
        edges = [0, *cuts, len(text)]
        return [text[left:right].strip() for left, right in pairwise(edges)]


def _note_line(note: Footnote) -> str:
    return f"{str(note.number).translate(SUPERSCRIPTS)} {note.wording.text}"


def _cuts(text: str) -> list[int]:
    """Return the offsets of words before which a text may be cut."""
    found = []
    for match in re.finditer(r"(\S+) (?=(\S))", text):
        before, after = match.groups()
        if after.islower() or (before in GOES_ON and after.isalpha()):
            found.append(match.end())
    return found
