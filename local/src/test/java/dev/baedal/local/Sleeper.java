package dev.baedal.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that says that it runs, and then runs for ever. */
final class Sleeper {

	private Sleeper() {}

	public static void main(String[] args) throws Exception {
		Files.writeString(Path.of(args[0]), Long.toString(ProcessHandle.current().pid()));
		Thread.currentThread().join();
	}
}
