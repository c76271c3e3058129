package dev.baedal.deployment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** On a cluster the topics are those of the code, three times over, and forgotten by nobody who still needs them. */
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
			must(faults, spec.path("replicas").asInt() == 3, topic + " is kept three times");
			must(faults, spec.at("/config/min.insync.replicas").asInt() == 2, topic + " is acknowledged by two");
		}
		var topic = Duration
			.ofMillis(manifests.get("KafkaTopic", "fooddelivery").at("/spec/config/retention.ms").asLong());
		var inbox = Duration.ofDays(Long.parseLong(Repository
			.all("inbox-retention: (\\d+)d", Repository.text("messaging/src/main/resources/messaging.yml"))
			.get(0)));
		var config = manifests.get("Kafka", "baedal").at("/spec/kafka/config");
		must(faults, inbox.compareTo(topic) > 0, "an inbox remembers longer than the topic");
		must(faults, Duration.ofMinutes(config.path("offsets.retention.minutes").asLong()).compareTo(topic) > 0,
				"offsets are kept longer than the topic");
		must(faults, !config.path("auto.create.topics.enable").asBoolean(true), "nobody makes topics by writing");
		manifests.ofKind("ScaledObject")
			.flatMap(scaled -> Manifests.each(scaled.at("/spec/triggers")))
			.forEach(trigger -> {
				must(faults, manifests.has("KafkaTopic", trigger.at("/metadata/topic").asText()),
						"scales by a topic that is there");
				must(faults, manifests.has("Deployment", trigger.at("/metadata/consumerGroup").asText()),
						"scales by its own group");
			});
		return faults;
	}

	private static void must(List<String> faults, boolean holds, String what) {
		if (!holds) {
			faults.add("not so: " + what);
		}
	}
}
