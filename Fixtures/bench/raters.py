#!/usr/bin/env python3
"""Puts the rater model for large cohorts beside the numpy reference, measured in one run.

    raters.py RATER_SIMULATION FOLDER_OF_REFERENCE [PLANS REVIEWS]

The folder holds bench_speed.py, cohorts.py and peermodels.py. Both sides make up a cohort of the same kind; only the
fit is timed. On a shared machine absolute times say little, so the runs alternate and the ratio of the fastest counts.
"""
import json
import os
import resource
import subprocess
import sys

ROUNDS = 2


def run(command, folder=None):
    environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    output = subprocess.run(command, check=True, capture_output=True, cwd=folder, env=environment).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return json.loads(output), max(before, after) / 1024


def main():
    binary, reference = sys.argv[1:3]
    plans, reviews = sys.argv[3:5] if len(sys.argv) > 4 else ("1000000", "5")
    numpy_seconds, ours, memory = [], {1: [], 2: []}, 0
    for _ in range(ROUNDS):
        for threads in (1, 2):
            result, peak = run([binary, "speed", plans, reviews, str(threads)])
            ours[threads].append(result)
            # Only our own processes have run so far in the first round.
            memory = memory or peak
        result, _ = run([sys.executable, "bench_speed.py", plans, reviews, "numpy-classes", "1e-3"], reference)
        numpy_seconds.append(result["seconds"])
    small = [run([binary, "speed", "30", "5"])[0]["nanoseconds"] for _ in range(3)]
    best = min(numpy_seconds)
    print(f"\n{int(plans):,} plans with {reviews} reviews each, wall time of the fit")
    print(f"  numpy reference                {best:8.2f} s")
    for threads, results in ours.items():
        seconds = min(result["nanoseconds"] for result in results) / 1e9
        print(f"  planeval, {threads} thread{'s' if threads > 1 else ' '}            {seconds:8.2f} s   {best / seconds:5.1f} times as fast")
    processor = min(result["processorNanoseconds"] for result in ours[1]) / 1e9
    print(f"  planeval, processor time       {processor:8.2f} s   {best / processor:5.1f} times as fast")
    print(f"  planeval, most memory with one thread, the made-up cohort included: {memory:.0f} MB")
    print(f"  30 plans with 5 reviews each   {min(small) / 1e6:8.2f} ms")
    print(f"  error beside the plain mean: planeval {ours[1][0]['rmseRatio']}, numpy {result['rmse_ratio']}")


if __name__ == "__main__":
    main()
