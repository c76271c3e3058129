#!/bin/sh
# Starts MariaDB as the official image starts MySQL: the administrator has $MYSQL_ROOT_PASSWORD, TLS has a self-signed
# certificate. Arguments that are not options are run as a command.
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
