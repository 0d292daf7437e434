#!/bin/sh
# Runs as root after the files are gone. What the listener's own folder keeps is the listener's.
set -e
# An update runs this of the old version: dpkg says "upgrade", rpm how many versions are left.
case "${1-remove}" in remove | purge | 0) ;; *) exit 0 ;; esac
profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if command -v apparmor_parser >/dev/null 2>&1; then apparmor_parser --remove "$profile" >/dev/null 2>&1 || true; fi
  rm -f "$profile"
fi
