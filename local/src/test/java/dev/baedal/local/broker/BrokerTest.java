package dev.baedal.local.broker;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.baedal.local.launch.JavaProcess;
import dev.baedal.local.process.Started;
import dev.baedal.local.process.State;
import dev.baedal.local.process.Supervisor;
import dev.baedal.local.process.TestClassPath;
import dev.baedal.local.programs.DataFolder;
import dev.baedal.local.programs.Ports;
import dev.baedal.local.programs.Program;
import dev.baedal.mariadb.FreePorts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("service")
class BrokerTest {

	private static final TopicPartition ORDERS = new TopicPartition("orders", 0);

	@TempDir
	Path temp;
	private DataFolder folder;
	private Supervisor supervisor;
	private int port;

	@BeforeEach
	void start() {
		folder = new DataFolder(temp);
		folder.prepare();
		supervisor = Started.onFreePort(free -> {
			port = free;
			var each = new Supervisor(folder, new Ports(0),
					new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
			each.add(Program.KAFKA.first(),
					new JavaProcess(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
							TestClassPath.entries(), Broker.class.getName(),
							List.of(folder.kafka().toString(), Integer.toString(port),
									Integer.toString(FreePorts.one()),
									folder.run().resolve("kafka.ready").toString()))::builder);
			return each;
		});
	}

	@AfterEach
	void stop() throws InterruptedException {
		supervisor.stop();
	}

	@Test
	void startsFromAnEmptyFolderAndKeepsItsDataOverARestart() throws Exception {
		publish("placed");

		assertThat(supervisor.stop(Program.KAFKA.first())).isEqualTo(State.STOPPED);
		assertThat(supervisor.start(Program.KAFKA.first())).isEqualTo(State.UP);

		assertThat(read()).containsExactly("placed");
	}

	@Test
	void keepsItsDataWhenItIsKilled() throws Exception {
		publish("placed");

		ProcessHandle.of(supervisor.status().get(0).pid()).orElseThrow().destroyForcibly();
		Awaitility.await().atMost(Started.TIMEOUT).until(() -> supervisor.status().get(0).state().equals("died"));
		assertThat(supervisor.start(Program.KAFKA.first())).isEqualTo(State.UP);

		assertThat(read()).containsExactly("placed");
	}

	private void publish(String value) throws Exception {
		try (var admin = Admin.create(Map.of("bootstrap.servers", server()))) {
			admin.createTopics(List.of(new NewTopic(ORDERS.topic(), 1, (short) 1))).all().get();
		}
		try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", server(), "acks", "all"),
				new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(ORDERS.topic(), value)).get();
		}
	}

	private List<String> read() {
		var read = new ArrayList<String>();
		try (var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", server()),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.assign(List.of(ORDERS));
			consumer.seekToBeginning(List.of(ORDERS));
			Awaitility.await().atMost(Started.TIMEOUT).until(() -> {
				consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.value()));
				return !read.isEmpty();
			});
		}
		return read;
	}

	private String server() {
		return "localhost:" + port;
	}
}
