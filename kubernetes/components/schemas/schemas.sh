#!/bin/sh
# Creates a schema and a user of each service's name on the server at $BAEDAL_DATABASE_HOST, as $BAEDAL_DATABASE_ADMIN.
# Their passwords are in $PASSWORD_order and so on, the administrator's in $PASSWORD_admin.
set -eu
for service in order payment store delivery coupon customer notification identity; do
	eval "password=\${PASSWORD_$service}"
	cat <<-SQL
		CREATE DATABASE IF NOT EXISTS \`$service\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
		CREATE USER IF NOT EXISTS '$service'@'%' IDENTIFIED BY '$password';
		ALTER USER '$service'@'%' IDENTIFIED BY '$password';
		GRANT ALL ON \`$service\`.* TO '$service'@'%';
	SQL
done | MYSQL_PWD=$PASSWORD_admin mysql --host="$BAEDAL_DATABASE_HOST" --user="$BAEDAL_DATABASE_ADMIN" \
	--ssl-mode="$BAEDAL_DATABASE_SSL_MODE" --connect-timeout=30
