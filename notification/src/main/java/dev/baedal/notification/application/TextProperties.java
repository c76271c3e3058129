package dev.baedal.notification.application;

import java.time.ZoneId;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone the time zone (IANA) of the times in messages; an unknown one stops the start */
@ConfigurationProperties("baedal.notification.text")
public record TextProperties(@DefaultValue("Asia/Seoul") ZoneId zone) {}
