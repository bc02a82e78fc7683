#!/usr/bin/env python3
"""Puts the rater model for large cohorts beside the numpy reference, measured in one run.

    raters.py RATER_SIMULATION FOLDER_OF_REFERENCE [PLANS REVIEWS]

The folder holds bench_speed.py, cohorts.py and peermodels.py. Both sides make up a cohort of the same kind; only the
fit is timed. On a shared machine absolute times say little, so the runs alternate and the ratio of the fastest counts.
Processor times are printed beside: they tell whether a ratio was missed by the code or by what else the machine did.

Exits with 1 when a promise is missed. The promises are about 1,000,000 plans with 5 reviews each; with other numbers
the figures are printed beside them all the same.
"""
import json
import os
import subprocess
import sys

ROUNDS = 2
# Runs bench_speed.py as it is, with a clock that stands still while others have the processor.
ON_THE_PROCESSOR = """
import runpy, sys, time
time.perf_counter = time.process_time
sys.argv = ["bench_speed.py", *sys.argv[1:]]
sys.path.insert(0, "")
runpy.run_path("bench_speed.py", run_name="__main__")
"""
TIMES_ON_ONE_CORE = 6
TIMES_ON_TWO_CORES = 10
MEGABYTES = 1000
SMALL_MILLISECONDS = 5


def run(command, folder=None):
    """What the command prints, and the most memory that it took, in megabytes of a million bytes."""
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=folder, env=environment)
    output = process.stdout.read()
    # Of this process alone, whatever ran before.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"raters.py: {command[0]} ended with {process.returncode}")
    return json.loads(output), usage.ru_maxrss * 1024 / 1e6


def measure(binary, reference, plans, reviews):
    """The times in seconds by threads, those of the reference, the most memory, and whether all fits are equal."""
    theirs, times, processor, memory, digests = [], {1: [], 2: []}, [], 0, set()
    for _ in range(ROUNDS):
        for threads in (1, 2):
            result, peak = run([binary, "speed", plans, reviews, str(threads)])
            times[threads].append(result["nanoseconds"] / 1e9)
            memory = max(memory, peak)
            digests.add(result["digest"])
            ratio = result["rmseRatio"]
            if threads == 1:
                processor.append(result["processorNanoseconds"] / 1e9)
        result, _ = run([sys.executable, "bench_speed.py", plans, reviews, "numpy-classes", "1e-3"], reference)
        theirs.append(result["seconds"])
    speed = [sys.executable, "-c", ON_THE_PROCESSOR, plans, reviews, "numpy-classes", "1e-3"]
    their_processor = run(speed, reference)[0]["seconds"]
    print(f"\n{int(plans):,} plans with {reviews} reviews each, wall time of the fit")
    print(f"  numpy reference                {min(theirs):8.2f} s   (from {min(theirs):.2f} to {max(theirs):.2f})")
    for threads, own in times.items():
        print(f"  planeval, {threads} thread{'s' if threads > 1 else ' '}            {min(own):8.2f} s   (from {min(own):.2f} to {max(own):.2f})")
    print(f"  processor time                 {their_processor:8.2f} s   numpy")
    print(f"                                 {min(processor):8.2f} s   planeval, one thread: {their_processor / min(processor):.1f} times as fast")
    print(f"  error beside the plain mean: planeval {ratio}, numpy {result['rmse_ratio']}")
    return {threads: min(theirs) / min(own) for threads, own in times.items()}, memory, len(digests) == 1


def main():
    binary, reference = sys.argv[1:3]
    plans, reviews = sys.argv[3:5] if len(sys.argv) > 4 else ("1000000", "5")
    times, memory, is_equal = measure(binary, reference, plans, reviews)
    small = min(run([binary, "speed", "30", "5"])[0]["nanoseconds"] for _ in range(3)) / 1e6
    promises = [
        (times[1] >= TIMES_ON_ONE_CORE, f"one core: {times[1]:.1f} times as fast as numpy", f"at least {TIMES_ON_ONE_CORE}"),
        (times[2] >= TIMES_ON_TWO_CORES, f"two cores: {times[2]:.1f} times as fast as numpy", f"at least {TIMES_ON_TWO_CORES}"),
        (memory < MEGABYTES, f"memory: {memory:.0f} MB, the made-up cohort included", f"less than {MEGABYTES}"),
        (small < SMALL_MILLISECONDS, f"30 plans with 5 reviews each: {small:.2f} ms", f"less than {SMALL_MILLISECONDS}"),
        (is_equal, f"results of all runs: {'equal' if is_equal else 'different'}", "equal for one thread and two"),
    ]
    print()
    for is_kept, figure, limit in promises:
        print(f"{'kept   ' if is_kept else 'MISSED '} {figure} (promised: {limit})")
    missed = sum(not is_kept for is_kept, _, _ in promises)
    if missed:
        sys.exit(f"raters.py: {missed} of {len(promises)} promises missed")


if __name__ == "__main__":
    main()
