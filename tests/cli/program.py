"""What the tests of the program share: running it, and a folder of articles."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

EXTRACT = os.environ["EXTRACT"]
ARTICLE = "Ada Quill leads the Northport Council.\n\n“The fee is fair,” Quill said.\n"


class ProgramTest(unittest.TestCase):
    """Each test has a folder of its own and runs the program in it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return name

    def write_lines(self, name, count, text=ARTICLE):
        return self.write(name, "".join(json.dumps({"id": f"n{i}", "text": text}) + "\n" for i in range(count)))

    def run_extract(self, *arguments, stdin=b"", status=0, **more):
        done = subprocess.run([EXTRACT, *map(str, arguments)], input=stdin, capture_output=True, cwd=self.folder,
                              timeout=120, check=False, **more)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace")[-2000:])
        return done

    def records(self, *arguments, **more):
        out = self.run_extract(*arguments, **more).stdout.decode("utf-8")
        return [json.loads(line) for line in out.splitlines()]

    def errors(self, *arguments, **more):
        """The lines on standard error, the summary left out."""
        return self.run_extract("--quiet", *arguments, **more).stderr.decode("utf-8").splitlines()
