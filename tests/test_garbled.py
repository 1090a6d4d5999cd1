import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(sys.platform == "win32", reason="needs the resource module")
def test_garbled_files_raise_nothing_and_take_little_time_and_memory() -> None:
    command = [sys.executable, "-m", "benchmarks.garbled", "3000", "--from", "1000000"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.match(r"3,000 garbled files, no exception\nslowest \d+ ms \(number \d+\), peak \d+ MB\n", run.stdout)
