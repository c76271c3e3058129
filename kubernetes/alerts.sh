#!/bin/sh
# Prints the rules of observability/ as PrometheusRules: kubernetes/alerts.sh | kubectl -n baedal apply -f -
set -eu
cd "$(dirname -- "$0")/../observability/prometheus/rules"
for file in *.yml; do
	printf 'apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata:\n  name: %s\nspec:\n' "${file%.yml}"
	sed 's/^/  /' "$file"
	echo ---
done
