package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

/** A roll is not noticed: a successor is ready before one goes, and who goes has the time to end what it does. */
final class Rolls implements Check {

	/** Three phases of at most 12 s, in which server, consumers and relay stop, one after the other. */
	private static final int PHASES = 36;
	/** Seconds until the endpoint is out of every proxy; nobody promises it, this is generous. */
	private static final int FORGOTTEN = 10;
	/** Seconds for which a caller keeps a connection, see time-to-live in the settings. */
	static final int POOLED = 5;

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		for (var pod : manifests.services()) {
			var strategy = pod.workload().at("/spec/strategy");
			boolean onAFile = Manifests.each(pod.spec().path("volumes"))
				.anyMatch(volume -> volume.has("persistentVolumeClaim"));
			if (onAFile) {
				must(faults, pod, strategy.path("type").asText().equals("Recreate"), "a file has one owner");
				must(faults, pod, pod.workload().at("/spec/replicas").asInt() == 1, "a file has one pod");
			}
			else {
				must(faults, pod, strategy.at("/rollingUpdate/maxUnavailable").asText().equals("0"),
						"goes before another came");
			}
			must(faults, pod, Hardened.path(pod, "readinessProbe").equals("/actuator/health/readiness"), "readiness");
			int preStop = pod.container().at("/lifecycle/preStop/sleep/seconds").asInt();
			must(faults, pod, preStop >= FORGOTTEN + POOLED, "still answers while proxies and pools forget it");
			must(faults, pod, pod.spec().path("terminationGracePeriodSeconds").asInt() >= preStop + PHASES,
					"time to end");
		}
		return faults;
	}

	private static void must(List<String> faults, Pod pod, boolean holds, String what) {
		if (!holds) {
			faults.add(pod.name() + ": " + what);
		}
	}
}
