#!/usr/bin/env python3
"""Reads a corpus with casus on Apache Spark.

    spark-submit read_with_casus.py CORPUS OUT [--casus PATH] [--partitions N]

CORPUS is JSON Lines with one article a line (id, text, title, publisher, published, url …), in as many files as you like; anything
that Spark's textFile takes. casus must be installed on every worker at the same PATH. Written are

    OUT/records                one record a line, as casus extract writes it; load it with: casus load OUT/records
    OUT/records.parquet        the same records with types, nested
    OUT/affiliations.parquet   one row for each affiliation

A partition whose casus is killed or fails is tried again by Spark; what it had written is thrown away. A partition is whole only if it
gives one record for each article.
"""

import argparse
import subprocess
import threading

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

# Types are stated, never guessed: a guess would make another table of each corpus, and a column of nulls in one part would not fit the next.
QUOTE = "struct<`start`: bigint, `end`: bigint, `exact`: string>"
EVIDENCE = f"struct<`start`: bigint, `end`: bigint, `exact`: string, rule: string, trigger_span: {QUOTE}>"
ALIAS = f"struct<name: string, basis: string, `start`: bigint, `end`: bigint, `exact`: string, rule: string, trigger_span: {QUOTE}>"
BOUND = "struct<value: string, kind: string>"


def someone(role):
    return f"{role}: string, {role}_ref: string, {role}_text: string, {role}_span: {QUOTE}"


def several(role):
    return f"{role}: array<string>, {role}_ref: array<string>, {role}_text: array<string>, {role}_span: array<{QUOTE}>"


STATEMENT = (
    f"status: string, {someone('attributed_to')}, `date`: string, date_text: string, valid_from: {BOUND}, valid_to: {BOUND}, "
    f"`trigger`: string, rule: string, evidence: array<{EVIDENCE}>"
)
SCHEMA = f"""
    id string, status string, error string, casus string, ruleset string, models string,
    document struct<
      title: string, title_span: {QUOTE}, author: string, author_span: {QUOTE}, publisher: string, publisher_span: {QUOTE},
      published: string, published_span: {QUOTE}, dateline: string, dateline_span: {QUOTE}, url: string, path: string,
      retrieved_at: string, sha256: string, `language`: string, text: string,
      regions: array<struct<kind: string, span: array<bigint>>>>,
    actors array<struct<ref: string, name: string, kind: string, aliases: array<string>, mentions: array<{QUOTE}>,
      alias_evidence: array<{ALIAS}>>>,
    affiliations array<struct<relation: string, {someone('member')}, {someone('group')}, {STATEMENT}>>,
    events array<struct<type: string, mode: string, cameo: string, {several('actor')}, {several('recipient')}, place: string,
      killed: bigint, injured: bigint, {STATEMENT}>>,
    claims array<struct<{someone('source')}, cue: string, cue_span: {QUOTE}, content_span: {QUOTE}, form: string,
      evidence: array<{EVIDENCE}>, about: array<struct<affiliation: bigint, event: bigint>>>>,
    entities array<struct<type: string, `start`: bigint, `end`: bigint, `exact`: string>>,
    times array<struct<type: string, value: string, timex: string, `start`: bigint, `end`: bigint, `exact`: string>>
"""


def read(casus):
    """The function that reads one partition: articles in, records out, both as lines."""

    def read_partition(articles):
        # One thread for each task: Spark runs as many tasks as there are cores.
        process = subprocess.Popen([casus, "extract", "-", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        given = 0

        def feed():
            nonlocal given
            try:
                for article in articles:
                    if article.strip():
                        process.stdin.write(article.encode() + b"\n")
                        given += 1
                process.stdin.close()
            except BrokenPipeError:
                pass  # casus ended; its exit status tells

        # Fed by a thread of its own: neither side may wait for the other's full pipe.
        feeder = threading.Thread(target=feed)
        feeder.start()
        taken = 0
        for record in process.stdout:
            taken += 1
            yield record.decode().rstrip("\n")
        feeder.join()
        status = process.wait()
        # 1: nothing was found in any of these articles; 2: some could not be read, and their records say why. Neither is a reason to try again.
        if status not in (0, 1, 2) or taken != given:
            raise RuntimeError(f"casus ended with status {status} after {taken} records of {given} articles")

    return read_partition


def main():
    parser = argparse.ArgumentParser(description="Reads a corpus with casus on Apache Spark.")
    parser.add_argument("corpus")
    parser.add_argument("out")
    parser.add_argument("--casus", default="casus", help="the program on the workers")
    parser.add_argument("--partitions", type=int, default=None, help="parts to read at a time; some hundred articles each are a good size")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("casus").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")

    articles = spark.sparkContext.textFile(arguments.corpus)
    if arguments.partitions:
        articles = articles.repartition(arguments.partitions)
    # Read once, to files; tables are made from the files.
    articles.mapPartitions(read(arguments.casus)).saveAsTextFile(f"{arguments.out}/records")

    records = spark.read.schema(SCHEMA).option("mode", "FAILFAST").json(f"{arguments.out}/records")
    records.write.parquet(f"{arguments.out}/records.parquet")
    (
        records.select(
            F.col("id").alias("article_id"),
            F.col("document.title").alias("title"),
            F.col("document.publisher").alias("publisher"),
            F.col("document.published").alias("published"),
            F.col("document.url").alias("url"),
            F.col("document.sha256").alias("sha256"),
            F.explode("affiliations").alias("fact"),
        )
        .select(
            "article_id", "title", "publisher", "published", "url", "sha256",
            "fact.relation", "fact.member", "fact.group", "fact.status", "fact.date", "fact.date_text",
            F.col("fact.valid_from.value").alias("valid_from"), F.col("fact.valid_from.kind").alias("valid_from_kind"),
            F.col("fact.valid_to.value").alias("valid_to"), F.col("fact.valid_to.kind").alias("valid_to_kind"),
            "fact.attributed_to", "fact.rule",
            F.col("fact.evidence")[0]["exact"].alias("evidence"),
            F.col("fact.evidence")[0]["start"].alias("evidence_start"), F.col("fact.evidence")[0]["end"].alias("evidence_end"),
        )
        .write.parquet(f"{arguments.out}/affiliations.parquet")
    )
    spark.stop()


if __name__ == "__main__":
    main()
