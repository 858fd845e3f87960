#!/usr/bin/env bash
# Installs the command into a folder of the job, for action/run.mjs.
set -euo pipefail

version="${POLICYGEN_VERSION:-}"
if [ -z "$version" ]; then
  version="$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")"
fi
# A version or a tag of it: no path, no address and no name of another package.
if ! [[ "$version" =~ ^[0-9A-Za-z][0-9A-Za-z.+-]*$ ]]; then
  echo '::error title=policygen::The input "version" is no version, such as 0.1.0 or latest.'
  exit 2
fi

# Outside the checkout, whose .npmrc may be a stranger's.
mkdir -p "$RUNNER_TEMP/policygen"
cd "$RUNNER_TEMP/policygen"
npm install --prefix . --ignore-scripts --no-save --no-package-lock --no-audit --no-fund \
  --loglevel=error -- "@policygen/cli@$version"
