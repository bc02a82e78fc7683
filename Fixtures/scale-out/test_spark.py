#!/usr/bin/env python3
"""Scores the same records in a real local Spark and in one plain run, and compares.

    test_spark.py PLANEVAL WORK [--records 20000] [--cohorts 400] [--partitions 8] [--seed 1]

Run by the Python that has pyspark; WORK is a folder that is made anew. The records are made up from the seed: small
plans with reviews, one of them cut off in the middle. In Spark they come in another order, and the filter dies once
with 70 after some lines, as a worker does that runs out of memory; Spark has to start it again. Then a filter that
always dies has to fail the job. Exits with 1 on any difference, and leaves WORK
behind then.
"""
import argparse
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CRITERIA = ["leadership", "communication", "metrics", "resistance", "skills", "collaboration"]
AREAS = ["the booking model", "shared alerts", "the nightly load", "cloud bills", "the fraud score", "route planning"]
GROUPS = ["data engineers", "the night shift", "branch managers", "finance", "analysts", "the service desk"]
ROLES = ["Head of Data", "Finance Controller", "Operations Director", "Service Manager"]
MONTHS = ["2026-03-30", "2026-04-17", "2026-06-26", "in spring", "2026-09-30", "soon"]


def made_up_plan(pick, number):
    """A plan of 1 to 5 KB that says some things well and others not at all."""
    some = lambda least, most, make: [make() for _ in range(pick.randint(least, most))]
    one = pick.choice
    plan = {
        "planeval_plan": 1,
        "title": f"{one(AREAS).capitalize()} for {one(GROUPS)}, plan {number}",
        "team": f"Team {number}",
        "vision": {
            "what": f"{one(GROUPS)} and {one(GROUPS)} look after {one(AREAS)} together.".capitalize(),
            "why": f"{pick.randint(2, 90)} of 100 faults in {one(AREAS)} are found by customers first.",
        },
        "communication": some(0, 6, lambda: {
            "audience": one(GROUPS), "channel": "team meeting", "when": one(MONTHS), "owner": one(ROLES),
            "message": f"From April {one(AREAS)} is looked after by both teams, and you hear every week how it goes.",
        }),
        "skills": some(0, 5, lambda: {
            "skill": f"Reading {one(AREAS)}", "kind": one(["technical", "soft"]), "who": one(GROUPS),
            "how": "two shared shifts", "by": one(MONTHS), "owner": one(ROLES),
        }),
        "metrics": some(0, 6, lambda: {
            "name": f"Faults in {one(AREAS)}", "ops": one(["dataops", "mlops", "finops"]), "owner": one(ROLES),
            "baseline": pick.randint(20, 90), "target": pick.randint(1, 19), "unit": "per week", "by": one(MONTHS),
        }),
        "resistance": some(0, 4, lambda: {
            "concern": f"“{one(AREAS).capitalize()} was better before” – naïve, but common", "who": one(GROUPS),
            "type": one(["scepticism", "workload"]), "response": "Both results side by side for four weeks",
        }),
        "timeline": some(0, 6, lambda: {"what": f"First results about {one(AREAS)}", "when": one(MONTHS), "owner": one(ROLES)}),
        "risks": some(0, 5, lambda: {
            "risk": f"{one(GROUPS)} have no time in summer".capitalize(), "likelihood": one(["low", "high"]),
            "response": f"{one(AREAS).capitalize()} waits until September", "owner": one(ROLES),
        }),
    }
    return {key: value for key, value in plan.items() if key in ("planeval_plan", "title", "team") or pick.random() < 0.8}


def made_up_review(pick, reviewer):
    """What one reader says."""
    shift = reviewer % 3 - 1
    levels = {name: max(0, min(4, pick.randint(0, 4) + shift)) for name in CRITERIA}
    return {
        "reviewer": f"reader {reviewer}",
        "kind": "facilitator" if reviewer == 0 else "peer",
        "levels": levels,
        "comments": {pick.choice(CRITERIA): "Who does this when the sponsor is on holiday?"},
    }


def made_up_lines(records, cohorts, seed):
    """The lines sorted by cohort and id, and the number of the one that is cut off."""
    pick = random.Random(seed)
    keys = sorted((f"spring-{number * cohorts // records:03}", f"plan-{number:05}") for number in range(records))
    lines = []
    for number, (cohort, name) in enumerate(keys):
        reviews = [made_up_review(pick, reader) for reader in pick.sample(range(8), pick.randint(0, 5))]
        record = {"id": name, "cohort": cohort, "plan": made_up_plan(pick, number), "reviews": reviews}
        lines.append(json.dumps(record, ensure_ascii=number % 2 == 0, separators=(",", ":")))
    bad = pick.randrange(records)
    lines[bad] = lines[bad][: len(lines[bad]) // 2]
    return lines, bad


def write(path, lines):
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(line + "\n" for line in lines)


def run(command, expected, **options):
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    if process.returncode != expected:
        sys.stderr.buffer.write(process.stderr[-4000:])
        sys.exit(f"test_spark.py: {command[0]} ended with {process.returncode}, not {expected}")
    return process.stdout


class Figures:
    """What came out, in any order: the number of lines and of errors among them, and a digest of the sorted lines."""

    def __init__(self):
        self.records = self.errors = 0
        self.digests = []

    def add(self, line):
        self.records += 1
        if line.startswith(b'{"schema":"planeval.error/1"'):
            self.errors += 1
            # The number of the line says where in its partition a bad record stood.
            line = re.sub(rb'"line":\d+,', b"", line, count=1)
        # Of each line its own digest, since all of them would be a gigabyte.
        self.digests.append(hashlib.sha256(line).digest())

    @property
    def digest(self):
        return hashlib.sha256(b"".join(sorted(self.digests))).hexdigest()


def failing_filter(path, binary, starts, marker):
    """A filter that dies: the first time in the run where there is a marker to make, else always.

    Spark gives it no PATH. The shell makes the marker only if it is not there (O_EXCL).
    """
    condition = f"(set -C; : > {marker}) 2>/dev/null" if marker else "true"
    with open(path, "w") as file:
        file.write(
            f"#!/bin/sh\necho start >> {starts}\n"
            f'if {condition}; then /usr/bin/head -n 7 | {binary} "$@"; exit 70; fi\nexec {binary} "$@"\n'
        )
    os.chmod(path, 0o755)


def submit(work, source, target, binary, partitions, expected):
    """Runs the recipe as users do, in two threads; a task may fail twice."""
    tools = os.path.dirname(sys.executable)
    environment = dict(os.environ, PYSPARK_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    environment.pop("SPARK_HOME", None)
    command = [f"{tools}/spark-submit", "--master", "local[2,3]", "--conf", "spark.ui.enabled=false",
               "--conf", f"spark.local.dir={work}/local", f"{HERE}/planeval_pipe.py", source, target, binary, str(partitions)]
    run(command, expected, env=environment, cwd=work)


def figures_of_parts(folder):
    figures = Figures()
    for name in sorted(os.listdir(folder)):
        if name.startswith("part-"):
            with open(f"{folder}/{name}", "rb") as file:
                for line in file:
                    figures.add(line.rstrip(b"\n"))
    return figures


def figures_of_plain(binary, source, results):
    """Those of the filter without Spark, and whether its bytes are those of a batch."""
    figures, same = Figures(), True
    command = [binary, "score", "--ndjson", "--by", "cohort", source]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process, open(results, "rb") as batch:
        for line in process.stdout:
            figures.add(line.rstrip(b"\n"))
            same = same and line == batch.readline()
        same = same and batch.readline() == b""
    if process.returncode != 0:
        sys.exit(f"test_spark.py: {binary} ended with {process.returncode}")
    return figures, same


def left_in(folder):
    """The names of results that a failed job has left."""
    names = os.listdir(folder) if os.path.isdir(folder) else []
    return [name for name in names if name.startswith(("part-", "_SUCCESS"))]


def count(path):
    with open(path) as file:
        return len(file.readlines())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("planeval")
    parser.add_argument("work")
    for name, value in (("records", 20000), ("cohorts", 400), ("partitions", 8), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    options = parser.parse_args()
    binary, work = os.path.abspath(options.planeval), os.path.abspath(options.work)
    if re.search(r"[^\w./+-]", binary + work):
        sys.exit("test_spark.py: the paths go into a line of shell; they take letters, digits and ./+-_ only")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)

    lines, bad = made_up_lines(options.records, options.cohorts, options.seed)
    size = sum(len(line.encode()) + 1 for line in lines) / len(lines) / 1000
    print(f"{len(lines)} records of {size:.1f} KB in {options.cohorts} cohorts, seed {options.seed}, line {bad + 1} cut off")
    write(f"{work}/sorted.ndjson", lines)
    random.Random(options.seed + 1).shuffle(lines)
    write(f"{work}/shuffled.ndjson", lines)

    run([binary, "batch", f"{work}/sorted.ndjson", "-o", f"{work}/batch", "--quiet"], 3)
    plain, same = figures_of_plain(binary, f"{work}/sorted.ndjson", f"{work}/batch/results.ndjson")

    starts, marker = f"{work}/starts", f"{work}/died-once"
    failing_filter(f"{work}/dies-once", binary, starts, marker)
    submit(work, f"{work}/shuffled.ndjson", f"{work}/spark", f"{work}/dies-once", options.partitions, 0)
    spark = figures_of_parts(f"{work}/spark")

    write(f"{work}/few.ndjson", lines[:20])
    failing_filter(f"{work}/dies-always", binary, f"{work}/starts-always", None)
    submit(work, f"{work}/few.ndjson", f"{work}/never", f"{work}/dies-always", 2, 1)

    facts = [
        ("planeval batch and the filter without Spark: the same bytes", same),
        (f"records: plain {plain.records}, Spark {spark.records}", plain.records == spark.records == len(lines)),
        (f"errors: plain {plain.errors}, Spark {spark.errors}", plain.errors == spark.errors == 1),
        (f"digest of the sorted lines: plain {plain.digest}, Spark {spark.digest}", plain.digest == spark.digest),
        (f"the filter died once and was started again: {count(starts)} starts for {options.partitions} partitions",
         os.path.exists(marker) and count(starts) == options.partitions + 1),
        ("Spark says that it is complete", os.path.exists(f"{work}/spark/_SUCCESS")),
        (f"a filter that always dies fails the job after {count(f'{work}/starts-always')} starts and leaves no results",
         not left_in(f"{work}/never")),
    ]
    for words, holds in facts:
        print("ok     " if holds else "NOT OK ", words)
    if not all(holds for _, holds in facts):
        sys.exit(1)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
