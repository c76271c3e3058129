package dev.baedal.store.web;

import dev.baedal.platform.operator.OperatorCommandRequest;
import dev.baedal.store.application.opening.DecideStore;
import dev.baedal.store.application.people.InvitePeople;
import dev.baedal.store.domain.StoreRole;
import dev.baedal.store.domain.StoreTransition;
import dev.baedal.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** An operator's commands on stores; the gateway has no route here. */
@RestController
class StoreOperatorController {

	private static final Logger log = LoggerFactory.getLogger(StoreOperatorController.class);

	private final DecideStore decideStore;
	private final InvitePeople invitePeople;

	StoreOperatorController(DecideStore decideStore, InvitePeople invitePeople) {
		this.decideStore = decideStore;
		this.invitePeople = invitePeople;
	}

	@PutMapping("/operator/stores/{storeId}/approve")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void approve(@PathVariable long storeId, @Valid @RequestBody(required = false) Note note) {
		decide(storeId, StoreTransition.APPROVE, reason(note));
	}

	/** The reason is shown to the people of the store. */
	@PutMapping("/operator/stores/{storeId}/refuse")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void refuse(@PathVariable long storeId, @Valid @RequestBody OperatorCommandRequest request) {
		decide(storeId, StoreTransition.REFUSE, request.reason());
	}

	@PutMapping("/operator/stores/{storeId}/close")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void close(@PathVariable long storeId, @Valid @RequestBody(required = false) Note note) {
		decide(storeId, StoreTransition.CLOSE, reason(note));
	}

	@PutMapping("/operator/stores/{storeId}/reopen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void reopen(@PathVariable long storeId, @Valid @RequestBody(required = false) Note note) {
		decide(storeId, StoreTransition.REOPEN, reason(note));
	}

	/** Lets a person run a store that nobody can invite to, such as after the erasure of its last owner. */
	@PutMapping("/operator/stores/{storeId}/people/{person}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void appoint(@PathVariable long storeId, @PathVariable String person,
			@Valid @RequestBody(required = false) Appointment appointment) {
		StoreRole role = appointment == null || appointment.role() == null ? StoreRole.OWNER
				: StoreRole.valueOf(appointment.role());
		invitePeople.appoint(storeId, StorePeopleController.named(person), role,
				appointment == null ? null : appointment.reason());
		log.warn("An operator appointed a person of store {} as {}", storeId, role);
	}

	private void decide(long storeId, StoreTransition command, String reason) {
		decideStore.decide(storeId, command, reason);
		log.warn("An operator gave the command {} to store {}: {}", command, storeId, reason);
	}

	private static String reason(Note note) {
		return note == null ? null : note.reason();
	}

	/** @param reason for the audit trail; may be missing */
	record Note(@FreeText(max = 200) String reason) {}

	/**
	 * @param role without one, OWNER
	 * @param reason for the audit trail; may be missing
	 */
	record Appointment(
			@Pattern(regexp = StorePeopleController.ROLES, message = StorePeopleController.ONE_OF) String role,
			@FreeText(max = 200) String reason) {}
}
