#!/usr/bin/env bash
# Has cfn-lint and moto judge every policy that this package writes. They are installed from PyPI once, outside the tree.
set -euo pipefail
cd "$(dirname "$0")/../.."

bin=$(tests/python-environment.sh tests/second-opinion/requirements.txt)

policies=$(mktemp)
trap 'rm -f "$policies"' EXIT
npx ts-node --transpileOnly tests/second-opinion/dump.ts >"$policies"
"$bin/python" tests/second-opinion/validate.py <"$policies"
