package dev.baedal.store.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.baedal.store.domain.Pause;
import org.springframework.boot.jackson.JacksonMixin;

/** The JSON of a pause, whose fields are inlined into its store; the minutes there are those of the preparation. */
@JacksonMixin(Pause.class)
abstract class PauseJson {

	@JsonIgnore
	abstract Integer minutes();
}
