package dev.baedal.load.http;

import java.time.Duration;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

/** The simulation of a {@link LoadRun}. */
public final class Posts extends Simulation {

	private static final String NAME = "post";
	private static final String STATUS = "status";
	private static final String MILLIS = "millis";

	private final LoadRun run = LoadRun.current();

	public Posts() {
		setUp(load()).protocols(http.disableCaching().disableFollowRedirect().disableAutoReferer());
	}

	private PopulationBuilder load() {
		var begin = exec(session -> {
			run.measured().begin();
			return session;
		});
		// false: a loop that has ended still counts its last response
		return scenario(NAME).exec(begin)
			.during(run.length(), false)
			.on(run.pace().isZero() ? post() : pace(run.pace()).exec(post()))
			.injectOpen(atOnceUsers(run.clients()));
	}

	private ChainBuilder post() {
		var request = http(NAME).post(run.requests().url())
			.header("Content-Type", "application/json")
			.body(StringBody(run.requests().body()));
		var bearer = run.requests().bearer();
		var authorised = bearer.isPresent() ? request.header("Authorization", "Bearer " + bearer.get()) : request;
		return exec(authorised.check(status().saveAs(STATUS), responseTimeInMillis().saveAs(MILLIS))).exec(this::count);
	}

	/** A request without a response has no status. */
	private Session count(Session session) {
		if (session.contains(STATUS) && session.getInt(STATUS) / 100 == 2) {
			run.measured().success(Duration.ofMillis(session.getInt(MILLIS)));
		}
		else {
			run.measured().error();
		}
		return session.removeAll(STATUS, MILLIS).markAsSucceeded();
	}
}
