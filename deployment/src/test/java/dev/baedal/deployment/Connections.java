package dev.baedal.deployment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The pools of all replicas fit the database's limit, with every scaler at its maximum and during a roll-out. */
final class Connections implements Check {

	/** Connections of administrators, of the provider itself, and of the Job that makes the schemas. */
	private static final int OTHERS = 10;
	/** Stopping pods that still hold their pool while the next new pod already starts. */
	private static final int STOPPING = 1;
	/** The providers' default limits, which depend on memory; rounded down. */
	private static final Map<String, Integer> ALLOWED = Map.of("db.t4g.medium", 300, "db.t4g.large", 600,
			"Standard_B2s", 300);

	@Override
	public List<String> faults(Manifests manifests) {
		int allowed = allowed(manifests);
		int most = OTHERS + onServer(manifests).mapToInt(pod -> replicas(manifests, pod) * pool(manifests, pod)).sum();
		return most <= allowed ? List.of()
				: List.of("%d connections at most, and the database allows %d: %s"
					.formatted(most, allowed, onServer(manifests)
						.map(pod -> "%s %d × %d".formatted(pod.name(), replicas(manifests, pod), pool(manifests, pod)))
						.toList()));
	}

	private static Stream<Pod> onServer(Manifests manifests) {
		return manifests.services()
			.stream()
			.filter(pod -> Manifests.each(pod.container().path("env"))
				.anyMatch(env -> env.path("name").asText().equals("SPRING_PROFILES_ACTIVE")
						&& env.path("value").asText().contains("mysql")));
	}

	private static int pool(Manifests manifests, Pod pod) {
		return PodEnvironment.of(manifests, pod)
			.getRequiredProperty("spring.datasource.hikari.maximum-pool-size", Integer.class);
	}

	private static int replicas(Manifests manifests, Pod pod) {
		int fixed = pod.workload().at("/spec/replicas").asInt(1);
		int most = Stream
			.concat(scaled(manifests, pod, "HorizontalPodAutoscaler", "/spec/maxReplicas"),
					scaled(manifests, pod, "ScaledObject", "/spec/maxReplicaCount"))
			.mapToInt(JsonNode::asInt)
			.max()
			.orElse(fixed);
		var surge = pod.workload().at("/spec/strategy/rollingUpdate/maxSurge");
		return most + (surge.isMissingNode() ? 0 : surge.asInt() + STOPPING);
	}

	private static Stream<JsonNode> scaled(Manifests manifests, Pod pod, String kind, String most) {
		return manifests.ofKind(kind)
			.filter(scaler -> scaler.at("/spec/scaleTargetRef/name").asText().equals(pod.name()))
			.map(scaler -> scaler.at(most));
	}

	/** The limit of the server in the manifests, or of the server that docs/deploy.md creates. */
	private static int allowed(Manifests manifests) {
		if (manifests.has("StatefulSet", "mysql")) {
			return Integer
				.parseInt(Repository.all("--max-connections=(\\d+)", manifests.get("StatefulSet", "mysql").toString())
					.get(0));
		}
		String host = manifests.ofKind("ConfigMap")
			.map(map -> map.at("/data/BAEDAL_DATABASE_HOST").asText())
			.filter(name -> !name.isEmpty())
			.findFirst()
			.orElseThrow();
		String docs = Repository.text("docs/deploy.md");
		String server = host.endsWith(".azure.com")
				? Repository.all("mysql flexible-server create .*--sku-name (\\S+)", docs).get(0)
				: manifests.ofKind("ScaledObject").findAny().isPresent()
						? Repository.all("\\| lag \\(KEDA\\).*`(db\\.[\\w.]+)`", docs).get(0)
				: Repository.all("--db-instance-class (\\S+)", docs).get(0);
		return ALLOWED.get(server);
	}
}
