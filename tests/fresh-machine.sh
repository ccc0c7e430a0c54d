#!/usr/bin/env bash
# The two commands of the README on a Debian 12 that has the .NET SDK and nothing else, in a folder of its own.
#   sudo ./build.sh fresh [--demo]     needs root and debootstrap (apt-get install debootstrap); 3 GB in $TMPDIR or /tmp;
#                                      twenty minutes, with --demo (the first command only) five
# What is committed is what is tested. The package sources, proxies and certificates are those of this machine.
set -euo pipefail
repository="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
release=bookworm

# What Debian's .NET SDK package itself depends on.
sdk_needs=ca-certificates,libc6,libgcc-s1,libgssapi-krb5-2,libicu72,libssl3,libstdc++6,tzdata,zlib1g

fail() {
  echo "fresh-machine.sh: $1" >&2
  exit 3
}

# Run in namespaces of its own: the kernel takes back its mounts and processes, whatever way it ends.
inside() {
  local root="$1" commands="$2" dotnet mirror
  dotnet="$(dirname "$(readlink -f "$(command -v dotnet)")")"
  mirror="$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' \
    | awk -v r="$release" '$2 == r { print $1; exit }')"
  [ -n "$mirror" ] || fail "this machine's package sources hold no $release"

  echo "fresh-machine.sh: installing a minimal $release" >&2
  debootstrap --variant=minbase --include="$sdk_needs" "$release" "$root" "$mirror" >"$root.log" 2>&1 || {
    tail -20 "$root.log" >&2
    fail "debootstrap failed"
  }

  rm "$root/etc/apt/sources.list"
  cp -a /etc/apt/. "$root/etc/apt/"
  cp -an /usr/share/keyrings/. "$root/usr/share/keyrings/"
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
  if [ -f "$HOME/.nuget/NuGet/NuGet.Config" ]; then
    install -D "$HOME/.nuget/NuGet/NuGet.Config" "$root/srv/home/.nuget/NuGet/NuGet.Config"
  fi
  mkdir -p "$root/usr/share/dotnet" "$root/srv/home"
  ln -s ../share/dotnet/dotnet "$root/usr/bin/dotnet"
  git clone -q --no-hardlinks "$repository" "$root/srv/AudioPipelines"

  mount --bind -o ro "$dotnet" "$root/usr/share/dotnet"
  mount --rbind /dev "$root/dev"
  mount -t proc proc "$root/proc"

  local status=0
  run_in "$root" ./build.sh demo || status=$?
  echo "fresh-machine.sh: ./build.sh demo ended with exit status $status" >&2
  if [ "$status" -eq 0 ] && [ "$commands" = both ]; then
    run_in "$root" ./build.sh test || status=$?
    echo "fresh-machine.sh: ./build.sh test ended with exit status $status" >&2
  fi
  if [ -n "$(git -C "$root/srv/AudioPipelines" status --porcelain)" ]; then
    git -C "$root/srv/AudioPipelines" status --short >&2
    echo "fresh-machine.sh: the build left files in the tree" >&2
    status=1
  fi
  return "$status"
}

run_in() {
  local root="$1" variables=() name
  shift
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY NUGET_CERT_REVOCATION_MODE; do
    if [ -n "${!name:-}" ]; then variables+=("$name=${!name}"); fi
  done
  # shellcheck disable=SC2016 # $0 and $@ are the inner shell's
  chroot "$root" /usr/bin/env -i HOME=/srv/home PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true "${variables[@]}" \
    /bin/bash -c 'cd /srv/AudioPipelines && exec "$0" "$@"' "$@" </dev/null
}

if [ "${1:-}" = --inside ]; then
  inside "$2" "$3"
  exit
fi

commands=both
for argument in "$@"; do
  case "$argument" in
    --demo) commands=demo ;;
    --configuration=Release | --exclusive | --verbosity=*) ;;
    *) fail "\"$argument\" is not an option here" ;;
  esac
done

[ "$(id -u)" -eq 0 ] || fail "only root can make a chroot"
for program in debootstrap unshare git dotnet; do
  command -v "$program" >/dev/null 2>&1 || fail "$program is missing; install it by hand"
done
folder="$(mktemp -d "${TMPDIR:-/tmp}/fresh-machine-XXXXXX")"
child=
clean_up() {
  if [ -n "$child" ]; then kill -KILL "$child" 2>/dev/null || true; fi
  wait
  # What was killed may take a moment to be gone.
  rm -rf --one-file-system "$folder" 2>/dev/null || { sleep 2; rm -rf --one-file-system "$folder"; }
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir "$folder/root"
unshare --mount --pid --fork --kill-child "$repository/tests/fresh-machine.sh" --inside "$folder/root" "$commands" &
child=$!
wait "$child"
if [ "$commands" = demo ]; then works="the demo works"; else works="both commands work"; fi
echo "fresh-machine.sh: $works on a fresh $release" >&2
