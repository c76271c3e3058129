package dev.baedal.platform.problem;

import java.util.Locale;

import dev.baedal.http.Explained;
import dev.baedal.http.Message;
import dev.baedal.http.servlet.ProblemLanguage;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Renders problems in the language of this thread's request, and declares it in the response. */
public final class Problems {

	private static final String CODE = "code";

	private Problems() {}

	public static ProblemDetail of(Explained e) {
		return of(e.explanation());
	}

	public static ProblemDetail of(TransitionNotAllowed e) {
		ProblemDetail problem = of(e.explanation());
		problem.setProperty("current", e.current().name());
		problem.setProperty("currentLabel", e.current().label());
		problem.setProperty("allowed", e.allowed());
		return problem;
	}

	public static ProblemDetail of(Message message) {
		return of(HttpStatus.valueOf(message.code().status()), message);
	}

	public static ProblemDetail of(HttpStatusCode status, Message message) {
		return of(status, message, message.in(asked()));
	}

	/** @param message chooses the language, the code and the title */
	static ProblemDetail of(HttpStatusCode status, Message message, String detail) {
		Locale preferred = asked();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(message.title(preferred));
		problem.setProperty(CODE, message.code().name());
		declare(message.language(preferred));
		return problem;
	}

	static boolean hasCode(ProblemDetail problem) {
		return problem.getProperties() != null && problem.getProperties().containsKey(CODE);
	}

	/** Returns the language that this thread's request prefers; {@link Locale#ROOT} if it names none. */
	public static Locale asked() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
				? ProblemLanguage.asked(now.getRequest())
				: Locale.ROOT;
	}

	private static void declare(Locale language) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
				&& now.getResponse() != null) {
			ProblemLanguage.declare(now.getResponse(), language);
		}
	}
}
