package dev.baedal.local;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** For JVMs that a test starts: what the test itself runs on. */
final class TestClassPath {

	private TestClassPath() {}

	static List<Path> entries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).toList();
	}
}
