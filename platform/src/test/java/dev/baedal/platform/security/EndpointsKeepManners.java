package dev.baedal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

/** The same for every service, with at least one thing in each of its lists or none. */
public interface EndpointsKeepManners {

	WebApplicationContext service();

	@Test
	default void beginsNoCommandWhoseAnswerIsNotAccepted() throws Exception {
		assertThat(new EndpointManners(service()).commandsBegunInVain()).isEmpty();
	}

	@Test
	default void answersEveryReadWhateverIsAccepted() {
		assertThat(new EndpointManners(service()).readsThatFail()).isEmpty();
	}

	@Test
	default void answersHeadAsGet() {
		assertThat(new EndpointManners(service()).headsUnlikeGet()).isEmpty();
	}

	@Test
	default void pagesAndSortsOnlyByWhatThereIs() {
		assertThat(new EndpointManners(service()).listsOutOfBounds()).isEmpty();
	}

	@Test
	default void namesWhatASearchIsNotTold() {
		assertThat(new EndpointManners(service()).searchesWithoutAim()).isEmpty();
	}
}
