package dev.baedal.faults.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.local.Program;

/**
 * What there is to be hurt. The broker, the gateway and the database server are there once.
 *
 * @param replicas of each service
 * @param server whether the databases are on a server, and not each in a file
 * @param login whether identity runs as well, since everybody has to log in
 */
public record Topology(int replicas, boolean server, boolean login) {

	public Topology(int replicas, boolean server) {
		this(replicas, server, false);
	}

	/** Who reads the topic, and says something or keeps a view. */
	public static final List<Program> CONSUMERS = List.of(Program.ORDER, Program.PAYMENT, Program.STORE,
			Program.DELIVERY, Program.COUPON, Program.CUSTOMER, Program.NOTIFICATION);

	boolean isReplicated() {
		return replicas > 1;
	}

	public List<Victim> consumers() {
		return CONSUMERS.stream().flatMap(this::all).toList();
	}

	/** Every service, the gateway too. */
	public List<Victim> services() {
		List<Victim> services = new ArrayList<>(consumers());
		services.add(Victim.of(Program.GATEWAY));
		return List.copyOf(services);
	}

	public List<Victim> everything() {
		List<Victim> everything = new ArrayList<>(services());
		everything.add(Victim.of(Program.KAFKA));
		if (server) {
			everything.add(Victim.of(Program.MARIADB));
		}
		return List.copyOf(everything);
	}

	/** With identity, which has faults of its own. */
	public List<Victim> all() {
		List<Victim> all = new ArrayList<>(everything());
		if (login) {
			all.add(Victim.of(Program.IDENTITY));
		}
		return List.copyOf(all);
	}

	/** All replicas of a program. */
	public List<Victim> of(Program program) {
		return all(program).toList();
	}

	private Stream<Victim> all(Program program) {
		return IntStream.rangeClosed(1, CONSUMERS.contains(program) ? replicas : 1)
			.mapToObj(replica -> new Victim(program, replica));
	}
}
