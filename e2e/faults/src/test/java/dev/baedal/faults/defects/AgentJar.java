package dev.baedal.faults.defects;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import net.bytebuddy.ByteBuddy;

/** Packs this package as a Java agent while the tests run, so that no built artifact contains it. */
final class AgentJar {

	private AgentJar() {}

	static Path write(Path file) throws IOException, URISyntaxException {
		Path classes = Path.of(AgentJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		Files.createDirectories(file.getParent());
		try (OutputStream out = Files.newOutputStream(file);
				JarOutputStream jar = new JarOutputStream(out, manifest())) {
			for (Path each : ours(classes.resolve("dev/baedal/faults/defects"))) {
				jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
				Files.copy(each, jar);
			}
		}
		return file;
	}

	private static List<Path> ours(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.toString().endsWith(".class")).toList();
		}
	}

	private static Manifest manifest() {
		Manifest manifest = new Manifest();
		Attributes attributes = manifest.getMainAttributes();
		attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		attributes.put(new Attributes.Name("Premain-Class"), DefectAgent.class.getName());
		attributes.put(new Attributes.Name("Can-Retransform-Classes"), "true");
		attributes.put(Attributes.Name.CLASS_PATH,
				ByteBuddy.class.getProtectionDomain().getCodeSource().getLocation().toString());
		return manifest;
	}
}
