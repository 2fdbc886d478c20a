#!/usr/bin/env bash
# Stands in for the compiler where only clang-tidy is wanted: writes the dependency file that the build asks for and an empty object.
set -euo pipefail
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
"${arguments[@]}" -E -o /dev/null
: >"$output"
