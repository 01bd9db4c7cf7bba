"""`tipassist brief` and `tipassist merl`: what the plan says, as files to take to a meeting."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.surfaces.cli.files import Force, refuse_existing, write
from tipassist.surfaces.cli.session import Session, cleaned, session_of
from tipassist.surfaces.papers.forms import Form, file_name, written

if TYPE_CHECKING:
    from tipassist.register.model import Register
    from tipassist.surfaces.briefing.subject import BodyNamed
    from tipassist.types import CorpusStamp

_OUT = "--out"
Out = Annotated[
    Path | None,
    typer.Option(
        "-o",
        _OUT,
        metavar="FILE",
        help="Where to write; - is stdout. Default: a name made of the subject, in this folder.",
    ),
]


def brief(
    context: typer.Context,
    body: Annotated[
        str, typer.Option("--body", metavar="BODY", help="On a body, by any of its names.")
    ] = "",
    outcome: Annotated[
        str, typer.Option("--outcome", metavar="CODE", help="On an outcome, by its code.")
    ] = "",
    activities: Annotated[
        str,
        typer.Option("--activities", metavar="CODES", help="On activities, a comma between codes."),
    ] = "",
    format: Annotated[
        Form | None,
        typer.Option("--format", help="Default: by the name of FILE, else docx."),
    ] = None,
    out: Out = None,
    force: Force = False,
) -> None:
    """Write a briefing: all that the plan says of a body, an outcome or activities, word for word.

    Give one of --body, --outcome and --activities.
    """
    from tipassist.surfaces.briefing.briefing import briefing
    from tipassist.surfaces.briefing.subject import subject_of

    if sum(map(bool, (body, outcome, activities))) != 1:
        raise typer.BadParameter("give one of --body, --outcome and --activities")
    form = format or _by_name(out)
    session = session_of(context)
    register, stamp, named = _plan(session)
    subject = subject_of(
        register,
        named,
        body=cleaned(body),
        outcome=cleaned(outcome),
        activities=cleaned(activities),
    )
    target = out or Path(file_name("brief", subject.name, register.edition, form))
    if not force:
        refuse_existing(target, _OUT)
    paper = briefing(register, stamp, subject, date.today())
    write(target, written(paper, form), session.terminal)


def merl(
    context: typer.Context,
    body: Annotated[
        str, typer.Option("--body", metavar="BODY", help="Whose, by any of its names.")
    ],
    out: Out = None,
    force: Force = False,
) -> None:
    """Write an Excel workbook in which a body follows its activities and indicators."""
    from tipassist.surfaces.briefing.merl import merl_workbook
    from tipassist.surfaces.briefing.subject import body_of

    session = session_of(context)
    register, stamp, named = _plan(session)
    found = body_of(register, cleaned(body), named)
    target = out or Path(file_name("merl", found, register.edition, "xlsx"))
    if not force:
        refuse_existing(target, _OUT)
    content = merl_workbook(register, stamp, found, date.today())
    write(target, content, session.terminal)


def _plan(session: Session) -> "tuple[Register, CorpusStamp, BodyNamed]":
    from tipassist.bootstrap import build_understander, load_register
    from tipassist.corpus.manifest import load_corpus
    from tipassist.types import CorpusStamp

    corpus = load_corpus(session.settings().corpus_dir)
    register = load_register(corpus)
    stamp = CorpusStamp(edition=register.edition, digest=corpus.digest)
    return register, stamp, build_understander(register).body_named


def _by_name(out: Path | None) -> Form:
    """Return the form that a file's name ends with.

    Raises:
        typer.BadParameter: It ends with another.
    """
    suffix = out.suffix.lower().removeprefix(".") if out else ""
    if not suffix:
        return Form.DOCX
    if suffix not in set(Form):
        raise typer.BadParameter(
            f"{suffix!r} is none of {', '.join(Form)}; say which with --format", param_hint=_OUT
        )
    return Form(suffix)
