package dev.baedal.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The test's own class path, for the JVMs that a test starts. */
final class TestClassPath {

	private TestClassPath() {}

	static List<Path> entries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
	}
}
