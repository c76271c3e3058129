#!/bin/bash
# Starts the broker as the official image does: KAFKA_LOG_DIRS sets log.dirs, and a new log directory is formatted.
set -eu
settings=/tmp/server.properties
env | grep '^KAFKA_' | grep -v '^KAFKA_HEAP_OPTS=' | while IFS='=' read -r name value; do
	name=${name#KAFKA_}
	name=${name//_/.}
	echo "${name,,}=$value"
done > "$settings"
java -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format --ignore-formatted -t "$CLUSTER_ID" -c "$settings"
# shellcheck disable=SC2086 # splits the options
exec java ${KAFKA_HEAP_OPTS:-} -XX:+UseSerialGC -cp '/opt/kafka/libs/*' kafka.Kafka "$settings"
