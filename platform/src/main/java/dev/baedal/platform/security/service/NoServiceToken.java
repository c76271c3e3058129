package dev.baedal.platform.security.service;

/** This service cannot say who it is, so it asks nobody: whatever was to be asked was not. */
public class NoServiceToken extends RuntimeException {

	NoServiceToken(Throwable cause) {
		super("the issuer gives this service no token", cause);
	}
}
