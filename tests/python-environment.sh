#!/usr/bin/env bash
# Installs what a list of requirements names from PyPI, once, outside the tree, and prints the folder of its python.
set -euo pipefail

requirements=$1
python3 -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' || {
    echo "This needs python3, 3.11 or newer, with its module venv." >&2
    exit 1
}
version=$({ python3 --version && cat "$requirements"; } | cksum | cut -d " " -f 1)
venv=${XDG_CACHE_HOME:-$HOME/.cache}/pulumi-redshift-iam/python-$version
if [ ! -e "$venv/complete" ]; then
    echo "(installing $requirements into $venv: half a minute, once)" >&2
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --requirement "$requirements"
    touch "$venv/complete"
fi
echo "$venv/bin"
