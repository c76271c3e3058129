package dev.baedal.store.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baedal.store.domain.Pause;
import dev.baedal.store.domain.PreparationTime;
import dev.baedal.store.domain.Store;
import dev.baedal.store.domain.StoreLife;
import org.springframework.boot.jackson.JacksonMixin;
import tools.jackson.databind.annotation.JsonAppend;

/** The JSON of a store. {@link OpenNow} adds the fields that depend on the time of the reading. */
@JacksonMixin(Store.class)
@JsonAppend(props = {
		@JsonAppend.Prop(name = OpenNow.OPEN_NOW, value = OpenNow.class, type = Boolean.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = OpenNow.OPENS_AT, value = OpenNow.class, type = Instant.class,
				include = JsonInclude.Include.ALWAYS),
		@JsonAppend.Prop(name = OpenNow.ORDERS_UNTIL, value = OpenNow.class, type = Instant.class,
				include = JsonInclude.Include.ALWAYS) })
abstract class StoreJson {

	@JsonUnwrapped
	abstract PreparationTime getPreparationTime();

	@JsonUnwrapped
	abstract Pause getPause();

	@JsonUnwrapped
	abstract StoreLife getLife();
}
