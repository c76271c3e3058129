package dev.baedal.load.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A POST that Gatling repeats. The figures are of one run at a time. */
public record Requests(String url, String body, Optional<String> bearer) {

	/** Each client has a connection, and sends its next request when it has the response to its last one. */
	public Sample run(int clients, int seconds) {
		return new LoadRun(this, Duration.ofSeconds(seconds), clients, Duration.ZERO).run();
	}

	/** Starts clients that also pause, so that they send at most {@code perSecond} requests together. */
	public CompletableFuture<Sample> start(int clients, double perSecond, int seconds) {
		var pace = Duration.ofNanos((long) (1e9 * clients / perSecond));
		return CompletableFuture.supplyAsync(new LoadRun(this, Duration.ofSeconds(seconds), clients, pace)::run);
	}
}
