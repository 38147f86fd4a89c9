#!/usr/bin/env python3
"""Checks the recipe of this folder on the sample articles, with a partition that is killed on its first attempt.

    SampleData/spark/check.py PATH-TO-CASUS [MASTER]

Needs pyspark (with Java) and duckdb: pip install pyspark duckdb. Without pyspark it says so and succeeds, so that it may stand in a
list of checks. MASTER is local[2,4] unless it is given: two tasks at a time, four attempts each.
"""

import csv
import filecmp
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
sample = here.parent

# Stands in for casus: the first one that sees an article of the Levant Front gives two records and is killed.
FLAKY = """#!/usr/bin/env bash
input=$(mktemp); cat > "$input"
if grep -q 'Levant Front' "$input" && mkdir {mark} 2> /dev/null; then
  head -n 2 "$input" | {casus} extract - --jobs 1
  kill -KILL $$
fi
{casus} extract - --jobs 1 < "$input"
status=$?; rm -f "$input"; exit $status
"""


def corpus():
    """The sample articles as lines of JSON, with what the manifest tells."""
    with open(sample / "manifest.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            text = (sample / row["file"]).read_bytes().decode("utf-8")
            article = {"id": row["file"], "text": text} | {key: row[key] for key in row if key != "file" and row[key]}
            yield json.dumps(article, ensure_ascii=False)


def exports(casus, base, folder):
    """All tables; without the paths, which are those of other files."""
    subprocess.run([casus, "export", "csv", "--out", folder, "--db", base], check=True, stderr=subprocess.DEVNULL)
    (folder / "datapackage.json").unlink()
    with open(folder / "document.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    place = rows[0].index("path")
    (folder / "document.csv").write_text("\n".join(repr(row[:place] + row[place + 1:]) for row in rows))
    return folder


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: SampleData/spark/check.py PATH-TO-CASUS [MASTER]")
    missing = [name for name in ("pyspark", "duckdb") if importlib.util.find_spec(name) is None]
    if missing or shutil.which("java") is None:
        print(f"SKIPPED: the Spark recipe was not checked; missing: {', '.join(missing) or 'java'} (pip install pyspark duckdb)")
        return
    casus = str(pathlib.Path(sys.argv[1]).resolve())
    master = sys.argv[2] if len(sys.argv) > 2 else "local[2,4]"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "corpus").mkdir()
        lines = list(corpus())
        # Two files, so that the input is partitioned to begin with.
        for part in range(2):
            (folder / "corpus" / f"{part}.jsonl").write_text("\n".join(lines[part::2]) + "\n", encoding="utf-8")
        flaky = folder / "casus"
        flaky.write_text(FLAKY.format(mark=folder / "failed-once", casus=casus))
        flaky.chmod(0o755)
        environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
        submit = [sys.executable, "-c", "from pyspark.find_spark_home import _find_spark_home as f; print(f())"]
        home = subprocess.run(submit, check=True, capture_output=True, text=True).stdout.strip()
        log = open(folder / "log", "w")
        out = folder / "out"
        job = [f"{home}/bin/spark-submit", "--master", master, "--conf", "spark.ui.enabled=false", here / "read_with_casus.py"]
        done = subprocess.run(
            [*job, folder / "corpus", out, "--casus", flaky, "--partitions", "4"], env=environment, stdout=log, stderr=log)
        log = (folder / "log").read_text()
        if done.returncode != 0:
            sys.exit(log + "\nFAILED: the job on Spark")
        assert (folder / "failed-once").exists(), "no partition failed"
        # On a cluster the workers keep logs of their own.
        assert not master.startswith("local[") or "after 2 records of" in log, "the failure of the partition is not in the log of Spark"

        records = [json.loads(line) for part in sorted((out / "records").glob("part-*")) for line in part.read_text().splitlines()]
        assert sorted(record["id"] for record in records) == sorted(json.loads(line)["id"] for line in lines), "records lost or doubled"

        load = subprocess.run([casus, "load", out / "records", "--db", folder / "spark.db"], capture_output=True, text=True)
        assert load.returncode == 0, load.stderr
        subprocess.run([casus, "ingest", sample, "--db", folder / "plain.db"], check=True, stderr=subprocess.DEVNULL)
        (one, other) = (exports(casus, folder / f"{base}.db", folder / base) for base in ("spark", "plain"))
        names = sorted(file.name for file in one.iterdir())
        same, different, errors = filecmp.cmpfiles(one, other, names, shallow=False)
        assert not different and not errors, f"other tables than a plain ingest: {different + errors}"

        import duckdb

        facts = duckdb.execute(
            f"SELECT article_id, relation, member, \"group\", status, date, rule, evidence FROM '{out}/affiliations.parquet/*.parquet'"
        ).fetchall()
        expected = [
            (record["id"], *(fact[key] for key in ("relation", "member", "group", "status", "date", "rule")), fact["evidence"][0]["exact"])
            for record in records for fact in record["affiliations"]
        ]
        key = lambda row: [value or "" for value in row]
        assert sorted(facts, key=key) == sorted(expected, key=key), "DuckDB sees other affiliations"
        nested = duckdb.execute(
            f"SELECT sum(len(events)), sum(len(claims)), count(document.text) FROM '{out}/records.parquet/*.parquet'"
        ).fetchone()
        assert nested == (sum(len(r["events"]) for r in records), sum(len(r["claims"]) for r in records), len(records)), nested
        print(
            f"the Spark recipe holds ({master}): {len(records)} records of {len(lines)} articles, {len(facts)} affiliations in Parquet, "
            f"one partition tried again; loaded, the same tables as a plain ingest")


if __name__ == "__main__":
    main()
