package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

/** A service reads its ConfigMap: a change of a setting needs no build (M51, 004-O8). */
@Tag("service")
class ConfigMapTest {

	@Test
	void aChangeReachesTheServiceWithoutABuild() {
		var manifests = Manifests.rendered("overlays/trial");
		var order = pod(manifests, "order");
		assertThat(timeout(manifests, order)).isEqualTo(Duration.ofSeconds(2));

		var map = manifests.get("ConfigMap",
				References.configMaps(order)
					.stream()
					.filter(name -> name.startsWith("order-"))
					.findFirst()
					.orElseThrow());
		((ObjectNode) map.path("data")).put("application.properties", "baedal.payment.timeout=520ms");

		assertThat(timeout(manifests, order)).isEqualTo(Duration.ofMillis(520));
	}

	@Test
	void serviceSettingsOverrideSharedSettings() {
		var manifests = Manifests.rendered("overlays/trial");

		assertThat(PodEnvironment.of(manifests, pod(manifests, "store")).getProperty("baedal.catalogue"))
			.isEqualTo("demo");
		assertThat(PodEnvironment.of(manifests, pod(manifests, "delivery")).getProperty("baedal.url.order"))
			.isEqualTo("http://order:8080");
	}

	@Test
	void nameChangesWithTheContentsSoThatPodsAreReplaced() {
		assertThat(References.configMaps(pod(Manifests.rendered("overlays/trial"), "store")))
			.isNotEqualTo(References.configMaps(pod(Manifests.rendered("overlays/eks"), "store")))
			.allMatch(name -> name.matches(".*-[a-z0-9]{10}"));
	}

	private static Pod pod(Manifests manifests, String name) {
		return manifests.services().stream().filter(pod -> pod.name().equals(name)).findFirst().orElseThrow();
	}

	private static Duration timeout(Manifests manifests, Pod pod) {
		return Binder.get(PodEnvironment.of(manifests, pod)).bind("baedal.payment.timeout", Duration.class).get();
	}
}
