package dev.baedal.journeys;

import static dev.baedal.journeys.Eventually.eventually;
import static dev.baedal.journeys.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.mariadb.FreePorts;
import org.awaitility.core.ThrowingRunnable;

/** The running platform, with its customers, owners and riders. */
final class Platform implements AutoCloseable {

	/** The programs, with their ports before the offset is added. */
	enum Program {

		KAFKA(9092),
		ORDER(8081),
		PAYMENT(8082),
		STORE(8083),
		DELIVERY(8084),
		COUPON(8085),
		CUSTOMER(8086),
		NOTIFICATION(8087),
		GATEWAY(8088);

		/** The programs without which orders are still accepted. */
		static final List<Program> NOT_NEEDED_TO_ORDER = List.of(STORE, DELIVERY, COUPON, CUSTOMER, NOTIFICATION);

		private final int port;

		Program(int port) {
			this.port = port;
		}

		String label() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** Whether all journeys run in login mode: {@code -Dbaedal.secure=true}. */
	static final boolean SECURE = Boolean.getBoolean("baedal.secure");

	/** Whether class-data archives are made first, which takes time once and shortens each start after that. */
	private static final boolean ARCHIVES = Boolean.getBoolean("baedal.archives");
	/** The gateway's actuator has a port of its own. */
	private static final int GATEWAYS_ACTUATOR = 1000;

	/** A second address of this machine; private ports listen only on 127.0.0.1. */
	static final String PUBLIC_HOST = "127.0.0.2";

	private static final int IDENTITY = 8089;
	/** All ports, with the gateway's actuator and the broker's controller. */
	private static final int[] PORTS = IntStream
		.concat(IntStream.rangeClosed(8081, IDENTITY), IntStream.of(9088, 9092, 19092))
		.toArray();
	/** Login mode without the rate limit: all customers of the journeys have one address. */
	private static final List<String> LOGIN = List.of("--secure", "--set", "gateway:baedal.rate-limit.enabled=false");

	private final AtomicInteger customers = new AtomicInteger();
	private final Path home;
	private final Path folder;
	private final int portOffset;
	private final TraceStore traces = new TraceStore();
	private Launcher launcher;
	private TokenDesk desk;
	private boolean isPublic;
	private boolean isApart;

	private Platform(Path home, Path folder, int portOffset) {
		this.home = home;
		this.folder = folder;
		this.portOffset = portOffset;
		this.launcher = new Launcher(home, folder, portOffset, traces.environment());
	}

	static Platform start() {
		Path home = Path.of(System.getProperty("baedal.home", "../..")).toAbsolutePath().normalize();
		Path folder = Path.of(System.getProperty("baedal.journeys", "target/journeys")).toAbsolutePath();
		empty(folder);
		String given = System.getProperty("baedal.port-offset", "").strip();
		IntFunction<Platform> start = offset -> {
			Platform platform = new Platform(home, folder, offset);
			try {
				platform.up(SECURE ? LOGIN : List.of());
				return platform;
			}
			catch (RuntimeException e) {
				platform.traces.close();
				throw e;
			}
		};
		return given.isEmpty() ? FreePorts.startAll(start, PORTS) : start.apply(Integer.parseInt(given));
	}

	@Override
	public void close() {
		launcher.down();
		traces.close();
	}

	/** Receives the spans of the traces whose first caller sampled them. */
	TraceStore traces() {
		return traces;
	}

	Path home() {
		return home;
	}

	/**
	 * Stops all programs as Ctrl-C does, and starts them again on the same data in login mode, with a public gateway.
	 */
	void restartInPublic() {
		launcher.down();
		up(Stream.concat(LOGIN.stream(), Stream.of("--public", "--host", PUBLIC_HOST)).toList());
	}

	/** Restarts in login mode with a public gateway, unless the platform already runs so. */
	void requireLogin() {
		if (!isPublic) {
			restartInPublic();
		}
	}

	/** Restarts with a process for each service, unless the platform already runs so. */
	void requireApart() {
		if (!isApart) {
			launcher.down();
			up(Stream.concat(desk == null ? Stream.of() : LOGIN.stream(), Stream.of("--apart")).toList());
		}
	}

	private void up(List<String> options) {
		Stream<String> more = ARCHIVES ? Stream.of() : Stream.of("--no-archives");
		launcher.up(Stream.concat(options.stream(), more).toArray(String[]::new));
		isPublic = options.contains("--public");
		isApart = options.contains("--apart");
		desk = options.contains("--secure")
				? new TokenDesk(new ApiClient("http://localhost:" + (IDENTITY + portOffset)), launcher.data())
				: null;
	}

	/** @throws IllegalStateException in open mode */
	/** The token of the owner of the catalogue's stores; null in open mode. */
	String ownersBearer() {
		return desk == null ? null : desk.token(Caller.OWNER);
	}

	TokenDesk tokens() {
		if (desk == null) {
			throw new IllegalStateException("this platform has no login");
		}
		return desk;
	}

	/** @return the backup file */
	Path backup() {
		Path file = folder.resolve("backup.zip");
		launcher.call("backup", file.toString());
		return file;
	}

	/** @return what {@code ./baedal} printed */
	String command(String... words) {
		return launcher.call(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
	}

	/** Stops all programs, and starts them in another folder with the data of a backup. */
	void restore(Path backup) {
		launcher.down();
		Path another = folder.resolve("restored");
		empty(another);
		launcher = new Launcher(home, another, portOffset, traces.environment());
		launcher.call("restore", backup.toString());
		up(desk == null ? List.of() : LOGIN);
	}

	/** The lines of all logs that contain the text. */
	List<String> logged(String words) {
		try (Stream<Path> logs = Files.find(folder, 4, (path, file) -> path.toString().endsWith(".log")
				&& file.isRegularFile() && !path.toString().contains("kafka/"))) {
			return logs.flatMap(Platform::lines).filter(line -> line.contains(words)).toList();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Stream<String> lines(Path log) {
		try {
			return Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream(); // the text is ASCII
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	ApiClient gateway() {
		return client(Program.GATEWAY);
	}

	/** A client of the program's own port, which only this machine reaches. */
	ApiClient client(Program program) {
		return new ApiClient(url(program), desk == null ? null : new Callers(desk, this::getAsOperator));
	}

	/** A client of the gateway that adds no tokens. */
	ApiClient plainGateway() {
		return new ApiClient(url(Program.GATEWAY));
	}

	/** The lines of the program's metrics. */
	Stream<String> metrics(Program program) {
		int actuator = port(program) + (program == Program.GATEWAY ? GATEWAYS_ACTUATOR : 0);
		return new ApiClient("http://localhost:" + actuator).get("/actuator/prometheus").is(200).raw().body().lines();
	}

	private String getAsOperator(String path) {
		return plainGateway().send("GET", path, null, "Authorization", "Bearer " + desk.token(Caller.OPERATOR))
			.raw()
			.body();
	}

	private String url(Program program) {
		return "http://localhost:" + port(program);
	}

	int port(Program program) {
		return program.port + portOffset;
	}

	/** A new customer. */
	Customer customer() {
		int number = customers.incrementAndGet();
		return new Customer(gateway(), "khl-" + number, "seoul-" + number);
	}

	/** A store of the catalogue, found by its policy. */
	Shop shop(Predicate<Shop> works) {
		return Shop.all(gateway())
			.filter(works)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no such store in the catalogue"));
	}

	Owner owner() {
		return new Owner(gateway());
	}

	Rider rider(String name) {
		return new Rider(gateway(), name);
	}

	/** Waits until every service shows the order in this state. */
	void awaitShown(long order, Shown expected) {
		eventually(() -> assertThat(Shown.of(order, gateway())).isEqualTo(expected));
	}

	/** Waits until the order is settled. */
	void awaitSettled(long order) {
		eventually(() -> {
			assertThat(gateway().get("/orders/" + order).is(200).body().path("settled").asBoolean()).isTrue();
			assertThat(gateway().get("/myPages/" + order).is(200).body().path("settled").asBoolean()).isTrue();
		});
	}

	/** Stops programs, as the seeds' demonstrations do, and starts them again after {@code rest}, even if it fails. */
	void without(List<Program> stopped, ThrowingRunnable rest) throws Throwable {
		together(stopped, program -> launcher.call("stop", program.label()));
		try {
			rest.run();
		}
		finally {
			together(stopped, this::start);
		}
	}

	void start(Program program) {
		launcher.call("start", program.label());
	}

	/**
	 * Waits until the program is up, without starting it. Polls rarely, because each poll is a JVM that slows the
	 * start.
	 */
	void awaitUp(Program program) {
		within(Duration.ofSeconds(120)).pollInterval(Duration.ofSeconds(2))
			.untilAsserted(() -> assertThat(status(program).map(columns -> columns[3])).containsExactly("up"));
	}

	ProcessHandle process(Program program) {
		return status(program).map(columns -> ProcessHandle.of(Long.parseLong(columns[1])).orElseThrow())
			.findFirst()
			.orElseThrow();
	}

	/** The program's line of {@code ./baedal status}, by columns. */
	private Stream<String[]> status(Program program) {
		return launcher.call("status")
			.lines()
			.map(line -> line.split("\\s+"))
			.filter(columns -> columns[0].equals(program.label()));
	}

	private static void together(List<Program> programs, Consumer<Program> what) {
		CompletableFuture
			.allOf(programs.stream()
				.map(program -> CompletableFuture.runAsync(() -> what.accept(program)))
				.toArray(CompletableFuture<?>[]::new))
			.join();
	}

	/** Deletes the data of the former run. */
	private static void empty(Path folder) {
		try {
			if (Files.exists(folder)) {
				try (Stream<Path> tree = Files.walk(folder)) {
					for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
						Files.delete(path);
					}
				}
			}
			Files.createDirectories(folder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
