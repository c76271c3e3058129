package dev.baedal.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The JVM of the services: {@code Host PORT} connects to the launcher's port, sends the token of the environment, and
 * then starts and stops what the launcher requests. The JVM ends with the connection.
 */
public final class Host {

	/** The environment variable with the token that the launcher expects. */
	public static final String TOKEN = "BAEDAL_HOST_TOKEN";

	/** What the JVM has to be started with. Names, for the launcher has no Spring on its class path. */
	public static final List<String> FLAGS = List.of("-Dslf4j.provider=dev.baedal.host.logging.ServiceLoggers",
			"-Dorg.springframework.boot.logging.LoggingSystem=dev.baedal.host.logging.ServiceLoggingSystem",
			"-Dorg.jboss.logging.provider=slf4j");

	private final Map<String, HostedService> services = new ConcurrentHashMap<>();
	private final ServiceOutput output = ServiceOutput.install();
	private final DataOutputStream events;

	private Host(DataOutputStream events) {
		this.events = events;
	}

	public static void main(String[] args) throws IOException {
		System.setProperty("PID", Long.toString(ProcessHandle.current().pid())); // for the pattern of log lines
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		try (Socket launcher = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
			DataOutputStream events = new DataOutputStream(launcher.getOutputStream());
			events.writeUTF(System.getenv(TOKEN));
			Host host = new Host(events);
			Runtime.getRuntime().addShutdownHook(new Thread(host::stopAll, "stop"));
			host.obey(new DataInputStream(launcher.getInputStream()));
		}
		System.exit(0);
	}

	private void obey(DataInputStream requests) throws IOException {
		while (true) {
			Request request;
			try {
				request = Request.read(requests);
			}
			catch (EOFException closed) {
				return;
			}
			Start start = request.start();
			// a service's log shows the name of the thread
			Thread handler = start == null ? new Thread(() -> stop(request.service()), "stop")
					: new Thread(() -> start(start), "main");
			handler.start();
		}
	}

	private void start(Start start) {
		try {
			output.open(start.service(), start.log());
			HostedService service = HostedService.of(start);
			services.put(start.service(), service);
			service.run();
			report(start.service(), true);
		}
		catch (Throwable e) { // the launcher has to know, whatever it is
			print(e);
			stop(start.service());
		}
	}

	private void stop(String name) {
		HostedService service = services.remove(name);
		try {
			if (service != null) {
				service.close();
			}
		}
		catch (IOException | RuntimeException e) {
			print(e);
		}
		try {
			output.close(name);
		}
		finally {
			report(name, false);
		}
	}

	/** In the log of the service, whose logging may not be configured yet, or not any more. */
	private static void print(Throwable failure) {
		failure.printStackTrace();
	}

	/** @param isReady or else has ended */
	private void report(String service, boolean isReady) {
		try {
			synchronized (events) {
				events.writeUTF(service);
				events.writeBoolean(isReady);
				events.flush();
			}
		}
		catch (IOException launcherIsGone) {
			// the end of the connection ends this JVM as well
		}
	}

	private void stopAll() {
		List<Thread> stops = services.keySet().stream().map(name -> new Thread(() -> stop(name), "stop")).toList();
		stops.forEach(Thread::start);
		for (Thread stop : stops) {
			try {
				stop.join();
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}
}
