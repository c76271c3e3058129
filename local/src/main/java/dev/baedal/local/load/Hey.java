package dev.baedal.local.load;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.baedal.local.failure.CommandFailure;

/** Runs the load tool hey, which repeats the POST of one order. */
record Hey(String url, String body, Optional<String> bearer) {

	private static final int RESPONSE_TIME = 0;
	private static final int STATUS = 6;

	static void require() {
		var path = System.getenv().getOrDefault("PATH", "");
		if (Stream.of(path.split(File.pathSeparator)).noneMatch(folder -> new File(folder, "hey").canExecute())) {
			throw new CommandFailure("load needs the tool hey; apt-get install hey");
		}
	}

	Sample run(int clients, int seconds) throws IOException, InterruptedException {
		return read(start(clients, seconds, 0), seconds);
	}

	/** @param perClient requests per second of each client; 0 for no limit */
	Process start(int clients, int seconds, double perClient) throws IOException {
		var command = new ArrayList<>(List.of("hey", "-z", seconds + "s", "-c", Integer.toString(clients), "-m", "POST",
				"-T", "application/json", "-d", body, "-o", "csv"));
		bearer.ifPresent(token -> command.addAll(List.of("-H", "Authorization: Bearer " + token)));
		if (perClient > 0) {
			command.addAll(List.of("-q", Double.toString(perClient)));
		}
		command.add(url);
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
	}

	/** Requests without a response are not in hey's output; a run without any response has 0 orders. */
	Sample read(Process hey, int seconds) throws IOException, InterruptedException {
		var millis = Stream.<Double>builder();
		long errors = 0;
		try (BufferedReader lines = hey.inputReader()) {
			lines.readLine();
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				var columns = line.split(",");
				if (columns[STATUS].startsWith("2")) {
					millis.add(Double.parseDouble(columns[RESPONSE_TIME]) * 1_000);
				}
				else {
					errors++;
				}
			}
		}
		hey.waitFor();
		return Sample.of(millis.build().mapToDouble(Double::doubleValue).toArray(), seconds, errors);
	}
}
