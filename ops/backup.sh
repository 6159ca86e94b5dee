#!/usr/bin/env bash
# Nightly backup of the database: one dump in PostgreSQL's custom format and one list of roles per night.
#
#   backup.sh         runs for ever, one backup each night at BACKUP_AT (UTC)
#   backup.sh now     makes one backup and ends; its exit code tells whether it succeeded
#
# Environment: PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSWORD as for every PostgreSQL program;
# BACKUP_DIR (/backups), BACKUP_AT (02:30), BACKUP_KEEP_DAYS (14).
#
# With docker compose
#   a backup now      docker compose exec backup bash /ops/backup.sh now
#   list              docker compose exec backup ls -l /backups
#   copy out          docker compose cp backup:/backups ./backups    (a copy on this machine alone is no backup)
#
# Restore, into a database that is empty or may be replaced
#   1. docker compose stop server
#   2. docker compose exec backup bash
#   3. createdb --template=template0 mandato_restored
#      (the roles first, on a new server only; that "mandato" exists already is no fault)
#      psql --dbname=postgres --file=/backups/mandato-<time>.roles.sql
#   4. pg_restore --dbname=mandato_restored --exit-on-error --jobs=2 /backups/mandato-<time>.dump
#   5. psql --dbname=postgres \
#        --command='alter database mandato rename to mandato_before_restore' \
#        --command='alter database mandato_restored rename to mandato'
#   6. docker compose start server; once all is well: dropdb mandato_before_restore
set -euo pipefail

dir=${BACKUP_DIR:-/backups}
at=${BACKUP_AT:-02:30}
keep_days=${BACKUP_KEEP_DAYS:-14}
retry_seconds=600

say() { echo "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*"; }

backup() {
  local stem
  stem="$dir/mandato-$(date -u +%Y%m%dT%H%M%SZ)"
  umask 077
  rm -f "$dir"/*.partial
  pg_dump --format=custom --no-password --file="$stem.dump.partial" || return 1
  # A dump that cannot be read is no backup.
  pg_restore --list "$stem.dump.partial" >/dev/null || return 1
  pg_dumpall --roles-only --no-role-passwords --no-password --file="$stem.roles.sql.partial" || return 1
  mv "$stem.roles.sql.partial" "$stem.roles.sql" || return 1
  mv "$stem.dump.partial" "$stem.dump" || return 1
  # Only after a success: failing backups never use up the good ones.
  find "$dir" -maxdepth 1 -name 'mandato-*' -mmin "+$((keep_days * 24 * 60))" -delete || return 1
  say "saved $stem.dump ($(du -h "$stem.dump" | cut -f1))"
}

# In the background, so that a stop of the container is obeyed at once.
wait_seconds() {
  sleep "$1" &
  wait $!
}

seconds_until() {
  local now next
  now=$(date -u +%s)
  next=$(date -u -d "today $1" +%s)
  if ((next <= now)); then next=$(date -u -d "tomorrow $1" +%s); fi
  echo $((next - now))
}

if [[ ! $at =~ ^([01][0-9]|2[0-3]):[0-5][0-9]$ ]]; then
  say "BACKUP_AT is not a time of day such as 02:30"
  exit 2
fi
if [[ ! $keep_days =~ ^[1-9][0-9]*$ ]]; then
  say "BACKUP_KEEP_DAYS is not a whole number of days such as 14"
  exit 2
fi

case ${1:-nightly} in
  now)
    backup
    ;;
  nightly)
    trap 'exit 0' TERM INT
    say "backups each night at $at UTC into $dir, kept for $keep_days days"
    while true; do
      wait_seconds "$(seconds_until "$at")"
      until backup; do
        say "the backup failed; next attempt in $((retry_seconds / 60)) minutes"
        wait_seconds "$retry_seconds"
      done
    done
    ;;
  *)
    say "usage: backup.sh [now]"
    exit 2
    ;;
esac
