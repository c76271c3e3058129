package dev.baedal.order.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.baedal.order.domain.OrderState;
import dev.baedal.order.domain.OrderStatus;
import dev.baedal.platform.lifecycle.GivenCommands;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of an order's state, whose fields are among those of the order. */
@JacksonMixin(OrderState.class)
@JsonPropertyOrder({ "status", "statusLabel" })
abstract class OrderStateJson {

	/** Hidden: the JSON has the shown status under this name, and the status itself as the progress. */
	@JsonIgnore
	abstract OrderStatus getStatus();

	@JsonProperty("status")
	abstract String getShownStatus();

	@JsonIgnore
	abstract boolean isCancelHeld();

	@JsonIgnore
	abstract Instant getSilenceAskAt();

	@JsonIgnore
	abstract GivenCommands getGiven();
}
