package dev.baedal.messaging.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The binder's brokers and credentials, for the library's own clients: all reach the same cluster in the same way. */
public final class BrokerSettings {

	private BrokerSettings() {}

	/** @param more sections of the binder's settings beside those that all clients share */
	public static Map<String, Object> of(Environment environment, String... more) {
		Binder settings = Binder.get(environment);
		Map<String, Object> config = new HashMap<>();
		Stream.concat(Stream.of("configuration"), Stream.of(more))
			.forEach(part -> settings
				.bind("spring.cloud.stream.kafka.binder." + part, Bindable.mapOf(String.class, String.class))
				.ifBound(config::putAll));
		config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
				environment.getRequiredProperty("spring.cloud.stream.kafka.binder.brokers"));
		return config;
	}
}
