"""Generated structures, printed in every style, are read as they were made; no text breaks it."""

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.corpus.stored_texts import assert_spans_hold_the_words, parsed, places, stored, treaty
from tipassist.corpus.instruments import guess_kind
from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.drafting import spans_of
from tipassist.errors import IngestError
from tipassist.register.instruments import Instrument

KINDS = [kind for kind in DocumentKind if kind.is_instrument]
ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WORDS = ["of the Parties", "every\fport", "as set forth in article 5 of this Pact", "and care"]


@dataclass(frozen=True)
class Style:
    """How a generated treaty is printed."""

    article: str
    paragraph: str
    letter: str
    small: str


styles = st.builds(
    Style,
    st.sampled_from(["Article {}", "### Article {}", "ARTICLE {}", "Art. {}", "Article {}."]),
    st.sampled_from(["{}.", "({})", "{})"]),
    st.sampled_from(["({})", "{})", "{}."]),
    st.sampled_from(["({})", "{})", "{}."]),
)
romans = st.integers(0, 12).filter(lambda count: count != 1)
letters = st.lists(romans, max_size=12).filter(lambda items: len(items) != 1)
paragraphs = st.lists(letters, min_size=1, max_size=3)
PORTS = ("ferries", "piers", "crews", "quays")
untold = st.lists(
    st.tuples(st.sampled_from(["", "Scope", "Costs and care"]), paragraphs), min_size=1, max_size=4
)
articles = untold.map(
    lambda made: [
        (title and f"{title} of {PORTS[at]}", inner) for at, (title, inner) in enumerate(made)
    ]
)


def printed(made: list[tuple[str, list[list[int]]]], style: Style) -> tuple[str, list[str]]:
    """Return the text of a generated treaty and the places of its clauses."""
    blocks, expected = ["# A Pact about Ports"], ["PACT"]

    def put(place: str, label: str, *, last: bool) -> None:
        expected.append(f"PACT Art. {place}")
        ending = "." if last else ";"
        blocks.append(f"{label} Care {WORDS[len(blocks) % len(WORDS)]}{ending}")

    def end_with_colon() -> None:
        blocks[-1] = blocks[-1][:-1] + ":"

    for number, (title, inner) in enumerate(made, 1):
        expected.append(f"PACT Art. {number}")
        blocks.append(style.article.format(number))
        blocks.extend(filter(None, (title,)))
        for at, items in enumerate(inner, 1):
            put(f"{number}({at})", style.paragraph.format(at), last=True)
            for letter, count in zip(LETTERS, items, strict=False):
                if letter == "a":
                    end_with_colon()
                put(f"{number}({at})({letter})", style.letter.format(letter), last=False)
                for small in ROMAN[:count]:
                    if small == "i":
                        end_with_colon()
                    place = f"{number}({at})({letter})({small})"
                    put(place, style.small.format(small), last=False)
    return "\n\n".join(blocks) + "\n", expected


@settings(deadline=None)
@given(articles, styles)
def test_a_generated_treaty_is_read_as_it_was_made(
    made: list[tuple[str, list[list[int]]]], style: Style
) -> None:
    text, expected = printed(made, style)

    read = treaty(text)

    assert places(read) == expected
    assert read.findings == ()
    assert [one.heading for one in read.clauses if one.kind == "article"] == [
        title for title, _ in made
    ]
    assert_spans_hold_the_words(read)


@dataclass(frozen=True)
class Numbered:
    """A numbered heading and those inside it."""

    inner: tuple["Numbered", ...] = ()


numbered = st.recursive(
    st.just(Numbered()),
    lambda inner: st.builds(Numbered, st.lists(inner, max_size=3).map(tuple)),
    max_leaves=20,
)


@settings(deadline=None)
@given(st.lists(numbered, min_size=1, max_size=4), st.booleans())
def test_a_generated_report_is_read_as_it_was_made(made: list[Numbered], styled: bool) -> None:
    blocks, expected = ["# A Review"], ["REV"]

    def put(one: Numbered, path: tuple[str, ...]) -> None:
        number = ".".join(path)
        marks = "#" * min(len(path) + 1, 6) + " " if styled or len(path) == 1 else ""
        blocks.append(f"{marks}{number} Ports of the north")
        blocks.append("Ports are busy.")
        expected.extend([f"REV §{number}"] * 2)
        for at, deeper in enumerate(one.inner, 1):
            put(deeper, (*path, str(at)))

    for at, outer in enumerate(made, 1):
        put(outer, (str(at),))
    read = parsed("\n\n".join(blocks), DocumentKind.REPORT, "REV")

    assert places(read) == expected
    assert read.findings == ()


def unaccounted(read: Instrument) -> str:
    """Return the characters in no clause and no finding, in reading order."""
    left = list(read.text)
    spans = [span for one in read.clauses for span in spans_of(one)]
    spans += [one.span for one in read.findings if one.kind == "unassigned"]
    for span in spans:
        left[span.start : span.end] = " " * (span.end - span.start)
    return "".join("".join(left).split())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("convention", DocumentKind.TREATY),
        ("plan_of_action", DocumentKind.PLAN_OF_ACTION),
        ("report", DocumentKind.REPORT),
        ("earlier_plan", DocumentKind.EARLIER_PLAN),
    ],
)
def test_only_labels_and_contents_stand_in_no_clause(name: str, kind: DocumentKind) -> None:
    text = stored(name)
    left = unaccounted(parsed(text, kind))

    assert "unassigned" not in {one.kind for one in parsed(text, kind).findings}
    assert len(left) < len("".join(text.split())) * 0.35
    assert not any(word in left for word in ("shall", "shelter", "agree", "review"))


pieces = st.sampled_from(
    [
        "\n",
        "\n\n",
        "\f",
        "\t",
        "# ",
        "## ",
        "Article 1",
        "Article II",
        "ARTICLE THREE.",
        "Annex ",
        "Annex A",
        "Chapter I",
        "Contents",
        "Preamble",
        "1.",
        "(a)",
        "(i)",
        "i)",
        "a.",
        "1.1",
        "A.",
        "II.",
        "[^1]: ",
        "[^1]",
        "A.a.1.1",
        "Activity\tLead body\tStatus",
        "Table 1: ",
        "Finding 2: ",
        "Recommendation 3",
        "R4 ",
        "- ",
        "words that say something",
        "Title",
        ":",
        ";",
        ".",
        "§ 2.",
        "Done at",
        "..... 3",
        "“",
        "”",
        " ",
        "x",
    ]
)
texts = st.lists(pieces, max_size=40).map("".join) | st.text(max_size=80)


@settings(deadline=None)
@given(texts, st.sampled_from(KINDS))
def test_any_text_is_read_or_refused_and_nothing_is_lost(text: str, kind: DocumentKind) -> None:
    guess_kind(text)
    try:
        read = parsed(text, kind)
    except IngestError:
        return

    assert_spans_hold_the_words(read)
    for at, one in enumerate(read.clauses):
        assert one.lead_in is None or 0 <= one.lead_in < len(read.clauses)
        assert one.lead_in != at
