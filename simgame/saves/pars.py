"""Pars kept from elsewhere: a save holds its scenario, but not the folder where that was played from."""

from contextlib import suppress
from pathlib import Path

from simgame.authoring.new_files import shipped_folder
from simgame.errors import SaveNotWritten
from simgame.places import own_folder, pars_folder
from simgame.saves.files import write_whole
from simgame.scenario import check_file, digest
from simgame.scenario.side_files import original_of
from simgame.score import par_path, stored_par
from simgame.untrusted import read_text


def keep_par(file: Path) -> None:
    """
    Keep the par beside a scenario's file for the saves, under the digest of its rules.

    One that is not sound, or belongs to other rules or another model version, is passed over, and so is one that is
    found where it lies. Where nothing can be written nothing is kept: games go on without points.
    """
    source = (original_of(file) or file).resolve()
    if source.parent in {own_folder().resolve(), shipped_folder().resolve()}:
        return
    scenario = check_file(source)[0]
    beside = par_path(source)
    if scenario is None or stored_par(beside, scenario) is None:
        return
    kept = pars_folder() / f"{digest(scenario).rules}.par.json"
    with suppress(OSError, SaveNotWritten):
        kept.parent.mkdir(parents=True, exist_ok=True)
        write_whole(kept, read_text(beside))
