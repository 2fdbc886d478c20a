#!/usr/bin/env bash
# Proves that what tools/new_feature.py makes passes the checks as made, in a copy of this tree: quick ones in a few seconds; with --full also
# the types and tests of its page, the build, its tests, every route's table, and the documents that the program writes (minutes; before a
# change of the cast is handed in).
set -euo pipefail
here=$(realpath "$(dirname "$0")/..")
mkdir -p "$here/build"
copy=$(mktemp -d "$here/build/new-feature.XXXXXX")
trap 'rm -rf "$copy"' EXIT

tar -C "$here" -c --exclude=./.git --exclude=./build --exclude=./web/node_modules --exclude=./web/dist . | tar -x -C "$copy"
cd "$copy"
[ ! -d "$here/web/node_modules" ] || ln -s "$here/web/node_modules" web/node_modules

# Names that are longer, begin with a vowel and have a plural of their own: lines break elsewhere, "a" becomes "an".
tools/new_feature.py inquiries --below members --vi "câu hỏi" >made
mapfile -t made < <(grep "^$copy/" made)
[ "${#made[@]}" -gt 15 ] || { echo "too few files were made"; exit 1; }
if tools/new_feature.py inquiries >again 2>&1; then
  echo "a room was made twice"
  exit 1
fi
grep -q "there is a room inquiries already" again || { cat again; exit 1; }
if grep -liE 'samples?|@vi@' "${made[@]}"; then
  echo "the files above still say sample"
  exit 1
fi

python3 tools/check_floors.py src
python3 tools/check_limits.py .
python3 tools/check_words.py .
clang-format --dry-run --Werror src/app/wiring.cpp src/inquiries/*.h src/inquiries/*.cpp
if [ -d web/node_modules ]; then
  (
    cd web
    node_modules/.bin/node node_modules/eslint/bin/eslint.js --max-warnings 0 src/inquiries src/office src/api/contract.ts
    node_modules/.bin/node node_modules/prettier/bin/prettier.cjs --check --log-level warn src/inquiries src/office src/api src/words
  )
else
  echo "web/node_modules is not there: its page was not looked at"
fi
[ "${1:-}" = --full ] || { echo "new feature: clean"; exit 0; }

npm --prefix web run --silent types
npm --prefix web run --silent unit -- src/inquiries src/words src/office
cmake --preset dev >/dev/null
cmake --build build/dev --target nennep inquiries_tests app_tests
build/dev/inquiries_tests
build/dev/app_tests --gtest_filter='*Scenario*:*Queries*'
tools/check_generated.sh build/dev/nennep
echo "new feature: clean, built and tested"
