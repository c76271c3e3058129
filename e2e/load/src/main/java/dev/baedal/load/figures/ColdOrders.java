package dev.baedal.load.figures;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import dev.baedal.load.http.Requests;
import dev.baedal.local.programs.Program;

/** The first orders of a platform that has just started; later the platform is not cold, and the part is left out. */
public record ColdOrders(Measurement measurement) {

	private static final int SECONDS = 20;
	private static final int TOOL_SECONDS = 3;

	public void run() throws IOException, InterruptedException, ExecutionException {
		if (measurement.platform().metric(Program.ORDER, "baedal.events.published?tag=type:OrderPlaced.v1") > 0) {
			measurement.report()
				.remark("no cold orders: order has placed some since its start, and only a new start is cold");
			return;
		}
		warmUpTool();
		measurement.orders(
				"cold orders, first %d s, %s".formatted(SECONDS, Measurement.named(Measurement.MOST_CLIENTS)),
				Measurement.MOST_CLIENTS, SECONDS);
	}

	/** The load tool would otherwise compile its own code during the measurement, on the same cores. */
	private static void warmUpTool() throws IOException {
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		var threads = Executors.newFixedThreadPool(2);
		server.setExecutor(threads);
		server.createContext("/", exchange -> {
			try (exchange) {
				exchange.getRequestBody().readAllBytes();
				exchange.sendResponseHeaders(201, -1);
			}
		});
		server.start();
		try {
			new Requests("http://localhost:" + server.getAddress().getPort() + "/", "{}", Optional.empty())
				.run(Measurement.MOST_CLIENTS, TOOL_SECONDS);
		}
		finally {
			server.stop(0);
			threads.shutdown();
		}
	}
}
