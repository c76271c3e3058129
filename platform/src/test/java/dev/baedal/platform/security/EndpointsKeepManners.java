package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;

/** Rules for the endpoints of every service. They hold with entries in its lists, and without. */
@ExtendWith(OutputCaptureExtension.class)
public interface EndpointsKeepManners {

	/** The logger of unexpected exceptions. */
	String PROBLEMS = "platform.problem.ProblemDetailAdvice";

	WebApplicationContext service();

	@Test
	default void beginsNoCommandWhoseResponseIsNotAcceptable() throws Exception {
		assertThat(new EndpointRules(service()).commandsBegunBeforeNegotiation()).isEmpty();
	}

	@Test
	default void readsNeverFailWhateverTheAcceptHeader(CapturedOutput log) {
		assertThat(new EndpointRules(service()).readsThatFail()).isEmpty();
		assertThat(log).doesNotContain(PROBLEMS);
	}

	@Test
	default void respondsToHeadAsToGet() {
		assertThat(new EndpointRules(service()).headsThatDifferFromGet()).isEmpty();
	}

	@Test
	default void rejectsInvalidPagesAndSorts(CapturedOutput log) {
		assertThat(new EndpointRules(service()).listsWithoutBounds()).isEmpty();
		assertThat(log).doesNotContain(PROBLEMS);
	}

	@Test
	default void rejectsWithACodeAndInTheCallersLanguage() {
		assertThat(new EndpointRefusals(service()).withoutCodeOrLanguage()).isEmpty();
	}

	@Test
	default void namesTheMissingParameterOfASearch() {
		assertThat(new EndpointRules(service()).searchesWithoutRequiredParameter()).isEmpty();
	}
}
