package dev.baedal.load.figures;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.http.Requests;
import dev.baedal.load.platform.Floor;
import dev.baedal.load.report.Column;
import dev.baedal.load.report.Row;
import dev.baedal.local.launch.Home;

/** Orders a second of the floor, which runs beside the idle platform. */
public record FloorOrders(Measurement measurement, Home home) {

	private static final int[] CLIENTS = { 1, 10, Measurement.MOST_CLIENTS };

	/** @param most the platform's orders a second with the most clients; empty if they were not measured */
	public void run(Optional<Double> most) throws IOException, InterruptedException, ExecutionException {
		measurement.backlog().awaitDrained();
		var platform = measurement.platform();
		try (var floor = Floor.start(home, platform.order())) {
			var orders = new Requests(floor.gateway() + "/orders", platform.body(), Optional.empty());
			orders.run(Measurement.MOST_CLIENTS, measurement.seconds());
			double bare = 0;
			for (int clients : CLIENTS) {
				var before = floor.counters();
				var sample = orders.run(clients, measurement.seconds());
				measurement.report()
					.add(new Row("floor, " + Measurement.named(clients)).with(sample)
						.with(floor.counters().since(before).per(sample.successes() + sample.errors())));
				bare = sample.perSecond();
			}
			if (most.isPresent()) {
				measurement.report()
					.add(new Row("the platform with " + Measurement.named(Measurement.MOST_CLIENTS)).with(Column.SHARE,
							100 * most.get() / bare));
			}
		}
	}
}
