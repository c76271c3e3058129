package dev.baedal.store.domain;

import java.util.List;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** The owner answers a cancel request that does not exist or is decided already. Mapped to 409. */
public class NoCancelRequested extends TransitionNotAllowed {

	NoCancelRequested(CookingStatus current, List<String> allowed) {
		super(Message.of(Sentence.NO_CANCEL_WAITS, state(current)), "ANSWER_CANCEL", current, allowed);
	}
}
