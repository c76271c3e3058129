package dev.baedal.platform.client;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param calls by the name of the Feign client */
@ConfigurationProperties("baedal")
record CallProperties(Map<String, Timeouts> calls) {

	/**
	 * @param connectTimeout for a connection to the called service
	 * @param timeout for its response
	 */
	record Timeouts(Duration connectTimeout, Duration timeout) {}
}
