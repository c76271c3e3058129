package dev.baedal.local.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of a run. The first replica of a program has the program's port plus the offset; further replicas have any
 * free port, since a computed one might belong to a run with another offset. A replica keeps its port for the run.
 */
public final class Ports {

	/** Below the range that the system uses for outgoing connections. */
	private static final int REPLICAS = 30_081;

	private final int offset;
	private final Map<Instance, Integer> replicas = new HashMap<>();
	private int next = REPLICAS;

	public Ports(int offset) {
		this.offset = offset;
	}

	public synchronized int of(Instance instance) {
		return instance.isFirst() ? instance.program().port(offset) : replicas.computeIfAbsent(instance, one -> free());
	}

	/** The port of the instance's actuator. */
	public int managementOf(Instance instance) {
		return instance.isFirst() ? instance.program().managementPort(offset) : of(instance);
	}

	/** All listening ports, including those of the controller and of the gateway's actuator. */
	public List<Port> all(List<Instance> instances) {
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
		while (isReserved(next) || new Port(next, "").taken()) {
			next++;
		}
		return next++;
	}

	/** @return whether this run will use the port, although no program listens there yet */
	private boolean isReserved(int port) {
		return port == Program.controllerPort(offset) || Arrays.stream(Program.values())
			.anyMatch(p -> p.port(offset) == port || p.managementPort(offset) == port);
	}
}
