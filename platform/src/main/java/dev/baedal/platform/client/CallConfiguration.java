package dev.baedal.platform.client;

import java.util.Objects;

import feign.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/**
 * The default configuration of Feign clients: the time-outs {@code baedal.calls.NAME}, and no redirect. Feign's own
 * settings are whole milliseconds, to which {@code 2s} and {@code 520ms} do not convert. Feign creates an instance for
 * each client; {@code @Configuration} would create one for all.
 */
public class CallConfiguration {

	@Bean
	Request.Options timeouts(@Value("${spring.cloud.openfeign.client.name}") String client, CallProperties properties) {
		CallProperties.Timeouts call = Objects.requireNonNull(properties.calls().get(client),
				() -> "there is no baedal.calls." + client);
		return new Request.Options(call.connectTimeout(), call.timeout(), false);
	}
}
