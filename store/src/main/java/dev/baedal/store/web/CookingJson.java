package dev.baedal.store.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baedal.platform.lifecycle.GivenCommands;
import dev.baedal.store.domain.Cooking;
import dev.baedal.store.domain.Promise;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a cooking. */
@JacksonMixin(Cooking.class)
abstract class CookingJson {

	@JsonIgnore
	abstract Long getVersion();

	@JsonIgnore
	abstract GivenCommands getGiven();

	@JsonUnwrapped
	abstract Promise getPromise();

	@JsonInclude(JsonInclude.Include.NON_NULL)
	abstract Instant getClosedAt();
}
