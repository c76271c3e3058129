package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Objects of third-party kinds match their types: the TypeScript compiler checks them. Skipped without the profile
 * {@code tools}. Strimzi's kinds and Azure's one kind have no such types; {@link TopicsAsDesigned} checks Strimzi's
 * topics.
 */
@Tag("full")
class CustomResourcesTest {

	private static final Map<String, String> PACKAGES = Map.of("monitoring.coreos.com", "prometheus-operator",
			"gateway.networking.k8s.io", "gateway-api", "networking.istio.io", "istio", "security.istio.io", "istio",
			"keda.sh", "keda");
	private static final Path FOLDER = Path.of("target/npm").toAbsolutePath();

	@BeforeAll
	static void install() throws IOException {
		Assumptions.assumeTrue(Boolean.getBoolean("baedal.tools"), "left out: needs npm, see the profile tools");
		new Tool("npm").require();
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve("package.json"), Files.readString(Path.of("src/test/npm/package.json")));
		if (!Files.exists(FOLDER.resolve("node_modules/typescript"))) {
			Tool.run(Map.of(), List.of("npm", "install", "--prefix", FOLDER.toString(), "--no-package-lock",
					"--ignore-scripts", "--no-audit", "--no-fund"));
		}
	}

	@Test
	void matchTheirTypes() throws IOException {
		var objects = new ArrayList<ObjectNode>();
		for (String folder : Manifests.FOLDERS) {
			objects.addAll(custom(folder));
		}
		assertThat(objects).extracting(object -> object.path("kind").asText())
			.contains("PodMonitor", "Gateway", "HTTPRoute", "VirtualService", "DestinationRule", "PeerAuthentication",
					"ScaledObject");

		compile(objects, "");
	}

	@Test
	void findsSeededMistakes() throws IOException {
		var broken = List.of(
				broken("overlays/istio", "VirtualService",
						o -> ((ObjectNode) o.at("/spec/http/0")).put("timeOut", "3s")),
				broken("overlays/istio", "DestinationRule",
						o -> ((ObjectNode) o.at("/spec/trafficPolicy/outlierDetection")).put("consecutive5xxErrors",
								"five")),
				broken("overlays/istio", "PeerAuthentication",
						o -> ((ObjectNode) o.at("/spec/mtls")).put("mode", "STRIKT")),
				broken("overlays/keda", "ScaledObject",
						o -> ((ObjectNode) o.at("/spec/scaleTargetRef")).remove("name")),
				broken("overlays/eks", "PodMonitor", o -> ((ObjectNode) o.at("/spec")).remove("selector")),
				broken("overlays/aks", "HTTPRoute",
						o -> ((ObjectNode) o.at("/spec/rules/0/backendRefs/0")).put("port", "http")));

		compile(broken, "// @ts-expect-error\n");
		// without the expectation, the compiler reports the same mistakes
		assertThatCode(() -> compile(broken, "")).isInstanceOf(AssertionError.class);
	}

	private static List<ObjectNode> custom(String folder) {
		return Manifests.rendered(folder)
			.objects()
			.stream()
			.filter(object -> PACKAGES.containsKey(object.path("apiVersion").asText().split("/")[0]))
			.toList();
	}

	private static ObjectNode broken(String folder, String kind, Consumer<ObjectNode> mistake) {
		var object = custom(folder).stream()
			.filter(o -> o.path("kind").asText().equals(kind))
			.findFirst()
			.orElseThrow();
		mistake.accept(object);
		return object;
	}

	/** Writes one line per object, so that the line before it can hold the expectation. */
	private static void compile(List<ObjectNode> objects, String before) throws IOException {
		var imports = new TreeSet<String>();
		var constants = new StringBuilder();
		for (var object : objects) {
			String[] version = object.path("apiVersion").asText().split("/");
			String kind = object.path("kind").asText();
			String type = version[0].replaceAll("\\W", "_") + "_" + kind;
			imports.add("import type { I%s as %s } from '@kubernetes-models/%s/%s/%s';\n".formatted(kind, type,
					PACKAGES.get(version[0]), version[0], version[1]));
			constants.append(before).append("export const o%d: %s = %s;\n".formatted(constants.length(), type, object));
		}
		Files.writeString(FOLDER.resolve("objects.ts"), String.join("", imports) + constants);
		Tool.run(Map.of(),
				List.of("node", FOLDER.resolve("node_modules/typescript/bin/tsc").toString(), "--strict", "--noEmit",
						"--skipLibCheck", "--moduleResolution", "node10", "--module", "commonjs",
						FOLDER.resolve("objects.ts").toString()));
	}
}
