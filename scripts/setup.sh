# Source this with $extras set: sets $root and $venv, and creates the environment if necessary.
# A complete environment costs a few file stats; a changed requirement installs again.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv
ready=$venv/ready-for-$extras

find_python() {
    fits='import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))'
    for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$candidate" -c "$fits" 2>/dev/null; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    echo "bulletin: no Python from 3.11 on with its venv module was found." \
        "Install one (Debian: apt install python3-venv), or name it in PYTHON." >&2
    return 1
}

install() {
    python=$(find_python) || exit 1
    echo "bulletin: first use: installing into $venv (this takes a minute or two) ..." >&2
    if ! [ -x "$venv/bin/python" ] && ! "$python" -m venv "$venv" >&2; then
        rm -rf "$venv"
        echo "bulletin: $python cannot make a virtual environment in $venv (see above)." >&2
        exit 1
    fi
    # Older ones than this warn of a name (lxml's html_clean) that is spelt in two ways.
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "pip>=24.1" >&2 || true
    if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
        --constraint "$root/constraints.txt" --editable "$root[$extras]" >&2; then
        echo "bulletin: the installation failed (see above). Is a package index in reach?" >&2
        exit 1
    fi
    : >"$ready"
    echo "bulletin: installed." >&2
}

for source in pyproject.toml constraints.txt; do
    if ! [ -e "$ready" ] || [ "$root/$source" -nt "$ready" ]; then
        install
        break
    fi
done
