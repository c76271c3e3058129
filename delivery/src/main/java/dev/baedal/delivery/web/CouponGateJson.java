package dev.baedal.delivery.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.delivery.domain.CouponGate;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a gate, without the schedule of its requests. */
@JacksonMixin(CouponGate.class)
abstract class CouponGateJson {

	@JsonIgnore
	abstract int getAsks();

	@JsonIgnore
	abstract Instant getAskAt();
}
