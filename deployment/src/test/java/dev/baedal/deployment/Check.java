package dev.baedal.deployment;

import java.util.List;

/** A rule for all manifests of one overlay. */
interface Check {

	/** @return a sentence for each violation; empty if the rule holds */
	List<String> faults(Manifests manifests);
}
