package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.context.WebApplicationContext;

/** The same for every service, with at least one thing in each of its lists or none. */
@ExtendWith(OutputCaptureExtension.class)
public interface EndpointsKeepManners {

	/** Who logs what failed. */
	String PROBLEMS = "platform.problem.ProblemDetailAdvice";

	WebApplicationContext service();

	@Test
	default void beginsNoCommandWhoseAnswerIsNotAccepted() throws Exception {
		assertThat(new EndpointManners(service()).commandsBegunInVain()).isEmpty();
	}

	@Test
	default void answersEveryReadWhateverIsAccepted(CapturedOutput log) {
		assertThat(new EndpointManners(service()).readsThatFail()).isEmpty();
		assertThat(log).doesNotContain(PROBLEMS);
	}

	@Test
	default void answersHeadAsGet() {
		assertThat(new EndpointManners(service()).headsUnlikeGet()).isEmpty();
	}

	@Test
	default void pagesAndSortsOnlyByWhatThereIs(CapturedOutput log) {
		assertThat(new EndpointManners(service()).listsOutOfBounds()).isEmpty();
		assertThat(log).doesNotContain(PROBLEMS);
	}

	@Test
	default void refusesWithACodeAndInTheCallersLanguage() {
		assertThat(new EndpointRefusals(service()).withoutCodeOrLanguage()).isEmpty();
	}

	@Test
	default void namesWhatASearchIsNotTold() {
		assertThat(new EndpointManners(service()).searchesWithoutAim()).isEmpty();
	}
}
