package dev.baedal.platform.problem;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.client.HttpClientErrorException;

/** Found by ./baedal fuzz: each of these was a 500. */
class ProblemsTest {

	private final MockMvc http = MockMvcBuilders.standaloneSetup(new Thrower()).setControllerAdvice(new Problems()).build();

	@Test
	void aHeaderThatTheFirewallRefusesLateIsTheCallersFault() throws Exception {
		http.perform(get("/rejected")).andExpect(status().isBadRequest()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	@Test
	void whatDataRestDoesNotKnowIsNotThere() throws Exception {
		http.perform(get("/unknown")).andExpect(status().isNotFound()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
	}

	/** No component: the services' tests scan this folder too. */
	static class Thrower {

		@GetMapping("/rejected")
		void rejected() {
			throw new RequestRejectedException("the header X has a value that is not allowed");
		}

		@GetMapping("/unknown")
		void unknown() {
			throw new HttpClientErrorException(HttpStatus.NOT_FOUND);
		}
	}
}
