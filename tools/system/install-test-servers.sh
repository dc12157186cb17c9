#!/bin/sh
# Installs, from Debian's (or Ubuntu's) own packages, the programs that tests talk to or are held against: mail servers,
# the workbench's database, a name server and its checker, git, and a mail program. Each test starts its own, on loopback
# and with its own data; without them those tests are skipped, and say so.
set -eu

# Exim cannot be installed beside Postfix: what the machine lacks for it is unpacked into out/exim, and run from there.
unpack_exim() {
  folder="$(dirname "$0")/../../out/exim"
  [ ! -x "$folder/usr/sbin/exim4" ] || return 0
  command -v apt-get >/dev/null 2>&1 || return 0
  rm -rf "$folder" "$folder.half"
  mkdir -p "$folder.half"
  (
    cd "$folder.half"
    lacking="exim4-daemon-heavy libnss-wrapper"
    for one in $(apt-cache depends exim4-daemon-heavy | sed -n 's/^ *Depends: \(lib[^ :]*\).*/\1/p'); do
      dpkg -s "$one" >/dev/null 2>&1 || lacking="$lacking $one"
    done
    # shellcheck disable=SC2086
    apt-get download -qq $lacking
    for one in *.deb; do dpkg -x "$one" .; done
    rm ./*.deb
  ) || { echo "Exim could not be unpacked; its tests are skipped." >&2; rm -rf "$folder.half"; return 0; }
  mv "$folder.half" "$folder"
}

missing=""
command -v spamc >/dev/null 2>&1 || missing="$missing spamc"
[ -x /usr/sbin/postfix ] || missing="$missing postfix"
[ -x /usr/sbin/spamass-milter ] || missing="$missing spamass-milter"
[ -x /usr/sbin/dovecot ] && [ -e /usr/lib/dovecot/imap ] || missing="$missing dovecot-imapd"
command -v sieve-test >/dev/null 2>&1 || missing="$missing dovecot-sieve"
# The server's programs stand outside of PATH on Debian.
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing="$missing postgresql"
[ -x /usr/bin/named-checkzone ] || [ -x /usr/sbin/named-checkzone ] || missing="$missing bind9-utils"
[ -x /usr/sbin/unbound ] || missing="$missing unbound"
command -v git >/dev/null 2>&1 || missing="$missing git"
command -v thunderbird >/dev/null 2>&1 || missing="$missing thunderbird"
if [ -z "$missing" ]; then
  unpack_exim
  echo "The test servers are there."
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
# Debian makes and starts a database as soon as it is installed; the tests want none but their own.
case "$missing" in *postgresql*) $run mkdir -p /etc/postgresql-common; printf 'create_main_cluster = false\n' | $run tee /etc/postgresql-common/createcluster.conf >/dev/null ;; esac
# No mail system is set up on this machine: the tests bring their own settings.
echo "postfix postfix/main_mailer_type select No configuration" | $run debconf-set-selections
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $run apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing
unpack_exim
