#!/usr/bin/env bash
# Installs what this machine lacks, restores the local .NET tools and hands over to build.cake.
#   ./build.sh [TARGET]     targets and options: ./build.sh --help
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
exec </dev/null

# Build nodes that stay behind would keep the output open, and whoever reads it waiting.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# Debian's names of everything that building, testing and the demo need.
packages=(
  gstreamer1.0-tools gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-plugins-bad
  gstreamer1.0-plugins-ugly gstreamer1.0-libav gstreamer1.0-alsa gstreamer1.0-pulseaudio
  libgstreamer1.0-dev libgstreamer-plugins-base1.0-dev
  gcc libc6-dev make pkg-config
  pulseaudio pulseaudio-utils alsa-utils sound-theme-freedesktop ffmpeg
  musepack-tools linuxptp iproute2
  nats-server python3
)

targets=" demo test long bench tool page pictures build native format formatcheck restore pack packages clean fresh default "

usage() {
  cat <<'TEXT'
usage: ./build.sh [TARGET] [--configuration=Release|Debug] [--exclusive] [--verbosity=LEVEL]

  demo         read real recordings through the file preset: frames, levels, ledger
  test         build everything, without analyzers; check the formatting; run every test (the default)
  long         the tests that take hours, with their figures
  bench        measure the parts, and whole programs against their peers; Markdown and JSON; takes an hour (--rounds=1: less;
               --smoke: two minutes, to see that the harness works)
  tool         compile the tool ahead into a native program in artifacts/tool, and run its tests
  page         check the live page: types, rules, tests, and that what is committed is what its sources build (Node.js)
  pictures     make the README's pictures in src/Pictures/ anew
  build        restore and build with the analyzers, as CI does; warnings are errors
  native       build the C parts in native/
  format       rewrite the sources as .editorconfig asks
  formatcheck  fail where format would rewrite something, or a line has more than 130 bytes
  restore      restore the NuGet packages
  pack         make the NuGet packages in artifacts/packages
  packages     make them, install them into new projects outside the repository, and run those; takes five minutes
  clean        remove what the build made
  fresh        demo and test on a fresh Debian in a chroot; needs root and debootstrap (--demo: the demo only)

  --exclusive runs the target without what it depends on; --verbosity is cake's (quiet … diagnostic)
TEXT
}

install_packages() {
  if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "build.sh: this is not a Debian system; GStreamer 1.22 or newer with its base, good, bad, ugly and libav" >&2
    echo "build.sh: plugins and headers must be installed already (see README.md, \"What it needs\")." >&2
    return
  fi
  local missing=() package
  for package in "${packages[@]}"; do
    [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | cut -c1-2)" = ii ] || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || {
      echo "build.sh: install these packages as root, then run it again: ${missing[*]}" >&2
      exit 3
    }
    as_root=(sudo)
  fi
  echo "build.sh: installing ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# What only the benchmarks compare with, and what only the tests need: the browser that the live page is tested in,
# and the server of a fleet.
bench_packages=(python3-gi gir1.2-gstreamer-1.0)
test_packages=(chromium redis-server)

# The live page is built and checked with Node.js. What is built is committed, so no other target needs it.
oldest_node=20.19
check_node() {
  local packages=(nodejs npm) version=0
  if ! command -v npm >/dev/null 2>&1; then install_packages; fi
  if command -v npm >/dev/null 2>&1; then version="$(node --version)"; fi
  if [ "$(printf '%s\n' "$oldest_node" "${version#v}" | sort -V | head -n 1)" != "$oldest_node" ]; then
    echo "build.sh: the page needs Node.js $oldest_node or newer with npm (here: ${version#v}); https://nodejs.org has it" >&2
    exit 3
  fi
}

target=test
case "${1:-}" in
  -h | --help | help) usage; exit 0 ;;
  "" | -*) ;;
  *) target="${1,,}"; shift ;;
esac
if [[ "$target" == *[!a-z]* || "$targets" != *" $target "* ]]; then
  echo "build.sh: there is no target \"$target\"" >&2
  usage >&2
  exit 2
fi
for argument in "$@"; do
  case "$argument" in
    --configuration=Release | --configuration=Debug | --exclusive | --verbosity=*) ;;
    --rounds=[1-9] | --rounds=[1-9][0-9]) [ "$target" = bench ] || { echo "build.sh: \"$argument\" is for bench" >&2; exit 2; } ;;
    --smoke) [ "$target" = bench ] || { echo "build.sh: \"$argument\" is for bench" >&2; exit 2; } ;;
    --demo) [ "$target" = fresh ] || { echo "build.sh: \"$argument\" is for fresh" >&2; exit 2; } ;;
    *)
      echo "build.sh: \"$argument\" is not an option here" >&2
      usage >&2
      exit 2
      ;;
  esac
done

if [ "$target" = fresh ]; then exec tests/fresh-machine.sh "$@"; fi

# The tests' summary is the last line, whatever cake prints after it and wherever the build broke off.
summary=artifacts/test-results/summary.txt
print_summary() {
  if [ -s "$summary" ]; then cat "$summary"; else echo "0 passed, 1 failed, 0 skipped"; fi
}
if [ "$target" = test ] || [ "$target" = default ]; then
  rm -f "$summary"
  trap print_summary EXIT
fi

command -v dotnet >/dev/null 2>&1 || {
  echo "build.sh: the .NET SDK is missing: install .NET 10 first (global.json names the version)" >&2
  exit 3
}

# Cake colours its output for a terminal only when told so.
[ -t 1 ] || export NO_COLOR=1
case "$target" in
  bench) packages+=("${bench_packages[@]}") ;;
  test | default | long | pictures) packages+=("${test_packages[@]}") ;;
  page) check_node ;;
esac
install_packages
dotnet tool restore >/dev/null
dotnet cake build.cake --target="$target" "$@"
