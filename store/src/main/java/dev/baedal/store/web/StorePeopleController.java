package dev.baedal.store.web;

import java.time.Instant;
import java.util.List;

import dev.baedal.platform.personal.CustomerInPath;
import dev.baedal.store.application.people.InvitePeople;
import dev.baedal.store.domain.StorePeople;
import dev.baedal.store.domain.StoreRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.EntityModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Who runs a store: shown to its people, decided by its owners. */
@RepositoryRestController
class StorePeopleController {

	static final String ROLES = "OWNER|STAFF";
	static final String ONE_OF = "{field.oneOf} " + ROLES;

	private final InvitePeople invitePeople;

	StorePeopleController(InvitePeople invitePeople) {
		this.invitePeople = invitePeople;
	}

	@GetMapping("/stores/{storeId}/people")
	ResponseEntity<EntityModel<PeopleView>> people(@PathVariable long storeId) {
		return ok(invitePeople.of(storeId));
	}

	@PutMapping("/stores/{storeId}/people/{person}")
	ResponseEntity<EntityModel<PeopleView>> invite(@PathVariable long storeId, @PathVariable String person,
			@Valid @RequestBody Invitation invitation) {
		return ok(invitePeople.invite(storeId, named(person), StoreRole.valueOf(invitation.role())));
	}

	@DeleteMapping("/stores/{storeId}/people/{person}")
	ResponseEntity<EntityModel<PeopleView>> remove(@PathVariable long storeId, @PathVariable String person) {
		return ok(invitePeople.remove(storeId, named(person)));
	}

	static String named(String person) {
		return CustomerInPath.check("person", person);
	}

	private static ResponseEntity<EntityModel<PeopleView>> ok(StorePeople people) {
		return ResponseEntity.ok(EntityModel.of(new PeopleView(people.getStoreId(),
				people.inOrder()
					.entrySet()
					.stream()
					.map(one -> new PeopleView.Person(one.getKey(), one.getValue().role(), one.getValue().since()))
					.toList())));
	}

	record Invitation(@NotNull(message = ONE_OF) @Pattern(regexp = ROLES, message = ONE_OF) String role) {}

	/** At most {@value StorePeople#MOST} people, in alphabetical order. */
	record PeopleView(long storeId, List<Person> people) {

		record Person(String person, StoreRole role, Instant since) {}
	}
}
