package dev.baedal.store.application.cooking;

import dev.baedal.store.domain.CancelDecision;
import dev.baedal.store.domain.CookingStatus;
import org.jspecify.annotations.Nullable;

/**
 * The kitchen's decision on a cancel request.
 *
 * @param status the cooking's status; CANCELLED after a grant
 * @param reason for the customer, in Korean; null when granted
 */
public record CancelAnswer(CancelDecision decision, CookingStatus status, String statusLabel, @Nullable String reason) {

	static CancelAnswer of(CancelDecision decision, CookingStatus status) {
		return new CancelAnswer(decision, status, status.label(), switch (decision) {
			case GRANTED -> null;
			case REFUSED -> tooLate(status);
			case WAITING -> "가게의 확인을 기다리고 있습니다";
		});
	}

	static String tooLate(CookingStatus status) {
		return "이미 '%s' 상태라 취소할 수 없습니다".formatted(status.label());
	}
}
