package dev.baedal.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.DefaultResourceLoader;

/** The settings of a service in its pod, resolved by Spring Boot as in the pod. */
final class PodEnvironment {

	private PodEnvironment() {}

	static ConfigurableEnvironment of(Manifests manifests, Pod pod) {
		var variables = variables(manifests, pod);
		try {
			mount(manifests, pod, variables);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return of(pod.name(), variables);
	}

	/** @param variables environment variables in addition to those of the image */
	static ConfigurableEnvironment of(String service, Map<String, String> variables) {
		var environment = new StandardEnvironment();
		var all = new HashMap<String, Object>(image());
		all.putAll(variables);
		environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
		ConfigurationPropertySources.attach(environment);
		try (var packaged = new URLClassLoader(
				Stream.of(service, "platform", "messaging").map(PodEnvironment::resources).toArray(URL[]::new),
				PodEnvironment.class.getClassLoader())) {
			ConfigDataEnvironmentPostProcessor.applyTo(environment, new DefaultResourceLoader(packaged), null);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	/** The environment variables that every image sets. */
	static Map<String, String> image() {
		var variables = new HashMap<String, String>();
		String lines = Repository.text("Dockerfile").replace("\\\n", " ");
		for (String line : Repository.all("(?m)^ENV (.*)$", lines)) {
			for (String pair : line.trim().split("\\s+")) {
				variables.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
			}
		}
		return variables;
	}

	private static Map<String, String> variables(Manifests manifests, Pod pod) {
		var variables = new HashMap<String, String>();
		pod.container().path("envFrom").forEach(from -> {
			if (from.has("configMapRef")) {
				variables.putAll(Manifests
					.strings(manifests.get("ConfigMap", from.at("/configMapRef/name").asText()).path("data")));
			}
		});
		pod.container()
			.path("env")
			.forEach(env -> variables.put(env.path("name").asText(),
					env.has("value") ? env.path("value").asText() : "a secret"));
		return variables;
	}

	/** Writes the mounted files to a temporary folder, and replaces the mount path in the variables by that folder. */
	private static void mount(Manifests manifests, Pod pod, Map<String, String> variables) throws IOException {
		Path root = Files.createTempDirectory("pod");
		for (var volume : pod.spec().path("volumes")) {
			if (volume.has("configMap")) {
				var data = manifests.get("ConfigMap", volume.at("/configMap/name").asText()).path("data");
				var folder = Files.createDirectories(root.resolve(volume.path("name").asText()));
				for (var file : Manifests.strings(data).entrySet()) {
					Files.writeString(folder.resolve(file.getKey()), file.getValue());
				}
				for (var mount : pod.container().path("volumeMounts")) {
					if (mount.path("name").equals(volume.path("name"))) {
						variables.replaceAll(
								(name, value) -> value.replace(mount.path("mountPath").asText() + "/", folder + "/"));
					}
				}
			}
		}
	}

	private static URL resources(String module) {
		try {
			return Repository.ROOT.resolve(module).resolve("src/main/resources").toUri().toURL();
		}
		catch (MalformedURLException e) {
			throw new IllegalStateException(e);
		}
	}
}
