package dev.baedal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.baedal.host.Start;
import dev.baedal.local.broker.Broker;
import dev.baedal.local.client.Login;
import dev.baedal.local.launch.DatabaseServer;
import dev.baedal.local.launch.ExtractedJar;
import dev.baedal.local.launch.Home;
import dev.baedal.local.launch.JavaProcess;
import dev.baedal.local.launch.ServicesJvmLayout;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Database;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Secrets;
import dev.baedal.local.programs.Setting;

/** The command line of each program. */
final class CommandLines {

	private final Home home;
	private final DataFolder folder;
	private final Arguments arguments;
	private final Ports ports;

	CommandLines(Home home, DataFolder folder, Arguments arguments, Ports ports) {
		this.home = home;
		this.folder = folder;
		this.arguments = arguments;
		this.ports = ports;
	}

	JavaProcess broker() {
		var flags = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", Program.KAFKA.heap());
		int offset = arguments.portOffset();
		var words = new ArrayList<>(List.of(folder.kafka().toString(), Integer.toString(Program.KAFKA.port(offset)),
				Integer.toString(Program.controllerPort(offset)), folder.run().resolve("kafka.ready").toString()));
		words.addAll(set(Program.KAFKA));
		return new JavaProcess(flags, home.ownClassPath(), Broker.class.getName(), words);
	}

	/** @param more settings for one start only */
	Function<Path, ProcessBuilder> service(ExtractedJar jar, Instance instance, List<String> more) {
		var process = jar.process(settings(instance, more));
		return log -> {
			var builder = process.builder(log);
			if (arguments.secure()) {
				builder.environment().putAll(Secrets.of(folder).environment(instance.program()));
			}
			return builder;
		};
	}

	/** In the JVM that the services share, whose environment is one: there the secrets are settings, sent to that JVM. */
	Start service(ServicesJvmLayout layout, Instance instance, List<String> more) {
		var words = new ArrayList<>(settings(instance, more));
		if (arguments.secure()) {
			Secrets.of(folder)
				.settings(instance.program())
				.forEach((name, value) -> words.add("--" + name + "=" + value));
		}
		return layout.start(instance.program(), folder.log(instance), words);
	}

	private List<String> settings(Instance instance, List<String> more) {
		var words = new ArrayList<>(settings(instance));
		words.removeIf(word -> more.stream().anyMatch(one -> key(one).equals(key(word))));
		words.addAll(more);
		return words;
	}

	List<String> settings(Instance instance) {
		int offset = arguments.portOffset();
		var program = instance.program();
		boolean gateway = program == Program.GATEWAY;
		var words = new ArrayList<>(List.of("--server.port=" + ports.of(instance),
				"--server.address=" + (gateway && arguments.isPublic() ? "0.0.0.0" : "127.0.0.1"),
				"--baedal.kafka=localhost:" + Program.KAFKA.port(offset), "--baedal.data=" + folder.databases()));
		if (arguments.database() == Database.MYSQL && !gateway) {
			words.addAll(database().settings(program));
		}
		if (gateway) {
			words.add("--management.server.port=" + program.managementPort(offset));
			words.add("--management.server.address=127.0.0.1");
		}
		if (arguments.secure()) {
			words.addAll(login(program));
		}
		else {
			arguments.host().ifPresent(name -> words.add("--baedal.open.hosts=" + name));
		}
		Program.owners().forEach(p -> words.add("--baedal.url." + p.label() + "=http://localhost:" + p.port(offset)));
		// Spring would join two values of one key to a list
		words.removeIf(word -> set(program).stream().anyMatch(set -> key(set).equals(key(word))));
		words.addAll(set(program));
		return words;
	}

	private List<String> login(Program program) {
		int offset = arguments.portOffset();
		if (program == Program.IDENTITY) {
			// a request from another machine comes through the gateway, which adds the X-Forwarded headers
			return List.of("--spring.security.oauth2.authorizationserver.issuer=" + Login.issuer(offset),
					"--baedal.identity.demo=true", "--baedal.identity.gateway.url=" + arguments.gatewayUrl(),
					"--server.forward-headers-strategy=" + (arguments.isPublic() ? "native" : "none"));
		}
		var words = new ArrayList<>(List.of("--baedal.security.mode=login",
				"--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + Login.issuer(offset),
				"--spring.security.oauth2.resourceserver.jwt.audiences=baedal"));
		if (program == Program.GATEWAY && arguments.isPublic()) {
			words.addAll(List.of("--baedal.security.login-through=" + arguments.gatewayUrl(),
					"--baedal.url.identity=" + Login.issuer(offset)));
		}
		return words;
	}

	DatabaseServer database() {
		return new DatabaseServer(home, folder, arguments.portOffset());
	}

	private static String key(String argument) {
		return argument.substring(0, argument.indexOf('='));
	}

	/** The user's settings, which override the launcher's. */
	private List<String> set(Program program) {
		return arguments.settings().stream().filter(s -> s.program() == program).map(Setting::argument).toList();
	}
}
