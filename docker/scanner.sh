#!/bin/sh
# Installs the image scanner trivy into a folder of the path: docker/scanner.sh /usr/local/bin
# From a release archive with checksums, since the tag of an action or an image can be moved.
set -eu
version=0.66.0
archive=trivy_${version}_Linux-64bit.tar.gz
releases=https://github.com/aquasecurity/trivy/releases/download/v$version
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for file in "$archive" "trivy_${version}_checksums.txt"; do
	curl -fsSL -o "$folder/$file" "$releases/$file"
done
(cd "$folder" && grep " $archive\$" "trivy_${version}_checksums.txt" | sha256sum -c -)
tar xzf "$folder/$archive" -C "$1" trivy
