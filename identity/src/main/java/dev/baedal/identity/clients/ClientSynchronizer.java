package dev.baedal.identity.clients;

import java.util.Map;

import dev.baedal.identity.IdentityProperties;
import dev.baedal.identity.MissingSetting;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Sets the registered clients to those of the settings at each start: new secrets take effect, and a client that the
 * settings no longer name gets no more tokens.
 */
@Component
class ClientSynchronizer implements ApplicationRunner {

	private final Clients clients;
	private final RegisteredClientRepository repository;
	private final JdbcClient jdbc;

	ClientSynchronizer(Clients clients, RegisteredClientRepository repository, JdbcClient jdbc,
			IdentityProperties properties, Environment environment) {
		this.clients = clients;
		this.repository = repository;
		this.jdbc = jdbc;
		String address = environment.getProperty("server.address", "0.0.0.0");
		if (properties.demo()
				&& !(address.startsWith("127.") || address.equals("localhost") || address.equals("::1"))) {
			throw MissingSetting
				.because("baedal.identity.demo is for this machine alone, but server.address is " + address);
		}
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Map<String, RegisteredClient> configured = clients.configured();
		configured.values().forEach(repository::save);
		jdbc.sql("SELECT client_id FROM oauth2_registered_client")
			.query(String.class)
			.list()
			.stream()
			.filter(registered -> !configured.containsKey(registered))
			.forEach(this::delete);
	}

	private void delete(String client) {
		jdbc.sql("DELETE FROM oauth2_authorization WHERE registered_client_id = ?").param(client).update();
		jdbc.sql("DELETE FROM oauth2_registered_client WHERE id = ?").param(client).update();
	}
}
