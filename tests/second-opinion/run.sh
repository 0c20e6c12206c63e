#!/usr/bin/env bash
# Has cfn-lint and moto judge every policy that this package writes. They are installed from PyPI once, outside the tree.
set -euo pipefail
cd "$(dirname "$0")/../.."

python3 -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' || {
    echo "The second opinion needs python3, 3.11 or newer, with its module venv." >&2
    exit 1
}
requirements=tests/second-opinion/requirements.txt
version=$({ python3 --version && cat "$requirements"; } | cksum | cut -d " " -f 1)
venv=${XDG_CACHE_HOME:-$HOME/.cache}/pulumi-redshift-iam/second-opinion-$version
if [ ! -e "$venv/complete" ]; then
    echo "(installing cfn-lint and moto into $venv: half a minute, once)"
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$requirements"
    touch "$venv/complete"
fi

policies=$(mktemp)
trap 'rm -f "$policies"' EXIT
npx ts-node --transpileOnly tests/second-opinion/dump.ts >"$policies"
"$venv/bin/python" tests/second-opinion/validate.py <"$policies"
