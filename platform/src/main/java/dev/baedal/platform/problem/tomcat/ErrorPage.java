package dev.baedal.platform.problem.tomcat;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Replaces Boot's error page with problem+json for errors outside of all controllers. A direct request for its path
 * gets 404.
 */
@Hidden
@RestController
class ErrorPage implements ErrorController {

	@RequestMapping("${server.error.path:/error}")
	ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		HttpStatus resolved = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
		return ResponseEntity.status(resolved)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(Problems.of(resolved, Message.of(Sentence.of(resolved.value()))));
	}
}
