#!/usr/bin/env bash
# Builds the page into ../wwwroot, which is committed: whoever builds the repository needs no Node.
#   ./build.sh [FOLDER]     another folder than ../wwwroot
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

command -v npm >/dev/null 2>&1 || {
  echo "build.sh: Node.js 20.19 or newer with npm is missing: install it first (Debian: nodejs npm)" >&2
  exit 3
}
# What is installed is used again as long as package-lock.json says the same.
if ! cmp -s package-lock.json node_modules/.audiopipelines-lock; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.audiopipelines-lock
fi
target="${1:-../wwwroot}"
npx vite build --logLevel warn --outDir "$target" --emptyOutDir
