package dev.baedal.delivery.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baedal.delivery.domain.Delivery;
import dev.baedal.delivery.domain.Ride;
import org.springframework.boot.jackson.JacksonMixin;
import tools.jackson.databind.annotation.JsonAppend;

/** The JSON of a delivery. {@link ShownWhole} adds the fields that not every reader sees. */
@JacksonMixin(Delivery.class)
@JsonAppend(props = {
		@JsonAppend.Prop(name = ShownWhole.CUSTOMER_ID, value = ShownWhole.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ShownWhole.ADDRESS, value = ShownWhole.class, type = String.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = ShownWhole.RIDER_NOTE, value = ShownWhole.class, type = String.class,
				include = JsonInclude.Include.ALWAYS) })
abstract class DeliveryJson {

	@JsonIgnore
	abstract Long getVersion();

	@JsonIgnore
	abstract String getCustomerId();

	@JsonIgnore
	abstract String getAddress();

	@JsonIgnore
	abstract String getRiderNote();

	@JsonUnwrapped
	abstract Ride getRide();
}
