package dev.baedal.store.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import dev.baedal.store.web.WrittenMenus.Request;
import dev.baedal.store.web.WrittenMenus.Written;
import org.junit.jupiter.api.Test;

class WrittenMenusTest {

	private static final int MEGABYTE = 1 << 20;

	private final WrittenMenus lists = new WrittenMenus();

	@Test
	void findsAListOfTheSameChangesAndTypeOnly() {
		lists.keep(request(1), list("7", 10));

		assertThat(lists.find(request(1), "7")).isPresent();
		assertThat(lists.find(request(1), "8")).isEmpty();
		assertThat(lists.find(request(2), "7")).isEmpty();
		assertThat(lists.find(new Request("/1", "text/html"), "7")).isEmpty();
	}

	@Test
	void theOldestUnreadListsMakeRoom() {
		IntStream.range(0, 16).forEach(i -> lists.keep(request(i), list("7", MEGABYTE)));
		lists.find(request(0), "7");

		lists.keep(request(16), list("7", MEGABYTE));
		lists.keep(request(16), list("8", MEGABYTE));

		assertThat(lists.find(request(0), "7")).isPresent();
		assertThat(lists.find(request(1), "7")).isEmpty();
		assertThat(lists.find(request(2), "7")).as("a list that is written again takes no more room").isPresent();
	}

	@Test
	void keepsNoListThatWouldDisplaceAllOthers() {
		lists.keep(request(1), list("7", 9 * MEGABYTE));

		assertThat(lists.find(request(1), "7")).isEmpty();
	}

	private static Request request(int i) {
		return new Request("/" + i, "null");
	}

	private static Written list(String changes, int bytes) {
		return new Written(changes, "application/hal+json", new byte[bytes], new byte[0]);
	}
}
