package dev.baedal.identity.web;

import java.security.Principal;
import java.util.List;
import java.util.Set;

import dev.baedal.identity.people.Account;
import dev.baedal.identity.people.People;
import dev.baedal.identity.people.PersonNotFound;
import dev.baedal.identity.people.Role;
import dev.baedal.text.FreeText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an operator set the roles and stores of a person who has signed up, and remove an account. */
@RestController
class OperatorController {

	private static final Logger audit = LoggerFactory.getLogger("audit");

	private final People people;
	private final Account account;

	OperatorController(People people, Account account) {
		this.people = people;
		this.account = account;
	}

	/** @param reason kept in the log, with the operator's name */
	record Assignment(@NotEmpty Set<Role> roles, List<Long> stores, @NotBlank @FreeText(max = 200) String reason) {}

	record Removal(@NotBlank @FreeText(max = 200) String reason) {}

	/**
	 * Removes the account alone: the service order erases the person from orders. The log does not keep the name
	 * either.
	 */
	@PutMapping("/operator/people/{name}/remove")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String name, @Valid @RequestBody Removal request, Principal operator) {
		if (!account.remove(name)) {
			throw new PersonNotFound();
		}
		audit.info("{} removed a person: {}", operator.getName(), request.reason());
	}

	/** Takes effect with the person's next token. */
	@PutMapping("/operator/people/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void assign(@PathVariable String name, @Valid @RequestBody Assignment assignment, Principal operator) {
		if (!people.change(name, assignment.roles(), assignment.stores() == null ? List.of() : assignment.stores())) {
			throw new PersonNotFound();
		}
		audit.info("{} made {} {} of the stores {}: {}", operator.getName(), name, assignment.roles(),
				assignment.stores(), assignment.reason());
	}
}
