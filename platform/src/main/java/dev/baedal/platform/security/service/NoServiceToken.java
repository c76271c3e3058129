package dev.baedal.platform.security.service;

/** The issuer returns no token for this service, so the call was not made. */
public class NoServiceToken extends RuntimeException {

	NoServiceToken(Throwable cause) {
		super("the issuer returned no token for this service", cause);
	}
}
