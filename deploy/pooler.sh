#!/bin/sh
# PgBouncer before the replica. Where that is and what its password is comes from the environment; neither stands in an image.
set -eu
umask 077
mkdir -p /tmp/pgbouncer
printf '"frontera" "%s"\n' "$POSTGRES_PASSWORD" >/tmp/pgbouncer/users.txt
printf 'frontera = host=%s port=%s dbname=frontera user=frontera\n' "$REPLICA_HOST" "${REPLICA_PORT:-5432}" >/tmp/pgbouncer/databases.ini
exec pgbouncer "${PGBOUNCER_INI:-/etc/pgbouncer/frontera.ini}"
