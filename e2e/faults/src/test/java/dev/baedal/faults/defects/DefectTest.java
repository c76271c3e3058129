package dev.baedal.faults.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A defect names a method of a service, on which the harness does not depend: a rename must not switch it off. */
class DefectTest {

	private static final Path HOME = Path.of(System.getProperty("baedal.home", "../..")).toAbsolutePath().normalize();

	@Test
	void eachChangesAnExistingMethod() throws IOException {
		for (Defect defect : Defect.values()) {
			if (defect.isOwn()) {
				assertThat(sources(defect)).as(defect.name()).hasSize(1);
				assertThat(Files.readString(sources(defect).get(0))).as(defect.name())
					.containsPattern("\\s" + defect.method() + "\\(");
			}
		}
	}

	private static List<Path> sources(Defect defect) throws IOException {
		try (Stream<Path> modules = Files.list(HOME)) {
			return modules
				.map(module -> module.resolve("src/main/java").resolve(defect.type().replace('.', '/') + ".java"))
				.filter(Files::exists)
				.toList();
		}
	}
}
