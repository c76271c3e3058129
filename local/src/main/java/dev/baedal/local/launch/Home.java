package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;

/** The checkout that contains {@code ./baedal}. */
public record Home(Path root) {

	public static Home current() {
		return new Home(Path.of(System.getProperty("baedal.home", "")).toAbsolutePath().normalize());
	}

	public Path ownJar() {
		return root.resolve("local/target/baedal-local.jar");
	}

	/** The broker's class path: this module's jar and its libraries. */
	public List<Path> ownClassPath() {
		return List.of(ownJar(), root.resolve("local/target/lib/*"));
	}

	Path layouts() {
		return root.resolve("local/target/run");
	}

	/** The folder in which MariaDB is unpacked, once per checkout. */
	Path database() {
		return root.resolve("mariadb/target/software");
	}

	public ExtractedJar layout(Program program) {
		return new ExtractedJar(program, layouts().resolve(program.label()), ownJar());
	}

	ServicesJvmLayout shared(Map<Program, ExtractedJar> layouts) {
		return new ServicesJvmLayout(layouts().resolve("host"), layouts, jar("host", "host"), ownJar());
	}

	/** The newest jar that Maven built for a module, of any version. */
	public Path jar(String folder, String name) {
		var target = root.resolve(folder).resolve("target");
		if (Files.isDirectory(target)) {
			try (var files = Files.list(target)) {
				var jar = files
					.filter(f -> f.getFileName()
						.toString()
						.matches("baedal-" + name + "-[0-9][^/]*(?<!-sources|-javadoc|-tests)\\.jar"))
					.max(Comparator.comparingLong(f -> f.toFile().lastModified()));
				if (jar.isPresent()) {
					return jar.get();
				}
			}
			catch (IOException e) {
				throw new CommandFailure("cannot read " + target + " (" + e + ")", e);
			}
		}
		throw new CommandFailure(name + " has not been built: there is no jar in " + target);
	}
}
