#!/usr/bin/env bash
# Makes every shipped weight and table again: train.sh DATA PRETRAINED OUT. Training/encoder/README.md says what the folders hold; about
# three hours on one core. Floating point differs between machines, so the encoder's bytes may; its figures should not.
set -euo pipefail
cd "$(dirname "$0")/.."
[ $# = 3 ] && [ -d "$1" ] && [ -d "$2" ] || { echo "usage: make train DATA=folder PRETRAINED=folder [OUT=folder]" >&2; exit 64; }
data=$1 pretrained=$2 out=$3
mkdir -p "$out"

python3 Training/lemmas.py --data "$data/treebanks" --out Sources/CLemmas/lemmas.tsv
python3 Training/base_letters.py > "$out/letters" && mv "$out/letters" "Sources/CasusAnnotate/Encoder/BaseLetters+Table.swift"
python3 Training/boundaries/boundaries.py --data "$data/treebanks" --lab .build/release/casus-lab --out Sources/CBoundaries/boundaries.bin

encoder() { python3 Training/encoder/train.py --data "$data" --pretrained "$pretrained" "$@"; }
encoder --out "$out/1"
encoder --out "$out/2" --from "$out/1/average.pt" --seed 7 --epochs 4
python3 Training/encoder/soup.py --out "$out/12.pt" "$out/1/average.pt" "$out/2/average.pt"
encoder --out "$out/3" --from "$out/12.pt" --seed 11 --epochs 4 --field
python3 Training/encoder/soup.py --out "$out/23.pt" "$out/2/average.pt" "$out/3/average.pt"
encoder --out "$out/4" --from "$out/23.pt" --seed 23 --epochs 2 --field
python3 Training/encoder/soup.py --out "$out/34.pt" "$out/3/average.pt" "$out/4/average.pt"
encoder --out "$out/5" --from "$out/34.pt" --seed 41 --epochs 2 --field
python3 Training/encoder/soup.py --out "$out/345.pt" "$out/34.pt" "$out/5/average.pt"
python3 Training/encoder/export.py --weights "$out/345.pt" --out Sources/CEncoder/encoder.bin \
  --parity Tests/CasusAnnotateTests/Encoder/Fixtures/parity.tsv
