package dev.baedal.delivery.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.delivery.domain.Ride;
import dev.baedal.platform.lifecycle.GivenCommands;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a ride, whose fields are inlined into its delivery. */
@JacksonMixin(Ride.class)
abstract class RideJson {

	@JsonIgnore
	abstract GivenCommands getGiven();

	@JsonIgnore
	abstract boolean isParcel();

	@JsonIgnore
	abstract boolean isOnOffer();
}
