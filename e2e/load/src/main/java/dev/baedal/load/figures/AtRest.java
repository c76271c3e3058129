package dev.baedal.load.figures;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

import dev.baedal.load.platform.Counters;
import dev.baedal.load.platform.RunningProcess;
import dev.baedal.load.report.Column;
import dev.baedal.load.report.Row;
import dev.baedal.local.control.Control;

/** What a platform costs without a request: its start, its memory, and its processor time a second. */
public record AtRest(Measurement measurement) {

	private static final int SECONDS = 60;

	/** Resident memory, and the seconds until all programs were ready. */
	public void memory() throws IOException, InterruptedException {
		var running = measurement.platform().running();
		if (running.readySeconds() != null) {
			measurement.report().add(new Row("built jars → all ready").with(Column.SECONDS, running.readySeconds()));
		}
		var processes = RunningProcess.of(new Control(running).status(), running.pid());
		measurement.report()
			.add(new Row("resident memory").with(Column.RESIDENT,
					processes.stream().mapToLong(RunningProcess::residentMebibytes).sum()));
		processes.stream()
			.filter(process -> process.residentMebibytes() > 0)
			.forEach(process -> measurement.report()
				.add(new Row("– " + process.name()).with(Column.RESIDENT, process.residentMebibytes())));
	}

	/** Processor time and switches a second, after the load. */
	public void idle() throws IOException, InterruptedException, ExecutionException {
		measurement.backlog().awaitDrained();
		var before = Counters.of(measurement.platform());
		long begun = System.nanoTime();
		Thread.sleep(SECONDS * 1_000L);
		double seconds = (System.nanoTime() - begun) / 1e9;
		var effort = Counters.of(measurement.platform()).since(before).per(seconds);
		measurement.report().add(new Row("idle, each second").with(effort));
		effort.processes().forEach((process, spent) -> measurement.report().add(new Row("– " + process).with(spent)));
	}
}
