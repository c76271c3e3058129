package dev.baedal.delivery.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pickDeadline a delivery that no rider has picked for so long is overdue
 * @param arriveDeadline one that is on the road for longer is overdue
 * @param closeAfter one that arrived so long ago, and that nobody confirmed, is closed
 * @param closeParcelAfter a parcel that left so long ago, and that nobody confirmed, is closed
 * @param closePause after a no of order to that; then it is asked again
 * @param answerDeadline one about which order gives no answer for so long is overdue
 * @param couponDeadline one that waits for its coupon for so long is overdue, and so is one whose coupon is not revoked
 * @param failureDeadline one that failed so long ago is overdue: an operator has to decide
 */
@ConfigurationProperties("baedal.delivery")
public record DeliveryProperties(@DefaultValue("30m") Duration pickDeadline,
		@DefaultValue("60m") Duration arriveDeadline, @DefaultValue("3h") Duration closeAfter,
		@DefaultValue("7d") Duration closeParcelAfter, @DefaultValue("10m") Duration closePause,
		@DefaultValue("1m") Duration answerDeadline, @DefaultValue("5m") Duration couponDeadline,
		@DefaultValue("0s") Duration failureDeadline) {}
