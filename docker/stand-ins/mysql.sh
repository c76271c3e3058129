#!/bin/sh
# Begins MariaDB as the official image of MySQL begins MySQL: an administrator by $MYSQL_ROOT_PASSWORD, TLS by a
# certificate of its own. Another command than options is run as it is.
set -eu
case "${1:-}" in -* | '') ;; *) exec "$@" ;; esac
data=/var/lib/mysql
if [ ! -d "$data/mysql" ]; then
	chown mysql "$data"
	mariadb-install-db --user=mysql --datadir="$data" --skip-test-db >/dev/null
	openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=mysql -keyout "$data/key.pem" -out "$data/cert.pem" 2>/dev/null
	chown mysql "$data/key.pem" "$data/cert.pem"
fi
cat > /run/mysqld/begin.sql <<-SQL
	ALTER USER root@localhost IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
	CREATE USER IF NOT EXISTS root@'%' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';
	GRANT ALL ON *.* TO root@'%' WITH GRANT OPTION;
SQL
chown mysql /run/mysqld/begin.sql
exec mariadbd --user=mysql --datadir="$data" --bind-address=0.0.0.0 --ssl-cert="$data/cert.pem" --ssl-key="$data/key.pem" \
	--init-file=/run/mysqld/begin.sql "$@"
