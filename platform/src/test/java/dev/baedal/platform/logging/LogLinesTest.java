package dev.baedal.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** No text of a request can forge a log line. */
class LogLinesTest {

	@ParameterizedTest
	@ValueSource(strings = { "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\n\n" })
	void furtherLinesOfAMessageAreIndented(String lineBreak) {
		assertThat(logged("key a" + lineBreak + "2026-11-28 INFO forged"))
			.isEqualTo("key a\n\t2026-11-28 INFO forged\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u001B", "\u0000", "\u009B", "\u202E", "\u200F" })
	void controlCharactersAreQuestionMarks(String control) {
		assertThat(logged("서울 " + control + "[31m")).isEqualTo("서울 ?[31m\n");
	}

	@Test
	void consolePatternMasksMessageAndException() {
		assertThat(settings().getProperty("logging.pattern.console"))
			.contains("${logging.message-word}%n${logging.exception-conversion-word}")
			.doesNotContain("%m");
	}

	private static String logged(String message) {
		LoggerContext context = new LoggerContext();
		PatternLayout layout = new PatternLayout();
		layout.setContext(context);
		layout.setPattern(settings().getProperty("logging.message-word") + "%n");
		layout.start();
		return layout.doLayout(new LoggingEvent(null, context.getLogger("test"), Level.INFO, message, null, null));
	}

	private static Properties settings() {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ClassPathResource("operations.yml"));
		return yaml.getObject();
	}
}
