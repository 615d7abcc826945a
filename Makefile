# Each target that needs something installed has .ci/setup see to it; that is silent and quick when
# nothing is missing. ARGS passes words on: make book ARGS="--verbose", make test ARGS="-k index -x".

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help book test test-readers bench bench-pages pictures lock wheel clean distclean

ARGS ?=

# Tests start node and clipbook by name. macOS looks for Homebrew's libraries only when told to.
RUN = PATH="$(CURDIR)/.venv/bin:$$PATH" $(if $(filter Darwin,$(shell uname)), \
  DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib)
PYTHON_ = $(RUN) .venv/bin/python

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) \
	  | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

book: ## Build dist/<identifier>-<version>.pdf and .epub
	@.ci/setup book
	.venv/bin/clipbook build $(ARGS)

test: ## Check the code with ruff and run the tests
	@.ci/setup test
	.venv/bin/ruff check .
	$(PYTHON_) -m pytest $(ARGS)

test-readers: ## Open the book in real readers (slow)
	@.ci/setup readers
	$(PYTHON_) -m pytest -m readers $(ARGS)

bench: ## Measure the build
	@.ci/setup test
	$(PYTHON_) tests/bench/run.py $(ARGS)

bench-pages: ## Measure the cleaning of real saved pages (needs the network)
	@.ci/setup test
	$(PYTHON_) tests/bench/public.py $(ARGS)

pictures: ## Make the README's pictures anew
	@.ci/setup test
	$(PYTHON_) tests/readers/pictures.py

wheel: ## Build dist/*.whl and the source archive
	@.ci/setup test
	.venv/bin/python -P -m build --no-isolation  # -P: not the build.py that lies here

lock: ## Choose the newest allowed versions anew (needs the network)
	@.ci/lock

clean: ## Remove what was built
	rm -rf dist build .pytest_cache .ruff_cache .hypothesis

distclean: clean ## Remove what was installed into the checkout, too
	rm -rf .venv tests/readers/node_modules tests/readers/full/node_modules .ci/chromium/node_modules
