"""The commands that fit what tells questions apart: for developers, from a checkout."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol, TypeVar

import typer

from tipassist.surfaces.cli.session import Session, session_of
from tipassist.surfaces.rows import row

if TYPE_CHECKING:
    from tipassist.evaluation.fit_rankings import RankingFit
    from tipassist.index.progress import Progress
    from tipassist.settings import Settings

intents = typer.Typer(help="The classifier of questions.", no_args_is_help=True)
endings = typer.Typer(help="What decides how open questions end.", no_args_is_help=True)
frames = typer.Typer(help="What tells the frames of questions.", no_args_is_help=True)
bounds = typer.Typer(help="What tells questions beside the plan.", no_args_is_help=True)
doubts = typer.Typer(help="What tells unsettled questions.", no_args_is_help=True)
reader = typer.Typer(help="What reads clauses with questions.", no_args_is_help=True)
places = typer.Typer(help="What ranks the places of the sections.", no_args_is_help=True)
rows = typer.Typer(help="What ranks the rows of the table.", no_args_is_help=True)

GoldFolder = Annotated[
    Path, typer.Option("--folder", metavar="DIR", help="Folder of the gold questions.")
]
Done_co = TypeVar("Done_co", covariant=True)


class _Fit(Protocol[Done_co]):
    """Fits on the questions of a folder and tells what came of it."""

    def __call__(self, settings: "Settings", folder: Path, /, *, progress: "Progress") -> Done_co:
        """Fit and put the weights into the package."""


def _fitted(context: typer.Context, fit: _Fit[Done_co], folder: Path) -> tuple[Session, Done_co]:
    session = session_of(context)
    with closing(session.terminal.progress()) as progress:
        return session, fit(session.settings(), folder, progress=progress)


@intents.command("fit")
def fit(
    context: typer.Context,
    bank: Annotated[
        Path, typer.Option("--bank", metavar="DIR", help="Folder of the utterance bank.")
    ] = Path("evals/utterances"),
) -> None:
    """Fit the classifier on the utterance bank and put its weights into the package."""
    from tipassist.evaluation.fitting import fit_intents

    session, done = _fitted(context, fit_intents, bank)
    session.terminal.show(
        (
            row(f"Fitted on {done.fitted_on} utterances."),
            row(f"{done.accuracy:.1%} of {done.measured_on} held-out ones are read right."),
            *(
                row(f"{meant} read as {read}: {count}", marker="- ", indent=2)
                for (meant, read), count in done.confusions[:10]
            ),
        )
    )


@endings.command("fit")
def fit_endings(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what decides how open questions end, on the dev questions; takes some minutes."""
    from tipassist.evaluation.fitting import fit_ending_model

    session, done = _fitted(context, fit_ending_model, folder)
    session.terminal.show(
        (
            row(f"Fitted on {done.questions} answers to open dev questions."),
            row(f"{done.right:.1%} end wholly right when their group is left out of the fit,"),
            row(f"of {done.best:.1%} that some ending answers wholly right."),
        )
    )


@bounds.command("fit")
def fit_bounds(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what tells which questions lie beside the plan, on dev questions and texts of its own."""
    from tipassist.evaluation.fitting import fit_bound_model

    session, done = _fitted(context, fit_bound_model, folder)
    session.terminal.show(
        (
            row(f"Fitted on {done.questions} questions. Left out of the fit,"),
            row(f"{done.outside:.1%} of those about something else are refused,"),
            row(f"{done.harm:.1%} of those that ask for help in the crime,"),
            row(f"{done.inside:.1%} of the gold questions of the plan,"),
            row(f"and {done.alike:.1%} of the texts about the plan."),
        )
    )


@frames.command("fit")
def fit_frames(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what tells the frames of questions and their subjects, on sentences of their own."""
    from tipassist.evaluation.fitting import fit_frame_model

    session, done = _fitted(context, fit_frame_model, folder)
    session.terminal.show(
        (
            row(f"Fitted on {done.sentences} sentences and {done.others} other questions."),
            row(f"Of hands left out of the fit, {done.right:.1%} are told right;"),
            row(f"it is sure of {done.sure:.1%}, and {done.right_of_sure:.1%} of these are right."),
        )
    )


@reader.command("fit")
def fit_reader(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what tells which clause of a document answers, on questions about clauses."""
    from tipassist.evaluation.fitting import fit_reader_model

    session, done = _fitted(context, fit_reader_model, folder)
    session.terminal.show(
        (
            row(f"Fitted on {done.questions} questions about clauses. Of hands left out,"),
            row(f"the right clause is put first for {done.first:.1%} ({done.before:.1%} before);"),
            row(f"for {done.in_sets:.1%} of the questions over sets of documents left out;"),
            row(f"{done.answering:.1%} of the clauses that answer are told to,"),
            row(f"and {done.unsettled:.1%} of those that do not."),
        )
    )


@doubts.command("fit")
def fit_doubts(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what tells whether the plan settles a question, on dev questions and worded pairs."""
    from tipassist.evaluation.fitting import fit_doubt_model

    session, done = _fitted(context, fit_doubt_model, folder)
    session.terminal.show(
        (
            row(f"Fitted on {done.questions} answers to open questions. Left out of the fit,"),
            row(f"{done.unsettled:.1%} of the unsettled questions are told as such,"),
            row(f"and {done.settled:.1%} of those that the plan settles."),
        )
    )


@places.command("fit")
def fit_places(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what ranks the places of the sections, on the dev questions."""
    from tipassist.evaluation.fitting import fit_place_model

    _show_ranking(context, fit_place_model, folder, "place")


@rows.command("fit")
def fit_rows(
    context: typer.Context,
    folder: GoldFolder = Path("evals"),
) -> None:
    """Fit what ranks the rows of the table, on the dev questions."""
    from tipassist.evaluation.fitting import fit_row_model

    _show_ranking(context, fit_row_model, folder, "row")


def _show_ranking(context: typer.Context, fit: "_Fit[RankingFit]", folder: Path, what: str) -> None:
    session, done = _fitted(context, fit, folder)
    session.terminal.show(
        (
            row(f"Measured on {done.questions} questions. The first {what} is right for"),
            row(f"{done.first:.1%} of those left out of the fit, and for"),
            row(f"{done.plain:.1%} by words and meaning alone."),
        )
    )


FITS = {
    "intents": intents,
    "endings": endings,
    "places": places,
    "rows": rows,
    "bounds": bounds,
    "frames": frames,
    "doubts": doubts,
    "reader": reader,
}
"""Each under the name of its command."""
