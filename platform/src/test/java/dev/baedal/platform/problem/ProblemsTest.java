package dev.baedal.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.client.HttpClientErrorException;

/** Found by ./baedal fuzz: each of these was a 500. */
class ProblemsTest {

	private final Problems problems = new Problems();
	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/profile/nothing");

	@Test
	void aHeaderThatTheFirewallRefusesLateIsTheCallersFaultAndIsNotToldBack() {
		ProblemDetail problem = problems.rejected(new RequestRejectedException("the header X has the value <7e57>"));

		assertThat(problem.getStatus()).isEqualTo(400);
		assertThat(problem.getDetail()).doesNotContain("7e57");
	}

	@Test
	void whatDataRestDoesNotKnowIsNotThere() {
		assertThat(problems.notFound(new HttpClientErrorException(HttpStatus.NOT_FOUND), request).getStatus()).isEqualTo(404);
	}

	@Test
	void anotherServicesRefusalIsNotTheCallersFault() {
		assertThat(problems.notFound(new HttpClientErrorException(HttpStatus.FORBIDDEN), request).getStatus()).isEqualTo(500);
	}
}
