#!/bin/sh
# `diglot FILE ...` opens the player, `diglot align AUDIO TRANSCRIPT ...` aligns without a window.
program=/opt/Diglot/diglot
case "${1-}" in
  align | --help | -h | --version | -v)
    # The only platform of Chromium's that asks for no display. It is read before the program's first line.
    [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || set -- --ozone-platform=headless "$@"
    ;;
esac
exec "$program" "$@"
