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

/** Each of these exceptions was a 500 until ./baedal fuzz found it. */
class ProblemDetailAdviceTest {

	@Test
	void headerThatTheFirewallRejectsLateIs400() throws ReflectiveOperationException {
		ProblemDetail problem = problemOf(new RequestRejectedException("the header X has a value that is not allowed"));

		assertThat(problem.getStatus()).isEqualTo(400);
		assertThat(problem.getProperties()).containsEntry("code", "MALFORMED_REQUEST");
		assertThat(problem.getDetail())
			.isEqualTo("The path, a header or a parameter has characters that are not allowed. Please remove them.");
	}

	@Test
	void pathUnknownToDataRestIs404() throws ReflectiveOperationException {
		ProblemDetail problem = problemOf(new HttpClientErrorException(HttpStatus.NOT_FOUND));

		assertThat(problem.getStatus()).isEqualTo(404);
		assertThat(problem.getProperties()).containsEntry("code", "NOT_FOUND");
		assertThat(problem.getDetail()).isEqualTo("There is nothing at /thing. Please check the path.");
	}

	/** Calls the handler that Spring would choose, with the arguments that it declares. */
	private static ProblemDetail problemOf(Exception failure) throws ReflectiveOperationException {
		Method handler = new ExceptionHandlerMethodResolver(ProblemDetailAdvice.class).resolveMethod(failure);
		Object[] known = { failure, new MockHttpServletRequest("GET", "/thing") };
		return (ProblemDetail) handler.invoke(new ProblemDetailAdvice(),
				Stream.of(known).limit(handler.getParameterCount()).toArray());
	}
}
