package dev.baedal.delivery.domain;

import java.util.List;

import dev.baedal.http.Message;
import dev.baedal.http.Sentence;
import dev.baedal.platform.lifecycle.TransitionNotAllowed;

/** A rider gave a command for a delivery that another rider has. */
public class OtherRider extends TransitionNotAllowed {

	OtherRider(DeliveryTransition transition, DeliveryStatus current) {
		super(Message.of(Sentence.NOT_THE_RIDER, transition, state(current)), transition.name(), current, List.of());
	}
}
