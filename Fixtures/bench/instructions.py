"""Counts the instructions of one evaluation of each rule, which is repeatable where times are not.

The counts are kept in instructions.json; a rule that takes more than the tolerance above its count is a regression.
RECORD=1 writes the file anew.
"""
import json
import os
import re
import shutil
import subprocess

KEPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "instructions.json")
TOLERANCE = 0.03
PLANS = 100


def collected(binary, rules, plans, rounds, rule, scratch):
    """All instructions of a run that evaluates one rule on all plans so many times."""
    # Otherwise the tables of the hashes, and so the counts, differ from run to run.
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    output = os.path.join(scratch, "callgrind.out")
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=" + output]
    command += [binary, "count", rules, plans, str(rounds), rule]
    run = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1])


def count(bench, rules, documents, scratch):
    """The instructions per evaluation, by rule."""
    # Valgrind reads all debug information of what it runs, which takes longer than the run.
    binary = os.path.join(scratch, "bench")
    subprocess.run(["strip", "--strip-debug", "-o", binary, bench], check=True)
    plans = os.path.join(scratch, "counted.jsonl")
    with open(plans, "wb") as output:
        output.write(b"\n".join(documents[:PLANS]))
    counts = {}
    for rule in json.load(open(rules, encoding="utf-8")):
        # The second round alone: without the start, and with all that the first one has prepared.
        once, twice = (collected(binary, rules, plans, rounds, rule["id"], scratch) for rounds in (1, 2))
        counts[rule["id"]] = round((twice - once) / PLANS)
    return counts


def compare(bench, rules, documents, scratch):
    """Prints the counts beside the kept ones; returns the number of rules that have become slower."""
    if not shutil.which("valgrind"):
        print("\nskipped: valgrind, which counts instructions, is not here")
        return 0
    counts = count(bench, rules, documents, scratch)
    kept = json.load(open(KEPT, encoding="utf-8")) if os.path.exists(KEPT) else {}
    slower = [rule for rule in counts if counts[rule] > kept.get(rule, 0) * (1 + TOLERANCE)]
    mean = sum(counts.values()) / len(counts)
    print(f"\nInstructions per evaluation on {PLANS} plans (callgrind): {mean:.0f} in the mean")
    print("  " + "  ".join(f"{rule} {count}" for rule, count in counts.items()))
    if os.environ.get("RECORD") == "1":
        with open(KEPT, "w", encoding="utf-8") as output:
            json.dump(counts, output, indent=2)
            output.write("\n")
        print("  recorded in instructions.json")
        return 0
    for rule in slower:
        print(f"  {rule} took {kept.get(rule, 0)} before: {counts[rule] / max(kept.get(rule, 0), 1) - 1:+.1%}")
    if not slower:
        print(f"  none is more than {TOLERANCE:.0%} above its count in instructions.json")
    return len(slower)
