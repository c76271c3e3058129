package dev.baedal.faults.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import dev.baedal.faults.site.Place;
import dev.baedal.local.Program;
import org.junit.jupiter.api.Test;

class MagazineTest {

	private static final Place PLACE = new Place(Path.of("."), Path.of("."), 0);
	private static final Operation ORDER = new Operation(Program.ORDER, "POST", "/orders", List.of(),
			List.of(new Operation.Field("customerId", "string", List.of()), new Operation.Field("qty", "integer", List.of())));
	private static final Operation CLOSE = new Operation(Program.ORDER, "POST", "/internal/orders/{orderId}/close", List.of(), List.of());

	@Test
	void theSameSeedShootsTheSameAgain() {
		assertThat(bytes(7)).isEqualTo(bytes(7)).isNotEqualTo(bytes(8));
	}

	@Test
	void everyWayIsTaken() {
		assertThat(shots(7, ORDER).stream().map(Shot::attack).distinct()).containsExactlyInAnyOrder(Attack.values());
	}

	@Test
	void whatTheGatewayDoesNotOfferIsAskedOfTheService() {
		assertThat(shots(7, CLOSE)).extracting(Shot::port).containsOnly(8081);
		assertThat(shots(7, ORDER)).extracting(Shot::port).contains(8081, 8088);
	}

	private static List<String> bytes(long seed) {
		return shots(seed, ORDER).stream().map(Shot::shown).toList();
	}

	private static List<Shot> shots(long seed, Operation operation) {
		Magazine magazine = new Magazine(List.of(operation), PLACE, seed);
		return IntStream.range(0, 2_000).mapToObj(i -> magazine.next()).toList();
	}
}
