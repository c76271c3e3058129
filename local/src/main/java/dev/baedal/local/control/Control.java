package dev.baedal.local.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import dev.baedal.local.backup.Backup;
import dev.baedal.local.client.Http;
import dev.baedal.local.client.JsonResponse;
import dev.baedal.local.client.Running;
import dev.baedal.local.failure.CommandFailure;
import dev.baedal.local.process.ProgramStatus;
import dev.baedal.local.programs.Instance;
import tools.jackson.databind.json.JsonMapper;

/** The client of {@link ControlServer}. */
public final class Control {

	private final Http http = new Http(Duration.ofMinutes(6));
	private final Running running;

	public Control(Running running) {
		this.running = running;
	}

	public List<ProgramStatus> status() throws IOException, InterruptedException {
		return Arrays.asList(JsonMapper.shared().treeToValue(post("status").body(), ProgramStatus[].class));
	}

	/** Returns when the program is ready. @throws CommandFailure if the program died during its start */
	public void start(String program) throws IOException, InterruptedException {
		start(program, List.of());
	}

	/** @param settings {@code --key=value}, for this start only */
	public void start(String program, List<String> settings) throws IOException, InterruptedException {
		post("start/" + program, String.join("\n", settings));
	}

	/** Stops a program with SIGTERM, and returns when it has ended. */
	public void stop(String program) throws IOException, InterruptedException {
		post("stop/" + program);
	}

	/** @param action {@code start} or {@code stop} @return the resulting state of the program */
	public String changeState(String action, Instance instance) throws IOException, InterruptedException {
		return post(action + "/" + instance.label()).body().path("state").asString();
	}

	/** @throws CommandFailure if no backup was taken; the platform continues in any case */
	public Backup.Taken backup(Path file) throws IOException, InterruptedException {
		return JsonMapper.shared().treeToValue(post("backup", file.toString()).body(), Backup.Taken.class);
	}

	private JsonResponse post(String path) throws IOException, InterruptedException {
		return post(path, "");
	}

	private JsonResponse post(String path, String body) throws IOException, InterruptedException {
		var response = http.post("http://127.0.0.1:" + running.controlPort() + "/" + path, running.token(), body);
		if (!response.ok()) {
			throw new CommandFailure(
					response.body().path("error").asString("the launcher answered " + response.status()));
		}
		return response;
	}
}
