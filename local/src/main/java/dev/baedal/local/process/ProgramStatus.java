package dev.baedal.local.process;

/** One line of {@code status}; pid, memory and uptime are 0 if the program does not run. */
public record ProgramStatus(String program, long pid, int port, String state, long residentMebibytes,
		long uptimeSeconds) {

	public static final String HEADER = "%-13s %8s %6s  %-9s %10s %9s".formatted("SERVICE", "PID", "PORT", "STATE",
			"MEMORY", "UPTIME");

	/** @param first false if a line before has the same process, whose memory is not to be counted twice */
	public String line(boolean first) {
		return pid == 0 ? "%-13s %8s %6d  %-9s %10s %9s".formatted(program, "-", port, state, "-", "-")
				: "%-13s %8d %6d  %-9s %10s %9s".formatted(program, pid, port, state,
						first ? residentMebibytes + " MiB" : "\"", uptime());
	}

	private String uptime() {
		return "%d:%02d:%02d".formatted(uptimeSeconds / 3600, uptimeSeconds / 60 % 60, uptimeSeconds % 60);
	}
}
