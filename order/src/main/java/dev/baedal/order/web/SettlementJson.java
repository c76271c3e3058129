package dev.baedal.order.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.baedal.order.domain.Settlement;
import dev.baedal.order.domain.SettlementAsks;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a settlement, whose fields are among those of the order. */
@JacksonMixin(Settlement.class)
@JsonPropertyOrder("price")
abstract class SettlementJson {

	@JsonIgnore
	abstract SettlementAsks getAsks();
}
