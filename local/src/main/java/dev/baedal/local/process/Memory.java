package dev.baedal.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the memory of processes from the operating system. */
final class Memory {

	private Memory() {}

	/** Resident memory of a process; 0 if the process has ended or the system does not report it. */
	static long residentMebibytes(long pid) {
		try {
			var status = Path.of("/proc", Long.toString(pid), "status");
			var kibibytes = Files.exists(status) ? fromProc(status) : fromPs(pid);
			return kibibytes.isBlank() ? 0 : Long.parseLong(kibibytes) >> 10;
		}
		catch (IOException gone) {
			return 0;
		}
	}

	private static String fromProc(Path status) throws IOException {
		try (var lines = Files.lines(status)) {
			return lines.filter(l -> l.startsWith("VmRSS:")).findFirst().map(l -> l.replaceAll("\\D", "")).orElse("");
		}
	}

	private static String fromPs(long pid) throws IOException {
		var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
		return new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
	}
}
