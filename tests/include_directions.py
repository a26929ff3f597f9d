#!/usr/bin/env python3
"""include_directions.py ROOT: every source includes only what its room may see.

The rooms stand in the order the data flows; a room sees those before it. ICU,
JSON and CLI11 have rooms of their own.
"""
import pathlib
import re
import sys

ORDER = ["rules", "text", "clauses", "mentions", "coref", "quotes", "attribution", "positions"]
EXTRA = {"read": {"text/decode.h"}, "write": set()}
THIRD_PARTY = [
    ("ICU", re.compile(r"<unicode/"), {"text"}),
    ("JSON", re.compile(r"<(nlohmann|simdjson)"), {"read", "rules", "write"}),
    ("CLI11", re.compile(r"<CLI/"), {"cli"}),
]
INCLUDE = re.compile(r'^\s*#\s*include\s+([<"][^>"]+[>"])', re.M)


def allowed(room, header):
    """Whether a source of `room` may include "header", a path below src/ or include/."""
    if header.startswith("news_extract/"):
        return True
    other = header.split("/")[0]
    if room in ("cli", "."):
        return other != "cli" or room == "cli"
    if other == room:
        return True
    if room in EXTRA:
        return header in EXTRA[room]
    return other in ORDER[:ORDER.index(room)]


def main():
    root = pathlib.Path(sys.argv[1])
    faults = []
    for path in sorted((root / "src").rglob("*")) + sorted((root / "include").rglob("*.h")):
        if path.suffix not in (".h", ".cc"):
            continue
        relative = path.relative_to(root)
        public = relative.parts[0] == "include"
        room = "include" if public else relative.parts[1] if len(relative.parts) > 2 else "."
        for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
            for name, pattern, rooms in THIRD_PARTY:
                if pattern.match(include) and (room not in rooms or path.suffix == ".h"):
                    faults.append(f"{relative}: {name} has no place here: {include}")
            if include.startswith('"'):
                header = include.strip('"')
                if public and not header.startswith("news_extract/"):
                    faults.append(f"{relative}: a public header includes only public headers: {include}")
                elif not public and not allowed(room, header):
                    faults.append(f"{relative}: src/{room} may not include {include}")
    print("\n".join(faults) if faults else "every include goes the right way")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
