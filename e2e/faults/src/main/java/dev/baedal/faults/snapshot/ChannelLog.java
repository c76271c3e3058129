package dev.baedal.faults.snapshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the calls of the chat channel: the simulated channel logs a line for each call, repeats included. */
final class ChannelLog {

	/** Time, receiver, and the key {@code KIND:order:receiver[:when]}. */
	private static final Pattern LINE = Pattern.compile("^(\\S+) .*: To (\\S+): .*\\[([A-Z_]+:(\\d+):\\S+)]$");

	private ChannelLog() {}

	/** @param folder of all logs; each replica of notification has a log */
	static List<Sent> read(Path folder) throws IOException {
		List<Sent> sent = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(file -> file.getFileName().toString().matches("notification(-\\d+)?\\.log"))
				.toList()) {
				try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
					lines.map(ChannelLog::sent).forEach(sent::addAll);
				}
			}
		}
		return sent;
	}

	/** Empty for any other line. Keys are ASCII; the text may be in any character set. */
	static List<Sent> sent(String line) {
		Matcher found = LINE.matcher(line);
		return found.matches() ? List.of(new Sent(OffsetDateTime.parse(found.group(1)).toInstant(),
				Long.parseLong(found.group(4)), found.group(2), found.group(3))) : List.of();
	}
}
