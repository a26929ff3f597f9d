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

    def test_resume_of_a_whole_output_says_so(self):
        self.run_extract("n", "-o", "out.ndjson")
        told = self.run_extract("n", "-o", "out.ndjson", "--resume").stderr
        self.assertIn(b"out.ndjson is whole already", told)
        self.assertEqual(self.errors("n", "-o", "out.ndjson", "--resume"), [])

    def test_resume_refuses_another_run(self):
        started = ["--files-from", "-", "-o", "out.ndjson"]
        self.start_and_end(signal.SIGKILL, started)
        for other in (["--offsets", "utf8"], ["--errors", "errors.jsonl"]):
            message, = self.errors(*started, "--resume", *other, status=2)
            self.assertIn("other inputs or options", message)

    def test_resume_refuses_a_run_of_other_make(self):
        for option in ("--unordered", "--pretty"):
            self.start_and_end(signal.SIGINT, ["--files-from", "-", "-o", "out.ndjson", option])
            message, = self.errors("--files-from", "-", "-o", "out.ndjson", "--resume", status=2)
            self.assertIn("other inputs or options", message)

    def test_unordered_output_promises_no_resume(self):
        for option, promised in (("--unordered", False), ("--quiet", True)):
            with subprocess.Popen([EXTRACT, "--files-from", "-", "-o", "out.ndjson", option], stdin=subprocess.PIPE,
                                  stderr=subprocess.PIPE, cwd=self.folder) as run:
                run.stdin.write(b"a.jsonl\n")
                run.stdin.flush()
                time.sleep(0.4)
                run.send_signal(signal.SIGINT)
                self.assertEqual("--resume goes on" in run.stderr.read().decode(), promised)

    def test_resume_refuses_changed_inputs(self):
        changes = {"a new file before the others": lambda: self.write("n/0/0.txt.txt", ARTICLE),
                   "a longer line": lambda: self.write("a.jsonl", b" " + (self.folder / "a.jsonl").read_bytes())}
        options = ["--files-from", "-", "-o", "out.ndjson"]
        for name, change in changes.items():
            with subprocess.Popen([EXTRACT, "-q", *options], stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                                  cwd=self.folder) as run:
                run.stdin.write(b"n\na.jsonl\n" + b"n\n" * 2000)
                run.stdin.flush()
                time.sleep(0.4)
                run.send_signal(signal.SIGINT)
                run.wait(timeout=60)
            change()
            message, = self.errors(*options, "--resume", stdin=b"n\na.jsonl\n" + b"n\n" * 2000, status=2)
            self.assertIn("inputs that have changed", message, name)

    def test_resume_refuses_an_output_that_has_lost_lines(self):
        options = ["--files-from", "-", "-o", "out.ndjson", "--errors", "errors.jsonl"]
        for lost in ("errors.jsonl", "out.ndjson.part"):
            self.start_and_end(signal.SIGINT, options)
            os.truncate(self.folder / lost, 10)
            message, = self.errors(*options, "--resume", stdin=b"a.jsonl\n", status=2)
            self.assertIn(f"{lost}: has lost lines", message)

    def test_the_summary_tells_what_came_before(self):
        options = ["--files-from", "-", "-o", "out.ndjson"]
        self.start_and_end(signal.SIGINT, options)
        told = self.run_extract(*options, "--resume", stdin=b"a.jsonl\n", status=1).stderr.decode()
        self.assertRegex(told.splitlines()[-1], r"; resumed behind [0-9]+ inputs, [0-9]+ failed$")

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
