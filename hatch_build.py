"""The build hook: compiles the knowledge and the shipped rules into the wheel, so that no run has to.

An editable install compiles nothing: a checkout keeps compiled copies in the user's cache folder, which follow every edit.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledData(BuildHookInterface):  # type: ignore[misc,type-arg,unused-ignore]
    """Adds `lint/compiled/` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and map it into the wheel."""
        if self.target_name != "wheel" or version == "editable":
            return
        sys.path.insert(0, self.root)
        from lint.knowledge.compile import compile_knowledge
        from lint.rulebook.plan import compile_rules
        from lint.schemas import write_schemas

        self._work = tempfile.TemporaryDirectory(prefix="copydesk-build-")
        target = Path(self._work.name)
        compile_knowledge(target / "knowledge")
        compile_rules(target)
        write_schemas(target / "schemas")
        build_data["force_include"][str(target)] = "lint/compiled"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling's signature
        """Take the temporary folder away."""
        if hasattr(self, "_work"):
            self._work.cleanup()
