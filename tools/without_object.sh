#!/usr/bin/env bash
# Stands in for the compiler where no object is wanted, only what it has to say: without_object.sh -E (the files it depends on, for clang-tidy
# looks at the text itself) or -fsyntax-only (its faults too), then the command. The object that the build asks for is empty.
set -euo pipefail
mode=$1
shift
arguments=()
output=
while [ $# -gt 0 ]; do
  case $1 in
    -o) output=$2; shift ;;
    -c) ;;
    *) arguments+=("$1") ;;
  esac
  shift
done
"${arguments[@]}" "$mode" -o /dev/null
: >"$output"
