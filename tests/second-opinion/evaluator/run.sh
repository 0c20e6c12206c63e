#!/usr/bin/env bash
# Has another evaluator, @cloud-copilot/iam-simulate, judge random trust policies beside ours. It is under the AGPL: so it is
# installed from npm once, outside the tree, and runs as a process of its own.
set -euo pipefail
cd "$(dirname "$0")/../../.."

other=tests/second-opinion/evaluator/iam-simulate
version=$({ node --version && cat $other/*; } | cksum | cut -d " " -f 1)
home=${XDG_CACHE_HOME:-$HOME/.cache}/pulumi-redshift-iam/iam-simulate-$version
if [ ! -e "$home/complete" ]; then
    echo "(installing @cloud-copilot/iam-simulate into $home: a few seconds, once)"
    mkdir -p "$home"
    cp $other/* "$home"
    npm ci --prefix "$home" --ignore-scripts --no-audit --no-fund >/dev/null
    touch "$home/complete"
fi

npx ts-node --transpileOnly tests/second-opinion/evaluator/main.ts "$home/answer.mjs"
