package dev.baedal.store.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baedal.store.domain.StoreLife;
import dev.baedal.store.domain.StoreTransition;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a store's life, whose fields are inlined into the store. Only a draft has a refusal. */
@JacksonMixin(StoreLife.class)
abstract class StoreLifeJson {

	@JsonProperty
	abstract String stateLabel();

	@JsonInclude(JsonInclude.Include.NON_NULL)
	abstract String refusal();

	@JsonIgnore
	abstract StoreTransition lastCommand();
}
