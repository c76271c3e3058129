package dev.baedal.platform.problem;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.baedal.http.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Writes as problem+json the requests that Tomcat rejects before any filter: for a malformed path, query or header. The
 * body quotes nothing of the request. Public, since Tomcat creates the valve by its class name.
 */
public final class ProblemValve extends ErrorReportValve {

	private static final Map<HttpStatus, String> WHY = Map.of(HttpStatus.BAD_REQUEST,
			"The request line or a header cannot be understood, or all of them are longer than 8192 bytes",
			HttpStatus.NOT_IMPLEMENTED, "This transfer coding is not known; chunked is",
			HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "This version of HTTP is not known; 1.0 and 1.1 are",
			HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");

	@Override
	protected void report(Request request, Response response, Throwable throwable) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()
				|| !isAnswerable(response)) {
			return;
		}
		try {
			write(response);
		}
		catch (IOException gone) {
			container.getLogger().debug("nobody waits for the answer", gone);
		}
	}

	/** False when the connection is broken. */
	private static boolean isAnswerable(Response response) {
		AtomicBoolean allowed = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
		return allowed.get();
	}

	private static void write(Response response) throws IOException {
		HttpStatus status = HttpStatus.resolve(response.getStatus());
		String title = status == null ? "Refused" : status.getReasonPhrase();
		if (status == HttpStatus.EXPECTATION_FAILED) {
			// Tomcat closes the connection without announcing it: a client would send its next request there
			response.setHeader(HttpHeaders.CONNECTION, "close");
		}
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding("utf-8");
		Writer body = response.getReporter();
		if (body != null) {
			String detail = status == null ? title : WHY.getOrDefault(status, title);
			body.write(Problem.of(response.getStatus(), title, detail).json());
			response.finishResponse();
		}
	}
}
