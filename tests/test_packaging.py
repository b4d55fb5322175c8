"""What an installed wheel has to have beside the Python files."""

import tomllib
from pathlib import Path

import prover.lean.core
import search.config

ROOT = Path(__file__).parent.parent


def test_the_wheel_holds_all_files_that_are_looked_for_in_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert all((ROOT / source).exists() for source in wheel)
    packages = {
        "search/configs": Path(search.config.__file__).with_name("configs"),
        "prover/lean/lean_project": Path(prover.lean.core.__file__).with_name("lean_project"),
    }
    assert {ROOT / target for target in packages} == set(packages.values())
    for target in wheel.values():
        assert any(target == place or target.startswith(f"{place}/") for place in packages)
    needed = {path.name for path in (ROOT / "lean_project").iterdir() if path.name[0] != "."}
    included = {Path(source).name for source in wheel if source.startswith("lean_project/")}
    assert included == needed - {"lake-manifest.json"}
