package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** The broker accepts KEDA, which reads the consumer lag, from the namespace in which docs/deploy.md installs it. */
final class KedaReachesBroker implements Check {

	/** Labels that KEDA's chart gives to its pods. */
	private static final Map<String, String> OPERATOR = Map.of("app", "keda-operator", "app.kubernetes.io/name",
			"keda-operator");

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		manifests.ofKind("ScaledObject").forEach(scaler -> scaler.at("/spec/triggers").forEach(trigger -> {
			String[] broker = trigger.at("/metadata/bootstrapServers").asText().split("[-.:]");
			int port = Integer.parseInt(broker[broker.length - 1]);
			if (!manifests.has("Kafka", broker[0])
					|| Manifests.each(manifests.get("Kafka", broker[0]).at("/spec/kafka/listeners"))
						.noneMatch(listener -> listener.path("port").asInt() == port
								&& allowsKeda(listener.path("networkPolicyPeers")))) {
				faults.add(Manifests.name(scaler) + " scales by " + String.join("-", broker)
						+ ", which does not admit KEDA");
			}
		}));
		return faults;
	}

	/** A listener without peers is open to all. */
	private static boolean allowsKeda(JsonNode peers) {
		var namespace = Map.of("kubernetes.io/metadata.name",
				Repository.all("helm install keda kedacore/keda -n (\\S+)", Repository.text("docs/deploy.md")).get(0));
		return peers.isMissingNode() || Manifests.each(peers)
			.anyMatch(peer -> peer.has("namespaceSelector")
					&& new Selector(peer.path("namespaceSelector")).selects(namespace)
					&& new Selector(peer.path("podSelector")).selects(OPERATOR));
	}
}
