package dev.baedal.identity.web;

import java.util.List;
import java.util.Locale;

import dev.baedal.http.Explained;
import dev.baedal.http.FieldProblem;
import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.http.servlet.ProblemLanguage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Maps the exceptions of identity's controllers to problem+json, with a code and in the caller's language. */
@RestControllerAdvice
class IdentityProblems extends ResponseEntityExceptionHandler {

	/** Maps a wrong password, and a name that does not exist, to the same 403. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrong(AuthenticationException e, WebRequest request) {
		return ResponseEntity.status(HttpStatus.FORBIDDEN)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem(HttpStatus.FORBIDDEN, Message.of(Sentence.WRONG_NAME_OR_PASSWORD), request));
	}

	@Override
	protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException e,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = e.getFieldErrors()
			.stream()
			.map(error -> new FieldProblem(error.getField(), error.getDefaultMessage()))
			.toList();
		return badRequest(e, errors, headers, request);
	}

	@Override
	protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String rule = Message.of(Sentence.NO_JSON).in(language(request));
		return badRequest(e, List.of(new FieldProblem("body", rule)), headers, request);
	}

	@Override
	protected ResponseEntity<Object> handleExceptionInternal(Exception e, Object body, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		Message message = e instanceof Explained explained ? explained.explanation()
				: Message.of(Sentence.of(status.value()));
		return super.handleExceptionInternal(e, problem(status, message, request), headers, status, request);
	}

	private ResponseEntity<Object> badRequest(Exception e, List<FieldProblem> errors, HttpHeaders headers,
			WebRequest request) {
		ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, FieldProblem.badInput(errors), request);
		problem.setProperty("errors", errors);
		return super.handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
	}

	private static ProblemDetail problem(HttpStatusCode status, Message message, WebRequest request) {
		Locale language = language(request);
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message.in(language));
		problem.setTitle(message.title(language));
		problem.setProperty("code", message.code().name());
		HttpServletResponse response = ((ServletWebRequest) request).getResponse();
		if (response != null) {
			ProblemLanguage.declare(response, message.language(language));
		}
		return problem;
	}

	private static Locale language(WebRequest request) {
		return ProblemLanguage.asked(((ServletWebRequest) request).getRequest());
	}
}
