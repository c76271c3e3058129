#!/bin/sh
# Rolls a release out to a cluster without lost requests: kubernetes/roll-out.sh OVERLAY REGISTRY TAG
# A pod is replaced when its successor is ready. If a pod does not become ready, all services go back to their revision.
set -eu
[ $# -eq 3 ] || { echo "usage: kubernetes/roll-out.sh OVERLAY REGISTRY TAG" >&2; exit 2; }
overlay=$1 registry=$2 tag=$3
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
[ -f "$here/overlays/$overlay/kustomization.yaml" ] || { echo "there is no overlay $overlay" >&2; exit 2; }
case "$tag" in '' | latest) echo "a tag must say which build it is, and never change" >&2; exit 2 ;; esac
services="order payment store delivery coupon customer notification gateway identity"

release=$here/release
mkdir -p "$release"
{
	printf 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n  - ../overlays/%s\nimages:\n' "$overlay"
	for service in $services; do
		printf '  - name: baedal/%s\n    newName: %s/%s\n    newTag: "%s"\n' "$service" "$registry" "$service" "$tag"
	done
} > "$release/kustomization.yaml"
kubectl kustomize "$release" > "$release/manifests.yaml"
[ -z "${RENDER_ONLY:-}" ] || exit 0

namespace=$(sed -n 's/^namespace: *//p' "$here/overlays/$overlay/kustomization.yaml")
revision() {
	kubectl -n "$namespace" get deployment "$1" -o 'jsonpath={.metadata.annotations.deployment\.kubernetes\.io/revision}' 2>/dev/null || true
}
before=
for service in $services; do
	before="$before $service:$(revision "$service")"
done

apply_and_wait() {
	kubectl apply -f "$release/manifests.yaml" || return 1
	for service in $services; do
		kubectl -n "$namespace" rollout status "deployment/$service" --timeout=6m || return 1
	done
}

if apply_and_wait; then
	echo "$tag is rolled out"
	exit 0
fi
echo "$tag does not become ready: going back" >&2
for pair in $before; do
	service=${pair%%:*} old=${pair#*:}
	[ -n "$old" ] || continue
	[ "$old" = "$(revision "$service")" ] || kubectl -n "$namespace" rollout undo "deployment/$service" --to-revision="$old"
done
for pair in $before; do
	[ -z "${pair#*:}" ] || kubectl -n "$namespace" rollout status "deployment/${pair%%:*}" --timeout=6m
done
exit 1
