#!/bin/sh
# Runs once, when the database is made: the login of the API and the worker, which owns nothing. `motcua migrate` makes it
# a member of motcua_app, whose rights are all it has.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$WEB_DATABASE_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE motcua_web LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'password';
SQL
