#!/usr/bin/env bash
# Proves that the project runs on a Debian with Node and nothing else: no NSS, no fonts, no fontconfig, no
# Chromium, no git. Builds such a system with debootstrap from the mirror that apt uses here, puts this
# machine's Node and a clone of the project in, and runs the README's two commands there, first as root and
# then as an ordinary user, for whom the browser's sandbox is on.
#
#   scripts/bare-machine.sh [--working-tree] [--keep DIR] [COMMAND…]
#
#   --working-tree   with the changes that are not committed yet
#   --keep DIR       builds the system in DIR, which must be empty or one of these systems, and leaves it
#   COMMAND…         instead of the README's two; each runs in the project's folder
#
# Needs root and debootstrap, the right to make mount namespaces, and the npm registry that npm uses here.
set -euo pipefail

project=$(cd "$(dirname "$0")/.." && pwd)
working_tree=no
keep=
while [[ ${1:-} == --* ]]; do
  case $1 in
    --working-tree) working_tree=yes ;;
    --keep) keep=$2; shift ;;
    *) echo "unknown option $1" >&2; exit 2 ;;
  esac
  shift
done
if (($# > 0)); then commands=("$@"); else commands=('npm ci && npm start' 'npm ci && npm test'); fi

say() { printf '\n== %s\n' "$*" >&2; }

if [[ $(id -u) != 0 ]] || ! command -v debootstrap >/dev/null; then
  echo 'run this as root, with debootstrap installed (apt-get install debootstrap)' >&2
  exit 2
fi

# Nothing is written outside this folder, and nothing of anybody else's inside it is touched.
root=${keep:-$(mktemp -d)}
mark=$root/.bare-machine
[[ -n $keep ]] || trap 'rm -rf --one-file-system "$root"' EXIT
mkdir -p "$root"
# A folder of mktemp is for its owner alone: as the root of a system it would shut everybody else out.
chmod 755 "$root"
if [[ ! -e $mark && -n $(ls -A "$root") ]]; then
  echo "$root is not empty, and not a system that this script has made" >&2
  exit 2
fi
touch "$mark"

build_system() {
  local mirror suite
  read -r mirror suite < <(apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' |
    grep -E '/debian/? [a-z]+$' | head -n 1)
  say "a minimal Debian $suite"
  debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$mark" 2>&1 || { tail "$mark" >&2; return 1; }
  useradd --root "$root" --create-home --shell /bin/bash someone
}

# Node and npm as they are here, with the libraries that the system lacks.
install_node() {
  local node npm library
  node=$(readlink -f "$(command -v node)")
  npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
  mkdir -p "$root/usr/local/bin" "$root/usr/local/lib/node_modules"
  cp "$node" "$root/usr/local/bin/node"
  cp -r "$npm" "$root/usr/local/lib/node_modules/"
  ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/local/bin/npm"
  ln -sf ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/local/bin/npx"
  for library in $(ldd "$node" | grep -o '/[^ ]*'); do
    [[ -e $root$library ]] || install -D "$library" "$root$library"
  done
}

# The name server and the certificates without which npm does not reach its registry.
install_network() {
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  if [[ -d /etc/ssl/certs ]]; then mkdir -p "$root/etc/ssl" && cp -rL /etc/ssl/certs "$root/etc/ssl/"; fi
}

install_project() {
  local home=$1 owner=$2
  rm -rf "${root:?}$home/project"
  git clone --quiet --no-hardlinks "$project" "$root$home/project"
  if [[ $working_tree == yes ]]; then
    git -C "$project" ls-files -z --cached --others --exclude-standard |
      (cd "$project" && while IFS= read -r -d '' file; do [[ ! -e $file ]] || printf '%s\0' "$file"; done) |
      tar -C "$project" --null --files-from=- -cf - | tar -C "$root$home/project" -xf -
  fi
  rm -rf "$root$home/project/.git"
  chown -R --reference="$root$home" "$root$home/project"
  say "the project, for $owner"
}

# Fails when something is there that a bare machine has not.
check_bareness() {
  local found
  found=$(find "$root/usr" "$root/etc" \( -name 'libnss3*' -o -name 'libnspr4*' -o -name 'libexpat*' \
    -o -name 'libfontconfig*' -o -name '*.ttf' -o -name '*.otf' -o -name 'chrom*' -o -name git \) \
    -not -path '*/node_modules/*' -not -path '*/share/*' 2>/dev/null || true)
  [[ -z $found ]] || { printf 'not bare: %s\n' "$found" >&2; return 1; }
  say "bare: no NSS, expat, fontconfig, fonts, Chromium or git; $(du -sh "$root" | cut -f 1) in all"
}

# A root of its own, not a chroot: inside a chroot the kernel refuses the namespaces of the browser's sandbox.
enter() {
  local user=$1 home=$2 command=$3
  local -a environment=(HOME="$home" PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 CI=true)
  environment+=("npm_config_registry=$(npm config get registry 2>/dev/null)" npm_config_update_notifier=false)
  local name
  for name in HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy NODE_EXTRA_CA_CERTS; do
    [[ -z ${!name:-} ]] || environment+=("$name=${!name}")
  done
  ROOT=$root unshare --mount --pid --fork --kill-child bash -c '
    set -e
    mount --make-rprivate /
    mount --bind "$ROOT" "$ROOT"
    cd "$ROOT"
    mount -t proc proc proc
    mount --rbind /sys sys
    mount -t tmpfs -o mode=755 dev dev
    for node in null zero full random urandom tty; do touch dev/$node; mount --bind /dev/$node dev/$node; done
    ln -s /proc/self/fd dev/fd
    mkdir dev/shm dev/pts && mount -t tmpfs -o mode=1777 shm dev/shm
    mkdir -p .old && pivot_root . .old
    cd / && umount -l /.old && rmdir /.old
    user=$1 home=$2 command=$3; shift 3
    cd "$home/project"
    exec setpriv --reuid "$user" --regid "$user" --init-groups env -i "$@" bash -c "$command"
  ' bare "$user" "$home" "$command" "${environment[@]}" </dev/null
}

[[ -x $root/bin/bash ]] || build_system
check_bareness
install_node
install_network
failures=0
for who in 'root /root' 'someone /home/someone'; do
  read -r user home <<<"$who"
  install_project "$home" "$user"
  for command in "${commands[@]}"; do
    say "$user: $command"
    started=$SECONDS
    if enter "$user" "$home" "$command"; then
      say "$user: $command: works, $((SECONDS - started)) s"
    else
      say "$user: $command: FAILED with status $?, $((SECONDS - started)) s"
      failures=$((failures + 1))
    fi
  done
done
say "$failures failed"
exit $((failures > 0))
