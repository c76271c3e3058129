package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

/** A roll-out loses no request: a new pod is ready before an old one stops, and the old one has time to finish. */
final class Rolls implements Check {

	/** Seconds: server, consumers and relay stop in three phases of at most 12 s. */
	private static final int PHASES = 36;
	/** Seconds until every proxy has removed the endpoint; a generous estimate, Kubernetes guarantees no limit. */
	private static final int PROXY_UPDATE = 10;
	/** Seconds for which a caller keeps a connection: time-to-live in the settings. */
	static final int POOLED = 5;

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		for (var pod : manifests.services()) {
			var strategy = pod.workload().at("/spec/strategy");
			boolean onAFile = Manifests.each(pod.spec().path("volumes"))
				.anyMatch(volume -> volume.has("persistentVolumeClaim"));
			if (onAFile) {
				must(faults, pod, strategy.path("type").asText().equals("Recreate"), "one owner of the database file");
				must(faults, pod, pod.workload().at("/spec/replicas").asInt() == 1, "one replica with a database file");
			}
			else {
				must(faults, pod, strategy.at("/rollingUpdate/maxUnavailable").asText().equals("0"),
						"no pod stops before its successor is ready");
			}
			must(faults, pod, Hardened.path(pod, "readinessProbe").equals("/actuator/health/readiness"), "readiness");
			int preStop = pod.container().at("/lifecycle/preStop/sleep/seconds").asInt();
			must(faults, pod, preStop >= PROXY_UPDATE + POOLED,
					"preStop lasts until proxies and pools have dropped the pod");
			must(faults, pod, pod.spec().path("terminationGracePeriodSeconds").asInt() >= preStop + PHASES,
					"grace period for preStop and shutdown");
		}
		return faults;
	}

	private static void must(List<String> faults, Pod pod, boolean holds, String what) {
		if (!holds) {
			faults.add(pod.name() + " violates: " + what);
		}
	}
}
