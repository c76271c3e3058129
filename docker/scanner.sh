#!/bin/sh
# Puts the scanner of images, trivy, into a folder of the path: docker/scanner.sh /usr/local/bin
# By its release's archive and sums, not by an action or an image whose tag may be another tomorrow.
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
