"""Standard files that are closed, full or never ready; named pipes; limits of the system."""
import os
import resource
import signal
import subprocess
import time
import unittest

from program import ARTICLE, EXTRACT, ProgramTest


class ClosedStandardFiles(ProgramTest):
    """Their numbers must not go to files that the run opens."""

    def shell(self, command):
        return subprocess.run(["sh", "-c", f'"{EXTRACT}" {command}'], capture_output=True, cwd=self.folder, timeout=60,
                              check=False)

    def setUp(self):
        super().setUp()
        self.write_lines("a.jsonl", 100)
        self.expected = self.run_extract("a.jsonl").stdout

    def test_standard_input(self):
        done = self.shell("-q - <&-")
        self.assertEqual((done.returncode, done.stderr), (1, b"extract: -: Bad file descriptor\n"))
        self.assertEqual(self.shell("a.jsonl <&-").stdout, self.expected)

    def test_standard_output(self):
        for others in ("", "<&-"):
            done = self.shell(f"-q a.jsonl >&- {others}")
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"cannot write standard output", done.stderr)

    def test_output_files_hold_records_alone(self):
        for jobs in (1, 4):
            for closed in ("<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"):
                done = self.shell(f"-j {jobs} no.txt a.jsonl -o out.ndjson --force --errors errors.jsonl {closed}")
                self.assertEqual(done.returncode, 1, closed)
                self.assertEqual((self.folder / "out.ndjson").read_bytes(), self.expected)
                self.assertEqual((self.folder / "errors.jsonl").read_bytes().count(b"\n"), 1)


class Limits(ProgramTest):
    def test_a_limit_of_file_sizes(self):
        self.write_lines("a.jsonl", 1000)
        expected = self.run_extract("a.jsonl").stdout
        limited = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))}
        message, = self.errors("a.jsonl", "-o", "out.ndjson", status=2, **limited)
        self.assertIn("File too large", message)
        self.run_extract("a.jsonl", "-o", "out.ndjson", "--resume")
        self.assertEqual((self.folder / "out.ndjson").read_bytes(), expected)

    def test_few_open_files(self):
        for i in range(300):
            self.write(f"n/{i % 10}/{i}.txt", ARTICLE)
        few = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (20, 20))}
        self.assertEqual(len(self.records("-j", 8, "n", **few)), 300)

    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_texts_that_cannot_be_printed(self):
        for words in (["--help"], ["--version"], ["--schema"], ["rules", "--help"], ["rules", "list"]):
            with open("/dev/full", "wb") as full:
                self.assertEqual(subprocess.run([EXTRACT, *words], stdout=full, check=False).returncode, 2, words)


class Pipes(ProgramTest):
    def test_a_pipe_that_does_not_wait(self):
        self.write_lines("a.jsonl", 1000)
        expected = self.run_extract("a.jsonl").stdout
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        with subprocess.Popen([EXTRACT, "-q", "a.jsonl"], stdout=writer, cwd=self.folder) as run:
            os.close(writer)
            time.sleep(0.2)  # the pipe is full now
            with open(reader, "rb") as output:
                self.assertEqual(output.read(), expected)
            self.assertEqual(run.wait(timeout=60), 0)

    def test_a_named_pipe_without_a_writer_is_given_up_at_once(self):
        os.mkfifo(self.folder / "pipe.txt")
        for words in (["-j", "1", "pipe.txt"], ["-j", "2", "pipe.txt"], ["--files-from", "pipe.txt"]):
            with subprocess.Popen([EXTRACT, *words], stderr=subprocess.PIPE, cwd=self.folder) as run:
                time.sleep(0.3)
                begin = time.monotonic()
                run.send_signal(signal.SIGTERM)
                self.assertEqual(run.wait(timeout=60), 128 + signal.SIGTERM)
                self.assertLess(time.monotonic() - begin, 2)
                self.assertIn(b"ended by SIGTERM", run.stderr.read())


if __name__ == "__main__":
    unittest.main()
