#!/bin/sh
# `diglot FILE ...` opens the player, `diglot align AUDIO TRANSCRIPT ...` aligns without a window.
program=/opt/Diglot/diglot
if [ "${1-}" = align ] && [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
  # The only platform of Chromium's that asks for no display. It is read before the program's first line.
  set -- --ozone-platform=headless "$@"
fi
exec "$program" "$@"
