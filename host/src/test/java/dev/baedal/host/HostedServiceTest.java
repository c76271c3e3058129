package dev.baedal.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import dev.baedal.host.sample.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Two services in one JVM, as unaware of each other as in two. */
class HostedServiceTest {

	private static final int TIMES = 20;

	@TempDir
	Path folder;

	private final PrintStream out = System.out;
	private final PrintStream err = System.err;
	private final List<HostedService> running = new ArrayList<>();
	private ServiceOutput output;
	private Path jar;

	@BeforeEach
	void install() throws IOException {
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		output = ServiceOutput.install();
		jar = SampleService.jar(folder);
	}

	@AfterEach
	void restore() throws Exception {
		for (HostedService service : List.copyOf(running)) {
			close(service);
		}
		System.setOut(out);
		System.setErr(err);
	}

	@Test
	void eachServicePrintsToItsOwnLogWithItsOwnPattern() throws Exception {
		start("one");
		start("two");

		assertThat(log("one")).contains("[one] Sample has started", "printed").noneMatch(line -> line.contains("two"));
		assertThat(log("two")).contains("[two] Sample has started", "printed").noneMatch(line -> line.contains("one"));
	}

	@Test
	void sharedLibraryLogsForTheServiceOfTheThreadAtItsLevel() throws Exception {
		HostedService one = start("one", "--logging.level.dev.baedal.host.sample=debug");
		HostedService two = start("two", "--logging.level.dev.baedal.host.sample=info");

		in(one, () -> Library.log("of one"));
		in(two, () -> Library.log("of two"));

		assertThat(log("one")).contains("[one] Library debug of one", "[one] Library info of one",
				"[one] Library fluent of one", "[one] jul jul of one");
		assertThat(log("two"))
			.contains("[two] Library info of two", "[two] Library fluent of two", "[two] jul jul of two")
			.noneMatch(line -> line.contains("debug"));
	}

	@Test
	void threadsThatAServiceCreatesLogForIt() throws Exception {
		HostedService one = start("one");
		start("two");

		in(one, () -> {
			Thread bare = new Thread(() -> Library.log("of a thread"));
			bare.setContextClassLoader(ClassLoader.getSystemClassLoader()); // as Tomcat does
			bare.start();
			bare.join();
		});

		assertThat(log("one")).contains("[one] Library info of a thread");
	}

	@Test
	void closedServiceTakesNobodysLogging() throws Exception {
		HostedService one = start("one");
		HostedService two = start("two");
		in(one, () -> Library.log("of one"));

		close(one);
		in(two, () -> Library.log("afterwards"));

		assertThat(log("two")).contains("[two] Library info afterwards", "[two] jul jul afterwards");
	}

	@Test
	void startedAgainItLogsAgain() throws Exception {
		close(start("one"));
		start("one");

		assertThat(log("one")).filteredOn("[one] Sample has started"::equals).hasSize(2);
	}

	@Test
	void closedServicesLeaveNoClassLoaderAndNoThread() throws Exception {
		List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
		int threads = Thread.activeCount();
		for (int i = 0; i < TIMES; i++) {
			loaders.add(startAndClose());
		}

		await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			System.gc();
			assertThat(loaders).allMatch(loader -> loader.get() == null);
			assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 1);
		});
	}

	private WeakReference<ClassLoader> startAndClose() throws Exception {
		HostedService service = start("again");
		List<WeakReference<ClassLoader>> loader = new ArrayList<>();
		in(service, () -> loader.add(new WeakReference<>(Thread.currentThread().getContextClassLoader())));
		close(service);
		return loader.get(0);
	}

	private HostedService start(String name, String... arguments) throws Exception {
		Start start = SampleService.start(name, jar, folder.resolve(name + ".log"), arguments);
		output.open(name, start.log());
		HostedService service = HostedService.of(start);
		running.add(service);
		onOwnThread(() -> {
			service.run();
			return null;
		});
		return service;
	}

	private void close(HostedService service) throws Exception {
		running.remove(service);
		onOwnThread(() -> {
			service.close();
			return null;
		});
	}

	private interface Step {

		void run() throws Exception;
	}

	private static void in(HostedService service, Step step) throws Exception {
		onOwnThread(() -> {
			service.enter();
			step.run();
			return null;
		});
	}

	private static void onOwnThread(Callable<Void> work) throws Exception {
		CompletableFuture<Void> done = new CompletableFuture<>();
		new Thread(() -> {
			try {
				done.complete(work.call());
			}
			catch (Throwable e) {
				done.completeExceptionally(e);
			}
		}).start();
		done.get();
	}

	private List<String> log(String service) throws IOException {
		return Files.readAllLines(folder.resolve(service + ".log"));
	}
}
