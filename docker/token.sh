#!/bin/sh
# Prints the token of a user, for a terminal: TOKEN=$(docker/token.sh operator) prompts for the password, or reads $PASSWORD.
# It logs in like a browser (authorisation code, PKCE) with the gateway's client secret, so it needs .env or a Secret:
# for Compose, or a cluster's identity by port-forward (ISSUER=http://identity.baedal:8080 GATEWAY_CLIENT_SECRET=…).
set -eu
[ $# -eq 1 ] || { echo "usage: docker/token.sh NAME" >&2; exit 2; }
name=$1 issuer=${ISSUER:-http://identity.localhost:8089} back=${GATEWAY:-http://localhost:8088}/login/oauth2/code/baedal
env=$(dirname -- "$0")/../.env
secret=${GATEWAY_CLIENT_SECRET:-$(sed -n 's/^GATEWAY_CLIENT_SECRET=//p' "$env")}
if [ -z "${PASSWORD:-}" ]; then
	printf 'password of %s: ' "$name" >&2
	stty -echo 2>/dev/null || true
	read -r PASSWORD
	stty echo 2>/dev/null || true
	echo >&2
fi

random() {
	od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}
jar=$(mktemp)
trap 'rm -f "$jar"' EXIT
# secrets go through a pipe: every user of the machine can read a command line
request() {
	curl -sS -c "$jar" -b "$jar" -K - "$@"
}

verifier=$(random)
challenge=$(printf %s "$verifier" | openssl dgst -sha256 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
page=$(request -L -H 'Accept: text/html' --get "$issuer/oauth2/authorize" --data-urlencode "redirect_uri=$back" \
	--data response_type=code --data client_id=gateway --data scope=openid --data "state=$(random)" \
	--data "code_challenge=$challenge" --data code_challenge_method=S256 </dev/null)
csrf=$(printf %s "$page" | sed -n 's/.*name="_csrf" value="\([^"]*\)".*/\1/p')
[ -n "$csrf" ] || { echo "$issuer shows no login page" >&2; exit 1; }
next=$(printf 'data-urlencode = "username=%s"\ndata-urlencode = "password=%s"\ndata-urlencode = "_csrf=%s"\n' "$name" "$PASSWORD" "$csrf" |
	request -o /dev/null -w '%{redirect_url}' "$issuer/login")
case "$next" in *"/login?error"*) echo "wrong name or password, or locked for a while" >&2; exit 1 ;; esac
code=$(request -o /dev/null -w '%{redirect_url}' "$next" </dev/null | sed -n 's/.*[?&]code=\([^&]*\).*/\1/p')
[ -n "$code" ] || { echo "$issuer gives no code" >&2; exit 1; }
printf 'user = "gateway:%s"\ndata = "code=%s"\ndata = "code_verifier=%s"\n' "$secret" "$code" "$verifier" |
	request --data grant_type=authorization_code --data-urlencode "redirect_uri=$back" "$issuer/oauth2/token" |
	sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p'
