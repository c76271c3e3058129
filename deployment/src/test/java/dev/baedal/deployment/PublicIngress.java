package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Only the gateway and the login page are public, and only with TLS. */
final class PublicIngress implements Check {

	private static final Set<String> PUBLIC = Set.of("gateway", "identity");

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		manifests.ofKind("Service")
			.filter(service -> !service.at("/spec/type").asText("ClusterIP").equals("ClusterIP"))
			.forEach(service -> faults.add("public without TLS: " + Manifests.name(service)));
		manifests.ofKind("Ingress").forEach(ingress -> {
			var annotations = Manifests.strings(ingress.at("/metadata/annotations"));
			if (!annotations.containsKey("alb.ingress.kubernetes.io/certificate-arn")
					|| !"443".equals(annotations.get("alb.ingress.kubernetes.io/ssl-redirect"))) {
				faults.add("an ingress without TLS: " + Manifests.name(ingress));
			}
			ingress.findValues("service")
				.forEach(service -> checkBackend(faults, manifests, service.path("name"), service.at("/port/name")));
		});
		var encrypted = manifests.ofKind("Gateway")
			.flatMap(gateway -> Manifests.each(gateway.at("/spec/listeners")))
			.filter(listener -> listener.at("/tls/certificateRefs/0").has("name"))
			.map(listener -> listener.path("name").asText())
			.toList();
		manifests.ofKind("HTTPRoute")
			.forEach(route -> route.at("/spec/rules").forEach(rule -> rule.path("backendRefs").forEach(to -> {
				checkBackend(faults, manifests, to.path("name"), to.path("port"));
				if (!encrypted.contains(route.at("/spec/parentRefs/0/sectionName").asText())) {
					faults.add("a route without TLS: " + Manifests.name(route));
				}
			})));
		return faults;
	}

	private static void checkBackend(List<String> faults, Manifests manifests, JsonNode name, JsonNode port) {
		if (!PUBLIC.contains(name.asText())) {
			faults.add("must not be public: " + name.asText());
		}
		else if (Manifests.each(manifests.get("Service", name.asText()).at("/spec/ports"))
			.noneMatch(p -> port.isInt() ? p.path("port").asInt() == port.asInt() : p.path("name").equals(port))) {
			faults.add(name.asText() + " has no port " + port.asText());
		}
	}
}
