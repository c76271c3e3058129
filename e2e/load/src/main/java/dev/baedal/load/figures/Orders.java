package dev.baedal.load.figures;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** Orders a second of a warm platform, and what an order costs. */
public record Orders(Measurement measurement) {

	private static final int[] CLIENTS = { 1, 10, Measurement.MOST_CLIENTS };

	/** @return orders a second of the most clients */
	public double run() throws IOException, InterruptedException, ExecutionException {
		double most = 0;
		for (int clients : CLIENTS) {
			most = measurement.orders("orders, " + Measurement.named(clients), clients, measurement.seconds())
				.perSecond();
		}
		return most;
	}
}
