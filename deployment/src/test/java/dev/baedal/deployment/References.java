package dev.baedal.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything that a pod refers to exists: ConfigMaps, Secrets with their keys, accounts, volumes and claims. */
record References(Map<String, Set<String>> secrets) implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		for (var pod : manifests.pods()) {
			var spec = pod.spec();
			var account = spec.path("serviceAccountName");
			if (!account.isMissingNode() && !manifests.has("ServiceAccount", account.asText())) {
				faults.add(pod.name() + ": no account " + account.asText());
			}
			for (var map : configMaps(pod)) {
				if (!manifests.has("ConfigMap", map)) {
					faults.add(pod.name() + ": no ConfigMap " + map);
				}
			}
			pod.containers().forEach(container -> {
				Manifests.each(container.path("env"))
					.map(env -> env.at("/valueFrom/secretKeyRef"))
					.filter(key -> !key.isMissingNode())
					.filter(key -> !secrets.getOrDefault(key.path("name").asText(), Set.of())
						.contains(key.path("key").asText()))
					.forEach(key -> faults.add(pod.name() + ": secrets.sh makes no " + key));
				Manifests.each(container.path("envFrom"))
					.map(from -> from.at("/secretRef/name"))
					.filter(name -> !name.isMissingNode() && !secrets.containsKey(name.asText()))
					.forEach(name -> faults.add(pod.name() + ": secrets.sh makes no " + name));
				Manifests.each(container.path("volumeMounts"))
					.map(mount -> mount.path("name").asText())
					.filter(name -> !volumes(pod).contains(name))
					.forEach(name -> faults.add(pod.name() + ": no volume " + name));
			});
			Manifests.each(spec.path("volumes"))
				.map(volume -> volume.at("/persistentVolumeClaim/claimName"))
				.filter(claim -> !claim.isMissingNode() && !manifests.has("PersistentVolumeClaim", claim.asText()))
				.forEach(claim -> faults.add(pod.name() + ": no claim " + claim.asText()));
		}
		manifests.ofKind("Secret")
			.forEach(secret -> faults.add("a secret among the manifests: " + Manifests.name(secret)));
		return faults;
	}

	static List<String> configMaps(Pod pod) {
		var names = new ArrayList<String>();
		Manifests.each(pod.spec().path("volumes"))
			.map(volume -> volume.at("/configMap/name"))
			.forEach(name -> add(names, name));
		pod.containers()
			.flatMap(container -> Manifests.each(container.path("envFrom")))
			.map(from -> from.at("/configMapRef/name"))
			.forEach(name -> add(names, name));
		return names;
	}

	private static void add(List<String> names, JsonNode name) {
		if (!name.isMissingNode()) {
			names.add(name.asText());
		}
	}

	private static List<String> volumes(Pod pod) {
		var names = new ArrayList<String>();
		Manifests.each(pod.spec().path("volumes")).forEach(volume -> names.add(volume.path("name").asText()));
		Manifests.each(pod.workload().at("/spec/volumeClaimTemplates"))
			.forEach(claim -> names.add(Manifests.name(claim)));
		return names;
	}
}
