package dev.baedal.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.host.Host;
import dev.baedal.host.Start;

/**
 * The services' jars for one JVM: the libraries of the services with a database are its class path, and the others, whose
 * libraries are of another kind, have their own.
 *
 * @param hostJar with {@link Host}
 */
record SharedLayout(Path folder, Map<Program, Layout> layouts, Path hostJar, Path launcherJar) {

	/** As {@link Layout#FLAGS}, for eight services that compile and load their libraries once. */
	private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=192m",
			"-XX:+UseSerialGC", "-Xss512k", "-Xms192m", "-Xmx1g", "-Xmn96m", "-XX:MetaspaceSize=320m",
			"-XX:+ExitOnOutOfMemoryError");

	/** Those whose classes are worth an archive: identity runs with a login only. */
	List<Layout> trained() {
		return layouts.values().stream().filter(layout -> layout.program() != Program.IDENTITY).toList();
	}

	Path archive() {
		return folder.resolve("classes.jsa");
	}

	boolean hasArchive() {
		return Files.exists(archive());
	}

	/** @param port on which the launcher waits for the JVM */
	JavaProcess process(int port) {
		return process(port, hasArchive() ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of());
	}

	JavaProcess training(int port) {
		return process(port, List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Dbaedal.host.training=true"));
	}

	private JavaProcess process(int port, List<String> more) {
		var flags = new ArrayList<>(FLAGS);
		flags.addAll(Host.FLAGS);
		flags.addAll(more);
		var classPath = new ArrayList<>(List.of(hostJar, launcherJar));
		classPath.addAll(libraries().values());
		return new JavaProcess(flags, classPath, Host.class.getName(), List.of(Integer.toString(port)));
	}

	Start start(Program program, Path log, List<String> arguments) {
		var layout = layouts.get(program);
		if (!shares(program)) {
			var own = new ArrayList<>(layout.libraries());
			own.add(hostJar);
			return new Start(program.label(), log.toString(), layout.jar().toString(), texts(own), List.of(),
					arguments);
		}
		var own = layout.libraries().stream().map(Path::getFileName).collect(Collectors.toSet());
		var hidden = libraries().values().stream().filter(library -> !own.contains(library.getFileName())).toList();
		return new Start(program.label(), log.toString(), layout.jar().toString(), List.of(), texts(hidden), arguments);
	}

	/** By file name: one build gives all services the same versions. */
	private Map<Path, Path> libraries() {
		var libraries = new LinkedHashMap<Path, Path>();
		layouts.values()
			.stream()
			.filter(layout -> shares(layout.program()))
			.flatMap(layout -> layout.libraries().stream())
			.forEach(library -> libraries.putIfAbsent(library.getFileName(), library));
		return libraries;
	}

	private static boolean shares(Program program) {
		return Program.owners().contains(program);
	}

	private static List<String> texts(List<Path> paths) {
		return paths.stream().map(Path::toString).toList();
	}
}
