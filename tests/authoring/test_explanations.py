from pathlib import Path
from typing import get_args

import pytest

from simgame.authoring.explanations import EXPLANATIONS
from simgame.scenario import check_file, check_text
from simgame.scenario.codes import Code

EXAMPLE = Path(__file__).parents[1] / "corpus" / "valid" / "explained.toml"
TEXT = EXAMPLE.read_text(encoding="utf-8")
OF_NO_LINE = {"encoding", "file", "outdated", "size"}


def test_every_code_is_explained_once_in_the_order_of_the_alphabet() -> None:
    assert list(EXPLANATIONS) == sorted(get_args(Code))


def test_only_codes_of_no_line_lack_an_example() -> None:
    assert {code for code, each in EXPLANATIONS.items() if not (each.right and each.wrong)} == OF_NO_LINE


@pytest.mark.parametrize("code", sorted(EXPLANATIONS.keys() - OF_NO_LINE))
def test_the_wrong_example_has_that_one_finding_and_the_right_one_none(code: Code) -> None:
    explained = EXPLANATIONS[code]
    assert explained.right in TEXT
    [finding] = check_text(TEXT.replace(explained.right, explained.wrong, 1), "wrong.toml")[1]
    assert finding.code == code


def test_the_file_of_right_examples_has_no_finding() -> None:
    assert check_file(EXAMPLE)[1] == []
