#!/bin/sh
# run.sh BUILD_DIR SOURCE_DIR: installs the build into a scratch folder and builds and runs a consumer against it.
set -eu
build=$1
source=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --install "$build" --prefix "$scratch/prefix" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
cmake -S "$source/tests/install" -B "$scratch/consumer" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" \
  >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
cmake --build "$scratch/consumer" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
"$scratch/consumer/consumer"
"$scratch/prefix/bin/extract" --version
