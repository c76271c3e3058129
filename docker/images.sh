#!/bin/sh
# Makes the image of every service from the jars of `./mvnw verify -Pfull`: docker/images.sh REGISTRY TAG [--scan] [--push]
# DOCKER=buildah or podman works as well. `docker/images.sh baedal dev` makes the images that Compose uses, without a registry.
set -eu
[ $# -ge 2 ] || { echo "usage: docker/images.sh REGISTRY TAG [--scan] [--push]" >&2; exit 2; }
registry=$1 tag=$2 docker=${DOCKER:-docker}
shift 2
case "$tag" in '' | latest) echo "a tag must say which build it is, and never change" >&2; exit 2 ;; esac
cd "$(dirname -- "$0")/.."
services="order payment store delivery coupon customer notification gateway identity"
revision=$(git rev-parse HEAD 2>/dev/null || echo unknown)

for service in $services; do
	"$docker" build -f Dockerfile --build-arg MODULE="$service" --build-arg VERSION="$tag" --build-arg REVISION="$revision" \
		-t "$registry/$service:$tag" ${BUILD_OPTIONS:-} .
done
for option in "$@"; do
	for service in $services; do
		case "$option" in
			--scan) trivy image --exit-code 1 --severity CRITICAL --ignore-unfixed --no-progress "$registry/$service:$tag" ;;
			--push) "$docker" push "$registry/$service:$tag" ;;
			*) echo "unknown: $option" >&2; exit 2 ;;
		esac
	done
done
