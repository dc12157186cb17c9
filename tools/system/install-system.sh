#!/bin/sh
# Installs what fuwake's pictures and browser tests need from Debian's (or Ubuntu's) own packages: Chromium and a
# Japanese font. Dissecting a mail needs neither.
set -eu

missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
fc-list 2>/dev/null | grep -qi 'noto.*cjk' || missing="$missing fonts-noto-cjk fontconfig"
if [ -z "$missing" ]; then
  echo "Chromium and the Japanese font are there."
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install:$missing (this script knows only apt-get)." >&2
  exit 1
fi
run=""
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || { echo "Please run as root, or install yourself:$missing" >&2; exit 1; }
  run="sudo"
fi
$run apt-get -o DPkg::Lock::Timeout=300 update -qq
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $run apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing
