#!/usr/bin/env python3
"""readme_test.py EXTRACT ROOT FILE...: runs the console examples of the documents.

An example is a fenced block "console": lines that begin with "$ " are commands, run in a shell with
the program on the path, from the project's folder; the lines behind them are what they must print.
"""
import os
import pathlib
import re
import subprocess
import sys

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def examples(text):
    """(command, expected output) of every console block."""
    for block in BLOCK.findall(text):
        command, output = None, []
        for line in block.splitlines():
            if line.startswith("$ "):
                if command is not None:
                    yield command, output
                command, output = line[2:], []
            else:
                output.append(line)
        if command is not None:
            yield command, output


def main():
    extract, root, files = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3:]
    environment = dict(os.environ, PATH=os.path.dirname(extract) + os.pathsep + os.environ["PATH"])
    failed = ran = 0
    for name in files:
        for command, expected in examples((root / name).read_text(encoding="utf-8")):
            done = subprocess.run(["bash", "-c", command], cwd=root, env=environment, stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, encoding="utf-8")
            ran += 1
            got = done.stdout.splitlines()
            if done.returncode != 0 or got != expected:
                failed += 1
                print(f"{name}: {command}\n  ended with {done.returncode}\n  expected: {expected}\n  printed:  {got}\n"
                      f"  {done.stderr}")
    print(f"{ran - failed} passed, {failed} failed")
    return 1 if failed or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
