#!/bin/sh
# Runs MariaDB's client, which has --ssl in place of MySQL's --ssl-mode.
for word in "$@"; do
	shift
	case "$word" in --ssl-mode=*) set -- "$@" --ssl ;; *) set -- "$@" "$word" ;; esac
done
exec mariadb "$@"
