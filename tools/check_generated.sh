#!/usr/bin/env bash
# Proves that what the program writes about itself and is checked in is fresh: check_generated.sh PROGRAM [--write, to make it so].
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
status=0

# generated FILE COMMAND...
generated() {
  local file=$1
  shift
  if [ "$mode" = --write ]; then
    "$program" "$@" >"$file"
  elif ! "$program" "$@" | diff -u "$file" -; then
    echo "$file is stale: tools/check_generated.sh $program --write"
    status=1
  fi
}

mode=${2:-}
generated docs/queries.sql queries
generated docs/api/openapi.json openapi
exit $status
