package dev.baedal.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What runs: the broker and the services, in the order in which people read them. */
public enum Program {

	KAFKA(9092, 512),
	ORDER(8081, 384),
	PAYMENT(8082, 256),
	STORE(8083, 256),
	DELIVERY(8084, 256),
	COUPON(8085, 256),
	CUSTOMER(8086, 256),
	NOTIFICATION(8087, 256),
	GATEWAY(8088, 256);

	private static final int KAFKA_CONTROLLER = 19092;
	private static final int GATEWAY_MANAGEMENT = 9088;

	private final int port;
	private final int heapMebibytes;

	Program(int port, int heapMebibytes) {
		this.port = port;
		this.heapMebibytes = heapMebibytes;
	}

	public static Program named(String name) {
		return Arrays.stream(values()).filter(p -> p.label().equals(name)).findFirst()
				.orElseThrow(() -> new Refusal("there is no service \"" + name + "\"; there are " + names()));
	}

	static List<Program> services() {
		return Arrays.stream(values()).filter(p -> p != KAFKA).toList();
	}

	/** Those with a database, events and an inbox of their own. */
	static List<Program> owners() {
		return Arrays.stream(values()).filter(p -> p != KAFKA && p != GATEWAY).toList();
	}

	/** Everything that listens, also the ports that people do not see. */
	static List<Port> ports(List<Program> programs, int offset) {
		var ports = new ArrayList<Port>();
		for (var program : programs) {
			ports.add(new Port(program.port(offset), program.label()));
			if (program == KAFKA) {
				ports.add(new Port(controllerPort(offset), "kafka's controller"));
			}
			if (program == GATEWAY) {
				ports.add(new Port(program.managementPort(offset), "the gateway's actuator"));
			}
		}
		return ports;
	}

	static int controllerPort(int offset) {
		return KAFKA_CONTROLLER + offset;
	}

	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

	public int port(int offset) {
		return port + offset;
	}

	/** Where actuator answers; the gateway keeps its own away from the public port. */
	public int managementPort(int offset) {
		return (this == GATEWAY ? GATEWAY_MANAGEMENT : port) + offset;
	}

	String heap() {
		return "-Xmx" + heapMebibytes + "m";
	}

	private static String names() {
		return Arrays.stream(values()).map(Program::label).collect(Collectors.joining(", "));
	}
}
