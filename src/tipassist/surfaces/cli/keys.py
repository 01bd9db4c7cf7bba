"""`tipassist keys`: API keys, made, listed and revoked."""

from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.errors import TipassistError
from tipassist.surfaces.cli.session import Json, Session, cleaned, session_of
from tipassist.surfaces.rows import Piece, Row, Style, row

if TYPE_CHECKING:
    from tipassist.storage.keys import KeyRing

app = typer.Typer(help="API keys for programs.", no_args_is_help=True)


@app.command("create")
def create(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="What the key is for.")],
    json: Json = False,
) -> None:
    """Make a key and show it, this once."""
    session = session_of(context)
    with session.faults_as_json(json):
        key = _ring(session).create(cleaned(name))
    if json:
        session.terminal.document({"key": key, "name": cleaned(name)})
        return
    session.terminal.raw(f"{key}\n".encode())
    session.terminal.say("Keep it safe: only its hash is stored, and it cannot be shown again.")


@app.command("list")
def list_keys(context: typer.Context, json: Json = False) -> None:
    """List the keys, without their secrets."""
    session = session_of(context)
    with session.faults_as_json(json):
        keys = _ring(session).keys()
    if json:
        session.terminal.document(
            {
                "keys": [
                    {
                        "id": key.id,
                        "name": key.name,
                        "created": key.created.isoformat(),
                        "revoked": key.revoked.isoformat() if key.revoked else None,
                    }
                    for key in keys
                ]
            }
        )
        return
    session.terminal.show(
        Row(
            (
                Piece(key.id, Style.CODE),
                Piece(f"  {key.created:%Y-%m-%d}  {key.name}"),
                Piece(f"  revoked {key.revoked:%Y-%m-%d}" if key.revoked else "", Style.FAINT),
            )
        )
        for key in keys
    )
    if not keys:
        session.terminal.show((row("There are no keys.", Style.FAINT),))


@app.command("revoke")
def revoke(
    context: typer.Context,
    key_id: Annotated[str, typer.Argument(metavar="ID", help="The id that `list` shows.")],
) -> None:
    """Revoke a key: it stops working at once."""
    session = session_of(context)
    if not _ring(session).revoke(key_id):
        raise TipassistError(
            f"There is no key {key_id!r} to revoke; `tipassist keys list` shows the ids."
        )
    session.terminal.say(f"The key {key_id} no longer works.")


def _ring(session: Session) -> "KeyRing":
    from tipassist.bootstrap import open_database
    from tipassist.storage.keys import KeyRing

    return KeyRing(open_database(session.settings()))
