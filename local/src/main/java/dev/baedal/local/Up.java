package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** {@code up} and {@code kafka}: a run in the foreground until Ctrl-C, SIGTERM, or a failed start. */
final class Up {

	/** The log of the JVM of the services. */
	private static final String HOST = "host";

	private final Home home;
	private final Arguments arguments;
	private final DataFolder folder;
	private final PrintStream out;
	private final Ports ports;
	private ServicesJvm jvm;

	Up(Home home, Arguments arguments, PrintStream out) {
		this.home = home;
		this.arguments = arguments;
		this.folder = arguments.folder();
		this.out = out;
		this.ports = new Ports(arguments.portOffset());
	}

	/** Checks data folder and ports before anything is built or started. */
	void check(List<Instance> instances) throws IOException {
		prepareFolder();
		RunLock.take(folder).close();
		if (new Leftovers(folder).none()) {
			Port.requireFree(ports.all(instances));
		}
	}

	void run(List<Instance> instances) throws IOException, InterruptedException, ExecutionException {
		prepareFolder();
		try (var lock = RunLock.take(folder)) {
			new Leftovers(folder).awaitEnd(out);
			Port.requireFree(ports.all(instances));
			var platform = new Platform(folder, ports, out, login());
			var running = announce(platform);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform), "stop"));
			add(instances, platform);
			start(platform, running);
			new CountDownLatch(1).await();
		}
	}

	private void prepareFolder() throws IOException {
		folder.prepare();
		if (arguments.command() == Command.UP) {
			folder.requireDatabase(arguments.database());
		}
	}

	private Login login() {
		return arguments.secure() ? new Login(arguments.portOffset(), Secrets.of(folder).demoClients()) : null;
	}

	private Running announce(Platform platform) throws IOException {
		var token = UUID.randomUUID().toString();
		var backup = new Backup(platform, folder, arguments.portOffset(), out, login());
		if (arguments.heals()) {
			platform.heal(Restarts.SOON, Probes.PERIOD).waitWhile(backup::isTaken);
		}
		var control = new ControlServer(platform, backup, token);
		var running = new Running(ProcessHandle.current().pid(), control.port(), token, arguments.portOffset(), null,
				arguments.secure() ? Secrets.of(folder).demoClients() : null);
		running.write(folder);
		return running;
	}

	private void add(List<Instance> instances, Platform platform) throws IOException, InterruptedException {
		var commands = new Commands(home, folder, arguments, ports);
		var services = instances.stream()
			.map(Instance::program)
			.filter(Program.services()::contains)
			.distinct()
			.toList();
		var watched = instances.stream().filter(i -> Program.services().contains(i.program())).toList();
		var preparation = new Preparation(home, out, arguments.archives());
		var launch = arguments.together() ? together(commands, preparation.prepareShared(services))
				: apart(commands, preparation.prepare(services));
		for (var instance : instances) {
			switch (instance.program()) {
				case KAFKA -> platform.add(instance, commands.broker()::builder);
				case MARIADB -> platform.add(instance, commands.database()::command);
				case PROMETHEUS ->
					platform.add(instance, log -> new Prometheus(home, folder, ports, arguments.portOffset())
						.command(Prometheus.installed().orElseThrow(), watched, log));
				default -> platform.addAdjustable(instance, launch.apply(instance));
			}
		}
	}

	private Function<Instance, Child.Launch> apart(Commands commands, Map<Program, ExtractedJar> layouts) {
		return instance -> more -> commands.service(layouts.get(instance.program()), instance, more)
			.apply(folder.log(instance))
			.start();
	}

	private Function<Instance, Child.Launch> together(Commands commands, ServicesJvmLayout layout) {
		var log = folder.log(HOST);
		jvm = new ServicesJvm(port -> layout.process(port).builder(log), log);
		return instance -> more -> jvm.start(commands.service(layout, instance, more));
	}

	private void start(Platform platform, Running running) throws IOException, InterruptedException {
		out.println("starting; the data folder is " + folder.root());
		long begun = System.nanoTime();
		if (!platform.start()) {
			return;
		}
		double seconds = (System.nanoTime() - begun) / 1e9;
		running.ready(seconds).write(folder);
		out.printf("ready after %.1f s%n", seconds);
		out.print(new Greeting(arguments).text());
		if (arguments.observed()) {
			out.print(Prometheus.installed().isPresent()
					? "Prometheus records it: http://localhost:%d/alerts%n"
						.formatted(Program.PROMETHEUS.port(arguments.portOffset()))
					: Prometheus.HOW.formatted(Program.ORDER.port(arguments.portOffset())));
		}
	}

	private void stop(Platform platform) {
		out.println("stopping");
		try {
			platform.stop();
			if (jvm != null) {
				jvm.close();
			}
			Running.delete(folder);
			out.println("stopped");
		}
		catch (IOException e) {
			out.println("stopped, but " + folder.run() + " keeps a stale file: " + e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
