package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each check finds the mistakes that it exists for. */
@Tag("service")
class SeededMistakesTest {

	private static final String APP = "/spec/template/spec/containers/0";

	static final List<Mistake> MISTAKES = List.of(
			new Mistake("a field that no Deployment has", new Types(),
					m -> in(m, "Deployment", "order", APP).put("imagePullPolcy", "Always")),
			new Mistake("a Service without its ports", new Types(),
					m -> in(m, "Service", "order", "/spec").put("ports", "8081")),
			new Mistake("an unknown kind", new Types(), m -> in(m, "Service", "order", "").put("kind", "Servise")),
			new Mistake("a key that no Secret has", Checks.REFERENCES,
					m -> in(m, "Deployment", "order", APP + "/env/2/valueFrom/secretKeyRef").put("key", "orders")),
			new Mistake("a missing ConfigMap", Checks.REFERENCES,
					m -> in(m, "Deployment", "order", APP + "/envFrom/0/configMapRef").put("name", "clutser")),
			new Mistake("a missing volume", Checks.REFERENCES,
					m -> in(m, "Deployment", "order", APP + "/volumeMounts/0").put("name", "shraed")),
			new Mistake("a missing account", Checks.REFERENCES,
					m -> in(m, "Deployment", "order", "/spec/template/spec").put("serviceAccountName", "ordr")),
			new Mistake("a Service that selects no pod", new Selections(),
					m -> in(m, "Service", "order", "/spec/selector").put("app.kubernetes.io/name", "orders")),
			new Mistake("a Service to a port without that name", new Selections(),
					m -> in(m, "Service", "order", "/spec/ports/0").put("targetPort", "web")),
			new Mistake("a probe at a port without a listener", new Selections(),
					m -> in(m, "Deployment", "order", APP + "/livenessProbe/httpGet").put("port", 8080)),
			new Mistake("a Deployment whose pods have another label", new Selections(),
					m -> in(m, "Deployment", "order", "/spec/selector/matchLabels").put("app.kubernetes.io/name", "o")),
			new Mistake("a scaler beside replicas", new Selections(),
					m -> in(m, "Deployment", "payment", "/spec").put("replicas", 2)),
			new Mistake("an image that the build does not make", new Images(),
					m -> in(m, "Deployment", "order", APP).put("image", "baedal/orders:dev")),
			new Mistake("an image whose version is not pinned", new Images(),
					m -> in(m, "Job", "schemas", APP).put("image", "mysql:latest")),
			new Mistake("a pod that runs as root", new Hardened(),
					m -> in(m, "Deployment", "order", "/spec/template/spec/securityContext").put("runAsNonRoot",
							false)),
			new Mistake("a writable root file system", new Hardened(),
					m -> in(m, "Deployment", "order", APP + "/securityContext").remove("readOnlyRootFilesystem")),
			new Mistake("liveness that depends on other parts", new Hardened(),
					m -> in(m, "Deployment", "order", APP + "/livenessProbe/httpGet").put("path", "/actuator/health")),
			new Mistake("a roll-out that stops a pod first", new Rolls(),
					m -> in(m, "Deployment", "order", "/spec/strategy/rollingUpdate").put("maxUnavailable", "25%")),
			new Mistake("a grace period shorter than the shutdown", new Rolls(),
					m -> in(m, "Deployment", "order", "/spec/template/spec").put("terminationGracePeriodSeconds", 30)),
			new Mistake("no readiness", new Rolls(), m -> in(m, "Deployment", "order", APP).remove("readinessProbe")),
			new Mistake("a public service", new PublicIngress(),
					m -> in(m, "Service", "order", "/spec").put("type", "LoadBalancer")),
			new Mistake("an ingress without a certificate", new PublicIngress(),
					m -> in(m, "Ingress", "doors", "/metadata/annotations")
						.remove("alb.ingress.kubernetes.io/certificate-arn")),
			new Mistake("a public route to payment", new PublicIngress(),
					m -> in(m, "Ingress", "doors", "/spec/rules/0/http/paths/0/backend/service").put("name",
							"payment")),
			new Mistake("a call that no network policy allows", new NetworkPolicyEdges(),
					m -> ((ArrayNode) in(m, "NetworkPolicy", "order-calls", "")
						.at("/spec/egress/0/to/0/podSelector/matchExpressions/0/values")).remove(0)),
			new Mistake("an allowed call that no service makes", new NetworkPolicyEdges(),
					m -> in(m, "NetworkPolicy", "payment-is-called", "/spec/ingress/0").remove("from"),
					m -> in(m, "NetworkPolicy", "delivery-calls", "/spec/egress/0").remove("to")),
			new Mistake("a topic with another number of partitions", new TopicsAsDesigned(),
					m -> in(m, "KafkaTopic", "fooddelivery", "/spec").put("partitions", 6)),
			new Mistake("a topic with a longer retention than the inboxes", new TopicsAsDesigned(),
					m -> in(m, "KafkaTopic", "fooddelivery", "/spec/config").put("retention.ms", 5_184_000_000L)),
			new Mistake("a port that the service does not listen on", new PodSettings(),
					m -> in(m, "Deployment", "order", APP + "/ports/0").put("containerPort", 8080)),
			new Mistake("an address without a Service", new PodSettings(),
					m -> settings(m, "shared", "http://payment:8080", "http://payments:8080")),
			new Mistake("a separator that becomes a comment", new PodSettings(),
					m -> settings(m, "shared", "#---\n", "#---\n# a comment\n")),
			new Mistake("an unresolved placeholder", new PodSettings(),
					m -> settings(m, "shared", "${baedal.database.host}", "${baedal.databse.host}")),
			new Mistake("a gateway whose health cannot be probed", new PodSettings(),
					m -> in(m, "Deployment", "gateway", APP + "/env/1").put("value", "127.0.0.1")),
			new Mistake("a setting that no program reads", new SettingsAreRead(),
					m -> settings(m, "order", "baedal.payment.timeout", "baedal.payment.patience")),
			new Mistake("a pool that outlives the pod", new PodSettings(),
					m -> settings(m, "shared", "time-to-live=5", "time-to-live=900")),
			new Mistake("a pool that is too large for the database", new Connections(),
					m -> settings(m, "order", "maximum-pool-size=6", "maximum-pool-size=20")),
			new Mistake("too many replicas for the database", new Connections(),
					m -> in(m, "HorizontalPodAutoscaler", "payment", "/spec").put("maxReplicas", 30)),
			new Mistake("a load balancer that is not trusted", new TrustedProxies(),
					m -> settings(m, "gateway", ",192.168.0.0/16", "")),
			new Mistake("a variable that no program reads", new SettingsAreRead(),
					m -> in(m, "Deployment", "order", APP + "/env/1").put("name", "SPRING_PROFILE")));

	@ParameterizedTest
	@FieldSource("MISTAKES")
	void isFound(Mistake mistake) {
		var manifests = Manifests.rendered("overlays/eks");
		assertThat(mistake.check().faults(manifests)).isEmpty();

		mistake.seeds().forEach(seed -> seed.accept(manifests));

		assertThat(mistake.check().faults(manifests)).isNotEmpty();
	}

	@Test
	void findsAScalerThatTheBrokerRejects() {
		var manifests = Manifests.rendered("overlays/keda");
		assertThat(new KedaReachesBroker().faults(manifests)).isEmpty();

		((ArrayNode) manifests.get("Kafka", "baedal").at("/spec/kafka/listeners/0/networkPolicyPeers")).remove(1);

		assertThat(new KedaReachesBroker().faults(manifests)).hasSize(3);
	}

	private static ObjectNode in(Manifests manifests, String kind, String name, String path) {
		return (ObjectNode) manifests.get(kind, name).at(path);
	}

	private static void settings(Manifests manifests, String map, String before, String after) {
		var data = manifests.ofKind("ConfigMap")
			.filter(object -> Manifests.name(object).startsWith(map + "-"))
			.findFirst()
			.map(object -> (ObjectNode) object.path("data"))
			.orElseThrow();
		String file = data.path("application.properties").asText();
		assertThat(file).contains(before);
		data.put("application.properties", file.replace(before, after));
	}

	record Mistake(String what, Check check, List<Consumer<Manifests>> seeds) {

		@SafeVarargs
		Mistake(String what, Check check, Consumer<Manifests>... seeds) {
			this(what, check, List.of(seeds));
		}

		@Override
		public String toString() {
			return what;
		}
	}
}
