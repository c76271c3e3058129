package dev.baedal.faults.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.process.ProgramStatus;

/** Controls the platform's processes through the launcher's control port and signals. */
final class Processes {

	private final Http http;
	private final Control control;

	Processes(Installation place) {
		this.http = place.http(Duration.ofSeconds(1));
		this.control = new Control(Running.in(place.dataFolder())
			.orElseThrow(() -> new IllegalStateException("nothing runs in " + place.data())));
	}

	/** Sends {@code kill -9} to those that are alive. @return how many were */
	int kill(Collection<Victim> victims) {
		List<ProcessHandle> alive = victims.stream().map(this::find).flatMap(Optional::stream).distinct().toList();
		alive.forEach(ProcessHandle::destroyForcibly);
		alive.forEach(process -> process.onExit().join());
		return alive.size();
	}

	/** Returns when it is ready. @throws dev.baedal.local.failure.CommandFailure if it exits before */
	void start(Victim victim) throws IOException, InterruptedException {
		control.start(victim.label());
	}

	/** Stops it with SIGTERM, and waits until it has ended. */
	void stop(Victim victim) throws IOException, InterruptedException {
		control.stop(victim.label());
	}

	/** Limits its files to one byte. @throws IOException without {@code prlimit}, which only Linux has */
	void refuseWrites(Victim victim) throws IOException, InterruptedException {
		Optional<ProcessHandle> process = find(victim);
		if (process.isPresent()) {
			new ProcessBuilder("prlimit", "--pid", Long.toString(process.get().pid()), "--fsize=1:").inheritIO()
				.start()
				.waitFor();
		}
	}

	/** @param name of the signal */
	void signal(String name, Victim victim) throws IOException, InterruptedException {
		Optional<ProcessHandle> process = find(victim);
		if (process.isPresent()) {
			new ProcessBuilder("kill", "-" + name, Long.toString(process.get().pid())).inheritIO().start().waitFor();
		}
	}

	/** Whether the relay of this replica owns the lease. */
	boolean carriesEvents(Victim victim) {
		Optional<ProgramStatus> process = statusOf(victim);
		try {
			return process.isPresent()
					&& http.get("http://localhost:%d/actuator/metrics/baedal.relay".formatted(process.get().port()))
						.body()
						.path("measurements")
						.path(0)
						.path("value")
						.asInt(0) == 1;
		}
		catch (IOException noAnswer) {
			return false;
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Resident memory in MiB, by running program. */
	SortedMap<String, Long> memory() {
		return status().stream()
			.filter(each -> each.pid() > 0)
			.collect(Collectors.toMap(ProgramStatus::program, ProgramStatus::residentMebibytes, Math::max,
					TreeMap::new));
	}

	private Optional<ProcessHandle> find(Victim victim) {
		return statusOf(victim).flatMap(status -> ProcessHandle.of(status.pid()));
	}

	private Optional<ProgramStatus> statusOf(Victim victim) {
		return status().stream().filter(each -> each.program().equals(victim.label()) && each.pid() > 0).findFirst();
	}

	private List<ProgramStatus> status() {
		try {
			return control.status();
		}
		catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
