"""`scenario explain` tells what a finding means."""

import pytest

from simgame.authoring.explanations import EXPLANATIONS
from simgame.cli import main

Output = pytest.CaptureFixture[str]


def test_a_code_is_explained_with_a_line_written_wrong_and_right(capsys: Output) -> None:
    assert main(["scenario", "explain", "comma"]) == 0
    assert capsys.readouterr().out == (
        "comma: Decimals have a point. Commas stand between the entries of a list or\n"
        "table, and nowhere else.\n"
        "\n"
        "  wrong  price     = 4,20\n"
        "  right  price     = 4.20\n"
    )


def test_a_code_may_be_given_as_findings_print_it(capsys: Output) -> None:
    assert main(["scenario", "explain", "[Braces]"]) == 0
    assert "  wrong  belief    = {\n             need = 5.0" in capsys.readouterr().out


def test_a_code_of_no_line_has_no_example(capsys: Output) -> None:
    assert main(["scenario", "explain", "encoding"]) == 0
    assert capsys.readouterr().out == (
        "encoding: The file holds characters that are not UTF-8. Save it again, as UTF-8.\n"
    )


def test_without_a_code_all_are_listed(capsys: Output) -> None:
    assert main(["scenario", "explain"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line[0] != " "] == list(EXPLANATIONS)
    assert max(map(len, lines)) <= 80


def test_an_example_shows_what_a_terminal_would_hide(capsys: Output) -> None:
    main(["scenario", "explain", "character"])
    assert r'"Neigh\u200bbours"' in capsys.readouterr().out


@pytest.mark.parametrize(("word", "hint"), [("coma", "did you mean `comma`?"), ("xyz", "lists the codes.")])
def test_a_code_that_no_finding_has_is_told(capsys: Output, word: str, hint: str) -> None:
    assert main(["scenario", "explain", word]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"{word}: no finding has this code\n")
    assert hint in error
