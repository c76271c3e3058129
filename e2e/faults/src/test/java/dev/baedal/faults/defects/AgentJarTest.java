package dev.baedal.faults.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentJarTest {

	@TempDir
	Path temp;

	@Test
	void holdsTheAgentAndEveryDefect() throws Exception {
		try (JarFile jar = new JarFile(AgentJar.write(temp.resolve("agent.jar")).toFile())) {
			assertThat(jar.getManifest().getMainAttributes().getValue("Premain-Class"))
				.isEqualTo(DefectAgent.class.getName());
			for (Defect defect : Defect.values()) {
				assertThat(jar.getEntry(defect.advice().getName().replace('.', '/') + ".class")).isNotNull();
			}
		}
	}
}
