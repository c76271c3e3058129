package dev.baedal.local.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs of services whose only result is an archive of the classes that they loaded. */
final class Training {

	private static final int SECONDS = 600;

	private Training() {}

	/** @return whether there is an archive now */
	static boolean train(ExtractedJar jar, Path log) throws IOException, InterruptedException {
		var process = jar.training().builder(log).start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly().waitFor();
		}
		return process.exitValue() == 0 && jar.hasArchive();
	}

	/** @return whether there is an archive now */
	static boolean train(ServicesJvmLayout layout, Path log) throws IOException, InterruptedException {
		var jvm = new ServicesJvm(port -> layout.training(port).builder(log), log);
		try {
			for (var each : layout.trained()) {
				var process = jvm.start(layout.start(each.program(), log, each.trainingArguments()));
				if (!process.whetherReady().get(SECONDS, TimeUnit.SECONDS)) {
					return false;
				}
			}
		}
		catch (ExecutionException | TimeoutException e) {
			return false;
		}
		finally {
			jvm.close();
		}
		return layout.hasArchive();
	}
}
