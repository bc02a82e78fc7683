#!/usr/bin/env python3
"""A straightforward grader in Python: orjson parses, cel-expr-python (C++) evaluates all rules of a rubric.

    grader.py RUBRICS < plans.ndjson > outcomes.ndjson

RUBRICS is the folder with change-plan.yaml, schemas/ and words/. Each line is a bundle; the outcomes are those of the
checks, in the order of the rubric, and of the flags whether they hold.

cel-expr-python chooses an overload by the kinds of the values, so the functions in dialect/ are registered once for
every kind that their arguments may have. It has neither messages nor fields that are empty when absent; so what is
missing in a plan is filled in from the schema, and `stated` looks at what a path holds instead of at the path.

Two things that would take most of the time are done otherwise, so that the grader is as fast as such a program gets
without effort: the C++ runtime compiles a pattern anew for each text, so `matches` is that of Python; and all texts of
a plan are collected once and not in each rule that asks for them.
"""
import itertools
import os
import sys

import orjson
from cel_expr_python import cel
from cel_expr_python.ext import ext_bindings

from dialect.functions import Functions, text_of
from dialect.words import read_yaml

TYPE = cel.Type
VALUE = ("STRING", "INT", "DOUBLE", "BOOL", "NULL")
ANYTHING = VALUE + ("LIST", "MAP")
# What the functions take and give; an argument in brackets may be left out.
SIGNATURES = {
    "stated": ([ANYTHING], TYPE.BOOL),
    "words": ([VALUE], TYPE.INT),
    "filled": ([VALUE, ["INT"]], TYPE.BOOL),
    "placeholder": ([VALUE], TYPE.BOOL),
    "concrete": ([VALUE, ["INT"]], TYPE.BOOL),
    "named": ([VALUE], TYPE.BOOL),
    "specific": ([VALUE], TYPE.BOOL),
    "group": ([VALUE], TYPE.BOOL),
    "mentions": ([VALUE + ("LIST",), ("STRING",)], TYPE.BOOL),
    "density": ([("LIST",), ("STRING",)], TYPE.DOUBLE),
    "dated": ([VALUE], TYPE.BOOL),
    "recurring": ([VALUE], TYPE.BOOL),
    "hasDate": ([VALUE], TYPE.BOOL),
    "date": ([VALUE], TYPE.TIMESTAMP),
    "numeric": ([VALUE], TYPE.BOOL),
    "number": ([VALUE], TYPE.DOUBLE),
    "scaled": ([("INT",)], TYPE.INT),
    "atLeast": ([("INT", "DOUBLE"), ("INT", "DOUBLE"), ("DOUBLE",)], TYPE.BOOL),
    "distinct": ([("LIST",)], TYPE.LIST),
    "repeated": ([("LIST",)], TYPE.LIST),
    "texts": ([ANYTHING], TYPE.List(TYPE.STRING)),
    "similar": ([VALUE, VALUE], TYPE.BOOL),
    "anySimilar": ([VALUE, ("LIST",)], TYPE.BOOL),
    "fits": ([("STRING",), ("STRING",)], TYPE.BOOL),
}
MEMBERS = {"fits"}


def declarations(functions):
    for name, (parameters, result) in SIGNATURES.items():
        overloads = []
        required = [kinds for kinds in parameters if not isinstance(kinds, list)]
        for kinds in {tuple(required): 0, tuple(map(tuple, parameters)): 0}:
            for chosen in itertools.product(*kinds):
                overloads.append(
                    cel.Overload(
                        "_".join((name, *chosen)).lower(),
                        return_type=result,
                        parameters=[getattr(TYPE, kind) for kind in chosen],
                        is_member=name in MEMBERS,
                        impl=getattr(functions, name),
                    )
                )
        yield cel.FunctionDecl(name, overloads)


class PlanForm:
    """Fills in what a plan leaves out, as the schema says."""

    def __init__(self, schema):
        self.fill = self.filler(schema, schema["$defs"])

    def filler(self, node, definitions):
        if "$ref" in node:
            node = definitions[node["$ref"].split("/")[-1]]
        types = node.get("type", [])
        if "object" in types:
            fields = {name: self.filler(field, definitions) for name, field in node.get("properties", {}).items()}

            shorthand = node.get("x-shorthand")

            def fill_object(value):
                if not isinstance(value, dict):
                    value = {shorthand: value} if value else {}
                filled = dict(value)
                for name, fill in fields.items():
                    filled[name] = fill(value.get(name))
                return filled

            return fill_object
        if "array" in types:
            fill = self.filler(node["items"], definitions)

            def fill_list(value):
                return [fill(element) for element in (value if isinstance(value, list) else [value] if value else [])]

            return fill_list
        if node.get("x-as") == "string" or "enum" in node:
            return text_of
        return lambda value: value


class Grader:
    def __init__(self, rubrics):
        with open(os.path.join(rubrics, "schemas", "plan.schema.json"), "rb") as file:
            self.form = PlanForm(orjson.loads(file.read()))
        self.functions = Functions(os.path.join(rubrics, "words"))
        self.environment = cel.NewEnv(
            variables={"plan": TYPE.DYN, "plan_texts": TYPE.List(TYPE.STRING)},
            extensions=[ext_bindings.ExtBindings()],
            functions=list(declarations(self.functions)),
        )
        rubric = read_yaml(os.path.join(rubrics, "change-plan.yaml"))
        self.checks = [
            (f"{criterion['id']}/{check['id']}", self.compiled(check["rule"]))
            for criterion in rubric["criteria"]
            for level in criterion["levels"]
            for check in level.get("checks", ())
        ]
        self.flags = [(flag["id"], self.compiled(flag["rule"])) for flag in rubric["flags"]]

    def compiled(self, rule):
        return self.environment.compile(rule.replace(".matches(", ".fits(").replace("texts(plan)", "plan_texts"))

    def grade(self, line):
        """The outcomes of the checks of a bundle, and for each flag whether it holds."""
        bundle = orjson.loads(line)
        plan = self.form.fill(bundle["plan"])
        self.functions.about(plan)
        activation = self.environment.Activation({"plan": plan, "plan_texts": self.functions.texts(plan)})
        outcomes = {name: outcome(rule.eval(activation)) for name, rule in self.checks}
        flags = {name: rule.eval(activation).value() is True for name, rule in self.flags}
        return {"id": bundle["id"], "checks": outcomes, "flags": flags}


def outcome(value):
    if value.type() != TYPE.BOOL:
        return "notAssessable"
    return "met" if value.value() else "unmet"


def main():
    grader = Grader(sys.argv[1])
    for line in sys.stdin.buffer:
        sys.stdout.buffer.write(orjson.dumps(grader.grade(line), option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()
