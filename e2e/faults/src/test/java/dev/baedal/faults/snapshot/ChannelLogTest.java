package dev.baedal.faults.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class ChannelLogTest {

	private static final String BEFORE = "2026-11-28T19:10:28.123+09:00  INFO 4711 --- "
			+ "[notification] [   scheduling-1] [    ] d.b.n.channel.LogMessenger : ";

	@Test
	void readsEachCallOfTheChannel() {
		assertThat(ChannelLog.sent(BEFORE + "To store-7: [배달] 새 주문 5번이 들어왔습니다. [STORE_NEW_ORDER:5:store-7]"))
			.containsExactly(
					new Sent(Instant.parse("2026-11-28T10:10:28.123Z"), 5, "store-7", "STORE_NEW_ORDER:5:store-7"));
		assertThat(ChannelLog.sent(BEFORE + "To khl: [배달] 주문 [5]번 [CANCEL_HELD:5:khl:t4x2]")).extracting(Sent::key)
			.containsExactly("CANCEL_HELD:5:khl:t4x2");
	}

	@Test
	void skipsOtherLines() {
		assertThat(ChannelLog.sent(BEFORE + "Started NotificationApplication in 5 seconds")).isEmpty();
		assertThat(ChannelLog.sent("\tat java.base/java.lang.Thread.run(Thread.java:842)")).isEmpty();
	}
}
