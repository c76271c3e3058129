package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** Who may talk to whom on the network is who does so in the code: each Feign client, each route, and no other. */
final class Edges implements Check {

	private static final String URL = "\\$\\{baedal\\.url\\.(\\w+)}";

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		var called = called();
		for (var from : manifests.services()) {
			for (var to : manifests.services()) {
				boolean wanted = called.get(from.name()).contains(to.name());
				boolean may = egress(manifests, from, to) && ingress(manifests, from, to);
				// whoever is public is open to everybody
				if (!from.name().equals(to.name()) && wanted != may) {
					faults.add(from.name() + (wanted ? " may not call " : " may call ") + to.name());
				}
			}
		}
		return faults;
	}

	/** From the sources: caller → called. Identity gives each of them its token and the keys. */
	static Map<String, Set<String>> called() {
		var called = new TreeMap<String, Set<String>>();
		for (String service : Repository.services()) {
			var others = new TreeSet<String>();
			if (Repository.has(service + "/src/main/java")) {
				others.addAll(Repository.all(URL, Repository.sources(service)));
			}
			if (service.equals("gateway")) {
				others.addAll(Repository.all(URL, Repository.text("gateway/src/main/resources/application.yml")));
			}
			if (!service.equals("identity")) {
				others.add("identity");
			}
			called.put(service, others);
		}
		return called;
	}

	private static boolean egress(Manifests manifests, Pod from, Pod to) {
		return policies(manifests, from, "egress").stream()
			.anyMatch(rule -> peers(rule.path("to"), to) && ports(rule, to));
	}

	private static boolean ingress(Manifests manifests, Pod from, Pod to) {
		return policies(manifests, to, "ingress").stream()
			.anyMatch(rule -> peers(rule.path("from"), from) && ports(rule, to));
	}

	private static List<JsonNode> policies(Manifests manifests, Pod pod, String direction) {
		return manifests.ofKind("NetworkPolicy")
			.filter(policy -> new Selector(policy.at("/spec/podSelector")).selects(pod.labels()))
			.flatMap(policy -> Manifests.each(policy.at("/spec/" + direction)))
			.toList();
	}

	private static boolean peers(JsonNode peers, Pod pod) {
		return peers.isMissingNode() || Manifests.each(peers)
			.anyMatch(peer -> peer.has("podSelector") && !peer.has("namespaceSelector")
					&& new Selector(peer.path("podSelector")).selects(pod.labels()));
	}

	private static boolean ports(JsonNode rule, Pod to) {
		return Manifests.each(rule.path("ports"))
			.anyMatch(port -> to.port(port.path("port")).equals(to.port(to.container().at("/ports/0/name"))));
	}
}
