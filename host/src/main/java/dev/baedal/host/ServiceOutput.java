package dev.baedal.host;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The standard output and error of all services: what a thread prints goes to the log file of its service. */
final class ServiceOutput extends OutputStream {

	private final OutputStream own;
	private final Map<String, OutputStream> logs = new ConcurrentHashMap<>();

	private ServiceOutput(OutputStream own) {
		this.own = own;
	}

	static ServiceOutput install() {
		ServiceOutput output = new ServiceOutput(System.out);
		PrintStream printer = new PrintStream(output, true, StandardCharsets.UTF_8);
		System.setOut(printer);
		System.setErr(printer);
		return output;
	}

	/** @param log is appended to */
	void open(String service, String log) throws IOException {
		close(service);
		logs.put(service, new FileOutputStream(log, true));
	}

	/** What the service's last threads still print goes to the log of the host. */
	void close(String service) {
		OutputStream log = logs.remove(service);
		if (log != null) {
			try {
				log.close();
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	@Override
	public void write(int b) throws IOException {
		current().write(b);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		current().write(bytes, offset, length);
	}

	private OutputStream current() {
		return logs.getOrDefault(CurrentService.name(), own);
	}
}
