package dev.baedal.customer.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.baedal.customer.domain.CancelRequest;
import dev.baedal.customer.domain.MyPage;
import dev.baedal.customer.domain.PageContent;
import dev.baedal.customer.domain.PageLine;
import dev.baedal.customer.domain.TrackedEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A field of {@link PageContent} needs no other code: it is filled from events, shown, exported with the JSON of the
 * page, rebuilt and erased.
 */
class PageFieldsTest {

	private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");

	private final JsonMapper json = JsonMapper.builder()
		.addMixIn(MyPage.class, MyPageJson.class)
		.addMixIn(PageContent.class, PageContentJson.class)
		.build();

	static Stream<RecordComponent> fields() {
		return Stream.of(PageContent.class.getRecordComponents());
	}

	@ParameterizedTest
	@MethodSource("fields")
	void isShownAndExported(RecordComponent field) {
		JsonNode shown = json.valueToTree(full());

		assertThat(shown.path(field.getName()).isMissingNode()).isFalse();
		assertThat(shown.get(field.getName()).isNull()).isFalse();
	}

	@ParameterizedTest
	@MethodSource("fields")
	void isRebuilt(RecordComponent field) throws Exception {
		MyPage page = new MyPage(7, "khl");

		page.replaceWith(full());

		assertThat(field.getAccessor().invoke(page.getContent())).isEqualTo(sample(field));
	}

	/** A status follows from the type of the event. */
	@ParameterizedTest
	@MethodSource("fields")
	void isFilledFromAnEvent(RecordComponent field) throws Exception {
		MyPage page = new MyPage(7, "khl");

		page.apply(TrackedEvent.ORDER_PLACED, sample(), NOW);
		page.apply(TrackedEvent.PAYMENT_APPROVED, sample(), NOW);
		page.apply(TrackedEvent.COUPON_ISSUED, sample(), NOW);
		page.apply(TrackedEvent.ORDER_SETTLED, sample(), NOW);

		assertThat(field.getAccessor().invoke(page.getContent())).isNotNull().isNotEqualTo(false);
	}

	/** The store's name names no person. */
	@ParameterizedTest
	@MethodSource("fields")
	void isErasedIfItIsAText(RecordComponent field) throws Exception {
		MyPage page = full();

		page.apply(TrackedEvent.ORDER_ANONYMISED, PageContent.EMPTY, NOW);
		page.apply(TrackedEvent.PICKED, sample(), NOW);

		boolean personal = field.getType() == String.class && !field.getName().equals("storeName")
				|| field.getName().equals("couponId");
		assertThat(field.getAccessor().invoke(page.getContent()) == null).isEqualTo(personal);
	}

	private static MyPage full() {
		MyPage page = new MyPage(7, "khl");
		ReflectionTestUtils.setField(page, "content", sample());
		return page;
	}

	private static PageContent sample() {
		try {
			return (PageContent) PageContent.class.getDeclaredConstructors()[0]
				.newInstance(fields().map(PageFieldsTest::sample).toArray());
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Object sample(RecordComponent field) {
		Class<?> type = field.getType();
		if (type.isEnum()) {
			return Arrays.asList(type.getEnumConstants()).get(0);
		}
		return type == String.class ? "a text" : type == Long.class ? (Object) 5L
				: type == boolean.class ? true
				: type == Instant.class ? NOW
				: type == List.class ? List.of(new PageLine("치킨", 2, 18_000, List.of("size: large")))
				: CancelRequest.held(NOW);
	}
}
