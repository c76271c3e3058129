package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.api.Test;

/** Every overlay and demo renders, and all checks hold for it (M35, M37, 004-O1, 004-O5). */
@Tag("service")
class OverlaysTest {

	static final List<String> FOLDERS = Manifests.FOLDERS;

	/** Checks that a demo breaks on purpose. */
	private static final Map<String, Set<Class<?>>> ON_PURPOSE = Map.of("demo/liveness", Set.of(Selections.class),
			"demo/without-readiness", Set.of(Rolls.class));

	@ParameterizedTest
	@FieldSource("FOLDERS")
	void passesAllChecks(String folder) {
		var manifests = Manifests.rendered(folder);

		assertThat(Checks.ALL).allSatisfy(check -> {
			boolean broken = ON_PURPOSE.getOrDefault(folder, Set.of()).contains(check.getClass());
			assertThat(check.faults(manifests)).as(folder + ": " + check.getClass().getSimpleName())
				.hasSize(broken ? check.faults(manifests).size() : 0)
				.matches(
						faults -> !broken
								|| (!faults.isEmpty() && faults.stream().allMatch(f -> f.startsWith("payment"))),
						"breaks payment, and nothing else");
		});
	}

	@Test
	void everyServiceIsDeployedEverywhere() {
		assertThat(Stream.of("overlays/trial", "overlays/eks", "overlays/aks"))
			.allSatisfy(folder -> assertThat(Manifests.rendered(folder).services()).extracting(Pod::name)
				.containsExactlyInAnyOrderElementsOf(Repository.services()));
	}

	@Test
	void trialHasNoAutoscalerSoThatTheSeedCreatesItsOwn() {
		assertThat(Manifests.rendered("overlays/trial").ofKind("HorizontalPodAutoscaler")).isEmpty();
		assertThat(Manifests.rendered("overlays/eks").ofKind("HorizontalPodAutoscaler")).extracting(Manifests::name)
			.containsExactlyInAnyOrder("order", "payment");
	}
}
