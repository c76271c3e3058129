package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

/** Pods meet the restricted pod security standard; our own services meet stricter rules. */
final class Hardened implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		for (var pod : manifests.pods()) {
			must(faults, pod, pod.spec().at("/securityContext/runAsNonRoot").asBoolean(), "runAsNonRoot");
			must(faults, pod, pod.spec().at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
					"seccomp");
			must(faults, pod, pod.spec().has("automountServiceAccountToken")
					&& !pod.spec().path("automountServiceAccountToken").asBoolean(), "no automounted token");
			must(faults, pod, !pod.spec().path("enableServiceLinks").asBoolean(true), "no service links");
			pod.containers().forEach(container -> {
				var security = container.path("securityContext");
				must(faults, pod, !security.path("allowPrivilegeEscalation").asBoolean(true), "no escalation");
				must(faults, pod, security.at("/capabilities/drop/0").asText().equals("ALL"), "no capabilities");
				must(faults, pod, container.at("/resources/limits").has("memory"), "memory limit");
				must(faults, pod, container.at("/resources/requests").has("cpu"), "cpu request");
			});
		}
		for (var pod : manifests.services()) {
			must(faults, pod, pod.container().at("/securityContext/readOnlyRootFilesystem").asBoolean(),
					"read-only root file system");
			must(faults, pod, path(pod, "livenessProbe").equals("/actuator/health/liveness"), "liveness");
		}
		return faults;
	}

	static String path(Pod pod, String probe) {
		return pod.container().path(probe).at("/httpGet/path").asText();
	}

	private static void must(List<String> faults, Pod pod, boolean holds, String what) {
		if (!holds) {
			faults.add(pod.name() + " violates: " + what);
		}
	}
}
