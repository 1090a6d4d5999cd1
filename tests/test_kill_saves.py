import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
def test_no_committed_period_is_lost_to_a_kill() -> None:
    command = [sys.executable, "-m", "benchmarks.kill_saves", "5"]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert run.returncode == 0, run.stdout + run.stderr
    assert re.match(r"5 kills: [1-9]\d* periods committed, .* 0 periods lost, 0 unreadable saves\n", run.stdout)
