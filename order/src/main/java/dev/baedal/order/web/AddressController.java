package dev.baedal.order.web;

import java.util.List;
import java.util.Map;

import dev.baedal.order.application.addresses.KeepAddresses;
import dev.baedal.order.domain.SavedAddress;
import dev.baedal.platform.personal.CustomerInPath;
import dev.baedal.text.FreeText;
import dev.baedal.text.Region;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A customer's saved addresses. An order does not name one: a page reads it and sends its address. */
@RestController
@RequestMapping("/addresses/{customerId}")
class AddressController {

	private final KeepAddresses addresses;

	AddressController(KeepAddresses addresses) {
		this.addresses = addresses;
	}

	@GetMapping
	Book of(@PathVariable String customerId) {
		String customer = CustomerInPath.check(customerId);
		return new Book(customer, Entry.of(addresses.of(customer)));
	}

	@PutMapping("/{label}")
	Entry save(@PathVariable String customerId, @PathVariable String label,
			@Valid @RequestBody AddressRequest request) {
		String checked = AddressLabel.check(label);
		SavedAddress address = new SavedAddress(request.address(), request.region());
		addresses.save(CustomerInPath.check(customerId), checked, address);
		return Entry.of(checked, address);
	}

	@DeleteMapping("/{label}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String customerId, @PathVariable String label) {
		addresses.delete(CustomerInPath.check(customerId), AddressLabel.check(label));
	}

	record AddressRequest(@NotBlank(message = "{field.address}") @FreeText(max = 200) String address,
			@FreeText(max = Region.LONGEST) String region) {

		/** Omits the address, since this text reaches the logs. */
		@Override
		public String toString() {
			return "AddressRequest";
		}
	}

	/** @param addresses in the order of their labels */
	record Book(String customerId, List<Entry> addresses) {}

	record Entry(String label, String address, String region) {

		static List<Entry> of(Map<String, SavedAddress> addresses) {
			return addresses.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
		}

		static Entry of(String label, SavedAddress saved) {
			return new Entry(label, saved.address(), saved.region());
		}

		/** Omits the address, since this text reaches the logs. */
		@Override
		public String toString() {
			return "Entry";
		}
	}
}
