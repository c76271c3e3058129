package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;

/**
 * The extracted jar of a service and its class-data archive. Such an archive needs plain jars on the class path, and
 * exactly the class path with which it was made.
 */
public record ExtractedJar(Program program, Path folder, Path launcherJar) {

	Path jar() {
		return folder.resolve("app").resolve(program.label() + ".jar");
	}

	Path archive() {
		return folder.resolve("classes.jsa");
	}

	boolean hasArchive() {
		return Files.exists(archive());
	}

	public JavaProcess process(List<String> arguments) {
		return process(hasArchive() ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of(), arguments);
	}

	/** Stops before anything listens or connects, so a training run needs no broker, port or database file. */
	JavaProcess training() {
		return process(List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Dspring.context.exit=onRefresh"),
				trainingArguments());
	}

	/** The database ends with the process. */
	List<String> trainingArguments() {
		return List.of("--spring.datasource.url=jdbc:h2:mem:" + program.label() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE",
				"--baedal.messaging.create-topics=false", "--server.port=0", "--management.server.port=0",
				"--baedal.identity.key-secret=for-an-archive-of-classes-and-nothing-else");
	}

	private JavaProcess process(List<String> more, List<String> arguments) {
		var flags = new ArrayList<>(JvmOptions.ONE_SERVICE);
		flags.add(program.heap());
		flags.addAll(more);
		return new JavaProcess(flags, List.of(jar(), launcherJar), mainClass(), arguments);
	}

	/** In the order of the class path. */
	List<Path> libraries() {
		return Arrays.stream(attribute(Attributes.Name.CLASS_PATH).split(" +")).map(jar()::resolveSibling).toList();
	}

	private String mainClass() {
		return attribute(Attributes.Name.MAIN_CLASS);
	}

	private String attribute(Attributes.Name name) {
		try (var jar = new JarFile(jar().toFile())) {
			return jar.getManifest().getMainAttributes().getValue(name);
		}
		catch (IOException e) {
			throw new CommandFailure("cannot read " + jar() + " (" + e + ")", e);
		}
	}
}
