package dev.baedal.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Duration;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessException;

/**
 * A process that consumes all events, and publishes as many events as each line of its input requests. Ends with its
 * input.
 */
class Replica {

	/** If writes fail for this long, the database is gone, as after the end of the test. */
	private static final Duration TIME_LIMIT = Duration.ofMinutes(2);

	public static void main(String[] args) throws IOException {
		PrintStream out = System.out;
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
		try (var context = new SpringApplicationBuilder(TestService.class).profiles("mysql").run(args)) {
			out.println("ready");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				long deadline = System.nanoTime() + TIME_LIMIT.toNanos();
				for (int left = Integer.parseInt(line); left > 0;) {
					try {
						Publisher.publishOne(context, out);
						left--;
					}
					catch (DataAccessException e) {
						// the other replica hangs while it holds a lock, or this one did
						out.println("failed " + e);
						if (System.nanoTime() > deadline) {
							throw e;
						}
					}
				}
				out.println("done");
			}
		}
	}
}
