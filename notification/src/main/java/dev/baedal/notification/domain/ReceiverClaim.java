package dev.baedal.notification.domain;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;

/** One replica sends to this receiver, until the claim is ended or its time has passed. */
@Entity
@Table(name = "receiver_claim")
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class ReceiverClaim {

	@Id
	private String receiver;

	/** From this time on another replica may take the claim over. */
	private Instant endsAt;
}
