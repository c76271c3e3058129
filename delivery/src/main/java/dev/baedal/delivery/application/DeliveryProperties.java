package dev.baedal.delivery.application;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param pickDeadline a delivery that no rider has picked for this long is overdue
 * @param arriveDeadline a delivery that has been on the road for this long is overdue
 * @param closeAfter a delivery that arrived this long ago without a confirmation is closed; only time counts in which a
 * replica was up
 * @param closeParcelAfter a parcel that left this long ago without a confirmation is closed; only time counts in which
 * a replica was up
 * @param closePause pause after order refused such a close, before the next close request
 * @param answerDeadline a confirmed delivery about which order has given no answer for this long is overdue
 * @param couponDeadline a delivery that has waited this long for its coupon, or for its revocation, is overdue
 * @param failureDeadline a delivery that failed this long ago is overdue: an operator has to decide
 */
@ConfigurationProperties("baedal.delivery")
public record DeliveryProperties(@DefaultValue("30m") Duration pickDeadline,
		@DefaultValue("60m") Duration arriveDeadline, @DefaultValue("3h") Duration closeAfter,
		@DefaultValue("7d") Duration closeParcelAfter, @DefaultValue("10m") Duration closePause,
		@DefaultValue("1m") Duration answerDeadline, @DefaultValue("5m") Duration couponDeadline,
		@DefaultValue("0s") Duration failureDeadline) {}
