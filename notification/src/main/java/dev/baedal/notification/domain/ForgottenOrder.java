package dev.baedal.notification.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.springframework.data.domain.Persistable;

/** A tombstone of an anonymised order: a late event about it creates no message. */
@Entity
@Table(name = "forgotten_order")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ForgottenOrder implements Persistable<Long> {

	@Id
	private Long orderId;

	public ForgottenOrder(long orderId) {
		this.orderId = orderId;
	}

	@Override
	public Long getId() {
		return orderId;
	}

	/** Always true: the row is only ever inserted. */
	@Override
	public boolean isNew() {
		return true;
	}
}
