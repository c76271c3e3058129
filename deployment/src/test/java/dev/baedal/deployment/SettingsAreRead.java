package dev.baedal.deployment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Each setting of a ConfigMap, and each variable of a pod, is read by a program (M51). */
final class SettingsAreRead implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		var read = new TreeSet<String>();
		var configured = new TreeSet<String>();
		for (var pod : manifests.pods()) {
			boolean ours = manifests.services().contains(pod);
			var known = new KnownSettings(pod.name());
			pod.container().path("env").forEach(env -> {
				if (ours && !known.has(env.path("name").asText())) {
					faults.add(pod.name() + " does not read " + env.path("name").asText());
				}
			});
			for (String map : References.configMaps(pod)) {
				keys(manifests, map).forEach(key -> {
					configured.add(map + ": " + key);
					if (ours ? known.has(key) || placeholders(manifests, pod).contains(key)
							: uses(manifests, pod, key)) {
						read.add(map + ": " + key);
					}
				});
			}
		}
		configured.removeAll(read);
		configured.forEach(unread -> faults.add("no program reads " + unread));
		return faults;
	}

	/** Names of the variables, or of the properties in the map's files. */
	private static List<String> keys(Manifests manifests, String map) {
		var keys = new ArrayList<String>();
		Manifests.strings(manifests.get("ConfigMap", map).path("data")).forEach((name, value) -> {
			if (name.endsWith(".properties")) {
				var properties = new Properties();
				try {
					properties.load(new StringReader(value));
				}
				catch (IOException e) {
					throw new UncheckedIOException(e);
				}
				keys.addAll(properties.stringPropertyNames());
			}
			else if (!name.endsWith(".sh")) {
				keys.add(name);
			}
		});
		return keys;
	}

	/** The placeholders of a pod's files, as names of environment variables. */
	private static Set<String> placeholders(Manifests manifests, Pod pod) {
		var variables = new TreeSet<String>();
		texts(manifests, pod).flatMap(text -> Repository.all("\\$\\{([a-z.-]+)", text).stream())
			.forEach(name -> variables.add(name.toUpperCase().replaceAll("[.-]", "_")));
		return variables;
	}

	/** Whether a script of the pod uses the variable. */
	private static boolean uses(Manifests manifests, Pod pod, String key) {
		return texts(manifests, pod).anyMatch(text -> text.contains("$" + key) || text.contains("${" + key));
	}

	private static Stream<String> texts(Manifests manifests, Pod pod) {
		return References.configMaps(pod)
			.stream()
			.flatMap(map -> Manifests.strings(manifests.get("ConfigMap", map).path("data")).values().stream());
	}
}
