package dev.baedal.load.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A POST that Gatling repeats. The figures are of one run at a time. */
public record Requests(String url, String body, Optional<String> bearer) {

	/** Each client has a connection, and sends its next request when it has the response to its last one. */
	public Sample run(int clients, int seconds) {
		return new LoadRun(this, Duration.ofSeconds(seconds), clients, 0).run();
	}

	/** Starts requests at a fixed rate, over shared connections. */
	public CompletableFuture<Sample> start(int perSecond, int seconds) {
		return CompletableFuture.supplyAsync(new LoadRun(this, Duration.ofSeconds(seconds), 0, perSecond)::run);
	}
}
