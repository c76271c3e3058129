package dev.baedal.delivery.domain;

import java.util.List;

import dev.baedal.platform.lifecycle.NotAllowed;

/** A rider gave a command for a delivery that another rider has. */
public class OtherRider extends NotAllowed {

	OtherRider(DeliveryTransition transition, DeliveryStatus current) {
		super("%s is for the rider who has it (%s); 배달을 맡은 라이더만 할 수 있습니다".formatted(transition.name(), current.label()),
				transition.name(), current, List.of());
	}
}
