package dev.baedal.platform.problem.tomcat;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baedal.http.AcceptLanguage;
import dev.baedal.http.Message;
import dev.baedal.http.Problem;
import dev.baedal.http.Sentence;
import dev.baedal.http.servlet.ProblemLanguage;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/**
 * Writes problem+json for requests that Tomcat rejects before any filter: for a malformed path, query or header. The
 * body quotes nothing of the request. Public, since Tomcat creates the valve by its class name.
 */
public final class ProblemValve extends ErrorReportValve {

	private static final int MOST_BYTES = 8192;

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()
				|| !isWritable(response)) {
			return;
		}
		try {
			write(request, response);
		}
		catch (IOException gone) {
			container.getLogger().debug("no client waits for the response", gone);
		}
	}

	/** False if the connection is broken. */
	private static boolean isWritable(Response response) {
		AtomicBoolean allowed = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
		return allowed.get();
	}

	private static void write(Request request, Response response) throws IOException {
		int status = response.getStatus();
		if (status == HttpServletResponse.SC_EXPECTATION_FAILED) {
			// Tomcat closes the connection without a header: a client would send its next request on it
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		Message message = status == HttpServletResponse.SC_BAD_REQUEST
				? Message.of(Sentence.UNREADABLE_OR_LONG_HEAD, MOST_BYTES)
				: Message.of(Sentence.of(status));
		Problem problem = Problem.of(status, message, AcceptLanguage.of(request.getHeader(AcceptLanguage.HEADER)));
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("utf-8");
		ProblemLanguage.declare(response, problem.language());
		Writer body = response.getReporter();
		if (body != null) {
			body.write(problem.json());
			response.finishResponse();
		}
	}
}
