package dev.baedal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.baedal.faults.defects.Agents;
import dev.baedal.faults.defects.Defect;
import dev.baedal.faults.report.Outcome;
import dev.baedal.faults.report.Report;
import dev.baedal.faults.schedule.Fault;
import dev.baedal.faults.schedule.Kill;
import dev.baedal.faults.schedule.KillInTurn;
import dev.baedal.faults.schedule.Planned;
import dev.baedal.faults.schedule.RepeatEvents;
import dev.baedal.faults.schedule.Schedule;
import dev.baedal.faults.schedule.Topology;
import dev.baedal.faults.schedule.Victim;
import dev.baedal.local.programs.Program;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Shows that the checks can fail: each deliberate defect is found by the matching check. A defect takes minutes, so
 * this test runs only on request: {@code ./mvnw verify -Pfull -pl e2e/faults -Dbaedal.defects=true
 * -Dit.test=DefectsIT}.
 */
@EnabledIfSystemProperty(named = "baedal.defects", matches = "true")
@Tag("full")
class DefectsIT {

	private static final Topology TOPOLOGY = new Topology(1, false);
	private static final Duration LENGTH = Duration.ofSeconds(45);
	private static final String CHANNEL = "The channel sent every message, nothing else, and a message again only after a fault, under the same key";
	private static final Path HOME = Path.of(System.getProperty("baedal.home", "../..")).toAbsolutePath().normalize();
	private static final Path FOLDER = Path.of(System.getProperty("baedal.faults", "target/faults")).toAbsolutePath();

	@Test
	void findsCommitsThatReturnBeforeTheyAreDurable() throws Exception {
		Kill all = new Kill("kill everything", TOPOLOGY.services(), Duration.ZERO);

		assertThat(run(Defect.COMMITS_STAY_IN_MEMORY, 12, all, all).violated())
			.contains("Captured − refunded = price of live and delivered orders, by order and in total");
	}

	@Test
	void findsARelayThatDeletesBeforeTheAck() throws Exception {
		Fault memoryGone = new KillInTurn(Victim.of(Program.KAFKA), Duration.ofSeconds(6), TOPOLOGY.consumers(),
				Duration.ZERO);

		assertThat(run(Defect.DELETE_BEFORE_THE_ACK, 6, memoryGone).violated())
			.contains("Every state that a service shows is on the topic: no event was lost");
	}

	@Test
	void findsARelayThatRemembersAPosition() throws Exception {
		assertThat(run(Defect.RELAY_REMEMBERS_A_POSITION, 40, List.of("--db", "mysql"), new RepeatEvents(1)).violated())
			.contains("Every state that a service shows is on the topic: no event was lost");
	}

	@Test
	void findsAnInboxThatLosesIds() throws Exception {
		assertThat(
				run(Defect.INBOX_OFF, 6, new RepeatEvents(20), new RepeatEvents(20), new RepeatEvents(20)).violated())
			.contains("Every ended order is settled, each part of its outstanding set answered once");
	}

	@Test
	void findsARefundThatIsPublishedAndNotMade() throws Exception {
		assertThat(run(Defect.REFUND_SKIPPED, 6, new RepeatEvents(1)).violated())
			.containsExactly("The provider's own book holds exactly what live and delivered orders cost");
	}

	@Test
	void findsAConfirmWithoutACallToOrder() throws Exception {
		assertThat(run(Defect.CONFIRM_WITHOUT_ASKING, 6, new RepeatEvents(1)).violated()).contains(
				"One payment, cooking and delivery per order, and all services agree on its state: DELIVERED xor CANCELLED everywhere");
	}

	@Test
	void findsAGatedDeliveryThatLeavesBeforeItsCoupon() throws Exception {
		assertThat(run(Defect.LEAVE_BEFORE_THE_COUPON, 12, new RepeatEvents(1)).violated())
			.contains("No gated delivery started without its coupon, none is cancelled with a live one");
	}

	@Test
	void findsARefundThatIsNotedTwice() throws Exception {
		assertThat(run(Defect.REFUND_NOTED_TWICE, 6, new RepeatEvents(1)).violated()).contains(
				"Captured − refunded = price of live and delivered orders, by order and in total",
				"The provider's own book holds exactly what live and delivered orders cost");
	}

	@Test
	void findsMissingKindsOfNotification() throws Exception {
		assertThat(run(Defect.SOME_KINDS_FORGOTTEN, 12, new RepeatEvents(1)).violated())
			.containsExactly("No notification twice for an event and receiver, none missing");
	}

	@Test
	void findsAMessageThatIsSentTwice() throws Exception {
		assertThat(run(Defect.SENT_TWICE, 6, new RepeatEvents(1)).violated()).containsExactly(CHANNEL);
	}

	@Test
	void findsAMessageThatIsMarkedAsSentAndNotSent() throws Exception {
		assertThat(run(Defect.NOT_SENT, 6, new RepeatEvents(1)).violated()).containsExactly(CHANNEL);
	}

	@Test
	void findsAnOldMenuThatIsTheLastOfItsKey() throws Exception {
		assertThat(run(Defect.OLD_MENU_LAST, 12, new RepeatEvents(1)).violated()).containsExactly(
				"The last record of each key of the menus is the highest version, and equals what store shows");
	}

	private static Outcome run(Defect defect, double perSecond, Fault... faults) throws Exception {
		return run(defect, perSecond, List.of(), faults);
	}

	/** Injects the faults one after the other, every 5 s. */
	private static Outcome run(Defect defect, double perSecond, List<String> more, Fault... faults) throws Exception {
		List<Planned> planned = new ArrayList<>();
		for (Fault fault : faults) {
			planned.add(new Planned(Duration.ofSeconds(10 + 5L * planned.size()), fault));
		}
		List<String> typed = new ArrayList<>(List.of("--seed", "1", "--rate", Double.toString(perSecond), "--data",
				FOLDER.resolve(defect.name()).toString()));
		typed.addAll(more);
		Options options = Options.parse(HOME, typed.toArray(String[]::new)).with(Agents.with(defect, FOLDER));
		Outcome outcome = new Run(options, new Schedule(1, LENGTH, planned), System.out).run();
		new Report(FOLDER.resolve(defect.name())).write(outcome);
		outcome.lines().limit(60).forEach(System.out::println);
		// a violation may also come from a defect that fails itself
		assertThat(logged(defect, "TRANSFORM " + Pattern.quote(defect.type()))).as("the defect was woven in")
			.isNotEmpty();
		assertThat(logged(defect, "(NoSuchMethod|NoSuchField|ClassNotFound)Exception")).isEmpty();
		return outcome;
	}

	private static List<String> logged(Defect defect, String pattern) throws IOException {
		Pattern found = Pattern.compile(pattern);
		List<String> lines = new ArrayList<>();
		try (Stream<Path> logs = Files.list(FOLDER.resolve(defect.name()).resolve("data/log"))) {
			for (Path log : logs.toList()) {
				Files.readAllLines(log).stream().filter(line -> found.matcher(line).find()).forEach(lines::add);
			}
		}
		return lines;
	}
}
