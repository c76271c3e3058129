package dev.baedal.local.launch;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JVM that ends when the process that started it ends. */
public record JavaProcess(List<String> flags, List<Path> classPath, String mainClass, List<String> arguments) {

	/** For Korean output in every locale: JDK 17 reads the first and third property, later ones the second. */
	private static final List<String> UTF_8 = List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
			"-Dsun.stdout.encoding=UTF-8");

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	public ProcessBuilder builder(Path log) {
		// Ctrl-C signals every process of the terminal at once; the launcher alone decides the order of the stops
		var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh", java()));
		command.addAll(UTF_8);
		command.addAll(flags);
		command.add("-cp");
		command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		command.add(Attached.class.getName());
		command.add(Long.toString(ProcessHandle.current().pid()));
		command.add(mainClass);
		command.addAll(arguments);
		var builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		// glibc keeps freed memory in each arena, and has eight arenas per processor by default
		builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
		return builder;
	}
}
