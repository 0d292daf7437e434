#!/bin/sh
# Runs as root after the files are there, at an installation and at an update. Icons, types and the menu entry need no
# help here: the packages that own their databases watch the folders.
set -e
folder='/opt/${sanitizedProductName}'
profile='/etc/apparmor.d/${executable}'

# Ubuntu lets only programs it knows make the namespaces that Chromium locks its pages into. Systems whose AppArmor does
# not know the rule do not ask for it either.
knows_profile=no
if command -v apparmor_parser >/dev/null 2>&1 && [ -d /sys/kernel/security/apparmor ] &&
  apparmor_parser --skip-kernel-load "$folder/resources/apparmor-profile" >/dev/null 2>&1; then
  install -m 0644 "$folder/resources/apparmor-profile" "$profile"
  # In an image that is being made for another machine there is no kernel to tell.
  if ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
    if apparmor_parser --replace --write-cache --skip-read-cache "$profile"; then knows_profile=yes; fi
  fi
fi

# The page's sandbox needs the right of every user to make namespaces. Where the kernel does not grant it, Chromium has
# a second way, a program that is root for a moment; nowhere else shall there be one.
reads() { [ "$(cat "$1" 2>/dev/null || echo missing)" = "$2" ]; }
mode=0755
if reads /proc/sys/kernel/unprivileged_userns_clone 0 || reads /proc/sys/user/max_user_namespaces 0 ||
  { reads /proc/sys/kernel/apparmor_restrict_unprivileged_userns 1 && [ $knows_profile = no ]; }; then
  mode=4755
fi
chown root:root "$folder/chrome-sandbox"
chmod $mode "$folder/chrome-sandbox"
