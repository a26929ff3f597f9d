#!/usr/bin/env python3
"""check_records.py ROOT EXTRACT FULL: records hold to docs/record.schema.json.

Checks the sample in docs/, FULL (a record with every key filled, which the unit tests write), and
what EXTRACT writes for the seeds and the golden cases, in every unit of offsets: the schema, the slices of all spans, and that ids stand for entries.
"""
import json
import pathlib
import subprocess
import sys

import jsonschema

ENCODINGS = {"codepoint": "utf-32-le", "utf8": "utf-8", "utf16": "utf-16-le"}
UNIT_SIZE = {"codepoint": 4, "utf8": 1, "utf16": 2}


def spans(value, place=""):
    """Every object with start and end, below `value`."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield place, value
        for key, inner in value.items():
            yield from spans(inner, f"{place}/{key}")
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from spans(inner, f"{place}/{number}")


LETTERS = {"person": "p", "organization": "o", "place": "l"}


def links(record):
    """What a schema cannot say: an id stands for an entry, and for one of its type."""
    entries = {entry["id"]: entry for key in ("organizations", "people", "places") for entry in record[key]}
    for key, letter in (("organizations", "o"), ("people", "p"), ("places", "l"), ("quotes", "q"), ("positions", "s")):
        numbers = [entry["id"] for entry in record[key]]
        if numbers != [f"{letter}{n + 1}" for n in range(len(numbers))]:
            yield f"{key}: ids are not in order: {numbers}"

    def refs(value, place):
        if isinstance(value, dict):
            if "members" in value:
                yield place, value
            for key, inner in value.items():
                yield from refs(inner, f"{place}/{key}")
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                yield from refs(inner, f"{place}/{number}")

    for place, ref in refs(record, ""):
        if ref["id"] is None:
            if ref["type"] != "group" and ref["name"] is not None:
                yield f"{place}: a name without an id"
        elif ref["id"] not in entries or ref["id"][0] != LETTERS.get(ref["type"]):
            yield f"{place}: {ref['id']} is no {ref['type']} of the record"
        elif ref["name"] != entries[ref["id"]]["name"]:
            yield f"{place}: {ref['name']!r} is not the name of {ref['id']}"
    for quote in record["quotes"]:
        if (quote["speaker"] is None) != (quote["attribution"] == "none"):
            yield f"{quote['id']}: attribution {quote['attribution']} and speaker do not fit"
        if quote["text"] != " ".join(span["text"] for span in quote["spans"]):
            yield f"{quote['id']}: its text is not its pieces"
    statements = [position["id"] for position in record["positions"]]
    quotes = [quote["id"] for quote in record["quotes"]]
    for position in record["positions"]:
        if position["quote"] not in [None, *quotes] or position["same_as"] not in [None, *statements]:
            yield f"{position['id']}: a quote or statement that is not there"
        if position["same_as"] is not None and statements.index(position["same_as"]) >= statements.index(position["id"]):
            yield f"{position['id']}: same_as points forward"


def faults(validator, record, unit="codepoint"):
    for error in validator.iter_errors(record):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    yield from links(record)
    units = record["text"].encode(ENCODINGS[unit])
    size = UNIT_SIZE[unit]
    for place, span in spans(record):
        slice_ = units[span["start"] * size:span["end"] * size].decode(ENCODINGS[unit], "replace")
        if span.get("text", slice_) != slice_:
            yield f"{place}: text is not the slice {slice_!r}"


def main():
    root, extract, full = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    printed = subprocess.run([extract, "--schema"], capture_output=True, check=True).stdout
    schema = json.loads(printed)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    found = []

    def check(name, text, unit="codepoint"):
        found.extend(f"{name}: {fault}" for fault in faults(validator, json.loads(text), unit))

    sample = (root / "docs/sample-record.json").read_text(encoding="utf-8")
    check("docs/sample-record.json", sample)
    check(full, pathlib.Path(full).read_text(encoding="utf-8"))
    broken = json.loads(sample)
    del broken["quotes"][0]["medium"]
    if validator.is_valid(broken):
        found.append("the schema does not miss a key")
    stray = json.loads(sample)
    stray["quotes"][1]["speaker"]["id"] = "p9"
    if not list(links(stray)):
        found.append("an id without an entry is not missed")

    inputs = sorted((root / "seeds").glob("*.txt")) + sorted((root / "tests/cases").glob("*/*/input.txt"))
    for unit in ENCODINGS:
        run = subprocess.run([extract, "--compact", "--quiet", "--with", "text,sentences,tokens", "--offsets", unit,
                              *map(str, inputs)], capture_output=True, check=True)
        records = run.stdout.decode("utf-8").splitlines()
        if len(records) != len(inputs):
            found.append(f"{len(inputs)} inputs gave {len(records)} records")
        for path, record in zip(inputs, records):
            check(path.relative_to(root), record, unit)
        line = json.dumps({"id": "sample", "text": json.loads(sample)["text"], "extra": [1]}).encode()
        run = subprocess.run([extract, "--quiet", "--with", "text", "--keep", "extra", "--offsets", unit, "--input-format",
                              "jsonl", "-"], input=line, capture_output=True, check=True)
        check("the sample's text", run.stdout, unit)
    print("\n".join(found) if found else f"{len(inputs)} inputs, the sample and the full record hold to the schema")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
