#!/bin/sh
# Gives each service a schema and a user of its own name on the server at $BAEDAL_DATABASE_HOST, as
# $BAEDAL_DATABASE_ADMIN. Passwords are files in $1, one a service, and that of the administrator in "admin".
set -eu
for service in order payment store delivery coupon customer notification identity; do
	[ -f "$1/$service" ] || continue
	cat <<-SQL
		CREATE DATABASE IF NOT EXISTS \`$service\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
		CREATE USER IF NOT EXISTS '$service'@'%' IDENTIFIED BY '$(cat "$1/$service")';
		ALTER USER '$service'@'%' IDENTIFIED BY '$(cat "$1/$service")';
		GRANT ALL ON \`$service\`.* TO '$service'@'%';
	SQL
done | MYSQL_PWD=$(cat "$1/admin") mysql --host="$BAEDAL_DATABASE_HOST" --user="$BAEDAL_DATABASE_ADMIN" \
	--ssl-mode="${BAEDAL_DATABASE_SSL_MODE:-REQUIRED}" --connect-timeout=5
