package dev.baedal.local.control;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.baedal.local.backup.Backup;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.programs.Instance;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The launcher's HTTP endpoint for the other commands: on loopback, protected by the run's token. */
public final class ControlServer {

	private final Supervisor supervisor;
	private final Backup backup;
	private final String token;
	private final HttpServer server;

	public ControlServer(Supervisor supervisor, Backup backup, String token) throws IOException {
		this.supervisor = supervisor;
		this.backup = backup;
		this.token = token;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", this::handle);
		server.setExecutor(Executors.newCachedThreadPool(task -> {
			var thread = new Thread(task, "control");
			thread.setDaemon(true);
			return thread;
		}));
		server.start();
	}

	public int port() {
		return server.getAddress().getPort();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			respond(exchange);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void respond(HttpExchange exchange) throws IOException, InterruptedException {
		if (!authorised(exchange)) {
			respond(exchange, 403, Map.of("error", "wrong token"));
			return;
		}
		try {
			respond(exchange, 200, act(exchange.getRequestURI().getPath().split("/"),
					new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
		}
		catch (CommandFailure e) {
			respond(exchange, 409, Map.of("error", e.getMessage()));
		}
	}

	private Object act(String[] path, String body) throws IOException, InterruptedException {
		return switch (path[1]) {
			case "status" -> supervisor.status();
			case "backup" -> backup.take(Path.of(body));
			case "stop" -> {
				backup.requireNone();
				yield Map.of("state", supervisor.stop(Instance.named(path[2])).label());
			}
			case "start" -> {
				backup.requireNone();
				yield Map.of("state", supervisor.start(Instance.named(path[2]), settings(body)).label());
			}
			default -> throw new CommandFailure("unknown: " + path[1]);
		};
	}

	private static List<String> settings(String body) {
		var settings = body.lines().toList();
		settings.stream().filter(line -> !line.matches("--[^=]+=.*")).findFirst().ifPresent(line -> {
			throw new CommandFailure("a setting is --key=value, not \"" + line + "\"");
		});
		return settings;
	}

	private boolean authorised(HttpExchange exchange) {
		var given = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
		return MessageDigest.isEqual(given.getBytes(UTF_8), ("Bearer " + token).getBytes(UTF_8));
	}

	private static void respond(HttpExchange exchange, int status, Object body) throws IOException {
		var bytes = JsonMapper.shared().writeValueAsBytes(body);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, bytes.length);
		exchange.getResponseBody().write(bytes);
	}
}
