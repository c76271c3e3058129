package dev.baedal.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import dev.baedal.notification.domain.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class TemplatesTest {

	private static final Map<String, Object> ALL = Map.of("orderId", 7, "reason", "품절", "refunded", 18_000, "code",
			"A1", "price", 36_000, "promise", "");

	@ParameterizedTest
	@EnumSource
	void hasATemplateForEveryKind(Kind kind) {
		assertThat(new Templates().write(kind, ALL)).contains("7").doesNotContain("{").matches(".*[가-힣].*");
	}

	@ParameterizedTest
	@EnumSource
	void requiresATemplateForEveryKind(Kind missing) {
		String remaining = Arrays.stream(Kind.values())
			.filter(kind -> kind != missing)
			.map(kind -> kind + "=말")
			.collect(Collectors.joining("\n"));

		assertThatIllegalStateException()
			.isThrownBy(() -> new Templates(new ByteArrayResource(remaining.getBytes(StandardCharsets.UTF_8))))
			.withMessageContaining(missing.name());
	}

	@Test
	void refusesAMissingPlaceholderValue() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Templates().write(Kind.COUPON_ISSUED, Map.of("orderId", 7)))
			.withMessageContaining("{code}");
	}
}
