package dev.baedal.platform.security.service;

/** The issuer gives this service no token, so the call was not made. */
public class NoServiceToken extends RuntimeException {

	NoServiceToken(Throwable cause) {
		super("the issuer gives this service no token", cause);
	}
}
