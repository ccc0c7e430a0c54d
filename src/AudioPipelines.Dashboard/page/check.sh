#!/usr/bin/env bash
# Checks the page: types, rules, tests, and that ../wwwroot is what these sources build.
# Exit status 1 where something is wrong; the last line says what.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

built="$(mktemp -d)"
trap 'rm -rf "$built"' EXIT
fail() {
  echo "check.sh: $1" >&2
  exit 1
}

./build.sh "$built" || fail "the page does not build; the lines above say why"
npx tsc --noEmit || fail "the types do not fit; the lines above say where"
npx eslint --max-warnings 0 . || fail "the linter found something; the lines above say where"
NO_COLOR=1 npx vitest run --silent --reporter=dot || fail "a test of the page failed; the lines above say which"
diff -rq "$built" ../wwwroot >&2 || fail "wwwroot is not what these sources build: run page/build.sh and commit what it writes"
echo "check.sh: the page builds, passes its tests, and wwwroot is what its sources build."
