#!/bin/sh
# MariaDB's client does not know MySQL's --ssl-mode.
for word in "$@"; do
	shift
	case "$word" in --ssl-mode=*) set -- "$@" --ssl ;; *) set -- "$@" "$word" ;; esac
done
exec mariadb "$@"
