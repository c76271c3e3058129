package dev.baedal.deployment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** On a cluster, topics match the code, have three replicas, and inboxes and offsets outlive their retention. */
final class TopicsAsDesigned implements Check {

	@Override
	public List<String> faults(Manifests manifests) {
		var faults = new ArrayList<String>();
		if (!manifests.has("Kafka", "baedal")) {
			return faults;
		}
		String code = Repository.text("messaging/src/main/java/dev/baedal/messaging/Topics.java");
		int partitions = Integer.parseInt(Repository.all("PARTITIONS = (\\d+)", code).get(0));
		for (String topic : Repository.all("String \\w+ = \"([^\"]+)\"", code)) {
			var spec = manifests.get("KafkaTopic", topic).path("spec");
			must(faults, spec.path("partitions").asInt() == partitions, topic + " has " + partitions + " partitions");
			must(faults, spec.path("replicas").asInt() == 3, topic + " has 3 replicas");
			must(faults, spec.at("/config/min.insync.replicas").asInt() == 2,
					topic + " has 2 in-sync replicas at least");
		}
		var topic = Duration
			.ofMillis(manifests.get("KafkaTopic", "fooddelivery").at("/spec/config/retention.ms").asLong());
		var inbox = Duration.ofDays(Long.parseLong(Repository
			.all("inbox-retention: (\\d+)d", Repository.text("messaging/src/main/resources/messaging.yml"))
			.get(0)));
		var config = manifests.get("Kafka", "baedal").at("/spec/kafka/config");
		must(faults, inbox.compareTo(topic) > 0, "the inbox retention is longer than the topic's");
		must(faults, Duration.ofMinutes(config.path("offsets.retention.minutes").asLong()).compareTo(topic) > 0,
				"the offsets' retention is longer than the topic's");
		must(faults, !config.path("auto.create.topics.enable").asBoolean(true), "topics are not created automatically");
		manifests.ofKind("ScaledObject")
			.flatMap(scaled -> Manifests.each(scaled.at("/spec/triggers")))
			.forEach(trigger -> {
				must(faults, manifests.has("KafkaTopic", trigger.at("/metadata/topic").asText()),
						"a scaler's topic exists");
				must(faults, manifests.has("Deployment", trigger.at("/metadata/consumerGroup").asText()),
						"a scaler's consumer group is a Deployment");
			});
		return faults;
	}

	private static void must(List<String> faults, boolean holds, String what) {
		if (!holds) {
			faults.add("violated: " + what);
		}
	}
}
