#!/usr/bin/env bash
# Reads the sample articles into a fresh knowledge base, demo.db in the current folder, and answers the first question.
#   SampleData/demo.sh PATH-TO-CASUS
set -euo pipefail

casus=${1:?usage: SampleData/demo.sh PATH-TO-CASUS}
sample=$(cd "$(dirname "$0")" && pwd)
export CASUS_DB=demo.db
rm -f demo.db demo.db-wal demo.db-shm

# Shows a command as a user would type it, and runs it.
run() {
  local words="" word
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9_./=-]*) words+=" \"$word\"" ;;
      *) words+=" $word" ;;
    esac
  done
  printf '\n$ casus%s\n' "${words//$sample/SampleData}" >&2
  "$casus" "$@"
}

run actors import "$sample/actors.csv"
run ingest "$sample"

printf '\nWhich factions joined or left the Levant Front, who led it, who backed it, and when?\n' >&2
run alliances --actor "Jabha Shamiya"

printf '\nAnd who was part of it on 1 February 2015?\n' >&2
run alliances --group "Levant Front" --as-of 2015-02-01

printf '\nWho says so? One row with its sentence:\n' >&2
id=$("$casus" alliances --member "Hazzm Movement" --relation joined --format tsv --columns id 2>/dev/null | tail -n 1)
run show "$id"

cat >&2 <<END

The knowledge base is demo.db, one SQLite file. Try next:
  $casus alliances --db demo.db --all --actor "Nour al-Din al-Zenki"     # with plans, calls and denials
  $casus claims --db demo.db --source "Ridwan Asfari"                    # who said what
  $casus sql --db demo.db "SELECT member_name, valid_from FROM membership WHERE group_name = 'Islamic Front'"
  $casus export csv --db demo.db --out tables/                           # for a spreadsheet or R
  $casus ingest --db demo.db YOUR-ARTICLE.txt --date 2016-12-01          # your own
END
