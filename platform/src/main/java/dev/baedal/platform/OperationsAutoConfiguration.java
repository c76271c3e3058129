package dev.baedal.platform;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * Gives every program, with or without a web server, its clock, the gate for backups, its liveness indicators and its
 * traces.
 */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
		beforeName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
@ComponentScan({ "dev.baedal.platform.backup", "dev.baedal.platform.health", "dev.baedal.platform.time",
		"dev.baedal.platform.trace" })
class OperationsAutoConfiguration {}
