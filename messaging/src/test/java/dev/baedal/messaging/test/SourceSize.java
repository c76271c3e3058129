package dev.baedal.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Counts the lines or files of a class's source, which Maven keeps beside its compiled form. */
final class SourceSize extends ArchCondition<JavaClass> {

	private final int most;
	private final ToLongFunction<Path> count;

	private SourceSize(String description, int most, ToLongFunction<Path> count) {
		super(description.formatted(most));
		this.most = most;
		this.count = count;
	}

	static SourceSize haveAtMostLines(int most) {
		return new SourceSize("have at most %d lines", most, SourceSize::lines);
	}

	/** Counts the files of the package, its description included. */
	static SourceSize haveAtMostNeighbours(int most) {
		return new SourceSize("be in a package of at most %d files", most, SourceSize::neighbours);
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		long counted = count.applyAsLong(source(type));
		events.add(new SimpleConditionEvent(type, counted <= most, "%s: %d".formatted(type.getName(), counted)));
	}

	private static Path source(JavaClass type) {
		URI compiled = type.getSource().orElseThrow().getUri();
		return Path.of(URI.create(
				compiled.toString().replace("/target/classes/", "/src/main/java/").replaceFirst("\\.class$", ".java")));
	}

	private static long lines(Path source) {
		try (Stream<String> lines = Files.lines(source)) {
			return lines.count();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static long neighbours(Path source) {
		try (Stream<Path> files = Files.list(source.getParent())) {
			return files.filter(Files::isRegularFile).count();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
