#!/usr/bin/env bash
# Scores NDJSON on all cores, or on several hosts, with GNU parallel; results in the order of the input.
#
#   gnu-parallel.sh plans.ndjson > results.ndjson           every line by itself
#   gnu-parallel.sh cohorts/*.ndjson > results.ndjson       a cohort in each file, its reviews compared
#
# PLANEVAL names the program, BLOCK the size of a block (4M), and PARALLEL_OPTIONS adds options, for example
# "--sshlogin one,two" with the program at the same path there. The first part that fails ends everything with its
# exit code.
#
# The blocks of a single file are cut at lines, anywhere within a cohort, so that --by cohort must not stand there.
# The line numbers in error records count from the start of their block.
set -euo pipefail

planeval=${PLANEVAL:-planeval}
read -ra options <<< "${PARALLEL_OPTIONS:-}"

if [ $# -eq 1 ]; then
    parallel --pipe -k --block "${BLOCK:-4M}" --halt now,fail=1 "${options[@]}" "$planeval" score --ndjson < "$1"
elif [ $# -gt 1 ]; then
    parallel -k --halt now,fail=1 "${options[@]}" "$planeval" score --ndjson --by cohort {} ::: "$@"
else
    sed -n '2,5p' "$0" >&2
    exit 2
fi
