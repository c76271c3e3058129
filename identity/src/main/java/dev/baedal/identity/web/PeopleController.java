package dev.baedal.identity.web;

import java.net.URI;
import java.util.Locale;

import dev.baedal.identity.people.NameTaken;
import dev.baedal.identity.people.NewPerson;
import dev.baedal.identity.people.SignUp;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Serves login and sign-up as pages, and sign-up also as JSON. */
@RestController
class PeopleController {

	private final SignUp signUp;

	PeopleController(SignUp signUp) {
		this.signUp = signUp;
	}

	record SignedUp(String name) {}

	@GetMapping(value = "/login", produces = Pages.HTML)
	String logIn(CsrfToken csrf, HttpServletRequest request) {
		var parameters = request.getParameterMap();
		return Pages.logIn(csrf,
				parameters.containsKey("error") ? Pages.WRONG
						: parameters.containsKey("welcome") ? "가입되었습니다. 로그인해 주세요. (Welcome; now log in.)"
						: parameters.containsKey("changed")
								? "암호가 바뀌었습니다. 다시 로그인해 주세요. (The password is changed; log in again.)"
						: parameters.containsKey("logout") ? "로그아웃되었습니다. (You have logged out.)"
						: "");
	}

	@GetMapping(value = "/signup", produces = Pages.HTML)
	String form(CsrfToken csrf) {
		return Pages.signUp(csrf, "");
	}

	@PostMapping(value = "/signup", produces = Pages.HTML)
	ResponseEntity<String> form(@Valid @ModelAttribute NewPerson person, BindingResult errors, CsrfToken csrf,
			Locale language) {
		if (errors.hasErrors()) {
			return ResponseEntity.unprocessableContent().body(Pages.signUp(csrf, Pages.wrong(errors)));
		}
		try {
			signUp.customer(person);
		}
		catch (NameTaken taken) {
			return ResponseEntity.status(taken.getStatusCode())
				.body(Pages.signUp(csrf, taken.explanation().in(language)));
		}
		return ResponseEntity.status(303).location(URI.create("/login?welcome")).build();
	}

	/** Declares its response type, so that an Accept of another type is rejected before the person is signed up. */
	@PostMapping(value = "/people", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<SignedUp> json(@Valid @RequestBody NewPerson person) {
		signUp.customer(person);
		return ResponseEntity.status(201).body(new SignedUp(person.name()));
	}
}
