#!/bin/sh
# The replica: the first time a copy of the primary, then PostgreSQL following it.
set -eu
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  umask 077
  mkdir -p "$(dirname "$PGDATA")"
  # A copy that was cut off is begun again, and bears its name only when it is whole.
  rm -rf "$PGDATA" "$PGDATA.new"
  PGPASSWORD="$REPLICATION_PASSWORD" pg_basebackup --host="$PRIMARY_HOST" --port="${PRIMARY_PORT:-5432}" --username=replicator \
    --pgdata="$PGDATA.new" --checkpoint=fast --wal-method=stream --slot=replica --write-recovery-conf
  mv "$PGDATA.new" "$PGDATA"
fi
exec postgres -D "$PGDATA" "$@"
