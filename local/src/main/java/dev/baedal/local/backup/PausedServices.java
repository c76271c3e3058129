package dev.baedal.local.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Login;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.programs.Program;

/** Services that do not write until {@link #end}. A pause expires by itself within 30 s after this process has died. */
final class PausedServices implements AutoCloseable {

	private static final int SECONDS = 30;
	private static final int EXTEND_SECONDS = 5;

	private final Http http;
	private final Map<Program, String> pauses = new LinkedHashMap<>();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
		var thread = new Thread(task, "pause");
		thread.setDaemon(true);
		return thread;
	});
	private final int portOffset;

	/** Returns when all services are paused. @throws CommandFailure if one cannot be paused; then all continue */
	PausedServices(List<Program> services, int portOffset, Login login) throws IOException, InterruptedException {
		this.http = new Http(Duration.ofMinutes(2), login);
		this.portOffset = portOffset;
		clock.scheduleWithFixedDelay(this::extend, EXTEND_SECONDS, EXTEND_SECONDS, TimeUnit.SECONDS);
		try {
			for (var service : services) {
				var id = require(service, "POST", "pause", Map.of("seconds", SECONDS)).body().path("id").asString();
				synchronized (pauses) {
					pauses.put(service, id);
				}
			}
		}
		catch (IOException | InterruptedException | RuntimeException e) {
			close();
			throw e;
		}
	}

	/** @return the zip into which the service has copied its database */
	Path copyDatabase(Program service) throws IOException, InterruptedException {
		return Path.of(require(service, "POST", "databasecopy", Map.of()).body().path("file").asString());
	}

	/** @throws CommandFailure if a service had resumed before: then the copies are not consistent */
	void end() throws IOException, InterruptedException {
		clock.shutdown();
		for (var pause : copy().entrySet()) {
			require(pause.getKey(), "DELETE", "pause?id=" + pause.getValue(), Map.of());
			synchronized (pauses) {
				pauses.remove(pause.getKey());
			}
		}
	}

	/** Resumes every service that is still paused; one that cannot be reached resumes when its pause expires. */
	@Override
	public void close() {
		clock.shutdownNow();
		for (var pause : copy().entrySet()) {
			try {
				http.send("DELETE", url(pause.getKey(), "pause?id=" + pause.getValue()), Map.of());
			}
			catch (IOException away) {
				System.err.println(
						"baedal: " + pause.getKey().label() + " resumes by itself within " + SECONDS + " s: " + away);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void extend() {
		for (var pause : copy().entrySet()) {
			try {
				http.send("POST", url(pause.getKey(), "pause"), Map.of("seconds", SECONDS, "id", pause.getValue()));
			}
			catch (IOException away) {
				// end() detects a pause that has expired
				System.err.println("baedal: " + pause.getKey().label() + " did not answer: " + away);
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private Map<Program, String> copy() {
		synchronized (pauses) {
			return new LinkedHashMap<>(pauses);
		}
	}

	private JsonResponse require(Program service, String method, String path, Map<String, ?> body)
			throws IOException, InterruptedException {
		var response = http.send(method, url(service, path), body);
		if (!response.ok()) {
			throw new CommandFailure("the backup was not taken: " + service.label() + ": "
					+ response.body().path("detail").asString("answered " + response.status()));
		}
		return response;
	}

	private String url(Program service, String path) {
		return "http://localhost:" + service.managementPort(portOffset) + "/actuator/" + path;
	}
}
