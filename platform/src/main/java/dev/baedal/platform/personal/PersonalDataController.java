package dev.baedal.platform.personal;

import java.util.Map;

import dev.baedal.platform.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves what this service holds about a customer, to themselves and to operators. The gateway merges the responses of
 * all services.
 */
@RestController
class PersonalDataController {

	private final ObjectProvider<PersonalData> held;

	PersonalDataController(ObjectProvider<PersonalData> held) {
		this.held = held;
	}

	@GetMapping("/personalData/{customerId}")
	Map<String, Object> of(@PathVariable String customerId) {
		String customer = Caller.now().customer(CustomerInPath.check(customerId));
		return held.stream().findFirst().map(data -> data.of(customer)).orElseGet(Map::of);
	}
}
