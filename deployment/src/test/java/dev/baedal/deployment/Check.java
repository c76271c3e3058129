package dev.baedal.deployment;

import java.util.List;

/** Something that must hold for all that a cluster is given at once. */
interface Check {

	/** @return a sentence for each fault; none, and it holds */
	List<String> faults(Manifests manifests);
}
