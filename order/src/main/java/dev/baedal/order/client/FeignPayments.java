package dev.baedal.order.client;

import dev.baedal.order.application.placing.Payments;
import dev.baedal.order.client.PaymentClient.PayReply.Outcome;
import dev.baedal.order.client.PaymentClient.PayRequest;
import org.springframework.stereotype.Component;

@Component
class FeignPayments implements Payments {

	private final PaymentClient client;

	FeignPayments(PaymentClient client) {
		this.client = client;
	}

	@Override
	public Answer pay(long orderId, String customerId, long amount) {
		return switch (client.pay(new PayRequest(orderId, customerId, amount)).outcome()) {
			case APPROVED -> Answer.APPROVED;
			case DECLINED -> Answer.DECLINED;
			case NOT_ASKED -> Answer.NOT_ASKED;
			case UNKNOWN, READY -> Answer.UNKNOWN;
		};
	}

	boolean isReady() {
		return client.ready().outcome() == Outcome.READY;
	}
}
