package dev.baedal.local.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.baedal.local.failure.CommandFailure;

/**
 * The programs of a run, in the order in which {@code status} lists them: broker, services, and on demand MariaDB and
 * Prometheus. Port 9090 is left to Debian's own Prometheus.
 */
public enum Program {

	KAFKA(9092, 512),
	ORDER(8081, 384),
	PAYMENT(8082, 256),
	STORE(8083, 256),
	DELIVERY(8084, 256),
	COUPON(8085, 256),
	CUSTOMER(8086, 256),
	NOTIFICATION(8087, 256),
	GATEWAY(8088, 256),
	IDENTITY(8089, 256),
	MARIADB(13306, 0),
	PROMETHEUS(9190, 0);

	private static final int KAFKA_CONTROLLER = 19092;
	private static final int GATEWAY_MANAGEMENT = 9088;

	private final int port;
	private final int heapMebibytes;

	Program(int port, int heapMebibytes) {
		this.port = port;
		this.heapMebibytes = heapMebibytes;
	}

	public static Program named(String name) {
		return Arrays.stream(values())
			.filter(p -> p.label().equals(name))
			.findFirst()
			.orElseThrow(() -> new CommandFailure("there is no service \"" + name + "\"; there are " + names()));
	}

	public static List<Program> services() {
		return Arrays.stream(values()).filter(p -> p != KAFKA && p != MARIADB && p != PROMETHEUS).toList();
	}

	/** The services with a database, events and an inbox of their own. */
	public static List<Program> owners() {
		return services().stream().filter(p -> p != GATEWAY && p != IDENTITY).toList();
	}

	public Instance first() {
		return new Instance(this, 1);
	}

	public static int controllerPort(int offset) {
		return KAFKA_CONTROLLER + offset;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	public int port(int offset) {
		return port + offset;
	}

	/** The port of the actuator; the gateway's actuator is not on its public port. */
	public int managementPort(int offset) {
		return (this == GATEWAY ? GATEWAY_MANAGEMENT : port) + offset;
	}

	public String heap() {
		return "-Xmx" + heapMebibytes + "m";
	}

	private static String names() {
		return Arrays.stream(values()).map(Program::label).collect(Collectors.joining(", "));
	}
}
