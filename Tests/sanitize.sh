#!/usr/bin/env bash
# Runs tests under the address sanitizer and then under the thread sanitizer, each in a build folder of its own. `sanitize.sh thread` runs one.
#
# Address: all that handles bytes, memory of C and files (SQLite, storing, reading, tokens, output). Thread: two connections
# to one file. Left out are the suites that read whole articles through the language engine: a debug
# build with sanitizers reads too slowly; the memory of C in it is that of the kernels, which CasusAnnotateTests runs.
set -euo pipefail
cd "$(dirname "$0")/.."
address="SQLiteTests|CasusStoreTests|CasusQueryTests|CasusIngestTests|DelimitedTextTests|CasusModelTests|CasusOutputTests|\
CasusAnnotateTests.(Tokenizer|Words|SentenceSplitter|BoundaryWeights|TensorFile|ByteTable|Kernel|EncoderModel|WordPiece)|\
CasusExtractTests.Rule(Parser|Error|Limit)"
# Without OrderedWork: the sanitizer does not see how Swift's Mutex waits on Linux, and reports a race in ten lines that are right.
thread="SQLiteTests|CasusStoreTests.*(Concurrency|KnowledgeBase)"
for sanitizer in ${1:-address thread}; do
  folder=".build-$sanitizer"
  linker=()
  # GNU gold, which Swift takes on Linux, fails over the sanitizers' symbols.
  if [ "$(uname -s)" = Linux ]; then linker=(-Xswiftc -use-ld=lld); fi
  # Swift keeps what lives as long as the program (static values), which is no leak; SQLite's and ours would be found by growth, not here.
  ASAN_OPTIONS="detect_leaks=0" TSAN_OPTIONS="halt_on_error=1" \
    swift test --build-path "$folder" --sanitize="$sanitizer" "${linker[@]}" --filter "${!sanitizer}"
  echo "sanitize: $sanitizer: nothing found"
done
