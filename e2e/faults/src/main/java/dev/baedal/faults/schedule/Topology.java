package dev.baedal.faults.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.local.Program;

/** What there is to be hurt. @param replicas of each service; the broker and the gateway are there once */
public record Topology(int replicas) {

	/** Who reads the topic, and says something or keeps a view. */
	public static final List<Program> CONSUMERS = Arrays.stream(Program.values())
		.filter(program -> program != Program.KAFKA && program != Program.GATEWAY)
		.toList();

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
		return List.copyOf(everything);
	}

	/** All replicas of a program. */
	public List<Victim> of(Program program) {
		return all(program).toList();
	}

	private java.util.stream.Stream<Victim> all(Program program) {
		boolean single = program == Program.KAFKA || program == Program.GATEWAY;
		return IntStream.rangeClosed(1, single ? 1 : replicas).mapToObj(replica -> new Victim(program, replica));
	}
}
