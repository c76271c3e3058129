package dev.baedal.faults.defects;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;

/** Adds a defect to every JVM that the launcher starts, by an environment variable. */
public final class Agents {

	private Agents() {}

	/** Environment variables for the platform. @param folder for the agent's jar */
	public static Map<String, String> with(Defect defect, Path folder) throws IOException, URISyntaxException {
		return Map.of("JAVA_TOOL_OPTIONS",
				"-javaagent:%s=%s".formatted(AgentJar.write(folder.resolve("defects.jar")), defect));
	}
}
