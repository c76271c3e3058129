package dev.baedal.platform.web.datarest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.baedal.platform.problem.InvalidParameter;
import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.domain.Pageable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class ListParametersTest {

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/orders");

	@ParameterizedTest
	@ValueSource(strings = { "%zz", "-1", "0", "1,2,3", "[1]", "1e9", "..", "' OR 1=1--", "orderId)", "policy.",
			"orderId desc", "orderId,sideways", "address", "ORDERID" })
	void rejectsASortByAnUnknownField(String sort) {
		request.addParameter("sort", sort);

		assertThatThrownBy(() -> handle("list")).isInstanceOf(InvalidParameter.class)
			.hasMessageContaining("orderId, policy.fulfilment, storeId");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",", "orderId", "orderId,desc", "orderId,DESC,ignorecase", "storeId,orderId,asc",
			"policy.fulfilment,asc", "orderId%2Cdesc" })
	void acceptsASortByFields(String sort) throws Exception {
		request.addParameter("sort", sort);

		assertThat(handle("list")).isTrue();
	}

	/** An earlier pattern overflowed the stack, and the error was logged. */
	@Test
	void rejectsASortOfHundredsOfCommas() {
		request.addParameter("sort", ",".repeat(900));

		assertThatThrownBy(() -> handle("list")).isInstanceOf(InvalidParameter.class);
	}

	@Test
	void rejectsASortByTooManyFields() {
		for (int i = 0; i < 6; i++) {
			request.addParameter("sort", "orderId");
		}

		assertThatThrownBy(() -> handle("list")).isInstanceOf(InvalidParameter.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "page=1000001", "page=2147483647", "page=-1", "page=one", "page=1.5", "page=+1", "size=0",
			"size=-5", "size=2147483648", "size=9999999999999999999999", "size=١" })
	void rejectsAnInvalidNumber(String parameter) {
		request.addParameter(parameter.split("=")[0], parameter.split("=")[1]);

		assertThatThrownBy(() -> handle("list")).isInstanceOf(InvalidParameter.class)
			.hasMessageContaining("whole number");
	}

	@Test
	void leavesTheParametersOfAnItemAlone() throws Exception {
		request.addParameter("sort", "anything");
		request.addParameter("page", "one");

		assertThat(handle("item")).isTrue();
	}

	private boolean handle(String method) throws Exception {
		ExposedResources resources = new ExposedResources(null) {
			@Override
			public Optional<Class<?>> entity(HttpServletRequest request, HandlerMethod handler) {
				return Optional.of(String.class);
			}
		};
		SortableProperties fields = new SortableProperties(null, null) {
			@Override
			Set<String> of(Class<?> entity) {
				return new TreeSet<>(Set.of("orderId", "storeId", "policy.fulfilment"));
			}
		};
		HandlerMethod handler = method.equals("list") ? new HandlerMethod(this, "list", Pageable.class)
				: new HandlerMethod(this, "item");
		return new ListParameters(resources, fields).preHandle(request, new MockHttpServletResponse(), handler);
	}

	public void list(Pageable page) {}

	public void item() {}
}
