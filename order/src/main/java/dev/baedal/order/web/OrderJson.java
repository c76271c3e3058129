package dev.baedal.order.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baedal.order.domain.Order;
import dev.baedal.order.domain.OrderState;
import dev.baedal.order.domain.Settlement;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of an order, with the most wanted fields first. */
@JacksonMixin(Order.class)
@JsonPropertyOrder({ "orderId", "state", "settlement" })
abstract class OrderJson {

	@JsonIgnore
	abstract Long getVersion();

	@JsonUnwrapped
	abstract OrderState getState();

	@JsonUnwrapped
	abstract Settlement getSettlement();

	@JsonInclude(JsonInclude.Include.NON_NULL)
	abstract Instant getAnonymisedAt();
}
