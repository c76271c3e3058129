package dev.baedal.platform.security.service;

/** The issuer returns no token for this service, so the call was not made. */
public class NoServiceToken extends RuntimeException {

	NoServiceToken(Throwable cause) {
		super("the issuer gives this service no token", cause);
	}
}
