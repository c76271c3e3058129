package dev.baedal.faults.invariant;

import java.util.List;

import dev.baedal.faults.snapshot.Snapshot;

/** Something that must hold. */
public interface Invariant {

	/** As a sentence. */
	String says();

	/** Every counter-example; none when it holds. */
	List<Violation> violations(Snapshot snapshot);

	/** Those that hold whatever is asked; the others know what the people of a run want, and that nobody edits a store meanwhile. */
	static List<Invariant> ofAnyone() {
		return List.of(new EveryChargeBelongsToAnOrder(), new EveryEndIsSettled(), new MoneyBalances(),
				new ProviderAgrees(), new NothingIsSaidTwice(), new EveryStateWasSaid(), new DiscountsBalance(),
				new CouponsAreUsedOnce(), new MyPageTellsTheTruth(), new HistoryIsCausal(), new TopicIsInOrder(),
				new MenusAreCurrent(), new NothingIsLeftOver());
	}

	/** All there are, in the order in which a person wants to read them. */
	static List<Invariant> all() {
		return List.of(new EveryTakenOrderExists(), new EveryChargeBelongsToAnOrder(), new NoRefusalBecameADinner(),
				new OneKeyOneOrder(), new YesIsKept(), new OneOfTwoWins(), new NobodyWaits(), new NobodyIsLoggedOut(),
				new EveryEndIsSettled(), new MoneyBalances(), new ProviderAgrees(), new AllAgree(),
				new NothingIsSaidTwice(), new EveryStateWasSaid(), new DiscountsBalance(), new StockBalances(),
				new ClaimsAreDecidedOnce(), new TheGateHolds(), new CouponsAreUsedOnce(), new CouponsAreExact(),
				new MyPageTellsTheTruth(), new HistoryIsCausal(), new NotificationsAreExact(), new ChannelSendsOnce(),
				new TopicIsInOrder(), new MenusAreCurrent(), new NothingIsLeftOver());
	}
}
