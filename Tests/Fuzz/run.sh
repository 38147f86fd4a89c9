#!/usr/bin/env bash
# Builds the fuzz targets and runs each of them for FUZZ_SECONDS (default 20), or those that are named: run.sh tokens rules.
# What breaks a target is kept in .build-fuzz/found, with the command that shows it again; the exit status is 1 then.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds="${FUZZ_SECONDS:-20}"
folder=.build-fuzz
# GNU gold, which Swift takes elsewhere than on macOS, fails over the sanitizers' symbols.
linker=()
if [ "$(uname -s)" = Linux ]; then linker=(-Xswiftc -use-ld=lld); fi
# Optimised, since speed is what finds bugs, but with assertions; @testable reaches readers that are not public.
CASUS_FUZZ=1 swift build -c release --build-path "$folder" --product fuzz --sanitize=address \
  -Xswiftc -sanitize=fuzzer -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug -Xcc -fsanitize=fuzzer-no-link "${linker[@]}"
fuzz="$folder/release/fuzz"
# Swift keeps what lives as long as the program; nothing here is about leaks.
export ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
mkdir -p "$folder/found"
failed=()
while IFS=$'\t' read -r -a target; do
  name="${target[0]}"
  if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
  corpus="$folder/corpus/$name"
  mkdir -p "$corpus" "$folder/seeds/$name"
  rm -f "$folder/seeds/$name"/*
  number=0
  for seed in "${target[@]:2}"; do
    if [[ "$seed" == lines:* ]]; then
      while IFS= read -r line || [ -n "$line" ]; do
        number=$((number + 1))
        printf '%s' "$line" > "$folder/seeds/$name/$number"
      done < "${seed#lines:}"
    else
      for file in $seed; do
        number=$((number + 1))
        head -c "${target[1]}" "$file" > "$folder/seeds/$name/$number"
      done
    fi
  done
  rm -f "$folder/found/$name-"*
  if CASUS_FUZZ_TARGET="$name" "$fuzz" "$corpus" "$folder/seeds/$name" -max_total_time="$seconds" -max_len="${target[1]}" -timeout=10 \
    -rss_limit_mb=2048 -artifact_prefix="$folder/found/$name-" -print_final_stats=1 -reload=0 -seed=1 > "$folder/$name.log" 2>&1; then
    runs="$(sed -n 's/^stat::number_of_executed_units: *//p' "$folder/$name.log")"
    echo "fuzz: $name: $runs inputs from $number seeds, nothing found"
  else
    failed+=("$name")
    echo "fuzz: $name: FOUND (whole log: $folder/$name.log)" >&2
    grep -aE "^broken:|Fatal error|ERROR: |SUMMARY: " "$folder/$name.log" | head -n 5 >&2 || true
    for input in "$folder/found/$name-"*; do
      if [ -e "$input" ]; then echo "fuzz: again: CASUS_FUZZ_TARGET=$name $fuzz $input" >&2; fi
    done
  fi
done < <("$fuzz" list)
if [ ${#failed[@]} -gt 0 ]; then
  echo "fuzz: found something in: ${failed[*]}" >&2
  exit 1
fi
