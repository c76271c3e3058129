package dev.baedal.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The other end of {@link ControlServer}. */
public final class Control {

	private final Http http = new Http(Duration.ofMinutes(6));
	private final Running running;

	public Control(Running running) {
		this.running = running;
	}

	public List<ProgramStatus> status() throws IOException, InterruptedException {
		return Arrays.asList(Http.JSON.treeToValue(ask("status").body(), ProgramStatus[].class));
	}

	/** Returns when it is ready. @throws Refusal if it died on the way */
	public void start(String program) throws IOException, InterruptedException {
		start(program, List.of());
	}

	/** @param settings {@code --key=value}, until it is started again */
	public void start(String program, List<String> settings) throws IOException, InterruptedException {
		ask("start/" + program, String.join("\n", settings));
	}

	/** As SIGTERM does. Returns when it has ended. */
	public void stop(String program) throws IOException, InterruptedException {
		ask("stop/" + program);
	}

	/** @return the state that the program came to */
	String tell(String what, Instance instance) throws IOException, InterruptedException {
		return ask(what + "/" + instance.label()).body().path("state").asString();
	}

	/** @throws Refusal when nothing was kept; the platform goes on in any case */
	Backup.Taken backup(Path file) throws IOException, InterruptedException {
		return Http.JSON.treeToValue(ask("backup", file.toString()).body(), Backup.Taken.class);
	}

	private Answer ask(String path) throws IOException, InterruptedException {
		return ask(path, "");
	}

	private Answer ask(String path, String body) throws IOException, InterruptedException {
		var answer = http.post("http://127.0.0.1:" + running.controlPort() + "/" + path, running.token(), body);
		if (!answer.ok()) {
			throw new Refusal(answer.body().path("error").asString("the launcher answered " + answer.status()));
		}
		return answer;
	}
}
