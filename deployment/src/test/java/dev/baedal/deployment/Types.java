package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.*;

/** Each object of a built-in kind has no unknown and no missing field. The profile tools checks the other kinds. */
final class Types implements Check {

	/** API versions that {@link CustomResourcesTest} checks. */
	static final Set<String> CUSTOM = Set.of("monitoring.coreos.com/v1", "kafka.strimzi.io/v1",
			"gateway.networking.k8s.io/v1", "alb.networking.azure.io/v1", "networking.istio.io/v1",
			"security.istio.io/v1", "keda.sh/v1alpha1");

	private static final Map<String, Type> KNOWN = Map.ofEntries(
			Map.entry("v1 Namespace", V1Namespace::validateJsonElement),
			Map.entry("v1 Service", V1Service::validateJsonElement),
			Map.entry("v1 ServiceAccount", V1ServiceAccount::validateJsonElement),
			Map.entry("v1 ConfigMap", V1ConfigMap::validateJsonElement),
			Map.entry("v1 PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement),
			Map.entry("apps/v1 Deployment", V1Deployment::validateJsonElement),
			Map.entry("apps/v1 StatefulSet", V1StatefulSet::validateJsonElement),
			Map.entry("batch/v1 Job", V1Job::validateJsonElement),
			Map.entry("policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement),
			Map.entry("autoscaling/v2 HorizontalPodAutoscaler", V2HorizontalPodAutoscaler::validateJsonElement),
			Map.entry("networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement),
			Map.entry("networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement),
			Map.entry("storage.k8s.io/v1 StorageClass", V1StorageClass::validateJsonElement));

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		for (var object : manifests.objects()) {
			String version = object.path("apiVersion").asText();
			var type = KNOWN.get(version + " " + object.path("kind").asText());
			if (type == null && !CUSTOM.contains(version)) {
				faults.add("unknown kind: " + version + " " + object.path("kind").asText());
			}
			else if (type != null) {
				try {
					type.validate(JsonParser.parseString(object.toString()));
				}
				catch (Exception e) {
					faults.add(Manifests.name(object) + ": " + e.getMessage());
				}
			}
		}
		return faults;
	}

	private interface Type {

		void validate(JsonElement element) throws Exception;
	}
}
