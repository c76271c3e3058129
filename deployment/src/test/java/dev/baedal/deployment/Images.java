package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An image is made by this build, or is a public image with a pinned version. */
final class Images implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		return faults(manifests.pods().stream().flatMap(Pod::containers).map(c -> c.path("image").asText()));
	}

	static List<String> faults(Stream<String> images) {
		var faults = new ArrayList<String>();
		images.forEach(image -> {
			if (image.startsWith("baedal/")) {
				if (!Repository.services().contains(image.replaceAll("^baedal/|:.*$", ""))) {
					faults.add("the build does not make the image " + image);
				}
			}
			else if (!image.matches("[a-z0-9./-]+:v?\\d+\\.\\d+.*")) {
				faults.add("the version is not pinned: " + image);
			}
		});
		return faults;
	}
}
