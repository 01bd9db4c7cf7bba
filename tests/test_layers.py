"""The layers: a module imports only from its own layer and from the layers under it."""

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import tipassist

ROOT = Path(tipassist.__file__).parent
PACKAGE = "tipassist"

# From the bottom to the top. The register's types are base types: the corpus layer makes them and
# every layer above reads them. `bootstrap` wires the layers below it, for those above it; the
# command line is a surface of the evaluation too.
LAYERS = (
    (
        "errors",
        "types",
        "locators",
        "locator_reading",
        "instrument_places",
        "settings",
        "switching",
        "register.model",
        "register.instruments",
        "",
    ),
    ("corpus",),
    ("register",),
    ("index",),
    ("answer",),
    ("writer",),
    ("storage",),
    ("bootstrap",),
    ("evaluation",),
    ("surfaces", "__main__"),
)
RANKS = {name: rank for rank, names in enumerate(LAYERS) for name in names}
CALLS_NOT_AT_IMPORT = frozenset(
    {
        "open",
        "print",
        "input",
        "exec",
        "eval",
        "getenv",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "mkdir",
        "iterdir",
        "glob",
        "load_dotenv",
        "basicConfig",
        "import_module",
        "connect",
        "Settings",
    }
)


@dataclass(frozen=True, order=True)
class Module:
    """A module of the package: `answer.draft`, or "" for the package itself."""

    name: str

    @property
    def path(self) -> Path:
        base = ROOT.joinpath(*filter(None, self.name.split(".")))
        return base / "__init__.py" if base.is_dir() else base.with_suffix(".py")

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text("utf-8"))

    @property
    def layer(self) -> str:
        if self.name in RANKS:
            return self.name
        return self.name.split(".")[0]

    @property
    def imports(self) -> Iterator["Module"]:
        for node in ast.walk(self.tree):
            match node:
                case ast.Import(names=names):
                    yield from (_module(alias.name) for alias in names if _is_own(alias.name))
                case ast.ImportFrom(module=str(module), names=names, level=0) if _is_own(module):
                    for alias in names:
                        inner = _module(f"{module}.{alias.name}")
                        yield inner if inner.path.is_file() else _module(module)
                case ast.ImportFrom(level=level) if level:
                    pytest.fail(f"{self.name} has a relative import, line {node.lineno}")


def _is_own(name: str) -> bool:
    return name == PACKAGE or name.startswith(f"{PACKAGE}.")


def _module(name: str) -> Module:
    return Module(name.removeprefix(PACKAGE).removeprefix("."))


def _modules() -> list[Module]:
    found = []
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found.append(Module(".".join(part for part in parts if part != "__init__")))
    return found


MODULES = _modules()


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name or PACKAGE)
def test_a_module_imports_only_from_its_own_layer_and_those_under_it(module: Module) -> None:
    rank = RANKS[module.layer]
    above = sorted(one.name for one in module.imports if RANKS[one.layer] > rank)
    assert above == []


def test_layers_do_not_import_each_other_in_a_circle() -> None:
    edges: dict[str, set[str]] = defaultdict(set)
    for module in MODULES:
        edges[module.layer] |= {one.layer for one in module.imports} - {module.layer}
    while edges:
        leaves = [layer for layer, targets in edges.items() if not targets & edges.keys()]
        assert leaves, f"a circle among {sorted(edges)}"
        for leaf in leaves:
            del edges[leaf]


# Kinds of answers that call each other: a list of rows cites, and what is cited is a list of rows.
INTERWOVEN = frozenset({"answer.compose", "answer.followups"})
PACKAGES = [one.name for one in MODULES if one.path.name == "__init__.py" and one.name]


@pytest.mark.parametrize("package", sorted(set(PACKAGES) - INTERWOVEN))
def test_what_a_package_holds_does_not_import_each_other_in_a_circle(package: str) -> None:
    edges: dict[str, set[str]] = defaultdict(set)
    for module in MODULES:
        if inner := _part_of(package, module):
            imported = {_part_of(package, one) for one in module.imports}
            edges[inner] |= imported - {inner, ""}
    TopologicalSorter(edges).prepare()


def _part_of(package: str, module: Module) -> str:
    """Return which module or package right inside a package a module is or is in, else ""."""
    inside = module.name.startswith(f"{package}.")
    return module.name.removeprefix(f"{package}.").split(".")[0] if inside else ""


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.name or PACKAGE)
def test_a_module_does_nothing_when_it_is_imported(module: Module) -> None:
    found = [
        f"line {node.lineno}: {ast.unparse(node)[:60]}"
        for node in _run_at_import(module.tree)
        if _acts(node)
    ]
    assert found == []


def _run_at_import(tree: ast.Module) -> Iterator[ast.expr]:
    """Yield the expressions that run when a module is imported: not those inside functions."""
    waiting: list[ast.AST] = [one for one in tree.body if not _is_main_guard(one)]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.expr):
            yield node
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults]
        elif not isinstance(node, ast.Lambda):
            waiting += list(ast.iter_child_nodes(node))


def _is_main_guard(node: ast.stmt) -> bool:
    return isinstance(node, ast.If) and "__main__" in ast.unparse(node.test)


def _acts(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name in CALLS_NOT_AT_IMPORT
        case ast.Attribute(value=ast.Name(id="os"), attr="environ"):
            return True
        case _:
            return False


def test_importing_everything_opens_none_of_our_own_files_and_no_socket() -> None:
    names = [f"{PACKAGE}.{one.name}".rstrip(".") for one in MODULES if one.name != "__main__"]
    script = f"""
import importlib, sys
from pathlib import Path
def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = Path(arguments[0])
        if {str(ROOT)!r} in str(path) and path.suffix not in {{".py", ".pyc"}} and path.is_file():
            sys.exit(f"opened {{path}}")
    if event in {{"socket.connect", "socket.getaddrinfo"}}:
        sys.exit(f"{{event}} {{arguments}}")
sys.addaudithook(watch)
for name in {names!r}:
    importlib.import_module(name)
"""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
