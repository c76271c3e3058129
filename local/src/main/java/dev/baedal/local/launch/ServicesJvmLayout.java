package dev.baedal.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.baedal.host.Host;
import dev.baedal.host.Start;
import dev.baedal.local.programs.Program;

/**
 * The services' jars for one JVM: the libraries of the services with a database are its class path, and the others, whose
 * libraries are of another kind, have their own.
 *
 * @param libraries file name → jar, for the class path of the JVM; one build gives all services the same versions
 * @param hostJar with {@link Host}
 */
public record ServicesJvmLayout(Path folder, Map<Program, ExtractedJar> layouts, Map<Path, Path> libraries,
		Path hostJar, Path launcherJar) {

	ServicesJvmLayout(Path folder, Map<Program, ExtractedJar> layouts, Path hostJar, Path launcherJar) {
		this(folder, layouts, shared(layouts.values()), hostJar, launcherJar);
	}

	/** Those whose classes are worth an archive: identity runs with a login only. */
	List<ExtractedJar> trained() {
		return layouts.values().stream().filter(layout -> layout.program() != Program.IDENTITY).toList();
	}

	Path archive() {
		return folder.resolve("classes.jsa");
	}

	boolean hasArchive() {
		return Files.exists(archive());
	}

	/** @param port on which the launcher waits for the JVM */
	public JavaProcess process(int port) {
		return process(port, hasArchive() ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of());
	}

	JavaProcess training(int port) {
		return process(port, List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Dbaedal.host.training=true"));
	}

	private JavaProcess process(int port, List<String> more) {
		var flags = new ArrayList<>(JvmOptions.ALL_SERVICES);
		flags.addAll(Host.FLAGS);
		flags.addAll(more);
		var classPath = new ArrayList<>(List.of(hostJar, launcherJar));
		classPath.addAll(libraries.values());
		return new JavaProcess(flags, classPath, Host.class.getName(), List.of(Integer.toString(port)));
	}

	public Start start(Program program, Path log, List<String> arguments) {
		var layout = layouts.get(program);
		boolean shares = shares(program);
		return new Start(program.label(), log.toString(), layout.jar().toString(),
				shares ? List.of() : isolated(layout), shares ? hidden(layout) : List.of(), arguments);
	}

	private List<String> isolated(ExtractedJar layout) {
		return texts(Stream.concat(layout.libraries().stream(), Stream.of(hostJar)));
	}

	private List<String> hidden(ExtractedJar layout) {
		var own = layout.libraries().stream().map(Path::getFileName).collect(Collectors.toSet());
		return texts(libraries.values().stream().filter(library -> !own.contains(library.getFileName())));
	}

	private static Map<Path, Path> shared(Collection<ExtractedJar> layouts) {
		var libraries = new LinkedHashMap<Path, Path>();
		layouts.stream()
			.filter(layout -> shares(layout.program()))
			.flatMap(layout -> layout.libraries().stream())
			.forEach(library -> libraries.putIfAbsent(library.getFileName(), library));
		return libraries;
	}

	private static boolean shares(Program program) {
		return Program.owners().contains(program);
	}

	private static List<String> texts(Stream<Path> paths) {
		return paths.map(Path::toString).toList();
	}
}
