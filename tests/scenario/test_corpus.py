from pathlib import Path

import pytest

from simgame.scenario import check_file, check_text, load, summary

CORPUS = Path(__file__).parents[1] / "corpus"
VALID = sorted((CORPUS / "valid").glob("*.toml"))
INVALID = sorted((CORPUS / "invalid").glob("*.toml"))


def stem(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("path", VALID, ids=stem)
def test_a_sound_file_is_read_without_a_word(path: Path) -> None:
    scenario, findings = check_file(path)
    assert findings == []
    assert scenario == load(path)


@pytest.mark.parametrize("path", INVALID, ids=stem)
def test_a_faulty_file_is_told_so_in_the_words_beside_it(path: Path) -> None:
    scenario, findings = check_text(path.read_bytes().decode(), path.name)
    assert summary(findings) + "\n" == path.with_suffix(".expected").read_text(encoding="utf-8")
    assert (scenario is None) == (not path.stem.startswith("warning_"))


@pytest.mark.parametrize("path", INVALID, ids=stem)
def test_one_fault_makes_one_finding(path: Path) -> None:
    _, findings = check_file(path)
    assert len(findings) == (10 if path.stem == "ten_faults" else 1)


def test_every_expectation_belongs_to_a_file() -> None:
    assert [path.with_suffix(".toml") for path in sorted((CORPUS / "invalid").glob("*.expected"))] == INVALID
