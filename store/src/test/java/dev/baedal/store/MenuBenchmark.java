package dev.baedal.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The cost of reading the menu of a store over HTTP in one call, on H2: 4 dishes and 400, each with 12 option groups of
 * 5 choices. A menu is read anew, read again unchanged, also compressed as browsers
 * ask for it, and asked for with its ETag. Its name keeps it out of the build;
 * docs/scale.md explains how to run it.
 */
class MenuBenchmark extends StoreTest {

	private static final int ROUNDS = 100;
	private static final int CLIENTS = 10;
	private static final int FEW = 4;
	private static final int MANY = 400;
	private static final long FIRST = 9_000_000;

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	JdbcClient jdbc;
	@Autowired
	Environment environment;

	@Test
	void printsTheCostOfAMenu() throws Exception {
		for (int dishes : List.of(FEW, MANY)) {
			String menu = "/menus/search/byStore?size=500&storeId=" + insert(900 + dishes, dishes);
			String known = api.get(menu).header("ETag");
			print(dishes, "read anew, 1 client", 1, i -> read(menu + "&_anew=" + i));
			for (int clients : List.of(1, CLIENTS)) {
				print(dishes, "unchanged, %d clients".formatted(clients), clients, i -> read(menu));
				print(dishes, "unchanged and compressed, %d clients".formatted(clients), clients,
						i -> read(menu, "Accept-Encoding", "gzip"));
				print(dishes, "with its ETag, %d clients".formatted(clients), clients,
						i -> read(menu, "If-None-Match", known));
			}
		}
	}

	private void print(int dishes, String how, int clients, IntConsumer call) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(clients);
		List<Callable<Long>> calls = IntStream.range(0, 2 * ROUNDS).<Callable<Long>>mapToObj(i -> () -> {
			long begun = System.nanoTime();
			call.accept(i);
			return (System.nanoTime() - begun) / 1_000;
		}).toList();
		threads.invokeAll(calls.subList(0, ROUNDS));
		List<Long> micros = new ArrayList<>();
		for (Future<Long> one : threads.invokeAll(calls.subList(ROUNDS, 2 * ROUNDS))) {
			micros.add(one.get());
		}
		threads.shutdown();
		Collections.sort(micros);
		System.out.printf("microseconds p50 (p99): a menu of %d dishes, %s: %d (%d)%n", dishes, how,
				micros.get(ROUNDS / 2), micros.get(ROUNDS * 99 / 100));
	}

	/** Reads the bytes only: a client that parses them shares this processor. */
	private void read(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			http.send(request.build(), BodyHandlers.discarding());
		}
		catch (IOException | InterruptedException e) {
			throw new IllegalStateException(path, e);
		}
	}

	/** @return the store */
	private long insert(long store, int dishes) {
		for (long dish = 0; dish < dishes; dish++) {
			long id = FIRST + store * 1_000 + dish;
			jdbc.sql("""
					INSERT INTO menu_item (menu_item_id, revision, store_id, name, price, sold_out, withdrawn)
					VALUES (%d, 1, %d, 'dish %d', 18000, FALSE, FALSE)""".formatted(id, store, dish)).update();
			String groups = IntStream.range(0, 12)
				.mapToObj(group -> "(%d, %d, %d, '맵기 Spiciness', 0, 1)".formatted(id, 1 + group, group))
				.collect(Collectors.joining(","));
			String choices = IntStream.range(0, 60)
				.mapToObj(choice -> "(%d, %d, %d, %d, '순한맛 Mild %d', 500, FALSE)".formatted(id, 20 + choice,
						1 + choice / 5, choice % 5, choice))
				.collect(Collectors.joining(","));
			jdbc.sql("INSERT INTO option_group VALUES " + groups).update();
			jdbc.sql("""
					INSERT INTO option_choice (menu_item_id, choice_id, group_id, position, name, price, sold_out)
					VALUES\s""" + choices).update();
		}
		return store;
	}
}
