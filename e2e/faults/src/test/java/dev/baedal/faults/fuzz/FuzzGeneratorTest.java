package dev.baedal.faults.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.faults.cluster.Installation;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Test;

class FuzzGeneratorTest {

	private static final Installation PLACE = new Installation(Path.of("."), Path.of("."), 0);
	private static final Operation ORDER = new Operation(Program.ORDER, "POST", "/orders", List.of(),
			List.of(new Operation.Field("customerId", "string", List.of(), true),
					new Operation.Field("qty", "integer", List.of(), true)));
	private static final Operation PAY = new Operation(Program.PAYMENT, "POST", "/internal/payments", List.of(),
			List.of(new Operation.Field("orderId", "integer", List.of(), true),
					new Operation.Field("amount", "integer", List.of(), true)));
	private static final Operation PAUSE = new Operation(Program.STORE, "PUT", "/stores/{storeId}/pause", List.of(),
			List.of());
	private static final Operation CLOSE = new Operation(Program.ORDER, "POST", "/internal/orders/{orderId}/close",
			List.of(), List.of());

	@Test
	void generatesTheSameRequestsForTheSameSeed() {
		assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
	}

	@Test
	void usesEveryAttack() {
		assertThat(fuzzRequests(7, ORDER, PAY).stream().map(FuzzRequest::attack).distinct())
			.containsExactlyInAnyOrder(Attack.values());
	}

	@Test
	void sendsInternalOperationsToTheServiceOnly() {
		assertThat(others(CLOSE)).extracting(FuzzRequest::port).containsOnly(8081);
		assertThat(others(ORDER)).extracting(FuzzRequest::port).contains(8081, 8088);
	}

	/** In open mode a service trusts internal calls: a valid charge without an order would break the books. */
	@Test
	void sendsNoInternalRequestThatWouldBeCarriedOut() {
		assertThat(others(CLOSE)).extracting(FuzzRequest::target)
			.noneMatch(target -> target.matches("/internal/orders/\\d{1,18}/close"));
		assertThat(others(PAY)).extracting(FuzzRequest::shown)
			.noneMatch(shown -> shown.matches(".*application/json⏎.*\\{\"orderId\":\\d+,\"amount\":\\d+}.*"));
	}

	@Test
	void doesNotChangeTheFirstStores() {
		assertThat(others(PAUSE)).extracting(FuzzRequest::target)
			.noneMatch(target -> target.matches("/stores/[1-5]/pause.*"));
	}

	@Test
	void bringsACreatedOrderToItsEnd() {
		FuzzGenerator generator = new FuzzGenerator(List.of(ORDER), PLACE, Callers.ANYBODY, 7);
		generator.observe(Reply.of("HTTP/1.1 201 \r\n\r\n{\"orderId\":4711,\"status\":\"PLACED\"}"));

		assertThat(IntStream.range(0, 4_000)
			.mapToObj(i -> next(generator))
			.map(FuzzRequest::target)
			.filter(target -> target.contains("/4711/"))).containsSubsequence("/cookings/4711/accept",
					"/cookings/4711/start", "/cookings/4711/finish", "/deliveries/4711/pick",
					"/deliveries/4711/arrived", "/deliveries/4711/confirmdelivered");
	}

	private static List<String> bytes(long seed) {
		return fuzzRequests(seed, ORDER).stream().map(FuzzRequest::shown).toList();
	}

	/** Without the requests of {@link Routine}. */
	private static List<FuzzRequest> others(Operation operation) {
		return fuzzRequests(7, operation).stream()
			.filter(fuzzRequest -> fuzzRequest.operation().startsWith(operation.toString()))
			.toList();
	}

	private static List<FuzzRequest> fuzzRequests(long seed, Operation... operations) {
		FuzzGenerator generator = new FuzzGenerator(List.of(operations), PLACE, Callers.ANYBODY, seed);
		return IntStream.range(0, 2_000).mapToObj(i -> next(generator)).toList();
	}

	private static FuzzRequest next(FuzzGenerator generator) {
		try {
			return generator.next();
		}
		catch (IOException | InterruptedException e) {
			throw new AssertionError(e);
		}
	}
}
