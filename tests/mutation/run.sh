#!/usr/bin/env bash
# Has Stryker break trust/ in every way it knows, one at a time: each time a test must fail, but for survivors.json.
set -euo pipefail
cd "$(dirname "$0")/../.."

# Stryker 10 needs Node 22, and no version yet loads mocha 12 (github.com/stryker-mutator/stryker-js/pull/6205): so
# Stryker 9 and mocha 11 are installed once, outside the tree, and run on a copy that finds them before the project's.
version=$(cksum <tests/mutation/package-lock.json | cut -d " " -f 1)
tools=${XDG_CACHE_HOME:-$HOME/.cache}/pulumi-redshift-iam/mutation-$version
if [ ! -e "$tools/complete" ]; then
    echo "(installing Stryker into $tools: half a minute, once)"
    mkdir -p "$tools"
    cp tests/mutation/package.json tests/mutation/package-lock.json "$tools"
    npm ci --prefix "$tools" --no-audit --no-fund --loglevel=error
    touch "$tools/complete"
fi

copy=.scratch/mutation
rm -rf "$copy"
mkdir -p "$copy"
tar cf - trust problems tests/mutation tests/unit/trust tests/cases tests/*.ts | tar xf - -C "$copy"
ln -s "$tools/node_modules" "$copy/node_modules"

failed=0
(cd "$copy" && node_modules/.bin/stryker run tests/mutation/stryker.config.json) || failed=1
npx ts-node --transpileOnly tests/mutation/survivors.ts "$copy/mutation.json" || failed=1
exit "$failed"
