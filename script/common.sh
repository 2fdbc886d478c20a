# Sourced by the commands beside it: what Debian 12 must give, how it is installed, how a preset is built, how two things run beside each other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

to_build=(
  g++ cmake ninja-build ccache mold pkg-config python3
  libargon2-dev libboost1.81-dev libcairo2-dev libcli11-dev libexpat1-dev libical-dev libpango1.0-dev libpq-dev libpugixml-dev libqrencode-dev libspdlog-dev libsqlite3-dev libssl-dev libxlsxwriter-dev libzip-dev zlib1g-dev
  libgtest-dev libgmock-dev
  fonts-liberation2
)
to_test=(chromium clang-19 clang-format clang-tidy libclang-rt-19-dev libreoffice-writer-nogui llvm-19 poppler-utils postgresql-15 zbar-tools)
to_bench=(wrk)

# Ninja would run two jobs more than there are cores; one of ours may take over a gigabyte.
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}

say() { printf '%s: %s\n' "$(basename "$0")" "$*"; }
fail() { say "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the named packages that are missing; touches nothing when none is.
need() {
  command -v dpkg-query >/dev/null || { say "not a Debian system: these must be there already: $*"; return; }
  local missing
  missing=$(comm -13 <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u) <(printf '%s\n' "$@" | sort))
  [ -n "$missing" ] || return 0
  say "installing" $missing
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "run as root, or install these first:" $missing
  as_root apt-get update -qq || fail "apt-get update failed"
  local told
  told=$(as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 $missing 2>&1) ||
    { tail -n 20 <<<"$told" >&2; fail "apt-get install failed"; }
}

# beside NAME COMMAND... runs beside what follows, with its children a group that ends with this script, and keeps what it prints; `joined NAME`
# waits for it, prints it, and gives its status.
declare -A running=()
beside() {
  local name=$1
  shift
  mkdir -p build
  set -m
  ("$@") >"build/$name.log" 2>&1 &
  set +m
  running[$name]=$!
}

joined() {
  local name=$1 status=0
  wait "${running[$name]}" || status=$?
  unset "running[$name]"
  cat "build/$name.log"
  return $status
}

stop_running() {
  local name
  for name in "${!running[@]}"; do kill -- "-${running[$name]}" 2>/dev/null || true; done
}
trap stop_running EXIT

# build PRESET [options of cmake --build]
build() {
  say "building $1"
  cmake --preset "$1" >/dev/null || fail "cmake --preset $1 failed"
  cmake --build --preset "$@" || fail "building $1 failed"
}

# npm leaves out, without a word, optional packages that ask for a newer node than it runs on, and Debian's is one; so it runs on the pinned one.
pin_node() {
  local version folder=build/node
  version=$(sed -n 's/^ *"node": "\(.*\)",$/\1/p' web/package.json)
  mkdir -p $folder
  [ "$($folder/node_modules/.bin/node --version 2>/dev/null)" = "v$version" ] ||
    npm --prefix $folder install --no-save --no-audit --no-fund --loglevel error "node@$version" >/dev/null || fail "node $version did not come"
  export PATH="$PWD/$folder/node_modules/.bin:$PATH"
}

# What the pages are made with.
need_pages() {
  command -v npm >/dev/null || need npm
  pin_node
  [ web/node_modules/.package-lock.json -nt web/package-lock.json ] || npm --prefix web ci --no-audit --no-fund --loglevel error >/dev/null ||
    fail "npm ci failed"
}

# The pages, into web/dist, from where they go into the program.
build_web() {
  need_pages
  say "building the pages"
  npm --prefix web run --silent build >/dev/null || fail "building the pages failed"
}

# The program with its pages: they are built beside its rooms, and put in last.
build_program() {
  beside pages build_web
  build release --target program
  joined pages || fail "the pages were not built"
  build release --target nennep
}

build_with_bench() {
  cmake --preset release -DNENNEP_BENCH=ON >/dev/null || fail "cmake --preset release failed"
  build release --target nennep make_workbooks plain_sql
}
