package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

import dev.baedal.local.backup.Backup;
import dev.baedal.local.client.Login;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.ControlServer;
import dev.baedal.local.launch.ExtractedJar;
import dev.baedal.local.launch.Home;
import dev.baedal.local.launch.Preparation;
import dev.baedal.local.launch.Prometheus;
import dev.baedal.local.launch.ServicesJvm;
import dev.baedal.local.launch.ServicesJvmLayout;
import dev.baedal.local.process.Leftovers;
import dev.baedal.local.process.RunLock;
import dev.baedal.local.process.Starter;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Port;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Secrets;

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
			var supervisor = new Supervisor(folder, ports, out, login());
			var running = announce(supervisor);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(supervisor), "stop"));
			add(instances, supervisor);
			start(supervisor, running);
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

	private Running announce(Supervisor supervisor) throws IOException {
		var token = UUID.randomUUID().toString();
		var backup = new Backup(supervisor, folder, arguments.portOffset(), out, login());
		if (arguments.heals()) {
			supervisor.heal(backup::isTaken);
		}
		var control = new ControlServer(supervisor, backup, token);
		var running = new Running(ProcessHandle.current().pid(), control.port(), token, arguments.portOffset(), null,
				arguments.secure() ? Secrets.of(folder).demoClients() : null);
		running.write(folder);
		return running;
	}

	private void add(List<Instance> instances, Supervisor supervisor) throws IOException, InterruptedException {
		var commands = new CommandLines(home, folder, arguments, ports);
		var services = instances.stream()
			.map(Instance::program)
			.filter(Program.services()::contains)
			.distinct()
			.toList();
		var watched = instances.stream().filter(i -> Program.services().contains(i.program())).toList();
		var preparation = new Preparation(home, out, arguments.archives());
		var starters = arguments.together() ? together(commands, preparation.prepareShared(services))
				: apart(commands, preparation.prepare(services));
		for (var instance : instances) {
			switch (instance.program()) {
				case KAFKA -> supervisor.add(instance, commands.broker()::builder);
				case MARIADB -> supervisor.add(instance, commands.database()::command);
				case PROMETHEUS ->
					supervisor.add(instance, log -> new Prometheus(home, folder, ports, arguments.portOffset())
						.command(Prometheus.installed().orElseThrow(), watched, log));
				default -> supervisor.addAdjustable(instance, starters.apply(instance));
			}
		}
	}

	private Function<Instance, Starter> apart(CommandLines commands, Map<Program, ExtractedJar> layouts) {
		return instance -> more -> commands.service(layouts.get(instance.program()), instance, more)
			.apply(folder.log(instance))
			.start();
	}

	private Function<Instance, Starter> together(CommandLines commands, ServicesJvmLayout layout) {
		var log = folder.log(HOST);
		jvm = new ServicesJvm(port -> layout.process(port).builder(log), log);
		return instance -> more -> jvm.start(commands.service(layout, instance, more));
	}

	private void start(Supervisor supervisor, Running running) throws IOException, InterruptedException {
		out.println("starting; the data folder is " + folder.root());
		long begun = System.nanoTime();
		if (!supervisor.start()) {
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

	private void stop(Supervisor supervisor) {
		out.println("stopping");
		try {
			supervisor.stop();
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
