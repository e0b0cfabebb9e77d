#!/bin/sh
# Runs once, in an empty database: the role of the application, which is no superuser and owns its own tables alone.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$(cat /run/secrets/app_password)" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE peildatum LOGIN PASSWORD :'password';
GRANT CONNECT, CREATE, TEMPORARY ON DATABASE peildatum TO peildatum;
GRANT USAGE, CREATE ON SCHEMA public TO peildatum;
SQL
