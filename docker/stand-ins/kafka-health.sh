#!/bin/bash
# Stands in for the official image's kafka-broker-api-versions.sh --bootstrap-server HOST:PORT: fails if no broker listens.
exec 3<>"/dev/tcp/${2/://}"
