#!/usr/bin/env python3
"""Makes up plans of mixed quality, from a title alone to everything a rubric can ask for; about 10 KB each.

    make_plans.py COUNT [--seed N] --ndjson FILE     a bundle on each line, 250 in a cohort
    make_plans.py COUNT [--seed N] --folder DIR      a cohort: plans/*.json and cohort.yaml

A plan depends on the seed and its number alone, so the first plans of a longer run are those of a shorter one. Each is
written anew, sentence by sentence, from the words of vocabulary.py; nothing is copied from plan to plan.
"""
import argparse
import json
import os
import random
import re
from datetime import date, timedelta

from vocabulary import CAREFUL, SETTINGS, SLOTS, VAGUE

COHORT = 250
FIRST_DAY = date(2025, 1, 1)
DAYS = [(FIRST_DAY + timedelta(days=number)) for number in range(2200)]
ISO = [day.isoformat() for day in DAYS]
WRITTEN = [f"{day.day} {day:%B} {day.year}" for day in DAYS]
AREAS = ["data", "ml", "finance", "business", "people"]
OPS = ["dataops", "mlops", "finops", "people", "shared"]
SLOT = re.compile(r"\{(\w+)\}")


def compiled(sentence, slots):
    """A format and the words for each of its places."""
    names = SLOT.findall(sentence)
    return SLOT.sub("%s", sentence.replace("%", "%%")), [slots[name] for name in names]


class Setting:
    """The words of one organisation, and all sentences with slots for them."""

    def __init__(self, name, sector, *lists):
        sites, groups, leaders, things, sources, troubles, counted = (words.split("|") for words in lists)
        slots = dict(
            SLOTS, org=[name], site=sites, group=groups, leader=leaders, thing=things, source=sources, trouble=troubles,
            counted=counted,
        )
        for word in ("group", "source", "counted"):
            slots[word.capitalize()] = [text[0].upper() + text[1:] for text in slots[word]]
        self.name, self.sector, self.groups, self.leaders = name, sector, groups, leaders
        self.careful = {part: [compiled(text, slots) for text in texts] for part, texts in CAREFUL.items()}


class PlanWriter:
    """Writes one plan; how well it is thought through differs from plan to plan and from part to part."""

    def __init__(self, settings, seed, number):
        self.random = random.Random(f"{seed}/{number}").random
        self.setting = self.one(settings)
        self.start = 60 + int(self.random() * 900)
        share = self.random()
        if share < 0.02:
            self.quality = 0.0
        elif share < 0.2:
            self.quality = 0.25 + self.random() * 0.25
        elif share < 0.42:
            self.quality = 0.5 + self.random() * 0.25
        else:
            self.quality = 0.75 + self.random() * 0.25
        self.level = self.quality

    # Words

    def one(self, values):
        return values[int(self.random() * len(values))]

    def chance(self, probability):
        return self.random() < probability

    def sentence(self, part):
        form, places = self.one(self.setting.careful[part])
        return form % tuple([self.one(words) for words in places])

    def text(self, part, vague="text", tails=0):
        """A text that fits its place, an empty phrase, or nothing, by the level of the section."""
        if not self.chance(0.3 + 0.68 * self.level):
            return None
        if not self.chance(0.25 + 0.79 * self.level):
            return self.one(VAGUE[vague])
        text = self.sentence(part)
        for _ in range(tails):
            if self.chance(0.9 * self.level):
                text += ("" if text[-1] in ".?!" else ".") + " " + self.sentence("tail")
        return text

    def who(self, vague="owner"):
        return self.named(self.setting.leaders, vague)

    def group(self, vague="audience"):
        return self.named(self.setting.groups, vague)

    def named(self, names, vague):
        if not self.chance(0.35 + 0.69 * self.level):
            return None
        return self.one(names) if self.chance(0.4 + 0.64 * self.level) else self.one(VAGUE[vague])

    def when(self, first=0, last=360):
        if not self.chance(0.3 + 0.69 * self.level):
            return None
        if not self.chance(0.35 + 0.69 * self.level):
            return self.one(VAGUE["when"])
        offset = first + int(self.random() * (last - first))
        day = self.start + offset
        style = self.random()
        if style < 0.7:
            return ISO[day]
        if style < 0.8:
            return WRITTEN[day]
        if style < 0.85:
            return ISO[day][:7]
        if style < 0.9 and offset >= 0:
            return f"week {offset // 7 + 1}"
        if style < 0.93:
            return f"{ISO[day][:4]}-Q{(DAYS[day].month + 2) // 3}"
        return self.rhythm()

    def rhythm(self):
        if not self.chance(0.4 + 0.64 * self.level):
            return self.one(VAGUE["when"])
        return self.one(["weekly", "monthly", "every quarter", "every two weeks", "every " + self.one(SLOTS["weekday"])])

    # Parts

    def section(self, make):
        """A section of about the quality of the plan; weak plans leave whole sections out."""
        self.level = min(1.0, max(0.0, self.quality + (self.random() - 0.5) * 0.4 * (1.2 - self.quality)))
        return make() if self.chance(0.35 + 0.65 * self.level) else None

    def items(self, most, make):
        count = int(most * self.level * (0.65 + 0.35 * self.random()) + 0.5)
        return [item for item in (make(index) for index in range(count)) if item] or None

    def plan(self):
        if self.quality == 0:
            return {"title": self.sentence("title") if self.chance(0.5) else self.one(VAGUE["title"])}
        size = 6 + int(self.random() * 9) if self.chance(0.06) else 30 + int(self.random() ** 3 * 9000)
        plan = {
            "title": self.text("title", "title") or self.one(VAGUE["title"]),
            "team": f"Table {1 + int(self.random() * 40)}",
            "organisation": present(name=self.setting.name, sector=self.setting.sector, size=size),
            "start": ISO[self.start] if self.chance(0.5 + 0.5 * self.quality) else None,
        }
        for name in (
            "context", "vision", "leadership", "stakeholders", "communication", "skills", "incentives", "collaboration",
            "metrics", "resistance", "pilot", "safeguards", "sustain", "timeline", "risks", "governance",
        ):
            plan[name] = self.section(getattr(self, name))
        self.spoil(plan)
        return present(**plan)

    def spoil(self, plan):
        """Puts in what a flag asks about, now and then."""
        if self.chance(0.03) and plan["pilot"]:
            plan["pilot"].update(start=ISO[self.start + 90], end=ISO[self.start + 20])
        if self.chance(0.03) and plan["metrics"]:
            plan["metrics"][0].update(baseline=10, target=24, better="lower")
        if self.chance(0.03) and plan["vision"]:
            plan["vision"]["why"] = "It is known that 70 % of change projects fail, and ours did in " + self.one(SLOTS["month"])
        if self.chance(0.02) and plan["safeguards"]:
            plan["safeguards"]["raise_concerns"] = "Write to concerns@" + self.setting.sector + ".example at any time"
        if self.chance(0.03) and plan["risks"]:
            for risk in plan["risks"]:
                risk["response"] = "the steering table looks at it in the next meeting"
        if self.chance(0.02) and plan["communication"]:
            plan["communication"].append({"audience": "all staff", "message": "Nobody loses a job, and we save forty posts."})

    def context(self):
        return present(
            situation=self.text("situation", tails=3),
            silos=self.items(
                3, lambda _: present(between=self.some(self.setting.groups, 1, 2), problem=self.text("silo", tails=1))
            ),
            in_scope=self.text("where"),
        )

    def vision(self):
        return present(
            what=self.text("what", "what", tails=2),
            how=self.text("how", "how", tails=2),
            why=self.text("why", "why", tails=2),
            benefits=self.items(
                5, lambda _: present(who=self.group(), benefit=self.text("benefit"), cost=self.text("cost"))
            ),
        )

    def leadership(self):
        return present(
            sponsor=present(
                role=self.who(),
                actions=self.items(5, lambda _: present(do=self.text("act", "do", tails=1), when=self.when(-20, 200))),
            ),
            coalition=self.items(
                5, lambda index: present(role=self.who(), area=AREAS[index % 5], does=self.text("does", "do"))
            ),
            asks=self.text("asks"),
            if_sponsor_leaves=self.text("leaves"),
        )

    def stakeholders(self):
        groups = self.some(self.setting.groups, 5, 5)
        return self.items(
            5,
            lambda index: present(
                group=groups[index], size=2 + int(self.random() * 200), impact=self.one(["high", "medium", "low"]),
                stance=self.one(["keen", "doubtful", "against", "open", "tired"]), needs=self.text("needs"),
            ),
        )

    def communication(self):
        return self.items(
            7,
            lambda _: present(
                audience=self.group(), message=self.text("message", "message", tails=1), channel=self.text("channel"),
                when=self.when(-10, 240), owner=self.who(), feedback=self.text("feedback"),
            ),
        )

    def skills(self):
        return self.items(
            6,
            lambda index: present(
                skill=self.text("skill", "skill"), kind="soft" if index % 3 == 2 else "technical", ops=OPS[index % 3],
                who=self.group(), now=self.text("now"), target=self.text("target"), how=self.text("method"),
                by=self.when(10, 200), owner=self.who(), hours=2 + int(self.random() * 20) if self.chance(self.level) else None,
                check=self.text("proof"),
            ),
        )

    def incentives(self):
        kinds = ["shared_goal", "stop_or_change", "recognition", "time", "career"]
        return self.items(
            4,
            lambda index: present(
                change=self.text("incentive"), kind=kinds[index % 5], who=self.group(), encourages=self.text("encourages"),
                by=self.when(), owner=self.who(), watch_for=self.text("watch"),
            ),
        )

    def collaboration(self):
        everyone = ["data", "ml", "finance", *self.setting.groups]
        return present(
            tools=self.items(
                3, lambda _: present(name=self.text("tool"), purpose=self.text("purpose"), used_by=self.some(everyone, 1, 4))
            ),
            routines=self.items(
                4,
                lambda _: present(
                    name=self.text("routine"), who=self.some(everyone, 1, 5), when=self.rhythm(), decides=self.text("decides")
                ),
            ),
            ownership=self.text("ownership", tails=1),
            weakness=self.text("weakness"),
        )

    def metrics(self):
        self.names = []
        return self.items(7, self.metric)

    def metric(self, index):
        name = self.text("metric", "metric")
        today = 4 + int(self.random() * 90)
        if name:
            self.names.append(name)
        return present(
            name=name, ops=OPS[index % 5],
            baseline=self.figure(today), target=self.figure(max(1, int(today * (0.3 + 0.5 * self.random())))),
            unit=self.text("unit"), by=self.when(60, 420), owner=self.who(), source=self.text("book"),
            review=self.rhythm() if self.chance(self.level) else None, better="lower" if self.chance(0.6) else None,
        )

    def figure(self, number):
        """A number as people write it."""
        if not self.chance(0.3 + 0.68 * self.level):
            return None
        style = self.random()
        if style < 0.7:
            return number
        if style < 0.8:
            return f"{number} %"
        if style < 0.9:
            return number + 0.5
        return f"about {number}" if style < 0.97 else "not known yet"

    def resistance(self):
        kinds = ["job_loss", "comfort", "scepticism", "workload", "trust"]
        ways = ["dialogue", "transparency", "results", "involvement", "choice"]
        return self.items(
            6,
            lambda index: present(
                concern=self.text("concern"), type=kinds[index % 5] if self.chance(0.8) else None, who=self.group(),
                response=self.text("response", "response", tails=1), uses=self.some(ways, 1, 3) if self.chance(0.8) else None,
                owner=self.who(), when=self.when(-20, 160), progress_sign=self.text("sign"),
            ),
        )

    def pilot(self):
        end = 50 + int(self.random() * 60)
        names = getattr(self, "names", [])
        dates = self.chance(0.3 + 0.69 * self.level)
        return present(
            name=self.text("where"), where=self.text("where"), question=self.text("question"),
            start=ISO[self.start + 7] if dates else None, end=ISO[self.start + end] if dates else None,
            people=[f"{2 + int(self.random() * 5)} {group}" for group in self.some(self.setting.groups, 1, 4)],
            success=self.items(
                3,
                lambda _: present(
                    metric=self.one(names) if names and self.chance(0.6) else self.text("metric", "metric"),
                    threshold=self.text("threshold"),
                ),
            ),
            stop_if=self.text("stop"), owner=self.who(), then=self.text("then", tails=1), share=self.text("share"),
        )

    def safeguards(self):
        return present(
            job_security=self.text("jobs", tails=1),
            confidentiality=self.text("words", tails=1),
            ethics=self.items(
                3, lambda _: present(issue=self.text("issue"), safeguard=self.text("safeguard"), owner=self.who())
            ),
            consulted=self.some(CAREFUL["consulted"], 1, 3),
            raise_concerns=self.text("raise"),
        )

    def sustain(self):
        return present(
            reviews=self.items(
                3,
                lambda _: present(
                    when=self.rhythm(), who=self.group(), looks_at=self.text("looks"), can_change=self.text("change")
                ),
            ),
            feedback=self.text("sustain", tails=1),
            owner_after=self.who(),
            habits=self.items(3, lambda _: self.text("habit")),
        )

    def timeline(self):
        return self.items(
            7,
            lambda index: present(
                what=self.text("milestone"), when=self.when(index * 40, index * 40 + 39), owner=self.who(),
                done_when=self.text("done"),
            ),
        )

    def risks(self):
        degrees = ["high", "medium", "low"]
        return self.items(
            5,
            lambda _: present(
                risk=self.text("risk"), likelihood=self.one(degrees), impact=self.one(degrees), response=self.text("answer"),
                owner=self.who(), early_sign=self.text("early"),
            ),
        )

    def governance(self):
        return present(
            decides=self.text("governs"), meets=self.rhythm(), escalate=self.text("escalate"), budget=self.text("budget")
        )

    def some(self, values, least, most):
        """Neighbours in a list."""
        first, count = int(self.random() * len(values)), least + int(self.random() * (most - least + 1))
        return [values[(first + index) % len(values)] for index in range(count)]


def present(**fields):
    """An object without the fields that have nothing; nothing when none is left."""
    return {name: value for name, value in fields.items() if value is not None and value != []} or None


def plans(count, seed):
    """The plans, one after the other, with their ids."""
    settings = [Setting(*setting) for setting in SETTINGS]
    for number in range(count):
        yield f"plan-{number:06}", PlanWriter(settings, seed, number).plan()


def encode(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def write_ndjson(path, count, seed):
    with open(path, "w", encoding="utf-8") as output:
        for number, (name, plan) in enumerate(plans(count, seed)):
            cohort = f"cohort-{number // COHORT:04}"
            output.write(encode({"id": name, "cohort": cohort, "plan": plan}) + "\n")


def write_folder(path, count, seed):
    os.makedirs(os.path.join(path, "plans"), exist_ok=True)
    with open(os.path.join(path, "cohort.yaml"), "w", encoding="utf-8") as output:
        output.write(f"planeval_cohort: 1\ntitle: {count} made-up plans\nseed: {seed}\n")
    for name, plan in plans(count, seed):
        with open(os.path.join(path, "plans", name + ".json"), "w", encoding="utf-8") as output:
            output.write(encode(plan))


def main():
    parser = argparse.ArgumentParser(description="Makes up plans of mixed quality.")
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--ndjson", metavar="FILE")
    where.add_argument("--folder", metavar="DIR")
    options = parser.parse_args()
    if options.ndjson:
        write_ndjson(options.ndjson, options.count, options.seed)
    else:
        write_folder(options.folder, options.count, options.seed)


if __name__ == "__main__":
    main()
