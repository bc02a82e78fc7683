#!/usr/bin/env python3
"""Puts planeval beside other software, measured in one run.

    compare.py FOLDER_OF_RELEASE_BINARIES FOLDER_OF_RULES

The rules folder holds gen_plans.py, rules.json and expected.jsonl. Times are processor time of one process and one
thread, the fastest of several rounds, unless a line says wall time. Absolute times say little on a shared machine;
the ratios are what counts. The number of instructions of an evaluation is compared with the one that is kept.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

import instructions


def fastest(rounds, body, clock=time.process_time):
    best = float("inf")
    for _ in range(rounds):
        start = clock()
        body()
        best = min(best, clock() - start)
    return best


def read_all(loads, documents):
    # Nothing is kept, so that the collector has as little to do as it has in a program that reads one plan.
    for document in documents:
        loads(document)


def swift(binary, *arguments):
    return json.loads(subprocess.run([binary, *arguments], check=True, capture_output=True).stdout)


def compare_json(bench, plans_path, documents):
    import orjson

    size = sum(map(len, documents))
    ours = swift(bench, "json", plans_path)
    speeds = {"planeval, with positions and UTF-8 checks": ours["bytes"] / ours["nanoseconds"] * 1000}
    speeds["orjson.loads " + orjson.__version__] = (
        size / fastest(7, lambda: read_all(orjson.loads, documents)) / 1e6
    )
    speeds["json.loads"] = size / fastest(5, lambda: read_all(json.loads, documents)) / 1e6
    print(f"\nReading {len(documents)} documents, {size / 1e6:.1f} MB")
    first = next(iter(speeds.values()))
    for name, speed in speeds.items():
        print(f"  {name:45} {speed:7.0f} MB/s   planeval is {first / speed:5.2f} times as fast")


def compare_rules(bench, folder, plans_path, documents):
    from cel_expr_python import cel

    rules = json.load(open(os.path.join(folder, "rules.json"), encoding="utf-8"))
    expected = os.path.join(folder, "expected.jsonl")
    environment = cel.NewEnv(variables={"plan": cel.Type.DYN, "today": cel.Type.TIMESTAMP})
    programs = [environment.compile(rule["cel"]) for rule in rules]
    plans = [json.loads(d) for d in documents]
    warm = environment.compile("has(plan.id)")
    activations = [environment.Activation({"plan": plan}) for plan in plans]
    for activation in activations:
        warm.eval(activation)

    def all_rules():
        for program in programs:
            for activation in activations:
                program.eval(activation)

    def end_to_end():
        for document in documents:
            activation = environment.Activation({"plan": json.loads(document)})
            for program in programs:
                program.eval(activation)

    # In turns, so that what else the machine does slows down both.
    ours, theirs_rule, theirs_plan = [], float("inf"), float("inf")
    for _ in range(5):
        ours.append(swift(bench, "rules", os.path.join(folder, "rules.json"), plans_path, expected))
        theirs_rule = min(theirs_rule, fastest(1, all_rules) / len(plans) / len(programs) * 1e6)
        theirs_plan = min(theirs_plan, fastest(1, end_to_end) / len(plans))
    ours_rule = min(run["nanoseconds_per_rule"] for run in ours) / 1e3
    ours_plan = min(run["nanoseconds_per_plan"] for run in ours) / 1e9
    wrong = max(run["wrong"] for run in ours)
    print(f"\n{len(rules)} rules on {len(plans)} plans: {ours[0]['answers']} answers, {wrong} differ from the C++ runtime")
    print(f"  one evaluation: planeval {ours_rule:.2f} us, cel-expr-python (C++) {theirs_rule:.2f} us: {theirs_rule / ours_rule:.2f} times as fast")
    print(f"  parse + {len(rules)} rules: planeval {1 / ours_plan:.0f} plans/s, C++ {1 / theirs_plan:.0f} plans/s: {theirs_plan / ours_plan:.2f} times as fast")
    return wrong


def compare_start(binary, plan):
    def run(*command):
        return lambda: subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)

    ours = fastest(30, run(binary, "score", plan), time.perf_counter)
    theirs = fastest(30, run(sys.executable, "-c", "import json"), time.perf_counter)
    print("\nWall time of one process, fastest of 30")
    print(f"  planeval score, one plan   {ours * 1e3:6.1f} ms")
    print(f'  python3 -c "import json"   {theirs * 1e3:6.1f} ms   ratio {theirs / ours:.2f}')


def main():
    binaries, folder = sys.argv[1:3]
    bench = os.path.join(binaries, "planeval-bench")
    here = os.path.dirname(os.path.abspath(__file__))
    compare_start(os.path.join(binaries, "planeval"), os.path.join(here, "..", "plans", "good-hotels.yaml"))
    if not os.path.isdir(folder):
        print(f"\nskipped: the rules and plans of {folder} are not here")
        return
    with tempfile.TemporaryDirectory() as scratch:
        plans_path = os.path.join(scratch, "plans.jsonl")
        with open(plans_path, "wb") as output:
            subprocess.run([sys.executable, os.path.join(folder, "gen_plans.py"), "2000"], stdout=output, check=True)
        documents = open(plans_path, "rb").read().splitlines()
        compare_json(bench, plans_path, documents)
        wrong = compare_rules(bench, folder, plans_path, documents)
        slower = instructions.compare(bench, os.path.join(folder, "rules.json"), documents, scratch)
    sys.exit(1 if wrong or slower else 0)


main()
