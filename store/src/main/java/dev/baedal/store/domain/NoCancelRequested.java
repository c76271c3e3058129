package dev.baedal.store.domain;

import java.util.List;

import dev.baedal.platform.lifecycle.NotAllowed;

/** The owner answers a cancel request that does not exist or is decided already. Mapped to 409. */
public class NoCancelRequested extends NotAllowed {

	NoCancelRequested(CookingStatus current, List<String> allowed) {
		super("No cancel waits for the owner's answer; the order is %s (%s). 확인할 취소 요청이 없습니다.".formatted(current.name(),
				current.label()), "ANSWER_CANCEL", current, allowed);
	}
}
