package dev.baedal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/** Each delivery pipeline tests, scans and rolls out with the same scripts, and none skips a test (M50, 004-O7). */
class PipelinesTest {

	private static final List<String> SCRIPTS = List.of("docker/images.sh", "docker/stand-ins/make.sh",
			"docker/token.sh", "docker/scanner.sh", "docker/secrets.sh", "kubernetes/alerts.sh",
			"kubernetes/roll-out.sh", "kubernetes/secrets.sh", "kubernetes/components/schemas/schemas.sh");

	@Test
	void testsScansAndRollsOut() {
		String codeBuild = Manifests.file("buildspec.yml").path("phases").toString();
		String gitHub = Manifests.file(".github/workflows/deliver.yml").path("jobs").toString();
		String test = Manifests.file(".github/workflows/test.yml").path("jobs").toString();

		assertThat(codeBuild).contains("verify", "--scan --push", "kubernetes/roll-out.sh eks");
		assertThat(gitHub).contains("./.github/workflows/test.yml", "--scan --push", "kubernetes/roll-out.sh eks",
				"kubernetes/roll-out.sh aks");
		assertThat(test).contains(".ci/run");
		assertThat(codeBuild + gitHub + test).doesNotContainIgnoringCase("skipTests")
			.doesNotContain("test.skip", ":latest");
	}

	@Test
	void deploysOnlyAfterTheTests() {
		assertThat(Manifests.file("buildspec.yml").at("/phases/pre_build/on-failure").asText()).isEqualTo("ABORT");
		for (String cloud : List.of("eks", "aks")) {
			assertThat(Manifests.file(".github/workflows/deliver.yml").at("/jobs/" + cloud + "/needs").asText())
				.isEqualTo("test");
		}
	}

	@Test
	void everyServiceShipsItsBillOfMaterials() {
		assertThat(Repository.services()).allSatisfy(
				service -> assertThat(Pom.of(service).plugins()).as(service).contains("cyclonedx-maven-plugin"));
		for (String pipeline : List.of("buildspec.yml", ".github/workflows/test.yml")) {
			assertThat(Repository.text(pipeline)).as(pipeline).contains("-Dcyclonedx.skip=false");
		}
	}

	@Test
	void everyNamedScriptExists() {
		String named = Repository.text("buildspec.yml") + Repository.text(".github/workflows/deliver.yml")
				+ Repository.text("docs/deploy.md");
		assertThat(SCRIPTS).allMatch(script -> Files.isExecutable(Repository.ROOT.resolve(script)));
		assertThat(Repository.all("((?:docker|kubernetes)/[\\w/-]+\\.sh)", named)).isNotEmpty().isSubsetOf(SCRIPTS);
	}

	@Test
	void scriptsListEveryService() {
		assertThat(listed("docker/images.sh")).isEqualTo(Repository.services());
		assertThat(listed("kubernetes/roll-out.sh")).isEqualTo(Repository.services());
	}

	@Test
	void releaseRendersWithItsImages() {
		Tool.KUBECTL.require();
		String script = Repository.ROOT.resolve("kubernetes/roll-out.sh").toString();

		Tool.run(java.util.Map.of("RENDER_ONLY", "1"), List.of(script, "eks", "registry.example/baedal", "1a2b3c"));

		var images = Manifests.parse(Repository.text("kubernetes/release/manifests.yaml"))
			.pods()
			.stream()
			.map(Pod::image)
			.toList();
		assertThat(images)
			.containsAll(Repository.services().stream().map(s -> "registry.example/baedal/" + s + ":1a2b3c").toList())
			.noneMatch(image -> image.startsWith("baedal/"));
	}

	private static Set<String> listed(String script) {
		return new TreeSet<>(
				Arrays.asList(Repository.all("(?m)^services=\"([^\"]+)\"", Repository.text(script)).get(0).split(" ")));
	}
}
