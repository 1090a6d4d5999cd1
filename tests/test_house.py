"""The walls and sizes of the house, and what is in the box."""

import ast
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOME = "simgame.tui.screens.home"
MODULE_LINES, FUNCTION_LINES, STYLE_LINES = 300, 50, 80
VAGUE = {
    "base",
    "common",
    "constants",
    "core",
    "handler",
    "helper",
    "helpers",
    "manager",
    "misc",
    "service",
    "types",
    "utils",
}
REGISTRIES = re.compile("|".join(("pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.org", "deb" + r"\.debian")))
ONE_MACHINES_PATH = re.compile(r"(?<![\w.])/(?:" + "|".join(("wo" + "rk", "ro" + "ot", "ho" + "me", "tm" + "p")) + ")/")


def loaded_by(statement: str) -> set[str]:
    """Modules that a fresh Python holds after the statement; a statement may end by exiting with 0."""
    probe = f"import atexit, sys\natexit.register(lambda: print(chr(0), *sys.modules))\n{statement}"
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(run.stdout.rpartition("\0")[2].split())


def modules_over(lines: int, folder: Path) -> list[str]:
    return [f"{path.name}: {size}" for path in folder.rglob("*.py") if (size := line_count(path)) > lines]


def styles_over(lines: int, folder: Path) -> list[str]:
    return [f"{path.name}: {size}" for path in folder.rglob("*.tcss") if (size := line_count(path)) > lines]


def functions_over(lines: int, folder: Path) -> list[str]:
    """Functions whose body, docstring apart, spans more lines."""
    return [
        f"{path.name}: {function.name} {size}"
        for path in folder.rglob("*.py")
        for function in functions(path)
        if (size := body_lines(function)) > lines
    ]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def vague_names(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.stem in VAGUE and path.suffix in {".py", ""}]


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def lines_naming(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{path.name}:{number}: {line.strip()}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def written_files() -> list[Path]:
    """Every text file that people wrote here."""
    kinds = {".py", ".toml", ".md", ".tcss", ".json", ".csv"}
    folders = ("simgame", "tests", "scenarios", "docs", "benchmarks")
    inside = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.suffix in kinds]
    return [*inside, *ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / "Makefile", ROOT / ".ci/run"]


def test_the_model_runs_without_screens_scenarios_and_files_of_settings() -> None:
    loaded = loaded_by("import simgame.model.simulate")
    assert "numpy" in loaded
    assert not loaded & {"textual", "rich", "simgame.scenario", "simgame.game", "simgame.report", "tomllib"}


def test_a_game_runs_without_screens() -> None:
    assert not loaded_by("import simgame.saves.replay") & {"textual", "rich"}


def test_results_need_neither_screens_nor_a_planner() -> None:
    loaded = loaded_by("import simgame.results")
    assert "simgame.analysis.calibration" in loaded
    assert not loaded & {"textual", "rich", "cma", "simgame.analysis.par"}


def test_help_needs_neither_numpy_nor_textual() -> None:
    loaded = loaded_by("from simgame.cli import main\nmain(['--help'])")
    assert "simgame.cli" in loaded
    assert not loaded & {"numpy", "textual", "simgame.game"}


def test_a_scenario_is_checked_without_numpy_and_textual() -> None:
    file = ROOT / "scenarios" / "tutorial.toml"
    loaded = loaded_by(f"from simgame.cli import main\nraise SystemExit(main(['scenario', 'check', {str(file)!r}]))")
    assert "tomllib" in loaded
    assert not loaded & {"numpy", "textual"}


def test_the_home_screen_stands_before_what_only_games_need() -> None:
    loaded = loaded_by(f"import simgame.tui.app, {HOME}")
    assert "textual" in loaded
    assert not loaded & {"attrs", "numpy", "simgame.game", "simgame.scenario", "tomllib"}


def test_a_wall_that_falls_is_seen() -> None:
    assert {"numpy", "simgame.game"} <= loaded_by("import simgame.game")


def test_no_module_function_or_stylesheet_outgrows_the_house() -> None:
    house = ROOT / "simgame"
    assert modules_over(MODULE_LINES, house) == []
    assert functions_over(FUNCTION_LINES, house) == []
    assert styles_over(STYLE_LINES, house) == []


def test_what_outgrows_the_house_is_named(tmp_path: Path) -> None:
    body = "\n".join(f"    x{n} = {n}" for n in range(FUNCTION_LINES + 1))
    (tmp_path / "long.py").write_text(f"def f():\n    '''Says so.'''\n{body}\n" + "\n" * MODULE_LINES)
    (tmp_path / "long.tcss").write_text("\n" * (STYLE_LINES + 1))
    assert modules_over(MODULE_LINES, tmp_path) == [f"long.py: {FUNCTION_LINES + 3 + MODULE_LINES}"]
    assert functions_over(FUNCTION_LINES, tmp_path) == [f"long.py: f {FUNCTION_LINES + 1}"]
    assert styles_over(STYLE_LINES, tmp_path) == [f"long.tcss: {STYLE_LINES + 1}"]


def test_every_module_and_folder_says_what_it_holds() -> None:
    assert vague_names(ROOT / "simgame") == []


def test_a_vague_name_is_found(tmp_path: Path) -> None:
    (tmp_path / "utils").mkdir()
    (tmp_path / "helper.py").touch()
    assert sorted(vague_names(tmp_path)) == ["helper.py", "utils"]


def test_no_file_names_a_package_registry_or_one_machines_folders() -> None:
    assert lines_naming(REGISTRIES, written_files()) == []
    assert lines_naming(ONE_MACHINES_PATH, written_files()) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [(REGISTRIES, "index = https://pypi" + ".org/simple"), (ONE_MACHINES_PATH, "open('/" + "tmp/x')")],
)
def test_a_foreign_place_is_found(pattern: re.Pattern[str], line: str, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text(f"fine\n{line}\n")
    assert lines_naming(pattern, [file]) == [f"notes.md:2: {line}"]


def dead_links(page: Path) -> list[str]:
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    return [f"{page.name}: {target}" for target in targets if not (page.parent / target).exists()]


def test_every_link_of_the_documents_leads_somewhere() -> None:
    assert [link for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")) for link in dead_links(page)] == []


def test_a_dead_link_is_named(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[this](page.md) and [that](gone.md)")
    assert dead_links(page) == ["page.md: gone.md"]


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "unpacked")
    return folder / "unpacked"


def test_the_wheel_holds_the_scenarios_and_all_that_lies_beside_the_code(unpacked_wheel: Path) -> None:
    packed = {path.relative_to(unpacked_wheel).as_posix() for path in unpacked_wheel.rglob("*")}
    scenarios = {f"simgame/scenarios/{path.name}" for path in (ROOT / "scenarios").glob("*.*")}
    files = {path for path in (ROOT / "simgame").rglob("*.*") if path.is_file() and path.suffix != ".pyc"}
    beside = {path.relative_to(ROOT).as_posix() for path in files}
    assert len(scenarios) > 0
    assert {"simgame/py.typed", "simgame/web/static/page.js"} <= beside
    assert scenarios | beside <= packed
    assert not {"tests", "scenarios", "docs"} & packed


def test_the_wheel_lists_what_the_checkout_lists(unpacked_wheel: Path) -> None:
    def listed(folder: Path) -> str:
        command = [sys.executable, "-P", "-m", "simgame", "scenario", "list"]
        environment = {**os.environ, "PYTHONPATH": str(folder)}
        run = subprocess.run(command, capture_output=True, text=True, check=True, cwd=unpacked_wheel, env=environment)
        return run.stdout

    assert "tutorial" in listed(ROOT)
    assert listed(unpacked_wheel) == listed(ROOT)


def run_pytest(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    (folder / "conftest.py").write_text((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    (folder / "test_sample.py").write_text("import pytest\n@pytest.mark.skip('no tmux')\ndef test_a(): ...\n")
    (folder / "pytest.ini").touch()
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)


def test_a_skipped_test_is_named_with_its_reason(tmp_path: Path) -> None:
    run = run_pytest(tmp_path)
    assert run.returncode == 0
    assert "test_sample.py::test_a: no tmux" in run.stdout


def test_a_skipped_test_fails_a_run_that_allows_none(tmp_path: Path) -> None:
    run = run_pytest(tmp_path, SIMGAME_NO_SKIPS="1")
    assert run.returncode == 1
    assert "test_sample.py::test_a: no tmux" in run.stdout
