package dev.baedal.faults.defects;

/** What is spoilt where. Named by text: the harness does not see the services' classes. */
public enum Defect {

	/** The relay deletes a row before the broker has acknowledged it. */
	DELETE_BEFORE_THE_ACK("dev.baedal.messaging.Relay", "send", 2, DeleteBeforeTheAck.class),
	/** The relay remembers how far it has read, though ids commit out of order. */
	RELAY_REMEMBERS_A_POSITION("dev.baedal.messaging.Relay", "relay", 0, RememberAPosition.class),
	/** Every event counts as new. */
	INBOX_OFF("dev.baedal.messaging.Inbox", "firstTime", 1, AlwaysTheFirstTime.class),
	/** The provider says that it has given the money back, and has not. */
	REFUND_SKIPPED("dev.baedal.payment.provider.ProviderLedger", "giveBack", 1, KeepTheMoney.class),
	/** Delivery takes it for granted that order closes the deal. */
	CONFIRM_WITHOUT_ASKING("dev.baedal.delivery.client.FeignOrders", "close", 1, TakeItForGranted.class);

	private final String type;
	private final String method;
	private final int arguments;
	private final Class<?> advice;

	Defect(String type, String method, int arguments, Class<?> advice) {
		this.type = type;
		this.method = method;
		this.arguments = arguments;
		this.advice = advice;
	}

	String type() {
		return type;
	}

	String method() {
		return method;
	}

	int arguments() {
		return arguments;
	}

	Class<?> advice() {
		return advice;
	}
}
