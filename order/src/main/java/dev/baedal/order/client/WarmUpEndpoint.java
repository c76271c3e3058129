package dev.baedal.order.client;

import java.util.Map;

import dev.baedal.order.domain.MenuCopies;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code POST /actuator/warmup}: makes one Feign call, so that the first customer does not wait for it. */
@Component
@Endpoint(id = "warmup")
class WarmUpEndpoint {

	private final FeignPayments payments;
	private final MenuCopies menu;

	WarmUpEndpoint(FeignPayments payments, MenuCopies menu) {
		this.payments = payments;
		this.menu = menu;
	}

	/** Returns whether payment responded, and how many menu items order can price. */
	@WriteOperation
	Map<String, Object> warmUp() {
		return Map.of("payment", payments.isReady(), "menuItems", menu.count());
	}
}
