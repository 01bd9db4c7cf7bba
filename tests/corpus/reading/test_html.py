"""HTML becomes stored text: headings, lists with their numbers, tables, footnotes; no furniture."""

from pathlib import Path

import pytest

from tipassist.corpus.reading.document import read_document

CASES = {
    "headings and paragraphs": (
        "<h1>Title</h1><p>One\n two<h2>Part</h2>Three",
        "# Title\n\nOne two\n\n## Part\n\nThree\n",
    ),
    "furniture": (
        "<nav>Home</nav><div class='site-menu'>More</div><header role=banner>Logo</header>"
        "<script>x()</script><style>p{}</style><p>Words<span hidden>no</span></p>"
        "<div style='display: none'>no</div><footer>Contact</footer>",
        "Words\n",
    ),
    "the main part": ("<div>Site</div><main><p>Words</p></main><div>Ads</div>", "Words\n"),
    "numbered lists": (
        "<ol type=a start=3><li>c<ol type=i><li>one<li>two</ol><li value=7>seventh</ol>"
        "<ul><li>dot</ul><ol style='list-style: none'><li>(a) own label</ol>",
        "c. c\n\ni. one\n\nii. two\n\ng. seventh\n\n- dot\n\n(a) own label\n",
    ),
    "paragraphs by line breaks": (
        "<p>Article 1<br><br>1. The first<br>goes on;<br>2. The second.</p>",
        "Article 1\n\n1. The first goes on;\n\n2. The second.\n",
    ),
    "tables with spans": (
        "<table><caption>T</caption><tr><th rowspan=2>A</th><th colspan=2>B</th></tr>"
        "<tr><td>c<br>d</td><td><p>e</p><p>f</p></td></tr></table>",
        "T\n\nA\tB\t\n\tc d\te f\n",
    ),
    "tables that only lay out": (
        "<table><tr><td><p>One</p><p>Two</p></td></tr></table>",
        "One\n\nTwo\n",
    ),
    "footnotes as lists": (
        "<p>Words<sup><a href='#fn1'>1</a></sup> and m<sup>2</sup>.</p>"
        "<section class=footnotes><ol><li id=fn1><p>A note. "
        "<a href='#fnref1'>↩</a></p></ol></section>",
        "Words[^1] and m².\n\n[^1]: A note.\n",
    ),
    "footnotes as Word writes them": (
        "<p>Words<a href='#_ftn1'>[1]</a></p>"
        "<div id=ftn1><p><a href='#_ftnref1'>[1]</a> A note.</p></div>",
        "Words[^1]\n\n[^1]: A note.\n",
    ),
    "preformatted lines": (
        "<pre>One\nTwo</pre>",
        "One\n\nTwo\n",
    ),
    "entities": ("<p>Traf&shy;ficking&nbsp;&amp;&#8217;s</p>", "Trafficking &’s\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_html_is_read_as(name: str, tmp_path: Path) -> None:
    given, stored = CASES[name]
    path = tmp_path / "page"
    path.write_text(f"<!doctype html><title>T</title><body>{given}", "utf-8")

    assert read_document(path).text == stored


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("", "utf-8"), ("<meta charset=iso-8859-1>", "cp1252"), ("", "cp1252"), ("", "utf-16")],
)
def test_the_encoding_is_found(declared: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(f"<html><head>{declared}</head><body><p>‘Bohol’ é".encode(encoding))

    assert read_document(path).text == "‘Bohol’ é\n"
