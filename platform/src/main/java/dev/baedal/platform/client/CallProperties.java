package dev.baedal.platform.client;

import java.time.Duration;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param calls connect time-out and response time-out of each Feign client, by the name of the client */
@ConfigurationProperties("baedal")
record CallProperties(Map<String, Timeouts> calls) {

	/**
	 * @param connectTimeout time-out for a connection to the called service
	 * @param timeout time-out for its response
	 */
	record Timeouts(Duration connectTimeout, Duration timeout) {}
}
