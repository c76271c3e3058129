package dev.baedal.faults.defects;

/** What is spoilt where. Named by text: the harness does not see the services' classes. */
public enum Defect {

	/** The relay deletes a row before the broker has acknowledged it. */
	DELETE_BEFORE_THE_ACK("dev.baedal.messaging.outbox.Relay", "send", 2, DeleteBeforeTheAck.class),
	/** The relay remembers how far it has read, though ids commit out of order. */
	RELAY_REMEMBERS_A_POSITION("dev.baedal.messaging.outbox.Relay", "relay", 0, RememberAPosition.class),
	/** Every event counts as new. */
	INBOX_OFF("dev.baedal.messaging.inbox.Inbox", "firstTime", 1, AlwaysTheFirstTime.class),
	/** The provider says that it has given the money back, and has not. */
	REFUND_SKIPPED("dev.baedal.payment.provider.ProviderLedger", "giveBack", 1, KeepTheMoney.class),
	/** Delivery takes it for granted that order closes the deal. */
	CONFIRM_WITHOUT_ASKING("dev.baedal.delivery.client.FeignOrders", "close", 1, TakeItForGranted.class),
	/** Delivery lets a gated delivery go, and coupon is asked three seconds later. */
	LEAVE_BEFORE_THE_COUPON("dev.baedal.delivery.client.FeignCoupons", "askFor", 3, LeaveBeforeTheCoupon.class),
	/** Payment notes, and says, that twice the amount went back. */
	REFUND_NOTED_TWICE("dev.baedal.payment.domain.Payment", "finishRefund", 3, NoteTwice.class),
	/** Nobody is told of what may happen to an order several times: held and refused cancels, failed deliveries. */
	SOME_KINDS_FORGOTTEN("dev.baedal.notification.application.Notify", "aboutOne", 5, SayNothing.class),
	/** Each message goes out twice, under one key. */
	SENT_TWICE("dev.baedal.notification.channel.LogMessenger", "send", 3, SendAgain.class),
	/** One kind of message is noted as sent, and is not. */
	NOT_SENT("dev.baedal.notification.channel.LogMessenger", "send", 3, SwallowSome.class),
	/** After each record of the menus comes the one before it again, as a relay that slept past its lease may write it. */
	OLD_MENU_LAST("org.apache.kafka.clients.producer.KafkaProducer", "send", 2, OldMenuAgain.class);

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
