package dev.baedal.gateway.login;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Checks the security mode at the start: {@code open} requires a loopback address and neither issuer nor client secret,
 * {@code login} requires both.
 */
@Component
class SecurityMode {

	static final String KEY = "baedal.security.mode";
	static final String ISSUER = "spring.security.oauth2.resourceserver.jwt.issuer-uri";
	static final String SECRET = "baedal.security.client-secret";

	SecurityMode(Environment environment) {
		String mode = environment.getProperty(KEY, "open");
		switch (mode) {
			case "open" -> requireLocal(environment);
			case "login" -> {
				require(environment, ISSUER);
				require(environment, SECRET);
			}
			default -> throw new ContradictorySettings(KEY + " is open or login, not \"" + mode + "\"");
		}
	}

	private static void requireLocal(Environment environment) {
		String address = environment.getProperty("server.address", "0.0.0.0");
		if (!isLoopback(address)) {
			throw new ContradictorySettings("%s=open is for this machine alone, but server.address is %s; set %s=login"
				.formatted(KEY, address, KEY));
		}
		for (String production : new String[]{ ISSUER, SECRET }) {
			if (!environment.getProperty(production, "").isBlank()) {
				throw new ContradictorySettings("%s=open lets everybody do everything, but %s is set; set %s=login"
					.formatted(KEY, production, KEY));
			}
		}
	}

	private static void require(Environment environment, String key) {
		if (environment.getProperty(key, "").isBlank()) {
			throw new ContradictorySettings("%s=login needs %s".formatted(KEY, key));
		}
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException e) {
			throw new ContradictorySettings("server.address is " + address + ", which is no address of this machine");
		}
	}
}
