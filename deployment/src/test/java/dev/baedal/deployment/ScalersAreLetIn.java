package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Who scales by a broker's figures asks the broker, from the namespace in which docs/deploy.md installs it. */
final class ScalersAreLetIn implements Check {

	/** As KEDA's chart labels its pods. */
	private static final Map<String, String> OPERATOR = Map.of("app", "keda-operator", "app.kubernetes.io/name",
			"keda-operator");

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		manifests.ofKind("ScaledObject").forEach(scaler -> scaler.at("/spec/triggers").forEach(trigger -> {
			String[] asked = trigger.at("/metadata/bootstrapServers").asText().split("[-.:]");
			int port = Integer.parseInt(asked[asked.length - 1]);
			if (!manifests.has("Kafka", asked[0])
					|| Manifests.each(manifests.get("Kafka", asked[0]).at("/spec/kafka/listeners"))
						.noneMatch(listener -> listener.path("port").asInt() == port
								&& letsIn(listener.path("networkPolicyPeers")))) {
				faults.add(Manifests.name(scaler) + " scales by " + String.join("-", asked)
						+ ", which does not let KEDA in");
			}
		}));
		return faults;
	}

	/** A listener without peers is open to all. */
	private static boolean letsIn(JsonNode peers) {
		var namespace = Map.of("kubernetes.io/metadata.name",
				Repository.all("helm install keda kedacore/keda -n (\\S+)", Repository.text("docs/deploy.md")).get(0));
		return peers.isMissingNode() || Manifests.each(peers)
			.anyMatch(peer -> peer.has("namespaceSelector")
					&& new Selector(peer.path("namespaceSelector")).selects(namespace)
					&& new Selector(peer.path("podSelector")).selects(OPERATOR));
	}
}
