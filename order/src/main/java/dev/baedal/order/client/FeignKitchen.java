package dev.baedal.order.client;

import dev.baedal.order.application.cancelling.Kitchen;
import dev.baedal.order.client.KitchenClient.ClaimReply;
import dev.baedal.order.client.KitchenClient.ClaimRequest;
import org.springframework.stereotype.Component;

@Component
class FeignKitchen implements Kitchen {

	private final KitchenClient client;

	FeignKitchen(KitchenClient client) {
		this.client = client;
	}

	@Override
	public Answer claim(Claim claim) {
		ClaimReply reply = client.claim(claim.orderId(),
				new ClaimRequest(claim.customerId(), claim.storeId(), claim.cancelPolicy(), claim.reason()));
		// a refusal must name the kitchen's state: a 200 from a proxy in between is no usable response
		if (reply.decision() == null || reply.decision() == Decision.REFUSED && reply.status() == null) {
			return Answer.unknown();
		}
		return new Answer(reply.decision(), new State(reply.status(), reply.statusLabel()), reply.reason());
	}
}
