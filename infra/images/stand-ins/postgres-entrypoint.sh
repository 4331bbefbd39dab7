# As the official image documents: makes the cluster at the first start, and runs what is in /docker-entrypoint-initdb.d once.
set -eu
# Only for the server: the tools are Debian's, with libraries of their own.
server() { LD_LIBRARY_PATH=/usr/local/pgsql/lib "$@"; }
export POSTGRES_USER="${POSTGRES_USER:-postgres}" POSTGRES_DB="${POSTGRES_DB:-${POSTGRES_USER:-postgres}}"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  printf '%s' "$POSTGRES_PASSWORD" > /tmp/password
  server initdb --pgdata "$PGDATA" --username "$POSTGRES_USER" --pwfile /tmp/password --auth-local trust --auth-host scram-sha-256 --encoding UTF8 --locale C.UTF-8
  rm /tmp/password
  echo 'host all all all scram-sha-256' >> "$PGDATA/pg_hba.conf"
  server pg_ctl --pgdata "$PGDATA" --options "-c listen_addresses='' -k /tmp" --wait start
  export PGHOST=/tmp
  [ "$POSTGRES_DB" = postgres ] || psql --username "$POSTGRES_USER" --dbname postgres --command "CREATE DATABASE \"$POSTGRES_DB\""
  for file in /docker-entrypoint-initdb.d/*; do
    case "$file" in
      *.sql) psql --set ON_ERROR_STOP=1 --quiet --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file "$file" ;;
      *.sh) sh "$file" ;;
    esac
  done
  unset PGHOST
  server pg_ctl --pgdata "$PGDATA" --mode fast --wait stop
fi
exec env LD_LIBRARY_PATH=/usr/local/pgsql/lib postgres -D "$PGDATA" -c listen_addresses='*' -k /tmp
