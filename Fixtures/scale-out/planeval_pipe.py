#!/usr/bin/env python3
"""Scores NDJSON in Spark, every cohort by one process.

    spark-submit planeval_pipe.py INPUT OUTPUT /absolute/path/of/planeval [PARTITIONS] [OPTION OF planeval score]...

The binary lies at the same path on every worker; Spark starts it without a PATH or any other variable. A filter that
fails is started again with the same partition, up to spark.task.maxFailures times, and then the job fails.
"""
import shlex
import sys

from pyspark.sql import SparkSession
from pyspark.sql.functions import coalesce, col, get_json_object


def score(spark, source, target, binary, partitions, options):
    lines = spark.read.option("lineSep", "\n").text(source)
    keyed = lines.select(
        col("value"),
        get_json_object("value", "$.cohort").alias("cohort"),
        get_json_object("value", "$.id").alias("id"),
    )
    # A cohort lies in one partition and stands together there; a plan without a cohort may be anywhere.
    placed = keyed.repartition(partitions, coalesce("cohort", "id")).sortWithinPartitions("cohort", "id")
    command = shlex.join([binary, "score", "--ndjson", "--by", "cohort", *options])
    # Without checkCode a filter that dies loses records, and the job succeeds all the same.
    placed.rdd.map(lambda row: row.value).pipe(command, checkCode=True).saveAsTextFile(target)


if __name__ == "__main__":
    if len(sys.argv) < 4 or not sys.argv[3].startswith("/"):
        sys.exit(__doc__)
    source, target, binary, *rest = sys.argv[1:]
    score(SparkSession.builder.appName("planeval").getOrCreate(), source, target, binary,
          int(rest[0]) if rest else 16, rest[1:])
