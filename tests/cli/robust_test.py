"""Bad input and bad output: one clear line each, the right exit code, the others still written."""
import gzip
import json
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import time
import unittest

from program import ARTICLE, EXTRACT, ProgramTest


class BadInput(ProgramTest):
    def test_texts_that_are_hardly_texts(self):
        noise = random.Random(3).randbytes(20000)
        texts = {"empty": b"", "space": b" \n\t \r\n\n", "one": b"x", "mark": b"\xe2\x80\x9c", "nul": b"One\0two. Three\0.",
                 "invalid": b"He said \xff\xfe\xf5 \xe2\x80 no.", "surrogate": b"\xed\xa0\x80", "noise": noise,
                 "bom": b"\xef\xbb\xbf", "controls": bytes(range(1, 32)), "crlf": b"One.\r\n\r\nTwo.\r\n"}
        for name, text in texts.items():
            self.write(name + ".txt", text)
        records = self.records("--encoding", "UTF-8", "--with", "text,tokens", *(n + ".txt" for n in texts))
        self.assertEqual([r["id"] for r in records], [n + ".txt" for n in texts])
        by_name = dict(zip(texts, records))
        self.assertIn("undecodable_bytes", [w["code"] for w in by_name["invalid"]["warnings"]])
        self.assertIn("nul_bytes", [w["code"] for w in by_name["nul"]["warnings"]])
        self.assertEqual(by_name["bom"]["text"], "")
        self.assertEqual(by_name["crlf"]["text"], "One.\r\n\r\nTwo.\r\n")
        for unit in ("codepoint", "utf8", "utf16"):
            self.run_extract("--verify", "--with", "tokens", "--offsets", unit, *(n + ".txt" for n in texts))
        self.assertEqual(len(self.records(*(n + ".txt" for n in texts))), len(texts))  # encodings found out

    def test_a_giant_line(self):
        sentence = "It rained all day in the hills and nobody there was surprised. "
        text = sentence * (50_000_000 // len(sentence))
        self.write("a.txt", text)
        self.write("a.jsonl", json.dumps({"text": text}))
        for name in ("a.txt", "a.jsonl"):
            # The record is not read back whole: its counts stand near its begin.
            with subprocess.Popen([EXTRACT, "-q", name], stdout=subprocess.PIPE, cwd=self.folder) as run:
                head = run.stdout.read(2000)
                self.assertIn(f'"characters":{len(text)},'.encode(), head)
                while run.stdout.read(1 << 20):
                    pass
                self.assertEqual(run.wait(timeout=120), 0)

    def test_too_little_memory_for_one_article(self):
        self.write("small.txt", ARTICLE)
        self.write("big.txt", ARTICLE * 300_000)
        self.write("big.jsonl", json.dumps({"text": ARTICLE * 3_000_000}) + "\n")
        expected = self.run_extract("small.txt").stdout
        few = {"preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_AS, (500 << 20, 500 << 20))}
        for jobs in (1, 2):
            for name in ("big.txt", "big.jsonl"):
                done = self.run_extract("-q", "-j", jobs, "small.txt", name, "small.txt", status=1, **few)
                self.assertEqual(done.stdout, 2 * expected)
                self.assertRegex(done.stderr.decode(), fr"^extract: {name}[:1]*: not enough memory for so long an article\n$")

    def test_failures_are_told_and_the_others_written(self):
        self.write("a.txt", ARTICLE)
        (self.folder / "none").mkdir()
        self.write("cut.txt.gz", gzip.compress(os.urandom(3000))[:2000])
        self.write("b.jsonl", '{"id":"b1","text":"One."}\n{"id":"b2","text":\n[]\n{"id":"b4"}\n{"id":"b5","text":"Two."}\n')
        for jobs in (1, 4):
            done = self.run_extract("-q", "-j", jobs, "no.txt", "none", "a.txt", "cut.txt.gz", "b.jsonl", status=1)
            self.assertEqual([json.loads(r)["id"] for r in done.stdout.splitlines()], ["a.txt", "b1", "b5"])
            self.assertEqual(done.stderr.decode().splitlines(), [
                "extract: no.txt: No such file or directory",
                "extract: none: no articles in this folder",
                "extract: cut.txt.gz: the packed file ends too early",
                "extract: b.jsonl:2: broken JSON near column 19",
                "extract: b.jsonl:3: not a JSON object",
                'extract: b.jsonl:4: no field "text" (see --text-field)'])

    def test_a_read_error_in_the_middle(self):
        lines = [json.dumps({"id": f"n{i}", "text": f"{ARTICLE} {random.random()}"}) for i in range(20000)]
        packed = gzip.compress("\n".join(lines).encode())
        self.write("cut.jsonl.gz", packed[:len(packed) // 2])
        done = self.run_extract("-q", "-j", "2", "cut.jsonl.gz", status=1)
        records = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertGreater(len(records), 5000)
        self.assertEqual([r["id"] for r in records], [f"n{i}" for i in range(len(records))])
        self.assertEqual(done.stderr.decode(), f"extract: cut.jsonl.gz:{len(records) + 1}: the packed file ends too early\n")

    def test_a_failure_is_one_line_whatever_the_name(self):
        for name, shown in (("a\nb.txt", "a\\nb.txt"), ("a\x1b[31m.txt", "a\\x1b[31m.txt")):
            self.assertEqual(self.errors(name, status=1), [f"extract: {shown}: No such file or directory"])
            self.write(name, ARTICLE)
            self.assertTrue(self.run_extract("--verify", name).stdout.decode().startswith(f"{shown}: "))

    def test_kept_fields_are_well_formed(self):
        self.write("a.jsonl", b'{"text":"One.","u":"v\xff","w":"\\ud800 \\ud83d\\ude42 \\udc00\\\\ud800"}\n')
        record, = self.records("--keep", "u,w,u", "a.jsonl")
        self.assertEqual(record["source"]["fields"], {"u": "v\ufffd", "w": "\ufffd 🙂 \ufffd\\ud800"})
        self.assertEqual(self.run_extract("--keep", "u,w,u", "a.jsonl").stdout.count(b'"u":'), 1)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_unreadable_file(self):
        self.write("a.txt", ARTICLE)
        (self.folder / "a.txt").chmod(0)
        self.assertEqual(self.errors("a.txt", status=1), ["extract: a.txt: Permission denied"])

    def test_wrong_usage(self):
        self.write("a.txt", ARTICLE)
        for wrong in (["--frobnicate", "a.txt"], [], ["--offsets", "bytes", "a.txt"], ["--with", "verbs", "a.txt"],
                      ["--flatten", "verbs", "a.txt"], ["--pretty", "--compact", "a.txt"], ["-0", "a.txt"], ["-", "-"],
                      ["--resume", "a.txt"], ["-o", "x", "--output-dir", "y", "a.txt"], ["--files-from", "none"],
                      ["--verify", "--flatten", "quotes", "a.txt"], ["-j", "many", "a.txt"], ["--input-format", "xml", "a.txt"]):
            done = self.run_extract(*wrong, status=2)
            self.assertEqual(done.stdout, b"")
            self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
            self.assertTrue(done.stderr.startswith(b"extract: "))


class BadOutput(ProgramTest):
    @unittest.skipUnless(os.path.exists("/dev/full"), "no /dev/full")
    def test_full_disk(self):
        self.write_lines("a.jsonl", 1000)
        for jobs in (1, 4):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([EXTRACT, "-q", "-j", str(jobs), "a.jsonl"], stdout=full, stderr=subprocess.PIPE,
                                      cwd=self.folder, check=False)
            self.assertEqual(done.returncode, 2)
            self.assertIn(b"No space left on device", done.stderr)
            self.assertEqual(done.stderr.count(b"\n"), 1)
        self.run_extract("a.jsonl", "-o", "/dev/full", status=2)
        self.assertTrue(os.path.exists("/dev/full"))

    def test_closed_pipe(self):
        self.write_lines("a.jsonl", 20000)
        for jobs in (1, 4):
            with subprocess.Popen([EXTRACT, "-j", str(jobs), "a.jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                  cwd=self.folder) as run:
                self.assertTrue(run.stdout.readline().startswith(b'{"schema"'))
                run.stdout.close()
                self.assertIn(b"the reader of the output has gone", run.stderr.read())
                self.assertEqual(run.wait(timeout=60), 0)

    def test_no_folder_for_the_output(self):
        self.write("a.txt", ARTICLE)
        self.assertEqual(len(self.errors("a.txt", "-o", "no/such/out.ndjson", status=2)), 1)


class Filter(ProgramTest):
    def test_a_line_is_answered_at_once(self):
        for jobs in (1, 4):
            with subprocess.Popen([EXTRACT, "-j", str(jobs), "--input-format", "jsonl", "-"], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
                for i in range(3):
                    run.stdin.write(json.dumps({"id": f"n{i}", "text": ARTICLE}).encode() + b"\n")
                    run.stdin.flush()
                    self.assertEqual(json.loads(run.stdout.readline())["id"], f"n{i}")
                run.stdin.close()
                self.assertEqual(run.wait(timeout=60), 0)

    @unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not installed")
    def test_gnu_parallel(self):
        self.write_lines("a.jsonl", 5000)
        expected = self.run_extract("--input-format", "jsonl", "-", stdin=(self.folder / "a.jsonl").read_bytes())
        manual = (pathlib.Path(__file__).parents[2] / "docs/corpus-runs.md").read_text(encoding="utf-8")
        recipe = re.search(r"^parallel .*$", manual, re.M).group().replace("10M", "200k")
        self.write("news.jsonl", (self.folder / "a.jsonl").read_bytes())
        paths = os.path.dirname(EXTRACT) + os.pathsep + os.environ["PATH"]
        subprocess.run(["bash", "-c", recipe], capture_output=True, cwd=self.folder, check=True,
                       env={**os.environ, "HOME": str(self.folder), "PATH": paths})
        done = (self.folder / "records.ndjson").read_bytes()
        strip = [dict(json.loads(line), source=None) for line in done.splitlines()]
        self.assertEqual(strip, [dict(json.loads(line), source=None) for line in expected.stdout.splitlines()])

    def test_signals_end_a_run_after_whole_lines(self):
        for jobs in (1, 4):
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                with subprocess.Popen([EXTRACT, "-j", str(jobs), "--input-format", "jsonl", "-"], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
                    run.stdin.write((json.dumps({"text": ARTICLE}) + "\n").encode() * 10 + b'{"text":"half a')
                    run.stdin.flush()
                    lines = [run.stdout.readline() for _ in range(10)]
                    run.send_signal(number)
                    self.assertEqual(run.wait(timeout=60), 128 + number)
                    lines += run.stdout.readlines()
                    self.assertEqual(len(lines), 10)
                    for line in lines:
                        json.loads(line)
                    last = run.stderr.read().decode().splitlines()[-1]
                    self.assertIn("10 articles, 0 failed", last)
                    self.assertIn("ended by " + signal.Signals(number).name, last)
                    run.stdin.close()


class Progress(ProgramTest):
    def test_progress_only_on_a_terminal(self):
        lines = (json.dumps({"text": ARTICLE}) + "\n").encode() * 200
        for options, shown in (([], True), (["--quiet"], False)):
            reader, terminal = os.openpty()
            with subprocess.Popen([EXTRACT, *options, "-j", "1", "--input-format", "jsonl", "-"], stdin=subprocess.PIPE,
                                  stdout=subprocess.DEVNULL, stderr=terminal) as run:
                for _ in range(4):
                    run.stdin.write(lines)
                    run.stdin.flush()
                    time.sleep(0.15)
                run.stdin.close()
                self.assertEqual(run.wait(timeout=60), 0)
            os.write(terminal, b"end")
            text = os.read(reader, 100000)
            self.assertEqual(b"\r\x1b[K" in text and b" articles, " in text, shown, text)
            os.close(terminal)
            os.close(reader)

    def test_progress_tells_the_share_done(self):
        self.write("a.txt", ARTICLE)
        self.write("c.txt", ARTICLE)
        os.mkfifo(self.folder / "b.txt")
        reader, terminal = os.openpty()
        with subprocess.Popen([EXTRACT, "-j", "1", "a.txt", "b.txt", "c.txt"], stdout=subprocess.DEVNULL, stderr=terminal,
                              cwd=self.folder) as run:
            time.sleep(0.4)  # the run waits for the second article
            (self.folder / "b.txt").write_text(ARTICLE)
            self.assertEqual(run.wait(timeout=60), 0)
        self.assertIn(b"3 articles", text := os.read(reader, 100000))
        self.assertIn(b", 100 %, 0 s left", text)
        os.close(terminal)
        os.close(reader)


if __name__ == "__main__":
    unittest.main()
