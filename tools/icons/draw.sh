#!/usr/bin/env bash
# Draws the Teams app's icons from the SVG files beside this script into manifest/. Needs Debian's chromium.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
draw() { # name, size in pixels
  { printf '<!doctype html><style>html,body{margin:0;background:transparent}svg{display:block}</style>'; cat "$1.svg"; } > "$work/$1.html"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size="$2,$2" --screenshot="$PWD/../../manifest/$1.png" "file://$work/$1.html" 2>/dev/null
}
draw color 192
draw outline 32
