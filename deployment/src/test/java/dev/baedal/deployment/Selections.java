package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Each selector matches pods, and each named port is a port of these pods. */
final class Selections implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		manifests.ofKind("Service").forEach(service -> {
			var pods = selected(manifests, matchLabels(service.at("/spec/selector")));
			String owner = "Service " + Manifests.name(service);
			if (pods.size() != 1) {
				faults.add(owner + " selects " + pods.stream().map(Pod::name).toList());
			}
			for (var port : service.at("/spec/ports")) {
				missing(faults, owner, pods, port.path("targetPort"));
			}
		});
		manifests.ofKind("PodDisruptionBudget").forEach(budget -> exactlyOne(faults, manifests, budget));
		manifests.pods().forEach(pod -> {
			if (!new Selector(pod.workload().at("/spec/selector")).selects(pod.labels())) {
				faults.add(pod.name() + " does not select its own pods");
			}
			for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
				missing(faults, pod.name() + "'s " + probe, List.of(pod),
						pod.container().path(probe).at("/httpGet/port"));
			}
		});
		manifests.ofKind("PodMonitor").forEach(monitor -> {
			var pods = selected(manifests, monitor.at("/spec/selector"));
			for (var endpoint : monitor.at("/spec/podMetricsEndpoints")) {
				missing(faults, "PodMonitor " + Manifests.name(monitor), pods, endpoint.path("port"));
			}
		});
		manifests.ofKind("NetworkPolicy").forEach(policy -> {
			var pods = selected(manifests, policy.at("/spec/podSelector"));
			for (var rule : policy.at("/spec/ingress")) {
				rule.path("ports")
					.forEach(port -> missing(faults, "policy " + Manifests.name(policy), pods, port.path("port")));
			}
		});
		for (String scaler : List.of("HorizontalPodAutoscaler", "ScaledObject")) {
			manifests.ofKind(scaler).forEach(object -> {
				String target = object.at("/spec/scaleTargetRef/name").asText();
				if (!manifests.has("Deployment", target)) {
					faults.add(scaler + " scales no Deployment: " + target);
				}
				else if (manifests.get("Deployment", target).path("spec").has("replicas")) {
					faults.add(target + " has both replicas and a scaler");
				}
			});
		}
		return faults;
	}

	private static void exactlyOne(List<String> faults, Manifests manifests, JsonNode object) {
		var pods = selected(manifests, object.at("/spec/selector"));
		if (pods.size() != 1) {
			faults.add("budget " + Manifests.name(object) + " selects " + pods.stream().map(Pod::name).toList());
		}
	}

	private static void missing(List<String> faults, String owner, List<Pod> pods, JsonNode port) {
		if (pods.isEmpty()) {
			faults.add(owner + " selects no pod");
		}
		// the liveness demo breaks this rule on purpose (OverlaysTest)
		pods.stream()
			.filter(pod -> !port.isMissingNode() && pod.port(port).isEmpty())
			.forEach(pod -> faults
				.add(owner + " uses port " + port.asText() + ", which " + pod.name() + " does not have"));
	}

	private static List<Pod> selected(Manifests manifests, JsonNode selector) {
		return manifests.pods().stream().filter(pod -> new Selector(selector).selects(pod.labels())).toList();
	}

	private static JsonNode matchLabels(JsonNode labels) {
		return JsonNodeFactory.instance.objectNode().set("matchLabels", labels);
	}

}
