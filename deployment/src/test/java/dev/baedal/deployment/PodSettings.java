package dev.baedal.deployment;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.databind.node.TextNode;
import org.springframework.core.env.ConfigurableEnvironment;

/** The settings of a service in its pod match the manifests: ports, called services, storage and broker. */
final class PodSettings implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		manifests.services()
			.stream()
			.filter(pod -> Repository.has(pod.name() + "/src/main/resources/application.yml"))
			.forEach(pod -> {
				try {
					faults.addAll(faults(manifests, pod, PodEnvironment.of(manifests, pod)));
				}
				catch (RuntimeException e) {
					faults.add(pod.name() + " does not start: " + e.getMessage());
				}
			});
		return faults;
	}

	private static List<String> faults(Manifests manifests, Pod pod, ConfigurableEnvironment settings) {
		var faults = new ArrayList<String>();
		int port = settings.getRequiredProperty("server.port", Integer.class);
		same(faults, pod, "port", port, pod.port(new TextNode("http")).orElse(null));
		int management = settings.getProperty("management.server.port", Integer.class, port);
		var probed = pod.container().at("/startupProbe/httpGet/port");
		if (!probed.isMissingNode()) {
			same(faults, pod, "probed port", management, pod.port(probed).orElse(null));
		}
		same(faults, pod, "address", settings.getProperty("server.address"), "0.0.0.0");
		if (management != port) {
			same(faults, pod, "management address", settings.getProperty("management.server.address"), "0.0.0.0");
		}
		same(faults, pod, "mode", settings.getProperty("baedal.security.mode"), "login");
		NetworkPolicyEdges.called()
			.get(pod.name())
			.stream()
			.filter(callee -> !callee.equals("identity"))
			.forEach(callee -> reach(faults, manifests, pod, callee, settings.getProperty("baedal.url." + callee)));
		reach(faults, manifests, pod, "identity", settings.getProperty("baedal.security.token-uri"));
		reach(faults, manifests, pod, "identity",
				settings.getProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri"));
		same(faults, pod, "pool",
				pod.name().equals("gateway")
						? settings.getProperty("spring.cloud.gateway.server.webflux.httpclient.pool.max-life-time")
						: settings.getProperty("spring.cloud.openfeign.httpclient.time-to-live") + "s",
				Rolls.POOLED + "s");
		if (!pod.name().equals("gateway")) {
			storage(faults, manifests, pod, settings);
		}
		return faults;
	}

	private static void storage(List<String> faults, Manifests manifests, Pod pod, ConfigurableEnvironment settings) {
		String url = settings.getRequiredProperty("spring.datasource.url");
		if (List.of(settings.getActiveProfiles()).contains("mysql")) {
			var server = URI.create(url.substring("jdbc:".length()));
			same(faults, pod, "schema", server.getPath(), "/" + pod.name());
			same(faults, pod, "user", settings.getProperty("spring.datasource.username"), pod.name());
			same(faults, pod, "password", settings.getProperty("spring.datasource.password"), "a secret");
			if (!server.getHost().contains(".")) {
				service(faults, manifests, pod, server.getHost(), server.getPort());
			}
		}
		else {
			boolean kept = Manifests.each(pod.container().path("volumeMounts"))
				.anyMatch(mount -> url.startsWith("jdbc:h2:file:" + mount.path("mountPath").asText() + "/")
						&& Manifests.each(pod.spec().path("volumes"))
							.anyMatch(volume -> volume.has("persistentVolumeClaim")
									&& volume.path("name").equals(mount.path("name"))));
			same(faults, pod, "database file on a persistent volume", kept, true);
		}
		if (settings.containsProperty("baedal.kafka")) {
			String[] broker = settings.getRequiredProperty("baedal.kafka").split(":");
			// the operator creates this Service; the name before -kafka-bootstrap is that of the Kafka resource
			if (!manifests.has("Kafka", broker[0].replaceAll("-kafka-bootstrap$", ""))) {
				service(faults, manifests, pod, broker[0], Integer.parseInt(broker[1]));
			}
			same(faults, pod, "topic creation, which is on only without declared topics",
					settings.getProperty("baedal.messaging.create-topics", Boolean.class),
					manifests.ofKind("KafkaTopic").findAny().isEmpty());
		}
	}

	private static void reach(List<String> faults, Manifests manifests, Pod pod, String callee, String url) {
		if (url == null || !URI.create(url).getHost().equals(callee)) {
			faults.add(pod.name() + " calls " + callee + " at " + url);
		}
		else {
			service(faults, manifests, pod, callee, URI.create(url).getPort());
		}
	}

	private static void service(List<String> faults, Manifests manifests, Pod pod, String host, int port) {
		if (!manifests.has("Service", host) || Manifests.each(manifests.get("Service", host).at("/spec/ports"))
			.noneMatch(offered -> offered.path("port").asInt() == port)) {
			faults.add(pod.name() + " calls " + host + ":" + port + ", but there is no such Service");
		}
	}

	private static void same(List<String> faults, Pod pod, String what, Object is, Object expected) {
		if (!Objects.equals(is, expected)) {
			faults.add(pod.name() + "'s " + what + ": " + is + ", not " + expected);
		}
	}
}
