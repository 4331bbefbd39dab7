FROM debian:bookworm-slim
# psql and pg_isready, which the npm package lacks.
RUN apt-get update -qq && apt-get install -qq -y --no-install-recommends postgresql-client > /dev/null && rm -rf /var/lib/apt/lists/*
RUN groupadd --system --gid 999 postgres && useradd --system --uid 999 --gid postgres --home-dir /var/lib/postgresql postgres \
  && mkdir -p /docker-entrypoint-initdb.d /var/lib/postgresql && chown postgres:postgres /var/lib/postgresql
COPY postgres /usr/local/pgsql
COPY postgres-links.sh postgres-entrypoint.sh /usr/local/bin/
RUN sh /usr/local/bin/postgres-links.sh
ENV PATH=/usr/local/pgsql/bin:/usr/local/bin:/usr/bin:/bin PGDATA=/var/lib/postgresql/18/docker
EXPOSE 5432
USER postgres
ENTRYPOINT ["sh", "/usr/local/bin/postgres-entrypoint.sh"]
