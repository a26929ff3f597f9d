"""Runs that were ended go on without losing or doubling a record."""
import json
import os
import signal
import subprocess
import time
import unittest

from program import ARTICLE, EXTRACT, ProgramTest


class Resume(ProgramTest):
    def setUp(self):
        super().setUp()
        lines = []
        for i in range(6000):
            lines.append("{broken\n" if i % 1000 == 7 else json.dumps({"id": f"n{i}", "text": ARTICLE * (i % 5 + 1)}) + "\n")
        self.write("a.jsonl", "".join(lines))
        for i in range(300):
            self.write(f"n/{i % 7}/{i}.txt", ARTICLE)

    def start_and_end(self, number, options):
        """Starts a run whose list of inputs comes slowly, and ends it in the middle."""
        with subprocess.Popen([EXTRACT, "-q", *options], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                              cwd=self.folder) as run:
            run.stdin.write(b"a.jsonl\n")
            run.stdin.flush()
            time.sleep(0.4)
            run.send_signal(number)
            run.wait(timeout=60)
            run.stdin.close()

    def test_resume(self):
        inputs = ["--files-from", "-"]
        paths = b"a.jsonl\nn\nmissing.txt\n"
        whole = self.run_extract(*inputs, "--errors", "whole.jsonl", stdin=paths, status=1).stdout
        for number in (signal.SIGINT, signal.SIGKILL):
            for jobs in ("1", "4"):
                options = [*inputs, "-j", jobs, "-o", "out.ndjson", "--errors", "errors.jsonl"]
                self.start_and_end(number, options)
                self.assertFalse((self.folder / "out.ndjson").exists())
                part = (self.folder / "out.ndjson.part").read_bytes()
                self.assertTrue(len(part) < len(whole))
                with open(self.folder / "out.ndjson.part", "ab") as torn:
                    torn.write(b'{"half of a li')
                self.run_extract(*options, "--resume", stdin=paths, status=1)
                self.assertEqual((self.folder / "out.ndjson").read_bytes(), whole)
                self.assertEqual((self.folder / "errors.jsonl").read_bytes(), (self.folder / "whole.jsonl").read_bytes())
                self.assertFalse((self.folder / "out.ndjson.part").exists())
                self.assertFalse((self.folder / "out.ndjson.part.state").exists())
                (self.folder / "out.ndjson").unlink()

    def test_resume_of_a_new_and_of_a_whole_output(self):
        self.run_extract("n", "-o", "out.ndjson", "--resume")
        before = (self.folder / "out.ndjson").read_bytes()
        self.run_extract("n", "-o", "out.ndjson", "--resume")
        self.assertEqual((self.folder / "out.ndjson").read_bytes(), before)

    def test_resume_refuses_another_run(self):
        self.start_and_end(signal.SIGKILL, ["--files-from", "-", "-o", "out.ndjson"])
        message, = self.errors("--files-from", "-", "-o", "out.ndjson", "--resume", "--offsets", "utf8", status=2)
        self.assertIn("other inputs or options", message)

    def test_two_runs_do_not_share_an_output(self):
        with subprocess.Popen([EXTRACT, "-q", "--files-from", "-", "-o", "out.ndjson"], stdin=subprocess.PIPE,
                              cwd=self.folder) as run:
            while not (self.folder / "out.ndjson.part.state").exists():
                time.sleep(0.01)
            message, = self.errors("n", "-o", "out.ndjson", status=2)
            self.assertIn("another run", message)
            run.communicate(b"n\n")
            self.assertEqual(run.returncode, 0)

    def test_resume_of_an_output_dir(self):
        self.run_extract("n", "--output-dir", "out")
        gone = self.folder / "out/3/3.txt.json"
        kept = self.folder / "out/4/4.txt.json"
        gone.unlink()
        kept.write_text("kept")
        self.run_extract("n", "--output-dir", "out", "--resume")
        self.assertEqual(json.loads(gone.read_text())["id"], "n/3/3.txt")
        self.assertEqual(kept.read_text(), "kept")
        self.assertEqual(sum(len(files) for _, _, files in os.walk(self.folder / "out")), 300)


if __name__ == "__main__":
    unittest.main()
