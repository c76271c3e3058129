package dev.baedal.order.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.order.domain.CancelHold;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a held cancel, without the schedule of its claims. */
@JacksonMixin(CancelHold.class)
abstract class CancelHoldJson {

	@JsonIgnore
	abstract Integer asks();

	@JsonIgnore
	abstract Instant nextAskAt();
}
