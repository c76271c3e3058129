package dev.baedal.contracts.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Resolves the names in documents: a path of the checkout, {@code module/Class}, or {@code module/Class#method}. */
record SourceTree(Path root) {

	boolean has(String name) {
		if (Files.exists(root.resolve(name))) {
			return true;
		}
		int hash = name.indexOf('#');
		String type = hash < 0 ? name : name.substring(0, hash);
		int slash = type.lastIndexOf('/');
		if (slash < 0) {
			return false;
		}
		Path sources = root.resolve(type.substring(0, slash)).resolve("src");
		String file = type.substring(slash + 1) + ".java";
		return filesBelow(sources).stream()
			.filter(path -> path.getFileName().toString().equals(file))
			.anyMatch(path -> hash < 0 || declares(path, name.substring(hash + 1)));
	}

	private static boolean declares(Path source, String method) {
		return Pattern.compile("\\bvoid " + Pattern.quote(method) + "\\(").matcher(read(source)).find();
	}

	/** Returns the files in the order of their paths; empty if the folder is missing. */
	static List<Path> filesBelow(Path folder) {
		List<Path> files = new ArrayList<>();
		if (!Files.isDirectory(folder)) {
			return files;
		}
		try {
			Files.walkFileTree(folder, new SimpleFileVisitor<>() {

				@Override
				public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
					files.add(file);
					return FileVisitResult.CONTINUE;
				}
			});
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		files.sort(null);
		return files;
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
