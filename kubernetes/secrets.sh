#!/bin/sh
# Makes the Secrets that the manifests name, with random values. An existing Secret is not changed, so the script can be
# repeated. The administrator of a managed database already has a password: ADMIN_PASSWORD=… kubernetes/secrets.sh
set -eu
namespace=${NAMESPACE:-baedal}
services="order payment store delivery coupon customer notification"

random() {
	od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

make() {
	if kubectl -n "$namespace" get secret "$1" >/dev/null 2>&1; then
		echo "secret $1 is there"
		return
	fi
	# through a pipe: the values appear neither in a file nor in a command line
	kubectl -n "$namespace" create secret generic "$1" --from-env-file=/dev/stdin
}

lines() {
	for name in "$@"; do
		echo "$name=$(random)"
	done
}

{ lines $services identity; echo "admin=${ADMIN_PASSWORD:-$(random)}"; } | make database
lines $services gateway | make clients
lines key operator | make identity
