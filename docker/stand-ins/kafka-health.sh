#!/bin/bash
# For the official image's tool, called as kafka-broker-api-versions.sh --bootstrap-server HOST:PORT: whether it listens.
exec 3<>"/dev/tcp/${2/://}"
