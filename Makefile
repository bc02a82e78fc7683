# planeval: what one types often. Everything runs without the network once the packages are fetched.
SHELL := /bin/bash
SWIFT ?= swift
SHARED ?= ../shared
BENCH_VENV := .build-bench/venv
# What `make fuzz` damages, and for how long each.
FUZZ_TARGETS := cel json pattern plan rubric
FUZZ ?= $(FUZZ_TARGETS)
SECONDS ?= 60
# How many made-up cohorts `make simulate` takes: small or full.
REPLICATES ?= small
# What `make test-spark` runs: how many records in how many cohorts, and a program other than the one it builds.
SPARK_VENV := .build-spark/venv
RECORDS ?= 20000
COHORTS ?= 400
PLANEVAL ?=

.PHONY: all build demo test test-release lint format sanitize fuzz bench validity conformance \
        stats-conformance bench-raters bench-batch simulate embed golden regex-oracle test-spark dist ci \
        clean

all: build

build: ## everything, in debug
	$(SWIFT) build

demo: ## score an example plan
	$(SWIFT) build --product planeval
	.build/debug/planeval score Fixtures/plans/good-hotels.yaml

test: ## all tests
	$(SWIFT) test --disable-xctest

test-release: ## all tests, optimised as users run it
	$(SWIFT) test --disable-xctest -c release --scratch-path .build-release -Xswiftc -enable-testing

lint: ## layout and style
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

format: ## lay the sources out
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

sanitize: ## tests, optimised, under the thread and address sanitizers
	$(SWIFT) test --disable-xctest -c release --sanitize=thread --scratch-path .build-thread -Xswiftc -enable-testing
	@# What Swift makes once and keeps for good is no leak.
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --disable-xctest -c release --sanitize=address --scratch-path .build-address -Xswiftc -enable-testing

fuzz: ## damaged inputs for every reader, SECONDS=60 for each of FUZZ="cel json …"; what breaks it is kept
	$(SWIFT) build --product planeval-fuzz
	$(SWIFT) build -c release --product planeval-fuzz --sanitize=fuzzer --scratch-path .build-fuzz/swift -Xswiftc -DLIBFUZZER
	mkdir -p $(foreach target,$(FUZZ_TARGETS),.build-fuzz/$(target)/seeds .build-fuzz/$(target)/corpus .build-fuzz/$(target)/found)
	.build/debug/planeval-fuzz prepare .build-fuzz $(SHARED)
	cd .build-fuzz && for target in $(FUZZ); do \
	    PLANEVAL_FUZZ_TARGET=$$target SWIFT_BACKTRACE=enable=no swift/release/planeval-fuzz \
	        $$target/corpus $$target/seeds -dict=$$target/dictionary -artifact_prefix=$$target/found/ \
	        -max_total_time=$(SECONDS) -max_len=16384 -timeout=60 -rss_limit_mb=256 -print_final_stats=1 \
	        > $$target/log 2>&1 || { tail -n 20 $$target/log; exit 1; }; \
	    grep -a -e DONE -e executed_units -e peak_rss $$target/log; \
	done

validity: ## how well the checks agree with people who judged the same plans
	$(SWIFT) build --product planeval
	.build/debug/planeval rubric test Rubrics/change-plan.yaml
	python3 Fixtures/validity/judged.py .build/debug/planeval Rubrics/change-plan.yaml $(SHARED)/domain/plans .build/validity

conformance: ## the CEL suites beside this folder
	$(SWIFT) build --product cel-conformance
	.build/debug/cel-conformance $(SHARED)/conformance/cel

stats-conformance: ## the statistics vectors beside this folder
	$(SWIFT) build --product stats-conformance
	.build/debug/stats-conformance $(SHARED)/conformance/statistics

bench: ## speed beside other software, measured in one run; RECORD=1 keeps its counts of instructions
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-bench/swift
	test -x $(BENCH_VENV)/bin/python || python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet orjson cel-expr-python
	$(BENCH_VENV)/bin/python Fixtures/bench/compare.py .build-bench/swift/release $(SHARED)/bench/cel

bench-raters: ## the rater model for large cohorts beside numpy, measured in one run
	$(SWIFT) build -c release --product rater-simulation --scratch-path .build-bench/swift
	test -x $(BENCH_VENV)/bin/python || python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet numpy scipy numba
	$(BENCH_VENV)/bin/python Fixtures/bench/raters.py .build-bench/swift/release/rater-simulation $(SHARED)/bench/statistics

bench-batch: ## grading many plans beside a grader in Python, measured in one run; LARGE=1 grades 100,000 as well
	$(SWIFT) build -c release --static-swift-stdlib --scratch-path .build-bench/swift
	test -x $(BENCH_VENV)/bin/python || python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet orjson cel-expr-python pyyaml
	$(BENCH_VENV)/bin/python Fixtures/bench/batch.py .build-bench/swift/release $(if $(LARGE),--large)

simulate: ## scores of made-up cohorts beside the truth and beside the reference: REPLICATES=small|full|N
	$(SWIFT) build -c release --product rater-simulation --scratch-path .build-bench/swift
	.build-bench/swift/release/rater-simulation table --replicates $(REPLICATES) \
	    $(patsubst %,--reference %,$(wildcard $(SHARED)/bench/statistics/anchor_table.csv))

regex-oracle: ## the regular expressions against RE2 on random pairs
	test -x $(BENCH_VENV)/bin/python || python3 -m venv $(BENCH_VENV)
	$(BENCH_VENV)/bin/pip install --quiet google-re2==1.1.20251105
	$(BENCH_VENV)/bin/python Tests/LinearRegexTests/Oracle/compare_re2.py --pairs 120000 > .build-bench/pairs.jsonl
	LINEAR_REGEX_PAIRS=$(CURDIR)/.build-bench/pairs.jsonl $(SWIFT) test --disable-xctest -c release \
	    --scratch-path .build-release -Xswiftc -enable-testing --filter Re2Comparison

embed: ## write Rubrics/ into the source
	RECORD=1 $(SWIFT) test --disable-xctest --filter EmbeddedResources

golden: ## write the expected outputs anew
	RECORD=1 $(SWIFT) test --disable-xctest --filter Golden

test-spark: ## the line filter in a real local Spark beside a plain run: RECORDS=20000 COHORTS=400 PLANEVAL=…
	@java -version > /dev/null 2>&1 || { echo "test-spark needs Java 17 or later and finds no java: on Debian, apt-get install openjdk-17-jre-headless" >&2; exit 1; }
	$(if $(PLANEVAL),,$(SWIFT) build -c release --product planeval --static-swift-stdlib --scratch-path .build-bench/swift)
	test -x $(SPARK_VENV)/bin/python || python3 -m venv $(SPARK_VENV)
	$(SPARK_VENV)/bin/pip install --quiet 'pyspark==4.*'
	$(SPARK_VENV)/bin/python Fixtures/scale-out/test_spark.py $(or $(PLANEVAL),.build-bench/swift/release/planeval) \
	    .build-spark/run --records $(RECORDS) --cohorts $(COHORTS)

dist: ## one static binary without symbols
	$(SWIFT) build -c release --product planeval --static-swift-stdlib --scratch-path .build-dist
	strip -o .build-dist/planeval .build-dist/release/planeval
	ls -l .build-dist/planeval

ci: lint test ## what CI runs

clean:
	rm -rf .build .build-*
