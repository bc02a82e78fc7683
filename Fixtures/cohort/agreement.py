"""Agreement of the peers in reviews.csv, worked out from the definitions: what the tests of planeval agree compare with.
Plans with fewer peers than the rubric asks for are left out.

    python3 Fixtures/cohort/agreement.py Fixtures/cohort/reviews.csv
"""
import collections
import csv
import itertools
import sys

WEIGHTS = dict(leadership=12, communication=12, metrics=12, resistance=12, skills=10, collaboration=9, incentives=8,
               pilot=8, safeguards=7, sustain=5, governance=5)
MINIMUM_PEERS = 3


def alpha(units):
    """Krippendorff (2011), ordinal."""
    units = [u for u in units if len(u) > 1]
    count = collections.Counter(x for u in units for x in u)
    values, n = sorted(count), sum(count.values())

    def difference(c, k):
        c, k = min(c, k), max(c, k)
        return (sum(count[g] for g in values if c <= g <= k) - (count[c] + count[k]) / 2) ** 2

    observed = sum(sum(difference(a, b) for a, b in itertools.permutations(u, 2)) / (len(u) - 1) for u in units) / n
    expected = sum(count[c] * count[k] * difference(c, k) for c in values for k in values) / (n * (n - 1))
    return 1 - observed / expected


def ac2(units, levels):
    """Gwet (2014), quadratic weights."""
    def weight(a, b):
        return 1 - (a - b) ** 2 / (levels - 1) ** 2

    pairs = [sum(weight(a, b) for a, b in itertools.permutations(u, 2)) / (len(u) * (len(u) - 1))
             for u in units if len(u) > 1]
    observed = sum(pairs) / len(pairs)
    shares = [sum(u.count(k) / len(u) for u in units) / len(units) for k in range(levels)]
    total = sum(weight(a, b) for a in range(levels) for b in range(levels))
    chance = total / (levels * (levels - 1)) * sum(p * (1 - p) for p in shares)
    return (observed - chance) / (1 - chance)


def one_way(groups):
    """ICC(1) with the mean group size of Snedecor and Cochran (1980)."""
    n, a = sum(map(len, groups)), len(groups)
    mean = sum(map(sum, groups)) / n
    between = sum(len(g) * (sum(g) / len(g) - mean) ** 2 for g in groups) / (a - 1)
    within = sum((x - sum(g) / len(g)) ** 2 for g in groups for x in g) / (n - a)
    size = (n - sum(len(g) ** 2 for g in groups) / n) / (a - 1)
    return (between - within) / (between + (size - 1) * within)


units, wholes, peers = collections.defaultdict(list), collections.defaultdict(lambda: [0, 0]), collections.defaultdict(set)
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file)
            if row["kind"] == "peer" and row["criterion"] != "overall" and row["level"]]
for row in rows:
    peers[row["plan"]].add(row["reviewer"])
for row in rows:
    if len(peers[row["plan"]]) < MINIMUM_PEERS:
        continue
    level = float(row["level"])
    units[row["plan"], row["criterion"]].append(level)
    wholes[row["plan"], row["reviewer"]][0] += WEIGHTS[row["criterion"]] * level
    wholes[row["plan"], row["reviewer"]][1] += WEIGHTS[row["criterion"]]
plans = collections.defaultdict(list)
for (plan, _), (total, weight) in wholes.items():
    plans[plan].append(total / weight)
pairs = [abs(a - b) for u in units.values() for a, b in itertools.combinations(u, 2)]
print("levels", sum(map(len, units.values())), "pairs", len(pairs))
print("alpha", alpha(list(units.values())))
print("alpha of leadership", alpha([u for key, u in units.items() if key[1] == "leadership"]))
print("AC2", ac2(list(units.values()), 5))
print("same", sum(x == 0 for x in pairs) / len(pairs), "within one", sum(x <= 1 for x in pairs) / len(pairs))
print("ICC(1)", one_way(list(plans.values())))
