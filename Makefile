# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh Debian 12: `make run` to see it, `make test` to check it. The rest is CMake's (presets
# dev, release, asan, tsan, plain, ci in CMakePresets.json).

FLOOR ?= demo
LEADS ?= 100000
STEP = @printf '\n==> %s\n'

.PHONY: help run test plain bench stress fuzz fuzzcover files peer lint screenshots texts deps release clean
.NOTPARALLEL:

help:
	@echo "make run          make a private floor with $(LEADS) demo leads and open the desktop"
	@echo "make test         build with warnings as errors and run all tests"
	@echo "make plain        build each file by itself, as unity files hide missing includes"
	@echo "make bench        measure, beside a rival and a bare limit; figures in build/bench"
	@echo "make stress       race buyers, with and without each guard; SCALE=10 for longer"
	@echo "make files        files at full size, judged by LibreOffice"
	@echo "make peer         signatures against the card provider's own library, fetched with npm"
	@echo "make fuzz         what reads strangers' bytes, under libFuzzer; SECONDS=60 each, ONLY=csv|xlsx|header|store|signature|event|http"
	@echo "make fuzzcover    how many lines of those readers the inputs reach"
	@echo "make lint         format, shell and spelling checks, clang-tidy on what changed"
	@echo "make screenshots  every screen in every look, in build/screenshots/index.html"
	@echo "make texts        bring new texts of the sources into i18n, for translators"

deps:
	$(STEP) "Install what is missing (packaging/packages.txt)"
	@packaging/install-deps.sh

release: deps
	$(STEP) "Build the programs"
	@cmake --preset release
	@cmake --build --preset release --target leadfloor leadfloorctl leadfloor-gateway $(RELEASE_ALSO)

bench: RELEASE_ALSO = leadfloor_bench
stress: RELEASE_ALSO = leadfloor_stress
files: RELEASE_ALSO = leadfloor_files
peer: RELEASE_ALSO = leadfloor_peer

run: release
	@packaging/run-demo.sh build/release/bin $(FLOOR) $(LEADS)

test: deps
	$(STEP) "Configure"
	@cmake --preset ci
	$(STEP) "Build, warnings are errors"
	@cmake --build --preset ci
	$(STEP) "Run the tests"
	@ctest --preset ci
	@echo; echo "All tests passed."

plain: deps
	$(STEP) "Build each file by itself, as unity files hide missing includes"
	@cmake --preset plain
	@cmake --build --preset plain
	@echo; echo "Every file includes what it needs."

bench: release
	$(STEP) "Measure (some minutes; a floor of its own)"
	@mkdir -p build/bench
	@build/release/bin/leadfloor_bench --out build/bench/results.json
	@echo; echo "The figures are in build/bench/results.json."

stress: release
	$(STEP) "Race buyers, with and without each guard (SCALE=$(or $(SCALE),1))"
	@build/release/bin/leadfloor_stress --scale $(or $(SCALE),1) $(if $(ONLY),--only $(ONLY)) $(if $(SEED),--seed $(SEED)) --out build/stress
	@echo; echo "The figures are in build/stress/results.json."

files: release
	$(STEP) "Judge files (some minutes)"
	@packaging/install-deps.sh files
	@build/release/bin/leadfloor_files

peer: release
	$(STEP) "Fetch the card provider's own library (tests/gateway/peer/package-lock.json)"
	@command -v npm > /dev/null || packaging/install-deps.sh peer
	@mkdir -p build/release/peer
	@cp tests/gateway/peer/* build/release/peer/
	@npm ci --no-audit --no-fund --ignore-scripts --prefix build/release/peer
	$(STEP) "Hold our signatures against it, both ways"
	@build/release/bin/leadfloor_peer

fuzz:
	$(STEP) "Install what is missing (packaging/packages.txt)"
	@packaging/install-deps.sh build test fuzz
	$(STEP) "Build with clang and its sanitizers"
	@cmake --preset fuzz
	@cmake --build --preset fuzz
	@packaging/fuzz.sh build/fuzz "$(or $(SECONDS),60)" $(or $(ONLY),csv xlsx header store signature event http)

fuzzcover:
	$(STEP) "Install what is missing (packaging/packages.txt)"
	@packaging/install-deps.sh build test fuzz
	$(STEP) "Build with clang, counting lines"
	@cmake --preset fuzzcover
	@cmake --build --preset fuzzcover
	$(STEP) "Lines of the readers that the seeds and what runs have found reach"
	@packaging/fuzzcover.sh build/fuzzcover build/fuzz

lint:
	$(STEP) "Install what is missing (packaging/packages.txt)"
	@packaging/install-deps.sh build lint
	@packaging/lint.sh

screenshots: deps
	$(STEP) "Build the pages"
	@cmake --preset dev
	@cmake --build --preset dev --target tst_everylook
	@packaging/screenshots.sh build/dev/bin/tst_everylook build/screenshots

texts:
	$(STEP) "Bring new texts into i18n/*.ts"
	@packaging/translate.sh
	@grep -c 'type="unfinished"' i18n/*.ts || true

clean:
	rm -rf build
