package dev.baedal.order.application.placing;

/** The payment provider declined, so there is no order. Mapped to 402. */
public class PaymentDeclined extends RuntimeException {

	public PaymentDeclined() {
		super("결제가 거절되었습니다. 다른 결제수단으로 다시 주문해 주세요. (The payment was declined; nothing was ordered.)");
	}
}
