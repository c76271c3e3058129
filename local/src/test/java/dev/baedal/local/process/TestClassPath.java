package dev.baedal.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The test's own class path, for the JVMs that a test starts. */
public final class TestClassPath {

	private TestClassPath() {}

	public static List<Path> entries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
	}
}
