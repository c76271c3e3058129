package dev.baedal.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who listens where. The first of each at its known port and the offset; a replica at any free one, since whatever
 * could be computed might be the port of another run with another offset. It keeps it for the run.
 */
final class Ports {

	/** Below what the system gives to outgoing connections. */
	private static final int REPLICAS = 30_081;

	private final int offset;
	private final Map<Instance, Integer> replicas = new HashMap<>();
	private int next = REPLICAS;

	Ports(int offset) {
		this.offset = offset;
	}

	synchronized int of(Instance instance) {
		return instance.isFirst() ? instance.program().port(offset) : replicas.computeIfAbsent(instance, one -> free());
	}

	/** Where actuator answers. */
	int managementOf(Instance instance) {
		return instance.isFirst() ? instance.program().managementPort(offset) : of(instance);
	}

	/** Everything that listens, also the ports that people do not see. */
	List<Port> all(List<Instance> instances) {
		var ports = new ArrayList<Port>();
		for (var instance : instances) {
			ports.add(new Port(of(instance), instance.label()));
			if (instance.program() == Program.KAFKA) {
				ports.add(new Port(Program.controllerPort(offset), "kafka's controller"));
			}
			if (instance.program() == Program.GATEWAY) {
				ports.add(new Port(managementOf(instance), "the gateway's actuator"));
			}
		}
		return ports;
	}

	private int free() {
		while (isKnown(next) || new Port(next, "").taken()) {
			next++;
		}
		return next++;
	}

	/** One that this run will use, though nobody listens there yet. */
	private boolean isKnown(int port) {
		return port == Program.controllerPort(offset) || Arrays.stream(Program.values())
			.anyMatch(p -> p.port(offset) == port || p.managementPort(offset) == port);
	}
}
