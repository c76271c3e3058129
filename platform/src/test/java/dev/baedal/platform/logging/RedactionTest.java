package dev.baedal.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.core.io.ClassPathResource;

/** An address can reach a log through a quoted database row, a parser error or a payload (M45). */
class RedactionTest {

	private static final String ADDRESS = "seoul Marked-street 7, 101호 (\"뒷문\")";

	@ParameterizedTest
	@ValueSource(strings = { "INSERT INTO delivery VALUES (1, ?)",
			"INSERT INTO delivery VALUES (2, CONCAT(?, REPEAT('x', 90)))" })
	void masksTheRowThatADatabaseErrorQuotes(String insert) throws SQLException {
		try (Connection h2 = DriverManager.getConnection("jdbc:h2:mem:masked;MODE=MySQL")) {
			execute(h2, "CREATE TABLE delivery (order_id BIGINT PRIMARY KEY, address VARCHAR(60))", null);
			execute(h2, "INSERT INTO delivery VALUES (1, ?)", ADDRESS);

			Exception quotes = catchException(() -> execute(h2, insert, ADDRESS));

			assertThat(quotes).hasMessageContaining("Marked-street");
			assertThat(Redaction.values(quotes.toString())).doesNotContain("Marked-street").contains("SQL statement");
			assertThat(logged(new IllegalStateException(quotes.toString(), quotes))).doesNotContain("Marked-street")
				.contains("Caused by")
				.contains("at " + RedactionTest.class.getName());
			assertThat(asJson(quotes)).doesNotContain("Marked-street").contains("SQL statement");
		}
	}

	@Test
	void masksTheValueThatAParserErrorQuotes() {
		assertThat(Redaction
			.values("Cannot deserialize value of type `long` from String \"표시로 7\": not a valid `long` value"))
			.isEqualTo("Cannot deserialize value of type `long` from String \"***\": not a valid `long` value");
	}

	@Test
	void masksAddressAndPhoneInAPayload() {
		assertThat(Redaction
			.fields("{\"orderId\":1,\"address\":\"서울 \\\"표시로\\\" 7\",\"region\":\"서울\",\"phoneNo\":01012345678}"))
			.isEqualTo("{\"orderId\":1,\"address\":\"***\",\"region\":\"서울\",\"phoneNo\":\"***\"}");
		assertThat(Redaction.fields("{\"customerPhone\" : \"010-1")).isEqualTo("{\"customerPhone\" : \"***\"");
	}

	@Test
	void masksTheNotesInAPayload() {
		assertThat(Redaction.fields("{\"notes\":{\"kitchen\":\"표시\",\"rider\":\"표시\",\"cutlery\":true},"
				+ "\"lines\":[{\"note\":\"표시\"},{\"note\":null}],\"riderId\":\"rider-1\"}"))
			.isEqualTo("{\"notes\":{\"kitchen\":\"***\",\"rider\":\"***\",\"cutlery\":true},"
					+ "\"lines\":[{\"note\":\"***\"},{\"note\":null}],\"riderId\":\"rider-1\"}");
	}

	/** An earlier pattern overflowed the stack with the first payload, and took seconds for the second. */
	@Test
	void masksAVeryLongPayload() {
		assertThat(Redaction.fields("{\"address\":\"" + "x".repeat(100_000) + "\"}"))
			.isEqualTo("{\"address\":\"***\"}");
		assertThat(Redaction.fields("{\"" + "phone".repeat(100_000))).endsWith("phone");
	}

	private static void execute(Connection h2, String sql, String value) throws SQLException {
		try (var statement = h2.prepareStatement(sql)) {
			if (value != null) {
				statement.setString(1, value);
			}
			statement.execute();
		}
	}

	/** Formats an error as Spring Boot does, by the service's own setting. */
	private static String logged(Throwable error) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("operations.yml"));
		LoggerContext context = new LoggerContext();
		PatternLayout layout = new PatternLayout();
		layout.getInstanceConverterMap().put("wEx", ExtendedWhitespaceThrowableProxyConverter::new);
		layout.setContext(context);
		layout.setPattern("%m%n" + yaml.getObject().getProperty("logging.exception-conversion-word"));
		layout.start();
		Logger logger = context.getLogger("test");
		return layout.doLayout(new LoggingEvent(null, logger, Level.ERROR, "failed", error, null));
	}

	private static String asJson(Throwable error) {
		return JsonWriter.<Object>of(members -> {
			members.add("message", "failed");
			members.add("error", error.toString());
			new RedactedLogs().customize(members);
		}).writeToString(List.of());
	}
}
