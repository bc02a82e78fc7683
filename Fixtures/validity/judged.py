#!/usr/bin/env python3
"""How well the checks agree with people who judged the thirteen shared plans.

    judged.py PLANEVAL RUBRIC FOLDER_OF_PLANS SCRATCH

Makes an examples file of each judge's levels, with and without the flags that a person confirmed, and runs
`planeval rubric test` on it. Without the folder it says so and does nothing.
"""
import json
import os
import subprocess
import sys


def examples(rubric, folder, judge, flags, available):
    plans = []
    for name, judged in sorted(judge["plans"].items()):
        levels = {criterion: entry["level"] for criterion, entry in judged["criteria"].items()}
        plan = {"plan": os.path.abspath(os.path.join(folder, name + ".json")), "levels": levels}
        confirm = [flag for flag in flags.get(name, []) if flag in available]
        if confirm:
            plan["confirm"] = confirm
        plans.append(plan)
    return {"planeval_rubric_examples": 1, "rubric": os.path.abspath(rubric), "examples": plans}


def main():
    planeval, rubric, folder, scratch = sys.argv[1:5]
    if not os.path.isdir(folder):
        print(f"skipped: the judged plans of {folder} are not here")
        return
    os.makedirs(scratch, exist_ok=True)
    first = json.load(open(os.path.join(folder, "judgements-first.json"), encoding="utf-8"))
    second = json.load(open(os.path.join(folder, "judgements-second.json"), encoding="utf-8"))
    text = open(rubric, encoding="utf-8").read()
    # A judge names the discipline or team behind a colon; the rubric has one flag for all teams.
    spelled = lambda flag: flag.replace(":", "-").replace("_", "-")
    shortened = lambda flag: spelled(flag) if f"id: {spelled(flag)}\n" in text else spelled(flag.split(":")[0])
    expected = {name: [shortened(f) for f in plan.get("expected_flags", [])] for name, plan in first["plans"].items()}
    available = {flag for flags in expected.values() for flag in flags if f"id: {flag}\n" in text}
    for title, judge, flags in [
        ("First judge, before any flag is confirmed", first, {}),
        ("First judge, with the expected flags confirmed", first, expected),
        ("Second judge, before any flag is confirmed", second, {}),
    ]:
        path = os.path.join(scratch, title.split(",")[0].split()[0].lower() + str(bool(flags)) + ".json")
        with open(path, "w", encoding="utf-8") as output:
            json.dump(examples(rubric, folder, judge, flags, available), output, indent=1)
        print(f"\n{title}")
        sys.stdout.flush()
        subprocess.run([planeval, "rubric", "test", rubric, "--examples", path, "--quiet"], check=False)


main()
