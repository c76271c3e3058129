package dev.baedal.faults.defects;

/** The deliberate defects and the methods that they change, by name: the harness does not depend on the services. */
public enum Defect {

	/** Commits return before they are in the database file, and most stay in memory until a later one. */
	COMMITS_STAY_IN_MEMORY("dev.baedal.embedded.DatabaseFile", "write", 0, LeaveOutWrites.class),
	/** The relay deletes a row before the broker has acknowledged it. */
	DELETE_BEFORE_THE_ACK("dev.baedal.messaging.outbox.Relay", "send", 2, DeleteBeforeTheAck.class),
	/** The relay remembers its position, although ids commit out of order; on H2 they do not, for writers take turns. */
	RELAY_REMEMBERS_A_POSITION("dev.baedal.messaging.outbox.Relay", "relay", 0, RememberAPosition.class),
	/** Every event counts as new. */
	INBOX_OFF("dev.baedal.messaging.inbox.Inbox", "firstTime", 1, ReportEveryEventAsNew.class),
	/** The provider reports a refund, and does not make it. */
	REFUND_SKIPPED("dev.baedal.payment.provider.ProviderLedger", "giveBack", 1, SkipRefund.class),
	/** Delivery assumes that order closes the deal, without the call. */
	CONFIRM_WITHOUT_ASKING("dev.baedal.delivery.client.FeignOrders", "close", 1, GrantWithoutCall.class),
	/** Delivery starts a gated delivery, and requests its coupon three seconds later. */
	LEAVE_BEFORE_THE_COUPON("dev.baedal.delivery.client.FeignCoupons", "askFor", 3, LeaveBeforeTheCoupon.class),
	/** Payment stores and publishes twice the refunded amount. */
	REFUND_NOTED_TWICE("dev.baedal.payment.domain.Payment", "finishRefund", 3, DoubleRefund.class),
	/** Notification leaves out events that may repeat for an order: held and refused cancels, failed deliveries. */
	SOME_KINDS_FORGOTTEN("dev.baedal.notification.application.Notify", "aboutOne", 5, SkipMethod.class),
	/** Each message is sent twice, under one key. */
	SENT_TWICE("dev.baedal.notification.channel.LogMessenger", "send", 3, SendAgain.class),
	/** One kind of message is marked as sent, and is not sent. */
	NOT_SENT("dev.baedal.notification.channel.LogMessenger", "send", 3, DropSomeMessages.class),
	/**
	 * After each record of the menus, the previous record follows again, as a relay may write it that hung past its
	 * lease.
	 */
	OLD_MENU_LAST("org.apache.kafka.clients.producer.KafkaProducer", "send", 2, RepeatOldMenu.class);

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

	/** Whether it changes a class of this project, and not of a library. */
	boolean isOwn() {
		return type.startsWith("dev.baedal.");
	}

	/** The name of the changed class. */
	public String type() {
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
