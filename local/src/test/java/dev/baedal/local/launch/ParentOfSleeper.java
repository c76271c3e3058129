package dev.baedal.local.launch;

import java.nio.file.Path;
import java.util.List;

import dev.baedal.local.process.Sleeper;
import dev.baedal.local.process.TestClassPath;

/** Starts a {@link Sleeper} as the launcher starts its children. */
final class ParentOfSleeper {

	private ParentOfSleeper() {}

	public static void main(String[] args) throws Exception {
		new JavaProcess(List.of(), TestClassPath.entries(), Sleeper.class.getName(), List.of(args[0]))
			.builder(Path.of(args[1]))
			.start()
			.waitFor();
	}
}
