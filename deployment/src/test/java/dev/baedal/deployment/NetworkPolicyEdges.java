package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/** The network policies allow exactly the calls that the code makes: those of each Feign client and each route. */
final class NetworkPolicyEdges implements Check {

	private static final String URL = "\\$\\{baedal\\.url\\.(\\w+)}";

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		var called = called();
		for (var caller : manifests.services()) {
			for (var callee : manifests.services()) {
				boolean needed = called.get(caller.name()).contains(callee.name());
				boolean allowed = egress(manifests, caller, callee) && ingress(manifests, caller, callee);
				// ingress to a public service is open to every pod
				if (!caller.name().equals(callee.name()) && needed != allowed) {
					faults.add(caller.name() + (needed ? " may not call " : " may call ") + callee.name());
				}
			}
		}
		return faults;
	}

	/** Caller → called services, from the sources. Every service calls identity for its token and the keys. */
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

	private static boolean egress(Manifests manifests, Pod caller, Pod callee) {
		return policies(manifests, caller, "egress").stream()
			.anyMatch(rule -> peers(rule.path("to"), callee) && ports(rule, callee));
	}

	private static boolean ingress(Manifests manifests, Pod caller, Pod callee) {
		return policies(manifests, callee, "ingress").stream()
			.anyMatch(rule -> peers(rule.path("from"), caller) && ports(rule, callee));
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

	private static boolean ports(JsonNode rule, Pod callee) {
		return Manifests.each(rule.path("ports"))
			.anyMatch(
					port -> callee.port(port.path("port")).equals(callee.port(callee.container().at("/ports/0/name"))));
	}
}
