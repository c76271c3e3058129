package dev.baedal.faults.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.baedal.local.programs.Program;

/**
 * The processes of the platform that faults can hit. The broker, the gateway and the database server run once.
 *
 * @param replicas of each service
 * @param server whether the databases are on a server; otherwise each is a file
 * @param login whether callers need a token, so that identity runs as well
 * @param together whether all services share one JVM
 */
public record Topology(int replicas, boolean server, boolean login, boolean together) {

	/** Every program in a process of its own, without a login. */
	public Topology(int replicas, boolean server) {
		this(replicas, server, false, false);
	}

	/** The services that consume the topic. */
	public static final List<Program> CONSUMERS = List.of(Program.ORDER, Program.PAYMENT, Program.STORE,
			Program.DELIVERY, Program.COUPON, Program.CUSTOMER, Program.NOTIFICATION);

	boolean isReplicated() {
		return replicas > 1;
	}

	public List<Victim> consumers() {
		return CONSUMERS.stream().flatMap(this::all).toList();
	}

	/** Every service, including the gateway. */
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

	/** {@link #everything} and identity, which has its own faults. */
	public List<Victim> all() {
		List<Victim> all = new ArrayList<>(everything());
		if (login) {
			all.add(Victim.of(Program.IDENTITY));
		}
		return List.copyOf(all);
	}

	/** What a signal to the processes of these hits: services in one JVM die and hang together. */
	public Collection<Victim> hitWith(Collection<Victim> victims) {
		if (!together || victims.stream().map(Victim::program).noneMatch(Program.services()::contains)) {
			return victims;
		}
		Set<Victim> hit = new LinkedHashSet<>(victims);
		all().stream().filter(each -> Program.services().contains(each.program())).forEach(hit::add);
		return hit;
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
