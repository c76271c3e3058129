package dev.baedal.gateway.login;

import java.net.URI;

import org.springframework.web.util.UriComponentsBuilder;

/** The issuer's addresses, where somebody finds it under another name than its own. */
final class Moved {

	private Moved() {}

	/** @return the same path, at the scheme, host and port of {@code there} */
	static String to(URI there, String address) {
		return UriComponentsBuilder.fromUriString(address)
			.scheme(there.getScheme())
			.host(there.getHost())
			.port(there.getPort())
			.build()
			.toUriString();
	}
}
