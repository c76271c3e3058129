package dev.baedal.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.Prometheus;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Database;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Program;
import dev.baedal.local.programs.Setting;
import dev.baedal.local.words.TypedWords;

/**
 * The parsed command line.
 *
 * @param instance present exactly if the command takes a program
 * @param words the other operands of the command
 * @param isPublic whether the gateway listens on all addresses of this machine
 * @param host another name of this machine; with {@code isPublic} the name in the gateway's public URL
 * @param heals whether a program that dies is restarted
 * @param together whether the services share a JVM
 * @param archives whether class-data archives are made before the start
 * @param service the only service that {@code parked} handles
 */
record Arguments(Command command, Optional<Instance> instance, List<String> words, Optional<Path> data, int portOffset,
		boolean isPublic, Optional<String> host, boolean secure, boolean heals, boolean archives, boolean observed,
		boolean together, boolean follow, Database database, int replicas, Optional<Program> service,
		Optional<String> reason, List<Setting> settings) {

	static Arguments parse(String... typed) {
		return new Parser(new TypedWords(typed)).parse();
	}

	DataFolder folder() {
		return new DataFolder(data.orElseGet(() -> DataFolder.usual(portOffset)).toAbsolutePath().normalize());
	}

	/** URL of the gateway for browsers; with {@code --public} it has this machine's public name. */
	String gatewayUrl() {
		return "http://%s:%d".formatted(isPublic ? host.orElseGet(LanAddress::found) : "localhost",
				Program.GATEWAY.port(portOffset));
	}

	/** The instances that {@code up} starts, in the order in which {@code status} lists them. */
	List<Instance> instances() {
		return Arrays.stream(Program.values())
			.filter(p -> p != Program.MARIADB || database == Database.MYSQL)
			.filter(p -> p != Program.PROMETHEUS || observed && Prometheus.installed().isPresent())
			.filter(p -> p != Program.IDENTITY || secure)
			.flatMap(p -> IntStream.rangeClosed(1, Program.owners().contains(p) ? replicas : 1)
				.mapToObj(n -> new Instance(p, n)))
			.toList();
	}

	private static final class Parser {

		private final TypedWords words;
		private final List<String> options = new ArrayList<>();
		private final List<String> operands = new ArrayList<>();
		private final List<Setting> settings = new ArrayList<>();
		private Path data;
		private Program service;
		private String reason;
		private String host;
		private int portOffset;
		private Database database = Database.H2;
		private int replicas = 1;

		Parser(TypedWords words) {
			this.words = words;
		}

		Arguments parse() {
			while (!words.isEmpty()) {
				read(words.next());
			}
			if (operands.isEmpty()) {
				throw new CommandFailure("which command? ./baedal without arguments prints the usage");
			}
			var command = Command.named(operands.remove(0));
			options.stream().filter(option -> !command.takes(option)).findFirst().ifPresent(option -> {
				throw new CommandFailure(command.label() + " does not take " + option);
			});
			if (replicas > 1 && database == Database.H2) {
				throw new CommandFailure(
						"an H2 file belongs to one process; --replicas " + replicas + " needs --db mysql");
			}
			if (options.contains("--public") && !options.contains("--secure")) {
				throw new CommandFailure(
						"--public opens the gateway to other machines, so it needs a login: up --secure --public");
			}
			if (host != null && options.contains("--secure") && !options.contains("--public")) {
				throw new CommandFailure(
						"with --secure, --host is the public name of the gateway, so it needs --public");
			}
			return new Arguments(command, instance(command), words(command), Optional.ofNullable(data), portOffset,
					options.contains("--public"), Optional.ofNullable(host), options.contains("--secure"),
					!options.contains("--no-restart"), !options.contains("--no-archives"),
					options.contains("--observe"), !options.contains("--apart") && replicas == 1,
					options.contains("-f"), database, replicas, Optional.ofNullable(service),
					Optional.ofNullable(reason), List.copyOf(settings));
		}

		private void read(String word) {
			switch (word) {
				case "--data" -> data = Path.of(words.value(word));
				case "--port-offset" -> portOffset = words.number(word, 0, 46_000);
				case "--db" -> database = Database.named(words.value(word));
				case "--replicas" -> replicas = words.number(word, 1, 9);
				case "--service" -> service = Program.named(words.value(word));
				case "--reason" -> reason = words.value(word);
				case "--host" -> host = words.value(word);
				case "--set" -> settings.add(Setting.parse(words.value(word)));
				case "--public", "--secure", "--apart", "--no-restart", "--no-archives", "--observe", "-f" -> {
				}
				default -> {
					if (word.startsWith("-")) {
						throw new CommandFailure(
								"there is no option " + word + "; ./baedal without arguments prints the usage");
					}
					operands.add(word);
					return;
				}
			}
			options.add(word);
		}

		private Optional<Instance> instance(Command command) {
			if (!command.takesProgram) {
				return Optional.empty();
			}
			if (operands.isEmpty()) {
				throw new CommandFailure(
						command.label() + " which service? For example: ./baedal " + command.label() + " payment");
			}
			return Optional.of(Instance.named(operands.remove(0)));
		}

		private List<String> words(Command command) {
			if (operands.size() < command.leastWords) {
				throw new CommandFailure(
						command.label() + " which file? For example: ./baedal " + command.label() + " monday.zip");
			}
			if (operands.size() > command.mostWords) {
				throw new CommandFailure(
						command.label() + " does not understand \"" + operands.get(command.mostWords) + "\"");
			}
			return List.copyOf(operands);
		}
	}
}
