package dev.baedal.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

/** Found by ./baedal fuzz: each of these was a 500. */
class ProblemDetailAdviceTest {

	@Test
	void aHeaderThatTheFirewallRefusesLateIsTheCallersFault() throws ReflectiveOperationException {
		ProblemDetail told = toldOf(new RequestRejectedException("the header X has a value that is not allowed"));

		assertThat(told.getStatus()).isEqualTo(400);
		assertThat(told.getProperties()).containsEntry("code", "MALFORMED_REQUEST");
		assertThat(told.getDetail())
			.isEqualTo("The path, a header or a parameter has characters that are not allowed. Please remove them.");
	}

	@Test
	void whatDataRestDoesNotKnowIsNotThere() throws ReflectiveOperationException {
		ProblemDetail told = toldOf(new HttpClientErrorException(HttpStatus.NOT_FOUND));

		assertThat(told.getStatus()).isEqualTo(404);
		assertThat(told.getProperties()).containsEntry("code", "NOT_FOUND");
		assertThat(told.getDetail()).isEqualTo("There is nothing at /thing. Please check the path.");
	}

	/** As Spring picks who handles it, from what is there. */
	private static ProblemDetail toldOf(Exception failure) throws ReflectiveOperationException {
		Method handler = new ExceptionHandlerMethodResolver(ProblemDetailAdvice.class).resolveMethod(failure);
		Object[] known = { failure, new MockHttpServletRequest("GET", "/thing") };
		return (ProblemDetail) handler.invoke(new ProblemDetailAdvice(),
				Stream.of(known).limit(handler.getParameterCount()).toArray());
	}
}
