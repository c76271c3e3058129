package dev.baedal.local.broker;

import java.nio.file.Path;
import java.util.Properties;

record BrokerSettings(Path folder, int port, int controllerPort) {

	static final int NODE = 1;
	static final String CONTROLLER = "CONTROLLER";

	Properties properties() {
		var p = new Properties();
		p.put("process.roles", "broker,controller");
		p.put("node.id", Integer.toString(NODE));
		p.put("log.dirs", folder.toString());
		p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
		p.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
		p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
		p.put("controller.listener.names", CONTROLLER);
		p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
		p.put("auto.create.topics.enable", "false");
		retention(p);
		singleNode(p);
		return p;
	}

	/** Without limit: the topic outlives the longest outage, and the consumers' offsets outlive the topic's data. */
	private static void retention(Properties p) {
		p.put("log.retention.hours", "-1");
		p.put("log.retention.bytes", "-1");
		p.put("offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE));
	}

	/** Settings of a cluster with one node: no replication, no waits for other members. */
	private static void singleNode(Properties p) {
		p.put("offsets.topic.replication.factor", "1");
		p.put("offsets.topic.num.partitions", "4");
		p.put("transaction.state.log.replication.factor", "1");
		p.put("transaction.state.log.min.isr", "1");
		p.put("transaction.state.log.num.partitions", "4");
		p.put("share.coordinator.state.topic.replication.factor", "1");
		p.put("share.coordinator.state.topic.min.isr", "1");
		p.put("group.initial.rebalance.delay.ms", "0");
		p.put("controller.quorum.election.timeout.ms", "200");
		// a killed broker's session expires after this time; with a shorter time-out a busy broker would be fenced
		p.put("broker.session.timeout.ms", "4000");
		p.put("broker.heartbeat.interval.ms", "1000");
		// the controller would write a record twice a second, for followers that a single node does not have
		p.put("metadata.max.idle.interval.ms", "0");
		p.put("group.coordinator.threads", "1");
		p.put("num.io.threads", "4");
		p.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20));
	}
}
