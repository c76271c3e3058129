package dev.baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import dev.baedal.journeys.Platform.Program;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** A service that is stopped and started many times leaves nothing behind in the JVM that it shares with the others. */
@Journey
@Order(Integer.MAX_VALUE - 3)
@Tag("M46")
@Tag("full")
class RestartedServiceIT {

	/** Fill what grows once, such as caches of libraries. */
	private static final int FIRST = 3;
	private static final int MORE = 20;
	/** Threads of pools come and go. */
	private static final int MOST_THREADS = 5;
	/** Each service that stayed would hold about 5 MiB of classes. */
	private static final double MOST_MEBIBYTES = 20;

	@Test
	void leavesNoThreadAndNoClassBehind(Platform platform, TestReporter report) throws Throwable {
		ProcessHandle shared = platform.process(Program.ORDER);
		assertThat(platform.process(Program.NOTIFICATION)).isEqualTo(shared);
		restart(platform, FIRST);
		Usage before = Usage.of(platform, shared);

		restart(platform, MORE);

		Usage after = Usage.of(platform, shared);
		report.publishEntry("after %d restarts".formatted(MORE), before + " → " + after);
		assertThat(platform.process(Program.ORDER)).isEqualTo(shared);
		assertThat(after.threads - before.threads).isLessThanOrEqualTo(MOST_THREADS);
		assertThat(after.metaspace - before.metaspace).isLessThan(MOST_MEBIBYTES);
	}

	private static void restart(Platform platform, int times) throws Throwable {
		for (int i = 0; i < times; i++) {
			platform.without(List.of(Program.NOTIFICATION), () -> {});
		}
	}

	/** @param metaspace in MiB */
	private record Usage(int threads, double metaspace) {

		/** Order reports the figures of the JVM; the classes of a stopped service leave with a full collection. */
		static Usage of(Platform platform, ProcessHandle shared) throws IOException, InterruptedException {
			Process collection = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
					Long.toString(shared.pid()), "GC.run")
				.inheritIO()
				.start();
			assertThat(collection.waitFor()).isZero();
			List<String> metrics = platform.metrics(Program.ORDER).toList();
			return new Usage((int) sum(metrics, "jvm_threads_live_threads"),
					sum(metrics, "jvm_memory_used_bytes{area=\"nonheap\",id=\"Metaspace\"") / (1 << 20));
		}

		private static double sum(List<String> metrics, String name) {
			List<String> found = metrics.stream().filter(line -> line.startsWith(name)).toList();
			assertThat(found).as(name).isNotEmpty();
			return found.stream().mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).sum();
		}
	}
}
