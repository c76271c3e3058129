package dev.baedal.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;

import dev.baedal.local.backup.Restore;
import dev.baedal.local.client.Role;
import dev.baedal.local.client.Running;
import dev.baedal.local.control.Control;
import dev.baedal.local.demo.Demo;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.launch.Home;
import dev.baedal.local.process.LogFile;
import dev.baedal.local.process.ProgramStatus;
import dev.baedal.local.process.RunLock;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Instance;
import dev.baedal.local.programs.Program;
import dev.baedal.local.roll.Roll;

/** The launcher's main class. A {@link CommandFailure} is printed in one line and ends the command with a non-zero exit. */
final class Baedal {

	private final Arguments arguments;
	private final PrintStream out;

	private Baedal(Arguments arguments, PrintStream out) {
		this.arguments = arguments;
		this.out = out;
	}

	public static void main(String[] words) throws Exception {
		try {
			var baedal = new Baedal(Arguments.parse(words), System.out);
			if (Boolean.getBoolean("baedal.check")) {
				baedal.check();
			}
			else {
				baedal.run();
			}
		}
		catch (CommandFailure refusal) {
			System.err.println("baedal: " + refusal.getMessage());
			System.exit(1);
		}
	}

	/** Called by the script before a build that takes minutes. */
	private void check() throws IOException {
		if (arguments.command() == Command.UP) {
			new Up(Home.current(), arguments, out).check(arguments.instances());
		}
	}

	private void run() throws IOException, InterruptedException, ExecutionException {
		var folder = arguments.folder();
		switch (arguments.command()) {
			case UP -> new Up(Home.current(), arguments, out).run(arguments.instances());
			case KAFKA -> new Up(Home.current(), arguments, out).run(List.of(Program.KAFKA.first()));
			case STATUS -> status(new Control(Running.require(folder)));
			case STOP -> changeState("stop", new Control(Running.require(folder)));
			case START -> changeState("start", new Control(Running.require(folder)));
			case LOGS -> new LogFile(folder.log(instance())).print(out, arguments.follow());
			case DEMO -> demo(folder);
			case ROLL -> roll();
			case PARKED -> new Parked(Running.require(folder), arguments, out).run();
			case REBUILD -> new Rebuild(Running.require(folder), out).run();
			case BACKUP -> backup(new Control(Running.require(folder)));
			case RESTORE -> new Restore(file(), folder, out).run();
			case TOKEN -> token(Running.require(folder));
			case CLEAN -> clean(folder);
		}
	}

	private void status(Control control) throws IOException, InterruptedException {
		out.println(ProgramStatus.HEADER);
		var processes = new HashSet<Long>();
		control.status().forEach(program -> out.println(program.line(processes.add(program.pid()))));
	}

	private void changeState(String what, Control control) throws IOException, InterruptedException {
		out.println(instance().label() + " is " + control.changeState(what, instance()));
	}

	private void backup(Control control) throws IOException, InterruptedException {
		out.println(control.backup(file()).line());
	}

	private void demo(DataFolder folder) throws IOException, InterruptedException {
		var demo = Demo.named(arguments.words().stream().findFirst());
		demo.run(Running.require(folder), out);
	}

	private void roll() throws IOException, InterruptedException {
		var own = new DataFolder(arguments.data()
			.orElseGet(() -> DataFolder.usual(arguments.portOffset()).resolveSibling("baedal-roll"))
			.toAbsolutePath()
			.normalize());
		new Roll(Home.current(), own, arguments.portOffset(), out).run();
	}

	/** Prints the token alone in a line, for use in a shell. */
	private void token(Running running) throws IOException, InterruptedException {
		var role = arguments.words()
			.stream()
			.findFirst()
			.map(Role::named)
			.orElseThrow(() -> new CommandFailure(
					"token for which role? ./baedal token customer, owner, rider or operator"));
		out.println(running.login().token(role));
	}

	private Path file() {
		return Path.of(arguments.words().get(0)).toAbsolutePath().normalize();
	}

	private void clean(DataFolder folder) throws IOException {
		if (folder.marked()) {
			folder.prepare();
			try (var lock = RunLock.take(folder)) {
				folder.clean();
			}
		}
		else {
			folder.clean();
		}
		out.println("cleaned " + folder.root());
	}

	private Instance instance() {
		return arguments.instance().orElseThrow();
	}
}
