from pathlib import Path

import pytest

from benchmarks.toml_suite import main

SOUND = "a.b = [1, { \"c d\" = 2.5 }]\n[[e]]\nf = '''\nlong'''\n"
UNSOUND = "a = 1 2 3\n"


@pytest.mark.parametrize(
    ("invalid", "status", "told"),
    [
        (UNSOUND, 0, "valid: 1 of 1 as they should be\ninvalid: 1 of 1 as they should be\n"),
        (SOUND, 1, "a.toml: nothing is told of it"),
        ("a = 1\rb = 2\n", 0, "invalid: 1 of 1"),
    ],
)
def test_the_suite_of_toml_is_run_on_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], invalid: str, status: int, told: str
) -> None:
    for folder, text in (("valid", SOUND), ("invalid", invalid)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.toml").write_text(text, encoding="utf-8", newline="\n")
    assert main([str(tmp_path)]) == status
    assert told in capsys.readouterr().out
