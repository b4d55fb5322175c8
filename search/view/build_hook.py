"""Puts d3 into the wheel, or into the checkout that an editable installation points at."""

import importlib.util
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class VendorHook(BuildHookInterface[Any]):
    """Hatch's hook, named in ``pyproject.toml``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Fetch d3. Without a network the build goes on: ``rmax view`` fetches it when needed."""
        if self.target_name != "wheel":
            return
        view = Path(self.root) / "search" / "view"
        vendor = _module(view / "vendor.py")
        folder = view / "vendored"
        try:
            if vendor.stored(folder) is None:
                vendor.fetch(folder)
        except vendor.IntegrityError:
            raise
        except vendor.VendorError as error:
            self.app.display_warning(f"{error}\n(The build goes on without it.)")
            return
        if version == "standard":
            build_data["force_include"][str(folder)] = "search/view/vendored"


def _module(path: Path) -> Any:
    """A module by its file, since the package is not importable while it is built."""
    name = "rmax_build_vendor"
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module
