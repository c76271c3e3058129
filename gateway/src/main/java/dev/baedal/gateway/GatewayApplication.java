package dev.baedal.gateway;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class GatewayApplication {

	public static void main(String[] args) {
		SpringApplication.run(GatewayApplication.class, args);
	}

	/**
	 * A bean method, since Spring would instantiate a component early to determine the type that this factory produces.
	 */
	@Bean
	HttpClientFactory services(HttpClientProperties properties, ServerProperties server, HttpClientSslConfigurer ssl,
			@Value("${baedal.max-pending}") int maxPending) {
		return new ServiceConnections(properties, server, ssl, maxPending);
	}
}
