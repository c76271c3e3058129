package dev.baedal.payment.application;

/** The provider gave no usable response. The outcome is unknown. */
public class ProviderFailure extends RuntimeException {

	public ProviderFailure(String message) {
		super(message);
	}

	public ProviderFailure(String message, Throwable cause) {
		super(message, cause);
	}
}
