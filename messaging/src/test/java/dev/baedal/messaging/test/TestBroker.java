package dev.baedal.messaging.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import dev.baedal.mariadb.FreePorts;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;

/** A real KRaft broker in this JVM, on a free port and an empty folder. Can be stopped and started again. */
public final class TestBroker implements AutoCloseable {

	private static final Map<String, TestBroker> SHARED = new HashMap<>();

	static {
		// of every wait: the time-out is long, since the machine may be busy; a condition that holds ends its wait at once
		Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
		Awaitility.setDefaultPollDelay(Duration.ZERO);
		Awaitility.setDefaultPollInterval(new IterativePollInterval(TestBroker::longer));
	}

	private final Properties settings = new Properties();
	private final String bootstrap;
	private KafkaRaftServer server;

	/** @throws IllegalStateException in a run of only untagged tests, so that such tests stay quick */
	public TestBroker() {
		if (Boolean.getBoolean("baedal.tests.rules-only")) {
			throw new IllegalStateException("a test that starts a broker needs the tag \"service\"");
		}
		bootstrap = "localhost:" + FreePorts.start(this::start);
	}

	/**
	 * @return the port
	 * @throws org.apache.kafka.common.KafkaException that quotes the failure
	 */
	private int start(int port) {
		int controller = FreePorts.one();
		Path folder = folder("kafka");
		settings.putAll(Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
				Map.entry("controller.quorum.voters", "1@localhost:" + controller),
				Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller),
				Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
				Map.entry("controller.listener.names", "CONTROLLER"), Map.entry("log.dirs", folder.toString()),
				Map.entry("offsets.topic.replication.factor", "1"), Map.entry("offsets.topic.num.partitions", "4"),
				Map.entry("transaction.state.log.replication.factor", "1"),
				Map.entry("transaction.state.log.min.isr", "1"), Map.entry("transaction.state.log.num.partitions", "1"),
				Map.entry("group.initial.rebalance.delay.ms", "0"), Map.entry("auto.create.topics.enable", "false"),
				Map.entry("broker.session.timeout.ms", "3000"), Map.entry("broker.heartbeat.interval.ms", "500"),
				Map.entry("controller.quorum.election.timeout.ms", "200"),
				Map.entry("controlled.shutdown.enable", "false")));
		format(folder);
		try {
			start();
		}
		catch (RuntimeException e) {
			stop();
			throw e;
		}
		return port;
	}

	/**
	 * Returns the broker that the test classes of a module share. Tests on another database have a broker of their own:
	 * otherwise both services would be members of one group, and each would consume half of the events.
	 */
	public static synchronized TestBroker shared(String database) {
		return SHARED.computeIfAbsent(database, name -> {
			TestBroker broker = new TestBroker();
			Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
			return broker;
		});
	}

	/** Creates an empty folder below the module's {@code target}. */
	public static Path folder(String name) {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target", "tests")), name)
				.toAbsolutePath();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public String bootstrap() {
		return bootstrap;
	}

	public void start() {
		server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
		server.startup();
	}

	public void stop() {
		if (server != null) {
			server.shutdown();
			server.awaitShutdown();
			server = null;
		}
	}

	@Override
	public void close() {
		stop();
	}

	/** From 10 ms to 100 ms: most conditions hold soon, and the others must not use up the processor. */
	private static Duration longer(Duration last) {
		return Duration.ofMillis(Math.min(100, 2 * Math.max(5, last.toMillis())));
	}

	private static void format(Path folder) {
		try {
			new Formatter().setNodeId(1)
				.setClusterId(Uuid.randomUuid().toString())
				.setControllerListenerName("CONTROLLER")
				.setMetadataLogDirectory(folder.toString())
				.addDirectory(folder.toString())
				.setReleaseVersion(MetadataVersion.latestProduction())
				.setUnstableFeatureVersionsEnabled(false)
				.setIgnoreFormatted(false)
				.run();
		}
		catch (Exception e) {
			throw new IllegalStateException("cannot format " + folder, e);
		}
	}
}
