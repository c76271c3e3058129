package dev.baedal.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker that is its own controller and keeps its data in a folder: {@code Broker FOLDER PORT CONTROLLER-PORT
 * READY-FILE [--key=value…]}. When the broker is ready for clients, it writes its process id to the ready file.
 */
public final class Broker {

	private Broker() {}

	public static void main(String[] args) throws Exception {
		var settings = new BrokerSettings(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
		format(settings);
		var properties = settings.properties();
		Arrays.stream(args).skip(4).map(a -> a.substring(2).split("=", 2)).forEach(kv -> properties.put(kv[0], kv[1]));
		var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop-broker"));
		server.startup();
		Files.writeString(Path.of(args[3]), Long.toString(ProcessHandle.current().pid()));
		server.awaitShutdown();
	}

	private static void format(BrokerSettings settings) throws Exception {
		if (Files.exists(settings.folder().resolve("meta.properties"))) {
			return;
		}
		new Formatter().setNodeId(BrokerSettings.NODE)
			.setClusterId(Uuid.randomUuid().toString())
			.addDirectory(settings.folder().toString())
			.setControllerListenerName(BrokerSettings.CONTROLLER)
			.setReleaseVersion(MetadataVersion.latestProduction())
			.setPrintStream(System.out)
			.run();
	}
}
