#!/usr/bin/env python3
"""Puts grading many plans beside a grader in Python, measured in one run.

    batch.py FOLDER_OF_RELEASE_BINARIES [PLANS] [--large]

make_plans.py makes up the plans. The runs of both sides alternate and the fastest of each counts, as absolute times say
little on a shared machine. What is said about one core is processor time of all threads; walls are printed beside it.
--large grades 100,000 plans as well, from NDJSON and from a folder; that takes about 10 GB where temporary files go.

Exits with 1 when a promise is missed. This process keeps small, as Linux counts the memory of the process that starts
another one to the peak of the new one.
"""
import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))
RUBRICS = os.path.join(HERE, "..", "..", "Rubrics")
ROUNDS = 3
SEED = 5
# As many plans as the grader in Python gets, and as the stages are measured on.
GRADED, STAGED = 1000, 400
LARGE, SMALL = 100_000, 10_000

TIMES_AS_FAST = 6
GAIN_OF_TWO_CORES = 1.8
EQUAL_ANSWERS = 0.98
LARGE_SECONDS, LARGE_MEGABYTES, GROWTH = 60, 400, 1.3

# Parses each line and keeps nothing, in a process of its own; the fastest of seven, in seconds.
BARE_PARSING = """
import sys, time, orjson
lines = open(sys.argv[1], "rb").read().splitlines()
best = float("inf")
for _ in range(7):
    start = time.process_time()
    for line in lines:
        orjson.loads(line)
    best = min(best, time.process_time() - start)
print(best)
"""


class Run(NamedTuple):
    wall: float
    processor: float
    megabytes: float


def run(command, source=os.devnull, target=os.devnull):
    """Wall and processor time in seconds, and the most memory in megabytes of a million bytes."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1")
    with open(source, "rb") as given, open(target, "wb") as taken:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=given, stdout=taken, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"batch.py: {' '.join(command)} ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def output(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def head(source, target, count):
    with open(source, "rb") as given, open(target, "wb") as taken:
        for _, line in zip(range(count), given):
            taken.write(line)


class Bench:
    def __init__(self, binaries, plans, scratch):
        self.planeval = os.path.join(binaries, "planeval")
        self.bench = os.path.join(binaries, "planeval-bench")
        self.count = plans
        self.scratch = scratch
        self.plans = self.path("plans.ndjson")
        self.graded = self.path("graded.ndjson")
        self.promises = []
        self.runs = 0

    def path(self, name):
        return os.path.join(self.scratch, name)

    def promise(self, is_kept, figure, limit):
        self.promises.append((is_kept, figure, limit))

    def make(self, count, path):
        make = [sys.executable, os.path.join(HERE, "make_plans.py"), str(count), "--seed", str(SEED)]
        subprocess.run([*make, "--ndjson", path], check=True)

    def batch(self, source, jobs):
        """A run of `planeval batch`, and the folder of its results."""
        self.runs += 1
        folder = self.path(f"out-{self.runs}")
        measured = run([self.planeval, "batch", source, "-o", folder, "-j", str(jobs), "--no-progress", "-q"])
        return measured, folder

    def batch_digest(self, source, jobs):
        """A run of `planeval batch`, and the digest of its results."""
        measured, folder = self.batch(source, jobs)
        with open(os.path.join(folder, "results.ndjson"), "rb") as file:
            results = hashlib.file_digest(file, "sha256").hexdigest()
        shutil.rmtree(folder)
        return measured, results

    # One core, beside Python

    def compare(self):
        count = min(self.count, GRADED)
        self.make(self.count, self.plans)
        head(self.plans, self.graded, count)
        size = os.path.getsize(self.plans)
        print(f"{self.count:,} plans, {size / self.count / 1000:.1f} KB each; the grader in Python gets {count:,} of them")

        grader = [sys.executable, os.path.join(HERE, "grader.py"), RUBRICS]
        score = [self.planeval, "score", "--ndjson", "-j", "1", "-q"]
        filters, batches, pairs, graders, digests = [], [], [], [], set()
        for _ in range(ROUNDS):
            filters.append(run(score, self.plans))
            for runs, jobs in ((batches, 1), (pairs, 2)):
                measured, results = self.batch_digest(self.plans, jobs)
                runs.append(measured)
                digests.add(results)
            graders.append(run(grader, self.graded))

        print("\nOne core, plans per second    of processor time     of wall time")
        theirs = self.rates("orjson + cel-expr-python (C++)", graders, count)
        ours = self.rates("planeval score --ndjson -j 1", filters, self.count)
        self.rates("planeval batch -j 1", batches, self.count)
        ratio = ours / theirs
        limit = f"at least {TIMES_AS_FAST}"
        self.promise(ratio >= TIMES_AS_FAST, f"one core: {ratio:.1f} times as fast as the grader in Python", limit)

        gain = fastest(batches).wall / fastest(pairs).wall
        limit = f"at least {GAIN_OF_TWO_CORES}"
        self.promise(gain >= GAIN_OF_TWO_CORES, f"two cores: {gain:.2f} times as fast as one, by wall time", limit)
        equal = "equal" if len(digests) == 1 else "different"
        self.promise(equal == "equal", f"results of all runs of batch: {equal}", "equal for one thread and two")
        self.parsing(1 / ours)
        self.answers(score, grader)

    @staticmethod
    def rates(name, runs, count):
        processor = count / min(measured.processor for measured in runs)
        print(f"  {name:32} {processor:10,.0f} {count / fastest(runs).wall:20,.0f}")
        return processor

    def parsing(self, seconds_per_plan):
        bare = float(output([sys.executable, "-c", BARE_PARSING, self.graded])) / min(self.count, GRADED)
        print(f"\nBare parsing by orjson: {bare * 1e6:.0f} us a plan; planeval, from line to result: "
              f"{seconds_per_plan / bare:.1f} times that (aim: 3)")
        self.stages(bare)

    def stages(self, bare):
        """Reading, rules and writing by themselves, in one process."""
        folder = self.path("staged")
        os.mkdir(folder)
        with open(self.plans, "rb") as plans:
            for number, line in zip(range(STAGED), plans):
                with open(os.path.join(folder, f"{number:04}.json"), "w", encoding="utf-8") as file:
                    json.dump(json.loads(line)["plan"], file, ensure_ascii=False, separators=(",", ":"))
        try:
            stages = json.loads(output([self.bench, "score", folder]))
        except (OSError, subprocess.CalledProcessError):
            print("skipped: planeval-bench score, which measures the stages, is not here")
            return
        count = stages["plans"]
        whole = stages["read"] + stages["score"] + stages["write"]
        print(f"Stages on {count} plans, in one process:")
        for name, nanoseconds in (
            ("read", stages["read"]),
            ("rules", stages["rules"]),
            ("evidence and steps", stages["score"] - stages["rules"]),
            ("write", stages["write"]),
        ):
            each = nanoseconds / count / 1000
            times = each / 1e6 / bare
            print(f"  {name:20} {each:8.1f} us a plan {nanoseconds / whole:6.0%} {times:7.1f} times bare parsing")

    def answers(self, score, grader):
        """How often both say the same about a check or a flag."""
        ours, theirs = self.path("ours.ndjson"), self.path("theirs.ndjson")
        run(score, self.graded, ours)
        run(grader, self.graded, theirs)
        equal, all_answers = 0, 0
        with open(ours, encoding="utf-8") as one, open(theirs, encoding="utf-8") as other:
            for result, outcome in zip(map(json.loads, one), map(json.loads, other), strict=True):
                findings = (finding for criterion in result["criteria"] for finding in criterion["findings"])
                raised = {flag["flag"] for flag in result["flags"] if flag["raised"]}
                pairs = [(finding["outcome"], outcome["checks"][finding["check"]]) for finding in findings]
                pairs += [(flag in raised, is_raised) for flag, is_raised in outcome["flags"].items()]
                equal += sum(mine == yours for mine, yours in pairs)
                all_answers += len(pairs)
        share = equal / all_answers
        figure = f"both give the same answer to {share:.2%} of {all_answers:,} checks and flags"
        self.promise(share >= EQUAL_ANSWERS, figure, f"at least {EQUAL_ANSWERS:.0%}, else the comparison says nothing")
        os.remove(ours)

    # Many plans

    def large(self):
        self.make(LARGE, self.plans)
        self.compare_sizes("NDJSON", self.plans, self.first_lines())
        folder, first = self.cohort_folders()
        os.remove(self.plans)
        self.compare_sizes("a folder", folder, first)

    def first_lines(self):
        path = self.path("first.ndjson")
        head(self.plans, path, SMALL)
        return path

    def cohort_folders(self):
        """All plans as files, and the first of them."""
        folders = self.path("cohort"), self.path("first")
        for folder in folders:
            os.makedirs(os.path.join(folder, "plans"))
            with open(os.path.join(folder, "cohort.yaml"), "w", encoding="utf-8") as file:
                file.write("planeval_cohort: 1\ntitle: Made-up plans\n")
        with open(self.plans, "rb") as plans:
            for number, line in enumerate(plans):
                name = os.path.join("plans", f"plan-{number:06}.json")
                path = os.path.join(folders[0], name)
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(json.loads(line)["plan"], file, ensure_ascii=False, separators=(",", ":"))
                if number < SMALL:
                    os.link(path, os.path.join(folders[1], name))
        return folders

    def measured(self, source):
        measured, folder = self.batch(source, 2)
        shutil.rmtree(folder)
        return measured

    def compare_sizes(self, kind, many, few):
        small, large = (self.measured(source) for source in (few, many))
        print(f"\n{LARGE:,} plans from {kind}, two threads: {large.wall:.1f} s, {large.processor:.1f} s of processor time, "
              f"{large.megabytes:.0f} MB; {SMALL:,} plans: {small.wall:.1f} s, {small.megabytes:.0f} MB")
        growth = large.megabytes / small.megabytes
        figures = (
            (large.wall, LARGE_SECONDS, f"{LARGE:,} plans from {kind}: {large.wall:.1f} s"),
            (large.megabytes, LARGE_MEGABYTES, f"at most {large.megabytes:.0f} MB for them"),
            (growth, GROWTH, f"{growth:.2f} times the memory of {SMALL:,} plans"),
        )
        for value, limit, figure in figures:
            self.promise(value < limit, figure, f"less than {limit}")


def fastest(runs):
    return min(runs, key=lambda measured: measured.wall)


def main():
    parser = argparse.ArgumentParser(description="Puts grading many plans beside a grader in Python.")
    parser.add_argument("binaries")
    parser.add_argument("plans", type=int, nargs="?", default=4000)
    parser.add_argument("--large", action="store_true", help=f"{LARGE:,} plans as well")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options.binaries, options.plans, scratch)
        bench.compare()
        if options.large:
            bench.large()
    print()
    for is_kept, figure, limit in bench.promises:
        print(f"{'kept   ' if is_kept else 'MISSED '} {figure} (promised: {limit})")
    missed = sum(not is_kept for is_kept, _, _ in bench.promises)
    if missed:
        sys.exit(f"batch.py: {missed} of {len(bench.promises)} promises missed")


if __name__ == "__main__":
    main()
