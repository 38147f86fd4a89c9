# casus: set-up, build, test, demonstration. Every target sets up what it needs and says what it does.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Debian packages without which nothing builds; one word each.
PACKAGES := libsqlite3-dev libxml2-dev libarchive-dev libcld2-dev
# One file without the Swift runtime beside it; on Linux without symbols too, which halves it.
RELEASE := swift build -c release --static-swift-stdlib --product casus $(if $(filter Linux,$(shell uname -s)),-Xlinker -s)

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

.PHONY: setup
setup: swift ## Install what is missing: Debian packages; on macOS with Homebrew
	@if command -v dpkg-query >/dev/null 2>&1; then \
	  missing=""; \
	  for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	  done; \
	  if [ -n "$$missing" ]; then \
	    if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi; \
	    echo "setup: installing Debian packages:$$missing ($${sudo:+with sudo, }apt-get update first)"; \
	    $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	  else \
	    echo "setup: Debian packages are there: $(PACKAGES)"; \
	  fi; \
	elif command -v brew >/dev/null 2>&1; then \
	  for formula in sqlite libxml2 libarchive; do \
	    brew list $$formula >/dev/null 2>&1 || { echo "setup: installing $$formula with Homebrew"; brew install $$formula; }; \
	  done; \
	else \
	  echo "setup: neither apt nor Homebrew here; install the development files of SQLite 3.40 or later, libxml2 and libarchive by hand"; \
	fi

.PHONY: swift
swift:
	@command -v swift >/dev/null 2>&1 || { \
	  echo "setup: no Swift toolchain found. Install Swift 6.2 or later from https://www.swift.org/install/ (on Debian: the archive for" >&2; \
	  echo "       your release, unpacked, its usr/bin on PATH) and run this command again." >&2; exit 2; }
	@swift --version 2>/dev/null | grep -qE 'Swift version (6\.([2-9]|[1-9][0-9])|[7-9]|[1-9][0-9])' || { \
	  echo "setup: this Swift is too old: casus needs 6.2 or later; see https://www.swift.org/install/" >&2; swift --version >&2; exit 2; }

.PHONY: build
build: setup ## Build the program: .build/release/casus
	@echo "build: $(RELEASE)"
	@$(RELEASE)

.PHONY: test
test: setup ## Build and pass every test
	swift test --parallel

.PHONY: demo
demo: build ## Read the sample articles and answer the first question
	@bash SampleData/demo.sh .build/release/casus

.PHONY: install
install: ## Copy the program that `make build` made to PREFIX/bin (default /usr/local)
	@test -x .build/release/casus || { echo "install: nothing is built yet; run: make build" >&2; exit 2; }
	install -d "$(or $(PREFIX),/usr/local)/bin"
	install -m 755 .build/release/casus "$(or $(PREFIX),/usr/local)/bin/casus"

.PHONY: fuzz
fuzz: setup ## Try made-up input on every reader, FUZZ_SECONDS (20) each; not part of the tests
	Tests/Fuzz/run.sh

.PHONY: sanitize
sanitize: setup ## Pass the tests under the address and the thread sanitizer
	Tests/sanitize.sh

.PHONY: lint
lint: ## Check the house format
	swift format lint --strict --recursive Package.swift Sources Tests

.PHONY: format
format: ## Bring the sources into the house format
	swift format --in-place --recursive Package.swift Sources Tests

# Developers only: public data sets beside the checkout, or where CASUS_SHARED says.
SHARED := $(or $(CASUS_SHARED),../shared)
LAB := $(subst --product casus,--product casus-lab,$(RELEASE))

.PHONY: lab
lab: setup ## Build the measuring tool: .build/release/casus-lab
	@$(LAB)

.PHONY: evaluate
evaluate: ## Measure the language engine; fails under a floor. Needs the corpora
	@if [ -d "$(SHARED)/corpora" ]; then $(MAKE) --no-print-directory lab && .build/release/casus-lab evaluate --data "$(SHARED)/corpora"; \
	else echo "evaluate: skipped: no corpora at $(SHARED)/corpora (name their parent folder with CASUS_SHARED)"; fi

.PHONY: bench
bench: lab ## Measure its speed and memory. Needs the corpora
	.build/release/casus-lab bench --data "$(SHARED)/corpora"

.PHONY: train
train: lab ## Make every shipped weight again: DATA=corpora PRETRAINED=model OUT=folder
	bash Training/train.sh "$(DATA)" "$(PRETRAINED)" "$(or $(OUT),.build/training)"

.PHONY: clean
clean: ## Remove what was built
	rm -rf .build .build-fuzz .build-address .build-thread demo.db demo.db-wal demo.db-shm
