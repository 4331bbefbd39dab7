# The npm package names the shared libraries' links in a file, because npm packages can't hold links.
set -eu
cd /usr/local/pgsql
tr -d '\n' < pg-symlinks.json | sed 's/},/}\n/g' | sed -n 's/.*"source": *"\([^"]*\)".*"target": *"\([^"]*\)".*/\1 \2/p' | while read -r source target || [ -n "$source" ]; do
  mkdir -p "$(dirname "/usr/local/pgsql/${target#native/}")"
  ln -sf "/usr/local/pgsql/${source#native/}" "/usr/local/pgsql/${target#native/}"
done
