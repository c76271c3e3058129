#!/bin/sh
# Makes .env for docker-compose.yml once: random passwords and client secrets, readable by the owner only.
set -eu
env=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P)/.env
[ ! -e "$env" ] || { echo "$env is there"; exit 0; }

random() {
	od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

umask 077
{
	for service in ORDER PAYMENT STORE DELIVERY COUPON CUSTOMER NOTIFICATION IDENTITY; do
		echo "${service}_DATABASE_PASSWORD=$(random)"
	done
	for client in ORDER PAYMENT STORE DELIVERY COUPON CUSTOMER NOTIFICATION GATEWAY; do
		echo "${client}_CLIENT_SECRET=$(random)"
	done
	for name in DATABASE_ADMIN_PASSWORD IDENTITY_KEY_SECRET OPERATOR_PASSWORD GRAFANA_PASSWORD; do
		echo "$name=$(random)"
	done
} > "$env"
echo "$env is made; the operator's password is in it"
