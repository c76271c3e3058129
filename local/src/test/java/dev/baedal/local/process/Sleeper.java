package dev.baedal.local.process;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that writes its process id to a file, and then runs without end. */
public final class Sleeper {

	private Sleeper() {}

	public static void main(String[] args) throws Exception {
		Files.writeString(Path.of(args[0]), Long.toString(ProcessHandle.current().pid()));
		Thread.currentThread().join();
	}
}
