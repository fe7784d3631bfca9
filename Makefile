# The two commands of a newcomer: `make run` shows the hub at work in an example city, `make test` runs the whole suite.

HUBD := .build/release/hubd

.PHONY: help run test check bench soak release docs fmt clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST) | expand -t 10

run: ## the example city: hub, three vendors' systems, the story; ONCE=1 ends by itself
	scripts/bootstrap
	scripts/venv
	$(MAKE) --no-print-directory release
	HUBD=$(HUBD) ONCE=$(ONCE) scripts/run-demo

test: ## the whole suite: Swift tests, then foreign clients against the release binary
	scripts/bootstrap --test
	scripts/venv
	scripts/test

check: ## formatting, direction of imports, catalogues, links of the documents, contracts
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	swift test --filter HouseTests
	swift run hubd contract lint

bench: ## figures beside nginx and other peers, in one interleaved run
	scripts/bootstrap --bench
	scripts/venv
	$(MAKE) --no-print-directory release
	Benchmarks/run --hubd $(HUBD) $(BENCH)
	Benchmarks/catalogue --hubd $(HUBD)
	Benchmarks/messages --hubd $(HUBD)
	Benchmarks/files --hubd $(HUBD)
	Benchmarks/links --hubd $(HUBD)

soak: ## faults under load for SECONDS (60) each; writes the table of docs/reliability.md
	scripts/bootstrap --test
	scripts/venv
	$(MAKE) --no-print-directory release
	Tests/faults/soak --hubd $(HUBD) --seconds $(or $(SECONDS),60) --write docs/reliability.md

release: ## the release binary, .build/release/hubd, with the Swift runtime in it
	swift build -c release --product hubd --static-swift-stdlib

docs: release ## write interfaces/**/published/ anew from the item tables, and the catalogue site into .run/site
	$(HUBD) contract publish --interfaces interfaces
	$(HUBD) contract site --interfaces interfaces --output .run/site
	HUBD=$(HUBD) scripts/generate-test-types

fmt: ## format all Swift files in place
	swift format --in-place --recursive --parallel Sources Tests Package.swift

clean: ## remove builds, the Python environment and the state of runs
	rm -rf .build .venv .run
