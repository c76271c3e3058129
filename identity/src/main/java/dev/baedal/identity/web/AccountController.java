package dev.baedal.identity.web;

import java.net.URI;

import dev.baedal.identity.people.Account;
import dev.baedal.identity.people.NewPassword;
import dev.baedal.identity.people.RemoveAccountRequest;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes a password, as a page and as JSON, and removes an account, as JSON. */
@RestController
class AccountController {

	private final Account account;

	AccountController(Account account) {
		this.account = account;
	}

	@GetMapping(value = "/password", produces = Pages.HTML)
	String form(CsrfToken csrf) {
		return Pages.newPassword(csrf, "");
	}

	@PostMapping(value = "/password", produces = Pages.HTML)
	ResponseEntity<String> form(@Valid @ModelAttribute NewPassword request, BindingResult errors, CsrfToken csrf) {
		if (errors.hasErrors()) {
			return ResponseEntity.unprocessableContent().body(Pages.newPassword(csrf, Pages.wrong(errors)));
		}
		try {
			account.changePassword(request);
		}
		catch (AuthenticationException e) {
			return ResponseEntity.status(HttpStatus.FORBIDDEN).body(Pages.newPassword(csrf, Pages.WRONG));
		}
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/login?changed")).build();
	}

	@PostMapping("/people/password")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void changePassword(@Valid @RequestBody NewPassword request) {
		account.changePassword(request);
	}

	@PostMapping("/people/leave")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@Valid @RequestBody RemoveAccountRequest request) {
		account.leave(request);
	}
}
